// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// CRC-32 as PNG, zlib and Ethernet use it: ISO 3309 / ITU-T V.42, reflected polynomial EDB88320, register
/// preset to ones and inverted at the end (PNG specification, "Cyclic Redundancy Code algorithm").
///
/// Two variants with the same results: eight bytes at a time over 8 KB of tables, which leave to wide
/// instructions what they can do (crc32_wide.hpp), or, where NOTEPACT_SMALL is defined, half a byte at a time
/// over 64 bytes of table. Define it for all translation units of a program or for none. The two live in
/// inline namespaces of their own and keep the same state, so that neither stands in for the other unnoticed.
#ifndef NOTEPACT_FORMAT_CRC32_HPP
#define NOTEPACT_FORMAT_CRC32_HPP

#include <notepact/base/wide.hpp>
#include <notepact/format/crc32_shift.hpp>
#include <notepact/format/crc32_wide.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

#ifdef NOTEPACT_SMALL
inline namespace crc32_small {
namespace crc32_detail {

struct nibble_table {
    std::uint32_t value[16];
};

constexpr nibble_table make_nibble_table() noexcept {
    nibble_table table{};
    for (std::uint32_t nibble = 0; nibble != 16; ++nibble)
        table.value[nibble] = detail::crc32_shift(nibble, 4);
    return table;
}

inline constexpr nibble_table nibbles = make_nibble_table();

constexpr std::uint32_t update(std::uint32_t crc, unsigned char byte) noexcept {
    crc ^= byte;
    crc = crc >> 4 ^ nibbles.value[crc & 0xF];
    return crc >> 4 ^ nibbles.value[crc & 0xF];
}

constexpr std::uint32_t update(std::uint32_t crc, std::string_view bytes) noexcept {
    for (char const byte : bytes)
        crc = update(crc, static_cast<unsigned char>(byte));
    return crc;
}

} // namespace crc32_detail
#else
inline namespace crc32_fast {
namespace crc32_detail {

struct byte_tables {
    std::uint32_t value[8][256]; // [k][b]: the register after byte b and k zero bytes
};

constexpr byte_tables make_byte_tables() noexcept {
    byte_tables tables{};
    auto& first = tables.value[0];
    // The CRC is linear: the entries of single bits make up all others. An eighth of the steps, for the
    // compiler's sake.
    for (std::uint32_t place = 1; place != 256; place *= 2) {
        first[place] = detail::crc32_shift(place, 8);
        for (std::uint32_t lower = 1; lower != place; ++lower)
            first[place + lower] = first[place] ^ first[lower];
    }
    for (std::size_t k = 1; k != 8; ++k)
        for (std::size_t byte = 0; byte != 256; ++byte) {
            std::uint32_t const previous = tables.value[k - 1][byte];
            tables.value[k][byte] = previous >> 8 ^ first[previous & 0xFF];
        }
    return tables;
}

inline constexpr byte_tables ahead = make_byte_tables();

constexpr std::uint32_t update(std::uint32_t crc, unsigned char byte) noexcept {
    return crc >> 8 ^ ahead.value[0][(crc ^ byte) & 0xFF];
}

// Four bytes, the first the lowest; compilers make one load of it.
constexpr std::uint32_t load(char const* p) noexcept {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(p[0]))
           | static_cast<std::uint32_t>(static_cast<unsigned char>(p[1])) << 8
           | static_cast<std::uint32_t>(static_cast<unsigned char>(p[2])) << 16
           | static_cast<std::uint32_t>(static_cast<unsigned char>(p[3])) << 24;
}

constexpr std::uint32_t update_plain(std::uint32_t crc, std::string_view bytes) noexcept {
    auto const& t = ahead.value;
    char const* p = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; left -= 8, p += 8) {
        std::uint32_t const a = crc ^ load(p), b = load(p + 4);
        crc = t[7][a & 0xFF] ^ t[6][a >> 8 & 0xFF] ^ t[5][a >> 16 & 0xFF] ^ t[4][a >> 24] ^ t[3][b & 0xFF]
              ^ t[2][b >> 8 & 0xFF] ^ t[1][b >> 16 & 0xFF] ^ t[0][b >> 24];
    }
    for (; left != 0; --left, ++p)
        crc = update(crc, static_cast<unsigned char>(*p));
    return crc;
}

#    ifdef NOTEPACT_DETAIL_X86
// Fewer bytes are not worth it.
inline constexpr std::size_t wide_least = 64;
static_assert(wide_least >= detail::crc32_pclmul_least);

inline std::uint32_t update_wide(std::uint32_t crc, std::string_view bytes) noexcept {
    if (!detail::has_wide16()) return update_plain(crc, bytes);
    auto const *const begin = bytes.data(), *const end = begin + bytes.size();
    char folded[16];
    auto const* left = begin;
#        ifdef NOTEPACT_DETAIL_TARGET64
    if (bytes.size() >= detail::crc32_vpclmulqdq_least && detail::has_wide64())
        left = detail::crc32_fold_vpclmulqdq(crc, begin, end, folded);
#        endif
    if (left == begin) left = detail::crc32_fold_pclmul(crc, begin, end, folded);
    return update_plain(
        update_plain(0, std::string_view(folded, sizeof folded)),
        std::string_view(left, static_cast<std::size_t>(end - left)));
}
#    elif defined(NOTEPACT_DETAIL_ARM_CRC32)
inline constexpr std::size_t wide_least = 16;

inline std::uint32_t update_wide(std::uint32_t crc, std::string_view bytes) noexcept {
    return detail::has_crc32() ? detail::crc32_by_instruction(crc, bytes.data(), bytes.size())
                               : update_plain(crc, bytes);
}
#    endif

constexpr std::uint32_t update(std::uint32_t crc, std::string_view bytes) noexcept {
#    if defined(NOTEPACT_DETAIL_X86) || defined(NOTEPACT_DETAIL_ARM_CRC32)
    if (bytes.size() >= wide_least && !detail::compiler_evaluates()) return update_wide(crc, bytes);
#    endif
    return update_plain(crc, bytes);
}

} // namespace crc32_detail
#endif

/// The CRC-32 of bytes that arrive in pieces.
class crc32_checksum {
  public:
    /// The next bytes.
    constexpr void write(std::string_view bytes) noexcept { crc_ = crc32_detail::update(crc_, bytes); }
    /// The next byte.
    constexpr void put(unsigned char byte) noexcept { crc_ = crc32_detail::update(crc_, byte); }
    /// The checksum of all bytes so far; 0 of none.
    constexpr std::uint32_t value() const noexcept { return ~crc_; }

  private:
    std::uint32_t crc_ = 0xFFFFFFFFU;
};

/// The CRC-32 of `bytes`.
constexpr std::uint32_t crc32_of(std::string_view bytes) noexcept {
    crc32_checksum checksum;
    checksum.write(bytes);
    return checksum.value();
}

} // inline namespace crc32_small or crc32_fast
} // namespace notepact

#endif
