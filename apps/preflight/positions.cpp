// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "positions.hpp"

#include <algorithm>

namespace notepact::preflight {

void position_finder::write(
    std::string_view piece, report const& found, std::vector<text_position>& positions) {
    wanted_.clear();
    for (auto i = positions.size(); i != found.size(); ++i) {
        auto const offset = found[i].offset();
        positions.emplace_back();
        if (offset == no_offset) continue;
        if (offset < now_.offset)
            positions.back() = behind(offset);
        else
            wanted_.emplace_back(offset, i);
    }
    std::sort(wanted_.begin(), wanted_.end());
    auto next = wanted_.begin();
    auto const take = [&] {
        for (; next != wanted_.end() && next->first == now_.offset; ++next)
            positions[next->second] = now_.at;
    };
    for (char const c : piece) {
        take();
        step(c);
    }
    take();
}

text_position position_finder::behind(std::size_t offset) const {
    if (offset == 0) return {1, 1};
    if (offset == token_.offset) return token_.at;
    for (std::size_t i = 0; i != std::min(depth_, most_open); ++i)
        if (open_[i].offset == offset) return open_[i].at;
    return {};
}

void position_finder::step(char c) {
    switch (inside_) {
    case inside::escape: inside_ = inside::text; break;
    case inside::text:
        if (c == '"' || c == '\\') inside_ = c == '"' ? inside::nothing : inside::escape;
        break;
    default:
        switch (c) {
        case '{':
        case '[':
            token_ = now_;
            if (depth_ < most_open) open_[depth_] = now_;
            ++depth_;
            inside_ = inside::nothing;
            break;
        case '}':
        case ']':
            if (depth_ != 0) --depth_;
            inside_ = inside::nothing;
            break;
        case '"':
            token_ = now_;
            inside_ = inside::text;
            break;
        case ' ':
        case '\t':
        case '\r':
        case '\n':
        case ',':
        case ':': inside_ = inside::nothing; break;
        default:
            if (inside_ == inside::nothing) token_ = now_;
            inside_ = inside::word;
        }
    }
    ++now_.offset;
    if (c == '\n') {
        ++now_.at.line;
        now_.at.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) {
        ++now_.at.column; // but for the bytes of a character behind its first
    }
}

} // namespace notepact::preflight
