// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The Clinic Session Notes API v1, held beside its document.
#include "notepact/clinic.hpp"

#include "support/test.hpp"
#include "support/verify.hpp"

#include <notepact/clinic/documents.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;

// Each example of the document, and what is found: the sample of a signature is cut in all of them.
void examples(test& t) {
    struct {
        std::string_view name, expected;
    } const rows[] = {
        {"Create Session Note Addendum", ""},
        {"Update Session Note Addendum", ""},
        {"Create Session Note Sign-off", "warning /sign_off/signature not_base64 @160\n"},
        {"Addendum Response", "warning /signature not_base64 @180\n"},
        {"Sign-off Response", "warning /signature not_base64 @156\n"},
        {"422 Unprocessable Entity", ""},
        {"404 Not Found", ""},
    };
    t.equal(std::size(rows), std::size(notepact::clinic::printed_bodies));
    std::size_t i = 0;
    for (auto const& example : notepact::clinic::printed_bodies) {
        auto const& row = rows[i++];
        t.equal(example.name, row.name);
        notepact::static_report<4> report;
        t.check(
            check_text(notepact::contract_ref(*find_contract(example.message)), example.text, report).ok(),
            row.name);
        t.equal(lines(report), row.expected, row.name);
    }
}

// What the documents show for one operation is as good for its siblings, whatever the status.
void siblings(test& t) {
    struct {
        std::string_view example;
        std::string_view contracts; // separated by spaces
    } const rows[] = {
        {"Addendum Response",
         "clinic.create_addendum.200 clinic.create_addendum.201 clinic.update_addendum.200 "
         "clinic.update_addendum.201 "},
        {"Sign-off Response",
         "clinic.create_sign_off.200 clinic.create_sign_off.201 clinic.update_sign_off.200 "
         "clinic.update_sign_off.201 "},
        {"422 Unprocessable Entity",
         "clinic.create_addendum.422 clinic.update_addendum.422 clinic.create_sign_off.422 "
         "clinic.update_sign_off.422 "},
        {"404 Not Found",
         "clinic.create_addendum.404 clinic.update_addendum.404 clinic.create_sign_off.404 "
         "clinic.update_sign_off.404 clinic.create_addendum.401 clinic.update_addendum.401 "
         "clinic.create_sign_off.401 clinic.update_sign_off.401 clinic.create_addendum.422 "},
        {"Create Session Note Sign-off", "clinic.update_sign_off "},
    };
    for (auto const& row : rows)
        for (auto const& example : notepact::clinic::printed_bodies) {
            if (example.name != row.example) continue;
            for (auto names = row.contracts; !names.empty(); names.remove_prefix(names.find(' ') + 1)) {
                auto const name = names.substr(0, names.find(' '));
                notepact::static_report<4> report;
                t.check(
                    check_text(notepact::contract_ref(*find_contract(name)), example.text, report).ok(),
                    name);
            }
        }
}

suite clinic_suite("clinic", {{"examples", examples}, {"siblings", siblings}});

} // namespace
