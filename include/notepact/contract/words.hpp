// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The words in which contracts are declared:
//
//     inline constexpr auto new_sign_off = object(
//         optional("instructions", not_empty(warning)),
//         required("review_date", iso8601()),
//         required("signature", png_data_uri()));
//
//     inline constexpr auto create_sign_off_body = request_body("clinic.create_sign_off",
//         object(required("session_note_id", integer(positive(warning))),
//                required("sign_off", new_sign_off)));
//
// Every word is constexpr and makes a piece of a table (rule.hpp) by value. An object that has a name of its
// own is referred to, not copied, so it must be in static storage, as namespace-scope constexpr objects are.
// A member may be bound to the member of a struct that holds it: required<&request::sign_off>("sign_off", …)
// inside object<request>(…). Misuse does not compile, and the error shows one of the words of namespace
// `misuse`.
#ifndef NOTEPACT_CONTRACT_WORDS_HPP
#define NOTEPACT_CONTRACT_WORDS_HPP

#include <notepact/contract/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <type_traits>

namespace notepact {

/// The C++ side of a rule: which JSON shape it is, so that a struct's member can be held against it.
namespace shape {
struct any {};
struct any_object {};
struct boolean {};
struct integer {};
struct number {};
struct string {};
template <class Item>
struct array {};
template <class Value>
struct map {};
template <class First, class Second>
struct either {};
template <class Shape>
struct nullable {};
template <class Binding, class Shape>
struct member {};
template <class Struct, class... Members>
struct object {};
} // namespace shape

/// A piece of a contract: what a word makes.
template <class Shape, std::size_t N>
struct declaration {
    rule rules[N];
};

/// Which member of a struct holds a member of an object; nullptr: none.
template <auto Pointer>
struct bound_to {
    static constexpr auto pointer = Pointer;
};

/// A member of an object, and what it is bound to.
template <class Shape, std::size_t N, class Binding>
struct member_declaration {
    rule rules[N];
};

/// A whole contract: a body or an answer. Converts to contract_ref where it is in static storage.
template <class Shape, std::size_t N>
struct contract {
    rule rules[N];

