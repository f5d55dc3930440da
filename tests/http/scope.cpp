// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Scopes of an API of the tests' own; those of the documents are in maxcare/scopes.
#include "notepact/http/scope.hpp"

#include "../support/test.hpp"

#include <cstdint>
#include <initializer_list>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace depot {
enum class scope : std::uint8_t {
    read,
    write,
    all,
    audit
};
} // namespace depot

template <>
struct notepact::words_of<depot::scope> {
    using scope = depot::scope;
    static constexpr enum_word<scope> table[] = {
        {scope::read, "crates:read"},
        {scope::write, "crates:write"},
        {scope::all, "crates:*"},
        {scope::audit, "audit"},
    };
};

namespace {

using namespace notepact;
using depot::scope;
using notepact_test::test;
using scopes = scope_set<scope>;

constexpr operation needing(scope_need one, scope_need other = {}) {
    operation of{};
    of.how.needs[0] = one;
    of.how.needs[1] = other;
    return of;
}
constexpr auto nothing = needing({});
constexpr auto reads = needing(any_of(scope::read, scopes{scope::all}));
constexpr auto audits = needing(any_of(scope::read), any_of(scope::audit, scopes(), "audited"));

std::string text_of_set(scopes const& set) {
    std::ostringstream out;
    out << set;
    return out.str() + (set.has_unknown() ? " and more" : "");
}

// Each is one bit, in the order of the words.
static_assert(scopes{scope::read}.bits() == 1 && scopes{scope::audit}.bits() == 8);
static_assert(scopes::of_bits(5) == scopes{scope::read, scope::all});
static_assert(scopes().empty() && !scopes{scope::read}.empty());
static_assert(any_of(scope::write).any_of == 2 && any_of(scope::write).first == 2);
static_assert(
    any_of(scope::write, scopes{scope::all}).any_of == 6
    && any_of(scope::write, scopes{scope::all}).first == 2);

void from_texts(test& t) {
    struct {
        std::vector<std::string> texts;
        std::string_view set;
    } const rows[] = {
        {{}, ""},
        {{"crates:write", "crates:read"}, "crates:read, crates:write"},
        {{"audit", "audit"}, "audit"},
        {{"crates:*"}, "crates:*"},
        {{"Audit"}, " and more"},
        {{"crates:read", "unheard of", ""}, "crates:read and more"},
    };
    for (auto const& row : rows) {
        auto const set = scopes::from_texts(row.texts);
        t.equal(text_of_set(set), row.set);
        t.equal(set.empty(), row.texts.empty());
        std::size_t shown = 0;
        set.for_each([&](scope one) {
            ++shown;
            t.check(set.has(one), text_of(one));
        });
        std::uint32_t bits = set.bits();
        for (; bits != 0; bits &= bits - 1)
            --shown;
        t.equal(shown, std::size_t{0}, "each bit once");
    }
}

// What a key may do: its scopes and the grants of whoever owns the data. What is unknown must be in both.
void both(test& t) {
    constexpr std::string_view more[] = {"crates:read", "new"}, other[] = {"crates:read", "audit"};
    auto const a = scopes::from_texts(more), b = scopes::from_texts(other);
    t.equal(text_of_set(a & b), "crates:read");
    t.equal(text_of_set(a & a), "crates:read and more");
    t.check((a & b) == (b & a) && a != b && a == a, "equality");
    t.check(scopes{scope::read} != a, "what is unknown counts");
    t.check((a & scopes()).empty(), "nothing");
}

void missing(test& t) {
    struct {
        operation const& of;
        scopes has;
        std::string_view with;
        std::string_view missing;
    } const rows[] = {
        {nothing, {}, "", ""},
        {reads, {}, "", "crates:read"},
        {reads, {scope::read}, "", ""},
        {reads, {scope::all}, "", ""},
        {reads, {scope::write, scope::audit}, "", "crates:read"},
        {audits, {scope::read}, "", ""},
        {audits, {scope::read}, "audited", "audit"},
        {audits, {scope::read}, "something else", ""},
        {audits, {}, "audited", "crates:read, audit"},
        {audits, {scope::read, scope::audit}, "audited", ""},
    };
    for (auto const& row : rows) {
        auto const missing = row.has.missing_for(row.of, row.with);
        t.equal(text_of_set(missing), row.missing, row.missing);
        // Likewise of bits, for who does not know the enum.
        t.equal(missing_scopes(row.of, row.has.bits(), row.with), missing.bits(), row.missing);
        t.equal(missing_scopes(row.of, all_scopes, row.with), std::uint32_t{0}, row.missing);
    }
}
static_assert(missing_scopes(reads, 0) == 1 && missing_scopes(reads, 4) == 0);
static_assert(missing_scopes(audits, 1) == 0 && missing_scopes(audits, 1, "audited") == 8);

notepact_test::suite
    scope_suite("http/scope", {{"from_texts", from_texts}, {"both", both}, {"missing", missing}});

} // namespace
