// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What parse_text puts into a struct in one pass is what it puts there by events, in every member, whatever
// was there before; and a body that is given up half-way leaves nothing behind. What is in a struct then is
// found to be what its text is found to be.
#include "../support/contracts.hpp"
#include "../support/known_texts.hpp"
#include "../support/mutants.hpp"
#include "../support/parcels_api.hpp"
#include "../support/registry_api.hpp"
#include "../support/sample_structs.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/check/parse_text.hpp>
#include <notepact/conformance/cases/generated_bodies.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/root_type.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

using namespace notepact_test;
namespace detail = notepact::detail;
using notepact::contract_ref;
using notepact::json_number;
using notepact::json_text;
using notepact::maybe;

template <class Value>
using named = std::vector<std::pair<std::string, Value>>;

// Values that the contract leaves open, everywhere.
struct loose {
    json_text any;
    maybe<json_text> object;
    std::vector<json_text> list;
    named<json_text> map;
    std::variant<std::string, json_text> either;
    std::optional<std::variant<json_number, json_text>> number;
    named<json_text> rest;
};
constexpr auto loose_rule = notepact::object<loose>(
    notepact::required<&loose::any>("any", notepact::any()),
    notepact::optional<&loose::object>("object", notepact::nullable(notepact::any_object())),
    notepact::required<&loose::list>("list", notepact::array_of(notepact::any())),
    notepact::required<&loose::map>("map", notepact::map_of(notepact::any_object())),
    notepact::required<&loose::either>(
        "either", notepact::either(notepact::any_object(), notepact::string())),
    notepact::optional<&loose::number>(
        "number", notepact::either(notepact::number(), notepact::any_object())),
    notepact::others<&loose::rest>(notepact::any()));
constexpr auto loose_answer = notepact::answer_body("loose", loose_rule);

// Members that begin with what their type does not.
struct inner {
    std::int64_t number = 1;
    std::optional<std::string> text = "inner";
    named<bool> flags = {{"inner", true}};
};
struct outer {
    inner first{7, "outer", {}};
    std::optional<inner> second = inner{8, std::nullopt, {{"outer", false}}};
    std::vector<inner> more{2};
    std::variant<std::int64_t, inner> third = inner{};
    maybe<std::int8_t> small{std::int8_t{5}};
    every::tide tide = every::tide::high;
    named<std::int8_t> rest = {{"outer", std::int8_t{3}}};
};
constexpr auto inner_rule = notepact::object<inner>(
    notepact::optional<&inner::number>("number", notepact::integer()),
    notepact::optional<&inner::text>("text", notepact::string()),
    notepact::optional<&inner::flags>("flags", notepact::map_of(notepact::boolean())));
constexpr auto outer_answer = notepact::answer_body(
    "outer",
    notepact::object<outer>(
        notepact::required<&outer::first>("first", inner_rule),
        notepact::optional<&outer::second>("second", notepact::nullable(inner_rule)),
        notepact::required<&outer::more>("more", notepact::array_of(inner_rule)),
        notepact::required<&outer::third>("third", notepact::either(inner_rule, notepact::integer())),
        notepact::optional<&outer::small>("small", notepact::nullable(notepact::integer())),
        notepact::optional<&outer::tide>("tide", notepact::one_of<every::tide>()),
        notepact::others<&outer::rest>(notepact::integer())));

// Bodies that are no objects of a struct.
constexpr auto any_body = notepact::answer_body("any", notepact::any());
constexpr auto any_object_body = notepact::answer_body("any_object", notepact::any_object());
constexpr auto list_body = notepact::answer_body("list", notepact::array_of(notepact::nullable(inner_rule)));
constexpr auto map_body = notepact::answer_body("map", notepact::map_of(notepact::array_of(notepact::any())));
constexpr auto nullable_body =
    notepact::answer_body("nullable", notepact::nullable(notepact::map_of(notepact::number())));

