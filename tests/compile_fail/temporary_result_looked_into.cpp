// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/format/iso8601.hpp>

using namespace notepact;

auto const when = parse_iso8601("2023-10-27T21:40:00Z") -> seconds();
