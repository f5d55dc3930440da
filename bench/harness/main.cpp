// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Plans the rows, measures them and hands the figures to the report.
#include "../report/tables.hpp"
#include "ajv.hpp"
#include "options.hpp"
#include "rows.hpp"

#include <notepact/version.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <malloc.h>
#include <string>

namespace {

std::string processor() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

// Where ajv is asked, too, a row takes twice as long.
double seconds_of(std::string const& table, double seconds) {
    return table == "check" ? 2 * seconds : seconds;
}

// Progress: which row comes now, and how long it and those behind it take.
void tell(std::vector<bench::planned_row> const& all, std::size_t at, double seconds) {
    double left = 0;
    for (std::size_t i = at; i != all.size(); ++i)
        left += seconds_of(all[i].table, seconds);
    auto const whole = static_cast<unsigned>(left);
    std::fprintf(
        stderr,
        "%zu/%zu %s %s, about %u:%02u left\n",
        at + 1,
        all.size(),
        all[at].table.c_str(),
        all[at].name.c_str(),
        whole / 60,
        whole % 60);
}

// Of the peers, to be wrong is no reason to stop.
bool is_ours(std::string const& way) {
    return way.rfind("notepact", 0) == 0;
}

} // namespace

int main(int argc, char** argv) {
    auto const chosen = bench::read_options(argc, argv);
#ifdef __GLIBC__
    // What is freed is kept, as a server that runs for long would have it: nobody pays for fresh pages again
    // and again.
    mallopt(M_MMAP_THRESHOLD, 1 << 25); // the most that is taken
    mallopt(M_TRIM_THRESHOLD, 1 << 28);
#endif
    auto const planned = bench::plan(chosen);
    if (planned.empty()) {
        std::cerr << "bench: there is no such row\n";
        return 2;
    }
    if (chosen.repeat != 0) {
        for (auto const& one : planned) {
            std::vector<bench::document> documents;
            auto const row = one.make(documents);
            for (auto const& way : row.ways) {
                way.run(chosen.repeat);
                std::cout << row.name << '\t' << way.title << '\t' << row.bytes << '\n';
            }
        }
        return 0;
    }

    auto const how =
        chosen.quick ? bench::effort{1e3, 0.05, 3, 3} : bench::effort{3e5, chosen.seconds, 5, 1001};
    bench::results results;
    results.compiler = NOTEPACT_BENCH_COMPILER;
    results.processor = processor();
    results.seed = chosen.seed;
    results.quick = chosen.quick;
    results.libraries = {"notepact " + std::string(notepact::version)};
    auto const uses = [&all = results.libraries](std::string library) {
        std::replace(library.begin(), library.end(), '_', '.'); // as Boost writes it
        if (!library.empty() && std::find(all.begin(), all.end(), library) == all.end())
            all.push_back(library);
    };
    std::size_t wrong = 0;
    for (std::size_t r = 0; r != planned.size(); ++r) {
        tell(planned, r, how.seconds);
        std::vector<bench::document> documents;
        auto const row = planned[r].make(documents);
        auto const figures = measure(row, how);
        bench::row_result result{row.table, row.name, row.what, row.bytes, row.documents, {}};
        for (std::size_t i = 0; i != figures.size(); ++i) {
            auto const& way = row.ways[i];
            result.ways.push_back(
                {way.title, figures[i].median_ns, figures[i].p10_ns, figures[i].ratio, way.wrong});
            uses(way.library);
            if (way.wrong == 0) continue;
            std::cerr << "  " << way.title << ": " << way.wrong << " of " << row.documents
                      << " verdicts are wrong\n";
            if (is_ours(way.title) || row.table != "check") wrong += way.wrong;
        }
        if (row.table == "check" && std::string("ajv").find(chosen.only_way) != std::string::npos) {
            std::string of_ajv;
            if (auto const found = by_ajv(documents, figures[0].median_ns, how.seconds, of_ajv)) {
                result.ways.push_back(*found);
                uses("ajv " + of_ajv);
            }
        }
        results.rows.push_back(std::move(result));
    }

    results =
        bench::from_json(to_json(results)); // rounded, so that all that is made of it is what the file says
    std::cout << bench::to_markdown(results);
    if (!chosen.files.write(results)) return 1;
    if (wrong != 0) {
        std::cerr << "bench: a verdict of ours is wrong\n";
        return 1;
    }
    auto const missing = bench::gaps(results);
    if (chosen.quick && chosen.only_row.empty() && chosen.only_way.empty() && !missing.empty()) {
        std::cerr << "bench: the figures are not complete\n" << missing;
        return 1;
    }
    return 0;
}
