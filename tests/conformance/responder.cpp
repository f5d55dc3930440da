// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Every request vector through the responder, and every answer through interpret_text: what the responder
// answers and what the library takes are made from the same tables, by different ways.
#include "notepact/conformance/responder.hpp"

#include "../support/beds_api.hpp"
#include "../support/ferry_api.hpp"
#include "../support/gzip.hpp"
#include "../support/registry_api.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/http/build.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;
using notepact::answer_kind;
using notepact::operation;
using tree = notepact::conformance::detail::json_tree;

constexpr notepact::api const* apis[] = {&notepact::clinic::api, &notepact::maxcare::api};

std::string_view base_of(notepact::api const& api) {
    return &api == &notepact::maxcare::api ? "/v3" : "";
}
// A request that keeps the contract of an operation.
kept_request plain(operation const& of) {
    for (auto const* api : apis)
        for (auto const* one : *api)
            if (one == &of)
                return *notepact::conformance::detail::on_the_wire(
                    of, request_cases(*api, of, false)[0], base_of(*api));
    return {};
}
// All strings and numbers in a document.
void gather(tree const& whole, std::multiset<std::string>& texts) {
    if (whole.inside.empty()) texts.insert(whole.text);
    for (auto const& part : whole.inside)
        gather(part, texts);
}
std::multiset<std::string> texts_in(std::string_view document) {
    std::multiset<std::string> texts;
    if (auto const whole = tree::parse(document)) gather(*whole, texts);
    return texts;
}

// What an answer is, and whether nothing at all is wrong with it.
std::pair<answer_kind, bool> interpreted(response const& made) {
    notepact::static_report<8> report;
    auto const kind = interpret_text(*made.of, made.status, made.body, report);
    return {kind, report.clean()};
}
std::string shown(response const& made) {
    std::string text = std::to_string(made.status);
    for (auto const& header : made.headers)
        text += '\n' + header.first + ": " + header.second;
    return text + "\n\n" + made.body + '\n' + std::to_string(made.delay_milliseconds)
           + (made.closed ? " closed" : "");
}
bool names(std::string_view body, std::string_view text) {
    return body.find(text) != body.npos;
}

void every_request(test& t) {
    std::size_t good = 0, refused = 0;
    for (auto const* api : apis)
        for (auto const* of : *api)
            for (auto const& one : request_cases(*api, *of, of == api->operations[0])) {
                auto const about = std::string(of->name) + ": " + one.description;
                auto const came = notepact::conformance::detail::on_the_wire(*of, one, base_of(*api));
                if (!came || (!one.expected.empty() && one.expected[0].pointer == "base")) continue;
                responder server(*api);
                auto const made = server.answer(*came);
                t.check(made.of == of, about);
                if (made.of != of) continue;
                auto const [kind, clean] = interpreted(made);
                t.equal(made.header("content-type"), "application/json", about);
                if (one.accepted()) {
                    ++good;
                    t.equal(
                        made.status,
                        of->method == notepact::verb::post && api == apis[0] ? 201U : 200U,
                        about);
                    t.equal(kind, answer_kind::success, about + made.body);
                    if (one.expected.empty()) t.check(clean, about + made.body);
                    auto const texts = texts_in(made.body);
                    for (auto const& parameter : one.parameters)
                        t.check(
                            parameter.name == "includeSoapNote" || texts.count(parameter.text) != 0,
                            about + made.body);
                    if (of->body == nullptr || !one.expected.empty()) continue;
                    for (auto const& text : texts_in(one.body))
                        t.check(texts.count(text) != 0, about + ": " + text + " in " + made.body);
                    continue;
                }
                ++refused;
                bool credential = false;
                std::string_view member;
                for (auto const& found : one.expected) {
                    if (found.level != notepact::severity::error) continue;
                    credential = credential
                                 || (found.in == notepact::place::header
                                     && found.pointer == of->headers->member(0)->name());
                    if (member.empty()) member = found.pointer;
                }
                auto const wanted = credential ? 401U : api == apis[0] ? 422U : 400U;
                t.equal(made.status, wanted, about);
                t.check(kind == answer_kind::api_error && clean, about + made.body);
                if (credential) {
                    t.equal(made.header("WWW-Authenticate"), api == apis[0] ? "" : "Bearer", about);
                } else if (!member.empty()) {
                    auto const name = member.substr(member.rfind('/') + 1);
                    t.check(names(made.body, name), about + made.body);
                }
            }
    std::printf("%zu requests answered, %zu refused\n", good, refused);
    t.check(good >= 250 && refused >= 200, "too few");
}

