// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Boost.JSON's values in one pool, which is used again and again, and the checks by hand.
#include "contract_checks.hpp"

#include <boost/json/src.hpp>
#include <boost/version.hpp>

#include <vector>

namespace {

namespace json = boost::json;

struct adapter {
    template <class Visit>
    static bool members(json::value const& value, Visit&& visit) {
        auto const* const object = value.if_object();
        if (object == nullptr) return false;
        for (auto const& member : *object)
            if (!visit(std::string_view(member.key().data(), member.key().size()), member.value()))
                return false;
        return true;
    }
    template <class Visit>
    static bool items(json::value const& value, Visit&& visit) {
        auto const* const array = value.if_array();
        if (array == nullptr) return false;
        for (auto const& item : *array)
            if (!visit(item)) return false;
        return true;
    }
    static bool text(json::value const& value, std::string_view& out) {
        auto const* const string = value.if_string();
        if (string == nullptr) return false;
        out = {string->data(), string->size()};
        return true;
    }
    static bool integer(json::value const& value, std::int64_t& out) {
        auto const* const number = value.if_int64();
        if (number == nullptr) return false;
        out = *number;
        return true;
    }
    static bool boolean(json::value const& value) { return value.is_bool(); }
    static bool null(json::value const& value) { return value.is_null(); }
};

bool check(bench_kind kind, char const* data, std::size_t size) {
    static std::vector<unsigned char> room(8 << 20);
    static json::parser parser; // keeps its own stack
    json::monotonic_resource pool(room.data(), room.size());
    parser.reset(&pool);
    boost::system::error_code fault;
    parser.write(data, size, fault);
    if (fault) return false;
    return bench::contract_checks<adapter>::check(kind, parser.release());
}

constexpr bench_peer peer{
    "Boost.JSON values", "Boost " BOOST_LIB_VERSION, bench_contract, [](bench_kind) {}, check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
