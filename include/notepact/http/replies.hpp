// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_REPLIES_HPP
#define NOTEPACT_HTTP_REPLIES_HPP

#include <notepact/contract/root_type.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/http/answer.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact {

namespace detail {

// The struct that a declaration is bound to.
template <class Struct, class... Members, std::size_t N>
Struct struct_of(declaration<shape::object<Struct, Members...>, N> const&);
template <auto const& Declared>
using struct_of_t = decltype(struct_of(Declared));

// What the replies of one kind are read into.
struct no_struct {};
template <class T>
struct type_is {
    using type = T;
};
template <bool IsSuccess, class... Replies>
struct struct_of_kind : type_is<no_struct> {};
template <bool IsSuccess, class First, class... Others>
struct struct_of_kind<IsSuccess, First, Others...>
    : std::conditional_t<
          First::is_success == IsSuccess, type_is<typename First::body_struct>,
          struct_of_kind<IsSuccess, Others...>> {};

template <std::size_t N>
struct reply_table {
    reply rows[N];
};
// Whether a reply stands before another in the table. A status is read by the first that covers it, so those
// that cover less come first; the first of all is a success, the last an error.
constexpr bool before(reply const& a, reply const& b) noexcept {
    if (a.is_success() != b.is_success()) return a.is_success();
    int const one = a.last - a.status, other = b.last - b.status;
    return one != other ? one < other : a.status < b.status;
}
template <std::size_t N>
constexpr reply_table<N> sorted(reply_table<N> table) noexcept {
    for (std::size_t i = 1; i < N; ++i)
        for (auto at = i; at != 0 && before(table.rows[at], table.rows[at - 1]); --at) {
            auto const later = table.rows[at];
            table.rows[at] = table.rows[at - 1];
            table.rows[at - 1] = later;
        }
    return table;
}
constexpr bool same_statuses(reply const& a, reply const& b) noexcept {
    return a.status == b.status && a.last == b.last;
}
// Whether no two of the listed statuses, or of the ranges, or of the defaults, are the same.
template <std::size_t N, class Kind>
constexpr bool distinct(reply_table<N> const& table, Kind is_of_kind) noexcept {
    for (std::size_t i = 1; i < N; ++i)
        if (same_statuses(table.rows[i], table.rows[i - 1]) && is_of_kind(table.rows[i])) return false;
    return true;
}

// A reply of some statuses: the base of the words below.
template <unsigned First, unsigned Last, auto const& Contract>
struct reply_for {
    static constexpr bool is_success = First < 300;
    using body_shape = detail::shape_of_contract_t<Contract>;
    using body_struct = detail::root_type_t<body_shape>;
    static constexpr reply documented() noexcept {
        return {static_cast<std::uint16_t>(First), static_cast<std::uint16_t>(Last), Contract};
    }
    static detail::bind_place place_in(body_struct& value) noexcept {
        return detail::place_of<body_shape>(value);
    }
};

} // namespace detail

/// What an operation answers with a status, 2xx, 4xx or 5xx: the contract of the body.
template <unsigned Code, auto const& Contract>
struct on : detail::reply_for<Code, Code, Contract> {
    static_assert(
        (Code >= 200 && Code < 300) || (Code >= 400 && Code < 600),
        "reply_is_neither_success_nor_error: only answers 2xx, 4xx and 5xx have a body that is read");
    static constexpr unsigned status = Code; ///< what it is for
};

/// What it answers with any status of a class that is not listed by itself: `on_range<4, …>` is OpenAPI's
/// `4XX`.
template <unsigned Class, auto const& Contract>
struct on_range : detail::reply_for<Class * 100, Class * 100 + 99, Contract> {
    static_assert(
        Class == 2 || Class == 4 || Class == 5,
        "range_is_neither_success_nor_error: say 2, 4 or 5, for 2XX, 4XX or 5XX");
};

/// What it answers with any 4xx and 5xx that is neither listed nor in a range: OpenAPI's `default`, read as
/// the documents of APIs use it, for errors. It is read into what the other errors are. A success that is not
/// documented is none by it.
template <auto const& Contract>
struct default_ : detail::reply_for<400, 599, Contract> {};

/// All that an operation answers, in any order:
///
///     replies<on<201, made_answer>, on<404, missing_answer>, on_range<4, refused_answer>,
///     default_<fault_answer>>
///
/// Successes are read into one type, errors into another: the struct that their contracts are bound to; of a
/// list a std::vector of what its items are, of a map one of pairs of name and value; of a text (answer_text)
/// a std::string; of any other single value std::int64_t, bool, json_number, std::string or json_text. A
/// status that is listed is read by that reply, before its range, before the default (OpenAPI 3.1,
/// section 4.8.16, Responses Object). A success that no document knows is read by the contract of the first
/// of the table, the lowest status, an error by that of the last, where the operation allows that.
template <class... Replies>
struct replies {
    static_assert(
        (Replies::is_success || ...),
        "no_reply_of_success: say what a success holds, such as on<200, the_contract_of_its_body>");
    static_assert(
        (!Replies::is_success || ...),
        "no_reply_of_an_error: say what an error holds, such as on<400, the_contract_of_its_body>, or "
        "default_<the_contract_of_its_body> for all errors");

    /// What a success is read into, and what an error is.
    /// @{
    using success = typename detail::struct_of_kind<true, Replies...>::type;
    using failure = typename detail::struct_of_kind<false, Replies...>::type;
    /// @}
    static_assert(
        (std::is_same_v<
             typename Replies::body_struct,
             std::conditional_t<Replies::is_success, success, failure>> && ...),
        "replies_of_two_structs: bind all successes to one struct, and all errors, the default too, to one");

    /// For endpoint: how many replies there are, and the table of them, successes first; of each, listed
    /// statuses, ranges, the default.
    /// @{
    static constexpr std::size_t size = sizeof...(Replies);
    static constexpr auto sorted = detail::sorted(detail::reply_table<size>{{Replies::documented()...}});
    static constexpr auto const& table = sorted.rows;
    /// @}
    static_assert(
        detail::distinct(sorted, [](reply const& r) { return r.is_listed(); }), "two_replies_of_one_status");
    static_assert(
        detail::distinct(sorted, [](reply const& r) { return !r.is_listed() && !r.is_default(); }),
        "two_replies_of_one_range");
    static_assert(
        detail::distinct(sorted, [](reply const& r) { return r.is_default(); }), "two_default_replies");

    /// For endpoint::interpret(): reads the body that came with a status into an answer, and says what it is.
    static void read(answer<success, failure>& out, std::string_view bytes, report& report) {
        auto const* like = out.of_->answer(out.status_);
        if (like == nullptr) like = out.of_->other_error(out.status_);
        detail::bind_place whole;
        (void)((like == &table[ordinal<Replies>()].body && (whole = place<Replies>(out), true)) || ...);
        out.kind_ = detail::judge_answer(*out.of_, out.status_, out.head_.coded(), whole, bytes, report);
    }

  private:
    // Where a reply stands in the table.
    template <class Reply>
    static constexpr std::size_t ordinal() noexcept {
        std::size_t found = 0;
        while (!detail::same_statuses(table[found], Reply::documented()))
            ++found;
        return found;
    }
    template <class Reply>
    static detail::bind_place place(answer<success, failure>& out) noexcept {
        if constexpr (Reply::is_success)
            return Reply::place_in(out.value_);
        else
            return Reply::place_in(out.error_);
    }
};

} // namespace notepact

#endif
