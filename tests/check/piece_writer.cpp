// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A body in pieces is the body, whatever the sizes of its pieces and of those in which an image comes.
#include "notepact/check/piece_writer.hpp"

#include "../support/png_factory.hpp"
#include "../support/requests.hpp"
#include "../support/slow_file.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace album {

using namespace notepact;

// Images in every place that a contract can name, and text after each.
struct page {
    png_signature front;
    std::string_view caption;
    std::optional<png_signature> back = std::nullopt;
    std::string_view remark = "";
};
struct request {
    page first;
    std::vector<png_signature> strip;
    std::vector<page> pages;
    std::optional<png_signature> stamp;
    std::string_view end;
};
inline constexpr auto page_rule = object<page>(
    required<&page::front>("front", png_data_uri()), required<&page::caption>("caption", not_blank()),
    optional<&page::back>("back", png_data_uri()), required<&page::remark>("remark", string()));
inline constexpr auto body = request_body(
    "album.request", object<request>(
                         required<&request::first>("first", page_rule),
                         required<&request::strip>("strip", array_of(png_data_uri(warning))),
                         required<&request::pages>("pages", array_of(page_rule)),
                         required<&request::stamp>("stamp", nullable(png_data_uri())),
                         required<&request::end>("end", string())));

} // namespace album

