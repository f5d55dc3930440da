// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "browsers.hpp"

#include <algorithm>
#include <string_view>

namespace http_server {

std::optional<answer> answer_preflight(std::vector<std::string> const& origins, http_request const& came) {
    std::string_view const method = came["Access-Control-Request-Method"];
    std::string_view const headers = came["Access-Control-Request-Headers"];
    std::string_view const origin = came["Origin"];
    bool const asked = came.method_string() == "OPTIONS" && !origin.empty() && !method.empty();
    if (origins.empty() || !asked) return std::nullopt;
    answer made{204, {{"Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE"}}};
    if (!headers.empty()) made.headers.emplace_back("Access-Control-Allow-Headers", headers);
    made.headers.emplace_back("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers");
    made.log = log_line(came, nullptr, made.status);
    return made;
}

void open_to_pages(std::vector<std::string> const& origins, http_request const& came, answer& made) {
    if (origins.empty()) return;
    std::string_view const origin = came["Origin"];
    bool const to_all = std::find(origins.begin(), origins.end(), "*") != origins.end();
    made.headers.emplace_back("Vary", "Origin");
    if (!to_all && std::find(origins.begin(), origins.end(), origin) == origins.end()) return;
    made.headers.emplace_back("Access-Control-Allow-Origin", to_all ? "*" : origin);
    made.headers.emplace_back("Access-Control-Expose-Headers", "Allow, Retry-After, WWW-Authenticate");
}

} // namespace http_server
