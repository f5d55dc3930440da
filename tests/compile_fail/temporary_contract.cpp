// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/check/check_text.hpp>
#include <notepact/contract/words.hpp>

using namespace notepact;

verdict check(std::string_view text, report& found) {
    return check_text(request_body("acme.temporary", object(required("x", any()))), text, found);
}
