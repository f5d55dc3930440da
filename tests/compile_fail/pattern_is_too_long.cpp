// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_is_too_long
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "^(?:(?:a{64}){64}){2}$";
constexpr auto const& table = notepact::pattern_of<text>;
