// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/parameter_lists.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/http/api.hpp>
#include <notepact/http/endpoint.hpp>
#include <notepact/http/inspect.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr std::string_view states[] = {"new", "signed", "a,b"};

struct account {
    base_url_view base;
    secret_view token;
    std::optional<std::vector<text_view>> teams;
};
constexpr auto account_headers = object<account>(
    in_header<&account::token>("X-Token", header_text()),
    in_header_optional<&account::teams>("X-Teams", comma_list(header_text(), max_items(3))));

struct wanted {
    std::vector<std::string> wards;
    std::optional<items_view<text_view>> tags = std::nullopt;
    std::optional<std::vector<std::int64_t>> beds = std::nullopt;
    std::vector<std::string_view> states = {};
    std::vector<bool> flags = {};
};
constexpr auto parameters = object<wanted>(
    in_path<&wanted::wards>("wards", comma_list(path_text(max_length(4)), max_items(3))),
    in_query_optional<&wanted::tags>("tags", comma_list(path_text(), min_items(1), max_items(2, warning))),
    in_query_optional<&wanted::beds>(
        "bed id", repeated_list(integer_text(minimum(1)), min_items(1), max_items(3))),
    in_query_optional<&wanted::states>("state", repeated_list(one_of(states))),
    in_query_optional<&wanted::flags>("flags", comma_list(boolean_text())));

struct fault {
    std::string message;
};
constexpr auto fault_body =
    answer_body("lists.fault", object<fault>(required<&fault::message>("message", string())));
constexpr endpoint<account_headers, parameters, no_body, replies<on<200, fault_body>, on<400, fault_body>>>
    find{"lists.find", verb::get, "/wards/{wards}/beds"};
constexpr operation const* operations[] = {&find};
constexpr api lists{"lists", "Lists", "1", "a test", "https://lists.example", operations};

constexpr std::string_view token = "t";
account ours() {
    auto const base = base_url_view::parse("https://a.example");
    return {*base, secret_view(token), std::nullopt};
}

// The entry of a list: form, item, counts.
void table(test& t) {
    auto const& tags = *parameters.rules[0].find("tags")->value();
    t.check(tags.kind == rule_kind::array && tags.refers.list == &comma_list_style, "a comma list");
    t.equal(tags.detail, static_cast<rule_count>(list_form::comma));
    t.check(tags.value()->kind == rule_kind::string, "of texts");
    std::size_t counts = 0;
    for (auto const& one : tags.constraints())
        counts += one.refers.checked->what == constrained::items;
    t.equal(counts, std::size_t{2});
    auto const& beds = *parameters.rules[0].find("bed id")->value();
    t.check(beds.refers.list == &repeated_list_style, "a repeated list");
    t.equal(beds.detail, static_cast<rule_count>(list_form::repeated));
}

std::string built(wanted const& ids, account const& with = ours()) {
    static_report<8> report;
    auto const made = find.build(with, ids, report);
    if (!made) return found(report);
    std::string all(made->target());
    if (auto const teams = made->header("X-Teams"); !teams.empty()) all += " X-Teams: " + std::string(teams);
    for (char& c : all)
        if (c == '\0') return "a NUL";
    // The same into a buffer of exactly its size.
    static_report<8> again;
    std::vector<char> buffer(made->url().size() + 1000);
    auto const viewed = find.build_into(buffer.data(), buffer.size(), with, ids, again);
    if (!viewed || viewed->url() != made->url()) return "build_into differs";
    return all + (report.size() == 0 ? "" : " " + found(report));
}

