// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The scanner of URIs against Boost.URL's parse_uri, on texts near to URIs. They agree but for two faults of
// Boost.URL 1.81: behind an authority it takes a path that does not begin with a slash, such as `b` in
// a://[::1]b, which RFC 3986, section 3.3, forbids; and it does not take the `V` of an IPvFuture in upper
// case, which by RFC 5234, section 2.3, is the same.
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/uri.hpp>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;

bool takes_more(std::string const& text) {
    auto const theirs = boost::urls::parse_uri(text);
    return theirs && theirs->has_authority() && !theirs->encoded_path().empty()
           && theirs->encoded_path().front() != '/';
}
bool takes_less(std::string text) {
    auto const version = text.find("[V");
    if (version == text.npos) return false;
    text[version + 1] = 'v';
    return boost::urls::parse_uri(text).has_value();
}

void boost_url(test& t) {
    near_misses made("a1:://@@[]?#%v.-", 20261127);
    constexpr std::size_t rounds = 300000;
    std::size_t wrong = 0, taken = 0, more = 0, less = 0;
    for (std::size_t i = 0; i != rounds; ++i) {
        auto const text = made.next(notepact::detail::uri_samples);
        bool const is = notepact::is_uri(text);
        taken += is;
        if (is == boost::urls::parse_uri(text).has_value()) continue;
        if (is ? takes_less(text) : takes_more(text))
            ++(is ? less : more);
        else if (++wrong < 10)
            t.check(false, text);
    }
    t.equal(wrong, std::size_t{0}, "texts that only one of them takes");
    t.check(taken > rounds / 20 && taken < rounds / 10 * 9, "some of each: " + std::to_string(taken));
    std::printf(
        "uri: %zu texts, %zu taken, Boost.URL reads all of them alike, but for %zu without a slash before "
        "the "
        "path and %zu with an upper-case V\n",
        rounds,
        taken,
        more,
        less);
}

suite uri_suite("oracle/uri", {{"boost_url", boost_url}});

} // namespace
