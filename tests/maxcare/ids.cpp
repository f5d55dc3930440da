// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/ids.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using notepact_test::test;
using namespace notepact::maxcare;

// No id fits where another is wanted.
template <class Id, class... Others>
constexpr bool fits_nowhere_else = (!std::is_convertible_v<Id, Others> && ...)
                                   && (!std::is_constructible_v<Others, Id> && ...);
template <class Id>
constexpr bool is_text = std::is_convertible_v<std::string_view, Id> && !std::is_convertible_v<int, Id>;

static_assert(fits_nowhere_else<
              patient_id, appointment_id, provider_id, facility_id, bill_id, claim_id, note_id, image_id,
              task_id, email_id, inventory_change_id, product_id>);
static_assert(fits_nowhere_else<
              note_id, patient_id, appointment_id, provider_id, facility_id, bill_id, claim_id, image_id,
              task_id, email_id, inventory_change_id, product_id>);
static_assert(
    fits_nowhere_else<provider_id, note_id, image_id> && fits_nowhere_else<image_id, note_id, provider_id>);
static_assert(is_text<patient_id> && is_text<appointment_id> && is_text<provider_id> && is_text<facility_id>);
static_assert(
    is_text<bill_id> && is_text<claim_id> && is_text<note_id> && is_text<image_id> && is_text<task_id>);
static_assert(is_text<email_id> && is_text<inventory_change_id> && is_text<product_id>);
// The one that is numeric is no text, and never a double.
static_assert(
    !std::is_convertible_v<std::string_view, impression_id> && std::is_convertible_v<int, impression_id>);
static_assert(!std::is_constructible_v<impression_id, double>);

// The documents show ids of several shapes: none is required.
void shapes(test& t) {
    for (std::string_view const text :
         {"nte_3cc73cb6d8d14ad78a0eecf4a62dd0c6", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b", "1", "a/b", ""})
        t.equal(note_id(text).id, text, text);
    t.equal(impression_id(9007199254740993).text(), "9007199254740993");
    t.check(impression_id::parse("12.50").has_value() && !impression_id::parse("0x10"), "a JSON number");
}

notepact_test::suite ids_suite("maxcare/ids", {{"shapes", shapes}});

} // namespace
