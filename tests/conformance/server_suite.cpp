// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The suite for servers against a sound one, which passes all of it, and against servers that are each broken
// in one way, each of which is found by the case that is about that.
#include "notepact/conformance/server_suite.hpp"

#include "../support/ferry_api.hpp"
#include "../support/gzip.hpp"
#include "../support/list_api.hpp"
#include "../support/model_server.hpp"
#include "../support/reasons.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <iterator>
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
using namespace notepact::conformance;
using tree = notepact::conformance::detail::json_tree;
using next_server = std::function<response(kept_request const&)>;

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

std::string* header_of(header_list& headers, std::string_view wanted) {
    for (auto& [name, value] : headers)
        if (notepact::same_without_case(name, wanted)) return &value;
    return nullptr;
}
// Changes the members of the body that a request sends or an answer brings, wherever they are.
template <class Change>
void each_member(tree& whole, std::string_view name, Change const& change) {
    for (auto& part : whole.inside) {
        if (part.name == name) change(part);
        each_member(part, name, change);
    }
}
template <class Change>
breakage on_the_way_in(std::string_view name, Change const& change) {
    return [=](kept_request request, next_server const& next) {
        if (auto whole = tree::parse(request.body)) {
            auto const before = whole->written();
            each_member(*whole, name, change);
            if (whole->written() != before) request.body = whole->written();
        }
        return next(request);
    };
}
template <class Change>
breakage on_the_way_out(unsigned status, Change const& change) {
    return [=](kept_request const& request, next_server const& next) {
        auto made = next(request);
        if (made.status != status) return made;
        auto whole = tree::parse(made.body).value();
        change(whole);
        made.body = whole.written();
        return made;
    };
}
breakage without(std::string_view member, unsigned status) {
    return on_the_way_out(status, [member](tree& whole) {
        auto& all = (whole.find("data") != nullptr ? whole.at("data") : whole).inside;
        all.erase(
            std::remove_if(all.begin(), all.end(), [&](tree const& part) { return part.name == member; }),
            all.end());
    });
}
// What the responder would refuse is answered as if it was the first that it took.
template <class Which>
breakage takes(Which const& which) {
    return [=, good = response()](kept_request const& request, next_server const& next) mutable {
        auto made = next(request);
        if (made.status < 300 && good.status == 0) good = made;
        return made.status >= 400 && good.status != 0 && which(request, made) ? good : made;
    };
}
breakage other_status(unsigned from, unsigned to) {
    return [=](kept_request const& request, next_server const& next) {
        auto made = next(request);
        if (made.status == from) made.status = to;
        return made;
    };
}
template <class Change>
breakage changed_answer(Change const& change) {
    return [=](kept_request const& request, next_server const& next) {
        auto made = next(request);
        change(request, made);
        return made;
    };
}
std::string header_name(notepact::api const& api) {
    return std::string(api.operations[0]->headers->member(0)->name());
}
bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

struct broken_server {
    char const* how;
    notepact::api const& api;
    breakage broken;
    // The case that is about it; and all others that fail, by their part and rule, of which `*` is any.
    std::string found_by;
    std::set<std::string> may_fail = {};
};

