// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: protected
#include <notepact/contract/report.hpp>

notepact::report found(nullptr, 0, notepact::strictness::strict);
