// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What responder.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_RESPONDER_IMPL_HPP
#define NOTEPACT_CONFORMANCE_RESPONDER_IMPL_HPP

#include <notepact/base/errc.hpp>
#include <notepact/base/narrowed.hpp>
#include <notepact/conformance/message/dice.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/responder/documented_status.hpp>
#include <notepact/conformance/responder/refused.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/build.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

NOTEPACT_FIXTURE responder::responder(api const& of, responder_setup setup)
    : api_(&of), setup_(std::move(setup)), base_path_(detail::served_path(of, setup_.base_path)),
      seen_by_fault_(setup_.faults.size()) {}

NOTEPACT_FIXTURE response responder::answer(kept_request const& came) {
    return answer(incoming_request{came.method, came.target, came.headers, came.body});
}

NOTEPACT_FIXTURE response responder::answer(
    inspection const& seen, report const& found, std::string_view body, std::vector<named_text> headers) {
    ++requests_;
    if (seen.of() == nullptr) return no_operation(seen.match);
    auto const* const fault = next_fault(*seen.of());
    auto made = instead(*seen.of(), fault);
    if (!made) {
        made = judge(seen, found, body, std::move(headers));
        if (fault != nullptr) spoil(*seen.of(), *made, *fault);
    }
    made->of = seen.of();
    if (fault != nullptr) made->fault = fault->what;
    return std::move(*made);
}

// ------------------------------------------------------------------------------- what may be answered

NOTEPACT_FIXTURE response responder::no_operation(request_match const& found) const {
    if (found.outcome() == match_outcome::too_long) return refuse(nullptr, 414);
    if (found.outcome() != match_outcome::other_method) return refuse(nullptr, 404);
    auto made = refuse(nullptr, 405);
    auto& allowed = made.headers.emplace_back("Allow", "").second;
    put_allow(found, [&allowed](std::string_view piece) { allowed += piece; });
    return made;
}

NOTEPACT_FIXTURE response responder::judge(
    inspection const& seen, report const& found, std::string_view body, std::vector<named_text> headers) {
    auto const& of = *seen.of();
    bool const known =
        setup_.credential.empty() || (seen.credential && seen.credential->reveal() == setup_.credential);
    if (!seen.credential || !known) return unauthorized(of);
    auto const texts = parameters_of(seen);
    if (auto const missing = missing_of(of, texts); missing != 0)
        return refuse(&of, {403, {}, {}, {}, missing});
    for (auto const& one : texts)
        if (is_id(found, one) && !is_known(of, texts, one)) return refuse(&of, {404, {}, {}, one.name()});
    for (auto const& one : texts)
        if (is_id(found, one) && is_in_conflict(of, one)) return refuse(&of, {409, {}, {}, one.name()});
    if (is_coded(found)) return unsupported(of);
    if (!seen) return invalid(of, found);
    std::optional<detail::json_tree> sent;
    if (of.body != nullptr) sent = detail::json_tree::parse(body);
    if (auto const unknown = sent ? unknown_id_in(of, *sent) : std::string(); !unknown.empty())
        return refuse(&of, {404, {}, {}, unknown});
    return success(of, texts, std::move(sent), std::move(headers));
}

NOTEPACT_FIXTURE response responder::unauthorized(operation const& of) const {
    auto made = refuse(&of, 401);
    if (auto const scheme = api_->scheme(); !scheme.empty())
        made.headers.emplace_back("WWW-Authenticate", scheme);
    return made;
}

// RFC 9110, section 15.5.16: which codings there are is said by the header.
NOTEPACT_FIXTURE bool responder::is_coded(report const& found) {
    for (auto const& v : found)
        if (v.code() == errc::coded_body) return true;
    return false;
}

NOTEPACT_FIXTURE response responder::unsupported(operation const& of) const {
    auto made = refuse(&of, 415);
    made.headers.emplace_back(accept_encoding, identity_coding);
    return made;
}

NOTEPACT_FIXTURE std::uint32_t responder::missing_of(operation const& of, parameters const& texts) const {
    std::string_view with;
    for (auto const& need : of.how.needs)
        for (auto const& one : texts)
            if (!need.only_with.empty() && one.name() == need.only_with && one.text == "true")
                with = need.only_with;
    return missing_scopes(of, setup_.granted, with);
}

NOTEPACT_FIXTURE response responder::invalid(operation const& of, report const& found) const {
    auto const says = manners_of(*api_).says;
    std::vector<refusal_detail> details;
    for (auto const& v : found)
        if (v.level() == severity::error)
            details.push_back({v.member(), says != nullptr ? says(v) : message(v.code())});
    refusal what{detail::invalid_status(of), {}};
    what.details = details.data();
    what.detail_count = details.size();
    return refuse(&of, what);
}

