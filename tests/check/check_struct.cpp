// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/check/check_struct.hpp"

#include "../support/png_factory.hpp"
#include "../support/sample_structs.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using acme::full_parcel;
using acme::full_parcel_text;
using acme::order_body;
using acme::order_request;
using acme::parcel;
using acme::parcel_answer;
using notepact::instant;
using notepact::png_signature;
using namespace std::literals;

// An order that is right, and is written as right_order.
order_request order() {
    order_request made{};
    made.text = "a \"quoted\" text\n";
    made.size = "gro\xC3\x9F";
    made.must = "x";
    made.count = 7;
    made.big = 9223372036854775807U;
    made.when = must(instant::from_civil(2023, 10, 27, 21, 40));
    made.codes = {'a', 'b', '\x01'};
    made.bits = {true, false};
    made.sorted = {{"b", {}}, {"a", {0, 255}}};
    made.pairs = {{"z", "1"}, {"", "2"}, {"z", "3"}};
    made.id = std::int64_t{46};
    made.change.other = true;
    return made;
}
constexpr std::string_view right_order =
    "{\"text\":\"a \\\"quoted\\\" "
    "text\\n\",\"size\":\"gro\xC3\x9F\",\"must\":\"x\",\"null_text\":null,\"count\":7,"
    "\"big\":9223372036854775807,\"when\":\"2023-10-27T21:40:00.000Z\",\"codes\":[97,98,1],\"bits\":[true,"
    "false],"
    "\"sorted\":{\"a\":[0,255],\"b\":[]},\"pairs\":{\"z\":\"1\",\"\":\"2\",\"z\":\"3\"},\"id\":46,"
    "\"change\":{\"other\":true}}";

constexpr std::string_view empty_text =
    R"({"numbers":{"i8":0,"u8":0,"i16":0,"u16":0,"i32":0,"u32":0,"i64":0,"u64":0},"fragile":false,"title":"",)"
    R"("size":"","checked":null,"note":null,"floor":null,"target":null,"tags":null,"words":[],"counts":[],"stops":[],)"
    R"("rows":[],"holes":[],"mixed":[],"flags":{},"deep":{},"places":{},"levels":{},"errors":"","more_errors":{},)"
    R"("id":0,"old_id":[],"null_or":0,"only_text":null})";

void exact_text(test& t) {
    t.equal(written(order_body, order()), right_order);
    t.equal(places_in(order_body, order()), "");
    t.equal(written(parcel_answer, full_parcel()), full_parcel_text);
    t.equal(places_in(parcel_answer, full_parcel()), "");
    t.equal(written(parcel_answer, parcel()), empty_text);
    t.equal(
        places_in(parcel_answer, parcel()),
        "error /title blank\nerror /id not_positive\nerror /only_text null_not_allowed\n");
    t.check(
        agrees(order_body, order()) && agrees(parcel_answer, full_parcel())
            && agrees(parcel_answer, parcel()),
        "struct and text");
    acme::well const deepest{acme::texts{}, {{"r", {{{{{{"s", {6, "t"}}}}}}}}}};
    t.equal(
        written(acme::well_answer, deepest),
        R"({"one_of_three":[],"rings":{"r":[[[[{"s":{"x":6,"label":"t"}}]]]]}})");
    t.check(agrees(acme::well_answer, deepest), "the deepest");
}

