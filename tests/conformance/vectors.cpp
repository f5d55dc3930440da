// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What is written of the cases, read again; and the committed vectors as anyone would replay them: read from
// their files, each through the check of bytes and of a boost::json::value.
#include "notepact/conformance/vectors.hpp"

#include "../support/contract_named.hpp"
#include "../support/every_word.hpp"
#include "../support/ferry_api.hpp"
#include "../support/sample_contract.hpp"
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/bridge/json.hpp>
#include <notepact/clinic.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/schema/json_schema.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/system/error_code.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
namespace fs = std::filesystem;
namespace json = boost::json;

std::vector<fs::path> files() {
    std::vector<fs::path> found;
    for (auto const& entry : fs::recursive_directory_iterator(NOTEPACT_TEST_SCHEMAS))
        if (entry.path().string().find(".vectors.json") != std::string::npos) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

json::value read(fs::path const& file) {
    std::ifstream input(file, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
    return json::parse(text);
}

std::string_view view(json::value const& text) {
    auto const& string = text.get_string();
    return {string.data(), string.size()};
}
// A text of a vector: a string, or bytes that are no UTF-8.
std::string bytes_of(json::value const& text) {
    if (text.is_string()) return std::string(view(text));
    std::string bytes;
    notepact::base64_decoder decoder;
    decoder.write(view(text.at("base64")), [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

// A line per violation; without duplicates, which a value cannot show.
std::string wanted(json::value const& one, bool in_value) {
    std::string text;
    for (auto const& violation : one.at("violations").as_array()) {
        if (in_value && view(violation.at("rule")) == "duplicate_member") continue;
        text += std::string(view(violation.at("severity"))) + ' ' + std::string(view(violation.at("in")))
                + ' ' + std::string(view(violation.at("pointer"))) + ' '
                + std::string(view(violation.at("rule"))) + '\n';
    }
    return text;
}
// A number that the parser has made another one of: an integer beyond 64 bits, a double within; zero with a
// large exponent, no number; many digits, infinity.
bool is_rounded(json::value const& one) {
    std::string_view const description = view(one.at("description"));
    for (std::string_view const ending : {": 0e400", ": 309 digits, the largest"})
        if (description.size() > ending.size()
            && description.substr(description.size() - ending.size()) == ending)
            return true;
    for (auto const& violation : one.at("violations").as_array())
        if (auto const* const beyond = violation.as_object().if_contains("beyond"))
            if (view(*beyond) == "exact_integer") return true;
    return false;
}
// What a vector must say of what is to be found.
void verify_expected(
    test& t, json::value const& shown, std::vector<notepact::conformance::expected_violation> const& expected,
    std::string_view about) {
    std::string_view verdict = "clean";
    std::string lines, wanted_lines;
    for (auto const& one : expected) {
        if (verdict != "error") verdict = name(one.level);
        lines += std::string(name(one.level)) + ' ' + std::string(name(one.in)) + ' ' + one.pointer + ' '
                 + std::string(name(one.rule)) + '\n';
    }
    t.equal(view(shown.at("verdict")), verdict, about);
    t.equal(wanted(shown, false), lines, about);
    auto const& violations = shown.at("violations").as_array();
    for (std::size_t i = 0; i < violations.size() && i < expected.size(); ++i) {
        auto const* const beyond = violations[i].as_object().if_contains("beyond");
        t.equal(
            beyond == nullptr ? std::string_view() : view(*beyond),
            expected[i].beyond != nullptr ? expected[i].beyond->name : std::string_view(),
            about);
    }
}

template <class Put>
json::value written(Put const& put) {
    std::string text;
    auto output = [&text](std::string_view piece) { text += piece; };
    put(output);
    return json::parse(text);
}

// A contract with every word: each case as it is, texts that are no UTF-8 as base64.
void bodies(test& t) {
    auto const shown = written(
        [](auto& output) { notepact::conformance::put_body_vectors("acme.draw", acme::draw_body, output); });
    t.equal(view(shown.at("contract")), "acme.draw");
    auto const cases = notepact::conformance::body_cases(acme::draw_body);
    auto const& lines = shown.at("cases").as_array();
    t.equal(lines.size(), cases.size());
    std::size_t encoded = 0;
    for (std::size_t i = 0; i < cases.size() && i < lines.size(); ++i) {
        t.equal(view(lines[i].at("description")), cases[i].description);
        t.equal(bytes_of(lines[i].at("text")), cases[i].text, cases[i].description);
        t.equal(!lines[i].at("text").is_string(), !notepact::is_utf8(cases[i].text), cases[i].description);
        encoded += !lines[i].at("text").is_string();
        verify_expected(t, lines[i], cases[i].expected, cases[i].description);
    }
    t.check(encoded != 0, "some are no UTF-8");
}

// Texts by name, in their order; pairs in theirs.
void verify_texts(
    test& t, json::value const& shown, std::vector<notepact::conformance::named_text> const& texts,
    std::string_view about) {
    bool const pairs = shown.is_array();
    t.equal(pairs ? shown.get_array().size() : shown.as_object().size(), texts.size(), about);
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (pairs)
            t.check(
                bytes_of(shown.at(i).at(0)) == texts[i].name && bytes_of(shown.at(i).at(1)) == texts[i].text,
                about);
        else
            t.equal(bytes_of(shown.at(texts[i].name)), texts[i].text, about);
}

// Of an operation with a body, one without, and one that takes any bytes: with what is only in the API's
// first.
void requests(test& t) {
    namespace maxcare = notepact::maxcare;
    for (notepact::operation const* of :
         {static_cast<notepact::operation const*>(&maxcare::update_impression),
          static_cast<notepact::operation const*>(&maxcare::me),
          static_cast<notepact::operation const*>(&maxcare::upload_note_image)})
        for (bool const of_api : {false, true}) {
            auto const shown = written([&](auto& output) {
                notepact::conformance::put_request_vectors(maxcare::api, *of, of_api, output);
            });
            t.equal(view(shown.at("contract")), std::string(of->name) + ".request");
            auto const cases = notepact::conformance::request_cases(maxcare::api, *of, of_api);
            auto const& lines = shown.at("cases").as_array();
            t.equal(lines.size(), cases.size(), of->name);
            for (std::size_t i = 0; i < cases.size() && i < lines.size(); ++i) {
                auto const& one = cases[i];
                auto const& line = lines[i].as_object();
                auto const& about = one.description;
                t.equal(view(line.at("description")), about);
                t.equal(line.contains("base") ? view(line.at("base")) : std::string_view(), one.base, about);
                verify_texts(t, line.at("headers"), one.headers, about);
                verify_texts(t, line.at("parameters"), one.parameters, about);
                t.equal(line.contains("query"), !one.further.empty(), about);
                if (!one.further.empty()) verify_texts(t, line.at("query"), one.further, about);
                t.equal(line.contains("body"), one.has_body, about);
                if (one.has_body) t.equal(bytes_of(line.at("body")), one.body, about);
                t.equal(line.contains("media_type"), one.has_body && of->media, about);
                verify_expected(t, lines[i], one.expected, about);
                t.equal(line.at("request").is_null(), !one.accepted(), about);
                if (!one.accepted()) continue;
                auto const& request = line.at("request").as_object();
                t.equal(view(request.at("method")), name(of->method), about);
                t.equal(view(request.at("url")), one.url, about);
                verify_texts(t, request.at("headers"), one.written_headers, about);
                t.equal(request.contains("body"), one.has_body, about);
            }
        }
}

// Each file once; they are those in schemas/.
void names(test& t) {
    std::vector<std::string> shown, there;
    for (auto const* api : {&notepact::clinic::api, &notepact::maxcare::api})
        notepact::conformance::for_each_vectors(
            *api, [&shown](std::string const& name, auto const&) { shown.push_back(name); });
    for (auto const& path : files()) {
        auto const file = path.filename().string();
        there.push_back(
            path.parent_path().filename().string() + '.' + file.substr(0, file.find(".vectors.json")));
    }
    std::sort(shown.begin(), shown.end());
    std::sort(there.begin(), there.end());
    t.check(std::adjacent_find(shown.begin(), shown.end()) == shown.end(), "none twice");
    t.check(
        shown == there,
        std::to_string(shown.size()) + " written, " + std::to_string(there.size()) + " there");
}

struct replayed {
    std::size_t bodies = 0, values = 0;
};
void replay_cases(test& t, notepact::contract_ref contract, json::array const& cases, replayed& count) {
    for (auto const& one : cases) {
        auto const about = std::string(contract.name()) + ": " + std::string(view(one.at("description")));
        auto const text = bytes_of(one.at("text"));
        notepact::static_report<100> report; // all that can be wrong with a note at once
        auto const verdict = check_text(contract, text, report);
        auto const expected = wanted(one, false);
        t.equal(vector_lines(report), expected, about);
        t.equal(
            verdict.clean() ? "clean"
            : verdict.ok()  ? "warning"
                            : "error",
            view(one.at("verdict")),
            about);
        ++count.bodies;

        boost::system::error_code no_document;
        json::parse_options options;
        options.max_depth = 100;
        auto const document = json::parse(text, no_document, {}, options);
        if (no_document || expected.find("too_deep") != expected.npos || is_rounded(one)) continue;
        report.clear();
        check_value(contract, document, report);
        t.equal(vector_lines(report), wanted(one, true), "value: " + about);
        ++count.values;
    }
}

void replay(test& t) {
    replayed count;
    std::size_t requests = 0;
    for (auto const& path : files()) {
        auto const file = read(path);
        t.equal(file.as_object().size(), std::size_t{2}, path.string());
        auto const name = std::string(view(file.at("contract")));
        auto const file_name = path.parent_path().filename().string() + '.' + path.filename().string();
        t.equal(name + ".vectors.json", file_name);
        auto const& cases = file.at("cases").as_array();
        if (path.string().find(".request.vectors") != std::string::npos) {
            requests += cases.size();
            continue;
        }
        auto const contract = contract_named(name);
        t.check(contract.has_value(), name);
        if (contract) replay_cases(t, *contract, cases, count);
    }
    std::printf("%zu bodies, %zu of them as values; %zu requests\n", count.bodies, count.values, requests);
    t.check(count.bodies + requests >= 2000 && count.values * 10 > count.bodies * 8, "too few");
}

// The same of every other word.
void every_word(test& t) {
    replayed count;
    for (notepact::contract_ref const contract :
         {notepact::contract_ref(every::sent), notepact::contract_ref(every::received)}) {
        auto const shown = written([contract](auto& output) {
            notepact::conformance::put_body_vectors(contract.name(), contract, output);
        });
        replay_cases(t, contract, shown.at("cases").as_array(), count);
    }
    t.check(count.bodies > 2000 && count.values * 10 > count.bodies * 8, "too few");
}

// The cases that schemas/README.md shows stand in the files, word by word.
void readme(test& t) {
    std::ifstream input(NOTEPACT_TEST_SCHEMAS "/README.md", std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
    std::string_view const begin = "```json\n{\"contract\"", end = "```";
    std::size_t shown = 0;
    for (auto at = text.find(begin); at != text.npos; at = text.find(begin, at + 1)) {
        auto const from = at + begin.find('{');
        auto const example = json::parse(json::string_view(text.data() + from, text.find(end, from) - from));
        for (auto const& one : example.at("cases").as_array()) {
            bool found = false;
            for (auto const& path : files()) {
                auto const file = read(path);
                if (file.at("contract") != example.at("contract")) continue;
                for (auto const& kept : file.at("cases").as_array())
                    found = found || kept == one;
            }
            t.check(found, view(one.at("description")));
            ++shown;
        }
    }
    t.equal(shown, std::size_t{2});
}

// The body of a range or a default has vectors under the name of the first such reply.
void ranges(test& t) {
    std::string names;
    notepact::conformance::for_each_vectors(ferry::api, [&](std::string const& name, auto const& write) {
        std::string text;
        write([&text](std::string_view piece) { text += piece; });
        auto const whole = json::parse(text);
        t.equal(view(whole.at("contract")), name);
        t.check(whole.at("cases").as_array().size() > 5, name);
        names += name + ' ';
    });
    t.equal(
        names,
        "ferry.book ferry.book.2XX ferry.book.404 ferry.book.4XX ferry.book.default ferry.get_trip.200 "
        "ferry.book.request ferry.get_trip.request ferry.change_trip.request ");
}

suite vectors_suite(
    "conformance/vectors", {{"bodies", bodies},
                            {"requests", requests},
                            {"names", names},
                            {"replay", replay},
                            {"every_word", every_word},
                            {"readme", readme},
                            {"ranges", ranges}});

} // namespace
