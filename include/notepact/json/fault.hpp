// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_FAULT_HPP
#define NOTEPACT_JSON_FAULT_HPP

#include <notepact/base/errc.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact {

/// How many objects and arrays may be nested in a document: deep enough for every document of either API, and
/// one bit each in the reader.
inline constexpr std::size_t max_depth = 32;

/// Why a text is no JSON document.
enum class json_fault : std::uint8_t {
    malformed = 1, ///< the grammar of RFC 8259 is broken; a byte-order mark and a trailing comma included
    invalid_utf8,  ///< in a string; a lone surrogate included
    trailing_data, ///< something other than white space behind the value
    truncated,     ///< the end is missing
    empty,         ///< there is nothing, or nothing but white space
    too_deep       ///< more than max_depth objects and arrays in each other
};

/// The rule that a text breaks: `malformed_json` of `malformed`, and so on. There must be a fault.
constexpr errc code_of(json_fault why) noexcept {
    static_assert(
        static_cast<errc>(json_fault::malformed) == errc::malformed_json
        && static_cast<errc>(json_fault::too_deep) == errc::too_deep);
    return static_cast<errc>(why);
}

} // namespace notepact

#endif
