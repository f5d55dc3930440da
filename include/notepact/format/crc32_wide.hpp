// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// CRC-32 many bytes at a time: on x86-64 64 or 256 by multiplication without carries, "Fast CRC Computation
// for Generic Polynomials Using PCLMULQDQ Instruction", Intel, 2009; on AArch64 eight, by an instruction for
// it.
#ifndef NOTEPACT_FORMAT_CRC32_WIDE_HPP
#define NOTEPACT_FORMAT_CRC32_WIDE_HPP

#include <notepact/base/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef NOTEPACT_DETAIL_X86

namespace notepact::detail {

// What moves 16 bytes on by so many: the first eight are multiplied by x^(8n+32), the others by x^(8n-32),
// both modulo the polynomial, their bits reflected as the register's are, and one place up, for the product
// of two reflected factors is one place down.
inline constexpr long long crc32_by_16[2] = {0x1'7519'97D0, 0x0'CCAA'009E};
inline constexpr long long crc32_by_64[2] = {0x1'5444'2BD4, 0x1'C6E4'1596};
inline constexpr long long crc32_by_256[2] = {0x1'1542'778A, 0x1'322D'1430};

NOTEPACT_DETAIL_TARGET16
inline quads16 crc32_moved(quads16 value, quads16 by) noexcept {
    return __builtin_ia32_pclmulqdq128(value, by, 0x00) ^ __builtin_ia32_pclmulqdq128(value, by, 0x11);
}

// What is left of whole vectors is moved on to the last one, which is handed out.
NOTEPACT_DETAIL_TARGET16
inline char const* crc32_fold_last(quads16 value, char const* bytes, char const* end, char* folded) noexcept {
    quads16 const by_16 = {crc32_by_16[0], crc32_by_16[1]};
    for (; end - bytes >= 16; bytes += 16)
        value = crc32_moved(value, by_16) ^ load16(bytes);
    std::memcpy(folded, &value, sizeof value);
    return bytes;
}

// Makes of all but the last 15 or fewer bytes, or none, 16: those of which the register would be the same if
// it had been zero before. Returns the first byte that is left. Wants so many bytes or more:
inline constexpr std::size_t crc32_pclmul_least = 64;

NOTEPACT_DETAIL_TARGET16
inline char const*
crc32_fold_pclmul(std::uint32_t crc, char const* bytes, char const* end, char* folded) noexcept {
    quads16 const by_16 = {crc32_by_16[0], crc32_by_16[1]};
    quads16 const by_64 = {crc32_by_64[0], crc32_by_64[1]};
    auto a = load16(bytes) ^ quads16 { static_cast<long long>(crc), 0 };
    auto b = load16(bytes + 16), c = load16(bytes + 32), d = load16(bytes + 48);
    for (bytes += 64; end - bytes >= 64; bytes += 64) {
        a = crc32_moved(a, by_64) ^ load16(bytes);
        b = crc32_moved(b, by_64) ^ load16(bytes + 16);
        c = crc32_moved(c, by_64) ^ load16(bytes + 32);
        d = crc32_moved(d, by_64) ^ load16(bytes + 48);
    }
    b ^= crc32_moved(a, by_16);
    c ^= crc32_moved(b, by_16);
    d ^= crc32_moved(c, by_16);
    return crc32_fold_last(d, bytes, end, folded);
}

#    ifdef NOTEPACT_DETAIL_TARGET64
NOTEPACT_DETAIL_TARGET64
inline quads64 crc32_moved64(quads64 value, quads64 by) noexcept {
#        ifdef __clang__
    return __builtin_ia32_pclmulqdq512(value, by, 0x00) ^ __builtin_ia32_pclmulqdq512(value, by, 0x11);
#        else
    return __builtin_ia32_vpclmulqdq_v8di(value, by, 0x00) ^ __builtin_ia32_vpclmulqdq_v8di(value, by, 0x11);
#        endif
}
NOTEPACT_DETAIL_TARGET64
inline quads64 crc32_by(long long const (&by)[2]) noexcept {
    return quads64{by[0], by[1], by[0], by[1], by[0], by[1], by[0], by[1]};
}
NOTEPACT_DETAIL_TARGET64
inline quads64 load_quads64(char const* from) noexcept {
    return reinterpret_cast<quads64>(load64(from));
}

// The same, four times as wide.
inline constexpr std::size_t crc32_vpclmulqdq_least = 256;

NOTEPACT_DETAIL_TARGET64
inline char const*
crc32_fold_vpclmulqdq(std::uint32_t crc, char const* bytes, char const* end, char* folded) noexcept {
    auto const by_64 = crc32_by(crc32_by_64), by_256 = crc32_by(crc32_by_256);
    auto a = load_quads64(bytes) ^ quads64 { static_cast<long long>(crc) };
    auto b = load_quads64(bytes + 64), c = load_quads64(bytes + 128), d = load_quads64(bytes + 192);
    for (bytes += 256; end - bytes >= 256; bytes += 256) {
        a = crc32_moved64(a, by_256) ^ load_quads64(bytes);
        b = crc32_moved64(b, by_256) ^ load_quads64(bytes + 64);
        c = crc32_moved64(c, by_256) ^ load_quads64(bytes + 128);
        d = crc32_moved64(d, by_256) ^ load_quads64(bytes + 192);
    }
    b ^= crc32_moved64(a, by_64);
    c ^= crc32_moved64(b, by_64);
    d ^= crc32_moved64(c, by_64);
    for (; end - bytes >= 64; bytes += 64)
        d = crc32_moved64(d, by_64) ^ load_quads64(bytes);
    char last[64];
    std::memcpy(last, &d, sizeof d);
    crc32_fold_last(load16(last), last + 16, last + 64, folded);
    return crc32_fold_last(load16(folded), bytes, end, folded);
}

#    endif

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_ARM_CRC32

namespace notepact::detail {

// The register after all of the bytes. Not crc32c..., which are for another polynomial.
NOTEPACT_DETAIL_TARGET_CRC32
inline std::uint32_t crc32_by_instruction(std::uint32_t crc, char const* bytes, std::size_t size) noexcept {
    for (; size >= 8; size -= 8, bytes += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, bytes, sizeof eight);
#    ifdef __clang__
        crc = __builtin_arm_crc32d(crc, eight);
#    else
        crc = __builtin_aarch64_crc32x(crc, eight);
#    endif
    }
    for (; size != 0; --size, ++bytes)
#    ifdef __clang__
        crc = __builtin_arm_crc32b(crc, static_cast<unsigned char>(*bytes));
#    else
        crc = __builtin_aarch64_crc32b(crc, static_cast<unsigned char>(*bytes));
#    endif
    return crc;
}

} // namespace notepact::detail

#endif

#endif
