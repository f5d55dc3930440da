// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The edit of an impression: its body, and its id in the path.
#include "notepact/maxcare/impression.hpp"

#include "../support/requests.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare/documents.hpp>
#include <notepact/maxcare/operations.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::secret_view;
using notepact::static_report;
using notepact::maxcare::impression_edit;
namespace maxcare = notepact::maxcare;

maxcare::account_view account() {
    return {secret_view("key"), "org"};
}

void bodies(test& t) {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {R"({"dxComplexity":"STABLE CHRONIC ILLNESS"})", ""},
        {R"({"dxStatus":"Active"})", ""},
        {R"({"dxStatus":"whatever","dxComplexity":" "})", ""}, // no enum
        {"{}", "warning - no_effect @0\n"},
        {" {}", "warning - no_effect @1\n"},
        {R"({"dxStatus":""})", "warning /dxStatus empty_string @12\n"},
        {R"({"dxComplexity":"","dxStatus":""})",
         "warning /dxComplexity empty_string @16\nwarning /dxStatus empty_string @30\n"},
        {R"({"dxStatus":null})", "error /dxStatus null_not_allowed @12\n"},
        {R"({"dxComplexity":null})", "error /dxComplexity null_not_allowed @16\n"},
        {R"({"dxStatus":7})", "error /dxStatus wrong_type @12\n"},
        {R"({"dxStatus":["Active"]})", "error /dxStatus wrong_type @12\n"},
        {R"({"dxStatus":"a","dxStatus":"a"})", "error /dxStatus duplicate_member @16\n"},
        {R"({"dxstatus":"Active"})", "warning - unknown_member dxStatus @0\nwarning - no_effect @0\n"},
        {R"({"dx_complexity":"x","dxStatus":"a"})", "warning - unknown_member dxComplexity @0\n"},
        {R"({"note":1,"more":2,"dxStatus":"a"})", "warning - unknown_member @0\n"},
        {"[]", "error - wrong_type @0\n"},
        {"null", "error - null_not_allowed @0\n"},
        {"\"dxStatus\"", "error - wrong_type @0\n"},
        {"", "error - empty_document @0\n"},
        {"{\"dxStatus\":\"a\"", "error - truncated_document @15\n"},
        {"{\"dxStatus\":\"a\",}", "error - malformed_json @16\n"},
        {"{\"dxStatus\":\"a\"}{", "error - trailing_data @16\n"},
    };
    for (auto const& [text, expected] : rows) {
        wide_report report;
        check_text(maxcare::update_impression_body, text, report);
        t.equal(lines(report), expected, text);
    }
    auto const from_struct =
        [](std::optional<std::string_view> complexity, std::optional<std::string_view> status) {
            maxcare::update_impression_request const request{complexity, status};
            return places_in(maxcare::update_impression_body, request)
                   + written(maxcare::update_impression_body, request);
        };
    t.equal(from_struct("STABLE CHRONIC ILLNESS", "Active"), impression_edit);
    t.equal(from_struct({}, "Active"), R"({"dxStatus":"Active"})");
    t.equal(from_struct({}, {}), "warning - no_effect\n{}");
    t.equal(from_struct("", {}), "warning /dxComplexity empty_string\n{\"dxComplexity\":\"\"}");
    t.equal(from_struct("\xFF", {}), "error - invalid_utf8\n");
}

constexpr std::string_view fine, not_numeric = "error path impressionId not_numeric\n",
                                 not_whole = "warning path impressionId not_whole\n";

void number_row(test& t, std::string const& text, std::string_view expected) {
    bool const legal = expected != not_numeric;
    static_report<2> report;
    auto const request = build_request(
        maxcare::update_impression,
        std::nullopt,
        {"key", "org"},
        {"n", text, "p"},
        {maxcare::update_impression_body, R"({"dxStatus":"Active"})"},
        report);
    t.equal(found(report), expected, text);
    t.equal(request.has_value(), legal, text);
    std::string encoded = text;
    for (auto at = encoded.find('+'); at != encoded.npos; at = encoded.find('+', at + 1))
        encoded.replace(at, 1, "%2B");
    std::string const url = "/notes/n/impressions/" + encoded + "?providerId=p";
    if (request) t.equal(std::string(request->url()), url);

    auto const id = maxcare::impression_id::parse(text);
    t.equal(id.has_value(), legal, text);
    if (!id) return;
    t.equal(id->text(), text);
    std::ostringstream out;
    out << *id;
    t.equal(out.str(), text);
    report.clear();
    auto const built = maxcare::update_impression.build(account(), {"n", *id, "p"}, {"x", {}}, report);
    t.equal(found(report), expected, text);
    t.check(built && built->url() == std::string(maxcare::server) + url, text);
}

