// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What serve and conform must both be told of a server.
#ifndef PREFLIGHT_SETUP_OPTIONS_HPP
#define PREFLIGHT_SETUP_OPTIONS_HPP

#include "command.hpp"

#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/about.hpp>
#include <notepact/maxcare/scopes.hpp>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace preflight {

// Digits and nothing else.
template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, number);
    if (text.empty() || text[0] == '-' || read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
}

// The last of those that were given, if any is; false if it is no number of that type.
template <class Number>
bool read_number(arguments const& from, std::string_view option, Number& number) {
    if (!from.has(option)) return true;
    auto const read = parse_number<Number>(from.values(option).back());
    if (read) number = *read;
    return read.has_value();
}

// What stands before and behind the first `=`, if something does.
inline std::optional<std::pair<std::string, std::string>> parse_pair(std::string_view text) {
    auto const equals = text.find('=');
    if (equals == text.npos || equals == 0 || equals + 1 == text.size()) return std::nullopt;
    return std::pair(std::string(text.substr(0, equals)), std::string(text.substr(equals + 1)));
}

// The id that is in bodies; a number.
inline constexpr std::string_view in_body = "session_note_id";

// Whether requests of some of the APIs hold an id of that name: a parameter's, `session_note_id`'s in a body,
// or an operation's and a parameter's, such as `clinic.update_sign_off/id`.
inline bool is_name_of_an_id(std::vector<notepact::api_about const*> const& of_apis, std::string_view name) {
    auto const slash = name.find('/');
    auto const operation = slash == name.npos ? std::string_view() : name.substr(0, slash);
    auto const member = slash == name.npos ? name : name.substr(slash + 1);
    auto const has_member = [member](notepact::rule const& object) { return object.find(member) != nullptr; };
    for (auto const* api : of_apis)
        for (auto const* of : *api) {
            if (!operation.empty() && operation != of->name) continue;
            if (has_member(*of->parameters)) return true;
            if (of->body != nullptr && member == in_body
                && has_member(notepact::contract_ref(*of->body).root()))
                return true;
        }
    return false;
}

// Of each `NAME=ID`; nothing if one is not that.
inline std::optional<std::vector<std::pair<std::string, std::string>>> parse_ids(
    std::vector<notepact::api_about const*> const& of_apis, std::vector<std::string_view> const& texts) {
    std::vector<std::pair<std::string, std::string>> ids;
    for (auto const text : texts) {
        auto id = parse_pair(text);
        if (!id || !is_name_of_an_id(of_apis, id->first)) return std::nullopt;
        auto const member = id->first.substr(id->first.find('/') + 1); // all of it where there is no slash
        if (member == in_body && !parse_number<std::int64_t>(id->second)) return std::nullopt;
        ids.push_back(std::move(*id));
    }
    return ids;
}

// Of each `SCOPE=TOKEN`; nothing if one is not that.
inline std::optional<std::vector<std::pair<notepact::maxcare::scope, std::string>>>
parse_lesser_keys(std::vector<std::string_view> const& texts) {
    std::vector<std::pair<notepact::maxcare::scope, std::string>> keys;
    for (auto const text : texts) {
        auto key = parse_pair(text);
        if (!key) return std::nullopt;
        auto const scope = notepact::parse_enum<notepact::maxcare::scope>(key->first);
        if (!scope) return std::nullopt;
        keys.emplace_back(*scope, std::move(key->second));
    }
    return keys;
}

} // namespace preflight

#endif
