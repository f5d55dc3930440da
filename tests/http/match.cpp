// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/match.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/base/in_order.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdio>
#include <iterator>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::match_outcome;
using notepact::operation;
using notepact::parameter_texts;
using notepact::request_match;
using notepact::static_report;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

constexpr notepact::api const* apis[] = {&clinic::api, &maxcare::api};

std::string_view outcome_name(match_outcome outcome) {
    constexpr std::string_view names[] = {"found", "no_route", "other_method", "bad_parameter", "too_long"};
    return notepact::in_order<match_outcome::too_long>(names, outcome);
}

std::string allowed(request_match const& found) {
    std::string text;
    put_allow(found, [&text](std::string_view piece) { text += piece; });
    return text;
}

// `name a=b c=d`, decoded; of none the outcome and the methods of the path.
std::string said(request_match const& found) {
    if (!found) {
        auto const methods = allowed(found);
        return std::string(outcome_name(found.outcome())) + (methods.empty() ? "" : ": ") + methods;
    }
    char buffer[notepact::max_target];
    auto const texts = found.decode_into(buffer, sizeof buffer);
    if (!texts) return "not decoded";
    std::string text(found.of()->name);
    for (std::size_t i = 0; i < found.of()->parameters->detail; ++i) {
        auto const name = found.of()->parameters->member(i)->name();
        auto const by_name = found.parameter(name);
        if (by_name.has_value() != ((*texts)[i].data() != nullptr)) return "not the same by name";
        if (!by_name) continue;
        if (*by_name != (*texts)[i]) return "another text by name";
        text += ' ' + std::string(name) + '=' + *by_name;
    }
    return text;
}

