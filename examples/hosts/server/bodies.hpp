// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef HOST_SERVER_BODIES_HPP
#define HOST_SERVER_BODIES_HPP

#include <notepact/check/check_struct.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/json/json_text.hpp>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace host_server {

/// The text of a member of a body, at the end of a way of names; nothing if it is absent.
template <class... Names>
std::optional<std::string> text_at(notepact::json_text const& body, Names... names) {
    std::string_view const way[] = {names...};
    std::optional<std::string> found;
    body.walk(way, [&found](notepact::json_item item) { found = item.text; });
    return found;
}

/// Of a text that is an integer of 64 bits, as notepact has found.
inline std::int64_t integer_of(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// A struct as the text of a body.
template <class Contract, class Struct>
std::string body_of(Contract const& contract, Struct const& value) {
    std::string text;
    auto const append = [&text](std::string_view piece) { text += piece; };
    put_struct(contract, value, append);
    return text;
}

/// A body that the documents print.
template <class Struct, class Contract>
Struct printed(Contract const& contract, std::string_view text) {
    Struct value;
    notepact::static_report<1> ignored;
    parse_text(contract, text, value, ignored);
    return value;
}

inline std::string now() {
    std::string text(notepact::rfc3339_size, '\0');
    auto const when = notepact::instant::from_time_point(std::chrono::system_clock::now());
    if (when) write_rfc3339(*when, text.data()); // until the year 9999
    return text;
}

} // namespace host_server

#endif
