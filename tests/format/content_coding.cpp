// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/content_coding.hpp"

#include "../support/test.hpp"

#include <string_view>

namespace {

using notepact::is_coded;
using notepact_test::test;

static_assert(is_coded("gzip") && !is_coded("identity"));

void table(test& t) {
    constexpr struct {
        std::string_view value;
        bool coded;
    } rows[] = {
        {"", false},
        {" \t", false},
        {",", false},
        {", ,", false},
        {"identity", false},
        {"IDENTITY", false},
        {" identity\t", false},
        {"identity,identity", false},
        {"identity, ,Identity,", false},
        {"gzip", true},
        {"GZip", true},
        {"x-gzip", true},
        {"deflate", true},
        {"compress", true},
        {"br", true},
        {"zstd", true},
        {"identity, gzip", true},
        {"gzip,identity", true},
        {"deflate, gzip", true},
        {",,\tgzip", true},
        {"identityx", true},
        {"identit", true},
        {"identity;q=1", true}, // no value of this header: whatever it means, not nothing
        {"*", true},
        {"something new", true},
        {std::string_view("\0", 1), true},
    };
    for (auto const& [value, coded] : rows)
        t.equal(is_coded(value), coded, value);
}

notepact_test::suite const suite("format/content_coding", {{"table", table}});

} // namespace
