// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_TESTS_SUPPORT_REASONS_HPP
#define NOTEPACT_TESTS_SUPPORT_REASONS_HPP

#include <notepact/conformance/suite.hpp>

#include <string>

namespace notepact_test {

// Why cases failed or were skipped, a line each.
inline std::string all_reasons(notepact::conformance::suite_result const& result) {
    std::string text;
    for (auto const& one : result.cases) {
        if (!one.result.skipped.empty()) text += "\n  " + one.name() + " skipped: " + one.result.skipped;
        for (auto const& failure : one.result.failures)
            text += "\n  " + one.name() + ": " + failure.text();
    }
    return text;
}

} // namespace notepact_test

#endif
