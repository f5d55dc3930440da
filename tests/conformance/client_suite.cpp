// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A sound client passes the suite; of those that do one thing wrong each, the suite finds every one, by the
// case that is about that.
#include "notepact/conformance/client_suite.hpp"

#include "../support/ferry_api.hpp"
#include "../support/lasting_client.hpp"
#include "../support/list_api.hpp"
#include "../support/model_client.hpp"
#include "../support/planted_clients.hpp"
#include "../support/sample_api.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/client/requests.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;
using notepact::operation;

notepact::api const& clinic = notepact::clinic::api;
notepact::api const& maxcare = notepact::maxcare::api;
notepact::api const* const apis[] = {&clinic, &maxcare};

notepact::conformance::suite cases_for(notepact::api const& api, client_fault fault = client_fault::none) {
    return client_suite(api, model_setup(api, fault));
}

void sound(test& t) {
    for (auto const* api : apis) {
        auto const begin = std::chrono::steady_clock::now();
        auto const cases = cases_for(*api);
        auto const all = cases.run();
        auto const took =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        std::printf(
            "%s: %zu cases, %zu exchanges, %lld ms\n",
            all.title.c_str(),
            all.cases.size(),
            all.exchanges(),
            static_cast<long long>(took.count()));
        for (auto const& one : all.cases) {
            auto const why = one.result.failures.empty() ? one.result.skipped : one.result.failures[0].why;
            t.equal(name(one.result.how()), "passed", one.name() + ": " + why);
        }
        t.check(all.ok() && all.cases.size() > 150 && all.exchanges() > 250, all.title);
        t.equal(all.cases.size(), cases.size());
    }
    t.equal(cases_for(clinic).title, "Client of Clinic Session Notes API v1");
}

void names(test& t) {
    for (auto const* api : apis) {
        std::set<std::string> known;
        for (auto const& one : cases_for(*api)) {
            auto const name = one.name();
            t.check(known.insert(name).second, "twice: " + name);
            t.equal(std::count(name.begin(), name.end(), '/'), std::ptrdiff_t{2}, name);
            t.check(
                std::all_of(
                    name.begin(),
                    name.end(),
                    [](char c) {
                        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                               || c == '.' || c == '_' || c == '-' || c == '/';
                    }),
                name);
        }
        for (auto const* of : *api)
            for (auto const* rule :
                 {"/request/accepted", "/answer/success", "/answer/invalid", "/answer/busy"})
                t.equal(known.count(std::string(of->name) + rule), std::size_t{1}, of->name);
    }
}

bool holds(std::string_view text, std::string_view piece) {
    return text.find(piece) != text.npos;
}

// Nothing that was sent is in the words of a failure, but what rules and the documents call by name.
void gather(notepact::conformance::detail::json_tree const& value, std::set<std::string>& texts) {
    if (value.kind == notepact::json_kind::string) texts.insert(value.text);
    for (auto const& part : value.inside)
        gather(part, texts);
}
void discreet(test& t, finished_case const& one) {
    for (auto const& failed : one.result.failures) {
        std::set<std::string> texts;
        for (auto const& sent : failed.exchanges) {
            texts.insert(sent.request.target);
            for (auto const& header : sent.request.headers)
                if (header.second != "application/json") texts.insert(header.second);
            if (auto const body = notepact::conformance::detail::json_tree::parse(sent.request.body))
                gather(*body, texts);
        }
        for (auto const& text : texts)
            t.check(text.size() < 24 || !holds(failed.why, text), one.name() + ": " + failed.why);
        t.check(failed.why.size() < 400, one.name());
    }
}

