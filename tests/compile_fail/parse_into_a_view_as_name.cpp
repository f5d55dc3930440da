// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: member_that_owns_no_text
#include <notepact/check/parse_text.hpp>

#include <string>
#include <string_view>
#include <vector>

struct body {
    std::vector<std::pair<std::string_view, std::string>> held;
};
constexpr auto contract = notepact::request_body(
    "body",
    notepact::object<body>(notepact::required<&body::held>("held", notepact::map_of(notepact::string()))));

void parse(std::string_view bytes, body& out, notepact::report& report) {
    parse_text(contract, bytes, out, report);
}
