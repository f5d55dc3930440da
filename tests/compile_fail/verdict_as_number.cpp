// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: verdict
#include <notepact/contract/report.hpp>

int errors(notepact::verdict found) {
    return found;
}
