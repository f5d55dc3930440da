// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "known_apis.hpp"

#include <notepact/conformance/report/rule_page.hpp>
#include <notepact/schema/api_page.hpp>

#include <string>

namespace notepact::preflight {
namespace {

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
            visit(std::string("rules"), ".md", [](auto put) {
                conformance::detail::rule_page_writer(put).put();
            });
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
