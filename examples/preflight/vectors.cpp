// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "operations.hpp"

#include <notepact/conformance/vectors.hpp>

#include <string>

namespace preflight {
namespace {

int run_vectors(std::vector<std::string_view> const& words) {
    arguments const given(vectors_verb, words, 1, {"--write="});
    if (!given.good()) return usage;
    return run_files(
        vectors_verb,
        given,
        "the NAME of a file in schemas/, without .vectors.json: clinic.create_sign_off",
        [](auto const& visit) {
            for (auto const* api : apis)
                notepact::conformance::for_each_vectors(
                    *api,
                    [&](std::string const& name, auto const& write) { visit(name, ".vectors.json", write); });
        });
}

} // namespace

verb const vectors_verb = {
    "vectors",
    "preflight vectors NAME | preflight vectors --write DIR\n"
    "    Writes test vectors: those of a body, clinic.create_sign_off; of the requests of an operation,\n"
    "    clinic.create_sign_off.request; or all, as DIR/API/... Operations whose answers share a contract "
    "share\n"
    "    its vectors: they stand under the first.\n",
    run_vectors};

} // namespace preflight
