// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/base64.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;

static_assert(notepact::is_base64("Zm9vYg=="));
static_assert(notepact::is_base64(""));
static_assert(!notepact::is_base64("Zm9vYh=="), "bits left over are not zero");
static_assert(notepact::base64_encoded_size(4) == 8);
static_assert(notepact::base64_decoded_size("Zm9vYg==") == 4);

constexpr bool decodes_at_compile_time() {
    char out[3] = {};
    return notepact::base64_decode("Zm9v", out, sizeof out).value_or("?") == "foo"
           && !notepact::base64_decode("Zm9v", out, 2) && !notepact::base64_decode("Zm9", out, 3);
}
static_assert(decodes_at_compile_time());

constexpr bool encodes_at_compile_time() {
    char out[8] = {};
    std::size_t used = 0;
    auto const sink = [&](std::string_view text) {
        for (char const c : text)
            out[used++] = c;
    };
    notepact::base64_encoder encoder;
    encoder.write("fo", sink);
    encoder.write("ob", sink);
    encoder.finish(sink);
    return std::string_view(out, used) == "Zm9vYg==";
}
static_assert(encodes_at_compile_time());

// RFC 4648 section 10.
constexpr struct {
    std::string_view bytes;
    std::string_view text;
} vectors[] = {
    {"", ""},
    {"f", "Zg=="},
    {"fo", "Zm8="},
    {"foo", "Zm9v"},
    {"foob", "Zm9vYg=="},
    {"fooba", "Zm9vYmE="},
    {"foobar", "Zm9vYmFy"},
};

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

struct outcome {
    bool ok;
    std::string bytes;
};

// RFC 4648 read the slow way: groups of four, looked up in the alphabet, bit by bit.
outcome reference(std::string_view text) {
    if (text.size() % 4 != 0) return {false, {}};
    std::size_t padding = 0;
    while (padding != 2 && padding != text.size() && text[text.size() - 1 - padding] == '=')
        ++padding;
    std::string bits;
    for (char const c : text.substr(0, text.size() - padding)) {
        auto const digit = alphabet.find(c);
        if (digit == alphabet.npos) return {false, {}};
        for (int bit = 5; bit >= 0; --bit)
            bits += (digit >> bit & 1) != 0 ? '1' : '0';
    }
    std::string bytes;
    for (; bits.size() >= 8; bits.erase(0, 8)) {
        unsigned byte = 0;
        for (std::size_t i = 0; i != 8; ++i)
            byte = byte * 2 + (bits[i] == '1');
        bytes += static_cast<char>(byte);
    }
    if (bits.find('1') != bits.npos) return {false, {}};
    return {true, bytes};
}

outcome decode_in_pieces(std::string_view text, std::size_t piece) {
    notepact::base64_decoder decoder;
    outcome result{};
    auto const sink = [&](std::string_view bytes) { result.bytes += bytes; };
    for (std::size_t at = 0; at < text.size(); at += piece)
        decoder.write(text.substr(at, piece), sink);
    result.ok = decoder.complete();
    if (!result.ok) result.bytes.clear();
    return result;
}

outcome decode_whole(std::string_view text) {
    std::string buffer(text.size() + 1, '\0');
    auto const decoded = notepact::base64_decode(text, buffer.data(), notepact::base64_decoded_size(text));
    return {static_cast<bool>(decoded), std::string(decoded.value_or(""))};
}

std::string encode_whole(std::string_view bytes) {
    std::string text(notepact::base64_encoded_size(bytes.size()), '\0');
    text.resize(notepact::base64_encode(bytes, text.data()));
    return text;
}

std::string encode_split(std::string_view bytes, std::size_t at) {
    notepact::base64_encoder encoder;
    std::string text;
    auto const sink = [&](std::string_view part) { text += part; };
    encoder.write(bytes.substr(0, at), sink);
    encoder.write(bytes.substr(at), sink);
    encoder.finish(sink);
    return text;
}

bool same(outcome const& a, outcome const& b) {
    return a.ok == b.ok && a.bytes == b.bytes;
}

