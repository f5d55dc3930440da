// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What to try where a rule stands: the samples of its format, numbers at and beyond every limit, and what its
// constraints make of them.
#ifndef NOTEPACT_CONFORMANCE_CASES_TRIED_VALUES_HPP
#define NOTEPACT_CONFORMANCE_CASES_TRIED_VALUES_HPP

#include <notepact/base/narrowed.hpp>
#include <notepact/check/text_judge.hpp>
#include <notepact/conformance/cases/pattern_texts.hpp>
#include <notepact/conformance/cases/values.hpp>
#include <notepact/contract/constraint.hpp>
#include <notepact/contract/pattern.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/decimal.hpp>
#include <notepact/format/number.hpp>
#include <notepact/http/parameter_lists.hpp>
#include <notepact/http/parameters.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

/// A text, or a number as JSON writes it, and what is to be found in it.
struct tried_value {
    std::string description;
    std::string text;
    findings broken;
};

// Longer texts and arrays than this are not made, only shorter ones.
inline constexpr std::uint64_t longest_tried = 4096;

// What the constraints of a text find in it, behind what its format does: a number that is none for that is
// not compared.
inline void add_constraints(findings& found, rule const& r, std::string_view text) {
    bool const number = r.refers.format != nullptr && r.refers.format->scan.number != nullptr;
    number_scanner scanner;
    if (number) scanner.write(text);
    bool const is_number = number && !found.has_error() && scanner.complete() && !scanner.facts().overflow;
    for (auto const& one : r.constraints()) {
        auto const& by = *one.refers.checked;
        bool kept = true;
        if (by.write != nullptr) {
            std::uint32_t state = 0;
            by.write(state, text, one);
            kept = by.keeps(state, one);
        } else if (is_number) {
            kept = by.keeps_number(scanner.facts(), one);
        }
        // A parameter's text is made a number by each tool in its own way.
        if (!kept) found.add({by.broken, one.level(), number ? &beyond::parameter_text : nullptr});
    }
}

// Texts at the limits of a text's length, in characters of one byte and of four.
inline void add_lengths(std::vector<std::string>& texts, rule const& r) {
    for (auto const& one : r.constraints()) {
        auto const* const by = one.refers.checked;
        if (by != &min_length_constraint && by != &max_length_constraint) continue;
        auto const limit = limit_of(one).digits;
        for (auto const length : {limit, limit + 1, limit - (limit == 0 ? 0 : 1)}) {
            if (length > longest_tried) continue;
            texts.emplace_back(narrowed<std::size_t>(length), 'x');
            std::string wide;
            for (std::uint64_t i = 0; i < length; ++i)
                wide += "\xF0\x9F\xA9\xBA";
            texts.push_back(std::move(wide));
        }
    }
}

// A decimal number and its neighbours, as JSON writes them.
inline std::string as_text(decimal const& value) {
    std::string text;
    put_decimal(value, [&text](std::string_view piece) { text += piece; });
    return text;
}
inline void add_near(std::vector<std::string>& tokens, decimal const& limit) {
    tokens.push_back(as_text(limit));
    auto const farther = decimal(limit.digits + 1, limit.places, limit.negative); // from zero
    auto const nearer = limit.digits == 0 ? decimal(1, limit.places, !limit.negative)
                                          : decimal(limit.digits - 1, limit.places, limit.negative);
    tokens.push_back(as_text(farther));
    tokens.push_back(as_text(nearer));
    if (limit.digits < UINT64_MAX / 10 - 1 && limit.places < 255) {
        auto const place = static_cast<std::uint8_t>(limit.places + 1);
        tokens.push_back(as_text(decimal(limit.digits * 10 + 1, place, limit.negative)));
        if (limit.digits != 0)
            tokens.push_back(as_text(decimal(limit.digits * 10 - 1, place, limit.negative)));
    }
}
inline std::vector<std::string> numbers_near(rule const& r) {
    std::vector<std::string> tokens;
    for (auto const& one : r.constraints()) {
        auto const& by = *one.refers.checked;
        if (by.what != constrained::numbers) continue;
        if (by.list != nullptr) {
            for (std::size_t i = 0; i < one.detail; ++i) {
                std::string text;
                by.list(
                    one,
                    i,
                    [](void* to, std::string_view piece) { *static_cast<std::string*>(to) += piece; },
                    &text);
                add_near(tokens, parse_decimal(text).value);
            }
            continue;
        }
        auto const limit = limit_of(one);
        add_near(tokens, limit);
        if (&by == &multiple_of_constraint) // one that the other constraints allow
            for (std::uint64_t times = 2; times < 12 && limit.digits < UINT64_MAX / 12; ++times)
                tokens.push_back(as_text(decimal(limit.digits * times, 0, false)));
    }
    return tokens;
}

