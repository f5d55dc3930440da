// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/cases/body_node.hpp"

#include "../../support/sample_contract.hpp"
#include "../../support/test.hpp"

#include <string>
#include <string_view>

namespace {

using notepact_test::test;
namespace detail = notepact::conformance::detail;

void texts(test& t) {
    struct {
        std::string_view text, json, escaped, step;
    } const rows[] = {
        {"", R"("")", R"("")", "/"},
        {"a", R"("a")", R"("\u0061")", "/a"},
        {"ab", R"("ab")", R"("\u0061b")", "/ab"},
        {"\"", R"("\"")", R"("\u0022")", "/\""},
        {"\x01~", R"("\u0001~")", R"("\u0001~")", "/\x01~0"},
        {"a/b~c", R"("a/b~c")", R"("\u0061/b~c")", "/a~1b~0c"},
        {"\xC3\xBC", "\"\xC3\xBC\"", "\"\xC3\xBC\"", "/\xC3\xBC"},
        {"\x7F", "\"\x7F\"", R"("\u007F")", "/\x7F"},
    };
    for (auto const& row : rows) {
        t.equal(notepact::conformance::detail::as_json(row.text), row.json, row.text);
        t.equal(notepact::conformance::detail::escaped(row.text), row.escaped, row.text);
        t.equal(notepact::conformance::detail::pointer_step(row.text), row.step, row.text);
    }
}

// What must be found is of the body, unless it is said.
void places(test& t) {
    notepact::conformance::expected_violation const one{
        notepact::warning, "/a", notepact::errc::blank, nullptr};
    t.equal(name(one.in), "body");
}

notepact_test::suite body_node_suite("conformance/cases/body_node", {{"texts", texts}, {"places", places}});

} // namespace
