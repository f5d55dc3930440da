// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A server without a socket, for tests of somebody's client: a request goes in, an answer comes out.
//
// Everything is taken from the tables: which operations there are, what a request must hold, which scopes it
// needs, and by which contract it is answered. What no table has, such as which notes are signed, the host
// says by hooks; what shall go wrong, by a script.
#ifndef NOTEPACT_CONFORMANCE_RESPONDER_HPP
#define NOTEPACT_CONFORMANCE_RESPONDER_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/errc.hpp>
#include <notepact/base/narrowed.hpp>
#include <notepact/conformance/documented_status.hpp>
#include <notepact/conformance/json_tree.hpp>
#include <notepact/conformance/mixed.hpp>
#include <notepact/conformance/response.hpp>
#include <notepact/conformance/success_bodies.hpp>
#include <notepact/conformance/wire.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/format/instant.hpp>
#include <notepact/http/about.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/error_body.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/maxcare/scopes.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

namespace detail {
inline constexpr auto after_the_documents = instant::from_civil(2026, 4, 1, 12, 0, 0);
static_assert(after_the_documents);
} // namespace detail

/// What a responder cannot know from the tables.
struct responder_setup {
    /// Decides trace ids, the ids of what is created, and where a truncated body ends; nothing else.
    std::uint64_t seed = 0;
    /// The path under which the API is served; by default that of the server in its documents.
    std::optional<std::string> base_path = std::nullopt;
    /// The only one that is accepted, without its scheme; empty: any that is well-formed.
    std::string credential = {};
    /// What the key may do; of APIs that have scopes.
    maxcare::scopes granted = maxcare::scopes::of_bits((std::uint32_t{1} << max_scopes) - 1);
    /// When the first request comes, later than all that the documents print. The next comes a second later,
    /// and so on: there is no clock.
    instant start = *detail::after_the_documents;
    /// Whether there is something with that id; without it, there always is. Asked of every id in the path
    /// and the query, by the parameter's name, and of `session_note_id` in a body; not of an id in the path
    /// of what the responder has created or changed.
    std::function<bool(operation const& of, std::string_view parameter, std::string_view id)> is_known = {};
    /// Whether the note of an operation that has a `noteId` is signed, so that 409 is answered, if the
    /// operation documents it; without it, none is.
    std::function<bool(std::string_view note_id)> is_signed = {};
    /// What goes wrong. If several are due, the first is done.
    std::vector<scripted_fault> faults = {};

  private:
    static constexpr std::size_t max_scopes = std::size(words_of<maxcare::scope>::table);
};

/// Answers the requests of one API as its documents say. In this order:
///
/// 1. 404, 405 with Allow, 414: no operation is asked for. Nothing below happens then.
/// 2. A fault that stands instead of the answer.
/// 3. 401: the credential is missing, malformed or another.
/// 4. 403: a scope is missing; the body names it.
/// 5. 404: an id in the path or the query that is well-formed and not known.
/// 6. 409: the note is signed.
/// 7. 415: the body has a content coding, such as gzip.
/// 8. 422 or else 400, whichever the operation documents: the request broke its contract. The body is made
///    from the report.
/// 9. 404: an id in the body that is not known.
/// 10. The documented success: 201 of a POST where it is listed, else 200, else another that is documented.
///    Its body keeps the contract and shows the ids and members that were sent. An object that was answered
///    to a request other than GET is answered to the next as it was, until it is deleted.
///
/// An answer to an operation is always one that interpret_text takes, with a warning where it does not
/// document the status, as some do not document 429, 502 and 503. The statuses 405 and 414 are no
/// operation's.
///
/// An answer depends on the setup and the requests before it, and on nothing else: no clock, no random
/// device, no global. Never throws for what came, only what a hook throws or if there is no memory. It keeps
/// at most kept_size bytes of answers; what is created beyond is as everything else that it has not created.
/// Nothing of the credential's header gets into an answer. One thread at a time.
class responder {
  public:
    static constexpr std::size_t kept_size = std::size_t{16} << 20;

    explicit responder(api_about const& api, responder_setup setup = {})
        : api_(&api), setup_(std::move(setup)), base_path_(detail::base_path_of(api, setup_.base_path)),
          seen_by_fault_(setup_.faults.size()) {}

