// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/secrets.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <notepact/conformance/report.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;

void where_they_stand(test& t) {
    std::vector<kept_secret> const secrets = {
        {"TOKEN", "s3cr\"t/+\\ \xC3\xA4"},
        {"LONGER",
         "s3cr\"t/+\\ \xC3\xA4"
         "more"},
        {"PIN", "123"},
        {"no name", "abcdef"},
        {"EMPTY", ""},
        {"", "fedcba"},
        {"FACE", "\xF0\x9F\x98\x80\xF0\x9F\x98\x80"}};
    struct {
        std::string_view text, hidden;
    } const rows[] = {
        {"", ""},
        {"nothing", "nothing"},
        {"s3cr\"t/+\\ \xC3\xA4", "$TOKEN"},
        {"a s3cr\"t/+\\ \xC3\xA4"
         "b s3cr\"t/+\\ \xC3\xA4",
         "a $TOKENb $TOKEN"},
        {"s3cr\"t/+\\ \xC3\xA4"
         "more",
         "$LONGER"},
        {"s3cr\"t/+\\ \xC3", "s3cr\"t/+\\ \xC3"},
        // As in a URL: all of it or some, in either case, a space as a plus.
        {"x=s3cr%22t%2F%2B%5C%20%C3%A4&", "x=$TOKEN_PERCENT&"},
        {"x=s3cr%22t/%2b\\+%c3%a4&", "x=$TOKEN_PERCENT&"},
        {"%73%33%63%72%22%74%2f%2b%5c%20%c3%a4", "$TOKEN_PERCENT"},
        {"%73%33%63%72%22%74%2f%2b%5c%20%c3%a", "%73%33%63%72%22%74%2f%2b%5c%20%c3%a"},
        // As in JSON.
        {"\"s3cr\\\"t/+\\\\ \xC3\xA4\"", "\"$TOKEN_JSON\""},
        {"\"s3cr\\u0022t\\/\\u002B\\u005c \\u00e4\"", "\"$TOKEN_JSON\""},
        {"\\ud83d\\ude00\xF0\x9F\x98\x80", "$FACE_JSON"},
        {"\\ud83d\\ud83d", "\\ud83d\\ud83d"},
        {"\\ud83", "\\ud83"},
        // In base64, wherever a group begins, in either alphabet; what stands around it goes with it.
        {"Basic czNjciJ0LytcIMOk", "Basic $TOKEN_BASE64"},
        {"dXNlcjpzM2NyInQvK1wgw6Q=", "dXNlcj$TOKEN_BASE64"},
        {"dXM6czNjciJ0LytcIMOkOg", "dXM6$TOKEN_BASE64"},
        {"dTpzM2NyInQvK1wgw6Q", "dT$TOKEN_BASE64"},
        {"dTpzM2NyInQvK1wgw6Q6dTpzM2NyInQvK1wgw6Q", "dT$TOKEN_BASE64T$TOKEN_BASE64"},
        {"7333637222742f2b5c20c3a4", "$TOKEN_HEX"},
        {"7333637222742F2B5C20C3A4", "$TOKEN_HEX"},
        // A short one is a part of many words.
        {"123", "$PIN"},
        {"Basic 123", "Basic $PIN"},
        {"123 bytes", "123 bytes"},
        {"Basic 1234", "Basic 1234"},
        {"abcdef fedcba", "$SECRET $SECRET"},
    };
    for (auto const& row : rows)
        t.equal(without_secrets(row.text, secrets), row.hidden, row.text);
    t.equal(without_secrets("s3cret", {}), "s3cret");
}

// What is left out of a text must not make a secret of what is left.
void control_characters(test& t) {
    notepact::conformance::detail::secret_finder const finder(
        std::vector<kept_secret>{{"TOKEN", "hunter22"}});
    t.equal(
        finder.shown("hun\x01ter22 hunter\x7F"
                     "22\x1B"),
        "$TOKEN $TOKEN");
    t.equal(
        notepact::conformance::detail::secret_finder(std::vector<kept_secret>{{"TOKEN", "hun\x01ter22"}})
            .shown("a hun\x01ter22"),
        "a $TOKEN");
}

