// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An answer in pieces is the answer; and the values that are kept of it.
#include "notepact/http/answer_reader.hpp"

#include "../support/cases.hpp"
#include "../support/ferry_api.hpp"
#include "../support/maxcare.hpp"
#include "../support/requests.hpp"
#include "../support/sample_contract.hpp"
#include "../support/sample_structs.hpp"
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/clinic.hpp>
#include <notepact/clinic/documents.hpp>
#include <notepact/maxcare/documents.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::answer_kind;
using notepact::answer_reader;
using notepact::capture;
using notepact::fixed_text;
using notepact::operation;
using notepact::reply;
using notepact::static_report;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

constexpr std::size_t piece_sizes[] = {1, 2, 3, 7, 64, 1460};
constexpr unsigned statuses[] = {
    200, 201, 204, 302, 400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503, 504};

// Reads in pieces; `on` after the answer has said that no further one matters.
answer_kind read(answer_reader& answer, std::string_view body, std::size_t size, bool on = false) {
    for (std::size_t at = 0; at < body.size(); at += size)
        if (!answer.write(body.substr(at, size)) && !on) break;
    return answer.finish();
}

// The printed answers, and what else servers and those between send.
std::vector<std::string> bodies() {
    std::vector<std::string> all = {
        "",
        " ",
        "\r\n",
        "\xEF\xBB\xBF{}",
        std::string("\0", 1),
        "{}",
        "[]",
        "null",
        "42",
        "1e999",
        "\"text\"",
        "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>",
        "upstream connect error",
        "{\"errors\":}",
        "{\"errors\":\"a\",}",
        "{\"errors\":\"a\"} x",
        "{\"errors\":\"a\xFF\"}",
        "{\"errors\":\"\\ud800\"}",
        "{\"errors\":\"a\\u0000\\uD83D\\uDE00\"}",
        "{\"errors\":\"a\",\"errors\":{\"b\":[\"c\"]}}",
        "{\"errors\":{\"b\":[\"c\"],\"b\":[1,null],\"\":\"x\"}}",
        "{\"errors\":null,\"errors\":[]}",
        R"({"code":"a","message":"b","trace_id":"c"})",
        R"({"code":"a","message":1,"code":null,"trace_id":{}})",
        R"({"code":"success","data":[{"id":[[]]}],"data":1})",
        R"({"code":"success","data":{"id":1,"version":-1,"status":"x","patient":[],"assignedProviders":[1,{}]}})",
        R"({"id":39.0,"session_note_id":1e999,"id":9223372036854775808,"signature":"x","created_at":"y"})",
        std::string(40, '['),
        R"({"unknown":)" + std::string(31, '[') + std::string(31, ']') + '}',
    };
    std::set<std::string> printed;
    for (auto const& document : notepact::clinic::printed_bodies)
        printed.emplace(document.text);
    for (auto const& document : notepact::maxcare::printed_bodies)
        printed.emplace(document.text);
    for (auto const& text : printed) {
        all.push_back(text);
        all.push_back(text + "}");
        for (auto const cut : {text.size() / 3, text.size() / 2, text.size() - 1})
            all.push_back(text.substr(0, cut));
    }
    return all;
}

// As interpret_text: its kind and its report, offsets included.
void as_whole(test& t) {
    auto const all = bodies();
    std::size_t rows = 0, wrong = 0,
                kinds[static_cast<std::size_t>(answer_kind::empty) + 1] = {}; // all but coded
    auto const run = [&](operation const& of) {
        for (auto const status : statuses)
            for (auto const& body : all) {
                wide_report whole;
                auto const kind = interpret_text(of, status, body, whole);
                auto const expected = lines(whole);
                ++kinds[static_cast<std::size_t>(kind)];
                for (auto const size : piece_sizes) {
                    wide_report report;
                    answer_reader answer(of, status, report);
                    bool const same =
                        read(answer, body, size, size % 2 == 0) == kind && lines(report) == expected;
                    ++rows;
                    if (!same && ++wrong < 5)
                        t.equal(
                            lines(report),
                            expected,
                            std::string(of.name) + ' ' + std::to_string(status) + ' ' + body);
                }
            }
    };
    for (auto const* of : clinic::api.operations)
        run(*of);
    for_each_operation(run);
    t.equal(wrong, std::size_t{0});
    t.equal(rows, 40 * std::size(statuses) * all.size() * std::size(piece_sizes));
    for (auto const count : kinds)
        t.check(count > 100, "each kind");
}

