// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/number.hpp"

#include "../support/test.hpp"

#include <notepact/format/usual_number.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using notepact_test::test;

constexpr notepact::number_facts facts_of(std::string_view text) {
    notepact::number_scanner scanner;
    scanner.write(text);
    return scanner.facts();
}

static_assert(notepact::is_number("-12.5e3"));
static_assert(!notepact::is_number("012"), "not JSON");
static_assert(!notepact::is_number("1e400"), "beyond every double");
static_assert(
    notepact::is_number("1.7976931348623157e308") && !notepact::is_number("1.7976931348623158e308"));
static_assert(facts_of("46").integer_token && facts_of("46").value == 46);
static_assert(!facts_of("46.0").integer_token && facts_of("46.0").whole && facts_of("46.0").value == 46);
static_assert(!facts_of("12.5").whole);
static_assert(facts_of("-0").zero && facts_of("-0").negative);
static_assert(facts_of("9223372036854775808").beyond_int64 && !facts_of("-9223372036854775808").beyond_int64);
static_assert(
    notepact::is_whole_number("9007199254740991") && !notepact::is_whole_number("9007199254740992"));
static_assert(!notepact::is_whole_number("1e3"), "whole, but not written so");
static_assert(sizeof(notepact::number_scanner) <= 32);

// A scanner's answer in words: "illegal", "cut" (not yet a number), or a letter for each fact and the value.
// The letters: i integer token, w whole, s safe whole, b beyond int64, o overflow, m minus, z zero.
std::string describe(notepact::number_scanner const& scanner) {
    if (scanner.failed()) return "illegal";
    if (!scanner.complete()) return "cut";
    auto const facts = scanner.facts();
    std::string words;
    auto const add = [&](bool fact, char letter) {
        if (fact) words += letter;
    };
    add(facts.integer_token, 'i');
    add(facts.whole, 'w');
    add(facts.safe_whole(), 's');
    add(facts.beyond_int64, 'b');
    add(facts.overflow, 'o');
    add(facts.negative, 'm');
    add(facts.zero, 'z');
    if (facts.value != 0 || (facts.whole && !facts.beyond_int64)) words += ' ' + std::to_string(facts.value);
    return words;
}

std::string describe(std::string_view text) {
    notepact::number_scanner scanner;
    scanner.write(text);
    return describe(scanner);
}

// How many of the ways to cut the text in two give another answer.
unsigned disagreeing_splits(std::string_view text) {
    std::string const whole = describe(text);
    unsigned wrong = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        notepact::number_scanner scanner;
        scanner.write(text.substr(0, at));
        scanner.write(text.substr(at));
        wrong += describe(scanner) != whole;
    }
    return wrong;
}

bool has(std::string const& words, char letter) {
    return words.substr(0, words.find(' ')).find(letter) != words.npos;
}

// The two questions follow from the facts.
bool questions_agree(std::string_view text) {
    std::string const words = describe(text);
    bool const legal = words != "illegal" && words != "cut";
    return notepact::is_number(text) == (legal && !has(words, 'o'))
           && notepact::is_whole_number(text)
                  == (legal && has(words, 'i') && has(words, 's') && !has(words, 'm'));
}

struct row {
    std::string text;
    std::string_view words;
};

std::string digits(std::size_t count, char digit = '0') {
    return std::string(count, digit);
}

