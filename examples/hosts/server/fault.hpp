// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef HOST_SERVER_FAULT_HPP
#define HOST_SERVER_FAULT_HPP

#include "http_server/answer.hpp"

#include <cstddef>
#include <iterator>
#include <string_view>

namespace host_server {

/// What goes wrong on purpose, for those who test a client. The request is carried out all the same.
enum class fault {
    none,
    gateway,  ///< 502 and a page of HTML, as from a proxy
    redirect, ///< 307 to where the request came
    close,    ///< the connection is closed instead of an answer
    half,     ///< and here after half of the body
    length,   ///< Content-Length is larger than the body
    huge,     ///< 20 MB of body
    flood,    ///< the same, and no header says how many
    slow      ///< no answer, ever
};
inline constexpr std::string_view fault_names[] = {
    "none", "gateway", "redirect", "close", "half", "length", "huge", "flood", "slow"};
static_assert(std::size(fault_names) == static_cast<std::size_t>(fault::slow) + 1);

constexpr std::string_view name(fault wrong) {
    return fault_names[static_cast<std::size_t>(wrong)];
}

void spoil(http_server::answer& made, http_server::http_request const& came, fault wrong);

} // namespace host_server

#endif
