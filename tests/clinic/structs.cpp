// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies of the Clinic Session Notes API v1 from structs and into structs.
#include "../support/structs.hpp"

#include "../support/png_factory.hpp"
#include "../support/test.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/clinic.hpp>
#include <notepact/conformance/documents.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace {

using namespace notepact_test;
using namespace std::literals;
using notepact::instant;
using notepact::png_signature;
namespace clinic = notepact::clinic;

auto members(clinic::addendum const& a) {
    return std::tie(
        a.id,
        a.session_note_id,
        a.instructions,
        a.instructions_response,
        a.signature,
        a.responded_signature,
        a.created_at,
        a.updated_at);
}
auto members(clinic::sign_off const& s) {
    return std::tie(
        s.id,
        s.session_note_id,
        s.instructions,
        s.review_date,
        s.signature,
        s.reviewer_id,
        s.created_at,
        s.updated_at);
}
auto members(clinic::failure const& f) {
    return std::tie(f.errors);
}

// Without white space between the tokens.
std::string compact(std::string_view text) {
    std::string made;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) in_string = !in_string;
        if (in_string || text[i] != ' ') made += text[i];
    }
    return made;
}
std::string_view printed(std::string_view name) {
    for (auto const& example : notepact::conformance::clinic_documents)
        if (example.name == name) return example.text;
    return {};
}

// "Example Request"
void requests(test& t) {
    clinic::create_addendum_request const create_addendum{
        46, {"Please fix this issue asap, names don't match"}};
    t.equal(
        written(clinic::create_addendum_body, create_addendum),
        compact(printed("Create Session Note Addendum")));
    t.equal(places_in(clinic::create_addendum_body, create_addendum), "");

    clinic::update_addendum_request const update_addendum{46, {"Fixing the names with the correct data"}};
    t.equal(
        written(clinic::update_addendum_body, update_addendum),
        compact(printed("Update Session Note Addendum")));
    t.equal(places_in(clinic::update_addendum_body, update_addendum), "");

    auto const when = instant::from_civil(2023, 10, 27, 21, 40);
    auto const signature = png_signature::from_data_uri(cut_uri);
    t.check(when && signature, "as printed");
    if (!when || !signature) return;
    clinic::create_sign_off_request const create_sign_off{
        99, {"Please fix this issue asap, names don't match", *when, *signature}};
    t.equal(
        written(clinic::create_sign_off_body, create_sign_off),
        compact(printed("Create Session Note Sign-off")));
    t.equal(
        places_in(clinic::create_sign_off_body, create_sign_off), "warning /sign_off/signature not_base64\n");

    // Its body is not printed; that of its sibling will do.
    clinic::update_sign_off_request const update_sign_off{
        99, {"Please fix this issue asap, names don't match", *when, *signature}};
    t.equal(
        written(clinic::update_sign_off_body, update_sign_off),
        compact(printed("Create Session Note Sign-off")));
    t.equal(
        places_in(clinic::update_sign_off_body, update_sign_off), "warning /sign_off/signature not_base64\n");
}

