// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_USUAL_BASE64_HPP
#define NOTEPACT_JSON_USUAL_BASE64_HPP

#include <notepact/format/base64.hpp>
#include <notepact/json/scan.hpp>

#include <cstddef>
#include <string_view>

namespace notepact::detail {

// Base64 that stands in a string without escapes: none of its characters is one that a string could not have,
// so decoding it is all the reading that it needs. Returns where it ends, which is at a quote if it is the
// rest of the string; null if it is not base64 up to there. `sink(std::string_view)` is handed the bytes.
template <class Sink>
char const* usual_base64_end(json_scan& text, char const* at, Sink&& sink) noexcept {
    constexpr std::size_t most = 1024; // groups at once
    char run[3 * most];
    for (;;) {
        auto const wanted = base64_fit(static_cast<std::size_t>(text.end() - at) / 4, most);
        auto const got = decode_base64_groups(at, wanted, run);
        if (got == 0) break;
        sink(std::string_view(run, 3 * got));
        at += 4 * got;
    }
    if (at != text.end() && *at == '"') return at;
    if (text.end() - at < 4) return nullptr;
    base64_decoder last;
    last.write(std::string_view(at, 4), sink);
    return last.complete() ? at + 4 : nullptr;
}

} // namespace notepact::detail

#endif
