// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Examples of broken rules: small contracts and an API of visits, all of it made up, and what is done to
// break a rule of them. What a report says of it is found out, not written down.
#ifndef NOTEPACT_CONFORMANCE_REPORT_RULE_EXAMPLES_HPP
#define NOTEPACT_CONFORMANCE_REPORT_RULE_EXAMPLES_HPP

#include <notepact/base/errc.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/pattern.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/byte_source.hpp>
#include <notepact/format/http_date.hpp>
#include <notepact/format/instant.hpp>
#include <notepact/format/iso8601.hpp>
#include <notepact/format/png_signature.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/endpoint.hpp>
#include <notepact/http/header_fields.hpp>
#include <notepact/http/inspect.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

/// What was done, line by line, each with a word in front, which may be empty; and which rules were broken.
struct rule_example {
    std::vector<std::pair<std::string_view, std::string>> lines;
    std::vector<errc> broken;

    /// The middle of a long text is left out.
    void add(std::string_view word, std::string_view text) {
        constexpr std::size_t most = 110, begin = 70, end = 20;
        std::string shown(text);
        if (text.size() > most)
            shown = std::string(text.substr(0, begin)) + "..." + std::string(text.substr(text.size() - end))
                    + " (" + std::to_string(text.size()) + " bytes)";
        else if (text.empty())
            shown = "(empty)";
        lines.emplace_back(word, std::move(shown));
    }
    void add(report const& found) {
        for (auto const& one : found) {
            std::string text;
            print_text(one, [&text](std::string_view piece) { text += piece; });
            lines.emplace_back(lines.back().first == "report" ? "" : "report", std::move(text));
            broken.push_back(one.code());
        }
    }
    void add(errc why) {
        lines.emplace_back("reason", std::string(name(why)) + ' ' + std::string(message(why)));
        broken.push_back(why);
    }
};

// ---------------------------------------------------------------------------------------------- bodies

/// A contract, and the words that made it.
struct worded_contract {
    rule const* head;
    std::string_view words;
};

// Its words are those of the code, so that they cannot say anything else.
#define NOTEPACT_WORDED_BODY(name, words)                                                                    \
    inline constexpr auto name##_body = request_body("visits." #name, words);                                \
    inline constexpr worded_contract name = {name##_body.rules, #words};

} // namespace notepact::conformance::detail

namespace notepact::conformance::detail::example_bodies {

inline constexpr std::string_view levels[] = {"routine", "urgent"};
inline constexpr char two_letters[] = "^[A-Z]{2}$";

/// A room: a letter and two digits.
class room_scanner {
  public:
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            good_ = good_ && (read_ == 0 ? c >= 'A' && c <= 'Z' : read_ < 3 && c >= '0' && c <= '9');
            read_ += read_ < 3 ? 1 : 0;
        }
    }
    constexpr bool complete() const noexcept { return good_ && read_ == 3; }

  private:
    bool good_ = true;
    int read_ = 0;
};
inline constexpr schema_reading room_readings[] = {{errc::not_of_format, {}, "^[A-Z][0-9]{2}$"}};
inline constexpr text_sample room_samples[] = {
    {"ordinary", "B07"}, {"two letters", "BB7", errc::not_of_format}};
inline constexpr format_notes room_notes = {"room", "string", room_readings, room_samples};
inline constexpr text_rule room_rules[] = {{errc::not_of_format}};
inline constexpr text_format room = {
    scan_with<room_scanner, errc::not_of_format>(), room_rules, text_use::anywhere, noted(room_notes)};

