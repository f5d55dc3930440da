// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/uri.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;
using notepact::uri_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_uri("https://clinic.example/notes/1?view=full#plan"));
static_assert(notepact::is_uri("urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13"));
static_assert(!notepact::is_uri("/notes/1") && !notepact::is_uri("https://clinic.example/a b"));
static_assert(sizeof(uri_scanner) <= 10);

// An authority and a path, or a path that does not begin with two slashes; in brackets, an IPv6 address as
// ipv6_scanner has it.
inline constexpr std::string_view uri_pattern =
    "^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|"
    "%[0-9A-Fa-f]{2})*@)?(?:\\[(?:(?:(?:[0-9A-Fa-f]{1,4}:){6}|::(?:[0-9A-Fa-f]{1,4}:){5}|"
    "(?:[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){4}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,1}[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){3}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,2}[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){2}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,3}[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{1,4}:|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,4}[0-9A-Fa-f]{1,4})?::)(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|"
    "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|"
    "[1-9]?[0-9]))|(?:(?:[0-9A-Fa-f]{1,4}:){0,5}[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{1,4}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,6}[0-9A-Fa-f]{1,4})?::|"
    "[Vv][0-9A-Fa-f]+[.][A-Za-z0-9._~!$&'()*+,;=:-]+)\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|"
    "%[0-9A-Fa-f]{2})*)(?::[0-9]*)?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?|"
    "/?(?:(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|"
    "%[0-9A-Fa-f]{2})*)?)(?:[?](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|"
    "%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$";

