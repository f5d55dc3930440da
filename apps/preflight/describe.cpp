// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "known_apis.hpp"

#include <notepact/base/errc.hpp>
#include <notepact/conformance/report/rule_words.hpp>
#include <notepact/schema/api_page.hpp>

#include <string>

namespace notepact::preflight {
namespace {

// A heading for each rule, which reports link to.
template <class Put>
void put_rules(Put const& put_in) {
    auto const rule = [&put_in](std::string_view name, std::string_view sentence) {
        put_in("\n### ");
        put_in(name);
        put_in("\n\n");
        put_in(sentence);
        put_in("\n");
    };
    put_in("# Rules\n\nThe words by which reports and the fixture name what is right and what is wrong, from "
           "the tables that "
           "check; not\nwritten by hand.\n\n## Rules of contracts\n\nThey are the same in a report, on the "
           "command line, in "
           "test vectors and in the names of cases.\n");
    for (auto const& one : rule_texts)
        rule(one.name, message(one.code));
    put_in("\n## Words of the suites\n\nWhat a case of the fixture is about where no rule of a contract is "
           "broken. A case "
           "whose part is `scope` is named after\nthe scope: ");
    put_in(conformance::detail::scope_sentence);
    put_in(".\n");
    for (auto const& one : conformance::detail::rule_words)
        rule(one.name, one.sentence);
}

int run_describe(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(describe_verb, apis, words, 1, {"--write="});
    if (!given.good()) return usage;
    return run_files(
        describe_verb,
        apis,
        given,
        "rules, or the name of an API: " + apis.names(", "),
        [&apis](auto const& visit) {
            for (auto const* api : apis)
                visit(std::string(api->name), ".md", [&](auto put) { schema::put_api_page(*api, put); });
            visit(std::string("rules"), ".md", [](auto put) { put_rules(put); });
        });
}

} // namespace

verb const describe_verb = {
    "describe",
    "preflight describe {apis}|rules | preflight describe --write DIR\n"
    "    Writes a page about an API, in Markdown: its operations, all members of its bodies and their rules, "
    "and\n"
    "    how its documents are read; or about all rules; or all pages, as DIR/API.md and DIR/rules.md.\n",
    run_describe};

} // namespace notepact::preflight
