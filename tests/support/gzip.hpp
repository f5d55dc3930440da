// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Texts as gzip has them (RFC 1952), not made any smaller: in one stored block.
#ifndef NOTEPACT_TESTS_SUPPORT_GZIP_HPP
#define NOTEPACT_TESTS_SUPPORT_GZIP_HPP

#include "png_factory.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace notepact_test {

// Of at most 65,535 bytes.
inline std::string gzip(std::string_view text) {
    std::string made("\x1F\x8B\x08\0\0\0\0\0\0\xFF\x01", 11);
    auto const put = [&made](std::uint32_t value, int bytes) {
        for (; bytes != 0; --bytes, value >>= 8)
            made += static_cast<char>(value & 0xFF);
    };
    auto const size = static_cast<std::uint32_t>(text.size());
    put(size, 2);
    put(~size, 2);
    made += text;
    put(png::crc(text), 4);
    put(size, 4);
    return made;
}

} // namespace notepact_test

#endif
