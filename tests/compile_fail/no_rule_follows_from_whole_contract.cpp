// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_rule_follows_from_this_type
#include <notepact/contract/inferred.hpp>

struct person {
    int age;
};
constexpr auto person_body =
    notepact::request_body("person", notepact::object<person>(notepact::required<&person::age>()));
constexpr auto const& contract_for(person const*) noexcept {
    return person_body;
}
struct note {
    person member;
};

using namespace notepact;

constexpr auto bound = object<note>(required<&note::member>());