constexpr format_sample samples[] = {
    {"ordinary", "https://clinic.example/notes/1?view=full#plan", true},
    {"a host", "https://clinic.example", true},
    {"a host and a slash", "https://clinic.example/", true},
    {"upper case", "HTTPS://CLINIC.EXAMPLE/A", true},
    {"a scheme of all kinds of characters", "a+b-c.1:x", true},
    {"a scheme of one letter", "a:b", true},
    {"a scheme and nothing else", "a:", true},
    {"a scheme and a slash", "a:/", true},
    {"a scheme and two slashes, an empty host", "a://", true},
    {"a file", "file:///etc/hosts", true},
    {"a path without slash", "urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", true},
    {"mailto", "mailto:ada@clinic.example", true},
    {"tel", "tel:+1-201-555-0123", true},
    {"data", "data:text/plain;charset=utf-8,a%20b", true},
    {"an absolute path", "a:/b/c", true},
    {"empty segments", "a:/b//c/", true},
    {"empty segments behind a host", "a://b//c//", true},
    {"a path that begins with empty segments, behind a host", "a:////b", true},
    {"dot segments", "a://b/./../c", true},
    {"a colon in a path", "a:b:c/d:e", true},
    {"all characters of a path", "a:/-._~!$&'()*+,;=:@", true},
    {"all characters of a query", "a:?-._~!$&'()*+,;=:@/?", true},
    {"all characters of a fragment", "a:#-._~!$&'()*+,;=:@/?", true},
    {"an empty query and fragment", "a:?#", true},
    {"a fragment behind a host", "a://b#c", true},
    {"a query behind a host", "a://b?c", true},
    {"a query behind a port", "a://b:1?c", true},
    {"a question mark in a fragment", "a:b#c?d", true},
    {"percent-encoded in each part", "a://%41%2f@%ff/%00?%2F#%3f", true},
    {"percent-encoded, both cases", "a:%aF%Fa", true},
    {"percent-encoded twice", "a:%2525", true},
    {"a user", "ftp://ada@clinic.example/", true},
    {"a user and a password", "ftp://ada:secret@clinic.example/", true},
    {"an empty user", "a://@b", true},
    {"an empty user and password", "a://:@b", true},
    {"a user and an empty host", "a://b@", true},
    {"a user and an empty host with a port", "a://b@:1", true},
    {"all characters of a user", "a://-._~!$&'()*+,;=:@b", true},
    {"a user with two colons", "a://b:c:d@e", true},
    {"a user with a colon and digits", "a://b:80@c:80", true},
    {"a user with a colon and an escape", "a://b:%31@c", true},
    {"all characters of a name", "a://-._~!$&'()*+,;=", true},
    {"a name in escapes", "a://b%C3%BCcher", true},
    {"a port", "a://b:443", true},
    {"an empty port", "a://b:", true},
    {"an empty port and a path", "a://b:/c", true},
    {"a port beyond 65535", "a://b:99999999999999999999", true},
    {"an empty host and a port", "a://:80", true},
    {"an IPv4 address", "a://192.0.2.1:80/", true},
    {"a name that is no IPv4 address", "a://256.0.2.01/", true},
    {"an IPv6 address", "ldap://[2001:db8::7]/c=GB?objectClass?one", true},
    {"an IPv6 address and a port", "a://[::1]:80", true},
    {"an IPv6 address and an empty port", "a://[::1]:", true},
    {"an IPv6 address and a user", "a://b@[::ffff:192.0.2.1]?c", true},
    {"IPvFuture", "a://[v1.x]", true},
    {"IPvFuture of many digits and characters", "a://b@[VaF0.-._~!$&'()*+,;=:]:1/", true},
    {"empty", "", false},
    {"a colon", ":", false},
    {"a slash", "/", false},
    {"a name without scheme", "clinic.example", false},
    {"a name and a port without scheme, which is a scheme and a path", "clinic.example:443", true},
    {"an address and a port without scheme", "192.0.2.1:443", false},
    {"a path without scheme", "/notes/1", false},
    {"a host without scheme", "//clinic.example/notes", false},
    {"a query without scheme", "?a", false},
    {"a fragment without scheme", "#a", false},
    {"no scheme before the colon", "://clinic.example", false},
    {"a scheme that begins with a digit", "1a:b", false},
    {"a scheme that begins with a plus", "+a:b", false},
    {"a scheme that begins with a point", ".a:b", false},
    {"a scheme with an underscore", "a_b:c", false},
    {"a scheme with a comma", "a,b:c", false},
    {"a scheme with an escape", "a%41:b", false},
    {"a scheme with a space", "a b:c", false},
    {"a scheme that is not ASCII", "\xC3\xA4:b", false},
    {"a percent sign", "a:%", false},
    {"a percent sign and a digit", "a:%4", false},
    {"a percent sign and no hex digit", "a:%G0", false},
    {"a percent sign and one hex digit", "a:%4G", false},
    {"a percent sign before a slash", "a:%4/1", false},
    {"a percent sign in the host", "a://%4", false},
    {"a percent sign in the user", "a://%4@b", false},
    {"a percent sign in a query", "a:?%", false},
    {"a percent sign in a fragment", "a:#%0", false},
    {"a percent sign and two hex digits too wide", "a:%\xEF\xBC\x94\xEF\xBC\x91", false},
    {"two at signs", "a://b@c@d", false},
    {"a port of letters", "a://b:c", false},
    {"a port of hex digits", "a://b:1f", false},
    {"a port with a sign", "a://b:+1", false},
    {"a port in escapes", "a://b:%31", false},
    {"a port behind a user and a host, of letters", "a://b@c:d", false},
    {"two ports", "a://b:1:2", false},
    {"two colons", "a://b::", false},
    {"two colons and a path", "a://b:1:/c", false},
    {"an IPv6 address without brackets", "a://2001:db8::1/", false},
    {"an IPv6 address that is not closed", "a://[::1", false},
    {"an IPv6 address that is not closed, and a path", "a://[::1/", false},
    {"an IPv6 address that is not opened", "a://::1]", false},
    {"an IPv6 address of nothing", "a://[]", false},
    {"an IPv6 address that is none", "a://[:::1]", false},
    {"an IPv6 address of seven groups", "a://[1:2:3:4:5:6:7]", false},
    {"an IPv6 address with a zone", "a://[fe80::1%25eth0]", false},
    {"an IPv6 address with an escape", "a://[::%31]", false},
    {"an IPv4 address in brackets", "a://[192.0.2.1]", false},
    {"a name in brackets", "a://[clinic.example]", false},
    {"something behind brackets", "a://[::1]b", false},
    {"something before brackets", "a://b[::1]", false},
    {"brackets before an at sign", "a://[::1]@b", false},
    {"a bracket before an at sign", "a://[@b", false},
    {"a letter behind the port of brackets", "a://[::1]:b", false},
    {"IPvFuture without version", "a://[v.x]", false},
    {"IPvFuture without point", "a://[v1x]", false},
    {"IPvFuture without text", "a://[v1.]", false},
    {"IPvFuture with an escape", "a://[v1.%41]", false},
    {"IPvFuture with an at sign", "a://[v1.@]", false},
    {"IPvFuture of no hex version", "a://[vG.x]", false},
    {"brackets in a path", "a://b/[c]", false},
    {"brackets in a query", "a:?b[]=1", false},
    {"brackets in a fragment", "a:#[b]", false},
    {"two fragments", "a:#b#c", false},
    {"a double quote", "a:\"b\"", false},
    {"angle brackets", "<a:b>", false},
    {"angle brackets in a path", "a:<b>", false},
    {"braces", "a://b/{id}", false},
    {"a vertical bar", "a:b|c", false},
    {"a backslash", "a:\\b", false},
    {"backslashes for slashes", "https:\\\\clinic.example", false},
    {"a backslash behind a host", "a://b\\c", false},
    {"a caret", "a:^", false},
    {"a grave accent", "a:`", false},
    {"a Windows path", "C:\\notes", false},
    {"a UNC path", "\\\\clinic\\notes", false},
    {"a space before it", " a:b", false},
    {"a space behind it", "a:b ", false},
    {"a space in a host", "a://b c", false},
    {"a space behind the slashes", "http:// clinic.example", false},
    {"a space in a path", "a://b/c d", false},
    {"a space in a query", "a:?b c", false},
    {"a tab", "a:b\tc", false},
    {"a line feed behind it", "a:b\n", false},
    {"a line feed in a scheme", "java\nscript:x", false},
    {"a NUL behind it", "a:b\0"sv, false},
    {"a NUL in a host", "a://b\0c"sv, false},
    {"a DEL", "a:b\x7F", false},
    {"a path that is not ASCII", "a:/\xC3\xBC", false},
    {"a host that is not ASCII",
     "https://b\xC3\xBC"
     "cher.example",
     false},
    {"a full-width colon", "https\xEF\xBC\x9A//clinic.example", false},
    {"a division slash",
     "https:\xE2\x88\x95\xE2\x88\x95"
     "clinic.example",
     false},
    {"a byte-order mark before it", "\xEF\xBB\xBFhttps://clinic.example", false},
};

