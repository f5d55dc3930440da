// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Walks schemas, and OpenAPI descriptions, by their keywords: names of members and examples are none.
#ifndef NOTEPACT_TESTS_SUPPORT_SCHEMA_KEYWORDS_HPP
#define NOTEPACT_TESTS_SUPPORT_SCHEMA_KEYWORDS_HPP

#include <boost/json/value.hpp>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace notepact_test {

inline std::string_view view_of(boost::json::string_view text) noexcept {
    return {text.data(), text.size()};
}
// What stands in it is called by names of its own.
inline bool holds_names(std::string_view keyword) noexcept {
    return keyword == "properties" || keyword == "$defs" || keyword == "schemas";
}
inline bool holds_values(std::string_view keyword) noexcept {
    return keyword == "example" || keyword == "examples" || keyword == "enum" || keyword == "const";
}

/// Shows `visit(object, keyword)` every keyword.
template <class Visit>
void for_each_keyword(boost::json::value const& in, Visit const& visit, bool names = false) {
    if (auto const* list = in.if_array())
        for (auto const& one : *list)
            for_each_keyword(one, visit);
    auto const* const object = in.if_object();
    if (object == nullptr) return;
    for (auto const& one : *object) {
        auto const keyword = view_of(one.key());
        if (!names) visit(*object, keyword);
        if (names || !holds_values(keyword))
            for_each_keyword(one.value(), visit, !names && holds_names(keyword));
    }
}

/// The same without some keywords.
inline boost::json::value
without(boost::json::value const& in, std::initializer_list<std::string_view> unwanted, bool names = false) {
    if (auto const* list = in.if_array()) {
        boost::json::array made;
        for (auto const& one : *list)
            made.push_back(without(one, unwanted));
        return made;
    }
    auto const* const object = in.if_object();
    if (object == nullptr) return in;
    boost::json::object made;
    for (auto const& one : *object) {
        auto const keyword = view_of(one.key());
        if (!names && std::find(unwanted.begin(), unwanted.end(), keyword) != unwanted.end()) continue;
        made[one.key()] = !names && holds_values(keyword)
                              ? one.value()
                              : without(one.value(), unwanted, !names && holds_names(keyword));
    }
    return made;
}

} // namespace notepact_test

#endif
