// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests and answers as data: what goes to a server or comes from a client, and what comes back.
#ifndef NOTEPACT_CONFORMANCE_MESSAGE_HPP
#define NOTEPACT_CONFORMANCE_MESSAGE_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/in_order.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

/// Names and values of headers, in order.
using header_list = std::vector<std::pair<std::string, std::string>>;

/// A name and its text: a parameter, a header or a pair of the query.
struct named_text {
    std::string name; ///< as documented
    std::string text; ///< not encoded
};

/// A request that owns what incoming_request only views.
struct kept_request {
    std::string method;       ///< as a request line has it
    std::string target;       ///< in origin form, `/v3/notes?…`, or absolute
    header_list headers = {}; ///< in their order; what an HTTP client adds, such as Host, may be missing
    std::string body = {};    ///< whole, without codings of transfer
};

/// What goes wrong with an answer.
enum class answer_fault : std::uint8_t {
    none, ///< nothing
    // Instead of an answer; the request is not carried out.
    busy,        ///< 429 with Retry-After
    bad_gateway, ///< 502, with the API's own body
    unavailable, ///< 503, likewise
    html_page,   ///< 502 and a page of HTML, as from a proxy
    // The request is carried out, or refused, as if nothing was wrong with its answer.
    truncated,          ///< the body ends early
    duplicate_member,   ///< the first member of a body that is an object stands there once more, at its end
    wrong_content_type, ///< text/plain; of a text application/json
    slow,               ///< whole, but late
    closed              ///< the connection is closed; nothing comes back
};
/// The name of its enumerator, for scripts and reports. In static storage.
constexpr std::string_view name(answer_fault what) noexcept {
    constexpr std::string_view names[] = {
        "none",
        "busy",
        "bad_gateway",
        "unavailable",
        "html_page",
        "truncated",
        "duplicate_member",
        "wrong_content_type",
        "slow",
        "closed"};
    return in_order<answer_fault::closed>(names, what);
}

/// Which answers go wrong, and how: of those to requests that find the operation, `count` after the first
/// `skipped`.
struct scripted_fault {
    answer_fault what = answer_fault::none; ///< what goes wrong
    operation const* of = nullptr;          ///< null: of any operation, all counted together
    std::size_t skipped = 0;                ///< how many answers are right before
    std::size_t count = 1;                  ///< how many go wrong then
    std::string retry_after = "1";          ///< of busy: seconds, an HTTP-date, or whatever is to be tested
    std::uint32_t delay_milliseconds = 60'000; ///< of slow
};

/// An answer. Nothing here waits or closes anything: whoever has the socket does that.
struct response {
    unsigned status = 0;                     ///< 0: none, since the connection is closed
    header_list headers = {};                ///< in their order, without Content-Length
    std::string body = {};                   ///< whole, or as far as it comes
    std::uint32_t delay_milliseconds = 0;    ///< how late it comes
    bool closed = false;                     ///< the connection is closed instead of an answer
    operation const* of = nullptr;           ///< what was asked for; null if that is no operation
    answer_fault fault = answer_fault::none; ///< what was made wrong with it, by the script

    /// The value of a header, whose name has no case; empty if there is none.
    std::string_view header(std::string_view wanted) const noexcept {
        for (auto const& [known, value] : headers)
            if (same_without_case(known, wanted)) return value;
        return {};
    }
};

} // namespace notepact::conformance

#endif
