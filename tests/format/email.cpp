// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/email.hpp"

#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/email.hpp>

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

constexpr auto const& samples = notepact::detail::email_samples;

void table(test& t) {
    judge_samples<email_scanner>(t, samples, notepact::is_email);
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
                     {"every_byte_everywhere", every_byte_everywhere},
                     {"lengths", lengths},
                     {"near", near},
                     {"failed", failed}});

} // namespace