// Where there is no operation.
void no_operation(test& t) {
    struct {
        notepact::api const& api;
        char const* method;
        std::string target;
        unsigned status;
        char const* allow;
        char const* body; // what is in it
    } const rows[] = {
        {notepact::clinic::api, "GET", "/", 404, "", R"({"errors":"Not found"})"},
        {notepact::clinic::api, "GET", "/v1/clinic/session_notes/addendums/", 404, "", "errors"},
        {notepact::clinic::api, "GET", "/v1/clinic/session_notes/addendums", 405, "POST", "errors"},
        {notepact::clinic::api, "DELETE", "/v1/clinic/session_notes/sign_offs/1", 405, "PUT", "errors"},
        {notepact::clinic::api, "POST", '/' + std::string(8000, 'a'), 414, "", "errors"},
        {notepact::maxcare::api, "GET", "/patients", 404, "", R"("code":"not_found")"},
        {notepact::maxcare::api, "GET", "/v3/patients/..", 404, "", R"("code":"not_found")"},
        {notepact::maxcare::api, "get", "/v3/patients", 405, "GET", R"("code":"method_not_allowed")"},
        {notepact::maxcare::api, "PUT", "/v3/tasks/1", 405, "GET, PATCH", "trace_id"},
        {notepact::maxcare::api, "", "", 404, "", "trace_id"},
    };
    for (auto const& row : rows) {
        responder server(row.api);
        auto const made = server.answer(kept_request{row.method, row.target});
        auto const about = std::string(row.method) + ' ' + row.target.substr(0, 60);
        t.equal(made.status, row.status, about);
        t.equal(made.header("Allow"), row.allow, about);
        t.check(names(made.body, row.body) && tree::parse(made.body), about + made.body);
        t.check(made.of == nullptr && !made.closed, about);
    }
    responder_setup below;
    below.base_path = "/api";
    responder server(notepact::clinic::api, below);
    t.equal(server.answer(kept_request{"GET", "/v1/clinic/session_notes/addendums"}).status, 404U);
    t.equal(server.answer(kept_request{"GET", "/api/v1/clinic/session_notes/addendums"}).status, 405U);
}

void credentials(test& t) {
    constexpr std::string_view mine = "the_only_key_there_is", other = "another_key_altogether";
    std::size_t answers = 0;
    for (auto const* api : apis)
        for (auto const* of : *api) {
            responder_setup setup;
            setup.credential = mine;
            setup.faults = {{answer_fault::truncated, nullptr, 3}, {answer_fault::html_page, nullptr, 4}};
            responder server(*api, setup);
            auto came = plain(*of);
            auto const scheme = notepact::conformance::detail::before_credential(*of);
            struct {
                std::string value;
                bool taken;
            } const rows[] = {
                {scheme + std::string(mine), true},
                {scheme + std::string(other), false},
                {scheme, false},
                {scheme + std::string(mine), true},
                {scheme + std::string(mine), false},
                {scheme + std::string(mine) + "\r\nx", false},
            };
            for (auto const& row : rows) {
                came.headers[0].second = row.value;
                auto const made = server.answer(came);
                t.equal(made.status < 300, row.taken, std::string(of->name) + ' ' + row.value);
                auto const all = shown(made);
                t.check(!names(all, mine) && !names(all, other), all);
                ++answers;
            }
            came.headers.erase(came.headers.begin());
            t.equal(server.answer(came).status, 401U, of->name);
        }
    t.equal(answers, std::size_t{240});
}

// Without one of its scopes an operation is refused; with no more than those it needs it is not.
void scopes(test& t) {
    auto const all = responder_setup().granted;
    t.equal(all, notepact::all_scopes);
    std::size_t refused = 0;
    for (auto const* api : apis)
        for (auto const* of : *api)
            for (bool const with_soap_note : {false, true}) {
                auto came = plain(*of);
                if (with_soap_note && of != &notepact::maxcare::list_notes) continue;
                if (with_soap_note) came.target += "?includeSoapNote=true";
                std::uint32_t needed = 0;
                for (auto const& need : of->how.needs)
                    if (need.any_of != 0 && (need.only_with.empty() || with_soap_note)) {
                        needed |= need.first;
                        responder_setup without;
                        without.granted = all & ~need.any_of;
                        auto const made = responder(*api, without).answer(came);
                        std::string scopes;
                        notepact::maxcare::scopes::of_bits(need.first).put([&scopes](std::string_view piece) {
                            scopes += piece;
                        });
                        t.equal(made.status, 403U, of->name);
                        t.check(names(made.body, "Insufficient scope. Required: " + scopes + '"'), made.body);
                        t.check(interpreted(made) == std::pair(answer_kind::api_error, true), made.body);
                        ++refused;
                    }
                responder_setup just;
                just.granted = needed;
                auto const made = responder(*api, just).answer(came);
                t.equal(made.status / 100, 2U, of->name);
            }
    t.equal(refused, std::size_t{37}); // 35 operations, and list_notes with the SOAP note
    // The legacy alias.
    responder_setup legacy;
    legacy.granted = notepact::maxcare::scopes{notepact::maxcare::scope::read_encounters}.bits();
    t.equal(
        responder(notepact::maxcare::api, legacy).answer(plain(notepact::maxcare::list_bills)).status, 200U);
    // What a key may do.
    auto const mine = responder(notepact::maxcare::api, legacy).answer(plain(notepact::maxcare::me));
    t.check(names(mine.body, R"("scopes":["read:encounters"])"), mine.body);
}

