// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_repeats_too_often
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "^a{1,1001}$";
constexpr auto const& table = notepact::pattern_of<text>;
