// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/media_type.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using notepact::media_type_essence;
using notepact_test::test;

static_assert(media_type_essence("application/json; charset=utf-8") == "application/json");
static_assert(media_type_essence("json").empty());

void table(test& t) {
    constexpr struct {
        std::string_view text, essence;
    } rows[] = {
        {"image/png", "image/png"},
        {"Image/PNG", "Image/PNG"},
        {"a/b", "a/b"},
        {"!#$%&'*+-.^_`|~09/x", "!#$%&'*+-.^_`|~09/x"},
        {"a/b;c=d", "a/b"},
        {"a/b \t ; \t c=d", "a/b"},
        {"a/b;", "a/b"},
        {"a/b;;; ;", "a/b"},
        {"a/b; ", "a/b"},
        {R"(multipart/form-data; boundary="a b";charset=utf-8)", "multipart/form-data"},
        {"a/b;c=d;e=f", "a/b"},
        {R"(a/b;c="d e;f=\"g\"";h=i)", "a/b"},
        {R"(a/b;c="")", "a/b"},
        {"a/b;c=\"\t\xC3\xA9\"", "a/b"},
        {R"(a/b;c="\\")", "a/b"},
        {"", ""},
        {"a", ""},
        {"a/", ""},
        {"/b", ""},
        {"a//b", ""},
        {"a/b/c", ""},
        {"a /b", ""},
        {"a/ b", ""},
        {" a/b", ""},
        {"a/b ", ""},
        {"a/b c", ""},
        {"a/b,c/d", ""},
        {"a/b; c", ""},
        {"a/b; c=", ""},
        {"a/b; c =d", ""},
        {"a/b; c= d", ""},
        {"a/b; =d", ""},
        {"a/b; c=d e", ""},
        {"a/b; c=d ", ""},
        {"a/b; c=\"d\" ", ""},
        {"foo", ""},
        {"image/", ""},
        {"a b", ""},
        {"image/png/", ""},
        {"image/png;q=1/2", ""},
        {R"(a/b;c=")", ""},
        {R"(a/b;c="d)", ""},
        {R"(a/b;c="d\)", ""},
        {R"(a/b;c="d\")", ""},
        {R"(a/b;c="d"e)", ""},
        {"a/b;c=\"\n\"", ""},
        {"a/b;c=\"\\\x7F\"", ""},
        {"a/b\r\nX: y", ""},
        {"\xC3\xA9/b", ""},
    };
    for (auto const& row : rows) {
        auto const essence = media_type_essence(row.text);
        t.equal(essence, row.essence, row.text);
        if (!essence.empty()) t.check(essence.data() == row.text.data(), "it views");
        t.equal(notepact::is_media_type(row.text), !row.essence.empty(), row.text);
        for (std::size_t cut = 0; cut <= row.text.size(); ++cut) {
            notepact::media_type_scanner scanner;
            scanner.write(row.text.substr(0, cut));
            t.check(!scanner.failed() || row.essence.empty(), "given up");
            scanner.write(row.text.substr(cut));
            t.equal(scanner.complete(), !row.essence.empty(), row.text);
            if (scanner.complete()) t.equal(scanner.essence_size(), row.essence.size(), row.text);
        }
    }
}

// Each byte in the type, the subtype, a token and a quoted text.
void every_byte(test& t) {
    unsigned wrong = 0;
    for (int value = 0; value != 256; ++value) {
        char const c = static_cast<char>(value);
        bool const letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        bool const token =
            letter || (c != 0 && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
        bool const quoted = value == '\t' || (value >= ' ' && value != 0x7F);
        std::string const in_type = std::string("a") + c + "b/x", in_subtype = std::string("x/a") + c + "b",
                          in_value = std::string("x/y;z=a") + c + "b",
                          in_text = std::string("x/y;z=\"a") + c + "b\"",
                          escaped = std::string("x/y;z=\"\\") + c + '"';
        wrong += media_type_essence(in_type).empty() == (token);
        wrong += media_type_essence(in_subtype).empty() == (token);
        wrong += media_type_essence(in_value).empty() == (token);
        wrong += media_type_essence(in_text).empty() == (quoted && c != '"');
        wrong += media_type_essence(escaped).empty() == quoted;
    }
    t.equal(wrong, 0U);
}

notepact_test::suite media_type_suite("format/media_type", {{"table", table}, {"every_byte", every_byte}});

} // namespace
