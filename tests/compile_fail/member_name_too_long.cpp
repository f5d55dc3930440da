// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: member_name_too_long
#define NOTEPACT_SMALL // its limits are short to write
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto long_name = required("a_name_of_thirty_three_characters", string());