std::vector<broken_server> broken_servers() {
    constexpr char const* good_signature = // a whole PNG
        "data:image/"
        "png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5E"
        "rkJggg==";
    return {
        {"drops a required member",
         clinic,
         without("updated_at", 201),
         "clinic.create_sign_off/body/accepted",
         {"*/accepted",
          "*/shown",
          "body/generated_accepted",
          "*/not_rfc3339",
          "*/not_base64",
          "*/not_png",
          "*/unknown_member",
          "*/empty_string",
          "*/not_positive",
          "query/unknown_parameter"}},
        {"answers a note without its patient",
         maxcare,
         without("patient", 200),
         "maxcare.update_impression/request/accepted",
         {"*/accepted",
          "*/shown",
          "body/generated_accepted",
          "*/not_whole",
          "*/no_effect",
          "*/unknown_member",
          "*/empty_string",
          "*/unknown_parameter"}},
        {"answers without a token",
         clinic,
         [](kept_request request, next_server const& next) {
             if (header_of(request.headers, "X-User-Token") == nullptr)
                 request.headers.emplace_back("X-User-Token", model_server::credential);
             return next(request);
         },
         "clinic.create_sign_off/X-User-Token/missing_parameter",
         {"X-User-Token/missing_parameter"}},
        {"takes any prefix of a signature",
         clinic,
         on_the_way_in(
             "signature",
             [=](tree& value) {
                 if (value.kind == notepact::json_kind::string
                     && value.text.rfind("data:image/png;base64,", 0) != 0)
                     value.text = good_signature;
             }),
         "clinic.create_sign_off/signature/missing_prefix",
         {"signature/missing_prefix", "body/generated_refused"}},
        {"echoes a wrong id",
         clinic,
         on_the_way_out(200, [](tree& whole) { whole.at("id").text = "7"; }),
         "clinic.update_sign_off/id/shown",
         {"id/shown"}},
        {"has another shape of errors",
         clinic,
         on_the_way_out(422, [](tree& whole) { whole.at("errors").name = "error"; }),
         "clinic.create_sign_off/signature/missing_member",
         {"*"}},
        {"has errors of texts without arrays",
         clinic,
         on_the_way_out(
             422,
             [](tree& whole) {
                 each_member(whole, "signature", [](tree& texts) { texts.become(texts.inside[0]); });
             }),
         "clinic.create_sign_off/signature/missing_member",
         {"signature/*", "body/*", "sign_off/*", "addendum/*", "review_date/*"}},
        {"answers 400 for 422",
         clinic,
         other_status(422, 400),
         "clinic.create_sign_off/signature/missing_member",
         {"*"}},
        {"answers 200 for 201, of which both are documented", clinic, other_status(201, 200), "", {}},
        {"answers 202", clinic, other_status(201, 202), "clinic.create_addendum/body/accepted", {"*"}},
        {"blames another member",
         clinic,
         on_the_way_out(
             422,
             [](tree& whole) {
                 auto& errors = whole.at("errors");
                 for (auto& part : errors.inside)
                     part.name = "base";
             }),
         "clinic.create_sign_off/review_date/not_iso8601",
         {"*"}},
        {"takes what follows a document",
         clinic,
         [](kept_request request, next_server const& next) {
             auto const end = request.body.rfind('}');
             for (auto size = end; size != request.body.npos && size != 0;
                  size = request.body.rfind('}', size - 1))
                 if (tree::parse(request.body.substr(0, size + 1))) request.body.resize(size + 1);
             return next(request);
         },
         "clinic.create_addendum/body/trailing_data",
         {"body/trailing_data"}},
        {"takes the last of two members",
         clinic,
         [](kept_request request, next_server const& next) {
             if (auto whole = tree::parse(request.body)) {
                 auto const unite = [](tree& value, auto const& again) -> void {
                     tree united = value;
                     united.inside.clear();
                     for (auto& part : value.inside) {
                         again(part, again);
                         if (value.kind == notepact::json_kind::object)
                             united.at(part.name).become(part);
                         else
                             united.inside.push_back(part);
                     }
                     value = united;
                 };
                 unite(*whole, unite);
                 request.body = whole->written();
             }
             return next(request);
         },
         "clinic.create_sign_off/session_note_id/duplicate_member",
         {"*/duplicate_member", "*/accepted"}},
        {"takes a number in quotes",
         clinic,
         on_the_way_in(
             "session_note_id",
             [](tree& value) {
                 if (value.text == "46") value.kind = notepact::json_kind::number;
             }),
         "clinic.update_addendum/session_note_id/wrong_type",
         {"session_note_id/wrong_type", "body/generated_refused"}},
        {"takes any date",
         clinic,
         takes([](kept_request const&, response const& made) { return holds(made.body, "review_date"); }),
         "clinic.create_sign_off/review_date/not_iso8601",
         {"*"}},
        {"takes no date with an offset",
         clinic,
         on_the_way_in(
             "review_date",
             [](tree& value) {
                 if (value.text.size() > 6 && value.text[value.text.size() - 6] == '+') value.text = "?";
             }),
         "clinic.update_sign_off/review_date/accepted",
         {"review_date/accepted", "review_date/shown", "body/generated_accepted"}},
        {"drops the offset of a date",
         clinic,
         on_the_way_in(
             "review_date",
             [](tree& value) {
                 if (value.text.size() > 6 && value.text[value.text.size() - 6] == '+')
                     value.text.replace(value.text.size() - 6, 6, "Z");
             }),
         "clinic.create_sign_off/review_date/shown",
         {"review_date/shown", "review_date/accepted", "review_date/not_iso8601", "body/*"}},
        {"keeps 20 bytes of a text",
         clinic,
         on_the_way_in(
             "instructions",
             [](tree& value) {
                 if (value.text.size() > 20 && static_cast<unsigned char>(value.text[20]) < 0x80)
                     value.text.resize(20);
             }),
         "clinic.create_addendum/instructions/shown",
         {"instructions/shown", "instructions/accepted", "body/generated_accepted"}},
        {"fails at malformed JSON",
         clinic,
         changed_answer([](kept_request const& request, response& made) {
             if (!tree::parse(request.body)) made = {500, {{"Content-Type", "text/html"}}, "<h1>Error</h1>"};
         }),
         "clinic.create_addendum/body/malformed_json",
         {"method/other_method",
          "body/malformed_json",
          "body/trailing_data",
          "body/truncated_document",
          "body/invalid_utf8",
          "body/empty_document",
          "body/too_deep",
          "body/unknown_member",
          "*/number_overflow"}},
        {"sends errors as text",
         clinic,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 422) made.headers[0].second = "text/plain";
         }),
         "clinic.create_sign_off/signature/missing_prefix",
         {"*"}},
        {"takes every method",
         clinic,
         [](kept_request request, next_server const& next) {
             if (request.method == "DELETE" || request.method == "PATCH") request.method = "PUT";
             return next(request);
         },
         "clinic.update_sign_off/method/other_method",
         {"method/other_method"}},
        {"does not say which methods there are",
         maxcare,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 405) made.headers.clear();
         }),
         "maxcare.me/method/other_method",
         {"method/other_method"}},
        {"asks for no scope",
         maxcare,
         [](kept_request request, next_server const& next) {
             if (auto* const key = header_of(request.headers, "Authorization"))
                 if (holds(*key, "key_without_")) *key = "Bearer " + std::string(model_server::credential);
             return next(request);
         },
         "maxcare.update_impression/scope/write_soap_notes",
         {"scope/*"}},
        {"does not name the scope",
         maxcare,
         on_the_way_out(403, [](tree& whole) { whole.at("message").text = "Forbidden"; }),
         "maxcare.list_patients/scope/read_patients",
         {"scope/*"}},
        {"answers 401 for 403",
         maxcare,
         other_status(403, 401),
         "maxcare.get_note/scope/read_notes",
         {"scope/*"}},
        {"answers 403 for 401",
         maxcare,
         other_status(401, 403),
         "maxcare.me/Authorization/unknown_credential",
         {"Authorization/*"}},
        {"takes any credential",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const key = header_of(request.headers, "Authorization");
             if (key != nullptr && holds(*key, "the_key"))
                 *key = "Bearer " + std::string(model_server::credential);
             return next(request);
         },
         "maxcare.get_patient/Authorization/unknown_credential",
         {"Authorization/unknown_credential", "Authorization/bad_header"}},
        {"takes a credential without its scheme",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const key = header_of(request.headers, "Authorization");
             if (key != nullptr && !holds(*key, " ")) *key = "Bearer " + *key;
             return next(request);
         },
         "maxcare.me/Authorization/bad_header",
         {"Authorization/bad_header"}},
        {"answers what is not there",
         maxcare,
         takes([](kept_request const&, response const& made) {
             return made.status == 404 && made.of != nullptr;
         }),
         "maxcare.update_impression/noteId/unknown_id",
         {"*/unknown_id"}},
        {"edits a signed note",
         maxcare,
         takes([](kept_request const&, response const& made) { return made.status == 409; }),
         "maxcare.update_impression/noteId/signed",
         {"noteId/signed"}},
        {"takes an impressionId that is no number",
         maxcare,
         takes([](kept_request const&, response const& made) { return holds(made.body, "'impressionId'"); }),
         "maxcare.update_impression/impressionId/not_numeric",
         {"impressionId/not_numeric"}},
        {"edits without a providerId",
         maxcare,
         takes([](kept_request const&, response const& made) {
             return holds(made.body, "'providerId': required");
         }),
         "maxcare.update_impression/providerId/missing_parameter",
         {"providerId/missing_parameter"}},
        {"edits another note",
         maxcare,
         on_the_way_out(
             200,
             [](tree& whole) {
                 if (whole.at("data").find("soapNote") != nullptr)
                     whole.at("data").at("id").text = "nte_another";
             }),
         "maxcare.update_impression/noteId/shown",
         {"noteId/shown"}},
        {"answers a status that no document names",
         maxcare,
         on_the_way_out(
             200,
             [](tree& whole) {
                 if (whole.at("data").find("patient") != nullptr) whole.at("data").at("status").text = "open";
             }),
         "maxcare.update_impression/request/accepted",
         {"*"}},
        {"says the credential in an error",
         clinic,
         [](kept_request request, next_server const& next) {
             auto* const key = header_of(request.headers, "X-User-Token");
             auto made = next(request);
             if (made.status == 404 && made.of != nullptr && key != nullptr)
                 made.body = R"({"errors":"no such note for )" + *key + "\"}";
             return made;
         },
         "clinic.create_addendum/session_note_id/unknown_id",
         {"*/unknown_id"}},
        {"says the credential in a header",
         clinic,
         [](kept_request request, next_server const& next) {
             auto made = next(request);
             if (auto const* const key = header_of(request.headers, "X-User-Token"))
                 made.headers.emplace_back("X-Asked-By", *key);
             return made;
         },
         "clinic.create_addendum/request/accepted",
         {"*"}},
        {"answers 404 for 422",
         clinic,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 422) {
                 made.status = 404;
                 made.body = R"({"errors":"Session note not found"})";
             }
         }),
         "clinic.create_sign_off/signature/missing_member",
         {"*"}},
        {"answers 415 for 422",
         clinic,
         other_status(422, 415),
         "clinic.create_sign_off/signature/missing_member",
         {"*"}},
        {"sends successes as text",
         clinic,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 201) made.headers[0].second = "text/plain";
         }),
         "clinic.create_sign_off/request/accepted",
         {"*"}},
        {"answers without a body",
         clinic,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 201) made.body.clear();
         }),
         "clinic.create_sign_off/request/accepted",
         {"*"}},
        {"blames another member for the note's id",
         clinic,
         on_the_way_out(
             422,
             [](tree& whole) { each_member(whole, "session_note_id", [](tree& v) { v.name = "base"; }); }),
         "clinic.create_addendum/session_note_id/wrong_type",
         {"*"}},
        {"passes over a body that is not expected",
         maxcare,
         [](kept_request request, next_server const& next) {
             if (request.method == "GET") request.body.clear();
             return next(request);
         },
         "",
         {}},
        {"writes a whole number with a fraction",
         clinic,
         on_the_way_out(
             200,
             [](tree& whole) {
                 if (whole.at("session_note_id").text.size() < 10) whole.at("session_note_id").text += ".0";
             }),
         "",
         {}},
        {"holds ids in a double",
         clinic,
         on_the_way_in(
             "session_note_id",
             [](tree& value) {
                 if (value.text == "9007199254740993") value.text = "9007199254740992";
             }),
         "clinic.create_addendum/session_note_id/shown",
         {"session_note_id/shown"}},
        {"takes blank instructions",
         clinic,
         on_the_way_in(
             "instructions",
             [](tree& value) {
                 if (value.kind == notepact::json_kind::string
                     && value.text.find_first_not_of(" \t\r\n\v\f") == std::string::npos)
                     value.text = "x";
             }),
         "clinic.create_addendum/instructions/blank",
         {"instructions/blank", "body/generated_refused", "instructions/shown"}},
        {"knows a header by one spelling",
         clinic,
         [](kept_request request, next_server const& next) {
             for (auto& header : request.headers)
                 if (header.first == "x-user-token") header.first = "x-other";
             return next(request);
         },
         "clinic.create_addendum/X-User-Token/accepted",
         {"X-User-Token/accepted"}},
        {"takes no parameters of a media type",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const type = header_of(request.headers, "Content-Type");
             if (type != nullptr && holds(*type, ";")) *type = "text/plain";
             return next(request);
         },
         "maxcare.update_impression/Content-Type/accepted",
         {"Content-Type/accepted", "Content-Type/wrong_content_type"}},
        {"takes every media type",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const type = header_of(request.headers, "Content-Type");
             if (type != nullptr && holds(*type, "text/plain")) *type = "application/json";
             return next(request);
         },
         "maxcare.update_impression/Content-Type/wrong_content_type",
         {"Content-Type/wrong_content_type"}},
        {"closes at deep nesting",
         clinic,
         changed_answer([](kept_request const& request, response& made) {
             if (!holds(request.body, std::string(28, '['))) return;
             made = {};
             made.closed = true;
         }),
         "clinic.update_addendum/body/too_deep",
         {"body/too_deep", "body/unknown_member"}},
        {"has a route for everything",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto const end = request.target.find("/unheard");
             if (end != request.target.npos)
                 request.target.erase(end, std::string_view("/unheard/of/it").size());
             return next(request);
         },
         "maxcare.get_bill/path/no_route",
         {"path/no_route"}},
        {"stumbles over two characters together",
         clinic,
         changed_answer([](kept_request const& request, response& made) {
             if (holds(request.body, "\xE2\x82\xAC") && holds(request.body, "\\\"")) made.status = 500;
         }),
         "clinic.create_sign_off/body/generated_accepted",
         {"body/generated_accepted", "body/generated_refused"}},
    };
}

