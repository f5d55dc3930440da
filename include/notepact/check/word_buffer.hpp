// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_WORD_BUFFER_HPP
#define NOTEPACT_CHECK_WORD_BUFFER_HPP

#include <notepact/base/limits.hpp>
#include <notepact/base/settings.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace notepact::detail {

/// Holds a name that comes in pieces as long as it can still be a known one.
class word_buffer {
  public:
    /// Two characters more than the longest known name: an unknown one may be that with two typing errors.
    static constexpr std::size_t capacity = max_name + 2;

    void clear() noexcept { size_ = 0; }
    NOTEPACT_OUTLINE void append(std::string_view piece) noexcept {
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
