// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_USUAL_BASE64_HPP
#define NOTEPACT_JSON_USUAL_BASE64_HPP

#include <notepact/format/base64.hpp>
#include <notepact/json/scan.hpp>

#include <cstddef>
#include <string_view>

namespace notepact::detail {

// Base64 that stands in a string without escapes: none of its characters is one that a string could not have,
// so reading it is all the reading that the string needs. Each function returns where it ends, which is at a
// quote if it is the rest of the string; null if it is not base64 up to there.

// Behind its whole groups: past a padded one, of which the bytes are these. base64_decode() says the same in
// ten times the code, for it is ready for more.
NOTEPACT_APART inline char const*
usual_base64_tail(json_scan const& text, char const* at, char* bytes, std::size_t& size) noexcept {
    size = 0;
    if (*at == '"') return at;
    if (text.end() - at < 4) return nullptr;
    bool const one = at[2] == '=';
    auto const a = base64_digit(at[0]), b = base64_digit(at[1]), c = one ? 0 : base64_digit(at[2]);
    auto const spare = one ? b & 0xF : c & 0x3;
    if (at[3] != '=' || (a | b | c) > 63 || spare != 0) return nullptr;
    bytes[0] = static_cast<char>((a << 2 | b >> 4) & 0xFF);
    bytes[1] = static_cast<char>((b << 4 | c >> 2) & 0xFF);
    size = one ? 1 : 2;
    return at + 4;
}

inline char const* usual_base64_end(json_scan const& text, char const* at) noexcept {
    at += 4 * count_base64_groups(at, static_cast<std::size_t>(text.end() - at) / 4);
    char bytes[2];
    std::size_t size = 0;
    return usual_base64_tail(text, at, bytes, size);
}

// The same, and hands the bytes to `sink`, up to 3 KB at once.
template <class Sink>
char const* usual_base64_end(json_scan const& text, char const* at, Sink&& sink) noexcept {
    constexpr std::size_t most = 1024; // groups at once
    char run[3 * most];
    for (;;) {
        auto const wanted = base64_fit(static_cast<std::size_t>(text.end() - at) / 4, most);
        auto const got = decode_base64_groups(at, wanted, run);
        if (got == 0) break;
        sink(std::string_view(run, 3 * got));
        at += 4 * got;
    }
    std::size_t size = 0;
    at = usual_base64_tail(text, at, run, size);
    if (size != 0) sink(std::string_view(run, size));
    return at;
}

} // namespace notepact::detail

#endif
