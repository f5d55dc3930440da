// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "operations.hpp"

#include <notepact/schema/json_schema.hpp>

#include <string>

namespace preflight {
namespace {

using notepact::strictness;
using notepact::schema::body_of;
using notepact::schema::has_strict;

// Shows every schema there is.
template <class Visit>
void for_each_schema(Visit visit) {
    for (auto const* api : apis)
        notepact::schema::for_each_body(*api, [&](body_of const& body) {
            visit(body, strictness::lenient);
            if (has_strict(body.contract())) visit(body, strictness::strict);
        });
}

int write_all(std::string const& folder) {
    bool good = true;
    for_each_schema([&](body_of const& body, strictness level) {
        auto const* const strict = level == strictness::strict ? ".strict" : "";
        good =
            good && write_file(folder + '/' + path_of(body.name()) + strict + ".schema.json", [&](auto put) {
                put_json_schema(body, put, level);
            });
    });
    return good ? ok : usage;
}

int run_schema(std::vector<std::string_view> const& words) {
    arguments const given(schema_verb, words, 1, {"--strict", "--write="});
    if (!given.good()) return usage;
    if (given.has("--write")) {
        if (given.size() != 0 || given.has("--strict") || given.values("--write").size() != 1)
            return usage_error(schema_verb, "--write DIR alone");
        return write_all(std::string(given.values("--write")[0]));
    }
    auto const wanted = given.has("--strict") ? strictness::strict : strictness::lenient;
    bool found = false;
    if (given.size() == 1)
        for_each_schema([&](body_of const& body, strictness level) {
            bool const same = level == wanted || !has_strict(body.contract());
            if (!same || body.name() != given[0]) return;
            put_json_schema(body, put, level);
            found = true;
        });
    if (found) return ok;
    return usage_error(
        schema_verb, "the NAME of an operation with a body, or OPERATION.STATUS as list shows");
}

} // namespace

verb const schema_verb = {
    "schema",
    "preflight schema NAME [--strict] | preflight schema --write DIR\n"
    "    Writes the JSON Schema (2020-12) of a body, named as for check; or all of them, as DIR/API/...\n"
    "    --strict     the one that also forbids what is only a warning\n",
    run_schema};

} // namespace preflight
