// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API of your own, as tables. docs/own-api.md goes through it step by step.
#ifndef VISITS_HPP
#define VISITS_HPP

#include <notepact/core.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace visits {

using namespace notepact;

// Step 1: a format of texts, an enum and scopes of its own

/// A room: a letter and two digits, `B07`.
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

enum class urgency {
    routine,
    soon,
    urgent
};
enum class scope {
    read,
    write
};

} // namespace visits

template <>
struct notepact::words_of<visits::urgency> {
    using e = visits::urgency;
    static constexpr enum_word<e> table[] = {
        {e::routine, "routine"}, {e::soon, "soon"}, {e::urgent, "urgent"}};
};
template <>
struct notepact::words_of<visits::scope> {
    using e = visits::scope;
    static constexpr enum_word<e> table[] = {{e::read, "visits:read"}, {e::write, "visits:write"}};
};

namespace visits {

// Step 2: the bodies

struct place {
    std::string room;
    std::int64_t floor = 0;
};
inline constexpr auto place_object = object<place>(
    required<&place::room>(text(room)), required<&place::floor>(integer(minimum(-3), maximum(40))));

struct drug {
    std::string name;
    json_number milligrams;
};
inline constexpr auto drug_object = object<drug>(
    required<&drug::name>(not_blank(max_length(60))),
    required<&drug::milligrams>(number(exclusive_minimum(0), maximum(5000))));

struct booking {
    std::string day;
    visits::urgency urgency = visits::urgency::routine;
    visits::place place;
    std::vector<drug> drugs;
    std::optional<std::string> remark; // may be left out
    std::optional<std::string> doctor; // may be null
};
inline constexpr auto booking_body = request_body(
    "visits.booking", object<booking>(
                          required<&booking::day>(date()), required<&booking::urgency>(one_of<urgency>()),
                          required<&booking::place>(place_object),
                          required<&booking::drugs>(array_of(drug_object, max_items(20))),
                          optional<&booking::remark>(string(max_length(200))),
                          required<&booking::doctor>(nullable(not_blank()))));

struct visit {
    std::string id;
    std::string day;
    visits::place place;
    std::optional<std::string> doctor;
};
inline constexpr auto visit_answer = answer_body(
    "visits.visit", object<visit>(
                        required<&visit::id>(uuid()), required<&visit::day>(date()),
                        required<&visit::place>(place_object), required<&visit::doctor>(nullable(string()))));

// Step 3: the errors

struct problem {
    std::string field;
    std::string says;
};
struct failure { // all that an error may hold
    std::string error;
    std::vector<problem> problems;
};
inline constexpr auto problem_object =
    object<problem>(required<&problem::field>(string()), required<&problem::says>(string()));
inline constexpr auto invalid_answer =
    answer_body("visits.invalid", object<failure>(required<&failure::problems>(array_of(problem_object))));
inline constexpr auto refused_answer =
    answer_body("visits.refused", object<failure>(required<&failure::error>(string())));

template <unsigned Success>
using visit_replies = replies<
    on<Success, visit_answer>, on<401, refused_answer>, on<422, invalid_answer>, default_<refused_answer>>;

// Step 4: who calls, and for which thing

struct account {
    base_url base;
    secret key;
    std::string practice;
    std::optional<std::string> trace;
};
inline constexpr auto account_headers = object<account>(
    in_header<&account::key>("Authorization", bearer_token(), scheme("Bearer")),
    in_header<&account::practice>("X-Practice", header_text()),
    in_header_optional<&account::trace>("X-Trace", header_text()));

struct of_patient {
    std::string_view id;
    std::optional<bool> remind = std::nullopt;
};
inline constexpr auto patient_path = object<of_patient>(
    in_path<&of_patient::id>("id", path_text()),
    in_query_optional<&of_patient::remind>("remind", boolean_text()));

struct of_visit {
    std::string_view patient;
    std::string_view id;
};
inline constexpr auto visit_path = object<of_visit>(
    in_path<&of_visit::patient>("patient", path_text()), in_path<&of_visit::id>("id", uuid()));

// Step 5: the operations

constexpr operation_options needs(scope wanted) noexcept {
    operation_options options;
    options.needs[0] = any_of(wanted);
    return options;
}
inline constexpr endpoint<account_headers, patient_path, booking_body, visit_replies<201>> book_visit{
    "visits.book_visit", verb::post, "/patients/{id}/visits", needs(scope::write)};
inline constexpr endpoint<account_headers, visit_path, no_body, visit_replies<200>> get_visit{
    "visits.get_visit", verb::get, "/patients/{patient}/visits/{id}", needs(scope::read)};
inline constexpr endpoint<account_headers, visit_path, booking_body, visit_replies<200>> move_visit{
    "visits.move_visit", verb::put, "/patients/{patient}/visits/{id}", needs(scope::write)};

// Step 6: how its servers word their errors

constexpr api_manners make_manners() noexcept {
    api_manners made;
    made.errors.text = "/error";
    made.errors.list = "/problems/*/field";
    return made;
}
inline constexpr api_manners manners = make_manners();

// Step 7: the API

inline constexpr notepact::api api{
    "visits",
    "Visits API",
    "2",
    "the tutorial of notepact",
    "https://visits.example/v2",
    operations_of<book_visit, get_visit, move_visit>,
    scopes_of<scope>,
    with_manners(manners)};

} // namespace visits

#endif