    /// The answer to a request. `Headers` is as for inspect().
    template <class Headers>
    response answer(incoming_request<Headers> const& came) {
        static_report<64> found;
        auto const seen = inspect(*api_, came, found, base_path_);
        std::string_view organization;
        auto const& headers = *api_->operations[0]->owner->headers;
        for (auto const& field : came.headers)
            if (headers.detail > 1
                && notepact::detail::same_without_case(
                    notepact::detail::name_of(field), headers.member(1)->name()))
                organization = notepact::detail::value_of(field);
        return answer(seen, found, came.body, organization);
    }
    response answer(kept_request const& came) {
        return answer(incoming_request{came.method, came.target, came.headers, came.body});
    }

    /// How many requests have been answered.
    std::uint64_t requests() const noexcept { return requests_; }

  private:
    using parameters = std::vector<detail::sent_parameter>;
    struct appender {
        std::string& text;
        void operator()(std::string_view piece) const { text += piece; }
    };

    response answer(
        inspection const& seen, report const& found, std::string_view body, std::string_view organization) {
        ++requests_;
        if (seen.of == nullptr) return no_operation(seen.match);
        auto const* const fault = next_fault(*seen.of);
        auto made = instead(fault);
        if (!made) {
            made = judge(seen, found, body, organization);
            keep_contract(*seen.of, *made);
            if (fault != nullptr) spoil(*made, *fault);
        } else if (fault->what != answer_fault::html_page) {
            keep_contract(*seen.of, *made);
        }
        made->of = seen.of;
        if (fault != nullptr) made->fault = fault->what;
        return std::move(*made);
    }

    // ------------------------------------------------------------------------------- what may be answered

    response no_operation(request_match const& found) const {
        if (found.outcome() == match_outcome::too_long) return error(414);
        if (found.outcome() != match_outcome::other_method) return error(404);
        auto made = error(405);
        auto& allowed = made.headers.emplace_back("Allow", "").second;
        put_allow(found, [&allowed](std::string_view piece) { allowed += piece; });
        return made;
    }

    response
    judge(inspection const& seen, report const& found, std::string_view body, std::string_view organization) {
        auto const& of = *seen.of;
        bool const known =
            setup_.credential.empty() || (seen.credential && seen.credential->reveal() == setup_.credential);
        if (!seen.credential || !known) return unauthorized();
        auto const texts = parameters_of(seen);
        if (auto const missing = missing_scopes(of, texts); !missing.empty()) {
            response made{403, json_headers()};
            appender put{made.body};
            put_forbidden(missing, trace_id(), put);
            return made;
        }
        std::string note;
        for (auto const& one : texts) {
            if (is_blamed(found, one) || !one.is_id()) continue;
            if (one.name() == "noteId") note = one.text;
            if (!is_known(of, texts, one)) return error(404);
        }
        if (!note.empty() && of.lists(409) && setup_.is_signed && setup_.is_signed(note)) return error(409);
        if (is_coded(found)) return unsupported();
        if (!seen) return invalid(of, found);
        std::optional<detail::json_tree> sent;
        if (of.body != nullptr) sent = detail::json_tree::parse(body);
        if (sent && !knows_ids_in(of, *sent)) return error(404, "Session note not found");
        return success(of, texts, std::move(sent), organization);
    }

    response unauthorized() const {
        auto made = error(401);
        auto const scheme = api_->operations[0]->owner->credential_scheme;
        if (!scheme.empty())
            made.headers.emplace_back("WWW-Authenticate", scheme.substr(0, scheme.find(' ')));
        return made;
    }

    // RFC 9110, section 15.5.16: which codings there are is said by the header.
    static bool is_coded(report const& found) {
        for (auto const& v : found)
            if (v.code() == errc::coded_body) return true;
        return false;
    }
    response unsupported() const {
        auto made = error(415);
        made.headers.emplace_back(notepact::detail::accept_encoding, notepact::detail::identity_coding);
        return made;
    }

    maxcare::scopes missing_scopes(operation const& of, parameters const& texts) const {
        std::string_view with;
        for (auto const& need : of.how.needs)
            for (auto const& one : texts)
                if (!need.only_with.empty() && one.name() == need.only_with && one.text == "true")
                    with = need.only_with;
        return setup_.granted.missing_for(of, with);
    }

    response invalid(operation const& of, report const& found) const {
        auto const status = detail::invalid_status(of);
        bool const by_member = status == 422;
        response made{status, json_headers()};
        appender put{made.body};
        if (by_member)
            put_errors_by_member(found, put);
        else
            put_bad_request(found, trace_id(), put);
        return made;
    }

