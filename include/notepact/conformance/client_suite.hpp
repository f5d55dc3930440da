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
///   of no single member, `body/together_accepted` what is allowed of any two of its members together.
/// - `MEMBER/RULE`: what breaks a rule there. Nothing that breaks it goes out: the client refuses, or mends
///   it, or cannot be asked for it. `body/together_refused`: where two things are wrong together.
/// - `answer/…`: what the client makes of an answer. It may send again only where advise() says so, not
///   before the time, and the same; and tells its user what came: a success only if the last answer is one,
///   texts and names of an error, the scope that is missing. `answer/408`, `413`, `414`, `421`, `425`, `431`,
///   `451`, `500`, `501` and `504` are worded as the documents word others.
/// - `answer/lower_case_names`, `upper_case_names`, `more_headers`, `charset`, `white_space`: one answer,
///   written in other ways, means the same. Names of headers have no case (RFC 9110, section 5.1; in HTTP/2
///   they are in lower case: RFC 9113, section 8.2.1), their order says nothing where they differ (section
///   5.3), media types and `utf-8` have no case and may stand in quotes (section 8.3.1); JSON may have white
///   space around every token (RFC 8259, section 2).
/// - `answer/not_utf8`: a body that is not UTF-8 is no success, whether its Content-Type names another
///   charset or none: JSON is UTF-8 (RFC 8259, section 8.1), and a charset says nothing of it (section 11).
///   What a client makes of UTF-8 that is called otherwise is not asked, for that can be read in both ways.
/// - `sequence/…`: calls in a row, over one network whose server keeps what it is sent; each goes out once,
///   as it was asked for, under its own id. `own_id`: of one thing, of another, of the first again.
///   `same_call_twice`: two requests that say the same. `after_lost_answer`: the answer to a request that was
///   carried out is lost; then another call goes out alone, and so does the lost one, asked for again.
///   `created_id`: the client tells the id that the answer gives, of each thing that it creates.
///   `whole_life`: of two things that were created, each is read, changed and deleted under the id that the
///   answer gave, as far as the API has operations for that.
/// - `together/own_answer`: four calls that are made together, each with an answer of its own: nothing of one
///   is in the request of another, nor in what is told of it.
///
/// Nowhere may it tell the credential. An operation that it does not offer is one case, which is skipped, and
/// so are `created_id` of a client that tells no ids, and `together` of one that is not said to make calls
/// together. Each call, or sequence of calls, has a server of its own, so cases may be run in any order, and
/// several at once if the client can.
///
/// Each failure says all that the client was asked for (failure::asked), a call a line: a JSON object of
/// operation, parameters, headers and body, without the credential. All of it is made up by the suite, and so
/// is the credential; yet nobody who reads a report can see that, so that is a secret of the suite
/// (suite::secrets): `TOKEN`.
///
/// Nothing is asked of the client before a case is run. The setup is shared by the cases, the API is not
/// copied: it is a constant. What the client throws counts as failed; a case itself throws only for want of
/// memory.
NOTEPACT_FIXTURE suite client_suite(api const& api, client_setup setup);

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    include <notepact/conformance/client/impl.hpp>
#endif

#endif
