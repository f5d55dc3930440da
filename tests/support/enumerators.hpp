// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How many enumerators an enum has, told by the compiler: the name of a function template shows an enumerator
// by its name and any other value by its number. So a table of names is held against the enum itself,
// whatever is added to it.
#ifndef NOTEPACT_TESTS_SUPPORT_ENUMERATORS_HPP
#define NOTEPACT_TESTS_SUPPORT_ENUMERATORS_HPP

#include <cstddef>
#include <string_view>
#include <utility>

namespace notepact_test {

namespace detail {

template <auto Value>
constexpr bool is_enumerator() noexcept {
    // g++: `… [with auto Value = a::b]` or `… = (a)7]`; clang: `… [Value = a::b]`.
    std::string_view text = __PRETTY_FUNCTION__;
    text.remove_prefix(text.rfind("Value = ") + 8);
    if (auto const cast = text.rfind(')'); cast != text.npos) text.remove_prefix(cast + 1);
    return text[0] != '-' && (text[0] < '0' || text[0] > '9');
}

template <class Enum, std::size_t... N>
constexpr std::size_t enumerators(std::index_sequence<N...>) noexcept {
    return (std::size_t{0} + ... + std::size_t{is_enumerator<static_cast<Enum>(N)>()});
}

} // namespace detail

/// Of an enum of one byte.
template <class Enum>
inline constexpr std::size_t enumerators = detail::enumerators<Enum>(std::make_index_sequence<256>());

/// Whether `text(e)` is another text for every enumerator, and none is empty. The enumerators count from
/// `first`. A table with too few texts is read behind its end, which is no constant and does not compile.
template <class Enum, class Text>
constexpr bool each_has_its_own(Text text, std::size_t first = 0) noexcept {
    for (std::size_t i = 0; i != enumerators<Enum>; ++i) {
        std::string_view const one = text(static_cast<Enum>(first + i));
        if (one.empty()) return false;
        for (std::size_t k = 0; k != i; ++k)
            if (one == std::string_view(text(static_cast<Enum>(first + k)))) return false;
    }
    return enumerators<Enum> != 0;
}

} // namespace notepact_test

#endif
