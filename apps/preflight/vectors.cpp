// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "known_apis.hpp"

#include <notepact/conformance/vectors.hpp>

#include <string>

namespace notepact::preflight {
namespace {

int run_vectors(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(vectors_verb, apis, words, 1, {"--write="});
    if (!given.good()) return usage;
    return run_files(
        vectors_verb,
        apis,
        given,
        "the NAME of a body, as check takes it, or of an operation's requests, OPERATION.request",
        [&apis](auto const& visit) {
            for (auto const* api : apis)
                conformance::for_each_vectors(*api, [&](std::string const& name, auto const& write) {
                    visit(name, ".vectors.json", write);
                });
        });
}

} // namespace

verb const vectors_verb = {
    "vectors",
    "preflight vectors NAME | preflight vectors --write DIR\n"
    "    Writes test vectors: those of a body, {operation}; of the requests of an operation,\n"
    "    {operation}.request; or all, as DIR/API/... Operations whose answers share a contract "
    "share\n"
    "    its vectors: they stand under the first.\n",
    run_vectors};

} // namespace notepact::preflight