// What no further piece can change is said at once.
void no_further(test& t) {
    static_report<4> report;
    answer_reader undocumented(clinic::create_addendum, 204, report);
    t.check(!undocumented.write("{") && !undocumented.write("}"), "no contract");
    t.equal(name(undocumented.finish()), "undocumented_status");
    answer_reader html(clinic::create_addendum, 200, report);
    t.check(!html.write("<html>") && !html.write("{}"), "no document");
    t.equal(name(html.finish()), "not_json");
    answer_reader good(clinic::create_addendum, 404, report);
    t.check(good.write("{\"errors\":") && good.write("") && good.write("\"a\"}"), "a document");
    t.equal(name(good.finish()), "api_error");
}

// Operations that answer what the tests' own contracts say.
constexpr reply parcel_reply[] = {{200, acme::parcel_answer}};
constexpr reply draw_reply[] = {{200, acme::draw_body}};
constexpr operation answering(reply const& body) {
    return {
        "acme.answer",
        notepact::verb::get,
        "/",
        clinic::account_headers.rules,
        notepact::no_parameters.rules,
        nullptr,
        false,
        &body,
        1,
        notepact::operation_options()};
}
constexpr operation parcel = answering(*parcel_reply), draw = answering(*draw_reply);

// What is kept of one value: a text, a name or a number; "-" if nothing is.
enum class wanted {
    text,
    name,
    number
};
struct capture_row {
    operation const& of;
    unsigned status;
    std::string_view body;
    std::string_view pointer;
    wanted what;
    std::string_view expected;
};

std::string kept(capture_row const& row, std::size_t size) {
    static_report<4> report;
    fixed_text<16> text;
    std::int64_t number = 0;
    text.append("-", 1);
    capture all[] = {
        row.what == wanted::number ? capture(row.pointer, number)
        : row.what == wanted::text ? capture(row.pointer, text)
                                   : capture::name(row.pointer, text)};
    answer_reader answer(row.of, row.status, report, all);
    read(answer, row.body, size);
    if (!all[0].taken()) return number == 0 ? std::string(text.text()) : "changed";
    return row.what == wanted::number ? std::to_string(number)
                                      : std::string(text.text()) + (text.is_cut() ? "…" : "");
}

constexpr auto const& create = clinic::create_addendum;
constexpr auto const& edit = maxcare::update_impression;

