// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_FIXED_TEXT_HPP
#define NOTEPACT_BASE_FIXED_TEXT_HPP

#include <notepact/base/whole_characters.hpp>

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

    /// What is held, in whole characters; until more is appended, or the room is gone.
    std::string_view text() const noexcept { return {room_, whole()}; }
    /// Whether text() is empty.
    bool empty() const noexcept { return whole() == 0; }
    /// Whether something was dropped.
    bool is_cut() const noexcept { return cut_; }

    /// Empty, and nothing dropped.
    void clear() noexcept {
        size_ = 0;
        cut_ = false;
    }
    /// The next bytes, cut anywhere. Once something was dropped, all that follows is dropped, too.
    void append(char const* piece, std::size_t size) noexcept {
        if (cut_) return;
        cut_ = size > capacity_ - size_;
        if (cut_) size = capacity_ - size_;
        if (size != 0) std::memcpy(room_ + size_, piece, size);
        size_ += size;
    }

  protected:
    /// Of so many bytes at `room`, which a derived class has.
    text_room(char* room, std::size_t capacity) noexcept : room_(room), capacity_(capacity) {}

  private:
    std::size_t whole() const noexcept { return size_ - detail::begun_character({room_, size_}); }

    char* room_;
    std::size_t capacity_;
    std::size_t size_ = 0;
    bool cut_ = false;
};

/// A text of at most `Capacity` bytes, held in place.
template <std::size_t Capacity>
class fixed_text : public text_room {
  public:
    /// Empty.
    fixed_text() noexcept : text_room(bytes_, Capacity) {}

  private:
    char bytes_[Capacity];
};

} // namespace notepact

#endif
