// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_ASCII_CASE_HPP
#define NOTEPACT_BASE_ASCII_CASE_HPP

#include <cstddef>
#include <string_view>

namespace notepact::detail {

/// The lower case of an ASCII letter; anything else stays as it is, whatever the locale.
constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace notepact::detail

namespace notepact {

/// Whether two texts are the same, or would be but for the case of ASCII letters: names of schemes, hosts and
/// headers are compared so.
constexpr bool same_without_case(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i] && detail::ascii_lower(a[i]) != detail::ascii_lower(b[i])) return false;
    return true;
}

} // namespace notepact

#endif
