// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What serve and conform must both be told of a server.
#ifndef PREFLIGHT_SETUP_OPTIONS_HPP
#define PREFLIGHT_SETUP_OPTIONS_HPP

#include "command.hpp"

#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/manners.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace notepact::preflight {

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

using api_list = std::vector<api const*>;

// The rule of an id in the requests of some APIs, by its name: a parameter's, a member's of a body that holds
// an id, or an operation's and one of these, such as `acme.change_visit/id`. Null if there is none.
inline rule const* find_id(api_list const& of_apis, std::string_view name) {
    auto const slash = name.find('/');
    auto const operation = slash == name.npos ? std::string_view() : name.substr(0, slash);
    auto const member = slash == name.npos ? name : name.substr(slash + 1);
    for (auto const* owner : of_apis) {
        auto const& in_bodies = manners_of(*owner).ids_in_bodies;
        bool const in_body = std::find(in_bodies.begin(), in_bodies.end(), member) != in_bodies.end();
        for (auto const* of : *owner) {
            if (!operation.empty() && operation != of->name) continue;
            if (auto const* const parameter = of->parameters->find(member)) return parameter->value();
            if (of->body == nullptr || !in_body) continue;
            if (auto const* const found = contract_ref(*of->body).root().find(member)) return found->value();
        }
    }
    return nullptr;
}

// Of each `NAME=ID`; nothing if one is not that.
inline std::optional<std::vector<std::pair<std::string, std::string>>>
parse_ids(api_list const& of_apis, std::vector<std::string_view> const& texts) {
    std::vector<std::pair<std::string, std::string>> ids;
    for (auto const text : texts) {
        auto id = parse_pair(text);
        auto const* const declared = id ? find_id(of_apis, id->first) : nullptr;
        if (declared == nullptr) return std::nullopt;
        if (declared->kind == rule_kind::integer && !parse_number<std::int64_t>(id->second))
            return std::nullopt;
        ids.push_back(std::move(*id));
    }
    return ids;
}

// Of each `SCOPE=TOKEN`; nothing if one is not that.
inline std::optional<std::vector<std::pair<std::string, std::string>>>
parse_lesser_keys(api_list const& of_apis, std::vector<std::string_view> const& texts) {
    std::vector<std::pair<std::string, std::string>> keys;
    for (auto const text : texts) {
        auto key = parse_pair(text);
        bool known = false;
        for (auto const* owner : of_apis)
            known = known || (key && owner->scope_bit(key->first) != 0);
        if (!known) return std::nullopt;
        keys.push_back(std::move(*key));
    }
    return keys;
}

} // namespace notepact::preflight

#endif