    constexpr std::string_view name() const noexcept { return rules[0].name(); }
    constexpr operator contract_ref() const& noexcept { return contract_ref(rules[0]); }
    operator contract_ref() const&& = delete; // reports and checkers keep pointers into the table
};

/// What a compiler prints when a declaration is wrong: functions that are not constexpr, called where only
/// constants may be.
namespace misuse {
void member_named_twice();
void two_alternatives_of_one_kind();
void nested_too_deep();
void table_too_long();
void no_member_could_have_an_effect();
void parameters_are_not_those_of_the_path();
} // namespace misuse

/// Specialise for shape::string, derived from std::true_type, for a type of yours that holds text, with
/// `static void put(T const&, Sink&& sink)` that hands the text, UTF-8, to `sink(std::string_view)` in
/// pieces.
template <class T, class Shape>
struct holds : std::false_type {};

namespace detail {

template <class T>
struct always_false : std::false_type {};

template <std::size_t N>
constexpr void append(rule* out, rule const (&rules)[N]) noexcept {
    for (std::size_t i = 0; i < N; ++i)
        out[i] = rules[i];
}

constexpr std::uint8_t flag_bit(rule_flag flag) noexcept {
    return static_cast<std::uint8_t>(flag);
}
constexpr std::uint8_t flag_bit(severity level) noexcept {
    return level == severity::warning ? flag_bit(rule_flag::warns) : std::uint8_t{0};
}
constexpr std::uint8_t length(std::size_t size) {
    if (size > 255) misuse::table_too_long();
    return static_cast<std::uint8_t>(size);
}

constexpr rule
entry(rule_kind kind, rule::reference refers, std::size_t detail, std::uint8_t flags, std::size_t skip = 1) {
    rule made;
    made.refers = refers;
    made.kind = kind;
    made.detail = length(detail);
    made.flags = flags;
    made.skip = length(skip);
    return made;
}

template <class Shape>
constexpr declaration<Shape, 1> single(rule_kind kind, std::uint8_t detail = 0, std::uint8_t flags = 0) {
    return {{entry(kind, {}, detail, flags)}};
}

// A head entry before the rules of what it is made of.
template <class Made, std::size_t N>
constexpr Made headed(
    rule_kind kind, rule::reference refers, std::size_t detail, std::uint8_t flags, rule const (&inside)[N]) {
    Made made{};
    made.rules[0] = entry(kind, refers, detail, flags, N + 1);
    append(made.rules + 1, inside);
    return made;
}

// An object with a name is linked to; every other rule is copied.
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> part(declaration<Shape, N> const& value) noexcept {
    return value;
}
template <class... T, std::size_t N>
constexpr declaration<shape::object<T...>, 1> part(declaration<shape::object<T...>, N> const& object) {
    return {{entry(rule_kind::link, object.rules, 0, 0)}};
}
template <class... T, std::size_t N>
constexpr declaration<shape::object<T...>, N> part(declaration<shape::object<T...>, N>&& object) {
    return object;
}
template <class Value>
using part_t = decltype(detail::part(std::declval<Value>()));

template <class T>
struct traits;
template <class Shape, std::size_t N>
struct traits<declaration<Shape, N>> {
    using shape = Shape;
    static constexpr std::size_t size = N;
};

constexpr std::size_t nesting(rule const& declared) noexcept {
    auto const& r = *declared.resolved();
    std::size_t deepest = 0;
    bool const counts = r.kind == rule_kind::object || r.kind == rule_kind::map || r.kind == rule_kind::array;
    std::size_t const parts = r.kind == rule_kind::object             ? r.detail
                              : r.kind == rule_kind::either           ? 2
                              : counts || r.kind == rule_kind::member ? 1
                                                                      : 0;
    auto const* inside = parts != 0 ? r.inside() : nullptr;
    for (std::size_t i = 0; i < parts; ++i, inside = i < parts ? inside->next() : inside) {
        auto const depth = nesting(*inside);
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest + (counts ? 1 : 0);
}

} // namespace detail

// ------------------------------------------------------------------------------------------- single values

/// Any JSON value; nothing inside is checked.
constexpr auto any() {
    return detail::single<shape::any>(rule_kind::any);
}
/// Any JSON object; nothing inside is checked.
constexpr auto any_object() {
    return detail::single<shape::any_object>(rule_kind::object, 0, detail::flag_bit(rule_flag::open));
}
constexpr auto boolean() {
    return detail::single<shape::boolean>(rule_kind::boolean);
}

/// A constraint on a number: `integer(positive(warning))`.
struct number_constraint {
    number_format format;
    severity level;
};
/// Greater than zero, else `not_positive`.
constexpr number_constraint positive(severity level = severity::error) noexcept {
    return {number_format::positive, level};
}
/// A whole number in 0 … 2^53 - 1, else `not_whole`.
constexpr number_constraint whole(severity level = severity::error) noexcept {
    return {number_format::whole, level};
}

/// An integer within int64. `46.0` is `wrong_type` in a request and accepted in an answer.
constexpr auto integer(number_constraint constraint = {number_format::free, severity::error}) {
    return detail::single<shape::integer>(
        rule_kind::integer, static_cast<std::uint8_t>(constraint.format), detail::flag_bit(constraint.level));
}
/// Any finite number.
constexpr auto number(number_constraint constraint = {number_format::free, severity::error}) {
    return detail::single<shape::number>(
        rule_kind::number, static_cast<std::uint8_t>(constraint.format), detail::flag_bit(constraint.level));
}

namespace detail {
constexpr auto text(text_format format, severity level) {
    return single<shape::string>(rule_kind::string, static_cast<std::uint8_t>(format), flag_bit(level));
}
} // namespace detail

/// Any text.
constexpr auto string() {
    return detail::text(text_format::free, severity::error);
}
/// A text that is not empty and not all ASCII white space, else `blank`.
constexpr auto not_blank(severity level = severity::error) {
    return detail::text(text_format::not_blank, level);
}
/// A text that is not empty, else `empty_string`.
constexpr auto not_empty(severity level = severity::error) {
    return detail::text(text_format::not_empty, level);
}
/// An ISO 8601 date or date and time, else `not_iso8601`; one that is not a full RFC 3339 date-time with an
/// offset is the warning `not_rfc3339`.
constexpr auto iso8601(severity level = severity::error) {
    return detail::text(text_format::iso8601, level);
}
/// An RFC 3339 date-time or PostgreSQL timestamp text, else `not_a_timestamp`.
constexpr auto timestamp(severity level = severity::error) {
    return detail::text(text_format::timestamp, level);
}
/// `YYYY-MM-DD` of a real day, else `not_a_date`.
constexpr auto date(severity level = severity::error) {
    return detail::text(text_format::date, level);
}
/// `data:image/png;base64,` and a payload, else `missing_prefix`; a payload that is not strict base64 or not
/// a PNG is the warning `not_base64` or `not_png`.
constexpr auto png_data_uri(severity level = severity::error) {
    return detail::text(text_format::png_data_uri, level);
}

namespace detail {
inline constexpr std::string_view boolean_words[] = {"true", "false"};
}
/// The text of a parameter in a path or query: not empty, `.` or `..`, no control characters, UTF-8; else
/// `bad_parameter`. Everything else is text, and percent-encoded.
constexpr auto path_text() {
    return detail::text(text_format::path_text, severity::error);
}
/// The text of a header: not empty, no control or non-ASCII characters; else `bad_header`.
constexpr auto header_text() {
    return detail::text(text_format::header_text, severity::error);
}
/// A token of RFC 6750, section 2.1, else `bad_header`.
constexpr auto bearer_token() {
    return detail::text(text_format::bearer_token, severity::error);
}
/// The text of a finite JSON number, else `not_numeric`; one that is not a whole number in 0 … 2^53 - 1 is
/// the warning `not_whole`.
constexpr auto number_text() {
    return detail::text(text_format::number_text, severity::error);
}
/// The text of a parameter that is `true` or `false`, else `not_in_enum`.
constexpr auto boolean_text() {
    return declaration<shape::boolean, 1>{
        {detail::entry(rule_kind::enumeration, detail::boolean_words, std::size(detail::boolean_words), 0)}};
}
/// The text of an integer within int64, else `not_numeric`, `wrong_type` or `out_of_range`; zero or less is
/// the warning `not_positive`.
constexpr auto integer_text() {
    return detail::single<shape::integer>(
        rule_kind::string, static_cast<std::uint8_t>(text_format::integer_text));
}

/// One of the texts of an array in static storage, else `not_in_enum`.
template <std::size_t N>
constexpr auto one_of(std::string_view const (&words)[N]) {
    for (auto const word : words)
        if (word.size() > max_name) misuse::table_too_long();
    return declaration<shape::string, 1>{{detail::entry(rule_kind::enumeration, words, N, 0)}};
}
template <std::size_t N>
void one_of(std::string_view const (&&words)[N]) = delete;
template <class Text = std::string_view>
constexpr void one_of(std::initializer_list<Text>) {
    static_assert(
        detail::always_false<Text>::value,
        "enum_in_braces_would_dangle: name the texts, `inline constexpr std::string_view words[] = {...};`, "
        "and write one_of(words)");
}

// ----------------------------------------------------------------------------------- values made of values

/// The value, or null.
template <class Shape, std::size_t N>
constexpr auto nullable(declaration<Shape, N> const& value) {
    declaration<shape::nullable<Shape>, N> made{};
    detail::append(made.rules, value.rules);
    made.rules[0].flags =
        static_cast<std::uint8_t>(made.rules[0].flags | detail::flag_bit(rule_flag::nullable));
    return made;
}
/// An object with a name, or null.
template <class... T, std::size_t N>
constexpr auto nullable(declaration<shape::object<T...>, N> const& object) {
    declaration<shape::nullable<shape::object<T...>>, 1> made{};
    made.rules[0] = detail::entry(rule_kind::link, object.rules, 0, detail::flag_bit(rule_flag::nullable));
    return made;
}

/// An array; every item keeps the rule.
template <class Item, class Made = detail::traits<detail::part_t<Item>>>
constexpr auto array_of(Item&& item) {
    return detail::headed<declaration<shape::array<typename Made::shape>, Made::size + 1>>(
        rule_kind::array, {}, 0, 0, detail::part(static_cast<Item&&>(item)).rules);
}

/// An object whose members may have any name; every value keeps the rule.
template <class Value, class Made = detail::traits<detail::part_t<Value>>>
constexpr auto map_of(Value&& value) {
    return detail::headed<declaration<shape::map<typename Made::shape>, Made::size + 1>>(
        rule_kind::map, {}, 0, 0, detail::part(static_cast<Value&&>(value)).rules);
}

/// One rule or another, chosen by the JSON kind of the value; null if one of them may be.
template <
    class First, class Second, class A = detail::traits<detail::part_t<First>>,
    class B = detail::traits<detail::part_t<Second>>>
constexpr auto either(First&& first, Second&& second) {
    auto const one = detail::part(static_cast<First&&>(first));
    auto const other = detail::part(static_cast<Second&&>(second));
    auto const one_kinds = detail::kinds(one.rules[0]);
    auto const other_kinds = detail::kinds(other.rules[0]);
    if ((one_kinds & other_kinds) != 0) misuse::two_alternatives_of_one_kind();
    auto const nullable = (one.rules[0].flags | other.rules[0].flags) & detail::flag_bit(rule_flag::nullable);
    declaration<shape::either<typename A::shape, typename B::shape>, A::size + B::size + 1> made{};
    made.rules[0] = detail::entry(
        rule_kind::either,
        {},
        one_kinds | other_kinds,
        static_cast<std::uint8_t>(nullable),
        A::size + B::size + 1);
    detail::append(made.rules + 1, one.rules);
    detail::append(made.rules + 1 + A::size, other.rules);
    return made;
}

// ------------------------------------------------------------------------------------------------- objects

namespace detail {

template <auto Pointer, std::size_t Length, class Value>
constexpr auto member(char const (&name)[Length], Value&& value, std::uint8_t flags) {
    static_assert(Length - 1 <= max_name, "member_name_too_long");
    using made = traits<part_t<Value>>;
    return headed<member_declaration<typename made::shape, made::size + 1, bound_to<Pointer>>>(
        rule_kind::member, name, Length - 1, flags, detail::part(static_cast<Value&&>(value)).rules);
}

template <class Pointer>
struct pointer_traits {
    using owner = void;
};
template <class Struct, class T>
struct pointer_traits<T Struct::*const> {
    using owner = Struct;
    using type = T;
};

template <class T, class = void>
struct unwrapped { // std::optional and its like
    using type = T;
    static constexpr bool optional = false;
};
template <class T>
struct unwrapped<T, std::void_t<decltype(std::declval<T const&>().has_value()), typename T::value_type>> {
    using type = typename T::value_type;
    static constexpr bool optional = true;
};

template <class T, class = void>
struct item_of {
    struct type {}; // not an array: fits nothing
};
template <class T>
struct item_of<
    T, std::enable_if_t<
           !std::is_convertible_v<T const&, std::string_view>,
           std::void_t<decltype(std::declval<T const&>().begin()), typename T::value_type>>> {
    using type = typename T::value_type;
};

template <class T, class Shape>
struct fits : holds<T, Shape> {};
// The alternative of a std::variant that fits a shape: `value` is its index plus one, or 0. A variant is
// known by a member that only variants have, which needs no <variant>.
template <class T, class Shape, class = void>
struct alternative : std::integral_constant<std::size_t, 0> {};
template <template <class...> class Variant, class... T, class Shape>
struct alternative<
    Variant<T...>, Shape,
    std::void_t<decltype(std::declval<Variant<T...> const&>().valueless_by_exception())>> {
    static constexpr std::size_t find() noexcept {
        std::size_t index = 0;
        return (((++index, fits<T, Shape>::value)) || ...) ? index : 0;
    }
    static constexpr std::size_t value = find();
};
template <class T, class Value, class = void>
struct holds_pairs : std::false_type {};
template <class T, class Value>
struct holds_pairs<T, Value, std::void_t<typename T::first_type, typename T::second_type>>
    : std::bool_constant<
          fits<typename T::first_type, shape::string>::value && fits<typename T::second_type, Value>::value> {
};
template <class T>
struct fits<T, shape::boolean> : std::is_same<T, bool> {};
template <class T>
struct fits<T, shape::integer> : std::bool_constant<std::is_integral_v<T> && !std::is_same_v<T, bool>> {};
template <class T>
struct fits<T, shape::string>
    : std::bool_constant<
          std::is_convertible_v<T const&, std::string_view> || holds<T, shape::string>::value
          || alternative<T, shape::string>::value != 0> {};
template <class T, class Value>
struct fits<T, shape::map<Value>> : holds_pairs<typename item_of<T>::type, Value> {};
template <class T, class First, class Second>
struct fits<T, shape::either<First, Second>>
    : std::bool_constant<alternative<T, First>::value != 0 && alternative<T, Second>::value != 0> {};
template <class T, class Item>
struct fits<T, shape::array<Item>> : fits<typename item_of<T>::type, Item> {};
template <class T, class Struct, class... Members>
struct fits<T, shape::object<Struct, Members...>> : std::is_same<T, Struct> {};
template <class T, class Shape>
struct fits<T, shape::nullable<Shape>>
    : std::bool_constant<unwrapped<T>::optional && fits<typename unwrapped<T>::type, Shape>::value> {};

template <class Struct, class Binding, class Shape>
constexpr bool fits_its_member() {
    using pointer = pointer_traits<decltype(Binding::pointer)>;
    if constexpr (std::is_void_v<Struct>) {
        static_assert(std::is_void_v<typename pointer::owner>, "member_of_a_struct_in_an_unbound_object");
    } else {
        static_assert(!std::is_void_v<typename pointer::owner>, "unbound_member_in_a_bound_object");
        static_assert(std::is_same_v<typename pointer::owner, Struct>, "member_of_another_struct");
        using held = typename pointer::type;
        using bare = std::conditional_t<fits<held, Shape>::value, held, typename unwrapped<held>::type>;
        static_assert(fits<bare, Shape>::value, "rule_does_not_fit_the_member");
    }
    return true;
}

template <class One, class... All>
inline constexpr std::size_t times_bound = std::is_same_v<One, bound_to<nullptr>>
                                               ? 0
                                               : (std::size_t{std::is_same_v<One, All>} + ... + 0);

// What object() takes beside members.
struct effect_declaration {
    severity level;
};

template <class Struct, class... Shapes, std::size_t... N, class... Bindings>
constexpr auto make_object(std::uint8_t flags, member_declaration<Shapes, N, Bindings> const&... members) {
    static_assert(sizeof...(members) <= max_members, "too_many_members");
    static_assert((fits_its_member<Struct, Bindings, Shapes>() && ...));
    static_assert(((times_bound<Bindings, Bindings...> <= 1) && ...), "member_bound_twice");
    constexpr std::size_t total = 1 + (N + ... + 0);
    declaration<shape::object<Struct, shape::member<Bindings, Shapes>...>, total> made{};
    made.rules[0] = entry(rule_kind::object, {}, sizeof...(members), flags, total);
    [[maybe_unused]] std::size_t at = 1;
    ((append(made.rules + at, members.rules), at += N), ...);
    bool optional_member = false;
    for (std::size_t i = 1; i < total; i += made.rules[i].skip) {
        for (std::size_t k = 1; k < i; k += made.rules[k].skip)
            if (made.rules[k].name() == made.rules[i].name()) misuse::member_named_twice();
        optional_member = optional_member || !made.rules[i].has(rule_flag::required);
    }
    if (made.rules[0].has(rule_flag::wants_effect) && !optional_member)
        misuse::no_member_could_have_an_effect();
    return made;
}

} // namespace detail

/// A member that must be there, else `missing_member`.
template <auto Pointer = nullptr, std::size_t Length, class Value>
constexpr auto required(char const (&name)[Length], Value&& value) {
    return detail::member<Pointer>(name, static_cast<Value&&>(value), detail::flag_bit(rule_flag::required));
}
/// A member that may be absent.
template <auto Pointer = nullptr, std::size_t Length, class Value>
constexpr auto optional(char const (&name)[Length], Value&& value) {
    return detail::member<Pointer>(name, static_cast<Value&&>(value), 0);
}

/// A parameter in the path of a request; the path template names it in braces.
template <auto Pointer = nullptr, std::size_t Length, class Value>
constexpr auto in_path(char const (&name)[Length], Value&& value) {
    return detail::member<Pointer>(name, static_cast<Value&&>(value), detail::flag_bit(rule_flag::required));
}
/// A parameter in the query of a request.
template <auto Pointer = nullptr, std::size_t Length, class Value>
constexpr auto in_query(char const (&name)[Length], Value&& value) {
    return detail::member<Pointer>(
        name,
        static_cast<Value&&>(value),
        detail::flag_bit(rule_flag::required) | detail::flag_bit(rule_flag::in_query));
}
/// A parameter in the query of a request that may be left out.
template <auto Pointer = nullptr, std::size_t Length, class Value>
constexpr auto in_query_optional(char const (&name)[Length], Value&& value) {
    return detail::member<Pointer>(name, static_cast<Value&&>(value), detail::flag_bit(rule_flag::in_query));
}
/// A header of a request.
template <auto Pointer = nullptr, std::size_t Length, class Value>
constexpr auto in_header(char const (&name)[Length], Value&& value) {
    return detail::member<Pointer>(
        name,
        static_cast<Value&&>(value),
        detail::flag_bit(rule_flag::required) | detail::flag_bit(rule_flag::in_header));
}

/// Of an object: without any of its optional members it would change nothing, which is `no_effect`.
constexpr auto at_least_one(severity level = severity::error) {
    return detail::effect_declaration{level};
}

/// An object of these members, held by no struct or by `Struct`.
template <class Struct = void, class... Shapes, std::size_t... N, class... Bindings>
constexpr auto object(member_declaration<Shapes, N, Bindings> const&... members) {
    return detail::make_object<Struct>(0, members...);
}
template <class Struct = void, class... Shapes, std::size_t... N, class... Bindings>
constexpr auto
object(detail::effect_declaration effect, member_declaration<Shapes, N, Bindings> const&... members) {
    auto const flags =
        static_cast<std::uint8_t>(detail::flag_bit(rule_flag::wants_effect) | detail::flag_bit(effect.level));
    return detail::make_object<Struct>(flags, members...);
}

// ----------------------------------------------------------------------------------------------- contracts

namespace detail {
template <std::size_t Length, class Value>
constexpr auto whole_contract(char const (&name)[Length], Value&& value, std::uint8_t flags) {
    using made = traits<part_t<Value>>;
    auto const table = headed<contract<typename made::shape, made::size + 1>>(
        rule_kind::contract, name, Length - 1, flags, detail::part(static_cast<Value&&>(value)).rules);
    if (nesting(table.rules[1]) > max_nesting) misuse::nested_too_deep();
    return table;
}
} // namespace detail

/// The contract of a request's body.
template <std::size_t Length, class Value>
constexpr auto request_body(char const (&name)[Length], Value&& value) {
    return detail::whole_contract(name, static_cast<Value&&>(value), detail::flag_bit(rule_flag::request));
}
/// The contract of an answer's body: members that it does not name are accepted, for answers grow.
template <std::size_t Length, class Value>
constexpr auto answer_body(char const (&name)[Length], Value&& value) {
    return detail::whole_contract(name, static_cast<Value&&>(value), 0);
}

} // namespace notepact

#endif
