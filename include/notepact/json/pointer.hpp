// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_POINTER_HPP
#define NOTEPACT_JSON_POINTER_HPP

#include <notepact/base/part.hpp>

#include <cstddef>
#include <string_view>

namespace notepact::detail {

// A JSON Pointer is a `/` and a step for each member or index on the way; in the name of a member `~` is
// spelt `~0` and `/` is spelt `~1` (RFC 6901, section 3, where a step is a reference token).

} // namespace notepact::detail

namespace notepact {

/// Hands a member's name as a step of a JSON Pointer (RFC 6901, section 3), without the `/` before it, to
/// `sink(std::string_view)` in pieces: `~` as `~0` and `/` as `~1`. Of an empty name, nothing.
template <class Sink>
constexpr void put_pointer_step(std::string_view name, Sink&& sink) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] != '~' && name[i] != '/') continue;
        if (begin != i) sink(detail::part(name, begin, i - begin));
        sink(std::string_view(name[i] == '~' ? "~0" : "~1"));
        begin = i + 1;
    }
    if (begin != name.size()) sink(detail::part(name, begin));
}

/// Whether a step of a JSON Pointer, without the `/` before it, is what put_pointer_step writes for a name.
constexpr bool is_pointer_step(std::string_view step, std::string_view name) noexcept {
    for (char const c : name) {
        bool const spelt = c == '~' || c == '/';
        if (step.empty() || step[0] != (spelt ? '~' : c)) return false;
        step.remove_prefix(1);
        if (!spelt) continue;
        if (step.empty() || step[0] != (c == '~' ? '0' : '1')) return false;
        step.remove_prefix(1);
    }
    return step.empty();
}

} // namespace notepact

#endif