NOTEPACT_FIXTURE response responder::success(
    operation const& of, parameters const& texts, std::optional<detail::json_tree> sent_body,
    std::vector<named_text> headers) {
    auto const status = of.method == verb::post && of.lists(201) ? 201U
                        : of.lists(200)                          ? 200U
                                                                 : detail::fitting_status(of, *of.begin());
    auto const& contract = *of.answer(status);
    detail::sent_request sent{
        of, texts, std::move(sent_body), std::move(headers), setup_.granted, {}, {}, now()};
    if (of.method == verb::post) sent.created = new_id(contract);
    auto const resource = resource_of(of, texts, sent.created);
    auto const kept = kept_.find(resource);
    if (kept != kept_.end() && !contract.is_text()) sent.kept = detail::json_tree::parse(kept->second);

    response made{status, {{"Content-Type", std::string(media_type_of(contract))}}};
    made.body = detail::bytes_of(contract, detail::success_body(*api_, contract, sent));
    auto const fits = [&] { return detail::kind_of_answer(of, status, made.body) == answer_kind::success; };
    if (!fits()) {
        // What was sent does not fit in there, such as 32 containers inside one another.
        sent.body.reset();
        sent.kept.reset();
        made.body = detail::bytes_of(contract, detail::success_body(*api_, contract, sent));
        if (!fits()) // nor does a new id, or a parameter
            made.body = detail::bytes_of(contract, detail::first_body(*api_, contract));
    }
    if (of.method == verb::delete_)
        forget(resource);
    else if (of.method != verb::get)
        keep(resource, made.body);
    return made;
}

// Of no operation where there is none.
NOTEPACT_FIXTURE response responder::refuse(operation const* of, unsigned status) const {
    return refuse(of, {status, {}});
}

NOTEPACT_FIXTURE response responder::refuse(operation const* of, refusal what) const {
    auto const id = trace_id();
    what.trace_id = id;
    return detail::refused(*api_, of, what);
}

// --------------------------------------------------------------------------------------------- faults

NOTEPACT_FIXTURE scripted_fault const* responder::next_fault(operation const& of) {
    scripted_fault const* due = nullptr;
    for (std::size_t i = 0; i < setup_.faults.size(); ++i) {
        auto const& one = setup_.faults[i];
        if (one.of != nullptr && one.of != &of) continue;
        auto const before = seen_by_fault_[i]++;
        if (due == nullptr && before >= one.skipped && before - one.skipped < one.count) due = &one;
    }
    return due;
}

NOTEPACT_FIXTURE std::optional<response>
responder::instead(operation const& of, scripted_fault const* fault) const {
    if (fault == nullptr) return std::nullopt;
    switch (fault->what) {
    case answer_fault::busy: {
        auto made = refuse(&of, 429);
        made.headers.emplace_back("Retry-After", fault->retry_after);
        return made;
    }
    case answer_fault::bad_gateway: return refuse(&of, 502);
    case answer_fault::unavailable: return refuse(&of, 503);
    case answer_fault::html_page:
        return response{
            502,
            {{"Content-Type", "text/html"}},
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad "
            "Gateway</h1></body></html>\n"};
    default: return std::nullopt;
    }
}

NOTEPACT_FIXTURE void
responder::spoil(operation const& of, response& made, scripted_fault const& fault) const {
    auto const* contract = of.answer(made.status);
    if (contract == nullptr) contract = of.other_error(made.status);
    bool const text = contract != nullptr && contract->is_text();
    switch (fault.what) {
    case answer_fault::truncated: return truncate(made.body);
    case answer_fault::duplicate_member: {
        auto body = text ? std::nullopt : detail::json_tree::parse(made.body);
        if (!body || body->kind != json_kind::object || body->inside.empty()) return;
        auto first = body->inside.front();
        body->inside.push_back(std::move(first));
        made.body = body->written();
        return;
    }
    case answer_fault::wrong_content_type:
        made.headers.front().second = text ? json_media_type : text_media_type;
        return;
    case answer_fault::slow: made.delay_milliseconds = fault.delay_milliseconds; return;
    case answer_fault::closed:
        made = response{};
        made.closed = true;
        return;
    default: return;
    }
}

// Leaves a byte at least and takes one at least, where there are two.
NOTEPACT_FIXTURE void responder::truncate(std::string& body) const {
    auto const size = body.size();
    body.resize(size < 2 ? 0 : 1 + narrowed<std::size_t>(mixed(requests_) % (size - 1)));
}

// ------------------------------------------------------------------------------------------------ ids

NOTEPACT_FIXTURE responder::parameters responder::parameters_of(inspection const& seen) {
    parameters found;
    auto const& table = *seen.of()->parameters;
    for (auto const& one : table.members())
        if (auto text = seen.match.parameter(one.name())) found.push_back({&one, std::move(*text)});
    return found;
}

