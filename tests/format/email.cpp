// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/email.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;
using notepact::email_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_email("ada.lovelace@clinic.example"));
static_assert(notepact::is_email("\"ada lovelace\"@[192.0.2.1]"));
static_assert(!notepact::is_email("Ada <ada@clinic.example>"));
static_assert(sizeof(email_scanner) <= 20);

// Labels of a domain, an IPv4 address, or an IPv6 address as ipv6_scanner has it, whose `::` is two groups or
// more.
inline constexpr std::string_view email_pattern =
    "^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:[.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*|\"(?:[ !#-Z\\[\\]^-~]|"
    "\\\\[ -~])*\")@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:[.][A-Za-z0-9]"
    "(?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*|\\[(?:(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|"
    "[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|"
    "[Ii][Pp][Vv]6:(?:(?:(?:[0-9A-Fa-f]{1,4}:){6}|::(?:[0-9A-Fa-f]{1,4}:){4}|"
    "(?:[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){3}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,1}[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){2}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,2}[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{1,4}:|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,3}[0-9A-Fa-f]{1,4})?::)(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|"
    "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|"
    "[1-9]?[0-9]))|(?:(?:[0-9A-Fa-f]{1,4}:){0,4}[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{1,4}|"
    "(?:(?:[0-9A-Fa-f]{1,4}:){0,5}[0-9A-Fa-f]{1,4})?::))\\])$";

