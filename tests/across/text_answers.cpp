// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Answers whose body is a text: judged as a JSON string would be that says the same, in pieces of any cut, by
// everything that reads an answer.
#include "../support/parcels_api.hpp"
#include "../support/test.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/contract/pattern.hpp>
#include <notepact/http/answer_reader.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact;

// A line per violation: severity, pointer, rule and offset.
std::string told(report const& found) {
    std::string text;
    for (auto const& v : found) {
        text += std::string(name(v.level())) + ' ';
        v.put_pointer([&text](std::string_view piece) { text += piece; });
        text += ' ' + std::string(name(v.code()));
        text += v.offset() == no_offset ? "" : " @" + std::to_string(v.offset());
        text += '\n';
    }
    return text;
}
std::string without_offsets(std::string text) {
    for (auto at = text.find(" @"); at != text.npos; at = text.find(" @"))
        text.erase(at, text.find('\n', at) - at);
    return text;
}

constexpr std::string_view words[] = {
    "",
    "lost",
    "lost & found",
    "zur\xC3\xBC"
    "ck"};
constexpr char digits_pattern[] = "^[0-9]+$";

constexpr auto any_text = answer_text("depot.any", string());
constexpr auto limited = answer_text("depot.limited", string(min_length(2), max_length(4)));
constexpr auto warned = answer_text("depot.warned", string(max_length(3, warning), min_length(1)));
constexpr auto matched = answer_text("depot.matched", string(pattern<digits_pattern>(), max_length(5)));
constexpr auto filled = answer_text("depot.filled", not_blank());
constexpr auto id = answer_text("depot.id", uuid());
constexpr auto day = answer_text("depot.day", date());
constexpr auto count = answer_text("depot.count", integer_text(minimum(3)));
constexpr auto listed = answer_text("depot.listed", one_of(words));

// The same rules in JSON.
constexpr auto any_string = answer_body("depot.any", string());
constexpr auto limited_string = answer_body("depot.limited", string(min_length(2), max_length(4)));
constexpr auto warned_string = answer_body("depot.warned", string(max_length(3, warning), min_length(1)));
constexpr auto matched_string =
    answer_body("depot.matched", string(pattern<digits_pattern>(), max_length(5)));
constexpr auto filled_string = answer_body("depot.filled", not_blank());
constexpr auto id_string = answer_body("depot.id", uuid());
constexpr auto day_string = answer_body("depot.day", date());
constexpr auto count_string = answer_body("depot.count", integer_text(minimum(3)));
constexpr auto listed_string = answer_body("depot.listed", one_of(words));

constexpr struct {
    contract_ref text, json;
} pairs[] = {
    {any_text, any_string},
    {limited, limited_string},
    {warned, warned_string},
    {matched, matched_string},
    {filled, filled_string},
    {id, id_string},
    {day, day_string},
    {count, count_string},
    {listed, listed_string}};

constexpr std::string_view texts[] = {
    "",
    " ",
    "lost",
    "lost ",
    "lost & found",
    "los",
    "zur\xC3\xBC"
    "ck",
    "zur\xC3\xBC",
    "12345",
    "123456",
    "3",
    "2",
    "-7",
    "1e2",
    "2026-02-29",
    "2024-02-29",
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
    "\"quoted\"",
    "\\n",
    "\"",
    "\\",
    "{}",
    "[1,2]",
    "null",
    "a\tb\r\nc\n",
    std::string_view("a\0b", 3),
    "\x01\x1F\x7F",
    "\xEF\xBB\xBF"
    "lost",
    "\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA",
    "\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA",
    "\xE2\x80\xA8\xCC\x81",
};

std::string as_json(std::string_view text) {
    std::string made;
    auto output = [&made](std::string_view piece) { made += piece; };
    json_writer<decltype(output)> json(output);
    json.string(text);
    return made;
}