// The JSON texts in a struct as they are kept, which are written without white space.
template <class T>
std::string texts_in(T const&) {
    return {};
}
std::string texts_in(json_text const& value) {
    return value.text() + '\n';
}
template <class T>
std::string texts_in(std::optional<T> const& value) {
    return value ? texts_in(*value) : std::string();
}
template <class T>
std::string texts_in(maybe<T> const& value) {
    return value ? texts_in(*value) : std::string();
}
template <class First, class Second>
std::string texts_in(std::variant<First, Second> const& value) {
    return value.index() == 0 ? texts_in(std::get<0>(value)) : texts_in(std::get<1>(value));
}
template <class T>
std::string texts_in(std::pair<std::string, T> const& value) {
    return texts_in(value.second);
}
template <class T>
std::string texts_in(std::vector<T> const& values) {
    std::string all;
    for (auto const& one : values)
        all += texts_in(one);
    return all;
}
std::string texts_in(loose const& value) {
    return texts_in(value.any) + texts_in(value.object) + texts_in(value.list) + texts_in(value.map)
           + texts_in(value.either) + texts_in(value.number) + texts_in(value.rest);
}
std::string texts_in(notepact::maxcare::note_envelope const& value) {
    return texts_in(value.data.soap_note);
}
std::string texts_in(notepact::maxcare::envelope const& value) {
    return texts_in(value.data);
}

// How a text is read into what a contract is bound to.
struct reading {
    bool known;   // to be clean, in one pass
    bool clean;   // by events
    bool same;    // in all that is told and kept
    bool as_said; // whether the pass that keeps nothing knows the same
};
struct subject {
    contract_ref contract;
    reading (*read)(std::string_view text, std::string_view before);
    bool (*told)(std::string_view text); // whether the struct's events are those of its text
};
template <auto const& Contract>
reading read(std::string_view text, std::string_view before) {
    using shape = detail::shape_of_contract_t<Contract>;
    using type = detail::root_type_t<shape>;
    auto const place = [](type& value) { return detail::place_of<shape>(value); };
    wide_report unused, found, expected;
    type one{}, other{}, kept{};
    detail::parse_by_events(Contract, place(one), before, unused);
    detail::parse_by_events(Contract, place(other), before, unused);
    auto const verdict = parse_text(Contract, text, one, found);
    auto const by_events = detail::parse_by_events(Contract, place(other), text, expected);
    reading made{};
    made.known = detail::binds_clean(Contract, place(kept), text);
    made.clean = by_events.found.clean();
    made.as_said = made.known == detail::is_certainly_clean(Contract, text);
    auto const wanted = written(Contract, other);
    auto const is_same = [&](type const& value) {
        return written(Contract, value) == wanted && texts_in(value) == texts_in(other);
    };
    made.same = verdict == by_events.found && lines(found) == lines(expected) && is_same(one)
                && (!made.known || (made.clean && is_same(kept) && !wanted.empty()));
    return made;
}
template <auto const& Contract>
bool told(std::string_view text) {
    using shape = detail::shape_of_contract_t<Contract>;
    detail::root_type_t<shape> made{};
    wide_report unused;
    detail::parse_by_events(Contract, detail::place_of<shape>(made), text, unused);
    return agrees(Contract, made);
}
template <auto const&... Contract>
std::vector<subject> bound() {
    return {subject{Contract, read<Contract>, told<Contract>}...};
}
std::vector<subject> subjects() {
    return bound<
        notepact::maxcare::note_answer,
        notepact::maxcare::me_answer,
        notepact::maxcare::error_answer,
        notepact::maxcare::envelope_answer,
        notepact::clinic::addendum_answer,
        notepact::clinic::sign_off_answer,
        notepact::clinic::invalid_answer,
        every::sent,
        every::received,
        acme::parcel_answer,
        acme::well_answer,
        registry::readings_body,
        registry::made_answer,
        registry::fault_answer,
        parcels::list_answer,
        parcels::places_answer,
        parcels::order_body,
        loose_answer,
        outer_answer,
        any_body,
        any_object_body,
        list_body,
        map_body,
        nullable_body>();
}

class reader : public known_texts {
  public:
    reader(test& t, char const* about) : known_texts(t, "struct_keeper", about) {}

    bool read(subject const& of, std::string_view text, std::string_view before = {}) {
        if (text.size() > room) return false;
        count_asked();
        auto const made = of.read(copy_of(text), before);
        count_known(made.known);
        count_clean(made.clean);
        if (!(made.same && made.as_said)) wrong_about(of.contract, text);
        return made.known;
    }
};