    response success(
        operation const& of, parameters const& texts, std::optional<detail::json_tree> sent_body,
        std::string_view organization) {
        auto const status = of.method == verb::post && of.lists(201) ? 201U
                            : of.lists(200)                          ? 200U
                                            : detail::fitting_status(of, *of.begin());
        auto const& contract = *of.answer(status);
        detail::sent_request sent{
            of, texts, std::move(sent_body), organization, setup_.granted, {}, {}, now()};
        if (of.method == verb::post) sent.created = new_id(contract);
        auto const resource = resource_of(of, texts, sent.created);
        auto const kept = kept_.find(resource);
        if (kept != kept_.end()) sent.kept = detail::json_tree::parse(kept->second);

        response made{status, json_headers()};
        made.body = detail::success_body(contract, sent).written();
        static_report<1> own;
        if (interpret_text(of, status, made.body, own) != answer_kind::success) {
            // What was sent does not fit in there, such as 32 containers inside one another.
            sent.body.reset();
            sent.kept.reset();
            made.body = detail::success_body(contract, sent).written();
        }
        if (of.method == verb::delete_)
            forget(resource);
        else if (of.method != verb::get)
            keep(resource, made.body);
        return made;
    }
    // An error whose shape is neither of those below is one that its contract's table lays out.
    static void keep_contract(operation const& of, response& made) {
        auto const* contract = of.answer(made.status);
        if (contract == nullptr) contract = of.other_error(made.status);
        static_report<1> own;
        if (made.status < 400 || contract == nullptr
            || interpret_text(of, made.status, made.body, own) == answer_kind::api_error)
            return;
        made.body = detail::first_body(*contract).written();
    }

    // An error that its status says all about, in the shape of the API's own errors.
    response error(unsigned status, std::string_view text = {}) const {
        struct {
            unsigned status;
            std::string_view code, message;
        } const rows[] = {
            {401, "unauthorized", "Invalid or missing API key"},
            {404, "not_found", "Resource not found"},
            {405, "method_not_allowed", "Method not allowed"},
            {409, "conflict", "Cannot edit a signed note"},
            {414, "uri_too_long", "URI too long"},
            {415, "unsupported_media_type", "Unsupported content coding"},
            {429, "rate_limit_exceeded", "Rate limit exceeded. Maximum 1000 requests per 60 seconds."},
            {502, "unexpected_integration_error", "EHR sync failed"},
            {503, "server_unresponsive", "EHR integration is not available for this note"},
        };
        auto const* row = rows;
        while (row->status != status)
            ++row;
        response made{status, json_headers()};
        appender put{made.body};
        auto const& first = *api_->operations[0];
        if (detail::member_of(first.replies[first.reply_count - 1].body.root(), "errors") == nullptr)
            put_error(row->code, row->message, trace_id(), put);
        else
            put_errors(text.empty() ? plain_text(status) : text, put);
        return made;
    }
    static std::string_view plain_text(unsigned status) {
        switch (status) {
        case 401: return "Unauthorized";
        case 404: return "Not found";
        case 405: return "Method not allowed";
        case 414: return "URI too long";
        case 415: return "Unsupported content coding";
        case 429: return "Too many requests";
        case 502: return "Bad gateway";
        default: return "Service unavailable";
        }
    }

    static header_list json_headers() { return {{"Content-Type", "application/json"}}; }

    // --------------------------------------------------------------------------------------------- faults

    scripted_fault const* next_fault(operation const& of) {
        scripted_fault const* due = nullptr;
        for (std::size_t i = 0; i < setup_.faults.size(); ++i) {
            auto const& one = setup_.faults[i];
            if (one.of != nullptr && one.of != &of) continue;
            auto const before = seen_by_fault_[i]++;
            if (due == nullptr && before >= one.skipped && before - one.skipped < one.count) due = &one;
        }
        return due;
    }

    std::optional<response> instead(scripted_fault const* fault) const {
        if (fault == nullptr) return std::nullopt;
        switch (fault->what) {
        case answer_fault::busy: {
            auto made = error(429);
            made.headers.emplace_back("Retry-After", fault->retry_after);
            return made;
        }
        case answer_fault::bad_gateway: return error(502);
        case answer_fault::unavailable: return error(503);
        case answer_fault::html_page:
            return response{
                502,
                {{"Content-Type", "text/html"}},
                "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad "
                "Gateway</h1></body></html>\n"};
        default: return std::nullopt;
        }
    }