// Every way in says the same of `text`.
bool agrees(std::string_view text) {
    outcome const expected = reference(text);
    if (!same(decode_whole(text), expected) || notepact::is_base64(text) != expected.ok) return false;
    for (std::size_t const piece : {std::size_t(1), std::size_t(3), std::size_t(5), text.size() + 1})
        if (!same(decode_in_pieces(text, piece), expected)) return false;
    return true;
}

std::string random_bytes(std::size_t size, std::uint32_t seed) {
    std::mt19937 generator(seed);
    std::string bytes;
    while (bytes.size() != size)
        bytes += static_cast<char>(generator() & 0xFF);
    return bytes;
}

void rfc_vectors(test& t) {
    for (auto const& [bytes, text] : vectors) {
        t.equal(encode_whole(bytes), text);
        t.equal(decode_whole(text).bytes, bytes);
        t.check(agrees(text), text);
        t.equal(notepact::base64_encoded_size(bytes.size()), text.size());
        t.equal(notepact::base64_decoded_size(text), bytes.size());
    }
}

void refused(test& t) {
    constexpr std::string_view texts[] = {
        "Z",
        "Zg",
        "Zg=",
        "Zm8",
        "=",
        "==",
        "===",
        "====",
        "Z===",
        "Zg==Zg==",
        "Zg==Zm9v",
        "Zm8=Zm9vZm9v",
        "Zm8=Zm8=",
        "Zg==\n",
        "Zm9v\r\nZm9v",
        " Zm9v",
        "Zm9v ",
        "Zm 9v",
        "Zm9v====",
        "Zm9v=",
        "Zg===",
        "Zg=a",
        "Zm8==",
        "Zm9-",
        "Zm9_",
        "Zm9v\xC3\xA9=="};
    for (auto const text : texts) {
        t.check(!notepact::is_base64(text), text);
        t.check(agrees(text), text);
    }
    t.check(!notepact::is_base64(std::string_view("Zm9v\0", 5)), "NUL");
}

// One and two padding characters, with every value of the digit before them.
void tails(test& t) {
    unsigned wrong = 0, legal = 0;
    for (char const a : alphabet)
        for (char const b : alphabet) {
            std::string const one = std::string("AA") + a + b, single = std::string("A") + a + b + '=';
            std::string const twice = std::string() + a + b + "==";
            for (auto const& text : {one, single, twice}) {
                wrong += !agrees(text);
                legal += notepact::is_base64(text);
            }
        }
    t.equal(wrong, 0U, "tails judged otherwise than by the reference");
    t.equal(legal, 64U * 64 + 64 * 16 + 64 * 4, "legal tails");
}

void corruptions(test& t) {
    unsigned wrong = 0;
    for (std::string_view const sample : {"Zm9vYmFyIGJhego+", "Zm9vYmFyIGJhenM=", "Zm9vYmFyIGJheg=="})
        for (std::size_t at = 0; at != sample.size(); ++at)
            for (int value = 0; value != 256; ++value) {
                std::string text(sample);
                text[at] = static_cast<char>(value);
                wrong += !agrees(text);
            }
    t.equal(wrong, 0U, "single-character corruptions judged otherwise than by the reference");
}

// In a long text, beyond the first run: each position once broken, in each way of breaking.
void long_corruptions(test& t) {
    unsigned wrong = 0;
    std::string const sample = encode_whole(random_bytes(100, 7));
    for (std::size_t at = 0; at != sample.size(); ++at)
        for (char const c : {'=', '-', '\n', '\xFF', '\0'}) {
            std::string text = sample;
            text[at] = c;
            wrong += !agrees(text);
        }
    t.equal(wrong, 0U);
}

void round_trips(test& t) {
    unsigned wrong = 0;
    for (std::size_t size = 0; size <= 200; ++size) {
        std::string const bytes = random_bytes(size, static_cast<std::uint32_t>(size));
        std::string const text = encode_whole(bytes);
        wrong += !same(reference(text), {true, bytes});
        wrong += decode_whole(text).bytes != bytes;
        for (std::size_t piece = 1; piece <= 70; piece += 3)
            wrong += decode_in_pieces(text, piece).bytes != bytes;
        for (std::size_t at = 0; at <= size; ++at)
            wrong += encode_split(bytes, at) != text;
    }
    t.equal(wrong, 0U);
}

