// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_TESTS_SUPPORT_FORMAT_PATTERN_HPP
#define NOTEPACT_TESTS_SUPPORT_FORMAT_PATTERN_HPP

#include "format_samples.hpp"

#include <cstddef>
#include <regex>
#include <string>
#include <string_view>

namespace notepact_test {

/// Whether a pattern finds all samples that are of the format, and of the others exactly those that are
/// beyond it. Of ASCII alone, so that bytes do for characters.
template <std::size_t N>
void judge_pattern(test& t, format_sample const (&samples)[N], std::string_view pattern) {
    std::regex const compiled(pattern.data(), pattern.size());
    for (auto const& sample : samples)
        t.equal(
            std::regex_search(sample.text.begin(), sample.text.end(), compiled),
            sample.ok || !sample.beyond.empty(),
            sample.description);
}

} // namespace notepact_test

#endif
