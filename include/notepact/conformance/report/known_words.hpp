// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What of a message may be shown as it is: words that a contract lists, and names that it has.
#ifndef NOTEPACT_CONFORMANCE_REPORT_KNOWN_WORDS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_KNOWN_WORDS_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/contract/rule.hpp>

#include <cstddef>
#include <string_view>

namespace notepact::conformance::detail::redaction {

// A text, if it is one of the words that a rule lists.
inline std::string_view word_of(rule const& declared, std::string_view text) noexcept {
    auto const& r = *for_kind(&declared, rule_kind::string);
    for (std::size_t i = 0; r.kind == rule_kind::enumeration && i < r.detail; ++i)
        if (r.refers.words[i] == text) return r.refers.words[i];
    return {};
}

// A name, if a member somewhere inside a rule has it.
inline std::string_view known_name(rule const& declared, std::string_view name) noexcept {
    if (declared.kind == rule_kind::outer) return {}; // an object inside itself: its names were seen
    auto const& r = *declared.resolved();
    auto const parts = r.kind == rule_kind::object
                           ? r.detail + (r.has(rule_flag::others) ? std::size_t{1} : 0U)
                       : r.kind == rule_kind::either                            ? 2U
                       : r.kind == rule_kind::map || r.kind == rule_kind::array ? 1U
                                                                                : 0U;
    auto const* part = r.inside();
    for (std::size_t i = 0; i < parts; ++i, part = part->next()) {
        bool const member = part->kind == rule_kind::member;
        if (member && part->name() == name) return part->name();
        auto const inner = known_name(member ? *part->inside() : *part, name);
        if (!inner.empty()) return inner;
    }
    return {};
}

template <std::size_t N>
std::string_view known_word(std::string_view const (&words)[N], std::string_view text) noexcept {
    for (auto const word : words)
        if (same_without_case(word, text)) return word;
    return {};
}

} // namespace notepact::conformance::detail::redaction

#endif
