// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_looks_around
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "^(?=.*[0-9]).{8,}$";
constexpr auto const& table = notepact::pattern_of<text>;