// A number that a double may not hold as it is written.
inline bool is_rounded(std::string_view token) {
    return std::count_if(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; }) > 15;
}

// The constraints of a number behind its format.
inline void
add_constraints(findings& found, rule const& r, std::string_view token, number_facts const& facts) {
    if (facts.overflow) return;
    for (auto const& one : r.constraints()) {
        auto const& by = *one.refers.checked;
        if (!by.keeps_number(facts, one))
            found.add({by.broken, one.level(), is_rounded(token) ? &beyond::exact_integer : nullptr});
    }
}
inline number_facts facts_of(std::string_view token) {
    number_scanner scanner;
    scanner.write(token);
    return scanner.facts();
}

// Whether another value with this text is there already.
inline bool is_new(std::vector<tried_value> const& all, std::string_view text) {
    return std::none_of(all.begin(), all.end(), [text](tried_value const& one) { return one.text == text; });
}

/// What is found in how many items a list has.
inline void add_count(findings& all, rule const& list, std::size_t count) {
    judge_count(list, narrowed<std::uint32_t>(count), [&all](finding what, rule const&) {
        all.add({what.code, what.level});
    });
}

/// What is found in any text where the rule of a string or enumeration is, or of a list, whose items are
/// joined.
inline findings findings_in(std::string_view text, rule const& r) {
    findings all;
    if (r.kind == rule_kind::array) {
        std::size_t count = 0;
        for_each_item(text, [&](std::string_view item) {
            for (auto const& one : findings_in(item, *r.value()))
                all.add(one);
            ++count;
        });
        add_count(all, r, count);
        return all;
    }
    judge_text(r, text, [&all](finding what, rule const& of) {
        if (of.kind != rule_kind::constraint) all.add({what.code, what.level});
    });
    add_constraints(all, r, text);
    return all;
}

/// Texts to try where the rule of a string is; the first breaks nothing, if there is one of those.
inline std::vector<tried_value> texts_to_try(rule const& r) {
    std::vector<tried_value> all;
    for (auto const& sample : samples_of(r)) {
        all.push_back({std::string(sample.description), std::string(sample.text), found(sample, r)});
        add_constraints(all.back().broken, r, sample.text);
    }
    std::vector<std::string> more;
    add_lengths(more, r);
    for (auto const& one : r.constraints())
        if (one.refers.checked->text != nullptr)
            for (auto& text : texts_near(*one.inside()->refers.pattern))
                more.push_back(std::move(text));
    if (r.refers.format != nullptr && r.refers.format->scan.number != nullptr)
        for (auto& token : numbers_near(r))
            more.push_back(std::move(token));
    for (auto const& text : more) {
        if (!is_new(all, text)) continue;
        all.push_back({"of its constraints, " + std::to_string(all.size()), text, findings_in(text, r)});
    }
    auto const good = std::find_if(all.begin(), all.end(), [](auto const& one) { return !one.broken; });
    if (good != all.end()) std::rotate(all.begin(), good, good + 1);
    return all;
}

/// Numbers to try where the rule of a number or integer is, in a request or in an answer; the first breaks
/// nothing, if there is one of those.
inline std::vector<tried_value> numbers_to_try(rule const& r, bool request) {
    std::vector<tried_value> all;
    auto const add = [&](std::string description, std::string_view token, expected_finding const& of_format) {
        if (!is_new(all, token)) return;
        all.push_back({std::move(description), std::string(token), of_format});
        add_constraints(all.back().broken, r, token, facts_of(token));
    };
    findings of_zero;
    add_constraints(of_zero, r, "0", facts_of("0"));
    for (auto const& value : values_of_numbers()) {
        add(std::string(value.description), value.token, found(value, r, request));
        // Whoever holds numbers as doubles takes it for zero, and refuses it where a limit refuses that.
        bool const is_zero_as_double = value.beyond_whole == &beyond::exact_integer;
        if (is_zero_as_double && of_zero && !all.back().broken) all.pop_back();
    }
    for (auto const& token : numbers_near(r)) {
        auto const facts = facts_of(token);
        auto const what = judge_number(r, facts, request);
        bool const only_written_so = facts.whole && !facts.integer_token && !facts.beyond_int64;
        add("of its constraints, " + token,
            token,
            {what.code,
             what.level,
             what.code == errc::wrong_type && only_written_so ? &beyond::integer_token
             : what && is_rounded(token)                      ? &beyond::exact_integer
                                                              : nullptr});
    }
    auto const good = std::find_if(all.begin(), all.end(), [](auto const& one) { return !one.broken; });
    if (good != all.end()) std::rotate(all.begin(), good, good + 1);
    return all;
}
/// How many items or members there must be at least, and may be at most.
struct count_limits {
    std::uint64_t least = 0, most = UINT64_MAX;
};
inline std::string ordinary_text(rule const& r);
inline count_limits counts_of(rule const& container);

