// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/replies.hpp"

#include "../support/ferry_api.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using namespace notepact;

struct made {
    std::string id;
};
struct changed {
    std::string id;
};
struct refused {
    std::string why;
};
constexpr auto made_answer = answer_body("acme.made", object<made>(required<&made::id>("id", string())));
constexpr auto refused_answer =
    answer_body("acme.refused", object<refused>(required<&refused::why>("why", string())));
constexpr auto brief_answer =
    answer_body("acme.brief", object<refused>(optional<&refused::why>("why", string())));

using all =
    replies<on<200, made_answer>, on<201, made_answer>, on<400, refused_answer>, on<404, brief_answer>>;
static_assert(std::is_same_v<all::success, made> && std::is_same_v<all::failure, refused>);
static_assert(all::size == 4);
static_assert(on<200, made_answer>::is_success && on<299, made_answer>::is_success);
static_assert(!on<400, refused_answer>::is_success && !on<599, refused_answer>::is_success);

constexpr operation of(bool any_success, bool other_errors) {
    operation_options how;
    how.any_success = any_success;
    how.other_errors = other_errors;
    return {
        "acme.make",
        verb::post,
        "/",
        harbour::account_headers.rules,
        no_parameters.rules,
        nullptr,
        false,
        all::table,
        all::size,
        how};
}

void table(test& t) {
    constexpr std::string_view names[] = {"acme.made", "acme.made", "acme.refused", "acme.brief"};
    constexpr unsigned statuses[] = {200, 201, 400, 404};
    for (std::size_t i = 0; i < all::size; ++i) {
        t.equal(unsigned{all::table[i].status}, statuses[i]);
        t.equal(all::table[i].body.name(), names[i]);
    }
}

// The body of each status goes where its struct is, and is judged by its own contract.
void read(test& t) {
    struct {
        unsigned status;
        std::string_view body;
        std::string_view kind, id, why; // documented; any success and other errors are read, too, below
        std::string_view widely;
    } const rows[] = {
        {200, R"({"id":"7"})", "success", "7", "", "success"},
        {201, R"({"id":"7"})", "success", "7", "", "success"},
        {200, R"({"why":"x"})", "broken_contract", "", "", "broken_contract"},
        {400, R"({"why":"x"})", "api_error", "", "x", "api_error"},
        {400, "{}", "broken_contract", "", "", "broken_contract"},
        {404, R"({"why":"x"})", "api_error", "", "x", "api_error"},
        {404, "{}", "api_error", "", "", "api_error"},
        {404, "<html>", "not_json", "", "", "not_json"},
        {404, "", "empty", "", "", "empty"},
        {204, R"({"id":"7"})", "undocumented_status", "", "", "success"},
        {500, R"({"why":"x"})", "undocumented_status", "", "", "api_error"},
        // The last of the errors asks for nothing.
        {500, R"({"id":"7"})", "undocumented_status", "", "", "api_error"},
        {500, "[]", "undocumented_status", "", "", "undocumented_status"},
        {302, R"({"id":"7"})", "undocumented_status", "", "", "undocumented_status"},
    };
    for (auto const& row : rows)
        for (bool const widely : {false, true}) {
            auto const operation = of(widely, widely);
            answer<made, refused> out(operation, row.status, {});
            static_report<4> report;
            all::read(out, row.body, report);
            auto const about = std::to_string(row.status) + ' ' + std::string(row.body);
            t.equal(name(out.kind()), widely ? row.widely : row.kind, about);
            if (widely) continue;
            t.equal(out.value().id, row.id, about);
            t.equal(out.error().why, row.why, about);
        }
    // What is read although no document says so.
    auto const operation = of(true, true);
    static_report<4> report;
    answer<made, refused> success(operation, 204, {}), failure(operation, 500, {});
    all::read(success, R"({"id":"8"})", report);
    all::read(failure, R"({"why":"y"})", report);
    t.equal(success.value().id, "8");
    t.equal(failure.error().why, "y");
}

