// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/format/pattern.hpp>

#include <string>

std::string read();

notepact::compiled_pattern const pattern(read());
