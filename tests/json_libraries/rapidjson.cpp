// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "documents.hpp"

#include <json_libraries/rapidjson_events.hpp>
#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace json_libraries {

namespace {

outcome look_at_value(notepact::contract_ref contract, std::string const& text) {
    rapidjson::Document document;
    document.Parse(text.data(), text.size());
    if (document.HasParseError()) return {false, false, {}};
    wide_report report;
    notepact::event_checker to(contract, report);
    rapidjson_events handler{to};
    document.Accept(handler);
    bool const ok = to.finish().ok();
    return {true, ok, lines(report)};
}

template <unsigned Flags>
outcome look_while_read(notepact::contract_ref contract, std::string const& text) {
    wide_report report;
    notepact::event_checker to(contract, report);
    rapidjson_events handler{to};
    rapidjson::MemoryStream stream(text.data(), text.size());
    auto const read = rapidjson::Reader().Parse<Flags>(stream, handler);
    if (read.IsError()) to.fault(notepact::json_fault::malformed, read.Offset());
    bool const ok = to.finish().ok();
    return {!read.IsError(), ok, lines(report)};
}

} // namespace

library rapid_json() {
    return {
        "RapidJSON " RAPIDJSON_VERSION_STRING,
        {{"RapidJSON Reader", false, true, look_while_read<rapidjson::kParseDefaultFlags>},
         {"  numbers as strings", false, true, look_while_read<rapidjson::kParseNumbersAsStringsFlag>},
         {"RapidJSON Document", false, true, look_at_value}}};
}

} // namespace json_libraries
