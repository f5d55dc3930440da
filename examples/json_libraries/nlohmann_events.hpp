// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_EXAMPLES_NLOHMANN_EVENTS_HPP
#define NOTEPACT_EXAMPLES_NLOHMANN_EVENTS_HPP

#include <notepact/check/event_checker.hpp>

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

// For json::sax_parse: hands on what nlohmann/json reads. The text of a number may have the decimal point of
// the program's locale, so its value is taken.
struct nlohmann_events {
    using json = nlohmann::json;
    notepact::event_checker& to;

    bool null() { return to.null(); }
    bool boolean(bool value) { return to.boolean(value); }
    bool number_integer(json::number_integer_t value) { return to.number(value); }
    bool number_unsigned(json::number_unsigned_t value) { return to.number(value); }
    bool number_float(json::number_float_t value, std::string const&) { return to.number(value); }
    bool string(std::string& text) { return to.string(text); }
    bool binary(json::binary_t&) { return to.fault(notepact::json_fault::malformed); } // JSON has none
    bool start_object(std::size_t) { return to.object_begin(); }
    bool key(std::string& name) { return to.key(name); }
    bool end_object() { return to.object_end(); }
    bool start_array(std::size_t) { return to.array_begin(); }
    bool end_array() { return to.array_end(); }
    bool parse_error(std::size_t at, std::string const&, json::exception const&) {
        return to.fault(notepact::json_fault::malformed, at == 0 ? 0 : at - 1);
    }
};

// Tells what stands in a json, or in an ordered_json.
template <class Json>
bool tell(Json const& value, notepact::event_checker& to) {
    if (value.is_object()) {
        if (!to.object_begin()) return false;
        for (auto const& [name, member] : value.items())
            if (!to.key(name) || !tell(member, to)) return false;
        return to.object_end();
    }
    if (value.is_array()) {
        if (!to.array_begin()) return false;
        for (auto const& item : value)
            if (!tell(item, to)) return false;
        return to.array_end();
    }
    if (value.is_string()) return to.string(value.template get_ref<std::string const&>());
    if (value.is_number_unsigned()) return to.number(value.template get<std::uint64_t>());
    if (value.is_number_integer()) return to.number(value.template get<std::int64_t>());
    if (value.is_number()) return to.number(value.template get<double>());
    if (value.is_boolean()) return to.boolean(value.template get<bool>());
    return value.is_null() ? to.null() : to.fault(notepact::json_fault::malformed);
}

#endif