void build(test& t) {
    text_view const one[] = {"a"};
    text_view const two[] = {"a,b", "c&d=+%"};
    text_view const three[] = {"a", "b", "c"};
    text_view const holed[] = {"a", "", ".."};
    struct {
        wanted ids;
        std::string_view url;
    } const rows[] = {
        {{{"w"}}, "/wards/w/beds"},
        {{{"w", "x,y", "z/"}}, "/wards/w,x%2Cy,z%2F/beds"},
        {{{}}, "error path wards missing_parameter\n"},
        {{{""}}, "error path wards bad_parameter\n"},
        {{{"."}}, "error path wards bad_parameter\n"},
        {{{"w", ".", "toolong"}}, "error path wards bad_parameter\nerror path wards too_long\n"},
        {{{"a", "b", "c", "d"}}, "error path wards too_many_items\n"},
        {{{"a\x1F"
           "b"}},
         "error path wards bad_parameter\n"},
        {{{"w"}, one}, "/wards/w/beds?tags=a"},
        {{{"w"}, two}, "/wards/w/beds?tags=a%2Cb,c%26d%3D%2B%25"},
        {{{"w"}, three}, "/wards/w/beds?tags=a,b,c warning query tags too_many_items\n"},
        {{{"w"}, holed},
         "error query tags bad_parameter\nerror query tags bad_parameter\nwarning query tags "
         "too_many_items\n"},
        {{{"w"}, one, {{7}}}, "/wards/w/beds?tags=a&bed%20id=7"},
        {{{"w"}, one, {{7, 8, 9}}}, "/wards/w/beds?tags=a&bed%20id=7&bed%20id=8&bed%20id=9"},
        {{{"w"}, one, {{0, 1, -1}}},
         "warning query bed id not_positive\nerror query bed id below_minimum\n"
         "warning query bed id not_positive\nerror query bed id below_minimum\n"},
        {{{"w"}, one, {{1, 2, 3, 4}}}, "error query bed id too_many_items\n"},
        {{{"w"}, one, std::vector<std::int64_t>()}, "error query bed id too_few_items\n"},
        {{{"w"}, items_view<text_view>()}, "error query tags too_few_items\n"},
        {{{"w"}, one, {}, {"new", "a,b"}, {true, false}},
         "/wards/w/beds?tags=a&state=new&state=a%2Cb&flags=true,false"},
        {{{"w"}, one, {}, {"new", "old", "NEW"}},
         "error query state not_in_enum\nerror query state not_in_enum\n"},
    };
    for (auto const& row : rows)
        t.equal(built(row.ids), row.url, row.url);
}

// Items of headers are not encoded, so they hold no comma.
void headers(test& t) {
    struct {
        std::vector<text_view> teams;
        std::string_view made;
    } const rows[] = {
        {{"a"}, "/wards/w/beds X-Teams: a"},
        {{"a b", "%2C"}, "/wards/w/beds X-Teams: a b,%2C"},
        {{}, "/wards/w/beds"},
        {{"a,b", "c"}, "error header X-Teams bad_header\n"},
        {{",", " "}, "error header X-Teams bad_header\nerror header X-Teams bad_header\n"},
        {{"a", "b", "c", "d"}, "error header X-Teams too_many_items\n"},
        {{"a", ""}, "error header X-Teams bad_header\n"},
    };
    for (auto const& row : rows) {
        auto with = ours();
        with.teams = row.teams;
        t.equal(built({{"w"}}, with), row.made, row.made);
    }
}

// A report says which limit, and never an item.
void reported(test& t) {
    static_report<4> report;
    find.build(ours(), {{"a", "b", "c", "d"}}, report);
    t.equal(report.size(), std::size_t{1});
    auto const& v = *report.begin();
    t.equal(v.keyword(), "maxItems");
    t.equal(v.member(), "wards");
    std::string limit;
    v.limit([&limit](std::string_view piece) { limit += piece; });
    t.equal(limit, "3");
}

// A list as one text, and back.
void joined(test& t) {
    struct {
        std::vector<std::string_view> items;
        std::string_view text;
    } const rows[] = {
        {{}, ""},
        {{"a"}, "a"},
        {{""}, "\x1F"},
        {{"a", "b"},
         "a\x1F"
         "b"},
        {{"a", ""}, "a\x1F\x1F"},
        {{"", "a"},
         "\x1F"
         "a"},
        {{"", ""}, "\x1F\x1F"},
        {{"a,b", "c d"},
         "a,b\x1F"
         "c d"},
    };
    for (auto const& row : rows) {
        t.equal(joined_items(row.items), row.text, row.text);
        std::vector<std::string_view> again;
        for_each_item(row.text, [&again](std::string_view item) { again.push_back(item); });
        t.check(again == row.items, row.text);
    }
    t.equal(
        joined_items(std::vector<std::string>{"a\x1F"
                                              "b"}),
        std::string_view("a\0b", 3));
}

