// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_LINE_BLOCKS_HPP
#define PREFLIGHT_LINE_BLOCKS_HPP

#include "input.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::preflight {

// Whole lines of one file, each with its line feed; the last line of a file may lack it.
class line_block {
  public:
    std::string_view text;
    bool goes_on = false;   // no whole line: a part of one that is too long for a block
    std::size_t number = 0; // from 0, of all blocks; the parts of a line have the same
    std::size_t file = 0;
    bool ends_file = false;
    std::string fault; // why the file cannot be read to its end

    // Reads what is not read yet: while others take the blocks that follow.
    void load();

  private:
    friend class line_blocks;

    std::vector<char> room_; // of the text
    std::shared_ptr<input_file> from_;
    std::uintmax_t place_ = 0;
    std::size_t unread_ = 0;
};

// Files, or standard input for "-", in blocks: as much as there is, without waiting for more than a line.
class line_blocks {
  public:
    explicit line_blocks(std::vector<std::string> const& files) : files_(files) {}

    // Every file ends with a block, which may be empty. False after the last.
    bool next(line_block& block);

  private:
    bool find(line_block& block);
    void fill(line_block& block);
    void fill_part(line_block& block);
    void keep_rest(line_block& block, std::size_t end, std::size_t size);

    std::vector<std::string> const& files_;
    std::size_t number_ = 0, file_ = 0;
    std::shared_ptr<input_file> open_; // the file of that number, once it is begun
    std::string rest_;                 // what was read of it beyond the last block
};

} // namespace notepact::preflight

#endif
