// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The scanner says "certainly clean" only where reader and checker find nothing, and mostly where they do. It
// reads nothing outside the text. Where this build has no scanner it knows nothing, and that is shown.
#include "../support/contracts.hpp"
#include "../support/known_texts.hpp"
#include "../support/mutants.hpp"
#include "../support/png_factory.hpp"
#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/check/scanner.hpp>
#include <notepact/conformance/cases/generated_bodies.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/json/usual_date.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
namespace detail = notepact::detail;
using notepact::contract_ref;

constexpr std::size_t usual_mutants = 300000;

bool is_clean_by_events(contract_ref contract, std::string_view text) {
    notepact::static_report<1> report;
    notepact::stream_checker events(contract, report);
    events.write(text);
    return events.finish().clean();
}

// Asks the scanner.
class asker : public known_texts {
  public:
    asker(test& t, char const* about) : known_texts(t, "scanner", about) {}

    // Whether it knows that the text is clean. Only then is the answer looked at.
    bool knows(contract_ref contract, std::string_view text) {
        count_asked();
        bool const is = text.size() <= room && detail::is_certainly_clean(contract, copy_of(text));
        count_known(is);
        if (is && !is_clean_by_events(contract, text)) wrong_about(contract, text);
        return is;
    }
    // The same, and if it does not: whether it could.
    void ask(contract_ref contract, std::string_view text) {
        count_clean(knows(contract, text) || is_clean_by_events(contract, text));
    }
};

struct body {
    contract_ref contract;
    std::string text;
};

// The bodies that the documents print, and what is generated along every table.
std::vector<body> clean_bodies(std::size_t of_each) {
    std::vector<body> made;
    for (auto const contract : all_contracts()) {
        if (contract.is_text()) continue;
        for (auto const& printed : printed_with(contract))
            if (printed.contract == contract.name()) made.push_back({contract, std::string(printed.text)});
        notepact::conformance::detail::body_generator bodies(contract, 17);
        for (std::size_t i = 0; i != of_each; ++i)
            made.push_back({contract, bodies.good()});
    }
    return made;
}

void vectors(test& t) {
    asker scanner(t, "vectors");
    for (auto const contract : all_contracts())
        for (auto const& c : notepact::conformance::body_cases(contract, printed_with(contract)))
            scanner.ask(contract, c.text);
    scanner.expect_known(950); // not: numbers of 19 digits, exponents of 4
}

void generated(test& t) {
    asker scanner(t, "generated bodies");
    for (auto const& one : clean_bodies(100))
        scanner.ask(one.contract, one.text);
    scanner.expect_known(750); // likewise: every other number is such a one
}

// Cut everywhere, and with every byte in every place.
void bytes(test& t) {
    int const step = mutants_wanted(usual_mutants) < 100000 ? 17 : 1;
    asker scanner(t, "one byte changed, or cut");
    for (auto const& one : clean_bodies(1)) {
        if (one.text.size() > 4000) continue;
        for (std::size_t at = 0; at != one.text.size(); ++at) {
            scanner.knows(one.contract, std::string_view(one.text).substr(0, at));
            auto changed = one.text;
            for (int byte = 0; byte < 256; byte += step) {
                changed[at] = static_cast<char>(byte);
                scanner.knows(one.contract, changed);
            }
        }
    }
    t.check(scanner.asked() > 100000, "many were asked");
}

void mutants(test& t) {
    auto const count = mutants_wanted(usual_mutants);
    notepact::conformance::detail::dice dice(4711);
    auto const bodies = clean_bodies(20);
    asker scanner(t, "mutants");
    while (scanner.asked() < count) {
        auto const& one = bodies[dice.roll(bodies.size())];
        scanner.knows(one.contract, mutant_of(one.text, dice));
    }
    t.check(scanner.asked() >= count, "so many were asked");
}

// What a body is among, and the smallest ones.
void edges(test& t) {
    asker scanner(t, "edges");
    contract_ref const answer = notepact::maxcare::note_answer;
    for (std::string_view text :
         {"",   " ",   "{",    "}",      "[",       "]",     "[]",         "{}",   "{]",
          "[}", "[[]", "{{}",  "[]]",    "{}}",     "{} {}", "{}x",        "x{}",  "\"\"",
          "\"", "1",   "null", "{\"\"}", "{\"\":}", "{,}",   "{\"a\":1,}", "[1,]", "\xEF\xBB\xBF{}"})
        for (auto const contract : all_contracts())
            scanner.ask(contract, text);
    for (std::size_t depth : {1u, 30u, 31u, 32u, 33u, 40u}) {
        std::string nested = "{\"code\":\"success\",\"data\":null,\"more\":";
        nested += std::string(depth, '[') + std::string(depth, ']') + '}';
        scanner.ask(answer, nested);
    }
}

constexpr auto shapes = notepact::request_body(
    "acme.shapes",
    notepact::object(
        notepact::required("blank", notepact::not_blank(notepact::max_length(70000))),
        notepact::optional("any", notepact::string()), notepact::optional("at", notepact::iso8601()),
        notepact::optional("list", notepact::array_of(notepact::string())),
        notepact::optional("image", notepact::png_data_uri())));