constexpr capture_row rows[] = {
    // ids and texts
    {create, 201, R"({"id":39,"instructions":"fix"})", "/id", wanted::number, "39"},
    {create, 201, R"({"id":39,"instructions":"fix"})", "/instructions", wanted::text, "fix"},
    {create,
     201,
     R"({"instructions":"\u00dF\n\uD83D\uDE00\\"})",
     "/instructions",
     wanted::text,
     "\xC3\x9F\n\xF0\x9F\x98\x80\\"},
    {create, 200, R"({"instructions":""})", "/instructions", wanted::text, ""},
    {create, 201, R"({"id":-9223372036854775808})", "/id", wanted::number, "-9223372036854775808"},
    {create, 201, R"({"id":9223372036854775807})", "/id", wanted::number, "9223372036854775807"},
    {create, 201, R"({"id":46.0})", "/id", wanted::number, "46"},
    {create, 201, R"({"id":4.6e1)", "/id", wanted::number, "-"}, // the number has no end
    {create, 201, R"({"id":4.6e1,)", "/id", wanted::number, "46"},
    {create, 201, R"({"id":046})", "/id", wanted::number, "-"}, // it has no end where one may be
    {create, 201, R"({"id":46x})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":46:7})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":46])", "/id", wanted::number, "46"},
    {edit,
     200,
     R"({"data":{"version":3,"patient":{"id":"pat"},"id":"nte"}})",
     "/data/id",
     wanted::text,
     "nte"},
    {edit,
     200,
     R"({"data":{"version":3,"patient":{"id":"pat"},"id":"nte"}})",
     "/data/patient/id",
     wanted::text,
     "pat"},
    {edit,
     200,
     R"({"data":{"version":3,"patient":{"id":"pat"},"id":"nte"}})",
     "/data/version",
     wanted::number,
     "3"},
    {edit, 200, R"({"data":{"status":"signed"}})", "/data/status", wanted::text, "signed"}, // an enumeration
    {edit, 200, R"({"data":{"status":"new one"}})", "/data/status", wanted::text, "new one"},
    {edit, 409, R"({"code":"conflict","message":"Cannot"})", "/message", wanted::text, "Cannot"},
    {edit, 418, R"({"code":"tea","message":"pot","trace_id":""})", "/code", wanted::text, "tea"},
    // the first of several
    {create, 201, R"({"id":1,"id":2})", "/id", wanted::number, "1"},
    {create, 201, R"({"id":"1","id":2})", "/id", wanted::number, "2"},
    {create, 422, R"({"errors":{"a":["one","two"],"b":["three"]}})", "/errors/*/*", wanted::text, "one"},
    {create, 422, R"({"errors":{"a":["one","two"],"b":["three"]}})", "/errors/*/0", wanted::text, "one"},
    {create, 422, R"({"errors":{"a":["one","two"],"b":["three"]}})", "/errors/*/1", wanted::text, "two"},
    {create, 422, R"({"errors":{"a":[],"b":["three"]}})", "/errors/*/0", wanted::text, "three"},
    {create, 422, R"({"errors":{"a":[1,"two"]}})", "/errors/*/*", wanted::text, "two"},
    {create, 422, R"({"errors":{"a":[1,"two"]}})", "/errors/*/0", wanted::text, "-"},
    // one or the other
    {create, 422, R"({"errors":"all"})", "/errors", wanted::text, "all"},
    {create, 422, R"({"errors":"all"})", "/errors/*/0", wanted::text, "-"},
    {create, 422, R"({"errors":{"a":["one"]}})", "/errors", wanted::text, "-"},
    {parcel, 200, R"({"mixed":[1,"x",2]})", "/mixed/*", wanted::text, "x"},
    {parcel, 200, R"({"mixed":["x",7,2]})", "/mixed/*", wanted::number, "7"},
    // names of maps
    {create, 422, R"({"errors":{"signature":["one"],"b":[]}})", "/errors/*", wanted::name, "signature"},
    {create, 422, R"({"errors":{"":["one"]}})", "/errors/*", wanted::name, ""},
    {create, 422, R"({"errors":{"\u0061\"":1}})", "/errors/*", wanted::name, "a\""},
    {create, 422, R"({"errors":{}})", "/errors/*", wanted::name, "-"},
    {create, 422, R"({"errors":{"a":["one"]}})", "/errors", wanted::name, "-"},
    {create, 422, R"({"errors":{"a":["one"]}})", "/errors/*", wanted::text, "-"},
    {create, 422, R"({"errors":{"a":["one"]}})", "/errors/a", wanted::name, "-"},
    {create, 201, R"({"id":1})", "/id", wanted::name, "-"}, // no map
    {create, 201, R"({"id":1})", "/*", wanted::name, "-"},
    {parcel, 200, R"({"deep":{"x":{"y":[]}}})", "/deep/*", wanted::name, "x"},
    {parcel, 200, R"({"deep":{"x":{"y":[]}}})", "/deep/*/*", wanted::name, "y"},
    {parcel, 200, R"({"places":{"p":{"label":"l"}}})", "/places/*", wanted::name, "p"},
    {parcel, 200, R"({"rows":[{"a":9}]})", "/rows/*", wanted::name, "-"}, // an object where none is wanted
    {parcel, 200, R"({"deep":{"x":[{"y":1}]}})", "/deep/*/*", wanted::name, "-"},
    // arrays and maps, all and one
    {parcel, 200, R"({"rows":[[],[1],[2,3]]})", "/rows/*/*", wanted::number, "1"},
    {parcel, 200, R"({"rows":[[],[1],[2,3]]})", "/rows/*/1", wanted::number, "3"},
    {parcel, 200, R"({"rows":[[],[1],[2,3]]})", "/rows/2/*", wanted::number, "2"},
    {parcel, 200, R"({"rows":[[],[1],[2,3]]})", "/rows/2/1", wanted::number, "3"},
    {parcel, 200, R"({"rows":[[],[1],[2,3]]})", "/rows/2/2", wanted::number, "-"},
    {parcel, 200, R"({"rows":[[],[1],[2,3]]})", "/rows/0/0", wanted::number, "-"},
    {parcel, 200, R"({"rows":[{"a":9},9,null,[4]]})", "/rows/3/0", wanted::number, "4"},
    {parcel,
     200,
     R"({"words":["a","b","c","d","e","f","g","h","i","j","k","l"]})",
     "/words/11",
     wanted::text,
     "l"},
    {parcel, 200, R"({"words":["a","b"]})", "/words/01", wanted::text, "-"},
    {parcel, 200, R"({"words":["a","b"]})", "/words/-1", wanted::text, "-"},
    {parcel, 200, R"({"words":["a","b"]})", "/words/4294967295", wanted::text, "-"},
    {parcel, 200, R"({"words":["a","b"]})", "/words/", wanted::text, "-"},
    {parcel, 200, R"({"stops":[{"x":3},{"x":4,"label":"there"}]})", "/stops/*/label", wanted::text, "there"},
    {parcel, 200, R"({"stops":[{"x":3},{"x":4,"label":"there"}]})", "/stops/1/x", wanted::number, "4"},
    {parcel, 200, R"({"places":{"p":{"x":5},"q":{"label":"l"}}})", "/places/*/label", wanted::text, "l"},
    {parcel, 200, R"({"levels":{"l":-7}})", "/levels/*", wanted::number, "-7"},
    {parcel, 200, R"({"levels":{"l":-7}})", "/levels/l", wanted::number, "-"}, // no name of the contract
    {parcel, 200, R"({"levels":{"0":-7}})", "/levels/0", wanted::number, "-"},
    // names as a JSON Pointer spells them
    {draw, 200, R"({"a/b~c":"x"})", "/a~1b~0c", wanted::text, "x"},
    {draw, 200, R"({"a/b~c":"x"})", "/a/b~c", wanted::text, "-"},
    {draw, 200, R"({"a/b~c":"x"})", "/a~1b~c", wanted::text, "-"},
    {draw, 200, R"({"a/b~c":"x"})", "/a~1b~0", wanted::text, "-"},
    {draw, 200, R"({"":12})", "/", wanted::number, "12"},
    // not a value that the contract wants there
    {create, 201, R"({"id":9223372036854775808})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":-9223372036854775809})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":1e999})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":1.5})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":"39"})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":"39"})", "/id", wanted::text, "-"},
    {create, 201, R"({"id":39})", "/id", wanted::text, "-"},
    {create, 201, R"({"id":null})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":[39]})", "/id", wanted::number, "-"},
    {create, 201, R"({"id":[39]})", "/id/0", wanted::number, "-"},
    {create, 201, R"({"id":true})", "/id", wanted::number, "-"},
    {create, 201, R"({"instructions_response":null})", "/instructions_response", wanted::text, "-"},
    {create, 201, R"({"instructions_response":null,"signature":"s"})", "/signature", wanted::text, "s"},
    {create, 201, R"({"instructions":{"a":"x"}})", "/instructions", wanted::text, "-"},
    {create, 201, R"([{"id":39}])", "/id", wanted::number, "-"},
    {create, 201, R"("text")", "", wanted::text, "-"},
    {create, 201, R"(39)", "", wanted::number, "-"},
    // the same name elsewhere
    {create, 201, R"({"unknown":{"id":1},"id":2})", "/id", wanted::number, "2"},
    {create, 201, R"({"unknown":[{"id":1},{"id":[3]}],"id":2})", "/id", wanted::number, "2"},
    {create, 201, R"({"unknown":"x","instructions":"y"})", "/instructions", wanted::text, "y"},
    {create, 201, R"({"unknown":"x"})", "/unknown", wanted::text, "-"},
    {create, 422, R"({"unknown":{"errors":"x"},"errors":"y"})", "/errors", wanted::text, "y"},
    {edit,
     200,
     R"({"data":{"soapNote":{"id":"x","data":{"id":"y"}},"id":"z"}})",
     "/data/id",
     wanted::text,
     "z"},
    {edit, 200, R"({"data":{"soapNote":{"id":"x"}}})", "/data/soapNote/id", wanted::text, "-"},
    {maxcare::get_note, 200, R"({"data":{"code":"x"},"code":"y"})", "/code", wanted::text, "y"},
    {maxcare::get_note, 200, R"({"data":"x"})", "/data", wanted::text, "-"}, // nothing is said of it
    {draw,
     200,
     R"({"anything":{"id":"x"},"free":{"notes":{"n":{"text":"x"}}},"id":"y"})",
     "/id",
     wanted::text,
     "y"},
    {draw,
     200,
     R"({"anything":{"n":1},"free":{"n":1},"notes":{"m":{"text":"x"}}})",
     "/notes/*",
     wanted::name,
     "m"},
    {draw, 200, R"({"notes":{"m":[{"text":"x"}],"n":{"text":"y"}}})", "/notes/*/text", wanted::text, "y"},
    {draw, 200, R"({"free":{"n":1}})", "/free/*", wanted::name, "-"},
    // nothing there
    {create, 201, R"({"id":1})", "", wanted::number, "-"},
    {create, 201, R"({"id":1})", "id", wanted::number, "-"},
    {create, 201, R"({"id":1})", "/ID", wanted::number, "-"},
    {create, 201, R"({"id":1})", "/i", wanted::number, "-"},
    {create, 201, R"({"id":1})", "/id/", wanted::number, "-"},
    {create, 201, R"({"id":1})", "//id", wanted::number, "-"},
    {create, 201, R"({"id":1})", "/*", wanted::number, "-"},
    {create, 201, R"({"id":1})", "/0", wanted::number, "-"},
    {create, 201, "", "/id", wanted::number, "-"},
    // nothing of an answer that no document knows
    {create, 204, R"({"id":1})", "/id", wanted::number, "-"},
    {create, 302, R"({"errors":"x"})", "/errors", wanted::text, "-"},
    {create, 500, R"({"errors":"x"})", "/errors", wanted::text, "x"}, // an error of that shape is one
    {create, 404, R"({"id":1})", "/id", wanted::number, "-"},         // documented otherwise
    {edit, 201, R"({"data":{"id":"x"}})", "/data/id", wanted::text, "-"},
    {edit, 302, R"({"code":"x"})", "/code", wanted::text, "-"},
    // cut, by the room and by the end of the text
    {create,
     201,
     R"({"instructions":"0123456789abcdef"})",
     "/instructions",
     wanted::text,
     "0123456789abcdef"},
    {create,
     201,
     R"({"instructions":"0123456789abcdefg"})",
     "/instructions",
     wanted::text,
     "0123456789abcdef…"},
    {create,
     201,
     "{\"instructions\":\"0123456789abcd\xE2\x82\xAC\"}",
     "/instructions",
     wanted::text,
     "0123456789abcd…"},
    {create,
     201,
     "{\"instructions\":\"0123456789abc\xE2\x82\xAC\"}",
     "/instructions",
     wanted::text,
     "0123456789abc\xE2\x82\xAC"},
    {create,
     201,
     "{\"instructions\":\"0123456789abcde\\u00FFx\"}",
     "/instructions",
     wanted::text,
     "0123456789abcde…"},
    {create,
     422,
     "{\"errors\":{\"0123456789abcd\xF0\x9F\x98\x80\":[]}}",
     "/errors/*",
     wanted::name,
     "0123456789abcd…"},
    {create, 201, R"({"instructions":"abc)", "/instructions", wanted::text, "abc"},
    {create, 201, "{\"instructions\":\"abc\xE2\x82", "/instructions", wanted::text, "abc"},
    {create, 201, "{\"instructions\":\"abc\xE2(\"}", "/instructions", wanted::text, "abc"},
    {create, 201, "{\"instructions\":\"\xF0\x9F\x98", "/instructions", wanted::text, ""},
    {create, 201, R"({"id":39,"instructions":"abc)", "/id", wanted::number, "39"},
    {create, 422, "{\"errors\":{\"ab\xC3", "/errors/*", wanted::name, "ab"},
};

