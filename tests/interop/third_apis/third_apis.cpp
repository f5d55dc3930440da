// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A command line of APIs that the library has never seen: the one of the tutorial, and those of the tests. It
// writes the schemas, OpenAPI descriptions and vectors for the judges.
#include "../../../examples/own_api/visits.hpp"
#include "../../support/every_api.hpp"
#include "../../support/parcels_api.hpp"
#include "../../support/registry_api.hpp"

#include <notepact/preflight.hpp>

int main(int argc, char** argv) {
    return notepact::preflight::run(argc, argv, {every::api, visits::api, registry::api, parcels::api});
}
