// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Does somebody's server keep the contract? Requests go out, good ones and every kind of bad one, and what
// comes back is held to the documents.
#ifndef NOTEPACT_CONFORMANCE_SERVER_SUITE_HPP
#define NOTEPACT_CONFORMANCE_SERVER_SUITE_HPP

#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/server/setup.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/api.hpp>

namespace notepact::conformance {

/// The cases for a server of an API. Of each operation:
///
/// - `PART/accepted`: everything that the documents allow is answered by a documented success whose body
///   keeps its contract. PART is the member, parameter or header that varies; `body` if it is no single
///   member; `request` for the request that has nothing optional, and for those that the documents print.
/// - `PART/RULE`: everything that breaks this rule there is refused with the right status, in the documents'
///   shape, by member where errors are by member. What earns only a warning may be refused or not.
/// - `PART/shown`: the answer shows it as it was sent.
/// - `PART/unknown_id`, `PART/STATE`, `HEADER/unknown_credential`, `scope/SCOPE`: 404, 409, 401 and 403.
/// - `method/other_method`, `path/no_route`: 405 with Allow, or 404. `path/long`: a target of 64 KiB is 414,
///   or 404 or 431 (RFC 9110, section 15.5.15; RFC 6585, section 5); once for an API.
/// - `method/head`: as GET, without a body, or 405; where there is no GET, 404 or 405. `method/options`: any
///   answer but 5xx.
/// - `headers/any_order`, `headers/any_case`: as in order and as documented. `HEADER/divided_lines`: a list
///   with a line for each item is taken or refused.
/// - `body/chunked`: as without chunks, good or bad. `Content-Type/charset`: UTF-8, however it is written.
///   `Content-Type/other_charset`: taken as the UTF-8 that it is (RFC 8259, section 8.1), or 415.
/// - `body/large`: `largest_body` bytes are taken, refused by 413 (RFC 9110, section 15.5.14) or as what
///   breaks the contract; they are answered, and not by 5xx. How the answer to what is taken looks is not
///   judged.
/// - `body/together_accepted`, `body/together_refused`: every two values of two members together.
/// - `body/generated_accepted`, `body/generated_refused`: bodies from a seed. One that is answered wrongly is
///   made as small as it goes, by at most 200 requests more.
/// - `parallel/own_values`: of many requests at once, each answer shows what its own request sent, and no two
///   things that are created have one id.
///
/// Of operations on one thing, which POST creates at `/beds` and the others find at `/beds/{bed}`:
///
/// - `state/new_each_time`: the same POST twice creates two. `state/read_back`: each of two is shown as it
///   was created.
/// - `state/changed`: the answer to a change, and GET after it, show what it says, and else what was created;
///   of PUT, only what that cannot say. `state/other_unchanged`: after a change of the first of two, the
///   second is as it was; where nothing reads it, an answer to another change must not show what the first
///   was given.
/// - `state/same_twice`: the same PUT twice is answered by the same status and body (RFC 9110, section
///   9.2.2), but for times and what the API's manners say to change; 201 may come first.
/// - `state/gone`: what is deleted is 404, or 410 where that is listed, to who reads or changes it;
///   `state/deleted_again`: to who deletes it once more.
///
/// What the tables have no operations or values for has no case; what the setup has nothing for is skipped,
/// and its result says why. What an answer's contract only warns of is in the results as warnings.
///
/// A request counts as bad only if it still is when it is on the wire: what no request can carry, such as an
/// empty segment, is left out. Every answer is looked through for the credential. The requests of a case are
/// the same whatever was run before; writes are carried out, so the server should be one for tests. `secrets`
/// are the credential (`TOKEN`), the one of unknown_credential (`OTHER_TOKEN`) and those that lack a scope
/// (`TOKEN_WITHOUT_WRITE_TASKS`).
///
/// Nothing is sent before a case is run. The setup is shared by the cases, the API is not copied: it is a
/// constant. What `setup.send` throws is no answer; a case itself throws only for want of memory.
NOTEPACT_FIXTURE suite server_suite(api const& api, server_setup setup);

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    include <notepact/conformance/server/impl.hpp>
#endif

#endif
