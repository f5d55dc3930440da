// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include <notepact/bridge/error_code.hpp>
#include <notepact/bridge/json.hpp>
#include <notepact/bridge/json_structs.hpp>
#include <notepact/clinic.hpp>

#include <boost/json/serialize.hpp>

#include <iostream>

using namespace notepact;
namespace json = boost::json;

int main() {
    auto const& contract = clinic::create_sign_off_body;
    static_report<8> of_text, of_value;

    // A text, before it is parsed, or as it was written: nothing of the library is needed.
    json::value const document = {{"session_note_id", 99}, {"sign_off", {{"review_date", "27.10.2023"}}}};
    check_text(contract, json::serialize(document), of_text);
    std::cout << of_text;

    // A document in memory, without its text; and what is wrong with it as boost::system::error_code.
    check_value(contract, document, of_value);
    for (auto const& violation : of_value)
        if (make_error_code(violation) == condition::caller_fault) std::cout << violation << '\n';

    // As a struct, or the first reason why not.
    auto const read = json::try_value_to<clinic::addendum>(json::value{{"id", 39}});
    std::cout << read.error().message() << '\n';
}
