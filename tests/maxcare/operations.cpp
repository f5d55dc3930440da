// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The requests of the Max AI Public API v3.
#include "notepact/maxcare/operations.hpp"

#include "../support/maxcare.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/conformance/documents.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::conformance::impression_edit;
namespace maxcare = notepact::maxcare;
using notepact::body_bytes;
using notepact::contract_ref;
using notepact::operation;
using notepact::parameter_texts;
using notepact::query_argument;
using notepact::query_pair;
using notepact::secret_view;
using notepact::static_report;

maxcare::account_view account() {
    return {secret_view("max_prd_ak_SBA...01S"), "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"};
}
maxcare::account_view account_at(std::string_view base) {
    return {secret_view("key"), "org", must(notepact::base_url_view::parse(base))};
}

std::string headers(std::string_view media_type) {
    return std::string("\nAccept: application/json\n")
           + (media_type.data() != nullptr ? "Content-Type: " + std::string(media_type) + '\n' : "")
           + "Authorization: Bearer max_prd_ak_SBA...01S\nX-Organization-Id: "
             "7e2c8cfe-b7a9-4deb-986d-e7012589e72b\n\n";
}

// --------------------------------------------------------------------------------------- every operation

class builder {
  public:
    explicit builder(test& t) : t_(t) {}
    std::size_t rows = 0;

    // What is sent: `METHOD /path`, below the documents' server.
    template <class Operation>
    void
    row(Operation const& of, typename Operation::parameters const& ids,
        typename Operation::body_type const& what, std::string_view target, std::string_view media_type = {},
        std::string_view body = {}, query_argument const& further = {}) {
        t_.equal(std::string(maxcare::operations[rows]->name), of.name, "in order");
        ++rows;
        std::string expected(target);
        expected.insert(expected.find('/'), maxcare::server);
        expected += headers(media_type) + std::string(body);
        static_report<4> report;
        t_.equal(whole(of.build(account(), ids, what, report, further)), expected, of.name);
        char room[512];
        t_.equal(
            whole(of.build_into(room, sizeof room, account(), ids, what, report, further)),
            expected,
            of.name);
        t_.equal(found(report), "", of.name);
    }

  private:
    test& t_;
};

