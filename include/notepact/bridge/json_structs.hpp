// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Structs, kept JSON and reports as Boost.JSON documents, and documents as structs:
//
//     boost::json::value document = boost::json::value_from(note, storage);
//     auto const read = boost::json::try_value_to<notepact::maxcare::note>(document); // value_to throws
//
// for every struct of which its own namespace says, behind the declaration, what binds it, a contract or an
// object:
//
//     constexpr auto const& contract_for(note const*) noexcept { return note_object; }
//
// try_value_to checks: its error is the first that the contract finds, a warning is none. Of an object that
// is not a contract itself, the peer is at fault. A struct that only views can be written, not read.
//
// Numbers are what Boost.JSON makes of them: json_number and json_text keep any text, a document holds int64,
// uint64 or else double, so `1.50` comes back as `1.5`.
#ifndef NOTEPACT_BRIDGE_JSON_STRUCTS_HPP
#define NOTEPACT_BRIDGE_JSON_STRUCTS_HPP

#include <notepact/bridge/error_code.hpp>
#include <notepact/bridge/json.hpp>
#include <notepact/check/binder.hpp>
#include <notepact/check/struct_events.hpp>
#include <notepact/check/struct_source.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/object_shapes.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/json/json_text.hpp>
#include <notepact/json/reader.hpp>

#include <boost/json/conversion.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_stack.hpp>
#include <boost/json/value_to.hpp>
#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact {

namespace detail {

/// Makes a Boost.JSON document of events: the one that boost::json::parse would make of their text.
class value_builder {
  public:
    static constexpr bool wants_number_text = true;

    explicit value_builder(boost::json::storage_ptr storage)
        : storage_(std::move(storage)), stack_({}, room_, sizeof room_) {
        stack_.reset(storage_);
    }
    /// The document, once all events were told; null after a fault. Call it once.
    boost::json::value release() { return faulty_ ? boost::json::value(storage_) : stack_.release(); }

    void object_begin(std::size_t) { open(); }
    void object_end(std::size_t) { stack_.push_object(close()); }
    void array_begin(std::size_t) { open(); }
    void array_end(std::size_t) { stack_.push_array(close()); }

    void key_begin(std::size_t) {}
    void key_part(std::string_view text) { stack_.push_chars(text); }
    void key_end() { stack_.push_key({}); }

    void string_begin(std::size_t) { ++parts_[depth_]; }
    void string_part(std::string_view text) { stack_.push_chars(text); }
    void string_end() { stack_.push_string({}); }

    static bool takes_images() noexcept { return false; }
    static bool image_elsewhere(bool) noexcept { return false; }

    void number_part(std::string_view text) { digits_ += text; }
    void number(number_facts const& facts, std::size_t) {
        ++parts_[depth_];
        if (facts.integer_token && !facts.beyond_int64)
            stack_.push_int64(facts.value);
        else
            push_parsed(facts);
        digits_.clear();
    }
    void boolean(bool value, std::size_t) {
        ++parts_[depth_];
        stack_.push_bool(value);
    }
    void null(std::size_t) {
        ++parts_[depth_];
        stack_.push_null();
    }
    void fault(json_fault, std::size_t) noexcept { faulty_ = true; }

  private:
    void open() noexcept {
        ++parts_[depth_];
        parts_[++depth_] = 0;
    }
    std::size_t close() noexcept { return parts_[depth_--]; }

    // Boost.JSON's parser decides which double a text is.
    void push_parsed(number_facts const& facts) {
        boost::system::error_code error;
        auto const number = boost::json::parse(digits_, error);
        if (number.is_uint64()) return stack_.push_uint64(number.get_uint64());
        if (number.is_double()) return stack_.push_double(number.get_double());
        // The parser takes no exponent beyond int: such a number is infinite if it overflows, else too small
        // for a double.
        double const size = facts.overflow ? std::numeric_limits<double>::infinity() : 0;
        stack_.push_double(facts.negative ? -size : size);
    }

    boost::json::storage_ptr storage_;
    unsigned char room_[1024]; // for the values of open containers; more comes from the heap
    boost::json::value_stack stack_;
    std::string digits_;
    // How many values each open container has: those of a struct, and of a json_text in it.
    std::size_t parts_[max_nesting + max_depth + 1] = {};
    std::size_t depth_ = 0;
    bool faulty_ = false;
};

/// The document of the text that would be written of a struct.
inline boost::json::value to_document(bound_struct const& of, boost::json::storage_ptr storage) {
    value_builder builder(std::move(storage));
    tell_events<true>(of, builder, false);
    return builder.release();
}

/// Fills a struct from a Boost.JSON document, and keeps the errors in it but not the warnings.
class value_binder : public binder {
  public:
    static constexpr bool wants_number_text = true;

