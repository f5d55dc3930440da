// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The suite for servers against a sound one, which passes all of it, and against servers that are each broken
// in one way, each of which is found by the case that is about that.
#include "notepact/conformance/server_suite.hpp"

#include "../support/breakages.hpp"
#include "../support/broken_answers.hpp"
#include "../support/broken_keepers.hpp"
#include "../support/broken_parsers.hpp"
#include "../support/broken_readers.hpp"
#include "../support/ferry_api.hpp"
#include "../support/gzip.hpp"
#include "../support/list_api.hpp"
#include "../support/model_server.hpp"
#include "../support/reasons.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using notepact_test::all_reasons;
using notepact_test::breakage;
using notepact_test::model_server;
using notepact_test::test;
using namespace notepact_test::planted;
using namespace notepact::conformance;

constexpr auto const& clinic = notepact::clinic::api;
constexpr auto const& maxcare = notepact::maxcare::api;

suite_result run(notepact::api const& api, breakage broken = {}) {
    return server_suite(api, model_server::setup(api, std::move(broken))).run();
}
void sound(test& t) {
    for (auto const* api : {&clinic, &maxcare}) {
        auto const begin = std::chrono::steady_clock::now();
        auto const result = run(*api);
        auto const took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        std::printf(
            "%s: %zu cases, %zu requests, %.2f s\n",
            result.title.c_str(),
            result.cases.size(),
            result.exchanges(),
            took);
        t.check(result.ok(), all_reasons(result));
        t.equal(result.count(outcome::passed), result.cases.size(), all_reasons(result));
        t.check(result.cases.size() > 200 && result.exchanges() > 1800, "too few");
        std::set<std::string> names;
        for (auto const& one : result.cases) {
            auto const name = one.name();
            t.check(names.insert(name).second, "twice: " + name);
            t.equal(std::count(name.begin(), name.end(), '/'), 2, name);
            bool plain = true;
            for (char const c : name)
                plain = plain
                        && (std::isalnum(static_cast<unsigned char>(c)) != 0
                            || std::string_view("/._-").find(c) != std::string_view::npos);
            t.check(plain, name);
            t.check(one.result.exchanges != 0, name);
        }
    }
}

// ------------------------------------------------------------------------------------------ broken servers

std::string header_name(notepact::api const& api) {
    return std::string(api.operations[0]->headers->member(0)->name());
}
// One suite for all servers of an API: what it sends is made once.
class planted_servers {
  public:
    suite const& against(broken_server const& one) {
        auto& known = suites_[&one.api];
        if (!known) known = std::make_unique<shared_suite>(one.api);
        known->server = model_server(one.api, one.broken);
        known->mixed = one.mixed;
        return known->cases;
    }

  private:
    struct shared_suite {
        explicit shared_suite(notepact::api const& of) : server(of) {
            auto setup = model_server::setup(of);
            setup.send = [this](kept_request const& request) { return server.answer(request); };
            setup.send_together = [this](std::vector<kept_request> const& requests) {
                std::vector<response> answers;
                for (auto const& one : requests)
                    answers.push_back(server.answer(one));
                if (mixed) mixed(answers);
                return answers;
            };
            cases = server_suite(of, setup);
        }
        model_server server;
        std::function<void(std::vector<response>&)> mixed;
        suite cases;
    };
    std::map<notepact::api const*, std::unique_ptr<shared_suite>> suites_;
};

std::vector<broken_server> broken_servers() {
    std::vector<broken_server> all;
    for (auto const& some : {broken_answers(), broken_readers(), broken_keepers(), broken_parsers()})
        for (auto const& one : some)
            all.push_back(one);
    return all;
}

void broken(test& t) {
    std::size_t planted = 0, found = 0;
    planted_servers servers;
    for (auto const& one : broken_servers()) {
        auto const result = servers.against(one).run();
        bool by_it = false;
        std::size_t failed = 0;
        for (auto const& finished : result.cases) {
            if (finished.result.how() != outcome::failed) continue;
            ++failed;
            by_it = by_it || finished.name() == one.found_by;
            t.check(
                matches(one.may_fail, finished),
                std::string(one.how) + ": " + finished.name() + ": " + finished.result.failures[0].text());
        }
        if (one.found_by.empty()) { // which is none
            t.equal(failed, std::size_t{0}, one.how + all_reasons(result));
            continue;
        }
        ++planted;
        found += by_it ? 1 : 0;
        t.check(by_it, std::string(one.how) + all_reasons(result));
        std::printf("  %-60s %3zu of %zu cases\n", one.how, failed, result.cases.size());
    }
    std::printf("servers: %zu of %zu faults found\n", found, planted);
    t.check(planted >= 60, "too few");
}

