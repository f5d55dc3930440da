// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: braces_would_dangle
#include <notepact/http/build.hpp>

using namespace notepact;

query_pairs const page = {{"limit", "50"}, {"page", "2"}};
