// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Contracts as JSON Schema 2020-12, for validators in any language.
#ifndef NOTEPACT_SCHEMA_JSON_SCHEMA_HPP
#define NOTEPACT_SCHEMA_JSON_SCHEMA_HPP

#include <notepact/contract/report.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/build.hpp>
#include <notepact/schema/bodies.hpp>
#include <notepact/schema/rules.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace notepact::schema {

/// Whether there is a strict schema beside the lenient one: the contract has warnings that it can say.
inline bool has_strict(contract_ref contract) {
    definitions parts;
    parts.add(contract);
    return leaves_to_strict(parts, [contract](auto& lenient) {
        lenient.put_contract(contract);
        lenient.put_definitions();
    });
}

/// Hands the schema of a body to `sink(std::string_view)` in pieces, laid out, with a line feed at its end.
/// The lenient one forbids what is an error, the strict one also what is a warning, as far as JSON Schema can
/// say it; `x-notepact` lists the rest. The plain ones have neither that nor `format`, which some validators
/// refuse until they are told of it; they judge alike, for a pattern says what `format` does. Allocates.
template <class Sink>
void put_json_schema(
    body_of const& body, Sink&& sink, strictness level = strictness::lenient,
    vocabulary words = vocabulary::extended) {
    bool const extended = words == vocabulary::extended;
    auto const contract = body.contract();
    bool const strict = level == strictness::strict;
    auto const name = body.name();
    definitions parts;
    parts.add(contract);

    page<std::remove_reference_t<Sink>> out(sink);
    rule_writer<decltype(out)> rules(
        out, parts, "#/$defs/", level, contract.is_request(), {extended, extended});
    auto const put_notes = [&] {
        out.begin_object("x-notepact");
        out.member("contract", contract.name());
        out.member("operation", body.of.name);
        if (body.answer != nullptr && !body.answer->is_listed())
            out.member("status", body.statuses());
        else if (body.status != 0)
            out.member("status", static_cast<std::int64_t>(body.status));
        if (contract.is_text()) out.member("media_type", notepact::text_media_type);
        out.member("strict", strict);
        if (contract.is_text())
            rules.note_text();
        else
            rules.note_document();
        rules.put_noted();
        rules.put_reasons();
        out.end_object();
    };
    out.begin_object();
    out.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    out.member("$id", "urn:notepact:" + name + (strict ? ":strict" : ""));
    out.member("title", name + (strict ? " (strict)" : ""));
    out.member_of("description", [&](auto const& put) {
        put(body.status != 0 ? "The body of the answer to " : "The body of ");
        put(notepact::name(body.of.method));
        put(" ");
        put(body.of.path);
        if (body.answer != nullptr && body.answer->is_default()) {
            put(" with any other status of an error");
        } else if (body.status != 0) {
            put(" with status ");
            put(body.statuses());
        }
        put(". Source: ");
        put(body.owner.title);
        put(" v");
        put(body.owner.version);
        put(", ");
        put(body.owner.source);
        put(".");
        if (contract.is_text())
            put(" It is no JSON, but a text, text/plain: this is the schema of what it says, as a string.");
    });
    rules.put_root(contract);
    if (!parts.all().empty()) {
        out.begin_object("$defs");
        rules.put_definitions();
        out.end_object();
    }
    if (extended) put_notes();
    out.end_object();
    out.finish();
}

} // namespace notepact::schema

#endif
