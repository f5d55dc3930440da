// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API of texts and lists, declared as tables, has what the library offers for any other: its schemas and
// vectors, a server, and suites that a sound server and client pass and in which each broken one is found.
#include "../support/parcels_api.hpp"
#include "../support/reasons.hpp"
#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/conformance/client_suite.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/server_suite.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/schema/json_schema.hpp>
#include <notepact/schema/openapi.hpp>

#include <cstddef>
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

using namespace notepact_test;
using namespace notepact::conformance;
using notepact::contract_ref;
using notepact::static_report;
using tree = notepact::conformance::detail::json_tree;

constexpr notepact::api const* apis[] = {&parcels::api, &parcels::with_own_manners};
constexpr std::string_view credential = "4f1c0d6b8a", unknown = "404404";

// ------------------------------------------------------------------------------------ schemas and vectors

std::string const* text_at(tree const& whole, std::string_view pointer) {
    auto const* const found = notepact::conformance::detail::value_at(whole, pointer);
    return found != nullptr ? &found->text : nullptr;
}
bool has_text(tree const& whole, std::string_view pointer, std::string_view wanted) {
    auto const* const found = text_at(whole, pointer);
    return found != nullptr && *found == wanted;
}

void schemas(test& t) {
    std::map<std::string, tree> files;
    for (auto const* api : apis)
        notepact::schema::for_each_body(*api, [&](notepact::schema::body_of const& body) {
            std::string text;
            put_json_schema(body, [&text](std::string_view piece) { text += piece; });
            auto whole = tree::parse(text);
            t.check(whole.has_value(), body.name());
            if (!whole) return;
            bool const is_text = body.contract().is_text();
            auto const* const says = text_at(*whole, "/description");
            t.equal(says != nullptr && says->find("text/plain") != says->npos, is_text, body.name());
            t.equal(has_text(*whole, "/x-notepact/media_type", "text/plain"), is_text, body.name());
            if (is_text) t.check(has_text(*whole, "/type", "string"), body.name());
            t.equal(text.find("malformed_json") == text.npos, is_text, body.name());
            files[body.name()] = *std::move(whole);
        });
    t.check(has_text(files["parcels.send.default"], "/maxLength", "200"), "a length");
    t.check(has_text(files["parcels.get.404"], "/enum/0", "lost"), "words");
    t.check(has_text(files["parcels.send.202"], "/type", "array"), "a list");
    t.check(has_text(files["parcels.put_order"], "/items/maxLength", "24"), "a list that is sent");
    t.check(has_text(files["parcels.put_order.200"], "/additionalProperties/minimum", "1"), "a map");
    t.equal(files.size(), std::size_t{14});
}

void open_api(test& t) {
    for (auto const* api : apis) {
        std::string text;
        notepact::schema::put_openapi(*api, [&text](std::string_view piece) { text += piece; });
        auto const whole = tree::parse(text);
        t.check(whole.has_value(), "a document");
        if (!whole) return;
        auto const content = [&](std::string const& response, std::string const& type) {
            return "/components/responses/" + response + "/content/" + type + "/schema/$ref";
        };
        constexpr std::string_view refs = "#/components/schemas/";
        auto const refers = [&](std::string const& response, std::string const& type, std::string const& to) {
            t.check(has_text(*whole, content(response, type), std::string(refs) + to), response);
        };
        refers("parcels.refused.default", "text~1plain", "parcels.refused");
        refers("parcels.lost.404", "text~1plain", "parcels.lost");
        refers("parcels.label.200", "text~1plain", "parcels.label");
        refers("parcels.accepted.202", "application~1json", "parcels.accepted");
        t.check(text_at(*whole, content("parcels.refused.default", "application~1json")) == nullptr, "JSON");
        t.check(has_text(*whole, "/components/schemas/parcels.refused/maxLength", "200"), "a text");
        t.check(has_text(*whole, "/components/schemas/parcels.accepted/type", "array"), "a list");
        t.check(
            has_text(
                *whole,
                "/components/schemas/parcels.accepted/items/$ref",
                std::string(refs) + "parcels.accepted.root"),
            "its items");
        auto const* const label =
            text_at(*whole, "/components/responses/parcels.label.200/content/text~1plain/example");
        t.equal(label != nullptr, api->manners != nullptr, "a printed label");
        if (label != nullptr) t.equal(*label, parcels::printed_bodies[0].text);
    }
}

