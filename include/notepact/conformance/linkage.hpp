// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How the fixture is linked: by default not at all, its functions are inline. Where NOTEPACT_FIXTURE_SEPARATE
// is defined, for a whole program, its headers only declare them, and one source file of it has them:
//
//     #include <notepact/conformance/src.hpp>
//
// The CMake target notepact::fixture is that. It makes a program with both suites compile in a seventh of the
// time.
#ifndef NOTEPACT_CONFORMANCE_LINKAGE_HPP
#define NOTEPACT_CONFORMANCE_LINKAGE_HPP

/// What stands before a function of the fixture: `inline`, or nothing where NOTEPACT_FIXTURE_SEPARATE is
/// defined.
#ifdef NOTEPACT_FIXTURE_SEPARATE
#    define NOTEPACT_FIXTURE
#else
#    define NOTEPACT_FIXTURE inline
#endif

#endif
