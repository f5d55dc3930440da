// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Test vectors as JSON, for clients and servers in any language. schemas/README.md describes the format.
#ifndef NOTEPACT_CONFORMANCE_VECTORS_HPP
#define NOTEPACT_CONFORMANCE_VECTORS_HPP

#include <notepact/conformance/body_cases.hpp>
#include <notepact/conformance/request_cases.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/http/build.hpp>
#include <notepact/schema/json_schema.hpp>
#include <notepact/schema/page.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace notepact::conformance {

namespace detail {

// Puts each case on a line of its own.
inline constexpr unsigned broken_depth = 2;

/// Bytes that are not UTF-8 cannot be a JSON string: they are written as {"base64": …}.
template <class Page>
void put_bytes(Page& out, std::string_view bytes) {
    if (is_utf8(bytes)) return out.text(bytes);
    std::string encoded(base64_encoded_size(bytes.size()), '\0');
    base64_encode(bytes, encoded.data());
    out.begin_object();
    out.member("base64", encoded);
    out.end_object();
}

template <class Page>
void put_expected(Page& out, std::vector<expected_violation> const& expected) {
    auto worst = std::string_view("clean");
    for (auto const& one : expected)
        if (worst != name(severity::error)) worst = name(one.level);
    out.member("verdict", worst);
    out.begin_array("violations");
    for (auto const& one : expected) {
        out.begin_object();
        out.member("severity", name(one.level));
        out.member("in", name(one.in));
        out.member("pointer", one.pointer);
        out.member("rule", name(one.rule));
        if (one.beyond != nullptr) out.member("beyond", one.beyond->name);
        out.end_object();
    }
    out.end_array();
}

// As pairs, since their order counts and a name may stand twice.
template <class Page>
void put_pairs(Page& out, std::string_view member, std::vector<named_text> const& pairs) {
    out.begin_array(member);
    for (auto const& one : pairs) {
        out.begin_array();
        put_bytes(out, one.name);
        put_bytes(out, one.text);
        out.end_array();
    }
    out.end_array();
}

// Names and texts; of a list by the table, an array of its items. A name whose text is absent is left out.
template <class Page>
void put_texts(
    Page& out, std::string_view member, std::vector<named_text> const& texts, rule const* table = nullptr) {
    out.begin_object(member);
    for (auto const& one : texts) {
        auto const* const known = table != nullptr ? table->find(one.name) : nullptr;
        if (known != nullptr && known->value()->kind == rule_kind::array) {
            out.begin_array(one.name);
            for_each_item(one.text, [&out](std::string_view item) { put_bytes(out, item); });
            out.end_array();
            continue;
        }
        out.key(one.name);
        put_bytes(out, one.text);
    }
    out.end_object();
}

} // namespace detail

/// Hands the vectors of a contract to `sink(std::string_view)` in pieces, a case a line: documents, and all
/// that must be found in each. `name` is the contract's in the vectors, `printed` as for body_cases(). Where
/// the body is a text (answer_text), `media_type` says so, and the documents are the texts as they stand.
template <class Sink>
void put_body_vectors(
    std::string_view name, contract_ref contract, Sink&& sink, constants<printed_body> printed = {}) {
    schema::page<std::remove_reference_t<Sink>> out(sink, detail::broken_depth);
    out.begin_object();
    out.member("contract", name);
    if (contract.is_text()) out.member("media_type", notepact::detail::text_media_type);
    out.begin_array("cases");
    for (auto const& one : body_cases(contract, printed)) {
        out.begin_object();
        out.member("description", one.description);
        out.key("text");
        detail::put_bytes(out, one.text);
        detail::put_expected(out, one.expected);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.finish();
}

/// Likewise of an operation's requests: what they are made of, and the request that must be written, or null
/// where it must be refused. `all`: also base URLs and all values of the headers, good and bad. They are
/// the same for every operation of an API, so that in the files only its first operation has them; the others
/// have the API's usual base and, of each header, one good value, one bad and none.
template <class Sink>
void put_request_vectors(api const& owner, operation const& of, bool all, Sink&& sink) {
    schema::page<std::remove_reference_t<Sink>> out(sink, detail::broken_depth);
    out.begin_object();
    out.member("contract", std::string(of.name) + ".request");
    out.begin_array("cases");
    for (auto const& one : request_cases(owner, of, all)) {
        out.begin_object();
        out.member("description", one.description);
        if (!one.base.empty()) out.member("base", one.base);
        detail::put_texts(out, "headers", one.headers, of.headers);
        detail::put_texts(out, "parameters", one.parameters, of.parameters);
        if (!one.further.empty()) detail::put_pairs(out, "query", one.further);
        if (one.has_body) {
            if (of.media) out.member("media_type", one.media_type);
            out.key("body");
            detail::put_bytes(out, one.body);
        }
        detail::put_expected(out, one.expected);
        if (one.accepted()) {
            out.begin_object("request");
            out.member("method", notepact::name(of.method));
            out.member("url", one.url);
            detail::put_texts(out, "headers", one.written_headers);
            if (one.has_body) {
                out.key("body");
                detail::put_bytes(out, one.body);
            }
            out.end_object();
        } else {
            out.key("request");
            out.null();
        }
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.finish();
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

#endif
