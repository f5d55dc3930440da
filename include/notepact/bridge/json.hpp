// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BRIDGE_JSON_HPP
#define NOTEPACT_BRIDGE_JSON_HPP

#include <notepact/check/checker.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/reader.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

namespace notepact {

namespace detail {

using notepact::facts_of; // for integers

// Equality, without the warning that compilers have for == of doubles.
inline bool same(double a, double b) noexcept {
    return a <= b && a >= b;
}

inline number_facts facts_of(double number) noexcept {
    constexpr double two_to_63 = 9223372036854775808.0;
    number_facts facts;
    // NaN and infinity have no JSON text: they can only come of a number that overflowed.
    facts.overflow =
        !(number >= -(std::numeric_limits<double>::max)() && number <= (std::numeric_limits<double>::max)());
    if (facts.overflow) return facts;
    facts.beyond_int64 = number < -two_to_63 || number >= two_to_63;
    facts.value = facts.beyond_int64 ? 0 : static_cast<std::int64_t>(number);
    facts.whole = facts.beyond_int64 || same(static_cast<double>(facts.value), number);
    facts.zero = same(number, 0);
    facts.negative = number < 0;
    if (facts.whole && !facts.beyond_int64) return facts;
    // The digits that the number is written with: the fewest of which a parser makes the same double.
    char digits[32] = {};
    auto const* end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    number_scanner scanner;
    scanner.write(std::string_view(digits, static_cast<std::size_t>(end - digits)));
    auto const written = scanner.facts();
    facts.leading = written.leading;
    facts.scale = written.scale;
    facts.longer = written.longer;
    return facts;
}

// Hands out a text for a number of a document, of which a parser makes the same number, of a double a double.
template <class Sink>
void put_number(std::int64_t number, Sink&& sink) {
    put_integer(number, sink);
}
template <class Sink>
void put_number(std::uint64_t number, Sink&& sink) {
    put_decimal(number, sink);
}
template <class Sink>
void put_number(double number, Sink&& sink) {
    if (facts_of(number).overflow) return sink(std::string_view(number < 0 ? "-1e999" : "1e999"));
    char digits[32] = {};
    auto const* end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    std::string_view const text(digits, static_cast<std::size_t>(end - digits));
    sink(text);
    if (text.find_first_of(".e") == text.npos) sink(std::string_view(".0"));
}

/// Whether a text in a document is UTF-8, which its maker need not have seen to; if not, the sink gets a
/// fault.
template <class Sink>
bool is_well_formed(std::string_view text, Sink& sink) {
    if (is_utf8(text)) return true;
    sink.fault(json_fault::invalid_utf8, no_offset);
    return false;
}

/// Tells a sink the events of a Boost.JSON document. Returns false after a fault. Recursive to max_depth,
/// which is where a text would be too deep as well.
template <class Sink>
class value_source {
  public:
    explicit value_source(Sink& sink) noexcept : sink_(&sink) {}

    bool tell(boost::json::value const& value) {
        namespace json = boost::json;
        switch (value.kind()) {
        case json::kind::object: return tell(value.get_object());
        case json::kind::array: return tell(value.get_array());
        case json::kind::string:
            sink_->string_begin(no_offset);
            if (!is_well_formed(value.get_string(), *sink_)) return false;
            sink_->string_part(value.get_string());
            sink_->string_end();
            break;
        case json::kind::int64: tell_number(std::int64_t{value.get_int64()}); break;
        case json::kind::uint64: tell_number(std::uint64_t{value.get_uint64()}); break;
        case json::kind::double_: tell_number(value.get_double()); break;
        case json::kind::bool_: sink_->boolean(value.get_bool(), no_offset); break;
        case json::kind::null: sink_->null(no_offset); break;
        }
        return true;
    }

    bool tell(boost::json::object const& object) {
        if (!deeper()) return false;
        sink_->object_begin(no_offset);
        for (auto const& member : object) {
            sink_->key_begin(no_offset);
            if (!is_well_formed(member.key(), *sink_)) return false;
            sink_->key_part(member.key());
            sink_->key_end();
            if (!tell(member.value())) return false;
        }
        --depth_;
        sink_->object_end(no_offset);
        return true;
    }

    bool tell(boost::json::array const& array) {
        if (!deeper()) return false;
        sink_->array_begin(no_offset);
        for (auto const& item : array)
            if (!tell(item)) return false;
        --depth_;
        sink_->array_end(no_offset);
        return true;
    }

  private:
    template <class Number>
    void tell_number(Number number) {
        if constexpr (wants_number_text<Sink>)
            put_number(number, [this](std::string_view text) { sink_->number_part(text); });
        sink_->number(facts_of(number), no_offset);
    }
    bool deeper() {
        if (depth_ == max_depth) {
            sink_->fault(json_fault::too_deep, no_offset);
            return false;
        }
        ++depth_;
        return true;
    }
    Sink* sink_;
    std::size_t depth_ = 0;
};

} // namespace detail

/// Checks a document that is held as boost::json::value, object or array: the verdict, the violations and
/// their places are those of check_text over its text. Offsets are unknown, duplicate members cannot be seen,
/// and a number is judged as the parser rounded it. Allocates nothing.
///
/// A text is not taken for a document, although boost::json::value converts from it: see check_text. Of a
/// contract of a text (answer_text) the document is a string that says the text; anything else is
/// `wrong_type`.
template <
    class Value,
    std::enable_if_t<
        std::is_same_v<
            Value,
            boost::json::
                value> || std::is_same_v<Value, boost::json::object> || std::is_same_v<Value, boost::json::array>,
        int> = 0>
verdict check_value(contract_ref contract, Value const& document, report& report) {
    checker judge(contract, report);
    detail::value_source<checker>(judge).tell(document);
    return judge.result();
}

} // namespace notepact

#endif
