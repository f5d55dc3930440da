// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_PNG_SIGNATURE_HPP
#define NOTEPACT_FORMAT_PNG_SIGNATURE_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/result.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/byte_source.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/png.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

/// A signature image for a request: the bytes of a PNG file, which become base64 while they are written, or a
/// data URI that was made elsewhere. It can only be made of what a request may hold. Views what it was made
/// of, which must outlive it and stay as it is; allocates nothing.
class png_signature {
  public:
    /// Of the bytes of a PNG file, else the rule of its structure that they break: see png_scanner. Reads the
    /// whole file, whose CRCs are computed, and copies nothing.
    static constexpr result<png_signature, png_fault>
    from_png(text_view file NOTEPACT_LIFETIMEBOUND) noexcept {
        auto const found = check_png(file);
        if (found != png_fault::none) return found;
        return png_signature(file, true);
    }
    /// Of `data:image/png;base64,` and a payload, in UTF-8; else `missing_prefix` or `invalid_utf8`. A
    /// payload that is not strict base64 or not a PNG earns a warning when the request is checked.
    static constexpr result<png_signature> from_data_uri(text_view uri NOTEPACT_LIFETIMEBOUND) noexcept {
        if (uri.size() <= png_data_uri_prefix.size()
            || detail::part(uri, 0, png_data_uri_prefix.size()) != png_data_uri_prefix)
            return errc::missing_prefix;
        if (!is_utf8(uri)) return errc::invalid_utf8;
        return png_signature(uri, false);
    }

    /// Of the bytes of a PNG file that come in pieces, which must outlive it. It can be written in pieces
    /// only
    /// (`only_in_pieces` elsewhere), once, and the file is checked on the way. `not_png` if its size is that
    /// of no PNG file: below 57 bytes, or more than a body could count. Nothing is read yet.
    static result<png_signature> from_source(byte_source const& file NOTEPACT_LIFETIMEBOUND) noexcept {
        if (file.size() < smallest_png || file.size() > largest_png) return errc::not_png;
        return png_signature(file);
    }
    /// A temporary would be gone before it is read.
    static result<png_signature> from_source(byte_source const&& file) = delete;

    /// The length of the data URI, in bytes.
    constexpr std::size_t size() const noexcept {
        return source_ != nullptr ? png_data_uri_size(source_->size())
               : encode_          ? png_data_uri_size(bytes_.size())
                                  : bytes_.size();
    }
    /// The PNG file that becomes the data URI, if it is whole; else no data().
    constexpr std::string_view file() const noexcept { return encode_ ? bytes_ : std::string_view(); }
    /// The data URI, if that was made elsewhere; else no data().
    constexpr std::string_view data_uri() const noexcept { return encode_ ? std::string_view() : bytes_; }
    /// Where the file comes from, if it comes in pieces; else null.
    constexpr byte_source const* source() const noexcept { return source_; }
    /// Hands the data URI to `sink(std::string_view)` in pieces, which live as long as the call. Needs no
    /// room for the image. Of a source, nothing.
    template <class Sink>
    constexpr void put(Sink&& sink) const {
        if (encode_)
            put_png_data_uri(bytes_, sink);
        else if (source_ == nullptr)
            sink(bytes_);
    }

  private:
    // Signature, IHDR, an empty IDAT, IEND.
    static constexpr std::size_t smallest_png = 8 + 25 + 12 + 12;
    // A body of this size can still be counted.
    static constexpr std::size_t largest_png = static_cast<std::size_t>(-1) / 4 * 2;

    constexpr png_signature(std::string_view bytes, bool encode) noexcept : bytes_(bytes), encode_(encode) {}
    explicit png_signature(byte_source const& file) noexcept : source_(&file) {}

    std::string_view bytes_;
    byte_source const* source_ = nullptr;
    bool encode_ = false; // the bytes are those of a file
};

} // namespace notepact

#endif