// Any order, and any case alone: all end as they did.
void order(test& t) {
    planted_servers servers;
    std::size_t count = 0;
    for (auto const& one : broken_servers()) {
        bool const keeps = holds(one.found_by, "/state/") || holds(one.found_by, "/parallel/");
        if (&one.api != &clinic || one.found_by.empty() || (++count % 3 != 0 && !keeps)) continue;
        auto const forward = servers.against(one).run();
        auto const& cases = servers.against(one).cases;
        for (auto i = cases.size(); i-- != 0;) {
            auto const again = cases[i].run();
            auto const& before = forward.cases[i].result;
            t.check(
                before.how() == again.how() && before.failed == again.failed,
                std::string(one.how) + ": " + cases[i].name());
        }
    }
}

// What a generated body shrinks to is little more than what is wrong with it.
void shrunk(test& t) {
    auto const stumbles = [](kept_request const& request, next_server const& next) {
        auto made = next(request);
        if (holds(request.body, "\xE2\x82\xAC")) made.status = 500;
        return made;
    };
    auto const result = run(clinic, stumbles);
    std::size_t seen = 0;
    for (auto const& one : result.cases) {
        if (one.name() != "clinic.create_addendum/body/generated_accepted") continue;
        t.equal(one.result.how(), outcome::failed);
        for (auto const& failure : one.result.failures) {
            ++seen;
            auto const& body = failure.exchanges.at(0).request.body;
            t.equal(
                body.size(),
                std::string_view("{\"session_note_id\":1,\"addendum\":{\"instructions\":\"\xE2\x82\xAC\"}}")
                    .size(),
                body);
            t.equal(failure.exchanges[0].answer.status, 500U);
        }
        t.check(one.result.exchanges < 24 + 4 * 200 + 1, "too many requests");
    }
    auto const fails = [](kept_request const& request, next_server const& next) {
        auto made = next(request);
        if (made.status < 300) made.status = 500;
        return made;
    };
    auto const worst = run(clinic, fails);
    for (auto const& one : worst.cases)
        t.check(one.result.exchanges <= 2 * (24 + case_result::max_kept * 200) + 200, one.name());
    t.check(seen > 1, "nothing was generated that fails");
}

void without_setup(test& t) {
    for (auto const* api : {&clinic, &maxcare}) {
        auto const server = std::make_shared<model_server>(*api);
        auto all = model_server::setup(*api);
        server_setup bare;
        bare.largest_body = 4096;
        bare.send = [send = all.send, api](kept_request request) {
            if (auto* const key = header_of(request.headers, api->credential().name()))
                if (key->size() > std::string_view("Bearer ").size() + 1)
                    *key = notepact::conformance::detail::before_credential(*api->operations[0])
                           + std::string(model_server::credential);
            return send(request);
        };
        auto const result = server_suite(*api, bare).run();
        std::set<std::string> rules;
        for (auto const& one : result.cases)
            if (one.result.how() == outcome::skipped) {
                t.check(one.result.exchanges == 0 && !one.result.skipped.empty(), one.name());
                rules.insert(one.part == "scope" ? "scope" : one.rule);
            }
        t.check(rules.count("unknown_id") + rules.count("unknown_credential") == 2, "not skipped");
        t.equal(rules.count("scope"), std::size_t{api == &maxcare ? 1U : 0U});
        t.equal(rules.count("signed"), std::size_t{api == &maxcare ? 1U : 0U});
        for (auto const& one : result.cases)
            if (one.part != header_name(*api))
                t.check(one.result.how() != outcome::failed, one.name() + all_reasons(result));
    }
}

// Ids that the server knows are in every request that is not about them; what may be created is.
void known_ids(test& t) {
    std::set<std::string> notes, ids, created;
    auto setup = model_server::setup(clinic);
    setup.known = {{"session_note_id", "4711"}, {"clinic.update_addendum/id", "815"}};
    setup.generated = 4;
    setup.send = [&, send = setup.send](kept_request const& request) {
        auto const made = send(request);
        auto const whole = tree::parse(request.body);
        auto const* const note = whole ? whole->find("session_note_id") : nullptr;
        if (note != nullptr && made.status < 300) notes.insert(note->text);
        auto const slash = request.target.rfind('/');
        auto const answer = tree::parse(made.body);
        if (made.status == 201) created.insert(answer->find("id")->text);
        if (made.status == 200)
            (holds(request.target, "addendums") ? ids : created).insert(request.target.substr(slash + 1));
        if (made.status == 200 && holds(request.target, "sign_offs"))
            t.check(created.count(request.target.substr(slash + 1)) != 0, request.target);
        return made;
    };
    auto all = server_suite(clinic, setup);
    all.cases.erase(
        std::remove_if(
            all.cases.begin(),
            all.cases.end(),
            [](suite_case const& one) { return one.part == "session_note_id" || one.part == "id"; }),
        all.cases.end());
    auto const result = all.run();
    t.check(result.ok(), all_reasons(result));
    t.check(notes.count("4711") == 1 && ids.count("815") == 1, "not used");
    t.check(notes.count("46") == 0 && notes.count("99") == 0, "the documents' own id was sent");
}