// The same is found as in a JSON string, whole and in pieces, all of it where the text begins.
void as_a_string(test& t) {
    for (auto const& pair : pairs)
        for (auto const text : texts) {
            static_report<8> in_json, in_text;
            auto const of_string = check_text(pair.json, as_json(text), in_json);
            auto const of_text = check_text(pair.text, text, in_text);
            auto const found = told(in_text),
                       about = std::string(pair.text.name()) + ": " + std::string(text);
            t.equal(without_offsets(found), without_offsets(told(in_json)), about);
            t.check(of_text.ok() == of_string.ok() && of_text.clean() == of_string.clean(), about);
            for (auto const& v : in_text)
                t.check(v.offset() == 0 && v.in() == place::body, about);
            for (std::size_t cut = 0; cut <= text.size(); ++cut)
                for (auto next = cut; next <= text.size(); ++next) {
                    static_report<8> in_pieces;
                    stream_checker body(pair.text, in_pieces);
                    t.check(
                        body.write(text.substr(0, cut)) && body.write(text.substr(cut, next - cut))
                            && body.write(text.substr(next)),
                        about);
                    auto const whole = body.finish();
                    t.check(whole.ok() == of_text.ok() && whole.clean() == of_text.clean(), about);
                    t.equal(told(in_pieces), found, about);
                    t.check(body.text_fault() == json_fault{}, about);
                }
        }
}

// What is no UTF-8 is found where it cannot go on, and nothing else is found in that text.
void ill_formed(test& t) {
    constexpr struct {
        std::string_view text;
        std::size_t offset;
    } rows[] = {
        {"\xFF", 0},
        {"a\xFF", 1},
        {"gr\xFC\xDF", 2},
        {"\xC0\x80", 0},
        {"ab\xED\xA0\x80", 3},
        {"\xF4\x90\x80\x80", 1},
        {"\xE2\x82", 2},
        {"abc\xF0\x9F\xA9", 6},
        {"\x80", 0},
        {"lost\xE2(", 5},
    };
    for (auto const& row : rows)
        for (auto const& pair : pairs)
            for (std::size_t cut = 0; cut <= row.text.size(); ++cut) {
                static_report<8> found;
                stream_checker body(pair.text, found);
                (void)(body.write(row.text.substr(0, cut)) && body.write(row.text.substr(cut)));
                t.check(!body.finish().ok(), row.text);
                t.equal(told(found), "error  invalid_utf8 @" + std::to_string(row.offset) + '\n', row.text);
                t.check(body.text_fault() == json_fault{}, row.text);
                t.check(!body.write("more"), row.text);
            }
}

// Any bytes do.
void random_bytes(test& t) {
    std::uint32_t state = 12345;
    auto const next = [&state] {
        state = state * 1664525 + 1013904223;
        return state >> 8;
    };
    constexpr std::string_view parts[] = {
        "a", "\"", "\\", "<", "{", "\n", "\xC3", "\xA4", "\xE2\x82\xAC", "\xF0\x9F", "\x80", "7", "-"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto left = next() % 8; left != 0; --left)
            text += parts[next() % std::size(parts)];
        auto const& pair = pairs[next() % std::size(pairs)];
        static_report<8> in_json, in_text;
        std::string json = "\"";
        for (char const c : text) {
            if (c == '"' || c == '\\') json += '\\';
            json += c == '\n' ? "\\n" : std::string(1, c);
        }
        check_text(pair.json, json + '"', in_json);
        check_text(pair.text, text, in_text);
        t.equal(without_offsets(told(in_text)), without_offsets(told(in_json)), text);
    }
}

// A text is read into a std::string, whatever is wrong with it.
void read_whole(test& t) {
    constexpr std::string_view text = "no \"depot\"\n\\ \xE2\x82\xAC";
    static_report<4> found;
    std::string kept = "before";
    t.check(parse_text(any_text, text, kept, found).ok() && kept == text, "kept");
    t.check(!parse_text(limited, text, kept, found).ok() && kept == text, "too long");
    t.check(!parse_text(any_text, "ab\xFFz", kept, found).ok() && kept == "ab", "as far as it is UTF-8");
    t.check(parse_text(any_text, "", kept, found).ok() && kept.empty(), "empty");
    static_assert(contract_ref(limited).is_text() && !contract_ref(limited_string).is_text());
    static_assert(!contract_ref(limited).is_request());
}

static_assert(
    std::is_same_v<decltype(parcels::send)::answer_type, answer<std::vector<parcels::parcel>, std::string>>);
static_assert(std::is_same_v<decltype(parcels::get)::answer_type, answer<parcels::parcel, std::string>>);
static_assert(std::is_same_v<decltype(parcels::get_label)::answer_type, answer<std::string, std::string>>);
static_assert(parcels::send.answers_text() && parcels::get_label.answers_text());

// What an answer is, by each of the readers.
struct row {
    operation const& of;
    unsigned status;
    std::string_view body;
    answer_kind kind;
    std::string_view found;
};
constexpr std::string_view page = "\r\n <html><body>502</body></html>";
constexpr std::string_view too_long = "0123456789012345678901234567890123456789012345678901234567890123456789"
                                      "01234567890123456789";