    value_binder(contract_ref contract, bind_place whole, report& errors) noexcept
        : binder(contract, whole, errors), errors_(&errors) {}

    // The events that may earn a warning, of which none earns an error as well.
    void key_end() {
        binder::key_end();
        forget_warnings();
    }
    void string_end() {
        binder::string_end();
        forget_warnings();
    }
    void number(number_facts const& facts, std::size_t offset) {
        binder::number(facts, offset);
        forget_warnings();
    }
    void object_end(std::size_t offset) {
        binder::object_end(offset);
        forget_warnings();
    }

  private:
    void forget_warnings() noexcept {
        if (errors_->ok()) errors_->clear();
    }

    report* errors_;
};

// What is not a function of this name must not be found before the one that goes with a struct.
void contract_for() = delete;

// The contract that a struct's namespace names for it: a whole one, or an object in an answer.
template <class T, class Declared>
struct bound_document {
    static constexpr bool exists = false, owns = false;
};
template <class T, class... Members>
struct bound_object {
    static constexpr bool exists = true, owns = shape_traits<shape::object<T, Members...>>::template owns<T>;
    using shape_type = shape::object<T, Members...>;
};
template <class T, class... Members, std::size_t N>
struct bound_document<T, contract<shape::object<T, Members...>, N>> : bound_object<T, Members...> {
    static constexpr contract_ref contract() noexcept { return contract_for(static_cast<T const*>(nullptr)); }
};
template <class T, class... Members, std::size_t N>
struct bound_document<T, declaration<shape::object<T, Members...>, N>> : bound_object<T, Members...> {
    static constexpr auto whole = answer_body("", contract_for(static_cast<T const*>(nullptr)));
    static constexpr contract_ref contract() noexcept { return whole; }
};
template <class T, class = void>
struct document_of {
    static constexpr bool exists = false, owns = false;
};
template <class T>
struct document_of<T, std::void_t<decltype(contract_for(static_cast<T const*>(nullptr)))>>
    : bound_document<T, std::decay_t<decltype(contract_for(static_cast<T const*>(nullptr)))>> {};

} // namespace detail

/// A value that was kept as text, as a document: `to_value(*note.soap_note)`. Allocates it in `storage`.
inline boost::json::value to_value(json_text const& value, boost::json::storage_ptr storage = {}) {
    detail::value_builder builder(std::move(storage));
    json_reader<detail::value_builder> reader(builder);
    reader.write(value.text());
    reader.finish();
    return builder.release();
}

/// What put_json prints, as a document: the violations, without any value of what was checked. Allocates it
/// in `storage`.
inline boost::json::value to_value(report const& report, boost::json::storage_ptr storage = {}) {
    detail::value_builder builder(std::move(storage));
    json_reader<detail::value_builder> reader(builder);
    put_json(report, [&reader](std::string_view piece) { reader.write(piece); });
    reader.finish();
    return builder.release();
}

} // namespace notepact

// Here, where argument-dependent lookup finds them for structs of any namespace.
namespace boost::json {

/// For value_from: the document of the text that put_struct would write, in the storage of `document`. Null
/// if a text of the struct is not UTF-8, which put_struct does not write either. Nothing is checked but that.
template <class T, std::enable_if_t<notepact::detail::document_of<T>::exists, int> = 0>
void tag_invoke(value_from_tag, value& document, T const& from) {
    using bound = notepact::detail::document_of<T>;
    document = notepact::detail::to_document(
        notepact::detail::bound_struct(
            bound::contract().head(), notepact::detail::shown_as<typename bound::shape_type>(from)),
        document.storage());
}

/// For try_value_to and value_to: the struct, or the first error that check_value finds, a code of
/// request_category() or answer_category(), and then nothing of the struct. Warnings are none. value_to
/// throws it as boost::system::system_error.
template <class T, std::enable_if_t<notepact::detail::document_of<T>::owns, int> = 0>
boost::system::result<T> tag_invoke(try_value_to_tag<T>, value const& document) {
    using bound = notepact::detail::document_of<T>;
    T made{};
    notepact::static_report<1> errors;
    notepact::detail::value_binder binder(
        bound::contract(), notepact::detail::place_of<typename bound::shape_type>(made), errors);
    notepact::detail::value_source<notepact::detail::value_binder>(binder).tell(document);
    if (!errors.ok()) return make_error_code(errors[0]);
    return boost::system::result<T>(std::move(made));
}

} // namespace boost::json

#endif
