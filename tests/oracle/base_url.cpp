// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// base_url against Boost.URL: what one takes the other does, and both see the same host, port and path. The
// reverse does not hold: each reason is a member of `reasons`; any other is a failure.
#include "../support/base_urls.hpp"
#include "../support/test.hpp"

#include <notepact/bridge/url.hpp>

#include <boost/url/grammar/ci_string.hpp>
#include <boost/url/host_type.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <cstddef>
#include <cstdio>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::base_url;
using notepact::base_url_policy;
namespace urls = boost::urls;

template <class Text>
std::string_view plain(Text const& text) {
    return {text.data(), text.size()};
}

// What ours is, by a look at the text alone: scheme://host[:port]path.
struct parts {
    std::string_view scheme, host, port, path;
};
parts parts_of(std::string_view text) {
    parts found;
    auto const scheme = text.find("://");
    found.scheme = text.substr(0, scheme);
    text.remove_prefix(scheme + 3);
    auto const slash = text.find('/');
    if (slash != text.npos) found.path = text.substr(slash);
    auto const authority = text.substr(0, slash);
    auto const colon = authority.find(':', authority.find(']') == authority.npos ? 0 : authority.find(']'));
    found.host = authority.substr(0, colon);
    if (colon != authority.npos) found.port = authority.substr(colon + 1);
    return found;
}

// Whether Boost.URL sees the same, if ours takes it.
bool agree(std::string_view text) {
    auto const ours = base_url::parse(text, base_url_policy::allow_http);
    if (!ours) return true;
    for (auto const seen : {text, ours->text()}) {
        auto const theirs = urls::parse_uri({seen.data(), seen.size()});
        if (!theirs || theirs->has_userinfo() || theirs->has_query() || theirs->has_fragment()) return false;
        auto const expected = parts_of(seen);
        if (plain(theirs->scheme()) != expected.scheme || plain(theirs->encoded_host()) != expected.host
            || plain(theirs->port()) != expected.port || plain(theirs->encoded_path()) != expected.path)
            return false;
        auto const bridged = notepact::to_base_url(*theirs, base_url_policy::allow_http);
        if (!bridged || bridged->text() != ours->text()) return false;
        // Only secure ones, and http to what Boost.URL, too, takes for this machine.
        if (!notepact::to_base_url(*theirs)) continue;
        bool const https = theirs->scheme_id() == urls::scheme::https;
        bool const loopback = theirs->host_ipv4_address().is_loopback()
                              || theirs->host_ipv6_address().is_loopback()
                              || urls::grammar::ci_is_equal(theirs->host_name(), "localhost");
        if (!https && !loopback) return false;
    }
    return true;
}

void table(test& t) {
    for (auto const& row : base_url_rows)
        t.check(agree(row.text), row.text);
}

void mutations(test& t) {
    std::mt19937 random(20260101);
    auto const below = [&](std::size_t n) { return random() % n; };
    static constexpr std::string_view bits[] = {
        "/",     ":",         "@",   "?",   "#",    "[",         "]",       "%",  ".", "%2e",
        "//",    "::",        "1",   "255", "ffff", "localhost", "http://", "..", "a", "\\",
        "[::1]", "127.0.0.1", "%2F", "+",   "~",    "'",         "443",     "\n", " ", "\x80"};
    std::size_t accepted = 0, wrong = 0;
    constexpr std::size_t rounds = 200000;
    for (std::size_t i = 0; i < rounds; ++i) {
        std::string text(base_url_rows[below(std::size(base_url_rows))].text);
        for (auto changes = 1 + below(3); changes != 0; --changes) {
            auto const at = below(text.size() + 1);
            switch (below(4)) {
            case 0: text.insert(at, bits[below(std::size(bits))]); break;
            case 1: text.erase(at, 1 + below(3)); break;
            case 2: text.replace(at, 1, 1, static_cast<char>(below(256))); break;
            default: {
                std::string_view const other = base_url_rows[below(std::size(base_url_rows))].text;
                text.replace(at, text.npos, other.substr(below(other.size() + 1)));
            }
            }
        }
        accepted += base_url::parse(text, base_url_policy::allow_http).has_value();
        if (agree(text)) continue;
        if (++wrong < 10) t.check(false, text);
    }
    t.equal(wrong, std::size_t{0}, "texts taken that Boost.URL reads otherwise");
    t.check(accepted > rounds / 20, "enough of them are taken: " + std::to_string(accepted));
    std::printf("base_url: %zu mutations, %zu taken, Boost.URL reads all of them alike\n", rounds, accepted);
}