// Credentials of all kinds, in each place of a result from which a report is made, as they are and encoded:
// in no report, whatever it shows.
void nowhere(test& t) {
    std::string const hostile[] = {
        "hunter2-hunter2",
        "<b>&amp;\"'`$(id)</b>",
        "a\\u0041\\n%41%0A::error::",
        "]]>--><!--&#39;",
        "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80",
        "\xFF\xFE\x80raw",
        "tab\tand\rand\x01\x7F",
        "++//==%2B%2F",
        "aaaaaaaa"};
    auto const encoded = [](std::string const& text) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::vector<std::string> all = {text};
        std::string percent, unicode, json;
        for (char const c : text) {
            auto const byte = static_cast<unsigned char>(c);
            percent += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
            unicode += byte < 0x80 ? std::string("\\u00") + digits[byte >> 4U] + digits[byte & 0xFU]
                                   : std::string(1, c);
            json += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        }
        all.insert(all.end(), {percent, unicode, json});
        for (std::size_t unknown = 0; unknown < 3; ++unknown)
            all.push_back(
                notepact::conformance::detail::core_of_base64(
                    text, unknown, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
                    .text);
        return all;
    };
    std::size_t tried = 0;
    for (auto const& secret : hostile) {
        auto const forms = encoded(secret);
        std::string everywhere;
        for (auto const& form : forms)
            everywhere += form + ' ' + form + form + ";";
        suite_result all{"title " + everywhere, "server.clinic", apis[0]};
        all.secrets = {{"TOKEN", secret}};
        for (bool const skipped : {false, true}) {
            case_result found;
            if (skipped) {
                found.skipped = everywhere;
            } else {
                header_list const headers = {
                    {"X-User-Token", secret}, {"X-A", everywhere}, {everywhere, "b"}};
                kept_request sent{"POST", "/x/" + everywhere, headers, everywhere};
                exchange both{sent, {500, headers, everywhere}};
                sent.method = everywhere;
                found.fail(
                    {everywhere,
                     {both, {sent, {200, headers, "{\"a\":\"" + secret + "\"}"}}},
                     everywhere,
                     everywhere});
            }
            found.warnings = {everywhere};
            found.warned = 1;
            all.cases.push_back({apis[0]->operations[0], skipped ? "a" : "b", "rule", found});
        }
        report_setup setup;
        setup.target = "http://" + everywhere;
        setup.date = setup.command = setup.rules_url = everywhere;
        setup.options = {everywhere};
        setup.show_bodies_flag = everywhere;
        for (bool const whole : {false, true})
            for (std::string const name : {"server.clinic", "client.clinic"})
                for (bool const known : {false, true}) {
                    setup.show_bodies = whole;
                    all.name = name;
                    if (known)
                        setup.known.add({"clinic.create_addendum/b/rule", {}, everywhere, {}});
                    else
                        setup.known = {};
                    std::string const reports[] = {
                        printed([&](auto sink) { put_html(all, sink, setup); }),
                        printed([&](auto sink) { put_json(all, sink, setup); }),
                        printed([&](auto sink) { put_junit(all, sink, setup); }),
                        printed([&](auto sink) { put_ctrf(all, sink, setup); }),
                        printed([&](auto sink) { put_annotations(all, sink, setup); }),
                        printed([&](auto sink) { put_text(all, sink, setup); }),
                        failure_text(all.cases[0], all.cases[0].result.failures[0], setup, all.secrets),
                        curl_line(
                            all.cases[0].result.failures[0].exchanges[1].request, setup.target, all.secrets)};
                    for (auto const& report : reports) {
                        for (auto const& form : forms)
                            t.check(report.find(form) == report.npos, secret + " as " + form);
                        ++tried;
                    }
                    // As a reader of the page, of the XML and of the JSON gets them, too.
                    for (auto const& form : forms)
                        for (int i = 0; i < 3; ++i) {
                            auto read = reports[i];
                            auto const put_back = [&read](std::string_view escape, char c) {
                                for (auto at = read.find(escape); at != read.npos;
                                     at = read.find(escape, at + 1))
                                    read.replace(at, escape.size(), 1, c);
                            };
                            if (i == 1) {
                                put_back("\\\"", '"');
                                put_back("\\\\", '\\');
                            } else {
                                put_back("&lt;", '<');
                                put_back("&gt;", '>');
                                put_back("&quot;", '"');
                                put_back("&#39;", '\'');
                                put_back("&amp;", '&');
                            }
                            t.check(read.find(form) == read.npos, secret + " read as " + form);
                        }
                }
    }
    t.equal(tried, std::size(hostile) * 8 * 8);
}

notepact_test::suite secrets_suite(
    "conformance/report/secrets", {{"where_they_stand", where_they_stand},
                                   {"control_characters", control_characters},
                                   {"nowhere", nowhere}});

} // namespace
