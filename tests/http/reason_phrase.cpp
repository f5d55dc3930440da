// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/reason_phrase.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace {

using notepact::reason_phrase;
using notepact_test::test;

static_assert(reason_phrase(200) == "OK" && reason_phrase(404) == "Not Found");
static_assert(reason_phrase(413) == "Content Too Large" && reason_phrase(422) == "Unprocessable Content");

// Of success and error, each of one status alone, in printable ASCII.
void phrases(test& t) {
    std::set<std::string_view> seen;
    for (unsigned status = 0; status < 1000; ++status) {
        auto const phrase = reason_phrase(status);
        if (phrase.empty()) continue;
        t.check(status / 100 == 2 || status / 100 == 4 || status / 100 == 5, phrase);
        t.check(seen.insert(phrase).second, phrase);
        for (char const c : phrase)
            t.check(c == ' ' || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'), phrase);
    }
    t.check(seen.size() >= 38, std::to_string(seen.size()));
}

// No answer, redirects, those of proxies, and what is none.
void none(test& t) {
    for (unsigned const status :
         {0U, 99U, 100U, 199U, 207U, 299U, 301U, 304U, 399U, 407U, 418U, 499U, 599U, 600U})
        t.equal(reason_phrase(status), "", std::to_string(status));
}

notepact_test::suite reason_phrase_suite("http/reason_phrase", {{"phrases", phrases}, {"none", none}});

} // namespace
