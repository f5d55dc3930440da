// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_has_a_word_boundary
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "\\bNOTE\\b";
constexpr auto const& table = notepact::pattern_of<text>;
