// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The types of format/ that hold the text of a member.
#ifndef NOTEPACT_CONTRACT_HOLDS_HPP
#define NOTEPACT_CONTRACT_HOLDS_HPP

#include <notepact/contract/words.hpp>
#include <notepact/format/byte_source.hpp>
#include <notepact/format/instant.hpp>
#include <notepact/format/json_number.hpp>
#include <notepact/format/png_signature.hpp>
#include <notepact/json/json_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace notepact {

/// An instant is always written as `YYYY-MM-DDTHH:MM:SS.sssZ`, whatever it was read from.
template <>
struct holds<instant, shape::string> : std::true_type {
    /// How long its text always is, for those who have room for it.
    static constexpr std::size_t size = rfc3339_size;
    /// Writes it to `out`, which has room for `size` characters.
    static constexpr void write(instant when, char* out) noexcept { write_rfc3339(when, out); }
    /// The same, to a sink.
    template <class Sink>
    static constexpr void put(instant when, Sink&& sink) {
        char text[size] = {};
        write(when, text);
        sink(std::string_view(text, sizeof text));
    }
};

/// A json_number is written as it was read.
template <>
struct holds<json_number, shape::number> : std::true_type {
    /// Its text.
    static std::string_view view(json_number const& value) noexcept { return value.text(); }
    /// The same, to a sink.
    template <class Sink>
    static void put(json_number const& value, Sink&& sink) {
        sink(view(value));
    }
    /// For those who fill it.
    static std::string& text(json_number& value) noexcept { return json_number_access::text(value); }
};

/// A json_text is written without white space.
template <>
struct holds<json_text, shape::any> : std::true_type {
    /// Its text, without white space, to a sink.
    template <class Sink>
    static void put(json_text const& value, Sink&& sink) {
        value.put(sink);
    }
    /// For those who fill it.
    static std::string& text(json_text& value) noexcept { return json_text_access::text(value); }
};
/// Likewise, where an object is wanted.
template <>
struct holds<json_text, shape::any_object> : holds<json_text, shape::any> {};

/// A png_signature is written as the data URI.
template <>
struct holds<png_signature, shape::string> : std::true_type {
    /// The data URI, in pieces, to a sink.
    template <class Sink>
    static constexpr void put(png_signature const& signature, Sink&& sink) {
        signature.put(sink);
    }
    /// What was a data URI already.
    static constexpr std::string_view view(png_signature const& signature) noexcept {
        return signature.data_uri();
    }
    /// The PNG file that becomes the data URI; no data() if it comes in pieces, or is a data URI already.
    static constexpr std::string_view file(png_signature const& signature) noexcept {
        return signature.file();
    }
    /// Where the image comes from, if it comes in pieces, of which put() hands nothing; else null.
    static constexpr byte_source const* source(png_signature const& signature) noexcept {
        return signature.source();
    }
};

} // namespace notepact

#endif