void known_ids(test& t) {
    for (auto const* api : apis)
        for (auto const* of : *api) {
            // Each id that is asked for, unknown alone.
            std::set<std::string> asked;
            responder_setup setup;
            setup.is_known = [&asked](operation const&, std::string_view parameter, std::string_view) {
                asked.emplace(parameter);
                return true;
            };
            t.equal(responder(*api, setup).answer(plain(*of)).status / 100, 2U, of->name);
            std::set<std::string> wanted;
            for (auto const& one : of->parameters->members())
                if (one.has(notepact::rule_flag::required)) wanted.emplace(one.name());
            if (api == apis[0]) wanted.insert("session_note_id");
            t.check(asked == wanted, of->name);
            for (auto const& unknown : wanted) {
                setup.is_known = [&unknown](operation const&, std::string_view parameter, std::string_view) {
                    return parameter != unknown;
                };
                auto const made = responder(*api, setup).answer(plain(*of));
                t.equal(made.status, 404U, std::string(of->name) + ' ' + unknown);
                t.check(interpreted(made) == std::pair(answer_kind::api_error, true), made.body);
                t.equal(names(made.body, "Session note not found"), unknown == "session_note_id", made.body);
            }
        }
}

void signed_notes(test& t) {
    std::size_t conflicts = 0;
    for (auto const* api : apis)
        for (auto const* of : *api) {
            std::string asked;
            responder_setup setup;
            setup.conflicts = [&asked](operation const&, std::string_view parameter, std::string_view id) {
                if (parameter == "noteId") asked = id;
                return parameter == "noteId";
            };
            auto const made = responder(*api, setup).answer(plain(*of));
            bool const of_note = of->parameters->detail != 0 && of->parameters->member(0)->name() == "noteId";
            t.equal(made.status == 409, of_note, of->name);
            t.equal(!asked.empty(), of_note, of->name);
            if (!of_note) continue;
            ++conflicts;
            t.check(interpreted(made) == std::pair(answer_kind::api_error, true), made.body);
            t.check(names(made.body, "Cannot edit a signed note"), made.body);
        }
    t.equal(conflicts, std::size_t{4});
}

// Nobody is asked for an id that cannot be one.
void bad_ids(test& t) {
    responder_setup setup;
    std::string asked;
    setup.is_known = [&asked](operation const&, std::string_view parameter, std::string_view) {
        asked += parameter;
        return false;
    };
    auto addendum = plain(notepact::clinic::update_addendum);
    addendum.target.replace(addendum.target.rfind('/') + 1, std::string::npos, "abc");
    auto const refused = responder(notepact::clinic::api, setup).answer(addendum);
    t.equal(refused.status, 422U);
    t.equal(refused.body, R"({"errors":{"id":["invalid format"]}})");
    auto note = plain(notepact::maxcare::update_note);
    auto const mark = note.target.find('?');
    for (auto const query : {"", "?providerId=", "?providerId=%00", "?providerId=a&providerId=a"}) {
        note.target = "/v3/notes/n" + std::string(query);
        setup.is_known = [&asked](operation const&, std::string_view parameter, std::string_view) {
            asked += parameter == "noteId" ? "" : parameter;
            return true;
        };
        auto const made = responder(notepact::maxcare::api, setup).answer(note);
        t.equal(made.status, 400U, query);
        t.check(names(made.body, "'providerId': ") || names(made.body, "Bad request"), made.body);
    }
    t.check(mark != note.target.npos && asked.empty(), asked);
}

// The order of what is answered: each row repairs what the one before was refused for.
void order(test& t) {
    responder_setup setup;
    bool known = false, is_signed = true;
    setup.is_known = [&known](operation const&, std::string_view, std::string_view) { return known; };
    setup.conflicts = [&is_signed](operation const&, std::string_view, std::string_view) {
        return is_signed;
    };
    setup.granted = 0;
    setup.faults = {{answer_fault::busy, &notepact::maxcare::update_impression}};
    responder server(notepact::maxcare::api, setup);
    auto came = plain(notepact::maxcare::update_impression);
    auto const good = came;
    came.method = "POST";
    came.headers.clear();
    came.body = "[]";
    t.equal(server.answer(came).status, 405U);
    came.method = "PATCH";
    t.equal(server.answer(came).status, 429U);
    t.equal(server.answer(came).status, 401U);
    came.headers = good.headers;
    t.equal(server.answer(came).status, 403U);
    setup.granted = notepact::maxcare::scopes{notepact::maxcare::scope::write_soap_notes}.bits();
    setup.faults.clear();
    responder granted(notepact::maxcare::api, setup);
    t.equal(granted.answer(came).status, 404U);
    known = true;
    t.equal(granted.answer(came).status, 409U);
    is_signed = false;
    t.equal(granted.answer(came).status, 400U);
    t.equal(granted.answer(good).status, 200U);
}