namespace {

using namespace notepact_test;
using notepact::errc;
using notepact::piece_writer;
using notepact::png_signature;
using notepact::static_report;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

using image = std::optional<png_signature>;

// Writes all that comes, in pieces of the sizes that `size()` tells, each at the front of a buffer that it
// fills, but for the last; counts what is not so.
template <class Size>
std::string all_pieces(piece_writer& body, Size&& size, std::size_t& wrong) {
    std::string text, buffer;
    for (;;) {
        auto const capacity = size();
        buffer.assign(capacity + 2, '#');
        auto const piece = body.next(buffer.data(), capacity);
        text += piece;
        wrong += body.written() != text.size();
        wrong += buffer.compare(capacity, 2, "##") != 0;
        if (capacity == 0 && !body.done() && body.error() == errc{}) continue;
        if (piece.empty()) return text;
        wrong += piece.data() != buffer.data() || (piece.size() != capacity && !body.done());
    }
}
// All of one size.
std::string all_pieces_of(std::size_t size, piece_writer& body, std::size_t& wrong) {
    return all_pieces(
        body, [size] { return size; }, wrong);
}

// Every request that has a contract, with the texts and members that it may have. `visit` gets the contract
// and a function that makes the struct with an image, or without one where it may be absent.
template <class Visit>
void each_request(Visit&& visit) {
    static constexpr std::string_view texts[] = {
        "a",
        "\x01\x1F \b\f\n\r\t \"quoted\\\" / \x7F",
        "gr\xC3\xB6\xC3\x9F"
        "er \xE2\x82\xAC \xF0\x9F\x98\x80 \"\xE2\x80\xA8\"",
    };
    for (auto const text : texts) {
        visit(clinic::create_addendum_body, [text](image const& i) {
            return clinic::create_addendum_request{46, {text, i}};
        });
        visit(clinic::update_addendum_body, [text](image const& i) {
            return clinic::update_addendum_request{9223372036854775807, {text, i}};
        });
        visit(clinic::update_sign_off_body, [text](image const& i) {
            return clinic::update_sign_off_request{25, {text, printed_date(), i}};
        });
        visit(maxcare::update_impression_body, [text](image const&) {
            return maxcare::update_impression_request{text, text};
        });
    }
    visit(clinic::update_addendum_body, [](image const& i) {
        return clinic::update_addendum_request{-1, {{}, i}};
    });
    visit(clinic::update_sign_off_body, [](image const& i) {
        return clinic::update_sign_off_request{1, {{}, {}, i}};
    });
    visit(maxcare::update_impression_body, [](image const&) { return maxcare::update_impression_request{}; });
}
// Those of which the image is required.
template <class Visit>
void each_with_image(Visit&& visit) {
    for (std::optional<std::string_view> const text : {std::optional<std::string_view>(), {"\"\n\xC3\x9F"}})
        visit(clinic::create_sign_off_body, [text](image const& i) {
            return clinic::create_sign_off_request{99, {text, printed_date(), *i}};
        });
}

constexpr std::size_t at_once[] = {1, 2, 3, 7, 1000};

// Pieces of `size` of what a struct with the file's image is written as.
template <class Contract, class Make, class Size>
bool same_in_pieces(
    Contract const& contract, Make&& make, std::string const& file, std::size_t speed, Size&& size) {
    std::string const expected = written(contract, make(must(png_signature::from_png(file))));
    slow_source from(file, speed);
    auto const value = make(must(png_signature::from_source(from.source)));
    static_report<4> report;
    auto body = write_in_pieces(contract, value, report);
    if (!body || body->size() != expected.size() || body->written() != 0 || body->done() || from.calls() != 0)
        return false;
    std::size_t wrong = 0;
    std::string const text = all_pieces(*body, size, wrong);
    char more[8] = "";
    bool const ended = body->done() && body->next(more, sizeof more).empty() && body->error() == errc{};
    return text == expected && wrong == 0 && ended && body->written() == body->size();
}

// All sizes, and sizes that change from piece to piece, 0 among them.
void every_size(test& t) {
    std::size_t wrong = 0, rows = 0;
    std::string const files[] = {png::smallest(), png::of({}, 2), png::of({}, 102, 40)};
    auto const run = [&](auto const& contract, auto const& make) {
        for (auto const& file : files)
            for (auto const speed : at_once) {
                for (std::size_t size = 1; size <= 200; ++size, ++rows)
                    wrong += !same_in_pieces(contract, make, file, speed, [size] { return size; });
                for (unsigned seed = 0; seed < 20; ++seed, ++rows) {
                    chance random(seed);
                    wrong += !same_in_pieces(contract, make, file, speed, [&random] {
                        return random.below(random.below(60) + 1);
                    });
                }
                ++rows;
                wrong += !same_in_pieces(contract, make, file, speed, [] { return std::size_t{100000}; });
            }
    };
    each_request(run);
    each_with_image(run);
    t.equal(files[0].size() % 3 + files[1].size() % 3 + files[2].size() % 3, std::size_t{3}, "one of each");
    t.equal(wrong, std::size_t{0});
    t.equal(rows, 17 * 15 * std::size_t{221});
}

// Without an image.
void only_texts(test& t) {
    std::size_t wrong = 0;
    each_request([&](auto const& contract, auto const& make) {
        auto const value = make(std::nullopt);
        std::string const expected = written(contract, value);
        for (std::size_t size = 1; size <= 200; ++size) {
            static_report<4> report;
            auto body = write_in_pieces(contract, value, report);
            t.check(body && body->size() == expected.size(), expected);
            if (body) t.equal(all_pieces_of(size, *body, wrong), expected);
        }
    });
    t.equal(wrong, std::size_t{0});
}

// A buffer of no size: nothing comes, nothing is lost, wherever it is given.
void no_room(test& t) {
    std::string const file = png::smallest();
    slow_source from(file);
    clinic::create_addendum_request const value{46, {"a\nb", must(png_signature::from_source(from.source))}};
    static_report<4> report;
    auto body = write_in_pieces(clinic::create_addendum_body, value, report);
    std::string text;
    std::size_t wrong = 0;
    while (!body->done()) {
        char byte = 0;
        auto const calls = from.calls();
        for (int i = 0; i < 3; ++i)
            wrong += !body->next(nullptr, 0).empty() || !body->next(&byte, 0).empty();
        wrong += from.calls() != calls || body->written() != text.size();
        text += body->next(&byte, 1);
    }
    t.equal(wrong, std::size_t{0});
    t.equal(
        text,
        written(
            clinic::create_addendum_body,
            clinic::create_addendum_request{46, {"a\nb", must(png_signature::from_png(file))}}));
}

// A writer is a value: what is moved goes on where it was.
void moved(test& t) {
    std::string const file = png::of({}, 50);
    slow_source from(file, 3);
    clinic::create_addendum_request const value{46, {"a", must(png_signature::from_source(from.source))}};
    static_report<4> report;
    auto body = write_in_pieces(clinic::create_addendum_body, value, report);
    std::string text;
    char buffer[5];
    while (!body->done()) {
        text += body->next(buffer, sizeof buffer);
        piece_writer const other = *body;
        body.emplace(other);
    }
    t.equal(
        text,
        written(
            clinic::create_addendum_body,
            clinic::create_addendum_request{46, {"a", must(png_signature::from_png(file))}}));
}

// A PNG of any size, made while it is read: a header, chunks of at most 64 KiB of image data, the end.
class made_file {
  public:
    explicit made_file(std::size_t payload)
        : left_(payload), chunk_(png::signature + png::ihdr({600, 200})) {}

