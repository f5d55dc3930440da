// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/http/inspect.hpp>

#include <string>

using namespace notepact;

std::string read();
header_field const headers[] = {{"X-User-Token", "t"}};

incoming_request const came{"GET", "/", headers, read()};
