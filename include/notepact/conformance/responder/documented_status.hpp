// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Which status stands for a reply: a range and the default have many.
#ifndef NOTEPACT_CONFORMANCE_RESPONDER_DOCUMENTED_STATUS_HPP
#define NOTEPACT_CONFORMANCE_RESPONDER_DOCUMENTED_STATUS_HPP

#include <notepact/http/operation.hpp>

#include <set>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

// `404`, `4XX`, `default`
inline std::string statuses_of(reply const& which) {
    std::string text;
    print_statuses(which, [&text](std::string_view piece) { text += piece; });
    return text;
}

// Whether HTTP gives a status a meaning by which clients do something of their own, or no body (RFC 9110,
// sections 15.3.5 and 15.3.6).
inline bool is_special(unsigned status) {
    for (auto const special : {204U, 205U, 206U, 401U, 403U, 407U, 408U, 421U, 425U, 426U, 429U})
        if (status == special) return true;
    return false;
}

// A status by which a reply of an operation is answered: the lowest that no other reply is for, if possible
// none that is special.
inline unsigned fitting_status(operation const& of, reply const& which) {
    unsigned found = 0;
    for (unsigned status = which.status; status <= which.last; ++status) {
        if (of.answer(status) != &which.body) continue;
        if (!is_special(status) || which.is_listed()) return status;
        if (found == 0) found = status;
    }
    return found != 0 ? found : which.status;
}

// With which statuses an API says that a request broke its contract: 422, or else 400, if one of them is
// listed; where only a range or the default is for them, either.
inline std::set<unsigned> invalid_statuses(operation const& of) {
    for (auto const status : {422U, 400U})
        if (of.lists(status)) return {status};
    std::set<unsigned> found;
    for (auto const status : {400U, 422U})
        if (of.answer(status) != nullptr) found.insert(status);
    return found.empty() ? std::set<unsigned>{400} : found;
}
// The one of them that the responder answers.
inline unsigned invalid_status(operation const& of) {
    return *invalid_statuses(of).begin();
}

} // namespace notepact::conformance::detail

#endif
