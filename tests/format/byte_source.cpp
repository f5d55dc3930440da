// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/byte_source.hpp"

#include "../support/slow_file.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::byte_source;

// What is wanted comes, however little the file gives at once; nothing is written behind it.
void any_split(test& t) {
    std::string_view const file = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::size_t wrong = 0, rows = 0;
    for (std::size_t at_once = 1; at_once <= file.size() + 1; ++at_once)
        for (std::size_t wanted = 1; wanted <= file.size() + 1; ++wanted) {
            slow_source from(file, at_once);
            std::string got;
            std::size_t size = wanted;
            while (size == wanted) {
                std::string buffer(wanted + 4, '#');
                size = from.source.read(buffer.data(), wanted);
                wrong += buffer.substr(size) != std::string(buffer.size() - size, '#');
                got += buffer.substr(0, size);
            }
            wrong += got != file;
            char unused = '#';
            wrong += from.source.read(&unused, 1) != 0 || unused != '#';
            ++rows;
        }
    t.equal(wrong, std::size_t{0});
    t.equal(rows, (file.size() + 1) * (file.size() + 1));
}

// The size is what was said, whatever there is.
void said(test& t) {
    slow_file file("abc");
    for (std::size_t const size :
         {std::size_t{0}, std::size_t{3}, std::size_t{4}, static_cast<std::size_t>(-1)})
        t.equal(byte_source(file, size).size(), size);
    t.equal(file.calls(), std::size_t{0}, "nothing is read to know it");
    char out[4] = "";
    t.equal(byte_source(file, 3).read(out, 0), std::size_t{0});
    t.equal(file.calls(), std::size_t{0}, "nor if nothing is wanted");
    t.equal(byte_source(file, 1).read(out, 3), std::size_t{3});
    t.equal(std::string_view(out), "abc");
}

// A count that cannot be, such as the -1 of other interfaces, is the end: no byte is believed in.
void impossible_counts(test& t) {
    for (long const more : {-1L, -2L, 3L, 1000L}) {
        std::size_t calls = 0;
        auto read = [&](char* out, std::size_t) -> long {
            *out = 'x';
            return ++calls < 4 ? 1 : more;
        };
        byte_source const source(read, 100);
        char out[8] = "";
        t.equal(source.read(out, 5), std::size_t{3}, std::to_string(more));
        t.equal(calls, std::size_t{4}, std::to_string(more));
    }
}

suite byte_source_suite(
    "format/byte_source",
    {{"any_split", any_split}, {"said", said}, {"impossible_counts", impossible_counts}});

} // namespace
