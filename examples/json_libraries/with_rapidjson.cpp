// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "rapidjson_events.hpp"

#include <notepact/clinic.hpp>

#include <iostream>
#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

using namespace notepact;

int main() {
    auto const& contract = clinic::create_sign_off_body;
    static_report<8> of_text, of_value, of_parse;
    rapidjson::Document document;
    document.Parse(R"({"session_note_id": 99, "sign_off": {"review_date": "27.10.2023"}})");

    // A text, before it is parsed, or as it was written: nothing of the library is needed.
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> writer(text);
    document.Accept(writer);
    check_text(contract, {text.GetString(), text.GetSize()}, of_text);
    std::cout << of_text;

    // A document in memory, without its text.
    event_checker in_memory(contract, of_value);
    rapidjson_events values{in_memory};
    document.Accept(values);
    in_memory.finish();
    std::cout << of_value;

    // While the library reads, and no further than to the first error.
    event_checker reading(contract, of_parse, stop_at::first_error);
    rapidjson_events handler{reading};
    rapidjson::StringStream stream(text.GetString());
    auto const read = rapidjson::Reader().Parse(stream, handler);
    if (read.IsError()) reading.fault(json_fault::malformed, read.Offset()); // of the library's own, if any
    if (!reading.finish()) std::cout << of_parse;
}
