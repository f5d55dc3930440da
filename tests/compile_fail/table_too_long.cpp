// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: table_too_long
#define NOTEPACT_SMALL // its limits are short to write
#include <notepact/contract/words.hpp>

using namespace notepact;

template <class Inner>
constexpr auto four(Inner const& inner) {
    return object(
        required("a", either(boolean(), array_of(inner))),
        required("b", either(boolean(), array_of(inner))),
        required("c", either(boolean(), array_of(inner))),
        required("d", either(boolean(), array_of(inner))));
}
constexpr auto long_table = four(array_of(four(array_of(four(array_of(string()))))));