// One thing changed in an order: what is found, what is written of the member.
void violations(test& t) {
    static std::string const png = png::smallest();
    struct {
        void (*change)(order_request&);
        std::string_view found;
        std::string_view written; // a part of the text
    } const rows[] = {
        {[](order_request& o) { o.text = " \t"; }, "error /text blank\n", R"("text":" \t")"},
        {[](order_request& o) { o.text = {}; }, "error /text blank\n", R"("text":"")"},
        {[](order_request& o) { o.size.reset(); }, "", R"(text\n","must")"},
        {[](order_request& o) { o.size = "Large"; }, "error /size not_in_enum\n", R"("size":"Large")"},
        {[](order_request& o) { o.size = ""; }, "", R"("size":"")"},
        {[](order_request& o) { o.must.reset(); },
         "error /must missing_member\n",
         "\xC3\x9F\",\"null_text\""},
        {[](order_request& o) { o.must = ""; }, "warning /must empty_string\n", R"("must":"")"},
        {[](order_request& o) { o.null_text = ""; }, "", R"("null_text":"")"},
        {[](order_request& o) { o.count.reset(); },
         "error /count missing_member\n",
         R"("null_text":null,"big")"},
        {[](order_request& o) { o.count = 0; }, "error /count not_positive\n", R"("count":0)"},
        {[](order_request& o) { o.count = -2147483647 - 1; },
         "error /count not_positive\n",
         R"("count":-2147483648,)"},
        {[](order_request& o) { o.big = 0; }, "", R"("big":0,)"},
        {[](order_request& o) { o.big = 9223372036854775808U; },
         "error /big out_of_range\n",
         R"("big":9223372036854775808,)"},
        {[](order_request& o) { o.big = 18446744073709551615U; },
         "error /big out_of_range\n",
         R"("big":18446744073709551615,)"},
        {[](order_request& o) { o.when.reset(); }, "error /when missing_member\n", R"(807,"codes")"},
        {[](order_request& o) { o.when = must(instant::from_civil(0, 1, 1)); },
         "",
         R"("when":"0000-01-01T00:00:00.000Z")"},
        {[](order_request& o) { o.when = must(instant::from_unix(253402300799, 999999999)); },
         "",
         R"("when":"9999-12-31T23:59:59.999Z")"},
        {[](order_request& o) { o.due = must(instant::from_unix(-1, 999000)); },
         "",
         R"("due":"1969-12-31T23:59:59.000Z")"},
        {[](order_request& o) { o.stamp = must(png_signature::from_data_uri(png_uri)); },
         "",
         R"("stamp":"data:image/png;base64,iVBORw0KGgo)"},
        {[](order_request& o) { o.stamp = must(png_signature::from_png(png)); },
         "",
         R"("stamp":"data:image/png;base64,iVBORw0KGgo)"},
        {[](order_request& o) { o.stamp = must(png_signature::from_data_uri(cut_uri)); },
         "warning /stamp not_base64\n",
         R"(gdz34...","codes")"},
        {[](order_request& o) {
             o.stamp = must(png_signature::from_data_uri("data:image/png;base64,iVBORw0KGgo="));
         },
         "warning /stamp not_png\n",
         R"(iVBORw0KGgo=","codes")"},
        {[](order_request& o) {
             o.stamp = must(png_signature::from_data_uri("data:image/png;base64,\"\\\n\xC3\x9F"));
         },
         "warning /stamp not_base64\n",
         "base64,\\\"\\\\\\n\xC3\x9F\""},
        {[](order_request& o) {
             o.codes = {'\0', 'x', '\0'};
         },
         "warning /codes/0 not_positive\nwarning /codes/2 not_positive\n",
         R"("codes":[0,120,0])"},
        {[](order_request& o) { o.bits.clear(); }, "", R"("bits":[])"},
        {[](order_request& o) { o.pairs[1].second = " "; }, "warning /pairs blank\n", R"("":" ")"},
        {[](order_request& o) { o.id = "x"; }, "", R"("id":"x")"},
        {[](order_request& o) { o.id = std::int64_t{-1}; }, "warning /id not_positive\n", R"("id":-1)"},
        {[](order_request& o) { o.change.other.reset(); }, "warning /change no_effect\n", R"("change":{}})"},
        {[](order_request& o) { o.change.one = "1"; }, "", R"("change":{"one":"1","other":true}})"},
        {[](order_request& o) { o = order_request{}; },
         "error /text blank\nwarning /codes/0 not_positive\nwarning /codes/1 not_positive\n"
         "warning /codes/2 not_positive\nwarning /change no_effect\nerror /must missing_member\n"
         "error /count missing_member\nerror /when missing_member\n",
         R"({"text":"","null_text":null,"big":0,"codes":[0,0,0],"bits":[],"sorted":{},"pairs":{},"id":"","change":{}})"},
    };
    for (auto const& r : rows) {
        auto changed = order();
        r.change(changed);
        wide_report report;
        auto const verdict = check_struct(order_body, changed, report);
        t.equal(lines(report), r.found, r.written); // without offsets, therefore
        t.check(says(verdict, r.found), r.written);
        auto const text = written(order_body, changed);
        t.check(text.find(r.written) != text.npos, text);
        t.check(agrees(order_body, changed), r.written);
    }
}

