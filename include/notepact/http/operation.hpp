// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_OPERATION_HPP
#define NOTEPACT_HTTP_OPERATION_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/number.hpp>
#include <notepact/http/path_template.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// A request method (RFC 9110, section 9; PATCH is RFC 5789).
enum class verb : std::uint8_t {
    get,    ///< section 9.3.1; has no body here
    post,   ///< section 9.3.3; done twice, it may be done twice: see advise()
    put,    ///< section 9.3.4
    patch,  ///< RFC 5789; with whole values it may be sent again, which advise() takes for granted
    delete_ ///< section 9.3.5
};
namespace detail {
inline constexpr std::string_view names_of_verbs[] = {"GET", "POST", "PUT", "PATCH", "DELETE"};
}
/// As a request line has it: `GET`, `DELETE`. In static storage.
constexpr std::string_view name(verb method) noexcept {
    return in_order<verb::delete_>(detail::names_of_verbs, method);
}

/// Whether answers with this status have no content, whatever was asked for: 204 and 205 (RFC 9110, sections
/// 15.3.5 and 15.3.6).
constexpr bool has_no_content(unsigned status) noexcept {
    return status == 204 || status == 205;
}

/// The body that an operation answers with a status, with any of a range, or with any error that no other
/// reply is for (OpenAPI 3.1, section 4.8.16, Responses Object: `404`, `4XX`, `default`).
struct reply {
    std::uint16_t status; ///< the lowest that it is for
    std::uint16_t last;   ///< the highest; of a listed status the same
    contract_ref body;    ///< the contract of the body

    /// Of a status that is listed.
    constexpr reply(std::uint16_t listed, contract_ref contract) noexcept : reply(listed, listed, contract) {}
    /// Of all from one status to another: 400 and 499 for `4XX`, 400 and 599 for `default`.
    constexpr reply(std::uint16_t lowest, std::uint16_t highest, contract_ref contract) noexcept
        : status(lowest), last(highest), body(contract) {}

    /// Whether it is for a status.
    constexpr bool covers(unsigned which) const noexcept { return which >= status && which <= last; }
    /// Whether it is for statuses 2xx: none is for 3xx.
    constexpr bool is_success() const noexcept { return status < 300; }
    /// Whether it is for a single status, as `404`.
    constexpr bool is_listed() const noexcept { return status == last; }
    /// Whether it is for more than one class, as `default`.
    constexpr bool is_default() const noexcept { return last - status > 99; }
};

/// Whether a program may send a request again by itself where the answer says that it was not carried out.
enum class repetition : bool {
    allowed, ///< wherever advise() says so
    by_hand  ///< no key is documented by which the server would know it again
};

/// What an operation needs of the scopes of its API, as bits: one of some.
struct scope_need {
    std::uint32_t any_of = 0;        ///< none: nothing is needed
    std::uint32_t first = 0;         ///< the one of them to ask for
    std::string_view only_with = {}; ///< the name of a query parameter: needed only if that is `true`
};

/// What sets an operation apart.
struct operation_options {
    scope_need needs[2] = {};                  ///< all of these
    repetition repeated = repetition::allowed; ///< after 408, 425 and 429; see advise()
    /// Any 2xx is a success, with the first reply; else only those documented.
    bool any_success = false;
    /// The documents name the operation and no more: its query may hold further pairs.
    bool undescribed = false;
    /// Any other 4xx and 5xx is an error if its body is as that of the last reply; it is marked undocumented.
    bool other_errors = false;
    /// 503 says that this can never be done, not that it cannot be done now.
    bool unavailable_is_final = false;
};

/// One endpoint of an API: what is sent and what may come back. A constant, all of it in static storage.
struct operation {
    std::string_view name; ///< that of its API, a point, and its own: `acme.book_visit`
    verb method;           ///< that of the request line
    path_template path;    ///< `/patients/{patient}/visits`
    /// The headers of every request of its API: an object's entry; the first of its members is the
    /// credential. Those that are optional may be left out.
    rule const* headers;
    rule const* parameters; ///< an object's entry: those in the path, then those in the query
    rule const* body;       ///< the head of a contract, or null
    bool media;             ///< bytes of any media type are sent; without this and a contract, nothing is
    reply const* replies; ///< successes, then errors; of each listed statuses, then ranges, then the default
    std::size_t reply_count; ///< 1 at least
    operation_options how;   ///< what sets it apart

    /// Its replies, in the order of `replies`.
    /// @{
    constexpr reply const* begin() const noexcept { return replies; }
    constexpr reply const* end() const noexcept { return replies + reply_count; }
    /// @}

    /// The header that holds the credential.
    constexpr rule const& credential() const noexcept { return *headers->inside(); }
    /// What stands before the credential in its header: `Bearer`, behind which there is a space, or nothing.
    constexpr std::string_view scheme() const noexcept { return scheme_of(credential()); }

    /// Whether the body of an answer may be a text, not JSON; its requests say that they take both.
    constexpr bool answers_text() const noexcept {
        for (auto const& documented : *this)
            if (documented.body.is_text()) return true;
        return false;
    }
    /// Whether the documents list a status, beside ranges and the default.
    constexpr bool lists(unsigned status) const noexcept {
        for (auto const& documented : *this)
            if (documented.is_listed() && documented.status == status) return true;
        return false;
    }
    /// The contract of the body that comes with a status: of the reply that lists it, else of its range, else
    /// of the default. Null if the documents know no such answer.
    constexpr contract_ref const* answer(unsigned status) const noexcept {
        for (auto const& documented : *this)
            if (documented.covers(status)) return &documented.body;
        return how.any_success && status >= 200 && status < 300 ? &replies->body : nullptr;
    }
    /// The contract that an error with a status of which the documents know nothing may keep; null if there
    /// is none.
    constexpr contract_ref const* other_error(unsigned status) const noexcept {
        return how.other_errors && status >= 400 && status < 600 ? &replies[reply_count - 1].body : nullptr;
    }
};

/// Hands the statuses of a reply, as OpenAPI writes them, to `sink(std::string_view)`: `404`, `4XX`,
/// `default`.
template <class Sink>
void print_statuses(reply const& which, Sink&& sink) {
    if (which.is_default())
        sink(std::string_view("default"));
    else
        put_decimal(which.is_listed() ? which.status : which.status / 100U, sink);
    if (!which.is_default() && !which.is_listed()) sink(std::string_view("XX"));
}

} // namespace notepact

#endif
