// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// notepact with the whole document in memory.
#include "notepact_contracts.hpp"

#include <notepact/check/check_text.hpp>

namespace {

bool check(bench_kind kind, char const* data, std::size_t size) {
    notepact::static_report<8> report;
    return check_text(bench_contracts[kind], {data, size}, report).clean();
}

constexpr bench_peer peer{"notepact", "", bench_contract, [](bench_kind) {}, check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
