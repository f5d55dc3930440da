// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Parameters that are lists (OpenAPI 3.1, section 4.8.12, Parameter Object, `style` and `explode`; RFC 6570):
//
//     in_query_optional<&search::tags>("tags", comma_list(path_text(), max_items(5)))  // ?tags=a,b
//     in_query_optional<&search::bed>("bed", repeated_list(integer_text()))            // ?bed=1&bed=2
//     in_path<&search::wards>("wards", comma_list(path_text()))                        // /wards/a,b
//
// A struct holds one in whatever has begin(), end() and value_type: a std::vector, or an items_view.
#ifndef NOTEPACT_HTTP_PARAMETER_LISTS_HPP
#define NOTEPACT_HTTP_PARAMETER_LISTS_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/parameters.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact {

namespace misuse {
/// Items of a list are text rules: path_text(), integer_text(), …
inline void list_of_what_is_no_text() noexcept {}
} // namespace misuse

namespace detail {

// Hands the items of a request that is built to `visit(std::string_view)`.
template <class Visit>
void for_each_given(text_source const& texts, std::size_t which, Visit&& visit) {
    decimal_room room;
    std::string_view item;
    for (std::size_t i = 0; (item = texts.item(which, i, room)).data() != nullptr; ++i)
        visit(item);
}

// An item of a header that holds a comma would be two: that is an error if its own rule finds none.
inline verdict
check_list(rule const& parameter, text_source const& texts, std::size_t which, report& report) {
    auto const& list = *parameter.value();
    auto const& wanted = *list.value();
    verdict worst;
    auto const tell = [&](finding broken, rule const& of) {
        worst.saw(add_finding(parameter, broken, of, report));
    };
    std::uint32_t count = 0;
    for_each_given(texts, which, [&](std::string_view item) {
        bool divided = place_of_parameter(parameter) == place::header && item.find(',') != item.npos;
        judge_text(wanted, item, [&](finding broken, rule const& of) {
            divided = divided && broken.level != severity::error;
            tell(broken, of);
        });
        if (divided) tell({errc::bad_header, severity::error}, wanted);
        ++count;
    });
    bool counted = true; // as it should be
    judge_count(list, count, [&](finding broken, rule const& of) {
        counted = counted && broken.level != severity::error;
        tell(broken, of);
    });
    // What is not there cannot be told from what has no items.
    if (count == 0 && counted && parameter.has(rule_flag::required))
        tell({errc::missing_parameter, severity::error}, list);
    return worst;
}

inline void
put_comma_list(rule const& parameter, text_source const& texts, std::size_t which, query_output& to) {
    auto const in = place_of_parameter(parameter);
    bool first = true;
    for_each_given(texts, which, [&](std::string_view item) {
        if (!first)
            to.out(std::string_view(",", 1));
        else if (in == place::query)
            to.begin_pair(parameter.name());
        first = false;
        if (in == place::header)
            to.out(item);
        else
            percent_encode(item, to.out);
    });
}
inline void
put_repeated_list(rule const& parameter, text_source const& texts, std::size_t which, query_output& to) {
    for_each_given(texts, which, [&](std::string_view item) {
        to.begin_pair(parameter.name());
        percent_encode(item, to.out);
    });
}

// White space around the commas of a header is not part of an item (RFC 9110, section 5.6.1).
inline bool
take_of_comma_list(rule const& parameter, std::string_view& left, std::string_view& item) noexcept {
    if (left.data() == nullptr) return false;
    auto const comma = left.find(',');
    item = part(left, 0, comma);
    left = comma != left.npos ? part(left, comma + 1) : std::string_view();
    if (place_of_parameter(parameter) == place::header) item = trimmed_value(item);
    return true;
}
// The value is what is left of the query: of the pairs in it, those of the parameter's name count.
inline bool
take_of_repeated_list(rule const& parameter, std::string_view& left, std::string_view& item) noexcept {
    if (left.data() == nullptr) return false;
    item = part(left, 0, left.find('&'));
    auto const rest = part(left, item.size());
    left = std::string_view();
    for_each_query_pair(rest, [&](std::string_view name, std::string_view value) {
        if (left.data() == nullptr && decoded_name(name).text() == parameter.name())
            left = part(rest, static_cast<std::size_t>(value.data() - rest.data()));
    });
    return true;
}

} // namespace detail

