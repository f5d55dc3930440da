// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The core of notepact without an API: all that is needed to declare one, to check, to write requests and to
/// read answers. Needs the C++17 standard library only.
#ifndef NOTEPACT_CORE_HPP
#define NOTEPACT_CORE_HPP

#include <notepact/base/result.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/check/event_checker.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/inferred.hpp>
#include <notepact/contract/pattern.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/json_number.hpp>
#include <notepact/format/path_segment.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/answer_reader.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/base_path.hpp>
#include <notepact/http/endpoint.hpp>
#include <notepact/http/http1.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/http/rate_window.hpp>
#include <notepact/http/reason_phrase.hpp>
#include <notepact/http/scope.hpp>
#include <notepact/version.hpp>

#endif