void faults(test& t) {
    std::set<client_fault> known, found;
    // A suite is made once for each API; the fault is planted into the client.
    auto const planted = std::make_shared<client_fault>();
    std::map<notepact::api const*, notepact::conformance::suite> suites;
    for (auto const& row : planted_clients()) {
        *planted = row.fault;
        auto& cases = suites[&row.api];
        if (cases.cases.empty()) cases = client_suite(row.api, model_setup(row.api, planted));
        auto const all = cases.run();
        auto const about = std::string(name(row.fault)) + ": ";
        bool every = true;
        for (auto const piece : row.found_by) {
            bool const hit = std::any_of(all.cases.begin(), all.cases.end(), [&](finished_case const& one) {
                return one.result.failed != 0 && holds(one.name(), piece);
            });
            t.check(hit, about + "is not found by " + std::string(piece));
            every = every && hit;
        }
        for (auto const& one : all.cases) {
            if (one.result.failed == 0) continue;
            discreet(t, one);
            t.check(
                !one.result.failures.empty() && one.result.failures.size() <= case_result::max_kept,
                one.name());
            bool const meant = std::any_of(row.found_by.begin(), row.found_by.end(), [&](auto piece) {
                return holds(one.name(), piece);
            });
            t.check(meant, about + "also found by " + one.name() + ": " + one.result.failures[0].why);
        }
        t.check(!all.ok(), about + "passed");
        known.insert(row.fault);
        if (every) found.insert(row.fault);
    }
    auto const count = static_cast<std::size_t>(client_fault::last) - 1;
    t.equal(known.size(), count, "faults in the table");
    t.equal(found.size(), count, "faults found");
    std::printf("clients: %zu of %zu faults found\n", found.size(), count);
}

// ---------------------------------------------------------------------------------- clients of other kinds

std::string outcomes(suite_result const& all) {
    std::string text;
    for (auto const& one : all.cases) {
        text += one.name() + ' ' + std::string(name(one.result.how())) + ' '
                + std::to_string(one.result.failed) + ' ' + std::to_string(one.result.exchanges) + ' '
                + one.result.skipped;
        for (auto const& failed : one.result.failures)
            text += ", " + failed.why;
        text += '\n';
    }
    return text;
}
finished_case const& case_of(suite_result const& all, std::string_view wanted) {
    for (auto const& one : all.cases)
        if (one.name() == wanted) return one;
    static finished_case const none{
        &notepact::clinic::create_addendum, "none", "none", {{}, 0, 0, "no such case"}};
    return none;
}

void order(test& t) {
    auto all = cases_for(clinic, client_fault::unchecked);
    auto forward = all.run();
    std::reverse(all.cases.begin(), all.cases.end());
    auto backward = all.run();
    std::reverse(backward.cases.begin(), backward.cases.end());
    t.equal(outcomes(backward), outcomes(forward), "in reverse order");
    t.equal(outcomes(cases_for(clinic, client_fault::unchecked).run()), outcomes(forward), "again");
}

void nothing_offered(test& t) {
    auto const never = [](call const&, network&) { return reaction(); };
    auto const all = client_suite(clinic, {never}).run();
    t.equal(all.count(outcome::skipped), all.cases.size(), "asked for everything");
    t.check(!all.ok(), "nothing was run");

    auto setup = model_setup(clinic);
    setup.offers = [](operation const& of) { return of.method == notepact::verb::post; };
    auto const posts = client_suite(clinic, setup).run();
    t.equal(posts.count(outcome::skipped), std::size_t{2}, "one for each that is not offered");
    t.check(posts.ok(), "what is offered");
    t.equal(
        case_of(posts, "clinic.update_addendum/request/accepted").result.skipped,
        "the client does not offer it");

    // One that cannot be asked for another date than a full one.
    auto const typed = [model = model_client()](call const& asked, network& net) {
        auto const date = asked.text("/sign_off/review_date");
        if (date && !notepact::is_rfc3339(*date)) return reaction();
        return model(asked, net);
    };
    auto const dates = client_suite(clinic, {typed}).run();
    t.check(dates.ok(), "typed");
    t.equal(
        name(case_of(dates, "clinic.create_sign_off/review_date/not_iso8601").result.how()),
        "passed",
        "what cannot be said cannot be wrong");

    t.equal(client_suite(clinic, {}).run().count(outcome::skipped), std::size_t{4}, "no client");
    client_setup nowhere{model_client()};
    nowhere.base_url = "ftp://clinic.example";
    t.equal(client_suite(clinic, nowhere).run().count(outcome::skipped), std::size_t{4}, "no base");
}