constexpr std::string_view a_list = R"([{"id":"p1","to":"Ada","state":"waiting"}])";
constexpr row rows[] = {
    {parcels::get_label, 200, "DEPOT", answer_kind::success, ""},
    {parcels::get_label, 200, "{\"id\":1}", answer_kind::success, ""},
    {parcels::get_label, 200, "<b>label</b>", answer_kind::success, ""},
    {parcels::get_label, 200, "", answer_kind::broken_contract, "error  too_short @0\n"},
    {parcels::get_label, 200, too_long, answer_kind::broken_contract, "error  too_long @0\n"},
    {parcels::get_label, 200, "DEPOT\xFF", answer_kind::broken_contract, "error  invalid_utf8 @5\n"},
    {parcels::get_label, 404, "lost", answer_kind::api_error, ""},
    {parcels::get_label, 404, "\"lost\"", answer_kind::broken_contract, "error  not_in_enum @0\n"},
    {parcels::get_label, 404, "", answer_kind::broken_contract, "error  not_in_enum @0\n"},
    {parcels::get_label, 410, "gone", answer_kind::api_error, ""},
    // no document knows it, but it is a text as the other errors are
    {parcels::get_label, 418, "a teapot", answer_kind::api_error, "warning  undocumented_status\n"},
    {parcels::get_label, 418, "ab", answer_kind::undocumented_status, "error  undocumented_status\n"},
    {parcels::get_label, 503, "later", answer_kind::api_error, "warning  undocumented_status\n"},
    {parcels::get_label, 503, page, answer_kind::not_json, ""},
    {parcels::get_label, 204, "", answer_kind::undocumented_status, "error  undocumented_status\n"},
    {parcels::send, 202, a_list, answer_kind::success, ""},
    {parcels::send, 202, "[]", answer_kind::broken_contract, "error  too_few_items @0\n"},
    {parcels::send, 202, "{}", answer_kind::broken_contract, "error  wrong_type @0\n"},
    {parcels::send, 202, "sent", answer_kind::not_json, "error  malformed_json @0\n"},
    {parcels::send, 202, "", answer_kind::empty, "error  empty_document @0\n"},
    {parcels::send, 400, "no such street", answer_kind::api_error, ""},
    {parcels::send, 422, "{\"error\":1}", answer_kind::api_error, ""},
    {parcels::send, 500, "out of boxes", answer_kind::api_error, ""},
    {parcels::send, 500, "", answer_kind::broken_contract, "error  too_short @0\n"},
    {parcels::send, 500, "\xE2\x82", answer_kind::broken_contract, "error  invalid_utf8 @2\n"},
    {parcels::send, 502, page, answer_kind::not_json, ""},
    {parcels::send, 400, page, answer_kind::api_error, ""},
    {parcels::list, 200, "[]", answer_kind::success, ""},
    {parcels::put_order, 200, "{\"p1\":1,\"p2\":2}", answer_kind::success, ""},
    {parcels::put_order, 200, "{\"p1\":0}", answer_kind::broken_contract, "error  below_minimum @6\n"},
};

void kinds(test& t) {
    for (auto const& one : rows) {
        auto const about =
            std::string(one.of.name) + ' ' + std::to_string(one.status) + ' ' + std::string(one.body);
        static_report<4> found;
        t.equal(name(interpret_text(one.of, one.status, one.body, found)), name(one.kind), about);
        t.equal(told(found), one.found, about);
        for (std::size_t cut = 0; cut <= one.body.size(); ++cut) {
            static_report<4> in_pieces;
            fixed_text<200> text;
            capture kept[] = {{"", text}};
            answer_reader reader(one.of, one.status, in_pieces, kept);
            if (reader.write(one.body.substr(0, cut))) reader.write(one.body.substr(cut));
            t.check(reader.finish() == one.kind, about);
            t.equal(told(in_pieces), one.found, about);
            auto const* const contract = one.of.answer(one.status);
            bool const is_text = contract != nullptr && contract->is_text();
            t.check(!is_text || kept[0].taken(), about);
            if (is_text && one.kind != answer_kind::broken_contract) t.equal(text.text(), one.body, about);
        }
    }
}

