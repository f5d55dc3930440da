// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/http/request.hpp>

#include <string>

using namespace notepact;

std::string token();
header_field const headers[] = {{"X-User-Token", token()}};
