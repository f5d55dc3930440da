// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BENCH_HARNESS_ROWS_HPP
#define NOTEPACT_BENCH_HARNESS_ROWS_HPP

#include "../documents.hpp"
#include "measure.hpp"
#include "options.hpp"

#include <functional>
#include <vector>

namespace bench {

/// A row that is chosen, made when its turn comes: large documents are not kept.
struct planned_row {
    std::string table;
    std::string name;
    /// The documents must outlive the row; they are empty where there are none.
    std::function<row(std::vector<document>&)> make;
};

std::vector<planned_row> plan(options const& chosen);

} // namespace bench

#endif