// What can be left out, and what is wrong if it is.
void least_requests(test& t) {
    t.equal(
        written(clinic::create_addendum_body, clinic::create_addendum_request{0, {""}}),
        R"({"session_note_id":0,"addendum":{"instructions":""}})");
    t.equal(
        places_in(clinic::create_addendum_body, clinic::create_addendum_request{0, {""}}),
        "warning /session_note_id not_positive\nerror /addendum/instructions blank\n");
    t.equal(
        written(clinic::update_addendum_body, clinic::update_addendum_request{46, {}}),
        R"({"session_note_id":46,"addendum":{}})");
    t.equal(
        places_in(clinic::update_addendum_body, clinic::update_addendum_request{46, {}}),
        "warning /addendum no_effect\n");
    t.equal(
        written(clinic::update_sign_off_body, clinic::update_sign_off_request{-1, {}}),
        R"({"session_note_id":-1,"sign_off":{}})");
    t.equal(
        places_in(clinic::update_sign_off_body, clinic::update_sign_off_request{-1, {}}),
        "warning /session_note_id not_positive\nwarning /sign_off no_effect\n");
    t.equal(
        places_in(clinic::update_sign_off_body, clinic::update_sign_off_request{1, {""}}),
        "warning /sign_off/instructions empty_string\n");
    t.equal(
        places_in(clinic::create_addendum_body, clinic::create_addendum_request{1, {"\xFF"}}),
        "error - invalid_utf8\n");

    auto const file = png::smallest();
    clinic::create_sign_off_request const least{
        1, {std::nullopt, must(instant::from_unix(0)), must(png_signature::from_png(file))}};
    t.equal(
        written(clinic::create_sign_off_body, least),
        R"({"session_note_id":1,"sign_off":{"review_date":"1970-01-01T00:00:00.000Z","signature":")"
            + std::string(png_uri) + "\"}}");
    t.equal(places_in(clinic::create_sign_off_body, least), "");
}

// Reads a text that has nothing wrong but what is said; what is written again is the same text.
template <class Struct, class Contract>
Struct read(test& t, Contract const& contract, std::string_view text, std::string_view found = "") {
    Struct made;
    wide_report report;
    auto const verdict = parse_text(contract, text, made, report);
    t.equal(places(report), found, text);
    t.check(says(verdict, found), text);
    t.equal(written(contract, made), compact(text));
    t.equal(places_in(contract, made), found, text);
    return made;
}

// "Response Format", "Error Responses"
void answers(test& t) {
    auto const addendum = read<clinic::addendum>(
        t, clinic::addendum_answer, printed("Addendum Response"), "warning /signature not_base64\n");
    t.check(
        members(addendum)
            == members(clinic::addendum{
                39,
                46,
                "Please fix this issue asap, names don't match",
                "Fixing the names with the correct data",
                std::string(cut_uri),
                std::nullopt,
                "2023-10-20T10:00:00.000Z",
                "2023-10-20T15:30:00.000Z"}),
        "an addendum");
    auto const sign_off = read<clinic::sign_off>(
        t, clinic::sign_off_answer, printed("Sign-off Response"), "warning /signature not_base64\n");
    t.check(
        members(sign_off)
            == members(clinic::sign_off{
                25,
                99,
                "Please fix this issue asap, names don't match",
                "2023-10-27T21:40:00.000Z",
                std::string(cut_uri),
                123,
                "2023-10-20T10:00:00.000Z",
                "2023-10-20T10:00:00.000Z"}),
        "a sign-off");
    auto const invalid =
        read<clinic::failure>(t, clinic::invalid_answer, printed("422 Unprocessable Entity"));
    clinic::texts_by_member const by_member{
        {"session_note_id", {"can't be blank"}},
        {"instructions", {"can't be blank"}},
        {"signature", {"invalid format"}}};
    t.check(
        std::get_if<clinic::texts_by_member>(&invalid.errors) != nullptr
            && std::get<clinic::texts_by_member>(invalid.errors) == by_member,
        "texts by member");
    auto const missing = read<clinic::failure>(t, clinic::refused_answer, printed("404 Not Found"));
    t.check(missing.errors == decltype(missing.errors)("Session note not found"), "one text");
}

