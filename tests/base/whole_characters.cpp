// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/whole_characters.hpp"

#include "../support/test.hpp"

#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using notepact::detail::begun_character;
using notepact::detail::whole_characters;
using notepact_test::test;

static_assert(begun_character("") == 0 && begun_character("a") == 0);
static_assert(begun_character("\xC3\xA9") == 0 && begun_character("a\xC3") == 1);
static_assert(begun_character("\xE2\x82\xAC") == 0 && begun_character("\xE2\x82") == 2);
static_assert(begun_character("\xF0\x9F\x98\x80") == 0 && begun_character("\xF0\x9F\x98") == 3);

// Cut in three anywhere: nothing but whole characters comes out, all of them, and at the end the rest.
void cut_anywhere(test& t) {
    for (std::string_view const text :
         {std::string_view("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z"),
          std::string_view("\xF0\x9F\x98\x80\xC3\xA9"),
          std::string_view("")}) {
        std::size_t wrong = 0;
        for (std::size_t one = 0; one <= text.size(); ++one)
            for (std::size_t two = one; two <= text.size(); ++two) {
                std::string out;
                auto const sink = [&](std::string_view piece) {
                    wrong += piece.empty() || !notepact::is_utf8(piece);
                    out += piece;
                };
                whole_characters through;
                through.write(text.substr(0, one), sink);
                through.write(text.substr(one, two - one), sink);
                wrong += out != text.substr(0, two - begun_character(text.substr(0, two)));
                through.write(text.substr(two), sink);
                wrong += out != text;
                through.flush(sink);
                wrong += out != text;
            }
        t.equal(wrong, std::size_t{0}, text);
    }
}

// Not UTF-8: it comes out as it went in, if the text is said to end.
void ill_formed(test& t) {
    std::size_t wrong = 0;
    for (unsigned value = 0; value != 0x10000; ++value) {
        std::string const text = {
            static_cast<char>(value >> 8), static_cast<char>(value & 0xFF), '\xE2', '\x82'};
        for (std::size_t cut = 0; cut <= text.size(); ++cut) {
            std::string out;
            auto const sink = [&](std::string_view piece) { out += piece; };
            whole_characters through;
            through.write(std::string_view(text).substr(0, cut), sink);
            through.write(std::string_view(text).substr(cut), sink);
            through.flush(sink);
            wrong += out != text;
        }
    }
    t.equal(wrong, std::size_t{0});
}

notepact_test::suite const
    suite("base/whole_characters", {{"cut_anywhere", cut_anywhere}, {"ill_formed", ill_formed}});

} // namespace
