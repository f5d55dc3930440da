// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/ipv6.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;
using notepact::ipv6_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_ipv6("2001:db8::1") && notepact::is_ipv6("::"));
static_assert(notepact::is_ipv6("::ffff:192.0.2.1"));
static_assert(!notepact::is_ipv6("1::2::3") && !notepact::is_ipv6("fe80::1%eth0"));
static_assert(sizeof(ipv6_scanner) <= 8);

// What stands before the last two groups, behind which they may be an IPv4 address; then what has one group
// or none behind `::`.
inline constexpr std::string_view ipv6_pattern =
    "^(?:(?:(?:[0-9A-Fa-f]{1,4}:){6}|::(?:[0-9A-Fa-f]{1,4}:){5}|(?:[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){"
    "4}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,1}[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){3}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,2}[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){2}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,3}[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{1,4}:|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,4}[0-9A-Fa-f]{1,4})?::)"
    "(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}"
    "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,5}[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{1,4}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,6}[0-9A-Fa-f]{1,4})?::)$";

constexpr format_sample samples[] = {
    {"ordinary", "2001:db8::1", true},
    {"all groups", "2001:db8:0:0:8:800:200c:417a", true},
    {"all digits of all groups", "2001:0db8:0000:0000:0008:0800:200c:417a", true},
    {"upper case", "2001:DB8::ABCD:EF", true},
    {"both cases", "2001:dB8::aBcD", true},
    {"all zero", "::", true},
    {"all zero, written out", "0:0:0:0:0:0:0:0", true},
    {"all ones", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true},
    {"loopback", "::1", true},
    {"zeros at the end", "2001:db8::", true},
    {"one group and zeros", "1::", true},
    {"zeros inside", "1:2:3::6:7:8", true},
    {"a group of zeros shortened first", "::2:3:4:5:6:7:8", true},
    {"a group of zeros shortened inside", "1:2:3::5:6:7:8", true},
    {"a group of zeros shortened last", "1:2:3:4:5:6:7::", true},
    {"an IPv4 address mapped", "::ffff:192.0.2.1", true},
    {"an IPv4 address compatible", "::192.0.2.1", true},
    {"an IPv4 address behind six groups", "1:2:3:4:5:6:192.0.2.1", true},
    {"an IPv4 address behind zeros", "1:2::192.0.2.1", true},
    {"an IPv4 address behind zeros and a group", "1::6:192.0.2.1", true},
    {"an IPv4 address, a group shortened", "::2:3:4:5:6:192.0.2.1", true},
    {"an IPv4 address, the longest", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255", true},
    {"groups that look decimal", "255:255:255:255:255:255:255:255", true},
    {"empty", "", false},
    {"a colon", ":", false},
    {"three colons", ":::", false},
    {"three colons inside", "1:::8", false},
    {"four colons", "::::", false},
    {"a group", "1", false},
    {"a group and a colon", "1:", false},
    {"a colon and a group", ":1", false},
    {"seven groups", "1:2:3:4:5:6:7", false},
    {"seven groups and a colon", "1:2:3:4:5:6:7:", false},
    {"a colon and seven groups", ":2:3:4:5:6:7:8", false},
    {"a colon before all groups", ":1:2:3:4:5:6:7:8", false},
    {"a colon behind all groups", "1:2:3:4:5:6:7:8:", false},
    {"nine groups", "1:2:3:4:5:6:7:8:9", false},
    {"zeros behind all groups", "1:2:3:4:5:6:7:8::", false},
    {"zeros before all groups", "::1:2:3:4:5:6:7:8", false},
    {"zeros between all groups", "1:2:3:4::5:6:7:8", false},
    {"zeros twice", "1::2::3", false},
    {"zeros at both ends", "::1::", false},
    {"one colon before zeros", ":2::8", false},
    {"one colon behind zeros", "2::8:", false},
    {"five digits", "12345::", false},
    {"five digits last", "::12345", false},
    {"five digits, the first of them zero", "::00001", false},
    {"g, behind the last digit", "::g", false},
    {"G, behind the last digit", "::G", false},
    {"an at sign, before the first capital", "::@", false},
    {"a grave accent, before the first letter", "::`", false},
    {"a slash, before the first numeral", "::/", false},
    {"a semicolon", "2001;db8::1", false},
    {"0x", "::0x1", false},
    {"an IPv4 address", "192.0.2.1", false},
    {"an IPv4 address and a group", "::192.0.2.1:1", false},
    {"an IPv4 address before zeros", "192.0.2.1::", false},
    {"an IPv4 address behind seven groups", "1:2:3:4:5:6:7:192.0.2.1", false},
    {"an IPv4 address behind five groups", "1:2:3:4:5:192.0.2.1", false},
    {"an IPv4 address, no group shortened", "1:2:3::4:5:6:192.0.2.1", false},
    {"an IPv4 address behind one colon", ":192.0.2.1", false},
    {"an IPv4 address of three numbers", "::192.0.2", false},
    {"an IPv4 address of five numbers", "::192.0.2.1.1", false},
    {"an IPv4 address and a point", "::192.0.2.1.", false},
    {"an IPv4 address with 256 first", "::256.0.2.1", false},
    {"an IPv4 address with 256 last", "::192.0.2.256", false},
    {"an IPv4 address with a leading zero", "::192.0.2.01", false},
    {"an IPv4 address with a leading zero first", "::0192.0.2.1", false},
    {"an IPv4 address with a hex digit first", "::c0.0.2.1", false},
    {"an IPv4 address with a hex digit last", "::192.0.2.a", false},
    {"a point behind zeros", "::.0.2.1", false},
    {"a zone", "fe80::1%eth0", false},
    {"a zone, percent-encoded", "fe80::1%25eth0", false},
    {"a prefix length", "2001:db8::/32", false},
    {"in brackets", "[::1]", false},
    {"a port", "[::1]:80", false},
    {"IPvFuture", "v1.x", false},
    {"a name", "::localhost", false},
    {"a hyphen", "2001-db8--1.ipv6-literal.net", false},
    {"a space before it", " ::1", false},
    {"a space inside", "2001:db8:: 1", false},
    {"a space behind it", "::1 ", false},
    {"a line feed behind it", "::1\n", false},
    {"a NUL behind it", "::1\0"sv, false},
    {"a NUL behind zeros", "::\0"sv, false},
    {"the letter O for 0", "2OO1:db8::1", false},
    {"the letter l for 1", "::l", false},
    {"a Cyrillic a", "::\xD0\xB0", false},
    {"a full-width colon",
     "2001\xEF\xBC\x9A"
     "db8::1",
     false},
    {"an Arabic-Indic digit", "::\xD9\xA1", false},
    {"a byte-order mark before it", "\xEF\xBB\xBF::1", false},
};

void table(test& t) {
    judge_samples<ipv6_scanner>(t, samples, notepact::is_ipv6);
}

void pattern(test& t) {
    judge_pattern(t, samples, ipv6_pattern);
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
                    {"pattern", pattern},
                    {"every_byte_everywhere", every_byte_everywhere},
                    {"every_shape", every_shape},
                    {"near", near},
                    {"failed", failed}});

} // namespace
