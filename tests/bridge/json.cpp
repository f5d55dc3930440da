// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/bridge/json.hpp"

#include "../support/repeated_names.hpp"
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/contract/print.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;
namespace json = boost::json;

// Documents are taken; a text is not, although boost::json::value could be made from it.
template <class Document, class = void>
struct is_document : std::false_type {};
template <class Document>
struct is_document<
    Document, std::void_t<decltype(check_value(
                  std::declval<notepact::contract_ref>(), std::declval<Document>(),
                  std::declval<notepact::report&>()))>> : std::true_type {};
static_assert(
    is_document<json::value>::value && is_document<json::value const&>::value
    && is_document<json::value&>::value);
static_assert(is_document<json::object>::value && is_document<json::array const&>::value);
static_assert(!is_document<char const*>::value && !is_document<char const (&)[3]>::value);
static_assert(!is_document<std::string>::value && !is_document<std::string_view>::value);
static_assert(
    !is_document<json::string>::value && !is_document<int>::value && !is_document<std::nullptr_t>::value);

// The document of a text; whether it is one. The parser must look as deep as our texts go.
bool parse(std::string_view text, json::value& document) {
    boost::system::error_code error;
    json::parse_options options;
    options.max_depth = 100;
    document = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
    return !error;
}

// Lines without offsets, and without what a value cannot show: duplicates.
std::string seen_in_value(std::string_view expected) {
    std::string kept;
    while (!expected.empty()) {
        auto const end = expected.find('\n') + 1;
        auto const line = expected.substr(0, end);
        if (line.find(" duplicate_member ") == line.npos)
            kept += std::string(line.substr(0, line.find(" @"))) + '\n';
        expected.remove_prefix(end);
    }
    return kept;
}

std::string found(notepact::contract_ref contract, json::value const& document, notepact::verdict& verdict) {
    wide_report report;
    verdict = check_value(contract, document, report);
    return lines(report);
}
std::string found(notepact::contract_ref contract, json::value const& document) {
    notepact::verdict verdict;
    return found(contract, document, verdict);
}

// Rules that only a text can break.
bool of_text_only(std::string_view expected) {
    for (auto const rule :
         {"malformed_json", "invalid_utf8", "trailing_data", "truncated_document", "empty_document"})
        if (expected.find(rule) != expected.npos) return true;
    return false;
}

// Where a value may say something else than its text, and how often that was met.
struct differences {
    unsigned long duplicates = 0; // the parser kept the last of two members, in the place of the first
    unsigned long rounded = 0; // the parser made a double of an integer below int64: -2^63, which is in range
    unsigned long refused = 0; // the parser takes no exponent beyond int, in JSON's grammar any is good

    bool explain(std::string_view text) {
        if (repeated_names::in(text)) return ++duplicates, true;
        if (text.find("-9223372036854775809") != text.npos) return ++rounded, true;
        return false;
    }
    bool explain_refusal(std::string_view text) {
        auto const digits = text.find_first_of("eE") == text.npos ? text.npos : text.find("999999999999");
        if (digits == text.npos) return false;
        return ++refused, true;
    }
};

void verify_value(test& t, body_case const& c, differences& used) {
    json::value document;
    bool const parsed = parse(c.text, document);
    bool const agreed = parsed != of_text_only(c.expected) || (!parsed && used.explain_refusal(c.text));
    t.check(agreed, "the parser agrees: " + about(c));
    if (!parsed) return;
    std::string const expected = seen_in_value(c.expected);
    notepact::verdict verdict;
    std::string const in_value = found(contract_of(c), document, verdict);
    if (in_value != expected && used.explain(c.text)) return;
    t.equal(in_value, expected, about(c));
    t.check(says(verdict, expected), "verdict: " + about(c));
}

void table(test& t) {
    differences used;
    for (auto const& c : cases())
        verify_value(t, c, used);
    t.check(used.duplicates < 5 && used.rounded < 10 && used.refused < 5, "few cases differ");
}

void pairs(test& t) {
    differences used;
    for_each_pair([&](body_case const& c) { verify_value(t, c, used); });
    t.check(used.duplicates + used.rounded + used.refused == 0, "no case differs");
}