void numbers(test& t) {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        // the reading's own
        {"0x10", not_numeric},
        {"+1", not_numeric},
        {" 12", not_numeric},
        {"012", not_numeric},
        {".5", not_numeric},
        {"5.", not_numeric},
        {"NaN", not_numeric},
        {"Infinity", not_numeric},
        {"1e400", not_numeric},
        {"", not_numeric},
        {"\xEF\xBC\x91\xEF\xBC\x92", not_numeric}, // full-width 12
        {"12.5", not_whole},
        {"1e3", not_whole},
        {"-1", not_whole},
        // whole numbers
        {"0", fine},
        {"7", fine},
        {"1042", fine},
        {"9007199254740991", fine},
        {"9007199254740992", not_whole},
        {"9007199254740993", not_whole},
        {"9223372036854775807", not_whole},
        {"18446744073709551616", not_whole},
        {"123456789012345678901234567890", not_whole},
        {"-0", not_whole},
        {"1042.0", not_whole},
        {"1.0e3", not_whole},
        {"1E+2", not_whole},
        {"1e-400", not_whole},
        {"-9007199254740991", not_whole},
        {"17976931348623157e292", not_whole},
        {"17976931348623158e292", not_numeric},
        {"-1e309", not_numeric},
        // other spellings
        {"-", not_numeric},
        {"--1", not_numeric},
        {"-+1", not_numeric},
        {"-01", not_numeric},
        {"00", not_numeric},
        {"-.5", not_numeric},
        {"1.", not_numeric},
        {"1.e3", not_numeric},
        {"1e", not_numeric},
        {"1e+", not_numeric},
        {"1e1.5", not_numeric},
        {"1ee3", not_numeric},
        {"e3", not_numeric},
        {"1d3", not_numeric},
        {"1f", not_numeric},
        {"1L", not_numeric},
        {"1n", not_numeric},
        {"0b1", not_numeric},
        {"0o7", not_numeric},
        {"0X10", not_numeric},
        {"1_000", not_numeric},
        {"1,000", not_numeric},
        {"1'000", not_numeric},
        {"1 000", not_numeric},
        {"12 ", not_numeric},
        {"12\n", not_numeric},
        {"12\t", not_numeric},
        {"12\r\nX-Admin: 1", not_numeric},
        {{"12\0", 3}, not_numeric},
        {"\xC2\xA0"
         "12",
         not_numeric},
        {"\xEF\xBB\xBF"
         "12",
         not_numeric},
        {"\xD9\xA1", not_numeric}, // Arabic-Indic 1
        {"\xC2\xB2", not_numeric}, // superscript 2
        {"\xC2\xBD", not_numeric}, // one half
        {"\xE2\x88\x92"
         "1",
         not_numeric},                     // a minus sign
        {"\xF0\x9D\x9F\x8F", not_numeric}, // mathematical 1
        {"nan", not_numeric},
        {"-NaN", not_numeric},
        {"inf", not_numeric},
        {"-Infinity", not_numeric},
        {"null", not_numeric},
        {"true", not_numeric},
        {"undefined", not_numeric},
        {"\"1\"", not_numeric},
        {"[1]", not_numeric},
        {"{}", not_numeric},
        {"1/2", not_numeric},
        {"1/../2", not_numeric},
        {"1?x=1", not_numeric},
        {"1#", not_numeric},
        {"1%30", not_numeric},
        {"%31", not_numeric},
        {".", not_numeric},
        {"..", not_numeric},
        {"1;2", not_numeric},
        {"1e3e", not_numeric},
        {"$1", not_numeric},
        {"#1", not_numeric},
        {"one", not_numeric},
        {"imp_1042", not_numeric},
    };
    for (auto const& [text, expected] : rows)
        number_row(t, std::string(text), expected);
    // A digit with each other byte before, behind and inside it.
    for (int byte = 0; byte != 128; ++byte) {
        char const c = static_cast<char>(byte);
        bool const digit = c >= '0' && c <= '9';
        number_row(t, {c, '7'}, digit && c != '0' ? fine : c == '-' ? not_whole : not_numeric);
        number_row(t, {'7', c}, digit ? fine : not_numeric);
        number_row(
            t,
            {'7', c, '7'},
            digit                              ? fine
            : c == '.' || c == 'e' || c == 'E' ? not_whole
                                               : not_numeric);
    }
    // However many digits, the text is kept.
    std::mt19937_64 random(1042);
    for (int i = 0; i != 200; ++i) {
        std::string text = std::to_string(random() >> (i % 64));
        number_row(t, text, std::stoull(text) <= 9007199254740991u ? fine : not_whole);
        number_row(t, text + '.' + std::to_string(random() % 1000), not_whole);
    }
    // From integers.
    static_report<2> report;
    auto const url = [&](maxcare::impression_id const& id) {
        return std::string(
                   maxcare::update_impression.build(account(), {"n", id, "p"}, {"x", {}}, report)->url())
            .substr(maxcare::server.size());
    };
    t.equal(url(std::uint8_t{7}), "/notes/n/impressions/7?providerId=p");
    t.equal(url(9007199254740993), "/notes/n/impressions/9007199254740993?providerId=p");
    t.equal(
        url((std::numeric_limits<std::uint64_t>::max)()),
        "/notes/n/impressions/18446744073709551615?providerId=p");
    t.equal(
        url((std::numeric_limits<std::int64_t>::min)()),
        "/notes/n/impressions/-9223372036854775808?providerId=p");
    t.check(maxcare::impression_id(7) == must(maxcare::impression_id::parse("7")), "alike");
    t.check(maxcare::impression_id(7) != must(maxcare::impression_id::parse("7.0")), "written otherwise");
}

suite impression_suite("maxcare/impression", {{"bodies", bodies}, {"numbers", numbers}});

} // namespace
