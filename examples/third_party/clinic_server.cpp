// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "clinic_server.hpp"

#include "strict_json.hpp"
#include "values.hpp"

// Its date library.
#include <notepact/format/iso8601.hpp>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <system_error>
#include <utility>

namespace third_party {

namespace json = boost::json;

namespace {

std::string_view view(json::string const& text) {
    return {text.data(), text.size()};
}

bool is_json(http_request const& request) {
    auto type = header(request.headers, "Content-Type");
    type = type.substr(0, type.find(';'));
    while (!type.empty() && type.back() == ' ')
        type.remove_suffix(1);
    return same_without_case(type, "application/json");
}

// Only what is broken on purpose asks that.
bool has_as_written(http_request const& request, std::string_view name) {
    return std::any_of(request.headers.begin(), request.headers.end(), [name](auto const& one) {
        return one.first == name;
    });
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const whole = failed == std::errc() && end == text.data() + text.size();
    if (!whole || std::to_string(number) != text) return std::nullopt; // 046
    return number;
}

std::string now() {
    auto const t = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&t, &utc);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S.000Z", &utc)};
}

} // namespace

// The tables of the document.
struct clinic_server::folder {
    struct member {
        char const* name;
        char const* rule; // of its value
        bool required;    // to create one
    };
    std::string path;
    char const* wrapper; // the member of the body that holds the others
    std::vector<member> to_create, to_update;
    std::vector<char const*> shown; // beside ids and times; null until it is said
};

std::vector<clinic_server::folder> const& clinic_server::folders() {
    static std::vector<folder> const all = {
        {"/v1/clinic/session_notes/addendums",
         "addendum",
         {{"instructions", "not blank", true}, {"signature", "image", false}},
         {{"instructions_response", "text", false}, {"responded_signature", "image", false}},
         {"instructions", "instructions_response", "signature", "responded_signature"}},
        {"/v1/clinic/session_notes/sign_offs",
         "sign_off",
         {{"instructions", "text", false}, {"review_date", "date", true}, {"signature", "image", true}},
         {{"instructions", "text", false}, {"review_date", "date", false}, {"signature", "image", false}},
         {"instructions", "review_date", "signature", "reviewer_id"}}};
    return all;
}

clinic_server::clinic_server(std::string token, std::vector<std::int64_t> session_notes, fault planted)
    : token_(std::move(token)), session_notes_(std::move(session_notes)), fault_(planted) {}

http_response clinic_server::answer(http_request const& request) {
    auto made = answer_with_body(request);
    if (request.method == "HEAD") made.body.clear();
    return made;
}

http_response clinic_server::answer_with_body(http_request const& request) {
    auto const path = request.target.substr(0, request.target.find('?'));
    for (auto const& where : folders()) {
        if (path == where.path) return at(where, request, nullptr);
        if (path.compare(0, where.path.size() + 1, where.path + '/') != 0) continue;
        auto const id = path.substr(where.path.size() + 1);
        if (!id.empty() && id.find('/') == id.npos) return at(where, request, &id);
    }
    return refused(404, "Not found");
}

http_response clinic_server::at(folder const& where, http_request const& request, std::string const* id) {
    auto const method = id == nullptr ? "POST" : "PUT";
    if (request.method != method && fault_ != fault::server_takes_any_method) {
        auto answer = refused(405, "Method not allowed");
        answer.headers.emplace_back("Allow", method);
        return answer;
    }
    if (!may(request)) {
        bool const tells = fault_ == fault::server_tells_token;
        return refused(401, json::string(tells ? "The token is not " + token_ : "Unauthorized"));
    }
    if (!is_json(request) && fault_ != fault::server_takes_any_content_type)
        return refused(415, "application/json is wanted");
    auto const body = fault_ == fault::server_takes_last_of_two ? parse_leniently(request.body)
                                                                : parse_strictly(request.body);
    if (!body && fault_ == fault::server_answers_html)
        return {422, {{"Content-Type", "text/html"}}, "<html><body>Unprocessable Entity</body></html>"};
    if (!body || !body->is_object()) return refused(422, "invalid request body");
    auto wrong = wrong_members(where, id == nullptr, body->get_object());
    if (!wrong.empty()) return refused(422, std::move(wrong));
    auto const number = id != nullptr ? whole_number(*id) : std::nullopt;
    if (id != nullptr && !number) return refused(404, "Not found");
    return carry_out(where, number, body->get_object());
}

