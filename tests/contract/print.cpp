// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/print.hpp"

#include "../support/sample_contract.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using notepact::errc;
using notepact::static_report;
using notepact::violation;
using notepact_test::test;

violation broken(
    errc code, notepact::severity level, std::initializer_list<std::size_t> members, std::size_t offset,
    notepact::rule const* hint = nullptr) {
    notepact::document_path path;
    for (auto const member : members)
        path.push_member(member);
    return {code, level, acme::draw_body, path, offset, hint};
}

template <class Printed>
std::string text(Printed const& printed) {
    std::string out;
    print_text(printed, [&](std::string_view piece) { out += piece; });
    return out;
}
template <class Printed>
std::string json(Printed const& printed) {
    std::string out;
    put_json(printed, [&](std::string_view piece) { out += piece; });
    return out;
}

notepact::rule const& shape() {
    return *notepact::contract_ref(acme::draw_body).root().member(0);
}

void violations(test& t) {
    struct {
        violation broken;
        std::string_view text, json;
    } const rows[] = {
        {broken(errc::missing_member, notepact::error, {0, 0}, 88),
         "error body /shape/filled missing_member required member is missing (byte 88)",
         R"({"severity":"error","in":"body","pointer":"/shape/filled","rule":"missing_member","offset":88,)"
         R"("message":"required member is missing"})"},
        {broken(errc::empty_document, notepact::error, {}, 0),
         "error body - empty_document a JSON document is wanted, there is none (byte 0)",
         R"({"severity":"error","in":"body","pointer":"","rule":"empty_document","offset":0,)"
         R"("message":"a JSON document is wanted, there is none"})"},
        {broken(errc::unknown_member, notepact::warning, {}, notepact::no_offset, &shape()),
         "warning body - unknown_member the contract does not name a member of this object: was 'shape' "
         "meant?",
         R"({"severity":"warning","in":"body","pointer":"","rule":"unknown_member","offset":null,)"
         R"("message":"the contract does not name a member of this object: was 'shape' meant?"})"},
        {broken(errc::blank, notepact::error, {1}, notepact::no_offset),
         "error body /a~1b~0c blank can't be blank",
         R"({"severity":"error","in":"body","pointer":"/a~1b~0c","rule":"blank","offset":null,"message":"can't be blank"})"},
        {broken(errc::blank, notepact::error, {2}, 1),
         "error body / blank can't be blank (byte 1)",
         R"({"severity":"error","in":"body","pointer":"/","rule":"blank","offset":1,"message":"can't be blank"})"},
    };
    for (auto const& row : rows) {
        t.equal(text(row.broken), row.text);
        t.equal(json(row.broken), row.json);
        std::ostringstream narrow;
        narrow << row.broken;
        t.equal(narrow.str(), row.text);
        std::wostringstream wide;
        wide << row.broken;
        t.check(wide.str() == std::wstring(row.text.begin(), row.text.end()), "wide");
    }
}

// Of a request, not of its body: a parameter, the request as a whole.
void parameters(test& t) {
    constexpr auto whole = notepact::detail::entry(notepact::rule_kind::member, "", 0, 0);
    t.equal(
        text(violation(errc::bad_header, notepact::error, notepact::place::header, shape())).substr(0, 34),
        "error header shape bad_header must");
    violation const unknown(
        errc::unknown_parameter, notepact::warning, notepact::place::query, whole, &shape());
    t.equal(
        text(unknown),
        "warning query - unknown_parameter the documents do not name a parameter that is given: was 'shape' "
        "meant?");
    t.check(json(unknown).find(R"("in":"query","pointer":"","rule")") != std::string::npos, json(unknown));

    // What is said of a header speaks of one.
    struct {
        errc code;
        notepact::place in;
        std::string_view said;
    } const rows[] = {
        {errc::missing_parameter, notepact::place::header, "required header is missing"},
        {errc::missing_parameter, notepact::place::query, "required parameter or header is missing"},
        {errc::duplicate_parameter, notepact::place::header, "header is given twice"},
        {errc::duplicate_parameter, notepact::place::query, "parameter is given twice"},
        {errc::coded_body, notepact::place::header, "names a content coding, such as gzip: none is read"},
    };
    for (auto const& row : rows) {
        violation const v(row.code, notepact::error, row.in, shape());
        t.equal(message(v), row.said);
        t.equal(
            text(v),
            "error " + std::string(name(row.in)) + " shape " + std::string(name(row.code)) + ' '
                + std::string(row.said));
        t.check(json(v).find("\"message\":\"" + std::string(row.said) + '"') != std::string::npos, json(v));
    }
}

void reports(test& t) {
    static_report<2> report;
    t.equal(text(report), "");
    t.equal(json(report), R"({"ok":true,"clean":true,"dropped":0,"violations":[]})");

    report.add(broken(errc::blank, notepact::warning, {1}, 5));
    t.equal(text(report), "warning body /a~1b~0c blank can't be blank (byte 5)\n");
    std::string const first = json(report[0]);
    t.equal(json(report), R"({"ok":true,"clean":false,"dropped":0,"violations":[)" + first + "]}");

    report.add(broken(errc::blank, notepact::error, {}, 0));
    report.add(broken(errc::blank, notepact::error, {}, 0));
    report.add(broken(errc::blank, notepact::error, {}, 0));
    std::string const lines = "warning body /a~1b~0c blank can't be blank (byte 5)\n"
                              "error body - blank can't be blank (byte 0)\nand 2 more\n";
    t.equal(text(report), lines);
    t.equal(
        json(report),
        R"({"ok":false,"clean":false,"dropped":2,"violations":[)" + first + ',' + json(report[1]) + "]}");
    std::ostringstream stream;
    stream << report;
    t.equal(stream.str(), lines);
}

// Names of a contract, and our messages, inside JSON text.
constexpr auto quoted = notepact::request_body(
    "acme.quoted", notepact::object(notepact::required("\"\\\xC3\xA9", notepact::string())));

void escapes(test& t) {
    notepact::document_path path;
    path.push_member(0);
    t.equal(
        json(violation(errc::blank, notepact::error, quoted, path, 0)),
        R"({"severity":"error","in":"body","pointer":"/\"\\)"
        "\xC3\xA9"
        R"(","rule":"blank","offset":0,"message":"can't be blank"})");
    std::string const parameter = json(broken(errc::bad_parameter, notepact::error, {}, notepact::no_offset));
    t.check(
        parameter.find(R"("message":"must not be empty, \".\" or \"..\", nor)") != parameter.npos, parameter);
}

notepact_test::suite print_suite(
    "contract/print",
    {{"violations", violations}, {"parameters", parameters}, {"reports", reports}, {"escapes", escapes}});

} // namespace
