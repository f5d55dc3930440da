// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// Base64, RFC 4648 section 4, and nothing looser: the standard alphabet, padding required, the bits that
/// padding leaves over zero, no line breaks, nothing after the padding. One byte string has exactly one legal
/// text.
#ifndef NOTEPACT_FORMAT_BASE64_HPP
#define NOTEPACT_FORMAT_BASE64_HPP

#include <notepact/base/wide.hpp>
#include <notepact/base/wrapping.hpp>
#include <notepact/format/base64_digits.hpp>
#include <notepact/format/base64_wide.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace notepact {
namespace detail {

// Decodes whole groups of four characters, up to the first that has a character outside the alphabet; returns
// how many groups that were.
constexpr std::size_t decode_base64_plain(char const* text, std::size_t groups, char* out) noexcept {
    for (std::size_t done = 0; done != groups; ++done, text += 4, out += 3) {
        std::uint32_t const a = base64_digit(text[0]), b = base64_digit(text[1]);
        std::uint32_t const c = base64_digit(text[2]), d = base64_digit(text[3]);
        if ((a | b | c | d) > 63) return done;
        std::uint32_t const group = a << 18 | b << 12 | c << 6 | d;
        out[0] = static_cast<char>(group >> 16 & 0xFF);
        out[1] = static_cast<char>(group >> 8 & 0xFF);
        out[2] = static_cast<char>(group & 0xFF);
    }
    return groups;
}
constexpr std::size_t decode_base64_groups(char const* text, std::size_t groups, char* out) noexcept {
    std::size_t done = 0;
#ifdef NOTEPACT_DETAIL_WIDE
    if (groups >= base64_wide_least && !compiler_evaluates()) done = decode_base64_wide(text, groups, out);
#endif
    return done + decode_base64_plain(text + 4 * done, groups - done, out + 3 * done);
}

// How many groups decode_base64_plain would decode.
constexpr std::size_t count_base64_plain(char const* text, std::size_t groups) noexcept {
    for (std::size_t done = 0; done != groups; ++done, text += 4)
        if ((base64_digit(text[0]) | base64_digit(text[1]) | base64_digit(text[2]) | base64_digit(text[3]))
            > 63)
            return done;
    return groups;
}
constexpr std::size_t count_base64_groups(char const* text, std::size_t groups) noexcept {
    std::size_t done = 0;
#ifdef NOTEPACT_DETAIL_WIDE
    if (groups >= base64_wide_least && !compiler_evaluates()) done = count_base64_wide(text, groups);
#endif
    return done + count_base64_plain(text + 4 * done, groups - done);
}

// The four digits of 24 bits.
constexpr void encode_base64_group(std::uint32_t group, char* out) noexcept {
    out[0] = base64_alphabet[group >> 18 & 63];
    out[1] = base64_alphabet[group >> 12 & 63];
    out[2] = base64_alphabet[group >> 6 & 63];
    out[3] = base64_alphabet[group & 63];
}

constexpr void encode_base64_plain(char const* bytes, std::size_t groups, char* out) noexcept {
    for (; groups != 0; --groups, bytes += 3, out += 4) {
        std::uint32_t const a = static_cast<unsigned char>(bytes[0]);
        std::uint32_t const b = static_cast<unsigned char>(bytes[1]);
        std::uint32_t const c = static_cast<unsigned char>(bytes[2]);
        encode_base64_group(a << 16 | b << 8 | c, out);
    }
}
constexpr void encode_base64_groups(char const* bytes, std::size_t groups, char* out) noexcept {
    std::size_t done = 0;
#ifdef NOTEPACT_DETAIL_WIDE
    if (groups >= base64_wide_least && !compiler_evaluates()) done = encode_base64_wide(bytes, groups, out);
#endif
    encode_base64_plain(bytes + 3 * done, groups - done, out + 4 * done);
}

// The padded group of the last `count` bytes (1 or 2), which are the low bits of `bytes`.
constexpr void encode_base64_tail(std::uint32_t bytes, std::size_t count, char* out) noexcept {
    encode_base64_group(shifted_in(bytes, 24 - 8 * count, 0), out);
    if (count == 1) out[2] = '=';
    out[3] = '=';
}

// How many characters are handed on at once.
#ifdef NOTEPACT_SMALL
inline constexpr std::size_t base64_run = 16;
#else
inline constexpr std::size_t base64_run = 64;
#endif
#ifdef NOTEPACT_DETAIL_WIDE
// And where they are many, and instructions wide.
inline constexpr std::size_t base64_long_run = 4096;
#endif

constexpr std::size_t base64_fit(std::size_t groups, std::size_t room) noexcept {
    return groups < room ? groups : room;
}

} // namespace detail

/// Decodes base64 text (RFC 4648, section 4, strictly) that arrives in pieces, cut anywhere. What was decoded
/// before a fault was found has been handed out by then: the bytes count only when complete() is true at the
/// end. Eight bytes, however long the text; allocates nothing.
class base64_decoder {
  public:
    /// The next piece. Calls `sink(std::string_view bytes)` zero or more times, each time with 1 to 48 bytes
    /// (NOTEPACT_SMALL: 12) that live as long as the call. After a failure it does nothing.
    template <class Sink>
    constexpr void write(std::string_view piece, Sink&& sink) {
        char run[detail::base64_run / 4 * 3] = {};
        write_through(run, sizeof run, piece, sink);
    }

