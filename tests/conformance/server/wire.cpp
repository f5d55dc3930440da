// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/server/wire.hpp"

#include "../../support/sample_api.hpp"
#include "../../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using notepact_test::test;
using namespace notepact::conformance;
namespace maxcare = notepact::maxcare;

// Behind the headers of the API.
std::string const uncoded = "Accept-Encoding: identity\n";

// Method and target, the headers, the body, a line each; of none, "none".
std::string shown(std::optional<kept_request> const& made) {
    if (!made) return "none";
    std::string text = made->method + ' ' + made->target + '\n';
    for (auto const& [name, value] : made->headers)
        text += name + ": " + value + '\n';
    return text + made->body;
}

request_case with(
    std::vector<named_text> parameters, std::vector<named_text> headers = {},
    std::vector<named_text> further = {}) {
    request_case made{};
    made.parameters = std::move(parameters);
    made.headers = std::move(headers);
    made.further = std::move(further);
    return made;
}

// What is sent is encoded, whatever else is wrong with it; what no target can carry is not sent.
void targets(test& t) {
    auto const& of = maxcare::update_impression;
    struct {
        std::vector<named_text> parameters;
        std::string_view target; // behind /v3/notes/; none if there is no request
    } const rows[] = {
        {{{"noteId", "n"}, {"impressionId", "7"}, {"providerId", "p"}}, "n/impressions/7?providerId=p"},
        {{{"noteId", "a/b ?%"}, {"impressionId", "x"}, {"providerId", "&="}},
         "a%2Fb%20%3F%25/impressions/x?providerId=%26%3D"},
        {{{"noteId", "\xFF\x01"}, {"impressionId", "..."}, {"providerId", ""}},
         "%FF%01/impressions/...?providerId="},
        {{{"noteId", "n"}, {"impressionId", "7"}}, "n/impressions/7"},
        {{{"noteId", "n"}, {"providerId", "p"}}, ""},
        {{{"noteId", ""}, {"impressionId", "7"}}, ""},
        {{{"noteId", "."}, {"impressionId", "7"}}, ""},
        {{{"noteId", "n"}, {"impressionId", ".."}}, ""},
        {{}, ""},
    };
    for (auto const& row : rows) {
        auto const made = notepact::conformance::detail::on_the_wire(of, with(row.parameters), "/v3");
        t.equal(
            shown(made),
            row.target.empty() ? "none" : "PATCH /v3/notes/" + std::string(row.target) + '\n' + uncoded,
            row.target);
    }
}

// Pairs beyond the parameters are behind them, as often as they are given.
void further_pairs(test& t) {
    auto const made = [](std::vector<named_text> parameters, std::vector<named_text> further) {
        return shown(notepact::conformance::detail::on_the_wire(
            maxcare::list_notes, with(std::move(parameters), {}, std::move(further))));
    };
    t.equal(made({}, {}), "GET /notes\n" + uncoded);
    t.equal(made({}, {{"a", "1"}}), "GET /notes?a=1\n" + uncoded);
    t.equal(
        made({{"includeSoapNote", "true"}}, {{"a b", "\xC3\xA9"}, {"a b", ""}}),
        "GET /notes?includeSoapNote=true&a%20b=%C3%A9&a%20b=\n" + uncoded);
}

// In the API's order, the credential behind its scheme; a line break cannot be sent, nor a space at an end.
void headers(test& t) {
    struct {
        std::string_view value;
        bool sent;
    } const rows[] = {
        {"port", true},
        {"", true},
        {"a b", true},
        {"caf\xC3\xA9", true},
        {" a", false},
        {"a ", false},
        {" ", false},
        {"a\r\nX: 1", false},
        {"a\tb", false},
        {"\x7F", false},
    };
    for (auto const& row : rows) {
        auto const second = shown(notepact::conformance::detail::on_the_wire(
            harbour::list_ships,
            with({}, {{"X-Port", std::string(row.value)}, {"Authorization", "key"}}),
            ""));
        t.equal(
            second,
            row.sent
                ? "GET /ships\nAuthorization: Bearer key\nX-Port: " + std::string(row.value) + '\n' + uncoded
                : "none",
            row.value);
        auto const first = shown(notepact::conformance::detail::on_the_wire(
            harbour::list_ships, with({}, {{"Authorization", std::string(row.value)}, {"X-Other", "x"}})));
        t.equal(
            first,
            row.sent ? "GET /ships\nAuthorization: Bearer " + std::string(row.value) + '\n' + uncoded
                     : "none",
            row.value);
    }
}

void bodies(test& t) {
    auto one = with({{"noteId", "n"}, {"providerId", "p"}});
    one.has_body = true;
    one.body = "{";
    one.media_type = "image/png";
    t.equal(
        shown(notepact::conformance::detail::on_the_wire(maxcare::update_note, one)),
        "PATCH /notes/n?providerId=p\n" + uncoded + "Content-Type: application/json\n{",
        "whatever the case says");
    t.equal(
        shown(notepact::conformance::detail::on_the_wire(maxcare::upload_note_image, one)),
        "POST /notes/n/images?providerId=p\n" + uncoded + "Content-Type: image/png\n{");
    one.media_type = "image/png\n";
    t.equal(shown(notepact::conformance::detail::on_the_wire(maxcare::upload_note_image, one)), "none");
    one.has_body = false;
    t.equal(
        shown(notepact::conformance::detail::on_the_wire(maxcare::upload_note_image, one)),
        "POST /notes/n/images?providerId=p\n" + uncoded);
}

// Where the API is served: as given, or where its documents say; without a slash at the end.
void base_paths(test& t) {
    struct {
        notepact::api const* api;
        std::optional<std::string> given;
        std::string_view path;
    } const rows[] = {
        {&maxcare::api, std::nullopt, "/v3"},
        {&maxcare::api, "", ""},
        {&maxcare::api, "/", ""},
        {&maxcare::api, "/a/b//", "/a/b"},
        {&notepact::clinic::api, std::nullopt, ""},
        {&notepact::clinic::api, "/api", "/api"},
    };
    for (auto const& row : rows)
        t.equal(
            notepact::conformance::detail::served_path(*row.api, row.given),
            row.path,
            row.given.value_or("-"));
}

notepact_test::suite wire_suite(
    "conformance/server/wire", {{"targets", targets},
                                {"further_pairs", further_pairs},
                                {"headers", headers},
                                {"bodies", bodies},
                                {"base_paths", base_paths}});

} // namespace
