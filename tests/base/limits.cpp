// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// What meets each limit is in contract/words and in compile_fail/.
#include "notepact/base/limits.hpp"

#include "../support/test.hpp"

#include <limits>

namespace {

using notepact_test::test;

// A table can count as many entries, members and values as there may be.
void counts(test& t) {
    constexpr std::size_t most = std::numeric_limits<notepact::rule_count>::max();
    t.check(notepact::max_members < most && notepact::max_parameters < most, "members and parameters");
    t.check(notepact::max_enum_text < 65536, "counted in 16 bits");
#ifndef NOTEPACT_SMALL
    t.check(most == 65535 && notepact::max_members >= 123 && notepact::max_name >= 69, "published APIs");
    t.check(notepact::max_nesting >= 18 && notepact::max_parameters >= 21, "published APIs");
#endif
}

notepact_test::suite limits_suite("base/limits", {{"counts", counts}});

} // namespace
