// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BENCH_HARNESS_OPTIONS_HPP
#define NOTEPACT_BENCH_HARNESS_OPTIONS_HPP

#include "../report/outputs.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace bench {

struct options {
    outputs files;
    std::string only_row; ///< a row or a table; empty: all
    std::string only_way; ///< a part of its title, or all of it; empty: all
    std::uint32_t seed = 1;
    double seconds = 4;     ///< of a row
    std::size_t repeat = 0; ///< not 0: does one thing so many times, measures nothing
    bool quick = false;

    bool has_row(std::string const& table, std::string const& name) const {
        return only_row.empty() || only_row == table || only_row == name || only_row == table + '.' + name;
    }
};

/// Ends the program where they are not understood.
options read_options(int argc, char** argv);

} // namespace bench

#endif
