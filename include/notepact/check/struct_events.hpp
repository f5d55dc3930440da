// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_STRUCT_EVENTS_HPP
#define NOTEPACT_CHECK_STRUCT_EVENTS_HPP

#include <notepact/base/settings.hpp>
#include <notepact/check/struct_source.hpp>
#include <notepact/contract/places.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/reader.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact::detail {

/// Tells what a struct_source tells as the events of a document, which are those that a json_reader would
/// tell of the text that would be written; a text that could not stand in one is its fault, and last. Behind
/// the beginning of a string that is an image, the sink is asked
///
///     bool takes_images();             // whether a file is enough: then its text is not told
///     bool image_elsewhere(bool will); // of one that comes in pieces, and will be written or not; false: a
///                                      // fault
///
/// `KeepsText`: values may be kept as JSON text.
template <bool KeepsText, class Sink>
class struct_events {
  public:
    struct_events(Sink& sink, bool in_pieces) noexcept : sink_(sink), in_pieces_(in_pieces) {}

    bool done() const noexcept { return faulty_; }

    void object_begin() {
        if constexpr (KeepsText) ++open_;
        sink_.object_begin(no_offset);
    }
    void object_end() {
        if constexpr (KeepsText) --open_;
        sink_.object_end(no_offset);
    }
    void array_begin() {
        if constexpr (KeepsText) ++open_;
        sink_.array_begin(no_offset);
    }
    void array_end() {
        if constexpr (KeepsText) --open_;
        sink_.array_end(no_offset);
    }
    void key(std::string_view name, bool by_contract) {
        bool const legal = by_contract || is_utf8(name);
        if constexpr (takes_whole_texts<Sink>)
            if (legal) return sink_.whole_key(name, no_offset);
        sink_.key_begin(no_offset);
        if (!legal) return fault(json_fault::invalid_utf8);
        sink_.key_part(name);
        sink_.key_end();
    }
    void value(shown_value const& one) {
        switch (one.what()) {
        case shown::null: sink_.null(no_offset); break;
        case shown::boolean: sink_.boolean(one.yes(), no_offset); break;
        case shown::integer: integer(one); break;
        case shown::text: text(one); break;
        case shown::image: image(one); break;
        case shown::number: // NOLINT(bugprone-branch-clone): without texts, both do nothing
            if constexpr (KeepsText) number(one);
            break;
        case shown::json:
            if constexpr (KeepsText) json(one);
            break;
        }
    }

  private:
    void fault(json_fault why) {
        sink_.fault(why, no_offset);
        faulty_ = true;
    }

    void integer(shown_value const& one) {
        if constexpr (!in_haste) return number(one);
        if constexpr (wants_number_text<Sink>)
            one.put([this](std::string_view text) { sink_.number_part(text); });
        sink_.number(one.facts(), no_offset);
    }
    void number(shown_value const& one) {
        number_scanner scanner;
        bool legal = true;
        one.put([&](std::string_view piece) {
            for (char const c : piece)
                legal = legal && scanner.put(c);
            sink_.number_part(piece);
        });
        if (!legal || !scanner.complete()) return fault(json_fault::malformed);
        sink_.number(scanner.facts(), no_offset);
    }

    void text(shown_value const& one) {
        if constexpr (takes_whole_texts<Sink>)
            if (one.is_whole()) {
                faulty_ = !sink_.lone_string(one.text(), no_offset);
                return;
            }
        sink_.string_begin(no_offset);
        pieces(one);
        if (!faulty_) sink_.string_end();
    }
    NOTEPACT_OUTLINE void pieces(shown_value const& one) {
        utf8_scanner characters;
        one.put([&](std::string_view piece) {
            characters.write(piece);
            if (!characters.failed()) sink_.string_part(piece);
        });
        if (!characters.complete()) fault(json_fault::invalid_utf8);
    }
    void image(shown_value const& one) {
        sink_.string_begin(no_offset);
        if (one.source() != nullptr) {
            sink_.string_part(png_data_uri_prefix);
            if (!sink_.image_elsewhere(in_pieces_)) return fault(json_fault::malformed);
        } else if (!sink_.takes_images()) {
            pieces(one);
        }
        sink_.string_end();
    }

    void json(shown_value const& one) {
        json_reader<Sink> reader(sink_, max_depth - open_);
        one.put([&reader](std::string_view piece) { reader.write(piece); });
        faulty_ = !reader.finish();
    }

    Sink& sink_;
    std::uint8_t open_ = 0; // objects and arrays
    bool in_pieces_;
    bool faulty_ = false;
};

/// `in_pieces`: images that come in pieces will be written.
template <bool KeepsText, class Sink>
void tell_events(bound_struct const& of, Sink& sink, bool in_pieces) {
    struct_events<KeepsText, Sink> events(sink, in_pieces);
    tell_struct(of, events);
}

} // namespace notepact::detail

#endif
