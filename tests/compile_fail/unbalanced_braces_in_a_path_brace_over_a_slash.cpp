// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: unbalanced_braces_in_a_path
#include <notepact/http/path_template.hpp>

constexpr notepact::path_template path = "/notes/{id/images}";
