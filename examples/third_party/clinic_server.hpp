// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A server of the Clinic Session Notes API v1, written by hand; what it holds is in memory.
#ifndef THIRD_PARTY_CLINIC_SERVER_HPP
#define THIRD_PARTY_CLINIC_SERVER_HPP

#include "faults.hpp"
#include "http.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace third_party {

class clinic_server {
  public:
    clinic_server(std::string token, std::vector<std::int64_t> session_notes, fault planted = fault::none);

    http_response answer(http_request const& request);

  private:
    struct folder; // addendums or sign-offs

    static std::vector<folder> const& folders();
    http_response answer_with_body(http_request const& request);
    // `id`: what follows the folder in the path; null if nothing does.
    http_response at(folder const& where, http_request const& request, std::string const* id);
    http_response
    carry_out(folder const& where, std::optional<std::int64_t> id, boost::json::object const& asked);
    // What is wrong, by member.
    boost::json::object
    wrong_members(folder const& where, bool is_new, boost::json::object const& asked) const;
    std::optional<std::int64_t> integer(boost::json::value const& given) const;
    bool is_good(std::string_view rule, boost::json::value const& given) const;
    bool may(http_request const& request) const;
    http_response done(unsigned status, boost::json::object const& kept) const;
    http_response refused(unsigned status, boost::json::value errors) const;

    std::string token_;
    std::vector<std::int64_t> session_notes_;
    fault fault_;
    std::map<std::pair<std::string, std::int64_t>, boost::json::object> kept_; // by path and id, as answered
};

} // namespace third_party

#endif
