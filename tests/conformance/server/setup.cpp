// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/server/setup.hpp"

#include "../../support/test.hpp"

namespace {

using notepact_test::test;

// What a host leaves out is not asked: nothing is known, nothing is waited for, warnings do not count.
void left_out(test& t) {
    notepact::conformance::server_setup const setup;
    t.check(!setup.send && !setup.wait && !setup.credential_without, "nothing to call");
    t.check(!setup.base_path, "where the documents say");
    t.check(setup.credential.empty() && setup.headers.empty(), "any will do");
    t.check(setup.known.empty() && setup.unknown.empty() && setup.conflicting.empty(), "no ids");
    t.check(!setup.strict, "warnings do not count");
    t.check(setup.generated != 0, "some bodies are generated");
}

// A setup is a value: what a copy calls is what was given.
void copied(test& t) {
    int sent = 0, waited = 0;
    notepact::conformance::server_setup setup;
    setup.send = [&sent](notepact::conformance::kept_request const& request) {
        ++sent;
        notepact::conformance::response came{204};
        came.body = request.target;
        return came;
    };
    setup.wait = [&waited](std::uint32_t seconds) { waited += static_cast<int>(seconds); };
    setup.credential_without = [](std::string_view scope) -> std::optional<std::string> {
        if (scope == "read:bills") return "key";
        return std::nullopt;
    };
    auto const copy = setup;
    setup = {};
    t.equal(copy.send({"GET", "/x"}).body, "/x");
    copy.wait(7);
    t.check(sent == 1 && waited == 7, "called");
    t.check(copy.credential_without("read:bills") == "key", "a scope");
    t.check(!copy.credential_without("read:notes"), "no other");
}

notepact_test::suite
    server_setup_suite("conformance/server/setup", {{"left_out", left_out}, {"copied", copied}});

} // namespace
