// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/png_signature.hpp"

#include "../support/png_factory.hpp"
#include "../support/slow_file.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using notepact::png_signature;
using namespace std::literals;

static_assert(!std::is_default_constructible_v<png_signature>);
static_assert(must(png_signature::from_data_uri("data:image/png;base64,iVBORw0KGgo=")).size() == 34);
static_assert(!png_signature::from_data_uri("iVBORw0KGgo="));
static_assert(!png_signature::from_png(""));
static_assert(must(png_signature::from_data_uri("data:image/png;base64,iVBORw0KGgo=")).source() == nullptr);

// Collects the text of a signature; counts the longest piece.
struct collector {
    std::string text;
    std::size_t longest = 0;
    void operator()(std::string_view piece) {
        text += piece;
        longest = piece.size() > longest ? piece.size() : longest;
    }
};

std::string text_of(png_signature const& signature) {
    collector out;
    signature.put(out);
    return out.text;
}

std::string uri_of(std::string_view file) {
    std::string base64(notepact::base64_encoded_size(file.size()), '\0');
    notepact::base64_encode(file, base64.data());
    return "data:image/png;base64," + base64;
}

void verify(test& t, std::string const& file) {
    auto const what = std::to_string(file.size()) + " bytes";
    auto const made = png_signature::from_png(file);
    t.check(made.has_value(), what);
    if (!made) return;
    std::string const uri = uri_of(file);
    collector out;
    made->put(out);
    t.check(out.text == uri, what);
    t.equal(made->size(), uri.size(), what);
    t.check(out.longest <= 64, "no room for the image is needed");
    t.check(text_of(*made) == uri, "and once more");
    t.check(notepact::is_png_data_uri(uri), what);
    // The data URI made elsewhere is the same signature.
    auto const same = png_signature::from_data_uri(uri);
    t.check(same && same->size() == uri.size() && text_of(*same) == uri, what);
    // Damaged files are none.
    for (auto const& damaged : {file.substr(1), file.substr(0, file.size() - 1), file + '\0', 'x' + file})
        t.equal(
            name(png_signature::from_png(damaged).error()),
            name(notepact::check_png(damaged)),
            "why: " + what);
    auto flipped = file;
    flipped[file.size() / 2] = static_cast<char>(flipped[file.size() / 2] ^ 1);
    t.check(!png_signature::from_png(flipped), what);
    t.check(made.error() == notepact::png_fault::none, "of a file there is no reason");
}

void files(test& t) {
    verify(t, png::smallest());
    t.equal(png::smallest().size(), std::size_t{67});
    for (std::size_t payload = 0; payload < 200;
         ++payload) // every size modulo 3, and around the pieces of 64
        verify(t, png::of({}, payload));
    for (std::size_t const payload : {1000U, 10001U, 50000U, 102332U, 102333U, 102334U})
        verify(t, png::of({600, 200}, payload));
}

void data_uris(test& t) {
    struct {
        std::string_view text;
        bool accepted;
    } const rows[] = {
        {"data:image/png;base64,iVBORw0KGgo=", true}, // no PNG: a warning
        {"data:image/png;base64,R0lGODlh", true},     // likewise
        {"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...",
         true}, // no base64: likewise
        {"data:image/png;base64,=", true},
        {"data:image/png;base64, ", true},
        {"data:image/png;base64,\"\\\n", true},
        {"data:image/png;base64,\xC3\x9F", true},
        {"data:image/png;base64,\0"sv, true},
        {"", false},
        {"iVBORw0KGgo=", false},
        {"data:image/png;base64,", false},
        {"data:image/png;base64", false},
        {"data:image/PNG;base64,iVBORw0KGgo=", false},
        {"Data:image/png;base64,iVBORw0KGgo=", false},
        {" data:image/png;base64,iVBORw0KGgo=", false},
        {"data:image/jpeg;base64,iVBORw0KGgo=", false},
        {"data:image/png;charset=x;base64,iVBORw0KGgo=", false},
        {"data:image/png;base64,\xFF", false}, // no text
        {"data:image/png;base64,iVBORw0KGgo=\xC3", false},
        {"data:image/png;base64,\xED\xA0\x80", false},
    };
    for (auto const& r : rows) {
        auto const made = png_signature::from_data_uri(r.text);
        t.equal(made.has_value(), r.accepted, r.text);
        if (!made) continue;
        t.equal(text_of(*made), r.text);
        t.equal(made->size(), r.text.size(), r.text);
    }
}

// Of a source, the size is all that is looked at: 57 bytes are the least that a PNG file can have.
void sources(test& t) {
    constexpr auto most = static_cast<std::size_t>(-1);
    struct {
        std::size_t size;
        bool accepted;
    } const rows[] = {
        {0, false},
        {1, false},
        {56, false},
        {57, true},
        {67, true},
        {5 << 20, true},
        {most / 4 * 2, true},
        {most / 4 * 2 + 1, false},
        {most - 1, false},
        {most, false},
    };
    slow_file file("x");
    for (auto const& r : rows) {
        notepact::byte_source const source(file, r.size);
        auto const made = png_signature::from_source(source);
        t.equal(made.has_value(), r.accepted, std::to_string(r.size));
        if (!made) continue;
        t.check(made->source() == &source, "kept");
        t.equal(made->size(), 22 + (r.size / 3 + (r.size % 3 != 0)) * 4, std::to_string(r.size));
        t.equal(text_of(*made), "");
    }
    t.equal(file.calls(), std::size_t{0});
    // As large as the same file's bytes.
    for (std::size_t payload = 0; payload < 7; ++payload) {
        auto const bytes = png::of({}, payload);
        slow_source slow(bytes);
        t.equal(
            must(png_signature::from_source(slow.source)).size(),
            must(png_signature::from_png(bytes)).size());
        t.check(must(png_signature::from_png(bytes)).source() == nullptr, "none");
    }
    // No PNG file is smaller: that one is of 57 bytes, and nothing in it can be left out.
    t.equal(png::of({}, 0).size(), std::size_t{57});
}

suite png_signature_suite(
    "format/png_signature", {{"files", files}, {"data_uris", data_uris}, {"sources", sources}});

} // namespace