    static std::size_t size(std::size_t payload) {
        return 8 + 25 + payload + 12 * std::max<std::size_t>((payload + part - 1) / part, 1) + 12;
    }
    std::size_t operator()(char* out, std::size_t capacity) {
        if (at_ == chunk_.size() && !next()) return 0;
        auto const more = std::min(capacity, chunk_.size() - at_);
        chunk_.copy(out, more, at_);
        at_ += more;
        return more;
    }

  private:
    static constexpr std::size_t part = 65536;

    bool next() {
        if (ended_) return false;
        at_ = 0;
        ended_ = left_ == 0 && chunks_ != 0;
        if (ended_) {
            chunk_ = png::chunk("IEND");
            return true;
        }
        auto const size = std::min(left_, part);
        auto data = noise_.substr(0, size);
        for (std::size_t i = 0; i < size; i += 1000) // no chunk is as another
            data[i] = static_cast<char>(chunks_ + i / 1000);
        chunk_ = png::chunk("IDAT", data);
        left_ -= size;
        ++chunks_;
        return true;
    }

    std::size_t left_;
    std::string chunk_;
    std::string noise_ = png::noise(part);
    std::size_t at_ = 0;
    std::size_t chunks_ = 0;
    bool ended_ = false;
};

// What stands before the image's base64 in the bodies below.
constexpr std::string_view body_before =
    R"({"session_note_id":46,"addendum":{"instructions":"a","signature":"data:image/png;base64,)";

// The length of the body is known before, and is that of the body; its image is that of the file.
void of_size(test& t, std::size_t payload, std::size_t piece_size) {
    auto const about = std::to_string(payload) + " in " + std::to_string(piece_size);
    std::string const before(body_before), after = R"("}})";
    auto const file_size = made_file::size(payload);
    auto const expected = before.size() + (file_size + 2) / 3 * 4 + after.size();

    made_file file(payload), same(payload);
    notepact::byte_source const source(file, file_size);
    clinic::create_addendum_request const value{46, {"a", must(png_signature::from_source(source))}};
    static_report<4> report;
    auto body = write_in_pieces(clinic::create_addendum_body, value, report);
    t.check(body.has_value(), about);
    if (!body) return;
    t.equal(body->size(), expected, about);

    std::string buffer(piece_size, '\0'), begin, end;
    notepact::base64_decoder decoder;
    std::size_t at = 0, decoded = 0, wrong = 0;
    while (!body->done()) {
        auto piece = body->next(buffer.data(), buffer.size());
        if (piece.empty()) break;
        auto const head = std::min(piece.size(), before.size() - std::min(at, before.size()));
        begin += piece.substr(0, head);
        at += head;
        piece.remove_prefix(head);
        auto const rest =
            at < before.size() ? 0 : expected - after.size() - std::min(at, expected - after.size());
        auto const base64 = piece.substr(0, rest);
        decoder.write(base64, [&](std::string_view bytes) {
            char wanted[64];
            decoded += bytes.size();
            wrong += notepact::byte_source(same, 0).read(wanted, bytes.size()) != bytes.size()
                     || bytes != std::string_view(wanted, bytes.size());
        });
        end += piece.substr(base64.size());
        at += piece.size();
    }
    t.check(body->done() && body->error() == errc{} && at == expected, about);
    t.check(begin == before && end == after, about);
    t.check(decoder.complete() && decoded == file_size && wrong == 0, about);
}

void sizes(test& t) {
    for (std::size_t payload = 0; payload < 70; ++payload)
        of_size(t, payload, 256);
    for (std::size_t power = 128; power <= 262144; power *= 2)
        for (std::size_t payload = power - 1; payload <= power + 1; ++payload)
            of_size(t, payload, 1460);
    of_size(t, std::size_t{5} << 20, 65537);
}

