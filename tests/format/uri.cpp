// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/uri.hpp"

#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/uri.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::uri_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_uri("https://clinic.example/notes/1?view=full#plan"));
static_assert(notepact::is_uri("urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13"));
static_assert(!notepact::is_uri("/notes/1") && !notepact::is_uri("https://clinic.example/a b"));
static_assert(sizeof(uri_scanner) <= 10);

constexpr auto const& samples = notepact::detail::uri_samples;

void table(test& t) {
    judge_samples<uri_scanner>(t, samples, notepact::is_uri);
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
                   {"every_byte_everywhere", every_byte_everywhere},
                   {"near", near},
                   {"very_long", very_long},
                   {"failed", failed}});

} // namespace