std::vector<row> rows() {
    return {
        // Whole, written as such.
        {"0", "iwsz 0"},
        {"1", "iws 1"},
        {"7", "iws 7"},
        {"10", "iws 10"},
        {"46", "iws 46"},
        {"100", "iws 100"},
        {"1000000", "iws 1000000"},
        {"1234567890", "iws 1234567890"},
        {"-1", "iwm -1"},
        {"-10", "iwm -10"},
        {"-46", "iwm -46"},
        {"-0", "iwsmz 0"},
        // Around 2^53 - 1.
        {"9007199254740990", "iws 9007199254740990"},
        {"9007199254740991", "iws 9007199254740991"},
        {"9007199254740992", "iw 9007199254740992"},
        {"-9007199254740991", "iwm -9007199254740991"},
        {"9007199254740991.0", "ws 9007199254740991"},
        {"9007199254740991.5", ""},
        {"9007199254740990.9", ""},
        {"9.007199254740991e15", "ws 9007199254740991"},
        {"9.007199254740992e15", "w 9007199254740992"},
        {"9007199254740991e0", "ws 9007199254740991"},
        {"90071992547409910e-1", "ws 9007199254740991"},
        // Around the limits of int64.
        {"9223372036854775806", "iw 9223372036854775806"},
        {"9223372036854775807", "iw 9223372036854775807"},
        {"9223372036854775808", "iwb"},
        {"9223372036854775817", "iwb"},
        {"-9223372036854775807", "iwm -9223372036854775807"},
        {"-9223372036854775808", "iwm -9223372036854775808"},
        {"-9223372036854775809", "iwbm"},
        {"9223372036854775807.0", "w 9223372036854775807"},
        {"9223372036854775807.00000000000000000000000000", "w 9223372036854775807"},
        {"9223372036854775806.5", ""},
        {"9223372036854775807.5", "b"},
        {"9223372036854775807.0000000000000000000000001", "b"},
        {"-9223372036854775807.5", "m"},
        {"-9223372036854775808.0", "wm -9223372036854775808"},
        {"-9223372036854775808.5", "bm"},
        {"9.223372036854775807e18", "w 9223372036854775807"},
        {"9.223372036854775808e18", "wb"},
        {"-9.223372036854775808e18", "wm -9223372036854775808"},
        {"-9.223372036854775809e18", "wbm"},
        {"922337203685477580.7e1", "w 9223372036854775807"},
        {"92233720368547758070e-1", "w 9223372036854775807"},
        {"92233720368547758080e-1", "wb"},
        {"92233720368547758071e-1", "b"},
        {"0.000009223372036854775807e24", "w 9223372036854775807"},
        {"1000000000000000000", "iw 1000000000000000000"},
        {"9999999999999999999", "iwb"},
        {"10000000000000000000", "iwb"},
        {"18446744073709551615", "iwb"},
        {"18446744073709551616", "iwb"},
        {"100000000000000000000", "iwb"},
        {"1e18", "w 1000000000000000000"},
        {"1e19", "wb"},
        {"9e18", "w 9000000000000000000"},
        {"-9e18", "wm -9000000000000000000"},
        {"1e20", "wb"},
        // A fraction, and none although one is written.
        {"0.0", "wsz 0"},
        {"-0.0", "wsmz 0"},
        {"0.5", ""},
        {"-0.5", "m"},
        {"12.5", ""},
        {"46.0", "ws 46"},
        {"46.00000", "ws 46"},
        {"-46.0", "wm -46"},
        {"46.00001", ""},
        {"46.10", ""},
        {"0.1", ""},
        {"0.01", ""},
        {"1.0000000000000000000000000000000000000", "ws 1"},
        {"1.0000000000000000000000000000000000001", ""},
        {"0.0000000000000000000000000000000000000", "wsz 0"},
        {"0.0000000000000000000000000000000000001", ""},
        {"3.14159265358979323846264338327950288419716939937510", ""},
        // Exponents.
        {"1e0", "ws 1"},
        {"1e3", "ws 1000"},
        {"1E3", "ws 1000"},
        {"1e+3", "ws 1000"},
        {"1E+3", "ws 1000"},
        {"1e-3", ""},
        {"1E-3", ""},
        {"-1e3", "wm -1000"},
        {"1e03", "ws 1000"},
        {"1e+003", "ws 1000"},
        {"1e-0", "ws 1"},
        {"1e+0", "ws 1"},
        {"1e00", "ws 1"},
        {"1.5e1", "ws 15"},
        {"1.5e0", ""},
        {"1.50e1", "ws 15"},
        {"1.55e1", ""},
        {"150e-1", "ws 15"},
        {"155e-1", ""},
        {"15e-1", ""},
        {"100e-2", "ws 1"},
        {"100e-3", ""},
        {"0.001e3", "ws 1"},
        {"0.0010e3", "ws 1"},
        {"0.0011e3", ""},
        {"0.1e1", "ws 1"},
        {"0e0", "wsz 0"},
        {"0e5", "wsz 0"},
        {"0e-5", "wsz 0"},
        {"0E+5", "wsz 0"},
        {"-0e5", "wsmz 0"},
        {"0.0e-5", "wsz 0"},
        {"1e-400", ""},
        {"-1e-400", "m"},
        {"5e-324", ""},
        {"0e400", "wsz 0"},
        {"-0e400", "wsmz 0"},
        {"0.000e400", "wsz 0"},
        {"0e99999999999999999999", "wsz 0"},
        {"0e-99999999999999999999", "wsz 0"},
        // Around the largest double.
        {"1e307", "wb"},
        {"1e308", "wb"},
        {"-1e308", "wbm"},
        {"1e309", "wbo"},
        {"1e400", "wbo"},
        {"-1e400", "wbom"},
        {"1.7e308", "wb"},
        {"1.8e308", "wbo"},
        {"17e307", "wb"},
        {"18e307", "wbo"},
        {"0.17e309", "wb"},
        {"0.18e309", "wbo"},
        {"1.7976931348623156e308", "wb"},
        {"1.7976931348623157e308", "wb"},
        {"-1.7976931348623157e308", "wbm"},
        {"1.79769313486231570e308", "wb"},
        {"1.797693134862315700000e308", "wb"},
        {"1.7976931348623157000000000000000000000e308", "wb"},
        {"1.79769313486231570000000000000000000001e308", "wbo"},
        {"1.7976931348623157001e308", "wbo"},
        {"1.79769313486231571e308", "wbo"},
        {"1.7976931348623158e308", "wbo"},
        {"-1.7976931348623158e308", "wbom"},
        {"1.79769313486231569999999999999999999999e308", "wb"},
        {"179769313486231.57e294", "wb"},
        {"179769313486231.58e294", "wbo"},
        {"0.00017976931348623157e312", "wb"},
        {"0.00017976931348623158e312", "wbo"},
        {"17976931348623157" + digits(292), "iwb"},
        {"17976931348623158" + digits(292), "iwbo"},
        {"17976931348623157" + digits(291) + "1", "iwbo"},
        {"17976931348623157" + digits(292) + ".0", "wb"},
        {"17976931348623157" + digits(292) + ".1", "bo"},
        {"17976931348623157" + digits(400) + "e-108", "wb"},
        {"1" + digits(308), "iwb"},
        {"1" + digits(309), "iwbo"},
        {digits(308, '9'), "iwb"},
        {digits(309, '9'), "iwbo"},
        // Many digits, and exponents that take them back.
        {"0." + digits(399) + "1e400", "ws 1"},
        {"0." + digits(399) + "1e399", ""},
        {"0." + digits(399) + "1e708", "wb"},
        {"0." + digits(399) + "1e709", "wbo"},
        {"1" + digits(400) + "e-400", "ws 1"},
        {"1" + digits(400) + "e-401", ""},
        {"46" + digits(5000) + "e-5000", "ws 46"},
        {"46" + digits(4999) + "1e-5000", ""},
        {"0." + digits(5000), "wsz 0"},
        {"0." + digits(5000) + "1", ""},
        {"1." + digits(5000), "ws 1"},
        {"1." + digits(5000) + "1", ""},
        {digits(5000, '9'), "iwbo"},
        {"1e" + digits(5000) + "3", "ws 1000"},
        // Exponents too long for any integer type.
        {"1e1073741823", "wbo"},
        {"1e1073741825", "wbo"},
        {"1e2147483648", "wbo"},
        {"1e4294967296", "wbo"},
        {"1e4294967299", "wbo"},
        {"1e10000000000", "wbo"},
        {"1e18446744073709551616", "wbo"},
        {"1e" + digits(5000, '9'), "wbo"},
        {"1e-1073741825", ""},
        {"1e-2147483648", ""},
        {"1e-4294967296", ""},
        {"1e-10000000000", ""},
        {"1e-18446744073709551616", ""},
        {"-1e-" + digits(5000, '9'), "m"},
        {"0." + digits(5000) + "1e99999999999", "wbo"},
        {"1" + digits(5000) + "e-99999999999", ""},
        // A number may still become of it.
        {"", "cut"},
        {"-", "cut"},
        {"0.", "cut"},
        {"-0.", "cut"},
        {"5.", "cut"},
        {"12.", "cut"},
        {"1e", "cut"},
        {"1E", "cut"},
        {"1e+", "cut"},
        {"1e-", "cut"},
        {"1.5e", "cut"},
        {"0e", "cut"},
        {"0e-", "cut"},
        // None may.
        {"0x10", "illegal"},
        {"0X10", "illegal"},
        {"+1", "illegal"},
        {"+", "illegal"},
        {" 12", "illegal"},
        {"12 ", "illegal"},
        {"1 2", "illegal"},
        {"\t12", "illegal"},
        {"12\n", "illegal"},
        {"12\r\n", "illegal"},
        {"012", "illegal"},
        {"00", "illegal"},
        {"-00", "illegal"},
        {"-012", "illegal"},
        {"01.5", "illegal"},
        {"00.5", "illegal"},
        {".5", "illegal"},
        {"-.5", "illegal"},
        {".", "illegal"},
        {"5.e3", "illegal"},
        {"1..5", "illegal"},
        {"1.5.5", "illegal"},
        {"1,5", "illegal"},
        {"1'000", "illegal"},
        {"1_000", "illegal"},
        {"1,000", "illegal"},
        {"--1", "illegal"},
        {"-+1", "illegal"},
        {"- 1", "illegal"},
        {"1-", "illegal"},
        {"1-1", "illegal"},
        {"1+1", "illegal"},
        {"e5", "illegal"},
        {"-e5", "illegal"},
        {".e5", "illegal"},
        {"1ee5", "illegal"},
        {"1e5e5", "illegal"},
        {"1e5.0", "illegal"},
        {"1e.5", "illegal"},
        {"1e++5", "illegal"},
        {"1e+-5", "illegal"},
        {"1e 5", "illegal"},
        {"1e0x5", "illegal"},
        {"1f", "illegal"},
        {"1.5f", "illegal"},
        {"1L", "illegal"},
        {"1n", "illegal"},
        {"0b1", "illegal"},
        {"0o7", "illegal"},
        {"NaN", "illegal"},
        {"nan", "illegal"},
        {"-NaN", "illegal"},
        {"Infinity", "illegal"},
        {"-Infinity", "illegal"},
        {"inf", "illegal"},
        {"null", "illegal"},
        {"true", "illegal"},
        {"\"1\"", "illegal"},
        {"[1]", "illegal"},
        {"1;", "illegal"},
        {"1/2", "illegal"},
        {"50%", "illegal"},
        {"$1", "illegal"},
        {"\xEF\xBC\x91\xEF\xBC\x92", "illegal"}, // full-width digits
        {"1\xEF\xBC\x92", "illegal"},
        {"\xD9\xA1\xD9\xA2", "illegal"},      // Arabic-Indic digits
        {"\xE2\x88\x92\x31", "illegal"},      // the minus sign of typographers
        {"1\xE2\x80\xAF\x30\x30", "illegal"}, // a thin space
        {"\xEF\xBB\xBF\x31", "illegal"},
        {"\xB2", "illegal"},
        {std::string(1, '\0'), "illegal"},
        {std::string("1\0", 2), "illegal"},
        {std::string("12\0 3", 5), "illegal"},
    };
}

