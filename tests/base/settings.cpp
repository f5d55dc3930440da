// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the table in settings.hpp says of NOTEPACT_SMALL, held against the headers that it names.
#include "notepact/base/settings.hpp"

#include "../support/test.hpp"

#include <notepact/check/nearest.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/crc32.hpp>
#include <notepact/http/operation.hpp>

#include <string>
#include <string_view>

namespace {

using notepact_test::test;

#ifdef NOTEPACT_SMALL
constexpr bool small_ = true;
#else
constexpr bool small_ = false;
#endif

static_assert(notepact::detail::base64_run == (small_ ? 16 : 64));
static_assert(notepact::max_nesting == (small_ ? 5 : 20));
static_assert(notepact::max_parameters == (small_ ? 4 : 24));

static_assert(notepact::max_members == (small_ ? 31 : 127) && notepact::max_name == (small_ ? 32 : 80));
static_assert(sizeof(notepact::rule_count) == (small_ ? 1 : 2));
static_assert(NOTEPACT_NOTES == (small_ ? 0 : 1));

constexpr auto object = notepact::object(notepact::optional("review_date", notepact::iso8601()));

void hints(test& t) {
    auto const* const meant = notepact::detail::nearest_member(*object.rules, "reviewDate");
    t.equal(meant != nullptr, !small_);
}

// What is chosen changes no result.
void checksums(test& t) {
    t.equal(notepact::crc32_of("123456789"), 0xCBF43926u);
}

// A function that is marked can be called from everywhere, like any other.
NOTEPACT_OUTLINE int twice(int number) {
    return 2 * number;
}
void outlined(test& t) {
    t.equal(twice(twice(3)), 12);
}

notepact_test::suite
    settings_suite("base/settings", {{"hints", hints}, {"checksums", checksums}, {"outlined", outlined}});

} // namespace
