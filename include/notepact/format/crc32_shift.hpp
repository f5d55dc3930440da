// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_CRC32_SHIFT_HPP
#define NOTEPACT_FORMAT_CRC32_SHIFT_HPP

#include <cstdint>

namespace notepact::detail {

// The register after `bits` zero bits.
constexpr std::uint32_t crc32_shift(std::uint32_t crc, int bits) noexcept {
    for (; bits != 0; --bits)
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320U : crc >> 1;
    return crc;
}

} // namespace notepact::detail

#endif
