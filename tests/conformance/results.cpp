// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What is shown of results: as text, JSON, XML and HTML, with hostile texts in every place.
#include "../support/test.hpp"
#include "report_page/sample_result.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/markup.hpp>
#include <notepact/conformance/redact.hpp>
#include <notepact/conformance/result_groups.hpp>
#include <notepact/conformance/result_html.hpp>
#include <notepact/conformance/result_json.hpp>
#include <notepact/conformance/result_junit.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/maxcare.hpp>

#include <boost/json/parse.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <cstddef>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;
using notepact::operation;
using xml = boost::property_tree::ptree;

constexpr notepact::api_about const* apis[] = {&notepact::clinic::about, &notepact::maxcare::about};

bool names(std::string_view text, std::string_view wanted) {
    return text.find(wanted) != text.npos;
}

// ---------------------------------------------------------------------------------------------- redacted()

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
        for (std::size_t i = 0; i < of.parameters->detail; ++i)
            made += '&' + std::string(of.parameters->member(i)->name()) + '=' + std::string(marker);
        return made + '#' + std::string(marker);
    }
    header_list headers(operation const& of) {
        header_list made;
        for (std::size_t i = 0; i < of.owner->headers->detail; ++i)
            made.emplace_back(
                of.owner->headers->member(i)->name(),
                std::string(one_in(2) ? of.owner->credential_scheme : std::string_view())
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
        known_names += names(shown, "\"session_note_id\"") || names(shown, "\"dxStatus\"") ? 1 : 0;
    };
    for (auto const* api : apis)
        for (auto const* of : *api)
            for (int i = 0; i < 100; ++i) {
                auto const* const body = of->body == nullptr ? nullptr : of->body->inside();
                kept_request sent{
                    std::string(name(of->method)), documents.target(*of), documents.headers(*of)};
                sent.body = documents.text(body);
                marked += names(sent.body, marker) ? 1 : 0;
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

// ------------------------------------------------------------------------------------------------- results

constexpr std::string_view hostile_texts[] = {
    "<script>alert(1)</script>",
    "&amp;&lt;]]>\"'`-->",
    "a\x01\x02\x1B[31m\x7F\xC2\x85z",
    "\xFF\xC0\x80\xED\xA0\x80\xF4\x90\x80\x80\xE2\x82",
    "\xEF\xBF\xBE\xEF\xBF\xBF \xF0\x9F\x98\x80\r\n\ttext",
    "</pre></td></style></title>"};

suite_result hostile() {
    suite_result all{"a title of " + std::string(hostile_texts[0]) + std::string(hostile_texts[3])};
    std::size_t number = 0;
    for (auto const text : hostile_texts)
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped}) {
            std::string const hostile(text);
            case_result found;
            found.exchanges = 2;
            if (how == outcome::skipped) found.skipped = hostile;
            response came{201, {{hostile, hostile}}, '{' + hostile + '}'};
            came.of = nullptr;
            for (int i = 0; how == outcome::failed && i < 6; ++i)
                found.fail({hostile, {{{hostile, hostile, {{hostile, hostile}}, hostile}, came}}});
            all.cases.push_back(
                {apis[0]->operations[++number % 4], "part" + hostile, "rule" + hostile, std::move(found)});
        }
    return all;
}

// Results of all kinds.
std::vector<suite_result> results() {
    std::vector<suite_result> all = {hostile(), {"empty"}};
    for (auto const* api : apis)
        all.push_back(sample_result(*api));
    return all;
}

template <class Print>
std::string printed(Print print) {
    std::string text;
    print([&text](std::string_view piece) { text += piece; });
    return text;
}

void texts(test& t) {
    t.equal(printable(hostile_texts[2]), "a[31mz");
    std::string replaced;
    for (int i = 0; i < 12; ++i)
        replaced += "\xEF\xBF\xBD";
    t.equal(printable(hostile_texts[3]), replaced);
    t.equal(printable(hostile_texts[4]), " \xF0\x9F\x98\x80\n\ttext");
    t.equal(printable("\xC2\xA0\xEF\xBF\xBD"), "\xC2\xA0\xEF\xBF\xBD");
    auto const escaped = printed([](auto sink) {
        markup<decltype(sink)>(sink)
            .raw("<b")
            .attribute("a", "\"&'")
            .attribute("n", 7)
            .raw(">")
            .text("<>\x01 x");
    });
    t.equal(escaped, "<b a=\"&quot;&amp;&#39;\" n=\"7\">&lt;&gt; x");
}

