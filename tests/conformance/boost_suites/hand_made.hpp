// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A suite of cases that end as they say, for the runners.
#ifndef NOTEPACT_TESTS_CONFORMANCE_BOOST_SUITES_HAND_MADE_HPP
#define NOTEPACT_TESTS_CONFORMANCE_BOOST_SUITES_HAND_MADE_HPP

#include <notepact/clinic.hpp>
#include <notepact/conformance/suite.hpp>

#include <string>
#include <utility>

namespace notepact_test {

inline notepact::conformance::case_result passes() {
    notepact::conformance::case_result found;
    found.exchanges = 1;
    return found;
}
// With texts that no format may stumble over.
inline notepact::conformance::case_result fails() {
    notepact::conformance::case_result found;
    found.exchanges = 6;
    for (int i = 0; i < 6; ++i)
        found.fail(
            {"answered 201 to ]]> <b>&\"'\x01\xFF",
             {{{"POST",
                "/v1/clinic/session_notes/sign_offs?secret=]]>",
                {{"X-User-Token", "secret"}},
                "{\"<secret>\":1}"},
               {201, {}, "secret ]]>\x02\xFE"}}}});
    return found;
}
inline notepact::conformance::case_result is_skipped() {
    notepact::conformance::case_result found;
    found.skipped = "no signed note was given";
    return found;
}

// Cases of one part need not stand together.
inline notepact::conformance::suite hand_made(std::string name = "server.clinic") {
    namespace clinic = notepact::clinic;
    return {
        "server, made by hand",
        std::move(name),
        &clinic::api,
        {{&clinic::create_sign_off, "signature", "missing_prefix", passes},
         {&clinic::create_sign_off, "answer", "accepted", passes},
         {&clinic::create_sign_off, "signature", "not_png", passes},
         {&clinic::update_sign_off, "id", "unknown_id", is_skipped},
         {&clinic::update_sign_off, "signature", "missing_prefix", passes}}};
}
inline notepact::conformance::suite hand_made_failing() {
    auto made = hand_made();
    made.cases.push_back({&notepact::clinic::update_sign_off, "signature", "not_base64", fails});
    return made;
}

} // namespace notepact_test

#endif
