// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/schema/api_page.hpp"

#include "../support/every_api.hpp"
#include "../support/ferry_api.hpp"
#include "../support/list_api.hpp"
#include "../support/test.hpp"

#include <notepact/clinic/api.hpp>
#include <notepact/http/endpoint.hpp>
#include <notepact/maxcare/api.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

using notepact_test::test;

std::string page_of(notepact::api const& api) {
    std::string text;
    notepact::schema::put_api_page(api, [&text](std::string_view piece) { text += piece; });
    return text;
}

// A page as its lines, and the rows of its tables as their cells, without what escapes a `|`.
struct read_page {
    using row = std::vector<std::string>;
    struct section {
        std::string heading;
        std::vector<row> rows;
    };
    std::vector<section> sections{{}};
    std::vector<std::string> faults;

    explicit read_page(std::string_view text) {
        std::size_t columns = 0; // of the table that is open
        std::size_t line_of_table = 0;
        bool code = false;
        while (!text.empty()) {
            auto const end = text.find('\n');
            if (end == text.npos) faults.emplace_back("no line feed at the end");
            auto const line = text.substr(0, end);
            text.remove_prefix(end == text.npos ? text.size() : end + 1);
            if (line.substr(0, 3) == "```") code = !code;
            if (code) continue;
            if (line.substr(0, 2) == "##") sections.push_back({std::string(line), {}});
            if (line.empty() || line[0] != '|') {
                columns = 0;
                continue;
            }
            auto cells = cells_of(line);
            if (columns == 0) {
                columns = cells.size();
                line_of_table = 0;
            }
            if (cells.size() != columns) faults.emplace_back(line);
            bool const rule = line.find_first_not_of("|-") == line.npos;
            if (rule != (line_of_table == 1)) faults.emplace_back(line);
            if (line_of_table > 1) sections.back().rows.push_back(std::move(cells));
            ++line_of_table;
        }
        if (code) faults.emplace_back("a fence is open");
    }

    static row cells_of(std::string_view line) {
        row cells;
        std::string cell;
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
                cell += line[++i];
            } else if (line[i] != '|') {
                cell += line[i];
            } else {
                auto const first = cell.find_first_not_of(' ');
                cells.push_back(
                    first == cell.npos ? "" : cell.substr(first, cell.find_last_not_of(' ') + 1 - first));
                cell.clear();
            }
        }
        if (!cell.empty()) cells.emplace_back("no | at the end");
        return cells;
    }

    section const* find(std::string_view heading) const {
        for (auto const& one : sections)
            if (one.heading == heading) return &one;
        return nullptr;
    }
    // The row whose first cell is this; null if there is none, or more than one.
    row const* find(std::string_view heading, std::string_view first) const {
        auto const* const in = find(heading);
        row const* found = nullptr;
        if (in == nullptr) return nullptr;
        for (auto const& one : in->rows)
            if (one[0] == first) {
                if (found != nullptr) return nullptr;
                found = &one;
            }
        return found;
    }
};

std::string code(std::string_view text) {
    return '`' + std::string(text) + '`';
}
bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

// Every member of a rule, by its own way through the table.
void members(
    test& t, read_page const& page, std::string const& heading, notepact::rule const& declared,
    std::string const& path, std::size_t& count) {
    if (declared.kind == notepact::rule_kind::outer) return;
    auto const& rule = *declared.resolved();
    auto const inside = [&](notepact::rule const& part, std::string const& at) {
        t.check(page.find(heading, code(at)) != nullptr, heading + ' ' + at);
        ++count;
        members(t, page, heading, part, at, count);
    };
    switch (rule.kind) {
    case notepact::rule_kind::object:
        for (std::size_t i = 0; !rule.has(notepact::rule_flag::open) && i < rule.detail; ++i)
            inside(*rule.member(i)->inside(), path + '/' + std::string(rule.member(i)->name()));
        if (rule.has(notepact::rule_flag::others)) inside(*rule.others(), path + "/*");
        break;
    case notepact::rule_kind::map: inside(*rule.inside(), path + "/*"); break;
    case notepact::rule_kind::array: inside(*rule.inside(), path + "[]"); break;
    case notepact::rule_kind::either:
        members(t, page, heading, *rule.inside(), path, count);
        members(t, page, heading, *rule.inside()->next(), path, count);
        break;
    default: break;
    }
}

