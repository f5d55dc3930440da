// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: enumerator_without_text
#include <notepact/contract/enum_text.hpp>

enum class tide {
    low,
    high,
    none
};

template <>
struct notepact::words_of<tide> {
    static constexpr enum_word<tide> table[] = {{tide::low, "low"}, {tide::high, "high"}};
};

constexpr auto text = notepact::text_of(tide::low);