void table(test& t) {
    for (auto const& [text, words] : rows()) {
        t.equal(describe(text), words, text);
        t.check(questions_agree(text), text);
        t.equal(disagreeing_splits(text), 0U, text);
    }
}

// As the contracts read an impressionId: what is no number or infinite is an error, what is no whole number
// in 0 … 2^53 - 1 a warning.
void impression_ids(test& t) {
    for (std::string_view const error :
         {"0x10", "+1", " 12", "012", ".5", "5.", "NaN", "Infinity", "1e400", "", "\xEF\xBC\x91\xEF\xBC\x92"})
        t.check(!notepact::is_number(error) && !notepact::is_whole_number(error), error);
    for (std::string_view const warning : {"12.5", "1e3", "-1", "-0", "12.0", "9007199254740992"})
        t.check(notepact::is_number(warning) && !notepact::is_whole_number(warning), warning);
    for (std::string_view const good : {"0", "12", "9007199254740991"})
        t.check(notepact::is_number(good) && notepact::is_whole_number(good), good);
}

// A character that cannot continue a number is refused and leaves it as it was.
void refusal(test& t) {
    for (std::string_view const text : {"", "-", "0", "12", "1.", "1.5", "1e", "1e+", "1e5"})
        for (char const refused : {' ', '"', ',', 'x', '\0', '\xEF'}) {
            notepact::number_scanner scanner;
            scanner.write(text);
            t.check(!scanner.put(refused) && !scanner.failed(), text);
            t.equal(describe(scanner), describe(text), text);
        }
    notepact::number_scanner failed;
    failed.write("1x");
    failed.write("2");
    t.check(failed.failed() && !failed.put('2'), "remains failed");
}

