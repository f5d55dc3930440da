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

template <bool Wanted, class... Replies>
struct first_struct;
template <bool Wanted, class First, class... Others>
struct first_struct<Wanted, First, Others...> {
    static auto find() {
        if constexpr (First::is_success == Wanted)
            return type_of<typename First::body_struct>();
        else
            return first_struct<Wanted, Others...>::find();
    }
    template <class T>
    struct type_of {
        using type = T;
    };
};

template <class First, class... Others>
struct ends {
    using first = First;
    using last = typename ends<Others...>::last;
};
template <class Only>
struct ends<Only> {
    using first = Only;
    using last = Only;
};

} // namespace detail

/// What an operation answers with a status: the contract of the body.
template <unsigned Code, auto const& Contract>
struct on {
    static constexpr unsigned status = Code;
    static constexpr bool is_success = Code >= 200 && Code < 300;
    using body_struct = detail::struct_of_t<Contract>;
    static constexpr reply documented() noexcept { return {static_cast<std::uint16_t>(Code), Contract}; }

    static detail::bind_place place_in(body_struct& value) noexcept {
        return detail::place_in(Contract, value);
    }
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
        if (whole.take == nullptr) // an answer that is none of those, but perhaps like one of them
            whole = out.status_ < 400 ? place<first>(out) : place<last>(out);
        out.kind_ = detail::judge_answer(*out.of_, out.status_, whole, bytes, report);
    }

  private:
    using first = typename detail::ends<Replies...>::first;
    using last = typename detail::ends<Replies...>::last;

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
