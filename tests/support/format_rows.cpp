// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Compiled once: regular expressions take long.
#include "format_rows.hpp"

#include <notepact/check/text_judge.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/pattern.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/plain.hpp>
#include <notepact/json/scan.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace notepact_test {
namespace {

// Patterns see characters, not bytes. What is no UTF-8 is no text for them.
std::wstring characters(std::string_view utf8) {
    std::wstring made;
    unsigned long character = 0;
    for (char const c : utf8) {
        unsigned const byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xC0) {
            if (!made.empty()) made.back() = static_cast<wchar_t>(character);
            made += L' ';
            character = byte < 0x80   ? byte
                        : byte < 0xE0 ? byte & 0x1F
                        : byte < 0xF0 ? byte & 0x0F
                                      : byte & 0x07;
        } else {
            character = character << 6 | (byte & 0x3F);
        }
    }
    if (!made.empty()) made.back() = static_cast<wchar_t>(character);
    return made;
}

std::wregex regex_of(std::string_view pattern) {
    return std::wregex(std::wstring(pattern.begin(), pattern.end()));
}

// What a text breaks by the rule of a string, written in two pieces.
notepact::finding judged(notepact::rule const& r, std::string_view text, std::size_t cut) {
    notepact::detail::text_judge judge;
    judge.begin(r);
    judge.write(text.substr(0, cut));
    judge.write(text.substr(cut));
    notepact::finding first;
    judge.end([&first](notepact::finding found, notepact::rule const&) { first = found; });
    return first;
}

// Where a row's quick way ends of a text that begins there, in a JSON string; null if it does not know.
char const* quick_end(notepact::text_format const& row, std::string const& text) {
    notepact::detail::json_scan scan(text);
    return row.quick(scan, text.data());
}

// What is known quickly is accepted, and its characters stand for themselves in JSON: of the samples, and of
// those with another byte.
void verify_quick(test& t, notepact::rule const& strict) {
    auto const& row = *strict.refers.format;
    if (row.quick == nullptr) return;
    std::size_t known = 0, wrong = 0;
    for (auto const& sample : row.notes->samples) {
        auto text = std::string(sample.text) + "\"}";
        auto const try_it = [&] {
            auto const* const end = quick_end(row, text);
            if (end == nullptr || *end != '"') return;
            ++known;
            std::string_view const taken(text.data(), static_cast<std::size_t>(end - text.data()));
            wrong += notepact::detail::skip_plain(taken.data(), end) != end
                     || judged(strict, taken, taken.size()).code != notepact::errc{};
        };
        try_it();
        for (std::size_t at = 0; at < std::min<std::size_t>(sample.text.size(), 80); ++at) {
            auto const was = text[at];
            for (int byte = 0; byte != 256; ++byte) {
                text[at] = static_cast<char>(byte);
                try_it();
            }
            text[at] = was;
        }
    }
    t.equal(wrong, std::size_t{0}, "known quickly");
    t.check(known != 0, "some are known quickly");
}

} // namespace

struct reading_patterns::compiled {
    struct one {
        std::string_view text;
        std::wregex theirs;
        std::unique_ptr<notepact::compiled_pattern> own;

        explicit one(std::string_view pattern)
            : text(pattern), theirs(regex_of(pattern)),
              own(std::make_unique<notepact::compiled_pattern>(pattern)) {}
    };
    std::vector<std::vector<one>> wanted; // of each part one
    std::vector<one> never;
};

reading_patterns::~reading_patterns() = default;
reading_patterns::reading_patterns(notepact::schema_reading const& reading)
    : all_(std::make_unique<compiled>()) {
    if (!reading.pattern.empty()) all_->wanted.emplace_back().emplace_back(reading.pattern);
    for (auto const& part : reading.parts) {
        all_->wanted.emplace_back();
        for (auto const& choice : part.choices)
            all_->wanted.back().emplace_back(choice.pattern);
    }
    if (!reading.never.empty()) all_->never.emplace_back(reading.never);
}

