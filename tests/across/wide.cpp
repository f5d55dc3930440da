// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What is done many bytes at a time says what is said byte by byte, whatever the length and wherever the
// bytes stand, and reads and writes nothing beside them. Where there are no wide instructions the plain forms
// are held against themselves. Each form for some instructions is called by its name, too, and left out with
// a word where the processor has none of them: nothing else would reach those that are narrower than its own.
#include "../support/forms.hpp"
#include "../support/guarded.hpp"
#include "../support/png_factory.hpp"
#include "../support/test.hpp"

#include <notepact/format/base64.hpp>
#include <notepact/format/crc32.hpp>
#include <notepact/json/plain.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
namespace detail = notepact::detail;

constexpr std::size_t longest = 300;

std::string encoded_plainly(std::string_view bytes) {
    std::string text(notepact::base64_encoded_size(bytes.size()), '\0');
    auto const groups = bytes.size() / 3;
    detail::encode_base64_plain(bytes.data(), groups, text.data());
    if (auto const rest = bytes.size() % 3; rest != 0) {
        std::uint32_t tail = 0;
        for (auto const byte : bytes.substr(3 * groups))
            tail = tail << 8 | static_cast<unsigned char>(byte);
        detail::encode_base64_tail(tail, rest, text.data() + 4 * groups);
    }
    return text;
}

std::size_t plain_run(std::string_view text) {
    auto const* const found =
        std::find_if_not(text.begin(), text.end(), [](char c) { return detail::stands_for_itself(c); });
    return static_cast<std::size_t>(found - text.begin());
}
std::size_t run_found(std::string_view text) {
    auto const* const end = text.data() + text.size();
    return static_cast<std::size_t>(detail::skip_plain(text.data(), end) - text.data());
}

// Every byte at every place of a text of every length.
void strings(test& t) {
    guarded const memory(longest);
    unsigned wrong = 0;
    for (std::size_t size = 0; size <= 70; ++size) {
        std::string text(size, 'a');
        wrong += run_found(memory.at_end(text)) != size;
        for (std::size_t at = 0; at != size; ++at)
            for (int byte = 0; byte != 256; ++byte) {
                text[at] = static_cast<char>(byte);
                auto const expected = plain_run(text);
                wrong += run_found(memory.at_end(text)) != expected;
                if (byte % 16 == 2) wrong += run_found(memory.at_begin(text)) != expected;
                text[at] = 'a';
            }
    }
    t.equal(wrong, 0U);
}

void base64_written(test& t) {
    guarded const bytes_at(longest), text_at(2 * longest);
    unsigned wrong = 0;
    for (std::size_t size = 0; size <= longest; ++size) {
        auto const bytes = bytes_at.at_end(png::noise(size));
        auto const expected = encoded_plainly(bytes);
        auto* const out = text_at.last(expected.size());
        wrong += notepact::base64_encode(bytes, out) != expected.size();
        wrong += std::string_view(out, expected.size()) != expected;
        auto const first = bytes_at.at_begin(std::string(bytes));
        wrong += notepact::base64_encode(first, text_at.first()) != expected.size();
        wrong += std::string_view(text_at.first(), expected.size()) != expected;
    }
    t.equal(wrong, 0U);
}

void base64_read(test& t) {
    guarded const bytes_at(longest), text_at(2 * longest);
    unsigned wrong = 0;
    for (std::size_t size = 0; size <= longest; ++size) {
        auto const bytes = png::noise(size);
        auto const text = text_at.at_end(encoded_plainly(bytes));
        auto const decoded = notepact::base64_decode(text, bytes_at.last(size), size);
        wrong += !decoded || *decoded != bytes;
        std::string in_place(text);
        auto const where_it_was = notepact::base64_decode(in_place, in_place.data(), in_place.size());
        wrong += !where_it_was || *where_it_was != bytes;
        std::string in_runs, in_long_runs;
        notepact::base64_decoder decoder, decoder_of_long;
        for (auto const piece : {text.substr(0, size / 5), text.substr(size / 5)}) {
            decoder.write(piece, [&](std::string_view run) {
                wrong += run.size() > 48;
                in_runs += run;
            });
            decoder_of_long.write_long(piece, [&](std::string_view run) { in_long_runs += run; });
        }
        wrong += !decoder.complete() || in_runs != bytes;
        wrong += !decoder_of_long.complete() || in_long_runs != bytes;
    }
    t.equal(wrong, 0U);
}

