// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/rfc3339.hpp"

#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/rfc3339.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::rfc3339_scanner;

constexpr bool complete(std::string_view text) {
    rfc3339_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

// Constant expressions, as documentation.
static_assert(complete("2023-10-27T21:40:00Z") && complete("2023-10-27T21:40:00.5+02:00"));
static_assert(
    !complete("2023-10-27") && !complete("2023-10-27T21:40:00") && !complete("2023-02-29T21:40:00Z"));

constexpr auto const& samples = notepact::detail::rfc3339_samples;

void table(test& t) {
    judge_samples<rfc3339_scanner>(t, samples, complete);
}

// The verdict is that of the scanner of all of ISO 8601.
void as_iso8601(test& t) {
    for (std::string_view const text : {"2023-10-27T21:40:00Z", "2024-02-29t05:29:60.5+05:30"})
        t.equal(wrong_bytes<rfc3339_scanner>(text, complete, notepact::is_rfc3339), 0U, text);
    near_misses texts("0123456789--::.+TZzW", 3339);
    unsigned wrong = 0, taken = 0;
    for (int i = 0; i != 20000; ++i) {
        auto const text = texts.next(samples);
        taken += complete(text);
        wrong += complete(text) != notepact::is_rfc3339(text);
        if (i % 8 == 0) wrong += !same_in_pieces<rfc3339_scanner>(text, complete);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "enough of them are taken: " + std::to_string(taken));
}

void failed(test& t) {
    auto const failed_at = [](std::string_view text) {
        rfc3339_scanner scanner;
        scanner.write(text);
        return scanner.failed();
    };
    for (std::string_view const text :
         {"", "2023", "2023-10-27", "2023-10-27T21:40:00", "2023-10-27T21:40:00Z"})
        t.check(!failed_at(text), text);
    // Sooner than that of all of ISO 8601.
    for (std::string_view const text :
         {"20231", "2023-W", "2023-10-27 ", "2023-10-27T21:40Z", "2023-10-27T2140"})
        t.check(failed_at(text), text);
}

suite rfc3339_suite("format/rfc3339", {{"table", table}, {"as_iso8601", as_iso8601}, {"failed", failed}});

} // namespace