std::string told(notepact::report const& found) {
    std::string text;
    for (auto const& v : found) {
        text += std::string(name(v.level())) + ' ';
        v.put_pointer([&text](std::string_view piece) { text += piece; });
        text += ' ' + std::string(name(v.code())) + '\n';
    }
    return text;
}

// Every case of every body, at every cut.
void vectors(test& t) {
    for (auto const* api : apis)
        notepact::schema::for_each_body(*api, [&](notepact::schema::body_of const& body) {
            auto const contract = body.contract();
            auto const cases = body_cases(contract, manners_of(*api).bodies);
            std::set<std::string> names;
            std::size_t good = 0, bad = 0;
            for (auto const& one : cases) {
                auto const about = body.name() + ": " + one.description;
                t.check(names.insert(one.description).second, "twice: " + about);
                std::string expected;
                for (auto const& broken : one.expected)
                    expected += std::string(name(broken.level)) + ' ' + broken.pointer + ' '
                                + std::string(name(broken.rule)) + '\n';
                ++(expected.empty() ? good : bad);
                static_report<32> whole;
                check_text(contract, one.text, whole);
                t.equal(told(whole), expected, about);
                auto const step = one.text.size() / 64 + 1; // long ones not at every byte
                for (std::size_t cut = 0; cut <= one.text.size(); cut += step) {
                    static_report<32> in_pieces;
                    notepact::stream_checker pieces(contract, in_pieces);
                    std::string_view const text = one.text;
                    if (pieces.write(text.substr(0, cut))) pieces.write(text.substr(cut));
                    pieces.finish();
                    t.check(told(in_pieces) == expected, about + ", cut at " + std::to_string(cut));
                }
            }
            t.check(good >= 2 && bad >= 5, body.name());
            std::string text;
            put_body_vectors(
                body.name(),
                contract,
                [&text](std::string_view piece) { text += piece; },
                manners_of(*api).bodies);
            auto const file = tree::parse(text);
            t.check(file.has_value(), body.name());
            if (file) {
                t.equal(has_text(*file, "/media_type", "text/plain"), contract.is_text(), body.name());
                t.check(text_at(*file, "/cases/0/text") != nullptr, body.name());
            }
        });
}

// ------------------------------------------------------------------------------------------------ a server

using next_server = std::function<response(kept_request const&)>;
using breakage = std::function<void(kept_request const&, response&)>;

// The responder, and what may be broken in its answers.
class depot {
  public:
    depot(notepact::api const& of, breakage broken) : server_(of, rules()), broken_(std::move(broken)) {}
    response answer(kept_request const& request) {
        auto made = server_.answer(request);
        if (broken_) broken_(request, made);
        if (request.method == "HEAD") made.body.clear(); // as whoever has the socket does
        return made;
    }
    static server_setup setup(notepact::api const& of, breakage broken = {}) {
        auto const server = std::make_shared<depot>(of, std::move(broken));
        server_setup made;
        made.send = [server](kept_request const& request) { return server->answer(request); };
        made.send_together = [server](std::vector<kept_request> const& requests) {
            std::vector<response> answers;
            for (auto const& one : requests)
                answers.push_back(server->answer(one));
            return answers;
        };
        made.sends_chunked = true;
        made.largest_body = std::size_t{8} << 10;
        made.credential = credential;
        made.headers["X-Depot"] = "north";
        made.unknown["id"] = made.unknown["after"] = unknown;
        return made;
    }