// What build_request makes of texts is what build makes of a struct, and match gives them back.
void from_texts(test& t) {
    struct {
        parameter_texts texts;
        std::string_view made;
    } const rows[] = {
        {{"w\x1Fx,y",
          "a\x1F"
          "b",
          "7\x1F"
          "8",
          "new\x1F"
          "a,b",
          "true"},
         "/wards/w,x%2Cy/beds?tags=a,b&bed%20id=7&bed%20id=8&state=new&state=a%2Cb&flags=true"},
        {{"w"}, "/wards/w/beds"},
        {{{}}, "error path wards missing_parameter\n"},
        {{""}, "error path wards missing_parameter\n"},
        {{"w", "", "", ""}, "error query tags too_few_items\nerror query bed id too_few_items\n"},
        {{"w", "\x1F"}, "error query tags bad_parameter\n"},
        {{"w", "a\x1F\x1F"}, "error query tags bad_parameter\n"},
        {{"w",
          "a",
          "x\x1F"
          "1\x1F"
          "0"},
         "error query bed id not_numeric\nwarning query bed id not_positive\nerror query bed id "
         "below_minimum\n"},
    };
    for (auto const& row : rows) {
        static_report<8> report;
        auto const made = build_request(find, std::nullopt, {"t"}, row.texts, body_bytes(), report);
        t.equal(made ? std::string(made->target()) : found(report), row.made, row.made);
        if (!made) continue;
        auto const asked = match(lists, "GET", made->target());
        t.check(asked.of() == &find, row.made);
        std::string room(made->target().size(), '\0');
        auto const texts = asked.decode_into(room.data(), room.size());
        t.check(texts.has_value(), row.made);
        if (texts)
            for (std::size_t i = 0; i < texts->size(); ++i)
                t.equal((*texts)[i], row.texts[i], row.made);
        for (std::size_t size = 0; size < 4; ++size)
            t.check(!asked.decode_into(room.data(), size) || made->target() == "/wards/w/beds", "no_space");
    }
}

void matched(test& t) {
    auto const found_here =
        match(lists, "GET", "/wards/a,b%2Cc,d/beds?bed%20id=1&x=,&%62ed%20id=2&state=new&tags=&bed%20id=a,b");
    t.check(found_here.outcome() == match_outcome::bad_parameter, "an empty item is none");
    auto const asked =
        match(lists, "GET", "/wards/a,b%2Cc,d/beds?bed%20id=1&x=,&%62ed%20id=2&tags=p%2cq,r&bed%20id=a,b&");
    t.check(asked.of() == &find, "found");
    t.equal(
        asked.parameter("wards").value_or("none"),
        "a\x1F"
        "b,c\x1F"
        "d");
    t.equal(asked.parameter("wards", 1).value_or("none"), "b,c");
    t.check(!asked.parameter("wards", 3), "three of them");
    t.equal(
        asked.parameter("bed id").value_or("none"),
        "1\x1F"
        "2\x1F"
        "a,b");
    t.equal(asked.parameter("bed id", 2).value_or("none"), "a,b");
    t.equal(asked.parameter("tags", 0).value_or("none"), "p,q");
    t.check(!asked.parameter("state") && !asked.parameter("state", 0) && !asked.parameter("no"), "absent");
    std::string all;
    asked.for_each_item("bed id", [&all](std::string_view item) { all += std::string(item) + ';'; });
    t.equal(all, "1;2;a,b;");
}

void inspected(test& t) {
    struct {
        std::string_view target, teams, found;
    } const rows[] = {
        {"/wards/a,b/beds?tags=a,b&bed%20id=1&bed%20id=2", "a, b\t,c", ""},
        {"/wards/a/beds?bed%20id=1&tags=a&bed%20id=2&state=a%2Cb&state=new&flags=true,false", "a", ""},
        {"/wards/a,b,c,d/beds", "a", "error path wards too_many_items\n"},
        {"/wards/a,toolong,,%2E/beds",
         "a",
         "error path wards too_long\nerror path wards bad_parameter\nerror path wards bad_parameter\nerror "
         "path wards too_many_items\n"},
        {"/wards/a/beds?tags=", "a", "error query tags bad_parameter\n"},
        {"/wards/a/beds?tags", "a", "error query tags bad_parameter\n"},
        {"/wards/a/beds?tags=a,b,c", "a", "warning query tags too_many_items\n"},
        {"/wards/a/beds?tags=a&tags=b", "a", "error query tags duplicate_parameter\n"},
        {"/wards/a/beds?tags=a+b,c;d",
         "a",
         "error query tags bad_parameter\nerror query tags bad_parameter\n"},
        {"/wards/a/beds?bed%20id=1,2", "a", "error query bed id not_numeric\n"},
        {"/wards/a/beds?bed%20id=0&x=1&bed%20id=&bed%20id=3",
         "a",
         "warning query bed id not_positive\nerror query bed id below_minimum\nerror query bed id "
         "not_numeric\nwarning query - unknown_parameter\n"},
        {"/wards/a/beds?bed%20id=1&bed%20id=2&bed%20id=3&bed%20id=4",
         "a",
         "error query bed id too_many_items\n"},
        {"/wards/a/beds?state=new&state=a,b", "a", ""},
        {"/wards/a/beds?state=old&state=%zz",
         "a",
         "error query state not_in_enum\nerror query state bad_parameter\n"},
        {"/wards/a/beds", "a,b,c,d", "error header X-Teams too_many_items\n"},
        {"/wards/a/beds", "a,,b", "error header X-Teams bad_header\n"},
        {"/wards/a/beds", "", "error header X-Teams bad_header\n"},
    };
    for (auto const& row : rows) {
        static_report<8> report;
        header_field const headers[] = {{"X-Token", "t"}, {"x-teams", row.teams}};
        auto const seen = inspect(lists, incoming_request{"GET", row.target, headers}, report);
        t.equal(found(report), row.found, row.target);
        t.check(seen.of() == &find, row.target);
        t.equal(bool(seen), row.found.find("error") == row.found.npos, row.target);
    }
}

