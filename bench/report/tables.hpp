// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Results as tables, in Markdown that reads well as text, and as a chart.
#ifndef NOTEPACT_BENCH_REPORT_TABLES_HPP
#define NOTEPACT_BENCH_REPORT_TABLES_HPP

#include "results.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

struct table_of {
    char const* name;
    char const* title;
    std::size_t least_rows; ///< of a whole run
    std::size_t least_ways; ///< of each of its rows
};
std::vector<table_of> const& tables();

std::string to_markdown(results const& of);
/// The ratios of the checks on a logarithmic scale, as SVG.
std::string to_svg(results const& of);

/// "61 B", "65.6 KB".
std::string size_text(double bytes);
/// Three digits: "0.0312", "1.25", "310".
std::string ratio_text(double ratio);

} // namespace bench

#endif
