// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A test of someone else's: both suites, compiled apart, and a report.
#include <notepact/conformance.hpp>

#include <cstdio>
#include <string>
#include <string_view>

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    error "the fixture is to be linked"
#endif

std::size_t cases_of_client(); // in fixture_second.cpp

int main() {
    using namespace notepact::conformance;
    responder server(notepact::clinic::api);
    server_setup setup;
    setup.send = [&server](kept_request const& request) { return server.answer(request); };
    setup.generated = 1;
    auto const found = server_suite(notepact::clinic::api, setup).run();
    std::string page;
    put_html(found, [&page](std::string_view piece) { page += piece; });
    std::printf("%zu of %zu passed\n", found.count(outcome::passed), found.cases.size());
    bool const shown = page.find(found.title) != page.npos;
    return found.ok() && found.cases.size() > 100 && shown && cases_of_client() > 100 ? 0 : 1;
}
