// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How conform sends what the cases want to send, until it is told to stop.
#ifndef PREFLIGHT_CONFORM_RUN_HPP
#define PREFLIGHT_CONFORM_RUN_HPP

#include "sockets.hpp"

#include <notepact/conformance/suite.hpp>
#include <notepact/http/no_answer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace notepact::preflight {

inline constexpr std::size_t most_unanswered =
    10; // one after the other: the server is gone, or busy with others

// The signal that has come, SIGINT or SIGTERM, or 0. The second one of its kind ends the program at once.
int signal_that_came();
void await_signals();

// Sends what the cases want to send, as long as it makes sense.
class traffic {
  public:
    explicit traffic(http_client& client) : client_(client) {}

    conformance::response send(conformance::kept_request const& what);
    void wait(std::uint32_t seconds);
    bool given_up() const { return unanswered_ >= most_unanswered || all_coded(); }
    // Whether something codes the bodies that come, so that nothing can be said of them.
    bool all_coded() const { return coded_ >= most_unanswered; }
    // Whether a request was not sent because the run is to end: what its case says is worth nothing.
    bool cut_short() const { return cut_short_; }

    std::size_t requests() const { return requests_; }
    // Lines, each with its line feed.
    std::string reasons() const;

  private:
    http_client& client_;
    std::array<std::size_t, static_cast<std::size_t>(no_answer::failed) + 1> reasons_{};
    std::size_t requests_ = 0;
    std::size_t unanswered_ = 0; // one after the other
    std::size_t coded_ = 0;      // likewise
    bool cut_short_ = false;
};

// All cases, or as many as there was time for. How far it is goes to stderr.
conformance::suite_result run_cases(conformance::suite const& cases, traffic const& sent);

} // namespace notepact::preflight

#endif