// What was created is there afterwards, and as it was left.
void state(test& t) {
    responder_setup nothing;
    nothing.is_known = [](operation const&, std::string_view parameter, std::string_view id) {
        return parameter == "session_note_id" ? id == "46"
                                              : parameter == "noteId" || parameter == "providerId";
    };
    responder clinic(notepact::clinic::api, nothing);
    header_list const token = {{"X-User-Token", "t"}, {"Content-Type", "application/json"}};
    kept_request create{"POST", "/v1/clinic/session_notes/addendums", token};
    create.body = R"({"session_note_id":46,"addendum":{"instructions":"First \"this\""}})";
    auto const created = clinic.answer(create);
    t.equal(created.status, 201U);
    auto const whole = tree::parse(created.body).value();
    auto const id = whole.find("id")->text;
    t.check(whole.find("signature")->kind == notepact::json_kind::null, created.body);
    t.equal(whole.find("created_at")->text, "2026-04-01T12:00:00.000Z");
    auto update = kept_request{"PUT", create.target + '/' + id, token};
    update.body = R"({"session_note_id":46,"addendum":{"instructions_response":"Done"}})";
    auto const updated = clinic.answer(update);
    t.equal(updated.status, 200U, updated.body);
    t.equal(
        updated.body,
        R"({"id":)" + id
            + R"(,"session_note_id":46,"instructions":"First \"this\"","instructions_response":"Done",)"
              R"("signature":null,"responded_signature":null,"created_at":"2026-04-01T12:00:00.000Z",)"
              R"("updated_at":"2026-04-01T12:00:01.000Z"})");
    t.check(clinic.answer(create).body != created.body, "the same id again");
    // The last that was said of it counts.
    update.body = R"({"session_note_id":46,"addendum":{"instructions_response":"Done again"}})";
    clinic.answer(update);
    update.body = R"({"session_note_id":46,"addendum":{}})";
    t.equal(tree::parse(clinic.answer(update).body)->find("instructions_response")->text, "Done again");
    update.target += '0';
    t.equal(clinic.answer(update).status, 404U);
    create.body = R"({"session_note_id":47,"addendum":{"instructions":"x"}})";
    t.equal(clinic.answer(create).status, 404U);

    responder maxcare(notepact::maxcare::api, nothing);
    auto const image = maxcare.answer(plain(notepact::maxcare::upload_note_image));
    t.equal(image.status, 200U);
    auto const image_id = tree::parse(image.body)->find("data")->find("id")->text;
    auto remove = plain(notepact::maxcare::delete_note_image);
    auto upload = plain(notepact::maxcare::upload_note_image);
    auto const mark = upload.target.find('?');
    remove.target = upload.target.substr(0, mark) + '/' + image_id + upload.target.substr(mark);
    t.equal(maxcare.answer(remove).status, 200U);
    t.equal(maxcare.answer(remove).status, 404U);

    auto task = plain(notepact::maxcare::create_task);
    task.body = R"({"title":"Call","id":"mine","title":"Call back","deep":[{"a":1e3}]})";
    auto const new_task = maxcare.answer(task);
    auto const data = tree::parse(new_task.body)->at("data");
    t.check(data.find("id")->text.substr(0, 4) == "new_", new_task.body);
    auto get = plain(notepact::maxcare::get_task);
    get.target = task.target + '/' + data.find("id")->text;
    auto const got = maxcare.answer(get);
    t.equal(got.body, new_task.body);
    auto const impression = maxcare.answer(plain(notepact::maxcare::update_impression));
    t.equal(impression.status, 404U, "an impression that is not known");
    // What is kept makes nothing in the query known.
    auto note = plain(notepact::maxcare::update_note);
    bool provider = true;
    nothing.is_known = [&provider](operation const&, std::string_view parameter, std::string_view) {
        return parameter != "providerId" || provider;
    };
    responder providers(notepact::maxcare::api, nothing);
    t.equal(providers.answer(note).status, 200U);
    provider = false;
    t.equal(providers.answer(note).status, 404U);
}

// The documents' own requests are answered as the documents show, but for the time of the change and the
// signature, which they cut.
void printed(test& t) {
    struct {
        std::size_t request;
        std::string_view answer;
        unsigned status;
        std::vector<std::string_view> as_printed;
    } const rows[] = {
        {1,
         "Addendum Response",
         200,
         {"id",
          "session_note_id",
          "instructions",
          "instructions_response",
          "responded_signature",
          "created_at"}},
        {2, "Sign-off Response", 201, {"session_note_id", "instructions", "review_date"}},
    };
    for (auto const& row : rows) {
        auto const& request = notepact::clinic::printed_requests[row.request];
        responder server(notepact::clinic::api);
        auto const made = server.answer(kept_request{
            std::string(request.method),
            std::string(request.target),
            {{"X-User-Token", std::string(request.headers[0])}, {"Content-Type", "application/json"}},
            std::string(request.body->text)});
        t.equal(made.status, row.status, made.body);
        for (auto const& document : notepact::clinic::printed_bodies) {
            if (document.name != row.answer) continue;
            auto const wanted = tree::parse(document.text).value(), got = tree::parse(made.body).value();
            t.equal(got.inside.size(), wanted.inside.size(), made.body);
            for (auto const name : row.as_printed)
                t.equal(got.find(name)->text, wanted.find(name)->text, name);
        }
    }
    auto const me = responder(notepact::maxcare::api).answer(plain(notepact::maxcare::me));
    t.check(names(me.body, R"("slug":"testapi")"), me.body);
}

