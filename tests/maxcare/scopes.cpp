// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/scopes.hpp"

#include "../support/maxcare.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"
#include "scope_table.hpp"

#include <notepact/maxcare/documents.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::maxcare::me_sample;
namespace maxcare = notepact::maxcare;
using maxcare::scope;
using maxcare::scopes;
using notepact::parse_enum;

constexpr auto scope_count = std::size(notepact::texts_of_enum<scope>);
constexpr scopes all = scopes::of_bits((1u << scope_count) - 1);

// What a program may ask while it is compiled.
constexpr scopes reader = {scope::read_patients, scope::read_notes};
static_assert(scope_count == 20);
static_assert(reader.has(scope::read_notes) && !reader.has(scope::write_soap_notes));
static_assert(reader == scopes{scope::read_notes, scope::read_patients, scope::read_notes});
static_assert(reader != scopes{scope::read_notes} && scopes{}.empty() && !reader.empty());
static_assert(reader.missing_for(maxcare::get_patient).empty());
static_assert(reader.missing_for(maxcare::update_impression) == scopes{scope::write_soap_notes});
// Without scopes, one can still ask which one has.
static_assert(scopes{}.missing_for(maxcare::me).empty());
// A legacy alias will do.
static_assert(scopes{scope::read_encounters}.missing_for(maxcare::list_bills).empty());
static_assert(scopes{}.missing_for(maxcare::list_bills) == scopes{scope::read_bills});
// Listing notes with includeSoapNote=true needs both.
static_assert(reader.missing_for(maxcare::list_notes).empty());
static_assert(reader.missing_for(maxcare::list_notes, "includeSoapNote") == scopes{scope::read_soap_notes});
static_assert(
    scopes{}.missing_for(maxcare::list_notes, "includeSoapNote")
    == scopes{scope::read_notes, scope::read_soap_notes});
// What a key may do: its scopes, and the clinic's grants.
static_assert((reader & scopes{scope::read_notes, scope::write_tasks}) == scopes{scope::read_notes});
// Texts, both ways.
static_assert(notepact::text_of(scope::read_phone_numbers) == "read:phone_numbers");
static_assert(parse_enum<scope>("write:soap_notes") == scope::write_soap_notes);
static_assert(!parse_enum<scope>("read:soapnotes") && !parse_enum<scope>(""));
constexpr std::string_view texts[] = {"read:notes", "read:everything", "read:patients"};
static_assert(scopes::from_texts(texts).has_unknown() && scopes::from_texts(texts) != reader);
static_assert((scopes::from_texts(texts) & reader) == reader);

std::string printed(scopes const& set) {
    std::string text;
    set.put([&](std::string_view piece) { text += piece; });
    std::ostringstream out;
    std::wostringstream wide;
    out << set;
    wide << set;
    return out.str() == text && wide.str() == std::wstring(text.begin(), text.end()) ? text : "different";
}

void sets(test& t) {
    std::size_t next = 0;
    all.for_each([&](scope each) {
        auto const text = notepact::text_of(each);
        t.equal(each, static_cast<scope>(next++));
        t.check(parse_enum<scope>(text) == each, text);
        t.equal(printed({each}), text);
        scopes made;
        made.insert(text);
        t.check(made == scopes{each} && made.bits() == 1u << static_cast<unsigned>(each), text);
        for (std::string_view const odd :
             {std::string(text) + ' ',
              ' ' + std::string(text),
              std::string(text.substr(1)),
              std::string(text.substr(0, text.size() - 1)),
              std::string(text) + 's'})
            t.check(!parse_enum<scope>(odd), odd);
    });
    t.equal(next, scope_count);

    t.equal(printed({}), "");
    t.equal(
        printed({scope::write_tasks, scope::read_notes, scope::read_soap_notes}),
        "read:notes, read:soap_notes, write:tasks");
    std::string listed;
    for (auto const word : notepact::texts_of_enum<scope>)
        listed += (listed.empty() ? "" : ", ") + std::string(word);
    t.equal(printed(all), listed);

    scopes set;
    for (std::string_view const text : {"read:everything", "", "READ:NOTES", "read:notes "}) {
        scopes one;
        one.insert(text);
        t.check(one.has_unknown() && one.bits() == 0 && !one.empty() && one != scopes(), text);
        t.equal(printed(one), "");
        set.insert(text);
    }
    set.insert("read:notes");
    t.check(set.has_unknown() && set.has(scope::read_notes) && set != scopes{scope::read_notes}, "both");
    t.check(
        set.missing_for(maxcare::get_note).empty() && !set.missing_for(maxcare::get_task).empty(), "both");
    t.check((set & set).has_unknown() && !(set & all).has_unknown(), "unknown in both");
    t.check((set & all) == scopes{scope::read_notes} && (all & set) == (set & all), "in both");
}

