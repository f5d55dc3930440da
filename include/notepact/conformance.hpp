// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The fixture for tests of clients and servers of both APIs. Of an API of your own, each of these alone:
//
// - conformance/server_suite.hpp, client_suite.hpp: whether a server or a client keeps the contract
// - conformance/responder.hpp: a server without a socket
// - conformance/suite.hpp, message.hpp: named cases and what they found; requests and answers as data
// - conformance/report.hpp: what was found, for people and for programs
// - conformance/past_run.hpp: a run read again, and what has changed since
// - conformance/vectors.hpp: test vectors
//
// conformance/boost_test.hpp has suites as those of Boost.Test, for which it includes the framework. The
// folders beside them are how it is done; linkage.hpp says how to compile it once.
#ifndef NOTEPACT_CONFORMANCE_HPP
#define NOTEPACT_CONFORMANCE_HPP

#include <notepact/clinic.hpp>
#include <notepact/conformance/client_suite.hpp>
#include <notepact/conformance/past_run.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/server_suite.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/maxcare.hpp>

#endif
