// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Without Boost.Test: a suite is a range of cases that have a name and can be run.
#include "hand_made.hpp"

#include <cstdio>
#include <string_view>

int main(int argc, char** argv) {
    std::string_view const wanted = argc > 1 ? argv[1] : "";
    std::size_t failed = 0;
    for (auto const& one : notepact_test::hand_made_failing()) {
        if (!wanted.empty() && one.name() != wanted) continue;
        auto const found = one.run();
        std::printf("%s %s\n", name(found.how()).data(), one.name().c_str());
        failed += found.failed;
    }
    return failed != 0;
}
