// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/cases/tried_values.hpp"

#include "../../support/test.hpp"
#include "../../support/ward_format.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/contract/words.hpp>

#include <set>
#include <string>

namespace {

using namespace notepact;
using conformance::detail::tried_value;
using notepact_test::test;

constexpr std::int64_t levels[] = {1, 2, 4};
constexpr auto all = request_body(
    "acme.tried", object(
                      required("text", string(min_length(2), max_length(70))),
                      required("code", ward::ward_code(max_length(9))),
                      required("plain", not_blank(max_length(3, warning))),
                      required("size", integer(minimum(17), multiple_of(5))),
                      required("share", number(exclusive_minimum("0.1"), maximum("9.75"))),
                      required("level", one_of(levels))));

// What is said to be found in each value is found there.
void found(test& t) {
    for (auto const& member : contract_ref(all).root().members()) {
        auto const& r = *member.value();
        bool const text = r.kind == rule_kind::string;
        auto const values =
            text ? conformance::detail::texts_to_try(r) : conformance::detail::numbers_to_try(r, true);
        std::set<errc> broken;
        std::set<std::string> texts;
        for (auto const& value : values) {
            auto const json = text ? conformance::detail::as_json(value.text) : value.text;
            static_report<8> report;
            // Of this member alone; the others are missing.
            check_text(all, "{\"" + std::string(member.name()) + "\":" + json + '}', report);
            std::string got, expected;
            for (auto const& v : report)
                if (v.code() != errc::missing_member)
                    got += std::string(name(v.level())) + ' ' + std::string(name(v.code())) + '\n';
            for (auto const& one : value.broken) {
                expected += std::string(name(one.level)) + ' ' + std::string(name(one.code)) + '\n';
                broken.insert(one.code);
            }
            t.equal(got, expected, std::string(member.name()) + ' ' + value.description);
            t.check(texts.insert(value.text).second, value.description);
        }
        t.check(!values.empty() && !values.front().broken, member.name());
        for (auto const& one : r.constraints())
            t.check(broken.count(one.refers.checked->broken) != 0, one.refers.checked->keyword);
    }
}

void counts(test& t) {
    constexpr auto list = array_of(any(), min_items(2), max_items(5), max_items(4));
    constexpr auto none = array_of(any());
    auto const two = conformance::detail::counts_of(list.rules[0]);
    t.check(two.least == 2 && two.most == 4, "the strictest");
    auto const any_number = conformance::detail::counts_of(none.rules[0]);
    t.check(any_number.least == 0 && any_number.most == UINT64_MAX, "any");
}

notepact_test::suite tried_suite("conformance/cases/tried_values", {{"found", found}, {"counts", counts}});

} // namespace
