// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A command line of three APIs, one of which is yours: it has every verb of preflight.
#include "visits.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/preflight.hpp>

int main(int argc, char** argv) {
    using namespace notepact;
    return preflight::run(argc, argv, {clinic::api, maxcare::api, visits::api});
}
