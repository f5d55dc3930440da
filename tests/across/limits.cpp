// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Documents as large as they come, and contracts as large as they may be; and what messages say of limits.
#include "../support/png_factory.hpp"
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/number.hpp>
#include <notepact/http/build.hpp>
#include <notepact/json/fault.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::static_report;
namespace clinic = notepact::clinic;
namespace np = notepact;

// The number that stands in a message before a unit.
constexpr std::uint64_t told(np::errc code, std::string_view unit) {
    std::string_view const text = message(code);
    auto const end = text.find(unit);
    if (end == text.npos) return 0;
    auto begin = end;
    while (begin != 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9')
        --begin;
    std::uint64_t number = 0;
    for (auto i = begin; i != end; ++i)
        number = number * 10 + static_cast<std::uint64_t>(text[i] - '0');
    return number;
}
// Messages are written texts: here they are held against the constants.
static_assert(told(np::errc::too_deep, " deep") == np::max_depth);
static_assert(told(np::errc::too_large, " MiB") << 20 == np::max_free_body);
static_assert((std::int64_t{1} << told(np::errc::not_whole, "-1")) - 1 == np::max_safe_integer);
static_assert(told(np::errc::out_of_range, " bits") == std::numeric_limits<std::int64_t>::digits + 1);

// In one piece, and in pieces of 1000 bytes.
std::string found(np::contract_ref contract, std::string_view text) {
    static_report<8> whole, pieces;
    auto const verdict = check_text(contract, text, whole);
    np::stream_checker body(contract, pieces);
    for (; !text.empty(); text.remove_prefix(std::min<std::size_t>(text.size(), 1000)))
        body.write(text.substr(0, 1000));
    bool const same =
        body.finish() == verdict && lines(whole) == lines(pieces) && whole.dropped() == pieces.dropped();
    return lines(whole) + (whole.dropped() == 0 ? "" : "and " + std::to_string(whole.dropped()) + "\n")
           + (same ? "" : "another result in pieces\n");
}

std::string repeated(std::size_t count, std::string_view text) {
    std::string all;
    all.reserve(count * text.size());
    while (count-- != 0)
        all += text;
    return all;
}

// A flood of members that nobody knows is one warning, with the first one's nearest name.
void unknown_members(test& t) {
    std::string flood = R"("sesion_note_id":0)";
    for (int i = 0; i < 10000; ++i)
        flood += ",\"" + std::to_string(i) + "\":[]";
    t.equal(
        found(
            clinic::create_addendum_body,
            R"({"session_note_id":1,"addendum":{"instructions":"x"},)" + flood + "}"),
        "warning - unknown_member session_note_id @0\n");
    t.equal(found(clinic::refused_answer, R"({"errors":"x",)" + flood + "}"), "");
}

// Each duplicate is an error; the report counts them all.
void duplicates(test& t) {
    auto const flood = R"({"errors":"x")" + repeated(10000, R"(,"errors":"x")") + '}';
    static_report<2> report;
    check_text(clinic::refused_answer, flood, report);
    t.equal(lines(report), "error /errors duplicate_member @14\nerror /errors duplicate_member @27\n");
    t.equal(report.errors(), std::size_t{10000});
    t.equal(report.dropped(), std::size_t{9998});
}

void signatures(test& t) {
    std::string const file = png::of({2000, 1000}, 1000000);
    std::string uri(np::png_data_uri_prefix);
    uri.resize(uri.size() + np::base64_encoded_size(file.size()));
    np::base64_encode(file, &uri[np::png_data_uri_prefix.size()]);
    auto const body = [](std::string_view signature) {
        return R"({"session_note_id":1,"sign_off":{"review_date":"2023-10-27T21:40:00Z","signature":")"
               + std::string(signature) + R"("}})";
    };
    auto const offset = std::to_string(body("").size() - 4);
    t.check(body(uri).size() > 1330000, "large");
    t.equal(found(clinic::create_sign_off_body, body(uri)), "");
    uri[uri.size() / 2] ^= 1; // one bit, in its middle
    t.equal(
        found(clinic::create_sign_off_body, body(uri)),
        "warning /sign_off/signature not_png @" + offset + '\n');
    uri.back() = '!';
    t.equal(
        found(clinic::create_sign_off_body, body(uri)),
        "warning /sign_off/signature not_base64 @" + offset + '\n');
    uri[5] = 'I';
    t.equal(
        found(clinic::create_sign_off_body, body(uri)),
        "error /sign_off/signature missing_prefix @" + offset + '\n');
}

