// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The structure of a PNG file (W3C PNG specification, third edition, sections 5 and 11; ISO/IEC 15948).
#ifndef NOTEPACT_FORMAT_PNG_HPP
#define NOTEPACT_FORMAT_PNG_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/base/wrapping.hpp>
#include <notepact/format/crc32.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// Which rule of the structure of a PNG file bytes break: the first, in the order of the file.
enum class png_fault : std::uint8_t {
    none,              ///< no rule is broken
    signature,         ///< the first eight bytes are not a PNG's (section 5.2)
    cut,               ///< nothing is wrong but that the end is missing
    chunk_length,      ///< beyond 2^31 - 1 (section 5.3)
    chunk_type,        ///< not four letters, the third of them upper case (sections 5.3 and 5.4)
    checksum,          ///< a chunk's CRC is not that of its bytes (section 5.5)
    header_place,      ///< the first chunk is not IHDR, or another one is (section 5.6)
    header_fields,     ///< IHDR has another length, or says what no image can be (section 11.2.1)
    unknown_critical,  ///< a chunk that must be understood, but is not IHDR, PLTE, IDAT or IEND (section 5.4)
    palette_missing,   ///< no PLTE before the image data of an image of indexed colour (section 11.2.2)
    palette_unwanted,  ///< a PLTE in a greyscale image
    palette_place,     ///< a PLTE behind image data, or a second one (section 5.6)
    image_missing,     ///< there is no IDAT
    image_interrupted, ///< other chunks between two IDATs (section 5.6)
    end_not_empty,     ///< IEND has data (section 11.2.4)
    trailing_data      ///< bytes behind IEND (section 5.6)
};
/// Its name: `palette_missing`.
constexpr std::string_view name(png_fault why) noexcept {
    constexpr std::string_view names[] = {
        "none",
        "signature",
        "cut",
        "chunk_length",
        "chunk_type",
        "checksum",
        "header_place",
        "header_fields",
        "unknown_critical",
        "palette_missing",
        "palette_unwanted",
        "palette_place",
        "image_missing",
        "image_interrupted",
        "end_not_empty",
        "trailing_data"};
    return in_order<png_fault::trailing_data>(names, why);
}
/// One line that says what is wrong.
constexpr std::string_view message(png_fault why) noexcept {
    constexpr std::string_view messages[] = {
        "it has the structure of a PNG file",
        "it does not begin as a PNG file",
        "the file is cut: the end is missing",
        "a chunk says that it is longer than 2^31-1 bytes",
        "a chunk's type is not four letters, the third of them upper case",
        "a chunk is damaged: its CRC is another",
        "IHDR must be the first chunk, and no other",
        "IHDR says what no image can be",
        "a chunk of an unknown type must be understood",
        "an image of indexed colour has no PLTE before its IDATs",
        "a greyscale image has a PLTE",
        "PLTE stands behind an IDAT, or twice",
        "there is no IDAT",
        "IDATs do not stand in a row",
        "IEND has data",
        "something follows IEND"};
    return in_order<png_fault::trailing_data>(messages, why);
}

/// Checks that bytes, arriving in pieces cut anywhere, have the structure of a PNG file: the signature;
/// chunks of a legal length, a legal type and a right CRC; IHDR first, once, with legal fields; no chunk that
/// must be understood and is not known; PLTE once, before IDAT, where the colour type wants one and not where
/// it bars one; at least one IDAT, all in a row; IEND last, empty, nothing after it. State is four words,
/// whatever the file's size.
///
/// The image is not decoded: what the chunks hold, other than IHDR, is not looked at, nor where those stand
/// that need not be understood.
class png_scanner {
  public:
    /// The next bytes. After a failure it does nothing.
    constexpr void write(std::string_view piece) noexcept {
        for (std::size_t at = 0; at != piece.size() && !failed();) {
            if (step_ != step::data || kind_ == chunk::header) {
                put(static_cast<unsigned char>(piece[at++]));
                continue;
            }
            std::size_t const rest = piece.size() - at;
            std::size_t const run = rest < left_ ? rest : left_;
            crc_.write(std::string_view(piece.data() + at, run));
            at += run;
            left_ -= static_cast<std::uint32_t>(run);
            if (left_ == 0) step_ = step::checksum;
        }
    }

    /// Whether the bytes so far, as a whole, have the structure of a PNG file.
    constexpr bool complete() const noexcept { return step_ == step::done; }

    /// Whether no continuation can make them one. Found with the last byte of a field, of a CRC at the
    /// latest.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

    /// Which rule the bytes so far, as a whole, break first; none if they are complete().
    constexpr png_fault fault() const noexcept {
        return complete() ? png_fault::none : failed() ? static_cast<png_fault>(at_) : png_fault::cut;
    }

  private:
    enum class step : std::uint8_t {
        signature,
        length,
        type,
        data,
        checksum,
        done,
        failed
    };
    enum class chunk : std::uint8_t {
        none, // before the first
        header,
        other,
        end
    };

    static constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
    static constexpr std::uint32_t max_word = 0x7FFFFFFF; // of lengths and dimensions: section 7.1
    static constexpr std::uint32_t header_length = 13;

    // Chunk types, as the four letters read from the highest byte.
    static constexpr std::uint32_t ihdr = 0x49484452, plte = 0x504C5445, idat = 0x49444154, iend = 0x49454E44;
    // Set in the first letter of those that may be passed over: it is of lower case.
    static constexpr std::uint32_t ancillary = 0x20000000;