struct fault_row {
    answer_fault what;
    unsigned status; // of the answer; 0: as without it
    bool json;
    answer_kind kind;
};
constexpr fault_row fault_rows[] = {
    {answer_fault::busy, 429, true, answer_kind::api_error},
    {answer_fault::bad_gateway, 502, true, answer_kind::api_error},
    {answer_fault::unavailable, 503, true, answer_kind::api_error},
    {answer_fault::html_page, 502, false, answer_kind::not_json},
    {answer_fault::truncated, 0, false, answer_kind::not_json},
    {answer_fault::duplicate_member, 0, true, answer_kind::broken_contract},
    {answer_fault::wrong_content_type, 0, true, answer_kind::success},
    {answer_fault::slow, 0, true, answer_kind::success},
};

void faults(test& t) {
    for (auto const* api : apis)
        for (auto const* of : *api)
            for (auto const& row : fault_rows) {
                auto const about = std::string(of->name) + ' ' + std::string(name(row.what));
                responder_setup setup;
                setup.faults = {{row.what, of, 1, 2, "Wed, 01 Apr 2026 12:01:00 GMT", 1500}};
                responder server(*api, setup), faultless(*api);
                // Another operation does not count.
                server.answer(plain(*(of == api->operations[0] ? api->operations[1] : api->operations[0])));
                faultless.answer(plain(*api->operations[0]));
                for (std::size_t i = 0; i < 4; ++i) {
                    auto const made = server.answer(plain(*of)), good = faultless.answer(plain(*of));
                    bool const due = i == 1 || i == 2;
                    t.equal(made.fault, due ? row.what : answer_fault::none, about);
                    if (!due) {
                        t.equal(interpreted(made).first, answer_kind::success, about);
                        continue;
                    }
                    t.equal(made.status, row.status != 0 ? row.status : good.status, about);
                    t.equal(interpreted(made).first, row.kind, about + made.body);
                    t.equal(tree::parse(made.body).has_value(), row.json, about);
                    t.equal(made.delay_milliseconds, row.what == answer_fault::slow ? 1500U : 0U, about);
                    t.equal(
                        made.header("Content-Type"),
                        row.what == answer_fault::html_page            ? "text/html"
                        : row.what == answer_fault::wrong_content_type ? "text/plain"
                                                                       : "application/json",
                        about);
                    t.equal(
                        made.header("Retry-After"),
                        row.what == answer_fault::busy ? setup.faults[0].retry_after : "",
                        about);
                    if (row.what == answer_fault::truncated)
                        t.check(
                            !made.body.empty() && good.body.substr(0, made.body.size()) == made.body,
                            about + made.body);
                    auto const retry = notepact::retry_after::parse(made.header("Retry-After"));
                    if (row.what == answer_fault::busy)
                        t.check(retry.seconds(setup.start) == std::uint32_t{60}, about);
                }
            }
    // Closed, of any operation; and carried out all the same.
    responder_setup setup;
    setup.faults = {{answer_fault::closed}, {answer_fault::busy, nullptr, 0, 2, "7"}};
    responder server(notepact::maxcare::api, setup);
    auto const gone = server.answer(plain(notepact::maxcare::create_task));
    t.check(gone.closed && gone.status == 0 && gone.body.empty() && gone.headers.empty(), shown(gone));
    t.check(gone.of == &notepact::maxcare::create_task && gone.fault == answer_fault::closed, "closed");
    auto const busy = server.answer(plain(notepact::maxcare::me));
    t.check(busy.status == 429 && busy.header("retry-after") == "7", shown(busy));
    t.equal(server.answer(plain(notepact::maxcare::me)).status, 200U);
    t.equal(server.requests(), std::uint64_t{3});
}

// A body with a content coding: 415, and what is taken, after who may do what, before what is in it.
void codings(test& t) {
    for (auto const* api : apis)
        for (auto const* of : *api) {
            auto came = plain(*of);
            if (came.body.empty()) continue;
            came.body = gzip(came.body);
            came.headers.emplace_back("content-encoding", "gzip");
            auto const made = responder(*api).answer(came);
            t.equal(made.status, 415U, of->name);
            t.equal(made.header("Accept-Encoding"), "identity", of->name);
            t.equal(interpreted(made).first, answer_kind::api_error, made.body);

            auto stranger = came;
            stranger.headers.erase(stranger.headers.begin());
            t.equal(responder(*api).answer(stranger).status, 401U, of->name);
            auto same = plain(*of);
            same.headers.emplace_back("Content-Encoding", "Identity");
            t.equal(responder(*api).answer(same).status / 100, 2U, of->name);
        }
}