void table(test& t) {
    struct {
        notepact::api const& api;
        std::string_view method, target, expected, base = {};
    } const rows[] = {
        // the documents' own
        {clinic::api, "POST", "/v1/clinic/session_notes/addendums", "clinic.create_addendum"},
        {clinic::api, "PUT", "/v1/clinic/session_notes/addendums/39", "clinic.update_addendum id=39"},
        {clinic::api, "POST", "/v1/clinic/session_notes/sign_offs", "clinic.create_sign_off"},
        {clinic::api, "PUT", "/v1/clinic/session_notes/sign_offs/25", "clinic.update_sign_off id=25"},
        {maxcare::api,
         "PATCH",
         "/v3/notes/nte_3c/impressions/1042?providerId=prv_d4",
         "maxcare.update_impression noteId=nte_3c impressionId=1042 providerId=prv_d4",
         "/v3"},
        {maxcare::api, "GET", "/v3/marketplace/me", "maxcare.me", "/v3"},
        {maxcare::api, "GET", "/notes/n", "maxcare.get_note id=n"},
        {maxcare::api, "PATCH", "/notes/n", "maxcare.update_note noteId=n"},
        {maxcare::api, "GET", "/notes?includeSoapNote=true", "maxcare.list_notes includeSoapNote=true"},

        // what a parameter holds is not judged here
        {clinic::api, "PUT", "/v1/clinic/session_notes/sign_offs/x", "clinic.update_sign_off id=x"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/x",
         "maxcare.update_impression noteId=n impressionId=x"},
        {maxcare::api, "GET", "/notes?includeSoapNote=TRUE", "maxcare.list_notes includeSoapNote=TRUE"},

        // methods
        {maxcare::api, "DELETE", "/notes/n", "other_method: GET, PATCH"},
        {maxcare::api, "get", "/notes/n", "other_method: GET, PATCH"},
        {maxcare::api, "HEAD", "/notes/n", "other_method: GET, PATCH"},
        {maxcare::api, "", "/notes/n", "other_method: GET, PATCH"},
        {maxcare::api, "GET ", "/notes/n", "other_method: GET, PATCH"},
        {maxcare::api, "OPTIONS", "/tasks", "other_method: GET, POST"},
        {clinic::api, "GET", "/v1/clinic/session_notes/sign_offs", "other_method: POST"},
        {clinic::api, "POST", "/v1/clinic/session_notes/sign_offs/1", "other_method: PUT"},
        {maxcare::api, "GET", "/notes/n/images/i", "other_method: DELETE"},
        {maxcare::api, "GET", "/note/n", "no_route"},

        // a fixed text and a parameter at the same place
        {maxcare::api, "POST", "/emails/send", "maxcare.send_email"},
        {maxcare::api, "GET", "/emails/send", "maxcare.get_email id=send"},
        {maxcare::api, "PUT", "/emails/send", "other_method: GET, POST"},
        {maxcare::api, "PUT", "/emails/sent", "other_method: GET"},

        // percent-encoding: divided first, decoded then, once
        {maxcare::api, "GET", "/notes/a%2Fb", "maxcare.get_note id=a/b"},
        {maxcare::api, "GET", "/notes/a%2fimages%2Fb", "maxcare.get_note id=a/images/b"},
        {maxcare::api, "GET", "/notes/%252e%252E", "maxcare.get_note id=%2e%2E"},
        {maxcare::api, "GET", "/notes/%3F%23%3b%2B%26", "maxcare.get_note id=?#;+&"},
        {maxcare::api, "GET", "/notes/!$&'()*+,=:@", "maxcare.get_note id=!$&'()*+,=:@"},
        {maxcare::api, "GET", "/notes/na%C3%AFve", "maxcare.get_note id=na\xC3\xAFve"},
        {maxcare::api, "GET", "/notes/...", "maxcare.get_note id=..."},
        {maxcare::api, "GET", "/no%74es/n", "maxcare.get_note id=n"},
        {maxcare::api, "GET", "/%6E%6f%74%65%73", "maxcare.list_notes"},
        {maxcare::api, "GET", "/no%54es/n", "no_route"},
        {maxcare::api, "GET", "/no%7es/n", "no_route"},
        {maxcare::api, "GET", "/notes%2Fn", "no_route"},
        {maxcare::api, "GET", "%2Fnotes/n", "no_route"},
        {maxcare::api, "GET", "/notes/%", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%4", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/a%zz", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%u0041", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%00", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/a%0d%0aX:%20y", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%7F", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%C2%85", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%FF", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%C3", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%C0%AE%C0%AE", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/%ED%A0%80", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/n;x=1", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/..;", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/a\\b", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/a\"b", "bad_parameter: GET, PATCH"},
        {maxcare::api, "GET", "/notes/{id}", "bad_parameter: GET, PATCH"},

        // segments
        {maxcare::api, "GET", "", "no_route"},
        {maxcare::api, "GET", "/", "no_route"},
        {maxcare::api, "GET", "notes/n", "no_route"},
        {maxcare::api, "GET", "/notes/", "no_route"},
        {maxcare::api, "GET", "/notes/n/", "no_route"},
        {maxcare::api, "GET", "//notes/n", "no_route"},
        {maxcare::api, "GET", "/notes//n", "no_route"},
        {maxcare::api, "GET", "/notes/.", "no_route"},
        {maxcare::api, "GET", "/notes/..", "no_route"},
        {maxcare::api, "GET", "/notes/%2e%2E", "no_route"},
        {maxcare::api, "GET", "/notes/.%2e", "no_route"},
        {maxcare::api, "GET", "/x/../notes/n", "no_route"},
        {maxcare::api, "GET", "/./notes/n", "no_route"},
        {maxcare::api, "GET", "/Notes/n", "no_route"},
        {maxcare::api, "GET", "/notes;x/n", "no_route"},
        {maxcare::api, "GET", "\\notes\\n", "no_route"},
        {maxcare::api, "GET", "/notes/n/images/i/x", "no_route"},
        {maxcare::api, "GET", "/notes/n#top", "no_route"},
        {maxcare::api, "GET", "/notes?x=1#top", "no_route"},
        {maxcare::api, "GET", "/notes/a b", "no_route"},
        {maxcare::api, "GET", "/notes?x=a b", "no_route"},
        {maxcare::api, "GET", "/notes/n\r\nX: y", "no_route"},
        {maxcare::api, "GET", "/notes/na\xC3\xAFve", "no_route"},
        {maxcare::api, "GET", "/notes?x=\xC3\xAF", "no_route"},
        {maxcare::api, "GET", std::string_view("/notes/n\0", 9), "no_route"},
        {maxcare::api, "GET", "/notes/n\x7F", "no_route"},

        // forms
        {maxcare::api, "GET", "*", "no_route"},
        {maxcare::api, "OPTIONS", "*", "no_route"},
        {maxcare::api, "CONNECT", "api.maxcare.ai:443", "no_route"},
        {maxcare::api, "GET", "https://api.maxcare.ai/notes/n", "maxcare.get_note id=n"},
        {maxcare::api, "GET", "HTTP://127.0.0.1:8080/notes?x", "maxcare.list_notes"},
        {maxcare::api, "GET", "http://[::1]:80/notes/n", "maxcare.get_note id=n"},
        {maxcare::api, "GET", "https://any.example/notes/n", "maxcare.get_note id=n"},
        {maxcare::api, "GET", "https://h", "no_route"},
        {maxcare::api, "GET", "https://h?x", "no_route"},
        {maxcare::api, "GET", "https:///notes/n", "no_route"},
        {maxcare::api, "GET", "https:/notes/n", "no_route"},
        {maxcare::api, "GET", "https:notes/n", "no_route"},
        {maxcare::api, "GET", "//h/notes/n", "no_route"},
        {maxcare::api, "GET", "ftp://h/notes/n", "no_route"},
        {maxcare::api, "GET", "https://me@h/notes/n", "no_route"},
        {maxcare::api, "GET", "https://h@/notes/n", "no_route"},
        {maxcare::api, "GET", "https://h:0/notes/n", "no_route"},
        {maxcare::api, "GET", "https://h\\/notes/n", "no_route"},
        {maxcare::api, "GET", "https://h//notes/n", "no_route"},
        {maxcare::api, "GET", "/https://h/notes/n", "no_route"},

        // the base path
        {maxcare::api, "GET", "/v3/notes/n", "maxcare.get_note id=n", "/v3/"},
        {maxcare::api, "GET", "https://h/v3/notes/n", "maxcare.get_note id=n", "/v3"},
        {maxcare::api, "GET", "/a%2Fb/c/notes/n", "maxcare.get_note id=n", "/a%2Fb/c"},
        {maxcare::api, "GET", "/notes/n", "maxcare.get_note id=n", "/"},
        {maxcare::api, "GET", "/notes/n", "no_route", "/v3"},
        {maxcare::api, "GET", "/v3notes/n", "no_route", "/v3"},
        {maxcare::api, "GET", "/v3", "no_route", "/v3"},
        {maxcare::api, "GET", "/v3/", "no_route", "/v3"},
        {maxcare::api, "GET", "/v", "no_route", "/v3"},
        {maxcare::api, "GET", "/V3/notes/n", "no_route", "/v3"},
        {maxcare::api, "GET", "/%763/notes/n", "no_route", "/v3"},
        {maxcare::api, "GET", "/v3/v3/notes/n", "no_route", "/v3"},
        {maxcare::api, "GET", "/v3//notes/n", "no_route", "/v3"},
        {maxcare::api, "GET", "/v3/../v3/notes/n", "no_route", "/v3"},
        {maxcare::api, "GET", "/v3/notes/n", "no_route", "v3"},
        {maxcare::api, "GET", "https://h:80v3/notes/n", "no_route", "v3"},

        // the query
        {maxcare::api, "GET", "/notes?", "maxcare.list_notes"},
        {maxcare::api, "GET", "/notes?&&", "maxcare.list_notes"},
        {maxcare::api, "GET", "/notes?x=%zz&=&page=2", "maxcare.list_notes"},
        {maxcare::api, "PATCH", "/notes/n?&providerId=p&", "maxcare.update_note noteId=n providerId=p"},
        {maxcare::api,
         "PATCH",
         "/notes/n?page=2&providerId=p%20q",
         "maxcare.update_note noteId=n providerId=p q"},
        {maxcare::api,
         "PATCH",
         "/notes/n?providerId=a/b?c=d:@",
         "maxcare.update_note noteId=n providerId=a/b?c=d:@"},
        {maxcare::api, "PATCH", "/notes/n?provider%49d=p%2Bq", "maxcare.update_note noteId=n providerId=p+q"},
        {maxcare::api, "PATCH", "/notes/n?providerid=p", "maxcare.update_note noteId=n"},
        {maxcare::api, "PATCH", "/notes/n?providerId%=p", "maxcare.update_note noteId=n"},
        {maxcare::api, "PATCH", "/notes/n?noteId=m", "maxcare.update_note noteId=n"},
        {maxcare::api, "PATCH", "/notes/n?providerId=", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId=p+q", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId=p;q", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId=%", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId=..", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId=%00", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId=[p]", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId=p&providerId=p", "bad_parameter: GET, PATCH"},
        {maxcare::api, "PATCH", "/notes/n?providerId=p&x&%70roviderId=q", "bad_parameter: GET, PATCH"},
    };
    for (auto const& row : rows)
        t.equal(said(match(row.api, row.method, row.target, row.base)), row.expected, row.target);
    t.equal(said(request_match()), "no_route");
}

// Templates that the documents do not have.
constexpr operation get(std::string_view name, std::string_view path, notepact::rule const* parameters) {
    auto made = harbour::list_ships;
    made.name = name;
    made.path = path;
    made.parameters = parameters;
    return made;
}
// Parameters of any text, as in_path() would not take them: a member that must be there is one in the path.
constexpr auto one_text = notepact::object(notepact::required("a", notepact::string()));
constexpr auto two_texts = notepact::object(
    notepact::required("a", notepact::string()), notepact::required("b", notepact::string()));
constexpr operation any_any = get("any_any", "/{a}/{b}", two_texts.rules),
                    any_ships = get("any_ships", "/{a}/ships", one_text.rules),
                    ships_any = get("ships_any", "/ships/{a}", one_text.rules),
                    ships_all = get("ships_all", "/ships/all", notepact::no_parameters.rules),
                    shared = get("shared", "/piers/{a}.{b}", two_texts.rules),
                    tail = get("tail", "/quays/q{a}", one_text.rules),
                    root = get("root", "/", notepact::no_parameters.rules);
constexpr operation const* templates[] = {
    &any_any, &ships_all, &any_ships, &shared, &tail, &ships_any, &root};
constexpr notepact::api made_up{"made_up", "", "", "", "", templates};
constexpr operation const* backwards[] = {
    &root, &ships_any, &tail, &shared, &any_ships, &ships_all, &any_any};
constexpr notepact::api made_up_backwards{"made_up", "", "", "", "", backwards};

void precedence(test& t) {
    struct {
        std::string_view target, expected;
    } const rows[] = {
        {"/ships/all", "ships_all"},
        {"/ships/%61ll", "ships_all"}, // who decodes before dividing sees the same
        {"/ships/some", "ships_any a=some"},
        {"/ships/ships", "ships_any a=ships"}, // the earlier fixed text
        {"/boats/ships", "any_ships a=boats"},
        {"/boats/all", "any_any a=boats b=all"},
        {"/piers/1.2", "any_any a=piers b=1.2"}, // where {a} ends in `{a}.{b}` cannot be told
        {"/quays/q1", "any_any a=quays b=q1"},
        {"/", "no_route"},
        {"/ships", "no_route"},
    };
    for (auto const& row : rows)
        for (auto const* api : {&made_up, &made_up_backwards})
            t.equal(said(match(*api, "GET", row.target)), row.expected, row.target);
}

void buffers(test& t) {
    constexpr std::string_view target = "/notes/a%2Fb/impressions/10?providerId=%41";
    auto const found = match(maxcare::api, "PATCH", target);
    char buffer[target.size()];
    for (std::size_t size = 0; size <= sizeof buffer; ++size) {
        auto const texts = found.decode_into(buffer, size);
        t.equal(texts.has_value(), size >= 6, std::to_string(size));
        if (texts) t.check((*texts)[0] == "a/b" && (*texts)[1] == "10" && (*texts)[2] == "A", "decoded");
        if (texts) t.check((*texts)[3].data() == nullptr, "no fourth");
    }
    t.check(!found.parameter("providerid") && !found.parameter(""), "no such parameter");
    t.check(!request_match().decode_into(buffer, sizeof buffer), "nothing was found");
    auto const bad = match(maxcare::api, "GET", "/notes/%");
    t.check(!bad && bad.of() == &maxcare::get_note, "the operation is known");
    t.check(!bad.parameter("id") && !bad.decode_into(buffer, sizeof buffer), "its parameters are not");
    t.check(match(maxcare::api, "GET", "/notes").decode_into(buffer, 0).has_value(), "none to decode");
}

void longest(test& t) {
    std::string const begin = "/notes/";
    std::string const fits = begin + std::string(notepact::max_target - begin.size(), 'n');
    t.equal(match(maxcare::api, "GET", fits).of() == &maxcare::get_note, true);
    auto const longer = fits + 'n';
    std::string const slashes(1 << 20, '/'), fewer(notepact::max_target, '/');
    t.equal(said(match(maxcare::api, "GET", longer)), "too_long");
    t.equal(said(match(maxcare::api, "GET", slashes)), "too_long");
    t.equal(said(match(maxcare::api, "GET", fewer)), "no_route");
    std::string many = "/notes?";
    while (many.size() < notepact::max_target - 2)
        many += "a&";
    t.equal(said(match(maxcare::api, "GET", many)), "maxcare.list_notes");
}

// ------------------------------------------------------------------------------------------- built requests

notepact::body_bytes body_of(operation const& of) {
    if (of.media) return {"image/png", "x"};
    if (of.body == nullptr) return {};
    std::string_view const text =
        of.body == clinic::create_addendum_body.rules
            ? R"({"session_note_id":1,"addendum":{"instructions":"a"}})"
        : of.body == clinic::create_sign_off_body.rules
            ? R"({"session_note_id":1,"sign_off":{"review_date":"2023-10-27T21:40:00Z",)"
              R"("signature":"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..."}})"
        : of.body == clinic::update_addendum_body.rules ? R"({"session_note_id":1,"addendum":{}})"
        : of.body == clinic::update_sign_off_body.rules ? R"({"session_note_id":1,"sign_off":{}})"
                                                        : "{}";
    return {notepact::contract_ref(*of.body), text};
}

std::optional<notepact::request>
built(operation const& of, std::optional<notepact::base_url_view> base, parameter_texts const& parameters) {
    static_report<4> report;
    return build_request(of, base, {"key", "org"}, parameters, body_of(of), report);
}

// A text for every parameter; `free` where any text may be.
parameter_texts texts_for(operation const& of, std::string_view free, bool optional_too = true) {
    parameter_texts texts = {};
    for (std::size_t i = 0; i < of.parameters->detail; ++i) {
        auto const& parameter = *of.parameters->member(i);
        auto const& rule = *parameter.value();
        if (!optional_too && !parameter.has(notepact::rule_flag::required)) continue;
        texts[i] = rule.kind == notepact::rule_kind::enumeration       ? std::string_view("true")
                   : rule.refers.format == &notepact::path_text_format ? free
                                                                       : std::string_view("1042");
    }
    return texts;
}

std::vector<std::string> texts_to_carry() {
    std::vector<std::string> texts = {
        "nte_3cc7",
        "..a",
        "%2e%2e",
        "%2F",
        "a/../b",
        "/",
        "//",
        "a&providerId=b",
        "?x=1#y",
        "a;b=c",
        "send",
        "na\xC3\xAFve",
        "\xE6\x97\xA5\xE6\x9C\xAC",
        "\xF0\x9F\x98\x80",
        "\xE2\x80\xAE",
        "\xEF\xBC\x8E\xEF\xBC\x8E"};
    std::string all;
    for (char c = ' '; c <= '~'; ++c) {
        if (c != '.') texts.push_back(std::string(1, c));
        texts.push_back(std::string("a") + c + "z");
        all += c;
    }
    texts.push_back(all);
    return texts;
}

// What is built is found again, as it was.
void identity(test& t) {
    unsigned built_ones = 0, wrong = 0, operations = 0;
    auto const texts = texts_to_carry();
    for (std::string_view const address :
         {"", "https://h", "https://h:8443/api/v%2F3/", "http://127.0.0.1/v3"}) {
        auto const base = notepact::base_url_view::parse(address);
        auto const path = base ? base->path() : std::string_view();
        for (auto const* api : apis)
            for (auto const* of : *api) {
                ++operations;
                for (auto const& text : texts)
                    for (bool const optional_too : {true, false}) {
                        auto const given = texts_for(*of, text, optional_too);
                        auto const request = built(*of, base ? std::optional(*base) : std::nullopt, given);
                        ++built_ones;
                        if (!request) {
                            t.check(false, "not built: " + std::string(of->name) + ' ' + text);
                            continue;
                        }
                        // as the absolute form, and as the origin form that goes to that host
                        std::string_view const url = request->url();
                        auto const origin = url.substr(base ? url.find('/', 8) : 0);
                        for (auto const target : {url, origin}) {
                            auto const found = match(*api, request->method(), target, path);
                            char buffer[2000];
                            auto const decoded = found.decode_into(buffer, sizeof buffer);
                            bool const same = found.of() == of && decoded && *decoded == given;
                            wrong += !same;
                            if (!same) t.equal(said(found), of->name, target);
                        }
                    }
            }
    }
    t.equal(operations, 4 * 40U);
    t.equal(wrong, 0U);
    t.check(built_ones > 20000, std::to_string(built_ones));
}

// ---------------------------------------------------------------------------------------- hostile targets

// Whether two targets say the same: the same segments, decoded once, and the same parameters of the query;
// written here again, as plainly as can be.
std::string decoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEFabcdef";
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const value = [&](std::size_t at) {
            auto const found = digits.find(text[at]);
            return static_cast<unsigned>(found < 16 ? found : found - 6);
        };
        bool const escape = text[i] == '%' && i + 2 < text.size() && digits.find(text[i + 1]) != digits.npos
                            && digits.find(text[i + 2]) != digits.npos;
        made += escape ? static_cast<char>(value(i + 1) * 16 + value(i + 2)) : text[i];
        i += escape ? 2 : 0;
    }
    return made;
}
std::vector<std::string> divided(std::string_view text, char at) {
    std::vector<std::string> parts(1);
    for (char const c : text)
        if (c == at)
            parts.emplace_back();
        else
            parts.back() += c;
    for (auto& one : parts)
        one = decoded(one);
    return parts;
}
std::string_view path_of(std::string_view target) {
    return target.substr(0, target.find('?'));
}
std::set<std::string> pairs_of(operation const& of, std::string_view target) {
    std::set<std::string> pairs;
    auto const mark = target.find('?');
    if (mark == target.npos) return pairs;
    for (auto const& pair : divided(target.substr(mark + 1), '&'))
        for (auto const& one : of.parameters->members())
            if (pair.substr(0, pair.find('=')) == one.name() && one.has(notepact::rule_flag::in_query))
                pairs.insert(pair);
    return pairs;
}