void every_operation(test& t) {
    constexpr std::string_view json = "application/json";
    std::string_view const object = R"({"any":"thing"})";
    notepact::none const none;
    builder to(t);
    to.row(maxcare::list_patients, none, none, "GET /patients");
    to.row(maxcare::get_patient, {"pat/1"}, none, "GET /patients/pat%2F1");
    to.row(
        maxcare::list_appointments,
        none,
        none,
        "GET /appointments?page=2&from=2026-03-20%2018%3A30",
        {},
        {},
        {{"page", "2"}, {"from", "2026-03-20 18:30"}});
    to.row(maxcare::get_appointment, {"a b"}, none, "GET /appointments/a%20b");
    to.row(maxcare::list_providers, none, none, "GET /providers");
    to.row(
        maxcare::get_provider,
        {"prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a"},
        none,
        "GET /providers/prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a");
    to.row(
        maxcare::list_facilities,
        none,
        none,
        "GET /facilities?a%26b=%3D%23&a%26b=&=x",
        {},
        {},
        {{"a&b", "=#"}, {"a&b", ""}, {"", "x"}});
    to.row(maxcare::get_facility, {"..."}, none, "GET /facilities/...");
    to.row(maxcare::list_bills, none, none, "GET /bills");
    to.row(maxcare::get_bill, {"%2e%2e"}, none, "GET /bills/%252e%252e");
    to.row(maxcare::list_claims, none, none, "GET /claims");
    to.row(
        maxcare::get_claim,
        {"550e8400-e29b-41d4-a716-446655440000"},
        none,
        "GET /claims/550e8400-e29b-41d4-a716-446655440000");
    to.row(
        maxcare::list_notes, {true}, none, "GET /notes?includeSoapNote=true&page=1", {}, {}, {{"page", "1"}});
    to.row(maxcare::get_note, {"nte?x#y"}, none, "GET /notes/nte%3Fx%23y");
    to.row(
        maxcare::list_tasks,
        none,
        none,
        "GET /tasks?status=open%20%2B%20late",
        {},
        {},
        {{"status", "open + late"}});
    to.row(maxcare::get_task, {"caf\xC3\xA9"}, none, "GET /tasks/caf%C3%A9");
    to.row(maxcare::list_emails, none, none, "GET /emails");
    to.row(maxcare::get_email, {"a+b&c=d"}, none, "GET /emails/a%2Bb%26c%3Dd");
    to.row(maxcare::list_phone_numbers, none, none, "GET /phone-numbers");
    to.row(maxcare::list_inventory_changes, none, none, "GET /inventory/changes");
    to.row(maxcare::get_inventory_change, {"{id}"}, none, "GET /inventory/changes/%7Bid%7D");
    to.row(
        maxcare::list_inventory_change_products,
        {"products"},
        none,
        "GET /inventory/changes/products/products");
    to.row(maxcare::list_stock_levels, none, none, "GET /inventory/stock-levels");
    to.row(maxcare::list_products, none, none, "GET /inventory/products");
    to.row(maxcare::get_product, {"~-._"}, none, "GET /inventory/products/~-._");
    to.row(
        maxcare::upload_note_image,
        {"nte_1", "prv 1"},
        {"image/png", "\x89PNG\r\n\x1A\n"},
        "POST /notes/nte_1/images?providerId=prv%201",
        "image/png",
        "\x89PNG\r\n\x1A\n");
    to.row(
        maxcare::delete_note_image,
        {"nte_1", "img/1", "prv_1"},
        none,
        "DELETE /notes/nte_1/images/img%2F1?providerId=prv_1");
    to.row(
        maxcare::update_note,
        {"nte_1", "prv_1"},
        object,
        "PATCH /notes/nte_1?providerId=prv_1",
        json,
        object);
    to.row(
        maxcare::update_impression,
        {"nte_1", 1042, "prv&1=2"},
        {"STABLE CHRONIC ILLNESS", "Active"},
        "PATCH /notes/nte_1/impressions/1042?providerId=prv%261%3D2",
        json,
        impression_edit);
    to.row(maxcare::create_task, none, object, "POST /tasks", json, object);
    to.row(maxcare::update_task, {"tsk_1"}, "{}", "PATCH /tasks/tsk_1", json, "{}");
    to.row(maxcare::send_email, none, " { } ", "POST /emails/send", json, " { } ");
    to.row(maxcare::create_product, none, object, "POST /inventory/products", json, object);
    to.row(maxcare::update_product, {"prd_1"}, object, "PUT /inventory/products/prd_1", json, object, {});
    to.row(
        maxcare::create_inventory_change,
        none,
        object,
        "POST /inventory/changes?dryRun=%F0%9F%98%80",
        json,
        object,
        {{"dryRun", "\xF0\x9F\x98\x80"}});
    to.row(maxcare::me, none, none, "GET /marketplace/me");
    t.equal(to.rows, std::size(maxcare::operations));

    // The overloads for who has no parameters or no body.
    static_report<4> report;
    t.equal(
        std::string(maxcare::me.build(account(), report)->url()), "https://api.maxcare.ai/v3/marketplace/me");
    t.equal(
        std::string(maxcare::get_task.build(account(), {"1"}, report)->url()),
        "https://api.maxcare.ai/v3/tasks/1");
    t.equal(std::string(maxcare::create_task.build(account(), object, report)->body()), object);
    for (auto const& [included, query] :
         {std::pair(std::optional<bool>(), ""),
          std::pair(std::optional<bool>(true), "?includeSoapNote=true"),
          std::pair(std::optional<bool>(false), "?includeSoapNote=false")})
        t.equal(
            std::string(maxcare::list_notes.build(account(), {included}, report)->url()),
            std::string("https://api.maxcare.ai/v3/notes") + query);
    t.equal(found(report), "");
    // Neither key nor body into a log.
    auto const edit = maxcare::update_impression.build(account(), {"n", 1, "p"}, {"SECRET", {}}, report);
    auto const shown = whole(edit, notepact::reveal::nothing);
    t.check(shown.find("max_prd") == shown.npos && shown.find("SECRET") == shown.npos, shown);
}

// ------------------------------------------------------------------------------------------- from texts

body_bytes body_of(operation const& of, std::string_view json = R"({"dxStatus":"Active"})") {
    if (of.body != nullptr) return {contract_ref(*of.body), json};
    return &of == &maxcare::upload_note_image ? body_bytes("image/png", "PNG") : body_bytes();
}

