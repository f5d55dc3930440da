// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/markup.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <notepact/conformance/report.hpp>

#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;

void texts(test& t) {
    t.equal(printable(hostile_texts[2]), "a[31mz");
    std::string replaced;
    for (int i = 0; i < 12; ++i)
        replaced += "\xEF\xBF\xBD";
    t.equal(printable(hostile_texts[3]), replaced);
    t.equal(printable(hostile_texts[4]), " \xF0\x9F\x98\x80\n\ttext");
    t.equal(printable("\xC2\xA0\xEF\xBF\xBD"), "\xC2\xA0\xEF\xBF\xBD");
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
