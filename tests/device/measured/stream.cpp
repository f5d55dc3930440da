// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A request whose image is read and encoded while it is sent, 64 bytes at a time.
#include "measure.hpp"

#include <notepact/clinic.hpp>

#include <cstring>

using namespace notepact;

namespace {
constexpr auto base = base_url_view::parse("https://clinic.example/api");
constexpr auto review_date = parse_iso8601("2023-10-27T21:40:00Z");
static_assert(base && review_date);
} // namespace

bool stream(callers const& with) {
    auto rest = with.png;
    auto read = [&](char* out, std::size_t capacity) {
        auto const size = capacity < rest.size() ? capacity : rest.size();
        std::memcpy(out, rest.data(), size);
        rest.remove_prefix(size);
        return size;
    };
    byte_source const file(read, with.png.size());
    auto const signature = png_signature::from_source(file);
    if (!signature) return false;
    clinic::update_sign_off_request const what{99, {"Please review", *review_date, *signature}};
    auto request = clinic::update_sign_off.build_in_pieces(
        with.buffer, with.size, {*base, secret_view("your_token_here")}, {7}, what, with.report);
    if (!request) return false;
    constexpr std::size_t packet = 64;
    char* const piece = with.buffer + with.size - packet; // behind the head
    while (!request->body().done())
        if (request->body().next(piece, packet).empty()) return false;
    return true;
}
