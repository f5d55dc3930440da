// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/ids.hpp"

#include "../support/test.hpp"

#include <notepact/contract/inferred.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact;
using notepact_test::must;
using notepact_test::test;

using ship_id = text_id<struct ship_tag>;
using port_id = text_id<struct port_tag>;
using pier_number = number_id<struct pier_tag>;
using berth_number = number_id<struct berth_tag>;

// An id of another kind does not fit, and a number is no text.
static_assert(
    std::is_convertible_v<char const*, ship_id> && std::is_convertible_v<std::string_view, ship_id>);
static_assert(!std::is_convertible_v<port_id, ship_id> && !std::is_constructible_v<ship_id, port_id>);
static_assert(!std::is_convertible_v<int, ship_id>);
static_assert(std::is_convertible_v<int, pier_number> && std::is_convertible_v<std::uint64_t, pier_number>);
static_assert(!std::is_constructible_v<pier_number, bool> && !std::is_constructible_v<pier_number, double>);
static_assert(!std::is_convertible_v<std::string_view, pier_number>);
static_assert(!std::is_convertible_v<pier_number, berth_number>);

// The rules that a table of parameters need not write.
struct place {
    ship_id ship;
    pier_number pier;
    std::optional<ship_id> pilot;
};
constexpr auto inferred =
    object<place>(in_path<&place::ship>(), in_query<&place::pier>(), in_query_optional<&place::pilot>());
static_assert(inferred.rules[0].member(0)->value()->refers.format == &path_text_format);
static_assert(inferred.rules[0].member(1)->value()->refers.format == &number_text_format);
static_assert(inferred.rules[0].member(2)->value()->refers.format == &path_text_format);

template <class Id>
std::string put(Id const& id) {
    std::string text;
    holds<Id, shape::string>::put(id, [&text](std::string_view piece) { text += piece; });
    return text;
}

void texts(test& t) {
    std::string const kept = "nte_3cc7/..%2F";
    ship_id const from_string(kept), from_view{std::string_view(kept)}, from_literal = "nte_3cc7/..%2F";
    for (auto const id : {from_string, from_view, from_literal}) {
        t.equal(id.id, kept);
        t.equal(put(id), kept, "as it is: whoever writes it encodes it");
    }
    t.check(from_string.id.data() == kept.data(), "views its text");
}

// What comes out is what went in.
void numbers(test& t) {
    struct {
        std::string_view text;
        bool taken;
    } const rows[] = {
        {"0", true},
        {"1042", true},
        {"-7", true},
        {"1.50", true},
        {"1e3", true},
        {"-0", true},
        {"9007199254740993", true},
        {"99999999999999999999999999", true},
        {"", false},
        {"012", false},
        {"+1", false},
        {" 1", false},
        {"1 ", false},
        {"0x10", false},
        {"NaN", false},
        {"1e400", false},
        {"\xEF\xBC\x91", false},
    };
    for (auto const& row : rows) {
        auto const id = pier_number::parse(row.text);
        t.equal(static_cast<bool>(id), row.taken, row.text);
        if (!id) continue;
        t.equal(id->text(), row.text);
        t.equal(put(*id), row.text);
        std::ostringstream out;
        out << *id;
        t.equal(out.str(), row.text);
    }
    t.equal(pier_number(1042).text(), "1042");
    t.equal(pier_number(std::numeric_limits<std::int64_t>::min()).text(), "-9223372036854775808");
    t.equal(pier_number(std::numeric_limits<std::uint64_t>::max()).text(), "18446744073709551615");
    t.equal(pier_number(json_number(7)).text(), "7");
}

// Equal if written alike.
void equality(test& t) {
    t.check(
        pier_number(7) == must(pier_number::parse("7")) && !(pier_number(7) != must(pier_number::parse("7"))),
        "the same");
    t.check(pier_number(7) != pier_number(8), "another");
    t.check(must(pier_number::parse("7.0")) != pier_number(7), "another text");
}

notepact_test::suite ids_suite("http/ids", {{"texts", texts}, {"numbers", numbers}, {"equality", equality}});

} // namespace
