// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.

#include "notepact/base/stream_sink.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <iomanip>
#include <ios>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;

// How many times a text was printed, and in how many pieces each time.
struct printed_in_pieces {
    std::string_view text;
    std::size_t* times;

    template <class Sink>
    void operator()(Sink const& sink) const {
        ++*times;
        for (std::size_t i = 0; i < text.size(); ++i)
            sink(text.substr(i, 1));
        sink(std::string_view());
    }
};

template <class Char>
std::basic_string<Char> wide(std::string_view ascii) {
    return {ascii.begin(), ascii.end()};
}

constexpr std::ios_base::fmtflags sides[] = {
    {}, std::ios_base::left, std::ios_base::right, std::ios_base::internal};

// As a string of the stream's own is inserted; and the width is used up.
template <class Char>
void as_a_string(test& t) {
    for (std::string_view const text : {"", "a", "abcd", "abcdefgh"})
        for (int const width : {-1, 0, 1, 4, 5, 20})
            for (auto const side : sides)
                for (char const fill : {' ', '*'}) {
                    std::basic_ostringstream<Char> ours, theirs;
                    for (auto* const out : {&ours, &theirs}) {
                        out->setf(side, std::ios_base::adjustfield);
                        out->fill(static_cast<Char>(fill));
                        out->width(width);
                    }
                    std::size_t times = 0;
                    auto& same = notepact::detail::insert(ours, printed_in_pieces{text, &times});
                    theirs << wide<Char>(text);
                    std::string const about = std::string(text) + ' ' + std::to_string(width) + ' ' + fill;
                    t.check(&same == &ours, about);
                    t.check(ours.str() == theirs.str(), about);
                    t.equal(ours.width(), std::streamsize{0}, about);
                    t.equal(times, std::size_t{width > 0 ? 2u : 1u}, about);

                    std::basic_ostringstream<Char> whole;
                    whole.setf(side, std::ios_base::adjustfield);
                    whole << std::setfill(static_cast<Char>(fill)) << std::setw(width);
                    notepact::detail::stream_sink<Char, std::char_traits<Char>>{whole}(text);
                    t.check(whole.str() == theirs.str(), about);
                    t.equal(whole.width(), std::streamsize{0}, about);
                }
}

void narrow(test& t) {
    as_a_string<char>(t);
}
void wide(test& t) {
    as_a_string<wchar_t>(t);
}

// A stream that takes nothing is left as it is found: with its error, without its width.
void broken(test& t) {
    std::ostringstream out;
    out.setstate(std::ios_base::badbit);
    out.width(7);
    std::size_t times = 0;
    notepact::detail::insert(out, printed_in_pieces{"text", &times});
    t.equal(out.str(), "");
    t.check(out.bad(), "the error stays");
    t.equal(out.width(), std::streamsize{0});
}

notepact_test::suite
    stream_sink_suite("base/stream_sink", {{"narrow", narrow}, {"wide", wide}, {"broken", broken}});

} // namespace