// Every operation in turn, three times, with faults.
std::string whole_run(std::uint64_t seed, bool with_faults) {
    std::string all;
    for (auto const* api : apis) {
        responder_setup setup;
        setup.seed = seed;
        if (with_faults)
            for (auto const& row : fault_rows)
                setup.faults.push_back({row.what, nullptr, setup.faults.size() * 7, 3});
        responder server(*api, setup);
        for (int round = 0; round < 3; ++round)
            for (auto const* of : *api) {
                all += shown(server.answer(plain(*of))) + '\n';
                auto bad = plain(*of);
                bad.headers.clear();
                all += shown(server.answer(bad)) + '\n';
            }
    }
    return all;
}
// Without what depends on the seed: trace ids and ids that are new.
std::string without_seeded(std::string text) {
    auto const blank = [&text](std::string_view before, std::string_view of) {
        for (auto at = text.find(before); at != text.npos; at = text.find(before, at + 1))
            for (auto i = at + before.size(); i < text.size() && of.find(text[i]) != of.npos;)
                text.erase(i, 1);
    };
    blank(R"("trace_id":")", "0123456789abcdef-");
    blank(R"("id":"new_)", "0123456789abcdef");
    blank(R"({"id":)", "0123456789");
    return text;
}
void deterministic(test& t) {
    for (bool const with_faults : {false, true})
        t.equal(whole_run(1, with_faults), whole_run(1, with_faults));
    auto const one = whole_run(1, false), two = whole_run(2, false);
    t.check(one != two, "the seed does nothing");
    t.equal(without_seeded(one), without_seeded(two));
    // Trace ids do not come twice.
    std::set<std::string> ids;
    responder server(notepact::maxcare::api);
    for (int i = 0; i < 1000; ++i) {
        auto const made = server.answer(kept_request{"GET", "/v3/patients"});
        auto const id = tree::parse(made.body)->find("trace_id")->text;
        t.check(
            id.size() == 36 && id[14] == '4' && std::string_view("89ab").find(id[19]) != id.npos
                && ids.insert(id).second,
            id);
    }
}

void mutated(test& t) {
    std::mt19937 random(20231027);
    auto const below = [&random](std::size_t count) { return random() % count; };
    std::map<unsigned, std::size_t> statuses;
    std::vector<std::vector<kept_request>> good(2);
    for (std::size_t i = 0; i < 2; ++i)
        for (auto const* of : *apis[i])
            for (auto const& one : request_cases(*apis[i], *of, false))
                if (auto came = notepact::conformance::detail::on_the_wire(*of, one, base_of(*apis[i])))
                    good[i].push_back(std::move(*came));
    responder_setup setup;
    setup.is_known = [](operation const&, std::string_view, std::string_view id) {
        return id.size() % 7 != 0;
    };
    setup.conflicts = [](operation const&, std::string_view, std::string_view id) {
        return id.size() % 5 == 0;
    };
    responder servers[] = {responder(*apis[0], setup), responder(*apis[1], setup)};
    constexpr std::string_view odd = "\"\\{}[]:,/?%&=#;+.0aZ \r\n\t\0\x7F\x80\xC3\xFF";
    for (int i = 0; i < 10'000; ++i) {
        auto const which = below(2);
        auto came = good[which][below(good[which].size())];
        auto const& other = good[which][below(good[which].size())];
        for (auto changes = below(3) + 1; changes != 0; --changes) {
            std::string* text = &came.body;
            switch (below(6)) {
            case 0: text = &came.method; break;
            case 1:
            case 2: text = &came.target; break;
            case 3:
                if (came.headers.empty()) break;
                text = &came.headers[below(came.headers.size())].second;
                break;
            case 4: came.body = other.body; continue;
            default: break;
            }
            auto const at = below(text->size() + 1);
            switch (below(4)) {
            case 0: text->insert(at, 1, odd[below(odd.size())]); break;
            case 1: text->erase(at, below(4)); break;
            case 2: text->insert(at, text->substr(at / 2, 40)); break;
            default:
                if (at < text->size()) (*text)[at] = static_cast<char>(below(256));
            }
        }
        if (below(20) == 0 && !came.headers.empty()) came.headers.push_back(came.headers[0]);
        auto const made = servers[which].answer(came);
        ++statuses[made.status];
        t.check(tree::parse(made.body).has_value(), shown(made));
        if (made.of == nullptr) {
            t.check(made.status == 404 || made.status == 405 || made.status == 414, shown(made));
            continue;
        }
        auto const kind = interpreted(made).first;
        t.check(made.of->answer(made.status) != nullptr, shown(made));
        t.check(kind == (made.status < 300 ? answer_kind::success : answer_kind::api_error), shown(made));
    }
    for (auto const& [status, count] : statuses)
        std::printf("%u: %zu\n", status, count);
    for (unsigned const status : {200U, 201U, 400U, 401U, 404U, 405U, 409U, 422U})
        t.check(statuses[status] != 0, std::to_string(status) + " never");
}

// What a success has no room for is left out: it would nest too deep.
void deep(test& t) {
    for (std::size_t const depth : {std::size_t{30}, std::size_t{31}, std::size_t{32}, std::size_t{33}}) {
        responder server(notepact::maxcare::api);
        auto came = plain(notepact::maxcare::create_task);
        came.body = R"({"a":)" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + '}';
        auto const made = server.answer(came);
        t.equal(made.status, depth <= 32 ? 200U : 400U);
        t.equal(names(made.body, "\"a\":"), depth <= 31, made.body);
        t.check(
            interpreted(made).first == (depth <= 32 ? answer_kind::success : answer_kind::api_error),
            made.body);
    }
    // As large as a body may be.
    responder server(notepact::maxcare::api);
    auto came = plain(notepact::maxcare::create_task);
    came.body = R"({"a":")" + std::string((1U << 20) - 8, 'x') + "\"}";
    auto const whole = server.answer(came);
    t.check(whole.status == 200 && whole.body.size() > 1U << 20, std::to_string(whole.status));
    auto last = whole;
    for (int i = 0; i < 20; ++i) // more than is kept
        last = server.answer(came);
    auto const shows = [&](response const& created) {
        auto get = plain(notepact::maxcare::get_task);
        get.target = came.target + '/' + tree::parse(created.body)->find("data")->find("id")->text;
        return names(server.answer(get).body, "\"a\":");
    };
    t.check(shows(whole) && !shows(last), "what is kept");
}

