// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The core of notepact, both APIs included; no bridge to another library. Needs the C++17 standard library
/// only.
#ifndef NOTEPACT_NOTEPACT_HPP
#define NOTEPACT_NOTEPACT_HPP

#include <notepact/clinic.hpp>
#include <notepact/core.hpp>
#include <notepact/maxcare.hpp>

#endif