// A server that knows one note, what was made there, one credential and one organization.
void keeps_state(test& t) {
    std::set<std::string> made;
    responder_setup sound;
    sound.credential = "key=with==";
    sound.is_known = [&made](notepact::operation const&, std::string_view name, std::string_view id) {
        return name == "session_note_id" ? id == "9223372036854775807" : made.count(std::string(id)) != 0;
    };
    responder server(clinic, sound);
    server_setup setup;
    setup.credential = sound.credential;
    setup.largest_body = 4096;
    setup.known = {{"session_note_id", "9223372036854775807"}};
    setup.send = [&](kept_request const& request) {
        auto const answer = server.answer(request);
        if (answer.status == 201) made.insert(tree::parse(answer.body)->find("id")->text);
        return answer;
    };
    auto const result = server_suite(clinic, setup).run();
    t.check(result.ok(), all_reasons(result));
}
void one_organization(test& t) {
    auto setup = model_server::setup(maxcare, [](kept_request request, next_server const& next) {
        auto made = next(request);
        auto const* const organization = header_of(request.headers, "X-Organization-Id");
        if (made.status < 300 && organization != nullptr && *organization != "org 1")
            made = {403, {{"Content-Type", "application/json"}}, R"({"code":"","message":"","trace_id":""})"};
        return made;
    });
    setup.headers["X-Organization-Id"] = "org 1";
    auto const result = server_suite(maxcare, setup).run();
    t.check(result.ok(), all_reasons(result));
}

// What an operation makes is there for those that read it, too.
void reads_what_was_made(test& t) {
    std::set<std::string> made;
    responder_setup sound;
    sound.credential = "a-key";
    sound.base_path = "/v3";
    sound.is_known = [&made](notepact::operation const& of, std::string_view, std::string_view id) {
        return of.name != "maxcare.get_task" || made.count(std::string(id)) != 0;
    };
    responder server(maxcare, sound);
    server_setup setup;
    setup.credential = sound.credential;
    setup.largest_body = 4096;
    setup.send = [&](kept_request const& request) {
        auto const answer = server.answer(request);
        if (request.method == "POST" && answer.status < 300)
            if (auto const whole = tree::parse(answer.body))
                if (auto const* const data = whole->find("data");
                    data != nullptr && data->find("id") != nullptr)
                    made.insert(data->find("id")->text);
        return answer;
    };
    auto const result = server_suite(maxcare, setup).run();
    t.check(result.ok(), all_reasons(result));
}

// A success may have no content, and a status that says so; but for who gets a thing.
void no_content(test& t) {
    responder server(maxcare);
    server_setup setup;
    setup.send = [&](kept_request const& request) {
        auto answer = server.answer(request);
        if (answer.status < 300 && request.method == "GET"
            && request.target.find("/tasks/") != std::string::npos)
            return response{204};
        return answer.status < 300 && request.method == "DELETE" ? response{204} : answer;
    };
    std::size_t deleted = 0;
    for (auto const& one : server_suite(maxcare, setup)) {
        bool const gets = one.of == &notepact::maxcare::get_task;
        if (one.rule != "accepted" || (one.of->method != notepact::verb::delete_ && !gets)) continue;
        auto const found = one.run();
        t.check((found.how() == notepact::conformance::outcome::failed) == gets, one.name());
        if (gets && !found.failures.empty())
            t.equal(found.failures[0].why, "answered 204, but without a body");
        deleted += gets ? 0U : 1U;
    }
    t.check(deleted != 0, "nothing is deleted");
}

// An unknown id may be the very text that stands for an id where none is known.
void unknown_placeholders(test& t) {
    for (auto const* api : {&clinic, &maxcare}) {
        responder_setup sound;
        sound.credential = "a-key";
        sound.base_path = api == &maxcare ? "/v3" : "";
        sound.is_known = [](notepact::operation const&, std::string_view, std::string_view id) {
            return id == "7";
        };
        responder server(*api, sound);
        server_setup setup;
        setup.credential = sound.credential;
        setup.largest_body = 4096;
        setup.known["session_note_id"] = "7";
        for (auto const* of : *api) {
            auto const cases = request_cases(*api, *of, false);
            for (auto const& parameter : cases[0].parameters) {
                setup.known[parameter.name] = "7";
                setup.unknown[std::string(of->name) + '/' + parameter.name] = parameter.text;
            }
        }
        setup.send = [&server](kept_request const& request) { return server.answer(request); };
        auto const result = server_suite(*api, setup).run();
        t.check(result.ok(), all_reasons(result));
    }
}

// Where an id is known, its own cases still send others.
void known_id_varies(test& t) {
    auto setup = model_server::setup(clinic, on_the_way_in("session_note_id", [](tree& value) {
                                         if (value.text == "9007199254740993")
                                             value.text = "9007199254740992";
                                     }));
    setup.known = {{"session_note_id", "4711"}};
    bool found = false;
    for (auto const& one : server_suite(clinic, setup).run().cases)
        found =
            found || (one.name() == "clinic.create_addendum/session_note_id/shown" && one.result.failed != 0);
    t.check(found, "the known id is sent instead of others");
}

