// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a peer is: a shared object of its own, so that none sees another's symbols or flags, with one function
// that tells all about it.
#ifndef NOTEPACT_BENCH_PEERS_PEER_HPP
#define NOTEPACT_BENCH_PEERS_PEER_HPP

#include <cstddef>

extern "C" {

/// Which contract a document is to keep: the body of an edit, of a sign-off; the answers with a note, with
/// the scopes, with an error. Strictly: what is only a warning is refused, too.
enum bench_kind {
    bench_edit,
    bench_sign_off,
    bench_note,
    bench_me,
    bench_error,
    bench_kinds
};

/// The same contracts in schemas/, each with ".schema.json" behind it.
inline constexpr char const* bench_schemas[bench_kinds] = {
    "maxcare/update_impression.strict",
    "clinic/create_sign_off.strict",
    "maxcare/update_impression.200.strict",
    "maxcare/me.200",
    "maxcare/update_impression.403"};

/// What a peer says of a document.
enum bench_judges {
    bench_nothing,
    bench_json,    ///< whether it is JSON
    bench_contract ///< whether it keeps its contract, which includes that it is JSON
};

struct bench_peer {
    char const* title;
    char const* library; ///< and its version
    bench_judges judges;
    void (*prepare)(bench_kind kind); ///< once, untimed, before the first document of that kind
    /// Timed. At least 64 readable zero bytes follow the document.
    bool (*check)(bench_kind kind, char const* data, std::size_t size);
};

/// How a document is padded.
inline constexpr std::size_t bench_padding = 64;

/// Every peer defines it.
#define NOTEPACT_BENCH_PEER notepact_bench_peer
__attribute__((visibility("default"))) bench_peer const* NOTEPACT_BENCH_PEER();
}

#endif
