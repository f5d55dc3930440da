// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// Makes PNG files for tests, chunk by chunk, on nothing of the library: its CRC is the bitwise one of the PNG
// specification's annex. Image data are any bytes, because nothing here or in the library inflates them.
#ifndef NOTEPACT_TESTS_SUPPORT_PNG_FACTORY_HPP
#define NOTEPACT_TESTS_SUPPORT_PNG_FACTORY_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace notepact_test::png {

inline std::uint32_t crc(std::string_view bytes) {
    std::uint32_t c = 0xFFFFFFFF;
    for (char const byte : bytes) {
        c ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit != 8; ++bit)
            c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
    }
    return c ^ 0xFFFFFFFF;
}

// Four bytes, the highest first.
inline std::string word(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

inline std::string chunk(std::string_view type, std::string_view data = {}) {
    std::string const covered = std::string(type) + std::string(data);
    return word(static_cast<std::uint32_t>(data.size())) + covered + word(crc(covered));
}

struct header {
    std::uint32_t width = 1;
    std::uint32_t height = 1;
    unsigned depth = 8;
    unsigned colour = 6;
    unsigned compression = 0;
    unsigned filter = 0;
    unsigned interlace = 0;
};

inline std::string ihdr(header const& h) {
    std::string data = word(h.width) + word(h.height);
    for (unsigned const field : {h.depth, h.colour, h.compression, h.filter, h.interlace})
        data += static_cast<char>(field);
    return chunk("IHDR", data);
}

inline std::string const signature = "\x89PNG\r\n\x1A\n";

// As of image data: any bytes, the same for the same length.
inline std::string noise(std::size_t size) {
    std::string bytes;
    bytes.reserve(size);
    std::uint32_t state = 1;
    while (bytes.size() != size) {
        state = state * 1664525 + 1013904223;
        bytes += static_cast<char>(state >> 24);
    }
    return bytes;
}

// A file of so many pixels and so many bytes of image data, in IDATs of at most `part` bytes.
inline std::string of(header const& h, std::size_t payload, std::size_t part = 8192) {
    std::string file = signature + ihdr(h);
    std::string const data = noise(payload);
    std::size_t at = 0;
    do {
        file += chunk("IDAT", std::string_view(data).substr(at, part));
        at += part;
    } while (at < payload);
    return file + chunk("IEND");
}

// One black pixel in 67 bytes, a picture that every viewer shows.
inline std::string smallest() {
    constexpr std::string_view zlib_stream("\x78\xDA\x63\x60\x00\x00\x00\x02\x00\x01", 10);
    return signature + ihdr({1, 1, 1, 0}) + chunk("IDAT", zlib_stream) + chunk("IEND");
}

} // namespace notepact_test::png

#endif