void table(test& t) {
    judge_samples<uri_scanner>(t, samples, notepact::is_uri);
}

void pattern(test& t) {
    judge_pattern(t, samples, uri_pattern);
}

// By a look at the whole text, taken apart as RFC 3986, appendix B, does.
bool only(std::string_view text, std::string_view beside_unreserved, bool escapes = true) {
    for (; !text.empty(); text.remove_prefix(1)) {
        constexpr std::string_view hex = "0123456789abcdefABCDEF";
        if (notepact::is_unreserved(text[0]) || beside_unreserved.find(text[0]) != text.npos) continue;
        if (!escapes || text[0] != '%' || text.size() < 3) return false;
        if (hex.find(text[1]) == hex.npos || hex.find(text[2]) == hex.npos) return false;
        text.remove_prefix(2);
    }
    return true;
}
bool is_host(std::string_view text) {
    if (text.empty() || text.front() != '[') return only(text, "!$&'()*+,;=");
    if (text.size() < 2 || text.back() != ']') return false;
    text = text.substr(1, text.size() - 2);
    if (notepact::is_ipv6(text)) return true;
    auto const point = text.find('.');
    if (point == text.npos || point < 2 || (text[0] != 'v' && text[0] != 'V')) return false;
    bool const version = text.substr(1, point - 1).find_first_not_of("0123456789abcdefABCDEF") == text.npos;
    return version && point + 1 != text.size() && only(text.substr(point + 1), "!$&'()*+,;=:", false);
}
bool is_authority(std::string_view text) {
    auto const at = text.find('@');
    if (at != text.npos) {
        if (!only(text.substr(0, at), "!$&'()*+,;=:")) return false;
        text.remove_prefix(at + 1);
    }
    auto const colon = text.rfind(':');
    if (colon != text.npos && text.find(']', colon) == text.npos) {
        if (text.find_first_not_of("0123456789", colon + 1) != text.npos) return false;
        text = text.substr(0, colon);
    }
    return is_host(text);
}
bool model(std::string_view text) {
    constexpr std::string_view path = "!$&'()*+,;=:@/", query = "!$&'()*+,;=:@/?";
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                               digits = "0123456789", signs = "+-.";
    auto const scheme = text.substr(0, text.find(':'));
    if (scheme.empty() || scheme.size() == text.size() || letters.find(scheme[0]) == scheme.npos)
        return false;
    for (char const c : scheme)
        if (letters.find(c) == letters.npos && digits.find(c) == digits.npos && signs.find(c) == signs.npos)
            return false;
    text.remove_prefix(scheme.size() + 1);
    if (auto const hash = text.find('#'); hash != text.npos) {
        if (!only(text.substr(hash + 1), query)) return false;
        text = text.substr(0, hash);
    }
    if (auto const mark = text.find('?'); mark != text.npos) {
        if (!only(text.substr(mark + 1), query)) return false;
        text = text.substr(0, mark);
    }
    if (text.substr(0, 2) == "//") {
        auto const end = text.find('/', 2);
        if (!is_authority(text.substr(2, end == text.npos ? end : end - 2))) return false;
        text.remove_prefix(end == text.npos ? text.size() : end);
    }
    return only(text, path);
}

