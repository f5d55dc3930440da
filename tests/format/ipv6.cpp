// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/ipv6.hpp"

#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/ipv6.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::ipv6_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_ipv6("2001:db8::1") && notepact::is_ipv6("::"));
static_assert(notepact::is_ipv6("::ffff:192.0.2.1"));
static_assert(!notepact::is_ipv6("1::2::3") && !notepact::is_ipv6("fe80::1%eth0"));
static_assert(sizeof(ipv6_scanner) <= 8);

constexpr auto const& samples = notepact::detail::ipv6_samples;

void table(test& t) {
    judge_samples<ipv6_scanner>(t, samples, notepact::is_ipv6);
}

// By a look at the whole text: parts between colons.
bool model(std::string_view text) {
    // Zeros at an end leave an empty part too many.
    if (text == "::") return true;
    if (text.substr(0, 2) == "::")
        text.remove_prefix(1);
    else if (text.substr(0, 1) == ":")
        return false;
    if (text.size() >= 2 && text.substr(text.size() - 2) == "::")
        text.remove_suffix(1);
    else if (text.empty() || text.back() == ':')
        return false;
    std::vector<std::string_view> parts(1);
    for (; !text.empty(); text.remove_prefix(1)) {
        if (text[0] == ':')
            parts.emplace_back();
        else
            parts.back() = std::string_view(
                parts.back().empty() ? text.data() : parts.back().data(), parts.back().size() + 1);
    }
    std::size_t groups = 0, empty = 0;
    for (std::size_t i = 0; i != parts.size(); ++i) {
        if (parts[i].empty()) {
            ++empty;
        } else if (i + 1 == parts.size() && notepact::is_ipv4(parts[i])) {
            groups += 2;
        } else {
            if (parts[i].size() > 4 || parts[i].find_first_not_of("0123456789abcdefABCDEF") != text.npos)
                return false;
            ++groups;
        }
    }
    return empty == 0 ? groups == 8 : empty == 1 && groups <= 7;
}

void every_byte_everywhere(test& t) {
    for (std::string_view const text : {"2001:db8::1", "::ffff:192.0.2.1", "1:2:3:4:5:6:7:8", "::", "1::"})
        t.equal(wrong_bytes<ipv6_scanner>(text, notepact::is_ipv6, model), 0U, text);
}

// Every number of groups before and behind `::`, or without it, with an IPv4 address at the end or not.
void every_shape(test& t) {
    unsigned wrong = 0, taken = 0;
    for (unsigned before = 0; before <= 10; ++before)
        for (unsigned behind = 0; behind <= 10; ++behind)
            for (bool const compressed : {false, true})
                for (bool const ipv4 : {false, true}) {
                    std::string text;
                    auto const add = [&](std::string_view group) {
                        if (!text.empty() && text.back() != ':') text += ':';
                        text += group;
                    };
                    for (unsigned i = 0; i != before; ++i)
                        add("a");
                    if (compressed) text += "::";
                    for (unsigned i = 0; i != behind; ++i)
                        add("12");
                    if (ipv4) add("192.0.2.1");
                    auto const groups = before + behind + (ipv4 ? 2 : 0);
                    bool const legal = compressed ? groups <= 7 : groups == 8;
                    wrong += notepact::is_ipv6(text) != legal || model(text) != legal;
                    taken += legal;
                    if (!legal) continue;
                    ipv6_scanner scanner;
                    scanner.write(text);
                    wrong += scanner.groups() != static_cast<int>(groups);
                }
    t.equal(wrong, 0U);
    t.check(taken > 50, "some are");
}

void near(test& t) {
    near_misses texts(":::::0123456789aF.", 6);
    unsigned wrong = 0, taken = 0;
    for (int i = 0; i != 20000; ++i) {
        auto const text = texts.next(samples);
        taken += notepact::is_ipv6(text);
        wrong +=
            notepact::is_ipv6(text) != model(text) || !same_in_pieces<ipv6_scanner>(text, notepact::is_ipv6);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "enough of them are taken: " + std::to_string(taken));
}

// failed() is exact: of every prefix that has not failed some continuation is an address, a short one.
bool some_continuation(std::string const& begin) {
    if (notepact::is_ipv6(begin)) return true;
    for (std::string_view const end :
         {":", "::", "1", ":1", "::1", "1:2", ".1.1.1", "1.1.1", ".1.1", "1.1", ".1", "0", "1::"})
        if (notepact::is_ipv6(begin + std::string(end))) return true;
    for (std::string end = "1"; end.size() < 20; end += ":1")
        if (notepact::is_ipv6(begin + end) || notepact::is_ipv6(begin + ":" + end)) return true;
    return false;
}
void failed(test& t) {
    unsigned wrong = 0;
    for (auto const& sample : samples)
        for (std::size_t size = 0; size <= sample.text.size(); ++size) {
            std::string const begin(sample.text.substr(0, size));
            ipv6_scanner scanner;
            scanner.write(begin);
            wrong += scanner.failed() == some_continuation(begin);
        }
    t.equal(wrong, 0U);
}

suite ipv6_suite(
    "format/ipv6", {{"table", table},
                    {"every_byte_everywhere", every_byte_everywhere},
                    {"every_shape", every_shape},
                    {"near", near},
                    {"failed", failed}});

} // namespace
