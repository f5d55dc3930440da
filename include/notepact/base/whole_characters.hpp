// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_WHOLE_CHARACTERS_HPP
#define NOTEPACT_BASE_WHOLE_CHARACTERS_HPP

#include <notepact/base/part.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact::detail {

/// How many bytes at the end of a text of UTF-8 begin a character that is not all there.
constexpr std::size_t begun_character(std::string_view text) noexcept {
    std::size_t last = text.size(); // behind the byte with which that character begins
    while (last != 0 && (static_cast<unsigned char>(text[last - 1]) & 0xC0) == 0x80)
        --last;
    if (last == 0) return 0;
    auto const lead = static_cast<unsigned char>(text[last - 1]);
    std::size_t const wanted = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::size_t const there = text.size() - (last - 1);
    return there < wanted ? there : 0;
}

/// Hands a text of UTF-8 that comes in pieces, cut anywhere, on in whole characters: of one that has only
/// begun, the bytes wait for the others.
class whole_characters {
  public:
    template <class Sink>
    void write(std::string_view piece, Sink&& sink) {
        for (; size_ != 0 && !piece.empty(); piece.remove_prefix(1)) {
            begun_[size_++] = piece[0];
            if (begun_character({begun_, size_}) == 0) flush(sink);
        }
        auto const whole = piece.size() - begun_character(piece);
        if (whole != 0) sink(part(piece, 0, whole));
        for (char const c : part(piece, whole))
            begun_[size_++] = c;
    }
    /// The text ends here: what has begun is handed on as it is.
    template <class Sink>
    void flush(Sink&& sink) {
        if (size_ != 0) sink(std::string_view(begun_, size_));
        size_ = 0;
    }

  private:
    char begun_[4];
    std::uint8_t size_ = 0;
};

} // namespace notepact::detail

#endif
