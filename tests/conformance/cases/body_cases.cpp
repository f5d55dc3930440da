// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The vectors of every contract, which are made without the checker, held against it.
#include "notepact/conformance/cases/body_cases.hpp"

#include "../../support/contracts.hpp"
#include "../../support/struct_column.hpp"
#include "../../support/test.hpp"
#include "../../support/verify.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::contract_ref;
using vector_case = notepact::conformance::body_case;

std::string line(notepact::severity level, std::string_view pointer, notepact::errc rule) {
    return std::string(name(level)) + ' ' + (pointer.empty() ? "-" : std::string(pointer)) + ' '
           + std::string(name(rule)) + '\n';
}
std::string expected_lines(vector_case const& c) {
    std::string text;
    for (auto const& v : c.expected)
        text += line(v.level, v.pointer, v.rule);
    return text;
}
std::string found_lines(notepact::report const& report) {
    std::string text;
    for (auto const& v : report) {
        std::string pointer;
        v.put_pointer([&pointer](std::string_view piece) { pointer += piece; });
        text += line(v.level(), pointer, v.code());
    }
    return text;
}

using large_report = notepact::static_report<100>;

// Feeds a case in pieces of `size` bytes but for the first; true if all is found.
bool found_in_pieces(
    contract_ref contract, vector_case const& c, std::string const& expected, std::size_t first,
    std::size_t size) {
    std::string_view rest = c.text;
    large_report report;
    notepact::stream_checker body(contract, report);
    for (auto piece = first; !rest.empty(); piece = size) {
        piece = std::min(piece, rest.size());
        if (!body.write(rest.substr(0, piece))) break;
        rest.remove_prefix(piece);
    }
    return says(body.finish(), expected) && found_lines(report) == expected;
}

// Whether pieces of a size say what the whole says, offsets and what is not kept included.
bool same_in_pieces(
    contract_ref contract, std::string_view text, std::size_t size, notepact::verdict verdict,
    notepact::report const& whole) {
    large_report report;
    notepact::stream_checker body(contract, report);
    for (std::size_t at = 0; at < text.size(); at += size)
        body.write(text.substr(at, size));
    return body.finish() == verdict && lines(report) == lines(whole) && report.dropped() == whole.dropped();
}

void verify(test& t, contract_ref contract, vector_case const& c) {
    auto const about = std::string(contract.name()) + ": " + c.description + ": " + c.text;
    large_report report;
    auto const verdict = check_text(contract, c.text, report);
    auto const found = found_lines(report), expected = expected_lines(c);
    t.equal(found, expected, about);
    t.check(says(verdict, expected), about);
    if (found != expected) return;
    t.check(found_in_pieces(contract, c, expected, 1, 1), "byte by byte: " + about);
    std::size_t wrong = 0;
    // Everywhere; in long texts, which mostly differ in one place, at about a hundred places.
    auto const step = c.text.size() / 100 + 1;
    for (auto cut = 1 + c.description.size() % step; cut < c.text.size(); cut += step)
        wrong += !found_in_pieces(contract, c, expected, cut, c.text.size());
    t.equal(wrong, std::size_t{0}, "in two pieces: " + about);
    for (std::size_t const size : {1U, 2U, 3U, 7U, 64U, 1460U})
        t.check(
            same_in_pieces(contract, c.text, size, verdict, report),
            "in pieces of " + std::to_string(size) + ": " + about);
}

// With what the documents of its API print.
std::vector<vector_case> cases_of(contract_ref contract) {
    return notepact::conformance::body_cases(contract, printed_with(contract));
}

std::size_t count_named(std::vector<vector_case> const& cases, std::string_view begin) {
    return static_cast<std::size_t>(std::count_if(cases.begin(), cases.end(), [&begin](vector_case const& c) {
        return c.description.compare(0, begin.size(), begin) == 0;
    }));
}

// Those with one member have no pairs; the documents do not show every body.
void every_contract(test& t) {
    std::size_t printed = 0;
    for (auto const contract : all_contracts()) {
        auto const cases = cases_of(contract);
        std::set<std::string> descriptions, documents;
        std::set<std::pair<std::string, notepact::errc>> broken;
        std::size_t clean = 0, bytes = 0;
        for (auto const& c : cases) {
            verify(t, contract, c);
            t.check(descriptions.insert(c.description).second, "twice: " + c.description);
            t.check(documents.insert(c.text).second, "the same as another: " + c.description);
            for (auto const& v : c.expected)
                broken.emplace(v.pointer, v.rule);
            clean += c.expected.empty();
            bytes += c.text.size();
        }
        auto const pairs = count_named(cases, "together: "), texts = count_named(cases, "text: ");
        std::printf(
            "%-26s %4zu cases: %3zu without a fault, %2zu pairs, %2zu of text; %3zu rules broken at a "
            "place; %zu bytes\n",
            std::string(contract.name()).c_str(),
            cases.size(),
            clean,
            pairs,
            texts,
            broken.size(),
            bytes);
        bool const one = contract.name() == "clinic.refused" || contract.name() == "clinic.invalid"
                         || contract.name() == "maxcare.object" || contract.name() == "acme.drawing";
        t.check(
            cases.size() >= 70 && clean >= 5 && texts >= 55 && broken.size() >= 9 && (one || pairs >= 9),
            contract.name());
        printed += count_named(cases, "printed: ");
    }
    t.equal(
        printed, std::size(notepact::clinic::printed_bodies) + std::size(notepact::maxcare::printed_bodies));
}

// The same again are the same.
void repeated(test& t) {
    for (auto const contract : all_contracts()) {
        auto const one = cases_of(contract);
        auto const other = cases_of(contract);
        t.check(
            std::equal(
                one.begin(),
                one.end(),
                other.begin(),
                other.end(),
                [](vector_case const& a, vector_case const& b) {
                    return a.description == b.description && a.text == b.text
                           && expected_lines(a) == expected_lines(b);
                }),
            contract.name());
    }
}

// What the documents print is filed under the contract of the message it is.
void documents(test& t) {
    auto const look = [&t](auto const& documents, auto const& operations) {
        for (auto const& printed : documents) {
            std::string_view contract;
            for (auto const* operation : operations) {
                if (printed.message == operation->name) contract = contract_ref(*operation->body).name();
                for (auto const& reply : *operation)
                    if (printed.message == std::string(operation->name) + '.' + std::to_string(reply.status))
                        contract = reply.body.name();
            }
            t.equal(printed.contract, contract, printed.name);
        }
    };
    look(notepact::clinic::printed_bodies, notepact::clinic::api.operations);
    look(notepact::maxcare::printed_bodies, notepact::maxcare::api.operations);
}

void structs(test& t) {
    struct_column column(t);
    for (auto const contract : all_contracts())
        for (auto const& c : cases_of(contract)) {
            wide_report report;
            check_text(contract, c.text, report);
            column.verify(contract, {c.description, std::string(contract.name()), c.text, lines(report)});
        }
    column.finish("vectors", 500, 1500);
}

suite body_cases_suite(
    "conformance/cases/body_cases", {{"every_contract", every_contract},
                                     {"repeated", repeated},
                                     {"documents", documents},
                                     {"structs", structs}});

} // namespace
