// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: contract_of_another_type
#include <notepact/check/parse_text.hpp>

#include <string>
#include <string_view>
#include <vector>

constexpr auto numbers = notepact::answer_body("depot.numbers", notepact::array_of(notepact::integer()));

void parse(std::string_view bytes, std::vector<std::string>& out, notepact::report& report) {
    parse_text(numbers, bytes, out, report);
}
