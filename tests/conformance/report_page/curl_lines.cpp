// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// curl_lines TARGET: requests as hostile as a table has them, each as a line `NAME LINE METHOD TARGET BODY
// HEADER...`; all but the name in hexadecimal, a header as its name, a colon and its value. curl_lines.py
// runs them.
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/report.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact::conformance;

std::string hex(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string made = "x"; // an empty text is a word, too
    for (char const c : text) {
        made += digits[static_cast<unsigned char>(c) >> 4U];
        made += digits[static_cast<unsigned char>(c) & 0xFU];
    }
    return made;
}

struct row {
    std::string name;
    kept_request sent;
};

std::string every_byte() {
    std::string made;
    for (int i = 0; i < 256; ++i)
        made += static_cast<char>(i);
    return made;
}

std::vector<row> rows() {
    using namespace std::string_literals;
    std::string const token = "a'b\"c$d`e\\f%41+g/h", percent = "a%27b%22c%24d%60e%5Cf%2541%2Bg%2Fh";
    header_list const json = {{"Content-Type", "application/json"}, {"X-User-Token", token}};
    std::vector<row> all = {
        {"get", {"GET", "/notes?x=1&y=%20", {{"Authorization", "Bearer " + token}}}},
        {"get_with_body", {"GET", "/", {}, "{}"}},
        {"head", {"HEAD", "/notes", {{"Accept", "text/plain"}}}},
        {"head_with_body", {"HEAD", "/notes", json, "{}"}},
        {"delete", {"DELETE", "/notes/1", {}}},
        {"options", {"OPTIONS", "/", {}}},
        {"other_method", {"BREW", "/", {}}},
        {"small_method", {"get", "/", {}}},
        {"method_with_quote", {"A'B\"$C`", "/", {}}},
        {"post_nothing", {"POST", "/", {}}},
        {"put_nothing", {"PUT", "/", {{"Content-Type", "application/json"}}}},
        {"patch_nothing", {"PATCH", "/", {}}},
        {"post", {"POST", "/", json, "{\"a\":\"b\"}"}},
        {"quotes", {"POST", "/", json, "'\"'\\''\"$HOME `id` $(id) !! \\ \\n %s %% ~ * ? [a] {b} #"}},
        {"only_quote", {"POST", "/", json, "'"}},
        {"new_lines", {"POST", "/", json, "\n\na\r\nb\n\n"}},
        {"feeds", {"POST", "/", json, "a\nb\n"}},
        {"nul", {"POST", "/", json, "a\0b\0001\0"s}},
        {"every_byte", {"POST", "/", json, every_byte()}},
        {"digits_behind_octal",
         {"POST",
          "/",
          json,
          "\x01"
          "7\x02"
          "77\xFF"
          "0"}},
        {"hyphen", {"POST", "/", json, "-n -e\x01"}},
        {"percent", {"POST", "/", json, "%d%s%%\x01%"}},
        {"utf8", {"POST", "/", json, "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"}},
        {"no_utf8", {"POST", "/", json, "\xC3(\xFF\xF4\x90\x80\x80"}},
        {"no_characters", {"POST", "/", json, "\xEF\xBF\xBE\xC2\x85"}},
        {"at", {"POST", "/", json, "@/etc/passwd"}},
        {"at_minus", {"POST", "/", json, "@-"}},
        {"token_first", {"POST", "/", json, token + " and " + token}},
        {"token_inside", {"POST", "/", json, "{\"token\":\"" + token + "\",\x01\"x\":1}"}},
        {"long", {"POST", "/", json, std::string(std::size_t{200} << 10, 'a')}},
        {"above_expect", {"POST", "/", json, std::string((std::size_t{1} << 20) + 1, 'b')}},
        {"chunked",
         {"POST",
          "/",
          {{"Transfer-Encoding", "chunked"}, {"Content-Type", "application/json"}},
          "{\"a\":1}"}},
        {"chunked_long",
         {"PUT", "/", {{"Transfer-Encoding", "chunked"}}, std::string(std::size_t{100} << 10, 'c')}},
        {"no_headers", {"POST", "/", {}, "x"}},
        {"own_headers",
         {"POST",
          "/",
          {{"User-Agent", "u"}, {"Accept", "*/*"}, {"Expect", ""}, {"Content-Type", "a/b"}},
          "x"}},
        {"empty_header", {"GET", "/", {{"X-Empty", ""}, {"X-Blank", "  "}, {"X-User-Token", ""}}}},
        {"same_header", {"GET", "/", {{"X-A", "1"}, {"x-a", "2"}, {"X-A", "1"}}}},
        {"header_of_quotes", {"GET", "/", {{"X-A", "'\"$HOME`id`\\ ; , : @ "}}}},
        {"header_of_bytes", {"GET", "/", {{"X-A", "\x01\xFF\xC3\xA4\tb\x7F"}}}},
        {"header_of_secret",
         {"GET", "/", {{"X-A", token + token}, {"X-B", "Basic " + token}, {"X-C", "hi"}}}},
        {"dots", {"GET", "/a/../b/./c/%2e%2e/d", {}}},
        {"brackets", {"GET", "/a[1-3]/{b,c}?d[]=e", {}}},
        {"quotes_in_target", {"GET", "/a'b\"c$d`e;f|g&h", {}}},
        {"spaces_in_target", {"GET", "/a b?c d", {}}},
        {"fragment", {"GET", "/a#b?c#d", {}}},
        {"bytes_in_target", {"GET", "/\x01\xFF\xC3\xA4\x7F", {}}},
        {"backslash_in_target", {"GET", "/a\\b\\\\c", {}}},
        {"absolute_target", {"GET", "http://other.example/x", {}}},
        {"star_target", {"OPTIONS", "*", {}}},
        {"double_slash", {"GET", "//a//b", {}}},
        {"query_alone", {"GET", "/?", {}}},
        {"token_in_target", {"GET", "/notes/" + percent + "?t=" + percent, {}}},
        {"token_as_target", {"GET", "/a/" + token, {}}},
        {"long_target", {"GET", "/" + std::string(9000, 'a'), {}}}};
    return all;
}

