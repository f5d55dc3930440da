// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// valijson's validator, over RapidJSON's values in pools, which are used again and again. Its patterns are
// std::regex, whose matcher recurses for every character: of a signature the pattern says the prefix only,
// the base64 behind it is checked by hand.
#include "schemas.hpp"
#include "text_checks.hpp"

#include <memory>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#include <vector>

namespace {

std::unique_ptr<valijson::Schema> schemas[bench_kinds];

void prepare(bench_kind kind) {
    auto const prefix_only = [](std::string const& name, std::string pattern) {
        return name == "png_data_uri" ? pattern.substr(0, pattern.find(',') + 1) : pattern;
    };
    auto const text = bench::schema_of(kind, prefix_only);
    schemas[kind] = std::make_unique<valijson::Schema>();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::RapidJsonAdapter(text), *schemas[kind]);
}

bool check(bench_kind kind, char const* data, std::size_t size) {
    static valijson::Validator validator; // keeps the patterns that it has compiled
    static std::vector<char> room(8 << 20), stack_room(8 << 20);
    using pool = rapidjson::MemoryPoolAllocator<>;
    pool values(room.data(), room.size()), stack(stack_room.data(), stack_room.size());
    rapidjson::GenericDocument<rapidjson::UTF8<>, pool, pool> document(&values, 1 << 10, &stack);
    document.Parse<rapidjson::kParseValidateEncodingFlag>(data, size);
    if (document.HasParseError()) return false;
    if (!validator.validate(*schemas[kind], valijson::adapters::RapidJsonAdapter(document), nullptr))
        return false;
    if (kind != bench_sign_off) return true;
    auto const& signature = document["sign_off"]["signature"];
    return bench::is_png_data_uri({signature.GetString(), signature.GetStringLength()});
}

constexpr bench_peer peer{"valijson", "valijson 1.0", bench_contract, prepare, check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
