// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/http/base_url.hpp>

#include <string>

using namespace notepact;

std::string read();

auto const base = base_url_view::parse(read());