// Where something is found it says what the target says: rebuilt from its parameters it is the same. Returns
// whether something was.
bool holds(
    test& t, notepact::api const& api, operation const& meant, std::string_view method,
    std::string const& target) {
    auto const found = match(api, method, target);
    if (!found) {
        bool const bad = found.outcome() == match_outcome::bad_parameter;
        t.check(!found.parameter("id") && (found.of() != nullptr) == bad, target);
        return false;
    }
    // An id may end in `%2Fproducts`, but then the path has one segment less than `/{id}/products`.
    auto const segments = divided(path_of(target), '/').size();
    t.check(
        found.of() == &meant || segments != divided(meant.path, '/').size(), "another operation: " + target);
    t.equal(name(found.of()->method), method, target);
    char buffer[notepact::max_target];
    auto const texts = found.decode_into(buffer, sizeof buffer);
    if (!texts) {
        t.check(false, "not decoded: " + target);
        return true;
    }
    auto origin = target;
    if (auto const scheme = target.find("://"); target[0] != '/' && scheme != target.npos)
        origin = target.substr(target.find('/', scheme + 3));
    // not through build_request, which judges numbers, too
    parameter_texts const none = {};
    std::string again(3 * target.size() + 1000, '\0');
    notepact::buffer_output out(again.data(), again.size());
    notepact::detail::put_target({*found.of(), {}, none, *texts}, out);
    again.resize(out.size());
    t.check(divided(path_of(origin), '/') == divided(path_of(again), '/'), target + " is not " + again);
    t.check(pairs_of(*found.of(), origin) == pairs_of(*found.of(), again), target + " is not " + again);
    t.equal(said(match(api, method, again)), said(found), target);
    return true;
}