void captures(test& t) {
    for (auto const& row : rows)
        for (auto const size : piece_sizes)
            t.equal(
                kept(row, size),
                row.expected,
                std::string(row.pointer) + " of " + std::string(row.body) + " in " + std::to_string(size));
}

// Several at once, as of an answer that may be this or that; what stands at one place is kept wherever it is
// wanted.
void together(test& t) {
    for (auto const size : piece_sizes) {
        static_report<8> report;
        std::int64_t id = 0, again = 0, reviewer = -1;
        fixed_text<80> message, first, name;
        capture all[] = {
            {"/id", id},
            {"/id", again},
            {"/reviewer_id", reviewer},
            {"/errors", message},
            {"/errors/*/*", message},
            {"/errors/*/0", first},
            capture::name("/errors/*", name)};
        answer_reader answer(clinic::create_sign_off, 422, report, all);
        auto const kind =
            read(answer, R"({"errors":{"session_note_id":["can't be blank","x"],"b":["y"]}})", size);
        t.equal(notepact::name(kind), "api_error");
        t.equal(message.text(), "can't be blank");
        t.equal(first.text(), "can't be blank");
        t.equal(name.text(), "session_note_id");
        t.check(id == 0 && again == 0 && reviewer == -1 && report.clean(), "nothing else");
        t.check(
            !all[0].taken() && !all[1].taken() && !all[2].taken() && !all[3].taken() && all[4].taken()
                && all[5].taken() && all[6].taken(),
            "taken");
    }
    static_report<8> report;
    std::int64_t id = 0, again = 0, reviewer = -1;
    fixed_text<8> date, same, small;
    capture all[] = {
        {"/id", id},
        {"/id", again},
        {"/reviewer_id", reviewer},
        {"/created_at", date},
        {"/created_at", same}};
    answer_reader answer(clinic::create_sign_off, 201, report, all);
    read(answer, R"({"created_at":"2023-10-20","reviewer_id":null,"id":25,"created_at":"x"})", 3);
    t.check(id == 25 && again == 25 && reviewer == -1, "ids");
    t.equal(date.text(), "2023-10-");
    t.equal(same.text(), date.text());
}

// What the room held before stays until something takes its place.
void rooms(test& t) {
    static_report<4> report;
    fixed_text<8> text;
    text.append("before, cut", 11);
    {
        capture all[] = {{"/errors", text}};
        answer_reader answer(clinic::create_addendum, 404, report, all);
        read(answer, "{}", 1);
        t.check(text.text() == "before, " && text.is_cut(), "stays");
    }
    capture all[] = {{"/errors", text}};
    answer_reader answer(clinic::create_addendum, 404, report, all);
    read(answer, R"({"errors":"now"})", 1);
    t.check(text.text() == "now" && !text.is_cut(), "replaced");
}

// What was kept of an answer, though cut within a text, is no bar to the next one's.
void again(test& t) {
    static_report<8> report;
    std::int64_t id = 0;
    fixed_text<20> text;
    capture all[] = {{"/id", id}, {"/instructions", text}};
    std::string_view const answers[] = {
        R"({"id":1,"instructions":"one)",
        R"({"signature":"s"})",
        R"({"id":2,"created_at":"x","instructions":"two"})"};
    std::string said;
    for (auto const body : answers) {
        answer_reader answer(create, 201, report, all);
        for (char const& c : body)
            answer.write(std::string_view(&c, 1));
        said +=
            std::to_string(all[0].taken() ? id : 0) + (all[1].taken() ? std::string(text.text()) : "-") + ' ';
    }
    t.equal(said, "1one 0- 2two ");
}

