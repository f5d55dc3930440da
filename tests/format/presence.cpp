// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/presence.hpp"

#include "../support/test.hpp"

#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

template <class Scanner>
bool is(std::string_view text, std::size_t cut) {
    Scanner scanner;
    scanner.write(text.substr(0, cut));
    scanner.write(text.substr(cut));
    return scanner.complete();
}

void texts(test& t) {
    struct {
        std::string_view text;
        bool not_empty, not_blank;
    } const rows[] = {
        {"", false, false},
        {" ", true, false},
        {" \t\n\v\f\r ", true, false},
        {" x", true, true},
        {"x ", true, true},
        {"\x1F", true, true},
        {"\xC2\xA0", true, true},
        {{"\0", 1}, true, true},
    };
    for (auto const& row : rows)
        for (std::size_t cut = 0; cut <= row.text.size(); ++cut) {
            t.equal(is<not_empty_scanner>(row.text, cut), row.not_empty, row.text);
            t.equal(is<not_blank_scanner>(row.text, cut), row.not_blank, row.text);
        }
}

notepact_test::suite presence_suite("format/presence", {{"texts", texts}});

} // namespace
