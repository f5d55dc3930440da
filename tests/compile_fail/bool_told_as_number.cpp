// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_number
#include <notepact/check/event_checker.hpp>

bool tell(notepact::event_checker& to) {
    return to.number(true);
}
