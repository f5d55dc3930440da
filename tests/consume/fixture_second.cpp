// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include <notepact/conformance/client_suite.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>

std::size_t cases_of_client();

std::size_t cases_of_client() {
    notepact::conformance::client_setup setup;
    setup.perform = [](auto const&, auto&) { return notepact::conformance::reaction(); };
    return client_suite(notepact::maxcare::api, setup).size();
}
