// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Holds what is found in a struct against what is found in its text.
#ifndef NOTEPACT_TESTS_SUPPORT_STRUCTS_HPP
#define NOTEPACT_TESTS_SUPPORT_STRUCTS_HPP

#include "verify.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/check/parse_text.hpp>

#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace notepact_test {

struct text_output {
    std::string text = {};
    void operator()(std::string_view piece) { text += piece; }
};

// What a struct is written as; nothing if it is not.
template <class Contract, class Struct>
std::string written(Contract const& contract, Struct const& value) {
    std::string text;
    bool const whole = put_struct(contract, value, [&text](std::string_view piece) { text += piece; });
    return whole ? text : std::string();
}

// A line per violation, without offsets: those are of one text.
inline std::string places(notepact::report const& report) {
    std::string text = lines(report);
    for (auto at = text.find(" @"); at != text.npos; at = text.find(" @", at))
        text.erase(at, text.find('\n', at) - at);
    return text;
}

template <class Contract, class Struct>
std::string places_in(Contract const& contract, Struct const& value) {
    wide_report report;
    check_struct(contract, value, report);
    return places(report);
}

// Whether a struct is found to be what the text is found to be that is written of it. A text that is not
// UTF-8 cannot be written: then what came before is the same, and that is found last.
template <class Contract, class Struct>
bool agrees(Contract const& contract, Struct const& value) {
    text_output out;
    bool const whole = put_struct(contract, value, out);
    notepact::buffer_output count;
    bool const counted = put_struct(contract, value, count) == whole && count.size() == out.text.size();
    if (!whole) out.text += '\xFF';
    notepact::static_report<100> of_struct, of_text;
    auto const verdict = check_struct(contract, value, of_struct);
    bool const same = check_text(contract, out.text, of_text) == verdict;
    std::string const found = places(of_struct);
    bool const told =
        whole == (found.find("error - invalid_utf8\n") == found.npos) && (whole || !verdict.ok());
    return counted && same && told && found == places(of_text) && found.find('@') == found.npos
           && of_struct.dropped() == of_text.dropped();
}

// Whatever comes.
class chance {
  public:
    explicit chance(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    // The next one is likelier to have a text that is not UTF-8.
    void begin() { poisoned_ = one_in(16); }

    std::string_view text() {
        static constexpr std::string_view good[] = {
            "",
            " ",
            "x",
            "\t\n\v\f\r ",
            "Fixing the names",
            "\"\\\"",
            "\x7F\x01\x1F",
            "2023-10-27",
            "2023-10-20T10:00:00.000Z",
            "small",
            "large",
            "gro\xC3\x9F",
            "\xF0\x9F\x98\x80",
            "yesterday",
            "data:image/png;base64,iVBORw0KGgo=",
            "data:image/png;base64,",
            "x\xE2\x80\xA8y",
            "/~ a text of some length",
        };
        static constexpr std::string_view bad[] = {"\xFF", "x\xC3", "\xED\xA0\x80", "\xC0\x80 and more"};
        if (poisoned_ && one_in(20)) return bad[below(std::size(bad))];
        return good[below(std::size(good))];
    }
    template <class T>
    T integer() {
        using limits = std::numeric_limits<T>;
        T const often[] = {T(0), T(1), T(46), (limits::min)(), (limits::max)(), static_cast<T>(-1)};
        return one_in(2) ? often[below(std::size(often))] : static_cast<T>(random_());
    }

  private:
    std::mt19937 random_;
    bool poisoned_ = false;
};

template <class T>
std::optional<T> perhaps(chance& any, T value) {
    return any.one_in(2) ? std::optional<T>(std::move(value)) : std::nullopt;
}

} // namespace notepact_test

#endif
