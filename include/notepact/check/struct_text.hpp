// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The JSON text of a struct.
#ifndef NOTEPACT_CHECK_STRUCT_TEXT_HPP
#define NOTEPACT_CHECK_STRUCT_TEXT_HPP

#include <notepact/check/struct_source.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/byte_source.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact::detail {

// Whether an output makes the data URI of a PNG file itself: `image(file, source)`.
template <class Output, class = void>
inline constexpr bool makes_data_uris = false;
template <class Output>
inline constexpr bool makes_data_uris<
    Output, std::void_t<decltype(std::declval<Output&>().image(
                std::string_view(), static_cast<byte_source const*>(nullptr)))>> = true;

/// Writes what a struct_source tells to an `output(std::string_view)`, without white space, until something
/// cannot be written: an image that comes in pieces, which only some outputs take, or, if it `Checks`, a text
/// that is not UTF-8.
template <class Output, bool Checks = false>
class struct_text {
  public:
    explicit struct_text(Output& output) noexcept : output_(&output), json_(output) {}

    /// Whether all was written.
    bool good() const noexcept { return good_; }
    bool done() const noexcept { return !good_; }

    void object_begin() { json_.object_begin(); }
    void object_end() { json_.object_end(); }
    void array_begin() { json_.array_begin(); }
    void array_end() { json_.array_end(); }
    void key(std::string_view name, [[maybe_unused]] bool by_contract) {
        json_.key_begin();
        if constexpr (Checks) good_ = by_contract || is_utf8(name);
        if (!good_) return;
        json_.key_part(name);
        json_.key_end();
    }
    void value(shown_value const& one) {
        switch (one.what()) {
        case shown::null: return json_.null();
        case shown::boolean: return json_.boolean(one.yes());
        case shown::integer:
        case shown::number:
        case shown::json:
            one.put([this](std::string_view piece) { json_.number_part(piece); });
            return json_.number({});
        case shown::text:
            json_.string_begin();
            text(one);
            break;
        case shown::image:
            json_.string_begin();
            image(one);
            break;
        }
        if (good_) json_.string_end();
    }

  private:
    void text(shown_value const& one) {
        if constexpr (Checks) {
            utf8_scanner characters;
            one.put([&](std::string_view piece) {
                characters.write(piece);
                good_ = good_ && (one.is_whole() ? characters.complete() : !characters.failed());
                if (good_) json_.string_part(piece);
            });
            good_ = good_ && characters.complete();
        } else {
            one.put([this](std::string_view piece) { json_.string_part(piece); });
        }
    }
    void image(shown_value const& one) {
        auto const file = one.text();
        if constexpr (makes_data_uris<Output>) {
            output_->image(file, one.source());
        } else if (one.source() != nullptr) {
            good_ = false;
        } else if constexpr (std::is_same_v<Output, buffer_output>) {
            (*output_)(png_data_uri_prefix);
            auto* const room = output_->claim(base64_encoded_size(file.size()));
            if (room != nullptr) base64_encode(file, room);
        } else {
            one.put([this](std::string_view piece) { (*output_)(piece); });
        }
    }

    Output* output_;
    json_writer<Output> json_;
    bool good_ = true;
};

} // namespace notepact::detail

#endif
