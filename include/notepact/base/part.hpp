// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_PART_HPP
#define NOTEPACT_BASE_PART_HPP

#include <cstddef>
#include <string_view>

namespace notepact::detail {

/// What std::string_view::substr gives where `from` is within the text. substr would throw where it is not,
/// and without exceptions takes abort() and all that belongs to it, 1 KB, into the image of a small machine.
constexpr std::string_view
part(std::string_view text, std::size_t from, std::size_t size = std::string_view::npos) noexcept {
    auto const rest = text.size() - from;
    return {text.data() + from, size < rest ? size : rest};
}

} // namespace notepact::detail

#endif
