// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "line_blocks.hpp"

#include <algorithm>

namespace notepact::preflight {
namespace {

constexpr std::size_t usual = 1 << 20; // so much that threads seldom wait for each other
constexpr std::size_t most = 1 << 22;  // a longer line is handed on in parts

// Behind the last line feed; 0 if there is none.
std::size_t end_of_lines(std::string_view text) {
    return text.rfind('\n') + 1; // npos + 1 is 0
}

} // namespace

void line_block::load() {
    if (unread_ == 0) return;
    text = {room_.data(), from_->read_at(place_, room_.data(), unread_, fault)};
    if (!fault.empty()) text = {};
    unread_ = 0;
}

bool line_blocks::next(line_block& block) {
    block.fault.clear();
    block.ends_file = false;
    if (block.goes_on) {
        fill_part(block);
    } else {
        if (file_ == files_.size()) return false;
        if (open_ == nullptr) open_ = std::make_shared<input_file>(files_[file_]);
        block.number = number_;
        block.file = file_;
        if (!find(block)) fill(block);
    }
    if (block.goes_on) return true;
    ++number_;
    if (!block.ends_file) return true;
    block.fault = open_->fault();
    if (!block.fault.empty()) block.text = {}; // who knows how its last line goes on
    open_ = nullptr;
    ++file_;
    return true;
}

// Only finds where the next block is: in a regular file, if that does not end soon and has no long lines.
bool line_blocks::find(line_block& block) {
    auto const place = open_->place();
    if (!place) return false;
    auto const begin = *place - rest_.size();
    auto& room = block.room_;
    if (room.size() < usual) room.resize(usual);
    for (std::size_t tail = 1 << 13; tail < usual; tail *= 8) {
        std::string fault;
        if (open_->read_at(begin + usual - tail, room.data(), tail, fault) != tail) return false;
        auto const end = end_of_lines({room.data(), tail});
        if (end == 0) continue;
        block.from_ = open_;
        block.place_ = begin;
        block.unread_ = usual - tail + end;
        rest_.clear();
        open_->go_to(begin + block.unread_);
        return true;
    }
    return false;
}

void line_blocks::fill(line_block& block) {
    auto& room = block.room_;
    room.resize(std::max({room.size(), rest_.size(), usual}));
    std::size_t size = rest_.copy(room.data(), rest_.size());
    auto end = end_of_lines({room.data(), size});
    while (end == 0) {
        block.goes_on = size >= most;
        if (block.goes_on) break;
        if (size == room.size()) room.resize(size * 2);
        auto const got = open_->read(room.data() + size, room.size() - size);
        block.ends_file = got == 0;
        if (block.ends_file) break;
        end = end_of_lines({room.data() + size, got});
        if (end != 0) end += size;
        size += got;
    }
    keep_rest(block, end == 0 ? size : end, size);
}

void line_blocks::fill_part(line_block& block) {
    auto& room = block.room_;
    auto const size = open_->read(room.data(), room.size());
    auto const feed = std::string_view(room.data(), size).find('\n');
    block.ends_file = size == 0;
    block.goes_on = size != 0 && feed == std::string_view::npos;
    keep_rest(block, feed == std::string_view::npos ? size : feed + 1, size);
}

void line_blocks::keep_rest(line_block& block, std::size_t end, std::size_t size) {
    block.text = {block.room_.data(), end};
    rest_.assign(block.room_.data() + end, size - end);
}

} // namespace notepact::preflight
