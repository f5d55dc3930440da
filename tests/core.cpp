// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// All that a host of another API needs: it declares one, writes a request, takes it and reads the answer.
#include "notepact/core.hpp"

#include "support/test.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace acme {

using namespace notepact;

struct account {
    base_url_view base;
    secret_view key;
};
constexpr auto account_headers =
    object<account>(in_header<&account::key>("Authorization", bearer_token(), scheme("Bearer")));

struct visit_id {
    std::string_view patient;
};
constexpr auto visit_path = object<visit_id>(in_path<&visit_id::patient>("patient", path_text()));

struct visit {
    std::string reason;
};
constexpr auto visit_body = request_body("acme.visit", object<visit>(required<&visit::reason>(not_blank())));
struct booked {
    std::int64_t id = 0;
};
constexpr auto booked_answer = answer_body("acme.booked", object<booked>(required<&booked::id>()));
struct failure {
    std::string why;
};
constexpr auto failed_answer = answer_body("acme.failed", object<failure>(required<&failure::why>()));

constexpr endpoint<
    account_headers, visit_path, visit_body, replies<on<201, booked_answer>, default_<failed_answer>>>
    book_visit{"acme.book_visit", verb::post, "/patients/{patient}/visits"};

constexpr notepact::api api{
    "acme", "Acme Visits API", "2", "a page", "https://api.acme.example/v2", operations_of<book_visit>};

} // namespace acme

namespace {

using notepact_test::must;
using notepact_test::test;

void whole(test& t) {
    notepact::static_report<4> report;
    auto const base = must(notepact::base_url_view::parse(acme::api.server));
    auto const request =
        acme::book_visit.build({base, notepact::secret_view("key")}, {"p 1"}, {"Knee"}, report);
    t.check(request.has_value() && report.clean(), "built");
    if (!request) return;
    t.equal(request->url(), "https://api.acme.example/v2/patients/p%201/visits");
    t.equal(request->header("Authorization"), "Bearer key");

    notepact::header_field const headers[] = {
        {"Authorization", "Bearer key"}, {"Content-Type", "application/json"}};
    auto const seen = inspect(
        acme::api,
        notepact::incoming_request{"POST", request->target(), headers, request->body()},
        report,
        base.path());
    t.check(seen && seen.of() == &acme::book_visit && report.clean(), "taken");
    t.equal(seen.match.parameter("patient").value_or(""), "p 1");

    auto const answer = acme::book_visit.interpret(201, R"({"id":7})", report);
    t.check(answer.ok() && answer.value().id == 7, "read");
    auto const refused = acme::book_visit.interpret(422, R"({"why":"so"})", report);
    t.check(refused.kind() == notepact::answer_kind::api_error && refused.error().why == "so", "refused");
}

notepact_test::suite core_suite("core", {{"whole", whole}});

} // namespace