// What is deleted is gone, whether its id was given or it was made for that.
void deletes(test& t) {
    for (bool const given : {true, false}) {
        auto setup = model_server::setup(maxcare);
        if (given) setup.known = {{"imageId", "img_1"}};
        std::set<std::string> gone;
        setup.send = [&, send = setup.send](kept_request const& request) {
            auto made = send(request);
            if (request.method != "DELETE" || made.status >= 300) return made;
            if (!gone.insert(request.target).second)
                made = {
                    404, {{"Content-Type", "application/json"}}, R"({"code":"","message":"","trace_id":""})"};
            return made;
        };
        auto const result = server_suite(maxcare, setup).run();
        t.check(result.ok(), all_reasons(result));
        t.check(!gone.empty(), "nothing is deleted");
    }
}

// A slash at the end of the base path changes nothing.
void base_paths(test& t) {
    for (auto const* api : {&clinic, &maxcare}) {
        auto setup = model_server::setup(*api);
        setup.base_path = api == &clinic ? "/" : "/v3/";
        auto const result = server_suite(*api, setup).run();
        t.equal(result.cases.size(), server_suite(*api, model_server::setup(*api)).size());
        t.equal(result.count(outcome::passed), result.cases.size(), all_reasons(result));
    }
}

// Of the last character of base64, a server need not look at all bits.
void padded_credentials(test& t) {
    for (std::string const key : {"aaaa.bbbb.cccw", "aaaaaaaaaw==", "w"}) {
        notepact::conformance::responder_setup sound;
        sound.credential = key;
        sound.base_path = "/v3";
        auto const server = std::make_shared<responder>(maxcare, sound);
        server_setup setup;
        setup.credential = key;
        setup.largest_body = 4096;
        auto const last = key.find_last_not_of('=');
        setup.send = [=](kept_request request) {
            if (auto* const sent = header_of(request.headers, "Authorization"))
                if (last != 0 && sent->size() == key.size() + 7
                    && std::string_view("wxyz").find((*sent)[7 + last]) != std::string_view::npos)
                    (*sent)[7 + last] = 'w';
            return server->answer(request);
        };
        auto const result = server_suite(maxcare, setup).run();
        t.check(result.ok(), all_reasons(result));
    }
}

// A server that is always busy is not waited for without end, nor one that wants too long a time.
void always_busy(test& t) {
    for (auto const* asked : {"3", "", "121"}) {
        std::size_t sent = 0;
        std::set<std::uint32_t> waited;
        server_setup setup;
        setup.send = [&](kept_request const&) {
            response made;
            made.status = ++sent < 100 ? 429 : 500;
            if (*asked != '\0') made.headers = {{"Retry-After", asked}};
            return made;
        };
        setup.wait = [&waited](std::uint32_t seconds) { waited.insert(seconds); };
        for (auto const& one : server_suite(clinic, setup)) {
            if (one.name() != "clinic.create_addendum/request/accepted") continue;
            auto const result = one.run();
            bool const patient = std::string_view(asked) != "121";
            t.equal(result.exchanges, std::size_t{patient ? 4U : 1U});
            t.check(result.failed == 1 && waited.size() == (patient ? 1U : 0U), asked);
            t.check(!patient || *waited.begin() == (*asked == '3' ? 3U : 1U), asked);
        }
    }
}

void no_answer(test& t) {
    server_setup gone;
    gone.send = [](kept_request const&) {
        response nothing;
        nothing.closed = true;
        return nothing;
    };
    auto const cases = server_suite(clinic, gone);
    auto const result = cases.run();
    t.check(!result.ok() && result.count(outcome::passed) == 0, "passed without a server");
    t.check(
        result.exchanges() < 3 * 1868 && holds(result.cases[0].result.failures.at(0).why, "no answer came"),
        "");
    auto const nobody = server_suite(clinic, {}).run();
    t.check(!nobody.ok() && nobody.count(outcome::skipped) == nobody.cases.size(), "no server passes");
    // A run can be stopped.
    std::size_t seen = 0;
    t.equal(cases.run([&seen](finished_case const&) { return ++seen < 3; }).cases.size(), std::size_t{3});
#ifdef __cpp_exceptions
    gone.send = [](kept_request const&) -> response { throw 7; };
    t.check(!server_suite(clinic, gone).run().ok(), "passed with a client that throws");
#endif
}

// 429 is waited for if the host can, and is an answer like another if not.
void busy(test& t) {
    for (bool const patient : {false, true}) {
        auto setup = model_server::setup(maxcare);
        std::size_t sent = 0;
        std::uint64_t waited = 0;
        setup.generated = 1;
        setup.send = [&, send = setup.send](kept_request const& request) {
            if (++sent % 10 != 0) return send(request);
            return response{
                429,
                {{"Retry-After", "9"}, {"Content-Type", "application/json"}},
                R"({"code":"rate_limit_exceeded","message":"","trace_id":""})"};
        };
        if (patient) setup.wait = [&waited](std::uint32_t seconds) { waited += seconds; };
        auto const result = server_suite(maxcare, setup).run();
        t.equal(result.ok(), patient, all_reasons(result));
        t.equal(waited, std::uint64_t{patient ? 9 * (sent / 10) : 0});
    }
}

