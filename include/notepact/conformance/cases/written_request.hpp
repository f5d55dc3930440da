// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How a request must be written, as plainly as can be: what vectors expect.
#ifndef NOTEPACT_CONFORMANCE_CASES_WRITTEN_REQUEST_HPP
#define NOTEPACT_CONFORMANCE_CASES_WRITTEN_REQUEST_HPP

#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/http/parameters.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

// What is expected is written here once more, as plainly as can be: but for the pieces of a path
// template, nothing of what http/ writes requests with is used.
inline std::string plainly_encoded(std::string_view text) {
    std::string made;
    for (char const c : text) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                           || c == '-' || c == '.' || c == '_' || c == '~';
        auto const byte = static_cast<unsigned char>(c);
        made += plain ? std::string(1, c)
                      : std::string{'%', "0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
    }
    return made;
}

inline named_text* find_named(std::vector<named_text>& texts, std::string_view name) {
    for (auto& one : texts)
        if (one.name == name) return &one;
    return nullptr;
}
inline void drop_named(std::vector<named_text>& texts, std::string_view name) {
    for (auto one = texts.begin(); one != texts.end(); ++one)
        if (one->name == name) {
            texts.erase(one);
            return;
        }
}
inline void set_named(std::vector<named_text>& texts, std::string_view name, std::string_view text) {
    if (auto* const one = find_named(texts, name))
        one->text = text;
    else
        texts.push_back({std::string(name), std::string(text)});
}
inline bool is_list_parameter(rule const& parameter) {
    return parameter.value()->kind == rule_kind::array;
}
inline bool is_repeated_parameter(rule const& parameter) {
    return is_list_parameter(parameter)
           && parameter.value()->detail == static_cast<rule_count>(list_form::repeated);
}
inline std::string as_written(std::string_view text) {
    return std::string(text);
}
// The text of a parameter; of a list, its items with commas between them.
inline std::string
divided_plainly(rule const& parameter, std::string_view text, std::string (*written)(std::string_view)) {
    if (!is_list_parameter(parameter)) return written(text);
    std::string made;
    bool first = true;
    for_each_item(text, [&](std::string_view item) {
        if (!first) made += ',';
        first = false;
        made += written(item);
    });
    return made;
}
inline void put_target(operation const& of, request_case& made) {
    auto const* in_path = of.parameters->inside();
    for (auto const& piece : of.path.pieces()) {
        made.url += piece.fixed;
        if (!piece.has_parameter()) continue;
        made.url +=
            divided_plainly(*in_path, find_named(made.parameters, piece.parameter)->text, plainly_encoded);
        in_path = in_path->next();
    }
    char separator = '?';
    auto const put_pair = [&](named_text const& pair) {
        made.url += separator + plainly_encoded(pair.name) + '=' + plainly_encoded(pair.text);
        separator = '&';
    };
    for (auto const& parameter : of.parameters->members()) {
        auto const* const given = find_named(made.parameters, parameter.name());
        if (!parameter.has(rule_flag::in_query) || given == nullptr) continue;
        if (!is_list_parameter(parameter)) {
            put_pair(*given);
        } else if (is_repeated_parameter(parameter)) {
            for_each_item(given->text, [&](std::string_view item) {
                put_pair({given->name, std::string(item)});
            });
        } else if (!given->text.empty()) {
            made.url += separator + plainly_encoded(given->name) + '='
                        + divided_plainly(parameter, given->text, plainly_encoded);
            separator = '&';
        }
    }
    for (auto const& pair : made.further)
        put_pair(pair);
}
inline void put_headers(operation const& of, request_case& made) {
    set_named(
        made.written_headers,
        "Accept",
        of.answers_text() ? "application/json, text/plain" : "application/json");
    set_named(made.written_headers, "Accept-Encoding", "identity");
    if (made.has_body)
        set_named(made.written_headers, "Content-Type", of.media ? made.media_type : "application/json");
    for (std::size_t i = 0; i < of.headers->detail; ++i) { // in the table's order
        auto const* const header = find_named(made.headers, of.headers->member(i)->name());
        if (header == nullptr) continue;
        auto const value = divided_plainly(*of.headers->member(i), header->text, as_written);
        if (!value.empty())
            set_named(
                made.written_headers, header->name, (i == 0 ? before_credential(of) : std::string()) + value);
    }
}

} // namespace notepact::conformance::detail

#endif
