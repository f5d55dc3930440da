// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// mutations: changes one thing at a time in a copy of each contract and counts how many changes the vectors,
// which are made from the contract as it is, notice. Prints those that they do not. Exit status 1 if one of
// them is not known to be equivalent, or if one that is was noticed.
#include "../../../examples/own_api/visits.hpp"
#include "../../support/contracts.hpp"
#include "../../support/parcels_api.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/schema/json_schema.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact;
using conformance::body_case;

struct equivalent {
    std::string_view change;
    std::string_view why;
};
constexpr equivalent equivalents[] = {
    {"maxcare.object: request or answer", "of an open object nothing is said that differs"},
    {"acme.draw.formats.due: text rfc3339", "where all is a warning, iso8601 says the same"},
    {"parcels.order: request or answer", "of a list of texts likewise"},
    {"parcels.refused: request or answer", "a bare text has no members and no integers"},
    {"parcels.lost: request or answer", "likewise"},
    {"parcels.label: request or answer", "likewise"},
    {"parcels.refused: null or not", "a bare text cannot be null"},
    {"parcels.lost: null or not", "likewise"},
    {"parcels.label: null or not", "likewise"},
};

std::string_view why_equivalent(std::string_view change) {
    for (auto const& known : equivalents)
        if (known.change == change) return known.why;
    return {};
}

// A contract in memory that can be changed: its table, and a copy of each table that is linked to.
class contract_copy {
  public:
    using table = std::vector<rule>;

    explicit contract_copy(contract_ref contract) : head_(&copy(contract.head())) {}
    contract_copy(contract_copy const&) = delete;

    contract_ref contract() const { return contract_ref(head_->front()); }
    table& head() const { return *head_; }
    table& target(rule const& link) { return *tables_[link.refers.target]; }

    // Tells eithers which kinds they take; false if no declaration could have made this.
    bool settle() {
        for (auto in = storage_.rbegin(); in != storage_.rend(); ++in)
            for (auto r = in->rbegin(); r != in->rend(); ++r)
                if (!settle(*r)) return false;
        return true;
    }

  private:
    static bool settle(rule& r) {
        if (r.kind == rule_kind::either) {
            auto const one = notepact::kinds(*r.inside());
            auto const other = notepact::kinds(*r.inside()->next());
            r.detail = static_cast<notepact::rule_count>(one | other);
            return (one & other) == 0;
        }
        if (r.kind != rule_kind::object || !r.has(rule_flag::wants_effect)) return true;
        bool effect = false;
        for (auto const& one : r.members())
            effect = effect || !one.has(rule_flag::required);
        return effect;
    }

    table& copy(rule const& first) {
        auto& made = storage_.emplace_back(&first, &first + first.skip);
        tables_[made.data()] = &made;
        for (auto& r : made) {
            if (r.kind != rule_kind::link) continue;
            auto const*& known = copies_[r.refers.target];
            if (known == nullptr) known = copy(*r.refers.target).data();
            r.refers = known;
        }
        return made;
    }

    std::deque<table> storage_;
    std::map<rule const*, table*> tables_;
    std::map<rule const*, rule const*> copies_;
    table* head_;
};

bool notices(body_case const& c, contract_ref contract) {
    static_report<100> report;
    check_text(contract, c.text, report);
    if (report.size() != c.expected.size() || report.dropped() != 0) return true;
    for (std::size_t i = 0; i < report.size(); ++i) {
        auto const& expected = c.expected[i];
        if (report[i].code() != expected.rule || report[i].level() != expected.level) return true;
        std::string pointer;
        report[i].put_pointer([&pointer](std::string_view piece) { pointer += piece; });
        if (pointer != expected.pointer) return true;
    }
    return false;
}

constexpr std::string_view number_format_names[] = {"free", "positive", "whole"};

class laboratory {
  public:
    explicit laboratory(contract_ref contract)
        : copy_(contract), cases_(conformance::body_cases(contract, notepact_test::printed_with(contract))),
          request_(contract.is_request()) {
        judge(std::string(contract.name()) + ": nothing", false);
        visit(copy_.head(), 0, std::string(contract.name()), role::head);
    }

    std::size_t killed = 0, made = 0;
    bool good = true;

  private:
    using table = contract_copy::table;

    // What an entry is to the one before it that it belongs to.
    enum class role {
        head,
        value, // of a member, item, name or document
        alternative,
        target // of a link
    };

    void judge(std::string const& change, bool expected = true) {
        bool const noticed = std::any_of(cases_.begin(), cases_.end(), [this](body_case const& c) {
            return notices(c, copy_.contract());
        });
        auto const why = why_equivalent(change);
        if (noticed != expected)
            std::printf(
                "%s: %s (%s)\n", noticed ? "noticed" : "survives", change.c_str(), std::string(why).c_str());
        good = good && noticed == (expected && why.empty());
        killed += noticed && expected;
        made += expected;
    }

    // Changes, judges, restores. Changes that no declaration could make are left out.
    template <class Change>
    void mutant(table& in, std::string const& description, Change const& change) {
        auto const before = in;
        change();
        if (copy_.settle()) judge(description);
        std::copy(before.begin(), before.end(), in.begin()); // others point into it
        copy_.settle();
    }