// Everything that the tables have stands in the page.
std::size_t complete(test& t, notepact::api const& api) {
    read_page const page(page_of(api));
    for (auto const& fault : page.faults)
        t.check(false, std::string(api.name) + ": " + fault);

    std::size_t count = 0;
    for (auto const* of : api) {
        auto const* const row = page.find("## Operations", code(of->name));
        t.check(row != nullptr, of->name);
        if (row == nullptr) continue;
        t.equal((*row)[1], code(std::string(name(of->method)) + ' ' + std::string(of->path)), of->name);
        for (auto const& need : of->how.needs)
            api.for_each_scope(need.any_of, [&](std::string_view scope) {
                t.check(holds((*row)[2], code(scope)), of->name);
            });
        for (auto const& reply : *of)
            t.check(holds((*row)[row->size() - 2], code(reply.body.name())), of->name);
        for (auto const& parameter : of->parameters->members())
            t.check(
                holds(page_of(api), "\n| " + code(parameter.name()) + " | "), std::string(parameter.name()));
        if (of->body != nullptr) {
            notepact::contract_ref const contract(*of->body);
            members(t, page, "### " + code(contract.name()), *contract.head().inside(), {}, count);
        }
        for (auto const& reply : *of)
            members(t, page, "### " + code(reply.body.name()), *reply.body.head().inside(), {}, count);
    }
    for (auto const& header : api.headers().members())
        t.check(page.find("## Headers", code(header.name())) != nullptr, header.name());
    for (auto const scope : api.scopes)
        t.check(page.find("## Scopes", code(scope)) != nullptr, scope);
    for (auto const& one : manners_of(api).readings) {
        auto const* const row =
            page.find("## How the documents are read", notepact::schema::detail::markdown_text(one.says));
        t.check(row != nullptr && (*row)[1] == one.read, one.says);
    }
    for (auto const& one : manners_of(api).bodies)
        t.check(page.find("### " + std::string(one.name) + ": " + code(one.message)) != nullptr, one.message);
    return count;
}

void of_all_apis(test& t) {
    t.check(complete(t, notepact::clinic::api) >= 60, "members of the clinic");
    t.check(complete(t, notepact::maxcare::api) >= 150, "members of Max AI");
    t.check(complete(t, ferry::api) >= 9, "ranges of statuses");
    t.check(complete(t, lists::api) >= 9, "lists");
    t.check(complete(t, every::api) >= 60, "an object inside itself");
}

// What a row says, of every kind of value and constraint.
void values(test& t) {
    read_page const page(page_of(every::api));
    struct {
        std::string_view path, type, needed, errors, warnings;
    } const rows[] = {
        {"-", "object", "required", "", ""},
        {"/words", "string", "required", "`too_short`: minLength 2; `too_long`: maxLength 8", ""},
        {"/soft", "string, `not_empty`", "optional", "", "`empty_string`; `too_long`: maxLength 3"},
        {"/zip", "string", "optional", "`no_match`: pattern `^[0-9]{5}(?:-[0-9]{4})?$`", ""},
        {"/day", "string, `date`", "optional, deprecated", "`not_a_date`; `too_long`: maxLength 10", ""},
        {"/state", "string", "optional", "", "`not_in_enum`: `open`, `done`"},
        {"/half", "number", "optional", "`not_in_enum`: 0.5, -1.25, 3", ""},
        {"/level", "integer", "optional", "`not_in_enum`: -1, 2, 4", ""},
        {"/map",
         "object of any names",
         "optional, may be null",
         "`too_few_members`: minProperties 1",
         "`too_many_members`: maxProperties 2"},
        {"/map/*", "string", "", "`too_long`: maxLength 3", ""},
        {"/shut", "object", "optional", "`unknown_member`; `too_few_members`: minProperties 1", ""},
        {"/shut/yes", "boolean", "optional", "`not_in_enum`: `true`", ""},
        {"/shut/no", "boolean", "optional", "", "`not_in_enum`: `false`"},
        {"/tree/parts[]", "as `/tree`", "", "", ""},
        {"/tree/spare", "array", "optional, may be null", "", ""},
        {"/tree/*", "integer", "", "`below_minimum`: minimum 0", ""},
    };
    for (auto const& row : rows) {
        auto const* const found = page.find("### `every.sent`", code(row.path));
        t.check(found != nullptr && found->size() == 6, row.path);
        if (found == nullptr) continue;
        t.equal((*found)[1], row.type, row.path);
        t.equal((*found)[2], row.needed, row.path);
        t.equal((*found)[3], row.errors, row.path);
        t.equal((*found)[4], row.warnings, row.path);
    }
    auto const* const words = page.find("### `every.sent`", "`/words`");
    t.check(words != nullptr && words->back() == "Two to eight characters.", "what it is");
}

