// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API with scopes, trees, 127 members and every word, through everything.
#include "../support/registry_api.hpp"
#include "../support/test.hpp"
#include "../support/third_api.hpp"

#include <notepact/conformance/responder.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact;
using notepact_test::test;
using third_api::tree;

void scopes(test& t) {
    using granted = scope_set<registry::scope>;
    using registry::scope;
    t.check(granted{scope::read_all}.missing_for(registry::look_up).empty(), "another will do");
    t.check(granted{}.missing_for(registry::look_up) == granted{scope::read_parts}, "the first is named");
    t.check(
        granted{scope::read_all}.missing_for(registry::look_up, "history") == granted{scope::read_history},
        "what a parameter needs");
}

// What fits nowhere else in an answer stands where the manners say.
void envelope(test& t) {
    conformance::responder server(registry::api);
    conformance::kept_request request{
        "POST",
        "/api/v4/parts",
        {{"X-Key", "Key abcd"}, {"X-Site", "s"}, {"Content-Type", "application/json"}},
        R"({"name":"lens","at":"high","parts":[{"name":"cap","at":"low","parts":[]}],"weight":7})"};
    auto const made = server.answer(request);
    t.equal(made.status, 201U);
    static_report<4> found;
    auto const read = registry::plant.interpret(made.status, made.body, found);
    t.check(read.ok() && found.clean(), made.body);
    t.equal(read.value().result.tree.name, "lens");
    t.equal(read.value().result.tree.parts.size(), std::size_t{1});
    request.method = "GET";
    request.target += '/' + read.value().result.id;
    request.body.clear();
    auto const shown = registry::look_up.interpret(200, server.answer(request).body, found);
    t.check(shown.ok(), "what was made is looked up");
    t.equal(shown.value().result.id, read.value().result.id);
    t.equal(shown.value().result.tree.name, "lens");
}

void answers(
    test& t, conformance::responder& from, std::string target, unsigned status, std::string_view body) {
    auto const made = from.answer(
        conformance::kept_request{"GET", std::move(target), {{"X-Key", "Key abcd"}, {"X-Site", "s"}}});
    t.equal(made.status, status);
    t.equal(made.body, body);
}
void refusals(test& t) {
    conformance::responder_setup setup;
    setup.granted = 0;
    setup.conflicts = [](auto const&, std::string_view, std::string_view id) { return id == "sealed"; };
    setup.is_known = [](auto const&, std::string_view, std::string_view id) { return id != "gone"; };
    conformance::responder poor(registry::api, setup);
    setup.granted = all_scopes;
    conformance::responder rich(registry::api, setup);
    answers(
        t,
        poor,
        "/api/v4/parts/a",
        403,
        R"({"fault":{"code":"forbidden","reason":"Forbidden: parts:read"}})");
    answers(t, rich, "/api/v4/parts/gone", 404, R"({"fault":{"code":"not_found","reason":"Not Found"}})");
    answers(t, rich, "/api/v4/parts/sealed", 409, R"({"fault":{"code":"conflict","reason":"Conflict"}})");
    answers(
        t,
        rich,
        "/api/v4/parts/a?history=perhaps",
        400,
        R"({"fault":{"code":"bad_request","reason":"Bad Request","fields":{"history":"text is none of the values the contract lists"}}})");
}

void server(test& t) {
    third_api::server(t, registry::api, 1500);
}
void client(test& t) {
    third_api::client(t, registry::api, 1200);
}
void broken_servers(test& t) {
    std::vector<third_api::broken_server> faults; // the usual ones are the tutorial's to find
    faults.push_back(
        {"no envelope",
         third_api::on_status(
             201,
             [](auto& body) {
                 auto inner = body.at("result");
                 inner.name.clear();
                 body = inner;
             }),
         "/accepted"});
    faults.push_back(
        {"not ok",
         third_api::on_status(
             200,
             [](auto& body) {
                 if (body.find("ok") != nullptr) body.at("ok") = {json_kind::boolean, "ok", "false"};
             }),
         "/accepted"});
    faults.push_back(
        {"another name",
         third_api::on_status(
             201, [](auto& body) { body.at("result").at("tree").at("name").become(tree::string("other")); }),
         "name/shown"});
    faults.push_back(
        {"another part",
         third_api::on_status(
             200,
             [](auto& body) {
                 if (body.find("part") != nullptr) body.at("part").become(tree::string("other"));
             }),
         "part/shown"});
    faults.push_back(
        {"blames another",
         third_api::on_status(
             400,
             [](auto& body) {
                 body.at("fault").at("fields") = tree::object();
                 body.at("fault").at("fields").name = "fields";
                 body.at("fault").at("fields").at("weather").become(tree::string("x"));
             }),
         "/wrong_type"});
    faults.push_back(
        {"409 as 200",
         [](conformance::kept_request request, third_api::next_server const& next) {
             auto const at = request.target.find("nte_signed");
             if (at != std::string::npos) request.target.replace(at, 10, "any");
             return next(request);
         },
         "part/sealed"});
    faults.push_back(
        {"403 without the scope",
         third_api::on_status(
             403, [](auto& body) { body.at("fault").at("reason").become(tree::string("no")); }),
         "scope/"});
    third_api::broken_servers(t, registry::api, faults);
}
void broken_clients(test& t) {
    third_api::broken_clients(
        t,
        registry::api,
        {third_api::client_fault::unchecked,
         third_api::client_fault::swallows_scope,
         third_api::client_fault::drops_query});
}
void vectors(test& t) {
    third_api::vectors(t, registry::api);
}
void exports(test& t) {
    third_api::exports(t, registry::api);
}
void reports(test& t) {
    third_api::reports(t, registry::api);
}

notepact_test::suite registry_suite(
    "third_apis/registry", {{"scopes", scopes},
                            {"envelope", envelope},
                            {"refusals", refusals},
                            {"server", server},
                            {"client", client},
                            {"broken_servers", broken_servers},
                            {"broken_clients", broken_clients},
                            {"vectors", vectors},
                            {"exports", exports},
                            {"reports", reports}});

} // namespace