void json(test& t) {
    for (auto const& all : results()) {
        auto const text = printed([&all](auto sink) { print_json(all, sink); });
        boost::json::error_code failed;
        auto const whole = boost::json::parse(text, failed);
        t.check(!failed && notepact::is_utf8(text), all.title + failed.message());
        if (failed) continue;
        t.equal(std::string_view(whole.at("title").as_string()), printable(all.title));
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped})
            t.check(whole.at("counts").at(name(how)) == all.count(how), name(how));
        t.check(whole.at("counts").at("exchanges") == all.exchanges(), "exchanges");
        auto const& cases = whole.at("cases").as_array();
        t.equal(cases.size(), all.cases.size());
        for (std::size_t i = 0; i < all.cases.size() && i < cases.size(); ++i) {
            auto const& one = all.cases[i];
            auto const& shown = cases[i].as_object();
            auto const is = [&shown](std::string_view member, std::string_view wanted) {
                return std::string_view(shown.at(member).as_string()) == wanted;
            };
            t.check(
                is("name", printable(one.name())) && is("operation", one.of->name)
                    && is("part", printable(one.part)) && is("rule", printable(one.rule))
                    && is("outcome", name(one.result.how())),
                one.name());
            t.equal(shown.contains("skipped"), !one.result.skipped.empty());
            t.check(shown.at("failed") == one.result.failed, one.name());
            t.equal(shown.at("failures").as_array().size(), one.result.failures.size());
            for (auto const& wrong : shown.at("failures").as_array())
                for (auto const& exchange : wrong.at("exchanges").as_array())
                    t.check(
                        exchange.at("request").is_string() && exchange.at("response").is_string(),
                        one.name());
        }
    }
    suite_result one{"one"};
    case_result found;
    found.exchanges = 8;
    found.fail({"why", std::vector<exchange>(8, {{"GET", "/"}, {200}})});
    one.cases.push_back({apis[0]->operations[0], "answer", "accepted", found});
    one.cases.push_back({apis[0]->operations[1], "id", "unknown", {{}, 0, 0, "no id"}});
    std::string exchanges;
    for (int i = 0; i < 6; ++i)
        exchanges += std::string(i == 0 ? "" : ",")
                     + R"-({"request":"GET (another target)","response":"status 200"})-";
    t.equal(
        printed([&one](auto sink) { print_json(one, sink); }),
        R"({"title":"one","counts":{"passed":0,"failed":1,"skipped":1,"exchanges":8},"cases":[)"
        R"({"name":"clinic.create_addendum/answer/accepted","operation":"clinic.create_addendum","part":"answer",)"
        R"("rule":"accepted","outcome":"failed","exchanges":8,"failed":1,"failures":[{"why":"why","exchanges":[)"
            + exchanges
            + R"(],"left_out":2}]},{"name":"clinic.update_addendum/id/unknown","operation":"clinic.update_addendum",)"
              R"("part":"id","rule":"unknown","outcome":"skipped","exchanges":0,"skipped":"no id","failed":0,)"
              R"("failures":[]}]})");
}

// Throws if it is not well-formed; then the case fails.
xml parsed(std::string const& text) {
    std::istringstream input(text);
    xml whole;
    boost::property_tree::read_xml(input, whole);
    return whole;
}

void junit(test& t) {
    for (auto const& all : results()) {
        auto const text = printed([&all](auto sink) { print_junit(all, sink); });
        t.check(notepact::is_utf8(text), all.title);
        auto const whole = parsed(text).get_child("testsuites");
        std::map<std::string, std::size_t> seen;
        std::size_t tests = 0;
        for (auto const& [suite_tag, suite] : whole) {
            if (suite_tag != "testsuite") continue;
            tests += std::stoul(suite.get<std::string>("<xmlattr>.tests"));
            for (auto const& [tag, one] : suite) {
                if (tag != "testcase") continue;
                auto const how = one.count("failure") != 0   ? outcome::failed
                                 : one.count("skipped") != 0 ? outcome::skipped
                                                             : outcome::passed;
                ++seen[std::string(name(how))];
                t.equal(
                    one.get<std::string>("<xmlattr>.classname")
                        .find(suite.get<std::string>("<xmlattr>.name") + '.'),
                    0U);
                t.check(!one.get<std::string>("<xmlattr>.name").empty(), "a name");
            }
        }
        t.equal(tests, all.cases.size());
        t.equal(whole.get<std::string>("<xmlattr>.tests"), std::to_string(all.cases.size()));
        t.equal(whole.get<std::string>("<xmlattr>.failures"), std::to_string(seen["failed"]));
        t.equal(whole.get<std::string>("<xmlattr>.skipped"), std::to_string(seen["skipped"]));
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped})
            t.equal(seen[std::string(name(how))], all.count(how));
    }
    auto const text = printed([](auto sink) { print_junit(hostile(), sink); });
    t.check(names(text, "message=\"&lt;script&gt;alert(1)&lt;/script&gt; (and 5 more)\""), "a message");
    t.check(names(text, "(another target)"), "messages");
}

// All elements of a name.
void gather(xml const& whole, std::string const& tag, std::vector<xml const*>& found) {
    for (auto const& [name, inside] : whole) {
        if (name == tag) found.push_back(&inside);
        gather(inside, tag, found);
    }
}
std::vector<xml const*> elements(xml const& whole, std::string const& tag) {
    std::vector<xml const*> found;
    gather(whole, tag, found);
    return found;
}