// A status in a range, and one of the default, are read by those contracts; what is kept is of them.
void ranges(test& t) {
    constexpr std::string_view bodies[] = {
        R"({"id":7})", R"({"why":"w"})", R"({"field":"f"})", R"({"incident":"i"})", "[]"};
    std::size_t kept = 0;
    for (operation const* const of : ferry::api)
        for (unsigned status = 199; status <= 600; ++status)
            for (auto const body : bodies) {
                static_report<4> whole, pieces;
                fixed_text<4> field;
                capture all[] = {{"/field", field}};
                answer_reader answer(*of, status, pieces, all);
                auto const about =
                    std::string(of->name) + ' ' + std::to_string(status) + ' ' + std::string(body);
                auto const kind = read(answer, body, 1);
                t.equal(name(kind), name(interpret_text(*of, status, body, whole)), about);
                t.equal(found(pieces), found(whole), about);
                auto const* const contract = of->answer(status);
                bool const has_field =
                    contract != nullptr && contract->name() == "ferry.refused" && body == bodies[2];
                t.equal(all[0].taken(), has_field, about);
                kept += has_field ? 1U : 0U;
            }
    t.equal(kept, std::size_t{99 + 1}); // 4XX but 404, and 400
}

suite answer_reader_suite(
    "http/answer_reader", {{"as_whole", as_whole},
                           {"no_further", no_further},
                           {"captures", captures},
                           {"together", together},
                           {"rooms", rooms},
                           {"again", again},
                           {"ranges", ranges}});

} // namespace
