// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/path_template.hpp"

#include "../support/test.hpp"

#include <string>
#include <string_view>
#include <type_traits>

namespace {

using notepact::path_template;
using notepact_test::test;

constexpr path_template impression = "/notes/{noteId}/impressions/{impressionId}";
static_assert(impression == "/notes/{noteId}/impressions/{impressionId}");
static_assert(impression.pieces().begin()->fixed == "/notes/");
static_assert(impression.pieces().begin()->parameter == "noteId");
static_assert(impression.last_parameter() == "impressionId");
static_assert(impression.parent() == "/notes/{noteId}/impressions");
static_assert(
    path_template().empty() && !(path_template().pieces().begin() != path_template().pieces().end()));
// No larger than a view; a text that is one, or that lives longer, becomes a template by itself.
static_assert(sizeof(path_template) == sizeof(std::string_view));
static_assert(std::is_trivially_copyable_v<path_template>);
static_assert(std::is_convertible_v<std::string_view, path_template>);
static_assert(std::is_convertible_v<std::string const&, path_template>);
static_assert(std::is_convertible_v<path_template&, path_template>);
static_assert(!std::is_convertible_v<int, path_template>);

// Fixed text and, in braces, the parameters, `|` between the pieces.
void pieces(test& t) {
    struct {
        std::string_view path, pieces, parent, last;
    } const rows[] = {
        {"", "", "", ""},
        {"/", "/", "", ""},
        {"/notes", "/notes", "", ""},
        {"/notes/", "/notes/", "/notes", ""},
        {"/{id}", "/{id}", "", "id"},
        {"/notes/{id}", "/notes/{id}", "/notes", "id"},
        {"/notes/{id}/", "/notes/{id}|/", "/notes/{id}", ""},
        {"/notes/{id}/images", "/notes/{id}|/images", "/notes/{id}", ""},
        {"/a/{id}/{other}", "/a/{id}|/{other}", "/a/{id}", "other"},
        {"/a/{b}/c/{d}/e", "/a/{b}|/c/{d}|/e", "/a/{b}/c/{d}", ""},
        {"/a/{b}.{c}/d", "/a/{b}|.{c}|/d", "/a/{b}.{c}", ""},
        {"/a/{b}{c}", "/a/{b}|{c}", "/a", ""},
        {"/a/x{b}", "/a/x{b}", "/a", ""},
        {"/a/{b}x", "/a/{b}|x", "/a", ""},
        {"{a}", "{a}", "", "a"},
        // Those that no constant can be.
        {"/a/{b", "/a/{b", "/a", ""},
        {"/a/b}", "/a/b}", "/a", ""},
        {"/a/}{", "/a/}{", "/a", ""},
        {"/a/}b{c}", "/a/}b{c}", "/a", ""},
    };
    for (auto const& row : rows) {
        path_template const path = row.path;
        std::string seen;
        for (auto const& piece : path.pieces()) {
            if (!seen.empty()) seen += '|';
            seen += piece.fixed;
            if (piece.has_parameter()) seen += '{' + std::string(piece.parameter) + '}';
        }
        t.equal(seen, row.pieces, row.path);
        t.equal(path.parent(), row.parent, row.path);
        t.equal(path.last_parameter(), row.last, row.path);
        t.equal(path.last_parameter().data() == nullptr, row.last.empty(), row.path);
    }
    t.check(path_template("/{}").last_parameter().data() != nullptr, "without a name, but there");
}

void same_but_for_names(test& t) {
    struct {
        std::string_view one, other;
        bool same;
    } const rows[] = {
        {"", "", true},
        {"/notes", "/notes", true},
        {"/notes/{id}", "/notes/{noteId}", true},
        {"/a/{b}/c/{d}", "/a/{d}/c/{b}", true},
        {"/notes", "/note", false},
        {"/notes", "/notes/", false},
        {"/notes", "", false},
        {"/notes/{id}", "/notes/id", false},
        {"/notes/{id}", "/notes/", false},
        {"/notes/{id}", "/notes/{id}/x", false},
        {"/notes/{id}/x", "/notes/{id}/y", false},
        {"/notes/{id}", "/tasks/{id}", false},
        {"/a/{b}.{c}", "/a/{b}{c}", false},
    };
    for (auto const& row : rows) {
        auto const about = std::string(row.one) + ' ' + std::string(row.other);
        t.equal(path_template(row.one).same_but_for_names(row.other), row.same, about);
        t.equal(path_template(row.other).same_but_for_names(row.one), row.same, about);
    }
}

notepact_test::suite path_template_suite(
    "http/path_template", {{"pieces", pieces}, {"same_but_for_names", same_but_for_names}});

} // namespace