// What must be said of a source that is not what it should be.
struct bad_source {
    std::string bytes;
    std::size_t size; // as it says
    errc why;
};

std::string with_bytes(std::string_view before, std::string_view bytes) {
    std::string base64(notepact::base64_encoded_size(bytes.size()), '\0');
    notepact::base64_encode(bytes, base64.data());
    return std::string(before) + base64;
}

// It stops, says why, and stays so; what was handed out is what the body begins with, and is no document.
bool stops(bad_source const& bad, std::size_t speed, std::size_t size) {
    std::string const before(body_before);
    slow_source from(bad.bytes, speed, bad.size);
    clinic::create_addendum_request const value{46, {"a", must(png_signature::from_source(from.source))}};
    static_report<4> report;
    auto body = write_in_pieces(clinic::create_addendum_body, value, report);
    if (!body || body->error() != errc{}) return false;
    std::size_t wrong = 0;
    std::string const text = all_pieces_of(size, *body, wrong);
    auto const calls = from.calls();
    char more[3];
    bool const silent = body->next(more, sizeof more).empty() && body->next(nullptr, 0).empty()
                        && body->next(more, sizeof more).empty() && from.calls() == calls;
    std::string const begun = with_bytes(before, bad.bytes);
    bool const is_begin = begun.compare(0, text.size(), text) == 0;
    bool const last_kept = text.size() <= before.size() + (bad.size - 1) / 3 * 4;
    static_report<4> cut;
    check_text(clinic::create_addendum_body, text, cut);
    bool const no_document =
        cut.size() == 1 && cut[0].code() == (text.empty() ? errc::empty_document : errc::truncated_document);
    return wrong == 0 && silent && body->error() == bad.why && !body->done() && body->written() == text.size()
           && is_begin && last_kept && no_document && body->size() > text.size();
}

void bad_sources(test& t) {
    std::string const file = png::smallest(), other = png::of({}, 100, 40);
    std::vector<bad_source> rows;
    for (std::size_t size = 0; size < file.size(); ++size) {
        rows.push_back({file.substr(0, size), file.size(), errc::wrong_size});
        if (size >= 57) rows.push_back({file, size, errc::not_png});
        if (size >= 57) rows.push_back({file.substr(0, size), size, errc::not_png});
    }
    rows.push_back({file + '\0', file.size(), errc::wrong_size});
    rows.push_back({file + file, file.size(), errc::wrong_size});
    rows.push_back({file, file.size() + 1, errc::wrong_size});
    rows.push_back({file, file.size() * 2, errc::wrong_size});
    rows.push_back({file + '\0', file.size() + 1, errc::not_png});
    rows.push_back({file + file, file.size() * 2, errc::not_png});
    rows.push_back({std::string(200, 'G'), 200, errc::not_png});
    rows.push_back({"GIF89a" + std::string(51, '\0'), 57, errc::not_png});
    rows.push_back({{}, 57, errc::wrong_size});
    // One wrong bit anywhere: in the signature, in a length, a type, the data or the CRC of any chunk.
    for (auto const& good : {file, other})
        for (std::size_t at = 0; at < good.size(); ++at) {
            auto damaged = good;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
            rows.push_back({damaged, damaged.size(), errc::not_png});
        }
    for (auto const& row : rows)
        for (std::size_t const speed : {1U, 1000U})
            for (std::size_t const size : {1U, 3U, 4U, 5U, 64U, 100U, 101U, 102U, 103U, 104U, 1000U})
                t.check(
                    stops(row, speed, size),
                    std::to_string(row.bytes.size()) + " bytes of " + std::to_string(row.size)
                        + " in pieces of " + std::to_string(size));
}

