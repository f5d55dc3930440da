// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_ENUM_TEXT_HPP
#define NOTEPACT_CONTRACT_ENUM_TEXT_HPP

#include <notepact/base/result.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/contract/member_name.hpp>
#include <notepact/contract/words.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

namespace notepact {

/// An enumerator and its text.
template <class Enum>
struct enum_word {
    Enum value;            ///< the enumerator
    std::string_view text; ///< as the documents spell it, in static storage
};

/// The texts of an enum, each beside its enumerator: all of them, in their order, which counts from zero; a
/// table that leaves one out or has them in another order does not compile. Specialise with
/// `static constexpr enum_word<Enum> table[]`.
template <class Enum>
struct words_of;

namespace misuse {
void enumerators_in_another_order(); ///< the table begins with the one that is 0, the next is 1, ...
void text_of_two_enumerators();      ///< each has a text of its own
} // namespace misuse

namespace detail {

// Whether an enum has an enumerator of a value: compilers spell others as casts. False of an enum to which
// not every value can be cast.
template <class Enum, std::size_t Value>
constexpr bool has_enumerator() noexcept {
    if constexpr (std::is_convertible_v<Enum, long long> || !spelling_is_known)
        return false;
    else
        return !name_in_spelling(spelling<static_cast<Enum>(Value)>()).empty();
}

template <class Enum>
struct enum_texts {
    static constexpr std::size_t size = std::size(words_of<Enum>::table);
    std::string_view texts[size];

    static constexpr enum_texts make() {
        static_assert(
            !has_enumerator<Enum, size>(),
            "enumerator_without_text: the table of words_of ends before the last enumerator");
        enum_texts made{};
        for (std::size_t i = 0; i < size; ++i) {
            auto const& word = words_of<Enum>::table[i];
            if (static_cast<std::size_t>(word.value) != i) misuse::enumerators_in_another_order();
            for (std::size_t other = 0; other < i; ++other)
                if (made.texts[other] == word.text) misuse::text_of_two_enumerators();
            made.texts[i] = word.text;
        }
        return made;
    }
};
template <class Enum>
inline constexpr enum_texts<Enum> texts_by_enumerator = enum_texts<Enum>::make();

} // namespace detail

/// The texts of an enum, in the order of its enumerators.
template <class Enum>
inline constexpr auto const& texts_of_enum = detail::texts_by_enumerator<Enum>.texts;

/// The text of an enumerator, in static storage. Of a value that is none it must not be asked.
template <class Enum>
constexpr std::string_view text_of(Enum value) noexcept {
    return texts_of_enum<Enum>[static_cast<std::size_t>(value)];
}

/// The enumerator of a text; `not_in_enum` if it is none of the enum's.
template <class Enum>
constexpr result<Enum> parse_enum(std::string_view text) noexcept {
    for (std::size_t i = 0; i < std::size(texts_of_enum<Enum>); ++i)
        if (texts_of_enum<Enum>[i] == text) return static_cast<Enum>(i);
    return errc::not_in_enum;
}

/// An enum whose texts are told by words_of may be a struct's member where a contract has one_of<Enum>(). A
/// value that is no enumerator is written as an empty text, which breaks the contract. In an answer a text
/// that is new leaves it as it was: enum_text<Enum> keeps the text.
template <class Enum>
struct holds<Enum, shape::string, std::void_t<decltype(words_of<Enum>::table)>> : std::true_type {
    /// Its text, in static storage; empty of a value that is no enumerator.
    static constexpr std::string_view view(Enum value) noexcept {
        return static_cast<std::size_t>(value) < std::size(texts_of_enum<Enum>) ? text_of(value)
                                                                                : std::string_view();
    }
    /// The same, to a sink.
    template <class Sink>
    static constexpr void put(Enum value, Sink&& sink) {
        sink(view(value));
    }
    /// For those who fill it.
    static constexpr void set(Enum& value, std::string_view word) noexcept {
        if (auto const known = parse_enum<Enum>(word)) value = *known;
    }
};

/// The word for declarations: one of the texts of an enum, else `not_in_enum`.
template <class Enum>
constexpr auto one_of() {
    return one_of(texts_of_enum<Enum>);
}

/// An enum in an answer, as text: a server may send a value that is new, and then its text is all there is.
/// Owns the text, in a std::string: short ones need no heap.
template <class Enum>
class enum_text {
  public:
    /// The empty text.
    enum_text() = default;
    /// The text of an enumerator; of no other value.
    enum_text(Enum value) : text_(text_of(value)) {}
    /// Any text, also one that is new.
    explicit enum_text(std::string_view text) : text_(text) {}

    /// The enumerator; `not_in_enum` if the text is new.
    result<Enum> value() const noexcept { return parse_enum<Enum>(text_); }
    /// The text as it was sent; of a temporary, moved out.
    /// @{
    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string text() && noexcept { return static_cast<std::string&&>(text_); }
    /// @}
    /// A view of the text; not of a temporary.
    operator std::string_view() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    operator std::string_view() const&& = delete;

    /// Equal if the texts are.
    /// @{
    friend bool operator==(enum_text const& a, enum_text const& b) noexcept { return a.text_ == b.text_; }
    friend bool operator!=(enum_text const& a, enum_text const& b) noexcept { return !(a == b); }
    friend bool operator==(enum_text const& a, Enum b) noexcept { return a.text_ == text_of(b); }
    friend bool operator!=(enum_text const& a, Enum b) noexcept { return !(a == b); }
    /// @}

    /// For a reader that gets the text in pieces.
    /// @{
    void clear() noexcept { text_.clear(); }
    void append(char const* piece, std::size_t size) { text_.append(piece, size); }
    /// @}

  private:
    std::string text_;
};

} // namespace notepact

#endif
