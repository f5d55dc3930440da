// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Every request vector through build_request: the request that must be written, or all that must be found.
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/request_cases.hpp>
#include <notepact/http/build.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdio>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;

// Texts in the order of a table of parameters.
notepact::parameter_texts texts_of(notepact::rule const& table, std::vector<named_text> const& given) {
    notepact::parameter_texts texts = {};
    for (std::size_t i = 0; i < table.detail; ++i)
        for (auto const& one : given)
            if (one.name == table.member(i)->name()) texts[i] = one.text;
    return texts;
}

std::string expected_lines(std::vector<expected_violation> const& expected) {
    std::string text;
    for (auto const& one : expected)
        text += std::string(name(one.level)) + ' ' + std::string(name(one.in)) + ' ' + one.pointer + ' '
                + std::string(name(one.rule)) + '\n';
    return text;
}

// What a case is made of, each text in its place.
std::string parts_of(request_case const& one) {
    std::string parts = one.base + '\n' + one.media_type + '\n' + (one.has_body ? one.body : "none");
    for (auto const* texts : {&one.headers, &one.parameters, &one.further}) {
        for (auto const& text : *texts)
            parts += '\n' + text.name + '=' + text.text;
        parts += '\0';
    }
    return parts;
}

std::size_t verify(test& t, notepact::operation const& of, bool of_api) {
    auto const cases = request_cases(of, of_api);
    std::size_t refused = 0;
    std::set<std::string> descriptions, requests;
    for (auto const& one : cases) {
        auto const about = std::string(of.name) + ": " + one.description;
        t.check(descriptions.insert(one.description).second, "twice: " + about);
        t.check(requests.insert(parts_of(one)).second, "the same as another: " + about);

        notepact::static_report<64> report;
        std::optional<notepact::base_url> base;
        if (!one.base.empty()) base = notepact::parse_base_url(one.base, report);
        std::vector<notepact::query_pair> further;
        for (auto const& pair : one.further)
            further.push_back({pair.name, pair.text});
        auto const body = !one.has_body ? notepact::body_bytes()
                          : of.body != nullptr
                              ? notepact::body_bytes(notepact::contract_ref(*of.body), one.body)
                              : notepact::body_bytes(one.media_type, one.body);
        auto const built = build_request(
            of,
            base ? &*base : nullptr,
            texts_of(*of.owner->headers, one.headers),
            texts_of(*of.parameters, one.parameters),
            body,
            report,
            {further.data(), further.size()});

        t.equal(vector_lines(report), expected_lines(one.expected), about);
        t.equal(report.ok(), one.accepted(), about);
        if (!one.accepted()) {
            ++refused;
            t.check(!built || !base, "built: " + about); // a base URL is refused before
            continue;
        }
        t.check(built.has_value(), "refused: " + about);
        if (!built) continue;
        t.equal(built->url(), one.url, about);
        t.equal(built->method(), name(of.method), about);
        t.equal(built->body(), one.has_body ? std::string_view(one.body) : std::string_view(), about);
        std::string headers, wanted;
        for (auto const header : built->headers())
            headers += std::string(header.name) + ": " + std::string(header.value) + '\n';
        for (auto const& header : one.written_headers)
            wanted += header.name + ": " + header.text + '\n';
        t.equal(headers, wanted, about);
    }
    t.check(refused != 0 && refused != cases.size(), of.name);
    return cases.size();
}

void all_operations(test& t) {
    std::size_t total = 0;
    for (auto const* api : {&notepact::clinic::about, &notepact::maxcare::about})
        for (auto const* of : *api)
            total += verify(t, *of, of == api->operations[0]);
    std::printf("%zu request vectors\n", total);
    t.check(total >= 600, "too few");
}

// What the documents print is written as they print it.
void printed(test& t) {
    for (auto const& one : printed_requests) {
        std::size_t found = 0;
        for (auto const* api : {&notepact::clinic::about, &notepact::maxcare::about})
            for (auto const* of : *api) {
                if (of->name != one.operation) continue;
                t.equal(name(of->method), one.method, one.name);
                for (auto const& made : request_cases(*of)) {
                    if (made.description != "printed: " + std::string(one.name)) continue;
                    ++found;
                    t.equal(made.url, std::string(one.base) + std::string(one.target), one.name);
                    t.equal(made.body, one.body != nullptr ? one.body->text : std::string_view(), one.name);
                    t.equal(made.headers.size(), std::size_t{of->owner->headers->detail}, one.name);
                }
            }
        t.equal(found, std::size_t{1}, one.name);
    }
}

suite request_cases_suite(
    "conformance/request_cases", {{"all_operations", all_operations}, {"printed", printed}});

} // namespace