    static void toggle(rule& r, rule_flag flag) {
        r.flags = static_cast<std::uint8_t>(r.flags ^ static_cast<std::uint8_t>(flag));
    }
    // What is behind it stays where it is: a link leads to the new rule.
    void become(rule& r, rule_kind kind, rule_flag flag = rule_flag()) {
        auto& alone = single_.emplace_back();
        alone.refers = static_cast<notepact::text_format const*>(nullptr);
        alone.kind = kind;
        alone.flags = static_cast<std::uint8_t>(flag);
        r.kind = rule_kind::link;
        r.refers = &alone;
        r.detail = 0;
        r.flags = static_cast<std::uint8_t>(r.flags & static_cast<std::uint8_t>(rule_flag::nullable));
    }

    void visit(table& in, std::size_t at, std::string const& place, role as) {
        auto& r = in[at];
        auto const try_it = [&](std::string const& what, auto const& change) {
            mutant(in, place + ": " + what, [&] { change(r); });
        };
        auto const try_toggle = [&](std::string const& what, rule_flag flag) {
            try_it(what, [flag](rule& changed) { toggle(changed, flag); });
        };
        if (as == role::value && r.kind != rule_kind::any) try_toggle("null or not", rule_flag::nullable);
        if (as != role::head) try_types(r, try_it);
        try_constraints(in, at, place);
        switch (r.kind) {
        case rule_kind::contract:
            try_toggle("request or answer", rule_flag::request);
            return visit(in, at + 1, place, role::value);
        case rule_kind::link:
            if (seen_.insert(r.refers.target).second) visit(copy_.target(r), 0, place, role::target);
            return;
        case rule_kind::object: return visit_object(in, at, place);
        case rule_kind::map: return visit(in, at + 1, place + ".*", role::value);
        case rule_kind::array: return visit(in, at + 1, place + "[]", role::value);
        case rule_kind::either:
            visit(in, at + 1, place + " as one", role::alternative);
            return visit(in, at + 1 + in[at + 1].skip, place + " as other", role::alternative);
        case rule_kind::enumeration: return try_words(r, try_it);
        case rule_kind::string: return try_texts(r, try_it);
        case rule_kind::number:
        case rule_kind::integer:
            try_it("integer or number", [](rule& changed) {
                changed.kind = changed.kind == rule_kind::integer ? rule_kind::number : rule_kind::integer;
            });
            return try_numbers(r, try_it);
        case rule_kind::boolean:
            for (notepact::rule_count only = 0; only != 3; ++only)
                if (only != r.detail)
                    try_it("a boolean, only " + std::to_string(only), [only](rule& changed) {
                        changed.detail = only;
                    });
            return;
        default: return;
        }
    }

    // Other limits, one more and one less, and shorter lists.
    void try_constraints(table& in, std::size_t at, std::string const& place) {
        std::vector<std::size_t> found;
        for (auto const& one : in[at].constraints())
            found.push_back(static_cast<std::size_t>(&one - in.data()));
        for (auto const where : found) {
            auto const about = place + ": " + std::string(in[where].refers.checked->keyword);
            mutant(in, about + ", the other severity", [&] { toggle(in[where], rule_flag::warns); });
            if (in[where].refers.checked->list != nullptr)
                mutant(in, about + ", one less", [&] { --in[where].detail; });
            if (in[where].skip != 3) continue;
            auto const digits = in[where + 1].refers.half;
            mutant(in, about + ", more", [&] { in[where + 1].refers = digits + 1; });
            if (digits > 1) mutant(in, about + ", less", [&] { in[where + 1].refers = digits - 1; });
        }
    }

    template <class Try>
    static void try_numbers(rule const& r, Try const& try_it) {
        for (std::size_t i = 0; i < std::size(number_format_names); ++i)
            if (i != r.detail)
                try_it("number " + std::string(number_format_names[i]), [i](rule& changed) {
                    changed.detail = static_cast<notepact::rule_count>(i);
                });
        if (r.detail != 0)
            try_it("the other severity", [](rule& changed) { toggle(changed, rule_flag::warns); });
    }
    template <class Try>
    static void try_texts(rule const& r, Try const& try_it) {
        auto const try_row = [&](notepact::text_format const* row) {
            auto const name = row != nullptr ? row->name() : std::string_view("free");
            if (row != r.refers.format)
                try_it("text " + std::string(name), [row](rule& changed) { changed.refers = row; });
        };
        try_row(nullptr);
        for (auto const* row : notepact::all_formats)
            try_row(row);
        if (r.refers.format != nullptr)
            try_it("the other severity", [](rule& changed) { toggle(changed, rule_flag::warns); });
    }