// Every parameter is this text, but numbers.
parameter_texts parameters_of(operation const& of, std::string_view text) {
    parameter_texts texts = {};
    for (std::size_t i = 0; i != of.parameters->detail; ++i) {
        auto const& rule = *of.parameters->member(i)->value();
        bool const is_text =
            rule.kind == notepact::rule_kind::string && rule.text() == notepact::text_format::path_text;
        texts[i] = is_text ? text : rule.kind == notepact::rule_kind::enumeration ? "true" : "7";
    }
    return texts;
}

// Every text id of every operation is one segment or one value.
void texts(test& t) {
    struct {
        std::string_view text, encoded; // no encoded: refused
    } const rows[] = {
        {"nte_3cc73cb69c59403ca9108af6c5693b25", "nte_3cc73cb69c59403ca9108af6c5693b25"},
        {"../..", "..%2F.."},
        {"/ ? # % + & =", "%2F%20%3F%20%23%20%25%20%2B%20%26%20%3D"},
        {"%2e%2e", "%252e%252e"},
        {"\xE6\x97\xA5", "%E6%97%A5"},
        {"", {}},
        {".", {}},
        {"..", {}},
        {"a\r\nb", {}},
        {"a\x7F", {}},
        {"\xC2\x85", {}},
        {"\xFF", {}},
    };
    for (auto const* of : maxcare::operations) {
        auto const& table = *of->parameters;
        for (auto const& [text, encoded] : rows) {
            static_report<8> report;
            auto const request = build_request(
                *of, std::nullopt, {"key", "org"}, parameters_of(*of, text), body_of(*of), report);
            std::string url(of->path), expected;
            for (std::size_t i = 0; i != table.detail; ++i) {
                auto const& parameter = *table.member(i);
                auto const id = std::string(parameter.name());
                auto const* rule = parameter.value();
                bool const is_text = parameters_of(*of, "x")[i] == "x";
                auto const written = is_text                                          ? std::string(encoded)
                                     : rule->kind == notepact::rule_kind::enumeration ? "true"
                                                                                      : "7";
                bool const in_query = parameter.has(notepact::rule_flag::in_query);
                if (is_text && encoded.data() == nullptr)
                    expected +=
                        std::string("error ") + (in_query ? "query " : "path ") + id + " bad_parameter\n";
                if (in_query)
                    url += '?' + id + '=' + written;
                else
                    url.replace(url.find('{' + id + '}'), id.size() + 2, written);
            }
            t.equal(found(report), expected, of->name);
            t.equal(request.has_value(), expected.empty(), of->name);
            if (request) t.equal(std::string(request->url()), url, of->name);
        }
        // Nothing is there; each alone is missed.
        static_report<8> report;
        build_request(*of, std::nullopt, {}, {}, body_of(*of), report);
        std::string expected;
        for (std::size_t i = 0; i != table.detail; ++i)
            if (table.member(i)->has(notepact::rule_flag::required))
                expected += std::string("error ")
                            + (table.member(i)->has(notepact::rule_flag::in_query) ? "query " : "path ")
                            + std::string(table.member(i)->name()) + " missing_parameter\n";
        expected += "error header Authorization missing_parameter\nerror header X-Organization-Id "
                    "missing_parameter\n";
        t.equal(found(report), expected, of->name);
    }
    for (std::string_view const text : {"true", "false", "", "TRUE", "1", "yes", "true ", "true&x=1"}) {
        static_report<2> report;
        auto const request =
            build_request(maxcare::list_notes, std::nullopt, {"key", "org"}, {text}, {}, report);
        bool const legal = text == "true" || text == "false";
        t.equal(found(report), legal ? "" : "error query includeSoapNote not_in_enum\n", text);
        t.equal(request.has_value(), legal, text);
    }
}

