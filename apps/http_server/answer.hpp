// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a server answers, as data: also what servers answer only by mistake; and who answers.
#ifndef HTTP_SERVER_ANSWER_HPP
#define HTTP_SERVER_ANSWER_HPP

#include "reason.hpp"

#include <notepact/http/operation.hpp>

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http_server {

using http_request = boost::beast::http::request<boost::beast::http::string_body>;

inline constexpr auto never = std::chrono::milliseconds::max();

/// What is answered, and how it gets there.
struct answer {
    unsigned status = 200;
    std::vector<std::pair<std::string, std::string>> headers = {}; ///< beside Content-Length and Connection
    std::string body = {};
    std::chrono::milliseconds delay{0}; ///< `never`: the client gets nothing until it goes
    std::uint64_t missing = 0;          ///< Content-Length announces so many bytes more than there are
    bool chunked = false;               ///< no header says how long the body is
    bool closed = false;                ///< the connection is closed instead of an answer
    std::string log = {};               ///< lines for standard output
};

/// Called by one thread only.
using answer_function = std::function<answer(http_request const&)>;

/// Who answers. All are called by one thread only.
struct handlers {
    answer_function answers;
    /// The headers and the body of what the server itself refuses, in the shape of the API to which the
    /// target belongs; the target is empty where none could be read.
    std::function<answer(refusal const& what, std::string_view target)> refuses;
    /// Whether a request is refused whatever its body is: then, a client that waits for `100 Continue` gets
    /// the answer in its place. Without it, every such client is asked for the body.
    std::function<bool(http_request const& head)> refused_by_head = {};
};

/// A line for the log: `POST clinic.create_sign_off 422 error body /sign_off/signature missing_prefix, but
/// slow`. Neither what the target holds nor a header: patients' ids and credentials are there; `why` must
/// hold nothing of the request either. Without a status, nothing is answered.
std::string log_line(
    http_request const& came, notepact::operation const* of, unsigned status, std::string_view fault = {},
    std::string_view why = {});

} // namespace http_server

#endif