void reading_patterns::verify(test& t) const {
    for (auto const& part : all_->wanted)
        for (auto const& choice : part)
            t.equal(choice.own->fault(), notepact::pattern_fault{}, choice.text);
}

bool reading_patterns::let_pass(test& t, std::string_view utf8) const {
    auto const text = characters(utf8);
    bool good = true;
    for (auto const& part : all_->wanted) {
        bool any = false;
        for (auto const& choice : part) {
            bool const found = std::regex_search(text, choice.theirs);
            // Our own machine for patterns must see what std::regex sees.
            t.equal(
                notepact::matches(choice.own->table(), utf8),
                found,
                std::string(utf8) + ": " + std::string(choice.text));
            any = any || found;
        }
        good = good && any;
    }
    for (auto const& one : all_->never)
        good = good && !std::regex_search(text, one.theirs);
    return good;
}

void verify_row(test& t, notepact::rule const& lenient, notepact::rule const& strict, std::string_view name) {
    using notepact::errc;
    auto const& row = *strict.refers.format;
    t.check(lenient.refers.format == &row, name);
    t.equal(row.name(), name);
    std::set<std::string_view> descriptions, texts;
    std::set<errc> broken;
    std::size_t accepted = 0;
    for (auto const& sample : row.notes->samples) {
        for (std::size_t cut = 0; cut <= sample.text.size(); ++cut) {
            auto const found = judged(strict, sample.text, cut);
            t.equal(found.code, sample.broken, sample.description);
            if (found) t.check(found.level == row.level_of(found.code, notepact::error), sample.description);
        }
        if (auto const found = judged(lenient, sample.text, 0))
            t.check(found.level == row.level_of(found.code, lenient.level()), sample.description);
        t.check(sample.broken != errc{} || sample.beyond == nullptr, sample.description);
        t.check(descriptions.insert(sample.description).second, sample.description);
        t.check(texts.insert(sample.text).second, sample.description);
        accepted += sample.broken == errc{};
        if (sample.broken != errc{}) broken.insert(sample.broken);
    }
    t.check(
        !row.notes->samples.empty() && row.notes->samples.begin()->broken == errc{}, "the first is ordinary");
    t.check(accepted >= 3 && !broken.empty(), "some are accepted, some refused");
    // Every rule has a sample that breaks it, and every rule that a sample breaks is listed.
    std::set<errc> listed;
    for (auto const& rule : row.rules)
        t.check(listed.insert(rule.broken).second, notepact::name(rule.broken));
    t.check(listed == broken, "rules and samples");

    verify_quick(t, strict);

    // A reading lets pass what breaks none of the rules that are as bad as its own or worse.
    for (auto const& reading : row.notes->readings) {
        t.check(listed.count(reading.broken) != 0, notepact::name(reading.broken));
        for (auto const& left : reading.left)
            t.check(listed.count(left.broken) != 0 && left.why != nullptr, notepact::name(left.broken));
        if (reading.pattern.empty() && reading.parts.empty()) continue;
        reading_patterns const patterns(reading);
        patterns.verify(t);
        auto const level = row.level_of(reading.broken, notepact::error);
        for (auto const& sample : row.notes->samples) {
            if (!notepact::is_utf8(sample.text)) continue;
            auto const sample_level = row.level_of(sample.broken, notepact::error);
            bool const says = sample.broken != errc{}
                              && (sample_level > level || sample.broken == reading.broken
                                  || (sample_level == level && sample.beyond == nullptr));
            bool const matches = patterns.let_pass(t, sample.text);
            if (says && sample.beyond == nullptr)
                t.check(!matches, std::string(sample.description) + ": refused by the pattern");
            if (sample.broken == errc{}) t.check(matches, std::string(sample.description) + ": let pass");
        }
    }
}

} // namespace notepact_test
