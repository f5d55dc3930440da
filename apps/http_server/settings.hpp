// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How a server listens and what it bears, and the words of a command line that say so. Needs no Boost.
#ifndef HTTP_SERVER_SETTINGS_HPP
#define HTTP_SERVER_SETTINGS_HPP

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace http_server {

/// A photo from a phone takes up to 12 MB, and a third more where it is base64 in JSON.
inline constexpr std::size_t default_max_body = std::size_t{16} << 20;

struct settings {
    std::string host = "127.0.0.1"; ///< an IP address, or `localhost`
    std::uint16_t port = 0;         ///< 0: any that is free
    std::size_t max_body = default_max_body;
    /// For the head of a request, for each further piece of it, and for an answer to be taken.
    std::chrono::seconds patience{10};
    /// Of pages in a browser that may read the answers; `*` is all of them.
    std::vector<std::string> origins = {};
};

namespace detail {
// Digits and nothing else.
inline bool read_number(std::string_view text, std::uint16_t& number) {
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}
} // namespace detail

/// Bytes, or with K, M or G behind the number so many times 1024 of them, 1024² or 1024³.
inline std::optional<std::size_t> parse_size(std::string_view text) {
    std::size_t number = 0;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc()) return std::nullopt;
    std::string_view const unit(read.ptr, static_cast<std::size_t>(end - read.ptr));
    if (unit.empty()) return number;
    auto const power = unit.size() == 1 ? std::string_view("KMG").find(unit[0]) : std::string_view::npos;
    if (power == std::string_view::npos) return std::nullopt;
    auto const shift = 10 * (power + 1);
    if (number > std::numeric_limits<std::size_t>::max() >> shift) return std::nullopt;
    return number << shift;
}

/// Whether a text is `*`, `null` or an origin as browsers write it (RFC 6454, section 6.2): a scheme, `://`,
/// a host and perhaps a port, without anything behind it.
inline bool is_origin(std::string_view text) {
    if (text == "*" || text == "null") return true;
    auto const colon = text.find("://");
    auto const is_word = [](std::string_view word, std::string_view more) {
        return !word.empty() && std::all_of(word.begin(), word.end(), [more](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || more.find(c) != more.npos;
        });
    };
    return colon != text.npos && is_word(text.substr(0, colon), "+-.")
           && is_word(text.substr(colon + 3), "-._:[]");
}

/// An option of a command line that says one of them: what it wants, and what it does with a value. Of one
/// that is there more than once, the last value counts, but of origins all.
struct setting_option {
    char const* name;
    char const* wants;
    bool (*set)(settings& how, std::string_view value); ///< false: it wants another
};
inline constexpr setting_option setting_options[] = {
    {"--port",
     "--port NUMBER, at most 65535",
     [](settings& how, std::string_view value) { return detail::read_number(value, how.port); }},
    {"--host",
     "--host ADDRESS, such as 0.0.0.0",
     [](settings& how, std::string_view value) {
         how.host = value;
         return !value.empty();
     }},
    {"--cors",
     "--cors ORIGIN, such as https://app.example, or *",
     [](settings& how, std::string_view value) {
         how.origins.emplace_back(value);
         return is_origin(value);
     }},
    {"--max-body",
     "--max-body SIZE, bytes, or with K, M or G behind the number",
     [](settings& how, std::string_view value) {
         auto const size = parse_size(value);
         how.max_body = size.value_or(0);
         return size.has_value();
     }},
    {"--timeout",
     "--timeout SECONDS, from 1 to 65535",
     [](settings& how, std::string_view value) {
         std::uint16_t seconds = 0;
         bool const read = detail::read_number(value, seconds) && seconds != 0;
         how.patience = std::chrono::seconds(seconds);
         return read;
     }},
};

} // namespace http_server

#endif