// Longer than what is handed on at once.
void long_base64(test& t) {
    unsigned wrong = 0;
    for (std::size_t const size : {3069U, 3072U, 3073U, 3075U, 6144U, 10000U}) {
        auto const bytes = png::noise(size), text = encoded_plainly(bytes);
        for (std::size_t const cut : {0U, 1U, 2U, 3U, 4U, 127U, 128U, 4090U}) {
            std::string decoded;
            notepact::base64_decoder decoder;
            for (auto const piece :
                 {std::string_view(text).substr(0, cut), std::string_view(text).substr(cut)})
                decoder.write_long(piece, [&](std::string_view run) {
                    wrong += run.empty() || run.size() > 3072;
                    decoded += run;
                });
            wrong += !decoder.complete() || decoded != bytes;
        }
    }
    t.equal(wrong, 0U);
}

// Every byte at every place of as many groups as are done at once, and of those before and behind.
void base64_refused(test& t) {
    constexpr std::size_t groups = 40;
    guarded const text_at(4 * groups), bytes_at(3 * groups);
    auto text = encoded_plainly(png::noise(3 * groups));
    std::string plainly(3 * groups, '\0');
    unsigned wrong = 0;
    for (std::size_t at = 0; at != text.size(); ++at) {
        auto const before = text[at];
        for (int byte = 0; byte != 256; ++byte) {
            text[at] = static_cast<char>(byte);
            auto const held = text_at.at_end(text);
            auto* const out = bytes_at.last(3 * groups);
            auto const done = detail::decode_base64_groups(held.data(), groups, out);
            wrong += done != detail::decode_base64_plain(text.data(), groups, plainly.data());
            wrong += std::string_view(out, 3 * done) != std::string_view(plainly).substr(0, 3 * done);
        }
        text[at] = before;
    }
    t.equal(wrong, 0U);
}

struct base64_form {
    char const* name;
    bool there;
    std::size_t (*count)(char const*, std::size_t) noexcept;
    std::size_t (*decode)(char const*, std::size_t, char*) noexcept;
    std::size_t (*encode)(char const*, std::size_t, char*) noexcept;
};
std::size_t encode_base64_plainly(char const* bytes, std::size_t groups, char* out) noexcept {
    detail::encode_base64_plain(bytes, groups, out);
    return groups;
}

std::vector<base64_form> base64_forms() {
    return forms_that_are_there<base64_form>({
#ifdef NOTEPACT_DETAIL_X86
        {"base64 by SSSE3",
         detail::has_wide16(),
         detail::count_base64_16,
         detail::decode_base64_16,
         detail::encode_base64_16},
        {"base64 by AVX2",
         detail::has_wide32(),
         detail::count_base64_avx2,
         detail::decode_base64_avx2,
         detail::encode_base64_avx2},
#    ifdef NOTEPACT_DETAIL_TARGET64
        {"base64 by AVX-512VBMI",
         detail::has_wide64(),
         detail::count_base64_avx512,
         detail::decode_base64_avx512,
         detail::encode_base64_avx512},
#    endif
#elif defined(NOTEPACT_DETAIL_ARM)
        {"base64 by NEON", true, detail::count_base64_16, detail::decode_base64_16, detail::encode_base64_16},
#endif
        {"base64", true, detail::count_base64_groups, detail::decode_base64_groups, encode_base64_plainly}});
}

// How far a form may stay behind the plain one: less than two of the widest vectors, in groups.
constexpr std::size_t near_enough = 32;

void base64_form_by_form(test& t) {
    constexpr std::size_t most = longest; // groups
    guarded const text_at(4 * most), bytes_at(3 * most);
    auto const bytes = png::noise(3 * most), text = encoded_plainly(bytes);
    for (auto const& form : base64_forms()) {
        unsigned wrong = 0;
        for (std::size_t groups = 0; groups <= most; ++groups) {
            auto const behind = [&](std::size_t done) {
                return done > groups || done + near_enough < groups;
            };
            auto const text_of = std::string_view(text).substr(0, 4 * groups);
            auto const bytes_of = std::string_view(bytes).substr(0, 3 * groups);
            for (bool const at_end : {true, false}) {
                auto const read = at_end ? text_at.at_end(text_of) : text_at.at_begin(text_of);
                wrong += behind(form.count(read.data(), groups));
                auto* const out = at_end ? bytes_at.last(3 * groups) : bytes_at.first();
                auto const decoded = form.decode(read.data(), groups, out);
                wrong += behind(decoded);
                wrong += std::string_view(out, 3 * decoded) != bytes_of.substr(0, 3 * decoded);
                auto const raw = at_end ? bytes_at.at_end(bytes_of) : bytes_at.at_begin(bytes_of);
                auto* const written = at_end ? text_at.last(4 * groups) : text_at.first();
                auto const encoded = form.encode(raw.data(), groups, written);
                wrong += behind(encoded);
                wrong += std::string_view(written, 4 * encoded) != text_of.substr(0, 4 * encoded);
            }
        }
        t.equal(wrong, 0U, form.name);
    }
}