NOTEPACT_WORDED_BODY(whole_id, object(required("id", integer())))
NOTEPACT_WORDED_BODY(free_text, object(required("reason", string())))
NOTEPACT_WORDED_BODY(anything, any_object())
NOTEPACT_WORDED_BODY(amount, object(required("weight", number())))
NOTEPACT_WORDED_BODY(option, object(optional("reviewed", boolean())))
NOTEPACT_WORDED_BODY(enumeration, object(required("level", one_of(levels))))
NOTEPACT_WORDED_BODY(not_blank_text, object(required("reason", not_blank())))
NOTEPACT_WORDED_BODY(not_empty_text, object(optional("remark", not_empty(warning))))
NOTEPACT_WORDED_BODY(update, object(optional("remark", string()), at_least_one(warning)))
NOTEPACT_WORDED_BODY(some_items, object(required("days", array_of(date(), min_items(1)))))
NOTEPACT_WORDED_BODY(few_items, object(required("days", array_of(date(), max_items(1)))))
NOTEPACT_WORDED_BODY(some_members, map_of(boolean(), min_properties(1)))
NOTEPACT_WORDED_BODY(few_members, map_of(boolean(), max_properties(1)))
NOTEPACT_WORDED_BODY(signature, object(required("signature", png_data_uri())))
NOTEPACT_WORDED_BODY(iso_day, object(required("day", iso8601())))
NOTEPACT_WORDED_BODY(created, object(required("created_at", timestamp())))
NOTEPACT_WORDED_BODY(day, object(required("day", date())))
NOTEPACT_WORDED_BODY(hour, object(required("at", full_time())))
NOTEPACT_WORDED_BODY(unique_id, object(required("id", uuid())))
NOTEPACT_WORDED_BODY(mailbox, object(required("mail", email())))
NOTEPACT_WORDED_BODY(web_link, object(required("link", uri())))
NOTEPACT_WORDED_BODY(address4, object(required("address", ipv4())))
NOTEPACT_WORDED_BODY(address6, object(required("address", ipv6())))
NOTEPACT_WORDED_BODY(host, object(required("host", hostname())))
NOTEPACT_WORDED_BODY(own_format, object(required("room", text(room))))
NOTEPACT_WORDED_BODY(whole_number, object(required("version", number(whole(warning)))))
NOTEPACT_WORDED_BODY(positive_id, object(required("id", integer(positive(warning)))))
NOTEPACT_WORDED_BODY(long_enough, object(required("reason", string(min_length(2)))))
NOTEPACT_WORDED_BODY(short_enough, object(required("reason", string(max_length(4)))))
NOTEPACT_WORDED_BODY(by_pattern, object(required("state", string(pattern<two_letters>()))))
NOTEPACT_WORDED_BODY(least, object(required("floor", integer(minimum(-3)))))
NOTEPACT_WORDED_BODY(most, object(required("floor", integer(maximum(40)))))
NOTEPACT_WORDED_BODY(multiple, object(required("minutes", integer(multiple_of(15)))))

} // namespace notepact::conformance::detail::example_bodies

namespace notepact::conformance::detail {

#undef NOTEPACT_WORDED_BODY

/// The first test vector of a contract that breaks a rule and no other; or the one of a description.
inline rule_example example_of(worded_contract const& of, errc broken, std::string_view description) {
    contract_ref const contract(*of.head);
    rule_example made;
    for (auto const& one : body_cases(contract)) {
        bool const fits = one.expected.size() == 1 && one.expected[0].rule == broken;
        if (!fits || (!description.empty() && one.description != description)) continue;
        made.add("contract", of.words);
        made.add("body", one.text);
        static_report<4> found;
        check_text(contract, one.text, found);
        made.add(found);
        break;
    }
    return made;
}

// -------------------------------------------------------------------------------------------- requests

} // namespace notepact::conformance::detail

