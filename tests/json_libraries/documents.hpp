// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_TESTS_JSON_LIBRARIES_DOCUMENTS_HPP
#define NOTEPACT_TESTS_JSON_LIBRARIES_DOCUMENTS_HPP

#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>

#include <string>
#include <vector>

namespace json_libraries {

// What a library makes of a text, and we of that.
struct outcome {
    bool parsed; // by the library
    bool ok;     // by the contract
    std::string lines;
};

// One way to check what a library reads or has.
struct way {
    char const* name;
    bool drops_twins; // of two members of a name keeps one
    bool keeps_order; // of members
    outcome (*look)(notepact::contract_ref contract, std::string const& text);
};

using wide_report = notepact::static_report<64>; // no document breaks more rules
std::string lines(notepact::report const& report);

struct library {
    std::string version;
    std::vector<way> ways;
};
library nlohmann_json(), rapid_json(), boost_json();

} // namespace json_libraries

#endif