class url_network final : public network {
  public:
    url_network(network& to, std::string host) : to_(to), host_(std::move(host)) {}
    response send(kept_request const& request) override {
        auto changed = request;
        changed.target = host_ + request.target;
        return to_.send(changed);
    }
    void wait(std::uint32_t milliseconds) override { to_.wait(milliseconds); }

  private:
    network& to_;
    std::string host_;
};

void elsewhere(test& t) {
    for (auto const* base : {"http://localhost:8080", "https://a.example/x/y/"}) {
        client_setup setup{model_client()};
        setup.base_url = base;
        t.check(client_suite(clinic, setup).run().ok(), base);
    }
    // Who hands the whole URL over.
    for (std::string const host : {"https://a.example", "https://a.example.elsewhere.example"}) {
        auto const by_whole_url = [&host](call const& asked, network& net) {
            url_network whole(net, host);
            return model_client()(asked, whole);
        };
        client_setup setup{by_whole_url};
        setup.base_url = "https://a.example";
        t.equal(client_suite(clinic, setup).run().ok(), host == "https://a.example", host);
    }
}

#ifdef __cpp_exceptions
void throws(test& t) {
    auto const thrower = [](call const&, network&) -> reaction { throw 7; };
    auto const all = client_suite(clinic, {thrower}).run();
    t.check(!all.ok(), "one that does nothing but throw");
    auto const& plain = case_of(all, "clinic.create_addendum/request/accepted").result;
    t.equal(plain.failed, std::size_t{1});
    t.equal(plain.failures.empty() ? "" : plain.failures[0].why, "threw and sent no request");
    t.equal(
        name(case_of(all, "clinic.create_addendum/instructions/blank").result.how()),
        "passed",
        "to throw is to refuse");
    // To throw where it has failed is as good as to say so.
    auto const by_exceptions = [](call const& asked, network& net) {
        auto made = model_client()(asked, net);
        if (made.is == reaction::kind::failed && made.told.find("status") == made.told.npos) throw made;
        return made;
    };
    t.check(client_suite(clinic, {by_exceptions}).run().ok(), "one that throws where it refuses");
    auto const after = [](call const& asked, network& net) -> reaction { throw model_client()(asked, net); };
    auto const late = client_suite(clinic, {after}).run();
    auto const& success = case_of(late, "clinic.create_addendum/answer/success").result;
    t.equal(success.failures.empty() ? "" : success.failures[0].why, "threw, the answer was 200");
}
#endif

// A client that sends again in some way, and how that is judged.
using again = reaction (*)(call const& asked, network& net, kept_request const& request);
std::string judged(again how, notepact::api const& api, std::string_view wanted) {
    struct catcher final : network {
        response send(kept_request const& request) override {
            caught = request;
            response none;
            none.closed = true;
            return none;
        }
        void wait(std::uint32_t) override {}
        kept_request caught{};
    };
    auto const client = [how](call const& asked, network& net) {
        catcher first;
        model_client()(asked, first);
        return first.caught.method.empty() ? reaction{reaction::kind::failed} : how(asked, net, first.caught);
    };
    auto const offers = [wanted](operation const& of) {
        return wanted.substr(0, wanted.find('/')) == of.name;
    };
    auto const all = client_suite(api, {client, offers}).run();
    auto const& found = case_of(all, wanted).result;
    return found.failures.empty() ? std::string(name(found.how())) : found.failures[0].why;
}
reaction as_answered(call const& asked, response const& answer) {
    notepact::static_report<1> unused;
    bool const good =
        !answer.closed
        && interpret_text(*asked.of, answer.status, answer.body, unused) == notepact::answer_kind::success;
    return {good ? reaction::kind::succeeded : reaction::kind::failed, answer.body};
}

