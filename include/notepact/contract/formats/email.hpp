// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_EMAIL_HPP
#define NOTEPACT_CONTRACT_FORMATS_EMAIL_HPP

#include <notepact/base/joined.hpp>
#include <notepact/contract/formats/address_patterns.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/email.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view email_atoms =
    "^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:[.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*|";
inline constexpr std::string_view email_quoted = "\"(?:[ !#-Z\\[\\]^-~]|\\\\[ -~])*\")@(?:";
inline constexpr std::string_view email_labels = "(?:[.]";
inline constexpr std::string_view email_literal = ")*|\\[(?:";
inline constexpr std::string_view email_tag = "|[Ii][Pp][Vv]6:(?:";
inline constexpr std::string_view email_end = "))\\])$";
inline constexpr auto& email_pattern = joined<
    email_atoms, email_quoted, address_patterns::label, email_labels, address_patterns::label, email_literal,
    address_patterns::ipv4, email_tag, address_patterns::ipv6_of_smtp, email_end>::text;

inline constexpr text_sample email_samples[] = {
    {"ordinary", "ada.lovelace@clinic.example"},
    {"one character each", "a@b"},
    {"upper case", "ADA@CLINIC.EXAMPLE"},
    {"digits", "24@7.example"},
    {"a tag", "ada+notes@clinic.example"},
    {"all other characters of an atom", "!#$%&'*+-/=?^_`{|}~@clinic.example"},
    {"an atom of a hyphen", "-@clinic.example"},
    {"atoms of one character", "a.b.c@clinic.example"},
    {"one label", "postmaster@localhost"},
    {"a domain of digits, which is no address", "ada@192.0.2.1"},
    {"a label that begins with a digit", "ada@1clinic.example"},
    {"hyphens in a label", "ada@my--clinic.example"},
    {"an A-label", "ada@xn--bcher-kva.example"},
    {"in quotes", "\"ada\"@clinic.example"},
    {"empty quotes", "\"\"@clinic.example"},
    {"a space in quotes", "\"ada lovelace\"@clinic.example"},
    {"only a space in quotes", "\" \"@clinic.example"},
    {"an at sign in quotes", "\"ada@home\"@clinic.example"},
    {"two points in quotes", "\"ada..lovelace\"@clinic.example"},
    {"what no atom has, in quotes", "\"()<>[]:;,@.\"@clinic.example"},
    {"the ends of the classes, in quotes", "\" !#[]~\"@clinic.example"},
    {"a quoted pair", "\"\\a\"@clinic.example"},
    {"a quoted space", "\"\\ \"@clinic.example"},
    {"a quoted quote", "\"\\\"\"@clinic.example"},
    {"a quoted backslash", "\"\\\\\"@clinic.example"},
    {"an IPv4 literal", "ada@[192.0.2.1]"},
    {"an IPv6 literal", "ada@[IPv6:2001:db8::1]"},
    {"an IPv6 literal of all groups", "ada@[IPv6:1:2:3:4:5:6:7:8]"},
    {"an IPv6 literal of zeros", "ada@[IPv6:::]"},
    {"an IPv6 literal of six groups and zeros", "ada@[IPv6:1:2:3::6:7:8]"},
    {"an IPv6 literal with an IPv4 address", "ada@[IPv6:::ffff:192.0.2.1]"},
    {"an IPv6 literal with an IPv4 address, four groups and zeros", "ada@[IPv6:1:2::5:6:192.0.2.1]"},
    {"an IPv6 literal, the tag in lower case", "ada@[ipv6:2001:db8::1]"},
    {"an IPv6 literal, the tag in upper case", "ada@[IPV6:2001:DB8::1]"},
    {"64 characters before the at sign",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@clinic.example"},
    {"64 characters before the at sign, quoted",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\"@clinic.example"},
    {"64 characters before the at sign, of quoted pairs",
     "\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\""
     "\\\"\\\"\\\"\\\"\\\"\\\"\"@clinic.example"},
    {"a label of 63", "ada@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0.example"},
    {"254 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@"
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy"},
    {"254 characters, nearly all of the domain",
     "a@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwx"},
    {"empty", "", errc::not_an_email},
    {"an at sign", "@", errc::not_an_email},
    {"no at sign", "clinic.example", errc::not_an_email},
    {"nothing before the at sign", "@clinic.example", errc::not_an_email},
    {"nothing behind the at sign", "ada@", errc::not_an_email},
    {"two at signs", "ada@home@clinic.example", errc::not_an_email},
    {"two at signs in a row", "ada@@clinic.example", errc::not_an_email},
    {"a point at the front", ".ada@clinic.example", errc::not_an_email},
    {"a point before the at sign", "ada.@clinic.example", errc::not_an_email},
    {"two points before the at sign", "ada..lovelace@clinic.example", errc::not_an_email},
    {"a point behind the at sign", "ada@.example", errc::not_an_email},
    {"a point at the end", "ada@clinic.example.", errc::not_an_email},
    {"two points in the domain", "ada@clinic..example", errc::not_an_email},
    {"a hyphen behind the at sign", "ada@-clinic.example", errc::not_an_email},
    {"a hyphen at the end of a label", "ada@clinic-.example", errc::not_an_email},
    {"a hyphen at the end", "ada@clinic.example-", errc::not_an_email},
    {"an underscore in the domain", "ada@my_clinic.example", errc::not_an_email},
    {"a percent sign in the domain", "ada@clinic%2Eexample", errc::not_an_email},
    {"a label of 64",
     "ada@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a.example",
     errc::not_an_email},
    {"65 characters before the at sign",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0a@clinic.example",
     errc::not_an_email,
     &beyond::text_length},
    {"65 characters before the at sign, quoted",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\"@clinic.example",
     errc::not_an_email,
     &beyond::text_length},
    {"65 characters before the at sign, an at sign the 65th",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq@\"@clinic.example",
     errc::not_an_email,
     &beyond::text_length},
    {"255 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@"
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxya",
     errc::not_an_email,
     &beyond::text_length},
    {"300 characters",
     "a@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdef",
     errc::not_an_email,
     &beyond::text_length},
    {"a space before the at sign", "ada @clinic.example", errc::not_an_email},
    {"a space behind the at sign", "ada@ clinic.example", errc::not_an_email},
    {"a space inside", "ada lovelace@clinic.example", errc::not_an_email},
    {"a parenthesis, a comment", "ada(home)@clinic.example", errc::not_an_email},
    {"a comment behind it", "ada@clinic.example(home)", errc::not_an_email},
    {"a comma", "ada,lovelace@clinic.example", errc::not_an_email},
    {"a semicolon", "ada;lovelace@clinic.example", errc::not_an_email},
    {"a colon", "ada:lovelace@clinic.example", errc::not_an_email},
    {"a backslash", "ada\\lovelace@clinic.example", errc::not_an_email},
    {"a quoted at sign without quotes", "ada\\@home@clinic.example", errc::not_an_email},
    {"brackets before the at sign", "[ada]@clinic.example", errc::not_an_email},
    {"angle brackets", "<ada@clinic.example>", errc::not_an_email},
    {"a display name", "Ada <ada@clinic.example>", errc::not_an_email},
    {"two addresses", "ada@clinic.example,bob@clinic.example", errc::not_an_email},
    {"a mailto URI", "mailto:ada@clinic.example", errc::not_an_email},
    {"a quote that is not closed", "\"ada@clinic.example", errc::not_an_email},
    {"a quote that closes nothing", "ada\"@clinic.example", errc::not_an_email},
    {"a quote inside", "ad\"a@clinic.example", errc::not_an_email},
    {"a quote in quotes", "\"a\"a\"@clinic.example", errc::not_an_email},
    {"something behind quotes", "\"ada\"lovelace@clinic.example", errc::not_an_email},
    {"an atom behind quotes", "\"ada\".lovelace@clinic.example", errc::not_an_email},
    {"quotes behind an atom", "ada.\"lovelace\"@clinic.example", errc::not_an_email},
    {"a backslash that quotes the quote", "\"ada\\\"@clinic.example", errc::not_an_email},
    {"quotes in the domain", "ada@\"clinic\".example", errc::not_an_email},
    {"an empty literal", "ada@[]", errc::not_an_email},
    {"a literal that is not closed", "ada@[192.0.2.1", errc::not_an_email},
    {"a literal that is not opened", "ada@192.0.2.1]", errc::not_an_email},
    {"something behind a literal", "ada@[192.0.2.1].example", errc::not_an_email},
    {"a label before a literal", "ada@clinic[192.0.2.1]", errc::not_an_email},
    {"an IPv4 literal with 256", "ada@[192.0.2.256]", errc::not_an_email},
    {"an IPv4 literal with a leading zero", "ada@[192.0.2.01]", errc::not_an_email},
    {"an IPv4 literal of three numbers", "ada@[192.0.2]", errc::not_an_email},
    {"an IPv6 literal without tag", "ada@[2001:db8::1]", errc::not_an_email},
    {"an IPv6 literal of a tag only", "ada@[IPv6:]", errc::not_an_email},
    {"an IPv6 literal without the tag's colon", "ada@[IPv62001:db8::1]", errc::not_an_email},
    {"an IPv6 literal of a wrong tag", "ada@[IPv4:192.0.2.1]", errc::not_an_email},
    {"an IPv6 literal of an IPv4 address", "ada@[IPv6:192.0.2.1]", errc::not_an_email},
    {"an IPv6 literal of seven groups", "ada@[IPv6:1:2:3:4:5:6:7]", errc::not_an_email},
    {"an IPv6 literal that shortens one group", "ada@[IPv6:1:2:3:4:5:6:7::]", errc::not_an_email},
    {"an IPv6 literal that shortens one group before an IPv4 address",
     "ada@[IPv6:1:2:3:4:5::192.0.2.1]",
     errc::not_an_email},
    {"an IPv6 literal with a zone", "ada@[IPv6:fe80::1%eth0]", errc::not_an_email},
    {"a literal of another tag", "ada@[x400:c=de]", errc::not_an_email},
    {"a literal of text", "ada@[clinic.example]", errc::not_an_email},
    {"a tab in quotes", "\"a\tb\"@clinic.example", errc::not_an_email},
    {"a DEL in quotes", "\"a\x7F\"@clinic.example", errc::not_an_email},
    {"a line feed in quotes", "\"a\nb\"@clinic.example", errc::not_an_email},
    {"a quoted line feed", "\"a\\\nb\"@clinic.example", errc::not_an_email},
    {"a NUL in quotes", std::string_view("\"a\0b\"@clinic.example", 20), errc::not_an_email},
    {"a tab inside", "a\tb@clinic.example", errc::not_an_email},
    {"a DEL", "\x7F@clinic.example", errc::not_an_email},
    {"a space before it", " ada@clinic.example", errc::not_an_email},
    {"a space behind it", "ada@clinic.example ", errc::not_an_email},
    {"a line feed behind it", "ada@clinic.example\n", errc::not_an_email},
    {"a carriage return and a line feed behind it", "ada@clinic.example\r\n", errc::not_an_email},
    {"a NUL behind it", std::string_view("ada@clinic.example\0", 19), errc::not_an_email},
    {"a header injected", "ada@clinic.example\nBcc: bob@clinic.example", errc::not_an_email},
    {"not ASCII before the at sign", "zo\xC3\xAB@clinic.example", errc::not_an_email},
    {"not ASCII in quotes", "\"zo\xC3\xAB\"@clinic.example", errc::not_an_email},
    {"not ASCII, quoted", "\"\\\xC3\xAB\"@clinic.example", errc::not_an_email},
    {"not ASCII in the domain",
     "ada@b\xC3\xBC"
     "cher.example",
     errc::not_an_email},
    {"a full-width at sign",
     "ada\xEF\xBC\xA0"
     "clinic.example",
     errc::not_an_email},
    {"a small at sign",
     "ada\xEF\xB9\xAB"
     "clinic.example",
     errc::not_an_email},
    {"a full-width point",
     "ada@clinic\xEF\xBC\x8E"
     "example",
     errc::not_an_email},
    {"a Cyrillic a in the domain", "ada@clinic.ex\xD0\xB0mple", errc::not_an_email},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "ada@clinic.example",
     errc::not_an_email},
};

inline constexpr unsaid email_left[] = {{errc::not_an_email, &beyond::text_length}};
inline constexpr schema_reading email_readings[] = {
    {errc::not_an_email, email_left, email_pattern, not_ascii_pattern, "email"}};
inline constexpr text_rule email_rules[] = {{errc::not_an_email}};
inline constexpr format_notes email_notes = {
    "email", "string", email_readings, email_samples, true, false, nullptr, "address", "Email address"};

} // namespace detail

/// The row of email().
inline constexpr text_format email_format = {
    scan_with<email_scanner, errc::not_an_email>(),
    detail::email_rules,
    text_use::anywhere,
    noted(detail::email_notes)};

/// An e-mail address (RFC 5321, section 4.1.2, Mailbox), else `not_an_email`. Takes a severity, and
/// constraints as string() does.
template <class... Said>
constexpr auto email(Said const&... said) {
    return detail::text(email_format, said...);
}

} // namespace notepact

#endif
