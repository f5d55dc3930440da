// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// All functions of the fixture, for the one source file that has them where NOTEPACT_FIXTURE_SEPARATE is
// defined; see linkage.hpp.
#ifndef NOTEPACT_CONFORMANCE_SRC_HPP
#define NOTEPACT_CONFORMANCE_SRC_HPP

#include <notepact/conformance/cases/impl.hpp>
#include <notepact/conformance/client/impl.hpp>
#include <notepact/conformance/past_run/impl.hpp>
#include <notepact/conformance/report/impl.hpp>
#include <notepact/conformance/responder/impl.hpp>
#include <notepact/conformance/server/impl.hpp>

#endif
