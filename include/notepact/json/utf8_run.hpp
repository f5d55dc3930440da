// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Runs of characters that stand for themselves in a JSON string, well-formed UTF-8 among them (RFC 3629).
// Many bytes at a time by the lookups of "Validating UTF-8 In Less Than One Instruction Per Byte", Keiser and
// Lemire, 2020: what two neighbours must not be is said by three of their four halves.
#ifndef NOTEPACT_JSON_UTF8_RUN_HPP
#define NOTEPACT_JSON_UTF8_RUN_HPP

#include <notepact/base/settings.hpp>
#include <notepact/base/wide.hpp>
#include <notepact/json/plain.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact::detail {

inline std::uint32_t octet_at(char const* at, int i) noexcept {
    return static_cast<unsigned char>(at[i]);
}

// How many bytes the character beyond ASCII has of which these are the first, the first the lowest; 0 if it
// is none. Those that are not there are zeros, which continue nothing.
NOTEPACT_WRAPS inline int utf8_length(std::uint32_t w) noexcept {
    // 1110.... 10...... 10......, neither overlong nor a surrogate.
    if ((w & 0xC0C0F0) == 0x8080E0) return (w & 0x200F) != 0 && (w & 0x200F) != 0x200D ? 3 : 0;
    // 110..... 10......, not overlong.
    if ((w & 0xC0E0) == 0x80C0) return (w & 0x1E) != 0 ? 2 : 0;
    // 11110... 10...... 10...... 10......, of which five bits tell the plane, 1 to 16.
    return (w & 0xC0C0C0F8) == 0x808080F0 && ((w & 7) << 2 | (w >> 12 & 3)) - 1 < 16 ? 4 : 0;
}

// Behind as many characters beyond ASCII as there are.
inline char const* skip_beyond_ascii(char const* at, char const* end) noexcept {
    while (end - at >= 4) {
        auto const length = utf8_length(
            octet_at(at, 0) | octet_at(at, 1) << 8 | octet_at(at, 2) << 16 | octet_at(at, 3) << 24);
        if (length == 0) return at;
        at += length;
    }
    while (at != end) {
        std::uint32_t w = 0;
        for (int i = 0; i != end - at; ++i)
            w |= octet_at(at, i) << 8 * i;
        auto const length = utf8_length(w);
        if (length == 0) return at;
        at += length;
    }
    return at;
}

// As skip_utf8.
NOTEPACT_OUTLINE inline char const* skip_utf8_plain(char const* at, char const* end) noexcept {
    for (;;) {
        at = skip_plain_words(at, end);
        auto const* const beyond = skip_beyond_ascii(at, end);
        if (beyond == at) return at;
        at = beyond;
    }
}

#ifdef NOTEPACT_DETAIL_WIDE

// A bit for each of what two neighbours must not be, set in the entries of those upper and lower halves of
// the first and upper halves of the second that the fault has.
struct utf8_faults {
    char first_high[64];
    char first_low[64];
    char second_high[64];
};
constexpr utf8_faults make_utf8_faults() noexcept {
    constexpr struct {
        unsigned first_high, first_low, second_high; // a bit for each half
    } faults[] = {
        {0xF000, 0xFFFF, 0xF0FF}, // a character has begun, and is not continued
        {0x00FF, 0xFFFF, 0x0F00}, // ASCII is continued
        {0x1000, 0x0003, 0x0F00}, // C0, C1: overlong
        {0x4000, 0x0001, 0x0300}, // E0 80 to E0 9F: overlong
        {0x4000, 0x2000, 0x0C00}, // ED A0 to ED BF: a surrogate
        {0x8000, 0xFFF0, 0x0E00}, // F4 90 and above: beyond U+10FFFF
        {0x8000, 0xFFE1, 0x0100}, // F0 80: overlong; F5 80 and above
        {0x0F00, 0xFFFF, 0x0F00}, // continued twice: a fault unless the one before wants it
    };
    utf8_faults made{};
    for (unsigned half = 0; half != 16; ++half) {
        unsigned first_high = 0, first_low = 0, second_high = 0;
        for (unsigned i = 0; i != 8; ++i) {
            first_high |= (faults[i].first_high >> half & 1) << i;
            first_low |= (faults[i].first_low >> half & 1) << i;
            second_high |= (faults[i].second_high >> half & 1) << i;
        }
        for (unsigned lane = 0; lane != 64; lane += 16) {
            made.first_high[lane + half] = static_cast<char>(first_high);
            made.first_low[lane + half] = static_cast<char>(first_low);
            made.second_high[lane + half] = static_cast<char>(second_high);
        }
    }
    return made;
}
inline constexpr utf8_faults utf8_fault_tables = make_utf8_faults();

