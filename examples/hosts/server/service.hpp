// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Both APIs without a socket: a request goes in, an answer comes out. What the contracts can tell, notepact
// tells; here are only the data, and in which order a request is held to what.
#ifndef HOST_SERVER_SERVICE_HPP
#define HOST_SERVER_SERVICE_HPP

#include "http_server/answer.hpp"
#include "store.hpp"

#include <notepact/clinic.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/maxcare.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace host_server {

using http_server::http_request;

/// Who may call, and what for.
struct access {
    std::string token;        ///< empty: any that is well-formed
    std::string organization; ///< likewise
    notepact::maxcare::scopes granted;
    bool busy_at_first = false; ///< each operation is answered 429 once
};

/// What is answered, and what the log says of the request.
struct answer {
    unsigned status;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers = {}; ///< beside Content-Type
    notepact::operation const* of = nullptr;
    std::string why = {}; ///< nothing in it came with the request
};

/// What both APIs have in common.
class api_service {
  public:
    api_service(notepact::api const& api, std::string_view base_path, access const& who)
        : api_(api), base_path_(base_path), who_(who) {}
    virtual ~api_service() = default;

    answer serve(http_request const& came);
    /// What is refused before it comes here.
    answer refuse_unread(http_server::refusal const& what);
    /// Whether a request is refused whatever its body is.
    bool is_refused_by_head(http_request const& head) const;

  protected:
    access const& who() const noexcept { return who_; }

  private:
    bool knows(std::optional<notepact::secret_view> const& credential) const;
    answer decide(http_request const& came, notepact::inspection const& seen, notepact::report const& found);

    /// An error of which the status says all.
    virtual answer error(unsigned status) = 0;
    /// An error in the API's shape, with a word of ours.
    virtual answer failed(unsigned status, std::string_view code, std::string_view message) = 0;
    /// The request broke its contract.
    virtual answer invalid(notepact::report const& found) = 0;
    /// What the caller may not do, or not here; nullopt if he may.
    virtual std::optional<answer> refuse(http_request const&, notepact::inspection const&) {
        return std::nullopt;
    }
    /// A request that keeps its contract, from somebody who may.
    virtual answer carry_out(http_request const& came, notepact::inspection const& seen) = 0;

    notepact::api const& api_;
    std::string_view base_path_;
    access const& who_;
    std::set<notepact::operation const*> asked_before_;
};

/// It knows the session notes, the addendum and the sign-off that the document shows, and what was created,
/// as long as there is room: the oldest go first.
class clinic_service : public api_service {
  public:
    explicit clinic_service(access const& who);

  private:
    answer error(unsigned status) override;
    answer failed(unsigned status, std::string_view code, std::string_view message) override;
    answer invalid(notepact::report const& found) override;
    answer carry_out(http_request const& came, notepact::inspection const& seen) override;

    answer save_addendum(std::int64_t note, std::optional<std::int64_t> id, notepact::json_text const& body);
    answer save_sign_off(std::int64_t note, std::optional<std::int64_t> id, notepact::json_text const& body);

    store<notepact::clinic::addendum> addendums_;
    store<notepact::clinic::sign_off> sign_offs_;
};

/// It knows the note that the document shows, its provider and its impression.
class maxcare_service : public api_service {
  public:
    explicit maxcare_service(access const& who);

  private:
    answer error(unsigned status) override;
    answer failed(unsigned status, std::string_view code, std::string_view message) override;
    answer invalid(notepact::report const& found) override;
    std::optional<answer> refuse(http_request const& came, notepact::inspection const& seen) override;
    answer carry_out(http_request const& came, notepact::inspection const& seen) override;

    answer me() const;
    answer edit_impression(http_request const& came, notepact::inspection const& seen);
    std::string next_trace_id();

    notepact::maxcare::note_envelope note_;
    unsigned traced_ = 0;
};

/// Both, under one address: the clinic's API below `/`, the Max AI Public API below `/v3`.
class service {
  public:
    explicit service(access const& who) : clinic_(who), maxcare_(who) {}
    answer serve(http_request const& came);
    answer refuse_unread(http_server::refusal const& what, std::string_view target);
    bool is_refused_by_head(http_request head);

  private:
    api_service& owner_of(std::string_view method, std::string_view target);

    clinic_service clinic_;
    maxcare_service maxcare_;
};

} // namespace host_server

#endif
