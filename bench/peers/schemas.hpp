// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The strict schemas in schemas/, with what costs a validator time and says nothing new taken out: texts for
// people, notes, `format` beside a pattern that says more, and `not`, which guards against engines whose `$`
// also stands before a line feed.
#ifndef NOTEPACT_BENCH_PEERS_SCHEMAS_HPP
#define NOTEPACT_BENCH_PEERS_SCHEMAS_HPP

#include "peer.hpp"

#include <fstream>
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>
#include <string>

namespace bench {

/// Definitions are put where they are referred to; none of ours is recursive. `rewrite(name of the definition
/// or member, pattern)` may say a pattern otherwise.
template <class Rewrite>
void simplify(
    rapidjson::Value& schema, rapidjson::Document& whole, std::string const& name, Rewrite const& rewrite) {
    if (schema.IsArray())
        for (auto& item : schema.GetArray())
            simplify(item, whole, name, rewrite);
    if (!schema.IsObject()) return;
    if (schema.HasMember("$ref")) {
        std::string const definition = std::string(schema["$ref"].GetString()).substr(sizeof "#/$defs/" - 1);
        schema.CopyFrom(whole["$defs"][definition.c_str()], whole.GetAllocator());
        return simplify(schema, whole, definition, rewrite);
    }
    for (auto const* const word :
         {"$id", "$schema", "$comment", "x-notepact", "title", "description", "examples", "format", "not"})
        if (schema.HasMember(word)) schema.RemoveMember(word);
    for (auto& member : schema.GetObject()) {
        std::string const key = member.name.GetString();
        if (key == "pattern" && member.value.IsString())
            member.value.SetString(
                rewrite(name, std::string(member.value.GetString())).c_str(), whole.GetAllocator());
        else if (key != "$defs")
            simplify(member.value, whole, key, rewrite);
    }
}

template <class Rewrite>
rapidjson::Document schema_of(bench_kind kind, Rewrite const& rewrite) {
    std::ifstream file(std::string(NOTEPACT_BENCH_SCHEMAS "/") + bench_schemas[kind] + ".schema.json");
    rapidjson::IStreamWrapper stream(file);
    rapidjson::Document schema;
    schema.ParseStream(stream);
    simplify(schema, schema, "", rewrite);
    schema.RemoveMember("$defs");
    return schema;
}

} // namespace bench

#endif