// A warning in an answer counts if the host says so.
void strict(test& t) {
    auto const vague = on_the_way_out(201, [](tree& whole) { whole.at("created_at").text = "yesterday"; });
    auto setup = model_server::setup(clinic, vague);
    t.check(server_suite(clinic, setup).run().ok(), "a warning fails");
    setup = model_server::setup(clinic, vague);
    setup.strict = true;
    auto const result = server_suite(clinic, setup).run();
    t.check(!result.ok() && holds(all_reasons(result), "/created_at not_a_timestamp"), all_reasons(result));

    // A server that answers what it was sent is strict enough.
    auto sound = model_server::setup(clinic);
    sound.strict = true;
    auto const strictly = server_suite(clinic, sound).run();
    t.check(strictly.ok() && strictly.count(outcome::skipped) > 0, all_reasons(strictly));
    for (auto const& one : strictly.cases)
        t.check(
            one.result.how() != outcome::skipped || holds(one.result.skipped, "warnings"),
            one.result.skipped);
}

// Behind what codes every body, whatever is asked for: no case gives another cause.
void coded(test& t) {
    auto const zips = changed_answer([](kept_request const& request, response& made) {
        auto const asked = std::find_if(request.headers.begin(), request.headers.end(), [](auto const& one) {
            return notepact::same_without_case(one.first, "Accept-Encoding");
        });
        if (asked == request.headers.end() || asked->second != "identity")
            made.status = 500; // seen by every case
        if (request.method == "HEAD") return;
        made.body = notepact_test::gzip(made.body);
        made.headers.emplace_back("Content-Encoding", "gzip");
    });
    for (auto const* api : {&clinic, &maxcare}) {
        auto const result = run(*api, zips);
        std::size_t failed = 0;
        for (auto const& one : result.cases) {
            if (one.result.how() != outcome::failed) continue;
            ++failed;
            for (auto const& failure : one.result.failures)
                t.check(holds(failure.why, notepact::conformance::detail::coded_text), failure.why);
        }
        t.check(failed > 100, std::to_string(failed));
        t.check(!holds(all_reasons(result), "no JSON"), "another cause");
    }
}

// What people are told holds nothing of an answer.
void reasons_hold_no_data(test& t) {
    auto const says = [](kept_request const&, next_server const&) {
        return response{
            200, {{"Content-Type", "SECRETtype"}}, R"({"SECRETname":"SECRETtext","id":"SECRETid"})"};
    };
    for (auto const* api : {&clinic, &maxcare}) {
        auto const result = run(*api, says);
        t.check(!result.ok(), "passed");
        t.check(!holds(all_reasons(result), "SECRET"), all_reasons(result));
        t.check(!holds(all_reasons(result), model_server::credential), all_reasons(result));
    }
}

// Answers by range and by default are right with any status that fits, and are held to their contracts.
void ranges(test& t) {
    auto const sound = run(ferry::api);
    t.check(sound.ok(), all_reasons(sound));
    t.equal(sound.count(outcome::passed), sound.cases.size(), all_reasons(sound));
    auto const bad = [](unsigned status, std::string_view body) {
        return changed_answer([=](kept_request const&, response& made) {
            if (made.status == status) made.body = body;
        });
    };
    struct {
        char const* name; // of the case that fails; empty: all pass
        breakage broken;
        std::string_view why;
    } const rows[] = {
        {"", other_status(400, 422), ""},
        {"", other_status(200, 299), ""}, // below, of the operation that lists 200 alone
        {"ferry.book/name/blank", other_status(400, 418), "answered 418, right is 400 or 422"},
        {"ferry.book/request/accepted", other_status(200, 302), "answered 302, right is 2XX"},
        {"ferry.change_trip/request/accepted", other_status(202, 200), "answered 200, right is 202"},
        {"ferry.book/name/blank", bad(400, R"({"why":"w","incident":"i"})"), "missing"},
        {"ferry.book/trip/unknown_id", bad(404, R"({"field":"f","incident":"i"})"), "missing"},
        {"ferry.get_trip/trip/unknown_id", bad(404, R"({"why":"w"})"), "missing"},
        {"ferry.get_trip/X-Token/unknown_credential", bad(401, R"({"why":"w"})"), "missing"},
        {"ferry.book/request/accepted", bad(200, R"({"id":"x"})"), "type"},
    };
    for (auto const& row : rows) {
        auto const result = run(ferry::api, row.broken);
        bool found = row.name[0] == '\0';
        for (auto const& one : result.cases) {
            if (row.name[0] != '\0' ? one.name() != row.name : one.of != &ferry::book) continue;
            if (row.name[0] == '\0') {
                t.check(one.result.failed == 0, all_reasons(result));
                continue;
            }
            found = one.result.failed != 0;
            if (found) t.check(holds(one.result.failures.at(0).why, row.why), one.result.failures[0].why);
        }
        t.check(found, std::string(row.name) + ' ' + std::string(row.why) + all_reasons(result));
    }
}

