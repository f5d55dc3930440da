// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BENCH_HARNESS_PEERS_HPP
#define NOTEPACT_BENCH_HARNESS_PEERS_HPP

#include "../documents.hpp"
#include "measure.hpp"

#include <string>
#include <vector>

namespace bench {

struct loaded_peer {
    std::string name; ///< of its file
    bench_peer const* peer;
};

/// The shared objects beside the program, the floor first.
std::vector<loaded_peer> const& peers();

/// Of how many documents its verdict is wrong.
std::size_t wrong_verdicts(bench_peer const& peer, std::vector<document> const& documents);

/// How a peer checks these documents, which must outlive it.
way way_of(loaded_peer const& peer, std::vector<document> const& documents);

} // namespace bench

#endif
