// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A format of a host's own: a row in one place, which no header of ours knows. It is judged, said in schemas,
// sampled and tried like those of the library; see also contract/formats/.
#include "notepact/contract/text_format.hpp"

#include "../support/format_rows.hpp"
#include "../support/ward_format.hpp"

#include <notepact/check/check_text.hpp>

#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = ward::ward_code(warning);
constexpr auto strict = ward::ward_code();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "ward_code");
}

void levels(test& t) {
    t.equal(name(ward::ward_format.level_of(errc::not_of_format, warning)), "warning");
    t.equal(name(ward::ward_format.level_of(errc::not_of_format, error)), "error");
    t.equal(name(iso8601_format.level_of(errc::not_rfc3339, error)), "warning");
    t.equal(name(integer_text_format.level_of(errc::out_of_range, warning)), "error");
}

// Reports say which format, never the text.
constexpr auto body = request_body("ward.move", object(required("to", ward::ward_code())));
void reports(test& t) {
    static_report<4> report;
    check_text(body, R"({"to":"B-24"})", report);
    t.check(report.clean(), "a code with its check digit");
    check_text(body, R"({"to":"B-23"})", report);
    std::ostringstream out;
    out << report;
    t.equal(
        out.str(),
        "error body /to not_of_format text is not of the format that the contract names: ward_code (byte "
        "6)\n");
    t.equal(report[0].format(), "ward_code");
    t.check(report[0].keyword().empty() && report[0].nearest().empty(), "nothing else");
}

suite text_format_suite("contract/text_format", {{"row", row}, {"levels", levels}, {"reports", reports}});

} // namespace
