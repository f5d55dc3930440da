// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Drives a body through the entry points for bytes and holds what is found against what is expected.
#ifndef NOTEPACT_TESTS_SUPPORT_VERIFY_HPP
#define NOTEPACT_TESTS_SUPPORT_VERIFY_HPP

#include "cases.hpp"
#include "test.hpp"

#include <notepact/check/check_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact_test {

using wide_report = notepact::static_report<32>; // no case breaks more rules

// A line per violation, as body_case::expected.
inline std::string lines(notepact::report const& report) {
    std::string text;
    for (auto const& v : report) {
        text += std::string(name(v.level())) + ' ';
        auto const begin = text.size();
        v.put_pointer([&](std::string_view piece) { text += piece; });
        if (text.size() == begin) text += '-';
        text += ' ' + std::string(name(v.code()));
        if (!v.nearest().empty()) text += ' ' + std::string(v.nearest());
        if (v.offset() != notepact::no_offset) text += " @" + std::to_string(v.offset());
        text += '\n';
    }
    return text;
}

// A line per violation as the vectors tell it: severity, part of the message, pointer, rule.
inline std::string vector_lines(notepact::report const& report) {
    std::string text;
    for (auto const& v : report) {
        text += std::string(name(v.level())) + ' ' + std::string(name(v.in())) + ' ';
        v.put_pointer([&](std::string_view piece) { text += piece; });
        text += ' ' + std::string(name(v.code())) + '\n';
    }
    return text;
}

// Does a verdict say what the lines say?
inline bool says(notepact::verdict verdict, std::string_view expected) {
    bool const error = expected.substr(0, 6) == "error " || expected.find("\nerror ") != expected.npos;
    return verdict.ok() == !error && verdict.clean() == expected.empty()
           && static_cast<bool>(verdict) == verdict.ok();
}

inline std::string about(body_case const& c) {
    return c.contract + ": " + c.description + ": " + c.text.substr(0, 2000);
}

inline notepact::contract_ref contract_of(body_case const& c) {
    return notepact::contract_ref(*find_contract(c.contract));
}

template <class... Pieces>
bool found_in_pieces(notepact::contract_ref contract, body_case const& c, Pieces... pieces) {
    wide_report report;
    notepact::stream_checker body(contract, report);
    (void)(body.write(pieces) && ...);
    return says(body.finish(), c.expected) && lines(report) == c.expected;
}

inline bool found_byte_by_byte(notepact::contract_ref contract, body_case const& c) {
    wide_report report;
    notepact::stream_checker body(contract, report);
    for (std::size_t i = 0; i < c.text.size() && body.write(std::string_view(c.text).substr(i, 1)); ++i)
        (void)body.write({});
    return says(body.finish(), c.expected) && lines(report) == c.expected;
}

// Whole.
inline bool verify_whole(test& t, body_case const& c) {
    auto const* const contract = find_contract(c.contract);
    t.check(contract != nullptr, "no such contract: " + c.contract);
    if (contract == nullptr) return false;
    wide_report report;
    auto const verdict = check_text(contract_of(c), c.text, report);
    std::string const found = lines(report);
    t.equal(found, c.expected, about(c));
    t.check(
        says(verdict, c.expected) && report.ok() == verdict.ok() && report.clean() == verdict.clean(),
        "verdict: " + about(c));
    return found == c.expected;
}

// Whole, byte by byte, and in two pieces, cut everywhere.
inline void verify_bytes(test& t, body_case const& c) {
    if (!verify_whole(t, c)) return;
    auto const contract = contract_of(c);
    t.check(found_byte_by_byte(contract, c), "byte by byte: " + about(c));
    std::size_t wrong = 0;
    std::string_view const text = c.text;
    for (std::size_t cut = 0; cut <= text.size(); ++cut)
        wrong += !found_in_pieces(contract, c, text.substr(0, cut), text.substr(cut));
    t.equal(wrong, std::size_t{0}, "in two pieces: " + about(c));
}

} // namespace notepact_test

#endif
