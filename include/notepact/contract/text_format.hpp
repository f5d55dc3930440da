// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// A text format is one row: what scans a text, which rules it can break, and, for schemas, vectors and
/// suites, how JSON Schema says it and what texts to try. The formats of this library are in
/// contract/formats/, one header each; a host declares one of its own in the same way, and nothing else knows
/// it:
///
///     inline constexpr text_rule npi_rules[] = {{errc::not_of_format}};
///     inline constexpr text_format npi_format = {
///         scan_with<npi_scanner, errc::not_of_format>(), npi_rules, text_use::anywhere, noted(npi_notes)};
#ifndef NOTEPACT_CONTRACT_TEXT_FORMAT_HPP
#define NOTEPACT_CONTRACT_TEXT_FORMAT_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/constants.hpp>
#include <notepact/base/errc.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/contract/beyond.hpp>
#include <notepact/format/number.hpp>

#include <cstddef>
#include <cstdint>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact {

/// How much memory a scanner of texts may need, in bytes; those of this library need up to 32.
inline constexpr std::size_t max_scanner = 32;

/// How texts of a format are read: a scanner in a room of max_scanner bytes, aligned for 64 bits, that takes
/// the text in pieces of any size. Made by `scan_with`.
struct text_scan {
    /// A text begins: makes the scanner in the room.
    void (*begin)(void* room) noexcept;
    /// The next piece of the text, cut anywhere.
    void (*write)(void* room, std::string_view piece) noexcept;
    /// The text ends here: the first rule it breaks, or none.
    errc (*end)(void const* room) noexcept;
    /// Of a format that reads a number: what it has read; else null.
    number_facts (*number)(void const* room) noexcept;
};

namespace detail {
class json_scan;

template <class Scanner>
constexpr bool fits_the_room() noexcept {
    static_assert(sizeof(Scanner) <= max_scanner, "scanner_too_large: see max_scanner");
    static_assert(alignof(Scanner) <= alignof(std::uint64_t), "scanner_too_aligned");
    return true;
}

template <class Scanner>
void scan_begin(void* room) noexcept {
    ::new (room) Scanner();
}
template <class Scanner>
void scan_write(void* room, std::string_view piece) noexcept {
    static_cast<Scanner*>(room)->write(piece);
}
template <class Scanner, errc (&Judge)(Scanner const&) noexcept>
errc scan_end(void const* room) noexcept {
    return Judge(*static_cast<Scanner const*>(room));
}
template <class Scanner, class = void>
struct number_of {
    static constexpr number_facts (*read)(void const*) noexcept = nullptr;
};
template <class Scanner>
struct number_of<Scanner, std::void_t<decltype(std::declval<Scanner const&>().facts())>> {
    static number_facts read(void const* room) noexcept { return static_cast<Scanner const*>(room)->facts(); }
};
template <class Scanner, errc Broken>
errc complete_or(Scanner const& scanner) noexcept {
    return scanner.complete() ? errc{} : Broken;
}

} // namespace detail

/// A scanner with the members `write(std::string_view)` and `complete()`, trivially destructible, and what is
/// broken where it is not complete.
template <class Scanner, errc Broken>
constexpr text_scan scan_with() noexcept {
    static_assert(detail::fits_the_room<Scanner>());
    return {
        detail::scan_begin<Scanner>,
        detail::scan_write<Scanner>,
        detail::scan_end<Scanner, detail::complete_or<Scanner, Broken>>,
        detail::number_of<Scanner>::read};
}
/// A scanner with the member `write(std::string_view)`, trivially destructible, and a function that says what
/// is broken, `errc judge(Scanner const&) noexcept`.
template <class Scanner, errc (&Judge)(Scanner const&) noexcept>
constexpr text_scan scan_with() noexcept {
    static_assert(detail::fits_the_room<Scanner>());
    return {
        detail::scan_begin<Scanner>,
        detail::scan_write<Scanner>,
        detail::scan_end<Scanner, Judge>,
        detail::number_of<Scanner>::read};
}

