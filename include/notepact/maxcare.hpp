// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The Max AI Public API v3, whole.
#ifndef NOTEPACT_MAXCARE_HPP
#define NOTEPACT_MAXCARE_HPP

#include <notepact/check/check_text.hpp>
#include <notepact/maxcare/api.hpp>
#include <notepact/maxcare/impression_ids.hpp>
#include <notepact/maxcare/rate_window.hpp>

#endif