    /// The same for a sink that takes more at once, which is several times faster: 1 to 3,072 bytes, for
    /// which it needs as much stack. Where there are no wide instructions (wide.hpp) it is write().
    template <class Sink>
    constexpr void write_long(std::string_view piece, Sink&& sink) {
#ifdef NOTEPACT_DETAIL_WIDE
        if (piece.size() >= 2 * detail::base64_run && !detail::compiler_evaluates())
            return write_wide(piece, sink);
#endif
        write(piece, sink);
    }

    /// Whether the text so far, as a whole, is base64. The empty text is.
    constexpr bool complete() const noexcept {
        return count_ == 0 && (step_ == step::digits || step_ == step::closed);
    }

    /// Whether no continuation can make it base64. Exact: true from the first character that cannot stand
    /// there.
    constexpr bool failed() const noexcept {
        return step_ == step::failed;
    }

  private:
    friend class base64_scanner;

    enum class step : std::uint8_t {
        digits,
        padding, // the first '=' of two was seen
        closed,  // padded to the end
        failed
    };

#ifdef NOTEPACT_DETAIL_WIDE
    template <class Sink>
    void write_wide(std::string_view piece, Sink& sink) {
        char run[detail::base64_long_run / 4 * 3];
        write_through(run, sizeof run, piece, sink);
    }
#endif

    template <class Sink>
    constexpr void write_through(char* run, std::size_t room, std::string_view piece, Sink& sink) {
        std::size_t used = 0;
        for (std::size_t at = 0; at != piece.size() && !failed();) {
            if (room - used < 3) {
                sink(std::string_view(run, used));
                used = 0;
            }
            std::size_t groups = 0;
            if (step_ == step::digits && count_ == 0)
                groups = detail::decode_base64_groups(
                    piece.data() + at,
                    detail::base64_fit((piece.size() - at) / 4, (room - used) / 3),
                    run + used);
            at += 4 * groups;
            used += 3 * groups;
            // A group cut by the end of a piece, padding, or a fault.
            if (groups == 0) used += put(piece[at++], run + used);
        }
        if (used != 0) sink(std::string_view(run, used));
    }

    // The next piece, of which nothing is handed on.
    constexpr void pass(std::string_view piece) noexcept {
#ifdef NOTEPACT_SMALL
        write(piece, [](std::string_view) {});
#else
        char unused[3] = {};
        for (std::size_t at = 0; at != piece.size() && !failed();) {
            std::size_t groups = 0;
            if (step_ == step::digits && count_ == 0)
                groups = detail::count_base64_groups(piece.data() + at, (piece.size() - at) / 4);
            at += 4 * groups;
            if (groups == 0) put(piece[at++], unused);
        }
#endif
    }

    // Takes one character; returns how many bytes it completes at `out`.
    constexpr std::size_t put(char c, char* out) noexcept {
        if (step_ == step::digits) {
            if (std::uint32_t const digit = detail::base64_digit(c); digit <= 63) {
                group_ = detail::shifted_in(group_, 6, digit);
                count_ = static_cast<std::uint8_t>((count_ + 1) & 3);
                return count_ == 0 ? unload(0, 3, out) : 0;
            }
            if (c == '=' && count_ == 3 && (group_ & 0x3) == 0) return close(2, 2, out);
            if (c == '=' && count_ == 2 && (group_ & 0xF) == 0) {
                step_ = step::padding;
                return 0;
            }
        } else if (step_ == step::padding && c == '=') {
            return close(4, 1, out);
        }
        step_ = step::failed;
        return 0;
    }

    constexpr std::size_t close(unsigned spare_bits, std::size_t bytes, char* out) noexcept {
        step_ = step::closed;
        count_ = 0;
        return unload(spare_bits, bytes, out);
    }

    constexpr std::size_t unload(unsigned spare_bits, std::size_t bytes, char* out) const noexcept {
        std::uint32_t const value = group_ >> spare_bits;
        for (std::size_t i = 0; i != bytes; ++i)
            out[i] = static_cast<char>(value >> 8 * (bytes - 1 - i) & 0xFF);
        return bytes;
    }

    // The digits of the group so far, in the low bits; above them, remains of the last group.
    std::uint32_t group_ = 0;
    std::uint8_t count_ = 0; // how many digits those are, 0 to 3
    step step_ = step::digits;
};

/// Checks base64 text (RFC 4648, section 4, strictly) that arrives in pieces, without decoding it. Eight
/// bytes, however long the text; allocates nothing.
class base64_scanner {
  public:
    /// The next piece, cut anywhere.
    constexpr void write(std::string_view piece) noexcept { decoder_.pass(piece); }
    /// Whether the text so far, as a whole, is base64. The empty text is.
    constexpr bool complete() const noexcept { return decoder_.complete(); }
    /// Whether no continuation can make it base64; exact.
    constexpr bool failed() const noexcept { return decoder_.failed(); }

