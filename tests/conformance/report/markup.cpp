// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/markup.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <string>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;

void texts(test& t) {
    auto const escaped = printed([](auto sink) {
        notepact::conformance::detail::markup{notepact::text_output(sink)}
            .raw("<b")
            .attribute("a", "\"&'")
            .attribute("n", 7)
            .raw(">")
            .text("<>\x01 x");
    });
    t.equal(escaped, "<b a=\"&quot;&amp;&#39;\" n=\"7\">&lt;&gt; x");
}

notepact_test::suite markup_suite("conformance/report/markup", {{"texts", texts}});

} // namespace