void never_stops(test& t) {
    auto const forever = [](call const&, network& net, kept_request const& request) {
        for (int i = 0; i < 1000; ++i)
            net.send(request);
        return reaction{reaction::kind::failed};
    };
    t.equal(judged(forever, clinic, "clinic.create_addendum/request/accepted"), "does not stop sending");
    t.equal(judged(forever, clinic, "clinic.create_addendum/answer/busy"), "does not stop sending");
    // 16 times it may.
    auto const patient = [](call const& asked, network& net, kept_request const& request) {
        response answer;
        for (int i = 0; i < 16; ++i) {
            answer = net.send(request);
            if (answer.status != 429) break;
            net.wait(60'000);
        }
        return as_answered(asked, answer);
    };
    t.equal(judged(patient, clinic, "clinic.update_addendum/answer/busy_forever"), "passed");
}

void waits(test& t) {
    auto const asleep = [](call const& asked, network& net, kept_request const& request) {
        auto answer = net.send(request);
        if (answer.status == 429 && answer.header("Retry-After").empty()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1001));
            answer = net.send(request);
        }
        return as_answered(asked, answer);
    };
    t.equal(judged(asleep, clinic, "clinic.update_addendum/answer/busy_without_time"), "passed");
    auto const early = [](call const& asked, network& net, kept_request const& request) {
        auto answer = net.send(request);
        net.wait(6500);
        if (answer.status == 429) answer = net.send(request);
        return as_answered(asked, answer);
    };
    t.equal(
        judged(early, clinic, "clinic.update_addendum/answer/busy"),
        "sent again after 6 s, the answer asked for 7 s");
    t.equal(judged(early, clinic, "clinic.create_addendum/answer/busy"), "sent a POST again after 429");
    auto const hasty = [](call const& asked, network& net, kept_request const& request) {
        auto answer = net.send(request);
        net.wait(500);
        if (answer.status == 429) answer = net.send(request);
        return as_answered(asked, answer);
    };
    t.equal(
        judged(hasty, clinic, "clinic.update_addendum/answer/busy_without_time"),
        "sent again after 0 s, the answer named no time, the least is 1 s");
}

// Who does not know what became of a write may look, and may not send it as another.
void looks(test& t) {
    auto const look = [](call const& asked, network& net, kept_request const& request) {
        auto const answer = net.send(request);
        if (answer.status == 502) {
            auto get = request;
            get.method = "GET";
            get.target = "/v3/tasks/1";
            get.body.clear();
            net.send(get);
        }
        return as_answered(asked, answer);
    };
    t.equal(judged(look, maxcare, "maxcare.update_task/answer/bad_gateway"), "passed");
    auto const clean_up = [](call const& asked, network& net, kept_request const& request) {
        auto answer = net.send(request);
        auto changed = request;
        changed.method = "DELETE";
        changed.target = "/v3/notes/n/images/1";
        changed.body.clear();
        if (answer.status == 502) answer = net.send(changed);
        return as_answered(asked, answer);
    };
    t.equal(
        judged(clean_up, maxcare, "maxcare.update_task/answer/bad_gateway"), "sent something else after 502");
    auto const by_another_method = [](call const& asked, network& net, kept_request const& request) {
        auto answer = net.send(request);
        auto changed = request;
        changed.method = "PUT";
        if (answer.status == 502) answer = net.send(changed);
        return as_answered(asked, answer);
    };
    t.equal(
        judged(by_another_method, maxcare, "maxcare.update_task/answer/bad_gateway"),
        "sent something else after 502");
    auto const other = [](call const& asked, network& net, kept_request const& request) {
        auto answer = net.send(request);
        auto changed = request;
        changed.body = R"({"another":true})";
        if (answer.status == 502) answer = net.send(changed);
        return as_answered(asked, answer);
    };
    t.equal(
        judged(other, maxcare, "maxcare.update_task/answer/bad_gateway"), "sent something else after 502");
    t.equal(judged(other, maxcare, "maxcare.create_task/answer/bad_gateway"), "sent a POST again after 502");
    auto const boasts = [](call const&, network& net, kept_request const& request) {
        net.send(request);
        return reaction{reaction::kind::succeeded};
    };
    t.equal(
        judged(boasts, clinic, "clinic.create_addendum/answer/invalid"),
        "says it succeeded, the answer was 422");
    t.equal(
        judged(boasts, clinic, "clinic.create_addendum/answer/closed"),
        "says it succeeded, the answer was a broken connection");
    t.equal(
        judged(boasts, clinic, "clinic.create_addendum/answer/truncated"),
        "says it succeeded, the answer was 201 without what must be in it");
    t.equal(judged(boasts, clinic, "clinic.create_addendum/answer/slow"), "passed");
    auto const silent = [](call const& asked, network& net, kept_request const& request) {
        auto made = as_answered(asked, net.send(request));
        made.told.clear();
        return made;
    };
    t.equal(
        judged(silent, clinic, "clinic.create_addendum/answer/invalid"),
        "does not tell a member that the answer names");
    t.equal(
        judged(silent, maxcare, "maxcare.me/answer/invalid"), "does not tell a member that the answer names");
    t.equal(
        judged(silent, maxcare, "maxcare.me/answer/forbidden"), "skipped"); // no such case: it needs no scope
}

