// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "options.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>

namespace bench {

namespace {

[[noreturn]] void explain() {
    std::cerr
        << "usage: bench/run [--compiler g++|clang++] [OPTION...]\n"
           "  --json FILE      the figures\n"
           "  --svg FILE       a chart of the checks\n"
           "  --markdown FILE  puts the tables between the markers of this page\n"
           "  --only ROW/WAY   of all rows or tables this one, of all ways those with WAY in their title; "
           "either may\n"
           "                   be empty. The first way of a row, to which ratios are, is always there\n"
           "  --seconds N      for each row, 4\n"
           "  --seed N         of the documents, 1\n"
           "  --quick          a few rounds: verdicts are right and figures complete, times mean nothing\n"
           "  --repeat N       does what is chosen by --only N times and measures nothing\n";
    std::exit(2);
}

} // namespace

options read_options(int argc, char** argv) {
    options read;
    try {
        for (int i = 1; i != argc; ++i) {
            std::string const option = argv[i];
            if (option == "--quick") {
                read.quick = true;
                continue;
            }
            if (++i == argc) explain();
            std::string const value = argv[i];
            if (read.files.take(option, value)) continue;
            if (option == "--only") {
                auto const slash = value.find('/');
                read.only_row = value.substr(0, slash);
                if (slash != value.npos) read.only_way = value.substr(slash + 1);
            } else if (option == "--seed") {
                read.seed = static_cast<std::uint32_t>(std::stoul(value));
            } else if (option == "--seconds") {
                read.seconds = std::stod(value);
            } else if (option == "--repeat") {
                read.repeat = std::stoul(value);
            } else {
                explain();
            }
        }
    } catch (std::exception const&) { // no number
        explain();
    }
    return read;
}

} // namespace bench