// The grammar once more, read straight from RFC 8259: number = [ minus ] int [ frac ] [ exp ].
bool legal(std::string_view text) {
    auto const take = [&](std::string_view any) {
        bool const found = !text.empty() && any.find(text[0]) != any.npos;
        if (found) text.remove_prefix(1);
        return found;
    };
    auto const take_digits = [&] {
        auto const size = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(size);
        return size != 0;
    };
    take("-");
    if (!take("0") && !take_digits()) return false;
    if (take(".") && !take_digits()) return false;
    if (take("eE")) {
        take("+-");
        if (!take_digits()) return false;
    }
    return text.empty();
}

// Every text of up to six characters that numbers are made of.
void grammar(test& t) {
    constexpr std::string_view alphabet = "09-+.eE";
    unsigned wrong = 0, texts = 0, numbers = 0;
    for (std::size_t size = 0, count = 1; size <= 6; ++size, count *= alphabet.size())
        for (std::size_t i = 0; i != count; ++i) {
            std::string text;
            for (std::size_t rest = i; text.size() != size; rest /= alphabet.size())
                text += alphabet[rest % alphabet.size()];
            notepact::number_scanner scanner;
            scanner.write(text);
            bool const complete = legal(text);
            wrong += scanner.complete() != complete;
            wrong +=
                scanner.failed() != (!complete && !legal(text + "0")); // a digit completes all that is cut
            ++texts;
            numbers += complete;
        }
    t.equal(wrong, 0U);
    t.equal(texts, 137257U);
    t.equal(numbers, 1024U);
}

