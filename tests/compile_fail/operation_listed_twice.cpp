// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: operation_listed_twice
#include <notepact/clinic/operations.hpp>
#include <notepact/http/api.hpp>

using namespace notepact;

constexpr auto operations =
    operations_of<clinic::create_addendum, clinic::update_addendum, clinic::create_addendum>;
