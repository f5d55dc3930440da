// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_PIECE_WRITER_HPP
#define NOTEPACT_CHECK_PIECE_WRITER_HPP

#include <notepact/check/check_struct.hpp>
#include <notepact/check/struct_source.hpp>
#include <notepact/check/struct_text.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/byte_source.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/png.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace notepact {

namespace detail {

/// Takes the next piece out of a text that is written from its front each time: the first `skip` bytes are
/// dropped, what does not fit is only counted. An image that comes in pieces can be read only once, so this
/// keeps how far it was read.
class piece_output {
  public:
    void begin(char* out, std::size_t capacity, std::size_t skip) noexcept {
        out_ = out;
        room_ = capacity;
        skip_ = skip;
        size_ = total_ = 0;
    }
    std::size_t size() const noexcept { return size_; }
    std::size_t total() const noexcept { return total_; }
    errc error() const noexcept { return error_; }

    void operator()(std::string_view text) noexcept {
        total_ += text.size();
        put(text);
    }
    void image(std::string_view file, byte_source const* source) {
        auto const bytes = source != nullptr ? source->size() : file.size();
        auto const size = png_data_uri_size(bytes);
        total_ += size;
        if (skip_ >= size) {
            skip_ -= size;
            return;
        }
        if (room_ == 0) return;
        if (skip_ == 0) image_ = progress();
        if (skip_ < png_data_uri_prefix.size())
            put(png_data_uri_prefix);
        else
            skip_ = 0;
        while (room_ != 0 && error_ == errc{} && !(image_.left == 0 && image_.read == bytes))
            encode(file, source, bytes - image_.read);
    }

  private:
    struct progress {
        png_scanner scanner;
        std::size_t read = 0; // bytes of the file
        char group[4] = {};   // encoded; the last `left` of them are still to be written
        std::uint8_t left = 0;
    };

    void put(std::string_view text) noexcept {
        auto const dropped = text.size() < skip_ ? text.size() : skip_;
        skip_ -= dropped;
        text.remove_prefix(dropped);
        auto const size = text.size() < room_ ? text.size() : room_;
        if (size != 0) std::memcpy(out_ + size_, text.data(), size);
        moved_on(size);
    }
    void moved_on(std::size_t size) noexcept {
        size_ += size;
        room_ -= size;
    }

    void encode(std::string_view file, byte_source const* source, std::size_t rest) {
        if (image_.left != 0) return put_group();
        // The last group is not among them: it is written only when the file is known to be whole.
        auto const groups = room_ / 4 < (rest - 1) / 3 ? room_ / 4 : (rest - 1) / 3;
        if (groups != 0) {
            // In place: read into the end of the room, encoded into all of it.
            auto* const bytes = out_ + size_ + groups;
            if (!read(file, source, bytes, groups * 3)) return;
            encode_base64_groups(bytes, groups, out_ + size_);
            return moved_on(groups * 4);
        }
        char bytes[3] = {};
        auto const count = rest < 3 ? rest : 3;
        if (!read(file, source, bytes, count)) return;
        if (rest <= 3 && source != nullptr && !whole(*source)) return;
        image_.left = static_cast<std::uint8_t>(base64_encode(std::string_view(bytes, count), image_.group));
    }
    void put_group() noexcept {
        auto const size = room_ < image_.left ? room_ : image_.left;
        put(std::string_view(image_.group + sizeof image_.group - image_.left, size));
        image_.left = static_cast<std::uint8_t>(image_.left - size);
    }

    bool read(std::string_view file, byte_source const* source, char* out, std::size_t wanted) {
        image_.read += wanted;
        if (source == nullptr) {
            std::memcpy(out, file.data() + image_.read - wanted, wanted);
            return true;
        }
        if (source->read(out, wanted) != wanted) return stop(errc::wrong_size);
        image_.scanner.write(std::string_view(out, wanted));
        return !image_.scanner.failed() || stop(errc::not_png);
    }
    bool whole(byte_source const& file) {
        char surplus = 0;
        if (!image_.scanner.complete()) return stop(errc::not_png);
        return file.read(&surplus, 1) == 0 || stop(errc::wrong_size);
    }
    bool stop(errc why) noexcept {
        error_ = why;
        room_ = 0;
        return false;
    }

