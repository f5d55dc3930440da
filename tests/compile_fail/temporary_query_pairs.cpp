// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/http/build.hpp>

#include <vector>

using namespace notepact;

std::vector<query_pair> read();

query_pairs const page = read();