// Ranges have OpenAPI's names; what no document lists stands in brackets.
void statuses(test& t) {
    auto const answers = [&t](notepact::api const& api, std::string_view name) {
        read_page const page(page_of(api));
        auto const* const row = page.find("## Operations", code(name));
        t.check(row != nullptr, name);
        return row != nullptr ? (*row)[row->size() - 2] : std::string();
    };
    t.equal(
        answers(ferry::api, "ferry.book"),
        "2XX: `ferry.booked`; 404: `ferry.missing`; 4XX: `ferry.refused`; default: `ferry.failed`");
    t.equal(
        answers(notepact::clinic::api, "clinic.create_addendum"),
        "200, 201: `clinic.addendum`; 401, 404: `clinic.refused`; 422, (4XX), (5XX): `clinic.invalid`");
}

// A text that could be taken for Markdown is none.
void escapes(test& t) {
    using namespace notepact::schema::detail;
    t.equal(markdown_text("a_b _c_ *d* <e> `f` \\ [g]"), "a_b \\_c\\_ \\*d\\* \\<e> \\`f\\` \\\\ [g]");
    t.equal(markdown_code("a|b"), "`a|b`");
    t.equal(markdown_code("a`b"), "`` a`b ``");
    t.equal(markdown_code(""), "`\"\"`");
    std::string text;
    auto put = [&text](std::string_view piece) { text += piece; };
    markdown_table table({"one", "two", "three"});
    t.check(table.empty(), "no row");
    table.add({"a|b", "", "c\r\nd"});
    table.add({"", "", "e"});
    table.put(put);
    t.equal(text, "| one | three |\n|---|---|\n| a\\|b | c  d |\n| | e |\n");
}

// A page, whole.
namespace grove {
using namespace notepact;

struct account {
    base_url_view base;
    secret_view key;
};
constexpr auto account_headers =
    object<account>(in_header<&account::key>("Authorization", bearer_token(), scheme("Bearer")));
constexpr std::string_view scopes[] = {"see", "plant", "all"};
constexpr std::string_view kinds[] = {"oak|elm", "fir`"};

struct of_tree {
    std::string_view id;
    std::optional<bool> roots = std::nullopt;
};
constexpr auto tree_path = object<of_tree>(
    in_path<&of_tree::id>("id", path_text()),
    in_query_optional<&of_tree::roots>("roots", boolean_text(), described("With its *roots*,\nor not.")));

struct branch {
    std::vector<branch> branches;
};
constexpr auto branch_object =
    object<branch>(required<&branch::branches>("branches", array_of(itself(), max_items(2))));
struct tree {
    std::string kind;
    branch trunk;
};
constexpr auto tree_body = request_body(
    "grove.tree",
    object<tree>(
        required<&tree::kind>("kind", one_of(kinds)), required<&tree::trunk>("trunk", branch_object)));
constexpr auto tree_answer = answer_body(
    "grove.known_tree",
    object<tree>(required<&tree::kind>("a/b", string()), required<&tree::trunk>("trunk", branch_object)));
struct failure {
    std::variant<std::string, std::vector<std::pair<std::string, std::int64_t>>> why;
};
constexpr auto failed_answer = answer_body(
    "grove.failed", object<failure>(required<&failure::why>("why", either(string(), map_of(integer())))));

constexpr operation_options how() noexcept {
    operation_options options;
    options.needs[0] = {6, 2, {}};
    options.needs[1] = {1, 1, "roots"};
    options.repeated = repetition::by_hand;
    options.any_success = options.other_errors = options.undescribed = true;
    return options;
}
using answers = replies<on<200, tree_answer>, on<422, failed_answer>>;
constexpr endpoint<account_headers, tree_path, tree_body, answers> plant{
    "grove.plant", verb::put, "/trees/{id}", how()};
constexpr endpoint<account_headers, no_parameters, any_media, answers> scan{
    "grove.scan", verb::post, "/scans"};
constexpr operation const* operations[] = {&plant, &scan};

void put_refusal(refusal const&, text_output put) {
    put(R"({"why": )");
    put(R"("a | b"})");
}
constexpr reading readings[] = {{"A <tree> | a bush", "Any `tree`."}};
constexpr shown_in_answer shown[] = {
    {tree_answer, shown_part::parameter, "id", "/a~1b", true},
    {tree_answer, shown_part::words, "oak", "/trunk"}};
constexpr std::string_view ids_in_bodies[] = {"kind"};
constexpr conflict conflicts[] = {{"id", "felled"}};
constexpr printed_body bodies[] = {
    {"A *tree*",
     "grove.plant",
     "grove.tree",
     R"({"kind":"oak|elm","trunk":{"branches":[]}})",
     "/kind",
     errc::blank}};
constexpr api_manners make_manners() noexcept {
    api_manners made;
    made.put_refusal = put_refusal;
    made.errors.list = "/why/*/at";
    made.readings = readings;
    made.shown = shown;
    made.ids_in_bodies = ids_in_bodies;
    made.conflicts = conflicts;
    made.bodies = bodies;
    return made;
}
constexpr api_manners manners = make_manners();
constexpr notepact::api api{"grove", "Grove_s API", "1", "a page", "", operations, scopes, &manners};
} // namespace grove