void every_byte_everywhere(test& t) {
    for (std::string_view const text :
         {"a1:b", "a://b:c@d:1/e?f#g", "a://[::1]:1", "a://[v1.x]/", "a://b:1", "a:%41", "a://%41@%42"})
        t.equal(wrong_bytes<uri_scanner>(text, notepact::is_uri, model), 0U, text);
}

void near(test& t) {
    near_misses texts("a1:://@@[]?#%v.", 3986);
    unsigned wrong = 0, taken = 0;
    for (int i = 0; i != 30000; ++i) {
        auto const text = texts.next(samples);
        taken += notepact::is_uri(text);
        bool const same = notepact::is_uri(text) == model(text);
        if (!same && ++wrong < 10) t.check(false, text);
        if (i % 8 == 0) wrong += !same_in_pieces<uri_scanner>(text, notepact::is_uri);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "enough of them are taken: " + std::to_string(taken));
}

void very_long(test& t) {
    std::string const many(1 << 20, 'a');
    for (std::string const& text :
         {many + ":", "a:" + many, "a://" + many, "a://b:c" + many + "@d", "a:?" + many, "a:#" + many})
        t.equal(notepact::is_uri(text), true, "long");
    t.equal(notepact::is_uri("a://b:" + std::string(1 << 20, '1')), true, "a long port");
    t.equal(notepact::is_uri("a://b:c" + many), false, "a user without host");
}

// failed() is exact: of every prefix that has not failed some continuation is a URI, a short one.
void failed(test& t) {
    auto const some_continuation = [](std::string const& begin) {
        if (notepact::is_uri(begin)) return true;
        for (std::string_view const end :
             {"a:",
              ":",
              "1",
              "11",
              "@",
              "1@",
              "11@",
              "1]",
              "]",
              ":]",
              "::]",
              ":1]",
              "1.1]",
              ".1]",
              ".1.1.1]",
              "1.1.1.1]",
              ".1.1]",
              "1.1.1]"})
            if (notepact::is_uri(begin + std::string(end))) return true;
        for (std::string end = "1"; end.size() < 20; end += ":1")
            if (notepact::is_uri(begin + end + ']') || notepact::is_uri(begin + ":" + end + ']')) return true;
        return false;
    };
    unsigned wrong = 0;
    for (auto const& sample : samples)
        for (std::size_t size = 0; size <= sample.text.size(); ++size) {
            std::string const begin(sample.text.substr(0, size));
            uri_scanner scanner;
            scanner.write(begin);
            bool const same = scanner.failed() != some_continuation(begin);
            if (!same && ++wrong < 10) t.check(false, begin);
        }
    t.equal(wrong, 0U);
}

suite uri_suite(
    "format/uri", {{"table", table},
                   {"pattern", pattern},
                   {"every_byte_everywhere", every_byte_everywhere},
                   {"near", near},
                   {"very_long", very_long},
                   {"failed", failed}});

} // namespace