void arrays(test& t) {
    auto const items = '[' + repeated(70000, R"({"ok":true},)");
    t.equal(
        found(acme::draw_answer, items + R"({"ok":0},7])"),
        "error /70000/ok wrong_type @840007\n"
        "error /70001 wrong_type @840010\n");
    auto const rows = R"({"shape":{"filled":true,"colour":"red"},"rows":[)" + repeated(70000, "[],");
    auto const begin = std::to_string(rows.size() + 7);
    t.equal(
        found(acme::draw_body, rows + R"(["red",["blue"]]]})"),
        "error /rows/70000/1 wrong_type @" + begin + '\n'); // and nothing of what is inside
}

void long_tokens(test& t) {
    std::string const long_text(100000, 'x'), digits(100000, '7');
    auto const addendum = [](std::string_view id, std::string_view instructions) {
        return R"({"session_note_id":)" + std::string(id) + R"(,"addendum":{"instructions":)"
               + std::string(instructions) + "}}";
    };
    struct {
        std::string id, instructions;
        std::string_view expected;
    } const rows[] = {
        {"1", '"' + long_text + '"', ""},
        {"1", '"' + std::string(100000, ' ') + "x\"", ""},
        {"1", '"' + std::string(100000, ' ') + '"', "error /addendum/instructions blank @48\n"},
        {"1", '"' + repeated(20000, R"(\u0020)") + '"', "error /addendum/instructions blank @48\n"},
        {digits, "\"x\"", "error /session_note_id number_overflow @19\n"},
        {digits.substr(0, 308), "\"x\"", "error /session_note_id out_of_range @19\n"},
        {digits.substr(0, 20), "\"x\"", "error /session_note_id out_of_range @19\n"},
        {digits.substr(0, 18), "\"x\"", ""},
        {"1." + digits, "\"x\"", "error /session_note_id wrong_type @19\n"},
        {"1." + std::string(100000, '0'), "\"x\"", "error /session_note_id wrong_type @19\n"},
        {"1e-" + digits, "\"x\"", "error /session_note_id wrong_type @19\n"},
        {"1e" + std::string(100000, '0'), "\"x\"", "error /session_note_id wrong_type @19\n"},
        {"1e" + digits, "\"x\"", "error /session_note_id number_overflow @19\n"},
        {"0." + std::string(100000, '0') + "1e100001", "\"x\"", "error /session_note_id wrong_type @19\n"},
    };
    for (auto const& row : rows)
        t.equal(
            found(clinic::create_addendum_body, addendum(row.id, row.instructions)),
            row.expected,
            row.id.substr(0, 30));
    t.equal(found(clinic::refused_answer, "{\"" + long_text + R"(":"","errors":"x"})"), "");
    t.equal(
        found(
            clinic::create_addendum_body,
            "{\"" + long_text + R"(":1,"session_note_id":1,"addendum":{"instructions":"x"}})"),
        "warning - unknown_member @0\n");
}

// 31 members, and one that is not known.
constexpr auto widest = np::request_body(
    "acme.widest",
    np::object(
        np::required("01", np::any()), np::required("02", np::any()), np::required("03", np::any()),
        np::required("04", np::any()), np::required("05", np::any()), np::required("06", np::any()),
        np::required("07", np::any()), np::required("08", np::any()), np::required("09", np::any()),
        np::required("10", np::any()), np::required("11", np::any()), np::required("12", np::any()),
        np::required("13", np::any()), np::required("14", np::any()), np::required("15", np::any()),
        np::required("16", np::any()), np::required("17", np::any()), np::required("18", np::any()),
        np::required("19", np::any()), np::required("20", np::any()), np::required("21", np::any()),
        np::required("22", np::any()), np::required("23", np::any()), np::required("24", np::any()),
        np::required("25", np::any()), np::required("26", np::any()), np::required("27", np::any()),
        np::required("28", np::any()), np::required("29", np::any()), np::required("30", np::any()),
        np::required("31", np::boolean())));