constexpr std::string_view grove_page = R"page(# Grove_s API v1

As notepact reads it, from the tables that check, build and test; not written by hand. Source: a page.

The documents name no server: the host says where it is.

## How the documents are read

What stands in brackets the documents do not say.

| the documents say | read as |
|---|---|
| A \<tree> \| a bush | Any `tree`. |

## Operations

Where the last column says yes, a program may send a request again by itself if the answer says that it was not carried out, as 429 does. Statuses in brackets are read though no document lists them.

| operation | request | scopes | body | answers | sent again by a program |
|---|---|---|---|---|---|
| `grove.plant` | `PUT /trees/{id}` | `plant` or `all`; `see` with `roots=true` | `grove.tree` | 200, (2XX): `grove.known_tree`; 422, (4XX), (5XX): `grove.failed` | never |
| `grove.scan` | `POST /scans` | | bytes of any media type | 200: `grove.known_tree`; 422: `grove.failed` | yes |

Named by the documents and not described, so that further pairs may stand in the query: `plant`.

## Headers

Of every request; the first is the credential.

| header | type | | else an error |
|---|---|---|---|
| `Authorization` | `Bearer`, a space, string, `bearer_token` | required | `bad_header` |

## Parameters

| parameter | type | | else an error | what it is | operations |
|---|---|---|---|---|---|
| `id` | string, `path_segment` | path, required | `bad_parameter` | | `plant` |
| `roots` | boolean | query, optional | `not_in_enum`: `true`, `false` | With its \*roots\*, or not. | `plant` |

## Scopes

| scope | what it opens |
|---|---|
| `see` | `plant` with `roots=true` |
| `plant` | `plant` |
| `all` | `plant` |

Without a scope: `scan`.

## Bodies

Each is JSON. A value of another type is an error, `wrong_type`; so is null where that is not said, `null_not_allowed`, and what is required and not there, `missing_member`. A member that is not named is a warning in a request, `unknown_member`, and accepted in an answer. In a path, `[]` stands for any index and `*` for any other name; `-` is the whole body.

### `grove.tree`

Sent with `plant`.

| member | type | | else an error |
|---|---|---|---|
| `-` | object | required | |
| `/kind` | string | required | `not_in_enum`: `oak\|elm`, `` fir` `` |
| `/trunk` | object | required | |
| `/trunk/branches` | array | required | `too_many_items`: maxItems 2 |
| `/trunk/branches[]` | as `/trunk` | | |

### `grove.known_tree`

Answered with 200, (2XX) by `plant`. Answered with 200 by `scan`.

| member | type | | else an error |
|---|---|---|---|
| `-` | object | required | |
| `/a~1b` | string | required | |
| `/trunk` | object | required | |
| `/trunk/branches` | array | required | `too_many_items`: maxItems 2 |
| `/trunk/branches[]` | as `/trunk` | | |

### `grove.failed`

Answered with 422, (4XX), (5XX) by `plant`. Answered with 422 by `scan`.

| member | type | |
|---|---|---|
| `-` | object | required |
| `/why` | string or object of any names | required |
| `/why/*` | integer | |

## Errors

| where | what an error says there |
|---|---|
| `/why/*/at` | the names of the members that are wrong; `*` is any index |

The words of the mock:

| status | body, where it names no member |
|---|---|
| 422 | `{"why": "a \| b"}` |

## What an answer shows of the request

Every member of an answer that is called as one that was sent. The id of what it is about: `/id`.

| answer | where | what | by |
|---|---|---|---|
| `grove.known_tree` | `/a~1b` | the parameter `id` | every server |
| `grove.known_tree` | `/trunk` | always `oak` | the mock |

Ids in bodies, of what the server must know: `kind`.

409 where what `id` names is felled.

## Bodies that the documents print

### A \*tree\*: `grove.plant`

`/kind` is cut there: `blank`, a warning.

```json
{
  "kind": "oak|elm",
  "trunk": {
    "branches": []
  }
}
```
)page";

void golden(test& t) {
    t.equal(page_of(grove::api), grove_page);
}

notepact_test::suite api_page_suite(
    "schema/api_page", {{"of_all_apis", of_all_apis},
                        {"values", values},
                        {"statuses", statuses},
                        {"escapes", escapes},
                        {"golden", golden}});

} // namespace
