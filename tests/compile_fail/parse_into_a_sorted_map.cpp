// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: container_not_filled_in_order
#include <notepact/check/parse_text.hpp>

#include <map>
#include <string>
#include <string_view>

struct body {
    std::map<std::string, std::string> held;
};
constexpr auto contract = notepact::request_body(
    "body",
    notepact::object<body>(notepact::required<&body::held>("held", notepact::map_of(notepact::string()))));

void parse(std::string_view bytes, body& out, notepact::report& report) {
    parse_text(contract, bytes, out, report);
}
