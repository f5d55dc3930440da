// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/redacted.hpp"

#include "../../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;
using notepact::operation;

constexpr notepact::api const* apis[] = {&notepact::clinic::api, &notepact::maxcare::api};

bool names(std::string_view text, std::string_view wanted) {
    return text.find(wanted) != text.npos;
}

void a_request(test& t) {
    kept_request const sent{
        "POST",
        "/base/v1/clinic/session_notes/sign_offs",
        {{"x-user-token", "secret"},
         {"content-type", "application/json; charset=utf-8"},
         {"Accept", "image/png"},
         {"Cookie", "secret"}},
        R"({"session_note_id":-46,"sign_off":{"signature":"data:image/png;base64,iVBO","review_date":"",)"
        R"("name":"Ann","x":[true,null,{"session_note_id":0},1.5,1e400]},"more":[]})"};
    t.equal(
        redacted(&notepact::clinic::create_sign_off, sent),
        R"(POST /v1/clinic/session_notes/sign_offs
X-User-Token: ***
Content-Type: application/json; ***
Accept: (other)
(1 other header)

{
  "session_note_id": (integer, negative),
  "sign_off": {
    "signature": "data:image/png;base64,***" (26),
    "review_date": "",
    "?": "***" (3),
    "?": [
      true,
      null,
      {
        "session_note_id": (integer, zero)
      },
      (2 more)
    ]
  },
  "?": []
})");
    t.equal(redacted(nullptr, kept_request{"POST", "/secret", {}, "{}"}), "POST (unknown target)\n\n{}");
    t.equal(
        redacted(&notepact::clinic::create_sign_off, kept_request{"BREW", "/secret?secret=1"}),
        "(other method) (another target)?"
        "?=***");
}

void a_target(test& t) {
    auto const shown = [](operation const& of, std::string target) {
        return redacted(&of, kept_request{"GET", std::move(target)});
    };
    namespace m = notepact::maxcare;
    t.equal(
        shown(m::update_impression, "/v3/notes/n%2F1/impressions/12?providerId=p&secret=1&providerId=&x"),
        "GET /notes/{noteId}/impressions/{impressionId}?providerId=***&?=***&providerId=&?=");
    t.equal(
        shown(m::list_notes, "https://host.example/notes?includeSoapNote=true"),
        "GET /notes?includeSoapNote=true");
    t.equal(shown(m::list_notes, "/v3/notes?includeSoapNote=tru"), "GET /notes?includeSoapNote=***");
    t.equal(shown(m::list_notes, "/v3/secret"), "GET (another target)");
    t.equal(shown(m::list_notes, ""), "GET (another target)");
    std::string many = "/notes?a=1";
    for (int i = 0; i < 50; ++i)
        many += "&a=1";
    t.check(names(shown(m::list_notes, many), "&?=***&(43 more)"), shown(m::list_notes, many));
}

