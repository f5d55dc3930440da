// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "operations.hpp"

#include <notepact/conformance/vectors.hpp>

#include <string>

namespace preflight {
namespace {

// Shows `visit(name, write)` every file of vectors; write(put) writes it.
template <class Visit>
void for_each_file(Visit visit) {
    for (auto const* api : apis)
        notepact::conformance::for_each_vectors(*api, visit);
}

int run_vectors(std::vector<std::string_view> const& words) {
    arguments const given(vectors_verb, words, 1, {"--write="});
    if (!given.good()) return usage;
    if (given.has("--write")) {
        if (given.size() != 0 || given.values("--write").size() != 1)
            return usage_error(vectors_verb, "--write DIR alone");
        bool good = true;
        for_each_file([&](std::string const& name, auto const& write) {
            good =
                good
                && write_file(
                    std::string(given.values("--write")[0]) + '/' + path_of(name) + ".vectors.json", write);
        });
        return good ? ok : usage;
    }
    bool found = false;
    if (given.size() == 1)
        for_each_file([&](std::string const& name, auto const& write) {
            if (name != given[0]) return;
            write(put);
            found = true;
        });
    if (found) return ok;
    return usage_error(
        vectors_verb, "the NAME of a file in schemas/, without .vectors.json: clinic.create_sign_off");
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