// One report over path, query, headers and body.
void one_report(test& t) {
    static_report<8> report;
    auto const built = maxcare::update_impression.build(
        {secret_view("a b"), "org\r\nX-Admin: 1"}, {"..", -1, ""}, {"", std::nullopt}, report);
    t.check(!built, "refused");
    t.equal(
        found(report),
        "error path noteId bad_parameter\n"
        "warning path impressionId not_whole\n"
        "error query providerId bad_parameter\n"
        "error header Authorization bad_header\n"
        "error header X-Organization-Id bad_header\n"
        "warning body /dxComplexity empty_string\n");
    report.clear();
    build_request(
        maxcare::update_impression,
        std::nullopt,
        {"", "\xC3\xA9"},
        {".", "0x10"},
        body_of(maxcare::update_impression, "{\"dxStatus\":null}"),
        report);
    t.equal(
        found(report),
        "error path noteId bad_parameter\n"
        "error path impressionId not_numeric\n"
        "error query providerId missing_parameter\n"
        "error header Authorization bad_header\n"
        "error header X-Organization-Id bad_header\n"
        "error body /dxStatus null_not_allowed\n");
    report.clear();
    build_request(maxcare::update_impression, std::nullopt, {"key", "org"}, {"n", "1", "p"}, {}, report);
    t.equal(found(report), "error body - empty_document\n", "no body");
    report.clear();
    char room[10];
    t.check(!maxcare::get_task.build_into(room, sizeof room, account(), {"1"}, report), "no room");
    t.equal(found(report), "error path - no_space\n");
    static_report<2> strict(notepact::strictness::strict);
    t.check(!maxcare::update_impression.build(account(), {"n", -1, "p"}, {"x", {}}, strict), "strict");
    t.equal(found(strict), "error path impressionId not_whole\n");
}

// --------------------------------------------------------------------------------------------- bodies

// `{"a":"xxx…"}` of that size.
std::string object_of(std::size_t size) {
    return "{\"a\":\"" + std::string(size - 8, 'x') + "\"}";
}

void bodies(test& t) {
    constexpr std::size_t mib = std::size_t{1} << 20;
    std::string const largest = object_of(mib), too_large = object_of(mib + 1);
    struct {
        std::string_view body, expected;
    } const rows[] = {
        {"{}", ""},
        {R"( {"a":[{"b":1.50}],"a":null} )", ""}, // nothing is known of its members
        {largest, ""},
        {too_large, "error body - too_large\n"},
        {"[]", "error body - wrong_type\n"},
        {R"([{"a":1}])", "error body - wrong_type\n"},
        {"\"{}\"", "error body - wrong_type\n"},
        {"7", "error body - wrong_type\n"},
        {"true", "error body - wrong_type\n"},
        {"null", "error body - null_not_allowed\n"},
        {"", "error body - empty_document\n"},
        {" \r\n", "error body - empty_document\n"},
        {"{", "error body - truncated_document\n"},
        {"{}{}", "error body - trailing_data\n"},
        {"{'a':1}", "error body - malformed_json\n"},
        {R"({"a":1,})", "error body - malformed_json\n"},
        {"\xEF\xBB\xBF{}", "error body - malformed_json\n"},
        {"<html>", "error body - malformed_json\n"},
        {"{\"a\":\"\xFF\"}", "error body - invalid_utf8\n"},
        {R"({"a":1e400})", "error body - number_overflow\n"},
    };
    std::size_t operations = 0;
    for_each_operation([&](auto const& of) {
        using type = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<typename type::body_type, notepact::text_view>) {
            ++operations;
            for (auto const& [body, expected] : rows) {
                auto const about = std::string(of.name) + ' ' + std::string(body.substr(0, 40));
                static_report<4> report;
                auto const request = build_request(
                    of, std::nullopt, {"key", "org"}, parameters_of(of, "x"), body_of(of, body), report);
                t.equal(found(report), expected, about);
                t.equal(request.has_value(), expected.empty(), about);
                if (request) t.check(request->body() == body, about);
                if (request) t.equal(std::string(request->header("Content-Type")), "application/json");
            }
        }
    });
    t.equal(operations, std::size_t{7});

    static_report<4> report;
    t.check(
        !maxcare::create_task.build(account(), "[]", report)
            && !maxcare::send_email.build(account(), too_large, report)
            && maxcare::create_product.build(account(), largest, report).has_value(),
        "the same from types");
    t.equal(found(report), "error body - wrong_type\nerror body - too_large\n");
    // A body that a contract describes may be as large as it likes.
    report.clear();
    std::string const edit = "{\"dxStatus\":\"" + std::string(2 * mib, 'x') + "\"}";
    t.check(
        build_request(
            maxcare::update_impression,
            std::nullopt,
            {"key", "org"},
            {"n", "1", "p"},
            body_of(maxcare::update_impression, edit),
            report)
            .has_value(),
        "described");
}

