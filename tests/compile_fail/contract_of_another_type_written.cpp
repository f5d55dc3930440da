// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: contract_of_another_type
#include <notepact/check/check_struct.hpp>

#include <string>
#include <vector>

constexpr auto numbers = notepact::request_body("depot.numbers", notepact::array_of(notepact::integer()));

bool check(std::vector<std::string> const& texts, notepact::report& report) {
    return check_struct(numbers, texts, report).ok();
}
