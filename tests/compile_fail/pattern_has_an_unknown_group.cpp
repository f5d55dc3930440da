// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_has_an_unknown_group
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "^(?<year>[0-9]{4})$";
constexpr auto const& table = notepact::pattern_of<text>;
