// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/uuid.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;
using notepact::uuid_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_uuid("9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13"));
static_assert(!notepact::is_uuid("{9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13}"));
static_assert(sizeof(uuid_scanner) == 1);

inline constexpr std::string_view uuid_pattern =
    "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

constexpr format_sample samples[] = {
    {"ordinary", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", true},
    {"upper case", "9A3F4C1E-7B2D-4F60-8A51-0C9D2E7B6F13", true},
    {"both cases", "9a3f4C1e-7B2d-4f60-8A51-0c9D2e7B6f13", true},
    {"nil", "00000000-0000-0000-0000-000000000000", true},
    {"max", "ffffffff-ffff-ffff-ffff-ffffffffffff", true},
    {"max, upper case", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", true},
    {"digits only", "01234567-8901-2345-6789-012345678901", true},
    {"letters only", "abcdefab-cdef-abcd-efab-cdefabcdefab", true},
    {"version 1", "c232ab00-9414-11ec-b3c8-9f6bdeced846", true},
    {"version 6", "1ec9414c-232a-6b00-b3c8-9f6bdeced846", true},
    {"version 7", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", true},
    {"version 8", "2489e9ad-2ee2-8e00-8ec9-32d5f69181c0", true},
    {"version 15, which there is not", "9a3f4c1e-7b2d-ff60-8a51-0c9d2e7b6f13", true},
    {"a variant of NCS", "9a3f4c1e-7b2d-4f60-0a51-0c9d2e7b6f13", true},
    {"a variant of Microsoft", "9a3f4c1e-7b2d-4f60-ca51-0c9d2e7b6f13", true},
    {"empty", "", false},
    {"one digit", "9", false},
    {"a digit too few", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1", false},
    {"a digit too many", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f130", false},
    {"twice", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f139a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", false},
    {"a digit too few at the front", "a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", false},
    {"no hyphens", "9a3f4c1e7b2d4f608a510c9d2e7b6f13", false},
    {"one hyphen too few", "9a3f4c1e7b2d-4f60-8a51-0c9d2e7b6f13", false},
    {"a digit in the place of a hyphen", "9a3f4c1e-7b2d04f60-8a51-0c9d2e7b6f13", false},
    {"a hyphen in the place of a digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d-e7b6f13", false},
    {"a hyphen too many", "9a3f4c1e-7b2d-4f60-8a51--0c9d2e7b6f13", false},
    {"a hyphen moved", "9a3f4c1-e7b2d-4f60-8a51-0c9d2e7b6f13", false},
    {"a hyphen at the end", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13-", false},
    {"hyphens only", "------------------------------------", false},
    {"groups of another order", "9a3f4c1e7b2d-4f60-8a51-0c9d-2e7b6f13", false},
    {"points for hyphens", "9a3f4c1e.7b2d.4f60.8a51.0c9d2e7b6f13", false},
    {"g, behind the last digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1g", false},
    {"G, behind the last digit", "9A3F4C1E-7B2D-4F60-8A51-0C9D2E7B6F1G", false},
    {"a grave accent, before the first letter", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1`", false},
    {"an at sign, before the first capital", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1@", false},
    {"a colon, behind the last numeral", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1:", false},
    {"a slash, before the first numeral", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1/", false},
    {"the letter O for 0", "9a3f4c1e-7b2d-4f6O-8a51-0c9d2e7b6f13", false},
    {"the letter l for 1", "9a3f4cle-7b2d-4f60-8a51-0c9d2e7b6f13", false},
    {"in braces", "{9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13}", false},
    {"as a URN", "urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", false},
    {"in quotes", "\"9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\"", false},
    {"with 0x", "0x9a3f4c-7b2d-4f60-8a51-0c9d2e7b6f13", false},
    {"a space before it", " 9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", false},
    {"a space behind it", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13 ", false},
    {"a space for a digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1 ", false},
    {"a line feed behind it", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\n", false},
    {"a NUL behind it", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\0"sv, false},
    {"a NUL for a digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1\0"sv, false},
    {"a Cyrillic a",
     "9\xD0\xB0"
     "3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     false},
    {"a full-width digit",
     "\xEF\xBC\x99"
     "a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     false},
    {"a hyphen that is not ASCII",
     "9a3f4c1e\xE2\x80\x90"
     "7b2d-4f60-8a51-0c9d2e7b6f13",
     false},
    {"an en dash",
     "9a3f4c1e-7b2d-4f60\xE2\x80\x93"
     "8a51-0c9d2e7b6f13",
     false},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     false},
};

void table(test& t) {
    judge_samples<uuid_scanner>(t, samples, notepact::is_uuid);
}

void pattern(test& t) {
    judge_pattern(t, samples, uuid_pattern);
}

// By a look at the whole text.
bool model(std::string_view text) {
    if (text.size() != 36) return false;
    constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    for (std::size_t i = 0; i != text.size(); ++i) {
        auto const wanted = form[i] == '-' ? "-"sv : "0123456789abcdefABCDEF"sv;
        if (wanted.find(text[i]) == wanted.npos) return false;
    }
    return true;
}

void every_byte_everywhere(test& t) {
    t.equal(wrong_bytes<uuid_scanner>(samples[0].text, notepact::is_uuid, model), 0U, "bytes");
}

void failed(test& t) {
    auto const failed_at = [](std::string_view text) {
        uuid_scanner scanner;
        scanner.write(text);
        return scanner.failed();
    };
    for (std::string_view const text : {"", "9a3f4c1e", "9a3f4c1e-", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13"})
        t.check(!failed_at(text), text);
    for (std::string_view const text :
         {"g", "-", "9a3f4c1e7", "9a3f4c1e--", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13 "})
        t.check(failed_at(text), text);
    t.check(failed_at(std::string(1000, 'a')), "for good");
}

suite uuid_suite(
    "format/uuid", {{"table", table},
                    {"pattern", pattern},
                    {"every_byte_everywhere", every_byte_everywhere},
                    {"failed", failed}});

} // namespace