// Likewise in a parcel: items, alternatives, what may be null.
void inner_violations(test& t) {
    struct {
        void (*change)(parcel&);
        std::string_view found;
    } const rows[] = {
        {[](parcel& p) { p.numbers.u64 = 9223372036854775808U; }, "error /numbers/u64 out_of_range\n"},
        {[](parcel& p) { p.remark = ""; }, "warning /remark empty_string\n"},
        {[](parcel& p) { p.weight = std::int16_t{-1}; }, "error /weight not_positive\n"},
        {[](parcel& p) {
             p.origin = acme::stop{0, " "};
         },
         "warning /origin/x not_positive\nerror /origin/label blank\n"},
        {[](parcel& p) { p.three_states = std::optional<std::string>(); }, ""},
        {[](parcel& p) { p.three_states.reset(); }, ""},
        {[](parcel& p) { p.odd_remark = true; }, "error /odd_remark null_not_allowed\n"},
        {[](parcel& p) { p.odd_remark.reset(); }, ""},
        {[](parcel& p) { p.note = ""; }, "warning /note not_a_timestamp\n"},
        {[](parcel& p) {
             p.target = acme::stop{-1, {}};
         },
         "warning /target/x not_positive\n"},
        {[](parcel& p) {
             p.tags = acme::texts{"small", "x", "gro\xC3\x9F", "y"};
         },
         "error /tags/1 not_in_enum\nerror /tags/3 not_in_enum\n"},
        {[](parcel& p) { p.words[1] = ""; }, "error /words/1 empty_string\n"},
        {[](parcel& p) { p.counts[0] = 0; }, "warning /counts/0 not_positive\n"},
        {[](parcel& p) {
             p.stops[1] = {0, ""};
         },
         "warning /stops/1/x not_positive\nerror /stops/1/label blank\n"},
        {[](parcel& p) { p.deep[0].second[0].second[0] = "2023-02-29"; }, "error /deep not_a_date\n"},
        {[](parcel& p) { p.places[0].second.label = ""; }, "error /places blank\n"},
        {[](parcel& p) {
             p.errors = acme::named<acme::texts>{{"a", {}}};
         },
         ""},
        {[](parcel& p) { p.more_errors = ""; }, ""},
        {[](parcel& p) { p.id = std::uint8_t{0}; }, "error /id not_positive\n"},
        {[](parcel& p) { p.id = acme::texts{""}; }, ""},
        {[](parcel& p) { p.old_id = acme::texts{}; }, ""},
        {[](parcel& p) { p.null_or = "text"; }, ""},
        {[](parcel& p) {
             p.only_text = acme::named<acme::texts>{{"a", {"b"}}};
         },
         "error /only_text null_not_allowed\n"},
    };
    for (auto const& r : rows) {
        auto changed = full_parcel();
        r.change(changed);
        t.equal(places_in(parcel_answer, changed), r.found);
        t.check(agrees(parcel_answer, changed), r.found);
    }
}

// A text that is not UTF-8 is refused, wherever it is: nothing is written as if it were whole.
void not_utf8(test& t) {
    struct {
        void (*change)(parcel&);
        std::string_view written; // what came out before, its end
        std::string_view found = "error - invalid_utf8\n";
    } const rows[] = {
        {[](parcel& p) { p.title = "abc\xFF"; }, "\"title\":\""},
        {[](parcel& p) { p.size = "gro\xC3"; }, "\"size\":\""},
        {[](parcel& p) { p.remark = "\xED\xA0\x80"; }, "\"remark\":\""},
        {[](parcel& p) { p.origin->label = "\xC0\x80"; }, "\"label\":\""},
        {[](parcel& p) { p.three_states = "\x80"; }, "\"three_states\":\""},
        {[](parcel& p) { p.odd_remark = "\xF4\x90\x80\x80"; }, "\"odd_remark\":\""},
        {[](parcel& p) { p.note = "\xE2\x80"; }, "\"note\":\""},
        {[](parcel& p) { p.tags->back() = "\xFE"; }, "\"tags\":[\"small\",\""},
        {[](parcel& p) { p.holes.back() = "\xFE"; }, "\"holes\":[null,\"\",\""},
        {[](parcel& p) { p.mixed[1] = "\xFE"; }, "\"mixed\":[-1,\""},
        {[](parcel& p) { p.flags[0].first = "\xFE"; }, "\"flags\":{\""},
        {[](parcel& p) { p.deep[0].second[1].first = "\xFE"; }, "],\""},
        {[](parcel& p) { p.deep[0].second[0].second[0] = "\xFE"; }, "{\"e\":[\""},
        {[](parcel& p) { p.more_errors = "\xFE"; }, "\"more_errors\":\""},
        {[](parcel& p) { p.null_or = "\xFE"; }, "\"null_or\":\""},
        {[](parcel& p) { p.only_text = "\xFE"; }, "\"only_text\":\""},
        {[](parcel& p) {
             p.title = " ";
             p.weight = std::int16_t{0};
             p.words = {"", "\xFF"};
             p.id = std::uint8_t{0};
         },
         "\"words\":[\"\",\"",
         "error /title blank\nerror /weight not_positive\nerror /words/0 empty_string\nerror - "
         "invalid_utf8\n"},
    };
    for (auto const& r : rows) {
        auto changed = full_parcel();
        r.change(changed);
        text_output out;
        t.check(!put_struct(parcel_answer, changed, out), r.written);
        auto const& text = out.text;
        t.check(
            text.size() >= r.written.size() && text.substr(text.size() - r.written.size()) == r.written,
            text);
        t.equal(places_in(parcel_answer, changed), r.found, r.written);
        t.check(agrees(parcel_answer, changed), r.written);
    }
    auto changed = order();
    changed.sorted["\xC3\x9F"] = {};
    t.equal(places_in(order_body, changed), "");
    changed.sorted["\xC3"] = {};
    t.equal(places_in(order_body, changed), "error - invalid_utf8\n");
    changed.id = "\xFF"; // the first fault ends it
    t.equal(places_in(order_body, changed), "error - invalid_utf8\n");
    t.check(agrees(order_body, changed), "name");
}

