// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: pattern_nests_too_deep
#include <notepact/format/pattern.hpp>

inline constexpr char text[] = "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((())))))))))))"
                               ")))))))))))))))))))))))))))))))))))))))))))))))))))))";
constexpr auto const& table = notepact::pattern_of<text>;