  private:
    static responder_setup rules() {
        responder_setup made;
        made.credential = credential;
        made.is_known = [](notepact::operation const&, std::string_view, std::string_view id) {
            return id != unknown;
        };
        return made;
    }

    responder server_;
    breakage broken_;
};

void sound_server(test& t) {
    for (auto const* api : apis) {
        auto const result = server_suite(*api, depot::setup(*api)).run();
        t.check(result.ok(), all_reasons(result));
        t.equal(result.count(outcome::passed), result.cases.size(), all_reasons(result));
        t.check(result.cases.size() > 60 && result.exchanges() > 300, "too few");
    }
}

bool is_text(response const& made) {
    return made.header("Content-Type") == "text/plain";
}
void set_type(response& made, std::string_view type) {
    made.headers.front().second = type;
}
template <class Change>
breakage errors(Change change) {
    return [change](kept_request const& sent, response& made) {
        if (made.of != nullptr && made.status >= 400) change(sent, made);
    };
}
template <class Change>
breakage successes(std::string_view of, Change change) {
    return [of, change](kept_request const&, response& made) {
        if (made.of == nullptr || made.status >= 300 || made.of->name != of) return;
        auto whole = tree::parse(made.body);
        if (!whole) whole = tree::string(made.body);
        change(made, *whole);
    };
}
breakage bodies(std::string_view of, std::function<void(tree&)> change) {
    return successes(of, [change](response& made, tree& whole) {
        change(whole);
        made.body = whole.written();
    });
}

struct planted {
    std::string_view what;
    breakage broken;
    std::string_view found_by, why;
};
std::vector<planted> server_faults() {
    return {
        {"a JSON error",
         errors([](kept_request const&, response& made) {
             made.body = R"({"error":"refused"})";
             set_type(made, "application/json");
         }),
         "parcels.send/grams/above_maximum",
         "its Content-Type is not text/plain"},
        {"a JSON error that is called a text",
         errors([](kept_request const&, response& made) {
             if (made.status == 404) made.body = R"("lost")";
         }),
         "parcels.get/id/unknown_id",
         "not_in_enum"},
        {"an error that is called HTML",
         errors([](kept_request const&, response& made) { set_type(made, "text/html"); }),
         "parcels.list/state/not_in_enum",
         "its Content-Type is not text/plain"},
        {"an error without a Content-Type",
         errors([](kept_request const&, response& made) { made.headers.erase(made.headers.begin()); }),
         "parcels.list/after/below_minimum",
         "its Content-Type is not text/plain"},
        {"another status",
         errors([](kept_request const&, response& made) {
             if (made.status == 400) made.status = 403;
         }),
         "parcels.send/to/blank",
         "answered 403, right is 400 or 422"},
        {"401 as 400",
         errors([](kept_request const&, response& made) {
             if (made.status == 401) made.status = 400;
         }),
         "parcels.list/Authorization/unknown_credential",
         "answered 400, right is 401"},
        {"a text that is too long",
         errors([](kept_request const&, response& made) { made.body.assign(201, 'x'); }),
         "parcels.send/body/empty_document",
         "too_long"},
        {"a text that is too short",
         errors([](kept_request const&, response& made) { made.body = "no"; }),
         "parcels.put_order/body/wrong_type",
         "too_short"},
        {"no text at all",
         errors([](kept_request const&, response& made) { made.body.clear(); }),
         "parcels.send/to/missing_member",
         "too_short"},
        {"a text that is no UTF-8",
         errors([](kept_request const&, response& made) { made.body = "abgelehnt: gr\xFC\xDF"; }),
         "parcels.send/to/wrong_type",
         "invalid_utf8"},
        {"the credential in a text",
         errors([](kept_request const& sent, response& made) {
             for (auto const& [name, value] : sent.headers)
                 if (name == "Authorization") made.body = "refused: " + value;
         }),
         "parcels.send/grams/missing_member",
         "the answer holds the credential"},
        {"what is wrong is taken",
         errors([](kept_request const&, response& made) {
             if (made.of != &parcels::list || made.status == 401) return;
             made.status = 200;
             made.body = "[]";
             set_type(made, "application/json");
         }),
         "parcels.list/state/not_in_enum",
         "answered 200"},
        {"an item without a member",
         bodies(
             "parcels.send",
             [](tree& whole) {
                 if (!whole.inside.empty()) whole.inside.back().inside.pop_back();
                 if (!whole.inside.empty())
                     whole.inside.back().inside.erase(whole.inside.back().inside.begin());
             }),
         "parcels.send/request/accepted",
         "missing_member"},
        {"an object in place of a list",
         bodies(
             "parcels.send",
             [](tree& whole) {
                 auto one = whole.inside.front();
                 whole = one;
             }),
         "parcels.send/request/accepted",
         "wrong_type"},
        {"an empty list where one item is least",
         bodies("parcels.send", [](tree& whole) { whole.inside.clear(); }),
         "parcels.send/request/accepted",
         "too_few_items"},
        {"a list as a text",
         successes("parcels.list", [](response& made, tree&) { set_type(made, "text/plain"); }),
         "parcels.list/request/accepted",
         "its Content-Type is not application/json"},
        {"an envelope around a list",
         successes(
             "parcels.list", [](response& made, tree&) { made.body = R"({"parcels":)" + made.body + '}'; }),
         "parcels.list/request/accepted",
         "wrong_type"},
        {"an item of a list that is null",
         bodies("parcels.list", [](tree& whole) { whole.inside.insert(whole.inside.begin(), tree()); }),
         "parcels.list/request/accepted",
         "null_not_allowed"},
        {"a list in place of a map",
         successes("parcels.put_order", [](response& made, tree&) { made.body = "[1]"; }),
         "parcels.put_order/request/accepted",
         "wrong_type"},
        {"a value of a map below its minimum",
         successes("parcels.put_order", [](response& made, tree&) { made.body = R"({"p1":0})"; }),
         "parcels.put_order/request/accepted",
         "below_minimum"},
        {"a label in JSON",
         successes(
             "parcels.get_label",
             [](response& made, tree&) {
                 made.body = R"({"label":"to Ada"})";
                 set_type(made, "application/json");
             }),
         "parcels.get_label/request/accepted",
         "its Content-Type is not text/plain"},
        {"a label that is empty",
         successes("parcels.get_label", [](response& made, tree&) { made.body.clear(); }),
         "parcels.get_label/request/accepted",
         "too_short"},
    };
}

