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

template <bool Success, class... Replies>
struct first_struct;
template <bool Success, class First, class... Others>
struct first_struct<Success, First, Others...> {
    static auto find() {
        if constexpr (First::is_success == Success)
            return type_of<typename First::body_struct>();
        else
            return first_struct<Success, Others...>::find();
    }
    template <class T>
    struct type_of {
        using type = T;
    };
};

} // namespace detail

/// What an operation answers with a status: the contract of the body.
template <unsigned Status, auto const& Contract>
struct on {
    static constexpr unsigned status = Status;
    static constexpr bool is_success = Status >= 200 && Status < 300;
    using body_struct = detail::struct_of_t<Contract>;
    static constexpr reply documented() noexcept { return {static_cast<std::uint16_t>(Status), Contract}; }

    static detail::bind_place place_in(body_struct& value) noexcept { return detail::place_in(Contract, value); }
};

/// All that an operation answers. Successes are bound to one struct, errors to another.
template <class... Replies>
struct replies {
    using success = typename decltype(detail::first_struct<true, Replies...>::find())::type;
    using failure = typename decltype(detail::first_struct<false, Replies...>::find())::type;

    static constexpr reply table[] = {Replies::documented()...};
    static constexpr std::size_t size = sizeof...(Replies);

    /// Reads the body that came with a status into an answer.
    static void read(answer<success, failure>& out, std::string_view bytes, report& report) {
        detail::bind_place whole;
        (void)((out.status_ == Replies::status && (whole = place<Replies>(out), true)) || ...);
        out.kind_ = detail::judge_answer(*out.of_, out.status_, whole, bytes, report);
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
