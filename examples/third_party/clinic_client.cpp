// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "clinic_client.hpp"

#include "strict_json.hpp"
#include "values.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <system_error>
#include <utility>

namespace third_party {

namespace json = boost::json;
using std::chrono::seconds;

namespace {

constexpr unsigned most_attempts = 4;
constexpr seconds longest_wait{60};

bool is_header_value(std::string_view text) {
    return !text.empty() && text.front() != ' ' && text.back() != ' '
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// As the API writes them: 2023-10-27T21:40:00.000Z
std::string written(review_time when) {
    auto const whole = std::chrono::floor<seconds>(when);
    auto const t = static_cast<std::time_t>(whole.time_since_epoch().count());
    std::tm utc{};
    gmtime_r(&t, &utc);
    char text[96];
    auto const size = std::snprintf(
        text,
        sizeof text,
        "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
        utc.tm_year + 1900,
        utc.tm_mon + 1,
        utc.tm_mday,
        utc.tm_hour,
        utc.tm_min,
        utc.tm_sec,
        static_cast<int>((when - whole).count()));
    return {text, static_cast<std::size_t>(size)};
}

std::optional<seconds> retry_after(http_response const& answer) {
    auto const text = header(answer.headers, "Retry-After");
    std::uint32_t count = 0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return seconds(count);
}

// What an error says, for the user: {"errors":"…"} or {"errors":{"instructions":["…","…"]}}.
std::string texts_of(json::value const& errors) {
    if (auto const* const text = errors.if_string()) return ' ' + std::string(*text);
    std::string all;
    if (auto const* const list = errors.if_array())
        for (auto const& one : *list)
            all += texts_of(one);
    if (auto const* const members = errors.if_object())
        for (auto const& one : *members)
            all += ' ' + std::string(one.key()) + ':' + texts_of(one.value());
    return all;
}

} // namespace

// The members of an addendum or a sign-off, and what is wrong with the first that is.
struct clinic_client::fields {
    fault planted;
    json::object members = {};
    std::string wrong = {};

