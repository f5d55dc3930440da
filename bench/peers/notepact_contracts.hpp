// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BENCH_PEERS_NOTEPACT_CONTRACTS_HPP
#define NOTEPACT_BENCH_PEERS_NOTEPACT_CONTRACTS_HPP

#include "peer.hpp"

#include <notepact/clinic/sign_off.hpp>
#include <notepact/contract/contract_words.hpp>
#include <notepact/maxcare/errors.hpp>
#include <notepact/maxcare/impression.hpp>
#include <notepact/maxcare/me.hpp>
#include <notepact/maxcare/note.hpp>

inline constexpr notepact::contract_ref bench_contracts[bench_kinds] = {
    notepact::maxcare::update_impression_body,
    notepact::clinic::create_sign_off_body,
    notepact::maxcare::note_answer,
    notepact::maxcare::me_answer,
    notepact::maxcare::error_answer};

#endif
