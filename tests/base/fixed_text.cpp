// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/fixed_text.hpp"

#include "../support/test.hpp"

#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using notepact::fixed_text;
using notepact::text_room;

static_assert(!std::is_copy_constructible_v<fixed_text<8>> && !std::is_copy_assignable_v<fixed_text<8>>);
static_assert(!std::is_default_constructible_v<text_room>);

// In pieces of every size.
template <class Check>
void each_split(text_room& room, std::string_view text, Check&& check) {
    for (std::size_t size = 1; size <= text.size() + 1; ++size) {
        room.clear();
        for (std::size_t at = 0; at < text.size(); at += size) {
            auto const piece = text.substr(at, size);
            room.append(piece.data(), piece.size());
        }
        check();
    }
}

// Rooms of 1 to 12 bytes: as many whole characters as there is room for, in whatever pieces they come.
template <std::size_t Capacity>
void in_room(test& t, std::string_view text) {
    auto size = text.size() < Capacity ? text.size() : Capacity;
    while (!notepact::is_utf8(text.substr(0, size)))
        --size;
    fixed_text<Capacity> room;
    each_split(room, text, [&] {
        t.equal(room.text(), text.substr(0, size), std::to_string(Capacity));
        t.equal(room.is_cut(), text.size() > Capacity, text);
        t.equal(room.empty(), size == 0, text);
    });
    // What was dropped stays dropped: a later character, though there were room for it, is not put behind.
    room.append("a", 1);
    t.equal(room.text(), std::string(text.substr(0, size)) + (text.size() < Capacity ? "a" : ""), text);
    room.clear();
    t.check(room.text().empty() && room.empty() && !room.is_cut(), "cleared");
    room.append("z", 1);
    t.check(room.text() == "z" && !room.is_cut(), "as new");
}

template <std::size_t... Capacity>
void in_rooms(test& t, std::string_view text, std::index_sequence<Capacity...>) {
    (in_room<Capacity + 1>(t, text), ...);
}

void cut(test& t) {
    for (std::string_view const text :
         {"",
          "a",
          "0123456789ab",
          "0123456789abc",
          "\xC3\x9F",
          "\xE2\x82\xAC",
          "\xF0\x9F\x98\x80",
          "a\xC3\x9F\xC3\xBC\xC3\xA4\xC3\xB6",
          "\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC",
          "ab\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80",
          "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF4\x8F\xBF\xBF"})
        in_rooms(t, text, std::make_index_sequence<12>());
}

// A text that ends within a character ends before it, though there is room.
void unfinished(test& t) {
    fixed_text<20> room;
    std::string_view const whole = "a\xC3\x9F\xE2\x82\xAC\xF0\x9F\x98\x80";
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        auto last = size;
        while (!notepact::is_utf8(whole.substr(0, last)))
            --last;
        each_split(room, whole.substr(0, size), [&] {
            t.equal(room.text(), whole.substr(0, last));
            t.equal(room.empty(), last == 0, "empty");
            t.check(!room.is_cut(), "nothing was dropped for want of room");
        });
    }
    room.append("", 0);
    room.append(nullptr, 0);
    t.equal(room.text(), whole);
}

suite fixed_text_suite("base/fixed_text", {{"cut", cut}, {"unfinished", unfinished}});

} // namespace