void broken_servers(test& t) {
    for (auto const& one : server_faults())
        for (auto const* api : apis) {
            auto const result = server_suite(*api, depot::setup(*api, one.broken)).run();
            bool found = false, known = false;
            for (auto const& ran : result.cases) {
                if (ran.name() != one.found_by) continue;
                known = true;
                for (auto const& failure : ran.result.failures)
                    found = found || failure.why.find(one.why) != std::string::npos;
            }
            t.check(known, "no case " + std::string(one.found_by));
            t.check(found, std::string(one.what) + " is not found" + all_reasons(result).substr(0, 2000));
        }
}

// What is right, though it is said in another way.
void other_sound_servers(test& t) {
    breakage const all[] = {
        [](kept_request const&, response& made) {
            if (is_text(made)) set_type(made, "Text/Plain; charset=utf-8");
        },
        errors([](kept_request const&, response& made) {
            if (made.status != 404) made.body = "{\"looks\":\"like JSON\"} \xE2\x82\xAC";
        }),
        bodies("parcels.send", [](tree& whole) { whole.inside.push_back(whole.inside.front()); }),
        bodies("parcels.list", [](tree& whole) { whole.inside.clear(); }),
    };
    for (auto const& one : all)
        for (auto const* api : apis) {
            auto const result = server_suite(*api, depot::setup(*api, one)).run();
            t.check(result.ok(), all_reasons(result));
        }
}