std::string
with(std::string_view text, std::size_t at, std::string_view inserted, std::size_t instead_of = 0) {
    return std::string(text.substr(0, at)) + std::string(inserted)
           + std::string(text.substr(at + instead_of));
}

// All that may be done to a good target so that it is no longer one, or says the same in another way.
std::set<std::string> hostile(std::string const& good) {
    std::set<std::string> made;
    auto const mark = path_of(good).size();
    for (std::size_t at = 0; at < mark; ++at) {
        if (good[at] == '/') {
            for (std::string_view const inserted :
                 {"/",      "/.",        "/..",     "/%2e",    "/%2E%2e", "/.%2e",      "/%252e%252e",
                  "/x/..",  "/x/%2e%2e", "/x/%2E.", "/;",      "/..;",    "/;x=1",      "/%2e%2e%2f",
                  "/..%2f", "/..%5c",    "/%5c..",  "/..\\",   "\\",      "/\\",        "/%00",
                  "/%20",   "/%2f",      "/%ff",    "/%c0%ae", "/%u002e", "/%e0%80%ae", "/...",
                  "/*",     "/%",        "/ ",      "/\t",     "/?",      "/#"})
                made.insert(with(good, at, inserted));
            made.insert(with(good, at, "\\", 1));
            made.insert(with(good, at, "%2F", 1));
            made.insert(with(good, at, "%2f", 1));
            made.insert(with(good, at, "%252F", 1));
            made.insert(with(good, at, "%5C", 1));
            made.insert(with(good, at, "%c0%af", 1));
            made.insert(with(good, at, "\xEF\xBC\x8F", 1));
            made.insert(with(good, at, "", 1));
        } else {
            char escape[4], twice[6];
            std::snprintf(
                escape, sizeof escape, "%%%02x", static_cast<unsigned>(static_cast<unsigned char>(good[at])));
            std::snprintf(
                twice, sizeof twice, "%%25%02x", static_cast<unsigned>(static_cast<unsigned char>(good[at])));
            made.insert(with(good, at, escape, 1));
            made.insert(with(good, at, twice, 1));
            char const other_case = static_cast<char>(good[at] ^ 0x20);
            if (other_case >= 'A' && other_case <= 'z')
                made.insert(with(good, at, std::string(1, other_case), 1));
            made.insert(with(good, at, std::string_view("\0", 1)));
        }
    }
    for (std::string_view const behind :
         {"/",         "//",    "/.",  "/..",       "/%2e",     "/%2e%2e",      ";",      ";x=1",  "/;x",
          "%",         "%2",    "%zz", "%00",       "%0a",      "%0d%0aX:%20y", "\r\n",   "\n",    " ",
          "%20",       "%ff",   "%c3", "%ed%a0%80", "#",        "#x",           "\\",     "%5c..", "%2f..",
          "%2f%2e%2e", ".json", "~",   "\x7F",      "\xC3\xA9", "%7f",          "%c2%85", "[",     "{id}",
          "|",         "^",     "`",   "\""})
        made.insert(with(good, mark, behind));
    made.insert(with(good, mark, std::string(notepact::max_target, 'a')));
    made.insert(with(good, mark, std::string(notepact::max_target, '/')));
    made.insert(with(good, mark, std::string_view("\0", 1)));
    auto const separator = good.size() == mark ? "?" : "&";
    for (std::string_view const pair :
         {"",
          "providerId=x",
          "providerId",
          "%70roviderId=y",
          "providerid=x",
          "providerId[]=x",
          "=",
          "includeSoapNote=true&includeSoapNote=false",
          "includeSoapNote=+true",
          "x=1;providerId=2",
          "x=%",
          "#x",
          "x=\n",
          "%00=1",
          "?",
          "id=2",
          "noteId=other",
          "&&",
          "x=%0d%0a"})
        made.insert(good + separator + std::string(pair));
    for (std::string_view const authority :
         {"https://h",
          "HTTP://h:80",
          "https://h@evil",
          "https://a:b@h",
          "https://",
          "//h",
          "https:",
          "ftp://h",
          "javascript://h",
          "https://h\\",
          "https://h#",
          "https://h?",
          "https://h/..",
          "https://h/%2e",
          "https://h;",
          "https://[::1",
          "https://h:0",
          "https://h:99999",
          "https://[::1]:8",
          "https://127.1",
          "https://h%2f",
          " https://h",
          "https:// h",
          "h:443",
          "*",
          "https://h/x",
          "https://h/https://h",
          "\\\\h",
          "https:\\\\h",
          "http:/",
          "https:/h",
          "https:///h"})
        made.insert(std::string(authority) + good);
    made.erase(good);
    return made;
}

