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
/// - `method/other_method`, `path/no_route`: 405 with Allow, or 404.
/// - `body/generated_accepted`, `body/generated_refused`: bodies from a seed. One that is answered wrongly is
///   made as small as it goes, by at most 200 requests more.
///
/// A request counts as bad only if it still is when it is on the wire: what no request can carry, such as an
/// empty segment, is left out. Every answer is looked through for the credential. The requests of a case are
/// the same whatever was run before; writes are carried out, so the server should be one for tests.
NOTEPACT_FIXTURE suite server_suite(api const& api, server_setup setup);

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#include <notepact/conformance/server/impl.hpp>
#endif

#endif
