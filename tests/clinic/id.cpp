// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/id.hpp"

#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;

constexpr auto sent =
    notepact::request_body("acme.sent", notepact::object(notepact::required("id", clinic::id)));
constexpr auto answered =
    notepact::answer_body("acme.answered", notepact::object(notepact::required("id", clinic::id)));

// "integer": zero and less are legal, and no id.
void values(test& t) {
    struct {
        std::string_view value, sent, answered;
    } const rows[] = {
        {"1", "", ""},
        {"9223372036854775807", "", ""},
        {"0", "warning /id not_positive @6\n", "warning /id not_positive @6\n"},
        {"-1", "warning /id not_positive @6\n", "warning /id not_positive @6\n"},
        {"9223372036854775808", "error /id out_of_range @6\n", "error /id out_of_range @6\n"},
        {"46.0", "error /id wrong_type @6\n", ""},
        {"46.5", "error /id wrong_type @6\n", "error /id wrong_type @6\n"},
        {"\"46\"", "error /id wrong_type @6\n", "error /id wrong_type @6\n"},
        {"null", "error /id null_not_allowed @6\n", "error /id null_not_allowed @6\n"},
    };
    for (auto const& row : rows) {
        auto const text = "{\"id\":" + std::string(row.value) + '}';
        wide_report report;
        check_text(sent, text, report);
        t.equal(lines(report), row.sent, text);
        report.clear();
        check_text(answered, text, report);
        t.equal(lines(report), row.answered, text);
    }
}

suite id_suite("clinic/id", {{"values", values}});

} // namespace
