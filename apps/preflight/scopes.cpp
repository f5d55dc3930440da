// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"
#include "known_apis.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/scope.hpp>

#include <cstdint>
#include <cstdio>

namespace notepact::preflight {
namespace {

// From `read:notes,write:tasks`; `unknown` if one of them is none of the API's.
std::uint32_t parse_scopes(api const& owner, std::string_view list, bool& unknown) {
    std::uint32_t granted = 0;
    while (!list.empty()) {
        auto const comma = list.find(',');
        auto word = list.substr(0, comma);
        list.remove_prefix(comma == list.npos ? list.size() : comma + 1);
        while (!word.empty() && word.front() == ' ')
            word.remove_prefix(1);
        while (!word.empty() && word.back() == ' ')
            word.remove_suffix(1);
        if (word.empty()) continue;
        auto const bit = owner.scope_bit(word);
        unknown = unknown || bit == 0;
        granted |= bit;
    }
    return granted;
}

// The answer that lists what a key may do, and where; null if the API has none.
shown_in_answer const* answer_of_scopes(api const& owner) {
    for (auto const& row : manners_of(owner).shown)
        if (row.what == shown_part::scopes) return &row;
    return nullptr;
}
std::uint32_t listed_scopes(api const& owner, shown_in_answer const& where, std::string_view bytes) {
    std::uint32_t granted = 0;
    auto const whole = conformance::detail::json_tree::parse(bytes);
    if (auto const* const list = whole ? conformance::detail::value_at(*whole, where.at) : nullptr)
        for (auto const& one : list->inside)
            granted |= owner.scope_bit(one.text);
    return granted;
}

// The name of a parameter with which a scope more is needed.
bool is_condition(operation const& of, std::string_view name) {
    for (auto const& need : of.how.needs)
        if (!need.only_with.empty() && need.only_with == name) return true;
    return false;
}

int run_scopes(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(scopes_verb, apis, words, 2, {"--granted=", "--me="});
    if (!given.good()) return usage;
    auto const* const of = given.size() == 0 ? nullptr : apis.find_operation(given[0]);
    if (of == nullptr)
        return usage_error(scopes_verb, apis, "the NAME of an operation; preflight list shows them");
    std::string_view with;
    if (given.size() == 2) {
        auto const equals = std::min(given[1].find('='), given[1].size());
        auto const name = given[1].substr(0, equals), value = given[1].substr(equals);
        if (!is_condition(*of, name) || (value != "=true" && value != "=false"))
            return usage_error(
                scopes_verb,
                apis,
                "behind the operation NAME=true or NAME=false, if anything, of a parameter with which it "
                "needs a scope more");
        if (value == "=true") with = name;
    }
    if (given.values("--granted").size() + given.values("--me").size() != 1)
        return usage_error(scopes_verb, apis, "one of --granted and --me");

    auto const& owner = apis.owner_of(*of);
    std::uint32_t granted = 0;
    if (given.has("--granted")) {
        bool unknown = false;
        granted = parse_scopes(owner, given.values("--granted")[0], unknown);
        if (unknown) // a slip of the keyboard; what a server answers is taken as it is
            std::fprintf(
                stderr, "%s: a granted scope is none that the documents name\n", program_name().c_str());
    } else {
        auto const* const where = answer_of_scopes(owner);
        if (where == nullptr)
            return usage_error(scopes_verb, apis, "--granted: no answer of this API lists what a key may do");
        std::string bytes;
        if (!read_whole(std::string(given.values("--me")[0]), bytes)) return usage;
        static_report<64> found;
        if (!check_text(where->answer, bytes, found)) {
            print_text(found, put);
            return violations;
        }
        granted = listed_scopes(owner, *where, bytes);
    }
    auto const missing = missing_scopes(*of, granted, with);
    owner.for_each_scope(missing, [](std::string_view scope) {
        put(scope);
        put("\n");
    });
    return missing == 0 ? ok : violations;
}

} // namespace

verb const scopes_verb = {
    "scopes",
    "preflight scopes OPERATION [NAME=true] --granted A,B,... | --me FILE|-\n"
    "    Which scopes a call lacks, one a line; exit status 1 if there are any. NAME is that of a parameter\n"
    "    with which it needs one more.\n"
    "    --granted  the scopes that are granted to the key\n"
    "    --me       the answer in which the API lists them, 16 MiB at most\n",
    run_scopes};

} // namespace notepact::preflight
