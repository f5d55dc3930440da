// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/header_fields.hpp"

#include "../support/test.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace {

using notepact_test::test;

struct own_field {
    std::string name;
    char const* value;
};
struct view_field {
    std::string_view name, value;
};

// A header is one, whatever a library holds it in.
void of_any_type(test& t) {
    auto const check = [&t](auto const& field) {
        t.equal(notepact::field_name(field), "Retry-After");
        t.equal(notepact::field_value(field), "7");
    };
    check(own_field{"Retry-After", "7"});
    check(view_field{"Retry-After", "7"});
    check(std::pair<std::string, std::string>("Retry-After", "7"));
    check(std::pair<char const*, std::string_view>("Retry-After", "7"));
    std::multimap<std::string, std::string> const all = {{"Retry-After", "7"}};
    check(*all.begin());
}

// They view: what is in the field is what is given.
void views(test& t) {
    own_field const field{"a", "b"};
    t.check(notepact::field_name(field).data() == field.name.data(), "the name itself");
    t.check(notepact::field_value(field).data() == field.value, "the value itself");
}

notepact_test::suite const
    header_fields_suite("http/header_fields", {{"of_any_type", of_any_type}, {"views", views}});

} // namespace