    void spoil(response& made, scripted_fault const& fault) const {
        switch (fault.what) {
        case answer_fault::truncated:
            made.body.resize(
                1 + notepact::detail::narrowed<std::size_t>(mixed(requests_) % (made.body.size() - 1)));
            return;
        case answer_fault::duplicate_member: {
            auto body = detail::json_tree::parse(made.body).value_or(detail::json_tree::object());
            if (!body.inside.empty()) body.inside.push_back(body.inside.front());
            made.body = body.written();
            return;
        }
        case answer_fault::wrong_content_type: made.headers.front().second = "text/plain"; return;
        case answer_fault::slow: made.delay_milliseconds = fault.delay_milliseconds; return;
        case answer_fault::closed:
            made = response{};
            made.closed = true;
            return;
        default: return;
        }
    }

    // ------------------------------------------------------------------------------------------------ ids

    static parameters parameters_of(inspection const& seen) {
        parameters found;
        auto const& table = *seen.of->parameters;
        for (auto const& one : table.members())
            if (auto text = seen.match.parameter(one.name())) found.push_back({&one, std::move(*text)});
        return found;
    }
    static bool is_blamed(report const& found, detail::sent_parameter const& one) {
        for (auto const& v : found)
            if (v.level() == severity::error && v.in() != place::body && v.in() != place::header
                && v.member() == one.name())
                return true;
        return false;
    }
    bool is_known(operation const& of, parameters const& all, detail::sent_parameter const& one) const {
        if (!setup_.is_known) return true;
        return (!one.in_query() && kept_.count(path_of(of, all, one.name())) != 0)
               || setup_.is_known(of, one.name(), one.text);
    }
    bool knows_ids_in(operation const& of, detail::json_tree const& sent) const {
        if (!setup_.is_known) return true;
        for (auto const& name : detail::ids_in_body(of)) {
            auto const* const given = sent.find(name);
            if (given != nullptr && !setup_.is_known(of, name, given->text)) return false;
        }
        return true;
    }

    // The template with its parameters filled in, up to and including `last`.
    static std::string path_of(operation const& of, parameters const& all, std::string_view last = {}) {
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
    static std::string
    resource_of(operation const& of, parameters const& all, std::optional<detail::json_tree> const& created) {
        return path_of(of, all) + (created ? '/' + created->text : std::string());
    }

    // A new id, a number where the contract wants one. None is given twice.
    detail::json_tree new_id(contract_ref contract) const {
        auto const* const id = detail::member_of(contract.root(), "id");
        if (id != nullptr && id->value()->kind == rule_kind::integer)
            return detail::json_tree::number(std::to_string(mixed(0) % 1'000'000 + 1'000 + requests_));
        return detail::json_tree::string("new_" + hex(mixed(0)) + hex(requests_));
    }
    void keep(std::string const& resource, std::string const& body) {
        auto const size = resource.size() + body.size();
        forget(resource);
        if (size > kept_size - kept_bytes_) return;
        kept_bytes_ += size;
        kept_.emplace(resource, body);
    }
    void forget(std::string const& resource) {
        auto const found = kept_.find(resource);
        if (found == kept_.end()) return;
        kept_bytes_ -= found->first.size() + found->second.size();
        kept_.erase(found);
    }

    // ------------------------------------------------------------------------------------- seed and time

    std::uint64_t mixed(std::uint64_t which) const noexcept { return detail::mixed(setup_.seed, which); }
    static std::string hex(std::uint64_t number) {
        std::string made(16, '0');
        for (auto digit = made.rbegin(); digit != made.rend(); ++digit, number >>= 4)
            *digit = "0123456789abcdef"[number & 15];
        return made;
    }
    // A UUID of version 4 (RFC 9562, section 5.4), a new one for each request.
    std::string trace_id() const {
        auto made = hex(mixed(2 * requests_)) + hex(mixed(2 * requests_ + 1));
        made[12] = '4';
        made[16] = "89ab"[mixed(requests_) & 3];
        for (std::size_t const at : {8U, 13U, 18U, 23U})
            made.insert(at, 1, '-');
        return made;
    }
    std::string now() const {
        auto const seconds = setup_.start.seconds() + static_cast<std::int64_t>(requests_ - 1);
        std::string made(rfc3339_size, '\0');
        write_rfc3339(instant::from_unix(seconds).value_or(setup_.start), made.data());
        return made;
    }

    api_about const* api_;
    responder_setup setup_;
    std::string base_path_;
    std::vector<std::size_t> seen_by_fault_;  // how many requests each row of the script has seen
    std::map<std::string, std::string> kept_; // the last answer to a write, by its resource
    std::size_t kept_bytes_ = 0;
    std::uint64_t requests_ = 0;
};

} // namespace notepact::conformance

#endif
