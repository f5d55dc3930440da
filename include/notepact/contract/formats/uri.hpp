// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_URI_HPP
#define NOTEPACT_CONTRACT_FORMATS_URI_HPP

#include <notepact/base/joined.hpp>
#include <notepact/contract/formats/address_patterns.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/uri.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view uri_scheme = "^[A-Za-z][A-Za-z0-9+.-]*:(?://";
inline constexpr std::string_view uri_user = "(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?";
inline constexpr std::string_view uri_bracket = "(?:\\[(?:";
inline constexpr std::string_view uri_future = "|[Vv][0-9A-Fa-f]+[.][A-Za-z0-9._~!$&'()*+,;=:-]+)\\]|";
inline constexpr std::string_view uri_name = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)";
inline constexpr std::string_view uri_port = "(?::[0-9]*)?";
inline constexpr std::string_view uri_path = "(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?|";
// Without an authority: it does not begin with two slashes.
inline constexpr std::string_view uri_path_alone = "/?(?:(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
                                                   "(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?)";
inline constexpr std::string_view uri_query = "(?:[?](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?";
inline constexpr std::string_view uri_fragment = "(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$";
inline constexpr auto& uri_pattern = joined<
    uri_scheme, uri_user, uri_bracket, address_patterns::ipv6, uri_future, uri_name, uri_port, uri_path,
    uri_path_alone, uri_query, uri_fragment>::text;