// Targets with a byte changed, added or left out: what match finds and inspect takes is built anew as
// something that says the same.
void mutated(test& t) {
    constexpr std::string_view seeds[] = {
        "/wards/a,b%2Cc/beds?tags=p%2Cq,r&bed%20id=1&bed%20id=22&state=new&state=a%2Cb&flags=true,false",
        "/wards/a/beds?bed%20id=7&tags=x&bed%20id=8",
    };
    constexpr std::string_view bytes = ",&=%;+a2/?. \x1F";
    std::size_t found_here = 0, same = 0;
    auto const judge = [&](std::string const& target) {
        auto const asked = match(lists, "GET", target);
        std::string room(target.size() + 1, '\0');
        auto const texts = asked.decode_into(room.data(), target.size());
        t.equal(texts.has_value(), static_cast<bool>(asked), target);
        if (!texts) return;
        ++found_here;
        static_report<8> report, again;
        header_field const headers[] = {{"X-Token", "t"}};
        bool const good(inspect(lists, incoming_request{"GET", target, headers}, report));
        auto const made = build_request(find, std::nullopt, {"t"}, *texts, body_bytes(), again);
        t.equal(made.has_value(), good, target);
        if (!made) return;
        ++same;
        auto const second = match(lists, "GET", made->target());
        std::string other(made->target().size(), '\0');
        auto const texts_again = second.decode_into(other.data(), other.size());
        t.check(texts_again && *texts_again == *texts, target);
    };
    for (auto const seed : seeds)
        for (std::size_t at = 0; at != seed.size(); ++at) {
            std::string const before(seed.substr(0, at)), behind(seed.substr(at));
            judge(before + behind.substr(1));
            for (char const c : bytes) {
                judge(before + c + behind);
                judge(before + c + behind.substr(1));
            }
        }
    t.check(found_here > 500 && same > 300, std::to_string(found_here) + ' ' + std::to_string(same));
}

// An array, a std::vector, a part of one.
void views(test& t) {
    static constexpr int some[] = {1, 2, 3};
    constexpr items_view<int> all = some;
    static_assert(all.size() == 3 && *all.begin() == 1 && !all.empty());
    std::vector<int> const more = {4, 5};
    items_view<int> const both = more;
    t.equal(both.size(), std::size_t{2});
    t.check(both.end() - both.begin() == 2 && *both.begin() == 4, "views them");
    t.check(items_view<int>().empty() && items_view<int>(some, 1).size() == 1, "none, one");
    static_assert(!std::is_constructible_v<items_view<int>, std::vector<int>>);
    static_assert(!std::is_constructible_v<items_view<int>, std::vector<int> const>);
}

// What is printed shows no item.
void printed(test& t) {
    static_report<4> report;
    std::vector<std::int64_t> const beds = {7, 8};
    auto const made = find.build(ours(), {{"a", "b"}, std::nullopt, beds}, report);
    std::string text;
    if (made) print_request(*made, [&text](std::string_view piece) { text += piece; });
    t.equal(
        text.substr(0, text.find('\n')), "GET https://a.example/wards/***/beds?bed%20id=***&bed%20id=***");
}

suite parameter_lists_suite(
    "http/parameter_lists", {{"table", table},
                             {"build", build},
                             {"headers", headers},
                             {"reported", reported},
                             {"joined", joined},
                             {"from_texts", from_texts},
                             {"matched", matched},
                             {"inspected", inspected},
                             {"mutated", mutated},
                             {"views", views},
                             {"printed", printed}});

} // namespace
