// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_is_not_utf8
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "a\xFF";
constexpr auto const& table = notepact::pattern_of<text>;
