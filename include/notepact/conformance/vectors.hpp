// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Test vectors of bodies and requests, made from the tables alone: as values, and as JSON for clients and
// servers in any language. What is expected of each is known from how it was made; nothing is checked here.
// schemas/README.md describes the format.
#ifndef NOTEPACT_CONFORMANCE_VECTORS_HPP
#define NOTEPACT_CONFORMANCE_VECTORS_HPP

#include <notepact/base/constants.hpp>
#include <notepact/base/text_output.hpp>
#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/linkage.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/schema/bodies.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

namespace detail {
NOTEPACT_FIXTURE void put_vectors_of_body(
    text_output sink, std::string_view name, contract_ref contract, constants<printed_body> printed);
NOTEPACT_FIXTURE void
put_vectors_of_requests(text_output sink, api const& owner, operation const& of, bool all);
} // namespace detail

/// Hands the vectors of a contract to `sink(std::string_view)` in pieces, a case a line: documents, and all
/// that must be found in each. `name` is the contract's in the vectors, `printed` as for body_cases(). Where
/// the body is a text (answer_text), `media_type` says so, and the documents are the texts as they stand.
template <class Sink>
void put_body_vectors(
    std::string_view name, contract_ref contract, Sink&& sink, constants<printed_body> printed = {}) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::put_vectors_of_body(text_output(to), name, contract, printed);
}

/// Likewise of an operation's requests: what they are made of, and the request that must be written, or null
/// where it must be refused. `all`: also base URLs and all values of the headers, good and bad. They are
/// the same for every operation of an API, so that in the files only its first operation has them; the others
/// have the API's usual base and, of each header, one good value, one bad and none.
template <class Sink>
void put_request_vectors(api const& owner, operation const& of, bool all, Sink&& sink) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::put_vectors_of_requests(text_output(to), owner, of, all);
}

/// Shows `visit(name, put)` every file of vectors of an API; `put(sink)` hands it over. Bodies that share a
/// contract share its vectors: they stand under the first.
template <class Visit>
void for_each_vectors(api const& api, Visit&& visit) {
    std::vector<rule const*> known;
    schema::for_each_body(api, [&](schema::body_of const& body) {
        auto const contract = body.contract();
        for (auto const* head : known)
            if (head == &contract.head()) return;
        known.push_back(&contract.head());
        auto const name = body.name();
        visit(name, [&](auto&& sink) { put_body_vectors(name, contract, sink, manners_of(api).bodies); });
    });
    for (auto const* of : api)
        visit(std::string(of->name) + ".request", [&](auto&& sink) {
            put_request_vectors(api, *of, of == api.operations[0], sink);
        });
}

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    include <notepact/conformance/cases/impl.hpp>
#endif

#endif