/// How bad it is to break a rule of a format.
enum class rule_level : std::uint8_t {
    declared,       ///< as the contract says where it names the format
    always_warning, ///< whatever the contract says
    always_error    ///< likewise
};

/// A rule of a format.
struct text_rule {
    errc broken;                             ///< the rule
    rule_level level = rule_level::declared; ///< how bad it is to break it
};

namespace detail {
// A literal and its size, which the compiler knows: it need not count thousands of characters to know it
// again.
struct literal {
    char const* text;
    std::size_t size;

    template <std::size_t N>
    constexpr literal(char const (&characters)[N]) noexcept : text(characters), size(N - 1) {}
    constexpr literal(std::string_view characters) noexcept
        : text(characters.data()), size(characters.size()) {}
    constexpr operator std::string_view() const noexcept { return {text, size}; }
};
} // namespace detail

/// A text to try, and the rule that it breaks, if any.
struct text_sample {
    std::string_view description;   ///< of the text, as names of test cases say it
    std::string_view text;          ///< decoded; ill-formed UTF-8 only where a parameter is meant
    errc broken;                    ///< the first rule that it breaks; `errc{}` if it breaks none
    notepact::beyond const* beyond; ///< why JSON Schema cannot find it, if it cannot

    /// From literals, or views of texts in static storage.
    constexpr text_sample(
        detail::literal what, detail::literal characters, errc rule = errc{},
        notepact::beyond const* why = nullptr) noexcept
        : description(what), text(characters), broken(rule), beyond(why) {}
};

/// What a schema leaves unsaid of a rule, and why.
struct unsaid {
    errc broken;       ///< the rule
    beyond const* why; ///< a schema cannot say it
};

/// A pattern that ECMA-262 and RE2 read alike, and what it says.
struct pattern_choice {
    std::string_view description; ///< of what it finds, in a few words
    std::string_view
        pattern; ///< begins with `^`: tools that merge patterns, such as Prism, look for all from one place
};
/// One of the things that are true of a text: what it is about, and patterns of which one at least is found.
struct pattern_part {
    std::string_view about;            ///< in a word
    constants<pattern_choice> choices; ///< one at least
};

/// How JSON Schema says that a rule of a format is kept, with all rules that are as bad or worse.
struct schema_reading { // NOLINT(clang-analyzer-optin.performance.Padding): in the order in which one says it
    errc broken = errc{};               ///< the rule that is broken where this does not hold
    constants<unsaid> left = {};        ///< what is left unsaid where this stands
    std::string_view pattern = {};      ///< that ECMA-262 and RE2 read alike
    std::string_view never = {};        ///< a pattern that must not be found
    std::string_view format = {};       ///< `format`
    std::string_view type = {};         ///< instead of the format's
    bool not_empty = false;             ///< `minLength: 1`
    bool in_range = false;              ///< `minimum` and `maximum`
    std::int64_t minimum = 0,           ///< where it is in_range
        maximum = 0;                    ///< likewise
    constants<pattern_part> parts = {}; ///< beside or instead of a pattern: all of these

    /// Whether it says anything; if not, `left` holds wherever the format is.
    constexpr bool says() const noexcept {
        return !pattern.empty() || !parts.empty() || not_empty || in_range;
    }

    /// The same with a range, of integers where `type` says so.
    constexpr schema_reading
    ranged(std::string_view type_of_it, std::int64_t least, std::int64_t most) const noexcept {
        auto made = *this;
        made.type = type_of_it;
        made.in_range = true;
        made.minimum = least;
        made.maximum = most;
        return made;
    }
    /// The same with parts, where one pattern would be too long to read.
    constexpr schema_reading in_parts(constants<pattern_part> all) const noexcept {
        auto made = *this;
        made.parts = all;
        return made;
    }
};