// ---------------------------------------------------------------------------------------------------- pieces

void values(test& t) {
    call asked{};
    asked.parameters = {{"id", "7"}, {"empty", ""}};
    asked.body = R"({"a":{"b/c":"x\u0041","n":1.50,"l":[null,{"~":"y"}]},"":true})";
    t.equal(asked.parameter("id").value_or("none"), "7");
    t.equal(asked.parameter("empty").value_or("none"), "");
    t.check(!asked.parameter("other"), "no such parameter");
    struct {
        std::string_view pointer, value;
    } const rows[] = {
        {"/a/b~1c", R"("xA")"},
        {"/a/n", "1.50"},
        {"/a/l", R"([null,{"~":"y"}])"},
        {"/a/l/0", "null"},
        {"/a/l/1/~0", R"("y")"},
        {"/", "true"},
        {"/a/l/2", "none"},
        {"/a/l/01", "none"},
        {"/a/l/x", "none"},
        {"/a/l/99999999999999999999", "none"},
        {"/b", "none"},
        {"a", "none"},
        {"/a/n/0", "none"},
    };
    for (auto const& row : rows)
        t.equal(asked.value(row.pointer).value_or("none"), row.value, row.pointer);
    t.equal(asked.text("/a/b~1c").value_or("none"), "xA");
    for (auto const* no_string : {"/a/l/0", "/a/n", "/a", "/b"})
        t.check(!asked.text(no_string), no_string);
    asked.body = R"({"a":[1.0]})";
    t.equal(asked.value("").value_or("none"), asked.body, "the whole");
    asked.body = "\x89PNG";
    t.check(!asked.value(""), "no JSON");
}

