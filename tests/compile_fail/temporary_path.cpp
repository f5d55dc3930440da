// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/http/path_template.hpp>

#include <string>

notepact::path_template path = std::string("/notes/{id}");