void members(test& t) {
    std::string all, missing;
    for (int i = 1; i <= 31; ++i) {
        std::string const name = (i < 10 ? "0" : "") + std::to_string(i);
        all += '"' + name + "\":true,";
        if (i <= 8) missing += "error /" + name + " missing_member @1\n";
    }
    all.pop_back();
    t.equal(found(widest, '{' + all + '}'), "");
    t.equal(found(widest, "{}"), missing + "and 23\n");
    t.equal(
        found(widest, "{\"32\":0," + all + ",\"31\":false}"),
        "warning - unknown_member @0\nerror /31 duplicate_member @318\n");
    t.equal(
        found(widest, '{' + all + ",\"33\":0,\"31\":0,\"32\":1}"),
        "warning - unknown_member @0\nerror /31 duplicate_member @318\nerror /31 wrong_type @323\n");
}

// 8 objects, maps and arrays in one another; the rest of 32 below what is not checked.
constexpr auto deepest = np::answer_body(
    "acme.deepest",
    np::array_of(np::object(np::required(
        "a", np::array_of(np::object(np::required(
                 "b", np::array_of(np::object(np::required(
                          "c", np::array_of(np::object(
                                   np::required("d", np::any()), np::optional("e", np::date())))))))))))));

void depth(test& t) {
    auto const inside = [](std::string_view text) {
        return R"([{"a":[{"b":[{"c":[{)" + std::string(text) + "}]}]}]}]";
    };
    t.equal(found(deepest, inside(R"("d":)" + nested_arrays(24))), "");
    t.equal(found(deepest, inside(R"("d":)" + nested_arrays(25))), "error - too_deep @48\n");
    t.equal(
        found(deepest, inside(R"("e":0)")),
        "error /0/a/0/b/0/c/0/e wrong_type @24\nerror /0/a/0/b/0/c/0/d missing_member @25\n");
    t.equal(
        found(deepest, inside(R"("d":1,"d":[]},0,{"d":1)")),
        "error /0/a/0/b/0/c/0/d duplicate_member @26\nerror /0/a/0/b/0/c/1 wrong_type @34\n");
}

// Names and enum texts of 32 bytes; up to two more are kept, to tell which was meant.
constexpr std::string_view texts[] = {"abcdefghijklmnopqrstuvwxyz012345"};
constexpr auto longest = np::request_body(
    "acme.longest", np::object(
                        np::optional("abcdefghijklmnopqrstuvwxyz012345", np::one_of(texts)),
                        np::optional("short", np::any())));

void names(test& t) {
    std::string const name(texts[0]);
    auto const body = [&](std::string_view key, std::string_view value) {
        return "{\"" + std::string(key) + "\":\"" + std::string(value) + "\"}";
    };
    t.equal(found(longest, body(name, name)), "");
    t.equal(found(longest, body("\\u0061" + name.substr(1), name.substr(0, 31) + "\\u0035")), "");
    t.equal(found(longest, body(name, name + "6")), "error /" + name + " not_in_enum @36\n");
    t.equal(found(longest, body(name, name.substr(0, 31))), "error /" + name + " not_in_enum @36\n");
    std::string const unknown = "warning - unknown_member";
    t.equal(found(longest, body(name.substr(0, 31), "")), unknown + ' ' + name + " @0\n");
    t.equal(found(longest, body(name + "6", "")), unknown + ' ' + name + " @0\n");
    t.equal(found(longest, body(name + "67", "")), unknown + ' ' + name + " @0\n");
    t.equal(found(longest, body(name + "678", "")), unknown + " @0\n");
    t.equal(
        found(longest, body(name.substr(0, 30) + "\\u0078\\u0079\\u007A\\u0078\\u0079\\u007A", "")),
        unknown + " @0\n");
    for (std::size_t size = 30; size < 600; ++size) { // no size comes round to that of a known name
        std::string escaped;
        for (std::size_t i = 0; i < size; ++i)
            escaped += i < 32 ? std::string(1, name[i]) : "\\/";
        if (size > 34) t.equal(found(longest, body(escaped, "")), unknown + " @0\n");
    }
}

suite limits_suite(
    "across/limits", {{"unknown_members", unknown_members},
                      {"duplicates", duplicates},
                      {"signatures", signatures},
                      {"arrays", arrays},
                      {"long_tokens", long_tokens},
                      {"members", members},
                      {"depth", depth},
                      {"names", names}});

} // namespace
