// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/uuid.hpp"

#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/uuid.hpp>

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

constexpr auto const& samples = notepact::detail::uuid_samples;

void table(test& t) {
    judge_samples<uuid_scanner>(t, samples, notepact::is_uuid);
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
    "format/uuid", {{"table", table}, {"every_byte_everywhere", every_byte_everywhere}, {"failed", failed}});

} // namespace
