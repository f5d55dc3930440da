// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "third_api.hpp"

#include "../../examples/own_api/visits.hpp"
#include "lasting_client.hpp"
#include "model_server.hpp"
#include "reasons.hpp"

#include <notepact/bridge/json.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/conformance/boost_test.hpp>
#include <notepact/conformance/client_suite.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/server_suite.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/schema/json_schema.hpp>
#include <notepact/schema/openapi.hpp>

#include <boost/json.hpp>
#include <boost/test/framework.hpp>
#include <boost/test/tree/test_unit.hpp>

#include <cstdio>
#include <map>
#include <string>
#include <utility>

namespace third_api {

using namespace notepact;
using notepact_test::model_server;

static std::string reasons(conformance::suite_result const& result) {
    return notepact_test::all_reasons(result).substr(0, 4000);
}

static conformance::suite_result serve(api const& of, breakage broken = {}) {
    return server_suite(of, model_server::setup(of, std::move(broken))).run();
}
static conformance::suite_result call(api const& of, client_fault fault = client_fault::none) {
    return client_suite(of, notepact_test::model_setup(of, fault)).run();
}

// A sound server passes everything, and nothing has to be left out.
void server(test& t, api const& of, std::size_t least) {
    auto const result = serve(of);
    std::printf(
        "%s: %zu cases, %zu requests\n", result.title.c_str(), result.cases.size(), result.exchanges());
    t.check(result.ok(), reasons(result));
    t.equal(result.count(conformance::outcome::passed), result.cases.size(), reasons(result));
    t.check(result.cases.size() >= least, "too few cases");
    std::map<std::string_view, std::size_t> by_operation;
    for (auto const& one : result.cases)
        ++by_operation[one.of->name];
    t.equal(by_operation.size(), of.operations.size(), "every operation");
}
void client(test& t, api const& of, std::size_t least) {
    auto const result = call(of);
    std::printf("%s: %zu cases, %zu calls\n", result.title.c_str(), result.cases.size(), result.exchanges());
    t.check(result.ok(), reasons(result));
    t.check(result.cases.size() >= least, "too few cases");
    t.check(result.count(conformance::outcome::skipped) * 20 < result.cases.size(), reasons(result));
}

// Each is found, and by a case that is about it.
void broken_servers(test& t, api const& of, std::vector<broken_server> const& all) {
    for (auto const& one : all) {
        auto const result = serve(of, one.how);
        bool found = false;
        for (auto const& ran : result.cases)
            found = found || (ran.result.failed != 0 && ran.name().find(one.found_by) != std::string::npos);
        t.check(!result.ok(), std::string(one.what) + ": nothing is found");
        t.check(found, std::string(one.what) + ": " + reasons(result));
    }
}
// What can be broken on any server.
std::vector<broken_server> usual_faults() {
    auto const changed = [](auto change) -> breakage {
        return [change](conformance::kept_request const& request, next_server const& next) {
            auto made = next(request);
            change(request, made);
            return made;
        };
    };
    auto const success = [](conformance::response const& made) { return made.status < 300; };
    return {
        {"an empty body",
         changed([=](auto&, auto& made) {
             if (success(made)) made.body.clear();
         }),
         "/accepted"},
        {"no JSON",
         changed([=](auto&, auto& made) {
             if (success(made)) made.body = "<p>";
         }),
         "/accepted"},
        {"another Content-Type",
         changed([](auto&, auto& made) { made.headers.at(0).second = "application/xml"; }),
         "/accepted"},
        {"500",
         changed([=](auto&, auto& made) {
             if (success(made)) made.status = 500;
         }),
         "/accepted"},
        {"204 without a word",
         changed([=](auto&, auto& made) {
             if (success(made)) made.status = 204;
         }),
         "/accepted"},
        {"any credential",
         [](conformance::kept_request request, next_server const& next) {
             request.headers.at(0).second =
                 request.headers[0].second.substr(0, request.headers[0].second.find(' ') + 1)
                 + std::string(model_server::credential);
             return next(request);
         },
         "/unknown_credential"},
        {"401 as 403",
         changed([](auto&, auto& made) {
             if (made.status == 401) made.status = 403;
         }),
         "_"},
        {"404 as 200",
         changed([](auto&, auto& made) {
             if (made.status == 404) made.status = 200;
         }),
         "/"},
        {"tells the credential",
         changed([](auto& request, auto& made) {
             made.headers.emplace_back("X-Echo", request.headers.at(0).second);
         }),
         "/accepted"},
        {"a coded body",
         changed([](auto&, auto& made) { made.headers.emplace_back("Content-Encoding", "gzip"); }),
         "/accepted"},
        {"the connection closes", changed([](auto&, auto& made) { made.closed = true; }), "/accepted"},
    };
}

// Each of them is found by some case.
void broken_clients(test& t, api const& of, std::vector<client_fault> const& faults) {
    for (auto const fault : faults)
        t.check(!call(of, fault).ok(), std::string(name(fault)) + ": nothing is found");
}
std::vector<client_fault> usual_client_faults() {
    return {client_fault::no_content_type,
            client_fault::id_encoded_twice,
            client_fault::wrong_path,
            client_fault::other_host,
            client_fault::adds_query,
            client_fault::codes_bodies,
            client_fault::sends_twice,
            client_fault::unchecked,
            client_fault::says_sent_when_refused,
            client_fault::never_gives_up,
            client_fault::repeats_4xx,
            client_fault::at_once_after_429,
            client_fault::ignores_retry_after,
            client_fault::swallows_messages,
            client_fault::success_for_truncated,
            client_fault::success_for_any_json,
            client_fault::success_for_no_body,
            client_fault::success_for_4xx,
            client_fault::fails_on_grown,
            client_fault::tells_credential};
}

// Every case of every contract, as bytes and as a value.
void vectors(test& t, api const& of) {
    std::size_t cases = 0;
    schema::for_each_body(of, [&](schema::body_of const& body) {
        auto const contract = body.contract();
        for (auto const& one : conformance::body_cases(contract, manners_of(of).bodies)) {
            ++cases;
            auto const what = body.name() + ": " + one.description;
            static_report<512> found;
            check_text(contract, one.text, found);
            t.equal(found.size(), one.expected.size(), what);
            for (std::size_t i = 0; i < found.size() && i < one.expected.size(); ++i) {
                t.check(found[i].code() == one.expected[i].rule, what);
                t.check(found[i].level() == one.expected[i].level, what);
            }
        }
    });
    t.check(cases > 200, "too few");
}

// What is written for others is JSON and names every operation; what it says is for tests/interop to judge.
void exports(test& t, api const& of) {
    std::string text;
    auto const put = [&text](std::string_view piece) { text += piece; };
    schema::put_openapi(of, put);
    auto const document = boost::json::parse(text).as_object();
    std::size_t operations = 0;
    for (auto const& path : document.at("paths").as_object())
        operations += path.value().as_object().size();
    t.equal(operations, of.operations.size(), "operations of the OpenAPI document");
    t.equal(document.at("info").at("title").as_string(), of.title);
    schema::for_each_body(of, [&](schema::body_of const& body) {
        text.clear();
        put_json_schema(body, put);
        t.check(boost::json::parse(text).is_object(), body.name());
    });
    std::size_t files = 0;
    conformance::for_each_vectors(of, [&](std::string const& name, auto const& write) {
        text.clear();
        write(put);
        t.check(!boost::json::parse(text).at("cases").as_array().empty(), name);
        ++files;
    });
    t.check(files > of.operations.size(), "files of vectors");
}

// Reports of a run, without anything that was sent.
void reports(test& t, api const& of) {
    auto const result = serve(of, [](conformance::kept_request const& request, next_server const& next) {
        auto made = next(request);
        if (made.status < 300) made.status = 500;
        return made;
    });
    std::string html, json, junit;
    put_html(result, [&html](std::string_view piece) { html += piece; });
    put_json(result, [&json](std::string_view piece) { json += piece; });
    put_junit(result, [&junit](std::string_view piece) { junit += piece; });
    t.check(html.find("</html>") != std::string::npos, "a page");
    t.check(boost::json::parse(json).is_object(), "JSON");
    for (auto const* of_api : of) {
        t.check(html.find(of_api->name) != std::string::npos, of_api->name);
        t.check(junit.find(of_api->name) != std::string::npos, of_api->name);
    }
    for (auto const* text : {&html, &json, &junit})
        t.check(text->find(model_server::credential) == std::string::npos, "the credential is in a report");
}

// As suites of Boost.Test, which the runner of all these tests has beside the others: server.visits,
// client.visits.
static bool add_to_boost() {
    conformance::client_setup client_setup;
    client_setup.perform = notepact_test::model_client();
    auto& master = boost::unit_test::framework::master_test_suite();
    master.add(
        conformance::boost_suite(conformance::server_suite(visits::api, model_server::setup(visits::api))));
    master.add(conformance::boost_suite(conformance::client_suite(visits::api, client_setup)));
    return true;
}
[[maybe_unused]] static bool const added_to_boost = add_to_boost();

} // namespace third_api