// Why a URL that is well-formed by RFC 3986, without userinfo, query and fragment, is not taken.
struct reasons {
    // Names are letters, digits and - . _ ~: a host that needs an escape or a sub-delim is none of the DNS.
    unsigned name_characters = 0;
    // [v1.x]: nobody has ever defined one.
    unsigned ip_future = 0;
    // A port is 1 to 65535 in at most five digits, and not left out behind its colon.
    unsigned port = 0;
    // An empty segment, as in a//b: some servers merge the slashes.
    unsigned empty_segment = 0;
    // 1.2.3.4.example: Boost.URL 1.81 sees the host 1.2.3.4 and the path `.example`.
    unsigned address_and_more = 0;
    // 999.1.1.1: a name to some readers, and no address to others.
    unsigned ends_in_number = 0;
    unsigned other = 0;
};
void explain(urls::url_view url, reasons& met) {
    auto const host = plain(url.encoded_host());
    auto const path = plain(url.encoded_path());
    if (parts_of(plain(url.buffer())).host.substr(0, 8) == "1.2.3.4.")
        ++met.address_and_more;
    else if (url.host_type() == urls::host_type::ipvfuture)
        ++met.ip_future;
    else if (
        url.host_type() == urls::host_type::name
        && (host.empty() || host.find_first_of("%!$&'()*+,;=") != host.npos))
        ++met.name_characters;
    else if (url.has_port() && (url.port().empty() || url.port().size() > 5 || url.port_number() == 0))
        ++met.port;
    else if (path.find("//") != path.npos)
        ++met.empty_segment;
    else if (
        url.host_type() == urls::host_type::name
        && host.find_last_not_of("0123456789") + 1 == host.rfind('.') + 1 && host.back() != '.')
        ++met.ends_in_number;
    else
        ++met.other;
}

void well_formed(test& t) {
    std::mt19937 random(42);
    auto const one_of = [&](auto const& of) { return of[random() % std::size(of)]; };
    static constexpr std::string_view hosts[] = {
        "clinic.example",
        "a",
        "A-9_~",
        "192.0.2.1",
        "[2001:db8::1]",
        "[::1]",
        "[::ffff:192.0.2.1]",
        "[1:2:3:4:5:6:7:8]",
        "[1:2:3:4:5:6:7::]",
        "a%20b",
        "a!b",
        "(a)",
        "a,b;c",
        "x=y",
        "[v1.x]",
        "[vF.a:b]",
        "999.1.1.1",
        "1.2.3.4.example",
        "b%C3%BCcher"};
    static constexpr std::string_view ports[] = {
        "", "", "", ":443", ":1", ":65535", ":", ":0", ":65536", ":000080"};
    static constexpr std::string_view segments[] = {
        "/v3", "/a", "/%2F", "/%C3%BC", "/!$&'()*+,;=:@", "/~-_", "/a.b", "/", "/1", "/user@host:80"};
    unsigned made = 0, boosts = 0, ours = 0;
    reasons met;
    for (; made != 20000; ++made) {
        std::string text = "https://" + std::string(one_of(hosts)) + std::string(one_of(ports));
        for (auto n = random() % 4; n != 0; --n)
            text += one_of(segments);
        auto const theirs = urls::parse_uri({text.data(), text.size()});
        bool const is_ours = base_url::parse(text).has_value();
        ours += is_ours;
        boosts += theirs.has_value();
        if (!agree(text)) t.check(false, text);
        if (!theirs || is_ours) continue;
        auto const before = met.other;
        explain(*theirs, met);
        t.check(met.other == before, text);
    }
    std::printf(
        "base_url: of %u well-formed https URLs Boost.URL takes %u, we %u; refused for the name's characters "
        "%u, "
        "IPvFuture %u, port %u, empty segment %u, address and more %u, ends in a number %u\n",
        made,
        boosts,
        ours,
        met.name_characters,
        met.ip_future,
        met.port,
        met.empty_segment,
        met.address_and_more,
        met.ends_in_number);
    t.check(
        ours > 1000 && met.name_characters != 0 && met.ip_future != 0 && met.port != 0
            && met.empty_segment != 0 && met.address_and_more != 0 && met.ends_in_number != 0,
        "each reason was met");
    t.equal(
        ours + met.name_characters + met.ip_future + met.port + met.empty_segment + met.address_and_more
            + met.ends_in_number,
        boosts,
        "all are accounted for");
}

suite base_url_suite(
    "oracle/base_url", {{"table", table}, {"mutations", mutations}, {"well_formed", well_formed}});

} // namespace
