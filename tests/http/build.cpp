// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/build.hpp"

#include "../support/test.hpp"

#include <notepact/maxcare.hpp>

#include <sstream>

namespace {

using namespace notepact;
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

notepact_test::suite build_suite("http/build", {{"further_pairs", further_pairs}, {"bodies", bodies}});

} // namespace
