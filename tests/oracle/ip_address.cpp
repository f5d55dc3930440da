// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The scanners of IP addresses against Boost.URL, which reads both as RFC 3986 has them. It agrees on every
// text.
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/ipv4.hpp>
#include <notepact/contract/formats/ipv6.hpp>

#include <boost/url/ipv4_address.hpp>
#include <boost/url/ipv6_address.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace urls = boost::urls;

template <class Theirs>
void agree(
    test& t, char const* name, notepact::constants<notepact::text_sample> texts, std::string_view characters,
    bool (*ours)(std::string_view), Theirs theirs) {
    near_misses made(characters, 20261127);
    constexpr std::size_t rounds = 200000;
    std::size_t wrong = 0, taken = 0;
    for (std::size_t i = 0; i != rounds; ++i) {
        auto const text = made.next(texts);
        bool const is = ours(text);
        taken += is;
        if (is == theirs(text)) continue;
        if (++wrong < 10) t.check(false, text);
    }
    t.equal(wrong, std::size_t{0}, name);
    t.check(taken > rounds / 20 && taken < rounds / 10 * 9, "some of each: " + std::to_string(taken));
    std::printf("%s: %zu texts, %zu taken, Boost.URL reads all of them alike\n", name, rounds, taken);
}

void ipv4(test& t) {
    agree(
        t,
        "ipv4",
        notepact::detail::ipv4_samples,
        "0123456789....",
        notepact::is_ipv4,
        [](std::string const& text) { return urls::parse_ipv4_address(text).has_value(); });
}

void ipv6(test& t) {
    agree(
        t,
        "ipv6",
        notepact::detail::ipv6_samples,
        "0123456789aF::::.g",
        notepact::is_ipv6,
        [](std::string const& text) { return urls::parse_ipv6_address(text).has_value(); });
}

suite ip_address_suite("oracle/ip_address", {{"ipv4", ipv4}, {"ipv6", ipv6}});

} // namespace
