// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The figures of one run, and their file.
#ifndef NOTEPACT_BENCH_REPORT_RESULTS_HPP
#define NOTEPACT_BENCH_REPORT_RESULTS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct way_result {
    std::string way;
    double median_ns = 0; ///< of one document
    double p10_ns = 0;
    double ratio = 1;      ///< to the first way of the row
    std::size_t wrong = 0; ///< of how many documents its verdict is wrong
};
struct row_result {
    std::string table;
    std::string name;
    std::string what;
    std::size_t bytes = 0; ///< of all documents
    std::size_t documents = 1;
    std::vector<way_result> ways;
};
struct instruction_count {
    std::string row;
    std::string way;
    std::size_t bytes = 0;
    double instructions = 0;
};
struct results {
    std::string compiler;
    std::string processor;
    std::uint32_t seed = 0;
    bool quick = false;
    std::vector<std::string> libraries; ///< and their versions
    std::vector<row_result> rows;
    std::vector<instruction_count> instructions;
};

/// As JSON, a line for each row.
std::string to_json(results const& of);
/// Throws what Boost.JSON throws if it is none.
results from_json(std::string_view text);
/// Lines of "ROW\tWAY\tBYTES\tINSTRUCTIONS", as bench/instructions writes them.
std::vector<instruction_count> counts_from_lines(std::string_view lines);

/// What a whole run has and these results have not, a line for each; empty if they are complete.
std::string gaps(results const& of);

} // namespace bench

#endif
