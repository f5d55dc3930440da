// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_FIXED_TEXT_HPP
#define NOTEPACT_BASE_FIXED_TEXT_HPP

#include <cstddef>
#include <cstring>
#include <string_view>

namespace notepact {

/// Room for a text that comes in pieces, of a size that fixed_text fixes. What does not fit is dropped; a
/// character of UTF-8 is kept whole or not at all.
class text_room {
  public:
    text_room(text_room const&) = delete;
    text_room& operator=(text_room const&) = delete;

    std::string_view text() const noexcept { return {room_, whole()}; }
    bool empty() const noexcept { return whole() == 0; }
    /// Whether something was dropped.
    bool is_cut() const noexcept { return cut_; }

    void clear() noexcept {
        size_ = 0;
        cut_ = false;
    }
    void append(char const* piece, std::size_t size) noexcept {
        if (cut_) return;
        cut_ = size > capacity_ - size_;
        if (cut_) size = capacity_ - size_;
        if (size != 0) std::memcpy(room_ + size_, piece, size);
        size_ += size;
    }

  protected:
    text_room(char* room, std::size_t capacity) noexcept : room_(room), capacity_(capacity) {}

  private:
    // The size without a character at the end that is not all there.
    std::size_t whole() const noexcept {
        std::size_t last = size_; // behind the byte with which that character begins
        while (last != 0 && (static_cast<unsigned char>(room_[last - 1]) & 0xC0) == 0x80)
            --last;
        if (last == 0) return size_;
        auto const lead = static_cast<unsigned char>(room_[last - 1]);
        std::size_t const wanted = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        return size_ - (last - 1) < wanted ? last - 1 : size_;
    }

    char* room_;
    std::size_t capacity_;
    std::size_t size_ = 0;
    bool cut_ = false;
};

/// A text of at most `Capacity` bytes, held in place.
template <std::size_t Capacity>
class fixed_text : public text_room {
  public:
    fixed_text() noexcept : text_room(bytes_, Capacity) {}

  private:
    char bytes_[Capacity];
};

} // namespace notepact

#endif