constexpr format_sample samples[] = {
    {"ordinary", "ada.lovelace@clinic.example", true},
    {"one character each", "a@b", true},
    {"upper case", "ADA@CLINIC.EXAMPLE", true},
    {"digits", "24@7.example", true},
    {"a tag", "ada+notes@clinic.example", true},
    {"all other characters of an atom", "!#$%&'*+-/=?^_`{|}~@clinic.example", true},
    {"an atom of a hyphen", "-@clinic.example", true},
    {"atoms of one character", "a.b.c@clinic.example", true},
    {"one label", "postmaster@localhost", true},
    {"a domain of digits, which is no address", "ada@192.0.2.1", true},
    {"a label that begins with a digit", "ada@1clinic.example", true},
    {"hyphens in a label", "ada@my--clinic.example", true},
    {"an A-label", "ada@xn--bcher-kva.example", true},
    {"in quotes", "\"ada\"@clinic.example", true},
    {"empty quotes", "\"\"@clinic.example", true},
    {"a space in quotes", "\"ada lovelace\"@clinic.example", true},
    {"only a space in quotes", "\" \"@clinic.example", true},
    {"an at sign in quotes", "\"ada@home\"@clinic.example", true},
    {"two points in quotes", "\"ada..lovelace\"@clinic.example", true},
    {"what no atom has, in quotes", "\"()<>[]:;,@.\"@clinic.example", true},
    {"the ends of the classes, in quotes", "\" !#[]~\"@clinic.example", true},
    {"a quoted pair", "\"\\a\"@clinic.example", true},
    {"a quoted space", "\"\\ \"@clinic.example", true},
    {"a quoted quote", "\"\\\"\"@clinic.example", true},
    {"a quoted backslash", "\"\\\\\"@clinic.example", true},
    {"an IPv4 literal", "ada@[192.0.2.1]", true},
    {"an IPv6 literal", "ada@[IPv6:2001:db8::1]", true},
    {"an IPv6 literal of all groups", "ada@[IPv6:1:2:3:4:5:6:7:8]", true},
    {"an IPv6 literal of zeros", "ada@[IPv6:::]", true},
    {"an IPv6 literal of six groups and zeros", "ada@[IPv6:1:2:3::6:7:8]", true},
    {"an IPv6 literal with an IPv4 address", "ada@[IPv6:::ffff:192.0.2.1]", true},
    {"an IPv6 literal with an IPv4 address, four groups and zeros", "ada@[IPv6:1:2::5:6:192.0.2.1]", true},
    {"an IPv6 literal, the tag in lower case", "ada@[ipv6:2001:db8::1]", true},
    {"an IPv6 literal, the tag in upper case", "ada@[IPV6:2001:DB8::1]", true},
    {"64 characters before the at sign",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@clinic.example",
     true},
    {"64 characters before the at sign, quoted",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\"@clinic.example",
     true},
    {"64 characters before the at sign, of quoted pairs",
     "\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\""
     "\\\"\\\"\\\"\\\"\\\"\\\"\"@clinic.example",
     true},
    {"a label of 63", "ada@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0.example", true},
    {"254 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@"
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy",
     true},
    {"254 characters, nearly all of the domain",
     "a@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwx",
     true},
    {"empty", "", false},
    {"an at sign", "@", false},
    {"no at sign", "clinic.example", false},
    {"nothing before the at sign", "@clinic.example", false},
    {"nothing behind the at sign", "ada@", false},
    {"two at signs", "ada@home@clinic.example", false},
    {"two at signs in a row", "ada@@clinic.example", false},
    {"a point at the front", ".ada@clinic.example", false},
    {"a point before the at sign", "ada.@clinic.example", false},
    {"two points before the at sign", "ada..lovelace@clinic.example", false},
    {"a point behind the at sign", "ada@.example", false},
    {"a point at the end", "ada@clinic.example.", false},
    {"two points in the domain", "ada@clinic..example", false},
    {"a hyphen behind the at sign", "ada@-clinic.example", false},
    {"a hyphen at the end of a label", "ada@clinic-.example", false},
    {"a hyphen at the end", "ada@clinic.example-", false},
    {"an underscore in the domain", "ada@my_clinic.example", false},
    {"a percent sign in the domain", "ada@clinic%2Eexample", false},
    {"a label of 64", "ada@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a.example", false},
    {"65 characters before the at sign",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0a@clinic.example",
     false,
     "length"},
    {"65 characters before the at sign, quoted",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\"@clinic.example",
     false,
     "length"},
    {"65 characters before the at sign, an at sign the 65th",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq@\"@clinic.example",
     false,
     "length"},
    {"255 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@"
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxya",
     false,
     "length"},
    {"300 characters",
     "a@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdef",
     false,
     "length"},
    {"a space before the at sign", "ada @clinic.example", false},
    {"a space behind the at sign", "ada@ clinic.example", false},
    {"a space inside", "ada lovelace@clinic.example", false},
    {"a parenthesis, a comment", "ada(home)@clinic.example", false},
    {"a comment behind it", "ada@clinic.example(home)", false},
    {"a comma", "ada,lovelace@clinic.example", false},
    {"a semicolon", "ada;lovelace@clinic.example", false},
    {"a colon", "ada:lovelace@clinic.example", false},
    {"a backslash", "ada\\lovelace@clinic.example", false},
    {"a quoted at sign without quotes", "ada\\@home@clinic.example", false},
    {"brackets before the at sign", "[ada]@clinic.example", false},
    {"angle brackets", "<ada@clinic.example>", false},
    {"a display name", "Ada <ada@clinic.example>", false},
    {"two addresses", "ada@clinic.example,bob@clinic.example", false},
    {"a mailto URI", "mailto:ada@clinic.example", false},
    {"a quote that is not closed", "\"ada@clinic.example", false},
    {"a quote that closes nothing", "ada\"@clinic.example", false},
    {"a quote inside", "ad\"a@clinic.example", false},
    {"a quote in quotes", "\"a\"a\"@clinic.example", false},
    {"something behind quotes", "\"ada\"lovelace@clinic.example", false},
    {"an atom behind quotes", "\"ada\".lovelace@clinic.example", false},
    {"quotes behind an atom", "ada.\"lovelace\"@clinic.example", false},
    {"a backslash that quotes the quote", "\"ada\\\"@clinic.example", false},
    {"quotes in the domain", "ada@\"clinic\".example", false},
    {"an empty literal", "ada@[]", false},
    {"a literal that is not closed", "ada@[192.0.2.1", false},
    {"a literal that is not opened", "ada@192.0.2.1]", false},
    {"something behind a literal", "ada@[192.0.2.1].example", false},
    {"a label before a literal", "ada@clinic[192.0.2.1]", false},
    {"an IPv4 literal with 256", "ada@[192.0.2.256]", false},
    {"an IPv4 literal with a leading zero", "ada@[192.0.2.01]", false},
    {"an IPv4 literal of three numbers", "ada@[192.0.2]", false},
    {"an IPv6 literal without tag", "ada@[2001:db8::1]", false},
    {"an IPv6 literal of a tag only", "ada@[IPv6:]", false},
    {"an IPv6 literal without the tag's colon", "ada@[IPv62001:db8::1]", false},
    {"an IPv6 literal of a wrong tag", "ada@[IPv4:192.0.2.1]", false},
    {"an IPv6 literal of an IPv4 address", "ada@[IPv6:192.0.2.1]", false},
    {"an IPv6 literal of seven groups", "ada@[IPv6:1:2:3:4:5:6:7]", false},
    {"an IPv6 literal that shortens one group", "ada@[IPv6:1:2:3:4:5:6:7::]", false},
    {"an IPv6 literal that shortens one group before an IPv4 address",
     "ada@[IPv6:1:2:3:4:5::192.0.2.1]",
     false},
    {"an IPv6 literal with a zone", "ada@[IPv6:fe80::1%eth0]", false},
    {"a literal of another tag", "ada@[x400:c=de]", false},
    {"a literal of text", "ada@[clinic.example]", false},
    {"a tab in quotes", "\"a\tb\"@clinic.example", false},
    {"a DEL in quotes", "\"a\x7F\"@clinic.example", false},
    {"a line feed in quotes", "\"a\nb\"@clinic.example", false},
    {"a quoted line feed", "\"a\\\nb\"@clinic.example", false},
    {"a NUL in quotes", "\"a\0b\"@clinic.example"sv, false},
    {"a tab inside", "a\tb@clinic.example", false},
    {"a DEL", "\x7F@clinic.example", false},
    {"a space before it", " ada@clinic.example", false},
    {"a space behind it", "ada@clinic.example ", false},
    {"a line feed behind it", "ada@clinic.example\n", false},
    {"a carriage return and a line feed behind it", "ada@clinic.example\r\n", false},
    {"a NUL behind it", "ada@clinic.example\0"sv, false},
    {"a header injected", "ada@clinic.example\nBcc: bob@clinic.example", false},
    {"not ASCII before the at sign", "zo\xC3\xAB@clinic.example", false},
    {"not ASCII in quotes", "\"zo\xC3\xAB\"@clinic.example", false},
    {"not ASCII, quoted", "\"\\\xC3\xAB\"@clinic.example", false},
    {"not ASCII in the domain",
     "ada@b\xC3\xBC"
     "cher.example",
     false},
    {"a full-width at sign",
     "ada\xEF\xBC\xA0"
     "clinic.example",
     false},
    {"a small at sign",
     "ada\xEF\xB9\xAB"
     "clinic.example",
     false},
    {"a full-width point",
     "ada@clinic\xEF\xBC\x8E"
     "example",
     false},
    {"a Cyrillic a in the domain", "ada@clinic.ex\xD0\xB0mple", false},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "ada@clinic.example",
     false},
};

