// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_is_too_much_work
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "[a-z]{1,500}x";
constexpr auto const& table = notepact::pattern_of<text>;
