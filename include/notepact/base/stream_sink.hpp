// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_STREAM_SINK_HPP
#define NOTEPACT_BASE_STREAM_SINK_HPP

#include <iosfwd>
#include <string_view>

namespace notepact::detail {

/// Inserts what `print(sink)` hands to a `sink(std::string_view)` in pieces, into a stream of any character
/// type, as one text: like a std::string it is padded to the stream's width, which is zero afterwards. Where
/// there is a width, `print` is called twice, first to measure. Does not need <ostream> itself.
template <class Char, class Traits, class Print>
std::basic_ostream<Char, Traits>& insert(std::basic_ostream<Char, Traits>& out, Print const& print) {
    using stream = std::basic_ostream<Char, Traits>;
    auto missing = out.width(0);
    if (missing > 0)
        print(
            [&missing](std::string_view piece) { missing -= static_cast<decltype(missing)>(piece.size()); });
    auto const pad = [&out, &missing] {
        for (; missing > 0; --missing)
            out.put(out.fill());
    };
    if ((out.flags() & stream::adjustfield) != stream::left) pad();
    print([&out](std::string_view piece) {
        for (char const c : piece)
            out.put(out.widen(c));
    });
    pad(); // to the left, what was not put before
    return out;
}

/// Inserts whole texts, as insert() does.
template <class Char, class Traits>
class stream_sink {
  public:
    explicit stream_sink(std::basic_ostream<Char, Traits>& out) noexcept : out_(&out) {}

    void operator()(std::string_view text) const {
        insert(*out_, [text](auto const& sink) { sink(text); });
    }

  private:
    std::basic_ostream<Char, Traits>* out_;
};

} // namespace notepact::detail

#endif
