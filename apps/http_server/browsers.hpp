// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What pages in browsers need of a server of another origin: the CORS protocol of the Fetch standard
// (https://fetch.spec.whatwg.org/#http-cors-protocol). Neither API documents it; a server for tests has it if
// it is asked for.
#ifndef HTTP_SERVER_BROWSERS_HPP
#define HTTP_SERVER_BROWSERS_HPP

#include "answer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace http_server {

/// The answer to a preflight, the question that a browser asks before the request of a page: all methods, and
/// the headers that the page wants to send, credentials among them; the API says what it takes when the
/// request comes, and the page can read that. Nothing if the request is none, or no origin is given.
std::optional<answer> answer_preflight(std::vector<std::string> const& origins, http_request const& came);

/// Lets a page read an answer, and of its headers those that tell what to do next. Says to caches that the
/// answer depends on the origin. Without origins, nothing.
void open_to_pages(std::vector<std::string> const& origins, http_request const& came, answer& made);

} // namespace http_server

#endif
