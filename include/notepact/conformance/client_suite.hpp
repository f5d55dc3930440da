// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Does somebody's client keep the contract? It is asked to do something, over a network that is ours: what it
// sends is held to the documents, and so is what it makes of each kind of answer.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_SUITE_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_SUITE_HPP

#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/api.hpp>

namespace notepact::conformance {

/// The cases for a client of an API. Of each operation that it offers:
///
/// - `MEMBER/accepted`: what the documents allow there, of a parameter, a header or a member of the body.
///   One request goes out, it is of that operation and breaks no rule, and it says what was asked for: not
///   another number, no member more or less; times to the millisecond. Its answer is a success, and so is
///   what the user is told. `request/accepted` is the call with what must be there, `body/accepted` what is
///   of no single member.
/// - `MEMBER/RULE`: what breaks a rule there. Nothing that breaks it goes out: the client refuses, or mends
///   it, or cannot be asked for it.
/// - `answer/…`: what the client makes of an answer. It may send again only where advise() says so, not
///   before the time, and the same; and tells its user what came: a success only if the last answer is one,
///   texts and names of an error, the scope that is missing.
///
/// Nowhere may it tell the credential. An operation that it does not offer is one case, which is skipped.
/// Each call has a server of its own, so cases may be run in any order, and several at once if the client
/// can.
NOTEPACT_FIXTURE suite client_suite(api const& api, client_setup setup);

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#include <notepact/conformance/client/impl.hpp>
#endif

#endif