bool matches(std::set<std::string> const& patterns, finished_case const& one) {
    for (auto const& pattern : patterns) {
        if (pattern == "*") return true;
        auto const slash = pattern.find('/');
        auto const part = pattern.substr(0, slash), rule = pattern.substr(slash + 1);
        if ((part == "*" || part == one.part) && (rule == "*" || rule == one.rule)) return true;
    }
    return false;
}

void broken(test& t) {
    std::size_t planted = 0, found = 0;
    for (auto const& one : broken_servers()) {
        auto const result = run(one.api, one.broken);
        bool by_it = false;
        std::size_t failed = 0;
        for (auto const& finished : result.cases) {
            if (finished.result.how() != outcome::failed) continue;
            ++failed;
            by_it = by_it || finished.name() == one.found_by;
            t.check(
                matches(one.may_fail, finished),
                std::string(one.how) + ": " + finished.name() + ": " + finished.result.failures[0].why);
        }
        if (one.found_by.empty()) { // which is none
            t.equal(failed, std::size_t{0}, one.how + all_reasons(result));
            continue;
        }
        ++planted;
        found += by_it ? 1 : 0;
        t.check(by_it, std::string(one.how) + all_reasons(result));
        std::printf("  %-50s %3zu of %zu cases\n", one.how, failed, result.cases.size());
    }
    std::printf("servers: %zu of %zu faults found\n", found, planted);
    t.check(planted >= 25, "too few");
}

// Any order, and any case alone: all end as they did.
void order(test& t) {
    for (auto const& one : broken_servers()) {
        if (&one.api != &clinic || one.found_by.empty()) continue;
        auto const forward = run(one.api, one.broken);
        auto const cases = server_suite(one.api, model_server::setup(one.api, one.broken)).cases;
        for (auto i = cases.size(); i-- != 0;) {
            auto const again = cases[i].run();
            auto const& before = forward.cases[i].result;
            t.check(before.how() == again.how() && before.failed == again.failed, cases[i].name());
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
        auto const* asked = &request.headers[0];
        for (auto const& header : request.headers)
            if (header.first == "Accept-Encoding") asked = &header;
        if (asked->second != "identity") made.status = 500; // seen by every case
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

notepact_test::suite server_suite_suite(
    "conformance/server_suite", {{"sound", sound},
                                 {"broken", broken},
                                 {"order", order},
                                 {"shrunk", shrunk},
                                 {"without_setup", without_setup},
                                 {"known_ids", known_ids},
                                 {"keeps_state", keeps_state},
                                 {"one_organization", one_organization},
                                 {"reads_what_was_made", reads_what_was_made},
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
