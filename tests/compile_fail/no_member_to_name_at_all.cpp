// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_member_to_name
#include <notepact/contract/inferred.hpp>

using namespace notepact;

constexpr auto unbound = object(optional());
