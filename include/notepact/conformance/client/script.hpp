// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A way in which a call is answered, and what a client's user must be told then.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_SCRIPT_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_SCRIPT_HPP

#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

inline constexpr std::string_view any_trace_id = "00000000-0000-4000-8000-000000000000";

inline bool is_success_status(response const& answer) {
    return !answer.closed && answer.status >= 200 && answer.status < 300;
}

/// Something that a client's user must be told.
struct told_text {
    std::string text;
    std::string_view what; // for a failure: `the message of the answer`
};

/// One way to answer the plain call.
struct answer_script {
    std::string_view rule; // the name of the case
    call_answers answers;
    std::vector<told_text> told = {};
};

// Changes the answers to an operation, only the first or all of them; the client may ask for others in
// between.
template <class Change>
std::function<void(response&, std::size_t)> to_operation(operation const& of, Change what, bool all) {
    return [wanted = &of, does = std::move(what), all](response& made, std::size_t which) {
        if (made.of == wanted && (all || which == 0)) does(made);
    };
}

} // namespace notepact::conformance::detail

#endif
