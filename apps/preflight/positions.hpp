// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_POSITIONS_HPP
#define PREFLIGHT_POSITIONS_HPP

#include <notepact/contract/report.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::preflight {

// Where a byte of a document stands, from 1; a column is a character of UTF-8. Lines end with a line feed.
struct text_position {
    std::size_t line = 0, column = 0; // 0: unknown
};

// Finds the lines and columns of violations while a document is read in pieces, and keeps none of it. What a
// violation points to is in the last piece; or it is a value that goes on there, or one that this is inside
// of.
class position_finder {
  public:
    // The next piece, after it was checked. Appends the positions of what was found since the last one.
    void write(std::string_view piece, report const& found, std::vector<text_position>& positions);
    // After the last piece.
    void finish(report const& found, std::vector<text_position>& positions) { write({}, found, positions); }

  private:
    struct mark {
        std::size_t offset = 0;
        text_position at = {1, 1};
    };
    using wanted_offsets = std::vector<std::pair<std::size_t, std::size_t>>; // and which position that is

    text_position behind(std::size_t offset) const;
    void step(char c);

    static constexpr std::size_t most_open = 64; // what is nested deeper is no document

    mark now_;
    mark token_; // where the value or name began that was read last
    mark open_[most_open];
    std::size_t depth_ = 0; // of objects and arrays
    enum class inside : unsigned char {
        nothing,
        word, // a number or a literal
        text,
        escape
    } inside_ = inside::nothing;
    wanted_offsets wanted_;
};

} // namespace notepact::preflight

#endif
