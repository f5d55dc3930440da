// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: not_the_system_clock
#include <notepact/format/instant.hpp>

#include <chrono>

auto const when = notepact::instant::from_time_point(std::chrono::steady_clock::now());
