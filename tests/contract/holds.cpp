// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/holds.hpp"

#include "../support/png_factory.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

// Which type holds what, and what it does not.
static_assert(holds<instant, shape::string>::value && !holds<instant, shape::number>::value);
static_assert(holds<png_signature, shape::string>::value && !holds<png_signature, shape::any>::value);
static_assert(holds<json_number, shape::number>::value && !holds<json_number, shape::integer>::value);
static_assert(holds<json_text, shape::any>::value && holds<json_text, shape::any_object>::value);
static_assert(!holds<json_text, shape::string>::value && !holds<double, shape::number>::value);

template <class T>
std::string put(T const& value) {
    std::string text;
    holds<T, shape::string>::put(value, [&text](std::string_view piece) { text += piece; });
    return text;
}

void instants(test& t) {
    struct {
        int year, month, day, hour, minute, second;
        std::int32_t nanosecond;
        std::string_view text;
    } const rows[] = {
        {2023, 10, 27, 21, 40, 0, 0, "2023-10-27T21:40:00.000Z"},
        {1970, 1, 1, 0, 0, 0, 0, "1970-01-01T00:00:00.000Z"},
        {0, 1, 1, 0, 0, 0, 0, "0000-01-01T00:00:00.000Z"},
        {9999, 12, 31, 23, 59, 59, 999999999, "9999-12-31T23:59:59.999Z"},
        {2024, 2, 29, 1, 2, 3, 4999999, "2024-02-29T01:02:03.004Z"},
    };
    for (auto const& row : rows) {
        auto const when = instant::from_civil(
            row.year, row.month, row.day, row.hour, row.minute, row.second, row.nanosecond);
        t.check(static_cast<bool>(when), row.text);
        if (when) t.equal(put(*when), row.text);
    }
}

void images(test& t) {
    auto const file = png::smallest();
    auto const from_file = png_signature::from_png(file);
    auto const from_uri = png_signature::from_data_uri(png_uri);
    t.check(from_file && from_uri, "an image");
    if (!from_file || !from_uri) return;
    t.equal(put(*from_file), png_uri);
    t.equal(put(*from_uri), png_uri);
}

// Bound to a struct: written as it was read, numbers digit by digit, kept JSON without its
// white space and needless escapes.
struct sample {
    json_number version;
    json_text anything;
    json_text extra;
};
constexpr auto sample_body = request_body(
    "acme.sample",
    object<sample>(
        required<&sample::version>("version", number()), required<&sample::anything>("anything", any()),
        required<&sample::extra>("extra", any_object())));

void both_ways(test& t) {
    struct {
        std::string_view version, anything, extra;
        std::string_view written; // where that is another text
    } const rows[] = {
        {"1.50", "null", "{}", {}},
        {"-0", "[1,2.0,\"a b\"]", R"({"a":{"b":[]}})", {}},
        {"1e2", "\"\\u00e9\"", "{}", "{\"version\":1e2,\"anything\":\"\xC3\xA9\",\"extra\":{}}"},
        {"7",
         " [ 1 ,\n2 ] ",
         "{ \"a b\" : \"c  d\" }",
         R"({"version":7,"anything":[1,2],"extra":{"a b":"c  d"}})"},
    };
    for (auto const& row : rows) {
        auto const text = R"({"version":)" + std::string(row.version) + R"(,"anything":)"
                          + std::string(row.anything) + R"(,"extra":)" + std::string(row.extra) + '}';
        sample read;
        static_report<2> report;
        t.check(parse_text(sample_body, text, read, report).clean(), text);
        t.equal(read.version.text(), row.version);
        t.equal(written(sample_body, read), row.written.empty() ? std::string_view(text) : row.written);
    }
    // What was never read is a value all the same.
    t.equal(written(sample_body, sample()), R"({"version":0,"anything":null,"extra":null})");
    t.equal(places_in(sample_body, sample()), "error /extra null_not_allowed\n");
}

suite holds_suite("contract/holds", {{"instants", instants}, {"images", images}, {"both_ways", both_ways}});

} // namespace
