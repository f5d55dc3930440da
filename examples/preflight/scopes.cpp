// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"
#include "operations.hpp"

#include <cstdio>

namespace preflight {
namespace {

using notepact::maxcare::scopes;

// From `read:notes,write:tasks`.
scopes parse_scopes(std::string_view list) {
    scopes granted;
    while (!list.empty()) {
        auto const comma = list.find(',');
        auto word = list.substr(0, comma);
        list.remove_prefix(comma == list.npos ? list.size() : comma + 1);
        while (!word.empty() && word.front() == ' ')
            word.remove_prefix(1);
        while (!word.empty() && word.back() == ' ')
            word.remove_suffix(1);
        if (!word.empty()) granted.insert(word);
    }
    return granted;
}

int run_scopes(std::vector<std::string_view> const& words) {
    arguments const given(scopes_verb, words, 2, {"--granted=", "--me="});
    if (!given.good()) return usage;
    auto const* operation = given.size() == 0 ? nullptr : find_operation(given[0]);
    if (operation == nullptr)
        return usage_error(scopes_verb, "the NAME of an operation; preflight list shows them");
    if (given.size() == 2 && given[1] != "includeSoapNote=true" && given[1] != "includeSoapNote=false")
        return usage_error(
            scopes_verb, "includeSoapNote=true or includeSoapNote=false behind the operation, if anything");
    if (given.values("--granted").size() + given.values("--me").size() != 1)
        return usage_error(scopes_verb, "one of --granted and --me");

    scopes granted;
    if (given.has("--granted")) {
        granted = parse_scopes(given.values("--granted")[0]);
        if (granted.has_unknown()) // a slip of the keyboard; what a server answers is taken as it is
            std::fputs("preflight: a granted scope is none that the documents name\n", stderr);
    } else {
        std::string bytes;
        if (!read_whole(std::string(given.values("--me")[0]), bytes)) return usage;
        notepact::maxcare::grants_envelope answer;
        notepact::static_report<64> found;
        if (!parse_text(notepact::maxcare::me_answer, bytes, answer, found)) {
            print_text(found, put);
            return violations;
        }
        granted = scopes::from_texts(answer.data.scopes);
    }
    bool const with_soap_note = given.size() == 2 && given[1] == "includeSoapNote=true";
    auto const missing = granted.missing_for(*operation, with_soap_note ? "includeSoapNote" : "");
    missing.for_each([](notepact::maxcare::scope scope) {
        put(notepact::text_of(scope));
        put("\n");
    });
    return missing.empty() ? ok : violations;
}

} // namespace

verb const scopes_verb = {
    "scopes",
    "preflight scopes OPERATION [includeSoapNote=true] --granted A,B,... | --me FILE|-\n"
    "    Which scopes a call lacks, one a line; exit status 1 if there are any.\n"
    "    --granted  the scopes of the key that the clinic has granted\n"
    "    --me       the answer of GET /v3/marketplace/me, 16 MiB at most\n",
    run_scopes};

} // namespace preflight