// Every byte at every place, and some at every place of what is longer. What is behind it is not decoded.
void base64_refused_form_by_form(test& t) {
    constexpr std::size_t most = longest / 4; // groups
    guarded const text_at(4 * most), bytes_at(3 * most);
    auto text = encoded_plainly(png::noise(3 * most));
    std::string plainly(3 * most, '\0');
    for (auto const& form : base64_forms()) {
        unsigned wrong = 0;
        for (std::size_t const groups : {std::size_t{40}, most})
            for (std::size_t at = 0; at != 4 * groups; ++at) {
                auto const before = text[at];
                for (int byte = 0; byte != 256; ++byte) {
                    if (groups == most && byte % 16 != 15) continue;
                    text[at] = static_cast<char>(byte);
                    auto const plain = detail::decode_base64_plain(text.data(), groups, plainly.data());
                    auto const held = text_at.at_end(std::string_view(text).substr(0, 4 * groups));
                    auto const counted = form.count(held.data(), groups);
                    wrong += counted > plain || counted + near_enough < plain;
                    auto* const out = bytes_at.last(3 * groups);
                    auto const done = form.decode(held.data(), groups, out);
                    wrong += done > plain || done + near_enough < plain;
                    wrong += std::string_view(out, 3 * done) != std::string_view(plainly).substr(0, 3 * done);
                }
                text[at] = before;
            }
        t.equal(wrong, 0U, form.name);
    }
}

// Judged without being decoded, as by decoding it.
void base64_judged(test& t) {
    guarded const text_at(2 * longest);
    auto const same = [&](std::string_view text) {
        auto const held = text_at.at_end(text);
        notepact::base64_decoder decoder;
        decoder.write(held, [](std::string_view) {});
        notepact::base64_scanner whole, in_pieces;
        whole.write(held);
        in_pieces.write(held.substr(0, text.size() / 3));
        in_pieces.write(held.substr(text.size() / 3));
        return whole.complete() == decoder.complete() && whole.failed() == decoder.failed()
               && in_pieces.complete() == decoder.complete() && in_pieces.failed() == decoder.failed();
    };
    unsigned wrong = 0, base64 = 0;
    for (std::size_t size = 0; size <= longest; ++size) {
        auto text = encoded_plainly(png::noise(size));
        wrong += !same(text);
        base64 += notepact::is_base64(text);
        wrong += !same(text + "A");
        for (std::size_t at = 0; at < text.size(); at += 7)
            for (char const bad : {'=', '-', '\n', '\0', '\xC1'}) {
                auto const before = std::exchange(text[at], bad);
                wrong += !same(text);
                text[at] = before;
            }
    }
    t.equal(wrong, 0U);
    t.equal(base64, longest + 1);
}

void checksums(test& t) {
    guarded const memory(longest);
    unsigned wrong = 0;
    for (std::size_t size = 0; size <= longest; ++size) {
        auto const bytes = png::noise(size);
        auto const expected = png::crc(bytes);
        wrong += notepact::crc32_of(memory.at_end(bytes)) != expected;
        wrong += notepact::crc32_of(memory.at_begin(bytes)) != expected;
        notepact::crc32_checksum in_pieces;
        in_pieces.write(memory.at_end(bytes).substr(0, size / 3));
        in_pieces.write(memory.at_end(bytes).substr(size / 3));
        wrong += in_pieces.value() != expected;
    }
    t.equal(wrong, 0U);
}

#ifdef NOTEPACT_DETAIL_X86
// x^n modulo the polynomial as crc32_wide.hpp has it.
constexpr long long crc32_power(int n) {
    return static_cast<long long>(detail::crc32_shift(0x80000000U, n)) << 1;
}
constexpr bool moves_by(long long const (&factors)[2], int bytes) {
    return factors[0] == crc32_power(8 * bytes + 32) && factors[1] == crc32_power(8 * bytes - 32);
}
static_assert(moves_by(detail::crc32_by_16, 16));
static_assert(moves_by(detail::crc32_by_64, 64));
static_assert(moves_by(detail::crc32_by_256, 256));

