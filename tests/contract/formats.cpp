// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats.hpp"

#include "../support/test.hpp"

#include <set>
#include <string_view>

namespace {

using notepact_test::test;

// Each format that is listed has notes of its own.
void rows(test& t) {
    std::set<std::string_view> names;
    for (auto const* row : notepact::all_formats) {
        t.check(row->notes != nullptr, "noted");
        t.check(!row->name().empty() && names.insert(row->name()).second, row->name());
        t.check(!row->rules.empty() && !row->notes->samples.empty(), row->name());
        for (char const c : row->name())
            t.check((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_', row->name());
        for (auto const* why : {"", "x"}) // a level is the contract's unless the rule fixes it
            for (auto const& rule : row->rules)
                t.check(
                    row->level_of(rule.broken, *why == 0 ? notepact::error : notepact::warning)
                        == (rule.level == notepact::rule_level::declared
                                ? (*why == 0 ? notepact::error : notepact::warning)
                            : rule.level == notepact::rule_level::always_error ? notepact::error
                                                                               : notepact::warning),
                    row->name());
    }
}

notepact_test::suite formats_suite("contract/formats", {{"rows", rows}});

} // namespace
