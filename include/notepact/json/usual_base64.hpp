// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_USUAL_BASE64_HPP
#define NOTEPACT_JSON_USUAL_BASE64_HPP

#include <notepact/format/base64.hpp>
#include <notepact/json/scan.hpp>

#include <cstddef>
#include <string_view>

namespace notepact::detail {

using bytes_sink = void (*)(void* to, std::string_view bytes) noexcept;

// The bytes of a padded group, of which all is there; 0 if it is none.
NOTEPACT_APART inline std::size_t decode_base64_last(char const* text, char* out) noexcept {
    std::size_t const size = text[2] == '=' ? 1 : 2;
    auto const a = base64_digit(text[0]), b = base64_digit(text[1]);
    auto const c = size == 1 ? 0 : base64_digit(text[2]);
    auto const spare = size == 1 ? b & 0xF : c & 0x3;
    if (text[3] != '=' || (a | b | c) > 63 || spare != 0) return 0;
    out[0] = static_cast<char>((a << 2 | b >> 4) & 0xFF);
    out[1] = static_cast<char>((b << 4 | c >> 2) & 0xFF);
    return size;
}

// Base64 that stands in a string without escapes: none of its characters is one that a string could not have,
// so decoding it is all the reading that it needs. Returns where it ends, which is at a quote if it is the
// rest of the string; null if it is not base64 up to there. `sink` is handed the bytes, up to 3 KB at once.
NOTEPACT_APART inline char const*
usual_base64_end(json_scan& text, char const* at, bytes_sink sink, void* to) noexcept {
    constexpr std::size_t most = 1024; // groups at once
    char run[3 * most];
    for (;;) {
        auto const wanted = base64_fit(static_cast<std::size_t>(text.end() - at) / 4, most);
        auto const got = decode_base64_groups(at, wanted, run);
        if (got == 0) break;
        sink(to, std::string_view(run, 3 * got));
        at += 4 * got;
    }
    if (*at == '"') return at;
    if (text.end() - at < 4) return nullptr;
    auto const size = decode_base64_last(at, run);
    if (size == 0) return nullptr;
    sink(to, std::string_view(run, size));
    return at + 4;
}

} // namespace notepact::detail

#endif