void an_answer(test& t) {
    auto const& of = notepact::clinic::create_sign_off;
    response came{
        429,
        {{"Retry-After", "12"},
         {"Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"},
         {"Retry-After", "soon"},
         {"Allow", "GET, secret,put"},
         {"WWW-Authenticate", "bearer realm=\"secret\""},
         {"WWW-Authenticate", "secret"},
         {"Set-Cookie", "secret"},
         {"Server", "secret"}},
        R"({"errors":{"signature":["secret","b","c","d"],"secret":[]}})",
        7};
    came.fault = answer_fault::busy;
    t.equal(
        redacted(&of, came),
        R"(status 429
(7 ms late)
(gone wrong on purpose: busy)
Retry-After: (seconds)
Retry-After: (date)
Retry-After: (other)
Allow: GET, (other), PUT
WWW-Authenticate: Bearer ***
WWW-Authenticate: (other)
(2 other headers)

{
  "errors": {
    "signature": [
      "***" (6),
      "***" (1),
      "***" (1),
      (1 more)
    ],
    "?": []
  }
})");
    response closed;
    closed.closed = true;
    t.equal(redacted(&of, closed), "(no answer: the connection was closed)");
    t.equal(
        redacted(&of, response{502, {}, "<html>"}),
        "status 502\n\n(6 bytes, no JSON: malformed_json, byte 0)");
    t.equal(
        redacted(&of, response{502, {}, " "}), "status 502\n\n(1 bytes, no JSON: empty_document, byte 1)");
    t.equal(
        redacted(&of, response{200, {}, R"({"id":"secret","instructions":"sec)"}),
        "status 200\n\n{\n  \"id\": \"***\" (6),\n  \"instructions\": \n"
        "(34 bytes, no JSON: truncated_document, byte 34)");
    t.equal(redacted(nullptr, response{200, {}, R"({"id":1})"}), "status 200\n\n{\n  \"?\": (integer)\n}");
    t.equal(
        redacted(
            &notepact::maxcare::update_impression,
            response{200, {}, R"({"data":{"status":"signed_off","ehrType":"modmed","aiStatus":"secret"}})"}),
        "status 200\n\n{\n  \"data\": {\n    \"status\": \"***\" (10),\n    \"ehrType\": \"modmed\",\n"
        "    \"aiStatus\": \"***\" (6)\n  }\n}");
}

void an_exchange(test& t) {
    exchange one{{"GET", "/notes"}, {200, {}, "{\"code\":1}"}};
    one.answer.of = &notepact::maxcare::list_notes;
    t.equal(
        redacted(&notepact::clinic::create_sign_off, one),
        "> GET /notes\n< status 200\n<\n< {\n<   \"code\": (integer)\n< }\n");
    t.equal(
        redacted(&notepact::maxcare::upload_note_image, kept_request{"POST", "/notes/1/images", {}, "{}"}),
        "POST /notes/{noteId}/images\n\n(2 bytes)");
}

constexpr std::string_view marker = "zqxjkv";
constexpr std::string_view marked_number = "7305218846";

// Documents of names that a contract has and others, and of values that must not be shown.
class marked_documents {
  public:
    explicit marked_documents(unsigned seed) : random_(seed) {}

    std::string value(notepact::rule const* declared, int depth) {
        if (declared != nullptr && one_in(8)) declared = nullptr;
        if (declared != nullptr) declared = declared->resolved();
        bool const leaf = depth > 5 || one_in(6);
        if (!leaf && declared != nullptr && declared->kind == notepact::rule_kind::object)
            return object(declared, depth);
        if (!leaf && one_in(3)) return array(declared, depth);
        if (!leaf && one_in(3)) return object(nullptr, depth);
        switch (number(6)) {
        case 0: return std::string(marked_number);
        case 1: return "-0." + std::string(marked_number) + "e1";
        case 2: return '"' + std::string(marker) + "\\u00e9\\n" + std::string(marker) + '"';
        case 3: return "\"data:image/png;base64," + std::string(marker) + '"';
        case 4: return "\"true" + std::string(marker) + '"';
        default: return '"' + std::string(marker) + '"';
        }
    }
    // Whole, cut, or spoilt by a byte.
    std::string text(notepact::rule const* declared) {
        auto made = value(declared, 0);
        if (one_in(4)) made.resize(number(made.size()) + 1);
        if (one_in(4)) made[number(made.size())] = static_cast<char>(number(256));
        return made;
    }
    std::string target(operation const& of) {
        auto made = std::string(one_in(4) ? marker : std::string_view());
        for (char const c : of.path)
            made += c == '{' || c == '}' ? std::string(marker) : std::string(1, c);
        made += "?" + std::string(marker) + "=" + std::string(marker);
        for (auto const& one : of.parameters->members())
            made += '&' + std::string(one.name()) + '=' + std::string(marker);
        return made + '#' + std::string(marker);
    }
    header_list headers(operation const& of) {
        header_list made;
        for (auto const& one : of.headers->members())
            made.emplace_back(
                one.name(),
                (one_in(2) ? notepact::conformance::detail::before_credential(of) : "")
                    + std::string(marker));
        for (std::string_view const name :
             {"Content-Type", "Accept", "Allow", "Retry-After", "WWW-Authenticate", "Set-Cookie", "zqxjkv"})
            for (std::string_view const begin : {"", "application/json; a=", "GET, ", "Bearer "})
                made.emplace_back(name, std::string(begin) + std::string(marker));
        made.emplace_back("Retry-After", marked_number);
        return made;
    }

    std::size_t number(std::size_t below) { return random_() % below; }
    bool one_in(std::size_t count) { return number(count) == 0; }

  private:
    std::string object(notepact::rule const* declared, int depth) {
        std::string made = "{";
        std::size_t const known = declared == nullptr ? 0 : declared->detail;
        for (std::size_t i = 0; i < known + number(5); ++i) {
            if (made.size() > 1) made += ',';
            auto const* const member = i < known ? declared->member(i) : nullptr;
            auto const name = member == nullptr ? std::string(marker) : std::string(member->name());
            made += '"' + name + "\":" + value(member == nullptr ? nullptr : member->inside(), depth + 1);
        }
        return made + '}';
    }
    std::string array(notepact::rule const* declared, int depth) {
        bool const items = declared != nullptr && declared->kind == notepact::rule_kind::array;
        std::string made = "[";
        for (std::size_t i = 0; i < number(6); ++i)
            made += (i == 0 ? "" : ",") + value(items ? declared->inside() : nullptr, depth + 1);
        return made.back() == ',' ? "[]" : made + ']';
    }

    std::mt19937 random_;
};

void nothing_is_said(test& t) {
    marked_documents documents(1);
    std::size_t known_names = 0, marked = 0;
    auto const hides = [&](std::string const& shown, std::string_view about) {
        bool ascii = true;
        for (char const c : shown)
            ascii = ascii && (c == '\n' || (c >= ' ' && c <= '~'));
        t.check(
            ascii && !names(shown, marker) && !names(shown, marked_number),
            std::string(about) + ": " + shown);
        t.check(shown.size() < max_redacted + 64, about);
        known_names += names(shown, "\"session_note_id\"") || names(shown, "\"dxStatus\"") ? 1U : 0U;
    };
    for (auto const* api : apis)
        for (auto const* of : *api)
            for (int i = 0; i < 100; ++i) {
                auto const* const body = of->body == nullptr ? nullptr : of->body->inside();
                kept_request sent{
                    std::string(name(of->method)), documents.target(*of), documents.headers(*of)};
                sent.body = documents.text(body);
                marked += names(sent.body, marker) ? 1U : 0U;
                if (documents.one_in(9)) sent.method = marker;
                hides(redacted(documents.one_in(9) ? nullptr : of, sent), of->name);
                for (auto const& documented : *of) {
                    response came{documented.status, documents.headers(*of)};
                    came.body = documents.text(documented.body.head().inside());
                    hides(redacted(of, came), of->name);
                    came.status += 100;
                    hides(redacted(of, exchange{sent, came}).substr(0, max_redacted), of->name);
                }
            }
    t.check(known_names > 100 && marked > 1000, "what was to be hidden");
}

void bounded(test& t) {
    auto const& of = notepact::clinic::create_sign_off;
    kept_request sent{"POST", "/v1/clinic/session_notes/sign_offs"};
    sent.body = R"({"session_note_id":1)";
    for (int i = 0; i < 100000; ++i)
        sent.body += R"(,"unheard of":[1,2,3,4])";
    sent.body += R"(,"sign_off":{}})";
    auto shown = redacted(&of, sent);
    t.check(shown.size() < 500 && names(shown, "\"sign_off\": {},\n  (99997 more)\n}"), shown);

    sent.body = R"({"session_note_id":1)";
    for (int i = 0; i < 100000; ++i)
        sent.body += R"(,"session_note_id":1)";
    shown = redacted(&of, sent);
    t.check(shown.size() < max_redacted + 64 && names(shown, "\n(the rest is left out)"), shown.substr(4000));

    sent.body = std::string(100, '[');
    shown = redacted(&of, sent);
    t.check(names(shown, "too_deep, byte 32"), shown);
    for (int i = 0; i < 100000; ++i)
        sent.headers.emplace_back("X-User-Token", "");
    t.check(redacted(&of, sent).size() < max_redacted + 64, "headers");
}

notepact_test::suite redact_suite(
    "conformance/report/redacted", {{"a_request", a_request},
                                    {"a_target", a_target},
                                    {"an_answer", an_answer},
                                    {"an_exchange", an_exchange},
                                    {"nothing_is_said", nothing_is_said},
                                    {"bounded", bounded}});

} // namespace
