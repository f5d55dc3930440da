// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_PNG_SIGNATURE_HPP
#define NOTEPACT_FORMAT_PNG_SIGNATURE_HPP

#include <notepact/format/base64.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/png.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace notepact {

/// A signature image for a request: the bytes of a PNG file, which become base64 while they are written, or a
/// data URI that was made elsewhere. It can only be made of what a request may hold. Views what it was made
/// of.
class png_signature {
  public:
    /// Of the bytes of a PNG file. Nothing if they are not one: `not_png`.
    static constexpr std::optional<png_signature> from_png(std::string_view file) noexcept {
        if (!is_png(file)) return std::nullopt;
        return png_signature(file, true);
    }
    /// Of `data:image/png;base64,` and a payload. Nothing if the prefix or the payload is missing
    /// (`missing_prefix`) or the text is not UTF-8. A payload that is not strict base64 or not a PNG earns a
    /// warning when the request is checked.
    static constexpr std::optional<png_signature> from_data_uri(std::string_view uri) noexcept {
        if (check_png_data_uri(uri) == png_data_uri_state::missing_prefix || !is_utf8(uri))
            return std::nullopt;
        return png_signature(uri, false);
    }

    /// The length of the data URI.
    constexpr std::size_t size() const noexcept {
        return encode_ ? png_data_uri_prefix.size() + base64_encoded_size(bytes_.size()) : bytes_.size();
    }
    /// Hands the data URI to `sink(std::string_view)` in pieces. Needs no room for the image.
    template <class Sink>
    constexpr void put(Sink&& sink) const {
        if (!encode_) {
            sink(bytes_);
            return;
        }
        sink(png_data_uri_prefix);
        base64_encoder encoder;
        encoder.write(bytes_, sink);
        encoder.finish(sink);
    }

  private:
    constexpr png_signature(std::string_view bytes, bool encode) noexcept : bytes_(bytes), encode_(encode) {}

    std::string_view bytes_;
    bool encode_;
};

} // namespace notepact

#endif