void compared(test& t) {
    namespace inner = notepact::conformance::detail;
    auto const& contract = notepact::clinic::create_sign_off_body;
    auto const& declared = *notepact::contract_ref(contract).head().inside();
    struct {
        std::string_view asked, sent, difference;
    } const rows[] = {
        {R"({"session_note_id":46})", R"({ "session_note_id" : 46 })", ""},
        {R"({"session_note_id":46})", R"({"session_note_id":4.60e1})", ""},
        {R"({"session_note_id":0.0})", R"({"session_note_id":-0e9})", ""},
        {R"({"session_note_id":100})", R"({"session_note_id":1E+2})", ""},
        {R"({"session_note_id":0.01})", R"({"session_note_id":1e-2})", ""},
        {R"({"session_note_id":46})",
         R"({"session_note_id":-46})",
         "says another number in /session_note_id"},
        {R"({"session_note_id":46})",
         R"({"session_note_id":460})",
         "says another number in /session_note_id"},
        {R"({"session_note_id":9007199254740993})",
         R"({"session_note_id":9007199254740992})",
         "says another number in /session_note_id"},
        {R"({"session_note_id":46})",
         R"({"session_note_id":"46"})",
         "says something of another type in /session_note_id"},
        {R"({"session_note_id":46})", "{}", "leaves out /session_note_id"},
        {R"({"session_note_id":46})", R"({"session_note_id":46,"x":1})", "adds something to the body"},
        {R"({"sign_off":{"x":{"y":[1]}}})", R"({"sign_off":{"x":{}}})", "leaves out something in /sign_off"},
        {R"({"sign_off":{"x":[1,2]}})", R"({"sign_off":{"x":[2,1]}})", "says another number in /sign_off"},
        {R"({"sign_off":{"x":[1,2]}})",
         R"({"sign_off":{"x":[1]}})",
         "says another number of items in /sign_off"},
        {R"({"sign_off":{"x":[true]}})", R"({"sign_off":{"x":[false]}})", "says something else in /sign_off"},
        {R"({"sign_off":{"instructions":"a"}})",
         R"({"sign_off":{"instructions":"b"}})",
         "says another text in /sign_off/instructions"},
        {R"({"sign_off":{"instructions":"2023-10-27T21:40:00Z"}})",
         R"({"sign_off":{"instructions":"2023-10-27T21:40:00.000Z"}})",
         "says another text in /sign_off/instructions"},
        {R"({"sign_off":{"review_date":"2023-10-27T23:40:00+02:00"}})",
         R"({"sign_off":{"review_date":"2023-10-27T21:40:00.000Z"}})",
         ""},
        {R"({"sign_off":{"review_date":"2023-10-27T21:40:00.1234Z"}})",
         R"({"sign_off":{"review_date":"2023-10-27T21:40:00.123Z"}})",
         ""},
        {R"({"sign_off":{"review_date":"2023-10-27T23:40:00+02:00"}})",
         R"({"sign_off":{"review_date":"2023-10-27T23:40:00Z"}})",
         "says another time in /sign_off/review_date"},
    };
    for (auto const& row : rows) {
        auto const asked = inner::json_tree::parse(row.asked), sent = inner::json_tree::parse(row.sent);
        t.equal(inner::difference(&declared, *asked, *sent, {}), row.difference, row.sent);
    }
}

// An API of whose names not all may be in the name of a case.
constexpr operation moor_apart = [] {
    operation of = harbour::moor;
    of.path = "/ships/{ship}/berths/{berth}/piers/{pier}/moor";
    return of;
}();
constexpr operation const* harbour_operations[] = {&harbour::list_ships, &moor_apart};
constexpr notepact::api harbour_apart{
    "harbour", "Harbour API", "2", "a test", harbour::api.server, harbour_operations};

void another_api(test& t) {
    auto const all = cases_for(harbour_apart).run();
    for (auto const& one : all.cases) {
        auto const why = one.result.failures.empty() ? one.result.skipped : one.result.failures[0].why;
        t.equal(name(one.result.how()), "passed", one.name() + ": " + why);
    }
    t.equal(
        name(case_of(all, "harbour.moor/high_tide/not_numeric").result.how()),
        "passed",
        "a parameter with a space");
    for (auto const* wanted :
         {"harbour.moor/name/blank",
          "harbour.moor/night/accepted",
          "harbour.moor/answer/conflict",
          "harbour.moor/answer/unavailable",
          "harbour.list_ships/answer/success"})
        t.equal(case_of(all, wanted).name(), wanted);
}