void failures(test& t) {
    // 422 has either shape.
    auto const text = read<clinic::failure>(t, clinic::invalid_answer, R"({"errors":"x"})");
    t.check(text.errors == decltype(text.errors)("x"), "a text for 422");
    read<clinic::failure>(t, clinic::invalid_answer, R"({"errors":{}})");
    read<clinic::failure>(t, clinic::invalid_answer, R"({"errors":{"a":[],"":["","b"],"a":["c"]}})");
    // 404 and 401 have one.
    clinic::failure refused;
    wide_report report;
    t.check(
        !parse_text(clinic::refused_answer, R"({"errors":{"a":["b"]}})", refused, report).ok(), "no text");
    t.equal(places(report), "error /errors wrong_type\n");
    t.check(refused.errors == decltype(refused.errors)(""), "nothing was read");
    // What only 422 may say cannot be told as a 404.
    t.equal(
        places_in(
            clinic::refused_answer,
            read<clinic::failure>(t, clinic::invalid_answer, R"({"errors":{"a":["b"]}})")),
        "error /errors null_not_allowed\n");
    // What could be read can be had.
    report.clear();
    parse_text(clinic::invalid_answer, R"({"errors":{"a":["b",1],"c":"d","e":["f"]}})", refused, report);
    t.equal(written(clinic::invalid_answer, refused), R"({"errors":{"a":["b"],"e":["f"]}})");
    t.equal(places(report), "error /errors wrong_type\nerror /errors wrong_type\n");
}

// Members that may be null: null, absent, of a wrong type; ids of the wrong kind.
void nulls(test& t) {
    auto const addendum = read<clinic::addendum>(
        t,
        clinic::addendum_answer,
        R"({"id":1,"session_note_id":2,"instructions":"","instructions_response":null,"signature":null,)"
        R"("responded_signature":null,"created_at":"2026-03-20 18:30:00+00","updated_at":"2023-10-20T10:00:00Z"})");
    t.check(!addendum.instructions_response && !addendum.signature && !addendum.responded_signature, "null");
    auto const sign_off = read<clinic::sign_off>(
        t,
        clinic::sign_off_answer,
        R"({"id":1,"session_note_id":2,"instructions":null,"review_date":"2023-10-27","signature":)"
        R"("data:image/png;base64,iVBORw0KGgo=","reviewer_id":null,"created_at":"","updated_at":"x"})",
        "warning /review_date not_rfc3339\nwarning /signature not_png\nwarning /created_at not_a_timestamp\n"
        "warning /updated_at not_a_timestamp\n");
    t.check(!sign_off.instructions && !sign_off.reviewer_id, "null");

    wide_report report;
    clinic::sign_off part;
    part.instructions = "old";
    parse_text(
        clinic::sign_off_answer,
        R"({"id":7,"signature":null,"reviewer_id":"5","updated_at":"now","grown":{"id":8}})",
        part,
        report);
    t.equal(
        places(report),
        "error /signature null_not_allowed\nerror /reviewer_id wrong_type\nwarning /updated_at "
        "not_a_timestamp\n"
        "error /session_note_id missing_member\nerror /instructions missing_member\n"
        "error /review_date missing_member\nerror /created_at missing_member\n");
    t.check(
        members(part) == members(clinic::sign_off{7, 0, {}, "", "", {}, "", "now"}), "what could be read");
}

// Structs of whatever: struct and text agree, and an answer that was written is read back equal.

template <class T>
std::optional<T> perhaps(chance& any, T value) {
    return any.one_in(2) ? std::optional<T>(std::move(value)) : std::nullopt;
}
std::string text(chance& any) {
    return std::string(any.text());
}
std::optional<png_signature> any_signature(chance& any, std::string_view file) {
    auto const uri = any.one_in(2) ? png_uri : any.text();
    auto const made = any.one_in(4) ? png_signature::from_png(file) : png_signature::from_data_uri(uri);
    return made ? std::optional(*made) : std::nullopt;
}
instant any_instant(chance& any) {
    constexpr std::int64_t first = -62167219200, seconds = 315569520000;
    auto const second =
        first + static_cast<std::int64_t>(any.integer<std::uint64_t>() % std::uint64_t{seconds});
    return must(instant::from_unix(second, static_cast<std::int32_t>(any.below(1000000000))));
}

struct tally {
    std::size_t made = 0, good = 0, refused = 0, disagree = 0, lost = 0;
};

