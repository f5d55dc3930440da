// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_UUID_HPP
#define NOTEPACT_CONTRACT_FORMATS_UUID_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/uuid.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view uuid_pattern =
    "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

inline constexpr text_sample uuid_samples[] = {
    {"ordinary", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13"},
    {"upper case", "9A3F4C1E-7B2D-4F60-8A51-0C9D2E7B6F13"},
    {"both cases", "9a3f4C1e-7B2d-4f60-8A51-0c9D2e7B6f13"},
    {"nil", "00000000-0000-0000-0000-000000000000"},
    {"max", "ffffffff-ffff-ffff-ffff-ffffffffffff"},
    {"max, upper case", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"},
    {"digits only", "01234567-8901-2345-6789-012345678901"},
    {"letters only", "abcdefab-cdef-abcd-efab-cdefabcdefab"},
    {"version 1", "c232ab00-9414-11ec-b3c8-9f6bdeced846"},
    {"version 6", "1ec9414c-232a-6b00-b3c8-9f6bdeced846"},
    {"version 7", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"},
    {"version 8", "2489e9ad-2ee2-8e00-8ec9-32d5f69181c0"},
    {"version 15, which there is not", "9a3f4c1e-7b2d-ff60-8a51-0c9d2e7b6f13"},
    {"a variant of NCS", "9a3f4c1e-7b2d-4f60-0a51-0c9d2e7b6f13"},
    {"a variant of Microsoft", "9a3f4c1e-7b2d-4f60-ca51-0c9d2e7b6f13"},
    {"empty", "", errc::not_a_uuid},
    {"one digit", "9", errc::not_a_uuid},
    {"a digit too few", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1", errc::not_a_uuid},
    {"a digit too many", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f130", errc::not_a_uuid},
    {"two in a row",
     "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f139a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"a digit too few at the front", "a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"no hyphens", "9a3f4c1e7b2d4f608a510c9d2e7b6f13", errc::not_a_uuid},
    {"one hyphen too few", "9a3f4c1e7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a digit in the place of a hyphen", "9a3f4c1e-7b2d04f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a hyphen in the place of a digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d-e7b6f13", errc::not_a_uuid},
    {"a hyphen too many", "9a3f4c1e-7b2d-4f60-8a51--0c9d2e7b6f13", errc::not_a_uuid},
    {"a hyphen moved", "9a3f4c1-e7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a hyphen at the end", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13-", errc::not_a_uuid},
    {"hyphens only", "------------------------------------", errc::not_a_uuid},
    {"groups of another order", "9a3f4c1e7b2d-4f60-8a51-0c9d-2e7b6f13", errc::not_a_uuid},
    {"points for hyphens", "9a3f4c1e.7b2d.4f60.8a51.0c9d2e7b6f13", errc::not_a_uuid},
    {"g, behind the last digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1g", errc::not_a_uuid},
    {"G, behind the last digit", "9A3F4C1E-7B2D-4F60-8A51-0C9D2E7B6F1G", errc::not_a_uuid},
    {"a grave accent, before the first letter", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1`", errc::not_a_uuid},
    {"an at sign, before the first capital", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1@", errc::not_a_uuid},
    {"a colon, behind the last numeral", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1:", errc::not_a_uuid},
    {"a slash, before the first numeral", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1/", errc::not_a_uuid},
    {"the letter O for 0", "9a3f4c1e-7b2d-4f6O-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"the letter l for 1", "9a3f4cle-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"in braces", "{9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13}", errc::not_a_uuid},
    {"as a URN", "urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"in quotes", "\"9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\"", errc::not_a_uuid},
    {"with 0x", "0x9a3f4c-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a space before it", " 9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a space behind it", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13 ", errc::not_a_uuid},
    {"a space for a digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1 ", errc::not_a_uuid},
    {"a line feed behind it", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\n", errc::not_a_uuid},
    {"a NUL behind it", std::string_view("9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\0", 37), errc::not_a_uuid},
    {"a NUL for a digit", std::string_view("9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1\0", 36), errc::not_a_uuid},
    {"a Cyrillic a",
     "9\xD0\xB0"
     "3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"a full-width digit",
     "\xEF\xBC\x99"
     "a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"a hyphen that is not ASCII",
     "9a3f4c1e\xE2\x80\x90"
     "7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"an en dash",
     "9a3f4c1e-7b2d-4f60\xE2\x80\x93"
     "8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
};

inline constexpr schema_reading uuid_readings[] = {
    {errc::not_a_uuid, {}, uuid_pattern, not_ascii_pattern, "uuid"}};
inline constexpr text_rule uuid_rules[] = {{errc::not_a_uuid}};
inline constexpr format_notes uuid_notes = {
    "uuid", "string", uuid_readings, uuid_samples, true, false, same_but_for_case, "UUID", "UUID"};

} // namespace detail

/// The row of uuid().
inline constexpr text_format uuid_format = {
    scan_with<uuid_scanner, errc::not_a_uuid>(),
    detail::uuid_rules,
    text_use::anywhere,
    noted(detail::uuid_notes)};

/// A UUID in its text form (RFC 9562, section 4), of any version, else `not_a_uuid`. Takes a severity, and
/// constraints as string() does.
template <class... Said>
constexpr auto uuid(Said const&... said) {
    return detail::text(uuid_format, said...);
}

} // namespace notepact

#endif
