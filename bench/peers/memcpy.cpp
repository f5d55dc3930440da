// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bytes are copied once: what memory takes, no verdict.
#include "peer.hpp"

#include <cstring>
#include <vector>

namespace {

std::vector<char> room(1 << 20);

bool check(bench_kind, char const* data, std::size_t size) {
    if (size > room.size()) room.resize(size);
    std::memcpy(room.data(), data, size);
    asm volatile("" : : "r"(room.data()) : "memory");
    return true;
}

constexpr bench_peer peer{"memcpy", "", bench_nothing, [](bench_kind) {}, check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
