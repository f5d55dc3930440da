// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/ipv6.hpp"

#include "../../support/format_rows.hpp"

#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = ipv6(warning);
constexpr auto strict = ipv6();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "ipv6");
}

// However they are written.
void same(test& t) {
    auto const compare = ipv6_format.notes->compare;
    constexpr std::string_view alike[][2] = {
        {"2001:db8::1", "2001:0DB8:0:0:0:0:0:1"},
        {"::", "0:0:0:0:0:0:0:0"},
        {"1::", "1:0000::0"},
        {"::1", "0:0:0:0:0:0:0.0.0.1"},
        {"::ffff:192.0.2.1", "::FFFF:c000:201"},
        {"1:2:3:4:5:6:255.255.0.10", "1:2:3:4:5:6:ffff:a"},
        {"1::192.0.2.1", "1:0:0:0:0:0:c000:201"},
        {"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
        {"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"},
        {"1:2::7:8", "1:2:0:0:0:0:7:8"},
    };
    constexpr std::string_view others[] = {"", "::2", "1::2", "1:0:2::", "::1.0.0.0", "1:2:3:4:5:6:7:8", "x"};
    for (auto const& pair : alike) {
        t.check(compare(pair[0], pair[1]) == likeness::same, pair[0]);
        t.check(compare(pair[1], pair[0]) == likeness::same, pair[1]);
        for (auto const other : others)
            t.check(compare(pair[0], other) == likeness::different, other);
    }
}

suite ipv6_suite("contract/formats/ipv6", {{"row", row}, {"same", same}});

} // namespace
