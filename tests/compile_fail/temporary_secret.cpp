// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/http/secret.hpp>

#include <string>

using namespace notepact;

secret read();

secret_view const token = read();
