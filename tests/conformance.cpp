// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The fixture as one header: a server in process is judged, and what was found is shown in every form.
#include "notepact/conformance.hpp"

#include "support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;
using namespace notepact::conformance;

template <class Print>
std::string printed(Print const& print) {
    std::string text;
    print([&text](std::string_view piece) { text += piece; });
    return text;
}

void everything(test& t) {
    for (bool const broken : {false, true}) {
        responder server(notepact::clinic::api);
        server_setup setup;
        setup.send = [&](kept_request const& request) {
            auto came = server.answer(request);
            if (broken && came.status == 404) came.status = 403; // what it does wrong
            return came;
        };
        auto const all = server_suite(notepact::clinic::api, setup);
        suite_result result{all.title};
        for (auto const& one : all)
            if (one.rule == "no_route") result.cases.push_back({one.of, one.part, one.rule, one.run()});
        t.equal(result.cases.size(), notepact::clinic::api.operations.size());
        t.equal(result.ok(), !broken);
        t.equal(result.count(outcome::failed), broken ? result.cases.size() : 0);
        std::string const outcome = broken ? "failed" : "passed";
        t.check(
            printed([&](auto sink) { put_json(result, sink); }).find('"' + outcome + '"')
                != std::string::npos,
            "JSON");
        t.equal(
            printed([&](auto sink) { put_junit(result, sink); }).find("<failure") != std::string::npos,
            broken,
            "JUnit");
        t.check(
            printed([&](auto sink) { put_html(result, sink); }).find(outcome) != std::string::npos, "HTML");
        if (!broken) continue;
        auto const& wrong = result.cases[0].result.failures[0].exchanges;
        t.check(!wrong.empty() && !redacted(result.cases[0].of, wrong[0]).empty(), "redacted");
    }
}

// And a client: one that is never asked for anything has nothing to fail.
void a_client(test& t) {
    client_setup setup;
    setup.perform = [](call const&, network&) { return reaction(); };
    setup.offers = [](notepact::operation const&) { return false; };
    auto const result = client_suite(notepact::maxcare::api, setup).run();
    t.equal(result.count(outcome::failed), std::size_t{0});
    t.equal(result.count(outcome::passed), std::size_t{0});
    t.check(!result.ok() && result.count(outcome::skipped) != 0, "nothing was run");
}

notepact_test::suite conformance_suite("conformance", {{"everything", everything}, {"a_client", a_client}});

} // namespace
