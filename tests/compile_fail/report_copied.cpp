// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/contract/report.hpp>

using namespace notepact;

void keep(report const& found) {
    static_report<1> const copy = static_cast<static_report<1> const&>(found);
}
