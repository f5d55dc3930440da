// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/data_uri.hpp"

#include "../support/png_factory.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

namespace png = notepact_test::png;
using notepact_test::test;
using state = notepact::png_data_uri_state;

constexpr std::string_view black_pixel =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/"
    "AAAAABJRU5ErkJggg==";

// The documents' own sample, as printed: cut.
constexpr std::string_view documents_sample =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...";

static_assert(notepact::check_png_data_uri(black_pixel) == state::ok);
static_assert(notepact::check_png_data_uri(documents_sample) == state::not_base64);
static_assert(notepact::is_png_data_uri(black_pixel) && !notepact::is_png_data_uri(documents_sample));
static_assert(sizeof(notepact::png_data_uri_scanner) <= 56);

std::string base64(std::string_view bytes) {
    std::string text(notepact::base64_encoded_size(bytes.size()), '\0');
    notepact::base64_encode(bytes, text.data());
    return text;
}

std::string uri(std::string_view bytes) {
    return std::string(notepact::png_data_uri_prefix) + base64(bytes);
}

// The verdict put together from the parts, each on the whole of its text.
state reference(std::string_view text) {
    std::string_view const prefix = "data:image/png;base64,";
    if (text.substr(0, prefix.size()) != prefix || text.size() == prefix.size()) return state::missing_prefix;
    text.remove_prefix(prefix.size());
    std::string bytes(text.size() + 1, '\0');
    auto const decoded = notepact::base64_decode(text, bytes.data(), bytes.size());
    return !decoded ? state::not_base64 : notepact::is_png(*decoded) ? state::ok : state::not_png;
}

void table(test& t) {
    std::string const payload(black_pixel.substr(22));
    struct {
        std::string text;
        state expected;
    } const rows[] = {
        {std::string(black_pixel), state::ok},
        {uri(png::of({600, 200}, 20000)), state::ok},
        {"", state::missing_prefix},
        {"data:image/png;base64", state::missing_prefix},
        {"data:image/png;base64,", state::missing_prefix},
        {"Data:image/png;base64," + payload, state::missing_prefix},
        {"data:image/PNG;base64," + payload, state::missing_prefix},
        {"data:image/png;BASE64," + payload, state::missing_prefix},
        {"data:image/png;base64 ," + payload, state::missing_prefix},
        {"data:image/jpeg;base64," + payload, state::missing_prefix},
        {"data:image/png;charset=utf-8;base64," + payload, state::missing_prefix},
        {"data:image/png," + payload, state::missing_prefix},
        {" " + std::string(black_pixel), state::missing_prefix},
        {payload, state::missing_prefix},
        {std::string(documents_sample), state::not_base64},
        {std::string(documents_sample.substr(0, documents_sample.size() - 3)), state::not_png},
        {std::string(black_pixel) + "\n", state::not_base64},
        {std::string(black_pixel) + "=", state::not_base64},
        {std::string(black_pixel) + payload, state::not_base64},
        {std::string(black_pixel.substr(0, black_pixel.size() - 1)), state::not_base64},
        {std::string(black_pixel.substr(0, black_pixel.size() - 2)), state::not_base64},
        {std::string(black_pixel.substr(0, black_pixel.size() - 4)), state::not_png},
        {"data:image/png;base64,=", state::not_base64},
        {"data:image/png;base64, " + payload, state::not_base64},
        {"data:image/png;base64," + std::string(notepact::png_data_uri_prefix) + payload, state::not_base64},
        {uri("GIF89a"), state::not_png},
        {uri("x"), state::not_png},
        {uri(png::smallest() + "x"), state::not_png},
        {uri(png::smallest() + png::smallest()), state::not_png},
        {uri("GIF89a, and long enough to have failed") + "!", state::not_base64},
        {uri("GIF89a") + uri("GIF89a"), state::not_base64},
    };
    for (auto const& [text, expected] : rows) {
        t.equal(notepact::check_png_data_uri(text), expected, text.substr(0, 60));
        t.equal(reference(text), expected, text.substr(0, 60));
    }
}

// The verdict at each character, and for each split: that of the text so far.
void prefixes_and_splits(test& t) {
    unsigned wrong = 0, split = 0;
    for (std::string const& whole :
         {std::string(black_pixel),
          std::string(documents_sample),
          uri("GIF89a") + "AAAA!AAA",
          std::string("data;"),
          uri(png::of({24, 24}, 100))}) {
        std::string_view const text = whole;
        notepact::png_data_uri_scanner scanner;
        for (std::size_t size = 0; size != text.size(); ++size) {
            wrong += scanner.state() != reference(text.substr(0, size));
            wrong += scanner.complete() != (scanner.state() == state::ok);
            wrong += scanner.failed() && scanner.complete();
            scanner.write(text.substr(size, 1));
        }
        state const expected = reference(text);
        wrong += scanner.state() != expected;
        for (std::size_t first = 0; first <= text.size(); ++first)
            for (std::size_t second = first; second <= text.size(); second += 1 + second / 30) {
                notepact::png_data_uri_scanner parts;
                parts.write(text.substr(0, first));
                parts.write(text.substr(first, second - first));
                parts.write(text.substr(second));
                split += parts.state() != expected;
            }
    }
    t.equal(wrong, 0U, "prefixes");
    t.equal(split, 0U, "splits");
}

void corruptions(test& t) {
    unsigned wrong = 0, accepted = 0;
    for (std::size_t at = 0; at != black_pixel.size(); ++at)
        for (int value = 0; value != 256; ++value) {
            std::string text(black_pixel);
            text[at] = static_cast<char>(value);
            state const actual = notepact::check_png_data_uri(text);
            wrong += actual != reference(text);
            accepted += actual == state::ok;
        }
    t.equal(wrong, 0U, "judged otherwise than by the parts");
    t.equal(accepted, static_cast<unsigned>(black_pixel.size()), "only the text itself");
}

void failure(test& t) {
    notepact::png_data_uri_scanner scanner;
    scanner.write("data:image/png;base64,");
    t.check(!scanner.failed() && scanner.state() == state::missing_prefix, "prefix only");
    scanner.write("GIF8");
    t.check(scanner.failed() && scanner.state() == state::not_png, "not a PNG from here on");
    t.check(scanner.fault() == notepact::png_fault::signature, "and why");
    scanner.write("AA!A");
    t.check(scanner.failed() && scanner.state() == state::not_base64, "and not base64 either");
    scanner.write("AAAA");
    t.check(scanner.state() == state::not_base64, "for good");

    notepact::png_data_uri_scanner other;
    other.write("data:image/gif");
    t.check(other.failed(), "another prefix");
    other.write(black_pixel);
    t.check(other.failed() && other.state() == state::missing_prefix, "for good");
}

notepact_test::suite data_uri(
    "format/data_uri", {{"table", table},
                        {"prefixes_and_splits", prefixes_and_splits},
                        {"corruptions", corruptions},
                        {"failure", failure}});

} // namespace