template <class Contract, class Struct>
bool verify_any(tally& n, Contract const& contract, Struct const& made) {
    notepact::static_report<0> report;
    auto const text = written(contract, made);
    ++n.made;
    n.good += check_struct(contract, made, report).ok();
    n.refused += text.empty();
    n.disagree += !agrees(contract, made);
    return !text.empty();
}
template <class Contract, class Struct>
void verify_any_answer(tally& n, Contract const& contract, Struct const& made) {
    if (!verify_any(n, contract, made)) return;
    Struct read;
    notepact::static_report<0> report;
    parse_text(contract, written(contract, made), read, report);
    n.lost += members(read) != members(made);
}

void random_structs(test& t) {
    chance any(20231027);
    auto const file = png::smallest();
    tally requests, replies;
    for (int i = 0; i != 50000; ++i) {
        any.begin();
        auto const id = any.integer<std::int64_t>();
        switch (i % 7) {
        case 0:
            verify_any(
                requests,
                clinic::create_addendum_body,
                clinic::create_addendum_request{id, {any.text(), any_signature(any, file)}});
            break;
        case 1:
            verify_any(
                requests,
                clinic::update_addendum_body,
                clinic::update_addendum_request{id, {perhaps(any, any.text()), any_signature(any, file)}});
            break;
        case 2: {
            auto const signature = any_signature(any, file);
            verify_any(
                requests,
                clinic::create_sign_off_body,
                clinic::create_sign_off_request{
                    id,
                    {perhaps(any, any.text()),
                     any_instant(any),
                     signature.value_or(must(png_signature::from_data_uri(cut_uri)))}});
            break;
        }
        case 3:
            verify_any(
                requests,
                clinic::update_sign_off_body,
                clinic::update_sign_off_request{
                    id,
                    {perhaps(any, any.text()), perhaps(any, any_instant(any)), any_signature(any, file)}});
            break;
        case 4:
            verify_any_answer(
                replies,
                clinic::addendum_answer,
                clinic::addendum{
                    id,
                    any.integer<std::int64_t>(),
                    text(any),
                    perhaps(any, text(any)),
                    perhaps(any, text(any)),
                    perhaps(any, text(any)),
                    text(any),
                    text(any)});
            break;
        case 5:
            verify_any_answer(
                replies,
                clinic::sign_off_answer,
                clinic::sign_off{
                    id,
                    any.integer<std::int64_t>(),
                    perhaps(any, text(any)),
                    text(any),
                    text(any),
                    perhaps(any, any.integer<std::int64_t>()),
                    text(any),
                    text(any)});
            break;
        default: {
            clinic::texts_by_member by_member;
            for (auto left = any.below(4); left != 0; --left) {
                by_member.emplace_back(text(any), std::vector<std::string>());
                while (any.one_in(2))
                    by_member.back().second.push_back(text(any));
            }
            clinic::failure made;
            if (any.one_in(2))
                made.errors = by_member;
            else
                made.errors = text(any);
            verify_any_answer(replies, clinic::invalid_answer, made);
            if (made.errors.index() == 0) verify_any_answer(replies, clinic::refused_answer, made);
        }
        }
    }
    for (auto const& n : {requests, replies}) {
        t.equal(n.disagree, std::size_t{0}, "struct and text disagree");
        t.equal(n.lost, std::size_t{0}, "written and read");
        t.check(
            n.made > 20000 && n.good > 2000 && n.good < n.made && n.refused > 50 && n.refused < n.made / 10,
            std::to_string(n.made) + " made, " + std::to_string(n.good) + " without error, "
                + std::to_string(n.refused) + " not UTF-8");
    }
}

suite structs_suite(
    "clinic/structs", {{"requests", requests},
                       {"least_requests", least_requests},
                       {"answers", answers},
                       {"failures", failures},
                       {"nulls", nulls},
                       {"random_structs", random_structs}});

} // namespace