namespace notepact::conformance::detail::example_api {

struct account {
    base_url_view base;
    secret_view token;
};
inline constexpr auto headers =
    object<account>(in_header<&account::token>("Authorization", bearer_token(), notepact::scheme("Bearer")));

struct visit_id {
    std::int64_t id = 0;
    std::optional<std::string_view> ward = std::nullopt;
};
inline constexpr auto visit_path = object<visit_id>(
    in_path<&visit_id::id>("id", integer_text()), in_query_optional<&visit_id::ward>("ward", path_text()));

struct visit {
    std::string_view reason;
};
inline constexpr auto visit_body =
    request_body("visits.visit", object<visit>(required<&visit::reason>("reason", not_blank())));
struct signed_visit {
    png_signature signature;
};
inline constexpr auto signed_body = request_body(
    "visits.signed", object<signed_visit>(required<&signed_visit::signature>("signature", png_data_uri())));
inline constexpr auto import_body = request_body("visits.import", any_object());
struct done {
    bool done = false;
};
inline constexpr auto done_answer =
    answer_body("visits.done", object<done>(required<&done::done>("done", boolean())));
struct fault {
    std::string error;
};
inline constexpr auto refused_answer =
    answer_body("visits.refused", object<fault>(required<&fault::error>("error", string())));
using done_replies = replies<on<200, done_answer>, on<400, refused_answer>>;

inline constexpr endpoint<headers, visit_path, no_body, done_replies> get_visit{
    "visits.get_visit", verb::get, "/visits/{id}"};
inline constexpr endpoint<headers, visit_path, visit_body, done_replies> put_visit{
    "visits.put_visit", verb::put, "/visits/{id}"};
inline constexpr endpoint<headers, visit_path, signed_body, done_replies> sign_visit{
    "visits.sign_visit", verb::put, "/visits/{id}/signature"};
inline constexpr endpoint<headers, no_parameters, import_body, done_replies> import_visits{
    "visits.import_visits", verb::post, "/imports"};
inline constexpr notepact::api api{
    "visits",
    "Visits API",
    "1",
    "no documents: it is made up",
    "https://visits.example",
    notepact::operations_of<get_visit, put_visit, sign_visit, import_visits>};

inline constexpr header_field token{"Authorization", "Bearer your_token_here"};
inline constexpr header_field json{"Content-Type", "application/json"};
inline constexpr std::string_view good_body = R"({"reason":"cough"})";

inline constexpr auto base = base_url_view::parse("https://visits.example");
static_assert(base);
inline account an_account() noexcept {
    return {*base, secret_view("your_token_here")};
}

} // namespace notepact::conformance::detail::example_api

namespace notepact::conformance::detail {

/// A request that came, as it stands on the wire, but for headers that do not matter.
inline void add_request(
    rule_example& made, std::string_view method, std::string_view target,
    std::vector<header_field> const& headers, std::string_view body = {}) {
    made.add("request", std::string(method) + ' ' + std::string(target));
    for (auto const& field : headers)
        made.add("", std::string(field.name) + ": " + std::string(field.value));
    if (!body.empty()) made.add("body", body);
    static_report<4> found;
    inspect(example_api::api, incoming_request{method, target, headers, body}, found);
    made.add(found);
}

} // namespace notepact::conformance::detail

