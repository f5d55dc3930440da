// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_CASES_PATTERN_TEXTS_HPP
#define NOTEPACT_CONFORMANCE_CASES_PATTERN_TEXTS_HPP

#include <notepact/format/pattern.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

// Texts that match a pattern, the shortest first, and the same cut short, longer and with another character:
// found by walking through the pattern's states with characters of all kinds.
inline std::vector<std::string> texts_near(pattern_table const& table) {
    static constexpr std::string_view characters[] = {
        "a",
        "x",
        "m",
        "z",
        "A",
        "Z",
        "0",
        "1",
        "5",
        "9",
        "-",
        "_",
        ".",
        "/",
        ":",
        "@",
        "+",
        "#",
        ",",
        " ",
        "(",
        ")",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        "<",
        ">",
        "=",
        "?",
        "!",
        "%",
        "&",
        "*",
        "~",
        "|",
        "^",
        "$",
        "'",
        ";",
        "\t",
        "\n",
        "\xC3\xA4",
        "\xE2\x82\xAC",
        "\xF0\x9F\xA9\xBA"};
    struct place {
        pattern_scanner at;
        std::string text;
    };
    std::vector<place> reached = {{pattern_scanner(), {}}};
    std::vector<std::uint32_t> seen = {pattern_scanner().state()};
    std::vector<std::string> good;
    for (std::size_t i = 0; i < reached.size() && good.size() < 3; ++i) {
        if (reached[i].at.matches(table)) good.push_back(reached[i].text);
        for (auto const character : characters) {
            auto next = reached[i].at;
            next.write(table, character);
            auto const state = next.state();
            if (next.failed() || std::find(seen.begin(), seen.end(), state) != seen.end()) continue;
            seen.push_back(state);
            reached.push_back({next, reached[i].text + std::string(character)});
        }
    }
    std::vector<std::string> texts = good;
    for (auto const& text : good) {
        if (!text.empty() && static_cast<unsigned char>(text.back()) < 0x80)
            texts.push_back(text.substr(0, text.size() - 1));
        texts.push_back(text + '~'); // not a line feed, before which some engines find `$`, unlike ECMA-262
        texts.push_back('~' + text);
    }
    texts.emplace_back();
    return texts;
}

} // namespace notepact::conformance::detail

#endif