// Of what curl cannot send, a comment says so, and the rest is sent.
bool notes_what_is_not_there() {
    using namespace std::string_literals;
    struct {
        kept_request sent;
        std::string_view begin;
    } const rows[] = {
        {{"GET", "/", {{"X-A", "1\r\nX-B: 2"}}}, "# not as it was: a header that curl cannot send\ncurl "},
        {{"GET", "/", {{"X-A", "\0"s}}}, "# not as it was: a header that curl cannot send\ncurl "},
        {{"GET", "/", {{"", "1"}}}, "# not as it was: a header that curl cannot send\ncurl "},
        {{"GET", "/", {{"@X", "1"}}}, "# not as it was: a header that curl cannot send\ncurl "},
        {{"GET", "/", {{"X:A", "1"}}}, "# not as it was: a header that curl cannot send\ncurl "},
        {{"GET", "\0"s, {}}, "# not as it was: its target\ncurl "},
        {{"GET", "", {}}, "# not as it was: its target\ncurl "},
        {{"GET", "/\x01\n", {}}, "# not as it was: its target\ncurl "},
        {{"", "/", {}}, "# not as it was: its method\ncurl "},
        {{"G\0T"s, "/", {}}, "# not as it was: its method\ncurl "}};
    bool good = true;
    for (auto const& one : rows)
        if (auto const line = curl_line(one.sent, {}); line.find(one.begin) != 0) {
            std::fprintf(stderr, "not noted: %s\n", line.c_str());
            good = false;
        }
    return good;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::puts("curl_lines TARGET");
        return 2;
    }
    std::vector<kept_secret> const secrets = {{"TOKEN", "a'b\"c$d`e\\f%41+g/h"}, {"SHORT", "hi"}};
    bool good = notes_what_is_not_there();
    for (auto const& [name, sent] : rows()) {
        auto const line = curl_line(sent, argv[1], secrets);
        if (printable(line) != line || without_secrets(line, secrets) != line) {
            std::fprintf(stderr, "%s: a report changes the line\n", name.c_str());
            good = false;
        }
        auto all =
            name + ' ' + hex(line) + ' ' + hex(sent.method) + ' ' + hex(sent.target) + ' ' + hex(sent.body);
        for (auto const& header : sent.headers)
            all += ' ' + hex(header.first + ':' + header.second);
        std::puts(all.c_str());
    }
    return good ? 0 : 1;
}
