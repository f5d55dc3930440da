// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// A PNG image as a data URI, the form of every `signature` and `responded_signature`:
/// "The data:image/png;base64, prefix is required for signature fields" (Clinic Session Notes API).
#ifndef NOTEPACT_FORMAT_DATA_URI_HPP
#define NOTEPACT_FORMAT_DATA_URI_HPP

#include <notepact/base/part.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/png.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// How the text must start, in exactly these letters.
inline constexpr std::string_view png_data_uri_prefix = "data:image/png;base64,";

/// What a text is, taken as a PNG data URI; the first that applies, in this order but for `ok`.
enum class png_data_uri_state : std::uint8_t {
    ok,             ///< a PNG data URI
    missing_prefix, ///< it does not start with the prefix, or nothing follows it
    not_base64,     ///< what follows is not strict base64 (RFC 4648 section 4)
    not_png         ///< it is, but not of what has the structure of a PNG file
};

/// Judges a text that arrives in pieces, cut anywhere. Holds 28 bytes however long the image.
class png_data_uri_scanner {
  public:
    /// The next piece. Also after failed(), because state() may yet change from not_png to not_base64.
    constexpr void write(std::string_view piece) noexcept {
        std::size_t at = 0;
        for (; at != piece.size() && matched_ < png_data_uri_prefix.size(); ++at)
            matched_ =
                piece[at] == png_data_uri_prefix[matched_] ? static_cast<std::uint8_t>(matched_ + 1) : other;
        if (at == piece.size() || matched_ == other) return;
        matched_ = payload;
        // A PNG that has failed ignores the bytes: from then on only the base64 is looked at.
        base64_.write_long(
            std::string_view(piece.data() + at, piece.size() - at),
            [this](std::string_view bytes) { png_.write(bytes); });
    }

    /// The verdict if the text ended here.
    constexpr png_data_uri_state state() const noexcept {
        if (matched_ != payload) return png_data_uri_state::missing_prefix;
        if (!base64_.complete()) return png_data_uri_state::not_base64;
        return png_.complete() ? png_data_uri_state::ok : png_data_uri_state::not_png;
    }

    /// Of the state not_png, which rule of a PNG's structure is broken.
    constexpr png_fault fault() const noexcept { return png_.fault(); }

    /// Whether the text so far, as a whole, is a PNG data URI.
    constexpr bool complete() const noexcept { return state() == png_data_uri_state::ok; }

    /// Whether no continuation can make it one. Which state() it will end in may still be open.
    constexpr bool failed() const noexcept { return matched_ == other || base64_.failed() || png_.failed(); }

  private:
    // Values of matched_ beyond the length of the prefix: the payload has begun; the text begins otherwise.
    static constexpr std::uint8_t payload = 0xFE, other = 0xFF;

    base64_decoder base64_;
    png_scanner png_;
    std::uint8_t matched_ = 0;
};

/// What `text` is, taken as a PNG data URI.
constexpr png_data_uri_state check_png_data_uri(std::string_view text) noexcept {
    png_data_uri_scanner scanner;
    scanner.write(text);
    return scanner.state();
}

/// Whether `text` is a PNG data URI.
constexpr bool is_png_data_uri(std::string_view text) noexcept {
    return check_png_data_uri(text) == png_data_uri_state::ok;
}

/// The length of the data URI of a PNG file of so many bytes, three quarters of what std::size_t can hold at
/// most.
constexpr std::size_t png_data_uri_size(std::size_t file) noexcept {
    return png_data_uri_prefix.size() + base64_encoded_size(file);
}
/// Hands the data URI of a PNG file to `sink(std::string_view)` in pieces. Looks at nothing in the file.
template <class Sink>
constexpr void put_png_data_uri(std::string_view file, Sink&& sink) {
    sink(png_data_uri_prefix);
    char run[detail::base64_run] = {};
    while (!file.empty()) {
        auto const bytes = detail::part(file, 0, sizeof run / 4 * 3);
        sink(std::string_view(run, base64_encode(bytes, run)));
        file.remove_prefix(bytes.size());
    }
}

} // namespace notepact

#endif
