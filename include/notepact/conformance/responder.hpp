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
#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/instant.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/http/scope.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

namespace detail {
struct json_tree;
struct sent_parameter;
struct sent_request;

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
    /// What the key may do, as scope_set::bits(); of APIs that have scopes.
    std::uint32_t granted = all_scopes;
    /// When the first request comes, later than all that the documents print. The next comes a second later,
    /// and so on: there is no clock.
    instant start = *detail::after_the_documents;
    /// Whether there is something with that id; without it, there always is. Asked of every id in the path
    /// and the query, by the parameter's name, and of those that the API's manners name in bodies; not of an
    /// id in the path of what the responder has created or changed.
    std::function<bool(operation const& of, std::string_view parameter, std::string_view id)> is_known = {};
    /// Whether what has that id is in a state for which 409 is answered, if the operation documents it;
    /// without it, nothing is. Asked of every id in the path and the query, or of those that the API's
    /// manners name.
    std::function<bool(operation const& of, std::string_view parameter, std::string_view id)> conflicts = {};
    /// What goes wrong. If several are due, the first is done.
    std::vector<scripted_fault> faults = {};
};

/// Answers the requests of one API as its documents say. In this order:
///
/// 1. 404, 405 with Allow, 414: no operation is asked for. Nothing below happens then.
/// 2. A fault that stands instead of the answer.
/// 3. 401: the credential is missing, malformed or another.
/// 4. 403: a scope is missing; the body names it.
/// 5. 404: an id in the path or the query that is well-formed and not known, or of what was created or
///    changed before, and then deleted.
/// 6. 409: what has an id is in a state that forbids it.
/// 7. 415: the body has a content coding, such as gzip.
/// 8. 422 or else 400, whichever the operation documents: the request broke its contract. The body says what
///    the report does.
/// 9. 404: an id in the body that is not known.
/// 10. The documented success: 201 of a POST where it is listed, else 200, else another that is documented.
///    Its body keeps the contract and shows the ids and members that were sent. An object that was answered
///    to a request other than GET is answered to the next as it was, until it is deleted; so is what another
///    operation shows of it.
///
/// HEAD is answered as GET is, where there is GET, and never with a body.
///
/// Bodies of errors are worded as the API's manners say, see api_manners; where they do not, or what they say
/// does not keep the contract of the status, the contract's table lays one out. A body whose contract is one
/// of a text (answer_text) is that text, text/plain.
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
    static constexpr std::size_t kept_size = std::size_t{16} << 20; ///< bytes: 16 MiB

    /// Of a constant of an API, which is not copied; the setup is.
    explicit responder(api const& of, responder_setup setup = {});

    /// The answer to a request, which owns all of it; nothing of the request is kept but what was created or
    /// changed. `Headers` is as for inspect(). Waits for nothing: response::delay_milliseconds and
    /// response::closed are for who has the socket.
    template <class Headers>
    response answer(incoming_request<Headers> const& came) {
        static_report<64> found;
        bool const head = came.method == std::string_view("HEAD");
        bool const as_get = head && match(*api_, name(verb::get), came.target, base_path_).of() != nullptr;
        incoming_request<Headers> const asked{
            as_get ? text_view(name(verb::get)) : came.method, came.target, came.headers, came.body};
        auto const seen = inspect(*api_, asked, found, base_path_);
        std::vector<named_text> headers;
        for (auto const& one : api_->headers().members())
            for (auto const& field : came.headers)
                if (&one != &api_->credential() && same_without_case(field_name(field), one.name()))
                    headers.push_back({std::string(one.name()), std::string(field_value(field))});
        auto made = answer(seen, found, came.body, std::move(headers));
        if (head) made.body.clear();
        return made;
    }
    /// The same of a request that owns its texts.
    response answer(kept_request const& came);

    /// How many requests have been answered.
    std::uint64_t requests() const noexcept { return requests_; }

  private:
    using parameters = std::vector<detail::sent_parameter>;

    response answer(
        inspection const& seen, report const& found, std::string_view body, std::vector<named_text> headers);
    response no_operation(request_match const& found) const;
    response judge(
        inspection const& seen, report const& found, std::string_view body, std::vector<named_text> headers);
    response unauthorized(operation const& of) const;
    // RFC 9110, section 15.5.16: which codings there are is said by the header.
    static bool is_coded(report const& found);
    response unsupported(operation const& of) const;
    std::uint32_t missing_of(operation const& of, parameters const& texts) const;
    response invalid(operation const& of, report const& found) const;
    response success(
        operation const& of, parameters const& texts, std::optional<detail::json_tree> sent_body,
        std::vector<named_text> headers);
    // Of no operation where there is none.
    response refuse(operation const* of, unsigned status) const;
    response refuse(operation const* of, refusal what) const;
    scripted_fault const* next_fault(operation const& of);
    std::optional<response> instead(operation const& of, scripted_fault const* fault) const;
    void spoil(operation const& of, response& made, scripted_fault const& fault) const;
    // Leaves a byte at least and takes one at least, where there are two.
    void truncate(std::string& body) const;
    static parameters parameters_of(inspection const& seen);
    // Whether it may be an id, and is one that can be.
    static bool is_id(report const& found, detail::sent_parameter const& one);
    bool is_known(operation const& of, parameters const& all, detail::sent_parameter const& one) const;
    bool is_in_conflict(operation const& of, detail::sent_parameter const& one) const;
    // The name of one that is not known; empty if all are.
    std::string unknown_id_in(operation const& of, detail::json_tree const& sent) const;
    // The template with its parameters filled in, up to and including `last`.
    static std::string path_of(operation const& of, parameters const& all, std::string_view last = {});
    static std::string
    resource_of(operation const& of, parameters const& all, std::optional<detail::json_tree> const& created);
    // A new id, a number where the contract wants one. None is given twice.
    detail::json_tree new_id(contract_ref contract) const;
    void keep_other_views(
        operation const& of, contract_ref written, std::string const& resource, detail::sent_request& sent);
    static std::string kept_key(std::string const& resource, contract_ref contract);
    std::optional<detail::json_tree> kept_body(std::string const& resource, contract_ref contract) const;
    bool is_kept(std::string const& resource) const;
    void keep(std::string const& resource, contract_ref contract, std::string const& body);
    void drop(std::map<std::string, std::string>::iterator kept);
    void bury(std::string const& resource);
    std::uint64_t mixed(std::uint64_t which) const noexcept;
    static std::string hex(std::uint64_t number);
    // A UUID of version 4 (RFC 9562, section 5.4), a new one for each request.
    std::string trace_id() const;
    std::string now() const;

    api const* api_;
    responder_setup setup_;
    std::string base_path_;
    std::vector<std::size_t> seen_by_fault_; // how many requests each row of the script has seen
    // What is answered about what was written, by its resource and the contract of the answer.
    std::map<std::string, std::string> kept_;
    std::set<std::string> deleted_;
    std::size_t kept_bytes_ = 0; // in both
    std::uint64_t requests_ = 0;
};

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    include <notepact/conformance/responder/impl.hpp>
#endif

#endif
