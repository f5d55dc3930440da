// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "nlohmann_events.hpp"

#include <notepact/clinic.hpp>

#include <iostream>

using namespace notepact;
using nlohmann::json;

int main() {
    auto const& contract = clinic::create_sign_off_body;
    static_report<8> of_text, of_value, of_parse;

    // A text, before it is parsed, or as it was written: nothing of the library is needed.
    json const document = {{"session_note_id", 99}, {"sign_off", {{"review_date", "27.10.2023"}}}};
    std::string const text = document.dump();
    check_text(contract, text, of_text);
    std::cout << of_text;

    // A document in memory, without its text.
    event_checker in_memory(contract, of_value);
    tell(document, in_memory);
    in_memory.finish();
    std::cout << of_value;

    // While the library reads, and no further than to the first error.
    event_checker reading(contract, of_parse, stop_at::first_error);
    nlohmann_events handler{reading};
    json::sax_parse(text, &handler);
    if (!reading.finish()) std::cout << of_parse;
}