// The same document in other words: with white space between its tokens, with characters of its strings
// written as escapes, or both.
std::string in_other_words(std::string_view text, bool spaced, bool escaped) {
    std::string made;
    bool in_string = false;
    std::size_t count = 0;
    for (std::size_t i = 0; i != text.size(); ++i) {
        char const c = text[i];
        if (in_string && c == '\\' && i + 1 != text.size()) {
            made += c;
            made += text[++i];
            continue;
        }
        if (c == '"') in_string = !in_string;
        if (in_string && escaped && c >= 'A' && ++count % 5 == 0 && static_cast<unsigned char>(c) < 0x7F) {
            constexpr std::string_view digits = "0123456789abcdef";
            made += "\\u00";
            made += digits[static_cast<std::size_t>(c) / 16];
            made += digits[static_cast<std::size_t>(c) % 16];
            continue;
        }
        made += c;
        if (spaced && !in_string && (c == '{' || c == ',' || c == ':' || c == ']'))
            made += c == ':' ? " " : "\r\n\t";
    }
    return made;
}

void vectors(test& t) {
    reader all(t, "vectors");
    for (auto const& of : subjects())
        for (auto const& c : notepact::conformance::body_cases(of.contract, printed_with(of.contract))) {
            t.check(of.told(c.text), c.text);
            for (bool const spaced : {false, true})
                for (bool const escaped : {false, true})
                    all.read(of, in_other_words(c.text, spaced, escaped));
        }
    all.expect_known(950); // not: numbers of 19 digits, exponents of 4
}

struct body {
    subject of;
    std::string text;
};
std::vector<body> clean_bodies(std::size_t of_each) {
    std::vector<body> made;
    for (auto const& of : subjects()) {
        notepact::conformance::detail::body_generator bodies(of.contract, 18);
        for (std::size_t i = 0; i != of_each; ++i)
            made.push_back({of, in_other_words(bodies.good(), i % 4 == 1, i % 8 > 5)});
        for (auto const& printed : printed_with(of.contract))
            if (printed.contract == of.contract.name()) made.push_back({of, std::string(printed.text)});
    }
    made.push_back({subjects()[9], std::string(acme::full_parcel_text)});
    return made;
}

void generated(test& t) {
    reader all(t, "generated bodies");
    std::string before;
    for (auto const& one : clean_bodies(60)) {
        all.read(one.of, one.text, before);
        before = one.text;
    }
    all.expect_known(750); // likewise: every other number is such a one
}

// Cut everywhere, with something else in the struct before.
void truncated(test& t) {
    reader all(t, "cut");
    for (auto const& one : clean_bodies(3)) {
        if (one.text.size() > 4000) continue;
        for (std::size_t at = 0; at <= one.text.size(); ++at)
            all.read(
                one.of, std::string_view(one.text).substr(0, at), at % 2 == 0 ? one.text : std::string());
    }
    t.check(all.asked() > 10000, "many were read");
}

void mutants(test& t) {
    auto const count = mutants_wanted(30000);
    notepact::conformance::detail::dice dice(4712);
    auto const bodies = clean_bodies(20);
    reader all(t, "mutants");
    while (all.asked() < count) {
        auto const& one = bodies[dice.roll(bodies.size())];
        all.read(one.of, mutant_of(one.text, dice));
    }
    t.check(all.asked() >= count, "so many were read");
}