// Writes down with which statuses it was answered.
class listening final : public network {
  public:
    listening(network& to, std::set<unsigned>& seen) : to_(to), seen_(seen) {}
    response send(kept_request const& request) override {
        auto answer = to_.send(request);
        seen_.insert(answer.status);
        return answer;
    }
    void wait(std::uint32_t milliseconds) override { to_.wait(milliseconds); }

  private:
    network& to_;
    std::set<unsigned>& seen_;
};
case_result result_of(notepact::conformance::suite const& cases, std::string_view wanted) {
    case_result none;
    none.failed = 99; // there is no such case
    for (auto const& one : cases)
        if (one.name() == wanted) return one.run();
    return none;
}

// A reply by range or by default is answered, too, and a client is held to what it makes of that.
void ranges(test& t) {
    auto const all = cases_for(ferry::api).run();
    for (auto const& one : all.cases) {
        auto const why = one.result.failures.empty() ? one.result.skipped : one.result.failures[0].why;
        t.equal(name(one.result.how()), "passed", one.name() + ": " + why);
    }
    struct {
        char const* name;
        unsigned status;    // of the answer
        client_fault fault; // with which the case fails
    } const rows[] = {
        {"ferry.book/answer/success", 200, client_fault::none},
        {"ferry.book/answer/not_found", 404, client_fault::success_for_4xx},
        {"ferry.book/answer/invalid", 400, client_fault::success_for_4xx},
        {"ferry.book/answer/4XX", 400, client_fault::success_for_4xx},
        {"ferry.book/answer/default", 500, client_fault::none},
        {"ferry.get_trip/answer/default", 400, client_fault::repeats_4xx},
        {"ferry.change_trip/answer/success", 202, client_fault::none},
        {"ferry.change_trip/answer/5XX", 500, client_fault::none},
    };
    for (auto const& row : rows) {
        std::set<unsigned> seen;
        client_setup setup;
        setup.perform = [&seen](call const& asked, network& net) {
            listening ears(net, seen);
            return model_client()(asked, ears);
        };
        t.equal(result_of(client_suite(ferry::api, setup), row.name).failed, std::size_t{0}, row.name);
        t.check(seen == std::set<unsigned>{row.status}, row.name);
        if (row.fault == client_fault::none) continue;
        t.check(result_of(cases_for(ferry::api, row.fault), row.name).failed != 0, row.name);
    }
}

// A client is asked for lists, and what it sends is held to them item by item.
void lists_of_parameters(test& t) {
    std::size_t commas = 0;
    auto const all = cases_for(lists::api).run();
    for (auto const& one : all.cases) {
        auto const why = one.result.failures.empty() ? one.result.skipped : one.result.failures[0].why;
        t.equal(name(one.result.how()), "passed", one.name() + ": " + why);
    }
    struct {
        std::string_view from, to; // in every target that is sent
        char const* name;          // of the case that fails
    } const rows[] = {
        {"%2C", ",", "lists.find/tags/accepted"},
        {",", "%2C", "lists.find/wards/accepted"},
        {"&beds=", ",", "lists.find/beds/accepted"},
        {"shifts=", "shifts=early&shifts=", "lists.find/shifts/accepted"},
    };
    for (auto const& row : rows) {
        class changing final : public network {
          public:
            changing(network& to, std::string_view from, std::string_view instead)
                : to_(to), from_(from), instead_(instead) {}
            response send(kept_request const& request) override {
                auto sent = request;
                for (std::size_t at = 0; (at = sent.target.find(from_, at)) != sent.target.npos;
                     at += instead_.size())
                    sent.target.replace(at, from_.size(), instead_);
                return to_.send(sent);
            }
            void wait(std::uint32_t milliseconds) override { to_.wait(milliseconds); }

          private:
            network& to_;
            std::string_view from_, instead_;
        };
        client_setup setup;
        setup.perform = [&](call const& asked, network& net) {
            for (auto const& item : asked.items("tags"))
                commas += item.find(',') != item.npos;
            changing ears(net, row.from, row.to);
            return model_client()(asked, ears);
        };
        t.check(result_of(client_suite(lists::api, setup), row.name).failed != 0, row.name);
    }
    t.check(commas != 0, "an item with a comma is asked for");
    call asked{
        &lists::find,
        "https://lists.example",
        "t",
        {{"tags",
          "a\x1F"
          "b,c"}},
        {},
        {}};
    t.check(asked.items("tags") == std::vector<std::string>{"a", "b,c"}, "two items");
    t.check(asked.items("wards").empty(), "none");
}

