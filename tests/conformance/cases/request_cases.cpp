// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Every request vector through build_request: the request that must be written, or all that must be found.
// The same put on the wire, through inspect: the same must be found.
#include "notepact/conformance/cases/request_cases.hpp"

#include "../../support/every_api.hpp"
#include "../../support/ferry_api.hpp"
#include "../../support/test.hpp"
#include "../../support/verify.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
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

std::size_t verify(test& t, notepact::api const& api, notepact::operation const& of) {
    auto const cases = request_cases(api, of, &of == api.operations[0]);
    std::size_t refused = 0;
    std::set<std::string> descriptions, requests;
    for (auto const& one : cases) {
        auto const about = std::string(of.name) + ": " + one.description;
        t.check(descriptions.insert(one.description).second, "twice: " + about);
        t.check(requests.insert(parts_of(one)).second, "the same as another: " + about);

        notepact::static_report<64> report;
        std::optional<notepact::base_url_view> base;
        if (!one.base.empty())
            if (auto const parsed = notepact::parse_base_url<notepact::base_url_view>(one.base, report))
                base = *parsed;
        std::vector<notepact::query_pair> further;
        for (auto const& pair : one.further)
            further.push_back({pair.name, pair.text});
        auto const body = !one.has_body ? notepact::body_bytes()
                          : of.body != nullptr
                              ? notepact::body_bytes(notepact::contract_ref(*of.body), one.body)
                              : notepact::body_bytes(one.media_type, one.body);
        auto const built = build_request(
            of,
            base,
            texts_of(*of.headers, one.headers),
            texts_of(*of.parameters, one.parameters),
            body,
            report,
            further);

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

// As a client without any checks would send it; nothing if no wire can carry it: a path without one of its
// ids, an id that would be a segment which servers resolve, or white space at the ends of a header.
struct sent_request {
    std::string target;
    std::vector<notepact::header_field> headers;
    std::vector<std::string> values;
};
std::string encoded(std::string_view text) {
    std::string out;
    notepact::percent_encode(text, [&out](std::string_view piece) { out += piece; });
    return out;
}
bool is_trimmed(std::string_view text) {
    auto const blank = [](char c) { return c == ' ' || c == '\t'; };
    return text.empty() || (!blank(text.front()) && !blank(text.back()));
}
std::optional<sent_request> sent(notepact::operation const& of, request_case const& one) {
    sent_request made;
    auto const base = notepact::base_url::parse(one.base);
    if (!base && !one.base.empty()) return std::nullopt;
    if (base) made.target = base->text();
    auto const texts = texts_of(*of.parameters, one.parameters);
    std::string query;
    std::string_view path = of.path;
    for (std::size_t i = 0; i < of.parameters->detail; ++i) {
        auto const& parameter = *of.parameters->member(i);
        if (parameter.has(notepact::rule_flag::in_query)) {
            if (texts[i].data() != nullptr)
                query += '&' + encoded(parameter.name()) + '=' + encoded(texts[i]);
            continue;
        }
        if (texts[i].empty() || texts[i] == "." || texts[i] == "..") return std::nullopt;
        made.target += std::string(path.substr(0, path.find('{'))) + encoded(texts[i]);
        path.remove_prefix(path.find('}') + 1);
    }
    for (auto const& pair : one.further)
        query += '&' + encoded(pair.name) + '=' + encoded(pair.text);
    if (!query.empty()) query[0] = '?';
    made.target += std::string(path) + query;

    auto const values = texts_of(*of.headers, one.headers);
    made.values.reserve(of.headers->detail);
    for (std::size_t i = 0; i < of.headers->detail; ++i) {
        if (values[i].data() == nullptr) continue;
        if (!is_trimmed(values[i])) return std::nullopt;
        made.values.push_back(
            (i == 0 ? notepact::conformance::detail::before_credential(of) : "") + std::string(values[i]));
        made.headers.push_back({of.headers->member(i)->name(), made.values.back()});
    }
    if (one.has_body)
        made.headers.push_back(
            {"Content-Type", of.media ? std::string_view(one.media_type) : "application/json"});
    return made;
}

void inspected(test& t) {
    std::size_t total = 0, refused = 0, not_carried = 0;
    for (auto const* api : {&notepact::clinic::api, &notepact::maxcare::api, &ferry::api})
        for (auto const* of : *api)
            for (auto const& one : request_cases(*api, *of, of == api->operations[0])) {
                auto const about = std::string(of->name) + ": " + one.description;
                auto const made = sent(*of, one);
                if (!made) {
                    t.check(!one.accepted(), about);
                    ++not_carried;
                    continue;
                }
                ++total;
                refused += !one.accepted();
                if (one.accepted()) t.equal(made->target, one.url, about);
                auto const base = notepact::base_url::parse(one.base);
                notepact::static_report<64> report;
                auto const seen = inspect(
                    *api,
                    notepact::incoming_request{
                        name(of->method),
                        made->target,
                        made->headers,
                        one.has_body ? std::string_view(one.body) : std::string_view()},
                    report,
                    base ? base->path() : std::string_view());
                t.equal(vector_lines(report), expected_lines(one.expected), about);
                t.equal(static_cast<bool>(seen), one.accepted(), about);
                t.check(seen.of() == of, about);
                if (!one.accepted()) continue;
                char room[notepact::max_target];
                auto const texts = seen.match.decode_into(room, sizeof room);
                t.check(texts && *texts == texts_of(*of->parameters, one.parameters), about);
            }
    std::printf(
        "%zu requests inspected, %zu of them refused; %zu that no wire can carry\n",
        total,
        refused,
        not_carried);
    t.check(total >= 600 && refused >= 200, "too few");
}

// Lists on the wire: what has no item is left out, and pairs with the name of a repeated list are items of
// it.
void lists(test& t) {
    std::size_t total = 0, divided = 0, given_back = 0;
    notepact::operation const& of = every::change;
    for (auto const& one : request_cases(every::api, of, true)) {
        auto const base = notepact::base_url::parse(one.base);
        if (!base) continue;
        auto const made = notepact::conformance::detail::on_the_wire(of, one, base->path());
        if (!made || !one.further.empty()) continue;
        ++total;
        divided += made->target.find(',') != std::string::npos;
        notepact::static_report<64> report;
        auto const seen = inspect(
            every::api,
            notepact::incoming_request{made->method, made->target, made->headers, made->body},
            report,
            base->path());
        auto wanted = one.expected;
        if (one.description.find(": no item") != std::string::npos) wanted.clear();
        t.equal(vector_lines(report), expected_lines(wanted), one.description);
        if (!seen) continue;
        char room[notepact::max_target];
        auto const texts = seen.match.decode_into(room, sizeof room);
        auto asked = texts_of(*of.parameters, one.parameters);
        for (std::size_t i = 0; i < of.parameters->detail; ++i)
            if (of.parameters->member(i)->value()->kind == notepact::rule_kind::array && asked[i].empty())
                asked[i] = {};
        t.check(texts && *texts == asked, one.description);
        ++given_back;
    }
    std::printf("%zu requests with lists, %zu with commas, %zu given back\n", total, divided, given_back);
    t.check(total > 200 && divided > 5 && given_back > 50, "too few");
}

void all_operations(test& t) {
    std::size_t total = 0;
    for (auto const* api : {&notepact::clinic::api, &notepact::maxcare::api, &ferry::api, &every::api})
        for (auto const* of : *api)
            total += verify(t, *api, *of);
    std::printf("%zu request vectors\n", total);
    t.check(total >= 600, "too few");
}

// What the documents print is written as they print it.
void printed(test& t) {
    auto const verify_printed = [&t](notepact::api const& api, notepact::printed_request const& one) {
        std::size_t found = 0;
        for (auto const* of : api) {
            if (of->name != one.operation) continue;
            t.equal(name(of->method), one.method, one.name);
            for (auto const& made : request_cases(api, *of)) {
                if (made.description != "printed: " + std::string(one.name)) continue;
                ++found;
                t.equal(made.url, std::string(one.base) + std::string(one.target), one.name);
                t.equal(made.body, one.body != nullptr ? one.body->text : std::string_view(), one.name);
                t.equal(made.headers.size(), std::size_t{of->headers->detail}, one.name);
            }
        }
        t.equal(found, std::size_t{1}, one.name);
    };
    for (auto const& one : notepact::clinic::printed_requests)
        verify_printed(notepact::clinic::api, one);
    for (auto const& one : notepact::maxcare::printed_requests)
        verify_printed(notepact::maxcare::api, one);
}

// Headers that may be left out: the plain request has none of them; of the API's first operation each has all
// its values, of others a good one and a bad one. None is asked for.
void optional_headers(test& t) {
    for (auto const* of : ferry::api) {
        bool const first = of == ferry::api.operations[0];
        std::map<std::string, std::pair<int, int>> values; // of a header: how many good, how many bad
        std::size_t without = 0;
        for (auto const& one : request_cases(ferry::api, *of, first)) {
            if (one.description == "every part wrong") {
                t.equal(one.headers.size(), std::size_t{5}, "all of them");
                continue;
            }
            bool plain = true;
            for (auto const& header : one.headers) {
                plain = plain && (header.name == "X-Token" || header.name == "X-Agent");
                ++(one.accepted() ? values[header.name].first : values[header.name].second);
            }
            without += plain && one.accepted() ? 1U : 0U;
            for (auto const* name : {"X-Fleet", "X-Deck", "X-Quiet"})
                t.check(one.description != std::string(name) + ": missing", one.description);
        }
        t.check(without > 1, of->name);
        for (auto const* name : {"X-Fleet", "X-Deck", "X-Quiet"}) {
            auto const [good, bad] = values[name];
            t.check(first ? good > 1 && bad > 1 : good == 1 && bad == 1, name);
        }
    }
    // In the table's order, wherever the case has put them.
    for (auto const& one : request_cases(ferry::api, ferry::get_trip, false)) {
        if (one.description.rfind("X-Deck: ", 0) != 0 || !one.accepted()) continue;
        std::string names;
        for (auto const& header : one.written_headers)
            names += header.name + ' ';
        t.equal(names, "Accept Accept-Encoding X-Token X-Deck X-Agent ");
    }
}

// Whether a header must be there or not: the vectors notice each change of that.
void changed_headers(test& t) {
    auto const& headers = ferry::api.headers();
    for (std::size_t which = 1; which < headers.detail; ++which) {
        std::vector<notepact::rule> table(&headers, &headers + headers.skip);
        auto const at = static_cast<std::size_t>(headers.member(which) - &headers);
        table[at].flags =
            static_cast<std::uint8_t>(table[at].flags ^ static_cast<unsigned>(notepact::rule_flag::required));
        notepact::operation of = ferry::get_trip;
        of.headers = table.data();
        std::size_t noticed = 0;
        for (auto const& one : request_cases(ferry::api, ferry::get_trip, true)) {
            if (one.has_body || one.base != "https://ferry.example" || !one.further.empty()) continue;
            notepact::static_report<64> report;
            build_request(
                of,
                std::nullopt,
                texts_of(headers, one.headers),
                texts_of(*of.parameters, one.parameters),
                {},
                report);
            noticed += vector_lines(report) != expected_lines(one.expected) ? 1U : 0U;
        }
        t.check(noticed != 0, headers.member(which)->name());
    }
}

notepact_test::suite request_cases_suite(
    "conformance/cases/request_cases", {{"all_operations", all_operations},
                                        {"lists", lists},
                                        {"inspected", inspected},
                                        {"printed", printed},
                                        {"optional_headers", optional_headers},
                                        {"changed_headers", changed_headers}});

} // namespace
