// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "contract_checks.hpp"

#include <nlohmann/json.hpp>

#define BENCH_TEXT(x) #x
#define BENCH_DOTTED(x, y, z) BENCH_TEXT(x) "." BENCH_TEXT(y) "." BENCH_TEXT(z)

namespace {

using nlohmann::json;

struct adapter {
    template <class Visit>
    static bool members(json const& value, Visit&& visit) {
        auto const* const object = value.get_ptr<json::object_t const*>();
        if (object == nullptr) return false;
        for (auto const& [name, member] : *object)
            if (!visit(std::string_view(name), member)) return false;
        return true;
    }
    template <class Visit>
    static bool items(json const& value, Visit&& visit) {
        auto const* const array = value.get_ptr<json::array_t const*>();
        if (array == nullptr) return false;
        for (auto const& item : *array)
            if (!visit(item)) return false;
        return true;
    }
    static bool text(json const& value, std::string_view& out) {
        auto const* const string = value.get_ptr<json::string_t const*>();
        if (string == nullptr) return false;
        out = *string;
        return true;
    }
    static bool integer(json const& value, std::int64_t& out) {
        auto const* const number = value.get_ptr<json::number_integer_t const*>(); // also of what is unsigned
        if (number == nullptr) return false;
        out = *number;
        return true;
    }
    static bool boolean(json const& value) { return value.is_boolean(); }
    static bool null(json const& value) { return value.is_null(); }
};

bool check(bench_kind kind, char const* data, std::size_t size) {
    auto const document = json::parse(data, data + size, nullptr, false);
    return !document.is_discarded() && bench::contract_checks<adapter>::check(kind, document);
}

constexpr bench_peer peer{
    "nlohmann values",
    "nlohmann/json " BENCH_DOTTED(
        NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH),
    bench_contract,
    [](bench_kind) {},
    check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
