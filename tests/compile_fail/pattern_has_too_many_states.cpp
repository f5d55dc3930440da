// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_has_too_many_states
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "(?:a|b)*a(?:a|b){12}";
constexpr auto const& table = notepact::pattern_of<text>;