// How many bytes of a character stand before, where it is not complete.
inline int unfinished(char const* at) noexcept {
    return octet_at(at, -1) >= 0xC0 ? 1 : octet_at(at, -2) >= 0xE0 ? 2 : octet_at(at, -3) >= 0xF0 ? 3 : 0;
}

// Three bytes of whole characters or more, if there are so many, for those before a vector are looked at with
// it.
inline char const* skip_three(char const* at, char const* end) noexcept {
    for (auto const* const begin = at; at != end && at - begin < 3;) {
        auto const* const next =
            stands_for_itself(*at) ? at + 1 : skip_beyond_ascii(at, end - at < 4 ? end : at + 4);
        if (next == at) break;
        at = next;
    }
    return at;
}

// As skip_utf8, but they leave what is faulty, and less than a vector, to the plain form.
NOTEPACT_DETAIL_TARGET16
inline char const* skip_utf8_16(char const* at, char const* end) noexcept {
    auto const first_high = load_octets16(utf8_fault_tables.first_high);
    auto const first_low = load_octets16(utf8_fault_tables.first_low);
    auto const second_high = load_octets16(utf8_fault_tables.second_high);
    auto const* const begin = at;
    at = skip_three(at, end);
    if (at - begin < 3) return at;
    for (; end - at >= 16; at += 16) {
        auto const c = load_octets16(at);
        auto const special = negative16(reinterpret_cast<octets16>((c < 0x20) | (c == '"') | (c == '\\')));
        decltype(negative16(c)) faulty = 0;
        if (negative16(reinterpret_cast<octets16>(c >= 0x80)) == 0) {
            if (unfinished(at) != 0) break;
        } else {
            auto const one = load_octets16(at - 1), two = load_octets16(at - 2),
                       three = load_octets16(at - 3);
            auto const wanted = reinterpret_cast<octets16>((two >= 0xE0) | (three >= 0xF0)) & 0x80;
            auto const fault = (lookup16(first_high, one >> 4) & lookup16(first_low, one & 15)
                                & lookup16(second_high, c >> 4))
                               ^ wanted;
            faulty = negative16(reinterpret_cast<octets16>(fault != 0));
        }
        if ((special | faulty) == 0) continue;
        if (special == 0 || (faulty != 0 && first_of16(faulty) <= first_of16(special))) break;
        return at + first_of16(special);
    }
    return at - unfinished(at);
}

#    ifdef NOTEPACT_DETAIL_X86
NOTEPACT_DETAIL_TARGET32
inline octets32 lookup32(octets32 table, octets32 places) noexcept {
    return reinterpret_cast<octets32>(
        __builtin_ia32_pshufb256(reinterpret_cast<bytes32>(table), reinterpret_cast<bytes32>(places)));
}
NOTEPACT_DETAIL_TARGET32
inline octets32 load_octets32(char const* from) noexcept {
    return reinterpret_cast<octets32>(load32(from));
}
NOTEPACT_DETAIL_TARGET32
inline unsigned negative32(octets32 bytes) noexcept {
    return static_cast<unsigned>(__builtin_ia32_pmovmskb256(reinterpret_cast<bytes32>(bytes)));
}

NOTEPACT_DETAIL_TARGET32
inline char const* skip_utf8_avx2(char const* at, char const* end) noexcept {
    auto const first_high = load_octets32(utf8_fault_tables.first_high);
    auto const first_low = load_octets32(utf8_fault_tables.first_low);
    auto const second_high = load_octets32(utf8_fault_tables.second_high);
    auto const* const begin = at;
    at = skip_three(at, end);
    if (at - begin < 3) return at;
    for (; end - at >= 32; at += 32) {
        auto const c = load_octets32(at);
        auto const special = negative32(reinterpret_cast<octets32>((c < 0x20) | (c == '"') | (c == '\\')));
        unsigned faulty = 0;
        if (negative32(c) == 0) {
            if (unfinished(at) != 0) break;
        } else {
            auto const one = load_octets32(at - 1), two = load_octets32(at - 2),
                       three = load_octets32(at - 3);
            auto const wanted = reinterpret_cast<octets32>((two >= 0xE0) | (three >= 0xF0)) & 0x80;
            auto const fault = (lookup32(first_high, one >> 4) & lookup32(first_low, one & 15)
                                & lookup32(second_high, c >> 4))
                               ^ wanted;
            faulty = ~negative32(reinterpret_cast<octets32>(fault == 0));
        }
        if ((special | faulty) == 0) continue;
        if (special == 0 || (faulty != 0 && __builtin_ctz(faulty) <= __builtin_ctz(special))) break;
        return at + __builtin_ctz(special);
    }
    return at - unfinished(at);
}
#    endif

