// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_ABOUT_HPP
#define NOTEPACT_MAXCARE_ABOUT_HPP

#include <notepact/http/about.hpp>
#include <notepact/maxcare/operations.hpp>

#include <string_view>

namespace notepact::maxcare {

inline constexpr api_about about{
    "maxcare",
    "Max AI Public API",
    "3.0",
    "pages \"Edit impression fields\" and \"Scopes\" of the documentation for third-party apps",
    operations,
    std::size(operations),
    words_of<scope>::table,
    std::size(words_of<scope>::table)};

} // namespace notepact::maxcare

#endif