void images(test& t) {
    std::string const large(3u << 20, '\0');
    struct {
        std::string_view media_type, bytes;
        bool legal;
    } const rows[] = {
        {"image/png", "\x89PNG", true},
        {"image/jpeg", "", true},
        {"application/json", "not JSON at all", true}, // of an image, nothing is said
        {"multipart/form-data; boundary=\"a b\"", "--a b", true},
        {"application/octet-stream", large, true},
        {"image/png\r\nX-Admin: 1", "x", false},
        {"image/png\r", "x", false},
        {"image/png\n", "x", false},
        {"image/png ", "x", false},
        {" image/png", "x", false},
        {"image/\xC3\xA9", "x", false},
        {{"image/png\0", 10}, "x", false},
        {"", "x", false},
        {{}, "x", false},
    };
    for (auto const& [media_type, bytes, legal] : rows) {
        static_report<2> report;
        auto const built =
            maxcare::upload_note_image.build(account(), {"n", "p"}, {media_type, bytes}, report);
        t.equal(found(report), legal ? "" : "error header Content-Type bad_header\n", media_type);
        t.equal(built.has_value(), legal, media_type);
        if (built) t.check(built->body() == bytes && built->header("Content-Type") == media_type, media_type);
        report.clear();
        build_request(
            maxcare::upload_note_image,
            std::nullopt,
            {"key", "org"},
            {"n", "p"},
            {media_type, bytes},
            report);
        t.equal(found(report), legal ? "" : "error header Content-Type bad_header\n", media_type);
    }
}

// --------------------------------------------------------------------------------------- impression ids

constexpr std::string_view fine, not_numeric = "error path impressionId not_numeric\n",
                                 not_whole = "warning path impressionId not_whole\n";

void number_row(test& t, std::string const& text, std::string_view expected) {
    bool const legal = expected != not_numeric;
    static_report<2> report;
    auto const request = build_request(
        maxcare::update_impression,
        std::nullopt,
        {"key", "org"},
        {"n", text, "p"},
        body_of(maxcare::update_impression),
        report);
    t.equal(found(report), expected, text);
    t.equal(request.has_value(), legal, text);
    std::string encoded = text;
    for (auto at = encoded.find('+'); at != encoded.npos; at = encoded.find('+', at + 1))
        encoded.replace(at, 1, "%2B");
    std::string const url = "/notes/n/impressions/" + encoded + "?providerId=p";
    if (request) t.equal(std::string(request->url()), url);

    auto const id = maxcare::impression_id::parse(text);
    t.equal(id.has_value(), legal, text);
    if (!id) return;
    t.equal(id->text(), text);
    std::ostringstream out;
    out << *id;
    t.equal(out.str(), text);
    report.clear();
    auto const built = maxcare::update_impression.build(account(), {"n", *id, "p"}, {"x", {}}, report);
    t.equal(found(report), expected, text);
    t.check(built && built->url() == std::string(maxcare::server) + url, text);
}

