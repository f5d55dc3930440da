// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The requests of the Max AI Public API v3.
#include "notepact/maxcare/operations.hpp"

#include "../support/maxcare.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare/documents.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace notepact_test;
using notepact::maxcare::impression_edit;
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
std::string headers(std::string_view media_type) {
    return std::string("\nAccept: application/json\nAccept-Encoding: identity\n")
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
        t_.equal(std::string(maxcare::api.operations[rows]->name), of.name, "in order");
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
    t.equal(to.rows, std::size(maxcare::api.operations));

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
            rule.kind == notepact::rule_kind::string && rule.refers.format == &notepact::path_text_format;
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
    for (auto const* of : maxcare::api.operations) {
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
        for (auto const& one : table.members())
            if (one.has(notepact::rule_flag::required))
                expected += std::string("error ")
                            + (one.has(notepact::rule_flag::in_query) ? "query " : "path ")
                            + std::string(one.name()) + " missing_parameter\n";
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

suite operation_tests(
    "maxcare/operations", {{"every_operation", every_operation},
                           {"texts", texts},
                           {"one_report", one_report},
                           {"bodies", bodies},
                           {"images", images}});

} // namespace
