// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// notepact as it checks what arrives in pieces; here all of it is one piece.
#include "notepact_contracts.hpp"

#include <notepact/check/check_text.hpp>

namespace {

bool check(bench_kind kind, char const* data, std::size_t size) {
    notepact::static_report<8> report;
    notepact::stream_checker whole(bench_contracts[kind], report);
    whole.write({data, size});
    return whole.finish().clean();
}

constexpr bench_peer peer{"notepact, by events", "", bench_contract, [](bench_kind) {}, check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