bool clinic_server::may(http_request const& request) const {
    constexpr std::string_view name = "X-User-Token";
    auto token = header(request.headers, name);
    if (fault_ == fault::server_wants_names_as_written && !has_as_written(request, name)) token = {};
    if (token.empty()) return fault_ == fault::server_needs_no_token;
    return token == token_ || fault_ == fault::server_takes_any_token;
}

json::object clinic_server::wrong_members(folder const& where, bool is_new, json::object const& asked) const {
    json::object wrong;
    auto const complain = [&](char const* member, char const* why) {
        if (fault_ == fault::server_blames_another) member = "base";
        wrong[member] = json::array{why};
    };
    auto const* const note = asked.if_contains("session_note_id");
    if (note == nullptr || !integer(*note))
        complain("session_note_id", note == nullptr ? "can't be blank" : "invalid format");
    auto const* const wrapped = asked.if_contains(where.wrapper);
    if (wrapped == nullptr || !wrapped->is_object()) {
        complain(where.wrapper, wrapped == nullptr ? "can't be blank" : "invalid format");
        return wrong;
    }
    for (auto const& member : is_new ? where.to_create : where.to_update) {
        auto const* const given = wrapped->get_object().if_contains(member.name);
        if (given == nullptr ? member.required : !is_good(member.rule, *given))
            complain(member.name, given == nullptr ? "can't be blank" : "invalid format");
    }
    return wrong;
}

std::optional<std::int64_t> clinic_server::integer(json::value const& given) const {
    if (given.is_int64()) return given.get_int64();
    if (given.is_string() && fault_ == fault::server_takes_ids_as_text)
        return whole_number(view(given.get_string()));
    return std::nullopt;
}

bool clinic_server::is_good(std::string_view rule, json::value const& given) const {
    if (given.is_null()) return fault_ == fault::server_takes_null;
    if (!given.is_string()) return false;
    auto const text = view(given.get_string());
    if (rule == "image") return is_image(text) || fault_ == fault::server_takes_any_image;
    if (rule == "date") return notepact::is_iso8601(text) || fault_ == fault::server_takes_any_date;
    if (rule == "not blank") return !is_blank(text) || fault_ == fault::server_takes_blank;
    return true;
}

http_response
clinic_server::carry_out(folder const& where, std::optional<std::int64_t> id, json::object const& asked) {
    auto const note = *integer(asked.at("session_note_id"));
    bool const known = std::count(session_notes_.begin(), session_notes_.end(), note) != 0;
    if (!known && fault_ != fault::server_takes_unknown_notes) return refused(404, "Session note not found");
    if (id && kept_.count({where.path, *id}) == 0) return refused(404, "Not found");

    auto const number = id ? *id : static_cast<std::int64_t>(kept_.size()) + 1;
    auto& made = kept_[{where.path, number}];
    if (!id) {
        made["id"] = number;
        made["session_note_id"] = note;
        for (auto const* const name : where.shown)
            made[name] = nullptr;
        made["created_at"] = now();
    }
    if (made["session_note_id"] != note) return refused(404, "Not found");
    for (auto const& member : id ? where.to_update : where.to_create) {
        auto const* const given = asked.at(where.wrapper).get_object().if_contains(member.name);
        if (given == nullptr) continue;
        made[member.name] = *given;
        if (fault_ == fault::server_cuts_texts && given->is_string())
            made[member.name] = given->get_string().subview(0, 64);
    }
    made["updated_at"] = now();
    return done(id ? 200 : 201, made);
}

http_response clinic_server::done(unsigned status, json::object const& kept) const {
    auto shown = kept;
    if (fault_ == fault::server_leaves_out_null)
        for (auto const& member : kept)
            if (member.value().is_null()) shown.erase(member.key());
    if (fault_ == fault::server_answers_wrong_note) shown["session_note_id"] = kept.at("id");
    if (fault_ == fault::server_holds_ids_in_double)
        shown["session_note_id"] = shown["session_note_id"].to_number<double>();
    auto const type = fault_ == fault::server_answers_text_plain ? "text/plain" : "application/json";
    return {status, {{"Content-Type", type}}, json::serialize(shown)};
}

http_response clinic_server::refused(unsigned status, json::value errors) const {
    if (status == 422 && fault_ == fault::server_answers_400) status = 400;
    auto const name = fault_ == fault::server_answers_error ? "error" : "errors";
    json::object body;
    body[name] = std::move(errors);
    return {status, {{"Content-Type", "application/json"}}, json::serialize(body)};
}

} // namespace third_party
