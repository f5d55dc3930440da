// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/maxcare/note.hpp>

#include <string_view>

using namespace notepact;

maxcare::note read();

std::string_view const status = read().status;