  private:
    base64_decoder decoder_;
};

/// Whether `text` is base64 as RFC 4648 section 4 has it, strictly. The empty text is.
constexpr bool is_base64(std::string_view text) noexcept {
    base64_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// The length of the base64 text of `n` bytes. `n` is at most three quarters of what std::size_t can hold.
constexpr std::size_t base64_encoded_size(std::size_t n) noexcept {
    return n / 3 * 4 + (n % 3 != 0 ? 4 : 0);
}

/// The number of bytes that `text` decodes to, if it is base64 at all (only its length and its last two
/// characters are looked at); 0 if its length alone says that it is not.
constexpr std::size_t base64_decoded_size(std::string_view text) noexcept {
    std::size_t const size = text.size();
    if (size == 0 || size % 4 != 0) return 0;
    std::size_t const padding = text[size - 1] != '=' ? 0 : text[size - 2] != '=' ? 1 : 2;
    return size / 4 * 3 - padding;
}

/// Decodes a whole text into `out`, which is not null even if `capacity` is 0; returns what was decoded, a
/// view of `out`. Nothing if the text is not base64 or decodes to more than `capacity` bytes
/// (base64_decoded_size() says how many are wanted); `out` may then hold a part. `out` may be where the text
/// is. Allocates nothing.
[[nodiscard]] constexpr std::optional<std::string_view>
base64_decode(std::string_view text, char* out, std::size_t capacity) noexcept {
    if (text.size() % 4 != 0 || base64_decoded_size(text) > capacity) return std::nullopt;
    // All but the last group, the only one that may be padded.
    std::size_t const groups = text.empty() ? 0 : text.size() / 4 - 1;
    if (detail::decode_base64_groups(text.data(), groups, out) != groups) return std::nullopt;
    std::size_t size = 3 * groups;
    base64_decoder last;
    last.write(
        std::string_view(text.data() + 4 * groups, text.size() - 4 * groups),
        [out, capacity, &size](std::string_view bytes) {
            for (char const byte : bytes)
                if (size != capacity) out[size++] = byte; // it always is: g++ cannot know that
        });
    if (!last.complete()) return std::nullopt;
    return std::string_view(out, size);
}

/// Writes the base64 text of `bytes`, padded, to `out`, which has room for base64_encoded_size(bytes.size())
/// characters; returns that number. No zero is written behind them. `out` does not overlap `bytes`.
constexpr std::size_t base64_encode(std::string_view bytes, char* out) noexcept {
    std::size_t const groups = bytes.size() / 3;
    detail::encode_base64_groups(bytes.data(), groups, out);
    if (std::size_t const rest = bytes.size() % 3; rest != 0) {
        std::uint32_t tail = 0;
        for (std::size_t i = 3 * groups; i != bytes.size(); ++i)
            tail = tail << 8 | static_cast<unsigned char>(bytes[i]);
        detail::encode_base64_tail(tail, rest, out + 4 * groups);
    }
    return base64_encoded_size(bytes.size());
}

/// Encodes bytes that arrive in pieces. Eight bytes, however many come; allocates nothing.
class base64_encoder {
  public:
    /// The next piece. Calls `sink(std::string_view text)` zero or more times, each time with 4 to 64
    /// (NOTEPACT_SMALL: 16) characters that live as long as the call.
    template <class Sink>
    constexpr void write(std::string_view bytes, Sink&& sink) {
        char run[detail::base64_run] = {};
        std::size_t used = 0;
        for (std::size_t at = 0; at != bytes.size();) {
            if (used == sizeof run) {
                sink(std::string_view(run, used));
                used = 0;
            }
            if (std::size_t const whole = (bytes.size() - at) / 3; count_ == 0 && whole != 0) {
                std::size_t const groups = detail::base64_fit(whole, (sizeof run - used) / 4);
                detail::encode_base64_groups(bytes.data() + at, groups, run + used);
                at += 3 * groups;
                used += 4 * groups;
                continue;
            }
            held_ = detail::shifted_in(held_, 8, static_cast<unsigned char>(bytes[at++]));
            if (++count_ != 3) continue;
            detail::encode_base64_group(held_, run + used);
            used += 4;
            count_ = 0;
        }
        if (used != 0) sink(std::string_view(run, used));
    }

    /// The end: calls `sink` once with the padded last group, unless the bytes were a multiple of three. The
    /// encoder is then as new.
    template <class Sink>
    constexpr void finish(Sink&& sink) {
        if (count_ == 0) return;
        char tail[4] = {};
        detail::encode_base64_tail(held_, count_, tail);
        count_ = 0;
        sink(std::string_view(tail, sizeof tail));
    }

  private:
    // The bytes not yet written, in the low bits; above them, remains of the last group.
    std::uint32_t held_ = 0;
    std::uint8_t count_ = 0; // how many bytes those are, 0 to 2
};

} // namespace notepact

#endif
