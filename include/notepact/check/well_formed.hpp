// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_WELL_FORMED_HPP
#define NOTEPACT_CHECK_WELL_FORMED_HPP

#include <notepact/contract/violation.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/fault.hpp>

#include <string_view>

namespace notepact::detail {

/// Whether a text that a host made is UTF-8; if not, that is a fault for the sink of its document.
template <class Sink>
bool is_well_formed(std::string_view text, Sink& sink) {
    if (is_utf8(text)) return true;
    sink.fault(json_fault::invalid_utf8, no_offset);
    return false;
}

} // namespace notepact::detail

#endif
