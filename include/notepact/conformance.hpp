// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The fixture for tests of clients and servers of both APIs; conformance/boost_test.hpp has it as suites of
// Boost.Test.
#ifndef NOTEPACT_CONFORMANCE_HPP
#define NOTEPACT_CONFORMANCE_HPP

#include <notepact/clinic.hpp>
#include <notepact/conformance/client_suite.hpp>
#include <notepact/conformance/redact.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/result_html.hpp>
#include <notepact/conformance/result_json.hpp>
#include <notepact/conformance/result_junit.hpp>
#include <notepact/conformance/server_suite.hpp>
#include <notepact/maxcare.hpp>

#endif
