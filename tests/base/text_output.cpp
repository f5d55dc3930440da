// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/text_output.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using notepact::text_output;
using notepact_test::test;

void by_function(test& t) {
    std::string made;
    text_output const out(
        [](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &made);
    out("a");
    out("");
    out("b\0c");
    t.equal(made, std::string("ab"));
}

struct counting {
    std::size_t pieces = 0, bytes = 0;
    void operator()(std::string_view piece) {
        ++pieces;
        bytes += piece.size();
    }
};

// The sink itself is written to, and copies of the output write to the same one.
void by_sink(test& t) {
    counting sink;
    text_output const out(sink);
    auto const copy = out;
    out("one");
    copy("three");
    t.equal(sink.pieces, std::size_t{2});
    t.equal(sink.bytes, std::size_t{8});

    std::string made;
    auto const constant = [&made](std::string_view piece) { made += piece; };
    text_output{constant}("x");
    t.equal(made, std::string("x"));
}

static_assert(!std::is_constructible_v<text_output, counting>, "a temporary would dangle");
static_assert(!std::is_constructible_v<text_output, int&>);
static_assert(!std::is_constructible_v<text_output, void (&)(std::string_view)>, "a function is no object");

notepact_test::suite const
    text_output_suite("base/text_output", {{"by_function", by_function}, {"by_sink", by_sink}});

} // namespace