void html(test& t) {
    for (auto const& all : results()) {
        auto const text = printed([&all](auto sink) { print_html(all, sink); });
        t.check(notepact::is_utf8(text) && text.find("<!DOCTYPE html>\n<html lang=\"en\">") == 0, all.title);
        t.check(!names(text, "<script") && !names(text, "http:") && !names(text, "url("), all.title);
        auto const whole = parsed(text);

        std::map<std::pair<std::string, std::string>, notepact::conformance::detail::outcome_counts> cells;
        std::map<std::string, bool> rules, operations;
        for (auto const& one : all.cases) {
            cells[{std::string(one.of->name), printable(one.rule)}].add(one.result.how());
            rules[one.rule] = operations[std::string(one.of->name)] = true;
        }
        std::size_t shown = 0;
        for (auto const* cell : elements(whole, "td")) {
            if (!cell->get_optional<std::string>("<xmlattr>.data-rule")) continue;
            ++shown;
            auto const at = [cell](char const* what) {
                return cell->get<std::string>(std::string("<xmlattr>.") + what);
            };
            auto const& counts = cells[{at("data-operation"), at("data-rule")}];
            t.equal(at("data-cases"), std::to_string(counts.all()));
            t.equal(at("data-outcome"), counts.all() == 0 ? "none" : name(counts.worst()));
        }
        t.equal(shown, rules.size() * operations.size(), all.title);
        t.equal(elements(whole, "article").size(), all.count(outcome::failed), all.title);

        std::map<std::string, int> ids;
        for (std::string const tag : {"article", "section", "h2"})
            for (auto const* one : elements(whole, tag))
                ++ids[one->get("<xmlattr>.id", "")];
        for (auto const* link : elements(whole, "a"))
            t.equal(ids[link->get<std::string>("<xmlattr>.href").substr(1)], 1, "where a link leads");
    }
}

void verdicts(test& t) {
    auto const said = [](std::size_t passed, std::size_t failed, std::size_t skipped) {
        return notepact::conformance::detail::pages::sentence({{passed, failed, skipped}});
    };
    t.equal(said(0, 0, 0), "No case was run.");
    t.equal(said(1, 0, 0), "The one case passed.");
    t.equal(said(2, 0, 0), "All 2 cases passed.");
    t.equal(said(2, 0, 3), "Nothing failed: 2 cases passed, 3 could not be run.");
    t.equal(said(0, 0, 3), "No case was run: all 3 were skipped.");
    t.equal(said(2, 1, 0), "1 case of 3 failed.");
    t.equal(said(2, 2, 1), "2 cases of 4 failed; 1 could not be run.");
}

void columns(test& t) {
    suite_result all{"columns"};
    for (std::string const rule :
         {"wrong_type",
          "accepted",
          "not_png",
          "undocumented_status",
          "malformed_json",
          "bad_header",
          "accepted",
          "wrong_size"})
        all.cases.push_back({apis[0]->operations[0], "part", rule, {}});
    std::string seen;
    for (auto const& one : notepact::conformance::detail::rule_columns(all))
        seen += std::string(one.rule) + ' ' + std::to_string(one.family) + ' ';
    t.equal(
        seen,
        "accepted 0 undocumented_status 0 malformed_json 1 wrong_type 2 not_png 3 bad_header 4 wrong_size "
        "4 ");
}

// However much went wrong.
void large(test& t) {
    suite_result all{"large"};
    kept_request sent{"POST", "/v1/clinic/session_notes/sign_offs"};
    sent.body = '[';
    for (int i = 0; i < 300; ++i)
        sent.body += R"({"a":1,"b":2},)";
    case_result found;
    for (int i = 0; i < 9; ++i)
        found.fail({"why", std::vector<exchange>(9, {sent, {200, {}, sent.body}})});
    for (int i = 0; i < 1500; ++i)
        all.cases.push_back({apis[0]->operations[i % 4], "part", "rule_" + std::to_string(i % 60), found});
    constexpr std::size_t room = std::size_t{16} << 20;
    auto const page = printed([&all](auto sink) { print_html(all, sink); });
    t.check(page.size() < room && names(page, "the report would be too large"), std::to_string(page.size()));
    t.check(printed([&all](auto sink) { print_json(all, sink); }).size() < room, "JSON");
    t.check(printed([&all](auto sink) { print_junit(all, sink); }).size() < room, "JUnit");
}

notepact_test::suite results_suite(
    "conformance/results", {{"a_request", a_request},
                            {"a_target", a_target},
                            {"an_answer", an_answer},
                            {"an_exchange", an_exchange},
                            {"nothing_is_said", nothing_is_said},
                            {"bounded", bounded},
                            {"texts", texts},
                            {"json", json},
                            {"junit", junit},
                            {"html", html},
                            {"verdicts", verdicts},
                            {"columns", columns},
                            {"large", large}});

} // namespace
