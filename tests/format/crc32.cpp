// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/crc32.hpp"

#include "../support/png_factory.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;

static_assert(notepact::crc32_of("123456789") == 0xCBF43926, "the check value of every catalogue");
static_assert(notepact::crc32_of("") == 0);
static_assert(notepact::crc32_of("IEND") == 0xAE426082, "how every PNG file ends");

// Every length, from every alignment.
void against_bitwise(test& t) {
    unsigned wrong = 0;
    std::string const bytes = notepact_test::png::noise(300);
    for (std::size_t begin = 0; begin != 9; ++begin)
        for (std::size_t size = 0; begin + size <= bytes.size(); ++size) {
            auto const part = std::string_view(bytes).substr(begin, size);
            wrong += notepact::crc32_of(part) != notepact_test::png::crc(part);
        }
    t.equal(wrong, 0U);
}

// Every byte, in each of the places that the tables tell apart.
void every_byte(test& t) {
    unsigned wrong = 0;
    for (std::size_t at = 0; at != 17; ++at)
        for (int value = 0; value != 256; ++value) {
            std::string bytes(17, '\0');
            bytes[at] = static_cast<char>(value);
            wrong += notepact::crc32_of(bytes) != notepact_test::png::crc(bytes);
        }
    t.equal(wrong, 0U);
}

void splits(test& t) {
    unsigned wrong = 0;
    std::string const bytes = notepact_test::png::noise(60);
    auto const expected = notepact_test::png::crc(bytes);
    for (std::size_t first = 0; first <= bytes.size(); ++first)
        for (std::size_t second = first; second <= bytes.size(); ++second) {
            notepact::crc32_checksum checksum;
            checksum.write(std::string_view(bytes).substr(0, first));
            for (char const byte : bytes.substr(first, second - first))
                checksum.put(static_cast<unsigned char>(byte));
            checksum.write(std::string_view(bytes).substr(second));
            wrong += checksum.value() != expected;
        }
    t.equal(wrong, 0U);
}

notepact_test::suite crc32(
    "format/crc32", {{"against_bitwise", against_bitwise}, {"every_byte", every_byte}, {"splits", splits}});

} // namespace
