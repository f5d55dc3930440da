// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Boost.JSON keeps the last of two members of one name, and reads 1e400 as infinity. Neither is taken here.
#ifndef THIRD_PARTY_STRICT_JSON_HPP
#define THIRD_PARTY_STRICT_JSON_HPP

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

namespace third_party {

inline std::size_t members_in(boost::json::value const& value) {
    std::size_t count = 0;
    if (auto const* const object = value.if_object())
        for (auto const& member : *object)
            count += 1 + members_in(member.value());
    if (auto const* const array = value.if_array())
        for (auto const& item : *array)
            count += members_in(item);
    return count;
}

// Of text that is JSON: each member has one.
inline std::size_t colons_outside_strings(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inside && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            inside = !inside;
        else if (!inside && text[i] == ':')
            ++count;
    }
    return count;
}

inline bool is_finite(boost::json::value const& value) {
    if (auto const* const number = value.if_double()) return std::isfinite(*number);
    if (auto const* const object = value.if_object())
        return std::all_of(
            object->begin(), object->end(), [](auto const& member) { return is_finite(member.value()); });
    auto const* const array = value.if_array();
    return array == nullptr || std::all_of(array->begin(), array->end(), is_finite);
}

inline std::optional<boost::json::value> parse_leniently(std::string_view text) {
    boost::json::error_code failed;
    auto value = boost::json::parse(text, failed);
    if (failed) return std::nullopt;
    return value;
}

inline std::optional<boost::json::value> parse_strictly(std::string_view text) {
    auto value = parse_leniently(text);
    if (value && (members_in(*value) != colons_outside_strings(text) || !is_finite(*value))) value.reset();
    return value;
}

} // namespace third_party

#endif
