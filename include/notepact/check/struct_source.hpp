// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_STRUCT_SOURCE_HPP
#define NOTEPACT_CHECK_STRUCT_SOURCE_HPP

#include <notepact/check/checker.hpp>
#include <notepact/check/well_formed.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/maybe.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/json/reader.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <variant>

namespace notepact {

namespace detail {

/// Hands on the events of a text that is part of a larger document, where their offsets mean nothing.
template <class Sink>
class event_relay {
  public:
    explicit event_relay(Sink& sink) noexcept : sink_(&sink) {}

    void object_begin(std::size_t) { sink_->object_begin(no_offset); }
    void object_end(std::size_t) { sink_->object_end(no_offset); }
    void array_begin(std::size_t) { sink_->array_begin(no_offset); }
    void array_end(std::size_t) { sink_->array_end(no_offset); }
    void key_begin(std::size_t) { sink_->key_begin(no_offset); }
    void key_part(std::string_view text) { sink_->key_part(text); }
    void key_end() { sink_->key_end(); }
    void string_begin(std::size_t) { sink_->string_begin(no_offset); }
    void string_part(std::string_view text) { sink_->string_part(text); }
    void string_end() { sink_->string_end(); }
    void number_part(std::string_view text) { sink_->number_part(text); }
    void number(number_facts const& facts, std::size_t) { sink_->number(facts, no_offset); }
    void boolean(bool value, std::size_t) { sink_->boolean(value, no_offset); }
    void null(std::size_t) { sink_->null(no_offset); }
    void fault(json_fault why, std::size_t) { sink_->fault(why, no_offset); }

  private:
    Sink* sink_;
};

/// Tells a sink the events of a struct, as the contract's table orders and names them. Stops at a text that
/// is not UTF-8, which is a fault for the sink. Allocates nothing; calls nest as deep as the contract does.
template <class Sink>
class struct_source {
  public:
    explicit struct_source(Sink& sink) noexcept : sink_(&sink) {}

    /// Of the value that a rule describes. False after a fault.
    template <class Shape, class T>
    bool tell(rule const& declared, T const& value) {
        if constexpr (alternative<T, Shape>::value != 0) {
            auto const* held = std::get_if<alternative<T, Shape>::value - 1>(&value);
            if (held != nullptr) return tell_as(Shape(), *declared.resolved(), *held);
            sink_->null(no_offset); // it holds what only another contract allows
            return true;
        } else {
            return tell_as(Shape(), *declared.resolved(), value);
        }
    }

  private:
    template <class Shape, class T>
    bool tell_as(shape::nullable<Shape>, rule const& r, T const& value) {
        if (value.has_value()) return tell<Shape>(r, *value);
        sink_->null(no_offset);
        return true;
    }

    template <class T>
    bool tell_as(shape::boolean, rule const&, T const& value) {
        sink_->boolean(value, no_offset);
        return true;
    }

    template <class T>
    bool tell_as(shape::integer, rule const&, T const& value) {
        using wide = std::conditional_t<std::is_signed_v<T>, std::int64_t, std::uint64_t>;
        auto const put = [this](std::string_view digits) { sink_->number_part(digits); };
        if constexpr (std::is_signed_v<T>)
            put_integer(value, put);
        else
            put_decimal(value, put);
        sink_->number(facts_of(wide{value}), no_offset);
        return true;
    }

    bool tell_as(shape::number, rule const&, json_number const& value) {
        number_scanner scanner;
        scanner.write(value.text());
        sink_->number_part(value.text());
        sink_->number(scanner.facts(), no_offset);
        return true;
    }

    bool tell_as(shape::any, rule const&, json_text const& value) {
        event_relay<Sink> relay(*sink_);
        json_reader<event_relay<Sink>> reader(relay);
        reader.write(value.text());
        return reader.finish();
    }
    bool tell_as(shape::any_object, rule const& r, json_text const& value) {
        return tell_as(shape::any(), r, value);
    }

    template <class T>
    bool tell_as(shape::string, rule const&, T const& value) {
        if constexpr (std::is_same_v<T, png_signature>) {
            if (auto const* const source = value.source()) return sink_->string_in_pieces(*source);
        }
        sink_->string_begin(no_offset);
        bool good = true;
        if constexpr (std::is_convertible_v<T const&, std::string_view>) {
            std::string_view const text = value;
            good = is_well_formed(text, *sink_);
            if (good) sink_->string_part(text);
        } else {
            holds<T, shape::string>::put(
                value, [this](std::string_view piece) { sink_->string_part(piece); });
        }
        if (good) sink_->string_end();
        return good;
    }

    template <class Item, class T>
    bool tell_as(shape::array<Item>, rule const& r, T const& values) {
        sink_->array_begin(no_offset);
        for (auto const& value : values)
            if (!tell<Item>(*r.inside(), value)) return false;
        sink_->array_end(no_offset);
        return true;
    }

    template <class Value, class T>
    bool tell_as(shape::map<Value>, rule const& r, T const& members) {
        sink_->object_begin(no_offset);
        for (auto const& [name, value] : members) {
            if (!tell_key(name) || !tell<Value>(*r.inside(), value)) return false;
        }
        sink_->object_end(no_offset);
        return true;
    }

    template <class First, class Second, class T>
    bool tell_as(shape::either<First, Second>, rule const& r, T const& value) {
        auto const* first = r.inside();
        return std::get_if<alternative<T, First>::value - 1>(&value) != nullptr
                   ? tell<First>(*first, value)
                   : tell<Second>(*first->next(), value);
    }

    template <class Struct, class... Members, class T>
    bool tell_as(shape::object<Struct, Members...>, rule const& r, T const& value) {
        sink_->object_begin(no_offset);
        auto const* member = r.inside();
        bool const good = (tell_member(Members(), member, value) && ...);
        if (good) sink_->object_end(no_offset);
        return good;
    }

    template <class Binding, class Shape, class Struct>
    bool tell_member(shape::member<Binding, Shape>, rule const*& member, Struct const& owner) {
        auto const& r = *member;
        member = member->next();
        auto const& held = owner.*Binding::pointer;
        using type = std::decay_t<decltype(held)>;
        if constexpr (is_maybe<type>::value) {
            if (held.is_absent()) return true;
        }
        if constexpr (fits<type, Shape>::value) {
            return tell_key(r.name()) && tell<Shape>(*r.inside(), held);
        } else { // an optional: absent without a value
            return !held.has_value() || (tell_key(r.name()) && tell<Shape>(*r.inside(), *held));
        }
    }

    bool tell_key(std::string_view name) {
        sink_->key_begin(no_offset);
        if (!is_well_formed(name, *sink_)) return false;
        sink_->key_part(name);
        sink_->key_end();
        return true;
    }

    Sink* sink_;
};

/// A json_writer that remembers whether a text was not UTF-8 or could not be had.
template <class Output>
class text_sink : public json_writer<Output> {
  public:
    using json_writer<Output>::json_writer;

    bool string_in_pieces(byte_source const&) noexcept {
        good_ = false;
        return false;
    }
    void fault(json_fault, std::size_t) noexcept { good_ = false; }
    bool good() const noexcept { return good_; }

  private:
    bool good_ = true;
};

} // namespace detail
} // namespace notepact

#endif
