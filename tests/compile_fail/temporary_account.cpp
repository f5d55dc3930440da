// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/clinic/account.hpp>

using namespace notepact;

clinic::account read();

clinic::account_view const account = read();
