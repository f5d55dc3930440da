// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "bodies.hpp"
#include "service.hpp"

#include <notepact/clinic/documents.hpp>
#include <notepact/clinic/error_bodies.hpp>

#include <boost/beast/http/status.hpp>

namespace host_server {

namespace clinic = notepact::clinic;

namespace {

answer with_text(unsigned status, std::string_view text) {
    return {status, body_of(clinic::refused_answer, clinic::failure{std::string(text)})};
}

// The session notes that the document shows.
bool is_session_note(std::int64_t id) {
    return id == 46 || id == 99;
}

template <class Kept>
Kept& add(store<Kept>& all, std::int64_t note) {
    auto const id = all.next_id();
    auto& made = all[id];
    made.id = id;
    made.session_note_id = note;
    made.created_at = now();
    return made;
}
// Null if the note has none of that id.
template <class Kept>
Kept* find(store<Kept>& all, std::int64_t id, std::int64_t note) {
    auto* const found = all.find(id);
    return found != nullptr && found->session_note_id == note ? found : nullptr;
}

// What the request leaves out stays as it is.
template <class Member>
void change(Member& member, std::optional<std::string>&& value) {
    if (value) member = std::move(*value);
}

} // namespace

clinic_service::clinic_service(access const& who) : api_service(clinic::api, "", who) {
    for (auto const& document : clinic::printed_bodies) {
        if (document.name == "Addendum Response") {
            auto shown = printed<clinic::addendum>(clinic::addendum_answer, document.text);
            shown.signature.reset(); // which the document cuts short
            addendums_[shown.id] = std::move(shown);
        } else if (document.name == "Sign-off Response") {
            auto shown = printed<clinic::sign_off>(clinic::sign_off_answer, document.text);
            sign_offs_[shown.id] = std::move(shown);
        }
    }
}

answer clinic_service::error(unsigned status) {
    return with_text(status, boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(status)));
}

answer clinic_service::failed(unsigned status, std::string_view, std::string_view message) {
    return with_text(status, message);
}

answer clinic_service::invalid(notepact::report const& found) {
    answer made{422, {}};
    auto const append = [&made](std::string_view piece) { made.body += piece; };
    clinic::put_errors_by_member(found, append);
    return made;
}

answer clinic_service::carry_out(http_request const& came, notepact::inspection const& seen) {
    auto const body = notepact::json_text::parse(came.body());
    if (!body) return with_text(422, "invalid request body");
    auto const note = integer_of(text_at(*body, "session_note_id").value_or(""));
    std::optional<std::int64_t> id;
    if (auto const text = seen.match.parameter("id")) id = integer_of(*text);

    if (!is_session_note(note)) return with_text(404, "Session note not found");
    if (seen.of() == &clinic::create_addendum || seen.of() == &clinic::update_addendum)
        return save_addendum(note, id, *body);
    return save_sign_off(note, id, *body);
}

answer clinic_service::save_addendum(
    std::int64_t note, std::optional<std::int64_t> id, notepact::json_text const& body) {
    bool const is_new = !id;
    auto* const found = is_new ? &add(addendums_, note) : find(addendums_, *id, note);
    if (found == nullptr) return with_text(404, "Addendum not found");

    auto& kept = *found;
    change(kept.instructions, text_at(body, "addendum", "instructions"));
    change(kept.signature, text_at(body, "addendum", "signature"));
    change(kept.instructions_response, text_at(body, "addendum", "instructions_response"));
    change(kept.responded_signature, text_at(body, "addendum", "responded_signature"));
    kept.updated_at = now();
    answer made{is_new ? 201u : 200u, body_of(clinic::addendum_answer, kept)};
    addendums_.resize(kept.id, made.body.size());
    return made;
}

answer clinic_service::save_sign_off(
    std::int64_t note, std::optional<std::int64_t> id, notepact::json_text const& body) {
    bool const is_new = !id;
    auto* const found = is_new ? &add(sign_offs_, note) : find(sign_offs_, *id, note);
    if (found == nullptr) return with_text(404, "Sign-off not found");

    auto& kept = *found;
    change(kept.instructions, text_at(body, "sign_off", "instructions"));
    change(kept.review_date, text_at(body, "sign_off", "review_date"));
    change(kept.signature, text_at(body, "sign_off", "signature"));
    kept.updated_at = now();
    answer made{is_new ? 201u : 200u, body_of(clinic::sign_off_answer, kept)};
    sign_offs_.resize(kept.id, made.body.size());
    return made;
}

} // namespace host_server
