// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "methods.hpp"

#include <string>

namespace http_server {

void add_methods(http_request const& came, answer& made) {
    bool const asks_options = came.method_string() == "OPTIONS";
    if (asks_options && came.target() == "*") {
        made = answer{204, {{"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"}}};
        return;
    }
    for (auto& [name, value] : made.headers) {
        if (name != "Allow") continue;
        if (auto const get = value.find("GET"); get != value.npos) value.insert(get + 3, ", HEAD");
        value += ", OPTIONS";
        if (!asks_options) return;
        made = answer{204, {{"Allow", std::string(value)}}};
        return;
    }
}

} // namespace http_server
