// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/json/utf8_run.hpp"

#include "../support/forms.hpp"
#include "../support/guarded.hpp"
#include "../support/png_factory.hpp"
#include "../support/test.hpp"

#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
namespace detail = notepact::detail;

constexpr std::size_t longest = 300;

// What is said of each byte by itself.
std::size_t run_of(std::string_view text) {
    notepact::utf8_scanner scanner;
    std::size_t begin = 0; // of the character
    for (std::size_t at = 0; at != text.size(); ++at) {
        auto const c = static_cast<unsigned char>(text[at]);
        if (c < 0x80 && scanner.complete() && !detail::stands_for_itself(static_cast<char>(c))) return at;
        if (!scanner.put(c)) return begin;
        if (scanner.complete()) begin = at + 1;
    }
    return begin;
}

struct form {
    char const* name;
    bool there;
    char const* (*skip)(char const*, char const*) noexcept;
};
std::vector<form> forms() {
    return forms_that_are_there<form>({
#ifdef NOTEPACT_DETAIL_X86
        {"UTF-8 by SSSE3", detail::has_wide16(), detail::skip_utf8_16},
        {"UTF-8 by AVX2", detail::has_wide32(), detail::skip_utf8_avx2},
#    ifdef NOTEPACT_DETAIL_TARGET64
        {"UTF-8 by AVX-512", detail::has_wide64(), detail::skip_utf8_avx512},
#    endif
#elif defined(NOTEPACT_DETAIL_ARM)
        {"UTF-8 by NEON", true, detail::skip_utf8_16},
#endif
        {"UTF-8 plainly", true, detail::skip_utf8_plain},
        {"UTF-8", true, detail::skip_utf8}});
}

// Whether the plain form, from where another has stopped, stops where it should, and that was not far behind:
// at most two vectors, and what was left of a character.
bool is_right(form const& one, std::string_view text, std::size_t expected) {
    auto const *const begin = text.data(), *const end = begin + text.size();
    auto const* const stopped = one.skip(begin, end);
    return stopped >= begin && stopped <= begin + expected && begin + expected - stopped < 2 * 64 + 4
           && detail::skip_utf8_plain(stopped, end) == begin + expected;
}

// Characters of one to four bytes, and where each of them ends.
std::string mixed(std::size_t size) {
    constexpr std::string_view characters[] = {
        "a",
        "\x7F",
        " ",
        "\xC2\x80",
        "\xDF\xBF",
        "\xE0\xA0\x80",
        "\xED\x9F\xBF",
        "\xEE\x80\x80",
        "\xEF\xBF\xBF",
        "\xF0\x90\x80\x80",
        "\xF4\x8F\xBF\xBF",
        "\xE6\x82\xA3"};
    std::string text;
    for (auto const byte : png::noise(size))
        text += characters[static_cast<unsigned char>(byte) * std::size(characters) / 256];
    return text;
}

// Texts of every length, cut anywhere: also of ASCII with little else, and of the longest characters alone.
void lengths(test& t) {
    guarded const memory(longest);
    std::string sparse;
    for (std::size_t i = 0; i != longest; ++i)
        sparse += i % 37 == 36 ? "\xC3\xA4" : "a";
    std::string planes, chinese;
    for (std::size_t i = 0; i != longest; ++i) {
        planes += "\xF0\x9F\x92\x8A";
        chinese += "\xE6\x82\xA3";
    }
    for (auto const& one : forms()) {
        unsigned wrong = 0;
        for (auto const& text :
             {mixed(longest),
              sparse,
              planes,
              chinese,
              std::string(longest, 'a'),
              "a" + planes,
              "ab" + planes})
            for (std::size_t size = 0; size <= longest; ++size) {
                auto const cut = std::string_view(text).substr(0, size);
                auto const expected = run_of(cut);
                wrong += size - expected > 3;
                wrong += !is_right(one, memory.at_end(cut), expected);
                wrong += !is_right(one, memory.at_begin(cut), expected);
            }
        t.equal(wrong, 0U, one.name);
    }
}

// Some bytes at every place: what ends a string, what must not stand in one, what begins a character or
// continues one where it must not.
void faults(test& t) {
    guarded const memory(2 * longest);
    for (auto const& one : forms()) {
        unsigned wrong = 0;
        for (auto text : {mixed(90), std::string(200, 'a')})
            for (std::size_t at = 0; at != text.size(); ++at)
                for (char const byte :
                     {'"',
                      '\\',
                      '\n',
                      '\x1F',
                      '\0',
                      'a',
                      '\x80',
                      '\xBF',
                      '\xC0',
                      '\xC3',
                      '\xE0',
                      '\xED',
                      '\xF0',
                      '\xF4',
                      '\xF5',
                      '\xFF'}) {
                    auto const before = std::exchange(text[at], byte);
                    wrong += !is_right(one, memory.at_end(text), run_of(text));
                    text[at] = before;
                }
        t.equal(wrong, 0U, one.name);
    }
}

// Every two bytes, continued and not, at the seams of vectors.
void pairs(test& t) {
    for (auto const& one : forms()) {
        unsigned wrong = 0, right = 0;
        std::string text(3 * 64, 'a');
        for (std::size_t const at : {12U, 33U, 34U, 64U}) {
            for (int first = 0x7F; first != 0x100; ++first)
                for (int second = 0; second != 0x100; ++second)
                    for (std::string_view const rest : {"a", "\x80", "\xBF\x80", "\xBF\xBF\x80"}) {
                        text[at] = static_cast<char>(first);
                        text[at + 1] = static_cast<char>(second);
                        text.replace(at + 2, 3, "aaa").replace(at + 2, rest.size(), rest);
                        auto const expected = run_of(text);
                        right += expected == text.size();
                        wrong += !is_right(one, text, expected);
                    }
            text.replace(at, 5, "aaaaa");
        }
        t.equal(wrong, 0U, one.name);
        t.check(right > 4000, "some of them are well-formed");
    }
}

void long_texts(test& t) {
    auto text = mixed(20000);
    for (auto const& one : forms()) {
        t.check(is_right(one, text, text.size()), one.name);
        for (std::size_t const at : {1000U, 19999U, 30000U}) {
            auto faulty = text;
            faulty[at] = '\xFF';
            t.check(is_right(one, faulty, run_of(faulty)), one.name);
            faulty = text.substr(0, run_of(faulty)) + '"' + text;
            t.check(is_right(one, faulty, run_of(faulty)), one.name);
        }
    }
}

suite utf8_run_suite(
    "json/utf8_run",
    {{"lengths", lengths}, {"faults", faults}, {"pairs", pairs}, {"long_texts", long_texts}});

} // namespace
