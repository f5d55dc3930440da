// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Whether short texts are the same, a word at a time: a call of memcmp would take longer.
#ifndef NOTEPACT_BASE_SAME_TEXT_HPP
#define NOTEPACT_BASE_SAME_TEXT_HPP

#include <notepact/base/settings.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace notepact::detail {

// A word of the text, in the machine's order: to be compared with others only.
template <class Word>
NOTEPACT_INLINE inline Word word_at(char const* text) noexcept {
    Word made;
    std::memcpy(&made, text, sizeof made);
    return made;
}

// Whether `size` characters are the same, of which both have so many.
NOTEPACT_INLINE inline bool same_text(char const* a, char const* b, std::size_t size) noexcept {
    using half = std::uint32_t;
    using whole = std::uint64_t;
    if (size >= 8) {
        if (word_at<whole>(a) != word_at<whole>(b)) return false;
        auto const last = size - 8;
        for (std::size_t at = 8; at < last; at += 8)
            if (word_at<whole>(a + at) != word_at<whole>(b + at)) return false;
        return word_at<whole>(a + last) == word_at<whole>(b + last);
    }
    if (size >= 4)
        return word_at<half>(a) == word_at<half>(b)
               && word_at<half>(a + size - 4) == word_at<half>(b + size - 4);
    return size == 0 || (a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1]);
}
inline bool same_text(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && same_text(a.data(), b.data(), a.size());
}

} // namespace notepact::detail

#endif