void of_the_sample(test& t) {
    maxcare::grants_envelope me;
    wide_report report;
    t.check(parse_text(maxcare::me_answer, me_sample, me, report).clean(), lines(report));
    auto const held = scopes::from_texts(me.data.scopes);
    t.equal(me.data.scopes.size(), std::size_t{17});
    t.check(!held.has_unknown(), "all are known");
    scopes not_held;
    all.for_each([&](scope each) {
        if (!held.has(each)) not_held = scopes::of_bits(not_held.bits() | scopes{each}.bits());
    });
    t.equal(
        printed(not_held), "read:tasks, write:soap_notes, write:tasks"); // the sample is not the whole set

    std::string newer(me_sample);
    newer.replace(newer.find("read:patients"), 13, "read:everything");
    t.check(parse_text(maxcare::me_answer, newer, me, report).clean(), "not even a warning");
    t.equal(me.data.scopes[0], "read:everything");
    t.check(scopes::from_texts(me.data.scopes).has_unknown(), "flagged");
    t.check(!scopes::from_texts(me.data.scopes).has(scope::read_patients), "not there");

    char const* const plain[] = {"read:bills", "write:emails"};
    t.equal(printed(scopes::from_texts(plain)), "read:bills, write:emails");
    t.check(scopes::from_texts(std::vector<std::string>()).empty(), "none");
}

// What the operations say, as the page does.
std::string table() {
    std::string text;
    auto const endpoint = [](notepact::operation const& of) {
        std::string_view const server = maxcare::server;
        std::string line(name(of.method));
        line += ' ' + std::string(server.substr(server.rfind('/'))) + std::string(of.path);
        for (auto const& parameter : of.parameters->members()) {
            if (parameter.has(notepact::rule_flag::in_query) && parameter.has(notepact::rule_flag::required))
                line += '?' + std::string(parameter.name()) + '=';
        }
        return line;
    };
    all.for_each([&](scope each) {
        auto const bit = scopes{each}.bits();
        std::string const begin = std::string(notepact::text_of(each)) + " | ";
        std::string same_as;
        for (auto const* of : maxcare::api.operations)
            for (auto const& need : of->how.needs) {
                if ((need.any_of & bit) == 0) continue;
                if (need.first != bit) {
                    same_as = printed(scopes::of_bits(need.first));
                    continue;
                }
                text += begin + endpoint(*of);
                if (!need.only_with.empty())
                    text += '?' + std::string(need.only_with) + "=true (requires "
                            + printed(scopes::of_bits(of->how.needs[0].first)) + " too)";
                text += '\n';
            }
        if (!same_as.empty()) text += begin + "(legacy) Same as " + same_as + '\n';
    });
    for (auto const* of : maxcare::api.operations)
        if (of->how.needs[0].any_of == 0) text += "(none) | " + endpoint(*of) + '\n';
    return text;
}

void against_the_page(test& t) {
    t.equal(table(), scope_table);
    std::size_t reads = 0, writes = 0;
    for (auto const* of : maxcare::api.operations)
        ++(of->method == notepact::verb::get ? reads : writes);
    t.equal(reads, std::size_t{26});
    t.equal(writes, std::size_t{10});
}

void missing(test& t) {
    for (auto const* of : maxcare::api.operations) {
        auto const& need = of->how.needs[0];
        auto const needed = scopes::of_bits(need.first), any = scopes::of_bits(need.any_of);
        auto const others = scopes::of_bits(all.bits() & ~need.any_of);
        t.check(scopes().missing_for(*of) == needed, of->name);
        t.check(others.missing_for(*of) == needed, of->name);
        t.check(all.missing_for(*of).empty(), of->name);
        any.for_each([&](scope each) { t.check(scopes{each}.missing_for(*of).empty(), of->name); });
        auto const alternatives = of->path.substr(0, 6) == "/bills" ? 2u : of == &maxcare::me ? 0u : 1u;
        unsigned count = 0;
        any.for_each([&](scope) { ++count; });
        t.equal(count, alternatives, of->name);
        bool const can_include = of == &maxcare::list_notes;
        t.check(needed.missing_for(*of, "includeSoapNote").empty() != can_include, of->name);
        t.check(needed.missing_for(*of, "other").empty(), of->name);
    }
    // Both, and each alone.
    auto const with = [](scopes set) { return set.missing_for(maxcare::list_notes, "includeSoapNote"); };
    t.equal(printed(with({})), "read:notes, read:soap_notes");
    t.equal(printed(with({scope::read_notes})), "read:soap_notes");
    t.equal(printed(with({scope::read_soap_notes})), "read:notes");
    t.equal(printed(with({scope::read_soap_notes, scope::read_notes})), "");
    t.equal(printed(with({scope::write_soap_notes})), "read:notes, read:soap_notes");
    t.equal(printed(scopes{scope::read_soap_notes}.missing_for(maxcare::list_notes)), "read:notes");
    // The alias is one of read:bills alone.
    for (auto const* of : maxcare::api.operations)
        t.equal(
            scopes{scope::read_encounters}.missing_for(*of).empty(),
            of == &maxcare::list_bills || of == &maxcare::get_bill || of == &maxcare::me,
            of->name);
    // A key's scopes that the clinic has not granted are none.
    scopes const key = {scope::read_notes, scope::read_bills},
                 clinic = {scope::read_notes, scope::read_tasks};
    t.check((key & clinic).missing_for(maxcare::list_notes).empty(), "both");
    t.equal(printed((key & clinic).missing_for(maxcare::list_bills)), "read:bills");
    t.equal(printed((key & clinic).missing_for(maxcare::list_tasks)), "read:tasks");
}

suite scope_tests(
    "maxcare/scopes", {{"sets", sets},
                       {"of_the_sample", of_the_sample},
                       {"against_the_page", against_the_page},
                       {"missing", missing}});

} // namespace