void impression_ids(test& t) {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        // the reading's own
        {"0x10", not_numeric},
        {"+1", not_numeric},
        {" 12", not_numeric},
        {"012", not_numeric},
        {".5", not_numeric},
        {"5.", not_numeric},
        {"NaN", not_numeric},
        {"Infinity", not_numeric},
        {"1e400", not_numeric},
        {"", not_numeric},
        {"\xEF\xBC\x91\xEF\xBC\x92", not_numeric}, // full-width 12
        {"12.5", not_whole},
        {"1e3", not_whole},
        {"-1", not_whole},
        // whole numbers
        {"0", fine},
        {"7", fine},
        {"1042", fine},
        {"9007199254740991", fine},
        {"9007199254740992", not_whole},
        {"9007199254740993", not_whole},
        {"9223372036854775807", not_whole},
        {"18446744073709551616", not_whole},
        {"123456789012345678901234567890", not_whole},
        {"-0", not_whole},
        {"1042.0", not_whole},
        {"1.0e3", not_whole},
        {"1E+2", not_whole},
        {"1e-400", not_whole},
        {"-9007199254740991", not_whole},
        {"17976931348623157e292", not_whole},
        {"17976931348623158e292", not_numeric},
        {"-1e309", not_numeric},
        // other spellings
        {"-", not_numeric},
        {"--1", not_numeric},
        {"-+1", not_numeric},
        {"-01", not_numeric},
        {"00", not_numeric},
        {"-.5", not_numeric},
        {"1.", not_numeric},
        {"1.e3", not_numeric},
        {"1e", not_numeric},
        {"1e+", not_numeric},
        {"1e1.5", not_numeric},
        {"1ee3", not_numeric},
        {"e3", not_numeric},
        {"1d3", not_numeric},
        {"1f", not_numeric},
        {"1L", not_numeric},
        {"1n", not_numeric},
        {"0b1", not_numeric},
        {"0o7", not_numeric},
        {"0X10", not_numeric},
        {"1_000", not_numeric},
        {"1,000", not_numeric},
        {"1'000", not_numeric},
        {"1 000", not_numeric},
        {"12 ", not_numeric},
        {"12\n", not_numeric},
        {"12\t", not_numeric},
        {"12\r\nX-Admin: 1", not_numeric},
        {{"12\0", 3}, not_numeric},
        {"\xC2\xA0"
         "12",
         not_numeric},
        {"\xEF\xBB\xBF"
         "12",
         not_numeric},
        {"\xD9\xA1", not_numeric}, // Arabic-Indic 1
        {"\xC2\xB2", not_numeric}, // superscript 2
        {"\xC2\xBD", not_numeric}, // one half
        {"\xE2\x88\x92"
         "1",
         not_numeric},                     // a minus sign
        {"\xF0\x9D\x9F\x8F", not_numeric}, // mathematical 1
        {"nan", not_numeric},
        {"-NaN", not_numeric},
        {"inf", not_numeric},
        {"-Infinity", not_numeric},
        {"null", not_numeric},
        {"true", not_numeric},
        {"undefined", not_numeric},
        {"\"1\"", not_numeric},
        {"[1]", not_numeric},
        {"{}", not_numeric},
        {"1/2", not_numeric},
        {"1/../2", not_numeric},
        {"1?x=1", not_numeric},
        {"1#", not_numeric},
        {"1%30", not_numeric},
        {"%31", not_numeric},
        {".", not_numeric},
        {"..", not_numeric},
        {"1;2", not_numeric},
        {"1e3e", not_numeric},
        {"$1", not_numeric},
        {"#1", not_numeric},
        {"one", not_numeric},
        {"imp_1042", not_numeric},
    };
    for (auto const& [text, expected] : rows)
        number_row(t, std::string(text), expected);
    // A digit with each other byte before, behind and inside it.
    for (int byte = 0; byte != 128; ++byte) {
        char const c = static_cast<char>(byte);
        bool const digit = c >= '0' && c <= '9';
        number_row(t, {c, '7'}, digit && c != '0' ? fine : c == '-' ? not_whole : not_numeric);
        number_row(t, {'7', c}, digit ? fine : not_numeric);
        number_row(
            t,
            {'7', c, '7'},
            digit                              ? fine
            : c == '.' || c == 'e' || c == 'E' ? not_whole
                                               : not_numeric);
    }
    // However many digits, the text is kept.
    std::mt19937_64 random(1042);
    for (int i = 0; i != 200; ++i) {
        std::string text = std::to_string(random() >> (i % 64));
        number_row(t, text, std::stoull(text) <= 9007199254740991u ? fine : not_whole);
        number_row(t, text + '.' + std::to_string(random() % 1000), not_whole);
    }
    // From integers.
    static_report<2> report;
    auto const url = [&](maxcare::impression_id const& id) {
        return std::string(
                   maxcare::update_impression.build(account(), {"n", id, "p"}, {"x", {}}, report)->url())
            .substr(maxcare::server.size());
    };
    t.equal(url(std::uint8_t{7}), "/notes/n/impressions/7?providerId=p");
    t.equal(url(9007199254740993), "/notes/n/impressions/9007199254740993?providerId=p");
    t.equal(
        url((std::numeric_limits<std::uint64_t>::max)()),
        "/notes/n/impressions/18446744073709551615?providerId=p");
    t.equal(
        url((std::numeric_limits<std::int64_t>::min)()),
        "/notes/n/impressions/-9223372036854775808?providerId=p");
    t.check(maxcare::impression_id(7) == must(maxcare::impression_id::parse("7")), "alike");
    t.check(maxcare::impression_id(7) != must(maxcare::impression_id::parse("7.0")), "written otherwise");
}

// ------------------------------------------------------------------------------------ account and base