// Whether it may be an id, and is one that can be.
NOTEPACT_FIXTURE bool responder::is_id(report const& found, detail::sent_parameter const& one) {
    for (auto const& v : found)
        if (v.level() == severity::error && v.in() != place::body && v.in() != place::header
            && v.member() == one.name())
            return false;
    return one.is_id();
}

NOTEPACT_FIXTURE bool
responder::is_known(operation const& of, parameters const& all, detail::sent_parameter const& one) const {
    if (!setup_.is_known) return true;
    return (!one.in_query() && kept_.count(path_of(of, all, one.name())) != 0)
           || setup_.is_known(of, one.name(), one.text);
}

NOTEPACT_FIXTURE bool
responder::is_in_conflict(operation const& of, detail::sent_parameter const& one) const {
    return of.lists(409) && setup_.conflicts && !detail::conflict_of(*api_, one.name()).empty()
           && setup_.conflicts(of, one.name(), one.text);
}

// The name of one that is not known; empty if all are.
NOTEPACT_FIXTURE std::string
responder::unknown_id_in(operation const& of, detail::json_tree const& sent) const {
    if (!setup_.is_known) return {};
    for (auto const& name : detail::ids_in_body(*api_, of)) {
        auto const* const given = sent.find(name);
        if (given != nullptr && !setup_.is_known(of, name, given->text)) return name;
    }
    return {};
}

// The template with its parameters filled in, up to and including `last`.
NOTEPACT_FIXTURE std::string
responder::path_of(operation const& of, parameters const& all, std::string_view last) {
    std::string made;
    for (auto const& piece : of.path.pieces()) {
        made += piece.fixed;
        if (!piece.has_parameter()) continue;
        for (auto const& one : all)
            if (one.name() == piece.parameter) made += detail::percent_encoded(one.text);
        if (piece.parameter == last) break;
    }
    return made;
}

NOTEPACT_FIXTURE std::string responder::resource_of(
    operation const& of, parameters const& all, std::optional<detail::json_tree> const& created) {
    return path_of(of, all) + (created ? '/' + created->text : std::string());
}

// A new id, a number where the contract wants one. None is given twice.
NOTEPACT_FIXTURE detail::json_tree responder::new_id(contract_ref contract) const {
    auto const* const id = detail::rule_at(contract.root(), detail::id_pointer(*api_, contract));
    if (id != nullptr && id->kind == rule_kind::integer)
        return detail::json_tree::number(std::to_string(mixed(0) % 1'000'000 + 1'000 + requests_));
    auto const text = "new_" + hex(mixed(0)) + hex(requests_);
    bool refused = false; // such as where a UUID is wanted
    if (id != nullptr && id->kind == rule_kind::string)
        judge_text(*id, text, [&refused](finding, rule const&) { refused = true; });
    return detail::json_tree::string(refused ? trace_id() : text);
}

NOTEPACT_FIXTURE void responder::keep(std::string const& resource, std::string const& body) {
    auto const size = resource.size() + body.size();
    forget(resource);
    if (size > kept_size - kept_bytes_) return;
    kept_bytes_ += size;
    kept_.emplace(resource, body);
}

NOTEPACT_FIXTURE void responder::forget(std::string const& resource) {
    auto const found = kept_.find(resource);
    if (found == kept_.end()) return;
    kept_bytes_ -= found->first.size() + found->second.size();
    kept_.erase(found);
}

// ------------------------------------------------------------------------------------- seed and time

NOTEPACT_FIXTURE std::uint64_t responder::mixed(std::uint64_t which) const noexcept {
    return detail::mixed(setup_.seed, which);
}

NOTEPACT_FIXTURE std::string responder::hex(std::uint64_t number) {
    std::string made(16, '0');
    for (auto digit = made.rbegin(); digit != made.rend(); ++digit, number >>= 4)
        *digit = "0123456789abcdef"[number & 15];
    return made;
}

// A UUID of version 4 (RFC 9562, section 5.4), a new one for each request.
NOTEPACT_FIXTURE std::string responder::trace_id() const {
    auto made = hex(mixed(2 * requests_)) + hex(mixed(2 * requests_ + 1));
    made[12] = '4';
    made[16] = "89ab"[mixed(requests_) & 3];
    for (std::size_t const at : {8U, 13U, 18U, 23U})
        made.insert(at, 1, '-');
    return made;
}

NOTEPACT_FIXTURE std::string responder::now() const {
    auto const seconds = setup_.start.seconds() + static_cast<std::int64_t>(requests_ - 1);
    std::string made(rfc3339_size, '\0');
    write_rfc3339(instant::from_unix(seconds).value_or(setup_.start), made.data());
    return made;
}

} // namespace notepact::conformance

#endif
