// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_VIOLATION_NAME_HPP
#define PREFLIGHT_VIOLATION_NAME_HPP

#include <notepact/contract/violation.hpp>

#include <string>
#include <string_view>

namespace notepact::preflight {

// What a violation of a body is called among known findings: CONTRACT/POINTER/RULE, such as
// `acme.book_visit/visit/reasons/*/too_long`. An index is `*`, so it is a kind of violation, and holds
// nothing of the input; names are percent-encoded as finding_name() does, and `*` in them is.
std::string violation_name(std::string_view contract, violation const& of);

} // namespace notepact::preflight

#endif
