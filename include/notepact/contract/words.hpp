// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The words in which contracts are declared, all of them:
///
///     inline constexpr auto new_sign_off = object(
///         optional("instructions", not_empty(warning)),
///         required("review_date", iso8601()),
///         required("signature", png_data_uri()));
///
///     inline constexpr auto create_sign_off_body = request_body("clinic.create_sign_off",
///         object(required("session_note_id", integer(positive(warning))),
///                required("sign_off", new_sign_off)));
///
/// Every word is constexpr and makes a piece of a table (rule.hpp) by value. An object that has a name of its
/// own is referred to, not copied, so it must be in static storage, as namespace-scope constexpr objects are.
/// A member may be bound to the member of a struct that holds it: required<&request::sign_off>("sign_off", …)
/// inside object<request>(…). Misuse does not compile, and the error shows one of the words of namespace
/// `misuse`.
#ifndef NOTEPACT_CONTRACT_WORDS_HPP
#define NOTEPACT_CONTRACT_WORDS_HPP

#include <notepact/contract/constraint.hpp>
#include <notepact/contract/contract_words.hpp>
#include <notepact/contract/formats.hpp>
#include <notepact/contract/object_words.hpp>
#include <notepact/contract/parameter_words.hpp>
#include <notepact/contract/value_words.hpp>

#endif
