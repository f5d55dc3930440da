// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/http/build.hpp>

#include <string>

using namespace notepact;

query_pair const limit{"limit", std::to_string(50)};
