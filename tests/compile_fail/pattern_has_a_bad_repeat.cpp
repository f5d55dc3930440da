// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_has_a_bad_repeat
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "^a{2,1}$";
constexpr auto const& table = notepact::pattern_of<text>;