// The same facts in the same words, by moving the point in the text.
std::string facts_by_hand(std::string_view text) {
    bool const minus = text[0] == '-';
    if (minus) text.remove_prefix(1);
    auto const e = std::min(text.find_first_of("eE"), text.size());
    auto const point = std::min(text.find('.'), e);
    std::string whole(text.substr(0, point)),
        fraction(text.substr(std::min(point + 1, e), e - std::min(point + 1, e)));
    std::string words = e == text.size() && point == e ? "i" : "";

    long exponent = e == text.size() ? 0 : std::strtol(std::string(text.substr(e + 1)).c_str(), nullptr, 10);
    for (; exponent > 0; --exponent) {
        whole += fraction.empty() ? '0' : fraction[0];
        fraction.erase(0, 1);
    }
    if (exponent < 0) {
        auto const places = static_cast<std::size_t>(-exponent);
        if (whole.size() < places) whole.insert(0, places - whole.size(), '0');
        fraction.insert(0, whole, whole.size() - places);
        whole.resize(whole.size() - places);
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    fraction.resize(fraction.find_last_not_of('0') + 1);

    auto const above = [&](std::string const& limit) {
        if (whole.size() != limit.size()) return whole.size() > limit.size();
        return whole > limit || (whole == limit && !fraction.empty());
    };
    static std::string const largest_double = "17976931348623157" + digits(292);
    bool const beyond = above(minus ? "9223372036854775808" : "9223372036854775807");
    bool const zero = whole.empty() && fraction.empty();
    if (fraction.empty()) words += 'w';
    if (fraction.empty() && (zero || !minus) && !above("9007199254740991")) words += 's';
    if (beyond) words += 'b';
    if (above(largest_double)) words += 'o';
    if (minus) words += 'm';
    if (zero) words += 'z';
    if (fraction.empty() && !beyond) words += zero ? " 0" : minus ? " -" + whole : " " + whole;
    return words;
}

// A number, often near a limit, however it is written.
std::string random_number(std::mt19937& random) {
    auto const below = [&](std::size_t n) { return random() % n; };
    constexpr std::string_view limits[] = {
        "17976931348623157", "9223372036854775807", "9223372036854775808", "9007199254740991", "1", ""};
    std::string figures(limits[below(6)]);
    figures.resize(figures.size() - below(figures.size() / 4 + 1));
    if (below(2) == 0) figures += digits(below(30));
    for (auto count = below(2) * below(8); count != 0; --count)
        figures += static_cast<char>('0' + below(10));
    if (below(20) == 0) figures.insert(0, digits(below(400)));
    if (figures.empty()) figures = "0";
    if (below(4) == 0) figures[below(figures.size())] = static_cast<char>('0' + below(10));

    // The value is 0.figures * 10^scale.
    constexpr int scales[] = {0, 1, 15, 16, 17, 18, 19, 20, 308, 309, 310, -323};
    int const scale = below(2) == 0 ? scales[below(12)] : static_cast<int>(below(700)) - 350;
    auto const point = below(3) == 0 ? figures.size() : below(figures.size() + 1);
    int exponent = scale - static_cast<int>(point);
    std::string whole = figures.substr(0, point);
    if (below(3) == 0 && exponent >= 0 && point == figures.size()) {
        whole += digits(static_cast<std::size_t>(exponent));
        exponent = 0;
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    std::string text = (below(3) == 0 ? "-" : "") + (whole.empty() ? "0" : whole);
    if (point != figures.size()) text += '.' + figures.substr(point);
    if (exponent != 0 || below(8) == 0) {
        text += below(2) == 0 ? 'e' : 'E';
        if (exponent >= 0 && below(2) == 0) text += '+';
        if (exponent < 0) text += '-';
        text += digits(below(2) * below(3)) + std::to_string(std::abs(exponent));
    }
    return text;
}

void random_numbers(test& t) {
    for (auto const& [text, words] : rows()) // the computation by hand itself
        if (legal(text) && text.size() < 500 && text.find("99999999") == text.npos)
            if (auto const e = text.find_first_of("eE"); e == text.npos || text.size() - e < 9)
                t.equal(facts_by_hand(text), words, text);

    std::mt19937 random(20231027);
    unsigned wrong = 0, overflows = 0, beyond = 0, whole = 0, safe = 0;
    for (int i = 0; i != 200000; ++i) {
        std::string const text = random_number(random);
        std::string const words = facts_by_hand(text);
        if (describe(text) != words || !questions_agree(text)) {
            if (++wrong < 10) t.equal(describe(text), words, text);
        }
        if (i % 50 == 0) wrong += disagreeing_splits(text);
        overflows += has(words, 'o');
        beyond += has(words, 'b');
        whole += has(words, 'w');
        safe += has(words, 's');
    }
    t.equal(wrong, 0U);
    for (unsigned const seen : {overflows, beyond, whole, safe}) // each of both kinds
        t.check(seen > 10000 && seen < 190000, std::to_string(seen));
}

bool same_facts(notepact::number_facts const& a, notepact::number_facts const& b) {
    return a.overflow == b.overflow && a.integer_token == b.integer_token && a.whole == b.whole
           && a.beyond_int64 == b.beyond_int64 && a.negative == b.negative && a.zero == b.zero
           && a.value == b.value && a.longer == b.longer && a.leading == b.leading && a.scale == b.scale;
}

// What is read at once is what the scanner reads, to the last fact, and ends where that ends; how much of it
// is, is no matter of chance.
void usual(test& t) {
    unsigned read = 0, wrong = 0;
    auto const agrees = [&](std::string const& text) {
        for (std::string_view const behind : {",", "x", "-", ".", "e"}) {
            auto const all = text + std::string(behind);
            notepact::number_facts facts;
            auto const* const end = all.data() + all.size();
            auto const* const at = notepact::detail::usual_number(all.data(), end, facts);
            if (at == nullptr) continue;
            ++read;
            notepact::number_scanner scanner;
            auto const size = static_cast<std::size_t>(at - all.data());
            bool const ends = at != end;
            scanner.write(std::string_view(all).substr(0, size));
            bool const same = ends && scanner.complete() && same_facts(facts, scanner.facts());
            if ((!same || scanner.put(*at)) && ++wrong < 10) t.check(false, all);
        }
        notepact::number_facts facts;
        t.check(
            notepact::detail::usual_number(text.data(), text.data() + text.size(), facts) == nullptr, text);
    };
    for (std::string const sign : {"", "-"})
        for (std::string const integer :
             {"", "0", "00", "5", "46", "10", "120000", "999999999999999999", "1000000000000000000"})
            for (std::string const fraction :
                 {"",
                  ".",
                  ".0",
                  ".5",
                  ".50",
                  ".000",
                  ".0001",
                  ".00120",
                  ".999999999999999999",
                  ".0000000000000000001"})
                for (std::string const exponent :
                     {"", "e", "E+", "e0", "E5", "e+17", "e18", "e-3", "e-999", "e999", "e0009", "E-0"})
                    agrees(sign + integer + fraction + exponent);
    auto const of_table = read;
    t.check(of_table > 1000, std::to_string(of_table));
    std::mt19937 random(46);
    for (int i = 0; i != 20000; ++i)
        agrees(random_number(random));
    t.equal(wrong, 0U);
    for (int i = 0; i != 20000; ++i) {
        std::string text = std::to_string(static_cast<int>(random()));
        agrees(text);
        text.insert(text.size() - random() % text.size(), ".");
        agrees(text);
    }
    t.equal(wrong, 0U);
    t.check(read - of_table > 60000, std::to_string(read - of_table));
}

notepact_test::suite number(
    "format/number", {{"table", table},
                      {"impression_ids", impression_ids},
                      {"refusal", refusal},
                      {"grammar", grammar},
                      {"random_numbers", random_numbers},
                      {"usual", usual}});

} // namespace