// Clean bodies that are not as most are, and known nevertheless.
void unusual(test& t) {
    asker scanner(t, "unusual ones");
    auto const many = [](std::size_t count, std::string_view piece) {
        std::string text;
        while (count-- != 0)
            text += piece;
        return text;
    };
    auto const file = png::of({}, 15000);
    std::string base64(notepact::base64_encoded_size(file.size()), '\0');
    notepact::base64_encode(file, base64.data());
    auto const image = std::string(notepact::png_data_uri_prefix) + base64;
    auto escaped = image;
    for (auto at = escaped.find('/'); at != escaped.npos; at = escaped.find('/', at + 2))
        escaped.insert(at, 1, '\\');
    for (auto const& text :
         {R"({"blank":")" + many(3000, " x") + "\"}",
          R"({"any":"","blank":"x"})" + std::string(" \r\n"),
          std::string("\n{ \"blank\" : \"x\" ,\t\"list\" : [ \"a\" , \"b\\n\" , \"\xC3\xA9\" , \"\" ] }"),
          std::string(R"({"bl\u0061nk":"x","\u0061ny":"\ud83e\ude7a"})"),
          R"({"blank":")" + many(20000, "\xE7\x8E\x8B") + "\"}",
          R"({"blank":")" + many(15000, "\xC3\xA9t\xC3\xA9 ") + "\"}",
          R"({"blank":")" + many(3000, "\\n\\u00e9x") + "\"}",
          R"({"blank":"x","list":[)" + many(5000, "\"y\",") + "\"z\"]}",
          R"({"blank":"x","list":[],"at":"2023-10-27T21:40:00.123456789012Z"})" + std::string(),
          R"({"image":")" + image + R"(","blank":"x"})",
          R"({"image":")" + escaped + R"(","blank":"x"})"}) {
        scanner.ask(shapes, text);
        t.check(scanner.known() == (NOTEPACT_SCANNER != 0 ? scanner.asked() : 0), text.substr(0, 60));
    }
    scanner.expect_known(1000);
}

// Every day of some years and every minute, and what is beyond: in the usual form a moment is known if and
// only if it is one.
void dates(test& t) {
#if NOTEPACT_SCANNER
    std::size_t wrong = 0, real = 0;
    auto const known = [](std::string const& date, auto end_of) {
        auto const text = date + "\"}";
        detail::json_scan scan(text);
        auto const* const end = end_of(scan, text.data());
        return end != nullptr && end == text.data() + date.size();
    };
    auto const two = [](unsigned value) {
        return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
    };
    for (auto const* year : {"0000", "1900", "2000", "2023", "2024", "9999"})
        for (unsigned month = 0; month != 100; ++month)
            for (unsigned day = 0; day != 100; ++day) {
                auto const date = year + ('-' + two(month) + '-' + two(day));
                bool const is = notepact::is_date(date);
                real += is;
                wrong += known(date, detail::usual_date_end) != is;
                wrong += known(date + "T10:20:30Z", detail::usual_rfc3339_end) != is;
                wrong += known(date + " 10:20:30+00", detail::usual_timestamp_end) != is;
            }
    t.equal(real, std::size_t{6 * 365 + 3}, "days");
    for (unsigned one = 0; one != 100; ++one)
        for (unsigned other = 0; other != 100; ++other)
            for (auto const& time :
                 {two(one) + ':' + two(other) + ":09Z",
                  "11:" + two(one) + ':' + two(other) + "-03:30",
                  "11:12:13+" + two(one) + ':' + two(other),
                  "23:59:" + two(one) + '.' + two(other) + 'Z'}) {
                auto const moment = "2024-02-28T" + time;
                bool const leap = time.substr(6, 2) == "60"; // left to those who read on
                wrong += known(moment, detail::usual_rfc3339_end) != (notepact::is_rfc3339(moment) && !leap);
                wrong +=
                    known(moment, detail::usual_timestamp_end) != (notepact::is_timestamp(moment) && !leap);
            }
    // A byte that is another.
    for (std::string const usual : {"2024-02-28T11:12:13.5Z", "2024-02-28 11:12:13.25+05:30", "2024-02-28"})
        for (std::size_t at = 0; at != usual.size(); ++at)
            for (int byte = 0; byte != 256; ++byte) {
                auto changed = usual;
                changed[at] = static_cast<char>(byte);
                wrong += known(changed, detail::usual_timestamp_end) && !notepact::is_timestamp(changed);
                wrong += known(changed, detail::usual_rfc3339_end) && !notepact::is_rfc3339(changed);
                wrong += known(changed, detail::usual_date_end) && !notepact::is_date(changed);
            }
    t.equal(wrong, std::size_t{0}, "dates");
#else
    t.check(notepact::timestamp_format.quick == nullptr, "there is none in this build");
#endif
}

suite scanner_suite(
    "across/scanner", {{"vectors", vectors},
                       {"generated", generated},
                       {"bytes", bytes},
                       {"mutants", mutants},
                       {"edges", edges},
                       {"unusual", unusual},
                       {"dates", dates}});

} // namespace