// A fault is found with the byte that makes it one; only the groups before that one's have gone out.
void stops_at_once(test& t) {
    struct {
        std::size_t damaged, found; // bytes of the file
    } const rows[] = {
        {0, 0}, {7, 7}, {16, 32}, {29, 32}, {32, 32}, {38, 40}, {41, 54}, {50, 54}, {54, 54}, {66, 66}};
    for (auto const& row : rows) {
        auto file = png::smallest();
        file[row.damaged] = static_cast<char>(file[row.damaged] ^ 2);
        slow_source from(file);
        clinic::create_addendum_request const value{46, {"a", must(png_signature::from_source(from.source))}};
        static_report<4> report;
        auto body = write_in_pieces(clinic::create_addendum_body, value, report);
        std::size_t wrong = 0;
        auto const text = all_pieces_of(1, *body, wrong);
        t.equal(text.size(), body_before.size() + row.found / 3 * 4, std::to_string(row.damaged));
        t.check(body->error() == errc::not_png && wrong == 0, std::to_string(row.damaged));
    }
}

// What comes after an end that was none is not asked for.
void no_second_chance(test& t) {
    std::string const file = png::smallest();
    slow_file rest(file);
    std::size_t calls = 0;
    auto read = [&](char* out, std::size_t capacity) -> std::size_t {
        return ++calls == 3 ? 0 : rest(out, capacity);
    };
    notepact::byte_source const source(read, file.size());
    clinic::create_addendum_request const value{46, {"a", must(png_signature::from_source(source))}};
    static_report<4> report;
    auto body = write_in_pieces(clinic::create_addendum_body, value, report);
    std::size_t wrong = 0;
    all_pieces_of(8, *body, wrong);
    t.check(body->error() == errc::wrong_size && calls == 3, std::to_string(calls));
    // Nor can what was read be written again.
    slow_source once(file);
    clinic::create_addendum_request const twice{46, {"a", must(png_signature::from_source(once.source))}};
    auto first = write_in_pieces(clinic::create_addendum_body, twice, report);
    auto second = first;
    t.equal(all_pieces_of(10, *first, wrong).size(), first->size());
    all_pieces_of(10, *second, wrong);
    t.check(first->done() && second->error() == errc::wrong_size && !second->done(), "once");
    t.equal(wrong, std::size_t{0});
}

// An album of which each image is made by `next()`; its text.
template <class Next>
album::request album_of(Next&& next) {
    album::request made{{next(), "one", next(), "\"1\""}, {}, {}, next(), "\xE2\x82\xAC"};
    made.strip.assign(1, next());
    made.strip.push_back(next());
    made.pages.push_back({next(), "two\n", std::nullopt, ""});
    made.pages.push_back({next(), "three", next()});
    return made;
}

void many_images(test& t) {
    std::string files[8];
    for (std::size_t i = 0; i < 8; ++i)
        files[i] = png::of({static_cast<std::uint32_t>(i + 1)}, i * 5);
    std::size_t at = 0;
    auto const good = album_of([&] { return must(png_signature::from_png(files[at++])); });
    t.equal(at, std::size_t{8});
    std::string const expected = written(album::body, good);
    t.check(places_in(album::body, good).empty() && !expected.empty(), "good");

    // The files, of which `damaged` has lost its last byte.
    auto const run = [&](std::size_t damaged, std::size_t speed, std::size_t size) {
        std::vector<slow_file> slow;
        std::vector<notepact::byte_source> sources;
        slow.reserve(8);
        sources.reserve(8);
        auto const value = album_of([&] {
            auto const i = slow.size();
            std::string_view const file = files[i];
            slow.emplace_back(file.substr(0, file.size() - (i == damaged)), speed);
            sources.emplace_back(slow.back(), file.size());
            return must(png_signature::from_source(sources.back()));
        });
        static_report<4> report;
        auto body = write_in_pieces(album::body, value, report);
        std::size_t wrong = 0;
        if (!body || body->size() != expected.size()) return false;
        std::string const text = all_pieces_of(size, *body, wrong);
        if (damaged >= 8) return text == expected && body->done() && wrong == 0;
        return body->error() == errc::wrong_size && expected.compare(0, text.size(), text) == 0
               && !body->done() && wrong == 0;
    };
    for (auto const speed : at_once)
        for (std::size_t size = 1; size <= 200; ++size)
            t.check(run(8, speed, size), std::to_string(size));
    for (std::size_t damaged = 0; damaged < 8; ++damaged)
        for (std::size_t size = 1; size <= 200; size += 7)
            t.check(run(damaged, 1000, size), std::to_string(damaged) + " in " + std::to_string(size));
}

