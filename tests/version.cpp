// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/version.hpp"

#include "support/test.hpp"

#include <string>

namespace {

using notepact_test::test;

// The text says what the macros say, which are numbers that a preprocessor can compare.
void text(test& t) {
    t.equal(
        notepact::version,
        std::to_string(NOTEPACT_VERSION_MAJOR) + '.' + std::to_string(NOTEPACT_VERSION_MINOR) + '.'
            + std::to_string(NOTEPACT_VERSION_PATCH));
#ifdef NOTEPACT_DETAIL_TEXT
    t.check(false, "a helper is left over");
#endif
}

#if NOTEPACT_VERSION_MAJOR < 0 || NOTEPACT_VERSION_MINOR < 0 || NOTEPACT_VERSION_PATCH < 0
#    error no version
#endif

notepact_test::suite version_suite("version", {{"text", text}});

} // namespace