void printed_errors(test& t) {
    std::string text;
    auto append = [&text](std::string_view piece) { text += piece; };
    notepact::clinic::put_errors("Session note \"46\"", append);
    t.equal(text, R"({"errors":"Session note \"46\""})");
    text.clear();
    notepact::maxcare::put_error("conflict", "a\nb", "t1", append);
    t.equal(text, R"({"code":"conflict","message":"a\nb","trace_id":"t1"})");
    text.clear();
    notepact::static_report<8> report;
    notepact::maxcare::put_bad_request(report, "t2", append);
    t.equal(text, R"({"code":"bad_request","message":"Bad request","trace_id":"t2"})");
    text.clear();
    auto const& of = notepact::maxcare::update_impression;
    header_list const headers = {{"Authorization", "Bearer x"}, {"X-Organization-Id", "o"}};
    inspect(
        notepact::maxcare::api,
        notepact::incoming_request{
            name(of.method), "/notes/n/impressions/x?y=", headers, R"({"dxStatus":7,"dxx":""})"},
        report);
    notepact::maxcare::put_bad_request(report, "t3", append);
    t.equal(
        text,
        R"({"code":"bad_request","message":"'impressionId': text is not a finite JSON number; )"
        R"('providerId': required parameter or header is missing; )"
        R"('Content-Type': must be application/json; of an upload, any media type; )"
        R"('dxStatus': value is of another JSON type than the contract wants","trace_id":"t3"})");
}

// Ranges and the default are answered by their own contracts, with a status that fits.
void ranges(test& t) {
    responder_setup setup;
    setup.credential = "known";
    setup.is_known = [](notepact::operation const&, std::string_view, std::string_view id) {
        return id != "404";
    };
    auto const fault = [](answer_fault what) {
        scripted_fault one;
        one.what = what;
        return std::vector<scripted_fault>{one};
    };
    struct {
        std::string_view method, target, token, body;
        answer_fault what;
        unsigned status;
        std::string_view member; // of the contract, at the body's begin
    } const rows[] = {
        {"POST", "/trips/7/bookings", "known", R"({"name":"a"})", answer_fault::none, 200, "id"},
        {"POST", "/trips/7/bookings", "known", R"({"name":" "})", answer_fault::none, 400, "field"},
        {"POST", "/trips/7/bookings", "other", R"({"name":"a"})", answer_fault::none, 401, "field"},
        {"POST", "/trips/404/bookings", "known", R"({"name":"a"})", answer_fault::none, 404, "why"},
        {"POST", "/trips/7/bookings", "known", R"({"name":"a"})", answer_fault::busy, 429, "field"},
        {"POST", "/trips/7/bookings", "known", R"({"name":"a"})", answer_fault::bad_gateway, 502, "incident"},
        {"POST", "/trips/7/bookings", "known", R"({"name":"a"})", answer_fault::unavailable, 503, "incident"},
        {"GET", "/trips/7", "known", "", answer_fault::none, 200, "id"},
        {"GET", "/trips/7", "other", "", answer_fault::none, 401, "incident"},
        {"GET", "/trips/x", "known", "", answer_fault::none, 400, "incident"},
        {"GET", "/trips/404", "known", "", answer_fault::none, 404, "incident"},
        {"PUT", "/trips/7", "known", R"({"name":"a"})", answer_fault::none, 202, "id"},
        {"PUT", "/trips/7", "known", "{}", answer_fault::none, 400, "field"},
        {"PUT", "/trips/7", "known", R"({"name":"a"})", answer_fault::bad_gateway, 502, "incident"},
    };
    for (auto const& row : rows) {
        auto const about = std::string(row.method) + ' ' + std::string(row.target);
        if (row.what != answer_fault::none) setup.faults = fault(row.what);
        kept_request came{std::string(row.method), std::string(row.target)};
        came.headers = {{"X-Token", std::string(row.token)}, {"X-Agent", "a"}};
        came.body = row.body;
        if (!came.body.empty()) came.headers.emplace_back("Content-Type", "application/json");
        auto const made = responder(ferry::api, setup).answer(came);
        setup.faults.clear();
        t.equal(made.status, row.status, about);
        auto const begin = "{\"" + std::string(row.member) + '"';
        t.equal(made.body.substr(0, begin.size()), begin, about + ' ' + shown(made));
        t.check(
            interpreted(made).first == (made.status < 300 ? answer_kind::success : answer_kind::api_error),
            shown(made));
    }
    // What a proxy says instead has no contract.
    setup.faults = fault(answer_fault::html_page);
    kept_request came{"GET", "/trips/7", {{"X-Token", "known"}, {"X-Agent", "a"}}};
    t.equal(responder(ferry::api, setup).answer(came).body.substr(0, 6), "<html>");
}

