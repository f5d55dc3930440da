// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/maxcare.hpp>

using namespace notepact;

// The data of get_note's answer is a note; its SOAP note is one step further in.
auto ids(maxcare::envelope const& answer) {
    return maxcare::impression_ids(*answer.data);
}