namespace notepact::conformance::detail::examples {

using namespace example_api;

inline void not_numeric(rule_example& made) {
    add_request(made, "GET", "/visits/seven", {token});
}
inline void missing_parameter(rule_example& made) {
    add_request(made, "GET", "/visits/7", {});
}
inline void bad_parameter(rule_example& made) {
    add_request(made, "GET", "/visits/7?ward=a+b", {token});
}
inline void unknown_parameter(rule_example& made) {
    add_request(made, "GET", "/visits/7?wards=b", {token});
}
inline void duplicate_parameter(rule_example& made) {
    add_request(made, "GET", "/visits/7?ward=a&ward=b", {token});
}
inline void bad_header(rule_example& made) {
    add_request(made, "GET", "/visits/7", {{"Authorization", "your_token_here"}});
}
inline void wrong_content_type(rule_example& made) {
    add_request(made, "PUT", "/visits/7", {token, {"Content-Type", "text/plain"}}, good_body);
}
inline void unexpected_body(rule_example& made) {
    add_request(made, "GET", "/visits/7", {token}, "{}");
}
inline void coded_body(rule_example& made) {
    add_request(made, "PUT", "/visits/7", {token, json, {"Content-Encoding", "gzip"}}, "\x1F...");
    for (auto& [word, text] : made.lines)
        if (word == "body") text = "(bytes of gzip)";
}
inline void too_large(rule_example& made) {
    add_request(
        made,
        "POST",
        "/imports",
        {token, json},
        R"({"visits":")" + std::string(max_free_body, 'x') + R"("})");
}

inline void target_too_long(rule_example& made) {
    std::string const ward(max_target, 'b');
    static_report<4> found;
    auto const built = get_visit.build(an_account(), {7, ward}, found);
    made.add("request", "GET " + std::string(built ? built->url() : std::string_view()));
    made.add(found);
}
inline void undocumented_status(rule_example& made) {
    made.add("request", "GET /visits/7");
    made.add("answer", "302, without a body");
    static_report<4> found;
    interpret_text(get_visit, 302, {}, found);
    made.add(found);
}
inline void bad_base_url(rule_example& made) {
    constexpr std::string_view text = "http://visits.example";
    made.add("call", "base_url::parse(\"" + std::string(text) + "\")");
    made.add(base_url_view::parse(text).error());
}

// ----------------------------------------------------------------------------- what a program makes

inline void no_space(rule_example& made) {
    char buffer[16];
    static_report<4> found;
    put_visit.build_into(buffer, sizeof buffer, an_account(), {7}, {"cough"}, found);
    made.add("call", "put_visit.build_into(buffer, 16, account, {7}, {\"cough\"}, report)");
    made.add(found);
}
// A source of bytes that ends too early: it says that it has more.
struct short_source {
    std::string_view left = std::string_view("\x89PNG\r\n\x1A\n", 8);
    std::size_t operator()(char* out, std::size_t room) noexcept {
        auto const size = left.copy(out, room);
        left.remove_prefix(size);
        return size;
    }
};
inline void only_in_pieces(rule_example& made) {
    short_source read;
    byte_source const file(read, 1000);
    static_report<4> found;
    if (auto const image = png_signature::from_source(file))
        static_cast<void>(sign_visit.build(an_account(), {7}, {*image}, found));
    made.add("call", "sign_visit.build(account, {7}, {*png_signature::from_source(file)}, report)");
    made.add(found);
}
inline void wrong_size(rule_example& made) {
    short_source read;
    byte_source const file(read, 1000);
    auto const image = png_signature::from_source(file);
    if (!image) return;
    char head[256], piece[256];
    static_report<4> found;
    signed_visit const body{*image};
    auto built = sign_visit.build_in_pieces(head, sizeof head, an_account(), {7}, body, found);
    if (!built) return;
    while (!built->body().done() && !built->body().next(piece, sizeof piece).empty()) {}
    made.add("call", "byte_source file(read, 1000), where read() gives 8 bytes; request->body().error()");
    made.add(built->body().error());
}
inline void not_an_instant(rule_example& made) {
    made.add("call", "instant::from_civil(2026, 2, 30)");
    made.add(instant::from_civil(2026, 2, 30).error());
}
inline void not_an_offset(rule_example& made) {
    made.add("call", "utc_offset::of(26)");
    made.add(utc_offset::of(26).error());
}
inline void missing_offset(rule_example& made) {
    constexpr std::string_view text = "2026-11-28T09:30:00";
    made.add("call", "parse_iso8601(\"" + std::string(text) + "\")");
    made.add(parse_iso8601(text).error());
}
inline void not_an_http_date(rule_example& made) {
    constexpr std::string_view text = "Mon, 30 Feb 2026 09:30:00 GMT";
    made.add("call", "parse_http_date(\"" + std::string(text) + "\")");
    made.add(parse_http_date(text).error());
}

} // namespace notepact::conformance::detail::examples

#endif
