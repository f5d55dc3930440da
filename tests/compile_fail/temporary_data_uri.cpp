// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/format/png_signature.hpp>

#include <string>

using namespace notepact;

std::string read();

auto const signature = png_signature::from_data_uri(read());
