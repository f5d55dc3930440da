// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// ajv, a validator in JavaScript, in a process of its own by a clock of its own: not interleaved with the
// others.
#ifndef NOTEPACT_BENCH_HARNESS_AJV_HPP
#define NOTEPACT_BENCH_HARNESS_AJV_HPP

#include "../documents.hpp"
#include "../report/results.hpp"

#include <optional>
#include <vector>

namespace bench {

/// Its figures for documents that the floor reads in so many ns; nothing, and a word on stderr the first
/// time, where there is no node or no ajv.
std::optional<way_result>
by_ajv(std::vector<document> const& documents, double floor_ns, double seconds, std::string& version);

} // namespace bench

#endif