// Of a header that may be left out, a server is sent all values, and none; its name has no case.
void optional_headers(test& t) {
    auto const bad = [] {
        return response{400, {{"Content-Type", "application/json"}}, R"({"field":"f","incident":"i"})"};
    };
    auto const without = [](std::string_view name) {
        return [name](kept_request request, next_server const& next) {
            auto& all = request.headers;
            all.erase(
                std::remove_if(
                    all.begin(),
                    all.end(),
                    [&](auto const& one) { return notepact::same_without_case(one.first, name); }),
                all.end());
            return next(request);
        };
    };
    struct {
        char const* name; // of a case that fails
        breakage broken;
    } const rows[] = {
        // Does not look at it.
        {"ferry.book/X-Quiet/not_in_enum", without("X-Quiet")},
        {"ferry.book/X-Deck/not_numeric", without("X-Deck")},
        {"ferry.get_trip/X-Deck/out_of_range", without("X-Deck")},
        {"ferry.get_trip/X-Agent/accepted", without("X-Agent")},
        // Wants it.
        {"ferry.get_trip/request/accepted",
         [&](kept_request request, next_server const& next) {
             return header_of(request.headers, "X-Deck") == nullptr ? bad() : next(request);
         }},
        // Knows one of its values; takes none; knows its name by one spelling.
        {"ferry.book/X-Quiet/accepted",
         [&](kept_request request, next_server const& next) {
             auto const* const quiet = header_of(request.headers, "X-Quiet");
             return quiet != nullptr && *quiet == "false" ? bad() : next(request);
         }},
        {"ferry.change_trip/X-Fleet/accepted",
         [&](kept_request request, next_server const& next) {
             return header_of(request.headers, "X-Fleet") != nullptr ? bad() : next(request);
         }},
        {"ferry.get_trip/X-Deck/accepted",
         [&](kept_request request, next_server const& next) {
             for (auto const& one : request.headers)
                 if (one.first == "x-deck") return bad();
             return next(request);
         }},
    };
    for (auto const& row : rows) {
        auto const result = run(ferry::api, row.broken);
        bool found = false;
        for (auto const& one : result.cases)
            found = found || (one.name() == row.name && one.result.failed != 0);
        t.check(found, row.name + all_reasons(result));
    }
    // The text that is given for a header is put into that one only, where it is sent.
    auto setup = model_server::setup(ferry::api);
    std::set<std::string> fleets, agents;
    setup.headers["X-Fleet"] = "fleet 1";
    setup.send = [&, send = setup.send](kept_request const& request) {
        for (auto const& [name, value] : request.headers) {
            if (name == "X-Fleet") fleets.insert(value);
            if (name == "X-Agent") agents.insert(value);
        }
        return send(request);
    };
    auto const result = server_suite(ferry::api, setup).run();
    t.check(result.ok(), all_reasons(result));
    t.check(agents.count("fleet 1") == 0 && !fleets.empty(), "put into another header");
}

// Servers are sent lists, and what they show of them is compared item by item.
void lists_of_parameters(test& t) {
    auto const sound = run(lists::api);
    t.check(sound.ok(), all_reasons(sound));
    t.equal(sound.count(outcome::passed), sound.cases.size(), all_reasons(sound));
    auto const replaced = [](std::string_view from, std::string_view to) -> breakage {
        return [=](kept_request request, next_server const& next) {
            for (std::size_t at = 0; (at = request.target.find(from, at)) != request.target.npos;
                 at += to.size())
                request.target.replace(at, from.size(), to);
            return next(request);
        };
    };
    struct {
        breakage broken;
        char const* name; // of a case that fails
    } const rows[] = {
        {replaced("%2C", ","), "lists.find/tags/shown"}, // decodes before it divides
        {replaced(",", "%2C"), "lists.find/tags/shown"}, // does not divide
        {replaced(",", "%2C"), "lists.find/wards/shown"},
        {replaced("&beds=", "&other="), "lists.find/beds/shown"}, // takes the first pair
        {on_the_way_out(200, [](tree& whole) { whole.at("beds").become(tree::array()); }),
         "lists.find/beds/shown"},
        {takes([](kept_request const&, response const&) { return true; }), "lists.find/tags/too_many_items"},
        {takes([](kept_request const&, response const&) { return true; }), "lists.find/beds/below_minimum"},
        {takes([](kept_request const&, response const&) { return true; }),
         "lists.find/X-Teams/too_many_items"},
        {[](kept_request request, next_server const& next) {
             if (auto* const teams = header_of(request.headers, "X-Teams")) teams->append(",a,b,c");
             return next(request);
         },
         "lists.find/X-Teams/accepted"},
    };
    for (auto const& row : rows) {
        auto const result = run(lists::api, row.broken);
        auto const found = std::find_if(result.cases.begin(), result.cases.end(), [&](auto const& one) {
            return one.name() == row.name;
        });
        t.check(found != result.cases.end() && found->result.failed != 0, row.name);
    }
}

