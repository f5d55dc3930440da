// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_MEMBER_NAME_HPP
#define NOTEPACT_CONTRACT_MEMBER_NAME_HPP

#include <notepact/base/part.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact {

namespace detail {

/// How the compiler spells a function of the pointer: g++ `… [with auto Pointer = &acme::author::name; …]`,
/// clang `… [Pointer = &acme::author::name]`. Only for constants, so that an image has nothing of it. The
/// result's type is no alias, since g++ would explain that behind the pointer.
template <auto Pointer>
constexpr auto spelling() noexcept {
#if defined(__GNUC__) || defined(__clang__)
    return __PRETTY_FUNCTION__;
#else
    return "";
#endif
}

constexpr bool is_of_identifier(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
           || static_cast<unsigned char>(c) >= 0x80;
}

/// The name in a spelling that ends in `::name]`; empty if it does not.
constexpr std::string_view name_in_spelling(std::string_view text) noexcept {
    if (text.empty() || text.back() != ']') return {};
    text.remove_suffix(1);
    auto begin = text.size();
    while (begin != 0 && is_of_identifier(text[begin - 1]))
        --begin;
    bool const qualified = begin >= 2 && text[begin - 1] == ':' && text[begin - 2] == ':';
    return qualified ? part(text, begin) : std::string_view();
}

// Whether this compiler spells pointers as is known here.
template <class T>
struct spelling_probe {
    struct inner {
        T value_1;
    };
    T _2;
};
inline constexpr bool spelling_is_known =
    name_in_spelling(spelling<&spelling_probe<int>::inner::value_1>()) == "value_1"
    && name_in_spelling(spelling<&spelling_probe<spelling_probe<char>>::_2>()) == "_2";

/// The bytes of a name, and a zero as behind a literal.
template <std::size_t Size>
struct kept_name {
    char text[Size + 1];
};
template <auto Pointer>
constexpr auto keep_name() noexcept {
    constexpr bool points =
        std::is_member_object_pointer_v<decltype(Pointer)> && Pointer != decltype(Pointer){};
    static_assert(
        points, "no_member_to_name: a name is taken from a pointer to a member that is data, &author::name");
    constexpr auto name = name_in_spelling(spelling<Pointer>());
    static_assert(
        (spelling_is_known && !name.empty()) || !points,
        "compiler_without_member_names: how this compiler spells the name of a member is not known; write "
        "the name, required<&author::name>(\"name\")");
    kept_name<name.size()> kept{};
    for (std::size_t i = 0; i < name.size(); ++i)
        kept.text[i] = name[i];
    return kept;
}
template <auto Pointer>
inline constexpr auto name_of_member = keep_name<Pointer>();

} // namespace detail

/// The name of a struct's member, from the pointer to it, as the source spells it:
/// `member_name<&author::name>` is "name". The struct may be nested, a template's, local or in an unnamed
/// namespace. In static storage with a zero behind it; an image keeps nothing else of how the compiler spells
/// the pointer. A compiler that spells otherwise than g++ and clang do does not compile it.
template <auto Pointer>
inline constexpr std::string_view member_name{
    detail::name_of_member<Pointer>.text, sizeof detail::name_of_member<Pointer>.text - 1};

} // namespace notepact

#endif
