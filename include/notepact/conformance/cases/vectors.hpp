// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the lines of vectors are made of. schemas/README.md describes the format.
#ifndef NOTEPACT_CONFORMANCE_CASES_VECTORS_HPP
#define NOTEPACT_CONFORMANCE_CASES_VECTORS_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/http/build.hpp>
#include <notepact/schema/page.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

using vector_page = schema::page<text_output>;

// Puts each case on a line of its own.
inline constexpr unsigned broken_depth = 2;

/// Bytes that are not UTF-8 cannot be a JSON string: they are written as {"base64": …}.
inline void put_bytes(vector_page& out, std::string_view bytes) {
    if (is_utf8(bytes)) return out.text(bytes);
    out.begin_object();
    out.member("base64", base64_of(bytes));
    out.end_object();
}

inline void put_expected(vector_page& out, std::vector<expected_violation> const& expected) {
    auto worst = std::string_view("clean");
    for (auto const& one : expected)
        if (worst != name(severity::error)) worst = name(one.level);
    out.member("verdict", worst);
    out.begin_array("violations");
    for (auto const& one : expected) {
        out.begin_object();
        out.member("severity", name(one.level));
        out.member("in", name(one.in));
        out.member("pointer", one.pointer);
        out.member("rule", name(one.rule));
        if (one.beyond != nullptr) out.member("beyond", one.beyond->name);
        out.end_object();
    }
    out.end_array();
}

// As pairs, since their order counts and a name may stand twice.
inline void put_pairs(vector_page& out, std::string_view member, std::vector<named_text> const& pairs) {
    out.begin_array(member);
    for (auto const& one : pairs) {
        out.begin_array();
        put_bytes(out, one.name);
        put_bytes(out, one.text);
        out.end_array();
    }
    out.end_array();
}

// Names and texts; of a list by the table, an array of its items. A name whose text is absent is left out.
inline void put_texts(
    vector_page& out, std::string_view member, std::vector<named_text> const& texts,
    rule const* table = nullptr) {
    out.begin_object(member);
    for (auto const& one : texts) {
        auto const* const known = table != nullptr ? table->find(one.name) : nullptr;
        if (known != nullptr && known->value()->kind == rule_kind::array) {
            out.begin_array(one.name);
            for_each_item(one.text, [&out](std::string_view item) { put_bytes(out, item); });
            out.end_array();
            continue;
        }
        out.key(one.name);
        put_bytes(out, one.text);
    }
    out.end_object();
}

} // namespace notepact::conformance::detail

#endif