/// Lists to try where the rule of a parameter is one, their items joined: each text of an item alone, and
/// with others before and behind it; as many items as there may be, and one more or less; commas inside
/// items. The first breaks nothing, if there is one of those.
inline std::vector<tried_value> lists_to_try(rule const& r) {
    auto const& item = *r.value();
    auto const good = ordinary_text(item);
    auto const limits = counts_of(r);
    auto const least = (std::max)(limits.least, std::uint64_t{1});
    std::vector<tried_value> all;
    // `before` good ones, another, and good ones up to `count`
    auto const add =
        [&](std::string description, tried_value const& one, std::uint64_t before, std::uint64_t count) {
            std::vector<std::string> items(narrowed<std::size_t>(count), good);
            items[narrowed<std::size_t>(before)] = one.text;
            findings broken = one.broken;
            add_count(broken, r, items.size());
            auto text = joined_items(items);
            if (is_new(all, text)) all.push_back({std::move(description), std::move(text), broken});
        };
    tried_value const ordinary = {"ordinary", good, findings_in(good, item)};
    std::vector<tried_value> of_item = {ordinary};
    if (item.kind == rule_kind::enumeration) {
        for (std::size_t i = 0; i < item.detail; ++i)
            of_item.push_back({std::string(item.refers.words[i]), std::string(item.refers.words[i]), {}});
        for (std::string_view const text : {"", "unheard of"})
            of_item.push_back({'"' + std::string(text) + '"', std::string(text), findings_in(text, item)});
    } else {
        of_item = texts_to_try(item);
    }
    add(of_item.front().description, of_item.front(), 0, least);
    auto const broken =
        std::find_if(of_item.begin(), of_item.end(), [](auto const& one) { return one.broken.has_error(); });
    if (broken != of_item.end())
        add("the second item is broken", *broken, 1, (std::max)(least, std::uint64_t{3}));
    std::string const commas = "a,b,";
    add("commas in an item", {commas, commas, findings_in(commas, item)}, 0, least);
    auto const longest = longest_tried / (3 * good.size() + 16); // so that the target is not too long
    auto const more = limits.most < longest ? limits.most + 1 : 0;
    for (auto const count :
         {limits.least, limits.least == 0 ? 0 : limits.least - 1, least + 1, limits.most, more})
        if (count != 0 && count <= longest)
            add(std::to_string(count) + (count == 1 ? " item" : " items"), ordinary, 0, count);
    for (auto const& one : of_item)
        add(one.description, one, 0, least);
    return all;
}
/// The first text that an error is found in; any other, if there is none.
inline tried_value refused_text(rule const& r) {
    if (r.kind == rule_kind::array) {
        auto one = refused_text(*r.value());
        one.text = joined_items(std::vector<std::string>{one.text});
        add_count(one.broken, r, 1);
        return one;
    }
    if (r.kind == rule_kind::enumeration) return {"unheard of", "maybe", findings_in("maybe", r)};
    auto const all = texts_to_try(r);
    auto const refused =
        std::find_if(all.begin(), all.end(), [](tried_value const& one) { return one.broken.has_error(); });
    return refused != all.end() ? *refused : all.front();
}

/// A text of a string or enumeration that breaks nothing, if one can be found; of a list, as many as are
/// wanted at least.
inline std::string ordinary_text(rule const& r) {
    if (r.kind == rule_kind::array) {
        auto const count = (std::max)(counts_of(r).least, std::uint64_t{1});
        return joined_items(
            std::vector<std::string>(narrowed<std::size_t>(count), ordinary_text(*r.value())));
    }
    if (r.kind == rule_kind::enumeration) return std::string(r.refers.words[0]);
    // Mostly the first of all that are tried: the others need not be made.
    auto const& first = samples_of(r)[0];
    findings broken = found(first, r);
    add_constraints(broken, r, first.text);
    return broken ? texts_to_try(r).front().text : std::string(first.text);
}
/// A number that breaks nothing, likewise.
inline std::string ordinary_number(rule const& r) {
    auto const& first = values_of_numbers()[0];
    findings broken = found(first, r, true);
    add_constraints(broken, r, first.token, facts_of(first.token));
    return broken ? numbers_to_try(r, true).front().text : std::string(first.token);
}

inline count_limits counts_of(rule const& container) {
    count_limits made;
    for (auto const& one : container.constraints()) {
        auto const* const by = one.refers.checked;
        auto const limit = limit_of(one).digits;
        if (by == &min_items_constraint || by == &min_properties_constraint)
            made.least = (std::max)(made.least, limit);
        else
            made.most = (std::min)(made.most, limit);
    }
    return made;
}

} // namespace notepact::conformance::detail

#endif
