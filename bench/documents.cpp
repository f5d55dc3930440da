// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "documents.hpp"

#include "generator.hpp"
#include "support/png_factory.hpp"

#include <notepact/format/base64.hpp>
#include <notepact/maxcare/documents.hpp>

#include <algorithm>
#include <random>

namespace bench {

namespace png = notepact_test::png;

std::string png_file(std::size_t image_data, std::uint32_t seed) {
    // Greyscale, 128 bytes for each row with its filter byte, stored by zlib as it is.
    std::size_t const rows = std::max<std::size_t>(1, image_data / 128);
    std::mt19937 random(seed);
    std::string pixels(rows * 128, '\0');
    for (std::size_t i = 0; i != pixels.size(); ++i)
        if (i % 128 != 0) pixels[i] = static_cast<char>(random());

    std::string zlib = "\x78\x01";
    for (std::size_t at = 0; at != pixels.size();) {
        auto const size = std::min<std::size_t>(pixels.size() - at, 65535);
        bool const last = at + size == pixels.size();
        zlib += static_cast<char>(last);
        for (auto const part : {size & 0xFF, size >> 8, ~size & 0xFF, ~size >> 8 & 0xFF})
            zlib += static_cast<char>(part);
        zlib.append(pixels, at, size);
        at += size;
    }
    std::uint32_t low = 1, high = 0; // Adler-32
    for (char const c : pixels) {
        low = (low + static_cast<unsigned char>(c)) % 65521;
        high = (high + low) % 65521;
    }
    zlib += png::word(high << 16 | low);

    png::header header;
    header.width = 127;
    header.height = static_cast<std::uint32_t>(rows);
    header.colour = 0;
    return png::signature + png::ihdr(header) + png::chunk("IDAT", zlib) + png::chunk("IEND");
}

std::string sign_off(std::string_view file) {
    std::string text(notepact::base64_encoded_size(file.size()), '\0');
    notepact::base64_encode(file, text.data());
    return R"({"session_note_id":46,"sign_off":{"instructions":"Please fix this issue asap, names don't match",)"
           R"("review_date":"2023-10-27T21:40:00.000Z","signature":"data:image/png;base64,)"
           + text + R"("}})";
}

std::string compact(std::string_view json) {
    std::string text;
    bool in_string = false;
    for (std::size_t i = 0; i != json.size(); ++i) {
        if (in_string && json[i] == '\\') {
            text += json[i++];
        } else if (json[i] == '"') {
            in_string = !in_string;
        } else if (!in_string && (json[i] == ' ' || json[i] == '\n')) {
            continue;
        }
        text += json[i];
    }
    return text;
}

namespace {

constexpr std::size_t image_4k = 3000, image_64k = 49100, image_1m = 786400;

std::string repeated(std::string_view text, std::size_t times, std::string_view between = {}) {
    std::string all;
    for (; times != 0; --times) {
        all += text;
        if (times != 1) all += between;
    }
    return all;
}
std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}
std::vector<document> one(bench_kind kind, std::string text, bool keeps_contract = true) {
    return {document(kind, std::move(text), keeps_contract)};
}
std::vector<document> signed_with(std::size_t size, std::uint32_t seed) {
    return one(bench_sign_off, sign_off(png_file(size, seed)));
}
std::vector<document> message(std::string const& text) {
    return one(bench_error, R"({"code":"conflict","message":")" + text + R"(","trace_id":"550e8400"})");
}
// A note with a SOAP note of anything.
std::vector<document> soap_note(std::string const& inside) {
    return one(
        bench_note, replaced(std::string(notepact::maxcare::full_note), "\"impressionId\":1042", inside));
}
std::string providers(std::string const& all) {
    std::string text(notepact::maxcare::full_note);
    auto const begin = text.find("\"assignedProviders\":[") + 21;
    return text.replace(begin, text.find("],\"soapNote\"") - begin, all);
}
std::vector<document> scopes(std::size_t size) {
    std::string text =
        R"({"code":"success","data":{"app":{"id":"a","slug":"b","liveVersionId":"c"},"organization":)"
        R"({"id":"d"},"scopes":["read:notes")";
    while (text.size() + 20 < size)
        text += R"(,"read:soap_notes")";
    return one(bench_me, text + "]}}");
}

