// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_WORD_BUFFER_HPP
#define NOTEPACT_CHECK_WORD_BUFFER_HPP

#include <notepact/base/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace notepact::detail {

// Whether two texts of the same size are the same: short ones mostly, for which memcmp is not worth its call.
inline bool same_characters(char const* a, char const* b, std::size_t size) noexcept {
    auto const differ = [a, b](auto word, std::size_t at) {
        auto other = word;
        std::memcpy(&word, a + at, sizeof word);
        std::memcpy(&other, b + at, sizeof other);
        return word != other;
    };
    if (size >= 8) {
        for (std::size_t at = 0; at < size - 8; at += 8)
            if (differ(std::uint64_t{}, at)) return false;
        return !differ(std::uint64_t{}, size - 8);
    }
    if (size >= 4) return !differ(std::uint32_t{}, 0) && !differ(std::uint32_t{}, size - 4);
    for (std::size_t i = 0; i != size; ++i)
        if (a[i] != b[i]) return false;
    return true;
}
inline bool same_text(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && same_characters(a.data(), b.data(), a.size());
}

/// Holds a name that comes in pieces as long as it can still be a known one.
class word_buffer {
  public:
    /// Two characters more than the longest known name: an unknown one may be that with two typing errors.
    static constexpr std::size_t capacity = max_name + 2;

    void clear() noexcept { size_ = 0; }
    void append(std::string_view piece) noexcept {
        if (too_long() || piece.size() > capacity - size_) {
            size_ = capacity + 1; // too long to be any; stays so
            return;
        }
        std::memcpy(text_ + size_, piece.data(), piece.size());
        size_ = static_cast<std::uint8_t>(size_ + piece.size());
    }
    bool too_long() const noexcept { return size_ > capacity; }
    std::string_view text() const noexcept { return {text_, too_long() ? 0 : std::size_t{size_}}; }
    /// Compares with a known name, which is never longer than max_name.
    bool is(std::string_view name) const noexcept {
        return size_ == name.size() && std::memcmp(text_, name.data(), name.size()) == 0;
    }

  private:
    static_assert(capacity < 255);
    char text_[capacity];
    std::uint8_t size_ = 0;
};

} // namespace notepact::detail

#endif
