// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A struct is checked without being written, and is found to be what its text is found to be. Here is what
// the suites of single headers have not: kept JSON among the levels around it, images that change, texts that
// come in pieces.
#include "../support/png_factory.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/piece_writer.hpp>
#include <notepact/clinic.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/number.hpp>

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace acme {
// Hands over its text byte by byte, and says nothing of what is in it.
struct crumbs {
    std::string text;
};
struct holds_crumbs : std::true_type {
    template <class Sink>
    static void put(crumbs const& value, Sink&& sink) {
        for (char const& c : value.text)
            sink(std::string_view(&c, 1));
    }
};
} // namespace acme
template <>
struct notepact::holds<acme::crumbs, notepact::shape::string> : acme::holds_crumbs {};
template <>
struct notepact::holds<acme::crumbs, notepact::shape::number> : acme::holds_crumbs {};
template <>
struct notepact::holds<acme::crumbs, notepact::shape::any> : acme::holds_crumbs {};

namespace {

using namespace notepact_test;
using notepact::json_text;

template <class Result>
auto must(Result const& made) {
    return *made;
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

// An object inside itself, with JSON that is kept at the innermost.
struct tree {
    std::optional<json_text> leaf;
    std::vector<tree> branches;
};
constexpr auto tree_rule = notepact::object<tree>(
    notepact::optional<&tree::leaf>("leaf", notepact::any()),
    notepact::required<&tree::branches>("branches", notepact::array_of(notepact::itself())));
constexpr auto tree_answer = notepact::answer_body("tree", tree_rule);

void kept_among_levels(test& t) {
    std::size_t deep = 0;
    for (std::size_t around = 1; around < 2 * notepact::max_nesting; around += 2)
        for (std::size_t levels = 0; levels <= notepact::max_depth; ++levels) {
            tree made;
            auto const kept = levels == 0 ? std::string("[{\"a\":null},1]") : nested(levels);
            made.leaf = must(json_text::parse(kept));
            for (std::size_t i = 1; i < around; i += 2) {
                tree outer;
                outer.branches.push_back(made);
                made = outer;
            }
            auto const what = std::to_string(around) + " around " + std::to_string(levels);
            bool const too_deep = around + (levels == 0 ? 2 : levels) > notepact::max_depth;
            auto const found = places_in(tree_answer, made);
            if (around < notepact::max_nesting) { // the innermost has a list, too
                t.equal(found, too_deep ? "error - too_deep\n" : "", what);
                deep += too_deep;
            } else {
                t.check(found.find("too_deep") != found.npos, what);
            }
            t.check(agrees(tree_answer, made), what);
        }
    t.check(deep > 3, "some are too deep only where they stand");
}

// Members whose types hand over one byte at a time.
struct crumbled {
    acme::crumbs text, number, any;
};
constexpr auto crumbled_answer = notepact::answer_body(
    "crumbled", notepact::object<crumbled>(
                    notepact::required<&crumbled::text>("text", notepact::string(notepact::max_length(4))),
                    notepact::required<&crumbled::number>("number", notepact::number()),
                    notepact::required<&crumbled::any>("any", notepact::any())));

void in_crumbs(test& t) {
    struct {
        std::string_view text, number, any, found;
    } const rows[] = {
        {"", "0", "null", ""},
        {"abcd", "-1.50e3", "{\"a\":[1,true,\"\\u00e9\"]}", ""},
        {"\xF0\x9F\x98\x80\xC3\xA9\"\\", "1", "\"\xC3\xA9\"", ""},
        {"abcde",
         "1e400",
         "[1e400]",
         "error /text too_long\nerror /number number_overflow\nerror /any number_overflow\n"},
        {"\xC3", "1", "1", "error - invalid_utf8\n"},
        {"\xC3\xFF", "1", "1", "error - invalid_utf8\n"},
        {"a\x80", "1", "1", "error - invalid_utf8\n"},
        {"a", "1", "\"\xC3\"", "error - invalid_utf8\n"},
    };
    for (auto const& r : rows) {
        crumbled const made{{std::string(r.text)}, {std::string(r.number)}, {std::string(r.any)}};
        t.equal(places_in(crumbled_answer, made), r.found, r.text);
        if (r.any != "\"\xC3\"")
            t.check(agrees(crumbled_answer, made), r.text); // kept JSON is written as it is
    }
    // What a type of one's own says is a number, or JSON, is looked at.
    for (std::string_view const none : {"", "-", "01", "1.", "1e", "1 ", "x", "1,2", "NaN", "0x1"}) {
        crumbled const number{{""}, {std::string(none)}, {"1"}};
        t.equal(places_in(crumbled_answer, number), "error - malformed_json\n", none);
    }
    for (std::string_view const none : {"{", "]", "{\"a\"}", "[1 2]", "tru", "\"\n\""}) {
        crumbled const any{{""}, {"1"}, {std::string(none)}};
        notepact::static_report<4> report;
        t.check(!check_struct(crumbled_answer, any, report).ok(), none);
        t.equal(report.size(), std::size_t{1}, none);
    }
}

// What from_png() has seen is not looked at again: the text is one of base64 whatever becomes of the file.
void changing_images(test& t) {
    auto file = png::smallest();
    auto const whole = file;
    auto const image = must(notepact::png_signature::from_png(notepact::text_view(file)));
    auto const date = must(notepact::instant::from_civil(2023, 10, 27, 21, 40, 0));
    notepact::clinic::create_sign_off_request const made{46, {"a", date, image}};
    auto const& contract = notepact::clinic::create_sign_off_body;
    auto const before = written(contract, made);
    t.equal(places_in(contract, made), "", "whole");
    std::mt19937 random(18);
    std::size_t changed = 0;
    for (int i = 0; i != 3000; ++i) {
        for (auto count = 1 + random() % 4; count != 0; --count)
            file[random() % file.size()] = static_cast<char>(random());
        auto const text = written(contract, made);
        notepact::static_report<8> report;
        auto const found = check_text(contract, text, report);
        changed += text != before;
        bool const sound = text.size() == before.size() && found.ok()
                           && (found.clean() || lines(report).find("signature not_png") != std::string::npos);
        if (!sound) t.check(false, std::to_string(i) + ": " + lines(report));
        t.equal(places_in(contract, made), "", "it is proven");
        char buffer[1024];
        notepact::clinic::account_view const account{
            must(notepact::base_url_view::parse("https://clinic.example")), notepact::secret_view("token")};
        notepact::static_report<2> unused;
        auto const request =
            notepact::clinic::create_sign_off.build_into(buffer, sizeof buffer, account, made, unused);
        t.check(request && request->body() == text, "the body is that text");
        notepact::piece_writer pieces(contract, made);
        std::string streamed;
        for (char piece[7]; !pieces.done();)
            streamed += pieces.next(piece, sizeof piece);
        t.check(streamed == text && pieces.size() == text.size(), "in pieces, too");
        if (i % 10 == 9) file = whole;
    }
    t.check(changed > 2500, "most files are others");
}

// An image may stand where the contract knows of none.
struct card {
    notepact::png_signature front;
};
template <auto const& Contract>
void image_in(test& t, std::string_view found) {
    auto const file = png::smallest();
    auto const uri = [&] {
        std::string text;
        must(notepact::png_signature::from_png(notepact::text_view(file))).put([&](std::string_view piece) {
            text += piece;
        });
        return text;
    }();
    for (auto const& image :
         {must(notepact::png_signature::from_png(notepact::text_view(file))),
          must(notepact::png_signature::from_data_uri(notepact::text_view(uri)))}) {
        card const made{image};
        t.equal(places_in(Contract, made), found);
        t.check(agrees(Contract, made), found);
    }
}
template <class Rule>
constexpr auto card_of(Rule const& rule) {
    return notepact::answer_body(
        "card", notepact::object<card>(notepact::required<&card::front>("front", rule)));
}
constexpr auto any_text = card_of(notepact::string());
constexpr auto short_text = card_of(notepact::string(notepact::max_length(30)));
constexpr auto known_text = card_of(notepact::not_blank());
constexpr auto date_text = card_of(notepact::iso8601());
constexpr auto image_text = card_of(notepact::png_data_uri());
constexpr auto short_image = card_of(notepact::png_data_uri(notepact::max_length(30)));
constexpr auto long_image = card_of(notepact::png_data_uri(notepact::min_length(30)));

void images_elsewhere(test& t) {
    image_in<any_text>(t, "");
    image_in<short_text>(t, "error /front too_long\n");
    image_in<known_text>(t, "");
    image_in<date_text>(t, "error /front not_iso8601\n");
    image_in<image_text>(t, "");
    image_in<short_image>(t, "error /front too_long\n");
    image_in<long_image>(t, "");
}

suite struct_events_suite(
    "across/struct_events", {{"kept_among_levels", kept_among_levels},
                             {"in_crumbs", in_crumbs},
                             {"changing_images", changing_images},
                             {"images_elsewhere", images_elsewhere}});

} // namespace