// A client is asked for headers that may be left out, sends those that it was asked for and no other.
void optional_headers(test& t) {
    using change = std::string (*)(call&);
    struct {
        char const* name;
        change changed; // what it was asked for, before it sends that
        std::string_view why;
    } const rows[] = {
        {"ferry.book/X-Fleet/accepted",
         [](call& asked) {
             asked.headers.erase(
                 std::remove_if(
                     asked.headers.begin(),
                     asked.headers.end(),
                     [](named_text const& one) { return one.name == "X-Fleet"; }),
                 asked.headers.end());
             return std::string();
         },
         "leaves out the header X-Fleet"},
        {"ferry.book/X-Deck/accepted",
         [](call& asked) {
             for (auto& one : asked.headers)
                 if (one.name == "X-Deck") one.text = "4711";
             return std::string();
         },
         "changes the header X-Deck"},
        {"ferry.get_trip/request/accepted",
         [](call& asked) {
             asked.headers.push_back({"X-Quiet", "true"});
             return std::string();
         },
         "adds the header X-Quiet"},
        {"ferry.get_trip/X-Agent/bad_header", nullptr, ""},
        {"ferry.book/X-Quiet/not_in_enum", nullptr, ""},
        {"ferry.book/X-Deck/not_numeric", nullptr, ""},
        {"ferry.get_trip/X-Deck/accepted", nullptr, ""},
        {"ferry.get_trip/X-Quiet/accepted", nullptr, ""},
    };
    for (auto const& row : rows) {
        auto const sound = result_of(cases_for(ferry::api), row.name);
        t.equal(name(sound.how()), "passed", row.name);
        if (row.changed == nullptr) continue;
        client_setup setup;
        setup.perform = [&row](call const& asked, network& net) {
            auto other = asked;
            row.changed(other);
            return model_client()(other, net);
        };
        auto const result = result_of(client_suite(ferry::api, setup), row.name);
        t.check(!result.failures.empty() && result.failures[0].why.rfind(row.why, 0) == 0, row.name);
    }
    // A client that does not look at them sends what breaks their rules.
    t.check(
        result_of(cases_for(ferry::api, client_fault::unchecked), "ferry.book/X-Quiet/not_in_enum").failed
            != 0,
        "not found");
    // What a call says of a header.
    std::size_t seen = 0;
    client_setup setup;
    setup.perform = [&](call const& asked, network&) {
        t.check(!asked.header("X-Token"), "the credential is no other header");
        seen += asked.header("X-Fleet") && asked.header("X-Agent") ? 1U : 0U;
        return reaction{reaction::kind::failed};
    };
    client_suite(ferry::api, setup).run();
    t.check(seen > 1, "none is asked for");
}

notepact_test::suite client_suite_suite(
    "conformance/client_suite", {{"sound", sound},
                                 {"names", names},
                                 {"faults", faults},
                                 {"order", order},
                                 {"nothing_offered", nothing_offered},
                                 {"elsewhere", elsewhere},
#ifdef __cpp_exceptions
                                 {"throws", throws},
#endif
                                 {"never_stops", never_stops},
                                 {"waits", waits},
                                 {"looks", looks},
                                 {"values", values},
                                 {"compared", compared},
                                 {"another_api", another_api},
                                 {"ranges", ranges},
                                 {"lists_of_parameters", lists_of_parameters},
                                 {"optional_headers", optional_headers}});

} // namespace
