// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/utf8.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;

static_assert(notepact::is_utf8("na\xC3\xAFve \xE2\x82\xAC \xF0\x9F\x98\x80"));
static_assert(notepact::is_utf8(""));
static_assert(!notepact::is_utf8("\xC0\xAF"), "overlong");
static_assert(!notepact::is_utf8("\xED\xA0\x80"), "surrogate");
static_assert(!notepact::is_utf8("\xF4\x90\x80\x80"), "beyond U+10FFFF");
static_assert(sizeof(notepact::utf8_scanner) <= 4);

enum class reading {
    bad,
    cut,
    whole
};

// Decodes by arithmetic: of a character cut short, asks whether any code point it could become is legal.
reading reference(unsigned char const* bytes, std::size_t size) {
    constexpr std::uint32_t lowest[] = {0, 0, 0x80, 0x800, 0x10000};
    for (std::size_t at = 0; at < size;) {
        unsigned const lead = bytes[at];
        std::size_t const length = lead < 0x80       ? 1
                                   : lead >> 5 == 6  ? 2
                                   : lead >> 4 == 14 ? 3
                                   : lead >> 3 == 30 ? 4
                                                     : 0;
        if (length == 0) return reading::bad;
        std::uint32_t low = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        std::size_t have = 1;
        for (; have != length && at + have != size; ++have) {
            if ((bytes[at + have] & 0xC0) != 0x80) return reading::bad;
            low = low << 6 | (bytes[at + have] & 0x3FU);
        }
        std::size_t const missing = length - have;
        low <<= 6 * missing;
        std::uint32_t high = low + (1U << 6 * missing) - 1;
        if (low < lowest[length]) low = lowest[length];
        if (high > 0x10FFFF) high = 0x10FFFF;
        if (low > high || (low >= 0xD800 && high <= 0xDFFF)) return reading::bad;
        if (missing != 0) return reading::cut;
        at += length;
    }
    return reading::whole;
}

bool agrees(notepact::utf8_scanner const& scanner, unsigned char const* bytes, std::size_t size) {
    reading const expected = reference(bytes, size);
    return scanner.complete() == (expected == reading::whole)
           && scanner.failed() == (expected == reading::bad);
}

void exhaustive_to_three(test& t) {
    unsigned wrong = 0;
    unsigned char bytes[3] = {};
    for (unsigned a = 0; a != 256; ++a) {
        bytes[0] = static_cast<unsigned char>(a);
        notepact::utf8_scanner one;
        wrong += one.put(bytes[0]) == one.failed();
        wrong += !agrees(one, bytes, 1);
        for (unsigned b = 0; b != 256; ++b) {
            bytes[1] = static_cast<unsigned char>(b);
            notepact::utf8_scanner two = one;
            wrong += two.put(bytes[1]) == two.failed();
            wrong += !agrees(two, bytes, 2);
            for (unsigned c = 0; c != 256; ++c) {
                bytes[2] = static_cast<unsigned char>(c);
                notepact::utf8_scanner three = two;
                wrong += three.put(bytes[2]) == three.failed();
                wrong += !agrees(three, bytes, 3);
            }
        }
    }
    t.equal(wrong, 0U, "strings of one to three bytes");
}

// Every lead of four with every second byte; for the others, what lies on either side of each edge.
void four_bytes(test& t) {
    unsigned wrong = 0;
    for (unsigned a = 0xEF; a != 256; ++a)
        for (unsigned b = 0; b != 256; ++b)
            for (unsigned const c : {0x00U, 0x7FU, 0x80U, 0x8FU, 0x90U, 0xA0U, 0xBFU, 0xC0U, 0xFFU})
                for (unsigned const d : {0x00U, 0x7FU, 0x80U, 0x9FU, 0xBFU, 0xC0U, 0xF0U, 0xFFU}) {
                    unsigned char const bytes[] = {
                        static_cast<unsigned char>(a),
                        static_cast<unsigned char>(b),
                        static_cast<unsigned char>(c),
                        static_cast<unsigned char>(d)};
                    notepact::utf8_scanner scanner;
                    for (unsigned char const byte : bytes)
                        scanner.put(byte);
                    wrong += !agrees(scanner, bytes, sizeof bytes);
                }
    t.equal(wrong, 0U);
}

void every_code_point(test& t) {
    unsigned wrong = 0;
    for (std::uint32_t c = 0; c != 0x110000; ++c) {
        auto const byte = [c](int shift, unsigned mark) {
            return static_cast<char>(mark | (c >> shift & 0x3F));
        };
        char text[4] = {};
        std::size_t size = 0;
        if (c < 0x80) {
            text[size++] = static_cast<char>(c);
        } else if (c < 0x800) {
            text[size++] = byte(6, 0xC0);
        } else if (c < 0x10000) {
            text[size++] = static_cast<char>(0xE0 | c >> 12);
            text[size++] = byte(6, 0x80);
        } else {
            text[size++] = static_cast<char>(0xF0 | c >> 18);
            text[size++] = byte(12, 0x80);
            text[size++] = byte(6, 0x80);
        }
        if (c >= 0x80) text[size++] = byte(0, 0x80);
        bool const surrogate = c >= 0xD800 && c <= 0xDFFF;
        wrong += notepact::is_utf8(std::string_view(text, size)) == surrogate;
    }
    t.equal(wrong, 0U);
}

void pieces(test& t) {
    unsigned wrong = 0;
    for (std::string_view const text :
         {"\xEF\xBB\xBF"
          "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z",
          "\xC3\xA9\xC3",
          "a\xE2\x82"
          "a",
          "\xF4\x90\x80\x80z"}) {
        for (std::size_t at = 0; at <= text.size(); ++at) {
            notepact::utf8_scanner scanner;
            scanner.write(text.substr(0, at));
            scanner.write("");
            scanner.write(text.substr(at));
            wrong += scanner.complete() != notepact::is_utf8(text);
        }
    }
    t.equal(wrong, 0U);

    notepact::utf8_scanner scanner;
    scanner.write("\xE2\x82");
    t.check(!scanner.complete() && !scanner.failed(), "inside a character");
    t.check(!scanner.put('a') && scanner.failed(), "which is not continued");
    t.check(!scanner.put('a') && !scanner.complete(), "for good");
}

notepact_test::suite utf8(
    "format/utf8", {{"exhaustive_to_three", exhaustive_to_three},
                    {"four_bytes", four_bytes},
                    {"every_code_point", every_code_point},
                    {"pieces", pieces}});

} // namespace