/// What tables refer to for comma_list() and for repeated_list(): say those.
/// @{
inline constexpr list_style comma_list_style = {
    list_form::comma, detail::check_list, detail::put_comma_list, detail::take_of_comma_list};
inline constexpr list_style repeated_list_style = {
    list_form::repeated, detail::check_list, detail::put_repeated_list, detail::take_of_repeated_list};
/// @}

namespace detail {
template <class Item>
inline constexpr bool is_list = false;
template <class Shape, std::size_t N>
inline constexpr bool is_list<parameter_list<Shape, N>> = true;

template <class Item, class... Said>
constexpr auto list_of_items(list_style const& style, Item const& item, Said const&... said) {
    static_assert(!is_list<Item>, "list_of_lists: an item of a list is one text");
    using inside = traits<part_t<Item const&>>;
    using made =
        declaration<shape::array<typename inside::shape>, inside::size + 1 + size_of_sayings<Said...>>;
    parameter_list<shape::array<typename inside::shape>, inside::size + 1 + size_of_sayings<Said...>> list{
        container<made, rule_kind::array>(part(item).rules, said...)};
    auto const kind = list.made.rules[1].kind;
    if (kind != rule_kind::string && kind != rule_kind::enumeration) misuse::list_of_what_is_no_text();
    list.made.rules[0].refers = &style;
    list.made.rules[0].detail = static_cast<rule_count>(style.form);
    return list;
}
} // namespace detail

/// A list, of a parameter in path, query or header, whose items are divided by commas: `?tags=a,b`; of
/// OpenAPI `style: form, explode: false`, in path and header `style: simple`. Every item keeps a rule of
/// texts, such as path_text() or one_of(words); counts are min_items() and max_items(). In a URL a comma
/// inside an item is `%2C`; in a header no item may hold one, else `bad_header`. An empty list is left out,
/// which is `missing_parameter` of one that must be there. Items of no text, or lists, do not compile.
template <class Item, class... Said>
constexpr auto comma_list(Item const& item, Said const&... said) {
    return detail::list_of_items(comma_list_style, item, said...);
}
/// A list, of a parameter in the query, each of whose items is a pair of its own: `?tags=a&tags=b`; of
/// OpenAPI `style: form, explode: true`, which is its default. Else as comma_list().
template <class Item, class... Said>
constexpr auto repeated_list(Item const& item, Said const&... said) {
    return detail::list_of_items(repeated_list_style, item, said...);
}

/// Items that stand elsewhere, for a struct of parameters: those of an array, a std::vector or whatever else
/// has `data()` and `size()`, which must outlive it. Views them.
template <class T>
class items_view {
    template <class Items>
    using if_items =
        std::enable_if_t<std::is_convertible_v<decltype(std::declval<Items const&>().data()), T const*>, int>;

  public:
    using value_type = T; ///< what an item is

    /// No items; or those that stand elsewhere.
    /// @{
    constexpr items_view() noexcept = default;
    constexpr items_view(T const* items NOTEPACT_LIFETIMEBOUND, std::size_t size) noexcept
        : items_(items), size_(size) {}
    template <std::size_t N>
    constexpr items_view(T const (&items NOTEPACT_LIFETIMEBOUND)[N]) noexcept : items_view(items, N) {}
    template <class Items, if_items<Items> = 0>
    constexpr items_view(Items const& items NOTEPACT_LIFETIMEBOUND) noexcept
        : items_view(items.data(), items.size()) {}
    /// @}
    /// A temporary would be gone where the statement ends; braces likewise.
    template <class Items, if_items<Items> = 0>
    items_view(Items const&& items) = delete;
    template <std::size_t N>
    items_view(T const (&&items)[N]) = delete;

    /// As of a range.
    /// @{
    constexpr T const* begin() const noexcept { return items_; }
    constexpr T const* end() const noexcept { return items_ + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    /// @}

  private:
    T const* items_ = nullptr;
    std::size_t size_ = 0;
};

/// The texts of a range as one, as parameter_texts has the items of a list. An item that holds a
/// list_separator, which is refused in every request, has a NUL in its place, which is, too. Allocates.
template <class Items>
std::string joined_items(Items const& items) {
    std::string joined;
    bool last_is_empty = false;
    for (std::string_view const item : items) {
        for (char const c : item)
            joined += c == list_separator ? '\0' : c;
        joined += list_separator;
        last_is_empty = item.empty();
    }
    if (!joined.empty() && !last_is_empty) joined.pop_back();
    return joined;
}

} // namespace notepact

#endif