// What is scripted to go wrong does so with a text, too, and nothing else breaks.
void scripted(test& t) {
    kept_request get{"GET", "/v1/parcels/p1/label"};
    get.headers = {{"Authorization", "Token " + std::string(credential)}, {"X-Depot", "north"}};
    for (auto const* api : apis)
        for (auto const fault :
             {answer_fault::truncated,
              answer_fault::duplicate_member,
              answer_fault::wrong_content_type,
              answer_fault::bad_gateway,
              answer_fault::unavailable,
              answer_fault::busy,
              answer_fault::html_page})
            for (auto const* id : {"p1", "404404"})
                for (std::uint64_t seed = 0; seed < 20; ++seed) {
                    responder_setup setup;
                    setup.seed = seed;
                    setup.is_known = [](notepact::operation const&,
                                        std::string_view,
                                        std::string_view known) { return known != unknown; };
                    setup.faults.push_back({fault});
                    responder server(*api, std::move(setup));
                    get.target = std::string("/v1/parcels/") + id + "/label";
                    auto const broken = server.answer(get), whole = server.answer(get);
                    static_report<2> found;
                    auto const kind = interpret_text(parcels::get_label, whole.status, whole.body, found);
                    bool const good = whole.status == 200;
                    t.check(
                        kind == (good ? notepact::answer_kind::success : notepact::answer_kind::api_error),
                        whole.body);
                    t.check(is_text(whole), whole.body);
                    if (fault == answer_fault::truncated)
                        t.check(broken.body.size() < whole.body.size() && !broken.body.empty(), broken.body);
                    if (fault == answer_fault::duplicate_member) t.equal(broken.body, whole.body);
                    if (fault == answer_fault::wrong_content_type)
                        t.equal(broken.header("Content-Type"), "application/json");
                    if (fault == answer_fault::bad_gateway) t.check(is_text(broken), broken.body);
                }
    // A text may be of one byte, or of none.
    static constexpr auto note =
        notepact::answer_text("parcels.note", notepact::string(notepact::max_length(1)));
    using replies = notepact::replies<notepact::on<200, note>, notepact::default_<note>>;
    static constexpr notepact::
        endpoint<parcels::account_headers, notepact::no_parameters, notepact::no_body, replies>
            get_note{"parcels.get_note", notepact::verb::get, "/note"};
    static constexpr notepact::operation const* only[] = {&get_note};
    static constexpr notepact::printed_body printed[] = {
        {"a note", "parcels.get_note.200", "parcels.note", ""}};
    notepact::api_manners manners;
    manners.bodies = printed;
    for (bool const empty : {false, true}) {
        notepact::api const small{"parcels", "Notes", "1", "-", "", only, {}, empty ? &manners : nullptr};
        responder_setup setup;
        setup.faults.push_back({answer_fault::truncated});
        responder server(small, std::move(setup));
        get.target = "/note";
        auto const made = server.answer(get);
        t.check(made.status == 200 && made.body.empty(), made.body);
    }
}

// A request that finds no operation is refused by a text as well.
void no_operation(test& t) {
    for (auto const* api : apis) {
        responder server(*api);
        for (auto const& request :
             {kept_request{"GET", "/v1/nothing"}, kept_request{"DELETE", "/v1/parcels"}}) {
            auto const made = server.answer(request);
            t.check(made.status == 404 || made.status == 405, request.target);
            t.check(is_text(made), request.target);
        }
    }
}

// ------------------------------------------------------------------------------------------------ a client

struct client_fault {
    std::string_view what;
    std::string_view found_by, why;
    /// What it makes of an answer: whether it is a success; nothing: as it should.
    std::function<std::optional<bool>(notepact::operation const&, response const&)> takes = {};
    bool tells = true; ///< what the answer says
    bool tells_credential = false;
    std::function<void(kept_request&)> sends = {};
    bool repeats = false;
};

class client {
  public:
    explicit client(client_fault fault) : fault_(std::move(fault)) {}