// A buffer of every size: nothing beyond it, and it fits when all is in it.
void buffers(test& t) {
    auto const full = full_parcel();
    for (std::size_t capacity = 0; capacity <= full_parcel_text.size() + 1; ++capacity) {
        std::string memory(capacity + 2, '#');
        notepact::buffer_output out(memory.data() + 1, capacity);
        bool const well_formed = put_struct(parcel_answer, full, out);
        bool const fits = capacity >= full_parcel_text.size();
        t.check(
            well_formed && out.fits() == fits && out.size() == full_parcel_text.size()
                && out.text() == (fits ? full_parcel_text : ""sv) && memory.front() == '#'
                && memory.back() == '#',
            std::to_string(capacity));
    }
}

// Structs of whatever: the text agrees, and an answer is read back.

template <class Make>
void fill(chance& any, Make make) {
    for (auto count = any.one_in(2) ? 0 : any.below(4); count != 0; --count)
        make();
}
std::string text(chance& any) {
    return std::string(any.text());
}
acme::texts texts(chance& any) {
    acme::texts made;
    fill(any, [&] { made.push_back(text(any)); });
    return made;
}
acme::named<acme::texts> named_texts(chance& any) {
    acme::named<acme::texts> made;
    fill(any, [&] { made.emplace_back(text(any), texts(any)); });
    return made;
}
acme::stop any_stop(chance& any) {
    return {any.integer<std::int32_t>(), perhaps(any, text(any))};
}

parcel any_parcel(chance& any) {
    parcel p;
    p.numbers = {
        any.integer<std::int8_t>(),
        any.integer<std::uint8_t>(),
        any.integer<std::int16_t>(),
        any.integer<std::uint16_t>(),
        any.integer<std::int32_t>(),
        any.integer<std::uint32_t>(),
        any.integer<std::int64_t>(),
        any.integer<std::uint64_t>() >> (any.one_in(4) ? 0 : 1)};
    p.fragile = any.one_in(2);
    p.title = text(any);
    p.size = text(any);
    p.insured = perhaps(any, any.one_in(2));
    p.remark = perhaps(any, text(any));
    p.weight = perhaps(any, any.integer<std::int16_t>());
    p.origin = perhaps(any, any_stop(any));
    p.three_states = perhaps(any, perhaps(any, text(any)));
    p.checked = perhaps(any, any.one_in(2));
    p.note = perhaps(any, text(any));
    p.floor = perhaps(any, any.integer<std::uint8_t>());
    p.target = perhaps(any, any_stop(any));
    p.tags = perhaps(any, texts(any));
    p.words = texts(any);
    fill(any, [&] { p.counts.push_back(any.integer<std::uint16_t>()); });
    fill(any, [&] { p.stops.push_back(any_stop(any)); });
    fill(any, [&] {
        p.rows.emplace_back();
        fill(any, [&] { p.rows.back().push_back(any.integer<std::int8_t>()); });
    });
    fill(any, [&] { p.holes.push_back(perhaps(any, text(any))); });
    fill(any, [&] {
        p.mixed.emplace_back(any.integer<std::int16_t>());
        if (any.one_in(2)) p.mixed.back() = text(any);
    });
    fill(any, [&] { p.flags.emplace_back(text(any), any.one_in(2)); });
    fill(any, [&] { p.deep.emplace_back(text(any), named_texts(any)); });
    fill(any, [&] { p.places.emplace_back(text(any), any_stop(any)); });
    fill(any, [&] { p.levels.emplace_back(text(any), any.integer<std::int32_t>()); });
    if (any.one_in(2))
        p.errors = text(any), p.more_errors = named_texts(any), p.id = texts(any), p.old_id = std::uint8_t{3};
    else
        p.errors = named_texts(any), p.more_errors = text(any), p.null_or = perhaps(any, text(any));
    if (!any.one_in(8)) p.only_text = text(any);
    if (any.one_in(2)) p.odd_remark = text(any);
    return p;
}

