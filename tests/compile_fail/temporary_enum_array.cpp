// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/contract/words.hpp>

using namespace notepact;

using words = std::string_view const[2];
constexpr auto colour = one_of(words{"red", "green"});
