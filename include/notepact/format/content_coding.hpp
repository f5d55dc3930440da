// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_CONTENT_CODING_HPP
#define NOTEPACT_FORMAT_CONTENT_CODING_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/part.hpp>
#include <notepact/format/header_value.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

/// Whether the value of a header Content-Encoding (RFC 9110, section 8.4) names a coding beside `identity`:
/// the bytes of the body are then not those of the document. It is a list; case does not matter, nor what is
/// empty in it.
constexpr bool is_coded(std::string_view content_encoding) noexcept {
    for (;;) {
        auto const comma = content_encoding.find(',');
        auto const coding = trimmed_value(detail::part(content_encoding, 0, comma));
        if (!coding.empty() && !same_without_case(coding, "identity")) return true;
        if (comma == std::string_view::npos) return false;
        content_encoding.remove_prefix(comma + 1);
    }
}

} // namespace notepact

#endif