void splits(test& t) {
    unsigned wrong = 0;
    for (std::size_t const size : {0U, 1U, 2U, 3U, 46U, 47U, 48U, 49U, 97U}) {
        std::string const bytes = random_bytes(size, 3), text = encode_whole(bytes);
        for (std::size_t first = 0; first <= text.size(); ++first)
            for (std::size_t second = first; second <= text.size(); ++second) {
                notepact::base64_decoder decoder;
                std::string decoded;
                auto const sink = [&](std::string_view run) {
                    wrong += run.empty() || run.size() > 48;
                    decoded += run;
                };
                decoder.write(std::string_view(text).substr(0, first), sink);
                decoder.write(std::string_view(text).substr(first, second - first), sink);
                decoder.write(std::string_view(text).substr(second), sink);
                wrong += !decoder.complete() || decoded != bytes;
            }
    }
    t.equal(wrong, 0U);
}

// complete() at each character of a text is what the text so far deserves; failed() stays.
void prefixes(test& t) {
    unsigned wrong = 0;
    for (std::string_view const text :
         {"Zm9vYmFyIGJheg==", "Zm9vYmFyIGJheg==Z", "Zm9v=mFy", "Zh==", "Zm9=", "=Zm9"}) {
        notepact::base64_scanner scanner;
        bool failed = false;
        for (std::size_t size = 0; size != text.size(); ++size) {
            wrong += scanner.complete() != reference(text.substr(0, size)).ok;
            scanner.write(text.substr(size, 1));
            wrong += (failed && !scanner.failed()) || (scanner.failed() && scanner.complete());
            failed = scanner.failed();
        }
        scanner.write("");
        wrong += scanner.complete() != reference(text).ok;
    }
    t.equal(wrong, 0U);

    for (std::string_view const text : {"Zh=", "Zm9=", "Z=", "=", "Zg==Z", "Zg=Z", "Z\n"}) {
        notepact::base64_scanner scanner;
        scanner.write(text.substr(0, text.size() - 1));
        t.check(!scanner.failed(), text);
        scanner.write(text.substr(text.size() - 1));
        t.check(scanner.failed(), text);
        scanner.write("AAAA");
        t.check(scanner.failed() && !scanner.complete(), text);
    }
}

void capacity(test& t) {
    std::string const text = encode_whole("capacity");
    char out[8];
    t.check(!notepact::base64_decode(text, out, 7), "too small");
    t.check(!notepact::base64_decode(text, out, 0), "none");
    t.equal(notepact::base64_decode(text, out, 8).value_or("?"), "capacity");
    t.check(static_cast<bool>(notepact::base64_decode("", out, 0)), "nothing, decoded, is not a failure");
    t.equal(notepact::base64_decoded_size("===="), std::size_t(1), "looks at the end only");
    t.equal(notepact::base64_decoded_size("Zm9"), std::size_t(0));
}

void in_place(test& t) {
    std::string const bytes = random_bytes(200, 5);
    std::string text = encode_whole(bytes);
    t.check(
        notepact::base64_decode(text, text.data(), text.size()).value_or("?") == bytes, "where the text is");
}

void encoder_starts_anew(test& t) {
    notepact::base64_encoder encoder;
    std::string text;
    auto const sink = [&](std::string_view part) { text += part; };
    for (std::string_view const bytes : {"f", "", "foo", "fo"}) {
        encoder.write(bytes, sink);
        encoder.finish(sink);
        text += ' ';
    }
    t.equal(text, "Zg==  Zm9v Zm8= ");
}

notepact_test::suite base64(
    "format/base64", {{"rfc_vectors", rfc_vectors},
                      {"refused", refused},
                      {"tails", tails},
                      {"corruptions", corruptions},
                      {"long_corruptions", long_corruptions},
                      {"round_trips", round_trips},
                      {"splits", splits},
                      {"prefixes", prefixes},
                      {"capacity", capacity},
                      {"in_place", in_place},
                      {"encoder_starts_anew", encoder_starts_anew}});

} // namespace