// What no report shows: the credential, the one that is not known, and each that lacks a scope.
void secrets(test& t) {
    auto const all = server_suite(maxcare, model_server::setup(maxcare));
    std::map<std::string, std::string> by_name;
    for (auto const& one : all.secrets)
        t.check(by_name.emplace(one.name, one.text).second, "twice: " + one.name);
    t.check(by_name.size() > 10, "too few");
    t.equal(by_name.count("TOKEN_WITHOUT_READ_ENCOUNTERS"), std::size_t{0}, "no case lacks it alone");
    t.equal(by_name["TOKEN"], model_server::credential);
    auto const& other = by_name["OTHER_TOKEN"];
    t.check(other.size() == model_server::credential.size() && other != model_server::credential, other);
    auto const tasks = "key_without_" + std::to_string(maxcare.scope_bit("write:tasks"));
    t.equal(by_name["TOKEN_WITHOUT_WRITE_TASKS"], tasks);
    // They are what is sent, and go on to the result.
    std::set<std::string> sent;
    auto setup = model_server::setup(maxcare);
    setup.generated = 1;
    setup.send = [&, send = setup.send](kept_request const& request) {
        for (auto const& header : request.headers)
            if (header.first == "Authorization")
                sent.insert(header.second.substr((std::min)(header.second.size(), std::size_t{7})));
        return send(request);
    };
    auto const result = server_suite(maxcare, setup).run();
    t.equal(result.secrets.size(), all.secrets.size());
    for (auto const& [name, text] : by_name)
        t.check(sent.count(text) != 0, name + " is not sent");
    // Of what is not given, nothing is made.
    t.check(server_suite(clinic, {}).secrets.empty(), "secrets of nothing");
}

// An answer that is right, but for what its contract warns of, is counted; the warning is kept once.
void warnings(test& t) {
    auto const result =
        run(clinic, on_the_way_out(201, [](tree& whole) { whole.at("created_at").text = "yesterday"; }));
    t.check(result.ok(), all_reasons(result));
    bool found = false;
    for (auto const& one : result.cases) {
        if (one.name() != "clinic.create_addendum/Content-Type/accepted") continue;
        found = true;
        t.equal(one.result.warned, one.result.exchanges);
        t.check(one.result.warned > 1, "of two answers");
        t.equal(one.result.warnings.size(), std::size_t{1});
        t.equal(one.result.warnings.at(0), "not_a_timestamp at /created_at");
    }
    t.check(found, "no such case");
    for (auto const& one : run(clinic).cases)
        t.check(
            one.result.warned == 0 || one.rule != "accepted" || one.part != "request",
            "a warning of nothing");
    // Warnings that count as errors are none.
    auto setup = model_server::setup(clinic);
    setup.strict = true;
    for (auto const& one : server_suite(clinic, setup).run().cases)
        t.equal(one.result.warned, std::size_t{0}, one.name());
}

// What no hook is there for is skipped, and why is said.
void without_hooks(test& t) {
    auto setup = model_server::setup(clinic);
    setup.send_together = {};
    setup.sends_chunked = false;
    setup.largest_body = 0;
    auto const result = server_suite(clinic, setup).run();
    t.check(result.ok(), all_reasons(result));
    std::map<std::string, std::size_t> skipped;
    for (auto const& one : result.cases) {
        if (one.result.how() == outcome::skipped)
            ++skipped[one.part + '/' + one.rule + ": " + one.result.skipped];
        t.check(one.rule != "large", "a large body was sent");
    }
    t.equal(skipped.size(), std::size_t{2});
    t.equal(skipped["body/chunked: what sends cannot send a body in chunks"], std::size_t{4});
    t.equal(skipped["parallel/own_values: nothing is given that sends many at once"], std::size_t{4});
}

// How many are sent at once is the host's, and they differ; an answer too few is found, and one that is busy
// is asked for once more.
void at_once(test& t) {
    auto setup = model_server::setup(clinic);
    std::size_t busy = 0;
    setup.parallel = 5;
    setup.wait = [](std::uint32_t) {};
    setup.send_together = [&, send = setup.send_together](std::vector<kept_request> const& all) {
        t.equal(all.size(), std::size_t{5});
        std::set<std::string> bodies;
        for (auto const& one : all)
            bodies.insert(one.target + one.body);
        t.equal(bodies.size(), all.size(), "two are the same");
        auto answers = send(all);
        ++busy;
        answers[1] = response{429, {{"Retry-After", "1"}}};
        return answers;
    };
    auto const result = server_suite(clinic, setup).run();
    t.check(result.ok() && busy == 4, all_reasons(result));
    setup.send_together = [send = setup.send](std::vector<kept_request> const& all) {
        return std::vector<response>{send(all[0])};
    };
    auto const fewer = server_suite(clinic, setup).run();
    t.equal(fewer.count(outcome::failed), std::size_t{4}, all_reasons(fewer));
    t.check(holds(all_reasons(fewer), "1 answers came to 5 requests that were sent at once"), "why");
#ifdef __cpp_exceptions
    setup.send_together = [](std::vector<kept_request> const&) -> std::vector<response> { throw 7; };
    t.check(holds(all_reasons(server_suite(clinic, setup).run()), "0 answers came to 5"), "thrown");
#endif
}

