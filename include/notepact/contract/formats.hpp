// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The text formats of this library, a header each, and the list of them.
#ifndef NOTEPACT_CONTRACT_FORMATS_HPP
#define NOTEPACT_CONTRACT_FORMATS_HPP

#include <notepact/contract/formats/base64.hpp>
#include <notepact/contract/formats/bearer_token.hpp>
#include <notepact/contract/formats/date.hpp>
#include <notepact/contract/formats/email.hpp>
#include <notepact/contract/formats/header_text.hpp>
#include <notepact/contract/formats/hostname.hpp>
#include <notepact/contract/formats/integer_text.hpp>
#include <notepact/contract/formats/ipv4.hpp>
#include <notepact/contract/formats/ipv6.hpp>
#include <notepact/contract/formats/iso8601.hpp>
#include <notepact/contract/formats/not_blank.hpp>
#include <notepact/contract/formats/not_empty.hpp>
#include <notepact/contract/formats/number_text.hpp>
#include <notepact/contract/formats/path_text.hpp>
#include <notepact/contract/formats/png_data_uri.hpp>
#include <notepact/contract/formats/rfc3339.hpp>
#include <notepact/contract/formats/time.hpp>
#include <notepact/contract/formats/timestamp.hpp>
#include <notepact/contract/formats/uri.hpp>
#include <notepact/contract/formats/uuid.hpp>

namespace notepact {

/// Every text format of this library. What refers to the list has all scanners in its image.
inline constexpr text_format const* all_formats[] = {
    &not_blank_format, &not_empty_format,   &iso8601_format,      &rfc3339_format,     &timestamp_format,
    &date_format,      &time_format,        &uuid_format,         &email_format,       &uri_format,
    &hostname_format,  &ipv4_format,        &ipv6_format,         &base64_format,      &png_data_uri_format,
    &path_text_format, &header_text_format, &bearer_token_format, &number_text_format, &integer_text_format,
};

} // namespace notepact

#endif