// Texts longer than what is put together in one piece, names too; values left open of every kind.
void unusual(test& t) {
    auto const many = [](std::size_t count, std::string_view piece) {
        std::string text;
        for (; count != 0; --count)
            text += piece;
        return text;
    };
    auto const all_of = [](auto contract) {
        for (auto const& of : subjects())
            if (of.contract.name() == contract) return of;
        return subjects()[0];
    };
    reader all(t, "unusual ones");
    std::size_t known = 0, asked = 0;
    auto const expect = [&](std::string_view contract, std::string const& text) {
        ++asked;
        bool const is = all.read(all_of(contract), text);
        known += is;
        t.check(is == (NOTEPACT_SCANNER != 0), text.substr(0, 60));
    };
    for (auto const& long_text :
         {many(2047, "x") + "\\n",
          many(2048, "x") + "\\n",
          many(2049, "\\t"),
          many(2046, "x") + "\\u00e9!",
          many(700, "\\ud83e\\ude7a"),
          many(600, "abcdefg\\n"),
          many(3000, "\xE7\x8E\x8B"),
          many(1000, "\xE7\x8E\x8B\\/"),
          many(100, many(70, "y") + "\\\""),
          many(3, many(3000, "z") + "\\\\")}) {
        auto const string = '"' + long_text + '"';
        expect("acme.well", "{\"one_of_three\":" + string + ",\"rings\":{}}");
        expect("acme.well", "{\"one_of_three\":[\"\"," + string + "," + string + "],\"rings\":{}}");
        expect("acme.well", "{\"one_of_three\":1,\"rings\":{\"\":[]," + string + ":[]," + string + ":[[]]}}");
        expect("clinic.invalid", "{\"errors\":{" + string + ":[" + string + "]}}");
        expect("clinic.invalid", "{\"errors\":" + string + '}');
        for (auto const& open :
             {string, '[' + string + ']', "{" + string + ":" + string + '}', "{ " + string + " : [ ] }"}) {
            expect("any", '[' + open + ']');
            expect("any", "{ \"\" : " + open + '}');
            expect("map", "{\"a\":[" + open + ", " + open + "],\"b\":[]}");
            expect(
                "loose",
                "{\"any\":" + open + ",\"list\":[" + open + "],\"map\":{" + string + ":{\"\":" + open
                    + "}},\"either\":{},\"x\":" + open + ',' + string + ":[ ]}");
        }
    }
    for (std::string_view const open :
         {"null",
          "true",
          "false",
          "0",
          "-1.50E+3",
          "\"\"",
          "\"\\u0041\\/\\u000a\\\"\"",
          "{}",
          "[]",
          "[ ]",
          "{ \"a\" :\t1 , \"\\u0062\":[ 1 ,\r\n2,{ } ]}",
          "[[[[{\"a\":[{}]}]]]]",
          "[\"a b\", \"\\\\\" ]",
          "[\"\xC3\xA9\\u00e9\\u0000\x7F\"]",
          "{\"a\":{\"a\":{}},\"a\":{}}"}) {
        auto const text = std::string(open);
        expect("any", '[' + text + ']');
        expect("map", "{\"a\": [ " + text + " ,  " + text + " ]}");
        expect(
            "loose",
            "{\"any\":" + text + ",\"list\":[ " + text + "," + text
                + " ],\"map\":{},\"either\":\"\",\"x\":" + text + " ,\"y\": " + text + " }");
        expect("maxcare.envelope", "{\"unknown\":" + text + ",\"data\":" + text + ",\"code\":\"\\u0041\"}");
    }
    expect(
        "loose",
        R"({"y":{},"either":{"a":[]},"map":{"a":{},"b":{ }},"list":[],"x":1,"any":[],"object":null})");
    expect(
        "loose", R"({"number":1.50,"either":{"a":[1, 2]},"object":{"a" :"b"},"map":{},"list":[],"any":1})");
    expect("loose", R"({"number":{"a":1},"any":1,"list":[],"map":{},"either":"\u0041"})");
    // Members in another order, members nobody knows, numbers that there is no room for.
    expect("outer", R"({"third":5,"x":-1,"more":[{},{"number":2}],"first":{"flags":{}}})");
    expect(
        "outer",
        R"({"a":1,"third":{},"more":[],"first":{"number":4,"x":5},"tide":"\u006cow","b":200,"c":-1})");
    expect("outer", R"({"small":300,"second":null,"first":{"text":"a"},"more":[],"third":{}})");
    expect("outer", R"({"small":null,"second":{},"first":{"text":"a"},"more":[],"third":{}})");
    expect(
        "acme.parcel",
        in_other_words(
            R"({"numbers":{"i8":-128,"u8":255,"i16":-32768,"u16":65535,"i32":-2147483648,"u32":4294967295,)"
            R"("i64":-922337203685477580,"u64":922337203685477580})"
                + std::string(acme::full_parcel_text.substr(acme::full_parcel_text.find(",\"fragile"))),
            true,
            true));
    expect("list", "[null,{},{\"number\":3},null]");
    expect("nullable", " {\"a\":1.50 , \"b\":-2e1}\n");
    expect("any_object", "{}");
    t.check(known == (NOTEPACT_SCANNER != 0 ? asked : 0), "all are known");
}

suite struct_keeper_suite(
    "across/struct_keeper", {{"vectors", vectors},
                             {"generated", generated},
                             {"truncated", truncated},
                             {"mutants", mutants},
                             {"unusual", unusual}});

} // namespace
