// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/check/piece_writer.hpp>
#include <notepact/clinic/addendum.hpp>

using namespace notepact;

piece_writer body(clinic::create_addendum_body, clinic::create_addendum_request{46, {"a"}});