    // A value of another type; what takes more types included.
    template <class Try>
    void try_types(rule const& r, Try const& try_it) {
        constexpr std::pair<rule_kind, char const*> types[] = {
            {rule_kind::string, "any text"},
            {rule_kind::number, "any number"},
            {rule_kind::boolean, "a boolean"},
            {rule_kind::any, "anything"}};
        for (auto const& type : types)
            if (notepact::kinds(r) != notepact::kinds(type.first))
                try_it(type.second, [this, &type](rule& changed) { become(changed, type.first); });
        if (!r.has(rule_flag::open))
            try_it(
                "any object", [this](rule& changed) { become(changed, rule_kind::object, rule_flag::open); });
        else if (request_) // the same as any in an answer
            try_it(
                "an object without members", [this](rule& changed) { become(changed, rule_kind::object); });
    }

    void visit_object(table& in, std::size_t at, std::string const& place) {
        auto& r = in[at];
        if (r.has(rule_flag::open)) return;
        if (!r.has(rule_flag::others)) // which takes every member
            mutant(in, place + ": closed or not", [&] { toggle(r, rule_flag::closed); });
        mutant(in, place + ": effect or not", [&] { toggle(r, rule_flag::wants_effect); });
        if (r.has(rule_flag::wants_effect))
            mutant(in, place + ": effect, the other severity", [&] { toggle(r, rule_flag::warns); });
        for (std::size_t i = 0, member = at + 1; i < r.detail; ++i, member += in[member].skip) {
            auto& m = in[member];
            auto const name = std::string(m.name());
            auto const of_member = place + '.' + (name.empty() ? "\"\"" : name);
            mutant(in, of_member + ": required or not", [&] { toggle(m, rule_flag::required); });
            auto& other = texts_.emplace_back(name.substr(0, name.empty() ? 0 : name.size() - 1) + '#');
            mutant(in, of_member + ": another name", [&] {
                m.refers = other.c_str();
                m.detail = static_cast<notepact::rule_count>(other.size());
            });
            auto const next = member + m.skip;
            // The place of a member that may be absent shows nowhere.
            if (i + 1 < r.detail && m.has(rule_flag::required) && in[next].has(rule_flag::required))
                mutant(
                    in, of_member + ": after the next", [&] { exchange(in, member, m.skip, in[next].skip); });
            visit(in, member + 1, of_member, role::value);
        }
        if (r.has(rule_flag::others))
            visit(in, static_cast<std::size_t>(r.others() - in.data()), place + ".(others)", role::value);
    }

    // Two neighbours change places; what is inside itself still leads to the same object.
    static void exchange(table& in, std::size_t first, std::size_t size, std::size_t next_size) {
        std::vector<std::size_t> targets;
        for (std::size_t i = 0; i < in.size(); ++i)
            targets.push_back(in[i].kind == rule_kind::outer ? i - in[i].detail : 0);
        auto const rotate = [&](auto begin) {
            begin += static_cast<std::ptrdiff_t>(first);
            auto const middle = begin + static_cast<std::ptrdiff_t>(size);
            std::rotate(begin, middle, middle + static_cast<std::ptrdiff_t>(next_size));
        };
        rotate(in.begin());
        rotate(targets.begin());
        for (std::size_t i = 0; i < in.size(); ++i)
            if (in[i].kind == rule_kind::outer)
                in[i].detail = static_cast<notepact::rule_count>(i - targets[i]);
    }

    template <class Try>
    void try_words(rule const& r, Try const& try_it) {
        std::vector<std::string_view> const before(r.refers.words, r.refers.words + r.detail);
        auto const with = [&](std::string const& what, std::vector<std::string_view> const& words) {
            auto& kept = words_.emplace_back(words);
            try_it(what, [&kept](rule& changed) {
                changed.refers = kept.data();
                changed.detail = static_cast<notepact::rule_count>(kept.size());
            });
        };
        for (std::size_t i = 0; i < before.size(); ++i) {
            auto words = before;
            auto& turned = texts_.emplace_back(before[i]);
            if (!turned.empty() && turned[0] >= 'a' && turned[0] <= 'z') {
                turned[0] = static_cast<char>(turned[0] - 'a' + 'A');
                words[i] = turned;
                with("'" + turned + "' in this case", words);
            }
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
            with("without '" + std::string(before[i]) + "'", words);
        }
        try_it("any text", [this](rule& changed) { become(changed, rule_kind::string); });
    }

    std::deque<rule> single_;
    contract_copy copy_;
    std::vector<body_case> cases_;
    bool request_;
    std::set<rule const*> seen_;                      // targets of links
    std::deque<std::string> texts_;                   // changed names
    std::deque<std::vector<std::string_view>> words_; // changed enumerations
};

} // namespace

int main() {
    std::size_t killed = 0, made = 0;
    bool good = true;
    auto all = notepact_test::all_contracts();
    for (auto const* third : {&visits::api, &parcels::api})
        notepact::schema::for_each_body(*third, [&all](notepact::schema::body_of const& body) {
            auto const contract = body.contract();
            for (auto const& known : all)
                if (&known.head() == &contract.head()) return;
            all.push_back(contract);
        });
    for (auto const contract : all) {
        laboratory const tried(contract);
        killed += tried.killed;
        made += tried.made;
        good = good && tried.good;
    }
    std::printf("killed %zu of %zu\n", killed, made);
    return good && made != 0 ? 0 : 1;
}
