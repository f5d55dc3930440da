// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A format of a host's own: the National Provider Identifier of the US.
#include "../support/npi.hpp"

#include "../support/format_rows.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;

// The example of CMS.
static_assert(npi::is_npi("1234567893") && !npi::is_npi("1234567890"));
static_assert(sizeof(npi::scanner) <= 2);

constexpr auto lenient = npi::identifier(notepact::warning);
constexpr auto strict = npi::identifier();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "npi");
    judge_samples<npi::scanner>(t, npi::detail::samples, npi::is_npi);
}

// Luhn's rule as it is told: from the right, of the whole number.
bool model(std::string_view text) {
    if (text.size() != 10 || text.find_first_not_of("0123456789") != text.npos) return false;
    auto const whole = "80840" + std::string(text);
    int sum = 0;
    for (std::size_t i = 0; i != whole.size(); ++i) {
        int const digit = whole[whole.size() - 1 - i] - '0', twice = 2 * digit;
        sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
    }
    return sum % 10 == 0;
}

void every_byte_everywhere(test& t) {
    t.equal(wrong_bytes<npi::scanner>("1234567893", npi::is_npi, model), 0U, "bytes");
}

void many(test& t) {
    unsigned wrong = 0, taken = 0;
    for (unsigned long number = 1000000000; number < 3000000000; number += 99991) {
        auto const text = std::to_string(number);
        wrong += npi::is_npi(text) != model(text);
        taken += npi::is_npi(text);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1900 && taken < 2100, "one in ten: " + std::to_string(taken));
}

suite
    npi_suite("across/npi", {{"row", row}, {"every_byte_everywhere", every_byte_everywhere}, {"many", many}});

} // namespace
