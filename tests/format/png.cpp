// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/png.hpp"

#include "../support/png_factory.hpp"
#include "../support/test.hpp"

#include <notepact/format/png.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace png = notepact_test::png;
using notepact_test::test;

constexpr std::string_view black_pixel(
    "\x89PNG\r\n\x1A\n"
    "\0\0\0\x0DIHDR\0\0\0\1\0\0\0\1\1\0\0\0\0\x37\x6E\xF9\x24"
    "\0\0\0\x0AIDAT\x78\xDA\x63\x60\0\0\0\2\0\1\xE5\x27\xDE\xFC"
    "\0\0\0\0IEND\xAE\x42\x60\x82",
    67);
static_assert(notepact::is_png(black_pixel));
static_assert(!notepact::is_png(black_pixel.substr(0, 66)));
static_assert(!notepact::is_png("GIF89a"));
static_assert(sizeof(notepact::png_scanner) <= 16);

// A file of the given chunks after a legal IHDR and before an IEND.
std::string with(std::string_view chunks) {
    return png::signature + png::ihdr({}) + std::string(chunks) + png::chunk("IEND");
}

std::string with_header(std::string_view header) {
    return png::signature + std::string(header) + png::chunk("IDAT", "x") + png::chunk("IEND");
}

// A chunk that says another length than it has.
std::string lying_chunk(std::string_view type, std::string_view data, std::uint32_t length) {
    return png::word(length) + png::chunk(type, data).substr(4);
}

void generated(test& t) {
    t.check(png::smallest() == black_pixel, "the smallest file, byte by byte");
    for (std::size_t const payload : {0U, 1U, 7U, 8U, 9U, 255U, 8192U, 8193U, 100000U})
        t.check(notepact::is_png(png::of({24, 24}, payload)), std::to_string(payload));
    t.check(notepact::is_png(png::of({600, 200}, 500, 1)), "an IDAT per byte");
    t.check(notepact::is_png(png::of({600, 200}, 500, 100)), "IDATs");
    t.check(notepact::is_png(with(png::chunk("IDAT"))), "an empty IDAT: not inflated, not missed");
    t.check(
        notepact::is_png(with(
            png::chunk("gAMA", png::word(45455)) + png::chunk("IDAT", "x")
            + png::chunk("tEXt", std::string_view("a\0b", 3)))),
        "other chunks");
}

// A CRC finds every change of up to 32 bits in a row, a changed length moves the CRC, the signature is fixed:
// no single byte can change.
void every_byte_damaged(test& t) {
    unsigned accepted = 0;
    for (std::size_t at = 0; at != black_pixel.size(); ++at)
        for (int change = 1; change != 256; ++change) {
            std::string file(black_pixel);
            file[at] = static_cast<char>(file[at] ^ change);
            accepted += notepact::is_png(file);
        }
    std::string const big = with(
        png::chunk("gAMA", png::word(45455)) + png::chunk("IDAT", png::noise(300))
        + png::chunk("IDAT", png::noise(20)));
    for (std::size_t at = 0; at != big.size(); ++at)
        for (int const change : {1, 2, 0x20, 0x80, 0xFF}) {
            std::string file = big;
            file[at] = static_cast<char>(file[at] ^ change);
            accepted += notepact::is_png(file);
        }
    t.check(notepact::is_png(big), "undamaged");
    t.equal(accepted, 0U, "damaged files accepted");
}

void truncated_or_followed(test& t) {
    unsigned accepted = 0, lost = 0;
    for (std::string const& file : {png::smallest(), png::of({24, 24}, 300, 100)}) {
        for (std::size_t size = 0; size != file.size(); ++size) {
            notepact::png_scanner scanner;
            scanner.write(std::string_view(file).substr(0, size));
            accepted += scanner.complete();
            lost += scanner.failed();
        }
        for (int value = 0; value != 256; ++value)
            accepted += notepact::is_png(file + static_cast<char>(value));
        accepted += notepact::is_png(file + file);
    }
    t.equal(accepted, 0U);
    t.equal(lost, 0U, "given up while it could still become a PNG");
}

