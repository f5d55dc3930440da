// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: enumerators_in_another_order
#include <notepact/contract/enum_text.hpp>

enum class tide {
    low,
    high
};

template <>
struct notepact::words_of<tide> {
    static constexpr enum_word<tide> table[] = {{tide::high, "high"}, {tide::low, "low"}};
};

constexpr auto text = notepact::text_of(tide::low);
