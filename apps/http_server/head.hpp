// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a server must know of a request before it reads the body: where the body ends, beyond doubt, and
// whether the client waits to be asked for it. Beast parses; what it lets pass is refused here, since whoever
// stands before this server might see another end, and what is the body for one would be the next request for
// the other (RFC 9112, section 11.2).
#ifndef HTTP_SERVER_HEAD_HPP
#define HTTP_SERVER_HEAD_HPP

#include "reason.hpp"

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/system/error_code.hpp>

#include <string_view>

namespace http_server {

using request_head = boost::beast::http::request_header<>;

/// What Beast's parser makes of a head or a body that it does not take; none if it is no such error. `head`
/// is what it has found until there, `unread` what it has not consumed.
refusal judge_error(boost::system::error_code failed, request_head const& head, std::string_view unread);

/// Why a head that it takes is refused all the same. `raw` is its text, `chunked` how it understood the body.
///
/// - 400: a folded line; Host missing in HTTP/1.1, there twice or no host; Content-Length twice, also the
///   same; Transfer-Encoding in HTTP/1.0, beside Content-Length, or with another last coding than one
///   `chunked`: then nobody knows where the body ends (RFC 9112, section 6.3).
/// - 501: codings before `chunked`. Its end is known; but what is in it, this server cannot read.
/// - 417: an expectation other than 100-continue; HTTP/1.0 has none (RFC 9110, section 10.1.1).
refusal judge_head(request_head const& head, std::string_view raw, bool chunked);

/// Whether the client wants `100 Continue` before it sends the body.
bool expects_continue(request_head const& head);

/// Whether the extensions of a chunk hold what another server could take for the end of a line.
bool is_chunk_extension(std::string_view text);

} // namespace http_server

#endif