    // What was seen so far.
    static constexpr std::uint8_t indexed = 1; // the colour type wants a palette
    static constexpr std::uint8_t grey = 2;    // or bars one
    static constexpr std::uint8_t palette = 4;
    static constexpr std::uint8_t image = 8;
    static constexpr std::uint8_t image_over = 16;

    constexpr void put(unsigned char byte) noexcept {
        switch (step_) {
        case step::signature:
            if (byte != static_cast<unsigned char>(signature[at_])) return fail(png_fault::signature);
            if (++at_ != signature.size()) return;
            at_ = 0;
            step_ = step::length;
            return;
        case step::length:
            if (!ends_field(byte)) return;
            if (word_ > max_word) return fail(png_fault::chunk_length);
            left_ = word_;
            crc_ = crc32_checksum();
            step_ = step::type;
            return;
        case step::type:
            if (!is_letter(byte) || (at_ == 2 && byte >= 'a')) return fail(png_fault::chunk_type);
            crc_.put(byte);
            if (ends_field(byte)) begin();
            return;
        case step::data: return header(byte);
        case step::checksum:
            if (!ends_field(byte)) return;
            if (word_ != crc_.value()) return fail(png_fault::checksum);
            step_ = kind_ == chunk::end ? step::done : step::length;
            return;
        case step::done: return fail(png_fault::trailing_data);
        case step::failed: return;
        }
    }

    // Takes the next byte of a four-byte field; returns whether it was the last.
    constexpr bool ends_field(unsigned char byte) noexcept {
        word_ = detail::shifted_in(word_, 8, byte);
        at_ = static_cast<std::uint8_t>((at_ + 1) & 3);
        return at_ == 0;
    }

    // Begins a chunk, whose type is in word_ and whose length in left_.
    constexpr void begin() noexcept {
        if ((kind_ == chunk::none) != (word_ == ihdr)) return fail(png_fault::header_place);
        if (has(image) && word_ != idat) seen_ = static_cast<std::uint8_t>(seen_ | image_over);
        kind_ = chunk::other;
        switch (word_) {
        case ihdr:
            kind_ = chunk::header;
            if (left_ != header_length) return fail(png_fault::header_fields);
            break;
        case plte:
            if (has(grey)) return fail(png_fault::palette_unwanted);
            if (has(palette | image)) return fail(png_fault::palette_place);
            seen_ = static_cast<std::uint8_t>(seen_ | palette);
            break;
        case idat:
            if (has(image_over)) return fail(png_fault::image_interrupted);
            if (has(indexed) && !has(palette)) return fail(png_fault::palette_missing);
            seen_ = static_cast<std::uint8_t>(seen_ | image);
            break;
        case iend:
            kind_ = chunk::end;
            if (left_ != 0) return fail(png_fault::end_not_empty);
            if (!has(image)) return fail(png_fault::image_missing);
            break;
        default:
            if ((word_ & ancillary) == 0) return fail(png_fault::unknown_critical);
        }
        step_ = left_ == 0 ? step::checksum : step::data;
    }

    // Takes the next byte of IHDR's data.
    constexpr void header(unsigned char byte) noexcept {
        crc_.put(byte);
        word_ = detail::shifted_in(word_, 8, byte);
        switch (--left_) {
        case 9: // width
        case 5: // height
            if (word_ == 0 || word_ > max_word) return fail(png_fault::header_fields);
            return;
        case 3: // bit depth and colour type
            if (!is_pixel(word_ >> 8 & 0xFF, byte)) return fail(png_fault::header_fields);
            seen_ = byte == 3 ? indexed : (byte & 2) == 0 ? grey : 0;
            return;
        case 2: // compression method
        case 1: // filter method
            if (byte != 0) return fail(png_fault::header_fields);
            return;
        case 0: // interlace method
            if (byte > 1) return fail(png_fault::header_fields);
            step_ = step::checksum;
            return;
        default: return;
        }
    }

    // The combinations that IHDR allows. A depth is a power of two, so the depths of a colour type are a sum
    // of them.
    static constexpr bool is_pixel(std::uint32_t depth, std::uint32_t colour) noexcept {
        constexpr std::uint8_t depths[] = {
            1 + 2 + 4 + 8 + 16, // greyscale
            0,                  //
            8 + 16,             // truecolour
            1 + 2 + 4 + 8,      // indexed
            8 + 16,             // greyscale with alpha
            0,                  //
            8 + 16,             // truecolour with alpha
        };
        return colour < sizeof depths && (depths[colour] & depth) != 0 && (depth & (depth - 1)) == 0;
    }

    static constexpr bool is_letter(unsigned char byte) noexcept {
        return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    }

    constexpr bool has(unsigned some) const noexcept { return (seen_ & some) != 0; }

    constexpr void fail(png_fault why) noexcept {
        step_ = step::failed;
        at_ = static_cast<std::uint8_t>(why); // which counts no more
    }

    crc32_checksum crc_;     // of the chunk's type and data so far
    std::uint32_t word_ = 0; // the last four bytes of a field
    std::uint32_t left_ = 0; // bytes of the chunk's data to come
    std::uint8_t at_ = 0;    // bytes of the signature or of a four-byte field seen; once failed, why
    step step_ = step::signature;
    chunk kind_ = chunk::none;
    std::uint8_t seen_ = 0;
};

/// What keeps `bytes` from having the structure of a PNG file, see png_scanner; none if they have it.
constexpr png_fault check_png(std::string_view bytes) noexcept {
    png_scanner scanner;
    scanner.write(bytes);
    return scanner.fault();
}

/// Whether `bytes` have the structure of a PNG file.
constexpr bool is_png(std::string_view bytes) noexcept {
    return check_png(bytes) == png_fault::none;
}

} // namespace notepact

#endif
