// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The manners of an API: what its servers do beyond its contracts. Whoever stands in for such a server, or
// tests one, asks for them; nothing that sends does.
#ifndef NOTEPACT_HTTP_MANNERS_HPP
#define NOTEPACT_HTTP_MANNERS_HPP

#include <notepact/base/constants.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/text_output.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/http/api.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// One thing that is wrong with a request, as an answer tells it.
struct refusal_detail {
    std::string_view member; ///< of the body, or a parameter or header; empty: of none
    std::string_view text;   ///< in words of the API; nothing of the request
};

/// What a server refuses, and why.
struct refusal {
    unsigned status;             ///< 4xx or 5xx
    std::string_view trace_id;   ///< a UUID that no other answer has
    std::string_view text = {};  ///< what to say; empty: what the API says with that status
    std::string_view about = {}; ///< of 404 and 409: the name of the parameter or member whose id it is
    std::uint32_t scopes = 0;    ///< of 403: those that are missing, as bits; 0: not because of scopes
    /// Of 400 or 422: what is wrong, in the order of the report.
    refusal_detail const* details = nullptr;
    std::size_t detail_count = 0; ///< of them

    /// The details.
    /// @{
    constexpr refusal_detail const* begin() const noexcept { return details; }
    constexpr refusal_detail const* end() const noexcept { return details + detail_count; }
    /// @}
};

/// How an API's errors are read. All are JSON Pointers into the body (RFC 6901), or empty.
struct error_reading {
    std::string_view code = {}; ///< where a word for programs is
    std::string_view text = {}; ///< where one text says all
    std::string_view keys = {}; ///< an object whose members are called as those that are wrong
    std::string_view list = {}; ///< texts, each of which names a member that is wrong; the step `*` stands
                                ///< for any index: `/problems/*/field`
};

/// What of a request, or beside it, an answer shows.
enum class shown_part : std::uint8_t {
    parameter,  ///< the one of the path or query that is called `name`
    header,     ///< the one that is called `name`
    member,     ///< the value of the body at the pointer `name`
    body,       ///< all members of the body, beside what is there
    everything, ///< all ids of path and query and all members of the body, under their own names
    scopes,     ///< the list of what the key may do
    created,    ///< the time, where the request created something
    changed,    ///< the time, where the request changed or created something
    words       ///< always `name`, whatever was sent
};

/// What an answer shows beside the members that are called as what was sent.
struct shown_in_answer {
    contract_ref answer;   ///< which answer
    std::string_view name; ///< of a parameter or header its name; else as shown_part says
    std::string_view at;   ///< where, as a JSON Pointer
    shown_part what;       ///< what of the request
    bool by_documents;     ///< the documents say so, so every server does; else only one of ours

    /// A row of a table, the name and where it is shown in this order.
    constexpr shown_in_answer(
        contract_ref of, shown_part part, std::string_view called, std::string_view where,
        bool documented = false) noexcept
        : answer(of), name(called), at(where), what(part), by_documents(documented) {}
};

/// A state for which an operation that documents 409 refuses what has an id.
struct conflict {
    std::string_view parameter; ///< of the path or query: whose id it is
    std::string_view state;     ///< `signed`
};

/// A body that a document prints.
struct printed_body {
    std::string_view name;     ///< as the document calls it
    std::string_view message;  ///< the operation and, of an answer, the status: `acme.book_visit.201`
    std::string_view contract; ///< the name of the contract that it keeps
    std::string_view text;     ///< as printed, as UTF-8
    /// The JSON Pointer of a text that the document cuts, and the warning that this is; nothing else is wrong
    /// with any of them.
    /// @{
    std::string_view cut = {};
    errc cut_breaks = errc{};
    /// @}
};

/// A request that a document prints.
struct printed_request {
    std::string_view name;          ///< as the document calls it
    std::string_view operation;     ///< `acme.book_visit`
    std::string_view base;          ///< where the API is; empty where the path is printed alone
    std::string_view method;        ///< as a request line has it
    std::string_view target;        ///< what follows the base
    std::string_view parameters[4]; ///< in the path and the query; here and in headers, in the API's order
    std::string_view headers[4];    ///< the credential without its scheme
    printed_body const* body = nullptr; ///< null: the document prints none
};

/// How a sentence of an API's documents is read, where it could be read in another way, or what they leave
/// open. Both are one line of Markdown.
struct reading {
    std::string_view says; ///< as the documents say it; what they do not say stands in brackets
    std::string_view read; ///< how this library takes it
};

/// The license of an API, as OpenAPI's `info` says it: of what the servers offer, not of the description.
struct api_license {
    std::string_view name = "Not stated by the API's documents"; ///< for people
    std::string_view identifier = "NOASSERTION"; ///< an SPDX expression, or SPDX's word for "nothing is said"
};

/// How servers of an API word what they answer, where its contracts leave that open. Everything has a
/// default, so an API need not have any. A constant, all of it in static storage.
struct api_manners {
    /// Hands the body of a refusal over; of a text (answer_text) the text itself. Where it does not keep the
    /// contract of its status, or there is no such function, a body is laid out by the contract.
    void (*put_refusal)(refusal const& what, text_output put) = nullptr;
    /// What the servers say of a violation; null: message() of its rule.
    std::string_view (*says)(violation const& of) = nullptr;
    error_reading errors = {}; ///< where in its errors the words for programs and people are
    /// Where an answer shows the id of what it is about, as a JSON Pointer: of what a POST has created, of
    /// what a path that ends in an id names. Where that is a list, in its first item.
    std::string_view id = "/id";
    constants<shown_in_answer> shown = {}; ///< what answers show beside members of the same names
    /// The members of bodies, at their root, that hold the id of something which the server must know.
    constants<std::string_view> ids_in_bodies = {};
    constants<conflict> conflicts = {};       ///< what a 409 is answered for
    constants<printed_body> bodies = {};      ///< what the documents print, in their order
    constants<printed_request> requests = {}; ///< likewise
    constants<reading> readings = {};         ///< how the documents are read, in their order
    /// What the documents call the credential, in OpenAPI the name of the security scheme.
    std::string_view credential = "credential";
    api_license license = {}; ///< where the documents state one
};

/// The manners for an API's object: none where a program is built with NOTEPACT_SMALL and keeps no notes.
constexpr api_manners const* with_manners([[maybe_unused]] api_manners const& manners) noexcept {
    return NOTEPACT_NOTES != 0 ? &manners : nullptr;
}

/// Those of an API, or the defaults, where it has none; in static storage.
inline api_manners const& manners_of(api const& of) noexcept {
    static constexpr api_manners defaults;
    return of.manners != nullptr ? *of.manners : defaults;
}

} // namespace notepact

#endif
