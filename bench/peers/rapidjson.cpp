// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// RapidJSON's validator of JSON Schema, fed by its reader without a document in memory. It knows draft 4, of
// which our schemas use no more, but for `(?:…)` in patterns: its engine has `(…)`. Of references
// into `$defs` version 1.1.0 finds no fault behind, so they are resolved before. Nothing is dropped.
#ifdef __SSE2__
#    define RAPIDJSON_SSE2 // every x86-64 has it
#endif
#include "schemas.hpp"

#include <memory>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>

namespace {

struct validator {
    rapidjson::SchemaDocument schema;
    rapidjson::SchemaValidator judge;

    explicit validator(rapidjson::Document const& text) : schema(text), judge(schema) {}
};
std::unique_ptr<validator> validators[bench_kinds];

void prepare(bench_kind kind) {
    auto const plain_groups = [](std::string const&, std::string pattern) {
        for (std::size_t at = 0; (at = pattern.find("(?:", at)) != pattern.npos;)
            pattern.erase(at + 1, 2);
        return pattern;
    };
    validators[kind] = std::make_unique<validator>(bench::schema_of(kind, plain_groups));
}

bool check(bench_kind kind, char const* data, std::size_t) {
    auto& judge = validators[kind]->judge;
    judge.Reset();
    static rapidjson::Reader reader;      // keeps its stack
    rapidjson::StringStream stream(data); // ends at the zero byte
    return !reader.Parse<rapidjson::kParseValidateEncodingFlag>(stream, judge).IsError() && judge.IsValid();
}

constexpr bench_peer peer{
    "RapidJSON schema", "RapidJSON " RAPIDJSON_VERSION_STRING, bench_contract, prepare, check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