void bases(test& t) {
    struct {
        std::string_view base, url;
    } const rows[] = {
        {"https://api.maxcare.ai/v3", "https://api.maxcare.ai/v3/notes/n"},
        {"https://api.maxcare.ai/v3/", "https://api.maxcare.ai/v3/notes/n"},
        {"https://api.maxcare.ai", "https://api.maxcare.ai/notes/n"},
        {"https://api.maxcare.ai/", "https://api.maxcare.ai/notes/n"},
        {"https://api.maxcare.ai:8443", "https://api.maxcare.ai:8443/notes/n"},
        {"https://proxy.example:8443/a%20b/v3/", "https://proxy.example:8443/a%20b/v3/notes/n"},
        {"http://127.0.0.1:3000/v3", "http://127.0.0.1:3000/v3/notes/n"},
        {"http://[::1]:3000", "http://[::1]:3000/notes/n"},
    };
    for (auto const& [base, url] : rows) {
        static_report<1> report;
        t.equal(std::string(maxcare::get_note.build(account_at(base), {"n"}, report)->url()), url);
    }
    for (std::string_view const base :
         {"",
          "http://api.maxcare.ai/v3",
          "https://u:p@api.maxcare.ai/v3",
          "https://api.maxcare.ai/v3?x=1",
          "https://api.maxcare.ai/v3#x",
          "api.maxcare.ai/v3",
          "https://api.maxcare.ai/v3/../v2",
          "https://api.maxcare.ai//v3"}) {
        static_report<1> report;
        t.check(!parse_base_url(base, report), base);
        t.equal(found(report), "error path base bad_base_url\n", base);
    }
    static_report<1> report;
    t.equal(
        std::string(build_request(maxcare::me, std::nullopt, {"key", "org"}, {}, {}, report)->url()),
        "/marketplace/me");
}

void accounts(test& t) {
    auto const row = [&](std::string_view key, std::string_view organization, std::string_view expected) {
        static_report<4> report;
        auto const built = maxcare::me.build({secret_view(key), organization}, report);
        t.equal(found(report), expected, std::string(key) + " / " + std::string(organization));
        t.equal(built.has_value(), expected.empty());
        if (!built) return;
        t.equal(std::string(built->header("Authorization")), "Bearer " + std::string(key));
        t.equal(std::string(built->header("X-Organization-Id")), organization);
    };
    constexpr std::string_view bad_key = "error header Authorization bad_header\n",
                               bad_organization = "error header X-Organization-Id bad_header\n";
    for (int byte = 0; byte != 256; ++byte) {
        char const c = static_cast<char>(byte);
        std::string const inside = {'a', c, 'z'};
        bool const token =
            byte != 0
            && std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/")
                       .find(c)
                   != std::string_view::npos;
        row(inside, "org", token ? "" : bad_key);
        row("key", inside, byte >= 0x20 && byte < 0x7F ? "" : bad_organization);
    }
    for (std::string_view const key :
         {"max_prd_ak_SBA...01S", "a", "a=", "a==", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "-._~+/"})
        row(key, "org", "");
    for (std::string_view const key :
         {"", "=", "=a", "a=b", "Bearer a", " a", "a ", "a\r\n", "a\r\nX-Admin: 1", "\xC3\xA9"})
        row(key, "org", bad_key);
    for (std::string_view const organization :
         {"7e2c8cfe-b7a9-4deb-986d-e7012589e72b",
          "org_7e2c8cfeb7a94deb986de7012589e72b",
          "a b",
          "a:b",
          "\"a\", b; c=d",
          "{}"})
        row("key", organization, "");
    for (std::string_view const organization :
         {"",
          " ",
          "org ",
          " org",
          "org\t",
          "org\r\nX-Admin: 1",
          "org\r\n\r\nDELETE /",
          "\r\norg",
          "org\n",
          "org\r",
          "org\r\n folded",
          "org\x7F",
          "caf\xC3\xA9",
          "org\xE2\x80\xA8",
          "\xEF\xBB\xBForg",
          "org\xC2\x85"})
        row("key", organization, bad_organization);
    row("key", {"org\0x", 5}, bad_organization);
    row("\n", "\n", std::string(bad_key) + std::string(bad_organization));
}

suite operation_tests(
    "maxcare/operations", {{"every_operation", every_operation},
                           {"texts", texts},
                           {"one_report", one_report},
                           {"bodies", bodies},
                           {"images", images},
                           {"impression_ids", impression_ids},
                           {"bases", bases},
                           {"accounts", accounts}});

} // namespace