    reaction operator()(call const& asked, network& net) const {
        static_report<16> found;
        auto const made = built(asked, found);
        if (!made) return {reaction::kind::failed, "refused"};
        for (unsigned attempt = 0;; ++attempt) {
            auto const came = net.send(*made);
            bool const late = came.delay_milliseconds > 30'000;
            if (!late && succeeded(*asked.of, came)) return {reaction::kind::succeeded, "done"};
            auto const wait = attempt < 3 ? wait_after(*asked.of, came, late, attempt) : std::nullopt;
            if (!wait)
                return {
                    reaction::kind::failed,
                    (fault_.tells ? came.body : std::string("failed"))
                        + (fault_.tells_credential ? asked.credential : std::string())};
            net.wait(*wait * 1000);
        }
    }

  private:
    std::optional<kept_request> built(call const& asked, notepact::report& found) const {
        auto const& of = *asked.of;
        auto const base = notepact::base_url_view::parse(asked.base_url);
        if (!base) return std::nullopt;
        notepact::parameter_texts headers = {}, parameters = {};
        headers[0] = asked.credential;
        for (std::size_t i = 1; i < of.headers->detail; ++i)
            for (auto const& one : asked.headers)
                if (one.name == of.headers->member(i)->name()) headers[i] = one.text;
        for (std::size_t i = 0; i < of.parameters->detail; ++i)
            for (auto const& one : asked.parameters)
                if (one.name == of.parameters->member(i)->name()) parameters[i] = one.text;
        auto const body = of.body != nullptr ? notepact::body_bytes(contract_ref(*of.body), asked.body)
                                             : notepact::body_bytes();
        auto const request = build_request(of, *base, headers, parameters, body, found);
        if (!request) return std::nullopt;
        kept_request made{std::string(request->method()), std::string(request->target())};
        for (auto const header : request->headers())
            made.headers.emplace_back(header.name, header.value);
        made.body = request->body();
        if (fault_.sends) fault_.sends(made);
        return made;
    }
    bool succeeded(notepact::operation const& of, response const& came) const {
        if (came.closed) return false;
        auto const told = fault_.takes ? fault_.takes(of, came) : std::nullopt;
        static_report<2> found;
        return told.value_or(
            interpret_text(of, came.status, came.body, found, notepact::answer_head(came.headers))
            == notepact::answer_kind::success);
    }
    std::optional<std::uint32_t>
    wait_after(notepact::operation const& of, response const& came, bool late, unsigned attempt) const {
        bool const unread = late || came.closed || came.status < 300;
        auto const next =
            unread
                ? advise(of, came.closed ? notepact::no_answer::closed_early : notepact::no_answer::timed_out)
                : advise(of, came.status, notepact::answer_head(came.headers).retry().seconds());
        bool const again = next.step == notepact::next_step::retry
                           || (next.step == notepact::next_step::outcome_unknown && next.repeatable);
        if (!again && !fault_.repeats) return std::nullopt;
        return next.seconds.value_or(notepact::back_off_seconds(attempt));
    }

    client_fault fault_;
};

suite_result run_client(notepact::api const& of, client_fault fault = {}) {
    client_setup setup;
    setup.perform = client(std::move(fault));
    return client_suite(of, std::move(setup)).run();
}

void sound_client(test& t) {
    for (auto const* api : apis) {
        auto const result = run_client(*api);
        t.check(result.ok(), all_reasons(result));
        t.equal(result.count(outcome::failed), std::size_t{0}, all_reasons(result));
        t.check(result.count(outcome::passed) > 60 && result.exchanges() > 200, all_reasons(result));
        std::set<std::string> names;
        for (auto const& one : result.cases)
            names.insert(one.name());
        for (auto const* wanted :
             {"parcels.send/answer/grown",
              "parcels.send/answer/truncated",
              "parcels.send/answer/empty_object",
              "parcels.send/answer/no_body",
              "parcels.send/answer/default",
              "parcels.list/answer/grown",
              "parcels.get/answer/duplicate_member",
              "parcels.get/answer/not_found",
              "parcels.get_label/answer/no_body",
              "parcels.get_label/answer/html_page"})
            t.check(names.count(wanted) == 1, wanted);
        // What makes no sense of a text, a list or a map.
        for (auto const* unwanted :
             {"parcels.send/answer/duplicate_member",
              "parcels.put_order/answer/grown",
              "parcels.get_label/answer/grown",
              "parcels.get_label/answer/truncated",
              "parcels.get_label/answer/empty_object",
              "parcels.get_label/answer/duplicate_member"})
            t.check(names.count(unwanted) == 0, unwanted);
    }
}

