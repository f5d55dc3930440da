// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: matching
#include <notepact/bridge/json.hpp>
#include <notepact/clinic/errors.hpp>

using namespace notepact;

verdict check(report& found) {
    return check_value(clinic::refused_answer, "{}", found);
}