// Every sequence of up to six of five chunks, of three colour types: removed, repeated, in any order.
void sequences(test& t) {
    struct {
        unsigned colour;
        unsigned least, most; // of palettes
        unsigned legal = 0;
    } types[] = {{0, 0, 0}, {2, 0, 1}, {3, 1, 1}};
    unsigned wrong = 0;
    for (auto& [colour, least, most, legal] : types) {
        std::string const chunks[] = {
            png::ihdr({1, 1, 8, colour}),
            png::chunk("PLTE", "rgb"),
            png::chunk("IDAT", "image"),
            png::chunk("tEXt", "a"),
            png::chunk("IEND")};
        for (unsigned length = 0, count = 1; length != 7; ++length, count *= 5)
            for (unsigned number = 0; number != count; ++number) {
                std::string file = png::signature, order;
                for (unsigned i = 0, rest = number; i != length; ++i, rest /= 5) {
                    file += chunks[rest % 5];
                    order += "HPDtE"[rest % 5];
                }
                auto const times = [&](char c) {
                    return static_cast<std::size_t>(std::count(order.begin(), order.end(), c));
                };
                auto const image = order.find('D'), images = times('D'), palettes = times('P');
                bool const expected = length >= 3 && order.rfind('H') == 0 && order.find('E') == length - 1
                                      && images != 0 && order.rfind('D') == image + images - 1
                                      && palettes >= least && palettes <= most
                                      && (palettes == 0 || order.find('P') < image);
                legal += expected;
                wrong += notepact::is_png(file) != expected;
            }
    }
    t.equal(wrong, 0U);
    t.equal(
        types[0].legal, 1U + 3U + 6U + 10U); // of 1 to 4 chunks between: the images in a row, texts around
    t.equal(types[2].legal, 0U + 1U + 4U + 10U);              // and a palette before
    t.equal(types[1].legal, types[0].legal + types[2].legal); // or not
}

// Which rule is broken, each by files that break only that; whole, and byte by byte.
void which_rule(test& t) {
    using notepact::name;
    using notepact::png_fault;
    std::string const head = png::signature + png::ihdr({}), image = png::chunk("IDAT", "x"),
                      end = png::chunk("IEND"), palette = png::chunk("PLTE", "rgb"),
                      text = png::chunk("tEXt", "a");
    auto const of_colour = [](unsigned colour) { return png::signature + png::ihdr({1, 1, 8, colour}); };
    auto const damaged = [](std::string file, std::size_t at) {
        file[at] = static_cast<char>(file[at] ^ 1);
        return file;
    };
    struct {
        png_fault why;
        std::string file;
    } const rows[] = {
        {png_fault::none, head + image + end},
        {png_fault::none, head + text + palette + text + image + image + text + end},
        {png_fault::none, of_colour(3) + palette + image + end},
        {png_fault::signature, "GIF89a"},
        {png_fault::signature, "\x89PNG\n\x1A\n"}, // as text, its line ends changed
        {png_fault::signature, "x" + head + image + end},
        {png_fault::cut, ""},
        {png_fault::cut, png::signature},
        {png_fault::cut, head},
        {png_fault::cut, head + image},
        {png_fault::cut, head + image + end.substr(0, 11)},
        {png_fault::chunk_length, head + png::word(0x80000000) + "IDAT"},
        {png_fault::chunk_length, png::signature + png::word(0xFFFFFFFF) + "IHDR"},
        {png_fault::chunk_type, head + png::chunk("te1t") + image + end},
        {png_fault::chunk_type, head + png::chunk("text") + image + end},
        {png_fault::chunk_type, head + png::chunk("tex\xE9") + image + end},
        {png_fault::checksum, damaged(head, 32) + image + end},
        {png_fault::checksum, head + damaged(image, 8) + end},
        {png_fault::checksum, head + damaged(text, 8) + image + end},
        {png_fault::checksum, head + image + damaged(end, 11)},
        {png_fault::header_place, png::signature + image + end},
        {png_fault::header_place, png::signature + text + png::ihdr({}) + image + end},
        {png_fault::header_place, head + png::ihdr({}) + image + end},
        {png_fault::header_place, head + image + png::ihdr({}) + end},
        {png_fault::header_fields, png::signature + png::chunk("IHDR") + image + end},
        {png_fault::header_fields, png::signature + png::ihdr({0, 1}) + image + end},
        {png_fault::header_fields, png::signature + png::ihdr({1, 1, 3}) + image + end},
        {png_fault::header_fields, png::signature + png::ihdr({1, 1, 8, 6, 1}) + image + end},
        {png_fault::unknown_critical, head + png::chunk("ABCD") + image + end},
        {png_fault::unknown_critical, head + image + png::chunk("CgBI", "x") + end},
        {png_fault::unknown_critical, head + png::chunk("IDOT", "x") + image + end},
        {png_fault::palette_missing, of_colour(3) + image + end},
        {png_fault::palette_missing, of_colour(3) + image + palette + end},
        {png_fault::palette_unwanted, of_colour(0) + palette + image + end},
        {png_fault::palette_unwanted, of_colour(4) + palette + image + end},
        {png_fault::palette_unwanted, of_colour(0) + image + palette + end},
        {png_fault::palette_place, of_colour(2) + image + palette + end},
        {png_fault::palette_place, of_colour(6) + palette + palette + image + end},
        {png_fault::palette_place, of_colour(3) + palette + image + palette + end},
        {png_fault::image_missing, head + end},
        {png_fault::image_missing, of_colour(3) + palette + end},
        {png_fault::image_interrupted, head + image + text + image + end},
        {png_fault::image_interrupted, head + image + image + text + text + image + end},
        {png_fault::end_not_empty, head + image + png::chunk("IEND", "x")},
        {png_fault::trailing_data, head + image + end + "\n"},
        {png_fault::trailing_data, head + image + end + end},
    };
    unsigned met = 0;
    for (auto const& [why, file] : rows) {
        t.equal(name(notepact::check_png(file)), name(why), name(why));
        t.equal(notepact::is_png(file), why == png_fault::none, name(why));
        notepact::png_scanner scanner;
        for (char const& byte : file)
            scanner.write({&byte, 1});
        t.check(scanner.fault() == why && scanner.complete() == (why == png_fault::none), name(why));
        met |= 1U << static_cast<unsigned>(why);
    }
    t.equal(met, (2U << static_cast<unsigned>(png_fault::trailing_data)) - 1, "each");
    std::set<std::string_view> texts;
    for (unsigned why = 0; met >> why != 0; ++why)
        for (auto const said : {name(static_cast<png_fault>(why)), message(static_cast<png_fault>(why))})
            if (!said.empty()) texts.insert(said);
    t.equal(texts.size(), std::size_t{32}, "names and messages");
}

