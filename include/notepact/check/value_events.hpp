// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_VALUE_EVENTS_HPP
#define NOTEPACT_CHECK_VALUE_EVENTS_HPP

#include <notepact/contract/violation.hpp>
#include <notepact/format/double_number.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/reader.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace notepact::detail {

/// Tells a sink of json_reader the values of a document that another library has, which are not to be
/// trusted: what a reader would find of their text is found here, as a fault. Each returns false after a
/// fault, of which the sink is told once, and nothing behind it.
template <class Sink>
class value_events {
  public:
    explicit value_events(Sink& sink) noexcept : sink_(&sink) {}

    bool object_begin() {
        if (!deeper(true)) return false;
        sink_->object_begin(no_offset);
        return true;
    }
    bool object_end() {
        if (!upward(true)) return false;
        sink_->object_end(no_offset);
        return true;
    }
    bool array_begin() {
        if (!deeper(false)) return false;
        sink_->array_begin(no_offset);
        return true;
    }
    bool array_end() {
        if (!upward(false)) return false;
        sink_->array_end(no_offset);
        return true;
    }

    bool key(std::string_view name) {
        if (!wants_key_) return fault(json_fault::malformed, no_offset);
        wants_key_ = false;
        bool const legal = is_utf8(name);
        if constexpr (takes_whole_texts<Sink>)
            if (legal) {
                sink_->whole_key(name, no_offset);
                return true;
            }
        sink_->key_begin(no_offset);
        if (!legal) return fault(json_fault::invalid_utf8, no_offset);
        sink_->key_part(name);
        sink_->key_end();
        return true;
    }

    bool string(std::string_view text) {
        if (!begins()) return false;
        if constexpr (takes_whole_texts<Sink>) {
            faulty_ = !sink_->lone_string(text, no_offset);
        } else {
            sink_->string_begin(no_offset);
            if (!is_utf8(text)) return fault(json_fault::invalid_utf8, no_offset);
            sink_->string_part(text);
            sink_->string_end();
        }
        return ends();
    }
    template <class Number>
    bool number(Number value) {
        static_assert(
            std::is_arithmetic_v<Number> && !std::is_same_v<Number, bool>,
            "no_number: a text is told by number_text(), a bool by boolean()");
        if (!begins()) return false;
        if constexpr (std::is_floating_point_v<Number>)
            tell_number(static_cast<double>(value));
        else if constexpr (std::is_signed_v<Number>)
            tell_number(std::int64_t{value});
        else
            tell_number(std::uint64_t{value});
        return ends();
    }
    bool number_text(std::string_view text) {
        if (!begins()) return false;
        number_scanner scanner;
        scanner.write(text);
        if (!scanner.complete()) return fault(json_fault::malformed, no_offset);
        sink_->number_part(text);
        sink_->number(scanner.facts(), no_offset);
        return ends();
    }
    bool boolean(bool value) {
        if (!begins()) return false;
        sink_->boolean(value, no_offset);
        return ends();
    }
    bool null() {
        if (!begins()) return false;
        sink_->null(no_offset);
        return ends();
    }

    bool fault(json_fault why, std::size_t offset) {
        if (!faulty_) sink_->fault(why, offset);
        faulty_ = true;
        wants_key_ = false;
        return false;
    }
    bool finish() {
        if (!begun_) return fault(json_fault::empty, no_offset);
        return depth_ == 0 ? !faulty_ : fault(json_fault::truncated, no_offset);
    }
    bool faulty() const noexcept { return faulty_; }

  private:
    static_assert(max_depth <= 32, "a bit each");

    bool in_object() const noexcept { return depth_ != 0 && (objects_ >> (depth_ - 1) & 1u) != 0; }

    bool begins() {
        if (faulty_) return false;
        if (wants_key_) return fault(json_fault::malformed, no_offset);
        if (depth_ == 0 && begun_) return fault(json_fault::trailing_data, no_offset);
        begun_ = true;
        return true;
    }
    bool ends() noexcept {
        wants_key_ = !faulty_ && in_object();
        return !faulty_;
    }
    bool deeper(bool object) {
        if (!begins()) return false;
        if (depth_ == max_depth) return fault(json_fault::too_deep, no_offset);
        auto const mark = std::uint32_t{1} << depth_;
        objects_ = object ? objects_ | mark : objects_ & ~mark;
        ++depth_;
        wants_key_ = object;
        return true;
    }
    bool upward(bool object) {
        if (faulty_) return false;
        if (depth_ == 0 || in_object() != object || wants_key_ != object)
            return fault(json_fault::malformed, no_offset);
        --depth_;
        return ends();
    }

    template <class Number>
    void tell_number(Number number) {
        if constexpr (wants_number_text<Sink>)
            put_number(number, [this](std::string_view text) { sink_->number_part(text); });
        sink_->number(facts_of(number), no_offset);
    }

    Sink* sink_;
    std::uint32_t objects_ = 0; // a bit for each open container that is one
    std::uint8_t depth_ = 0;
    bool begun_ = false;     // the document
    bool wants_key_ = false; // or the end of an object
    bool faulty_ = false;
};

} // namespace notepact::detail

#endif
