// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "documents.hpp"

#include <json_libraries/nlohmann_events.hpp>

namespace json_libraries {

namespace {

template <class Json>
outcome look_at_value(notepact::contract_ref contract, std::string const& text) {
    auto const value = Json::parse(text, nullptr, false);
    if (value.is_discarded()) return {false, false, {}};
    wide_report report;
    notepact::event_checker to(contract, report);
    tell(value, to);
    bool const ok = to.finish().ok();
    return {true, ok, lines(report)};
}

outcome look_while_read(notepact::contract_ref contract, std::string const& text) {
    wide_report report;
    notepact::event_checker to(contract, report);
    nlohmann_events handler{to};
    bool const parsed = nlohmann::json::sax_parse(text, &handler);
    bool const ok = to.finish().ok();
    return {parsed, ok, lines(report)};
}

} // namespace

library nlohmann_json() {
    return {
        "nlohmann/json " + std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + '.'
            + std::to_string(NLOHMANN_JSON_VERSION_MINOR) + '.' + std::to_string(NLOHMANN_JSON_VERSION_PATCH),
        {{"nlohmann sax_parse", false, true, look_while_read},
         {"nlohmann json", true, false, look_at_value<nlohmann::json>},
         {"nlohmann ordered_json", true, true, look_at_value<nlohmann::ordered_json>}}};
}

} // namespace json_libraries
