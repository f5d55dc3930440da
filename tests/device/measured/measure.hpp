// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a measured program is made of: measure.cpp, the works that it does, and a table that names them. What
// works need is then the difference between programs.
#ifndef NOTEPACT_TESTS_DEVICE_MEASURE_HPP
#define NOTEPACT_TESTS_DEVICE_MEASURE_HPP

#include <notepact/contract/report.hpp>

#include <cstddef>
#include <string_view>

// What the caller has; its room is not measured.
struct callers {
    std::string_view answer; // of 2.5 KB
    std::string_view png;
    char* buffer;
    std::size_t size;
    notepact::report& report;
};

// True if it did what it should.
using work = bool(callers const&);
work check_one, check_any, check_with_boost, interpret, write, stream;

extern work* const works[]; // the last is null

#endif