void table(test& t) {
    judge_samples<email_scanner>(t, samples, notepact::is_email);
}

void pattern(test& t) {
    judge_pattern(t, samples, email_pattern);
}

// By a look at the whole text, from its end: no domain and no literal has an at sign.
bool is_local_part(std::string_view text) {
    if (text.size() > 64) return false;
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        for (std::size_t i = 1; i != text.size() - 1; ++i) {
            if (text[i] == '"') return false;
            if (text[i] == '\\' && ++i == text.size() - 1) return false;
            if (text[i] < ' ' || text[i] > '~') return false;
        }
        return true;
    }
    if (text.empty() || text.front() == '.' || text.back() == '.' || text.find("..") != text.npos)
        return false;
    for (char const c : text)
        if (c <= ' ' || c > '~' || "\"(),:;<>@[\\]"sv.find(c) != text.npos) return false;
    return true;
}
bool is_label(std::string_view text) {
    if (text.empty() || text.size() > 63 || text.front() == '-' || text.back() == '-') return false;
    constexpr std::string_view legal = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    return text.find_first_not_of(legal) == text.npos;
}
bool is_domain(std::string_view text) {
    for (auto point = text.find('.'); point != text.npos; point = text.find('.')) {
        if (!is_label(text.substr(0, point))) return false;
        text.remove_prefix(point + 1);
    }
    return is_label(text);
}
bool is_literal(std::string_view text) {
    if (text.size() < 2 || text.front() != '[' || text.back() != ']') return false;
    text = text.substr(1, text.size() - 2);
    if (notepact::is_ipv4(text)) return true;
    if (text.size() < 5 || text[4] != ':') return false;
    for (std::size_t i = 0; i != 4; ++i)
        if (text[i] != "IPv6"[i] && text[i] != "ipV6"[i]) return false;
    text.remove_prefix(5);
    if (!notepact::is_ipv6(text)) return false;
    // Seven groups: six colons between them, one of which is doubled, or five and an IPv4 address.
    std::size_t colons = 0;
    for (char const c : text)
        colons += c == ':';
    auto const zeros = text.find("::");
    if (zeros == text.npos) return true;
    bool const at_an_end = zeros == 0 || zeros + 2 == text.size();
    auto const groups = colons - (at_an_end ? 1 : 0) + (text.find('.') != text.npos ? 1 : 0);
    return text.size() == 2 || groups <= 6;
}
bool model(std::string_view text) {
    auto const at = text.rfind('@');
    if (at == text.npos || text.size() > 254) return false;
    auto const behind = text.substr(at + 1);
    return is_local_part(text.substr(0, at)) && (is_domain(behind) || is_literal(behind));
}

