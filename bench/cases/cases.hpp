// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What is measured beside the checks of documents: rows whose ways are functions of this program.
#ifndef NOTEPACT_BENCH_CASES_CASES_HPP
#define NOTEPACT_BENCH_CASES_CASES_HPP

#include "../harness/measure.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace bench {

std::vector<row> writing(std::uint32_t seed); ///< requests, against what a program without notepact would do
std::vector<row> urls();                      ///< base URLs, against Boost.URL
std::vector<row> routes();                    ///< the operation of a request, and the whole of one
std::vector<row> pieces(std::uint32_t seed);  ///< a body that arrives in pieces, against a whole one
std::vector<row> reading();                   ///< an answer into structs, against Boost.JSON's values

} // namespace bench

#endif