inline constexpr text_sample uri_samples[] = {
    {"ordinary", "https://clinic.example/notes/1?view=full#plan"},
    {"a host", "https://clinic.example"},
    {"a host and a slash", "https://clinic.example/"},
    {"upper case", "HTTPS://CLINIC.EXAMPLE/A"},
    {"a scheme of all kinds of characters", "a+b-c.1:x"},
    {"a scheme of one letter", "a:b"},
    {"a scheme and nothing else", "a:"},
    {"a scheme and a slash", "a:/"},
    {"a scheme and two slashes, an empty host", "a://"},
    {"a file", "file:///etc/hosts"},
    {"a path without slash", "urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13"},
    {"mailto", "mailto:ada@clinic.example"},
    {"tel", "tel:+1-201-555-0123"},
    {"data", "data:text/plain;charset=utf-8,a%20b"},
    {"an absolute path", "a:/b/c"},
    {"empty segments", "a:/b//c/"},
    {"empty segments behind a host", "a://b//c//"},
    {"a path that begins with empty segments, behind a host", "a:////b"},
    {"dot segments", "a://b/./../c"},
    {"a colon in a path", "a:b:c/d:e"},
    {"all characters of a path", "a:/-._~!$&'()*+,;=:@"},
    {"all characters of a query", "a:?-._~!$&'()*+,;=:@/?"},
    {"all characters of a fragment", "a:#-._~!$&'()*+,;=:@/?"},
    {"an empty query and fragment", "a:?#"},
    {"a fragment behind a host", "a://b#c"},
    {"a query behind a host", "a://b?c"},
    {"a query behind a port", "a://b:1?c"},
    {"a question mark in a fragment", "a:b#c?d"},
    {"percent-encoded in each part", "a://%41%2f@%ff/%00?%2F#%3f"},
    {"percent-encoded, both cases", "a:%aF%Fa"},
    {"percent-encoded twice", "a:%2525"},
    {"a user", "ftp://ada@clinic.example/"},
    {"a user and a password", "ftp://ada:secret@clinic.example/"},
    {"an empty user", "a://@b"},
    {"an empty user and password", "a://:@b"},
    {"a user and an empty host", "a://b@"},
    {"a user and an empty host with a port", "a://b@:1"},
    {"all characters of a user", "a://-._~!$&'()*+,;=:@b"},
    {"a user with two colons", "a://b:c:d@e"},
    {"a user with a colon and digits", "a://b:80@c:80"},
    {"a user with a colon and an escape", "a://b:%31@c"},
    {"all characters of a name", "a://-._~!$&'()*+,;="},
    {"a name in escapes", "a://b%C3%BCcher"},
    {"a port", "a://b:443"},
    {"an empty port", "a://b:"},
    {"an empty port and a path", "a://b:/c"},
    {"a port beyond 65535", "a://b:99999999999999999999"},
    {"an empty host and a port", "a://:80"},
    {"an IPv4 address", "a://192.0.2.1:80/"},
    {"a name that is no IPv4 address", "a://256.0.2.01/"},
    {"an IPv6 address", "ldap://[2001:db8::7]/c=GB?objectClass?one"},
    {"an IPv6 address and a port", "a://[::1]:80"},
    {"an IPv6 address and an empty port", "a://[::1]:"},
    {"an IPv6 address and a user", "a://b@[::ffff:192.0.2.1]?c"},
    {"IPvFuture", "a://[v1.x]"},
    {"IPvFuture of many digits and characters", "a://b@[VaF0.-._~!$&'()*+,;=:]:1/"},
    {"empty", "", errc::not_a_uri},
    {"a colon", ":", errc::not_a_uri},
    {"a slash", "/", errc::not_a_uri},
    {"a name without scheme", "clinic.example", errc::not_a_uri},
    {"a name and a port without scheme, which is a scheme and a path", "clinic.example:443"},
    {"an address and a port without scheme", "192.0.2.1:443", errc::not_a_uri},
    {"a path without scheme", "/notes/1", errc::not_a_uri},
    {"a host without scheme", "//clinic.example/notes", errc::not_a_uri},
    {"a query without scheme", "?a", errc::not_a_uri},
    {"a fragment without scheme", "#a", errc::not_a_uri},
    {"no scheme before the colon", "://clinic.example", errc::not_a_uri},
    {"a scheme that begins with a digit", "1a:b", errc::not_a_uri},
    {"a scheme that begins with a plus", "+a:b", errc::not_a_uri},
    {"a scheme that begins with a point", ".a:b", errc::not_a_uri},
    {"a scheme with an underscore", "a_b:c", errc::not_a_uri},
    {"a scheme with a comma", "a,b:c", errc::not_a_uri},
    {"a scheme with an escape", "a%41:b", errc::not_a_uri},
    {"a scheme with a space", "a b:c", errc::not_a_uri},
    {"a scheme that is not ASCII", "\xC3\xA4:b", errc::not_a_uri},
    {"a percent sign", "a:%", errc::not_a_uri},
    {"a percent sign and a digit", "a:%4", errc::not_a_uri},
    {"a percent sign and no hex digit", "a:%G0", errc::not_a_uri},
    {"a percent sign and one hex digit", "a:%4G", errc::not_a_uri},
    {"a percent sign before a slash", "a:%4/1", errc::not_a_uri},
    {"a percent sign in the host", "a://%4", errc::not_a_uri},
    {"a percent sign in the user", "a://%4@b", errc::not_a_uri},
    {"a percent sign in a query", "a:?%", errc::not_a_uri},
    {"a percent sign in a fragment", "a:#%0", errc::not_a_uri},
    {"a percent sign and two hex digits too wide", "a:%\xEF\xBC\x94\xEF\xBC\x91", errc::not_a_uri},
    {"two at signs", "a://b@c@d", errc::not_a_uri},
    {"a port of letters", "a://b:c", errc::not_a_uri},
    {"a port of hex digits", "a://b:1f", errc::not_a_uri},
    {"a port with a sign", "a://b:+1", errc::not_a_uri},
    {"a port in escapes", "a://b:%31", errc::not_a_uri},
    {"a port behind a user and a host, of letters", "a://b@c:d", errc::not_a_uri},
    {"two ports", "a://b:1:2", errc::not_a_uri},
    {"two colons", "a://b::", errc::not_a_uri},
    {"two colons and a path", "a://b:1:/c", errc::not_a_uri},
    {"an IPv6 address without brackets", "a://2001:db8::1/", errc::not_a_uri},
    {"an IPv6 address that is not closed", "a://[::1", errc::not_a_uri},
    {"an IPv6 address that is not closed, and a path", "a://[::1/", errc::not_a_uri},
    {"an IPv6 address that is not opened", "a://::1]", errc::not_a_uri},
    {"an IPv6 address of nothing", "a://[]", errc::not_a_uri},
    {"an IPv6 address that is none", "a://[:::1]", errc::not_a_uri},
    {"an IPv6 address of seven groups", "a://[1:2:3:4:5:6:7]", errc::not_a_uri},
    {"an IPv6 address with a zone", "a://[fe80::1%25eth0]", errc::not_a_uri},
    {"an IPv6 address with an escape", "a://[::%31]", errc::not_a_uri},
    {"an IPv4 address in brackets", "a://[192.0.2.1]", errc::not_a_uri},
    {"a name in brackets", "a://[clinic.example]", errc::not_a_uri},
    {"something behind brackets", "a://[::1]b", errc::not_a_uri},
    {"something before brackets", "a://b[::1]", errc::not_a_uri},
    {"brackets before an at sign", "a://[::1]@b", errc::not_a_uri},
    {"a bracket before an at sign", "a://[@b", errc::not_a_uri},
    {"a letter behind the port of brackets", "a://[::1]:b", errc::not_a_uri},
    {"IPvFuture without version", "a://[v.x]", errc::not_a_uri},
    {"IPvFuture without point", "a://[v1x]", errc::not_a_uri},
    {"IPvFuture without text", "a://[v1.]", errc::not_a_uri},
    {"IPvFuture with an escape", "a://[v1.%41]", errc::not_a_uri},
    {"IPvFuture with an at sign", "a://[v1.@]", errc::not_a_uri},
    {"IPvFuture of no hex version", "a://[vG.x]", errc::not_a_uri},
    {"brackets in a path", "a://b/[c]", errc::not_a_uri},
    {"brackets in a query", "a:?b[]=1", errc::not_a_uri},
    {"brackets in a fragment", "a:#[b]", errc::not_a_uri},
    {"two fragments", "a:#b#c", errc::not_a_uri},
    {"a double quote", "a:\"b\"", errc::not_a_uri},
    {"angle brackets", "<a:b>", errc::not_a_uri},
    {"angle brackets in a path", "a:<b>", errc::not_a_uri},
    {"braces", "a://b/{id}", errc::not_a_uri},
    {"a vertical bar", "a:b|c", errc::not_a_uri},
    {"a backslash", "a:\\b", errc::not_a_uri},
    {"backslashes for slashes", "https:\\\\clinic.example", errc::not_a_uri},
    {"a backslash behind a host", "a://b\\c", errc::not_a_uri},
    {"a caret", "a:^", errc::not_a_uri},
    {"a grave accent", "a:`", errc::not_a_uri},
    {"a Windows path", "C:\\notes", errc::not_a_uri},
    {"a UNC path", "\\\\clinic\\notes", errc::not_a_uri},
    {"a space before it", " a:b", errc::not_a_uri},
    {"a space behind it", "a:b ", errc::not_a_uri},
    {"a space in a host", "a://b c", errc::not_a_uri},
    {"a space behind the slashes", "http:// clinic.example", errc::not_a_uri},
    {"a space in a path", "a://b/c d", errc::not_a_uri},
    {"a space in a query", "a:?b c", errc::not_a_uri},
    {"a tab", "a:b\tc", errc::not_a_uri},
    {"a line feed behind it", "a:b\n", errc::not_a_uri},
    {"a line feed in a scheme", "java\nscript:x", errc::not_a_uri},
    {"a NUL behind it", std::string_view("a:b\0", 4), errc::not_a_uri},
    {"a NUL in a host", std::string_view("a://b\0c", 7), errc::not_a_uri},
    {"a DEL", "a:b\x7F", errc::not_a_uri},
    {"a path that is not ASCII", "a:/\xC3\xBC", errc::not_a_uri},
    {"a host that is not ASCII",
     "https://b\xC3\xBC"
     "cher.example",
     errc::not_a_uri},
    {"a full-width colon", "https\xEF\xBC\x9A//clinic.example", errc::not_a_uri},
    {"a division slash",
     "https:\xE2\x88\x95\xE2\x88\x95"
     "clinic.example",
     errc::not_a_uri},
    {"a byte-order mark before it", "\xEF\xBB\xBFhttps://clinic.example", errc::not_a_uri},
};

inline constexpr schema_reading uri_readings[] = {
    {errc::not_a_uri, {}, uri_pattern, not_ascii_pattern, "uri"}};
inline constexpr text_rule uri_rules[] = {{errc::not_a_uri}};
inline constexpr format_notes uri_notes = {
    "uri", "string", uri_readings, uri_samples, true, false, nullptr, "URI", "URI"};

} // namespace detail

/// The row of uri().
inline constexpr text_format uri_format = {
    scan_with<uri_scanner, errc::not_a_uri>(),
    detail::uri_rules,
    text_use::anywhere,
    noted(detail::uri_notes)};

/// A URI with a scheme (RFC 3986), else `not_a_uri`. Takes a severity, and constraints as string() does.
template <class... Said>
constexpr auto uri(Said const&... said) {
    return detail::text(uri_format, said...);
}

} // namespace notepact

#endif
