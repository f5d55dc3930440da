// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/build.hpp"

#include "../support/test.hpp"

#include <notepact/http/build.hpp>
#include <notepact/http/match.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/maxcare/api.hpp>

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::must;
using notepact_test::test;

maxcare::account const account{secret("key"), "org"};

std::string said(report const& found) {
    std::ostringstream out;
    for (auto const& v : found)
        out << name(v.level()) << ' ' << name(v.in()) << ' ' << v.member() << ' ' << name(v.code()) << '\n';
    return out.str();
}

// Pairs beyond the documented parameters: of a described operation the server would ignore them, or take one
// of two.
void further_pairs(test& t) {
    static_report<8> found;
    auto const edit = [&](query_argument const& further) {
        found.clear();
        return maxcare::update_impression.build(account, {"n", 1, "p"}, {"c", "s"}, found, further);
    };
    t.check(edit({}) && found.clean(), "none");
    t.check(edit({{"zzz", "MARK"}}).has_value(), "unknown");
    t.equal(said(found), "warning query  unknown_parameter\n");
    t.check(!edit({{"providerId", "MARK"}}), "twice");
    t.equal(said(found), "error query providerId duplicate_parameter\n");
    t.check(edit({{"noteId", "MARK"}}).has_value(), "of the path, not of the query");
    t.equal(said(found), "warning query  unknown_parameter\n");

#ifndef NOTEPACT_SMALL
    for (query_pair const pair :
         {query_pair{"providerid", "MARK"}, {"provider-id", "MARK"}, {"MARK", ""}, {}}) {
        t.check(edit({pair}).has_value(), "misspelt");
        t.equal(found[0].nearest(), pair.value.empty() ? "" : "providerId", pair.name);
    }
#endif

    found.clear();
    auto const list = maxcare::list_patients.build(account, found, {{"page", "2"}, {"page", "3&"}});
    t.check(list && found.clean(), "not described: nothing is said");
    t.equal(list->url(), "https://api.maxcare.ai/v3/patients?page=2&page=3%26");
}

// build_request: the operation says what its body is, whatever it was handed as.
void bodies(test& t) {
    constexpr parameter_texts headers = {"key", "org"};
    struct {
        operation const& of;
        parameter_texts parameters;
        body_bytes body;
        std::string_view expected;
    } const cases[] = {
        {maxcare::create_task, {}, body_bytes("text/plain", "junk"), "error body  malformed_json\n"},
        {maxcare::create_task, {}, body_bytes("text/plain", "{}"), ""},
        {maxcare::create_task, {}, body_bytes(), "error body  empty_document\n"},
        {maxcare::get_note, {"n"}, body_bytes(maxcare::object_body, "{}"), "error body  unexpected_body\n"},
        {maxcare::get_note, {"n"}, body_bytes(), ""},
        {maxcare::upload_note_image, {"n", "p"}, body_bytes(), "error header Content-Type bad_header\n"},
        {maxcare::upload_note_image, {"n", "p"}, body_bytes("image/png", ""), ""},
        {maxcare::update_impression,
         {"n", "1", "p"},
         body_bytes(maxcare::object_body, R"({"dxStatus":7})"),
         "error body dxStatus wrong_type\n"},
    };
    for (auto const& c : cases) {
        static_report<8> found;
        auto const built = build_request(c.of, std::nullopt, headers, c.parameters, c.body, found);
        t.equal(said(found), c.expected, c.of.name);
        t.equal(built.has_value(), c.expected.empty(), c.of.name);
    }
}

// A target that servers need not take: built with a warning, and matched by nothing. The host is no part of
// it, the base URL's path is; what is percent-encoded counts as it is written.
void long_targets(test& t) {
    constexpr std::string_view path = "/notes/";
    for (std::string_view const base :
         {"https://api.maxcare.ai",
          "https://api.maxcare.ai/",
          "http://localhost:8080/v3",
          "https://h/a/b/c/"})
        for (std::size_t const size : {max_target - 1, max_target, max_target + 1, max_target + 5000}) {
            bool const fits = size <= max_target;
            maxcare::account const who{secret("key"), "org", must(base_url::parse(base))};
            auto const before = who.base.path().size() + path.size();
            std::string id(size - before, 'n');
            for (bool const encoded : {false, true}) {
                if (encoded) { // a third as long
                    id.assign((size - before) % 3, 'n');
                    id.append((size - before) / 3, '/');
                }
                static_report<4> found, strict(strictness::strict);
                auto const made = maxcare::get_note.build(who, {id}, found);
                t.check(made && made->target().size() == size, std::to_string(size));
                t.equal(said(found), fits ? "" : "warning path  target_too_long\n", std::to_string(size));
                auto const came = match(maxcare::api, "GET", made->target(), who.base.path());
                t.check(
                    came.outcome() == (fits ? match_outcome::found : match_outcome::too_long),
                    std::to_string(size));
                if (fits) t.check(came.parameter("id") == id, "the very id");

                t.equal(maxcare::get_note.build(who, {id}, strict).has_value(), fits, "strict");
                t.equal(said(strict), fits ? "" : "error path  target_too_long\n", std::to_string(size));
                found.clear();
                std::string room(size + 200, '\0');
                t.check(
                    maxcare::get_note.build_into(room.data(), room.size(), who, {id}, found).has_value(),
                    "into");
                t.equal(said(found), fits ? "" : "warning path  target_too_long\n", std::to_string(size));
            }
        }

    // Without a base; with further pairs; a body that is written in pieces; beside what else is wrong.
    static_report<8> found;
    std::string const much(max_target, 'x');
    parameter_texts const headers = {"key", "org"};
    t.check(
        build_request(maxcare::get_note, std::nullopt, headers, {much}, body_bytes(), found).has_value(),
        "origin");
    t.equal(said(found), "warning path  target_too_long\n");
    found.clear();
    t.check(maxcare::list_notes.build(account, {}, found, {{"page", much}}).has_value(), "further");
    t.equal(said(found), "warning path  target_too_long\n");
    found.clear();
    std::string room(max_target + 200, '\0');
    maxcare::update_impression_request const edit{"c", "s"};
    t.check(
        maxcare::update_impression
            .build_in_pieces(room.data(), room.size(), account, {much, 1, "p"}, edit, found)
            .has_value(),
        "in pieces");
    t.equal(said(found), "warning path  target_too_long\n");
    found.clear();
    t.check(!maxcare::update_impression.build(account, {much, 1, ""}, {"c", "s"}, found), "an error");
    t.equal(said(found), "error query providerId bad_parameter\n");
    found.clear();
    t.check(
        maxcare::update_impression.build(account, {much, 1, "p"}, {"", {}}, found).has_value(), "a warning");
    t.equal(said(found), "warning body dxComplexity empty_string\nwarning path  target_too_long\n");
}

notepact_test::suite build_suite(
    "http/build", {{"further_pairs", further_pairs}, {"bodies", bodies}, {"long_targets", long_targets}});

} // namespace
