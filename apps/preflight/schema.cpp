// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "known_apis.hpp"

#include <notepact/schema/json_schema.hpp>

#include <string>

namespace notepact::preflight {
namespace {

using schema::body_of;
using schema::has_strict;

int run_schema(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(schema_verb, apis, words, 1, {"--strict", "--plain", "--write="});
    if (!given.good()) return usage;
    bool const only_strict = given.has("--strict");
    auto const keywords = given.has("--plain") ? schema::vocabulary::plain : schema::vocabulary::extended;
    if (only_strict && given.has("--write")) return usage_error(schema_verb, apis, "--write DIR alone");
    return run_files(
        schema_verb,
        apis,
        given,
        "the NAME of an operation with a body, or OPERATION.STATUS as list shows",
        [&](auto const& visit) {
            for (auto const* api : apis)
                schema::for_each_body(*api, [&](body_of const& body) {
                    bool const strict = has_strict(body.contract());
                    if (!only_strict || !strict)
                        visit(body.name(), ".schema.json", [&](auto put) {
                            put_json_schema(body, put, strictness::lenient, keywords);
                        });
                    if (strict)
                        visit(body.name(), ".strict.schema.json", [&](auto put) {
                            put_json_schema(body, put, strictness::strict, keywords);
                        });
                });
        });
}

} // namespace

verb const schema_verb = {
    "schema",
    "preflight schema NAME [--strict] [--plain] | preflight schema --write DIR [--plain]\n"
    "    Writes the JSON Schema (2020-12) of a body, named as for check; or all of them, as DIR/API/...\n"
    "    --strict     the one that also forbids what is only a warning, if there are warnings\n"
    "    --plain      without x-notepact and format, for validators that refuse keywords which they do not "
    "know\n",
    run_schema};

} // namespace notepact::preflight
