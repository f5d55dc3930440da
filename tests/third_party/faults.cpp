// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The conformance test of examples/third_party finds each fault that can be planted there, by the case that
// its README names; and the case finds it alone, too.
//
// usage: third_party_faults CONFORMANCE_TEST README.md
#include "../../examples/third_party/faults.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using third_party::faults;
using third_party::known_fault;

struct test_run {
    int status;
    std::vector<std::string> failed; // cases
};

test_run run(std::string const& program, std::string_view planted, std::string_view only = "*") {
    auto const command = "THIRD_PARTY_FAULT=" + std::string(planted) + " '" + program
                         + "' --color_output=no '--run_test=" + std::string(only) + "' 2>&1 </dev/null";
    auto* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return {-1, {}};
    std::string output;
    char buffer[4096];
    while (auto const size = fread(buffer, 1, sizeof buffer, pipe))
        output.append(buffer, size);
    test_run made{pclose(pipe), {}};
    constexpr std::string_view before = ": error: in \"";
    for (auto at = output.find(before); at != output.npos; at = output.find(before, at)) {
        at += before.size();
        made.failed.push_back(output.substr(at, output.find('"', at) - at));
    }
    return made;
}

std::string row(known_fault const& one) {
    std::string made = "| `";
    for (auto const part :
         {one.name, std::string_view("` | "), one.what, std::string_view(" | `"), one.found_by})
        made += part;
    return made + "` |\n";
}

// What is wrong; empty if nothing is.
std::string wrong_with(known_fault const& one, std::string const& program) {
    auto const whole = run(program, one.name), alone = run(program, one.name, one.found_by);
    if (whole.status == 0) return "the test passes";
    auto const has = [&one](test_run const& made) {
        return std::count(made.failed.begin(), made.failed.end(), one.found_by) != 0;
    };
    if (!has(whole)) return "is not found by " + std::string(one.found_by);
    if (alone.status == 0 || !has(alone)) return "is not found by its case alone";
    auto const side = one.name.substr(0, 6); // client or server
    for (auto const& name : whole.failed)
        if (name.compare(0, side.size(), side) != 0) return "is also found by " + name;
    return {};
}

bool holds_table(std::string const& page) {
    std::string table;
    for (auto const& one : faults)
        table += row(one);
    bool const found = (page + '\n').find("|\n" + table + '\n') != page.npos; // neither more nor fewer rows
    if (!found) std::cout << "the README does not have this table:\n" << table;
    return found;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::string const program = argv[1];
    std::ostringstream page;
    page << std::ifstream(argv[2], std::ios::binary).rdbuf();

    bool good = holds_table(page.str());
    for (std::size_t i = 0; i < std::size(faults); ++i) {
        if (static_cast<std::size_t>(faults[i].which) == i + 1) continue;
        std::cout << faults[i].name << " is not in its place\n";
        good = false;
    }
    if (run(program, "unheard_of").status == 0) {
        std::cout << "a fault that there is not can be planted\n";
        good = false;
    }
    std::size_t found = 0;
    for (auto const& one : faults) {
        auto const why = wrong_with(one, program);
        found += why.empty() ? 1U : 0U;
        if (!why.empty()) std::cout << one.name << ": " << why << '\n';
    }
    std::cout << "found " << found << " of " << std::size(faults) << '\n';
    return good && found == std::size(faults) ? 0 : 1;
}
