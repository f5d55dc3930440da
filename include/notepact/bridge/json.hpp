// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BRIDGE_JSON_HPP
#define NOTEPACT_BRIDGE_JSON_HPP

#include <notepact/check/checker.hpp>
#include <notepact/check/value_events.hpp>
#include <notepact/contract/report.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>

#include <type_traits>

namespace notepact {

namespace detail {

/// Tells a sink the values of a Boost.JSON document. Returns false after a fault. Recursive to max_depth,
/// which is where a text would be too deep as well.
template <class Sink>
class value_source {
  public:
    explicit value_source(Sink& sink) noexcept : events_(sink) {}

    bool tell(boost::json::value const& value) {
        namespace json = boost::json;
        switch (value.kind()) {
        case json::kind::object: return tell(value.get_object());
        case json::kind::array: return tell(value.get_array());
        case json::kind::string: return events_.string(value.get_string());
        case json::kind::int64: return events_.number(value.get_int64());
        case json::kind::uint64: return events_.number(value.get_uint64());
        case json::kind::double_: return events_.number(value.get_double());
        case json::kind::bool_: return events_.boolean(value.get_bool());
        case json::kind::null: break;
        }
        return events_.null();
    }

    bool tell(boost::json::object const& object) {
        if (!events_.object_begin()) return false;
        for (auto const& member : object)
            if (!events_.key(member.key()) || !tell(member.value())) return false;
        return events_.object_end();
    }

    bool tell(boost::json::array const& array) {
        if (!events_.array_begin()) return false;
        for (auto const& item : array)
            if (!tell(item)) return false;
        return events_.array_end();
    }

  private:
    value_events<Sink> events_;
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
