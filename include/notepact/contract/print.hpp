// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_PRINT_HPP
#define NOTEPACT_CONTRACT_PRINT_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/stream_sink.hpp>
#include <notepact/contract/report.hpp>

#include <cstddef>
#include <iosfwd>
#include <string_view>

// Reports as text and as JSON. All goes to a `sink(std::string_view)`, in pieces, so that a device can print
// to a serial line; nothing is allocated. Nothing printed holds input.

namespace notepact {

namespace detail {

/// Hands a violation's message to a sink, with the member that was probably meant, the limit that the
/// contract sets, or the format that it names.
template <class Sink>
void put_message(violation const& v, Sink&& sink) {
    sink(message(v));
    if (auto const nearest = v.nearest(); !nearest.empty()) {
        sink(std::string_view(": was '"));
        sink(nearest);
        sink(std::string_view("' meant?"));
    } else if (auto const keyword = v.keyword(); !keyword.empty()) {
        sink(std::string_view(": "));
        sink(keyword);
        sink(std::string_view(" "));
        v.limit(sink);
    } else if (v.code() == errc::not_of_format && !v.format().empty()) {
        sink(std::string_view(": "));
        sink(v.format());
    }
}

/// Hands a text to a sink as the inside of a JSON string. Contracts' names and our messages are UTF-8 without
/// control characters, so only these two need an escape.
template <class Sink>
void put_json_text(std::string_view text, Sink&& sink) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' || text[i] == '\\') sink(std::string_view("\\"));
        sink(part(text, i, 1));
    }
}

} // namespace detail

/// `severity place pointer rule text`, e.g. `error body /sign_off/signature missing_prefix must be … (byte
/// 88)`. The root pointer is written `-`, and so is the request as a whole.
template <class Sink>
void print_text(violation const& v, Sink&& sink) {
    sink(name(v.level()));
    sink(std::string_view(" "));
    sink(name(v.in()));
    sink(std::string_view(" "));
    bool root = true;
    v.put_pointer([&](std::string_view piece) {
        root = root && piece.empty();
        sink(piece);
    });
    if (root) sink(std::string_view("-"));
    sink(std::string_view(" "));
    sink(name(v.code()));
    sink(std::string_view(" "));
    detail::put_message(v, sink);
    if (v.offset() == no_offset) return;
    sink(std::string_view(" (byte "));
    put_decimal(v.offset(), sink);
    sink(std::string_view(")"));
}

/// One line per violation, each ended by a line feed; a last line tells how many were dropped, if any.
template <class Sink>
void print_text(report const& r, Sink&& sink) {
    for (auto const& v : r) {
        print_text(v, sink);
        sink(std::string_view("\n"));
    }
    if (r.dropped() == 0) return;
    sink(std::string_view("and "));
    put_decimal(r.dropped(), sink);
    sink(std::string_view(" more\n"));
}

/// `{"severity":…,"in":…,"pointer":…,"rule":…,"offset":…,"message":…}`; offset null where unknown.
template <class Sink>
void put_json(violation const& v, Sink&& sink) {
    auto const escaped = [&](std::string_view piece) { detail::put_json_text(piece, sink); };
    sink(std::string_view("{\"severity\":\""));
    sink(name(v.level()));
    sink(std::string_view("\",\"in\":\""));
    sink(name(v.in()));
    sink(std::string_view("\",\"pointer\":\""));
    v.put_pointer(escaped);
    sink(std::string_view("\",\"rule\":\""));
    sink(name(v.code()));
    sink(std::string_view("\",\"offset\":"));
    if (v.offset() == no_offset)
        sink(std::string_view("null"));
    else
        put_decimal(v.offset(), sink);
    sink(std::string_view(",\"message\":\""));
    detail::put_message(v, escaped);
    sink(std::string_view("\"}"));
}

/// `{"ok":…,"clean":…,"dropped":…,"violations":[…]}`, on one line, without a line feed.
template <class Sink>
void put_json(report const& r, Sink&& sink) {
    sink(r.ok() ? std::string_view("{\"ok\":true") : std::string_view("{\"ok\":false"));
    sink(r.clean() ? std::string_view(",\"clean\":true") : std::string_view(",\"clean\":false"));
    sink(std::string_view(",\"dropped\":"));
    put_decimal(r.dropped(), sink);
    sink(std::string_view(",\"violations\":["));
    for (auto const& v : r) {
        if (&v != r.begin()) sink(std::string_view(","));
        put_json(v, sink);
    }
    sink(std::string_view("]}"));
}

/// As print_text; padded, as a whole, to the stream's width.
/// @{
template <class Char, class Traits>
std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, violation const& v) {
    return detail::insert(out, [&v](auto const& sink) { print_text(v, sink); });
}
template <class Char, class Traits>
std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, report const& r) {
    return detail::insert(out, [&r](auto const& sink) { print_text(r, sink); });
}
/// @}

} // namespace notepact

#endif
