// The structure of a PNG file (W3C PNG specification, third edition, sections 5 and 11; ISO/IEC 15948).
#ifndef NOTEPACT_FORMAT_PNG_HPP
#define NOTEPACT_FORMAT_PNG_HPP

#include <notepact/base/wrapping.hpp>
#include <notepact/format/crc32.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// Checks that bytes, arriving in pieces cut anywhere, are a PNG file: the signature; chunks of a legal
/// length, a type of four ASCII letters and a right CRC; IHDR first, once, with legal fields; at least one
/// IDAT; IEND last, empty, nothing after it. State is a few words, whatever the file's size.
///
/// The image is not decoded, and the places and contents of other chunks are not looked at (a PLTE for
/// indexed colour, IDATs in a row, unknown critical chunks): this tells a PNG from what is damaged, cut or
/// something else.
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

    /// Whether the bytes so far, as a whole, are a PNG file.
    constexpr bool complete() const noexcept { return step_ == step::done; }

    /// Whether no continuation can make them one. Found with the last byte of a field, of a CRC at the
    /// latest.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

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
        image,
        other,
        end
    };

    static constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
    static constexpr std::uint32_t max_word = 0x7FFFFFFF; // of lengths and dimensions: section 7.1
    static constexpr std::uint32_t header_length = 13;

    // Chunk types, as the four letters read from the highest byte.
    static constexpr std::uint32_t ihdr = 0x49484452, idat = 0x49444154, iend = 0x49454E44;

    constexpr void put(unsigned char byte) noexcept {
        switch (step_) {
        case step::signature:
            if (byte != static_cast<unsigned char>(signature[at_])) return fail();
            if (++at_ != signature.size()) return;
            at_ = 0;
            step_ = step::length;
            return;
        case step::length:
            if (!ends_field(byte)) return;
            if (word_ > max_word) return fail();
            left_ = word_;
            crc_ = crc32_checksum();
            step_ = step::type;
            return;
        case step::type:
            if (!is_letter(byte)) return fail();
            crc_.put(byte);
            if (ends_field(byte)) begin();
            return;
        case step::data: return header(byte);
        case step::checksum:
            if (!ends_field(byte)) return;
            if (word_ != crc_.value()) return fail();
            step_ = kind_ == chunk::end ? step::done : step::length;
            return;
        case step::done:
        case step::failed: return fail();
        }
    }

    // The next byte of a four-byte field; whether it was the last.
    constexpr bool ends_field(unsigned char byte) noexcept {
        word_ = detail::shifted_in(word_, 8, byte);
        at_ = static_cast<std::uint8_t>((at_ + 1) & 3);
        return at_ == 0;
    }

    // The type is in word_, the length in left_.
    constexpr void begin() noexcept {
        if ((kind_ == chunk::none) != (word_ == ihdr)) return fail(); // first, and only first
        switch (word_) {
        case ihdr:
            kind_ = chunk::header;
            if (left_ != header_length) return fail();
            break;
        case idat:
            kind_ = chunk::image;
            has_image_ = true;
            break;
        case iend:
            kind_ = chunk::end;
            if (left_ != 0 || !has_image_) return fail();
            break;
        default: kind_ = chunk::other;
        }
        step_ = left_ == 0 ? step::checksum : step::data;
    }

    // The next byte of IHDR's data.
    constexpr void header(unsigned char byte) noexcept {
        crc_.put(byte);
        word_ = detail::shifted_in(word_, 8, byte);
        switch (--left_) {
        case 9: // width
        case 5: // height
            if (word_ == 0 || word_ > max_word) return fail();
            return;
        case 3: // bit depth and colour type
            if (!is_pixel(word_ >> 8 & 0xFF, word_ & 0xFF)) return fail();
            return;
        case 2: // compression method
        case 1: // filter method
            if (byte != 0) return fail();
            return;
        case 0: // interlace method
            if (byte > 1) return fail();
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

    constexpr void fail() noexcept { step_ = step::failed; }

    crc32_checksum crc_;     // of the chunk's type and data so far
    std::uint32_t word_ = 0; // the last four bytes of a field
    std::uint32_t left_ = 0; // bytes of the chunk's data to come
    std::uint8_t at_ = 0;    // bytes of the signature or of a four-byte field seen
    step step_ = step::signature;
    chunk kind_ = chunk::none;
    bool has_image_ = false;
};

/// Whether `bytes` are a PNG file, as far as png_scanner looks.
constexpr bool is_png(std::string_view bytes) noexcept {
    png_scanner scanner;
    scanner.write(bytes);
    return scanner.complete();
}

} // namespace notepact

#endif
