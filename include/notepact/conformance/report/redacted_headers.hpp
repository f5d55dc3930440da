// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Headers as they may be shown: their names, and what HTTP itself has for values.
#ifndef NOTEPACT_CONFORMANCE_REPORT_REDACTED_HEADERS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_REDACTED_HEADERS_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/report/bounded_text.hpp>
#include <notepact/conformance/report/known_words.hpp>
#include <notepact/format/http_date.hpp>
#include <notepact/format/media_type.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <string_view>

namespace notepact::conformance::detail::redaction {

inline constexpr std::string_view known_methods[] = {
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"};
inline constexpr std::string_view other_text = "(other)";

// The value of a header as it may be shown; `***` or `(other)` in place of what must not be.
inline void put_media_type(std::string_view value, bounded_text& out) {
    constexpr std::string_view shown[] = {
        "application/json", "text/html", "text/plain", "application/json, text/plain"};
    auto const essence = media_type_essence(value);
    auto const known = known_word(shown, essence);
    out(known.empty() ? other_text : known);
    if (!known.empty() && essence.size() != value.size()) out("; ***");
}
inline void put_methods(std::string_view value, bounded_text& out) {
    bool first = true;
    while (!value.empty()) {
        auto const end = value.find(',');
        auto one = value.substr(0, end);
        value.remove_prefix(end == value.npos ? value.size() : end + 1);
        while (!one.empty() && one.front() == ' ')
            one.remove_prefix(1);
        auto const known = known_word(known_methods, one);
        if (!first) out(", ");
        first = false;
        out(known.empty() ? other_text : known);
    }
}
inline void put_waiting_time(std::string_view value, bounded_text& out) {
    bool const seconds = !value.empty() && value.find_first_not_of("0123456789") == value.npos;
    out(seconds ? "(seconds)" : parse_http_date(value) ? "(date)" : other_text);
}
inline void put_challenge(std::string_view value, bounded_text& out) {
    constexpr std::string_view shown[] = {"Basic", "Bearer", "Digest"};
    auto const scheme = value.substr(0, value.find(' '));
    auto const known = known_word(shown, scheme);
    out(known.empty() ? other_text : known);
    if (!known.empty() && scheme.size() != value.size()) out(" ***");
}
inline void put_coding(std::string_view value, bounded_text& out) {
    constexpr std::string_view shown[] = {
        "identity", "gzip", "x-gzip", "deflate", "compress", "x-compress", "br", "zstd"};
    auto const known = known_word(shown, value);
    out(known.empty() ? other_text : known);
}
inline void put_own_header(std::string_view scheme, std::string_view value, bounded_text& out) {
    if (!scheme.empty() && begins_with_scheme(value, scheme)) {
        out(scheme);
        out(" ");
        value.remove_prefix(scheme.size() + 1);
    }
    out(value.empty() ? "(empty)" : "***");
}

// A header that HTTP knows.
struct known_header {
    std::string_view name;
    void (*put)(std::string_view value, bounded_text& out);
};
inline constexpr known_header known_headers[] = {
    {"Accept", put_media_type},
    {"Accept-Encoding", put_coding},
    {"Allow", put_methods},
    {"Content-Encoding", put_coding},
    {"Content-Type", put_media_type},
    {"Retry-After", put_waiting_time},
    {"WWW-Authenticate", put_challenge}};

inline bool
put_header(operation const* of, std::string_view name, std::string_view value, bounded_text& out) {
    auto const begin = [&](std::string_view known) {
        if (!same_without_case(known, name)) return false;
        out("\n");
        out(known);
        out(": ");
        return true;
    };
    for (std::size_t i = 0; of != nullptr && i < of->headers->detail; ++i)
        if (begin(of->headers->member(i)->name())) {
            put_own_header(i == 0 ? of->scheme() : std::string_view(), value, out);
            return true;
        }
    for (auto const& known : known_headers)
        if (begin(known.name)) {
            known.put(value, out);
            return true;
        }
    return false;
}
inline void put_headers(operation const* of, header_list const& headers, bounded_text& out) {
    std::size_t others = 0;
    for (auto const& one : headers)
        others += put_header(of, one.first, one.second, out) ? 0U : 1U;
    if (others == 0) return;
    out("\n(");
    out.number(others);
    out(others == 1 ? " other header)" : " other headers)");
}

} // namespace notepact::conformance::detail::redaction

#endif
