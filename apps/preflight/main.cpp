// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// preflight, for the APIs of the library.
#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/preflight.hpp>

int main(int argc, char** argv) {
    return notepact::preflight::run(argc, argv, {notepact::clinic::api, notepact::maxcare::api});
}