void depth_and_colour(test& t) {
    // W3C PNG, IHDR: allowed combinations of colour type and bit depth.
    std::vector<std::vector<unsigned>> depths(256);
    depths[0] = {1, 2, 4, 8, 16};
    depths[2] = {8, 16};
    depths[3] = {1, 2, 4, 8};
    depths[4] = {8, 16};
    depths[6] = {8, 16};
    unsigned wrong = 0;
    for (unsigned colour = 0; colour != 256; ++colour)
        for (unsigned depth = 0; depth != 256; ++depth) {
            bool expected = false;
            for (unsigned const legal : depths[colour])
                expected = expected || legal == depth;
            notepact::png_scanner scanner;
            scanner.write(png::signature);
            scanner.write(png::ihdr({1, 1, depth, colour}));
            wrong += scanner.failed() == expected;
        }
    t.equal(wrong, 0U, "pairs of bit depth and colour type");
}

void header_fields(test& t) {
    constexpr struct {
        std::uint32_t size;
        bool legal;
    } sizes[] = {
        {0, false},
        {1, true},
        {24, true},
        {0x01000000, true},
        {0x7FFFFFFF, true},
        {0x80000000, false},
        {0xFFFFFFFF, false}};
    for (auto const& [size, legal] : sizes) {
        t.equal(notepact::is_png(with_header(png::ihdr({size, 1}))), legal, "width");
        t.equal(notepact::is_png(with_header(png::ihdr({1, size}))), legal, "height");
    }
    unsigned wrong = 0;
    for (unsigned value = 0; value != 256; ++value) {
        wrong += notepact::is_png(with_header(png::ihdr({1, 1, 8, 6, value}))) != (value == 0);
        wrong += notepact::is_png(with_header(png::ihdr({1, 1, 8, 6, 0, value}))) != (value == 0);
        wrong += notepact::is_png(with_header(png::ihdr({1, 1, 8, 6, 0, 0, value}))) != (value <= 1);
    }
    t.equal(wrong, 0U, "compression, filter, interlace");

    std::string const data = png::ihdr({}).substr(8, 13);
    t.check(notepact::is_png(with_header(png::chunk("IHDR", data))), "as it should be");
    for (std::size_t const size : {0U, 1U, 12U, 14U, 26U})
        t.check(
            !notepact::is_png(with_header(png::chunk("IHDR", (data + data).substr(0, size)))), "its length");
    t.check(!notepact::is_png(with_header(png::chunk("ihdr", data))), "another chunk by name");
}

