// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/errors.hpp"

#include "../support/clinic_structs.hpp"
#include "../support/test.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;

// "Error Responses"
void answers(test& t) {
    auto const invalid =
        read<clinic::failure>(t, clinic::invalid_answer, printed("422 Unprocessable Entity"));
    clinic::texts_by_member const by_member{
        {"session_note_id", {"can't be blank"}},
        {"instructions", {"can't be blank"}},
        {"signature", {"invalid format"}}};
    t.check(
        std::get_if<clinic::texts_by_member>(&invalid.errors) != nullptr
            && std::get<clinic::texts_by_member>(invalid.errors) == by_member,
        "texts by member");
    auto const missing = read<clinic::failure>(t, clinic::refused_answer, printed("404 Not Found"));
    t.check(missing.errors == decltype(missing.errors)("Session note not found"), "one text");
}

void failures(test& t) {
    // 422 has either shape.
    auto const text = read<clinic::failure>(t, clinic::invalid_answer, R"({"errors":"x"})");
    t.check(text.errors == decltype(text.errors)("x"), "a text for 422");
    read<clinic::failure>(t, clinic::invalid_answer, R"({"errors":{}})");
    read<clinic::failure>(t, clinic::invalid_answer, R"({"errors":{"a":[],"":["","b"],"a":["c"]}})");
    // 404 and 401 have one.
    clinic::failure refused;
    wide_report report;
    t.check(
        !parse_text(clinic::refused_answer, R"({"errors":{"a":["b"]}})", refused, report).ok(), "no text");
    t.equal(places(report), "error /errors wrong_type\n");
    t.check(refused.errors == decltype(refused.errors)(""), "nothing was read");
    // What only 422 may say cannot be told as a 404.
    t.equal(
        places_in(
            clinic::refused_answer,
            read<clinic::failure>(t, clinic::invalid_answer, R"({"errors":{"a":["b"]}})")),
        "error /errors null_not_allowed\n");
    // What could be read can be had.
    report.clear();
    parse_text(clinic::invalid_answer, R"({"errors":{"a":["b",1],"c":"d","e":["f"]}})", refused, report);
    t.equal(written(clinic::invalid_answer, refused), R"({"errors":{"a":["b"],"e":["f"]}})");
    t.equal(places(report), "error /errors wrong_type\nerror /errors wrong_type\n");
}

void random_structs(test& t) {
    chance any(20231027);
    tally replies;
    auto const members = [](clinic::failure const& f) { return std::tie(f.errors); };
    for (int i = 0; i != 8000; ++i) {
        any.begin();
        clinic::texts_by_member by_member;
        for (auto left = any.below(4); left != 0; --left) {
            by_member.emplace_back(any_text(any), std::vector<std::string>());
            while (any.one_in(2))
                by_member.back().second.push_back(any_text(any));
        }
        clinic::failure made;
        if (any.one_in(2))
            made.errors = by_member;
        else
            made.errors = any_text(any);
        verify_any_answer(replies, clinic::invalid_answer, made, members);
        if (made.errors.index() == 0) verify_any_answer(replies, clinic::refused_answer, made, members);
    }
    verify_tally(t, replies);
}

suite errors_suite(
    "clinic/errors", {{"answers", answers}, {"failures", failures}, {"random_structs", random_structs}});

} // namespace
