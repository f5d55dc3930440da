// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What tests of the structs of the Clinic Session Notes API say alike.
#ifndef NOTEPACT_TESTS_SUPPORT_CLINIC_STRUCTS_HPP
#define NOTEPACT_TESTS_SUPPORT_CLINIC_STRUCTS_HPP

#include "png_factory.hpp"
#include "structs.hpp"
#include "test.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/clinic/documents.hpp>
#include <notepact/format/instant.hpp>
#include <notepact/format/png_signature.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace notepact_test {

// Without white space between the tokens.
inline std::string compact(std::string_view text) {
    std::string made;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) in_string = !in_string;
        if (in_string || text[i] != ' ') made += text[i];
    }
    return made;
}
inline std::string_view printed(std::string_view name) {
    for (auto const& example : notepact::clinic::printed_bodies)
        if (example.name == name) return example.text;
    return {};
}

// Reads a text that has nothing wrong but what is said; what is written again is the same text.
template <class Struct, class Contract>
Struct read(test& t, Contract const& contract, std::string_view text, std::string_view found = "") {
    Struct made;
    wide_report report;
    auto const verdict = parse_text(contract, text, made, report);
    t.equal(places(report), found, text);
    t.check(says(verdict, found), text);
    t.equal(written(contract, made), compact(text));
    t.equal(places_in(contract, made), found, text);
    return made;
}

// Structs of whatever: struct and text agree, and an answer that was written is read back equal.

inline std::string any_text(chance& any) {
    return std::string(any.text());
}
inline std::optional<notepact::png_signature> any_signature(chance& any, std::string_view file) {
    auto const uri = any.one_in(2) ? png_uri : any.text();
    if (any.one_in(4)) return must(notepact::png_signature::from_png(file));
    auto const made = notepact::png_signature::from_data_uri(uri);
    return made ? std::optional(*made) : std::nullopt;
}
inline notepact::instant any_instant(chance& any) {
    constexpr std::int64_t first = -62167219200, seconds = 315569520000;
    auto const second =
        first + static_cast<std::int64_t>(any.integer<std::uint64_t>() % std::uint64_t{seconds});
    return must(notepact::instant::from_unix(second, static_cast<std::int32_t>(any.below(1000000000))));
}

struct tally {
    std::size_t made = 0, good = 0, refused = 0, disagree = 0, lost = 0;
};

template <class Contract, class Struct>
bool verify_any(tally& n, Contract const& contract, Struct const& made) {
    notepact::static_report<0> report;
    auto const text = written(contract, made);
    ++n.made;
    n.good += check_struct(contract, made, report).ok();
    n.refused += text.empty();
    n.disagree += !agrees(contract, made);
    return !text.empty();
}
// `members(struct)` says when two are the same.
template <class Contract, class Struct, class Members>
void verify_any_answer(tally& n, Contract const& contract, Struct const& made, Members const& members) {
    if (!verify_any(n, contract, made)) return;
    Struct read;
    notepact::static_report<0> report;
    parse_text(contract, written(contract, made), read, report);
    n.lost += members(read) != members(made);
}
inline void verify_tally(test& t, tally const& n, std::size_t good = 500) {
    t.equal(n.disagree, std::size_t{0}, "struct and text disagree");
    t.equal(n.lost, std::size_t{0}, "written and read");
    t.check(
        n.made > 5000 && n.good > good && n.good < n.made && n.refused > 10 && n.refused < n.made / 10,
        std::to_string(n.made) + " made, " + std::to_string(n.good) + " without error, "
            + std::to_string(n.refused) + " not UTF-8");
}

} // namespace notepact_test

#endif
