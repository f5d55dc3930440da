// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A request, into a buffer.
#include "measure.hpp"

#include <notepact/clinic.hpp>

using namespace notepact;

namespace {
constexpr auto base = base_url_view::parse("https://clinic.example/api");
constexpr auto review_date = parse_iso8601("2023-10-27T21:40:00Z");
static_assert(base && review_date);
} // namespace

bool write(callers const& with) {
    auto const signature = png_signature::from_png(with.png);
    return signature
           && clinic::update_sign_off.build_into(
               with.buffer,
               with.size,
               {*base, secret_view("your_token_here")},
               {7},
               {99, {"Please review", *review_date, *signature}},
               with.report);
}
