// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_REPLIES_HPP
#define NOTEPACT_HTTP_REPLIES_HPP

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
template <class Struct, class... Members, std::size_t N>
Struct struct_of(contract<shape::object<Struct, Members...>, N> const&);
template <auto const& Declared>
using struct_of_t = decltype(struct_of(Declared));

template <class Struct, class... Members, std::size_t N>
bind_place place_in(contract<shape::object<Struct, Members...>, N> const&, Struct& value) noexcept {
    return place_of<shape::object<Struct, Members...>>(value);
}

// The struct of the replies of one kind.
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
constexpr bool before(reply const& a, reply const& b) noexcept {
    return a.status < b.status;
}
// Sorted by status.
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
template <std::size_t N>
constexpr bool distinct(reply_table<N> const& table) noexcept {
    for (std::size_t i = 1; i < N; ++i)
        if (table.rows[i].status == table.rows[i - 1].status) return false;
    return true;
}

} // namespace detail

/// What an operation answers with a status, 2xx, 4xx or 5xx: the contract of the body.
template <unsigned Code, auto const& Contract>
struct on {
    static_assert(
        (Code >= 200 && Code < 300) || (Code >= 400 && Code < 600),
        "reply_is_neither_success_nor_error: only answers 2xx, 4xx and 5xx have a body that is read");
    static constexpr unsigned status = Code;
    static constexpr bool is_success = Code < 300;
    using body_struct = detail::struct_of_t<Contract>;
    static constexpr reply documented() noexcept { return {static_cast<std::uint16_t>(Code), Contract}; }

    static detail::bind_place place_in(body_struct& value) noexcept {
        return detail::place_in(Contract, value);
    }
};

/// All that an operation answers, in any order. Successes are bound to one struct, errors to another. A
/// success that no document knows is read by the contract of the lowest status, an error by that of the
/// highest, where the operation allows that.
template <class... Replies>
struct replies {
    static_assert(
        (Replies::is_success || ...),
        "no_reply_of_success: say what a success holds, such as on<200, the_contract_of_its_body>");
    static_assert(
        (!Replies::is_success || ...),
        "no_reply_of_an_error: say what an error holds, such as on<400, the_contract_of_its_body>");

    using success = typename detail::struct_of_kind<true, Replies...>::type;
    using failure = typename detail::struct_of_kind<false, Replies...>::type;

    static constexpr std::size_t size = sizeof...(Replies);
    static constexpr auto sorted = detail::sorted(detail::reply_table<size>{{Replies::documented()...}});
    static constexpr auto const& table = sorted.rows;
    static_assert(detail::distinct(sorted), "two_replies_of_one_status");

    /// Reads the body that came with a status into an answer.
    static void read(answer<success, failure>& out, std::string_view bytes, report& report) {
        auto const status = out.status_;
        bool const known = ((status == Replies::status) || ...);
        unsigned const like = known ? status : status < 400 ? table[0].status : table[size - 1].status;
        detail::bind_place whole;
        (void)((like == Replies::status && (whole = place<Replies>(out), true)) || ...);
        out.kind_ = detail::judge_answer(*out.of_, status, out.head_.coded(), whole, bytes, report);
    }

  private:
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