template <class Endpoint>
void into_structs_of(test& t, Endpoint const& of) {
    for (auto const& one : rows) {
        if (&one.of != &of) continue;
        static_report<4> found;
        auto const read = of.interpret(one.status, one.body, found);
        t.equal(name(read.kind()), name(one.kind), one.body);
        t.equal(told(found), one.found, one.body);
        if (read.kind() == answer_kind::api_error) t.equal(std::string_view(read.error()), one.body);
    }
}
void into_structs(test& t) {
    into_structs_of(t, parcels::send);
    into_structs_of(t, parcels::list);
    into_structs_of(t, parcels::put_order);
    into_structs_of(t, parcels::get_label);

    static_report<4> found;
    auto const label = parcels::get_label.interpret(200, "to Ada", found);
    t.check(label.ok() && label.value() == "to Ada" && label.error().empty(), "a label");
    auto const made = parcels::send.interpret(
        202,
        R"([{"id":"p1","to":"Ada","state":"waiting","grams":7},{"id":"p2","to":"Bo","state":"delivered","new":1}])",
        found);
    t.check(made.ok() && made.value().size() == 2, "two parcels");
    if (made.value().size() == 2) {
        t.equal(made.value()[0].grams.value_or(0), 7);
        t.check(made.value()[1].to == "Bo" && !made.value()[1].grams, "the second");
    }
    auto const places = parcels::put_order.interpret(200, R"({"p2":1,"p1":2})", found);
    t.check(places.ok() && places.value().size() == 2 && places.value()[0].first == "p2", "places");
    // What could be read is there, whatever is wrong.
    auto const part = parcels::send.interpret(202, R"([{"id":"p1","state":"waiting"},7])", found);
    t.check(part.kind() == answer_kind::broken_contract && !part.value().empty(), "part of a list");
    t.check(part.value()[0].id == "p1", "its id");
    // A coded body is no text.
    answer_head coded;
    coded.read("Content-Encoding", "gzip");
    t.check(parcels::get_label.interpret(200, "label", found, coded).kind() == answer_kind::coded, "coded");
    t.equal(parcels::get_label.interpret(404, "lost", found).next().step == next_step::never, true);
}

// A list that is a request's body is written, checked and read as a struct is.
void lists_sent(test& t) {
    static_assert(std::is_same_v<decltype(parcels::put_order)::body_type, std::vector<std::string>>);
    static_report<4> found;
    auto const base = must(base_url::parse("https://parcels.example/v1"));
    parcels::account const with{base, secret_view("4f1c"), "north"};
    std::vector<std::string> const order = {"p2", "p\"1"};
    auto const request = parcels::put_order.build(with, order, found);
    t.check(request.has_value() && found.empty(), "built");
    if (request) {
        t.equal(request->body(), R"(["p2","p\"1"])");
        t.equal(request->header("Accept"), "application/json, text/plain");
        t.equal(request->header("Content-Type"), "application/json");
        t.equal(request->header("Authorization"), "Token 4f1c");
    }
    t.check(!parcels::put_order.build(with, std::vector<std::string>(), found), "too few");
    t.equal(told(found), "error  too_few_items\n");
    static_report<4> again;
    t.check(!parcels::put_order.build(with, std::vector<std::string>{"p1", ""}, again), "an empty id");
    t.equal(told(again), "error /1 too_short\n");
    t.check(!check_struct(parcels::order_body, std::vector<std::string>{""}, again).ok(), "checked");

    static_report<4> pieces;
    char buffer[512];
    auto made = parcels::put_order.build_in_pieces(buffer, sizeof buffer, with, order, pieces);
    t.check(made.has_value(), "in pieces");
    std::string text;
    for (char part[3]; made && !made->body().done();)
        text += made->body().next(part, sizeof part);
    t.equal(text, R"(["p2","p\"1"])");

    std::vector<std::string> back;
    t.check(parse_text(parcels::order_body, text, back, pieces).ok() && back == order, "read again");
    std::vector<std::pair<std::string, std::int64_t>> places;
    t.check(parse_text(parcels::places_answer, R"({"a":1})", places, pieces).ok(), "a map");
    t.check(places.size() == 1 && places[0].first == "a" && places[0].second == 1, "its one place");
    std::string written;
    put_struct(parcels::places_answer, places, [&written](std::string_view piece) { written += piece; });
    t.equal(written, R"({"a":1})");
}

suite text_answers_suite(
    "across/text_answers", {{"as_a_string", as_a_string},
                            {"ill_formed", ill_formed},
                            {"random_bytes", random_bytes},
                            {"read_whole", read_whole},
                            {"kinds", kinds},
                            {"into_structs", into_structs},
                            {"lists_sent", lists_sent}});

} // namespace
