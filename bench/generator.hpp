// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Documents of all kinds, their values varied by a seed, and faults that every way of checking can find.
#ifndef NOTEPACT_BENCH_GENERATOR_HPP
#define NOTEPACT_BENCH_GENERATOR_HPP

#include "documents.hpp"

namespace bench {

/// Of `count` documents every twentieth breaks its contract, in one way.
std::vector<document> mixed_documents(std::size_t count, std::uint32_t seed);

} // namespace bench

#endif
