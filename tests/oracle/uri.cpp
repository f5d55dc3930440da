// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The scanner of URIs against Boost.URL's parse_uri, on texts near to URIs. They agree but for one fault of
// Boost.URL 1.81: behind an authority it takes a path that does not begin with a slash, such as `b` in
// a://[::1]b, which RFC 3986, section 3.3, forbids.
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/format/uri.hpp>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;

constexpr format_sample texts[] = {
    {"", "https://clinic.example/notes/1?view=full#plan", true},
    {"", "urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", true},
    {"", "mailto:ada@clinic.example", true},
    {"", "a+b-c.1:/b//c/;x=1,2", true},
    {"", "ftp://ada:secret@clinic.example:21/a/../b", true},
    {"", "a://b:c:d@e:80/", true},
    {"", "a://%41%2f@b%C3%BCcher:/?%2F#%3f", true},
    {"", "ldap://[2001:db8::7]/c=GB?objectClass?one", true},
    {"", "a://b@[1:2:3:4:5:6:7:8]:1?c", true},
    {"", "a://[::ffff:192.0.2.1]#", true},
    {"", "a://[v1F.x:y]:443", true},
    {"", "a://:80", true},
    {"", "file:///etc/hosts", true},
    {"", "a:?#", true},
};

void boost_url(test& t) {
    near_misses made("a1:://@@[]?#%v.-", 20261127);
    constexpr std::size_t rounds = 300000;
    std::size_t wrong = 0, taken = 0, excused = 0;
    for (std::size_t i = 0; i != rounds; ++i) {
        auto const text = made.next(texts);
        bool const is = notepact::is_uri(text);
        auto const theirs = boost::urls::parse_uri(text);
        taken += is;
        if (is == theirs.has_value()) continue;
        bool const no_slash = theirs && theirs->has_authority() && !theirs->encoded_path().empty()
                              && theirs->encoded_path().front() != '/';
        excused += no_slash;
        if (no_slash) continue;
        if (++wrong < 10) t.check(false, text);
    }
    t.equal(wrong, std::size_t{0}, "texts that only one of them takes");
    t.check(taken > rounds / 20 && taken < rounds / 10 * 9, "some of each: " + std::to_string(taken));
    std::printf(
        "uri: %zu texts, %zu taken, Boost.URL reads all of them alike, and takes %zu more that have no slash "
        "before their path\n",
        rounds,
        taken,
        excused);
}

suite uri_suite("oracle/uri", {{"boost_url", boost_url}});

} // namespace
