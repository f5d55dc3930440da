// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/http/parameters.hpp>

#include <string>

using namespace notepact;

parameter_texts const texts = {std::to_string(39)};