void chunk_fields(test& t) {
    unsigned wrong = 0;
    for (std::size_t at = 0; at != 4; ++at)
        for (int value = 0; value != 256; ++value) {
            std::string type = "teXt";
            type[at] = static_cast<char>(value);
            bool const upper = value >= 'A' && value <= 'Z', lower = value >= 'a' && value <= 'z';
            // The first upper case: it must be understood, and no such chunk is known. The third: reserved.
            bool const legal = at == 0 ? lower : at == 2 ? upper : upper || lower;
            wrong += notepact::is_png(with(png::chunk(type, "a") + png::chunk("IDAT", "x"))) != legal;
        }
    t.equal(wrong, 0U, "letters of a type");

    for (std::uint32_t const length : {0x80000000U, 0xFFFFFFFFU, 0x7FFFFFFFU}) {
        notepact::png_scanner scanner;
        scanner.write(png::signature + png::ihdr({}) + png::word(length));
        t.equal(scanner.failed(), length > 0x7FFFFFFF, "a length, as soon as it is read");
    }
    for (std::uint32_t const length : {0U, 4U, 6U, 9U})
        t.check(
            !notepact::is_png(with(lying_chunk("IDAT", "image", length))), "a length that is not the data's");
    t.check(notepact::is_png(with(lying_chunk("IDAT", "image", 5))), "one that is");

    std::string const file = png::signature + png::ihdr({}) + png::chunk("IDAT", "x");
    t.check(!notepact::is_png(file + png::chunk("IEND", "x")), "IEND with data");
    t.check(notepact::is_png(file + png::chunk("IEND")), "IEND without");
}

// Whatever the verdict, it does not depend on how the bytes arrive.
void splits(test& t) {
    std::string damaged = png::smallest();
    damaged[50] = 'x';
    std::string const files[] = {png::smallest(), damaged, png::smallest() + 'x', with("")};
    unsigned wrong = 0;
    for (std::string const& whole : files) {
        std::string_view const file = whole;
        bool const expected = notepact::is_png(file);
        for (std::size_t first = 0; first <= file.size(); ++first)
            for (std::size_t second = first; second <= file.size(); ++second) {
                notepact::png_scanner scanner;
                scanner.write(file.substr(0, first));
                scanner.write(file.substr(first, second - first));
                scanner.write(file.substr(second));
                wrong += scanner.complete() != expected;
            }
    }
    std::string const big = png::of({24, 24}, 3000, 1000);
    for (std::size_t piece = 1; piece != 100; ++piece) {
        notepact::png_scanner scanner;
        for (std::size_t at = 0; at < big.size(); at += piece)
            scanner.write(std::string_view(big).substr(at, piece));
        wrong += !scanner.complete();
    }
    t.equal(wrong, 0U);
}

void failure_stays(test& t) {
    notepact::png_scanner scanner;
    scanner.write("\x89PNQ");
    t.check(scanner.failed(), "at the first wrong byte");
    scanner.write(png::smallest());
    t.check(scanner.failed() && !scanner.complete(), "for good");
}

notepact_test::suite suite(
    "format/png", {{"generated", generated},
                   {"every_byte_damaged", every_byte_damaged},
                   {"truncated_or_followed", truncated_or_followed},
                   {"sequences", sequences},
                   {"which_rule", which_rule},
                   {"depth_and_colour", depth_and_colour},
                   {"header_fields", header_fields},
                   {"chunk_fields", chunk_fields},
                   {"splits", splits},
                   {"failure_stays", failure_stays}});

} // namespace
