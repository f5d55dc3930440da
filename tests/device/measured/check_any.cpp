// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// All contracts of the clinic's API.
#include "measure.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/clinic/addendum.hpp>
#include <notepact/clinic/errors.hpp>
#include <notepact/clinic/sign_off.hpp>

using namespace notepact;

bool check_any(callers const& with) {
    static constexpr contract_ref contracts[] = {
        clinic::sign_off_answer,
        clinic::addendum_answer,
        clinic::invalid_answer,
        clinic::refused_answer,
        clinic::create_addendum_body,
        clinic::update_addendum_body,
        clinic::create_sign_off_body,
        clinic::update_sign_off_body};
    std::size_t const volatile which = 0; // so that the compiler keeps all
    return check_text(contracts[which], with.answer, with.report).ok();
}
