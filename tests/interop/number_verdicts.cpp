// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// number_verdicts: reads a line for each question and prints a line for each answer.
//
//     c NUMBER LIMIT    -1, 0 or 1: a JSON number against a decimal one
//     m INTEGER OF      1 or 0: whether it is a multiple
//     l HEX…            how many code points a UTF-8 text has, whose bytes are given; in two pieces, cut in
//     the middle
#include <notepact/contract/constraint.hpp>
#include <notepact/format/decimal.hpp>
#include <notepact/format/number.hpp>

#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>

namespace {

notepact::number_facts facts_of(std::string const& token) {
    notepact::number_scanner scanner;
    scanner.write(token);
    return scanner.facts();
}

std::string bytes_of(std::string const& hex) {
    std::string text;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        text += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return text;
}

int answer(std::string const& kind, std::string const& one, std::string const& other) {
    if (kind == "c") {
        auto const limit = notepact::parse_decimal(other);
        return limit.good ? compare(facts_of(one), limit.value) : 9;
    }
    if (kind == "m") {
        // As the word multiple_of() makes it, which only works when it is compiled.
        auto const of = static_cast<std::uint64_t>(std::stoull(other));
        notepact::rule rules[3];
        rules[1].refers = static_cast<std::uint32_t>(of & 0xFFFFFFFF);
        rules[2].refers = static_cast<std::uint32_t>(of >> 32);
        return notepact::multiple_of_constraint.keeps_number(facts_of(one), rules[0]) ? 1 : 0;
    }
    auto const text = bytes_of(one);
    constexpr auto entry = notepact::min_length(0);
    std::uint32_t counted = 0;
    for (auto const& piece : {text.substr(0, text.size() / 2), text.substr(text.size() / 2)})
        notepact::min_length_constraint.write(counted, piece, entry.rules[0]);
    return static_cast<int>(counted);
}

} // namespace

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string kind, one, other;
        words >> kind >> one >> other;
        std::cout << answer(kind, one, other) << '\n';
    }
}
