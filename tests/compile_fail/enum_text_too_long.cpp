// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: table_too_long
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr std::string_view words[] = {
    "short",
    "a text of more than two hundred and fifty-five bytes, "
    "a text of more than two hundred and fifty-five bytes, "
    "a text of more than two hundred and fifty-five bytes, "
    "a text of more than two hundred and fifty-five bytes, "
    "a text of more than two hundred and fifty-five bytes"};
constexpr auto long_word = one_of(words);