    char* out_ = nullptr;
    std::size_t room_ = 0;
    std::size_t skip_ = 0;
    std::size_t size_ = 0;
    std::size_t total_ = 0;
    progress image_;
    errc error_ = errc{};
};

} // namespace detail

/// Writes the JSON text of a struct in pieces of any size, each into a buffer of the caller's, while an image
/// in it is read from its byte_source, checked and encoded. O(1) memory, whatever the image's size: no heap,
/// 76 bytes on a machine of 32 bits. The struct, and what it views, must outlive it and stay as it is.
///
///     char buffer[256];
///     while (!body.done()) {
///         auto const piece = body.next(buffer, sizeof buffer);
///         if (piece.empty()) … // body.error() tells why, body.written() how many bytes have gone out
///         send(piece);
///     }
///
/// Every piece walks the struct from its front; an image is read once.
class piece_writer {
  public:
    /// Of a struct that has been checked with pieces in mind; see write_in_pieces.
    template <class Shape, std::size_t N, class T>
    piece_writer(contract<Shape, N> const& contract, T const& value)
        : piece_writer(detail::bound_struct(contract, value)) {}
    /// A temporary would be gone before it is written.
    template <class Shape, std::size_t N, class T>
    piece_writer(contract<Shape, N> const& contract, T const&& value) = delete;
    /// The same of a struct and its contract in one.
    explicit piece_writer(detail::bound_struct const& value) : value_(value) {
        walk(nullptr, 0);
        size_ = output_.total();
    }

    /// How many bytes the whole text has: the value of Content-Length, known before the first piece.
    std::size_t size() const noexcept { return size_; }
    /// How many of them have been handed out.
    std::size_t written() const noexcept { return written_; }
    /// Whether all of it has been handed out.
    bool done() const noexcept { return written_ == size_; }
    /// Why there will be no more, before the text is whole: `not_png` or `wrong_size` of the image; else
    /// none. The last bytes of an image are handed out only when all of it has been found good.
    errc error() const noexcept { return output_.error(); }

    /// The next piece, at the front of the buffer: it fills it, but for the last. Empty at the end, after an
    /// error, and for a buffer of no size.
    std::string_view next(char* buffer, std::size_t capacity) {
        if (error() != errc{}) return {};
        walk(buffer, capacity);
        if (error() != errc{}) return {};
        written_ += output_.size();
        return {buffer, output_.size()};
    }

  private:
    void walk(char* buffer, std::size_t capacity) {
        output_.begin(buffer, capacity, written_);
        detail::struct_text<detail::piece_output> text(output_);
        detail::tell_struct(value_, text);
    }

    detail::piece_output output_;
    detail::bound_struct value_;
    std::size_t size_ = 0;
    std::size_t written_ = 0;
};

/// Checks a struct, all but the images that come in pieces, and makes the writer of its text, which views
/// both; nothing, and the report says why, if it breaks the contract. Allocates nothing.
template <class Shape, std::size_t N, class T>
std::optional<piece_writer>
write_in_pieces(contract<Shape, N> const& contract, T const& value, report& report) {
    detail::bound_struct const bound(contract, value);
    if (!detail::judge_struct<detail::keeps_text<Shape>>(bound, report, true)) return std::nullopt;
    return piece_writer(bound);
}
/// A temporary would be gone before it is written.
template <class Shape, std::size_t N, class T>
std::optional<piece_writer>
write_in_pieces(contract<Shape, N> const& contract, T const&& value, report& report) = delete;

} // namespace notepact

#endif
