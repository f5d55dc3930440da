// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// CRC-32 64 bytes at a time, by multiplication without carries: "Fast CRC Computation for Generic Polynomials
// Using PCLMULQDQ Instruction", Intel, 2009.
#ifndef NOTEPACT_FORMAT_CRC32_WIDE_HPP
#define NOTEPACT_FORMAT_CRC32_WIDE_HPP

#include <notepact/base/wide.hpp>
#include <notepact/format/crc32_shift.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef NOTEPACT_DETAIL_X86

namespace notepact::detail {

// x^n modulo the polynomial, its bits reflected as the register's are, and one place up, for the product of
// two reflected factors is one place down.
constexpr long long crc32_power(int n) noexcept {
    return static_cast<long long>(crc32_shift(0x80000000U, n)) << 1;
}
// What moves 16 bytes on by `bits`: the first eight of them by 64 more than the last.
NOTEPACT_DETAIL_TARGET("pclmul")
inline quads16 crc32_moved(quads16 value, quads16 by) noexcept {
    return __builtin_ia32_pclmulqdq128(value, by, 0x00) ^ __builtin_ia32_pclmulqdq128(value, by, 0x11);
}

inline constexpr std::size_t crc32_wide_block = 64;

// Takes the whole blocks of `size` bytes, of which there is at least one. Of what is left, 16 bytes, `fold`
// makes the register: those of which the register would be the same if it had been zero before.
NOTEPACT_DETAIL_TARGET("pclmul")
inline void crc32_fold_pclmul(std::uint32_t crc, char const* bytes, std::size_t size, char* folded) noexcept {
    constexpr int block = 512, vector = 128;
    quads16 const by_block = {crc32_power(block + 32), crc32_power(block - 32)};
    quads16 const by_vector = {crc32_power(vector + 32), crc32_power(vector - 32)};
    auto a = load16(bytes) ^ quads16 { static_cast<long long>(crc), 0 };
    auto b = load16(bytes + 16), c = load16(bytes + 32), d = load16(bytes + 48);
    for (; size >= 2 * crc32_wide_block; size -= crc32_wide_block) {
        bytes += crc32_wide_block;
        a = crc32_moved(a, by_block) ^ load16(bytes);
        b = crc32_moved(b, by_block) ^ load16(bytes + 16);
        c = crc32_moved(c, by_block) ^ load16(bytes + 32);
        d = crc32_moved(d, by_block) ^ load16(bytes + 48);
    }
    b ^= crc32_moved(a, by_vector);
    c ^= crc32_moved(b, by_vector);
    d ^= crc32_moved(c, by_vector);
    std::memcpy(folded, &d, sizeof d);
}

} // namespace notepact::detail

#endif

#endif
