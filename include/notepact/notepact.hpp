// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// The core of notepact, both APIs included; no bridge to another library. Needs the C++17 standard library
/// only.
#ifndef NOTEPACT_NOTEPACT_HPP
#define NOTEPACT_NOTEPACT_HPP

#include <notepact/base/result.hpp>
#include <notepact/clinic.hpp>
#include <notepact/contract/inferred.hpp>
#include <notepact/contract/pattern.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/path_segment.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/answer_reader.hpp>
#include <notepact/http/http1.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/version.hpp>

#endif
