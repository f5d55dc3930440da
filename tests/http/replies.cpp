// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../support/test.hpp"

#include <notepact/clinic/errors.hpp>
#include <notepact/http/endpoint.hpp>
#include <notepact/http/replies.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

struct made {
    std::int64_t id = 0;
};
inline constexpr auto made_answer =
    answer_body("replies.made", object<made>(required<&made::id>("id", integer())));
struct refusal {
    std::string why;
};
inline constexpr auto refused_answer =
    answer_body("replies.refused", object<refusal>(required<&refusal::why>("why", string())));
inline constexpr auto failed_answer =
    answer_body("replies.failed", object<refusal>(required<&refusal::why>("why", not_blank())));

struct account {
    base_url_view base;
    secret_view token;
};
inline constexpr auto headers = object<account>(in_header<&account::token>("X-Token", header_text()));
inline constexpr service<headers> api{"", ""};

constexpr operation_options any_status() {
    operation_options how;
    how.any_success = how.other_errors = true;
    return how;
}
template <class Replies>
inline constexpr endpoint<api, no_parameters, no_body, Replies> read{
    "replies.read", verb::get, "/r", any_status()};

// What an answer is read as; the contract that a status has, the successes and errors beside them.
template <class Replies>
void verify(test& t, std::string_view order) {
    auto const& of = read<Replies>;
    auto const contract_of = [&](unsigned status) {
        auto const* const found = of.answer(status) != nullptr ? of.answer(status) : of.other_error(status);
        return found != nullptr ? found->name() : std::string_view("none");
    };
    struct {
        unsigned status;
        std::string_view contract;
    } const rows[] = {
        {200, "replies.made"},
        {201, "replies.made"},
        {204, "replies.made"},
        {299, "replies.made"},
        {400, "replies.refused"},
        {404, "replies.failed"},
        {422, "replies.failed"},
        {500, "replies.failed"},
        {304, "none"},
        {199, "none"},
        {600, "none"}};
    for (auto const& row : rows) {
        auto const about = std::string(order) + ' ' + std::to_string(row.status);
        t.equal(contract_of(row.status), row.contract, about);
        static_report<4> found;
        bool const success = row.contract == "replies.made";
        auto const answer = of.interpret(row.status, success ? R"({"id":7})" : R"({"why":"so"})", found);
        if (success)
            t.check(answer.ok() && answer.value().id == 7, about);
        else if (row.contract != "none")
            t.check(answer.kind() == answer_kind::api_error && answer.error().why == "so", about);
        // A blank text is refused by the contract of the highest status alone.
        if (success || row.contract == "none") continue;
        static_report<4> blank;
        auto const kind = of.interpret(row.status, R"({"why":" "})", blank).kind();
        t.equal(kind == answer_kind::api_error, row.contract == "replies.refused", about);
    }
    for (auto const* at = of.begin(); at + 1 != of.end(); ++at)
        t.check(at->status < (at + 1)->status, order);
}

void order_does_not_matter(test& t) {
    verify<replies<on<200, made_answer>, on<400, refused_answer>, on<500, failed_answer>>>(t, "by status");
    verify<replies<on<400, refused_answer>, on<200, made_answer>, on<500, failed_answer>>>(
        t, "an error first");
    verify<replies<on<500, failed_answer>, on<400, refused_answer>, on<200, made_answer>>>(t, "backwards");
    verify<replies<on<500, failed_answer>, on<200, made_answer>, on<400, refused_answer>>>(t, "mixed");
}

notepact_test::suite replies_suite("http/replies", {{"order_does_not_matter", order_does_not_matter}});

} // namespace
