// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Makes of a results file what else there is of it, without measuring anything.
#include "outputs.hpp"
#include "tables.hpp"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
    constexpr char const* usage =
        "usage: bench_report RESULTS [--json FILE] [--svg FILE] [--markdown FILE] "
        "[--instructions LINES]\n"
        "Prints the tables. --instructions puts counts of bench/instructions into the results.\n";
    bench::outputs files;
    std::string counts;
    bool understood = argc >= 2 && argc % 2 == 0;
    for (int i = 2; understood && i + 1 < argc; i += 2) {
        if (std::string(argv[i]) == "--instructions")
            counts = argv[i + 1];
        else
            understood = files.take(argv[i], argv[i + 1]);
    }
    if (!understood) {
        std::cerr << usage;
        return 2;
    }
    try {
        std::string text;
        if (!bench::read_file(argv[1], text)) return 1;
        auto results = bench::from_json(text);
        if (!counts.empty()) {
            if (!bench::read_file(counts, text)) return 1;
            results.instructions = bench::counts_from_lines(text);
        }
        std::cout << bench::to_markdown(results);
        return files.write(results) ? 0 : 1;
    } catch (std::exception const& fault) {
        std::cerr << "bench_report: " << argv[1] << ": " << fault.what() << '\n';
        return 1;
    }
}