// Documents made by hand can hold what no text says.
void by_hand(test& t) {
    auto const errors = [](json::value value) {
        return json::value(json::object{{"errors", std::move(value)}});
    };
    auto const nested = [](int count) {
        json::value value = 1;
        while (count-- != 0)
            value = json::array({std::move(value)});
        return value;
    };
    double const infinity = std::numeric_limits<double>::infinity(),
                 nan = std::numeric_limits<double>::quiet_NaN();
    struct {
        char const* what;
        notepact::contract_ref contract;
        json::value document;
        std::string_view expected;
    } const rows[] = {
        {"nothing", clinic::refused_answer, nullptr, "error - null_not_allowed\n"},
        {"infinity", clinic::refused_answer, errors(infinity), "error /errors number_overflow\n"},
        {"-infinity in an unknown member",
         clinic::refused_answer,
         json::object{{"errors", "x"}, {"x", -infinity}},
         "error - number_overflow\n"},
        {"NaN", clinic::invalid_answer, errors(json::object{{"x", nan}}), "error /errors number_overflow\n"},
        {"ill-formed text", clinic::refused_answer, errors("\xFF"), "error - invalid_utf8\n"},
        {"a surrogate", clinic::refused_answer, errors("\xED\xA0\x80"), "error - invalid_utf8\n"},
        {"an incomplete text", clinic::refused_answer, errors("x\xC3"), "error - invalid_utf8\n"},
        {"ill-formed text of the wrong type",
         clinic::invalid_answer,
         errors(json::object{{"x", "\xFF"}}),
         "error /errors wrong_type\nerror - invalid_utf8\n"},
        {"ill-formed text in an unknown member",
         clinic::refused_answer,
         json::object{{"x", "\xC0\x80"}, {"errors", 1}},
         "error - invalid_utf8\n"},
        {"an ill-formed name",
         clinic::refused_answer,
         json::object{{"errors", 1}, {"\xF5", 1}},
         "error /errors wrong_type\nerror - invalid_utf8\n"},
        {"a name and a NUL",
         clinic::refused_answer,
         json::object{{std::string_view("errors\0", 7), "x"}},
         "error /errors missing_member\n"},
        {"a text and a NUL", clinic::refused_answer, errors(json::string(1, '\0')), ""},
        {"32 deep", clinic::refused_answer, json::object{{"errors", "x"}, {"x", nested(31)}}, ""},
        {"33 deep",
         clinic::refused_answer,
         json::object{{"errors", "x"}, {"x", nested(32)}},
         "error - too_deep\n"},
        {"33 deep, and nothing more is said",
         clinic::refused_answer,
         json::object{{"x", nested(33)}, {"errors", 1}},
         "error - too_deep\n"},
    };
    for (auto const& row : rows) {
        notepact::verdict verdict;
        t.equal(found(row.contract, row.document, verdict), row.expected, row.what);
        t.check(says(verdict, row.expected), row.what);
    }
}

// Numbers, as a value holds them, where an id is wanted.
void numbers(test& t) {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    constexpr double two_to_63 = 9223372036854775808.0;
    struct {
        json::value number;
        std::string_view request, answer;
    } const rows[] = {
        {1, "", ""},
        {largest, "", ""},
        {static_cast<std::uint64_t>(largest), "", ""},
        {static_cast<std::uint64_t>(largest) + 1, "error out_of_range", "error out_of_range"},
        {std::numeric_limits<std::uint64_t>::max(), "error out_of_range", "error out_of_range"},
        {std::uint64_t{0}, "warning not_positive", "warning not_positive"},
        {0, "warning not_positive", "warning not_positive"},
        {std::numeric_limits<std::int64_t>::min(), "warning not_positive", "warning not_positive"},
        {46.0, "error wrong_type", ""},
        {9223372036854774784.0, "error wrong_type", ""}, // the last double below 2^63
        {two_to_63, "error out_of_range", "error out_of_range"},
        {-two_to_63, "error wrong_type", "warning not_positive"},
        {-9223372036854777856.0, "error out_of_range", "error out_of_range"}, // the next double below it
        {-0.0, "error wrong_type", "warning not_positive"},
        {0.5, "error wrong_type", "error wrong_type"},
        {4503599627370495.5, "error wrong_type", "error wrong_type"},
        {std::numeric_limits<double>::denorm_min(), "error wrong_type", "error wrong_type"},
        {std::numeric_limits<double>::max(), "error out_of_range", "error out_of_range"},
    };
    auto const line = [](std::string_view rule, std::string_view pointer) {
        return rule.empty() ? std::string()
                            : std::string(rule.substr(0, rule.find(' ') + 1)) + std::string(pointer)
                                  + std::string(rule.substr(rule.find(' '))) + '\n';
    };
    json::value answer;
    t.check(parse(made(specs[5], {}).text, answer), "a sign-off");
    for (auto const& row : rows) {
        json::value const request = {{"session_note_id", row.number}, {"addendum", {{"instructions", "x"}}}};
        t.equal(
            found(clinic::create_addendum_body, request),
            line(row.request, "/session_note_id"),
            serialize(row.number));
        answer.as_object()["reviewer_id"] = row.number;
        t.equal(
            found(clinic::sign_off_answer, answer), line(row.answer, "/reviewer_id"), serialize(row.number));
    }
    // 2^53 - 1, beyond which a double does not hold each whole number.
    for (auto const& [number, rule] :
         {std::pair<json::value, char const*>(9007199254740991.0, ""),
          {9007199254740992.0, "warning /formats/count not_whole\n"},
          {-1.0, "warning /formats/count not_whole\n"},
          {0.5, "warning /formats/count not_whole\n"},
          {-0.0, ""}})
        t.equal(
            found(
                acme::draw_body,
                {{"shape", {{"filled", true}, {"colour", "red"}}}, {"formats", {{"count", number}}}}),
            rule,
            serialize(number));
}

