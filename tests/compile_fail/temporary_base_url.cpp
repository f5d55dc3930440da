// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/http/base_url.hpp>

using namespace notepact;

base_url read();

base_url_view const base = read();