// Elsewhere: refused where it is, and not read.
void only_in_pieces(test& t) {
    std::string const file = png::smallest();
    auto const refused = [&](auto const& contract, auto const& make, std::string_view pointer) {
        slow_source from(file);
        auto const value = make(must(png_signature::from_source(from.source)));
        t.equal(places_in(contract, value), "error " + std::string(pointer) + " only_in_pieces\n");
        text_output out;
        t.check(!put_struct(contract, value, out), pointer);
        t.check(
            std::string_view(written(contract, make(must(png_signature::from_png(file)))))
                    .substr(0, out.text.size())
                == out.text,
            pointer);
        t.equal(from.calls(), std::size_t{0}, pointer);
    };
    refused(
        clinic::create_addendum_body,
        [](image const& i) {
            return clinic::create_addendum_request{46, {"a", i}};
        },
        "/addendum/signature");
    refused(
        clinic::update_addendum_body,
        [](image const& i) {
            return clinic::update_addendum_request{46, {"a", i}};
        },
        "/addendum/responded_signature");
    refused(
        clinic::update_sign_off_body,
        [](image const& i) {
            return clinic::update_sign_off_request{46, {{}, {}, i}};
        },
        "/sign_off/signature");
    each_with_image(
        [&](auto const& contract, auto const& make) { refused(contract, make, "/sign_off/signature"); });
    slow_source from(file);
    auto const all = album_of([&] { return must(png_signature::from_source(from.source)); });
    t.equal(
        places_in(album::body, all),
        "error /first/front only_in_pieces\nerror /first/back only_in_pieces\nerror /strip/0 only_in_pieces\n"
        "error /strip/1 only_in_pieces\nerror /pages/0/front only_in_pieces\n"
        "error /pages/1/front only_in_pieces\nerror /pages/1/back only_in_pieces\n"
        "error /stamp only_in_pieces\n");
    t.equal(from.calls(), std::size_t{0});
}

// What breaks the contract is not begun; the report is that of the same struct with the file's bytes.
void refused(test& t) {
    std::string const file = png::smallest();
    static constexpr std::string_view texts[] = {"", " \t", "\xFF", "a\xC3", "\xED\xA0\x80", "a", "\xC3\x9F"};
    std::size_t none = 0, some = 0;
    auto const same = [&](auto const& contract, auto const& make) {
        for (auto const strict : {notepact::strictness::lenient, notepact::strictness::strict}) {
            slow_source from(file);
            auto const value = make(must(png_signature::from_source(from.source)));
            auto const bytes = make(must(png_signature::from_png(file)));
            wide_report found(strict), expected(strict);
            bool const good = check_struct(contract, bytes, expected).ok();
            t.equal(write_in_pieces(contract, value, found).has_value(), good, lines(expected));
            t.equal(lines(found), lines(expected));
            t.equal(from.calls(), std::size_t{0});
            ++(good ? some : none);
        }
    };
    for (std::int64_t const id : {0, 1})
        for (auto const text : texts) {
            same(clinic::create_addendum_body, [=](image const& i) {
                return clinic::create_addendum_request{id, {text, i}};
            });
            same(clinic::update_addendum_body, [=](image const& i) {
                return clinic::update_addendum_request{id, {text, i}};
            });
            same(clinic::create_sign_off_body, [=](image const& i) {
                return clinic::create_sign_off_request{id, {text, printed_date(), *i}};
            });
            same(clinic::update_sign_off_body, [=](image const& i) {
                return clinic::update_sign_off_request{id, {text, printed_date(), i}};
            });
            same(maxcare::update_impression_body, [=](image const&) {
                return maxcare::update_impression_request{text, {}};
            });
        }
    t.check(none > 50 && some > 20, std::to_string(none) + " refused, " + std::to_string(some) + " not");
}

suite piece_writer_suite(
    "check/piece_writer", {{"every_size", every_size},
                           {"only_texts", only_texts},
                           {"no_room", no_room},
                           {"moved", moved},
                           {"sizes", sizes},
                           {"bad_sources", bad_sources},
                           {"stops_at_once", stops_at_once},
                           {"no_second_chance", no_second_chance},
                           {"many_images", many_images},
                           {"only_in_pieces", only_in_pieces},
                           {"refused", refused}});

} // namespace
