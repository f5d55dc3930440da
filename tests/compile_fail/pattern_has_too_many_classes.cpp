// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_has_too_many_classes
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
constexpr auto const& table = notepact::pattern_of<text>;
