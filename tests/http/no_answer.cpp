// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/no_answer.hpp"

#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <set>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::advise;
using notepact::no_answer;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

constexpr no_answer all[] = {
    no_answer::not_sent,
    no_answer::body_broken,
    no_answer::timed_out,
    no_answer::closed_early,
    no_answer::too_long,
    no_answer::not_http,
    no_answer::failed};

// What is done next, of: a read; a write that may be repeated; a POST; a POST that only a person repeats.
void advice(test& t) {
    struct {
        no_answer why;
        std::string_view read, patch, post, by_hand;
    } constexpr rows[] = {
        {no_answer::not_sent, "retry", "retry", "retry", "retry"}, // nothing can have happened
        {no_answer::body_broken, "never", "never", "never", "never"},
        {no_answer::timed_out, "retry", "repeatable", "outcome_unknown", "outcome_unknown"},
        {no_answer::closed_early, "retry", "repeatable", "outcome_unknown", "outcome_unknown"},
        {no_answer::too_long, "never", "repeatable", "outcome_unknown", "outcome_unknown"},
        {no_answer::not_http, "never", "repeatable", "outcome_unknown", "outcome_unknown"},
        {no_answer::failed, "retry", "repeatable", "outcome_unknown", "outcome_unknown"}};
    auto const next = [](notepact::operation const& of, no_answer why) {
        auto const advice = advise(of, why);
        return advice.repeatable ? "repeatable" : name(advice.step);
    };
    for (auto const& row : rows) {
        t.equal(next(maxcare::me, row.why), row.read, message(row.why));
        t.equal(next(maxcare::update_impression, row.why), row.patch, message(row.why));
        t.equal(next(clinic::update_addendum, row.why), row.patch, message(row.why));
        t.equal(next(maxcare::delete_note_image, row.why), row.patch, message(row.why));
        t.equal(next(maxcare::create_task, row.why), row.post, message(row.why));
        t.equal(next(clinic::create_sign_off, row.why), row.by_hand, message(row.why));
    }
    static_assert(
        advise(clinic::create_sign_off, no_answer::timed_out).step == notepact::next_step::outcome_unknown);
}

void messages(test& t) {
    std::set<std::string_view> different;
    for (auto const why : all)
        if (!message(why).empty()) different.insert(message(why));
    t.equal(different.size(), std::size(all));
}

suite no_answer_suite("http/no_answer", {{"advice", advice}, {"messages", messages}});

} // namespace
