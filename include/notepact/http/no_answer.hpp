// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_NO_ANSWER_HPP
#define NOTEPACT_HTTP_NO_ANSWER_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/http/advice.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// How long an answer may be that a host holds as a whole, unless it says otherwise, in bytes: 16 MiB. A note
/// or a sign-off with its signature takes some KB, a list of notes with their texts some MB; what is longer
/// than this is no answer but a fault, or an attack.
inline constexpr std::size_t max_answer_size = std::size_t{16} << 20;

/// Why a request has no answer. Each HTTP client has errors of its own; its bridge tells which of these one
/// is.
enum class no_answer : std::uint8_t {
    not_sent,     ///< there was no connection: the server has seen nothing of the request
    body_broken,  ///< the body could not be written to its end: piece_writer::error() says why
    timed_out,    ///< no answer, or not all of one, in the time that the host gives it
    closed_early, ///< the connection ended before the answer was whole
    too_long,     ///< longer than the host holds
    not_http,     ///< what came is not HTTP
    failed        ///< anything else between host and server
};
/// One line for people and logs. In static storage; holds nothing of the request.
constexpr std::string_view message(no_answer why) noexcept {
    constexpr std::string_view messages[] = {
        "no connection to the server, nothing was sent",
        "the body of the request could not be written to its end",
        "no answer in time",
        "the server closed the connection before the answer was whole",
        "the answer is longer than the host holds",
        "the answer is not HTTP",
        "the transfer failed"};
    return in_order<no_answer::failed>(messages, why);
}

/// What to do when an operation was not answered. Where nothing was sent, nothing can have happened: any
/// operation may be sent again, a POST too. A body that could not be written to its end was never a request,
/// and would not be one the next time.
constexpr advice advise(operation const& of, no_answer why) noexcept {
    switch (why) {
    case no_answer::not_sent: return {next_step::retry};
    case no_answer::body_broken: return {};
    case no_answer::too_long:
    case no_answer::not_http:
        if (of.method == verb::get) return {};
        break;
    default:
        if (of.method == verb::get) return {next_step::retry};
    }
    return {next_step::outcome_unknown, std::nullopt, of.method != verb::post};
}

} // namespace notepact

#endif
