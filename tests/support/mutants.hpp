// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Bodies that are nearly what they were.
#ifndef NOTEPACT_TESTS_SUPPORT_MUTANTS_HPP
#define NOTEPACT_TESTS_SUPPORT_MUTANTS_HPP

#include <notepact/conformance/message/dice.hpp>

#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

namespace notepact_test {

// NOTEPACT_TEST_MUTANTS says how many; few where every one is slow.
inline std::size_t mutants_wanted(std::size_t usual) {
    auto const* const asked = std::getenv("NOTEPACT_TEST_MUTANTS");
    return asked != nullptr ? std::strtoul(asked, nullptr, 10) : usual;
}

inline std::string mutant_of(std::string text, notepact::conformance::detail::dice& dice) {
    static constexpr std::string_view parts[] = {
        "{",      "}",    "[",    "]",        ",",       ":",
        "\"",     "\\",   "\\\"", "\\u00",    "\\u0041", "\\ud83e\\ude7a",
        "0",      "7",    "-",    ".",        "e5",      "e400",
        "1",      "null", "true", "false",    "\"\"",    "{}",
        "[]",     "46.0", " ",    "\n",       "\x01",    "\xC3\xA9",
        "\x80",   "=",    "A",    "/",        "\\/",     "2024-02-29",
        "T24:00", "Z",    "+",    ",\"x\":1", "\"id\"",  ":null"};
    for (auto changes = 1 + dice.roll(3); changes != 0; --changes) {
        auto const at = dice.roll(text.size() + 1);
        auto const part = parts[dice.roll(std::size(parts))];
        switch (dice.roll(4)) {
        case 0: text.insert(at, part); break;
        case 1: text.replace(at, part.size(), part); break;
        case 2: text.erase(at, 1 + dice.roll(3)); break;
        default: // a piece of it once more
            text.insert(at, text.substr(dice.roll(text.size() + 1), 1 + dice.roll(30)));
        }
    }
    return text;
}

} // namespace notepact_test

#endif
