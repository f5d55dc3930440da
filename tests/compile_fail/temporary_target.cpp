// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/clinic.hpp>
#include <notepact/http/match.hpp>

#include <string>

using namespace notepact;

std::string read();

auto const found = match(clinic::api, "GET", read());