    void put(char const* name, json::value value, bool good, char const* why) {
        if (!good && wrong.empty()) wrong = std::string(name) + ' ' + why;
        members[name] = std::move(value);
    }
    void text(char const* name, std::string const& text) { put(name, json::value(text), true, ""); }
    void not_blank(char const* name, std::string const& text) {
        bool const good = !is_blank(text) || planted == fault::client_sends_blank;
        put(name, json::value(text), good, "must not be blank");
    }
    void image(char const* name, std::string const& uri) {
        bool const good = is_image(uri) || planted == fault::client_sends_any_image;
        put(name, json::value(uri), good, "must be a PNG");
    }
    void date(char const* name, review_time const& when) {
        auto text = written(when);
        bool const good = text.size() == 24; // years of four digits
        if (planted == fault::client_writes_local_dates) text.resize(19);
        put(name, json::value(text), good, "must be of the years 0 to 9999");
    }
    // What is not there is left out.
    template <class Value>
    void optional(
        char const* name, Value const& value,
        void (fields::*put_it)(char const*, typename Value::value_type const&)) {
        if (planted == fault::client_drops_optional_member) return;
        if (planted == fault::client_sends_null && !value) members[name] = nullptr;
        if (value) (this->*put_it)(name, *value);
    }
};

clinic_client::clinic_client(surroundings around, std::string base_url, std::string token, fault planted)
    : around_(std::move(around)), base_url_(std::move(base_url)), token_(std::move(token)), fault_(planted) {}

clinic_client::fields clinic_client::new_fields() const {
    return {fault_};
}

outcome clinic_client::create_addendum(std::int64_t session_note, new_addendum const& wanted) const {
    auto made = new_fields();
    made.not_blank("instructions", wanted.instructions);
    made.optional("signature", wanted.signature, &fields::image);
    return create("addendum", session_note, made);
}
outcome clinic_client::update_addendum(
    std::int64_t id, std::int64_t session_note, addendum_changes const& wanted) const {
    auto made = new_fields();
    made.optional("instructions_response", wanted.instructions_response, &fields::text);
    made.optional("responded_signature", wanted.responded_signature, &fields::image);
    return update("addendum", id, session_note, made);
}
outcome clinic_client::create_sign_off(std::int64_t session_note, new_sign_off const& wanted) const {
    auto made = new_fields();
    made.optional("instructions", wanted.instructions, &fields::text);
    made.date("review_date", wanted.review_date);
    made.image("signature", wanted.signature);
    return create("sign_off", session_note, made);
}
outcome clinic_client::update_sign_off(
    std::int64_t id, std::int64_t session_note, sign_off_changes const& wanted) const {
    auto made = new_fields();
    made.optional("instructions", wanted.instructions, &fields::text);
    made.optional("review_date", wanted.review_date, &fields::date);
    made.optional("signature", wanted.signature, &fields::image);
    return update("sign_off", id, session_note, made);
}

outcome
clinic_client::create(std::string const& kind, std::int64_t session_note, fields const& wanted) const {
    if (!wanted.wrong.empty()) return {false, wanted.wrong};
    return converse(request("POST", kind + 's', body(kind, session_note, wanted)));
}
outcome clinic_client::update(
    std::string const& kind, std::int64_t id, std::int64_t session_note, fields const& wanted) const {
    if (!wanted.wrong.empty()) return {false, wanted.wrong};
    if (wanted.members.empty()) return {false, "nothing is to be changed"};
    if (fault_ == fault::client_holds_ids_in_32_bits) id = static_cast<std::int32_t>(id);
    return converse(request("PUT", kind + "s/" + std::to_string(id), body(kind, session_note, wanted)));
}

json::value
clinic_client::body(std::string const& kind, std::int64_t session_note, fields const& wanted) const {
    json::object made;
    made["session_note_id"] = session_note;
    if (fault_ == fault::client_sends_ids_as_text) made["session_note_id"] = std::to_string(session_note);
    made[kind] = wanted.members;
    return made;
}

http_request
clinic_client::request(char const* method, std::string const& path, json::value const& body) const {
    http_request made{method, base_url_ + "/v1/clinic/session_notes/" + path};
    if (fault_ == fault::client_misspells_path) made.target += '/';
    if (fault_ != fault::client_forgets_token) made.headers.emplace_back("X-User-Token", token_);
    if (fault_ != fault::client_forgets_content_type)
        made.headers.emplace_back("Content-Type", "application/json");
    made.body = json::serialize(body);
    return made;
}

outcome clinic_client::converse(http_request const& sent) const {
    if (!is_header_value(token_) && fault_ != fault::client_sends_any_token)
        return {false, "the token cannot be sent"};
    for (unsigned attempt = 0;; ++attempt) {
        around_.log(sent.method + ' ' + sent.target);
        if (fault_ == fault::client_logs_token) around_.log("X-User-Token: " + token_);
        auto const answer = around_.send(sent);
        if (answer && is_done(*answer)) return {true, "done"};
        auto const wait = wait_before_next(sent, answer, attempt);
        if (!wait) return failed(sent, answer);
        around_.sleep(*wait);
    }
}

bool clinic_client::is_done(http_response const& answer) const {
    if (answer.status != 200 && (answer.status != 201 || fault_ == fault::client_refuses_201)) return false;
    if (fault_ == fault::client_takes_any_200) return true;
    auto const whole = fault_ == fault::client_takes_last_of_two ? parse_leniently(answer.body)
                                                                 : parse_strictly(answer.body);
    auto const* const made = whole ? whole->if_object() : nullptr;
    if (made == nullptr) return false;
    if (made->size() != 8 && fault_ == fault::client_refuses_new_members) return false;
    auto const has_number = [made](char const* name) {
        return made->contains(name) && made->at(name).is_int64();
    };
    auto const has_text = [made](char const* name) {
        return made->contains(name) && made->at(name).is_string();
    };
    return has_number("id") && has_number("session_note_id") && has_text("created_at")
           && has_text("updated_at");
}

// Nothing: it is over. A POST is never sent again, since it could be done twice; a PUT does no harm.
std::optional<seconds> clinic_client::wait_before_next(
    http_request const& sent, std::optional<http_response> const& answer, unsigned attempt) const {
    auto const status = answer ? answer->status : 0;
    bool const again_after_502 = fault_ == fault::client_posts_again_after_502 && status == 502;
    bool const gives_up = fault_ != fault::client_never_gives_up || !answer;
    if (sent.method != "PUT" && !again_after_502) return std::nullopt;
    if (status >= 300 && status < 500 && status != 429) return std::nullopt;
    if (status == 501 || status == 505) return std::nullopt; // what the server cannot do at all
    if (attempt + 1 >= most_attempts && gives_up) return std::nullopt;
    auto wait = std::min(seconds(1U << attempt), longest_wait);
    if (status == 429 && fault_ != fault::client_ignores_retry_after)
        wait = retry_after(*answer).value_or(wait);
    if (wait > longest_wait) return std::nullopt;
    return wait;
}

outcome clinic_client::failed(http_request const& sent, std::optional<http_response> const& answer) const {
    bool const refused = answer && answer->status >= 400 && answer->status < 500;
    std::string message = refused ? "refused" : sent.method + ": nobody knows whether it was done";
    if (answer) message += " (" + std::to_string(answer->status) + ')';
    auto const whole = refused ? parse_strictly(answer->body) : std::nullopt;
    if (whole && whole->is_object() && whole->get_object().contains("errors")
        && fault_ != fault::client_swallows_texts)
        message += ':' + texts_of(whole->get_object().at("errors"));
    return {false, message};
}

} // namespace third_party
