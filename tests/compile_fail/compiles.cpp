// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: success
//
// The control: what the other files include can be compiled.
#include <notepact/notepact.hpp>

static_assert(!notepact::version.empty());