std::vector<document> five_faults(std::uint32_t, bool) {
    return one(
        bench_sign_off,
        R"({"session_note_id":"46","sign_off":{"instructions":"","review_date":"27.10.2023","signature":)"
        R"("data:image/jpeg;base64,iVBORw0KGgo=","reviewdate":1}})",
        false);
}
std::vector<document> note_faults(std::uint32_t, bool) {
    std::string text(notepact::maxcare::full_note);
    for (auto const& [from, to] :
         {std::pair("\"version\":3", "\"version\":\"3\""),
          std::pair("1985-03-15", "15.03.1985"),
          std::pair("\"modmed\"", "\"modmad\""),
          std::pair("\"canCosign\":false,", "")})
        text = replaced(text, from, to);
    return one(bench_note, text, false);
}
std::vector<document> missing_members(std::uint32_t, bool) {
    auto text = providers("{},{},{},{}"); // 12 of each
    for (auto const* const member :
         {"\"code\":\"success\",",
          "\"id\":\"nte_3cc73cb69c59403ca9108af6c5693b25\",",
          "\"version\":3,",
          "\"visitDate\":\"2026-03-20 18:30:00+00\",",
          "\"status\":\"awaiting_sign\","})
        text = replaced(text, member, "");
    return one(bench_note, text, false);
}
std::vector<document> wrong_bit(std::uint32_t seed, bool) {
    auto file = png_file(image_64k, seed);
    file[file.size() / 2] = static_cast<char>(file[file.size() / 2] ^ 1);
    return one(bench_sign_off, sign_off(file), false);
}

using seed = std::uint32_t;

} // namespace

std::vector<workload> const& workloads() {
    static std::vector<workload> const all = {
        {"check",
         "W1",
         "edit of an impression",
         [](seed, bool) { return one(bench_edit, std::string(notepact::maxcare::impression_edit)); }},
        {"check", "W2a", "sign-off, 4 KiB of image", [](seed s, bool) { return signed_with(image_4k, s); }},
        {"check", "W2b", "sign-off, 64 KiB of image", [](seed s, bool) { return signed_with(image_64k, s); }},
        {"check", "W2c", "sign-off, 1 MiB of image", [](seed s, bool) { return signed_with(image_1m, s); }},
        {"check",
         "W2e",
         "W2b with every / written \\/",
         [](seed s, bool) {
             auto const plain = signed_with(image_64k, s);
             return one(bench_sign_off, replaced(std::string(plain[0].text()), "/", "\\/"));
         }},
        {"check",
         "W3",
         "answer with a full note",
         [](seed, bool) { return one(bench_note, compact(notepact::maxcare::full_note)); }},
        {"check",
         "W4",
         "answer with scopes",
         [](seed, bool) { return one(bench_me, compact(notepact::maxcare::me_sample)); }},
        {"check",
         "W5",
         "answer with an error",
         [](seed, bool) { return one(bench_error, compact(notepact::maxcare::insufficient_scope)); }},
        {"check",
         "W6",
         "10,000 mixed documents, 5 % invalid",
         [](seed s, bool quick) { return mixed_documents(quick ? 1000 : 10000, s); }},

        {"reports", "sign-off", "a sign-off with 5 violations", five_faults},
        {"reports", "note", "a note with 4", note_faults},
        {"reports", "missing", "a note with 53 members missing", missing_members},
        {"reports",
         "duplicates",
         "an edit with 2,000 duplicates",
         [](seed, bool) {
             return one(bench_edit, "{" + repeated(R"("dxStatus":"Active")", 2001, ",") + "}", false);
         }},
        {"reports", "bit", "W2b with one bit of the image wrong", wrong_bit},

        {"events",
         "escapes",
         "64 KiB of \\n in a text",
         [](seed, bool) { return message(repeated("\\n", 32768)); }},
        {"events",
         "integers",
         "10,000 integers",
         [](seed, bool) { return soap_note("\"a\":[" + repeated("1042", 10000, ",") + "]"); }},
        {"events",
         "doubles",
         "10,000 doubles",
         [](seed, bool) { return soap_note("\"a\":[" + repeated("-98.6125e-3", 10000, ",") + "]"); }},
        {"events",
         "white space",
         "64 KiB of white space",
         [](seed, bool) {
             auto const space = repeated(" \n\t ", 4096);
             return one(
                 bench_edit, "{" + space + "\"dxStatus\"" + space + ":" + space + "\"Active\"" + space + "}");
         }},
        {"events",
         "empty objects",
         "2,000 objects, each with 12 members missing",
         [](seed, bool) { return one(bench_note, providers(repeated("{}", 2000, ",")), false); }},
        {"events",
         "Chinese",
         "64 KiB of Chinese",
         [](seed, bool) { return message(repeated("\xE7\x97\x85\xE5\x8E\x86", 10923)); }},
        {"events",
         "ASCII",
         "64 KiB of ASCII",
         [](seed, bool) { return message(repeated("a note, ", 8192)); }},

        {"sizes", "100 B", "scopes", [](seed, bool) { return scopes(100); }},
        {"sizes", "1 KB", "scopes", [](seed, bool) { return scopes(1000); }},
        {"sizes", "10 KB", "scopes", [](seed, bool) { return scopes(10000); }},
        {"sizes", "100 KB", "scopes", [](seed, bool) { return scopes(100000); }},
        {"sizes", "1 MB", "scopes", [](seed, bool) { return scopes(1000000); }},
        {"sizes", "8 MB", "scopes", [](seed, bool quick) { return scopes(quick ? 1000000 : 8000000); }},
        {"sizes", "64 MB", "scopes", [](seed, bool quick) { return scopes(quick ? 1000000 : 64000000); }},
    };
    return all;
}

} // namespace bench