kept_request to_beds(std::string_view method, std::string const& target, std::string_view body = {}) {
    kept_request made{std::string(method), target, {{"X-Token", "any"}}, std::string(body)};
    if (!body.empty()) made.headers.emplace_back("Content-Type", "application/json");
    return made;
}
std::string text_at(response const& made, std::string_view member) {
    auto const whole = tree::parse(made.body);
    auto const* const found = whole ? whole->find(member) : nullptr;
    return found != nullptr ? found->text : std::string();
}

// What was created is shown, changed and gone, and nothing else is.
void kept(test& t) {
    responder server(beds::api);
    auto const ward = [](std::string const& name) { return R"({"ward":")" + name + "\"}"; };
    auto const one = server.answer(to_beds("POST", "/beds", ward("north")));
    auto const other = server.answer(to_beds("POST", "/beds", ward("south")));
    auto const at = "/beds/" + text_at(one, "id"), beside = "/beds/" + text_at(other, "id");
    t.check(at != beside, "one id");
    t.equal(text_at(server.answer(to_beds("GET", at)), "ward"), "north");
    t.equal(text_at(server.answer(to_beds("PATCH", at, R"({"patient":"Ada"})")), "ward"), "north");
    t.equal(text_at(server.answer(to_beds("GET", at)), "patient"), "Ada");
    t.equal(text_at(server.answer(to_beds("GET", beside)), "patient"), "");
    t.equal(server.answer(to_beds("DELETE", at)).status, 200U);
    for (auto const* const method : {"GET", "DELETE", "HEAD"})
        t.equal(server.answer(to_beds(method, at)).status, 404U, method);
    t.equal(server.answer(to_beds("PATCH", at, ward("west"))).status, 404U);
    t.equal(text_at(server.answer(to_beds("GET", beside)), "ward"), "south");
    // Of what it has not created there always is one.
    for (int i = 0; i < 2; ++i)
        t.equal(server.answer(to_beds("DELETE", "/beds/7")).status, 200U);
}

// What one operation wrote, another shows, by its own contract.
void views(test& t) {
    responder server(registry::api);
    auto const ask = [&server](std::string_view method, std::string const& target, std::string_view body) {
        kept_request made{
            std::string(method),
            "/api/v4" + target,
            {{"X-Key", "Key some"}, {"X-Site", "s"}},
            std::string(body)};
        if (!body.empty()) made.headers.emplace_back("Content-Type", "application/json");
        return server.answer(made);
    };
    auto const made = ask("POST", "/parts", R"({"name":"bolt","at":"low","parts":[]})");
    t.equal(made.status, 201U, made.body);
    auto const id =
        notepact::conformance::detail::value_at(tree::parse(made.body).value(), "/result/id")->text;
    auto const stored = ask("PATCH", "/parts/" + id, R"({"reading_00":46})");
    t.equal(text_at(stored, "part"), id);
    auto const seen = tree::parse(ask("GET", "/parts/" + id, {}).body).value();
    t.equal(notepact::conformance::detail::value_at(seen, "/result/tree/name")->text, "bolt");
}

// HEAD is answered as GET is, but for the body; where there is no GET it is 405 or 404.
void head(test& t) {
    responder server(beds::api);
    auto const get = server.answer(to_beds("GET", "/beds/7")),
               same = server.answer(to_beds("HEAD", "/beds/7"));
    t.equal(same.status, get.status);
    t.check(same.headers == get.headers && same.body.empty() && !get.body.empty(), shown(same));
    t.check(same.of == &beds::get_bed, "the operation");
    auto const none = server.answer(to_beds("HEAD", "/beds"));
    t.equal(none.status, 405U);
    t.check(none.body.empty() && none.header("Allow") == "POST", shown(none));
    auto const nowhere = server.answer(to_beds("HEAD", "/rooms"));
    t.check(nowhere.status == 404 && nowhere.body.empty(), shown(nowhere));
    auto unknown = to_beds("HEAD", "/beds/7");
    unknown.headers.clear();
    auto const refused = server.answer(unknown);
    t.check(refused.status == 401 && refused.body.empty(), shown(refused));
}

notepact_test::suite responder_suite(
    "conformance/responder", {{"every_request", every_request},
                              {"no_operation", no_operation},
                              {"credentials", credentials},
                              {"scopes", scopes},
                              {"known_ids", known_ids},
                              {"signed_notes", signed_notes},
                              {"bad_ids", bad_ids},
                              {"order", order},
                              {"state", state},
                              {"printed", printed},
                              {"faults", faults},
                              {"codings", codings},
                              {"deterministic", deterministic},
                              {"mutated", mutated},
                              {"deep", deep},
                              {"printed_errors", printed_errors},
                              {"ranges", ranges},
                              {"kept", kept},
                              {"views", views},
                              {"head", head}});

} // namespace