/// Whether two texts that differ mean the same.
enum class likeness : std::uint8_t {
    different, ///< they do not
    same,      ///< they do
    untold     ///< the first does not say enough
};

namespace detail {
inline likeness same_but_for_case(std::string_view one, std::string_view other) noexcept {
    return same_without_case(one, other) ? likeness::same : likeness::different;
}
} // namespace detail

/// What is never found in a text of ASCII without control characters. `$` in a pattern is the end of the text
/// in ECMA-262; elsewhere it may stand before a line feed at the end, too, which this refuses.
inline constexpr std::string_view not_ascii_pattern = "[^ -~]";

/// What schemas, vectors and suites know of a format.
struct format_notes {
    std::string_view name; ///< unique among those of an API, such as `iso8601`
    /// The type of what a tool makes of the text: "string", or "number" and "integer" for texts of
    /// parameters.
    std::string_view type = "string";
    /// For each rule that a schema can say: tried in this order, the first that a schema may say is written.
    constants<schema_reading> readings = {};
    /// The first is an ordinary one that breaks nothing.
    constants<text_sample> samples = {};
    bool said_once = false; ///< schemas define it once, under its name
    bool any_text = false;  ///< every text that is not blank will do
    /// What two texts of the format mean; null: each text means something else.
    likeness (*compare)(std::string_view, std::string_view) noexcept = nullptr;
    std::string_view noun = "text"; ///< what a text of it is, in a word
    std::string_view title = {};    ///< what a text of it is, in a few words, for schemas
};

/// Where texts of a format may stand, beside a body.
enum class text_use : std::uint8_t {
    body = 0,     ///< nowhere else
    target = 1,   ///< also in a path or query: none is empty, `.` or `..`, or has a control character
    header = 2,   ///< also in a header: ASCII without control characters, no space at an end, not empty
    anywhere = 3, ///< in both
    image = 4     ///< in a body, written by a png_signature: it is judged where it is made
};

/// A format of texts. A contract's entry refers to it, so it must be in static storage.
struct text_format {
    text_scan scan;                      ///< how its texts are read: scan_with makes it
    constants<text_rule> rules;          ///< all that its texts can break
    text_use use = text_use::body;       ///< where its texts may stand
    format_notes const* notes = nullptr; ///< for schemas, vectors and suites: noted makes it; null: none
    /// Quickly, of a text that stands in JSON text from `at` on: where it ends, and there the closing quote
    /// is wanted. What it passes breaks no rule of the format and stands for itself in a JSON string. Null
    /// says nothing. Only a checker that is in a hurry asks; null where there is no quicker way than the
    /// scan.
    char const* (*quick)(detail::json_scan& text, char const* at) noexcept = nullptr;

    /// Whether texts of it may stand there.
    constexpr bool fits(text_use place) const noexcept {
        return (static_cast<unsigned>(use) & static_cast<unsigned>(place)) != 0;
    }
    /// Its name, such as `iso8601`; empty where this build keeps no notes.
    constexpr std::string_view name() const noexcept {
        return notes != nullptr ? notes->name : std::string_view();
    }
    /// How bad it is to break a rule, where a contract declares a level.
    constexpr severity level_of(errc broken, severity declared) const noexcept {
        for (auto const& one : rules)
            if (one.broken == broken && one.level != rule_level::declared)
                return one.level == rule_level::always_warning ? severity::warning : severity::error;
        return declared;
    }
};

/// A format's quick way, where this build has a use for it: see NOTEPACT_NO_SCANNER.
constexpr auto quickly(char const* (*quick)(detail::json_scan&, char const*) noexcept) noexcept {
    return NOTEPACT_SCANNER != 0 ? quick : nullptr;
}

/// The notes of a format, where this build keeps them: see NOTEPACT_NOTES.
constexpr format_notes const* noted(format_notes const& notes) noexcept {
    return NOTEPACT_NOTES != 0 ? &notes : nullptr;
}

} // namespace notepact

#endif
