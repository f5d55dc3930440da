// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/format/pattern.hpp>

notepact::pattern_table const& table = notepact::compiled_pattern("^a$").table();