#    ifdef NOTEPACT_DETAIL_TARGET64
NOTEPACT_DETAIL_TARGET64
inline bytes64 all64(unsigned byte) noexcept {
    return reinterpret_cast<bytes64>(ints64{} + static_cast<int>(byte * 0x0101'0101));
}
// The bytes that are equal to others, or not below them, a bit each.
NOTEPACT_DETAIL_TARGET64
inline std::uint64_t equal64(bytes64 bytes, bytes64 others) noexcept {
    return __builtin_ia32_ucmpb512_mask(bytes, others, 0, ~0ULL);
}
NOTEPACT_DETAIL_TARGET64
inline std::uint64_t not_below64(bytes64 bytes, bytes64 others) noexcept {
    return __builtin_ia32_ucmpb512_mask(bytes, others, 5, ~0ULL);
}
// The upper halves in the lower; above them, remains.
NOTEPACT_DETAIL_TARGET64
inline bytes64 high_halves64(bytes64 bytes) noexcept {
    return reinterpret_cast<bytes64>(reinterpret_cast<quads64>(bytes) >> 4);
}

NOTEPACT_DETAIL_TARGET64
inline char const* skip_utf8_avx512(char const* at, char const* end) noexcept {
    auto const first_high = load64(utf8_fault_tables.first_high);
    auto const first_low = load64(utf8_fault_tables.first_low);
    auto const second_high = load64(utf8_fault_tables.second_high);
    auto const* const begin = at;
    at = skip_three(at, end);
    if (at - begin < 3) return at;
    for (; end - at >= 64; at += 64) {
        auto const c = load64(at);
        auto const special = ~not_below64(c, all64(0x20)) | equal64(c, all64('"')) | equal64(c, all64('\\'));
        std::uint64_t faulty = 0;
        if (__builtin_ia32_cvtb2mask512(c) == 0) {
            if (unfinished(at) != 0) break;
        } else {
            auto const one = load64(at - 1), two = load64(at - 2), three = load64(at - 3);
            auto const fault = lookup64(first_high, high_halves64(one)) & lookup64(first_low, one)
                               & lookup64(second_high, high_halves64(c));
            auto const wanted = not_below64(two, all64(0xE0)) | not_below64(three, all64(0xF0));
            faulty =
                not_below64(fault & all64(0x7F), all64(1)) | (__builtin_ia32_cvtb2mask512(fault) ^ wanted);
        }
        if ((special | faulty) == 0) continue;
        if (special == 0 || (faulty != 0 && __builtin_ctzll(faulty) <= __builtin_ctzll(special))) break;
        return at + __builtin_ctzll(special);
    }
    return at - unfinished(at);
}
#    endif

#endif

#ifdef NOTEPACT_DETAIL_WIDE
inline char const* skip_utf8_wide(char const* at, char const* end) noexcept {
#    ifdef NOTEPACT_DETAIL_TARGET64
    if (end - at >= 128 && has_wide64()) return skip_utf8_avx512(at, end);
#    endif
#    ifdef NOTEPACT_DETAIL_X86
    if (end - at >= 48 && has_wide32()) return skip_utf8_avx2(at, end);
#    endif
    return end - at >= 32 && has_wide16() ? skip_utf8_16(at, end) : at;
}
#endif

// Behind the characters that stand for themselves: at the end, at the first that does not, or at the first
// byte of what is no well-formed character, or is cut by the end.
inline char const* skip_utf8(char const* at, char const* end) noexcept {
#ifdef NOTEPACT_DETAIL_WIDE
    // Most are ASCII, and most of the others few.
    at = skip_plain(at, end);
    if (at == end || octet_at(at, 0) < 0x80) return at;
    at = skip_utf8_wide(at, end);
#endif
    return skip_utf8_plain(at, end);
}

} // namespace notepact::detail

#endif
