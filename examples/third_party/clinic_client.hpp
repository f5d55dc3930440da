// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A client of the Clinic Session Notes API v1, written by hand.
#ifndef THIRD_PARTY_CLINIC_CLIENT_HPP
#define THIRD_PARTY_CLINIC_CLIENT_HPP

#include "faults.hpp"
#include "http.hpp"

#include <boost/json/value.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace third_party {

using review_time = std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

// Images are data URIs of PNG.
struct new_addendum {
    std::string instructions;
    std::optional<std::string> signature;
};
struct addendum_changes {
    std::optional<std::string> instructions_response;
    std::optional<std::string> responded_signature;
};
struct new_sign_off {
    std::optional<std::string> instructions;
    review_time review_date;
    std::string signature;
};
struct sign_off_changes {
    std::optional<std::string> instructions;
    std::optional<review_time> review_date;
    std::optional<std::string> signature;
};

struct outcome {
    bool done;
    std::string message; // for the user
};

// What the client is given to work with.
struct surroundings {
    std::function<std::optional<http_response>(http_request const&)> send; // nothing: no answer came
    std::function<void(std::chrono::seconds)> sleep;
    std::function<void(std::string const&)> log;
};

class clinic_client {
  public:
    clinic_client(surroundings around, std::string base_url, std::string token, fault planted = fault::none);

    outcome create_addendum(std::int64_t session_note, new_addendum const& wanted) const;
    outcome update_addendum(std::int64_t id, std::int64_t session_note, addendum_changes const& wanted) const;
    outcome create_sign_off(std::int64_t session_note, new_sign_off const& wanted) const;
    outcome update_sign_off(std::int64_t id, std::int64_t session_note, sign_off_changes const& wanted) const;

  private:
    struct fields; // of a body

    fields new_fields() const;
    outcome create(std::string const& kind, std::int64_t session_note, fields const& wanted) const;
    outcome
    update(std::string const& kind, std::int64_t id, std::int64_t session_note, fields const& wanted) const;
    http_request request(char const* method, std::string const& path, boost::json::value const& body) const;
    boost::json::value body(std::string const& kind, std::int64_t session_note, fields const& wanted) const;
    outcome converse(http_request const& sent) const;
    bool is_done(http_response const& answer) const;
    std::optional<std::chrono::seconds> wait_before_next(
        http_request const& sent, std::optional<http_response> const& answer, unsigned attempt) const;
    outcome failed(http_request const& sent, std::optional<http_response> const& answer) const;

    surroundings around_;
    std::string base_url_, token_;
    fault fault_;
};

} // namespace third_party

#endif
