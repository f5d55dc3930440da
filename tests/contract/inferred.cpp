// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/inferred.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/maybe.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace acme {

enum class genre {
    novel,
    essay
};

struct address {
    std::string street;
    std::int64_t number = 0;
};
inline constexpr auto address_object =
    notepact::object<address>(notepact::required<&address::street>(), notepact::required<&address::number>());
constexpr auto const& contract_for(address const*) noexcept {
    return address_object;
}

// An id that says how it is spelt.
struct shelf_mark {
    std::string text;
    operator std::string_view() const noexcept { return text; }
};
constexpr auto contract_for(shelf_mark const*) noexcept {
    return notepact::not_blank();
}
constexpr auto parameter_for(shelf_mark const*) noexcept {
    return notepact::number_text();
}

// What is declared of a struct is not of those that derive from it.
struct derived_address : address {};

} // namespace acme

template <>
struct notepact::words_of<acme::genre> {
    static constexpr enum_word<acme::genre> table[] = {
        {acme::genre::novel, "novel"}, {acme::genre::essay, "essay"}};
};

namespace {

using namespace notepact;
using acme::address;
using notepact_test::test;

// The same table: entry by entry, and of the same type.
template <class Written, class Inferred>
constexpr bool same(Written const& written, Inferred const& inferred) {
    static_assert(std::is_same_v<Written, Inferred>);
    bool equal = true;
    for (std::size_t i = 0; i < std::size(written.rules); ++i) {
        auto const &a = written.rules[i], &b = inferred.rules[i];
        equal = equal && a.kind == b.kind && a.detail == b.detail && a.flags == b.flags && a.skip == b.skip;
        if (a.kind == rule_kind::member) equal = equal && a.name() == b.name();
        if (a.kind == rule_kind::link) equal = equal && a.refers.target == b.refers.target;
        if (a.kind == rule_kind::enumeration) equal = equal && a.refers.words == b.refers.words;
    }
    return equal;
}

template <class T, class Written>
constexpr bool follows(Written const& written) {
    return same(written, detail::part(rule_of_type<T>()));
}

static_assert(follows<bool>(boolean()));
static_assert(follows<int>(integer()));
static_assert(follows<std::int8_t>(integer()));
static_assert(follows<std::uint8_t>(integer()));
static_assert(follows<short>(integer()));
static_assert(follows<unsigned long>(integer()));
static_assert(follows<std::int64_t>(integer()));
static_assert(follows<std::string>(string()));
static_assert(follows<std::string_view>(string()));
static_assert(follows<text_view>(string()));
static_assert(follows<char const*>(string()));
static_assert(follows<json_number>(number()));
static_assert(follows<json_text>(any()));
static_assert(follows<enum_text<acme::genre>>(one_of<acme::genre>()));
static_assert(follows<acme::genre>(one_of<acme::genre>()));
static_assert(follows<acme::shelf_mark>(not_blank()));
static_assert(follows<std::optional<bool>>(nullable(boolean())));
static_assert(follows<maybe<std::string>>(nullable(string())));
static_assert(follows<std::optional<enum_text<acme::genre>>>(nullable(one_of<acme::genre>())));
static_assert(follows<std::vector<std::string>>(array_of(string())));
static_assert(follows<std::vector<bool>>(array_of(boolean())));
static_assert(follows<std::list<std::int32_t>>(array_of(integer())));
static_assert(
    follows<std::array<std::vector<std::optional<int>>, 2>>(array_of(array_of(nullable(integer())))));
static_assert(follows<std::optional<std::vector<std::string>>>(nullable(array_of(string()))));
static_assert(follows<std::map<std::string, int>>(map_of(integer())));
static_assert(
    follows<std::vector<std::pair<std::string, std::vector<std::string>>>>(map_of(array_of(string()))));
// Of a struct: the object that is declared for it, by a link.
static_assert(follows<address>(detail::part(acme::address_object)));
static_assert(follows<std::optional<address>>(nullable(acme::address_object)));
static_assert(follows<std::vector<address>>(array_of(acme::address_object)));
static_assert(follows<std::map<std::string, std::optional<address>>>(map_of(nullable(acme::address_object))));
static_assert(&rule_of_type<address>() == &acme::address_object);
static_assert(!detail::has_declaration<acme::derived_address>::value);
static_assert(!detail::has_declaration<std::vector<address>>::value);

struct author {
    std::string name;
    std::int64_t born_1980 = 0;
    bool alive = false;
    std::optional<std::string> home_page;
    std::optional<std::int64_t> spouse;
    maybe<std::string> remark;
    std::vector<std::string> titles;
    address home;
    std::optional<address> second_home;
    std::vector<address> former_homes;
    enum_text<acme::genre> genre;
};

constexpr auto written = object<author>(
    required<&author::name>("name", string()), required<&author::born_1980>("born_1980", integer()),
    required<&author::alive>("alive", boolean()), optional<&author::home_page>("home_page", string()),
    required<&author::spouse>("spouse", nullable(integer())),
    optional<&author::remark>("remark", nullable(string())),
    required<&author::titles>("titles", array_of(string())),
    required<&author::home>("home", acme::address_object),
    optional<&author::second_home>("second_home", acme::address_object),
    optional<&author::former_homes>("former_homes", array_of(acme::address_object)),
    required<&author::genre>("genre", one_of<acme::genre>()));
constexpr auto from_the_struct = object<author>(
    required<&author::name>(), required<&author::born_1980>(), required<&author::alive>(),
    optional<&author::home_page>(), required<&author::spouse>(), optional<&author::remark>(),
    required<&author::titles>(), required<&author::home>(), optional<&author::second_home>(),
    optional<&author::former_homes>(), required<&author::genre>());
constexpr auto by_name = object<author>(
    required<&author::name>("name"), required<&author::born_1980>("born_1980"),
    required<&author::alive>("alive"), optional<&author::home_page>("home_page"),
    required<&author::spouse>("spouse"), optional<&author::remark>("remark"),
    required<&author::titles>("titles"), required<&author::home>("home"),
    optional<&author::second_home>("second_home"), optional<&author::former_homes>("former_homes"),
    required<&author::genre>("genre"));
constexpr auto by_rule = object<author>(
    required<&author::name>(string()), required<&author::born_1980>(integer()),
    required<&author::alive>(boolean()), optional<&author::home_page>(string()),
    required<&author::spouse>(nullable(integer())), optional<&author::remark>(nullable(string())),
    required<&author::titles>(array_of(string())), required<&author::home>(acme::address_object),
    optional<&author::second_home>(acme::address_object),
    optional<&author::former_homes>(array_of(acme::address_object)),
    required<&author::genre>(one_of<acme::genre>()));

static_assert(same(written, from_the_struct));
static_assert(same(written, by_name));
static_assert(same(written, by_rule));
static_assert(from_the_struct.rules[1].refers.name == member_name<&author::name>.data());
// An object written on the spot is copied, as in the written form.
static_assert(same(
    object<author>(
        required<&author::home>("home", object<address>(required<&address::number>("no", integer())))),
    object<author>(required<&author::home>(object<address>(required<&address::number>("no"))))));

struct book_query {
    std::string_view title;
    int edition;
    bool open;
    enum_text<acme::genre> genre;
    acme::shelf_mark mark;
    std::optional<std::int64_t> page;
    std::optional<text_view> reader;
};
constexpr auto parameters = object<book_query>(
    in_path<&book_query::title>("title", path_text()),
    in_path<&book_query::edition>("edition", integer_text()),
    in_query<&book_query::open>("open", boolean_text()),
    in_query<&book_query::genre>("genre", one_of<acme::genre>()),
    in_path<&book_query::mark>("mark", number_text()),
    in_query_optional<&book_query::page>("page", integer_text()),
    in_query_optional<&book_query::reader>("reader", path_text()));
static_assert(same(
    parameters,
    object<book_query>(
        in_path<&book_query::title>(), in_path<&book_query::edition>(), in_query<&book_query::open>(),
        in_query<&book_query::genre>(), in_path<&book_query::mark>(), in_query_optional<&book_query::page>(),
        in_query_optional<&book_query::reader>())));
static_assert(same(
    parameters, object<book_query>(
                    in_path<&book_query::title>("title"), in_path<&book_query::edition>("edition"),
                    in_query<&book_query::open>("open"), in_query<&book_query::genre>("genre"),
                    in_path<&book_query::mark>("mark"), in_query_optional<&book_query::page>("page"),
                    in_query_optional<&book_query::reader>("reader"))));
static_assert(same(
    parameters,
    object<book_query>(
        in_path<&book_query::title>(path_text()), in_path<&book_query::edition>(integer_text()),
        in_query<&book_query::open>(boolean_text()), in_query<&book_query::genre>(one_of<acme::genre>()),
        in_path<&book_query::mark>(number_text()), in_query_optional<&book_query::page>(integer_text()),
        in_query_optional<&book_query::reader>(path_text()))));
static_assert(same(
    object<book_query>(in_header<&book_query::title>("X-Title", header_text())),
    object<book_query>(in_header<&book_query::title>("X-Title"))));

// What both tables find in a body is the same, and what the inferred one reads it writes again.
constexpr auto written_body = request_body("acme.author", written);
constexpr auto body = request_body("acme.author", from_the_struct);

struct body_row {
    std::string_view text, expected;
} constexpr bodies[] = {
    {R"({"name":"N","born_1980":1,"alive":true,"spouse":null,"titles":["a","b"],)"
     R"("home":{"street":"s","number":7},"former_homes":[],"genre":"essay"})",
     ""},
    {R"({"name":"N","born_1980":1,"alive":true,"home_page":"h","spouse":2,"remark":null,"titles":[],)"
     R"("home":{"street":"s","number":7},"second_home":{"street":"t","number":8},)"
     R"("former_homes":[{"street":"u","number":9}],"genre":"novel"})",
     ""},
    {R"({"name":null,"born_1980":"1","alive":0,"home_page":null,"titles":"a","home":{"street":1},)"
     R"("former_homes":[1],"genre":"poem","unbound":1})",
     "/name null_not_allowed\n/born_1980 wrong_type\n/alive wrong_type\n/home_page null_not_allowed\n"
     "/titles wrong_type\n/home/street wrong_type\n/home/number missing_member\n/former_homes/0 wrong_type\n"
     "/genre not_in_enum\n unknown_member\n/spouse missing_member\n"},
};

std::string lines(report const& found) {
    std::string text;
    for (auto const& one : found) {
        one.put_pointer([&](std::string_view piece) { text += piece; });
        text += ' ' + std::string(name(one.code())) + '\n';
    }
    return text;
}

void checked_bound_and_written(test& t) {
    for (auto const& row : bodies) {
        static_report<16> of_text, of_written, of_bound, of_struct;
        check_text(body, row.text, of_text);
        check_text(written_body, row.text, of_written);
        t.equal(lines(of_text), row.expected, row.text);
        t.equal(lines(of_written), row.expected, row.text);
        author held;
        parse_text(body, row.text, held, of_bound);
        t.equal(lines(of_bound), row.expected, row.text);
        if (!row.expected.empty()) continue;
        t.check(check_struct(body, held, of_struct).clean(), row.text);
        std::string again;
        auto const append = [&again](std::string_view piece) { again += piece; };
        t.check(put_struct(body, held, append), row.text);
        t.equal(again, row.text);
    }
}

} // namespace

static notepact_test::suite const
    suite("contract/inferred", {{"checked_bound_and_written", checked_bound_and_written}});