// An object and an array need not be made a value first.
void containers(test& t) {
    notepact::static_report<2> report;
    json::object const object = {{"errors", 1}};
    t.check(!check_value(clinic::refused_answer, object, report), "an object");
    json::array const array = {json::object{{"ok", 1}}};
    t.check(!check_value(acme::draw_answer, array, report), "an array");
    t.equal(lines(report), "error /errors wrong_type\nerror /0/ok wrong_type\n");
    t.check(
        !check_value(clinic::refused_answer, json::value(nullptr), report) && report.dropped() == 1,
        "appended");
}

// What put_json writes is JSON, and says what the report says.
void printed(test& t) {
    for (auto const& c : cases()) {
        notepact::static_report<3> report;
        check_text(contract_of(c), c.text, report);
        std::string text;
        put_json(report, [&](std::string_view piece) { text += piece; });
        json::value document;
        if (!parse(text, document)) {
            t.check(false, "no JSON: " + text);
            continue;
        }
        auto const& root = document.as_object();
        t.check(
            root.size() == 4 && root.at("ok") == report.ok() && root.at("clean") == report.clean()
                && root.at("dropped") == report.dropped()
                && root.at("violations").as_array().size() == report.size(),
            text);
        std::size_t i = 0;
        for (auto const& item : root.at("violations").as_array()) {
            auto const& v = report[i++];
            std::string pointer;
            v.put_pointer([&](std::string_view piece) { pointer += piece; });
            auto const& message = item.at("message").as_string();
            t.check(
                item.as_object().size() == 6
                    && item.at("severity").as_string() == json::string_view(name(v.level()).data())
                    && item.at("in") == "body" && item.at("pointer").as_string() == json::string_view(pointer)
                    && item.at("rule").as_string() == json::string_view(name(v.code()).data())
                    && item.at("offset") == v.offset()
                    && std::string_view(message.data(), notepact::message(v.code()).size())
                           == notepact::message(v.code()),
                text);
        }
    }
    notepact::static_report<1> report;
    check_value(clinic::refused_answer, json::object(), report);
    std::string text;
    put_json(report, [&](std::string_view piece) { text += piece; });
    json::value document;
    t.check(
        parse(text, document) && document.at("violations").at(0).at("offset").is_null(),
        "no bytes, no offset");
}

// Mutants of documents: where the parser makes a value of a text, text and value are judged alike.
void mutants(test& t) {
    unsigned same = 0, no_document = 0;
    differences used;
    for_each_mutant(20000, [&](body_case const& c) {
        wide_report report;
        check_text(contract_of(c), c.text, report);
        std::string const in_text = lines(report);
        json::value document;
        if (!parse(c.text, document)) {
            t.check(
                of_text_only(in_text) || used.explain_refusal(c.text),
                "we take it, the parser does not: " + about(c));
            ++no_document;
            return;
        }
        t.check(!of_text_only(in_text), "the parser takes it, we do not: " + about(c));
        std::string const in_value = found(contract_of(c), document);
        bool const alike = in_value == seen_in_value(in_text);
        t.check(alike || used.explain(c.text), "they differ: " + about(c) + "\n" + in_text + in_value);
        same += alike;
    });
    t.check(
        same > 4000 && no_document > 8000 && used.duplicates < 300 && used.rounded + used.refused < 10,
        std::to_string(same) + " the same, " + std::to_string(no_document) + " no document, "
            + std::to_string(used.duplicates) + " with duplicates");
}

suite json_suite(
    "bridge/json", {{"table", table},
                    {"pairs", pairs},
                    {"by_hand", by_hand},
                    {"numbers", numbers},
                    {"containers", containers},
                    {"printed", printed},
                    {"mutants", mutants}});

} // namespace