void hostile_targets(test& t) {
    std::size_t tried = 0, taken = 0;
    for (auto const* api : apis)
        for (auto const* of : *api)
            for (std::string_view const text : {"n1", "a/b?", "\xC3\xA9"}) {
                auto const request = built(*of, std::nullopt, texts_for(*of, text));
                for (auto const& target : hostile(std::string(request->url()))) {
                    ++tried;
                    taken += holds(t, *api, *of, name(of->method), target);
                }
            }
    std::printf("%zu hostile targets, %zu of them in other words\n", tried, taken);
    t.check(tried >= 1000, "too few: " + std::to_string(tried));
    t.check(taken > 0 && taken < tried / 2, std::to_string(taken) + " of " + std::to_string(tried));
}

// Parts of a target by themselves.
void parts(test& t) {
    auto const& of = notepact::maxcare::update_impression;
    t.check(has_path(of, "/notes/nte_1/impressions/7"), "its own");
    t.check(has_path(of, "/n%6Ftes/a%2Fb/impressions/7"), "the same, spelt otherwise");
    for (auto const* const other :
         {"",
          "/",
          "/notes",
          "/notes/nte_1",
          "/notes/nte_1/impressions/7/x",
          "notes/1/impressions/2",
          "/v3/notes/nte_1/impressions/7",
          "/notes/../impressions/7"})
        t.check(!has_path(of, other), other);

    std::string pairs;
    notepact::for_each_query_pair(
        "a=1&&b&c==&=d&%61=2", [&pairs](std::string_view name, std::string_view value) {
            pairs += std::string(name) + ':' + std::string(value) + ' ';
        });
    t.equal(pairs, "a:1 b: c:= :d %61:2 ");

    auto const* const known = notepact::query_parameter(of, "providerId");
    t.check(known != nullptr && known->name() == "providerId", "by its name");
    t.check(notepact::query_parameter(of, "provider%49d") == known, "encoded");
    for (auto const* const other : {"", "providerid", "noteId", "%", "%ff", "providerId%00"})
        t.check(notepact::query_parameter(of, other) == nullptr, other);
}

suite match_suite(
    "http/match", {{"table", table},
                   {"precedence", precedence},
                   {"buffers", buffers},
                   {"longest", longest},
                   {"identity", identity},
                   {"hostile_targets", hostile_targets},
                   {"parts", parts}});

} // namespace
