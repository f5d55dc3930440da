// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// HTTP as this software passes it on: the socket is somewhere else.
#ifndef THIRD_PARTY_HTTP_HPP
#define THIRD_PARTY_HTTP_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace third_party {

using http_headers = std::vector<std::pair<std::string, std::string>>;

struct http_request {
    std::string method;
    std::string target; // the client writes whole URLs, the server is sent paths
    http_headers headers = {};
    std::string body = {};
};

struct http_response {
    unsigned status;
    http_headers headers = {};
    std::string body = {};
};

inline bool same_without_case(std::string_view a, std::string_view b) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

// Empty if there is none.
inline std::string_view header(http_headers const& headers, std::string_view wanted) {
    for (auto const& [name, value] : headers)
        if (same_without_case(name, wanted)) return value;
    return {};
}

} // namespace third_party

#endif
