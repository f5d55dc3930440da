// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/http/endpoint.hpp>

#include <string>

using namespace notepact;

std::string read();

media_body const image{"image/png", read()};