std::vector<client_fault> client_faults() {
    using notepact::operation;
    std::vector<client_fault> all;
    auto const takes = [&all](
                           std::string_view what,
                           std::string_view found_by,
                           std::string_view why,
                           std::function<std::optional<bool>(operation const&, response const&)>
                               how) {
        all.push_back({what, found_by, why, std::move(how)});
    };
    takes(
        "any text is a success",
        "parcels.send/answer/invalid",
        "says it succeeded",
        [](operation const&, response const& came) -> std::optional<bool> {
            return is_text(came) ? std::optional(true) : std::nullopt;
        });
    takes(
        "only 200 and 201 are a success",
        "parcels.send/request/accepted",
        "says it failed",
        [](operation const&, response const& came) -> std::optional<bool> {
            return came.status == 202 ? std::optional(false) : std::nullopt;
        });
    takes(
        "a success is an object",
        "parcels.list/request/accepted",
        "sent 4 requests",
        [](operation const&, response const& came) -> std::optional<bool> {
            auto const whole = tree::parse(came.body);
            return whole && whole->kind != notepact::json_kind::object ? std::optional(false) : std::nullopt;
        });
    takes(
        "a success is JSON",
        "parcels.get_label/request/accepted",
        "sent 4 requests",
        [](operation const&, response const& came) -> std::optional<bool> {
            return tree::parse(came.body) ? std::nullopt : std::optional(false);
        });
    takes(
        "an object is taken for a list",
        "parcels.send/answer/empty_object",
        "says it succeeded",
        [](operation const&, response const& came) -> std::optional<bool> {
            return came.body == "{}" ? std::optional(true) : std::nullopt;
        });
    takes(
        "no body is a success",
        "parcels.get_label/answer/no_body",
        "says it succeeded",
        [](operation const&, response const& came) -> std::optional<bool> {
            return came.status < 300 && came.body.empty() ? std::optional(true) : std::nullopt;
        });
    takes(
        "a cut list is a success",
        "parcels.list/answer/truncated",
        "says it succeeded",
        [](operation const&, response const& came) -> std::optional<bool> {
            return came.status < 300 && !came.body.empty() && !tree::parse(came.body) ? std::optional(true)
                                                                                      : std::nullopt;
        });
    takes(
        "what has grown is none",
        "parcels.list/answer/grown",
        "sent a GET again",
        [](operation const&, response const& came) -> std::optional<bool> {
            return came.body.find("later_version") != std::string::npos ? std::optional(false) : std::nullopt;
        });
    takes(
        "a page is a label",
        "parcels.get_label/answer/html_page",
        "says it succeeded",
        [](operation const&, response const& came) -> std::optional<bool> {
            return came.header("Content-Type") == "text/html" ? std::optional(true) : std::nullopt;
        });
    client_fault fault;
    fault = {"it tells the credential", "parcels.get/answer/unauthorized", "tells the credential"};
    fault.tells_credential = true;
    all.push_back(fault);
    fault = {"it sends a POST again", "parcels.send/answer/bad_gateway", "again after 502"};
    fault.repeats = true;
    all.push_back(fault);
    fault = {"no scheme", "parcels.list/request/accepted", "bad_header"};
    fault.sends = [](kept_request& made) {
        for (auto& [name, value] : made.headers)
            if (name == "Authorization") value.erase(0, 6);
    };
    all.push_back(fault);
    fault = {"one id of a list is lost", "parcels.put_order/request/accepted", "too_few_items"};
    fault.sends = [](kept_request& made) {
        if (auto whole = tree::parse(made.body); whole && whole->kind == notepact::json_kind::array) {
            if (!whole->inside.empty()) whole->inside.pop_back();
            made.body = whole->written();
        }
    };
    all.push_back(fault);
    return all;
}