// The largest body is as large as it is by default only where nobody says otherwise; of a failure, the begin
// is kept.
void large_bodies(test& t) {
    auto setup = model_server::setup(clinic);
    setup.largest_body = server_setup().largest_body;
    std::size_t largest = 0, longest = 0;
    setup.send = [&](kept_request const& request) {
        largest = (std::max)(largest, request.body.size());
        longest = (std::max)(longest, request.target.size());
        return response{500, {}, std::string(4096, 'x')};
    };
    for (auto const& one : server_suite(clinic, setup)) {
        if (one.name() != "clinic.create_addendum/body/large"
            && one.name() != "clinic.create_addendum/path/long")
            continue;
        auto const result = one.run();
        t.equal(result.failed, std::size_t{1}, one.name());
        auto const& failure = result.failures.at(0);
        auto const& made = failure.exchanges.at(0);
        t.check(made.request.body.size() + made.request.target.size() < 2000, "all of it is kept");
        t.check(made.answer.body.size() < 1000 && holds(failure.about, " bytes, cut here"), failure.about);
        t.check(holds(failure.why, "answered 500, right is "), failure.why);
        if (one.rule == "large") t.check(holds(failure.why, "413 or 422"), failure.why);
        if (one.rule == "long") t.equal(failure.why, "answered 500, right is 404, 414 or 431");
    }
    t.check(largest > (std::size_t{8} << 20) && longest > (std::size_t{64} << 10), "small");
    // Both of these are right: to take it, and to be unwilling.
    setup.send = model_server::setup(clinic).send;
    for (bool const willing : {true, false})
        for (auto const& one : server_suite(clinic, setup)) {
            if (one.name() != "clinic.create_addendum/body/large") continue;
            if (!willing) setup.send = [](kept_request const&) { return response{413, {}, {}}; };
            auto unwilling = server_suite(clinic, setup);
            auto const result = willing ? one.run() : [&] {
                for (auto const& other : unwilling)
                    if (other.name() == one.name()) return other.run();
                return case_result();
            }();
            t.check(result.failed == 0 && result.exchanges == 1, willing ? "taken" : "413");
        }
}

// Every API that creates, reads, changes and deletes, has all that can be done in sequence.
void sequences(test& t) {
    struct {
        notepact::api const& api;
        std::set<std::string> cases; // of state
    } const rows[] = {
        {beds::api,
         {"beds.make_bed/state/new_each_time",
          "beds.get_bed/state/read_back",
          "beds.move_bed/state/changed",
          "beds.move_bed/state/other_unchanged",
          "beds.remove_bed/state/gone",
          "beds.remove_bed/state/deleted_again"}},
        {visits::api,
         {"visits.book_visit/state/new_each_time",
          "visits.get_visit/state/read_back",
          "visits.move_visit/state/changed",
          "visits.move_visit/state/other_unchanged",
          "visits.move_visit/state/same_twice"}},
        {clinic,
         {"clinic.create_addendum/state/new_each_time",
          "clinic.create_sign_off/state/new_each_time",
          "clinic.update_addendum/state/changed",
          "clinic.update_addendum/state/other_unchanged",
          "clinic.update_addendum/state/same_twice",
          "clinic.update_sign_off/state/other_unchanged",
          "clinic.update_sign_off/state/same_twice"}},
    };
    for (auto const& row : rows) {
        auto const result = run(row.api);
        t.equal(result.count(outcome::passed), result.cases.size(), all_reasons(result));
        std::set<std::string> found;
        for (auto const& one : result.cases)
            if (one.part == "state") found.insert(one.name());
        for (auto const& name : row.cases)
            t.check(found.erase(name) == 1, "no " + name);
        t.check(found.empty(), found.empty() ? "" : "also " + *found.begin());
    }
}

notepact_test::suite server_suite_suite(
    "conformance/server_suite", {{"sound", sound},
                                 {"broken", broken},
                                 {"order", order},
                                 {"secrets", secrets},
                                 {"warnings", warnings},
                                 {"without_hooks", without_hooks},
                                 {"at_once", at_once},
                                 {"large_bodies", large_bodies},
                                 {"sequences", sequences},
                                 {"shrunk", shrunk},
                                 {"without_setup", without_setup},
                                 {"known_ids", known_ids},
                                 {"keeps_state", keeps_state},
                                 {"one_organization", one_organization},
                                 {"reads_what_was_made", reads_what_was_made},
                                 {"no_content", no_content},
                                 {"unknown_placeholders", unknown_placeholders},
                                 {"known_id_varies", known_id_varies},
                                 {"deletes", deletes},
                                 {"base_paths", base_paths},
                                 {"padded_credentials", padded_credentials},
                                 {"always_busy", always_busy},
                                 {"no_answer", no_answer},
                                 {"busy", busy},
                                 {"strict", strict},
                                 {"coded", coded},
                                 {"reasons_hold_no_data", reasons_hold_no_data},
                                 {"ranges", ranges},
                                 {"lists_of_parameters", lists_of_parameters},
                                 {"optional_headers", optional_headers}});

} // namespace