namespace ordered {

struct made {
    std::int64_t id = 0;
};
inline constexpr auto made_answer =
    answer_body("replies.made", object<made>(required<&made::id>("id", integer())));
struct refusal {
    std::string why;
};
inline constexpr auto refused_answer =
    answer_body("replies.refused", object<refusal>(required<&refusal::why>("why", string())));
inline constexpr auto failed_answer =
    answer_body("replies.failed", object<refusal>(required<&refusal::why>("why", not_blank())));

struct account {
    base_url_view base;
    secret_view token;
};
inline constexpr auto account_headers = object<account>(in_header<&account::token>("X-Token", header_text()));

constexpr operation_options any_status() {
    operation_options how;
    how.any_success = how.other_errors = true;
    return how;
}
template <class Replies>
inline constexpr endpoint<account_headers, no_parameters, no_body, Replies> read{
    "replies.read", verb::get, "/r", any_status()};

// What an answer is read as; the contract that a status has, the successes and errors beside them.
template <class Replies>
void verify(test& t, std::string_view order) {
    auto const& of = read<Replies>;
    auto const contract_of = [&](unsigned status) {
        auto const* const found = of.answer(status) != nullptr ? of.answer(status) : of.other_error(status);
        return found != nullptr ? found->name() : std::string_view("none");
    };
    struct {
        unsigned status;
        std::string_view contract;
    } const rows[] = {
        {200, "replies.made"},
        {201, "replies.made"},
        {204, "replies.made"},
        {299, "replies.made"},
        {400, "replies.refused"},
        {404, "replies.failed"},
        {422, "replies.failed"},
        {500, "replies.failed"},
        {304, "none"},
        {199, "none"},
        {600, "none"}};
    for (auto const& row : rows) {
        auto const about = std::string(order) + ' ' + std::to_string(row.status);
        t.equal(contract_of(row.status), row.contract, about);
        static_report<4> found;
        bool const success = row.contract == "replies.made";
        auto const answer = of.interpret(row.status, success ? R"({"id":7})" : R"({"why":"so"})", found);
        if (success)
            t.check(answer.ok() && answer.value().id == 7, about);
        else if (row.contract != "none")
            t.check(answer.kind() == answer_kind::api_error && answer.error().why == "so", about);
        // A blank text is refused by the contract of the highest status alone.
        if (success || row.contract == "none") continue;
        static_report<4> blank;
        auto const kind = of.interpret(row.status, R"({"why":" "})", blank).kind();
        t.equal(kind == answer_kind::api_error, row.contract == "replies.refused", about);
    }
    for (auto const* at = of.begin(); at + 1 != of.end(); ++at)
        t.check(at->status < (at + 1)->status, order);
}

void order_does_not_matter(test& t) {
    verify<replies<on<200, made_answer>, on<400, refused_answer>, on<500, failed_answer>>>(t, "by status");
    verify<replies<on<400, refused_answer>, on<200, made_answer>, on<500, failed_answer>>>(
        t, "an error first");
    verify<replies<on<500, failed_answer>, on<400, refused_answer>, on<200, made_answer>>>(t, "backwards");
    verify<replies<on<500, failed_answer>, on<200, made_answer>, on<400, refused_answer>>>(t, "mixed");
}

} // namespace ordered

// Successes before errors, listed statuses before ranges, ranges before the default, in whatever order they
// are declared.
static_assert(std::is_same_v<ferry::booking_replies::success, ferry::booked>);
static_assert(std::is_same_v<ferry::booking_replies::failure, ferry::failure>);
static_assert(on_range<2, made_answer>::is_success && !on_range<5, refused_answer>::is_success);
static_assert(!default_<refused_answer>::is_success);
static_assert(ferry::book.begin()->is_success() && (ferry::book.end() - 1)->is_default());

// Which contract a status is read by shows in what is read of a body that holds all, and in a body that holds
// only what this contract asks for.
void ranges(test& t) {
    constexpr std::string_view everything = R"({"id":7,"harbour":"h","why":"w","incident":"i","field":"f"})";
    struct {
        unsigned status;
        std::string_view body;
        std::string_view kind, shown; // of the error why, incident, field; of a success its id
    } const rows[] = {
        {200, everything, "success", "7"},
        {201, everything, "success", "7"},
        {299, R"({"id":7})", "success", "7"},
        {202, R"({"id":"7"})", "broken_contract", "0"},
        {204, "", "success", "0"},
        {205, "", "success", "0"},
        {204, " ", "empty", "0"},
        {206, "", "empty", "0"},
        {404, everything, "api_error", "w"},
        {404, R"({"field":"f"})", "broken_contract", ""},
        {400, everything, "api_error", "f"},
        {401, R"({"field":"f"})", "api_error", "f"},
        {499, R"({"incident":"i"})", "broken_contract", ""},
        {500, everything, "api_error", "i"},
        {599, R"({"incident":"i"})", "api_error", "i"},
        {503, R"({"field":"f"})", "broken_contract", ""},
        {503, "<html>", "not_json", ""},
        {422, "<html>", "not_json", ""},
        {302, everything, "undocumented_status", ""},
        {100, everything, "undocumented_status", ""},
        {600, everything, "undocumented_status", ""},
    };
    for (auto const& row : rows) {
        auto const about = std::to_string(row.status) + ' ' + std::string(row.body);
        static_report<4> report;
        auto const read = ferry::book.interpret(row.status, row.body, report);
        t.equal(name(read.kind()), row.kind, about);
        auto const& error = read.error();
        bool const success = row.status / 100 == 2;
        t.equal(
            success ? std::to_string(read.value().id) : error.why + error.incident + error.field,
            row.shown,
            about);
        // What to do next is said by the class, whichever way the status is documented.
        t.equal(
            name(read.next().step), name(notepact::advise(clinic::create_sign_off, row.status).step), about);
        // The same without a struct, and no warning that no document knows the status.
        static_report<4> found;
        t.equal(name(interpret_text(ferry::book, row.status, row.body, found)), row.kind, about);
        bool const marked = found.size() != 0 && found[0].code() == errc::undocumented_status;
        t.equal(marked, row.kind == "undocumented_status", about);
    }
    // A default does not make a success of what is listed as none.
    static_report<4> report;
    t.equal(name(ferry::get_trip.interpret(201, everything, report).kind()), "undocumented_status");
    t.equal(name(ferry::get_trip.interpret(418, everything, report).kind()), "api_error");
    t.equal(ferry::get_trip.interpret(418, everything, report).error().incident, "i");
}

suite replies_suite(
    "http/replies", {{"table", table},
                     {"read", read},
                     {"order_does_not_matter", ordered::order_does_not_matter},
                     {"ranges", ranges}});

} // namespace