order_request any_order(chance& any, std::string_view png) {
    order_request o{};
    o.text = any.text();
    o.size = perhaps(any, any.text());
    o.must = perhaps(any, any.text());
    o.null_text = perhaps(any, any.text());
    o.count = perhaps(any, any.integer<std::int32_t>());
    o.big = any.integer<std::uint64_t>();
    if (auto const when =
            instant::from_unix_milliseconds(any.integer<std::int32_t>() * std::int64_t{86400000}))
        o.when = *when;
    if (auto const due = instant::from_unix(any.integer<std::int32_t>(), 999999999)) o.due = *due;
    if (any.one_in(4)) o.stamp = must(png_signature::from_png(png));
    if (auto const stamp = png_signature::from_data_uri(any.text()); stamp && any.one_in(4)) o.stamp = *stamp;
    o.codes = {any.integer<char>(), any.integer<char>(), any.integer<char>()};
    fill(any, [&] { o.bits.push_back(any.one_in(2)); });
    fill(any, [&] { o.sorted[text(any)] = {any.integer<unsigned char>()}; });
    fill(any, [&] { o.pairs.emplace_back(any.text(), any.text()); });
    if (any.one_in(2))
        o.id = any.integer<std::int64_t>();
    else
        o.id = any.text();
    o.change = {perhaps(any, any.text()), perhaps(any, any.one_in(2))};
    return o;
}

void random_parcels(test& t) {
    chance any(20231027);
    std::size_t wrong = 0, lost = 0, clean = 0, refused = 0;
    for (int i = 0; i != 50000; ++i) {
        any.begin();
        auto const made = any_parcel(any);
        wrong += !agrees(parcel_answer, made);
        auto const text = written(parcel_answer, made);
        refused += text.empty();
        parcel read;
        notepact::static_report<0> report;
        clean += parse_text(parcel_answer, text, read, report).ok();
        // All but what is no int64 can be read again: it is written as it was.
        if (!text.empty() && made.numbers.u64 <= 9223372036854775807U && made.only_text.index() == 1)
            lost += written(parcel_answer, read) != text;
    }
    t.equal(wrong, std::size_t{0}, "struct and text disagree");
    t.equal(lost, std::size_t{0}, "written, read and written again");
    t.check(
        clean > 0 && refused > 1000 && refused < 10000,
        std::to_string(clean) + " without error, " + std::to_string(refused) + " not UTF-8");
}

void random_orders(test& t) {
    chance any(4711);
    auto const png = png::smallest();
    std::size_t wrong = 0, good = 0, refused = 0;
    for (int i = 0; i != 50000; ++i) {
        any.begin();
        auto const made = any_order(any, png);
        wrong += !agrees(order_body, made);
        notepact::static_report<0> report;
        good += check_struct(order_body, made, report).ok();
        refused += written(order_body, made).empty();
    }
    t.equal(wrong, std::size_t{0}, "struct and text disagree");
    t.check(
        good > 100 && refused > 400 && refused < 10000,
        std::to_string(good) + " without error, " + std::to_string(refused) + " not UTF-8");
}

suite check_struct_suite(
    "check/check_struct", {{"exact_text", exact_text},
                           {"violations", violations},
                           {"inner_violations", inner_violations},
                           {"not_utf8", not_utf8},
                           {"buffers", buffers},
                           {"random_parcels", random_parcels},
                           {"random_orders", random_orders}});

} // namespace