void check_found(test& t, suite_result const& result, client_fault const& fault) {
    bool found = false, known = false;
    for (auto const& ran : result.cases) {
        if (ran.name() != fault.found_by) continue;
        known = true;
        for (auto const& failure : ran.result.failures)
            found = found || failure.why.find(fault.why) != std::string::npos;
    }
    t.check(known, "no case " + std::string(fault.found_by));
    t.check(found, std::string(fault.what) + " is not found" + all_reasons(result).substr(0, 2000));
}
void broken_clients(test& t) {
    for (auto const& one : client_faults())
        for (auto const* api : apis)
            check_found(t, run_client(*api, one), one);
    // The text that tells what is wrong; without manners there is none to be told.
    client_fault silent{"it swallows the text", "parcels.send/answer/invalid", "does not tell"};
    silent.tells = false;
    check_found(t, run_client(parcels::with_own_manners, silent), silent);
}

// ------------------------------------------------------------------------------------------ what is shown

// Of a text its length alone, but of a listed one the words.
void shown(test& t) {
    auto const body_of = [](notepact::operation const& of, unsigned status, std::string const& body) {
        auto const text = redacted(&of, response{status, {{"Content-Type", "text/plain"}}, body});
        return text.substr(text.find("\n\n") + 2);
    };
    t.equal(body_of(parcels::send, 400, "no street of that name"), "\"***\" (22)");
    t.equal(body_of(parcels::send, 400, "{\"secret\":\"4711\"}"), "\"***\" (17)");
    t.equal(body_of(parcels::send, 400, "<b>4711</b>"), "\"***\" (11)");
    t.equal(body_of(parcels::get, 404, "lost"), "\"lost\"");
    t.equal(body_of(parcels::get, 404, "lost 4711"), "\"***\" (9)");
    t.equal(body_of(parcels::get_label, 200, "to Ada"), "\"***\" (6)");
    t.equal(body_of(parcels::get_label, 418, "4711"), "\"***\" (4)");
    t.equal(body_of(parcels::send, 400, "4711\xFF"), "(5 bytes, no text: invalid_utf8, byte 4)");
    t.equal(
        body_of(parcels::list, 200, R"([{"id":"4711","to":"Ada","state":"waiting"}])"),
        "[\n  {\n    \"id\": \"***\" (4),\n    \"to\": \"***\" (3),\n    \"state\": \"waiting\"\n  }\n]");

    auto const leaks = [](std::string const& text) {
        return text.find("4711") != std::string::npos || text.find(credential) != std::string::npos;
    };
    auto const result = server_suite(
                            parcels::api,
                            depot::setup(
                                parcels::api,
                                [](kept_request const&, response& made) {
                                    made.body = "</pre>4711 " + std::string(credential);
                                }))
                            .run();
    t.check(result.count(outcome::failed) != 0, "all is wrong");
    std::string page;
    put_html(result, [&page](std::string_view piece) { page += piece; });
    t.check(page.size() > 1000 && !leaks(page), "leaks");
    for (auto const& one : result.cases)
        for (auto const& failure : one.result.failures)
            t.check(!leaks(failure.why), failure.why);
}

notepact_test::suite text_api_suite(
    "third_apis/parcels", {{"schemas", schemas},
                           {"open_api", open_api},
                           {"vectors", vectors},
                           {"sound_server", sound_server},
                           {"broken_servers", broken_servers},
                           {"other_sound_servers", other_sound_servers},
                           {"scripted", scripted},
                           {"no_operation", no_operation},
                           {"sound_client", sound_client},
                           {"broken_clients", broken_clients},
                           {"shown", shown}});

} // namespace
