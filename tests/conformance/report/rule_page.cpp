// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/rule_page.hpp"

#include "../../support/test.hpp"

#include <set>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact::conformance::detail;

std::string page() {
    std::string text;
    auto const put = [&text](std::string_view piece) { text += piece; };
    rule_page_writer(put).put();
    return text;
}
std::string explained(std::string_view name) {
    std::string text;
    put_explained(find_explained(name), [&text](std::string_view piece) { text += piece; });
    return text;
}

// Reports link to a heading for each rule; two of one name would leave the second without an anchor.
void one_heading_each(test& t) {
    auto const text = page();
    std::set<std::string> anchors;
    std::string heading;
    for (std::size_t at = 0, end = 0; end != text.npos; at = end + 1) {
        end = text.find('\n', at);
        heading = text.substr(at, end - at);
        if (heading.substr(0, 5) != "#### ") continue;
        auto const anchor = anchor_of_rule(heading.substr(5));
        t.check(anchors.insert(anchor).second, anchor + " stands once");
    }
    for (auto const& one : notepact::rule_texts)
        t.check(anchors.count(one.name) == 1, one.name);
    for (auto const& one : rule_words)
        t.check(anchors.count(anchor_of_rule(one.name)) == 1, one.name);
    t.check(anchors.count(anchor_of_rule("408")) == 1, "a status");
    std::size_t names = 0;
    for_each_explained([&names](std::string_view) { ++names; });
    t.equal(names, anchors.size());
}

void for_a_terminal(test& t) {
    t.equal(
        explained("missing_member"),
        R"(missing_member: required member is missing

    contract  object(required("id", integer()))
    body      {}
    report    error body /id missing_member required member is missing (byte 1)

Who sends: Send the member; look for one that was misspelt, an unknown_member of the same object.
Who receives an error in a request refuses it (400 or 422); in an answer, it takes no value from
that object for granted.
)");
    t.equal(
        explained("head"),
        "head: HEAD is answered as GET is, without the body\n\n    HEAD /visits/7 -> 200, no body\n\nRoute "
        "HEAD "
        "where GET is.\n");
    auto const both = explained("undocumented_status");
    for (std::string_view const part : {"\nWho receives: ", "\nIn the suites: every answer has a status"})
        t.check(both.find(part) != both.npos, both);
    t.check(!find_explained("nothing_of_the_kind"), "no such rule");
    for_each_explained([&t](std::string_view name) {
        auto const text = explained(name);
        t.equal(text.substr(0, name.size()), name);
        t.check(text.find("\n\n\n") == text.npos, text);
    });
}

notepact_test::suite const rule_page_suite(
    "conformance/report/rule_page",
    {{"one heading each", one_heading_each}, {"for a terminal", for_a_terminal}});

} // namespace