void every_byte_everywhere(test& t) {
    for (std::string_view const text :
         {"a.b@c-1.d", "\"a \\b\"@c", "a@[192.0.2.1]", "a@[IPv6:1::2]", "\"\"@[ipv6:::192.0.2.1]"})
        t.equal(wrong_bytes<email_scanner>(text, notepact::is_email, model), 0U, text);
}

void lengths(test& t) {
    unsigned wrong = 0, taken = 0;
    for (std::size_t const local : {1U, 2U, 63U, 64U, 65U, 66U})
        for (std::size_t size = local + 1; size <= 260; ++size)
            for (bool const quoted : {false, true}) {
                std::string text(local, 'a');
                if (quoted) text.front() = text.back() = '"';
                for (text += '@'; text.size() < size;)
                    text += text.size() % 50 == 49 ? '.' : 'b';
                wrong += notepact::is_email(text) != model(text);
                taken += notepact::is_email(text);
                if (size > 250) wrong += !same_in_pieces<email_scanner>(text, notepact::is_email);
            }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "most are: " + std::to_string(taken));
}

void near(test& t) {
    near_misses texts("a0@@..-\"\\[]:I6 ", 5321);
    unsigned wrong = 0, taken = 0;
    for (int i = 0; i != 30000; ++i) {
        auto const text = texts.next(samples);
        taken += notepact::is_email(text);
        bool const same = notepact::is_email(text) == model(text);
        if (!same && ++wrong < 10) t.check(false, text);
        if (i % 16 == 0) wrong += !same_in_pieces<email_scanner>(text, notepact::is_email);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "enough of them are taken: " + std::to_string(taken));
}

void failed(test& t) {
    auto const failed_at = [](std::string const& text) {
        email_scanner scanner;
        scanner.write(text);
        return scanner.failed();
    };
    for (std::string_view const text :
         {"", "a", "a.", "\"", "\"\\", "\"\"", "a@", "a@b-", "a@b.", "a@[", "a@[I", "a@[IPv6:", "a@[1"})
        t.check(!failed_at(std::string(text)), text);
    for (std::string_view const text :
         {"@", ".", "a..", "a\"", "\"\"a", "a@.", "a@-", "a@[]", "a@[1]", "a@[::1", "a@[IPv4"})
        t.check(failed_at(std::string(text)), text);
    t.check(!failed_at(std::string(64, 'a')) && failed_at(std::string(65, 'a')), "a long local part");
    t.check(failed_at(std::string(64, 'a') + ".@b"), "a point too many");
    t.check(failed_at('a' + std::string("@b") + std::string(1000, 'b')), "for good");
}

suite email_suite(
    "format/email", {{"table", table},
                     {"pattern", pattern},
                     {"every_byte_everywhere", every_byte_everywhere},
                     {"lengths", lengths},
                     {"near", near},
                     {"failed", failed}});

} // namespace
