// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_has_a_bad_range
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "^[z-a]$";
constexpr auto const& table = notepact::pattern_of<text>;
