// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/part.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string_view>

namespace {

using notepact::detail::part;
using notepact_test::test;

// What substr gives, for every place and size.
void as_substr(test& t) {
    for (std::string_view const text : {"", "a", "abcde"})
        for (std::size_t from = 0; from <= text.size(); ++from) {
            t.equal(part(text, from), text.substr(from), text);
            for (std::size_t const size :
                 {std::size_t{0},
                  std::size_t{1},
                  std::size_t{3},
                  text.size(),
                  text.size() + 1,
                  text.npos,
                  text.npos - 1}) {
                auto const found = part(text, from, size);
                t.equal(found, text.substr(from, size), text);
                t.check(found.data() == text.data() + from, "of the text itself");
            }
        }
}

static_assert(part("abc", 1, 1) == "b" && part("abc", 3).empty() && part({}, 0).empty());

notepact_test::suite part_suite("base/part", {{"as_substr", as_substr}});

} // namespace