using crc32_fold = char const* (*)(std::uint32_t, char const*, char const*, char*) noexcept;
template <crc32_fold Fold>
std::uint32_t crc32_folded(std::uint32_t crc, char const* bytes, std::size_t size) noexcept {
    char folded[16];
    auto const* const left = Fold(crc, bytes, bytes + size, folded);
    crc = notepact::crc32_detail::update(0, std::string_view(folded, sizeof folded));
    for (auto const* at = left; at != bytes + size; ++at)
        crc = notepact::crc32_detail::update(crc, static_cast<unsigned char>(*at));
    return left <= bytes + size && bytes + size - left < 16 ? crc : ~crc;
}
#endif

std::uint32_t crc32_by_byte(std::uint32_t crc, char const* bytes, std::size_t size) noexcept {
    for (; size != 0; --size, ++bytes)
        crc = notepact::crc32_detail::update(crc, static_cast<unsigned char>(*bytes));
    return crc;
}

struct crc32_form {
    char const* name;
    bool there;
    std::size_t least;
    std::uint32_t (*update)(std::uint32_t, char const*, std::size_t) noexcept;
};
std::vector<crc32_form> crc32_forms() {
    return forms_that_are_there<crc32_form>({
#ifdef NOTEPACT_DETAIL_X86
        {"CRC-32 by PCLMUL",
         detail::has_wide16(),
         detail::crc32_pclmul_least,
         crc32_folded<detail::crc32_fold_pclmul>},
#    ifdef NOTEPACT_DETAIL_TARGET64
        {"CRC-32 by VPCLMULQDQ",
         detail::has_wide64(),
         detail::crc32_vpclmulqdq_least,
         crc32_folded<detail::crc32_fold_vpclmulqdq>},
#    endif
#elif defined(NOTEPACT_DETAIL_ARM_CRC32)
        {"CRC-32 by its instruction", detail::has_crc32(), 0, detail::crc32_by_instruction},
#endif
        {"CRC-32 by byte", true, 0, crc32_by_byte}});
}

// Every length, from any register.
void checksums_form_by_form(test& t) {
    constexpr std::size_t most = 1200;
    guarded const memory(most);
    for (auto const& form : crc32_forms()) {
        unsigned wrong = 0;
        for (std::size_t size = form.least; size <= most; ++size) {
            auto const bytes = png::noise(size);
            for (std::uint32_t const before : {0xFFFFFFFFU, 0U, 0x12345678U}) {
                auto const expected = crc32_by_byte(before, bytes.data(), size);
                wrong += form.update(before, memory.at_end(bytes).data(), size) != expected;
                if (size % 16 == 3)
                    wrong += form.update(before, memory.at_begin(bytes).data(), size) != expected;
            }
        }
        auto const bytes = png::noise(50000);
        wrong += form.update(1, bytes.data(), bytes.size()) != crc32_by_byte(1, bytes.data(), bytes.size());
        t.equal(wrong, 0U, form.name);
    }
}

// The compiler evaluates the plain forms, also of what is long enough to be done wide.
template <std::size_t Size>
struct letters {
    char text[Size + 1];
    constexpr letters() : text() {
        for (std::size_t i = 0; i != Size; ++i)
            text[i] = static_cast<char>('A' + i % 26);
    }
};
constexpr letters<400> alphabet;
static_assert(notepact::is_base64(std::string_view(alphabet.text, 400)));
static_assert(notepact::crc32_of(std::string_view(alphabet.text, 400)) == 0x334254E5u);

void compiled(test& t) {
    std::string const text(alphabet.text, 400);
    t.check(notepact::is_base64(text), "letters alone");
    t.equal(notepact::crc32_of(text), notepact_test::png::crc(text));
    t.equal(notepact::crc32_of(text), 0x334254E5u);
}

suite wide_suite(
    "across/wide", {{"strings", strings},
                    {"base64_written", base64_written},
                    {"base64_read", base64_read},
                    {"long_base64", long_base64},
                    {"base64_refused", base64_refused},
                    {"base64_form_by_form", base64_form_by_form},
                    {"base64_refused_form_by_form", base64_refused_form_by_form},
                    {"base64_judged", base64_judged},
                    {"checksums", checksums},
                    {"checksums_form_by_form", checksums_form_by_form},
                    {"compiled", compiled}});

} // namespace
