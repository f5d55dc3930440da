// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// simdjson, On-Demand, over a document that is padded already. Every text is read, not only its type: what is
// skipped is not looked at, and `"\q"` would pass. The library itself takes the widest instructions of the
// processor where it looks for structure; that the rest is compiled for any processor costs next to nothing
// here: -march=haswell changed no figure by more than 5 %.
#include "contract_checks.hpp"

#include <simdjson.h>

#define BENCH_TEXT_OF(x) #x
#define BENCH_TEXT(x) BENCH_TEXT_OF(x)

namespace {

using namespace simdjson;

struct adapter {
    template <class Visit>
    static bool members(ondemand::value& value, Visit&& visit) {
        ondemand::object object;
        if (value.get_object().get(object) != SUCCESS) return false;
        for (auto field : object) {
            std::string_view name;
            if (field.unescaped_key().get(name) != SUCCESS) return false;
            ondemand::value member;
            if (field.value().get(member) != SUCCESS || !visit(name, member)) return false;
        }
        return true;
    }
    template <class Visit>
    static bool items(ondemand::value& value, Visit&& visit) {
        ondemand::array array;
        if (value.get_array().get(array) != SUCCESS) return false;
        for (auto item : array) {
            ondemand::value one;
            if (item.get(one) != SUCCESS || !visit(one)) return false;
        }
        return true;
    }
    static bool text(ondemand::value& value, std::string_view& out) {
        return value.get_string().get(out) == SUCCESS;
    }
    static bool integer(ondemand::value& value, std::int64_t& out) {
        return value.get_int64().get(out) == SUCCESS;
    }
    static bool boolean(ondemand::value& value) {
        bool truth = false;
        return value.get_bool().get(truth) == SUCCESS;
    }
    static bool null(ondemand::value& value) {
        bool yes = false;
        return value.is_null().get(yes) == SUCCESS && yes;
    }
};

bool check(bench_kind kind, char const* data, std::size_t size) {
    static_assert(SIMDJSON_PADDING <= bench_padding);
    static ondemand::parser parser;
    ondemand::document document;
    if (parser.iterate(padded_string_view(data, size, size + SIMDJSON_PADDING)).get(document) != SUCCESS)
        return false;
    ondemand::value whole;
    return document.get_value().get(whole) == SUCCESS && bench::contract_checks<adapter>::check(kind, whole)
           && document.current_location().error() == OUT_OF_BOUNDS; // nothing behind it
}

constexpr bench_peer peer{
    "simdjson", "simdjson " BENCH_TEXT(SIMDJSON_VERSION), bench_contract, [](bench_kind) {}, check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
