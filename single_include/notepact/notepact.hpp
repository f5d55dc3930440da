// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// notepact 0.1.0, the core in one header. Generated from include/notepact by tools/amalgamate.cpp.
#ifndef NOTEPACT_NOTEPACT_HPP
#define NOTEPACT_NOTEPACT_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iosfwd>
#include <iterator>
#include <limits>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

// notepact/base/settings.hpp
//
// What NOTEPACT_SMALL chooses: less flash and stack where that costs time or comfort. Define it for all
// translation units of a program or for none.
//
//     crc32.hpp      64 bytes of table instead of 8 KB, half a byte at a time
//     base64.hpp     16 characters at a time, not 64
//     iso8601.hpp    every date and time character by character
//     plain.hpp      texts a machine word at a time, to its end byte by byte
//     reader.hpp     JSON byte by byte, no token at once
//     nearest.hpp    unknown members get no hint at what was probably meant
//     rule.hpp       contracts of up to 5 objects and arrays in each other, not 8
//     operation.hpp  up to 4 parameters of an operation, not 8
//
// NOTEPACT_NO_SCANNER, likewise for a whole program, leaves out the quick way to see that a body is clean:
// see check_text(). Nothing but time depends on it.
//
// NOTEPACT_NO_WIDE, likewise for a whole program, leaves out what uses instructions that not every processor
// of its kind has: see wide.hpp.

// For a function that compilers would inline, because most translation units call it once.
#if defined(NOTEPACT_SMALL) && defined(__GNUC__)
#    define NOTEPACT_OUTLINE [[gnu::noinline]]
#else
#    define NOTEPACT_OUTLINE
#endif

// For a function that is called where every instruction counts and that is short there; for one that would
// take room and registers from such a place.
#if defined(__GNUC__) && defined(__OPTIMIZE__)
#    define NOTEPACT_INLINE [[gnu::always_inline]]
#    define NOTEPACT_APART [[gnu::noinline]]
#else
#    define NOTEPACT_INLINE
#    define NOTEPACT_APART
#endif

// Whether text formats keep what only schemas, vectors and suites want to know of them: names, patterns,
// sample texts. Off a host they would be in the image. Define NOTEPACT_NOTES to 1 where a device's code is
// tested on a host with NOTEPACT_SMALL and the fixture.
#ifndef NOTEPACT_NOTES
#    ifdef NOTEPACT_SMALL
#        define NOTEPACT_NOTES 0
#    else
#        define NOTEPACT_NOTES 1
#    endif
#endif

// Whether there is the quick way: see NOTEPACT_NO_SCANNER.
#if defined(NOTEPACT_SMALL) || defined(NOTEPACT_NO_SCANNER)
#    define NOTEPACT_SCANNER 0
#else
#    define NOTEPACT_SCANNER 1
#endif

// After a parameter that the result views: compilers that know the attribute warn where the argument is gone
// before the result is.
#if defined(__has_cpp_attribute)
#    if __has_cpp_attribute(clang::lifetimebound)
#        define NOTEPACT_LIFETIMEBOUND [[clang::lifetimebound]]
#    elif __has_cpp_attribute(msvc::lifetimebound)
#        define NOTEPACT_LIFETIMEBOUND [[msvc::lifetimebound]]
#    endif
#endif
#ifndef NOTEPACT_LIFETIMEBOUND
#    define NOTEPACT_LIFETIMEBOUND
#endif

// For a function whose arithmetic wraps on purpose: clang's -fsanitize=integer shall not report it.
#if defined(__clang__)
#    define NOTEPACT_WRAPS [[clang::no_sanitize("unsigned-integer-overflow", "unsigned-shift-base")]]
#else
#    define NOTEPACT_WRAPS
#endif

namespace notepact::detail {
// Whether code may be spent on time, for `if constexpr`.
#ifdef NOTEPACT_SMALL
inline constexpr bool in_haste = false;
#else
inline constexpr bool in_haste = true;
#endif
} // namespace notepact::detail

// notepact/base/part.hpp

namespace notepact::detail {

/// What std::string_view::substr gives where `from` is within the text. substr would throw where it is not,
/// and without exceptions takes abort() and all that belongs to it, 1 KB, into the image of a small machine.
constexpr std::string_view
part(std::string_view text, std::size_t from, std::size_t size = std::string_view::npos) noexcept {
    auto const rest = text.size() - from;
    return {text.data() + from, size < rest ? size : rest};
}

} // namespace notepact::detail

// notepact/base/same_text.hpp
//
// Whether short texts are the same, a word at a time: a call of memcmp would take longer.

namespace notepact::detail {

// A word of the text, in the machine's order: to be compared with others only.
template <class Word>
NOTEPACT_INLINE inline Word word_at(char const* text) noexcept {
    Word made;
    std::memcpy(&made, text, sizeof made);
    return made;
}

// Whether `size` characters are the same, of which both have so many.
NOTEPACT_INLINE inline bool same_text(char const* a, char const* b, std::size_t size) noexcept {
    using half = std::uint32_t;
    using whole = std::uint64_t;
    if (size >= 8) {
        if (word_at<whole>(a) != word_at<whole>(b)) return false;
        auto const last = size - 8;
        for (std::size_t at = 8; at < last; at += 8)
            if (word_at<whole>(a + at) != word_at<whole>(b + at)) return false;
        return word_at<whole>(a + last) == word_at<whole>(b + last);
    }
    if (size >= 4)
        return word_at<half>(a) == word_at<half>(b)
               && word_at<half>(a + size - 4) == word_at<half>(b + size - 4);
    return size == 0 || (a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1]);
}
inline bool same_text(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && same_text(a.data(), b.data(), a.size());
}

} // namespace notepact::detail

// notepact/base/ascii_case.hpp

namespace notepact::detail {

/// The lower case of an ASCII letter; anything else stays as it is, whatever the locale.
constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether two texts are the same, or would be but for the case of ASCII letters: names of schemes, hosts and
/// headers are compared so.
constexpr bool same_without_case(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (ascii_lower(a[i]) != ascii_lower(b[i])) return false;
    return true;
}

} // namespace notepact::detail

// notepact/base/errc.hpp

namespace notepact {

/// How bad a violation is. `error`: a document forbids it. `warning`: the documents allow it or say only
/// "should", but it is probably not what the caller meant.
enum class severity : std::uint8_t {
    warning = 1,
    error = 2
};
inline constexpr severity warning = severity::warning;
inline constexpr severity error = severity::error;

/// The rule that was broken. Zero is no rule, so that an `errc` can be an error code.
enum class errc : std::uint8_t {
    // the text is no JSON document
    malformed_json = 1,
    invalid_utf8,
    trailing_data,
    truncated_document,
    empty_document,
    too_deep,
    number_overflow,
    // the document is not of the shape the contract wants
    missing_member,
    unknown_member,
    duplicate_member,
    wrong_type,
    null_not_allowed,
    not_in_enum,
    out_of_range,
    blank,
    empty_string,
    no_effect,
    too_few_items,
    too_many_items,
    too_few_members,
    too_many_members,
    // a text or a number is not of its format, or not within the limits that the contract sets
    missing_prefix,
    not_base64,
    not_png,
    not_iso8601,
    not_rfc3339,
    not_a_timestamp,
    not_a_date,
    not_a_time,
    not_a_uuid,
    not_an_email,
    not_a_uri,
    not_an_ipv4,
    not_an_ipv6,
    not_a_hostname,
    not_of_format,
    not_numeric,
    not_whole,
    not_positive,
    too_short,
    too_long,
    no_match,
    below_minimum,
    above_maximum,
    not_a_multiple,
    // a part of a request outside its body
    missing_parameter,
    bad_parameter,
    unknown_parameter,
    duplicate_parameter,
    bad_header,
    wrong_content_type,
    bad_base_url,
    unexpected_body,
    too_large,
    coded_body,
    target_too_long,
    // the answer is none that the documents know
    undocumented_status,
    // the caller's buffer, and what it is filled from
    no_space,
    only_in_pieces,
    wrong_size,
    // what a caller makes a value of, alone
    not_an_instant,
    not_an_offset,
    missing_offset,
    not_an_http_date
};

/// A rule's name and what it says, for people. Neither ever holds input.
struct rule_text {
    errc code;
    char const* name;
    char const* message;
};

inline constexpr rule_text rule_texts[] = {
    {errc::malformed_json, "malformed_json", "this byte cannot continue a JSON document"},
    {errc::invalid_utf8, "invalid_utf8", "this byte cannot continue UTF-8 text, or makes a lone surrogate"},
    {errc::trailing_data, "trailing_data", "nothing but white space may follow the document"},
    {errc::truncated_document, "truncated_document", "the document ends before it is complete"},
    {errc::empty_document, "empty_document", "a JSON document is wanted, there is none"},
    {errc::too_deep, "too_deep", "objects and arrays are nested more than 32 deep"},
    {errc::number_overflow, "number_overflow", "the number is larger than any double"},
    {errc::missing_member, "missing_member", "required member is missing"},
    {errc::unknown_member, "unknown_member", "the contract does not name a member of this object"},
    {errc::duplicate_member,
     "duplicate_member",
     "member is named twice: two readers would read two documents"},
    {errc::wrong_type, "wrong_type", "value is of another JSON type than the contract wants"},
    {errc::null_not_allowed, "null_not_allowed", "null is not allowed here"},
    {errc::not_in_enum, "not_in_enum", "text is none of the values the contract lists"},
    {errc::out_of_range, "out_of_range", "integer is outside the range of 64 bits"},
    {errc::blank, "blank", "can't be blank"},
    {errc::empty_string, "empty_string", "optional text is empty: leave the member out"},
    {errc::no_effect, "no_effect", "none of the members that would change something is present"},
    {errc::too_few_items, "too_few_items", "array has fewer items than the contract wants"},
    {errc::too_many_items, "too_many_items", "array has more items than the contract allows"},
    {errc::too_few_members, "too_few_members", "object has fewer members than the contract wants"},
    {errc::too_many_members, "too_many_members", "object has more members than the contract allows"},
    {errc::missing_prefix, "missing_prefix", "must be data:image/png;base64, and a payload"},
    {errc::not_base64, "not_base64", "payload is not strict base64 (RFC 4648, section 4)"},
    {errc::not_png, "not_png", "decoded payload has not the structure of a PNG file"},
    {errc::not_iso8601, "not_iso8601", "must be an ISO 8601 date, or date and time"},
    {errc::not_rfc3339, "not_rfc3339", "is ISO 8601, but not a full RFC 3339 date-time with an offset"},
    {errc::not_a_timestamp, "not_a_timestamp", "is neither an RFC 3339 date-time nor a PostgreSQL timestamp"},
    {errc::not_a_date, "not_a_date", "is not YYYY-MM-DD of a real day"},
    {errc::not_a_time, "not_a_time", "is no full time with an offset (RFC 3339, section 5.6)"},
    {errc::not_a_uuid, "not_a_uuid", "is no UUID in its text form (RFC 9562, section 4)"},
    {errc::not_an_email, "not_an_email", "is no mailbox (RFC 5321, section 4.1.2)"},
    {errc::not_a_uri, "not_a_uri", "is no URI with a scheme (RFC 3986)"},
    {errc::not_an_ipv4, "not_an_ipv4", "is no IPv4 address of four decimal numbers (RFC 2673, section 3.2)"},
    {errc::not_an_ipv6, "not_an_ipv6", "is no IPv6 address (RFC 4291, section 2.2)"},
    {errc::not_a_hostname, "not_a_hostname", "is no name of a host (RFC 1123, section 2.1)"},
    {errc::not_of_format, "not_of_format", "text is not of the format that the contract names"},
    {errc::not_numeric, "not_numeric", "text is not a finite JSON number"},
    {errc::not_whole, "not_whole", "is not a whole number in 0 ... 2^53-1"},
    {errc::not_positive, "not_positive", "is zero or negative, ids are positive"},
    {errc::too_short, "too_short", "text has fewer characters than the contract wants"},
    {errc::too_long, "too_long", "text has more characters than the contract allows"},
    {errc::no_match, "no_match", "text does not match the pattern of the contract"},
    {errc::below_minimum, "below_minimum", "number is less than the contract allows"},
    {errc::above_maximum, "above_maximum", "number is more than the contract allows"},
    {errc::not_a_multiple, "not_a_multiple", "integer is no multiple of what the contract says"},
    {errc::missing_parameter, "missing_parameter", "required parameter or header is missing"},
    {errc::bad_parameter,
     "bad_parameter",
     "must not be empty, \".\" or \"..\", nor hold control characters or ill-formed UTF-8; in a URL it is "
     "percent-encoded"},
    {errc::unknown_parameter, "unknown_parameter", "the documents do not name a parameter that is given"},
    {errc::duplicate_parameter, "duplicate_parameter", "parameter is given twice"},
    {errc::bad_header,
     "bad_header",
     "must not be empty, nor hold control or non-ASCII characters, nor begin or end with a space; a bearer "
     "token is RFC 6750's"},
    {errc::wrong_content_type,
     "wrong_content_type",
     "must be application/json; of an upload, any media type"},
    {errc::bad_base_url, "bad_base_url", "must be https://host[:port][/path], http only for a loopback host"},
    {errc::unexpected_body, "unexpected_body", "the operation sends no body"},
    {errc::too_large, "too_large", "body is larger than 1 MiB"},
    {errc::coded_body, "coded_body", "body has a content coding, such as gzip: none is read"},
    {errc::target_too_long, "target_too_long", "target is longer than 8000 bytes"},
    {errc::undocumented_status, "undocumented_status", "the documents know no answer with this status"},
    {errc::no_space, "no_space", "the buffer is too small"},
    {errc::only_in_pieces, "only_in_pieces", "comes in pieces: the body must be written in pieces, too"},
    {errc::wrong_size, "wrong_size", "there are fewer or more bytes than was said"},
    {errc::not_an_instant, "not_an_instant", "is no day and time of the years 0000 to 9999 in UTC"},
    {errc::not_an_offset, "not_an_offset", "is no offset from UTC within a day"},
    {errc::missing_offset,
     "missing_offset",
     "says no offset from UTC: the caller must know which one is meant"},
    {errc::not_an_http_date, "not_an_http_date", "is no date of HTTP (RFC 9110, section 5.6.7)"},
};

/// Of no rule, `errc{}`, both texts are empty.
inline constexpr rule_text no_rule_text = {errc{}, "", ""};
constexpr rule_text const& text_of(errc code) noexcept {
    return code == errc{} ? no_rule_text : rule_texts[static_cast<std::size_t>(code) - 1];
}

/// The rule's name, as reports, schemas and vectors spell it.
constexpr std::string_view name(errc code) noexcept {
    return text_of(code).name;
}
/// One line that says what is wanted.
constexpr std::string_view message(errc code) noexcept {
    return text_of(code).message;
}
constexpr std::string_view name(severity level) noexcept {
    return level == severity::error ? "error" : "warning";
}

namespace detail {
constexpr bool rule_texts_in_order() noexcept {
    std::size_t next = 1;
    for (auto const& text : rule_texts)
        if (static_cast<std::size_t>(text.code) != next++) return false;
    return next == static_cast<std::size_t>(errc::not_an_http_date) + 1;
}
static_assert(rule_texts_in_order());
} // namespace detail

} // namespace notepact

// notepact/base/limits.hpp
//
// How large contracts may be. What meets a limit does not compile; no document can overrun one. On a host the
// limits hold what 33 published APIs need, with room: their largest object has 123 members, their longest
// name is of 69 bytes, their largest enumeration of 240 values, their deepest schema nests 18 deep, and no
// operation has more than 21 parameters. With NOTEPACT_SMALL they hold the two APIs of this library.

namespace notepact {

#ifdef NOTEPACT_SMALL
/// How deep the objects, arrays and maps that a contract names may nest; checked when a contract is declared.
/// The checker keeps a few words for each. The deepest of the documents, a provider's roles in a note's
/// answer, is 5.
inline constexpr std::size_t max_nesting = 5;
/// How many members an object may name: one bit each in the checker, and one for all that it does not name.
inline constexpr std::size_t max_members = 31;
/// How long the name of a member may be, in bytes: the checker holds one at a time.
inline constexpr std::size_t max_name = 32;
/// How many parameters an operation may have, and how many headers an API: their texts are kept while a
/// request is built.
inline constexpr std::size_t max_parameters = 4;
/// Of a table's entries and of an object's parts: how many there may be.
using rule_count = std::uint8_t;
#else
inline constexpr std::size_t max_nesting = 20;
inline constexpr std::size_t max_members = 127;
inline constexpr std::size_t max_name = 80;
inline constexpr std::size_t max_parameters = 24;
using rule_count = std::uint16_t;
#endif
/// How long the text of an enumeration's value may be, in bytes. It is compared as it comes; none is held.
inline constexpr std::size_t max_enum_text = 255;
/// How many constraints a text may have: four bytes each in the checker.
#ifdef NOTEPACT_SMALL
inline constexpr std::size_t max_text_constraints = 2;
#else
inline constexpr std::size_t max_text_constraints = 4;
#endif

} // namespace notepact

// notepact/contract/rule.hpp

namespace notepact {

struct constraint;
struct list_style;
class pattern_table;
struct text_format;
class rule_range;

enum class rule_kind : std::uint8_t {
    contract, ///< the first entry of a table: its name; the rule of the whole document follows
    link,     ///< the rule is in another table
    outer,    ///< the rule is the object that this entry is part of, `detail` entries before it
    member,   ///< of an object: its name; the rule of its value follows
    object,   ///< `detail` members follow, and constraints
    map,      ///< an object of any names; the rule of every value follows, and constraints
    array,    ///< the rule of every item follows, and constraints; of a parameter `detail` is a list_form
    either,   ///< two alternatives follow, of different JSON kinds, all of which are in `detail`
    enumeration,
    string,  ///< of a text_format (`detail` 1) or of none (0); constraints follow
    number,  ///< `detail` is a number_format; constraints follow
    integer, ///< likewise
    boolean, ///< `detail`: 0 either, 1 only false, 2 only true
    any,
    constraint,  ///< of the value before it; what it is held against follows, up to its next sibling
    operand,     ///< of a constraint: half of a decimal number, a pattern, or values
    description, ///< of a member, behind its value: a text, for schemas
    scheme       ///< likewise, of a credential's header: the name of its scheme
};

enum class number_format : std::uint8_t {
    free,
    positive,
    whole
};

/// How the items of an array stand in a request.
enum class list_form : std::uint8_t {
    none,    ///< in JSON
    comma,   ///< of a parameter: divided by commas
    repeated ///< of a parameter of the query: each in a pair of its own
};

/// What may be said of a rule beside its kind.
enum class rule_flag : std::uint8_t {
    nullable = 1,     ///< null is allowed
    required = 2,     ///< of a member
    warns = 4,        ///< a broken format is a warning, not an error
    wants_effect = 8, ///< of an object: one of its optional members should be there
    open = 16,        ///< of an object: anything may be inside, nothing is checked
    closed = 2,       ///< of an object: a member that it does not name is an error
    others = 64,      ///< of an object: the rule of all members that it does not name follows its members
    outdated = 16,    ///< of a member or parameter: deprecated
    negative = 1,     ///< of a constraint: its limit is
    request = 32,     ///< of a contract: unknown members are a warning, `46.0` is no integer
    bare_text = 64,   ///< of a contract: the document is no JSON, but the text that the rule is for
    in_query = 64,    ///< of a parameter; without this and the next, it is in the path
    in_header = 128
};

/// One entry of a contract table. A table is a constexpr array in which every entry is followed by what it is
/// made of; `skip` entries further stands its next sibling. Two words of memory an entry, no pointers between
/// entries of one table, so a table can be built by value and be put in flash. Flags of different kinds share
/// bits.
struct rule {
    union reference {
        char const* name;              ///< contract, member; not terminated: `detail` is its length
        rule const* target;            ///< link
        std::string_view const* words; ///< enumeration; `detail` of them
        text_format const* format;     ///< string; null for any text
        list_style const* list;        ///< array, of a parameter
        constraint const* checked;     ///< constraint
        std::uint32_t half;            ///< operand: of a decimal number's digits
        pattern_table const* pattern;  ///< operand
        std::int64_t const* numbers;   ///< operand; the constraint's `detail` of them
        constexpr reference() noexcept : name(nullptr) {}
        constexpr reference(char const* n) noexcept : name(n) {}
        constexpr reference(rule const* t) noexcept : target(t) {}
        constexpr reference(std::string_view const* w) noexcept : words(w) {}
        constexpr reference(text_format const* f) noexcept : format(f) {}
        constexpr reference(list_style const* l) noexcept : list(l) {}
        constexpr reference(constraint const* c) noexcept : checked(c) {}
        constexpr reference(std::uint32_t h) noexcept : half(h) {}
        constexpr reference(pattern_table const* p) noexcept : pattern(p) {}
        constexpr reference(std::int64_t const* n) noexcept : numbers(n) {}
    };

    reference refers;
    rule_kind kind = rule_kind::any;
    std::uint8_t flags = 0;
    rule_count detail = 0;
    rule_count skip = 1;

    constexpr bool has(rule_flag flag) const noexcept {
        return (flags & static_cast<std::uint8_t>(flag)) != 0;
    }
    constexpr severity level() const noexcept {
        return has(rule_flag::warns) ? severity::warning : severity::error;
    }
    constexpr number_format number() const noexcept { return static_cast<number_format>(detail); }

    /// Of a contract or a member.
    constexpr std::string_view name() const noexcept { return {refers.name, detail}; }
    /// The first of what the entry is made of: an object's first member, an array's item, a member's value.
    constexpr rule const* inside() const noexcept { return this + 1; }
    constexpr rule const* next() const noexcept { return this + skip; }
    /// The rule itself, links followed.
    constexpr rule const* resolved() const noexcept {
        auto const* found = this;
        for (;;)
            if (found->kind == rule_kind::link)
                found = found->refers.target;
            else if (found->kind == rule_kind::outer)
                found -= found->detail;
            else
                return found;
    }
    /// Of a contract, member, map or array: the rule of the value.
    constexpr rule const* value() const noexcept { return inside()->resolved(); }
    /// Of an object, or of a table of parameters: its members, in their order.
    constexpr rule_range members() const noexcept;
    /// Of an object. There must be one of that ordinal.
    constexpr rule const* member(std::size_t ordinal) const noexcept {
        auto const* found = inside();
        for (; ordinal != 0; --ordinal)
            found = found->next();
        return found;
    }
    /// Of an object: the member of that name; null if it has none.
    constexpr rule const* find(std::string_view wanted) const noexcept;
    /// Of an object with the flag `others`: the entry of all other members' values.
    constexpr rule const* others() const noexcept { return member(detail); }
    /// What stands inside the entry; of a string or number, its constraints alone.
    constexpr rule_range within() const noexcept;
    /// Of a value: its constraints, behind what it is made of.
    constexpr rule_range constraints() const noexcept;
};

/// Sibling entries, for a range-based `for`.
class rule_range {
  public:
    class iterator {
      public:
        constexpr explicit iterator(rule const* at) noexcept : at_(at) {}
        constexpr rule const& operator*() const noexcept { return *at_; }
        constexpr iterator& operator++() noexcept {
            at_ = at_->next();
            return *this;
        }
        constexpr bool operator==(iterator other) const noexcept { return at_ == other.at_; }
        constexpr bool operator!=(iterator other) const noexcept { return at_ != other.at_; }

      private:
        rule const* at_;
    };

    constexpr rule_range(rule const* first, rule const* last) noexcept : first_(first), last_(last) {}
    constexpr iterator begin() const noexcept { return iterator(first_); }
    constexpr iterator end() const noexcept { return iterator(last_); }
    constexpr bool empty() const noexcept { return first_ == last_; }

  private:
    rule const* first_;
    rule const* last_;
};

constexpr rule_range rule::within() const noexcept {
    return {inside(), next()};
}
constexpr rule_range rule::members() const noexcept {
    return {inside(), member(detail)};
}
constexpr rule const* rule::find(std::string_view wanted) const noexcept {
    for (auto const& one : members())
        if (one.name() == wanted) return &one;
    return nullptr;
}
constexpr rule_range rule::constraints() const noexcept {
    auto const* first = inside();
    switch (kind) {
    case rule_kind::object: first = member(detail + (has(rule_flag::others) ? 1u : 0u)); break;
    case rule_kind::map:
    case rule_kind::array: first = first->next(); break;
    case rule_kind::string:
    case rule_kind::number:
    case rule_kind::integer: break;
    default: first = next();
    }
    return {first, next()};
}

namespace detail {
/// The JSON kinds of the values that a rule takes, links followed, a bit each; integer and number are one
/// kind.
constexpr unsigned kinds(rule_kind kind) noexcept {
    switch (kind) {
    case rule_kind::object:
    case rule_kind::map: return 1;
    case rule_kind::array: return 2;
    case rule_kind::enumeration:
    case rule_kind::string: return 4;
    case rule_kind::number:
    case rule_kind::integer: return 8;
    case rule_kind::boolean: return 16;
    default: return 31;
    }
}
constexpr unsigned kinds(rule const& declared) noexcept {
    auto const& r = *declared.resolved();
    return r.kind == rule_kind::either ? r.detail : kinds(r.kind);
}
constexpr bool takes(rule const& declared, rule_kind kind) noexcept {
    return (kinds(declared) & kinds(kind)) != 0;
}
/// The rule for a value of a kind: links are followed, and of two alternatives the one that takes it is
/// chosen, if one does.
constexpr rule const* for_kind(rule const* wanted, rule_kind kind) noexcept {
    for (;;) {
        wanted = wanted->resolved();
        if (wanted->kind != rule_kind::either) return wanted;
        wanted = wanted->inside();
        if (!takes(*wanted, kind)) wanted = wanted->next();
    }
}
} // namespace detail

namespace detail {
// What is said of a member behind its value; empty if nothing of that kind is.
constexpr std::string_view said_of(rule const& member, rule_kind what) noexcept {
    for (auto const* said = member.inside()->next(); said != member.next(); said = said->next())
        if (said->kind == what) return said->name();
    return {};
}
} // namespace detail

/// What a member or parameter is, in words; empty where its table does not say, or this build keeps no notes.
constexpr std::string_view description_of(rule const& member) noexcept {
    return detail::said_of(member, rule_kind::description);
}
/// The scheme of a credential, of the header that it stands in: `Bearer`; empty where it has none.
constexpr std::string_view scheme_of(rule const& header) noexcept {
    return detail::said_of(header, rule_kind::scheme);
}

/// A contract of whatever type, by reference: the name of a table in static storage. Made from a declared
/// contract; two pointers may be equal only if the contracts are the same.
class contract_ref {
  public:
    constexpr explicit contract_ref(rule const& head) noexcept : head_(&head) {}

    constexpr std::string_view name() const noexcept { return head_->name(); }
    /// Requests are closed with a warning, answers are open.
    constexpr bool is_request() const noexcept { return head_->has(rule_flag::request); }
    /// The body is a text as it stands, text/plain, and not JSON: see answer_text.
    constexpr bool is_text() const noexcept { return head_->has(rule_flag::bare_text); }
    /// The rule of the whole document.
    constexpr rule const& root() const noexcept { return *head_->value(); }
    constexpr rule const& head() const noexcept { return *head_; }

  private:
    rule const* head_;
};

} // namespace notepact

// notepact/check/nearest.hpp

namespace notepact::detail {

#ifdef NOTEPACT_SMALL

/// Small machines have no room for hints.
constexpr rule const* nearest_member(rule const&, std::string_view, std::uint8_t = 0) noexcept {
    return nullptr;
}

#else

/// A name as people confuse it: without case, `_` and `-`, so that reviewDate is review_date.
struct folded_name {
    static constexpr std::size_t capacity = max_name + 2;
    char text[capacity] = {};
    std::size_t size = 0;
    std::uint64_t letters = 0; // a bit for each that it has, some of which share one

    constexpr explicit folded_name(std::string_view name) noexcept {
        for (char const c : name)
            if (c != '_' && c != '-' && size < capacity) {
                text[size++] = ascii_lower(c);
                letters |= std::uint64_t{1} << (static_cast<unsigned char>(text[size - 1]) & 63u);
            }
    }
    /// Whether they may be that near: one error changes the letters by two at most.
    constexpr bool may_be_near(folded_name const& other, std::size_t most) const noexcept {
        if (size > other.size + most || other.size > size + most) return false;
        std::size_t differing = 0;
        for (auto rest = letters ^ other.letters; rest != 0; rest &= rest - 1)
            if (++differing > 2 * most) return false;
        return true;
    }
    constexpr bool is(folded_name const& other) const noexcept {
        if (size != other.size || letters != other.letters) return false;
        for (std::size_t i = 0; i != size; ++i)
            if (text[i] != other.text[i]) return false;
        return true;
    }
};

/// How many insertions, deletions, replacements and swaps of neighbours make one name the other (the "optimal
/// string alignment" distance), up to `most`, which is no more than 2; of names further apart a number above
/// it. Only the cells of the table are made that are no further than that from its diagonal, in three short
/// rows.
constexpr std::size_t edit_distance(folded_name const& a, folded_name const& b, std::size_t most) noexcept {
    auto const beyond = most + 1;
    if (!a.may_be_near(b, most)) return beyond;
    if (a.is(b)) return 0;
    using row = std::size_t[7]; // one of each row's ends is never made
    row rows[3] = {
        {beyond, beyond, beyond, beyond, beyond, beyond, beyond},
        {beyond, beyond, beyond, beyond, beyond, beyond, beyond},
        {beyond, beyond, beyond, beyond, beyond, beyond, beyond}};
    // Of row i, cell 1 + most + j - i is for the first j characters of b.
    for (std::size_t j = 0; j <= most; ++j)
        rows[0][1 + most + j] = j;
    for (std::size_t i = 1; i <= a.size; ++i) {
        row& now = rows[i % 3];
        row const& before = rows[(i + 2) % 3];
        row const& two_before = rows[(i + 1) % 3];
        std::size_t least = beyond;
        for (std::size_t cell = 1; cell <= 2 * most + 1; ++cell) {
            std::size_t best = beyond;
            if (cell + i == 1 + most) {
                best = i;
            } else if (cell + i > 1 + most && cell + i - 1 - most <= b.size) {
                auto const j = cell + i - 1 - most;
                best = before[cell] + std::size_t{a.text[i - 1] != b.text[j - 1]};
                if (before[cell + 1] + 1 < best) best = before[cell + 1] + 1;
                if (now[cell - 1] + 1 < best) best = now[cell - 1] + 1;
                if (i > 1 && j > 1 && a.text[i - 1] == b.text[j - 2] && a.text[i - 2] == b.text[j - 1]
                    && two_before[cell] + 1 < best)
                    best = two_before[cell] + 1;
            }
            now[cell] = best;
            if (best < least) least = best;
        }
        // A swap comes from two rows before, and wherever that is near enough for one, this row is too.
        if (least > most) return beyond;
    }
    return rows[a.size % 3][1 + most + b.size - a.size];
}

/// The member of an object that an unknown name was probably meant to be: at most two typing errors away, and
/// at most one for every three letters. Only of those that have all of some flags. Null if there is none.
constexpr rule const*
nearest_member(rule const& object, std::string_view name, std::uint8_t flags = 0) noexcept {
    folded_name const meant(name);
    rule const* nearest = nullptr;
    std::size_t least = 3;
    auto const* member = object.inside();
    for (std::size_t i = 0; i < object.detail; ++i, member = member->next()) {
        if ((member->flags & flags) != flags) continue;
        if (member->name().size() + 2 < meant.size) continue; // it is folded to no more than it has
        folded_name const known(member->name());
        auto const most = known.size / 3 < least - 1 ? known.size / 3 : least - 1;
        auto const distance = edit_distance(meant, known, most);
        if (distance > most) continue;
        if (distance == 0) return member;
        least = distance;
        nearest = member;
    }
    return nearest;
}

#endif

} // namespace notepact::detail

// notepact/base/finding.hpp

namespace notepact {

/// A rule that a value broke and how bad that is, or nothing.
struct finding {
    errc code = errc{};
    severity level = severity::error;

    constexpr explicit operator bool() const noexcept { return code != errc{}; }
};

} // namespace notepact

// notepact/base/wide.hpp
//
// The one door to instructions that not every processor of its kind has: whether they are compiled, and
// whether they are there when the program runs. Behind it everything has a plain form that says the same,
// which is all there is where NOTEPACT_SMALL or NOTEPACT_NO_WIDE is defined; define either for all
// translation units of a program or for none.
//
// g++ and clang compile such a function without any flag, and know the processor since before main(). Their
// vectors and built-in functions are used as they are: <immintrin.h> costs half a second in every translation
// unit, <arm_neon.h> a quarter. Not on Windows, where g++ keeps vectors of 32 bytes at addresses that are no
// multiple of it.

#if defined(__GNUC__) && !defined(_WIN32) && !defined(NOTEPACT_SMALL) && !defined(NOTEPACT_NO_WIDE)
#    if defined(__x86_64__) && defined(__SSE2__)
#        define NOTEPACT_DETAIL_X86 1
#        define NOTEPACT_DETAIL_WIDE 1
#    elif defined(__aarch64__) && defined(__AARCH64EL__) && defined(__ARM_NEON)
#        define NOTEPACT_DETAIL_ARM 1
#        define NOTEPACT_DETAIL_WIDE 1
#    endif
#endif

#ifdef NOTEPACT_DETAIL_WIDE

// What a processor has goes by the bytes of its vectors, on x86-64: 16, of SSSE3 with PCLMUL (Westmere,
// 2010); 32, of AVX2; 64, of what AVX-512 has had since Ice Lake and Zen 4. On AArch64 16, of what all have.
// Three sets and no more, for each costs g++ 8 ms in every translation unit and more for code; so the widest,
// which says the same as the others, is left out where nothing is optimised.
#    ifdef NOTEPACT_DETAIL_X86
#        define NOTEPACT_DETAIL_TARGET16 __attribute__((target("ssse3,pclmul")))
#        define NOTEPACT_DETAIL_TARGET32 __attribute__((target("avx2")))
#        ifdef __OPTIMIZE__
#            define NOTEPACT_DETAIL_TARGET64 __attribute__((target("avx512bw,avx512vbmi,vpclmulqdq,pclmul")))
#        endif
#    else
#        define NOTEPACT_DETAIL_TARGET16
#    endif

namespace notepact::detail {

// Vectors by the bytes they have, and by what they are taken for.
using bytes16 [[gnu::vector_size(16)]] = char;
using signed16 [[gnu::vector_size(16)]] = signed char;
using octets16 [[gnu::vector_size(16)]] = unsigned char;
using words16 [[gnu::vector_size(16)]] = short;
using shorts16 [[gnu::vector_size(16)]] = unsigned short;
using ints16 [[gnu::vector_size(16)]] = int;
using units16 [[gnu::vector_size(16)]] = unsigned;
using quads16 [[gnu::vector_size(16)]] = long long;

inline quads16 load16(char const* from) noexcept {
    quads16 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

inline octets16 load_octets16(char const* from) noexcept {
    octets16 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

// Whether this is evaluated by the compiler, which knows none of these instructions.
constexpr bool compiler_evaluates() noexcept {
    return __builtin_is_constant_evaluated();
}

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_X86

namespace notepact::detail {

using bytes32 [[gnu::vector_size(32)]] = char;
using signed32 [[gnu::vector_size(32)]] = signed char;
using octets32 [[gnu::vector_size(32)]] = unsigned char;
using words32 [[gnu::vector_size(32)]] = short;
using shorts32 [[gnu::vector_size(32)]] = unsigned short;
using ints32 [[gnu::vector_size(32)]] = int;
using units32 [[gnu::vector_size(32)]] = unsigned;
using quads32 [[gnu::vector_size(32)]] = long long;

NOTEPACT_DETAIL_TARGET32
inline bytes32 load32(char const* from) noexcept {
    bytes32 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

// The bytes of the table at the places; zero where a place is negative.
NOTEPACT_DETAIL_TARGET16
inline octets16 lookup16(octets16 table, octets16 places) noexcept {
    return reinterpret_cast<octets16>(
        __builtin_ia32_pshufb128(reinterpret_cast<bytes16>(table), reinterpret_cast<bytes16>(places)));
}
// The bytes that are negative, a bit each, and which the first of them is; not of none.
inline unsigned negative16(octets16 bytes) noexcept {
    return static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<bytes16>(bytes)));
}
inline int first_of16(unsigned found) noexcept {
    return __builtin_ctz(found);
}

// Loads and tests, of what was found out once. Before the constructors of static objects have run the
// processor may be said to have nothing.
inline bool has_wide16() noexcept {
    return __builtin_cpu_supports("ssse3") != 0 && __builtin_cpu_supports("pclmul") != 0;
}
inline bool has_wide32() noexcept {
    return __builtin_cpu_supports("avx2") != 0;
}

#    ifdef NOTEPACT_DETAIL_TARGET64
using bytes64 [[gnu::vector_size(64)]] = char;
using words64 [[gnu::vector_size(64)]] = short;
using ints64 [[gnu::vector_size(64)]] = int;
using quads64 [[gnu::vector_size(64)]] = long long;

NOTEPACT_DETAIL_TARGET64
inline bytes64 load64(char const* from) noexcept {
    bytes64 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

// The bytes of the table at the places, modulo 64.
NOTEPACT_DETAIL_TARGET64
inline bytes64 lookup64(bytes64 table, bytes64 places) noexcept {
#        ifdef __clang__
    return __builtin_ia32_permvarqi512(table, places);
#        else
    return __builtin_ia32_permvarqi512_mask(table, places, bytes64{}, ~0ULL);
#        endif
}

inline bool has_wide64() noexcept {
    return __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vbmi") != 0
           && __builtin_cpu_supports("vpclmulqdq") != 0 && __builtin_cpu_supports("pclmul") != 0;
}
#    endif

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_ARM

// CRC-32 is an extension of ARMv8.0 that later ones have. Linux says in AT_HWCAP whether it is there; under a
// name of our own, for libraries declare the function in ways that exclude each other.
#    if defined(__ARM_FEATURE_CRC32) || defined(__linux__)
#        define NOTEPACT_DETAIL_ARM_CRC32 1
#        ifdef __clang__
#            define NOTEPACT_DETAIL_TARGET_CRC32 __attribute__((target("crc")))
#        else
#            define NOTEPACT_DETAIL_TARGET_CRC32 __attribute__((target("+crc")))
#        endif
#        ifndef __ARM_FEATURE_CRC32
extern "C" unsigned long notepact_detail_getauxval(unsigned long) noexcept __asm__("getauxval");
#        endif
#    endif

namespace notepact::detail {

constexpr bool has_wide16() noexcept {
    return true;
}

// As on x86-64. There is no built-in function for it that both compilers have.
inline octets16 lookup16(octets16 table, octets16 places) noexcept {
    octets16 found;
    __asm__("tbl %0.16b, {%1.16b}, %2.16b" : "=w"(found) : "w"(table), "w"(places));
    return found;
}
// Of bytes that are 0 or 0xFF four bits each.
inline std::uint64_t negative16(octets16 bytes) noexcept {
    using octets8 [[gnu::vector_size(8)]] = unsigned char;
    auto const halves = __builtin_convertvector(reinterpret_cast<shorts16>(bytes) >> 4, octets8);
    std::uint64_t found;
    std::memcpy(&found, &halves, sizeof found);
    return found;
}
inline int first_of16(std::uint64_t found) noexcept {
    return __builtin_ctzll(found) / 4;
}

#    ifdef NOTEPACT_DETAIL_ARM_CRC32
inline bool has_crc32() noexcept {
#        ifdef __ARM_FEATURE_CRC32
    return true;
#        else
    constexpr unsigned long hwcap = 16, crc32 = 1 << 7;
    return (notepact_detail_getauxval(hwcap) & crc32) != 0;
#        endif
}
#    endif

} // namespace notepact::detail

#endif

// notepact/contract/declaration.hpp
//
// What the words of contracts make: a piece of a table (rule.hpp) by value, with the JSON shape it has as its
// type. The words themselves are in words.hpp, those of text formats in formats/.

namespace notepact {

/// The C++ side of a rule: which JSON shape it is, so that a struct's member can be held against it.
namespace shape {
struct any {};
struct any_object {};
struct boolean {};
struct integer {};
struct number {};
struct string {};
struct bare_text {}; // a whole body that is no JSON
struct itself {};    // the object around it, not known yet
template <class Struct>
struct outer {}; // the object around it, held by that struct
template <class Item>
struct array {};
template <class Value>
struct map {};
template <class First, class Second>
struct either {};
template <class Shape>
struct nullable {};
template <class Binding, class Shape>
struct member {};
template <class Binding, class Shape>
struct others {}; // of an object: the members that it does not name
template <class Struct, class... Members>
struct object {};
} // namespace shape

/// A piece of a contract: what a word makes.
template <class Shape, std::size_t N>
struct declaration {
    rule rules[N];
};

/// A list that is a parameter, and nothing else.
template <class Shape, std::size_t N>
struct parameter_list {
    declaration<Shape, N> made;
};

/// Which member of a struct holds a member of an object; nullptr: none.
template <auto Pointer>
struct bound_to {
    static constexpr auto pointer = Pointer;
};

/// A member of an object, and what it is bound to.
template <class Shape, std::size_t N, class Binding>
struct member_declaration {
    rule rules[N];
};

/// A whole contract: a body or an answer. Converts to contract_ref where it is in static storage.
template <class Shape, std::size_t N>
struct contract {
    rule rules[N];

    constexpr std::string_view name() const noexcept { return rules[0].name(); }
    constexpr operator contract_ref() const& noexcept { return contract_ref(rules[0]); }
    operator contract_ref() const&& = delete; // reports and checkers keep pointers into the table
};

/// What a compiler prints when a declaration is wrong: functions that are not constexpr, called where only
/// constants may be.
namespace misuse {
void member_named_twice();
void two_alternatives_of_one_kind();
void nested_too_deep();
void text_answer_of_no_text(); // answer_text takes string(), with constraints, a format of texts, or one_of()
void table_too_long();
void no_member_could_have_an_effect();
void parameters_are_not_those_of_the_path();
} // namespace misuse

/// Specialise for shape::string, derived from std::true_type, for a type of yours that holds text, with
/// `static void put(T const&, Sink&& sink)` that hands the text, UTF-8, to `sink(std::string_view)` in
/// pieces.
template <class T, class Shape, class = void>
struct holds : std::false_type {};

namespace detail {

template <class T>
struct always_false : std::false_type {};

template <std::size_t N>
constexpr void append(rule* out, rule const (&rules)[N]) noexcept {
    for (std::size_t i = 0; i < N; ++i)
        out[i] = rules[i];
}

constexpr std::uint8_t flag_bit(rule_flag flag) noexcept {
    return static_cast<std::uint8_t>(flag);
}
constexpr std::uint8_t flag_bit(severity level) noexcept {
    return level == severity::warning ? flag_bit(rule_flag::warns) : std::uint8_t{0};
}
constexpr rule_count length(std::size_t size) {
    if (size > static_cast<rule_count>(-1)) misuse::table_too_long();
    return static_cast<rule_count>(size);
}

constexpr rule
entry(rule_kind kind, rule::reference refers, std::size_t detail, std::uint8_t flags, std::size_t skip = 1) {
    rule made;
    made.refers = refers;
    made.kind = kind;
    made.detail = length(detail);
    made.flags = flags;
    made.skip = length(skip);
    return made;
}

template <class Shape>
constexpr declaration<Shape, 1> single(rule const& made) noexcept {
    return {{made}};
}

// A head entry before the rules of what it is made of.
template <class Made, std::size_t N>
constexpr Made headed(
    rule_kind kind, rule::reference refers, std::size_t detail, std::uint8_t flags, rule const (&inside)[N]) {
    Made made{};
    made.rules[0] = entry(kind, refers, detail, flags, N + 1);
    append(made.rules + 1, inside);
    return made;
}

// An object with a name is linked to; every other rule is copied.
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> part(declaration<Shape, N> const& value) noexcept {
    return value;
}
template <class... T, std::size_t N>
constexpr declaration<shape::object<T...>, 1> part(declaration<shape::object<T...>, N> const& object) {
    return {{entry(rule_kind::link, object.rules, 0, 0)}};
}
template <class... T, std::size_t N>
constexpr declaration<shape::object<T...>, N> part(declaration<shape::object<T...>, N>&& object) {
    return object;
}
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> part(parameter_list<Shape, N> const& list) {
    static_assert(
        always_false<Shape>::value,
        "list_of_a_parameter_elsewhere: comma_list and repeated_list are of parameters in path, query and "
        "header; the array of a body is array_of");
    return list.made;
}
template <class Value>
using part_t = decltype(detail::part(std::declval<Value>()));

template <class T>
struct traits;
template <class Shape, std::size_t N>
struct traits<declaration<Shape, N>> {
    using shape = Shape;
    static constexpr std::size_t size = N;
};

// A shape with another one in place of one; not inside objects, which have their own.
template <class Shape, class From, class To>
struct replaced {
    using type = std::conditional_t<std::is_same_v<Shape, From>, To, Shape>;
};
template <class Shape, class From, class To>
using replaced_t = typename replaced<Shape, From, To>::type;
template <template <class...> class Made, class... Of, class From, class To>
struct replaced<Made<Of...>, From, To> {
    using type = Made<replaced_t<Of, From, To>...>;
};
template <class... Of, class From, class To>
struct replaced<shape::object<Of...>, From, To> {
    using type = shape::object<Of...>;
};
template <class Struct, class From, class To>
struct replaced<shape::outer<Struct>, From, To> {
    using type = std::conditional_t<std::is_same_v<shape::outer<Struct>, From>, To, shape::outer<Struct>>;
};
// In an object that a struct holds, shape::itself is that object.
template <class Struct, class Shape>
using inside_of = replaced_t<Shape, shape::itself, shape::outer<Struct>>;

constexpr void set(rule& of, rule_flag flag) noexcept {
    of.flags = static_cast<std::uint8_t>(of.flags | flag_bit(flag));
}

constexpr std::size_t nesting(rule const& declared) noexcept {
    if (declared.kind == rule_kind::outer) return 0; // as deep as the document, which has a limit of its own
    auto const& r = *declared.resolved();
    std::size_t deepest = 0;
    bool const counts = r.kind == rule_kind::object || r.kind == rule_kind::map || r.kind == rule_kind::array;
    std::size_t const parts = r.kind == rule_kind::object   ? r.detail + (r.has(rule_flag::others) ? 1u : 0u)
                              : r.kind == rule_kind::either ? 2
                              : counts || r.kind == rule_kind::member ? 1
                                                                      : 0;
    auto const* inside = parts != 0 ? r.inside() : nullptr;
    for (std::size_t i = 0; i < parts; ++i, inside = i < parts ? inside->next() : inside) {
        auto const depth = nesting(*inside);
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest + (counts ? 1 : 0);
}

} // namespace detail

} // namespace notepact

// notepact/base/wrapping.hpp

namespace notepact::detail {

// Arithmetic that wraps on purpose.

/// The number of which `value` is the negative, in two's complement.
NOTEPACT_WRAPS constexpr std::uint64_t negated(std::uint64_t value) noexcept {
    return 0 - value;
}

/// Shifts `size` bits, fewer than 32, in from the right; keeps the last 32.
NOTEPACT_WRAPS constexpr std::uint32_t
shifted_in(std::uint32_t bits, std::size_t size, std::uint32_t more) noexcept {
    return bits << size | more;
}

} // namespace notepact::detail

// notepact/base/division.hpp

namespace notepact::detail {

struct quotient {
    std::uint64_t value;
    std::uint32_t rest;
};

/// Divides by at most 2^16 - 1. A machine of 32 bits divides 64 bits with a library function of 0.8 KB; this
/// needs only divisions of 32 bits, done as long division by hand.
constexpr quotient divide(std::uint64_t value, std::uint32_t by) noexcept {
    if constexpr (sizeof(std::size_t) >= 8) {
        return {value / by, static_cast<std::uint32_t>(value % by)};
    } else {
        quotient made{0, 0};
        for (int shift = 48; shift >= 0; shift -= 16) {
            auto const next = made.rest << 16 | static_cast<std::uint32_t>(value >> shift & 0xFFFF);
            made.value = made.value << 16 | next / by;
            made.rest = next % by;
        }
        return made;
    }
}

} // namespace notepact::detail

// notepact/format/number.hpp

namespace notepact {

/// The largest whole number up to which every double holds each whole number: 2^53 - 1 (RFC 8259, section 6).
inline constexpr std::int64_t max_safe_integer = 9007199254740991;

/// What a contract wants to know of a number, whatever it was made from. No double is among it.
struct number_facts {
    bool overflow = false;      ///< its magnitude is beyond every finite double
    bool integer_token = false; ///< written without fraction and exponent
    bool whole = false;         ///< its value has no fraction (`46.0`, `1e3`)
    bool beyond_int64 = false;  ///< its value is outside the range of int64
    bool negative = false;      ///< written with a minus sign
    bool zero = false;          ///< its value is zero
    std::int64_t value = 0;     ///< its value where it is whole and within int64
    // Its magnitude where it is not: 0.ddd… * 10^scale, the first of 19 digits not zero.
    bool longer = false;       ///< there are digits behind those that are not zero
    std::uint64_t leading = 0; ///< the first 19 digits, as a whole number
    std::int64_t scale = 0;

    /// Whole and within 0 … 2^53 - 1.
    constexpr bool safe_whole() const noexcept {
        return whole && !beyond_int64 && value >= 0 && value <= max_safe_integer;
    }
};

/// The facts of an integer.
constexpr number_facts facts_of(std::int64_t value) noexcept {
    number_facts facts;
    facts.integer_token = facts.whole = true;
    facts.negative = value < 0;
    facts.zero = value == 0;
    facts.value = value;
    return facts;
}
constexpr number_facts facts_of(std::uint64_t value) noexcept {
    bool const beyond = value > 9223372036854775807u;
    auto facts = facts_of(beyond ? std::int64_t{1} : static_cast<std::int64_t>(value));
    facts.beyond_int64 = beyond;
    if (beyond) {
        facts.value = 0;
        facts.leading = value;
        facts.scale = 19;
        if (value >= 10000000000000000000u) { // of 20 digits
            auto const [first, last] = detail::divide(value, 10);
            facts.leading = first;
            facts.longer = last != 0;
            facts.scale = 20;
        }
    }
    return facts;
}

namespace detail {

/// Room for the text of any integer of 64 bits.
using decimal_room = char[20];

NOTEPACT_OUTLINE constexpr std::string_view
decimal_text(std::uint64_t magnitude, bool negative, decimal_room& room) noexcept {
    std::size_t first = sizeof room;
    do {
        auto const [rest, digit] = divide(magnitude, 10);
        room[--first] = static_cast<char>('0' + digit);
        magnitude = rest;
    } while (magnitude != 0);
    if (negative) room[--first] = '-';
    return {room + first, sizeof room - first};
}
template <class T>
constexpr std::string_view decimal_text(T value, decimal_room& room) noexcept {
    bool const negative = std::is_signed_v<T> && value < T{};
    auto const bits = static_cast<std::uint64_t>(value);
    return decimal_text(negative ? negated(bits) : bits, negative, room);
}

template <class Sink>
constexpr void put_decimal(std::uint64_t value, Sink&& sink) {
    decimal_room room = {};
    sink(decimal_text(value, room));
}
template <class Sink>
constexpr void put_integer(std::int64_t value, Sink&& sink) {
    decimal_room room = {};
    sink(decimal_text(value, room));
}

} // namespace detail

/// Reads the text of one JSON number (RFC 8259, section 6), character by character, and learns its facts
/// without a double. 32 bytes; numbers of up to 10^9 digits are judged exactly.
class number_scanner {
  public:
    /// Takes the next character if it can continue the number; else returns false and changes nothing.
    constexpr bool put(char c) noexcept {
        bool const is_digit = c >= '0' && c <= '9';
        switch (state_) {
        case state::start:
            if (c == '-') {
                negative_ = true;
                state_ = state::minus;
                return true;
            }
            [[fallthrough]];
        case state::minus:
            if (!is_digit) return false;
            state_ = c == '0' ? state::zero : state::integer;
            digit(c, true);
            return true;
        case state::integer:
            if (is_digit) {
                digit(c, true);
                return true;
            }
            [[fallthrough]];
        case state::zero:
            if (c == '.') {
                state_ = state::point;
                return true;
            }
            return exponent_begin(c);
        case state::point:
            if (!is_digit) return false;
            state_ = state::fraction;
            digit(c, false);
            return true;
        case state::fraction:
            if (!is_digit) return exponent_begin(c);
            digit(c, false);
            return true;
        case state::exponent:
            if (c == '+' || c == '-') {
                negative_exponent_ = c == '-';
                state_ = state::exponent_sign;
                return true;
            }
            [[fallthrough]];
        case state::exponent_sign:
        case state::exponent_digits:
            if (!is_digit) return false;
            state_ = state::exponent_digits;
            exponent_ = exponent_ < limit / 10 ? exponent_ * 10 + (c - '0') : limit;
            return true;
        case state::failed: break;
        }
        return false;
    }

    /// The next piece of the text, any split.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece)
            if (!put(c)) {
                state_ = state::failed;
                return;
            }
    }

    /// Is what was written so far a whole JSON number? It may still overflow: see facts().
    constexpr bool complete() const noexcept {
        return state_ == state::zero || state_ == state::integer || state_ == state::fraction
               || state_ == state::exponent_digits;
    }

    /// Is it written without an exponent? For texts that are complete().
    constexpr bool decimal_token() const noexcept { return state_ != state::exponent_digits; }

    /// No continuation can make the text a number.
    constexpr bool failed() const noexcept { return state_ == state::failed; }

    /// The facts of a complete number.
    constexpr number_facts facts() const noexcept {
        number_facts facts;
        facts.negative = negative_;
        facts.integer_token = state_ == state::zero || state_ == state::integer;
        if (digits_ == 0) {
            facts.zero = facts.whole = true;
            return facts;
        }
        // The value is 0.ddd… * 10^scale, its first digit not zero.
        std::int64_t const scale =
            std::int64_t{point_} + (negative_exponent_ ? -std::int64_t{exponent_} : std::int64_t{exponent_});
        std::uint64_t leading = leading_; // its first 19 digits, as a whole number
        for (std::uint32_t i = kept_; i < 19; ++i)
            leading *= 10;
        auto const above = [&](std::int64_t digits, std::uint64_t most) {
            return scale > digits
                   || (scale == digits && (leading > most || (leading == most && last_nonzero_ > 19)));
        };
        facts.overflow = above(309, largest_double);
        facts.whole = std::int64_t{last_nonzero_} <= scale;
        facts.beyond_int64 = above(19, 9223372036854775807u + std::uint64_t{negative_});
        if (facts.whole && !facts.beyond_int64) {
            auto value = leading_;
            for (std::int64_t i = kept_; i < scale; ++i)
                value *= 10;
            facts.value = static_cast<std::int64_t>(negative_ ? detail::negated(value) : value);
        } else {
            facts.longer = last_nonzero_ > 19;
            facts.leading = leading;
            facts.scale = scale;
        }
        return facts;
    }

  private:
    enum class state : std::uint8_t {
        start,
        minus,
        zero,
        integer,
        point,
        fraction,
        exponent,
        exponent_sign,
        exponent_digits,
        failed
    };
    // Counters stop here: far beyond what decides, and no sum of two of them overflows.
    static constexpr std::int32_t limit = 1 << 30;
    // The first 19 digits of the largest double, 1.7976931348623157e308.
    static constexpr std::uint64_t largest_double = 1797693134862315700u;

    constexpr bool exponent_begin(char c) noexcept {
        if (c != 'e' && c != 'E') return false;
        state_ = state::exponent;
        return true;
    }

    constexpr void digit(char c, bool before_point) noexcept {
        if (c == '0' && digits_ == 0) { // a leading zero only moves the point
            if (!before_point && point_ > -limit) --point_;
            return;
        }
        if (digits_ < static_cast<std::uint32_t>(limit)) ++digits_;
        if (before_point && point_ < limit) ++point_;
        if (c == '0') return;
        last_nonzero_ = digits_;
        if (digits_ > 19) return;
        for (; kept_ < digits_; ++kept_) // zeros, and room for this one
            leading_ *= 10;
        leading_ += static_cast<std::uint64_t>(c - '0');
    }

    std::uint64_t leading_ = 0; // the first kept_ digits from the first that is not zero, as a whole number
    std::uint32_t digits_ = 0;  // digits from the first that is not zero
    std::uint32_t last_nonzero_ = 0; // how many of them until the last that is not zero
    std::int32_t point_ = 0;         // where the decimal point is, counted from the first of them
    std::int32_t exponent_ = 0;
    state state_ = state::start;
    std::uint8_t kept_ = 0; // up to 19, the last of them not zero
    bool negative_ = false;
    bool negative_exponent_ = false;
};

/// Is the text a finite JSON number? (RFC 8259, section 6; "numeric" in the Max AI Public API v3,
/// impressionId)
constexpr bool is_number(std::string_view text) noexcept {
    number_scanner scanner;
    scanner.write(text);
    return scanner.complete() && !scanner.facts().overflow;
}

/// Is the text a whole number in 0 … 2^53 - 1, written as such: no sign, fraction or exponent?
constexpr bool is_whole_number(std::string_view text) noexcept {
    number_scanner scanner;
    scanner.write(text);
    auto const facts = scanner.facts();
    return scanner.complete() && facts.integer_token && !facts.negative && facts.safe_whole();
}

} // namespace notepact

// notepact/format/decimal.hpp

namespace notepact {

/// A decimal number of up to 19 digits, exactly: the limit of a range. No double is among it.
struct decimal {
    std::uint64_t digits = 0; ///< as a whole number
    std::uint8_t places = 0;  ///< how many of them are behind the point
    bool negative = false;

    constexpr decimal() noexcept = default;
    constexpr decimal(std::int64_t value) noexcept
        : digits(
            value < 0 ? detail::negated(static_cast<std::uint64_t>(value))
                      : static_cast<std::uint64_t>(value)),
          negative(value < 0) {}
    constexpr decimal(std::uint64_t magnitude, std::uint8_t behind_point, bool below_zero) noexcept
        : digits(magnitude), places(behind_point), negative(below_zero) {}
};

/// What `parse_decimal` reads.
struct parsed_decimal {
    decimal value;
    bool good; ///< the text is a JSON number of at most 19 digits, leading zeros aside, without an exponent
};

/// Reads `-12.50`: a JSON number (RFC 8259, section 6) of at most 19 digits, without an exponent.
constexpr parsed_decimal parse_decimal(std::string_view text) noexcept {
    number_scanner scanner;
    scanner.write(text);
    parsed_decimal read = {{}, scanner.complete() && scanner.decimal_token()};
    std::size_t kept = 0, places = 0;
    bool behind = false;
    for (char const c : text) {
        if (c == '-') read.value.negative = true;
        behind = behind || c == '.';
        if (!read.good || c < '0' || c > '9') continue;
        if (c != '0' || kept != 0) ++kept;
        if (kept > 19) {
            read.good = false;
            continue;
        }
        read.value.digits = read.value.digits * 10 + static_cast<std::uint64_t>(c - '0');
        if (behind) ++places;
    }
    if (places > 255) read.good = false;
    read.value.places = static_cast<std::uint8_t>(read.good ? places : 0);
    return read;
}

/// Hands a decimal number to `sink(std::string_view)` in pieces, as JSON writes it.
template <class Sink>
constexpr void put_decimal(decimal const& value, Sink&& sink) {
    detail::decimal_room room = {};
    if (value.negative) sink(std::string_view("-"));
    auto const digits = detail::decimal_text(value.digits, room);
    std::size_t const places = value.places;
    if (places == 0) return sink(digits);
    if (digits.size() > places) {
        sink(detail::part(digits, 0, digits.size() - places));
    } else {
        sink(std::string_view("0"));
    }
    sink(std::string_view("."));
    for (auto zeros = digits.size(); zeros < places; ++zeros)
        sink(std::string_view("0"));
    sink(digits.size() > places ? detail::part(digits, digits.size() - places) : digits);
}

namespace detail {

// A magnitude as 0.ddd… * 10^scale, of 19 digits, the first not zero; zero has no digits.
struct magnitude {
    std::uint64_t leading;
    std::int64_t scale;
    bool longer;

    constexpr magnitude(std::uint64_t digits, std::int64_t places) noexcept
        : leading(digits), scale(19 - places), longer(false) {
        if (leading >= 10000000000000000000u) {
            auto const [first, last] = divide(leading, 10);
            leading = first;
            longer = last != 0;
            ++scale;
        }
        for (; leading != 0 && leading < 1000000000000000000u; leading *= 10)
            --scale;
    }
    constexpr explicit magnitude(number_facts const& facts) noexcept
        : leading(facts.leading), scale(facts.scale), longer(facts.longer) {}
};
constexpr int compare(magnitude const& a, magnitude const& b) noexcept {
    if (a.scale != b.scale) return a.scale < b.scale ? -1 : 1;
    if (a.leading != b.leading) return a.leading < b.leading ? -1 : 1;
    return int{a.longer} - int{b.longer};
}

} // namespace detail

/// Whether a number is less than a decimal number (-1), equal to it (0) or more (1), exactly. The number must
/// not be beyond every double.
constexpr int compare(number_facts const& number, decimal const& with) noexcept {
    bool const other_zero = with.digits == 0;
    int const sign = number.zero ? 0 : number.negative ? -1 : 1;
    int const other_sign = other_zero ? 0 : with.negative ? -1 : 1;
    if (sign != other_sign || sign == 0) return sign < other_sign ? -1 : sign > other_sign ? 1 : 0;
    bool const held = number.whole && !number.beyond_int64;
    auto const bits = static_cast<std::uint64_t>(number.value);
    auto const mine = held ? detail::magnitude(number.negative ? detail::negated(bits) : bits, 0)
                           : detail::magnitude(number);
    int const found = detail::compare(mine, detail::magnitude(with.digits, with.places));
    return sign < 0 ? -found : found;
}

} // namespace notepact

// notepact/contract/constraint.hpp
//
// What may be laid on a value beside its kind and format: lengths, ranges, counts, patterns, lists. A
// constraint is one object, which a contract's table refers to behind the value; what no table refers to is
// not in the image. A word makes the entries: min_length(1), maximum("99.5"), matches<text>(), ...

namespace notepact {

/// What a constraint is laid on.
enum class constrained : std::uint8_t {
    texts,
    numbers,
    items,  ///< of an array: how many there are
    members ///< of an object or map
};

/// A kind of constraint: `limit(entry)` and its like tell what a contract's entry holds it against.
struct constraint {
    std::string_view keyword; ///< of JSON Schema
    errc broken;
    constrained what;
    /// Of texts: the next piece of one; its state is 0 at first.
    void (*write)(std::uint32_t& state, std::string_view piece, rule const& entry) noexcept;
    /// Whether it is kept: by a text with its last state; by how many items or members there are.
    bool (*keeps)(std::uint32_t state, rule const& entry) noexcept;
    /// Whether a number keeps it.
    bool (*keeps_number)(number_facts const& number, rule const& entry) noexcept;
    /// Of a list: hands the value of an ordinal, as JSON, to `sink(to, text)` in pieces; of others null.
    void (*list)(rule const& entry, std::size_t which, void (*sink)(void*, std::string_view), void* to) =
        nullptr;
    /// Of a pattern: its text; of others null.
    std::string_view (*text)(rule const& entry) noexcept = nullptr;
};

/// The entries of a constraint.
template <constrained What, std::size_t N>
struct constraint_declaration {
    rule rules[N];
};

/// What the entry of a constraint with a limit holds its value against.
constexpr decimal limit_of(rule const& entry) noexcept {
    auto const high = std::uint64_t{entry.inside()[1].refers.half};
    return {
        high << 32 | entry.inside()->refers.half,
        static_cast<std::uint8_t>(entry.detail),
        entry.has(rule_flag::negative)};
}

/// Hands what a constraint's entry holds its value against to `sink(std::string_view)` in pieces: a number,
/// or a pattern; of a list, nothing.
template <class Sink>
void put_limit(rule const& entry, Sink&& sink) {
    if (entry.skip == 3)
        notepact::put_decimal(limit_of(entry), sink);
    else if (entry.refers.checked->text != nullptr)
        sink(entry.refers.checked->text(entry));
}

namespace misuse {
void limit_is_no_decimal_number();
void multiple_of_what_is_not_positive();
} // namespace misuse

namespace detail {

template <constrained What>
constexpr auto limited(constraint const& by, decimal limit, severity level) {
    auto const flags = static_cast<std::uint8_t>(
        flag_bit(level) | (limit.negative ? flag_bit(rule_flag::negative) : std::uint8_t{0}));
    return constraint_declaration<What, 3>{
        {entry(rule_kind::constraint, &by, limit.places, flags, 3),
         entry(rule_kind::operand, static_cast<std::uint32_t>(limit.digits & 0xFFFFFFFF), 0, 0),
         entry(rule_kind::operand, static_cast<std::uint32_t>(limit.digits >> 32), 0, 0)}};
}
constexpr decimal limit_in(std::string_view text) {
    auto const read = parse_decimal(text);
    if (!read.good) misuse::limit_is_no_decimal_number();
    return read.value;
}
constexpr decimal count(std::size_t n) noexcept {
    return {std::uint64_t{n}, 0, false};
}

constexpr bool at_least(std::uint32_t counted, rule const& entry) noexcept {
    return counted >= limit_of(entry).digits;
}
constexpr bool at_most(std::uint32_t counted, rule const& entry) noexcept {
    return counted <= limit_of(entry).digits;
}
#ifdef NOTEPACT_DETAIL_X86
// Of 16 bytes at a time as many as their number says how many do not continue a character.
inline std::size_t count_characters_of(char const* at, std::size_t blocks) noexcept {
    using counts16 [[gnu::vector_size(16)]] = unsigned char;
    std::size_t counted = 0;
    while (blocks != 0) {
        auto const now = blocks < 255 ? blocks : 255; // a byte can count no further
        counts16 sums{};
        for (std::size_t i = 0; i != now; ++i, at += 16)
            sums -= reinterpret_cast<counts16>(reinterpret_cast<signed16>(load16(at)) > -65);
        auto const halves = __builtin_ia32_psadbw128(reinterpret_cast<bytes16>(sums), bytes16{});
        counted += static_cast<std::size_t>(halves[0]) + static_cast<std::size_t>(halves[1]);
        blocks -= now;
    }
    return counted;
}
#endif
// Code points: every byte of UTF-8 that does not continue one.
inline void count_characters(std::uint32_t& counted, std::string_view piece, rule const&) noexcept {
#ifdef NOTEPACT_DETAIL_X86
    auto const blocks = piece.size() / 16;
    auto const more = count_characters_of(piece.data(), blocks);
    std::size_t const most = UINT32_MAX - counted;
    counted += static_cast<std::uint32_t>(more < most ? more : most);
    piece.remove_prefix(blocks * 16);
#endif
    for (char const c : piece)
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && counted != UINT32_MAX) ++counted;
}

} // namespace detail

inline constexpr constraint min_length_constraint = {
    "minLength", errc::too_short, constrained::texts, detail::count_characters, detail::at_least, nullptr};
inline constexpr constraint max_length_constraint = {
    "maxLength", errc::too_long, constrained::texts, detail::count_characters, detail::at_most, nullptr};
inline constexpr constraint min_items_constraint = {
    "minItems", errc::too_few_items, constrained::items, nullptr, detail::at_least, nullptr};
inline constexpr constraint max_items_constraint = {
    "maxItems", errc::too_many_items, constrained::items, nullptr, detail::at_most, nullptr};
inline constexpr constraint min_properties_constraint = {
    "minProperties", errc::too_few_members, constrained::members, nullptr, detail::at_least, nullptr};
inline constexpr constraint max_properties_constraint = {
    "maxProperties", errc::too_many_members, constrained::members, nullptr, detail::at_most, nullptr};

namespace detail {
template <int Least, int Most>
constexpr bool in_order(number_facts const& number, rule const& entry) noexcept {
    int const found = compare(number, limit_of(entry));
    return found >= Least && found <= Most;
}
constexpr bool is_multiple(number_facts const& number, rule const& entry) noexcept {
    auto const bits = static_cast<std::uint64_t>(number.value);
    return !number.whole || number.beyond_int64 // which is broken elsewhere
           || (number.value < 0 ? negated(bits) : bits) % limit_of(entry).digits == 0;
}
constexpr bool is_listed(number_facts const& number, rule const& entry) noexcept {
    auto const* const listed = entry.inside()->refers.numbers;
    for (std::size_t i = 0; i < entry.detail; ++i)
        if (number.whole && !number.beyond_int64 && number.value == listed[i]) return true;
    return false;
}
constexpr bool is_listed_text(number_facts const& number, rule const& entry) noexcept {
    auto const* const listed = entry.inside()->refers.words;
    for (std::size_t i = 0; i < entry.detail; ++i)
        if (compare(number, parse_decimal(listed[i]).value) == 0) return true;
    return false;
}
inline void
put_listed(rule const& entry, std::size_t which, void (*sink)(void*, std::string_view), void* to) {
    put_integer(entry.inside()->refers.numbers[which], [=](std::string_view piece) { sink(to, piece); });
}
inline void
put_listed_text(rule const& entry, std::size_t which, void (*sink)(void*, std::string_view), void* to) {
    sink(to, entry.inside()->refers.words[which]);
}
} // namespace detail

inline constexpr constraint minimum_constraint = {
    "minimum", errc::below_minimum, constrained::numbers, nullptr, nullptr, detail::in_order<0, 1>};
inline constexpr constraint maximum_constraint = {
    "maximum", errc::above_maximum, constrained::numbers, nullptr, nullptr, detail::in_order<-1, 0>};
inline constexpr constraint exclusive_minimum_constraint = {
    "exclusiveMinimum", errc::below_minimum, constrained::numbers, nullptr, nullptr, detail::in_order<1, 1>};
inline constexpr constraint exclusive_maximum_constraint = {
    "exclusiveMaximum",
    errc::above_maximum,
    constrained::numbers,
    nullptr,
    nullptr,
    detail::in_order<-1, -1>};
inline constexpr constraint multiple_of_constraint = {
    "multipleOf", errc::not_a_multiple, constrained::numbers, nullptr, nullptr, detail::is_multiple};
inline constexpr constraint among_constraint = {
    "enum",
    errc::not_in_enum,
    constrained::numbers,
    nullptr,
    nullptr,
    detail::is_listed,
    NOTEPACT_NOTES != 0 ? detail::put_listed : nullptr};
inline constexpr constraint among_texts_constraint = {
    "enum",
    errc::not_in_enum,
    constrained::numbers,
    nullptr,
    nullptr,
    detail::is_listed_text,
    NOTEPACT_NOTES != 0 ? detail::put_listed_text : nullptr};

/// Of a text: at least so many code points, else `too_short`.
constexpr auto min_length(std::size_t characters, severity level = error) {
    return detail::limited<constrained::texts>(min_length_constraint, detail::count(characters), level);
}
/// Of a text: at most so many code points, else `too_long`.
constexpr auto max_length(std::size_t characters, severity level = error) {
    return detail::limited<constrained::texts>(max_length_constraint, detail::count(characters), level);
}
/// Of an array: at least so many items, else `too_few_items`.
constexpr auto min_items(std::size_t items, severity level = error) {
    return detail::limited<constrained::items>(min_items_constraint, detail::count(items), level);
}
/// Of an array: at most so many items, else `too_many_items`.
constexpr auto max_items(std::size_t items, severity level = error) {
    return detail::limited<constrained::items>(max_items_constraint, detail::count(items), level);
}
/// Of an object or map: at least so many members, known or not, else `too_few_members`.
constexpr auto min_properties(std::size_t members, severity level = error) {
    return detail::limited<constrained::members>(min_properties_constraint, detail::count(members), level);
}
/// Of an object or map: at most so many members, known or not, else `too_many_members`.
constexpr auto max_properties(std::size_t members, severity level = error) {
    return detail::limited<constrained::members>(max_properties_constraint, detail::count(members), level);
}

/// A limit of numbers: an integer, or the text of a decimal number of at most 19 digits, such as "0.01". A
/// double is refused: it is not the number that was written.
struct number_limit {
    decimal value;

    constexpr number_limit(int whole) noexcept : value(std::int64_t{whole}) {}
    constexpr number_limit(long whole) noexcept : value(std::int64_t{whole}) {}
    constexpr number_limit(long long whole) noexcept : value(std::int64_t{whole}) {}
    constexpr number_limit(std::string_view text) : value(detail::limit_in(text)) {}
    constexpr number_limit(char const* text) : value(detail::limit_in(text)) {}
    number_limit(double) = delete; // write the limit as a text: minimum("0.5")
};

/// Of a number: not less, else `below_minimum`.
constexpr auto minimum(number_limit limit, severity level = error) {
    return detail::limited<constrained::numbers>(minimum_constraint, limit.value, level);
}
/// Of a number: not more, else `above_maximum`.
constexpr auto maximum(number_limit limit, severity level = error) {
    return detail::limited<constrained::numbers>(maximum_constraint, limit.value, level);
}
/// Of a number: more, else `below_minimum`.
constexpr auto exclusive_minimum(number_limit limit, severity level = error) {
    return detail::limited<constrained::numbers>(exclusive_minimum_constraint, limit.value, level);
}
/// Of a number: less, else `above_maximum`.
constexpr auto exclusive_maximum(number_limit limit, severity level = error) {
    return detail::limited<constrained::numbers>(exclusive_maximum_constraint, limit.value, level);
}
/// Of an integer: a multiple of a positive integer, else `not_a_multiple`.
constexpr auto multiple_of(std::int64_t of, severity level = error) {
    if (of <= 0) misuse::multiple_of_what_is_not_positive();
    return detail::limited<constrained::numbers>(multiple_of_constraint, of, level);
}

/// Of a number: one of the integers of an array in static storage, else `not_in_enum`.
template <std::size_t N>
constexpr auto among(std::int64_t const (&numbers)[N], severity level = error) {
    return constraint_declaration<constrained::numbers, 2>{
        {detail::entry(rule_kind::constraint, &among_constraint, N, detail::flag_bit(level), 2),
         detail::entry(rule_kind::operand, numbers, 0, 0)}};
}
/// Likewise, of decimal numbers: "0.5".
template <std::size_t N>
constexpr auto among(std::string_view const (&numbers)[N], severity level = error) {
    for (auto const text : numbers)
        (void)detail::limit_in(text);
    return constraint_declaration<constrained::numbers, 2>{
        {detail::entry(rule_kind::constraint, &among_texts_constraint, N, detail::flag_bit(level), 2),
         detail::entry(rule_kind::operand, numbers, 0, 0)}};
}

template <std::size_t N>
void among(std::int64_t const (&&numbers)[N], severity = error) = delete; // the table refers to them
template <std::size_t N>
void among(std::string_view const (&&numbers)[N], severity = error) = delete;

} // namespace notepact

// notepact/base/constants.hpp

namespace notepact {

/// A table of constants: an array in static storage, and how many there are. Views it.
template <class T>
struct constants {
    T const* first = nullptr;
    std::size_t count = 0;

    constexpr constants() noexcept = default;
    constexpr constants(T const* begin, std::size_t size) noexcept : first(begin), count(size) {}
    template <std::size_t N>
    constexpr constants(T const (&table)[N]) noexcept : first(table), count(N) {}
    template <std::size_t N>
    constexpr constants(T const (&&table)[N]) noexcept = delete; // it would be gone

    constexpr T const* begin() const noexcept { return first; }
    constexpr T const* end() const noexcept { return first + count; }
    constexpr bool empty() const noexcept { return count == 0; }
    constexpr std::size_t size() const noexcept { return count; }
    constexpr T const& operator[](std::size_t i) const noexcept { return first[i]; }
};

} // namespace notepact

// notepact/contract/beyond.hpp

namespace notepact {

/// A thing that a contract says and JSON Schema cannot. Schemas list each under its name beside the rule it
/// is part of (`x-notepact`), and every violation of a vector that only notepact finds names the one it is.
/// Compared by its address; a format of a host's may have one of its own.
struct beyond {
    std::string_view name;
    std::string_view why;

    static beyond const text, surrogates, depth, overflow, duplicates, integer_token, exact_integer, week_53,
        second_60, text_length, png_bytes, parameter_text, whole_request, base_url, size;
};

inline constexpr beyond beyond::text = {
    "text", "a schema sees the document that a parser has made, not its text"};
inline constexpr beyond beyond::surrogates = {"surrogates", "many parsers let a lone surrogate pass"};
inline constexpr beyond beyond::depth = {"depth", "a schema cannot count how deep values are nested"};
inline constexpr beyond beyond::overflow = {
    "overflow", "many parsers read a number beyond every double as infinity"};
inline constexpr beyond beyond::duplicates = {
    "duplicates", "parsers drop all but one of the members that have one name"};
inline constexpr beyond beyond::integer_token = {
    "integer_token", "46.0 is an integer for JSON Schema, in a request it is none"};
inline constexpr beyond beyond::exact_integer = {
    "exact_integer",
    "tools that hold numbers as doubles cannot tell the integers around 2^63 apart, nor 1e-400 from 0"};
inline constexpr beyond beyond::week_53 = {"week_53", "which years have a week 53 is not in the pattern"};
inline constexpr beyond beyond::second_60 = {
    "second_60", "that second 60 is 23:59:60 in UTC is not in the pattern"};
inline constexpr beyond beyond::text_length = {
    "text_length", "how long a text and its parts may be is not in the pattern"};
inline constexpr beyond beyond::png_bytes = {
    "png_bytes", "a schema cannot decode base64, nor compute the CRCs of a PNG file"};
inline constexpr beyond beyond::parameter_text = {
    "parameter_text",
    "tools make a value of a parameter's text before a schema sees it, each by its own grammar"};
inline constexpr beyond beyond::whole_request = {
    "whole_request", "a schema sees one parameter or body, not what else is sent"};
inline constexpr beyond beyond::base_url = {
    "base_url", "where the API is, the caller says, and no schema sees"};
inline constexpr beyond beyond::size = {"size", "a schema does not count the bytes of a body"};

/// Those of this library, in the order in which schemas explain them.
inline constexpr beyond const* all_beyond[] = {
    &beyond::text,
    &beyond::surrogates,
    &beyond::depth,
    &beyond::overflow,
    &beyond::duplicates,
    &beyond::integer_token,
    &beyond::exact_integer,
    &beyond::week_53,
    &beyond::second_60,
    &beyond::text_length,
    &beyond::png_bytes,
    &beyond::parameter_text,
    &beyond::whole_request,
    &beyond::base_url,
    &beyond::size};

} // namespace notepact

// notepact/contract/text_format.hpp
//
// A text format is one row: what scans a text, which rules it can break, and, for schemas, vectors and
// suites, how JSON Schema says it and what texts to try. The formats of this library are in
// contract/formats/, one header each; a host declares one of its own in the same way, and nothing else knows
// it:
//
//     inline constexpr text_rule npi_rules[] = {{errc::not_of_format}};
//     inline constexpr text_format npi_format = {
//         scan_with<npi_scanner, errc::not_of_format>(), npi_rules, text_use::anywhere, noted(npi_notes)};

namespace notepact {

/// How much memory a scanner of texts may need, in bytes; those of this library need up to 32.
inline constexpr std::size_t max_scanner = 32;

/// How texts of a format are read: a scanner in a room of max_scanner bytes, aligned for 64 bits, that takes
/// the text in pieces of any size. Made by `scan_with`.
struct text_scan {
    void (*begin)(void* room) noexcept;
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
    declared, ///< as the contract says where it names the format
    always_warning,
    always_error
};

/// A rule of a format.
struct text_rule {
    errc broken;
    rule_level level = rule_level::declared;
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
    std::string_view description;
    std::string_view text; ///< decoded; ill-formed UTF-8 only where a parameter is meant
    errc broken;
    notepact::beyond const* beyond; ///< why JSON Schema cannot find it, if it cannot

    constexpr text_sample(
        detail::literal what, detail::literal characters, errc rule = errc{},
        notepact::beyond const* why = nullptr) noexcept
        : description(what), text(characters), broken(rule), beyond(why) {}
};

/// What a schema leaves unsaid of a rule, and why.
struct unsaid {
    errc broken;
    beyond const* why;
};

/// How JSON Schema says that a rule of a format is kept, with all rules that are as bad or worse.
struct schema_reading { // NOLINT(clang-analyzer-optin.performance.Padding): in the order in which one says it
    errc broken = errc{};
    constants<unsaid> left = {};   ///< what is left unsaid where this stands
    std::string_view pattern = {}; ///< that ECMA-262 and RE2 read alike
    std::string_view never = {};   ///< a pattern that must not be found
    std::string_view format = {};  ///< `format`
    std::string_view type = {};    ///< instead of the format's
    bool not_empty = false;        ///< `minLength: 1`
    bool in_range = false;         ///< `minimum` and `maximum`
    std::int64_t minimum = 0, maximum = 0;

    /// Whether it says anything; if not, `left` holds wherever the format is.
    constexpr bool says() const noexcept { return !pattern.empty() || not_empty || in_range; }

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
};

/// Whether two texts that differ mean the same. `untold`: the first does not say enough.
enum class likeness : std::uint8_t {
    different,
    same,
    untold
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
};

/// Where texts of a format may stand, beside a body.
enum class text_use : std::uint8_t {
    body = 0,
    target = 1,   ///< also in a path or query: none is empty, `.` or `..`, or has a control character
    header = 2,   ///< also in a header: ASCII without control characters, no space at an end, not empty
    anywhere = 3, ///< in both
    image = 4     ///< in a body, written by a png_signature: it is judged where it is made
};

/// A format of texts. A contract's entry refers to it, so it must be in static storage.
struct text_format {
    text_scan scan;
    constants<text_rule> rules;
    text_use use = text_use::body;
    format_notes const* notes = nullptr;
    /// Quickly, of a text that stands in JSON text from `at` on: where it ends, and there the closing quote
    /// is wanted. What it passes breaks no rule of the format and stands for itself in a JSON string. Null
    /// says nothing. Only a checker that is in a hurry asks; null where there is no quicker way than the
    /// scan.
    char const* (*quick)(detail::json_scan& text, char const* at) noexcept = nullptr;

    constexpr bool fits(text_use place) const noexcept {
        return (static_cast<unsigned>(use) & static_cast<unsigned>(place)) != 0;
    }
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

// notepact/format/usual_number.hpp
//
// Numbers as most are: of few digits, and read at once.

namespace notepact::detail {

inline constexpr std::uint64_t powers_of_ten[] = {
    1u,
    10u,
    100u,
    1000u,
    10000u,
    100000u,
    1000000u,
    10000000u,
    100000000u,
    1000000000u,
    10000000000u,
    100000000000u,
    1000000000000u,
    10000000000000u,
    100000000000000u,
    1000000000000000u,
    10000000000000000u,
    100000000000000000u,
    1000000000000000000u,
    10000000000000000000u};

// Of a number with a fraction or an exponent: the facts of digits * 10^-places, the digits of which are
// `count`, at most 18, from the first that is not zero. False if a number_scanner has to tell.
constexpr bool usual_facts(
    std::uint64_t digits, std::ptrdiff_t count, std::ptrdiff_t places, bool negative,
    number_facts& facts) noexcept {
    facts = number_facts();
    facts.negative = negative;
    if (digits == 0) {
        facts.zero = facts.whole = true;
        return true;
    }
    auto const scale = count - places; // 0.ddd… * 10^scale
    if (scale > 18) return false;
    if (places <= 0) {
        facts.whole = true;
        digits *= powers_of_ten[-places];
    } else if (scale > 0) {
        auto const part = powers_of_ten[places];
        facts.whole = digits % 10 == 0 && digits % part == 0;
        if (facts.whole) digits /= part;
    }
    if (facts.whole) {
        auto const value = static_cast<std::int64_t>(digits);
        facts.value = negative ? -value : value;
    } else {
        facts.leading = digits * powers_of_ten[19 - count];
        facts.scale = scale;
    }
    return true;
}

// The digits at the beginning of eight characters as a number, and how many they are.
#if defined(__GNUC__) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
inline constexpr bool reads_eight_digits = in_haste && sizeof(std::size_t) == 8;
// How many of eight characters are digits, from the first on, and those as numbers, a byte each.
NOTEPACT_WRAPS inline unsigned leading_digits(char const* at, std::uint64_t& digits) noexcept {
    digits = word_at<std::uint64_t>(at) ^ 0x3030303030303030u;
    // A digit is at most 9 now, and 0x76 more than that leaves the highest bit alone.
    auto const others = ((digits + 0x7676767676767676u) | digits) & 0x8080808080808080u;
    return others == 0 ? 8u : static_cast<unsigned>(__builtin_ctzll(others)) / 8;
}
NOTEPACT_WRAPS inline unsigned eight_digits_of(char const* at, std::uint64_t& number) noexcept {
    std::uint64_t digits = 0;
    auto const count = leading_digits(at, digits);
    if (count == 0) return 0;
    digits <<= 64 - count * 8; // zeros before them
    digits = digits * 10 + (digits >> 8);
    constexpr std::uint64_t pairs = 0x000000FF000000FFu;
    number = ((digits & pairs) * 0x000F424000000064u + (digits >> 16 & pairs) * 0x0000271000000001u) >> 32;
    return count;
}
#else
inline constexpr bool reads_eight_digits = false;
inline unsigned leading_digits(char const*, std::uint64_t&) noexcept {
    return 0;
}
inline unsigned eight_digits_of(char const*, std::uint64_t&) noexcept {
    return 0;
}
#endif

// Reads a number that is whole before `end`, and ends there. Returns where; null if it is none of these, or
// of so many digits that a number_scanner has to tell.
inline char const* usual_number(char const* at, char const* end, number_facts& facts) noexcept {
    auto const is_digit = [end](char const* of) { return of != end && *of >= '0' && *of <= '9'; };
    auto const digit = [](char c) { return static_cast<unsigned>(c - '0'); };
    bool const negative = at != end && *at == '-';
    if (negative) ++at;
    std::uint64_t digits = 0;
    auto const* const integer = at;
    if (reads_eight_digits && end - at >= 8) at += eight_digits_of(at, digits);
    for (; is_digit(at); ++at) {
        if (at - integer == 18) return nullptr;
        digits = digits * 10 + digit(*at);
    }
    auto count = at - integer; // from the first that is not zero
    if (count == 0 || (*integer == '0' && count != 1) || at == end) return nullptr;
    if (*at != '.' && (*at | 0x20) != 'e') {
        auto const value = static_cast<std::int64_t>(digits);
        facts = facts_of(negative ? -value : value);
        facts.negative = negative; // of zero too
        return at;
    }
    std::ptrdiff_t places = 0;
    if (*at == '.') {
        auto const* const fraction = ++at;
        if (digits == 0) {
            while (at != end && *at == '0')
                ++at;
            count = 0;
        }
        for (; is_digit(at); ++at) {
            if (++count > 18) return nullptr;
            digits = digits * 10 + digit(*at);
        }
        if (at == fraction || at - fraction > 999) return nullptr;
        places = at - fraction;
    } else if (digits == 0) {
        count = 0;
    }
    if (at != end && (*at | 0x20) == 'e') {
        if (++at == end) return nullptr;
        bool const less = *at == '-';
        if (less || *at == '+') ++at;
        std::ptrdiff_t exponent = 0;
        auto const* const written = at;
        for (; is_digit(at); ++at) {
            if (at - written == 3) return nullptr;
            exponent = exponent * 10 + (*at - '0');
        }
        if (at == written) return nullptr;
        places += less ? exponent : -exponent;
    }
    if (at == end || !usual_facts(digits, count, places, negative, facts)) return nullptr;
    return at;
}

} // namespace notepact::detail

// notepact/json/escape.hpp
//
// What stands behind a backslash in a string (RFC 8259, section 7).

namespace notepact::detail {

// The character that one letter stands for; NUL if for none.
constexpr char unescape(char letter) noexcept {
    switch (letter) {
    case '"':
    case '\\':
    case '/': return letter;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return '\0';
    }
}

// The same of every letter, where a table may be in the image.
struct unescaped_letters {
    char of[256] = {};
    constexpr unescaped_letters() noexcept {
        for (char const letter : {'"', '\\', '/', 'b', 'f', 'n', 'r', 't'})
            of[static_cast<unsigned char>(letter)] = unescape(letter);
    }
};
inline constexpr unescaped_letters unescaped;

// 16 if it is none.
constexpr unsigned hex_digit(unsigned char c) noexcept {
    unsigned const lower = c | 0x20u;
    return c >= '0' && c <= '9' ? c - 48u : lower >= 'a' && lower <= 'f' ? lower - 87u : 16u;
}

// A code unit of UTF-16 in four digits, which are there; beyond them all if those are none.
inline constexpr std::uint32_t no_unit = 0x10000;
constexpr std::uint32_t code_unit(char const* at) noexcept {
    std::uint32_t made = 0, bad = 0;
    for (int i = 0; i != 4; ++i) {
        auto const digit = hex_digit(static_cast<unsigned char>(at[i]));
        bad |= digit;
        made = made << 4 | digit;
    }
    return (bad & 16) == 0 ? made : no_unit;
}

// Hands on the UTF-8 of a character.
template <class Sink>
void put_utf8(std::uint32_t c, Sink&& sink) {
    char utf8[4] = {};
    std::size_t size = 0;
    auto const put = [&](std::uint32_t octet) { utf8[size++] = static_cast<char>(octet); };
    if (c < 0x80) {
        put(c);
    } else {
        if (c < 0x800) {
            put(0xC0 | c >> 6);
        } else {
            if (c < 0x10000) {
                put(0xE0 | c >> 12);
            } else {
                put(0xF0 | c >> 18);
                put(0x80 | (c >> 12 & 0x3F));
            }
            put(0x80 | (c >> 6 & 0x3F));
        }
        put(0x80 | (c & 0x3F));
    }
    sink(std::string_view(utf8, size));
}

// Whole escapes at the beginning of a text, one behind the other: what they stand for, and where the text
// goes on. As many as there is room for.
class escape_run {
  public:
    escape_run(char const* at, char const* end) noexcept : at_(at) {
        while (end - at_ >= 2 && *at_ == '\\' && size_ <= sizeof text_ - 4)
            if (!take(at_ + 1, end)) break;
    }
    std::string_view text() const noexcept { return {text_, size_}; }
    char const* behind() const noexcept { return at_; }

  private:
    // Of one, `at` is the letter.
    bool take(char const* at, char const* end) noexcept {
        if (*at != 'u') {
            char const decoded = unescaped.of[static_cast<unsigned char>(*at)];
            if (decoded == '\0') return false;
            text_[size_++] = decoded;
            at_ = at + 1;
            return true;
        }
        if (end - at < 5) return false;
        auto character = code_unit(at + 1);
        at += 5;
        if (character == no_unit || character >> 10 == 0xDC00 >> 10) return false;
        if (character >> 10 == 0xD800 >> 10) {
            if (end - at < 6 || at[0] != '\\' || at[1] != 'u') return false;
            auto const low = code_unit(at + 2);
            at += 6;
            if (low >> 10 != 0xDC00 >> 10) return false;
            character = 0x10000 + ((character & 0x3FF) << 10 | (low & 0x3FF));
        }
        put_utf8(character, [this](std::string_view utf8) {
            std::memcpy(text_ + size_, utf8.data(), utf8.size());
            size_ += utf8.size();
        });
        at_ = at;
        return true;
    }

    char const* at_;
    std::size_t size_ = 0;
    char text_[128];
};

} // namespace notepact::detail

// notepact/json/plain.hpp
//
// Runs of JSON text that mean nothing but themselves: found many bytes at a time, for most of what is read
// and written is signatures.

namespace notepact::detail {

// ASCII that stands for itself in a string (RFC 8259, section 7).
constexpr bool stands_for_itself(unsigned char c) noexcept {
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}
// White space between tokens (RFC 8259, section 2).
constexpr bool is_json_space(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Whether the first of the bytes that a word's highest bits mark can be had without a loop.
#ifdef __GNUC__
inline constexpr bool counts_zeros = in_haste;
#else
inline constexpr bool counts_zeros = false;
#endif

// The characters as a number. Where zeros are counted the first is the lowest byte, whatever the machine's
// order is: a borrow of the arithmetic below makes false marks only above true ones.
inline std::size_t plain_word(char const* at) noexcept {
    std::size_t word = 0;
    std::memcpy(&word, at, sizeof word);
#if defined(__GNUC__) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    if constexpr (counts_zeros) {
        std::size_t turned = 0; // compilers know what this is
        for (std::size_t i = 0; i != sizeof word; ++i, word >>= 8)
            turned = turned << 8 | (word & 0xFF);
        return turned;
    }
#endif
    return word;
}
// Which byte the first is that has its highest bit set; there is one.
inline unsigned first_marked(std::size_t marks) noexcept {
#ifdef __GNUC__
    return static_cast<unsigned>(__builtin_ctzll(marks)) / 8;
#else
    return static_cast<unsigned>(marks & 0); // not asked: see counts_zeros
#endif
}

// Finds the first character that is not plain, a machine word at a time.
NOTEPACT_OUTLINE NOTEPACT_WRAPS inline char const*
skip_plain_words(char const* at, char const* end) noexcept {
    using word = std::size_t;
    constexpr word ones = static_cast<word>(-1) / 255; // 0x0101…
    constexpr word highs = ones * 0x80;
    while (static_cast<std::size_t>(end - at) >= sizeof(word)) {
        word const w = plain_word(at);
        word const quote = w ^ (ones * '"');
        word const backslash = w ^ (ones * '\\');
        // The high bit of a byte is set if it is below 0x20, a quote, a backslash, or was set in it.
        word const marks = (((w - ones * 0x20) | (quote - ones) | (backslash - ones)) | w) & highs;
        if (marks != 0) {
            if constexpr (counts_zeros) return at + first_marked(marks);
            break;
        }
        at += sizeof w;
    }
    while (at != end && stands_for_itself(static_cast<unsigned char>(*at)))
        ++at;
    return at;
}

#ifdef NOTEPACT_DETAIL_WIDE
#    ifdef NOTEPACT_DETAIL_X86
// A bit for each of 16 characters that is not plain.
inline unsigned not_plain(char const* at) noexcept {
    auto const c = reinterpret_cast<signed16>(load16(at)); // beyond ASCII is negative
    auto const plain = (c > 0x1F) & ~((c == '"') | (c == '\\'));
    return 0xFFFFu ^ static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<bytes16>(plain)));
}
// By the lower half of a character the quote or backslash that it may be.
inline constexpr char special_by_half[32] = {1, 0, '"', 0, 0, 0, 0, 0, 0, 0, 0, 0, '\\', 0, 0, 0,
                                             1, 0, '"', 0, 0, 0, 0, 0, 0, 0, 0, 0, '\\', 0, 0, 0};

// Likewise of 32.
NOTEPACT_DETAIL_TARGET32
inline std::uint32_t not_plain_32_avx2(char const* at) noexcept {
    auto const c = load32(at);
    auto const is =
        (reinterpret_cast<signed32>(c) <= 0x1F) | (__builtin_ia32_pshufb256(load32(special_by_half), c) == c);
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<bytes32>(is)));
}
NOTEPACT_DETAIL_TARGET32
inline std::uint64_t not_plain_64_avx2(char const* at) noexcept {
    return not_plain_32_avx2(at) | std::uint64_t{not_plain_32_avx2(at + 32)} << 32;
}
#    else
// Four bits.
inline std::uint64_t not_plain(char const* at) noexcept {
    auto const c = reinterpret_cast<signed16>(load16(at));
    return negative16(reinterpret_cast<octets16>((c < 0x20) | (c == '"') | (c == '\\')));
}
#    endif
#    ifdef NOTEPACT_DETAIL_X86
NOTEPACT_DETAIL_TARGET32
inline char const* skip_plain_avx2(char const* at, char const* end) noexcept {
    for (; end - at >= 64; at += 64)
        if (auto const found = not_plain_64_avx2(at); found != 0) return at + __builtin_ctzll(found);
    return at;
}
#    endif
NOTEPACT_APART inline char const* skip_long_plain(char const* at, char const* end) noexcept {
#    ifdef NOTEPACT_DETAIL_X86
    if (end - at >= 128 && has_wide32()) at = skip_plain_avx2(at, end);
#    endif
    for (; end - at >= 16; at += 16)
        if (auto const found = not_plain(at); found != 0) return at + first_of16(found);
    return skip_plain_words(at, end);
}
NOTEPACT_INLINE inline char const* skip_plain(char const* at, char const* end) noexcept {
    if (end - at < 32) return skip_long_plain(at, end);
    if (auto const found = not_plain(at); found != 0) return at + first_of16(found);
    if (auto const found = not_plain(at + 16); found != 0) return at + 16 + first_of16(found);
    return skip_long_plain(at + 32, end);
}
#else
inline char const* skip_plain(char const* at, char const* end) noexcept {
    return skip_plain_words(at, end);
}
#endif

#ifdef NOTEPACT_DETAIL_X86
// Of white space.
inline char const* skip_spaces(char const* at, char const* end) noexcept {
    for (; end - at >= 16; at += 16) {
        auto const c = reinterpret_cast<signed16>(load16(at));
        auto const spaces = (c == ' ') | (c == '\n') | (c == '\r') | (c == '\t');
        auto const found =
            static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<bytes16>(spaces)));
        if (found != 0xFFFF) return at + __builtin_ctz(~found);
    }
    while (at != end && is_json_space(*at))
        ++at;
    return at;
}
#else
inline char const* skip_spaces(char const* at, char const* end) noexcept {
    constexpr std::size_t blanks = static_cast<std::size_t>(-1) / 255 * ' ';
    for (;;) {
        while (static_cast<std::size_t>(end - at) >= sizeof blanks && plain_word(at) == blanks)
            at += sizeof blanks;
        if (at == end || !is_json_space(*at)) return at;
        ++at;
    }
}
#endif

// White space is mostly none or a single one.
NOTEPACT_INLINE inline char const* skip_space(char const* at, char const* end) noexcept {
    if (at == end || static_cast<unsigned char>(*at) > ' ') return at;
    return skip_spaces(at, end);
}

} // namespace notepact::detail

// notepact/json/utf8_run.hpp
//
// Runs of characters that stand for themselves in a JSON string, well-formed UTF-8 among them (RFC 3629).
// Many bytes at a time by the lookups of "Validating UTF-8 In Less Than One Instruction Per Byte", Keiser and
// Lemire, 2020: what two neighbours must not be is said by three of their four halves.

namespace notepact::detail {

inline std::uint32_t octet_at(char const* at, int i) noexcept {
    return static_cast<unsigned char>(at[i]);
}

// How many bytes the character beyond ASCII has of which these are the first, the first the lowest; 0 if it
// is none. Those that are not there are zeros, which continue nothing.
NOTEPACT_WRAPS inline int utf8_length(std::uint32_t w) noexcept {
    // 1110.... 10...... 10......, neither overlong nor a surrogate.
    if ((w & 0xC0C0F0) == 0x8080E0) return (w & 0x200F) != 0 && (w & 0x200F) != 0x200D ? 3 : 0;
    // 110..... 10......, not overlong.
    if ((w & 0xC0E0) == 0x80C0) return (w & 0x1E) != 0 ? 2 : 0;
    // 11110... 10...... 10...... 10......, of which five bits tell the plane, 1 to 16.
    return (w & 0xC0C0C0F8) == 0x808080F0 && ((w & 7) << 2 | (w >> 12 & 3)) - 1 < 16 ? 4 : 0;
}

// Behind as many characters beyond ASCII as there are.
inline char const* skip_beyond_ascii(char const* at, char const* end) noexcept {
    while (end - at >= 4) {
        auto const length = utf8_length(
            octet_at(at, 0) | octet_at(at, 1) << 8 | octet_at(at, 2) << 16 | octet_at(at, 3) << 24);
        if (length == 0) return at;
        at += length;
    }
    while (at != end) {
        std::uint32_t w = 0;
        for (int i = 0; i != end - at; ++i)
            w |= octet_at(at, i) << 8 * i;
        auto const length = utf8_length(w);
        if (length == 0) return at;
        at += length;
    }
    return at;
}

// As skip_utf8.
NOTEPACT_OUTLINE inline char const* skip_utf8_plain(char const* at, char const* end) noexcept {
    for (;;) {
        at = skip_plain_words(at, end);
        auto const* const beyond = skip_beyond_ascii(at, end);
        if (beyond == at) return at;
        at = beyond;
    }
}

#ifdef NOTEPACT_DETAIL_WIDE

// A bit for each of what two neighbours must not be, set in the entries of those upper and lower halves of
// the first and upper halves of the second that the fault has.
struct utf8_faults {
    char first_high[64];
    char first_low[64];
    char second_high[64];
};
constexpr utf8_faults make_utf8_faults() noexcept {
    constexpr struct {
        unsigned first_high, first_low, second_high; // a bit for each half
    } faults[] = {
        {0xF000, 0xFFFF, 0xF0FF}, // a character has begun, and is not continued
        {0x00FF, 0xFFFF, 0x0F00}, // ASCII is continued
        {0x1000, 0x0003, 0x0F00}, // C0, C1: overlong
        {0x4000, 0x0001, 0x0300}, // E0 80 to E0 9F: overlong
        {0x4000, 0x2000, 0x0C00}, // ED A0 to ED BF: a surrogate
        {0x8000, 0xFFF0, 0x0E00}, // F4 90 and above: beyond U+10FFFF
        {0x8000, 0xFFE1, 0x0100}, // F0 80: overlong; F5 80 and above
        {0x0F00, 0xFFFF, 0x0F00}, // continued twice: a fault unless the one before wants it
    };
    utf8_faults made{};
    for (unsigned half = 0; half != 16; ++half) {
        unsigned first_high = 0, first_low = 0, second_high = 0;
        for (unsigned i = 0; i != 8; ++i) {
            first_high |= (faults[i].first_high >> half & 1) << i;
            first_low |= (faults[i].first_low >> half & 1) << i;
            second_high |= (faults[i].second_high >> half & 1) << i;
        }
        for (unsigned lane = 0; lane != 64; lane += 16) {
            made.first_high[lane + half] = static_cast<char>(first_high);
            made.first_low[lane + half] = static_cast<char>(first_low);
            made.second_high[lane + half] = static_cast<char>(second_high);
        }
    }
    return made;
}
inline constexpr utf8_faults utf8_fault_tables = make_utf8_faults();

// How many bytes of a character stand before, where it is not complete.
inline int unfinished(char const* at) noexcept {
    return octet_at(at, -1) >= 0xC0 ? 1 : octet_at(at, -2) >= 0xE0 ? 2 : octet_at(at, -3) >= 0xF0 ? 3 : 0;
}

// Three bytes of whole characters or more, if there are so many, for those before a vector are looked at with
// it.
inline char const* skip_three(char const* at, char const* end) noexcept {
    for (auto const* const begin = at; at != end && at - begin < 3;) {
        auto const* const next = stands_for_itself(static_cast<unsigned char>(*at))
                                     ? at + 1
                                     : skip_beyond_ascii(at, end - at < 4 ? end : at + 4);
        if (next == at) break;
        at = next;
    }
    return at;
}

// As skip_utf8, but they leave what is faulty, and less than a vector, to the plain form.
NOTEPACT_DETAIL_TARGET16
inline char const* skip_utf8_16(char const* at, char const* end) noexcept {
    auto const first_high = load_octets16(utf8_fault_tables.first_high);
    auto const first_low = load_octets16(utf8_fault_tables.first_low);
    auto const second_high = load_octets16(utf8_fault_tables.second_high);
    auto const* const begin = at;
    at = skip_three(at, end);
    if (at - begin < 3) return at;
    for (; end - at >= 16; at += 16) {
        auto const c = load_octets16(at);
        auto const special = negative16(reinterpret_cast<octets16>((c < 0x20) | (c == '"') | (c == '\\')));
        decltype(negative16(c)) faulty = 0;
        if (negative16(reinterpret_cast<octets16>(c >= 0x80)) == 0) {
            if (unfinished(at) != 0) break;
        } else {
            auto const one = load_octets16(at - 1), two = load_octets16(at - 2),
                       three = load_octets16(at - 3);
            auto const wanted = reinterpret_cast<octets16>((two >= 0xE0) | (three >= 0xF0)) & 0x80;
            auto const fault = (lookup16(first_high, one >> 4) & lookup16(first_low, one & 15)
                                & lookup16(second_high, c >> 4))
                               ^ wanted;
            faulty = negative16(reinterpret_cast<octets16>(fault != 0));
        }
        if ((special | faulty) == 0) continue;
        if (special == 0 || (faulty != 0 && first_of16(faulty) <= first_of16(special))) break;
        return at + first_of16(special);
    }
    return at - unfinished(at);
}

#    ifdef NOTEPACT_DETAIL_X86
NOTEPACT_DETAIL_TARGET32
inline octets32 lookup32(octets32 table, octets32 places) noexcept {
    return reinterpret_cast<octets32>(
        __builtin_ia32_pshufb256(reinterpret_cast<bytes32>(table), reinterpret_cast<bytes32>(places)));
}
NOTEPACT_DETAIL_TARGET32
inline octets32 load_octets32(char const* from) noexcept {
    return reinterpret_cast<octets32>(load32(from));
}
NOTEPACT_DETAIL_TARGET32
inline unsigned negative32(octets32 bytes) noexcept {
    return static_cast<unsigned>(__builtin_ia32_pmovmskb256(reinterpret_cast<bytes32>(bytes)));
}

NOTEPACT_DETAIL_TARGET32
inline char const* skip_utf8_avx2(char const* at, char const* end) noexcept {
    auto const first_high = load_octets32(utf8_fault_tables.first_high);
    auto const first_low = load_octets32(utf8_fault_tables.first_low);
    auto const second_high = load_octets32(utf8_fault_tables.second_high);
    auto const* const begin = at;
    at = skip_three(at, end);
    if (at - begin < 3) return at;
    for (; end - at >= 32; at += 32) {
        auto const c = load_octets32(at);
        auto const special = negative32(reinterpret_cast<octets32>((c < 0x20) | (c == '"') | (c == '\\')));
        unsigned faulty = 0;
        if (negative32(c) == 0) {
            if (unfinished(at) != 0) break;
        } else {
            auto const one = load_octets32(at - 1), two = load_octets32(at - 2),
                       three = load_octets32(at - 3);
            auto const wanted = reinterpret_cast<octets32>((two >= 0xE0) | (three >= 0xF0)) & 0x80;
            auto const fault = (lookup32(first_high, one >> 4) & lookup32(first_low, one & 15)
                                & lookup32(second_high, c >> 4))
                               ^ wanted;
            faulty = ~negative32(reinterpret_cast<octets32>(fault == 0));
        }
        if ((special | faulty) == 0) continue;
        if (special == 0 || (faulty != 0 && __builtin_ctz(faulty) <= __builtin_ctz(special))) break;
        return at + __builtin_ctz(special);
    }
    return at - unfinished(at);
}
#    endif

#    ifdef NOTEPACT_DETAIL_TARGET64
NOTEPACT_DETAIL_TARGET64
inline bytes64 all64(unsigned byte) noexcept {
    return reinterpret_cast<bytes64>(ints64{} + static_cast<int>(byte * 0x0101'0101));
}
// The bytes that are equal to others, or not below them, a bit each.
NOTEPACT_DETAIL_TARGET64
inline std::uint64_t equal64(bytes64 bytes, bytes64 others) noexcept {
    return __builtin_ia32_ucmpb512_mask(bytes, others, 0, ~0ULL);
}
NOTEPACT_DETAIL_TARGET64
inline std::uint64_t not_below64(bytes64 bytes, bytes64 others) noexcept {
    return __builtin_ia32_ucmpb512_mask(bytes, others, 5, ~0ULL);
}
// The upper halves in the lower; above them, remains.
NOTEPACT_DETAIL_TARGET64
inline bytes64 high_halves64(bytes64 bytes) noexcept {
    return reinterpret_cast<bytes64>(reinterpret_cast<quads64>(bytes) >> 4);
}

NOTEPACT_DETAIL_TARGET64
inline char const* skip_utf8_avx512(char const* at, char const* end) noexcept {
    auto const first_high = load64(utf8_fault_tables.first_high);
    auto const first_low = load64(utf8_fault_tables.first_low);
    auto const second_high = load64(utf8_fault_tables.second_high);
    auto const* const begin = at;
    at = skip_three(at, end);
    if (at - begin < 3) return at;
    for (; end - at >= 64; at += 64) {
        auto const c = load64(at);
        auto const special = ~not_below64(c, all64(0x20)) | equal64(c, all64('"')) | equal64(c, all64('\\'));
        std::uint64_t faulty = 0;
        if (__builtin_ia32_cvtb2mask512(c) == 0) {
            if (unfinished(at) != 0) break;
        } else {
            auto const one = load64(at - 1), two = load64(at - 2), three = load64(at - 3);
            auto const fault = lookup64(first_high, high_halves64(one)) & lookup64(first_low, one)
                               & lookup64(second_high, high_halves64(c));
            auto const wanted = not_below64(two, all64(0xE0)) | not_below64(three, all64(0xF0));
            faulty =
                not_below64(fault & all64(0x7F), all64(1)) | (__builtin_ia32_cvtb2mask512(fault) ^ wanted);
        }
        if ((special | faulty) == 0) continue;
        if (special == 0 || (faulty != 0 && __builtin_ctzll(faulty) <= __builtin_ctzll(special))) break;
        return at + __builtin_ctzll(special);
    }
    return at - unfinished(at);
}
#    endif

#endif

#ifdef NOTEPACT_DETAIL_WIDE
inline char const* skip_utf8_wide(char const* at, char const* end) noexcept {
#    ifdef NOTEPACT_DETAIL_TARGET64
    if (end - at >= 128 && has_wide64()) return skip_utf8_avx512(at, end);
#    endif
#    ifdef NOTEPACT_DETAIL_X86
    if (end - at >= 48 && has_wide32()) return skip_utf8_avx2(at, end);
#    endif
    return end - at >= 32 && has_wide16() ? skip_utf8_16(at, end) : at;
}
#endif

// Behind the characters that stand for themselves: at the end, at the first that does not, or at the first
// byte of what is no well-formed character, or is cut by the end.
inline char const* skip_utf8(char const* at, char const* end) noexcept {
#ifdef NOTEPACT_DETAIL_WIDE
    // Most are ASCII, and most of the others few.
    at = skip_plain(at, end);
    if (at == end || octet_at(at, 0) < 0x80) return at;
    at = skip_utf8_wide(at, end);
#endif
    return skip_utf8_plain(at, end);
}

} // namespace notepact::detail

// notepact/json/scan.hpp
//
// Reads the tokens of JSON text that is whole in memory. Each function takes where a token begins and returns
// where it ends, or null if it is none.

namespace notepact::detail {

class json_scan {
  public:
    // A text of at least one character, the last of which is of no token: it is where the text ends, and is
    // looked at.
    explicit json_scan(std::string_view text) noexcept : end_(text.data() + text.size() - 1) {
#ifdef NOTEPACT_DETAIL_X86
        begin_ = text.data();
        window_ = end_;
#endif
    }

    char const* end() const noexcept {
        return end_;
    }

    // Where the first character is that does not stand for itself in a string, or the end.
    NOTEPACT_INLINE char const* plain_end(char const* at) noexcept {
#ifdef NOTEPACT_DETAIL_X86
        auto const from = static_cast<std::size_t>(at - window_);
        auto const found = from < window_size ? special_ >> from : 0;
        return found != 0 ? at + __builtin_ctzll(found) : far_plain_end(at);
#else
        return skip_plain(at, end_);
#endif
    }

    // Where the closing quote is of a string, from behind the opening one.
    NOTEPACT_INLINE char const* string(char const* at) noexcept {
        at = plain_end(at);
        return *at == '"' ? at : unusual_string(at);
    }

    // The same, of a string that is decoded: `sink(char const*, std::size_t)` is handed its text in pieces.
    template <class Sink>
    char const* decoded_string(char const* at, Sink sink) noexcept {
        return decoded(at, {&sink, [](void* to, char const* piece, std::size_t size) {
                                (*static_cast<Sink*>(to))(piece, size);
                            }});
    }

    // Where the first character is that is no digit.
    NOTEPACT_INLINE char const* digits_end(char const* at) const noexcept {
        if constexpr (reads_eight_digits)
            for (std::uint64_t digits = 0; end_ - at >= 8;) {
                auto const count = leading_digits(at, digits);
                at += count;
                if (count != 8) return at;
            }
        while (at != end_ && is_digit(*at))
            ++at;
        return at;
    }
    // A whole number without a sign, of up to 15 digits; `zero`: is it one? Null also of any other number.
    NOTEPACT_INLINE char const* short_integer(char const* at, bool& zero) const noexcept {
        zero = *at == '0';
        auto const* const first = at;
        at = digits_end(at);
        auto const count = at - first;
        if (count == 0 || count > 15 || (zero && count != 1)) return nullptr;
        return at == end_ || (*at != '.' && (*at | 0x20) != 'e') ? at : nullptr;
    }
    NOTEPACT_INLINE char const* literal(char const* at, std::string_view text) const noexcept {
        auto const left = static_cast<std::size_t>(end_ - at);
        return left >= text.size() && same_text(at, text.data(), text.size()) ? at + text.size() : nullptr;
    }

  private:
    static constexpr bool is_digit(char c) noexcept {
        return c >= '0' && c <= '9';
    }

#ifdef NOTEPACT_DETAIL_X86
    // With AVX2 special characters are looked for in windows, not at each string: so the next string need not
    // wait for where the last one ends. The end is among them.
    static constexpr std::size_t window_size = 64;

    // It is not in the window, or nothing is in what is left of that. The next window depends on where the
    // last was, not on `at`: the processor can begin with it while it still looks for that.
    NOTEPACT_APART char const* far_plain_end(char const* at) noexcept {
        if (!has_wide32() || end_ - begin_ < 32) return skip_long_plain(at, end_);
        if (static_cast<std::size_t>(at - window_) >= 2 * window_size) return new_window(at);
        return beyond_window(at, window_ + window_size);
    }
    NOTEPACT_APART char const* new_window(char const* at) noexcept {
        return beyond_window(at, at);
    }
    NOTEPACT_APART NOTEPACT_DETAIL_TARGET32 char const*
    beyond_window(char const* at, char const* window) noexcept {
        auto const fits = [this](char const* from) {
            return end_ - from >= static_cast<std::ptrdiff_t>(window_size);
        };
        if (fits(window)) {
            auto found = not_plain_64_avx2(window);
            auto const* const first = at < window ? window : at;
            if (found >> (first - window) != 0) return first_special(first, window, found);
            while (fits(window += window_size)) {
                found = not_plain_64_avx2(window);
                if (found != 0) return first_special(window, window, found);
            }
        }
        auto const left = end_ - window;
        if (left <= 0) return end_;                               // numbers and the like have led beyond it
        auto found = std::uint64_t{not_plain_32_avx2(end_ - 32)}; // some of it once more
        found = left < 32 ? found >> (32 - left) : not_plain_32_avx2(window) | found << (left - 32);
        return first_special(at < window ? window : at, window, found | std::uint64_t{1} << left);
    }
    NOTEPACT_INLINE char const*
    first_special(char const* from, char const* window, std::uint64_t special) noexcept {
        window_ = window;
        special_ = special;
        return from + __builtin_ctzll(special >> (from - window));
    }
#endif

    // One function for all that decode: it is long, and texts with escapes are few.
    struct text_sink {
        void* to;
        void (*put)(void* to, char const* piece, std::size_t size);
    };
    NOTEPACT_APART char const* decoded(char const* at, text_sink sink) noexcept {
        for (;;) {
            auto const* const run = at;
            at = plain_end(at);
            at = beyond_ascii(at);
            if (at != run) sink.put(sink.to, run, static_cast<std::size_t>(at - run));
            if (*at == '"') return at;
            escape_run const escapes(at, end_);
            if (escapes.text().empty()) return nullptr;
            at = escapes.behind();
            sink.put(sink.to, escapes.text().data(), escapes.text().size());
        }
    }

    // The rest of a string, which has characters beyond ASCII or is escaped.
    NOTEPACT_APART char const* unusual_string(char const* at) noexcept {
        return decoded(at, {nullptr, [](void*, char const*, std::size_t) {}});
    }

    // Past characters beyond ASCII and what follows them and stands for itself. One alone is most often
    // followed by so little that its window knows more of it.
    char const* beyond_ascii(char const* at) noexcept {
        while (static_cast<unsigned char>(*at) >= 0x80) {
            auto const left = end_ - at;
            auto const size = left < 4 ? 0
                                       : utf8_length(
                                           octet_at(at, 0) | octet_at(at, 1) << 8 | octet_at(at, 2) << 16
                                           | octet_at(at, 3) << 24);
            if (size == 0 || static_cast<unsigned char>(at[size]) >= 0x80) {
                auto const* const behind = skip_utf8(at, end_);
                if (behind == at || static_cast<unsigned char>(*behind) >= 0x80) return behind; // it is none
                at = behind;
            } else {
                at = plain_end(at + size);
            }
        }
        return at;
    }

    char const* end_;
#ifdef NOTEPACT_DETAIL_X86
    char const* begin_;
    char const* window_;        // the characters that were looked at last,
    std::uint64_t special_ = 0; // a bit for each that does not stand for itself, the lowest for the first
#endif
};

} // namespace notepact::detail

// notepact/check/text_judge.hpp

namespace notepact::detail {

/// Finds a text that comes in pieces among known ones, holding no piece of it: what has come is the beginning
/// of a known one, or of none.
class word_finder {
  public:
    void clear() noexcept {
        word_ = 0;
        length_ = 0;
    }
    NOTEPACT_OUTLINE void write(constants<std::string_view> words, std::string_view piece) noexcept {
        for (char const c : piece) {
            if (word_ == words.count) return;
            auto const come = part(words.first[word_], 0, length_);
            // The words before this one do not begin as the text does: it is this one or a later one.
            while (word_ != words.count && !goes_on(words.first[word_], come, c))
                ++word_;
            ++length_;
        }
    }
    /// The known text that has come; no data() if there is none.
    std::string_view found(constants<std::string_view> words) const noexcept {
        if (word_ == words.count) return {};
        auto const come = part(words.first[word_], 0, length_);
        for (auto at = word_; at != words.count; ++at)
            if (words.first[at] == come) return words.first[at];
        return {};
    }

  private:
    static bool goes_on(std::string_view word, std::string_view come, char c) noexcept {
        return word.size() > come.size() && word[come.size()] == c && part(word, 0, come.size()) == come;
    }

    rule_count word_ = 0;      // the first that begins as the text does
    std::uint16_t length_ = 0; // of what has come, while there is one
};

/// Judges one string, in pieces, by the rule of an enumeration or a string.
class text_judge {
  public:
    /// Whether a whole text certainly breaks nothing of a rule of those kinds: one of characters that stand
    /// for themselves in a JSON string, whose closing quote is behind it. Quick: false says nothing.
    static bool is_certain(rule const& r, std::string_view text) noexcept {
        if (r.kind == rule_kind::enumeration) {
            for (auto const word : constants<std::string_view>(r.refers.words, r.detail))
                if (same_text(word, text)) return true;
            return false;
        }
        if (!r.within().empty()) return false;
        auto const* const format = r.refers.format;
        if (format == nullptr) return true;
        if (format->quick == nullptr) return false;
        json_scan scan(std::string_view(text.data(), text.size() + 1));
        return format->quick(scan, text.data()) == text.data() + text.size();
    }

    /// The rule must be of those kinds.
    void begin(rule const& r) noexcept {
        rule_ = &r;
        if (r.kind == rule_kind::enumeration)
            words_.clear();
        else if (r.refers.format != nullptr)
            r.refers.format->scan.begin(room_);
        for (auto& state : states_)
            state = 0;
    }

    void write(std::string_view piece) noexcept {
        if (rule_->kind == rule_kind::enumeration) return words_.write(words(), piece);
        if (rule_->refers.format != nullptr) rule_->refers.format->scan.write(room_, piece);
        auto* state = states_;
        for (auto const& one : rule_->within()) {
            auto const& by = *one.refers.checked;
            if (by.write != nullptr) by.write(*state++, piece, one);
        }
    }

    /// Of an enumeration, the text that it is; no data() if it is none.
    std::string_view known_text() const noexcept {
        return rule_->kind == rule_kind::enumeration ? words_.found(words()) : std::string_view();
    }

    /// The text ends here. Hands what it breaks to `found(finding, rule const& of)`: its format, then each
    /// constraint.
    template <class Found>
    void end(Found&& found) const {
        using callable = std::remove_reference_t<Found>;
        end([](void const* to,
               finding what,
               rule const& of) { (*static_cast<callable const*>(to))(what, of); },
            &found);
    }

  private:
    constants<std::string_view> words() const noexcept { return {rule_->refers.words, rule_->detail}; }

    using told = void (*)(void const* to, finding what, rule const& of);
    void end(told tell, void const* to) const {
        auto const broken = of_format();
        if (broken) tell(to, broken, *rule_);
        if (rule_->kind == rule_kind::enumeration) return;
        bool const no_number = broken && broken.level == severity::error;
        auto const* state = states_;
        for (auto const& one : rule_->within()) {
            auto const& by = *one.refers.checked;
            bool kept = true;
            if (by.write != nullptr)
                kept = by.keeps(*state++, one);
            else if (!no_number)
                kept = by.keeps_number(facts(), one);
            if (!kept) tell(to, {by.broken, one.level()}, one);
        }
    }

    // Only of a format that reads a number.
    number_facts facts() const noexcept { return rule_->refers.format->scan.number(room_); }

    finding of_format() const noexcept {
        if (rule_->kind == rule_kind::enumeration)
            return words_.found(words()).data() != nullptr ? finding{}
                                                           : finding{errc::not_in_enum, rule_->level()};
        auto const* const format = rule_->refers.format;
        if (format == nullptr) return {};
        auto const broken = format->scan.end(room_);
        return {broken, format->level_of(broken, rule_->level())};
    }

    rule const* rule_ = nullptr;
    union {
        word_finder words_;
        alignas(std::uint64_t) unsigned char room_[max_scanner];
    };
    std::uint32_t states_[max_text_constraints];

  public:
    text_judge() noexcept {} // nothing to be read before begin()
};

/// The first rule that a number of a rule breaks by its format, in a request or in an answer.
inline finding judge_number(rule const& r, number_facts const& facts, bool request) noexcept {
    if (r.kind == rule_kind::integer) {
        if (facts.beyond_int64) return {errc::out_of_range, severity::error};
        if (!facts.integer_token && (request || !facts.whole)) return {errc::wrong_type, severity::error};
    }
    switch (r.number()) {
    case number_format::positive:
        if (facts.negative || facts.zero) return {errc::not_positive, r.level()};
        break;
    case number_format::whole:
        if (!facts.safe_whole()) return {errc::not_whole, r.level()};
        break;
    case number_format::free: break;
    }
    return {};
}

} // namespace notepact::detail

// notepact/check/word_buffer.hpp

namespace notepact::detail {

/// Holds a name that comes in pieces as long as it can still be a known one.
class word_buffer {
  public:
    /// Two characters more than the longest known name: an unknown one may be that with two typing errors.
    static constexpr std::size_t capacity = max_name + 2;

    void clear() noexcept { size_ = 0; }
    void append(std::string_view piece) noexcept {
        if (too_long() || piece.size() > capacity - size_) {
            size_ = capacity + 1; // too long to be any; stays so
            return;
        }
        std::memcpy(text_ + size_, piece.data(), piece.size());
        size_ = static_cast<std::uint8_t>(size_ + piece.size());
    }
    bool too_long() const noexcept { return size_ > capacity; }
    std::string_view text() const noexcept { return {text_, too_long() ? 0 : std::size_t{size_}}; }
    /// Compares with a known name, which is never longer than max_name.
    bool is(std::string_view name) const noexcept {
        return size_ == name.size() && std::memcmp(text_, name.data(), name.size()) == 0;
    }

  private:
    static_assert(capacity < 255);
    char text_[capacity];
    std::uint8_t size_ = 0;
};

} // namespace notepact::detail

// notepact/base/in_order.hpp

namespace notepact::detail {

/// What belongs to an enumerator, such as its name, from an array in the order of the enumerators, which
/// count from zero. `Last` is the last of them: an array that is too short or too long does not compile.
template <auto Last, class T, std::size_t N>
constexpr T in_order(T const (&all)[N], decltype(Last) which) noexcept {
    static_assert(N == static_cast<std::size_t>(Last) + 1, "not_one_for_each_enumerator");
    return all[static_cast<std::size_t>(which)];
}

} // namespace notepact::detail

// notepact/json/pointer.hpp

namespace notepact::detail {

// A JSON Pointer is a `/` and a step for each member or index on the way; in the name of a member `~` is
// spelt `~0` and `/` is spelt `~1` (RFC 6901, section 3, where a step is a reference token).

/// Hands a member's name as a step, without the `/` before it, to `sink(std::string_view)` in pieces.
template <class Sink>
constexpr void put_pointer_step(std::string_view name, Sink&& sink) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] != '~' && name[i] != '/') continue;
        if (begin != i) sink(part(name, begin, i - begin));
        sink(std::string_view(name[i] == '~' ? "~0" : "~1"));
        begin = i + 1;
    }
    if (begin != name.size()) sink(part(name, begin));
}

/// Whether a step is that of a member's name.
constexpr bool is_pointer_step(std::string_view step, std::string_view name) noexcept {
    for (char const c : name) {
        bool const spelt = c == '~' || c == '/';
        if (step.empty() || step[0] != (spelt ? '~' : c)) return false;
        step.remove_prefix(1);
        if (!spelt) continue;
        if (step.empty() || step[0] != (c == '~' ? '0' : '1')) return false;
        step.remove_prefix(1);
    }
    return step.empty();
}

} // namespace notepact::detail

// notepact/contract/violation.hpp

namespace notepact {

/// The part of a message that broke a rule.
enum class place : std::uint8_t {
    body,
    path,
    query,
    header
};
constexpr std::string_view name(place in) noexcept {
    constexpr std::string_view names[] = {"body", "path", "query", "header"};
    return detail::in_order<place::header>(names, in);
}

/// The offset of a violation where no bytes were read.
inline constexpr std::size_t no_offset = static_cast<std::size_t>(-1);

/// Where in a document: member ordinals and array indexes from the root of a contract, never a name from the
/// input. At most max_nesting steps.
class document_path {
  public:
    document_path() noexcept : size_(0), indexes_() {}

    void push_member(std::size_t ordinal) noexcept { steps_[size_++] = ordinal; }
    void push_index(std::size_t index) noexcept {
        indexes_[size_ / 8] = static_cast<std::uint8_t>(indexes_[size_ / 8] | 1u << size_ % 8);
        steps_[size_++] = index;
    }
    std::size_t size() const noexcept { return size_; }

    /// Calls `visit(name, 0)` for every member and `visit({}, index)` for every index on the way from `root`;
    /// returns the rule where the way ends.
    template <class Visit>
    rule const& walk(rule const& root, Visit&& visit) const {
        auto const* at = root.resolved();
        for (std::size_t i = 0; i < size_; ++i) {
            bool const index = (unsigned{indexes_[i / 8]} >> i % 8 & 1u) != 0;
            at = detail::for_kind(at, index ? rule_kind::array : rule_kind::object);
            if (index) {
                visit(std::string_view(), steps_[i]);
                at = at->value();
            } else {
                auto const* member = at->member(steps_[i]);
                visit(member->name(), std::size_t{0});
                at = member->value();
            }
        }
        return *at;
    }

  private:
    friend class violation;
    struct room {};
    explicit document_path(room) noexcept {} // not to be read

    std::size_t steps_[max_nesting]; // the first size_ of them
    std::uint8_t size_;
    std::uint8_t indexes_[(max_nesting + 7) / 8]; // a bit for each step that is one
};

class checker;

/// One broken rule: which, how bad, where. It has no room for input: all names it can tell are the contract's
/// own, and the contract must outlive it (contracts are constants).
class violation {
  public:
    violation(
        errc code, severity level, contract_ref contract, document_path const& path, std::size_t offset,
        rule const* hint = nullptr) noexcept
        : origin_(&contract.head()), hint_(hint), offset_(offset), path_(path), code_(code), level_(level),
          in_(place::body) {}
    /// Of a parameter of a request: the entry that names it, in the operation's table.
    violation(errc code, severity level, place in, rule const& parameter) noexcept
        : origin_(&parameter), hint_(nullptr), offset_(no_offset), code_(code), level_(level), in_(in) {}
    /// Likewise; `hint` is the parameter that was probably meant, the constraint or the rule of the text that
    /// is broken, or null.
    violation(errc code, severity level, place in, rule const& parameter, rule const* hint) noexcept
        : violation(code, level, in, parameter) {
        hint_ = hint;
    }
    /// Of a header of an answer: an entry that names it.
    static violation of_answer(errc code, severity level, rule const& header) noexcept {
        violation made(code, level, place::header, header);
        made.of_answer_ = true;
        return made;
    }

    errc code() const noexcept { return code_; }
    severity level() const noexcept { return level_; }
    place in() const noexcept { return in_; }
    /// Whether a request is at fault, not an answer.
    bool of_request() const noexcept { return in_ != place::body ? !of_answer_ : contract().is_request(); }
    /// The contract that was broken; only of a body.
    contract_ref contract() const noexcept { return contract_ref(*origin_); }
    /// The byte of the document where it was seen: of the value; of the key for a duplicate; of the closing
    /// brace for a missing member; of the opening brace for what concerns an object; of the first byte that
    /// cannot continue for text errors. no_offset where no bytes were read.
    std::size_t offset() const noexcept { return offset_; }
    /// For unknown_member and unknown_parameter: the known one that was probably meant; empty if none is
    /// close.
    std::string_view nearest() const noexcept {
        return hint_ != nullptr && hint_->kind == rule_kind::member ? hint_->name() : std::string_view();
    }
    /// Of a constraint: its keyword in JSON Schema, such as `maxLength`; else empty.
    std::string_view keyword() const noexcept {
        return broken_constraint() ? hint_->refers.checked->keyword : std::string_view();
    }
    /// Of a constraint: hands its limit, or its pattern, to `sink(std::string_view)` in pieces, as the
    /// contract says it; of others, and of a list, nothing.
    template <class Sink>
    void limit(Sink&& sink) const {
        if (broken_constraint()) put_limit(*hint_, sink);
    }
    /// Of a text: the name of the format that the contract wants, if it has one and this build knows names
    /// (NOTEPACT_NOTES); else empty.
    std::string_view format() const noexcept {
        bool const known = hint_ != nullptr && hint_->kind == rule_kind::string;
        return known && hint_->refers.format != nullptr ? hint_->refers.format->name() : std::string_view();
    }

    /// Hands the JSON Pointer (RFC 6901) of a body's value to `sink(std::string_view)` in pieces, nothing for
    /// the root; of a parameter, its name.
    template <class Sink>
    void put_pointer(Sink&& sink) const;

    /// The name of the innermost member on that way, or of the parameter; empty for the root.
    std::string_view member() const {
        if (in_ != place::body) return origin_->name();
        std::string_view innermost;
        path_.walk(contract().root(), [&](std::string_view name, std::size_t) {
            if (name.data() != nullptr) innermost = name;
        });
        return innermost;
    }

    void raise_to(severity level) noexcept { level_ = level; }

  private:
    template <std::size_t Capacity>
    friend class static_report;
    friend class checker; // which makes the path where it is kept
    violation(errc code, severity level, rule const& head, std::size_t offset, rule const* hint) noexcept
        : origin_(&head), hint_(hint), offset_(offset), code_(code), level_(level), in_(place::body) {}
    violation() noexcept : path_(document_path::room()) {} // room in a report, not to be read
    bool broken_constraint() const noexcept {
        return hint_ != nullptr && hint_->kind == rule_kind::constraint;
    }

    rule const* origin_; // head of the contract; entry of the parameter
    rule const* hint_;   // what was probably meant; the constraint; the rule of the text
    std::size_t offset_;
    document_path path_;
    errc code_;
    severity level_;
    place in_;
    bool of_answer_ = false; // of a header
};

template <class Sink>
void violation::put_pointer(Sink&& sink) const {
    if (in_ != place::body) {
        sink(origin_->name());
        return;
    }
    path_.walk(contract().root(), [&](std::string_view name, std::size_t index) {
        sink(std::string_view("/"));
        if (name.data() == nullptr) {
            detail::put_decimal(index, sink);
            return;
        }
        detail::put_pointer_step(name, sink);
    });
}

} // namespace notepact

// notepact/contract/report.hpp

namespace notepact {

/// What one check found, in one byte: that check alone, where a report may hold the findings of several.
class verdict {
  public:
    constexpr verdict() noexcept = default;

    /// No error; there may be warnings.
    constexpr bool ok() const noexcept { return worst_ < severity::error; }
    /// Neither error nor warning.
    constexpr bool clean() const noexcept { return worst_ < severity::warning; }
    constexpr explicit operator bool() const noexcept { return ok(); }

    constexpr void saw(severity level) noexcept {
        if (level > worst_) worst_ = level;
    }
    /// What a further check found.
    constexpr void saw(verdict other) noexcept { saw(other.worst_); }
    friend constexpr bool operator==(verdict a, verdict b) noexcept { return a.worst_ == b.worst_; }
    friend constexpr bool operator!=(verdict a, verdict b) noexcept { return !(a == b); }

  private:
    severity worst_ = severity{};
};

/// Whether a report turns every warning into an error.
enum class strictness : bool {
    lenient,
    strict
};

/// Where checks write what they find. It keeps the first violations up to its capacity and counts the rest;
/// the counts of errors and warnings cover all. It never allocates. Make a static_report<N>.
class report {
  public:
    report(report const&) = delete;
    report& operator=(report const&) = delete;

    /// No error so far; there may be warnings.
    bool ok() const noexcept { return errors_ == 0; }
    /// Neither errors nor warnings so far.
    bool clean() const noexcept { return errors_ == 0 && warnings_ == 0; }

    violation const* begin() const noexcept { return items_; }
    violation const* end() const noexcept { return items_ + size_; }
    /// How many are kept.
    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }
    violation const& operator[](std::size_t i) const noexcept { return items_[i]; }
    /// How many more there were than it could keep.
    std::size_t dropped() const noexcept { return errors_ + warnings_ - size_; }
    std::size_t errors() const noexcept { return errors_; }
    std::size_t warnings() const noexcept { return warnings_; }

    /// Appends; returns the severity it was counted with, which the strict option may have raised.
    severity add(violation const& v) noexcept {
        auto const level = count(v.level());
        if (!full()) {
            auto& kept = items_[size_++];
            kept = v;
            kept.raise_to(level);
        }
        return level;
    }
    /// Whether it keeps no more: what comes now is only counted.
    bool full() const noexcept { return size_ == capacity_; }
    /// Of a full report, the same as add() of so many violations, which need not be made.
    severity count(severity level, std::size_t more = 1) noexcept {
        if (strictness_ == strictness::strict) level = severity::error;
        (level == severity::error ? errors_ : warnings_) += more;
        return level;
    }
    /// The same as add() of one that is made where it is kept, if it is: by `make(void* room, severity)`.
    template <class Make>
    severity add_made(severity level, Make const& make) {
        level = count(level);
        if (!full()) make(static_cast<void*>(items_ + size_++), level);
        return level;
    }
    void clear() noexcept { size_ = errors_ = warnings_ = 0; }

    /// How much was added so far, to go back to: what was added since is forgotten then.
    struct mark {
        std::size_t size, errors, warnings;
    };
    mark here() const noexcept { return {size_, errors_, warnings_}; }
    void back_to(mark before) noexcept {
        size_ = before.size;
        errors_ = before.errors;
        warnings_ = before.warnings;
    }

  protected:
    report(violation* items, std::size_t capacity, strictness strict) noexcept
        : items_(items), capacity_(capacity), strictness_(strict) {}
    ~report() = default;

  private:
    violation* items_;
    std::size_t capacity_;
    std::size_t size_ = 0;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    strictness strictness_;
};

/// A report that keeps up to `Capacity` violations in itself. Its room is not cleared before it is used, so a
/// large one costs no time.
template <std::size_t Capacity>
class static_report : public report {
  public:
    explicit static_report(strictness strict = strictness::lenient) noexcept
        : report(storage_, Capacity, strict) {}

  private:
    violation storage_[Capacity == 0 ? 1 : Capacity];
};

} // namespace notepact

// notepact/json/fault.hpp

namespace notepact {

/// How many objects and arrays may be nested in a document: deep enough for every document of either API, and
/// one bit each in the reader.
inline constexpr std::size_t max_depth = 32;

/// Why a text is no JSON document.
enum class json_fault : std::uint8_t {
    malformed = 1, ///< the grammar of RFC 8259 is broken; a byte-order mark and a trailing comma included
    invalid_utf8,  ///< in a string; a lone surrogate included
    trailing_data,
    truncated,
    empty, ///< there is nothing, or nothing but white space
    too_deep
};

/// The rule that a text breaks.
constexpr errc code_of(json_fault why) noexcept {
    static_assert(
        static_cast<errc>(json_fault::malformed) == errc::malformed_json
        && static_cast<errc>(json_fault::too_deep) == errc::too_deep);
    return static_cast<errc>(why);
}

} // namespace notepact

// notepact/check/checker.hpp

namespace notepact {

namespace detail {
// What came of the members of an object that ended.
struct object_end {
    rule const* behind; // what stands behind its members and the rule of others
    std::uint32_t missing;
    bool effect;
};
inline constexpr std::size_t seen_words = (max_members + 1 + 31) / 32;

// Of the object that ended last: of the next one of its shape in which the same members were there, the same.
template <bool Kept>
class ended_object {
  public:
    object_end const* of(rule const* shape, std::uint32_t const (&seen)[seen_words]) const noexcept {
        if (shape != shape_) return nullptr;
        std::uint32_t differing = 0;
        for (std::size_t i = 0; i != seen_words; ++i)
            differing |= seen[i] ^ seen_[i];
        return differing == 0 ? &end_ : nullptr;
    }
    void keep(rule const* shape, std::uint32_t const (&seen)[seen_words], object_end const& end) noexcept {
        shape_ = shape;
        for (std::size_t i = 0; i != seen_words; ++i)
            seen_[i] = seen[i];
        end_ = end;
    }

  private:
    rule const* shape_ = nullptr;
    std::uint32_t seen_[seen_words] = {};
    object_end end_ = {};
};
template <>
class ended_object<false> {
  public:
    static object_end const* of(rule const*, std::uint32_t const (&)[seen_words]) noexcept { return nullptr; }
    static void keep(rule const*, std::uint32_t const (&)[seen_words], object_end const&) noexcept {}
};
} // namespace detail

/// Whether violations tell their offset. Of a struct they do not: its text is nowhere that the caller could
/// look.
enum class offsets : bool {
    known,
    unknown
};

/// The one interpreter of contract tables. It takes the events of a document, as json_reader's sink or from
/// any other source, and writes to a report what the contract forbids. No heap, no recursion, no I/O; a few
/// machine words for each object, array or map that the contract names and that is open.
///
/// Every event takes the offset where its token begins in the document, or no_offset. Those that tell of a
/// value, or of its end, return whether the contract names the value and it has the JSON type that the
/// contract wants: a follower can then put it where it belongs, with member().
class checker {
  public:
    /// The contract and the report must outlive it.
    checker(contract_ref contract, report& report, offsets told = offsets::known) noexcept
        : contract_(&contract.head()), report_(&report),
          unknown_offset_(told == offsets::known ? 0 : no_offset) {}

    /// What it found so far.
    verdict result() const noexcept { return verdict_; }

    /// For a follower: how many containers that the contract names are open.
    std::size_t depth() const noexcept { return depth_; }
    /// For a follower: whether the innermost named container, or the one `outward` of it, is an object with
    /// named members, not a map or an array.
    bool in_object(std::size_t outward = 0) const noexcept {
        return frames_[depth() - 1 - outward].shape->kind == rule_kind::object;
    }
    /// For a follower: whether that is an object of which the value that comes next or came last is a member
    /// that only others() names; `any`: or may be, by its name.
    bool in_others(std::size_t outward = 0, bool any = false) const noexcept {
        auto const& open = frames_[depth() - 1 - outward];
        return open.shape->kind == rule_kind::object && open.shape->has(rule_flag::others)
               && (any || open.ordinal == unknown);
    }
    /// For a follower, at the end of a string: the text of the enumeration that it is; no data() if it is
    /// none.
    std::string_view known_text() const noexcept {
        return judged_ != nullptr ? judge_.known_text() : std::string_view();
    }
    /// For a follower: the ordinal there of the member whose value comes next or came last, or the index of
    /// the item; of a member that only others() names, how many members the object has.
    std::size_t member(std::size_t outward = 0) const noexcept {
        auto const& open = frames_[depth() - 1 - outward];
        if (open.shape->kind == rule_kind::array) return open.last_item();
        return open.ordinal == unknown ? open.shape->detail : open.ordinal;
    }

    /// For a follower: whether the value that comes next or came last is at a JSON Pointer made of the
    /// contract's names, in which `*` stands for every index and for every name of a map.
    bool is_at(std::string_view pointer) const noexcept {
        for (std::size_t i = 0; i < depth_; ++i) {
            if (pointer.empty() || pointer[0] != '/') return false;
            pointer.remove_prefix(1);
            auto const step = detail::part(pointer, 0, pointer.find('/'));
            pointer.remove_prefix(step.size());
            auto const& open = frames_[i];
            if (open.shape->kind == rule_kind::object) {
                if (open.ordinal == unknown ? step != "*"
                                            : !detail::is_pointer_step(step, open.member()->name()))
                    return false;
            } else if (step != "*" && !is_index(step, open)) {
                return false;
            }
        }
        return pointer.empty();
    }
    /// For a follower: whether the contract leaves the next value open; where it is an `object`, also whether
    /// only its members are.
    bool expects_free(bool object) noexcept {
        auto const* wanted = skipping_ == 0 ? expected() : nullptr;
        if (wanted == nullptr) return false;
        wanted = detail::for_kind(wanted, rule_kind::object);
        return wanted->kind == rule_kind::any || (object && wanted->has(rule_flag::open));
    }
    /// For a follower: whether the next value may be any number, not only an integer.
    bool expects_number() noexcept {
        auto const* wanted = skipping_ == 0 ? expected() : nullptr;
        return wanted != nullptr && detail::for_kind(wanted, rule_kind::number)->kind == rule_kind::number;
    }

    bool object_begin(std::size_t offset) { return container_begin(rule_kind::object, offset); }
    bool object_end(std::size_t offset) {
        if (skipped()) return false;
        auto& open = top();
        judge_count(
            open,
            open.shape->kind == rule_kind::object ? object_done(open, offset) : open.shape->inside()->next());
        --depth_;
        return true;
    }

    bool array_begin(std::size_t offset) { return container_begin(rule_kind::array, offset); }
    bool array_end(std::size_t) {
        if (skipped()) return false;
        judge_count(top(), top().shape->inside()->next());
        --depth_;
        return true;
    }

    void key_begin(std::size_t offset) {
        if (ignores_keys()) return;
        word_.clear();
        token_offset_ = offset;
    }
    void key_part(std::string_view text) {
        if (!ignores_keys()) word_.append(text);
    }
    NOTEPACT_OUTLINE void key_end() {
        if (ignores_keys()) return;
        auto& open = top();
        if (!find_member(open, [this](std::string_view name) { return word_.is(name); }))
            return unknown_member(open, word_.text());
        known_member(open);
    }
    /// A key that is there as a whole.
    void whole_key(std::string_view text, std::size_t offset) {
        if (ignores_keys()) return;
        token_offset_ = offset;
        auto& open = top();
        if (!find_member(open, [text](std::string_view name) { return detail::same_text(text, name); }))
            return unknown_member(open, text.size() <= detail::word_buffer::capacity ? text : "");
        known_member(open);
    }

    bool string_begin(std::size_t offset) {
        judged_ = expect(rule_kind::string, offset);
        token_offset_ = offset;
        if (judged_ != nullptr) judge_.begin(*judged_);
        return judged_ != nullptr;
    }
    void string_part(std::string_view text) {
        if (judged_ != nullptr) judge_.write(text);
    }
    void string_end() {
        if (judged_ == nullptr) return;
        judge_.end([this](finding found, rule const& of) {
            violate(found.code, found.level, here(), token_offset_, &of);
        });
        judged_ = nullptr;
    }

    /// A string that is there as a whole.
    void whole_string(std::string_view text, std::size_t offset) {
        auto const* const wanted = expect(rule_kind::string, offset);
        if (wanted != nullptr && !detail::text_judge::is_certain(*wanted, text))
            judge_whole(*wanted, text, offset);
    }

    /// The rest of the string is an image that comes in pieces: it is judged where it is written, or it
    /// cannot be had here.
    void image_elsewhere(bool written_in_pieces) {
        if (judged_ == nullptr) return;
        if (!written_in_pieces) violate(errc::only_in_pieces, severity::error, here(), token_offset_);
        auto const* const format = judged_->kind == rule_kind::string ? judged_->refers.format : nullptr;
        if (!written_in_pieces || (format != nullptr && format->fits(text_use::image))) judged_ = nullptr;
    }

    void number_part(std::string_view) {}
    bool number(number_facts const& facts, std::size_t offset) {
        if (facts.overflow) {
            move_on();
            violate(errc::number_overflow, severity::error, here(), offset);
            return false;
        }
        auto const* r = expect(rule_kind::number, offset);
        if (r == nullptr) return false;
        auto const found = detail::judge_number(*r, facts, contract_->has(rule_flag::request));
        if (found) violate(found.code, found.level, here(), offset);
        for (auto const& one : r->within())
            if (!one.refers.checked->keeps_number(facts, one))
                violate(one.refers.checked->broken, one.level(), here(), offset, &one);
        return true;
    }

    bool boolean(bool value, std::size_t offset) {
        auto const* r = expect(rule_kind::boolean, offset);
        if (r == nullptr) return false;
        if (r->detail == (value ? 1 : 2)) violate(errc::not_in_enum, r->level(), here(), offset);
        return true;
    }
    bool null(std::size_t offset) { return expect(rule_kind::any, offset) != nullptr; }

    /// The text is no document; nothing may follow.
    void fault(json_fault why, std::size_t offset) {
        if (!contract_->has(rule_flag::bare_text)) fault_ = why;
        violate(code_of(why), severity::error, 0, offset);
    }
    /// Why the text is no document; none if it is one, or if the contract is of a text (answer_text), which
    /// breaks that if it is no UTF-8.
    json_fault text_fault() const noexcept { return fault_; }

  private:
    static constexpr std::uint8_t unknown = 0xFF;

    // An open object, array or map that the contract names.
    struct frame {
        rule const* shape;
        std::size_t offset;                     // of its opening bracket
        std::size_t count;                      // of values that were begun in it
        std::uint32_t seen[detail::seen_words]; // an object: a bit for each member that was there, the last
                                                // for unknown ones
        std::uint8_t ordinal;                   // an object: of the last member, or unknown
#ifndef NOTEPACT_SMALL
        std::uint8_t place; // an object: how many members there are up to the last that it names
        rule_count last;    // an object: how many entries behind it that one is

        rule const* member() const noexcept {
            return shape + last;
        }
        rule const* next() const noexcept {
            return place != 0 ? member()->next() : shape->inside();
        }
        void at(std::size_t which, rule const* entry) noexcept {
            ordinal = static_cast<std::uint8_t>(which);
            place = static_cast<std::uint8_t>(which + 1);
            last = static_cast<rule_count>(entry - shape);
        }
#else
        static constexpr std::size_t place = 0;

        rule const* member() const noexcept {
            return shape->member(ordinal);
        }
        rule const* next() const noexcept {
            return shape->inside();
        }
        void at(std::size_t which, rule const*) noexcept {
            ordinal = static_cast<std::uint8_t>(which);
        }
#endif
        frame() noexcept {} // not to be read
        frame(rule const& container, std::size_t begin) noexcept
            : shape(&container), offset(begin), count(0), seen(), ordinal(unknown)
#ifndef NOTEPACT_SMALL
              ,
              place(0), last(0)
#endif
        {
        }

        bool has_seen(std::size_t which) const noexcept {
            return (seen[which / 32] >> which % 32 & 1u) != 0;
        }
        void saw(std::size_t which) noexcept {
            seen[which / 32] |= std::uint32_t{1} << which % 32;
        }
        // Of an array: where its last item is.
        std::size_t last_item() const noexcept {
            return count - 1;
        }
        // Whether a JSON Pointer to the last value can be told: it has an index, or a name of the contract.
        bool is_told() const noexcept {
            return shape->kind == rule_kind::array ? count != 0
                                                   : shape->kind == rule_kind::object && ordinal != unknown;
        }
    };
    static_assert(max_members < unknown);

    frame& top() noexcept {
        return frames_[depth_ - 1];
    }
    bool ignores_keys() noexcept {
        return skipping_ != 0 || depth_ == 0 || top().shape->kind != rule_kind::object;
    }

    static bool is_index(std::string_view step, frame const& open) noexcept {
        bool same = false;
        if (open.shape->kind == rule_kind::array)
            detail::put_decimal(open.last_item(), [&](std::string_view digits) { same = step == digits; });
        return same;
    }

    // Closes a container of which nothing is checked.
    bool skipped() noexcept {
        if (skipping_ == 0) return false;
        --skipping_;
        return true;
    }

    // A value begins.
    void move_on() noexcept {
        if (skipping_ == 0 && depth_ != 0) ++top().count;
    }

    // The rule of the value that begins now; null where nothing is checked.
    rule const* expected() noexcept {
        if (depth_ == 0) return contract_->inside();
        auto const& open = top();
        if (open.shape->kind != rule_kind::object) return open.shape->inside();
        if (open.ordinal != unknown) return open.member()->inside();
        return open.shape->has(rule_flag::others) ? open.shape->others() : nullptr;
    }

    // A value of a kind begins. Returns its rule if it has that kind, and nothing if there is nothing more to
    // check, having reported what was wrong. rule_kind::any stands for null.
    rule const* expect(rule_kind kind, std::size_t offset) {
        if (skipping_ != 0) return nullptr;
        move_on();
        auto const* wanted = expected();
        if (wanted == nullptr) return nullptr;
        bool const nullable = wanted->has(rule_flag::nullable); // of a link, not of what it refers to
        wanted = wanted->resolved();
        if constexpr (detail::in_haste)
            if (wanted->kind == kind && kind != rule_kind::any) return wanted;
        if (wanted->kind == rule_kind::any) return nullptr;
        if (kind == rule_kind::any) {
            if (nullable) return wanted;
            violate(errc::null_not_allowed, severity::error, here(), offset);
            return nullptr;
        }
        if (!detail::takes(*wanted, kind)) {
            violate(errc::wrong_type, severity::error, here(), offset);
            return nullptr;
        }
        return detail::for_kind(wanted, kind);
    }

    bool container_begin(rule_kind kind, std::size_t offset) {
        auto const* shape = expect(kind, offset);
        bool const named = shape != nullptr && !shape->has(rule_flag::open);
        if (named && depth_ != max_nesting) {
            frames_[depth_++] = frame(*shape, offset);
            return true;
        }
        // Only an object inside itself can be as deep.
        if (named) violate(errc::too_deep, severity::error, here(), offset);
        ++skipping_;
        return false;
    }

    // Finds the member that a key names; on a host from behind the last one on, for documents mostly keep the
    // order.
    template <class IsName>
    bool find_member(frame& open, IsName const& is_name) noexcept {
        auto const* behind = open.next();
        if (find_between(open, behind, open.place, open.shape->detail, is_name)) return true;
        auto const* first = open.shape->inside();
        if (open.place != 0 && find_between(open, first, 0, open.place, is_name)) return true;
        open.ordinal = unknown;
        return false;
    }
    template <class IsName>
    static bool find_between(
        frame& open, rule const*& member, std::size_t which, std::size_t end,
        IsName const& is_name) noexcept {
        for (; which != end; ++which, member = member->next())
            if (is_name(member->name())) {
                open.at(which, member);
                return true;
            }
        return false;
    }
    void known_member(frame& open) {
        if (open.has_seen(open.ordinal))
            violate(errc::duplicate_member, severity::error, here(), token_offset_);
        open.saw(open.ordinal);
    }

    NOTEPACT_APART void judge_whole(rule const& wanted, std::string_view text, std::size_t offset) {
        judged_ = &wanted;
        token_offset_ = offset;
        judge_.begin(wanted);
        if (!text.empty()) judge_.write(text);
        string_end();
    }

    // How many items or members there were, by the constraints from `first` on.
    void judge_count(frame const& open, rule const* first) {
        auto const count = open.count < UINT32_MAX ? static_cast<std::uint32_t>(open.count) : UINT32_MAX;
        for (auto const& one : rule_range(first, open.shape->next()))
            if (!one.refers.checked->keeps(count, one))
                violate(one.refers.checked->broken, one.level(), enclosing(), open.offset, &one);
    }

    // Returns what stands behind its members and the rule of others.
    rule const* object_done(frame& open, std::size_t offset) {
        auto const* const before = ended_.of(open.shape, open.seen);
        if (before != nullptr && (before->missing == 0 || report_->full())) {
            if (before->missing != 0) verdict_.saw(report_->count(severity::error, before->missing));
            if (!before->effect) no_effect(open);
            return before->behind;
        }
        detail::object_end end = {nullptr, 0, !open.shape->has(rule_flag::wants_effect)};
        std::uint32_t untold = 0, seen = 0;
        auto const* member = open.shape->inside();
        for (std::size_t i = 0; i < open.shape->detail; ++i, member = member->next()) {
            seen = i % 32 == 0 ? open.seen[i / 32] : seen >> 1;
            bool const is_there = (seen & 1u) != 0;
            if (is_there == member->has(rule_flag::required)) continue;
            if (is_there) {
                end.effect = true;
                continue;
            }
            ++end.missing;
            if (detail::in_haste && report_->full()) {
                ++untold;
                continue;
            }
            open.at(i, member);
            tell(errc::missing_member, severity::error, here(), offset, nullptr);
        }
        if (untold != 0) verdict_.saw(report_->count(severity::error, untold));
        if (!end.effect) no_effect(open);
        end.behind = open.shape->has(rule_flag::others) ? member->next() : member;
        ended_.keep(open.shape, open.seen, end);
        return end.behind;
    }
    void no_effect(frame const& open) {
        violate(errc::no_effect, open.shape->level(), enclosing(), open.offset);
    }

    void unknown_member(frame& open, std::string_view name) {
        bool const closed = open.shape->has(rule_flag::closed);
        if (open.shape->has(rule_flag::others) || open.has_seen(max_members)) return;
        if (!closed && !contract_->has(rule_flag::request)) return;
        open.saw(max_members);
        bool const hints = !name.empty() && !(detail::in_haste && report_->full());
        violate(
            errc::unknown_member,
            closed ? severity::error : severity::warning,
            enclosing(),
            open.offset,
            hints ? detail::nearest_member(*open.shape, name) : nullptr);
    }

    // Where the object, array or map on top is: how many containers are on the way. Inside a map, whose names
    // are the input's, the way ends there.
    std::size_t enclosing() const noexcept {
        return depth() - 1;
    }
    // Where the value is that was begun last; of a member the contract does not name, its object.
    std::size_t here() const noexcept {
        return depth();
    }
    void put_way(std::size_t frames, document_path& path) const noexcept {
        for (std::size_t i = 0; i < frames; ++i) {
            auto const& open = frames_[i];
            if (!open.is_told()) break;
            if (open.shape->kind == rule_kind::array)
                path.push_index(open.last_item());
            else
                path.push_member(open.ordinal);
        }
    }

    void
    violate(errc code, severity level, std::size_t frames, std::size_t offset, rule const* hint = nullptr) {
        if constexpr (detail::in_haste)
            if (report_->full()) return verdict_.saw(report_->count(level));
        tell(code, level, frames, offset, hint);
    }
    NOTEPACT_APART void
    tell(errc code, severity level, std::size_t frames, std::size_t offset, rule const* hint) {
        verdict_.saw(report_->add_made(level, [&](void* room, severity counted) {
            auto& made = *::new (room) violation(code, counted, *contract_, offset | unknown_offset_, hint);
            put_way(frames, made.path_);
        }));
    }

    rule const* contract_;
    report* report_;
    std::size_t unknown_offset_;
    rule const* judged_ = nullptr; // of the string being read
    std::size_t token_offset_ = 0; // of the key or string being read
    detail::text_judge judge_;
    detail::word_buffer word_;
    verdict verdict_;
    std::uint8_t depth_ = 0;
    std::uint8_t skipping_ = 0; // open containers of which nothing is checked
    json_fault fault_ = json_fault{};
    detail::ended_object<detail::in_haste> ended_;
    frame frames_[max_nesting];
};

} // namespace notepact

// notepact/check/scanner.hpp
//
// Accept fast, explain slowly: most bodies are clean, and of those nothing need be told. A whole body is
// first walked along its contract's table in one pass; whatever is unusual is left to the reader and the
// checker, which find the same of a clean body, only later. So this may be simple, and must be right only
// where it says yes.

namespace notepact::detail {

#if NOTEPACT_SCANNER

// The rules of what is in a value of which nothing is known.
inline constexpr rule any_map[] = {{{}, rule_kind::map, 0, 0, 2}, {}};
inline constexpr rule any_array[] = {{{}, rule_kind::array, 0, 0, 2}, {}};

// Walks a body along its contract's table. The body is an object or an array, and its bracket is the last
// character. What is inside is read as if the text ended before that: wherever a token ends, there is a next
// character, and only where a container has ended can there be none.
class body_scanner {
  public:
    body_scanner(contract_ref contract, std::string_view text) noexcept : text_(text), contract_(contract) {}

    // Whether it is clean, for certain, from its first bracket on.
    bool is_clean(char const* at) noexcept {
        auto const* wanted = root(*at);
        if (wanted == nullptr) return false;
        frame now = opened(wanted); // the innermost
        auto* outer = frames_;      // behind those around it
        rule const* opens = wanted;
        at = past_space(at + 1);
        for (;;) {
            if (opens == nullptr || *at == '}' || *at == ']') {
                while (*at != ',') {
                    at = past_space(at);
                    if (*at == ',') break;
                    if (!ends(at, now, missed_[outer - frames_])) return false;
                    if (outer == frames_) return at == text_.end();
                    if (++at > text_.end()) return false;
                    now = *--outer;
                }
                at = past_space(at + 1);
            }
            ++now.count;
            if (now.kind == rule_kind::array) {
                wanted = now.next;
                if (is_any_text(*wanted)) {
                    std::size_t passed = 0;
                    at = past_texts(at, passed);
                    now.count += passed;
                }
            } else {
                if (*at != '"') return false;
                ++at;
                if (now.kind == rule_kind::map) {
                    wanted = now.next;
                    at = name(at);
                } else if (now.left != 0 && is_name(at, *now.next)) {
                    at = past_space(at + now.next->detail + std::size_t{2});
                    wanted = now.next->inside();
                    now.next = now.next->next();
                    --now.left;
                } else {
                    auto open = now; // not `now`, which no function should know: it is held in registers
                    at = other_member(at, open, missed_[outer - frames_], wanted);
                    now = open;
                }
                if (at == nullptr) return false;
            }

            opens = nullptr;
            at = value(at, wanted, opens);
            if (at == nullptr) return false;
            if (opens != nullptr) {
                if (!may_open(*opens, static_cast<std::size_t>(outer - frames_) + 1)) return false;
                *outer++ = now;
                now = opened(opens);
                at = past_space(at + 1);
            }
        }
    }

  private:
    // An open object, array or map.
    struct frame {
        rule const* shape;
        rule const* next;  // of an object the member behind the furthest one; else the rule of every value
        std::size_t count; // of values that were begun in it
        std::size_t left;  // of an object: members from `next` on
        rule_kind kind;
        bool missed_any; // members before `next` were not there, see missed_
    };
    static_assert(max_members <= 128);
    using members = std::uint64_t[2]; // a bit each
    static frame opened(rule const* shape) noexcept {
        return {shape, shape->inside(), 0, shape->detail, shape->kind, false};
    }
    // The rule of the whole document, if that bracket begins it.
    rule const* root(char bracket) const noexcept {
        auto const* const r = for_kind(contract_.head().inside(), kind_of(bracket));
        bool const object = r->kind == rule_kind::object || r->kind == rule_kind::map;
        if (r->kind == rule_kind::any || (object && r->has(rule_flag::open)))
            return bracket == '{' ? any_map : object ? nullptr : any_array;
        return (object && bracket == '{') || (r->kind == rule_kind::array && bracket == '[') ? r : nullptr;
    }

    static bool is_any_text(rule const& r) noexcept {
        return r.kind == rule_kind::string && r.skip == 1 && r.refers.format == nullptr;
    }
    // Past those items of a list of any texts that are followed by another, and how many they are.
    NOTEPACT_APART char const* past_texts(char const* at, std::size_t& passed) noexcept {
        while (*at == '"') {
            auto const* const closed = text_.plain_end(at + 1);
            if (closed[0] != '"' || closed[1] != ',') break;
            at = past_space(closed + 2);
            ++passed;
        }
        return at;
    }

    // Whether it may be white space.
    static bool is_low(char c) noexcept { return static_cast<unsigned char>(c) <= ' '; }
    char const* past_space(char const* at) const noexcept { return is_low(*at) ? past_spaces(at) : at; }
    NOTEPACT_APART char const* past_spaces(char const* at) const noexcept {
        return skip_spaces(at, text_.end());
    }
    // From behind the quote of a name to where its value begins.
    char const* name(char const* at) noexcept {
        at = text_.string(at);
        return at == nullptr ? nullptr : colon(at + 1);
    }
    char const* colon(char const* at) const noexcept {
        at = past_space(at);
        return *at == ':' ? past_space(at + 1) : nullptr;
    }

    // Whether one more object, array or map may be open. What the contract names may not be as deep as what
    // it leaves open.
    static bool may_open(rule const& shape, std::size_t depth) noexcept {
        return depth < max_nesting || (depth < max_depth && (&shape == any_map || &shape == any_array));
    }

    // A value of that rule: where it ends; or, of a container, where it begins, and what is in it.
    NOTEPACT_INLINE char const* value(char const* at, rule const* wanted, rule const*& opens) noexcept {
        for (auto const* r = wanted;;) {
            if (r->kind == rule_kind::string) return *at == '"' ? text(at + 1, *r) : null(at, *wanted);
            switch (r->kind) {
            case rule_kind::enumeration: return *at == '"' ? enumerated(at + 1, *r) : null(at, *wanted);
            case rule_kind::object:
            case rule_kind::map:
                if (*at != '{') return null(at, *wanted);
                opens = r->has(rule_flag::open) ? any_map : r;
                return at;
            case rule_kind::array:
                if (*at != '[') return null(at, *wanted);
                opens = r;
                return at;
            case rule_kind::boolean: return boolean(at, *r, *wanted);
            case rule_kind::integer:
            case rule_kind::number: return number(at, *r, *wanted);
            case rule_kind::link: r = r->refers.target; break;
            case rule_kind::outer: r -= r->detail; break;
            case rule_kind::either:
                r = r->inside();
                if (!takes(*r, kind_of(*at))) r = r->next();
                break;
            default: return any(at, opens);
            }
        }
    }
    static rule_kind kind_of(char first) noexcept {
        switch (first) {
        case '{': return rule_kind::object;
        case '[': return rule_kind::array;
        case '"': return rule_kind::string;
        case 't':
        case 'f': return rule_kind::boolean;
        default: return rule_kind::number;
        }
    }
    NOTEPACT_INLINE char const* any(char const* at, rule const*& opens) noexcept {
        switch (*at) {
        case '"': return behind(text_.string(at + 1));
        case '{': opens = any_map; return at;
        case '[': opens = any_array; return at;
        case 't': return text_.literal(at, "true");
        case 'f': return text_.literal(at, "false");
        case 'n': return text_.literal(at, "null");
        default: {
            bool zero = false;
            auto const* const behind = text_.short_integer(at, zero);
            return behind != nullptr ? behind : long_number(at, any_map[1]);
        }
        }
    }
    NOTEPACT_APART char const* null(char const* at, rule const& wanted) const noexcept {
        return wanted.has(rule_flag::nullable) ? text_.literal(at, "null") : nullptr;
    }
    NOTEPACT_INLINE char const* boolean(char const* at, rule const& r, rule const& wanted) const noexcept {
        if (*at == 't') return r.detail == 1 ? nullptr : text_.literal(at, "true");
        if (*at == 'f') return r.detail == 2 ? nullptr : text_.literal(at, "false");
        return null(at, wanted);
    }

    NOTEPACT_INLINE char const* number(char const* at, rule const& r, rule const& wanted) const noexcept {
        bool zero = false;
        auto const* const behind = r.skip == 1 ? text_.short_integer(at, zero) : nullptr;
        if (behind != nullptr && !(zero && r.number() == number_format::positive)) return behind;
        return *at == 'n' ? null(at, wanted) : long_number(at, r);
    }
    NOTEPACT_APART char const* long_number(char const* at, rule const& r) const noexcept {
        number_facts facts;
        at = usual_number(at, text_.end(), facts);
        if (at == nullptr) return nullptr;
        if (r.kind == rule_kind::any) return at;
        if (judge_number(r, facts, contract_.is_request())) return nullptr;
        for (auto const& one : r.within())
            if (!one.refers.checked->keeps_number(facts, one)) return nullptr;
        return at;
    }

    // From behind the opening quote, to behind the closing one.
    NOTEPACT_INLINE char const* text(char const* at, rule const& r) noexcept {
        if (r.skip == 1) { // no constraints
            auto const* const format = r.refers.format;
            if (format == nullptr) return behind(text_.string(at));
            if (format->quick != nullptr) {
                auto const* const closed = format->quick(text_, at);
                if (closed != nullptr && *closed == '"') return closed + 1;
            }
        }
        return judged(at, r);
    }
    static char const* behind(char const* closed) noexcept {
        return closed == nullptr ? nullptr : closed + 1;
    }
    NOTEPACT_APART char const* judged(char const* at, rule const& r) noexcept {
        text_judge judge;
        judge.begin(r);
        auto const* const closed = text_.plain_end(at);
        if (*closed == '"') {
            // An image that is not known quickly is none.
            if (r.kind == rule_kind::string && r.skip == 1 && r.refers.format != nullptr
                && r.refers.format->fits(text_use::image))
                return nullptr;
            if (closed != at) judge.write(std::string_view(at, static_cast<std::size_t>(closed - at)));
            at = closed;
        } else {
            at = decoded(at, judge);
            if (at == nullptr) return nullptr;
        }
        bool clean = true;
        judge.end([&clean](finding, rule const&) { clean = false; });
        return clean ? at + 1 : nullptr;
    }
    // Escapes cut texts into pieces, which are too short to be judged one by one.
    NOTEPACT_APART char const* decoded(char const* at, text_judge& judge) noexcept {
        char run[2048];
        std::size_t size = 0;
        auto const put = [&](char const* piece, std::size_t length) {
            if (length > sizeof run - size) {
                if (size != 0) judge.write(std::string_view(run, size));
                size = 0;
                if (length > sizeof run) return judge.write(std::string_view(piece, length));
            }
            std::memcpy(run + size, piece, length);
            size += length;
        };
        at = text_.decoded_string(at, put);
        if (size != 0) judge.write(std::string_view(run, size));
        return at;
    }

    NOTEPACT_INLINE char const* enumerated(char const* at, rule const& r) noexcept {
        auto const* const closed = text_.plain_end(at);
        if (*closed != '"') return judged(at, r);
        std::string_view const whole(at, static_cast<std::size_t>(closed - at));
        return text_judge::is_certain(r, whole) ? closed + 1 : nullptr;
    }

    // Whether the innermost container ends with that bracket and keeps what it must.
    NOTEPACT_INLINE static bool ends(char const* at, frame const& now, members const& missed) noexcept {
        if (*at != (now.kind == rule_kind::array ? ']' : '}')) return false;
        auto const& shape = *now.shape;
        bool const whole =
            now.kind == rule_kind::object
                ? now.left == 0 && !now.missed_any && now.next == shape.next()
                      && !(shape.has(rule_flag::wants_effect) && shape.inside()->has(rule_flag::required))
                : shape.inside()->next() == shape.next();
        if (whole) return true;
        auto const open = now;
        return keeps_all(open, missed);
    }
    NOTEPACT_APART static bool keeps_all(frame const& open, members const& missed) noexcept {
        auto const& shape = *open.shape;
        auto const* const constraint =
            open.kind == rule_kind::object ? behind_members(open, missed) : shape.inside()->next();
        if (constraint == nullptr) return false;
        auto const count = open.count < UINT32_MAX ? static_cast<std::uint32_t>(open.count) : UINT32_MAX;
        for (auto const& one : rule_range(constraint, shape.next()))
            if (!one.refers.checked->keeps(count, one)) return false;
        return true;
    }
    // What stands behind an object's members and the rule of others; null if a member is missing.
    static rule const* behind_members(frame const& open, members const& missed) noexcept {
        auto const& shape = *open.shape;
        bool effect = !shape.has(rule_flag::wants_effect);
        bool const from_next = effect && !open.missed_any; // those before it were all there
        std::size_t const first_left = shape.detail - open.left;
        auto const* member = from_next ? open.next : shape.inside();
        for (std::size_t which = from_next ? first_left : 0; which != shape.detail;
             ++which, member = member->next()) {
            bool const required = member->has(rule_flag::required);
            if (which < first_left && !(open.missed_any && has(missed, which)))
                effect = effect || !required;
            else if (required)
                return nullptr;
        }
        if (!effect) return nullptr;
        return shape.has(rule_flag::others) ? member->next() : member;
    }
    static bool has(members const& set, std::size_t which) noexcept {
        return (set[which / 64] >> which % 64 & 1) != 0;
    }

    // A name, from behind its quote, that is not that of the next member: where the value begins, and its
    // rule.
    NOTEPACT_APART char const*
    other_member(char const* at, frame& open, members& missed, rule const*& wanted) noexcept {
        char decoded[max_name + 1];
        auto const* const closed = text_.plain_end(at);
        std::string_view name(at, static_cast<std::size_t>(closed - at));
        at = closed;
        if (*at != '"') {
            std::size_t size = 0;
            auto const put = [&](char const* piece, std::size_t length) {
                for (std::size_t i = 0; i != length && size != sizeof decoded; ++i)
                    decoded[size++] = piece[i];
            };
            at = text_.decoded_string(name.data(), put);
            if (at == nullptr) return nullptr;
            name = std::string_view(decoded, size);
        }
        auto const& shape = *open.shape;
        std::size_t const first_left = shape.detail - open.left;
        auto const* one = open.next;
        for (auto which = first_left; which != shape.detail; ++which, one = one->next())
            if (is(name, *one)) {
                pass_over(open, missed, first_left, which);
                open.next = one->next();
                open.left = shape.detail - which - 1;
                wanted = one->inside();
                return colon(at + 1);
            }
        one = shape.inside();
        for (std::size_t which = 0; which != first_left; ++which, one = one->next())
            if (is(name, *one)) {
                if (!open.missed_any || !has(missed, which)) return nullptr; // twice
                missed[which / 64] &= ~(std::uint64_t{1} << which % 64);
                wanted = one->inside();
                return colon(at + 1);
            }
        wanted = any_map + 1;
        if (shape.has(rule_flag::others))
            wanted = shape.others();
        else if (shape.has(rule_flag::closed) || contract_.is_request())
            return nullptr;
        return colon(at + 1);
    }
    static void pass_over(frame& open, members& missed, std::size_t which, std::size_t end) noexcept {
        if (which == end) return;
        if (!open.missed_any) missed[0] = missed[1] = 0;
        open.missed_any = true;
        for (; which != end; ++which)
            missed[which / 64] |= std::uint64_t{1} << which % 64;
    }
    static bool is(std::string_view name, rule const& member) noexcept {
        return same_text(name, member.name());
    }
    // Whether that name and a colon stand there.
    NOTEPACT_INLINE bool is_name(char const* at, rule const& member) const noexcept {
        std::size_t const size = member.detail;
        return size < static_cast<std::size_t>(text_.end() - at)
               && word_at<std::uint16_t>(at + size) == word_at<std::uint16_t>("\":")
               && same_text(at, member.refers.name, size);
    }

    json_scan text_;
    contract_ref contract_;
    frame frames_[max_depth]; // around the innermost one, from outside in
    members missed_[max_depth + 1];
};

// The text without the white space around it.
NOTEPACT_APART inline std::string_view without_space(std::string_view text) noexcept {
    while (!text.empty() && is_json_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_json_space(text.back()))
        text.remove_suffix(1);
    return text;
}
inline bool is_in_brackets(std::string_view text) noexcept {
    return text.size() >= 2 && (text.front() == '{' || text.front() == '[')
           && (text.back() == '}' || text.back() == ']');
}

// Whether the body is certainly clean: neither errors nor warnings would be found in it. If not, nothing is
// known.
inline bool is_certainly_clean(contract_ref contract, std::string_view bytes) noexcept {
    if (!is_in_brackets(bytes)) {
        bytes = without_space(bytes);
        if (!is_in_brackets(bytes)) return false;
    }
    return !contract.is_text() && body_scanner(contract, bytes).is_clean(bytes.data());
}

#else

constexpr bool is_certainly_clean(contract_ref, std::string_view) noexcept {
    return false;
}

#endif

} // namespace notepact::detail

// notepact/base/stream_sink.hpp

namespace notepact::detail {

/// Inserts what `print(sink)` hands to a `sink(std::string_view)` in pieces, into a stream of any character
/// type, as one text: like a std::string it is padded to the stream's width, which is zero afterwards. Where
/// there is a width, `print` is called twice, first to measure. Does not need <ostream> itself.
template <class Char, class Traits, class Print>
std::basic_ostream<Char, Traits>& insert(std::basic_ostream<Char, Traits>& out, Print const& print) {
    using stream = std::basic_ostream<Char, Traits>;
    auto missing = out.width(0);
    if (missing > 0)
        print(
            [&missing](std::string_view piece) { missing -= static_cast<decltype(missing)>(piece.size()); });
    auto const pad = [&out, &missing] {
        for (; missing > 0; --missing)
            out.put(out.fill());
    };
    if ((out.flags() & stream::adjustfield) != stream::left) pad();
    print([&out](std::string_view piece) {
        for (char const c : piece)
            out.put(out.widen(c));
    });
    pad(); // to the left, what was not put before
    return out;
}

/// Inserts whole texts, as insert() does.
template <class Char, class Traits>
class stream_sink {
  public:
    explicit stream_sink(std::basic_ostream<Char, Traits>& out) noexcept : out_(&out) {}

    void operator()(std::string_view text) const {
        insert(*out_, [text](auto const& sink) { sink(text); });
    }

  private:
    std::basic_ostream<Char, Traits>* out_;
};

} // namespace notepact::detail

// notepact/contract/print.hpp

// Reports as text and as JSON. All goes to a `sink(std::string_view)`, in pieces, so that a device can print
// to a serial line; nothing is allocated. Nothing printed holds input.

namespace notepact {

namespace detail {

/// Hands a violation's message to a sink, with the member that was probably meant, the limit that the
/// contract sets, or the format that it names.
template <class Sink>
void put_message(violation const& v, Sink&& sink) {
    sink(message(v.code()));
    if (auto const nearest = v.nearest(); !nearest.empty()) {
        sink(std::string_view(": was '"));
        sink(nearest);
        sink(std::string_view("' meant?"));
    } else if (auto const keyword = v.keyword(); !keyword.empty()) {
        sink(std::string_view(": "));
        sink(keyword);
        sink(std::string_view(" "));
        v.limit(sink);
    } else if (v.code() == errc::not_of_format && !v.format().empty()) {
        sink(std::string_view(": "));
        sink(v.format());
    }
}

/// Hands a text to a sink as the inside of a JSON string. Contracts' names and our messages are UTF-8 without
/// control characters, so only these two need an escape.
template <class Sink>
void put_json_text(std::string_view text, Sink&& sink) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' || text[i] == '\\') sink(std::string_view("\\"));
        sink(part(text, i, 1));
    }
}

} // namespace detail

/// `severity place pointer rule text`, e.g. `error body /sign_off/signature missing_prefix must be … (byte
/// 88)`. The root pointer is written `-`, and so is the request as a whole.
template <class Sink>
void print_text(violation const& v, Sink&& sink) {
    sink(name(v.level()));
    sink(std::string_view(" "));
    sink(name(v.in()));
    sink(std::string_view(" "));
    bool root = true;
    v.put_pointer([&](std::string_view piece) {
        root = root && piece.empty();
        sink(piece);
    });
    if (root) sink(std::string_view("-"));
    sink(std::string_view(" "));
    sink(name(v.code()));
    sink(std::string_view(" "));
    detail::put_message(v, sink);
    if (v.offset() == no_offset) return;
    sink(std::string_view(" (byte "));
    detail::put_decimal(v.offset(), sink);
    sink(std::string_view(")"));
}

/// One line per violation, each ended by a line feed; a last line tells how many were dropped, if any.
template <class Sink>
void print_text(report const& r, Sink&& sink) {
    for (auto const& v : r) {
        print_text(v, sink);
        sink(std::string_view("\n"));
    }
    if (r.dropped() == 0) return;
    sink(std::string_view("and "));
    detail::put_decimal(r.dropped(), sink);
    sink(std::string_view(" more\n"));
}

/// `{"severity":…,"in":…,"pointer":…,"rule":…,"offset":…,"message":…}`; offset null where unknown.
template <class Sink>
void put_json(violation const& v, Sink&& sink) {
    auto const escaped = [&](std::string_view piece) { detail::put_json_text(piece, sink); };
    sink(std::string_view("{\"severity\":\""));
    sink(name(v.level()));
    sink(std::string_view("\",\"in\":\""));
    sink(name(v.in()));
    sink(std::string_view("\",\"pointer\":\""));
    v.put_pointer(escaped);
    sink(std::string_view("\",\"rule\":\""));
    sink(name(v.code()));
    sink(std::string_view("\",\"offset\":"));
    if (v.offset() == no_offset)
        sink(std::string_view("null"));
    else
        detail::put_decimal(v.offset(), sink);
    sink(std::string_view(",\"message\":\""));
    detail::put_message(v, escaped);
    sink(std::string_view("\"}"));
}

/// `{"ok":…,"clean":…,"dropped":…,"violations":[…]}`, on one line, without a line feed.
template <class Sink>
void put_json(report const& r, Sink&& sink) {
    sink(r.ok() ? std::string_view("{\"ok\":true") : std::string_view("{\"ok\":false"));
    sink(r.clean() ? std::string_view(",\"clean\":true") : std::string_view(",\"clean\":false"));
    sink(std::string_view(",\"dropped\":"));
    detail::put_decimal(r.dropped(), sink);
    sink(std::string_view(",\"violations\":["));
    for (auto const& v : r) {
        if (&v != r.begin()) sink(std::string_view(","));
        put_json(v, sink);
    }
    sink(std::string_view("]}"));
}

/// As print_text; padded, as a whole, to the stream's width.
template <class Char, class Traits>
std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, violation const& v) {
    return detail::insert(out, [&v](auto const& sink) { print_text(v, sink); });
}
template <class Char, class Traits>
std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, report const& r) {
    return detail::insert(out, [&r](auto const& sink) { print_text(r, sink); });
}

} // namespace notepact

// notepact/format/utf8.hpp
// UTF-8, RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.

namespace notepact {

/// Checks UTF-8 that arrives byte by byte or in pieces, cut anywhere, also inside a character.
class utf8_scanner {
  public:
    /// The next byte. False at the first that cannot continue a well-formed text, and at every one after it.
    constexpr bool put(unsigned char byte) noexcept {
        if (left_ == 0) return byte < 0x80 || lead(byte);
        if (byte < low_ || byte > high_) return fail();
        expect(static_cast<std::uint8_t>(left_ - 1), 0x80, 0xBF);
        return true;
    }
    /// The next piece.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece)
            if (!put(static_cast<unsigned char>(c))) return;
    }
    /// Whether the text so far, as a whole, is well-formed: legal, and not inside a character.
    constexpr bool complete() const noexcept { return left_ == 0; }
    /// Whether no continuation can make it well-formed; exact.
    constexpr bool failed() const noexcept { return left_ == none; }

  private:
    // RFC 3629 section 4. Only the second byte is ever narrower than 80 to BF.
    constexpr bool lead(unsigned char byte) noexcept {
        if (byte < 0xC2 || byte > 0xF4) return fail();
        switch (byte) {
        case 0xE0: expect(2, 0xA0, 0xBF); break; // below: overlong
        case 0xED: expect(2, 0x80, 0x9F); break; // above: surrogates
        case 0xF0: expect(3, 0x90, 0xBF); break; // below: overlong
        case 0xF4: expect(3, 0x80, 0x8F); break; // above: beyond U+10FFFF
        default: expect(byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3, 0x80, 0xBF);
        }
        return true;
    }

    constexpr void expect(std::uint8_t left, std::uint8_t low, std::uint8_t high) noexcept {
        left_ = left;
        low_ = low;
        high_ = high;
    }

    // Waits for a byte of an empty range, which none is, so that put() need not test for an earlier failure.
    constexpr bool fail() noexcept {
        expect(none, 0xFF, 0x00);
        return false;
    }

    static constexpr std::uint8_t none = 0xFF;

    std::uint8_t left_ = 0; // bytes of the character to come
    std::uint8_t low_ = 0;  // what the next of them may be
    std::uint8_t high_ = 0;
};

/// Whether `text` is well-formed UTF-8. The empty text is.
constexpr bool is_utf8(std::string_view text) noexcept {
    utf8_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/json/reader.hpp

namespace notepact {

namespace detail {
// Whether a sink takes keys and strings whole.
template <class Sink, class = void>
inline constexpr bool takes_whole_texts = false;
template <class Sink>
inline constexpr bool takes_whole_texts<
    Sink, std::void_t<
              decltype(std::declval<Sink&>().whole_key(std::string_view(), std::size_t())),
              decltype(std::declval<Sink&>().whole_string(std::string_view(), std::size_t()))>> = in_haste;
} // namespace detail

/// Reads JSON text (RFC 8259, strictly) in pieces of any size and tells a sink what it reads. No heap, no
/// recursion, no copy of the text: strings are handed on as runs of the input, escapes decoded.
///
/// This is what a sink must have; offsets count bytes from the start of the document:
///
///     struct sink {
///         void object_begin(std::size_t offset);   // of '{'
///         void object_end(std::size_t offset);     // of '}'
///         void array_begin(std::size_t offset);
///         void array_end(std::size_t offset);
///         void key_begin(std::size_t offset);      // of the opening quote
///         void key_part(std::string_view text);    // any number of times; may end inside a UTF-8 sequence
///         void key_end();
///         void string_begin(std::size_t offset);
///         void string_part(std::string_view text);
///         void string_end();
///         void number_part(std::string_view text); // the text as it stands, once or more
///         void number(number_facts const& facts, std::size_t offset);
///         void boolean(bool value, std::size_t offset);
///         void null(std::size_t offset);
///         void fault(json_fault why, std::size_t offset); // last, at most once
///     };
///
/// It may have these two as well. Then most keys and strings that stand in one piece as they are, without
/// escapes, are told by one call, of the offset of the opening quote, instead of three:
///
///     void whole_key(std::string_view text, std::size_t offset);
///     void whole_string(std::string_view text, std::size_t offset);
///
/// A number or a literal is told when its token has ended at a byte that may follow one: of `046`, `0.5x` and
/// `nullx` no value is told, but for parts of a number's text.
///
/// A fault's offset is that of the first byte that cannot continue any document; of truncated and empty, the
/// length. Strings are UTF-8, checked. A number too large for a double is no fault of the text: see
/// number_facts.
///
/// A text that is no JSON can be told as well, as one string: see take_bare_text().
template <class Sink>
class json_reader {
  public:
    explicit json_reader(Sink& sink) noexcept : sink_(&sink) {}

    /// To be called before the first piece: what comes is no JSON, but a text as it stands, without quotes
    /// and escapes. The sink is told one string that begins at offset 0, now, and ends with finish(),
    /// whatever the bytes are. Their only fault is invalid_utf8; where they end inside a character, its
    /// offset is the length. Called again before finish(), it does nothing.
    NOTEPACT_OUTLINE void take_bare_text() {
        if (bare_) return;
        bare_ = true;
        sink_->string_begin(0);
        token_ = token::string;
    }

    /// The next piece of the document. Returns false after a fault; then further pieces are ignored.
    NOTEPACT_OUTLINE bool write(std::string_view piece) {
        begin_ = at_ = piece.data();
        end_ = piece.data() + piece.size();
        while (at_ != end_ && token_ != token::faulted) {
            switch (token_) {
            case token::string: read_string(); break;
            case token::number: read_number(); break;
            case token::literal: read_literal(); break;
            case token::none:
                if constexpr (detail::in_haste) read_tokens();
                if (at_ != end_ && token_ == token::none) read_structure();
                break;
            default: read_escape(static_cast<unsigned char>(*at_)); break;
            }
        }
        consumed_ += static_cast<std::size_t>(at_ - begin_);
        begin_ = end_ = at_ = nullptr;
        return token_ != token::faulted;
    }

    /// Says that the document ends here. Returns false if it has or had a fault.
    NOTEPACT_OUTLINE bool finish() {
        if (bare_) end_bare_text();
        if (depth_ == 0) end_token(' ');
        if (token_ == token::faulted || expects_ == expects::end) return token_ != token::faulted;
        return fault(expects_ == expects::document ? json_fault::empty : json_fault::truncated);
    }

  private:
    enum class expects : std::uint8_t {
        document,
        value,
        value_or_end,
        key,
        key_or_end,
        colon,
        comma_or_end,
        end
    };
    enum class token : std::uint8_t {
        none,
        string,
        number,
        literal,
        escape,
        hex,
        low_surrogate_backslash,
        low_surrogate_u,
        faulted
    };

    void end_bare_text() {
        bare_ = false;
        if (token_ != token::string) return; // it had a fault
        if (utf8_.complete())
            finish_string();
        else
            fault(json_fault::invalid_utf8);
    }

    std::size_t offset() const noexcept { return consumed_ + static_cast<std::size_t>(at_ - begin_); }

    bool fault(json_fault why) {
        token_ = token::faulted;
        sink_->fault(why, offset());
        return false;
    }

    static bool is_space(char c) noexcept { return detail::is_json_space(c); }
    // Whether a byte may follow a number or a literal.
    static bool ends_token(char c) noexcept { return is_space(c) || c == ',' || c == ']' || c == '}'; }

    bool in_object() const noexcept { return (objects_ >> (depth_ - 1) & 1u) != 0; }
    bool reads_key() const noexcept { return expects_ == expects::key || expects_ == expects::key_or_end; }

    void value_done() noexcept {
        token_ = token::none;
        expects_ = depth_ == 0 ? expects::end : expects::comma_or_end;
    }

    void tell_key(std::string_view text, std::size_t offset) {
        if constexpr (detail::takes_whole_texts<Sink>) return sink_->whole_key(text, offset);
        sink_->key_begin(offset);
        if (!text.empty()) sink_->key_part(text);
        sink_->key_end();
    }
    void tell_string(std::string_view text, std::size_t offset) {
        if constexpr (detail::takes_whole_texts<Sink>) return sink_->whole_string(text, offset);
        sink_->string_begin(offset);
        if (!text.empty()) sink_->string_part(text);
        sink_->string_end();
    }

    // Reads tokens that are whole in the piece and as most are, from where no token is read. What else stands
    // there, and every fault, is left to the functions below, which read byte by byte; of a string the
    // beginning may be told.
    NOTEPACT_APART void read_tokens() {
        auto const* at = at_;
        auto const* const end = end_;
        auto const* const begin = begin_;
        auto const before = consumed_;
        auto const offset_of = [=](char const* of) { return before + static_cast<std::size_t>(of - begin); };
        auto const text_of = [](char const* from, char const* to) {
            return std::string_view(from, static_cast<std::size_t>(to - from));
        };
        auto wants = expects_;
        unsigned depth = depth_;
        auto objects = objects_;
        bool object = depth != 0 && in_object();
        while ((at = detail::skip_space(at, end)) != end) {
            char const closing = object ? '}' : ']';
            bool const may_end = wants == expects::comma_or_end
                                 || wants == (object ? expects::key_or_end : expects::value_or_end);
            if (may_end && *at == closing) {
                if (object)
                    sink_->object_end(offset_of(at));
                else
                    sink_->array_end(offset_of(at));
                ++at;
                --depth;
                object = depth != 0 && (objects >> (depth - 1) & 1u) != 0;
                wants = depth == 0 ? expects::end : expects::comma_or_end;
                continue;
            }
            if (wants == expects::comma_or_end) {
                if (*at != ',') break;
                wants = object ? expects::key : expects::value;
                if ((at = detail::skip_space(at + 1, end)) == end) break;
            }
            if (wants == expects::key || wants == expects::key_or_end) {
                if (*at != '"') break;
                auto const* const closed = detail::skip_plain(at + 1, end);
                if (closed == end || *closed != '"') {
                    sink_->key_begin(offset_of(at));
                    if (closed != at + 1) sink_->key_part(text_of(at + 1, closed));
                    token_ = token::string;
                    at = closed;
                    break;
                }
                tell_key(text_of(at + 1, closed), offset_of(at));
                wants = expects::colon;
                if ((at = detail::skip_space(closed + 1, end)) == end) break;
            }
            if (wants == expects::colon) {
                if (*at != ':') break;
                wants = expects::value;
                if ((at = detail::skip_space(at + 1, end)) == end) break;
            }
            if (wants == expects::end) break;

            auto const* behind = at;
            if (*at == '"') {
                auto const* const closed = detail::skip_plain(at + 1, end);
                if (closed == end || *closed != '"') {
                    sink_->string_begin(offset_of(at));
                    if (closed != at + 1) sink_->string_part(text_of(at + 1, closed));
                    token_ = token::string;
                    if (wants == expects::document) wants = expects::value;
                    at = closed;
                    break;
                }
                tell_string(text_of(at + 1, closed), offset_of(at));
                behind = closed + 1;
            } else if (*at == '{' || *at == '[') {
                if (depth == max_depth) break;
                object = *at == '{';
                objects = (objects & ~(1u << depth)) | (std::uint32_t{object} << depth);
                ++depth;
                if (object)
                    sink_->object_begin(offset_of(at));
                else
                    sink_->array_begin(offset_of(at));
                wants = object ? expects::key_or_end : expects::value_or_end;
                ++at;
                continue;
            } else if (*at >= 'a') {
                behind = literal_end(at, end);
                if (behind == nullptr) break;
                if (*at == 'n')
                    sink_->null(offset_of(at));
                else
                    sink_->boolean(*at == 't', offset_of(at));
            } else {
                number_facts facts;
                behind = detail::usual_number(at, end, facts);
                if (behind == nullptr || !ends_token(*behind)) break;
                sink_->number_part(text_of(at, behind));
                sink_->number(facts, offset_of(at));
            }
            at = behind;
            wants = depth == 0 ? expects::end : expects::comma_or_end;
        }
        at_ = at;
        expects_ = wants;
        depth_ = static_cast<std::uint8_t>(depth);
        objects_ = objects;
    }
    // Where a literal ends that is one; null if it is none, or may go on behind the piece.
    static char const* literal_end(char const* at, char const* end) noexcept {
        std::string_view const text = *at == 't' ? "true" : *at == 'f' ? "false" : "null";
        if (static_cast<std::size_t>(end - at) <= text.size()
            || std::memcmp(at, text.data(), text.size()) != 0)
            return nullptr;
        return ends_token(at[text.size()]) ? at + text.size() : nullptr;
    }

    // Reads the first byte of a token, after white space.
    void read_structure() {
        while (is_space(*at_))
            if (++at_ == end_) return;
        char const c = *at_;
        switch (expects_) {
        case expects::value_or_end:
            if (c == ']') return container_end();
            [[fallthrough]];
        case expects::document:
        case expects::value: return value_begin(c);
        case expects::key_or_end:
            if (c == '}') return container_end();
            [[fallthrough]];
        case expects::key:
            if (c != '"') break;
            sink_->key_begin(offset());
            token_ = token::string;
            ++at_;
            return;
        case expects::colon:
            if (c != ':') break;
            expects_ = expects::value;
            ++at_;
            return;
        case expects::comma_or_end:
            if (c == (in_object() ? '}' : ']')) return container_end();
            if (c != ',') break;
            expects_ = in_object() ? expects::key : expects::value;
            ++at_;
            return;
        case expects::end: fault(json_fault::trailing_data); return;
        }
        fault(json_fault::malformed);
    }

    void value_begin(char c) {
        value_offset_ = offset();
        switch (c) {
        case '{':
        case '[': return container_begin(c == '{');
        case '"':
            sink_->string_begin(value_offset_);
            token_ = token::string;
            break;
        case 't': literal_begin("rue"); break;
        case 'f': literal_begin("alse"); break;
        case 'n': literal_begin("ull"); break;
        default:
            number_ = number_scanner();
            if (!number_.put(c)) {
                fault(json_fault::malformed);
                return;
            }
            token_ = token::number;
            sink_->number_part(std::string_view(at_, 1));
        }
        expects_ = expects_ == expects::document ? expects::value : expects_;
        ++at_;
    }

    void container_begin(bool object) {
        if (depth_ == max_depth) {
            fault(json_fault::too_deep);
            return;
        }
        objects_ = (objects_ & ~(1u << depth_)) | (std::uint32_t{object} << depth_);
        ++depth_;
        expects_ = object ? expects::key_or_end : expects::value_or_end;
        if (object)
            sink_->object_begin(value_offset_);
        else
            sink_->array_begin(value_offset_);
        ++at_;
    }

    void container_end() {
        bool const object = in_object();
        --depth_;
        if (object)
            sink_->object_end(offset());
        else
            sink_->array_end(offset());
        ++at_;
        value_done();
    }

    void literal_begin(char const* rest) noexcept {
        literal_ = rest;
        token_ = token::literal;
    }

    void read_literal() {
        for (; at_ != end_ && *literal_ != '\0' && *at_ == *literal_; ++at_)
            ++literal_;
        read_token_end();
    }
    void read_number() {
        auto const* const run = at_;
        while (at_ != end_ && number_.put(*at_))
            ++at_;
        if (at_ != run) sink_->number_part(std::string_view(run, static_cast<std::size_t>(at_ - run)));
        read_token_end();
    }
    void read_token_end() {
        if (at_ != end_ && !end_token(*at_)) fault(json_fault::malformed);
    }
    // Before `next`, if it may follow a number or a literal, and one is complete. What it is, is told only
    // now: it could have gone on.
    bool end_token(char next) {
        bool const is_number = token_ == token::number;
        if (!(is_number ? number_.complete() : token_ == token::literal && *literal_ == '\0')) return false;
        if (!ends_token(next)) return false;
        if (is_number)
            sink_->number(number_.facts(), value_offset_);
        else if (literal_[-1] == 'l')
            sink_->null(value_offset_);
        else
            sink_->boolean(literal_[-2] == 'u', value_offset_); // tr-u-e, fal-s-e
        value_done();
        return true;
    }

    void part(std::string_view text) {
        if (text.empty()) return;
        if (reads_key())
            sink_->key_part(text);
        else
            sink_->string_part(text);
    }
    void part_until_here(char const* run) {
        part(std::string_view(run, static_cast<std::size_t>(at_ - run)));
    }

    void read_string() {
        auto const* const run = at_;
        for (;; ++at_) {
            if (utf8_.complete()) at_ = skip_characters(at_, end_);
            if (at_ == end_) return part_until_here(run);
            auto const c = static_cast<unsigned char>(*at_);
            bool const special = c < 0x80 && utf8_.complete();
            if (special ? !bare_ : !utf8_.put(c)) break;
        }
        part_until_here(run); // before a fault too: a sink is told the same however the text is split
        if (!utf8_.complete()) {
            fault(json_fault::invalid_utf8);
        } else if (*at_ == '"') {
            ++at_;
            finish_string();
        } else if (*at_ != '\\') {
            fault(json_fault::malformed);
        } else if (!read_whole_escapes()) {
            ++at_;
            token_ = token::escape;
        }
    }
    static char const* skip_characters(char const* at, char const* end) noexcept {
        if constexpr (detail::in_haste) return detail::skip_utf8(at, end);
        return detail::skip_plain(at, end);
    }
    // False if the escape that stands here is not whole in the piece, or none.
    bool read_whole_escapes() {
        if constexpr (detail::in_haste) {
            detail::escape_run const run(at_, end_);
            if (run.text().empty()) return false;
            at_ = run.behind();
            part(run.text());
            return true;
        }
        return false;
    }

    void finish_string() {
        if (reads_key()) {
            sink_->key_end();
            token_ = token::none;
            expects_ = expects::colon;
        } else {
            sink_->string_end();
            value_done();
        }
    }

    // Reads one byte of an escape sequence. A pair of surrogates is one sequence of twelve bytes.
    void read_escape(unsigned char c) {
        switch (token_) {
        case token::escape:
            if (c != 'u') {
                char const decoded = detail::unescape(static_cast<char>(c));
                if (decoded == '\0') {
                    fault(json_fault::malformed);
                    return;
                }
                part(std::string_view(&decoded, 1));
                token_ = token::string;
                break;
            }
            token_ = token::hex;
            unit_ = hex_digits_ = 0;
            break;
        case token::hex:
            if (!read_hex(c)) return;
            break;
        default: // a low surrogate must follow
            if (static_cast<char>(c) != (token_ == token::low_surrogate_backslash ? '\\' : 'u')) {
                fault(json_fault::invalid_utf8);
                return;
            }
            token_ = token_ == token::low_surrogate_backslash ? token::low_surrogate_u : token::hex;
            unit_ = hex_digits_ = 0;
        }
        ++at_;
    }

    bool read_hex(unsigned char c) {
        unsigned const digit = detail::hex_digit(c);
        if (digit == 16) return fault(json_fault::malformed);
        unit_ = static_cast<std::uint16_t>(unsigned{unit_} << 4 | digit);
        ++hex_digits_;
        // A surrogate shows at its second digit: D8…DB begins a pair, DC…DF ends one.
        bool const low_half = unit_ >= 0xDC && unit_ <= 0xDF;
        if (hex_digits_ == 1 && high_surrogate_ != 0 && digit != 0xD) return fault(json_fault::invalid_utf8);
        if (hex_digits_ == 2 && low_half != (high_surrogate_ != 0)) return fault(json_fault::invalid_utf8);
        if (hex_digits_ < 4) return true;
        if (unit_ >= 0xD800 && unit_ < 0xDC00) {
            high_surrogate_ = unit_;
            token_ = token::low_surrogate_backslash;
            return true;
        }
        std::uint32_t const code_point = high_surrogate_ == 0 ? unit_
                                                              : 0x10000u + ((high_surrogate_ - 0xD800u) << 10)
                                                                    + (unit_ - std::uint32_t{0xDC00});
        high_surrogate_ = 0;
        token_ = token::string;
        part_code_point(code_point);
        return true;
    }

    void part_code_point(std::uint32_t c) {
        detail::put_utf8(c, [this](std::string_view text) { part(text); });
    }

    Sink* sink_;
    char const* begin_ = nullptr; // of the piece being read
    char const* at_ = nullptr;
    char const* end_ = nullptr;
    std::size_t consumed_ = 0; // bytes before that piece
    std::size_t value_offset_ = 0;
    char const* literal_ = nullptr; // the rest of `true`, `false` or `null`
    number_scanner number_;
    std::uint32_t objects_ = 0; // a bit for each open container: is it an object?
    std::uint16_t unit_ = 0;    // UTF-16 code unit of an escape
    std::uint16_t high_surrogate_ = 0;
    utf8_scanner utf8_;
    std::uint8_t hex_digits_ = 0;
    std::uint8_t depth_ = 0;
    expects expects_ = expects::document;
    token token_ = token::none;
    bool bare_ = false; // see take_bare_text()
};

} // namespace notepact

// notepact/check/check_text.hpp

namespace notepact {

/// Checks a body whose bytes arrive in pieces:
///
///     static_report<8> report;
///     stream_checker body(clinic::create_sign_off_body, report);
///     while (auto piece = next()) body.write(piece);
///     if (!body.finish()) … // report says why
///
/// Holds no byte of the document but the name of one member; allocates nothing.
///
/// Of a contract of a text (answer_text) the bytes are the text itself. It breaks what a JSON string that
/// says the same would break, with the empty pointer: `invalid_utf8` at the byte that cannot continue it, the
/// length if it ends inside a character; all else at offset 0, where it begins.
class stream_checker {
  public:
    /// The contract must be in static storage, the report must outlive the checker.
    NOTEPACT_OUTLINE
    stream_checker(contract_ref contract, report& report, offsets told = offsets::known) noexcept
        : checker_(contract, report, told), reader_(checker_) {
        if (contract.is_text()) reader_.take_bare_text();
    }
    stream_checker(stream_checker const&) = delete;
    stream_checker& operator=(stream_checker const&) = delete;

    /// The next piece, of any size. Returns false once the text is no JSON document: nothing more will be
    /// found.
    bool write(std::string_view piece) { return reader_.write(piece); }

    /// The document ends here. Call it once.
    verdict finish() {
        reader_.finish();
        return checker_.result();
    }

    /// See checker.
    void image_elsewhere(bool written_in_pieces) { checker_.image_elsewhere(written_in_pieces); }
    /// Why the text is no document; none if it is one, or if the contract is of a text.
    json_fault text_fault() const noexcept { return checker_.text_fault(); }

  private:
    checker checker_;
    json_reader<checker> reader_;
};

namespace detail {

struct text_result {
    verdict found;
    json_fault fault; // none if the text is a document
};

inline text_result check_whole(contract_ref contract, std::string_view bytes, report& report) {
    if (is_certainly_clean(contract, bytes)) return {};
    stream_checker whole(contract, report);
    whole.write(bytes);
    auto const found = whole.finish();
    return {found, whole.text_fault()};
}

} // namespace detail

/// Checks a whole body. Appends every violation to the report, in document order; allocates nothing.
///
/// A body that is clean is mostly known to be so after one quick pass, for which up to 8 KB of stack are
/// used; define NOTEPACT_NO_SCANNER to go without, in twice the time or more. The verdict is the same.
inline verdict check_text(contract_ref contract, std::string_view bytes, report& report) {
    return detail::check_whole(contract, bytes, report).found;
}

} // namespace notepact

// notepact/base/result.hpp

namespace notepact {

/// A value, or the reason why there is none, of which `message(reason)` is the text: std::expected<T, E> of
/// C++23 without what throws. Owns its value; allocates nothing itself. The value of a temporary cannot be
/// used: keep the result, and test it first. Using the value where there is none is undefined, as with
/// std::optional, and is found by the same assertions of the standard library.
///
///     auto const base = base_url::parse(text);
///     if (!base) return log(message(base.error()));
///     use(*base);
template <class T, class E = errc>
class [[nodiscard]] result {
    static_assert(std::is_enum_v<E>, "reason_is_no_enum");

  public:
    using value_type = T;
    using error_type = E;

    template <
        class U = T,
        std::enable_if_t<
            std::is_constructible_v<
                T,
                U&&> && std::is_convertible_v<U&&, T> && !std::is_same_v<std::decay_t<U>, result> && !std::is_same_v<std::decay_t<U>, E>,
            int> = 0>
    constexpr result(U&& value) noexcept(std::is_nothrow_constructible_v<T, U&&>)
        : value_(std::forward<U>(value)) {}
    /// Nothing, for a reason.
    constexpr result(E why) noexcept : why_(why) {}

    constexpr bool has_value() const noexcept { return value_.has_value(); }
    constexpr explicit operator bool() const noexcept { return value_.has_value(); }

    constexpr T const& operator*() const& noexcept { return *value_; }
    constexpr T& operator*() & noexcept { return *value_; }
    constexpr T const* operator->() const& noexcept { return &*value_; }
    constexpr T* operator->() & noexcept { return &*value_; }
    void operator*() const&& = delete;
    void operator->() const&& = delete;

    /// The value, or another where there is none.
    template <class U>
    constexpr T value_or(U&& otherwise) const& {
        return value_.value_or(std::forward<U>(otherwise));
    }
    template <class U>
    constexpr T value_or(U&& otherwise) && {
        return std::move(value_).value_or(std::forward<U>(otherwise));
    }

    /// Why there is no value; `E{}`, which is no reason, if there is one.
    constexpr E error() const noexcept { return why_; }

    friend constexpr bool operator==(result const& a, result const& b) {
        return a.why_ == b.why_ && a.value_ == b.value_;
    }
    friend constexpr bool operator!=(result const& a, result const& b) { return !(a == b); }

  private:
    std::optional<T> value_;
    E why_{};
};

} // namespace notepact

// notepact/contract/member_name.hpp

namespace notepact {

namespace detail {

/// How the compiler spells a function of the pointer: g++ `… [with auto Pointer = &acme::author::name; …]`,
/// clang `… [Pointer = &acme::author::name]`. Only for constants, so that an image has nothing of it. The
/// result's type is no alias, since g++ would explain that behind the pointer.
template <auto Pointer>
constexpr auto spelling() noexcept {
#if defined(__GNUC__) || defined(__clang__)
    return __PRETTY_FUNCTION__;
#else
    return "";
#endif
}

constexpr bool is_of_identifier(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
           || static_cast<unsigned char>(c) >= 0x80;
}

/// The name in a spelling that ends in `::name]`; empty if it does not.
constexpr std::string_view name_in_spelling(std::string_view text) noexcept {
    if (text.empty() || text.back() != ']') return {};
    text.remove_suffix(1);
    auto begin = text.size();
    while (begin != 0 && is_of_identifier(text[begin - 1]))
        --begin;
    bool const qualified = begin >= 2 && text[begin - 1] == ':' && text[begin - 2] == ':';
    return qualified ? part(text, begin) : std::string_view();
}

// Whether this compiler spells pointers as is known here.
template <class T>
struct spelling_probe {
    struct inner {
        T value_1;
    };
    T _2;
};
inline constexpr bool spelling_is_known =
    name_in_spelling(spelling<&spelling_probe<int>::inner::value_1>()) == "value_1"
    && name_in_spelling(spelling<&spelling_probe<spelling_probe<char>>::_2>()) == "_2";

/// The bytes of a name, and a zero as behind a literal.
template <std::size_t Size>
struct kept_name {
    char text[Size + 1];
};
template <auto Pointer>
constexpr auto keep_name() noexcept {
    constexpr bool points =
        std::is_member_object_pointer_v<decltype(Pointer)> && Pointer != decltype(Pointer){};
    static_assert(
        points, "no_member_to_name: a name is taken from a pointer to a member that is data, &author::name");
    constexpr auto name = name_in_spelling(spelling<Pointer>());
    static_assert(
        (spelling_is_known && !name.empty()) || !points,
        "compiler_without_member_names: how this compiler spells the name of a member is not known; write "
        "the name, required<&author::name>(\"name\")");
    kept_name<name.size()> kept{};
    for (std::size_t i = 0; i < name.size(); ++i)
        kept.text[i] = name[i];
    return kept;
}
template <auto Pointer>
inline constexpr auto name_of_member = keep_name<Pointer>();

} // namespace detail

/// The name of a struct's member, from the pointer to it, as the source spells it:
/// `member_name<&author::name>` is "name". The struct may be nested, a template's, local or in an unnamed
/// namespace. In static storage with a zero behind it; an image keeps nothing else of how the compiler spells
/// the pointer. A compiler that spells otherwise than g++ and clang do does not compile it.
template <auto Pointer>
inline constexpr std::string_view member_name{
    detail::name_of_member<Pointer>.text, sizeof detail::name_of_member<Pointer>.text - 1};

} // namespace notepact

// notepact/contract/contract_words.hpp
//
// The words for whole contracts.

namespace notepact {

namespace detail {
template <class Shape, std::size_t Length, std::size_t N>
constexpr auto whole_contract(char const (&name)[Length], std::uint8_t flags, rule const (&value)[N]) {
    auto const table = headed<contract<Shape, N + 1>>(rule_kind::contract, name, Length - 1, flags, value);
    if (nesting(table.rules[1]) > max_nesting) misuse::nested_too_deep();
    return table;
}
template <std::size_t Length, class Value>
constexpr auto json_contract(char const (&name)[Length], std::uint8_t flags, Value&& value) {
    return whole_contract<typename traits<part_t<Value>>::shape>(
        name, flags, detail::part(static_cast<Value&&>(value)).rules);
}

// Whether a rule is one of texts alone.
constexpr bool is_of_texts(rule const& r) noexcept {
    return (r.kind == rule_kind::string || r.kind == rule_kind::enumeration) && !r.has(rule_flag::nullable);
}
} // namespace detail

/// The contract of a request's body.
template <std::size_t Length, class Value>
constexpr auto request_body(char const (&name)[Length], Value&& value) {
    return detail::json_contract(name, detail::flag_bit(rule_flag::request), static_cast<Value&&>(value));
}
/// The contract of an answer's body: members that it does not name are accepted, for answers grow.
template <std::size_t Length, class Value>
constexpr auto answer_body(char const (&name)[Length], Value&& value) {
    return detail::json_contract(name, 0, static_cast<Value&&>(value));
}
/// The contract of an answer's body that is no JSON, but a text as it stands, text/plain in UTF-8:
/// `answer_text("acme.refused", string(max_length(200)))`. The rule is one of texts: string(), with its
/// constraints, a format of texts, or one_of(). The text is judged as a JSON string that says the same would
/// be; an empty one is a text like another. It is read into a std::string. Only answers have it.
template <std::size_t Length, class Value>
constexpr auto answer_text(char const (&name)[Length], Value&& value) {
    auto const made = detail::part(static_cast<Value&&>(value));
    if (!detail::is_of_texts(made.rules[0])) misuse::text_answer_of_no_text();
    return detail::whole_contract<shape::bare_text>(name, detail::flag_bit(rule_flag::bare_text), made.rules);
}

} // namespace notepact

// notepact/contract/value.hpp
//
// How a word makes a value: its entry, what is said of it, and its constraints behind it.

namespace notepact {

/// A constraint on a number that has a rule of its own: `integer(positive(warning))`.
struct number_constraint {
    number_format format;
    severity level;
};

namespace misuse {
void too_many_constraints_of_a_text();
}

namespace detail {

// What may be said of a value in its word, and how many entries it makes.
template <class Said>
struct saying {
    static_assert(always_false<Said>::value, "said_of_no_value: give a severity or constraints");
};
template <>
struct saying<severity> {
    static constexpr std::size_t size = 0;
    template <rule_kind Kind>
    static constexpr bool fits = Kind == rule_kind::string;
    static constexpr void say(rule& head, rule*, severity level) noexcept {
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(level));
    }
};
template <>
struct saying<number_constraint> {
    static constexpr std::size_t size = 0;
    template <rule_kind Kind>
    static constexpr bool fits = Kind == rule_kind::number || Kind == rule_kind::integer;
    static constexpr void say(rule& head, rule*, number_constraint const& said) noexcept {
        head.detail = static_cast<rule_count>(said.format);
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(said.level));
    }
};
template <constrained What, std::size_t N>
struct saying<constraint_declaration<What, N>> {
    static constexpr std::size_t size = N;
    template <rule_kind Kind>
    static constexpr bool fits =
        What == constrained::texts     ? Kind == rule_kind::string
        : What == constrained::numbers ? Kind == rule_kind::number || Kind == rule_kind::integer
        : What == constrained::items   ? Kind == rule_kind::array
                                       : Kind == rule_kind::object || Kind == rule_kind::map;
    static constexpr void say(rule&, rule* out, constraint_declaration<What, N> const& said) noexcept {
        append(out, said.rules);
    }
};
template <class... Said>
inline constexpr std::size_t size_of_sayings = (saying<Said>::size + ... + std::size_t{0});

// Says it of a value: its head, and the constraints at `out`.
template <rule_kind Kind, class... Said>
constexpr void say(rule& head, [[maybe_unused]] rule* out, Said const&... said) {
    static_assert(
        (saying<Said>::template fits<Kind> && ...),
        "constraint_does_not_fit: lengths and patterns are of texts, ranges of numbers, counts of arrays and "
        "objects");
    ((saying<Said>::say(head, out, said), out += saying<Said>::size), ...);
}

// `Fits`: the kind of values whose constraints it may have.
template <class Shape, rule_kind Kind, rule_kind Fits = Kind, class... Said>
constexpr auto value_of(rule::reference refers, bool has_format, Said const&... said) {
    constexpr std::size_t size = 1 + size_of_sayings<Said...>;
    declaration<Shape, size> made{};
    made.rules[0] = entry(Kind, refers, has_format ? 1 : 0, 0, size);
    say<Fits>(made.rules[0], made.rules + 1, said...);
    std::size_t constraints = 0;
    if (Kind == rule_kind::string)
        for ([[maybe_unused]] auto const& one : made.rules[0].constraints())
            ++constraints;
    if (constraints > max_text_constraints) misuse::too_many_constraints_of_a_text();
    return made;
}

// The text of a number.
template <class Shape, class... Said>
constexpr auto number_text_of(text_format const& format, Said const&... said) {
    return value_of<Shape, rule_kind::string, rule_kind::number>(&format, true, said...);
}
// A text of a format in static storage.
template <class... Said>
constexpr auto text(text_format const& format, Said const&... said) {
    return value_of<shape::string, rule_kind::string>(&format, true, said...);
}

} // namespace detail

/// A text of a format of yours, a row in static storage: how bad it is to break it, and constraints.
template <class... Said>
constexpr auto text(text_format const& format, Said const&... said) {
    return detail::text(format, said...);
}
template <class... Said>
constexpr auto text(text_format const&&, Said const&...) = delete; // the table refers to it

} // namespace notepact

// notepact/format/base64_digits.hpp

namespace notepact::detail {

// RFC 4648, section 4.
inline constexpr std::string_view base64_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

struct base64_digit_table {
    std::uint8_t value[256]; // 0 to 63, or 0xFF for a character outside the alphabet
};

constexpr base64_digit_table make_base64_digits() noexcept {
    base64_digit_table table{};
    for (auto& value : table.value)
        value = 0xFF;
    for (std::uint8_t digit = 0; digit != 64; ++digit)
        table.value[static_cast<unsigned char>(base64_alphabet[digit])] = digit;
    return table;
}

inline constexpr base64_digit_table base64_digits = make_base64_digits();

constexpr std::uint32_t base64_digit(char c) noexcept {
    return base64_digits.value[static_cast<unsigned char>(c)];
}

} // namespace notepact::detail

// notepact/format/base64_wide.hpp
//
// Base64 16, 32 or 64 characters at a time. Each form does as much of what the plain form does (base64.hpp)
// as it can, and returns how many groups that were: it stops before a vector that has a character outside the
// alphabet, and before those of the end, where it would read or write beside what there is.

#ifdef NOTEPACT_DETAIL_WIDE

namespace notepact::detail {

// What a character is, by its upper and its lower half. Those of one upper half are one row of ASCII; rows
// whose digits stand in the same places are one class, a bit. A character is a digit if its lower half is not
// bad for the class of its upper half.
struct base64_halves {
    char row_class[32];
    char bad[32];
    char roll[32]; // from a character to its digit, by the row; '/' is looked up one row before its own
    // From a digit to its character: of those from 26 to 51, of each from 52 on by itself, of those below 26.
    char to_character[32];
};

constexpr base64_halves make_base64_halves() noexcept {
    constexpr unsigned class_of[16] = {16, 16, 1, 2, 4, 8, 4, 8, 16, 16, 16, 16, 16, 16, 16, 16};
    base64_halves made{};
    for (unsigned half = 0; half != 16; ++half) {
        unsigned bad = 16;
        int roll = 0;
        for (unsigned other = 0; other != 16; ++other) {
            if (base64_digits.value[other << 4 | half] > 63) bad |= class_of[other];
            auto const c = half << 4 | other; // in this row
            if (base64_digits.value[c] <= 63 && c != '/')
                roll = static_cast<int>(base64_digits.value[c]) - static_cast<int>(c);
        }
        if (half == ('/' >> 4) - 1) roll = 63 - '/';
        auto const digit = half == 0 ? 26 : half < 13 ? half + 51 : 0;
        auto const to_character = base64_alphabet[digit] - static_cast<int>(digit);
        for (unsigned lane = 0; lane != 32; lane += 16) {
            made.row_class[lane + half] = static_cast<char>(class_of[half]);
            made.bad[lane + half] = static_cast<char>(bad);
            made.roll[lane + half] = static_cast<char>(roll);
            made.to_character[lane + half] = static_cast<char>(to_character);
        }
    }
    return made;
}
inline constexpr base64_halves base64_by_halves = make_base64_halves();

// No byte of what is shuffled: a zero. Not -1, for `char` may be unsigned.
inline constexpr char no_byte = '\x80';
// Of each 24 bits in four bytes the three, the highest first.
inline constexpr char base64_three_of_four[32] = {
    2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, no_byte, no_byte, no_byte, no_byte,
    2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, no_byte, no_byte, no_byte, no_byte};
// Of each three bytes of 12 the four in which two digits of 16 bits stand: b a c b, the low byte first.
inline constexpr char base64_four_of_three[32] = {1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10,
                                                  1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10};

// Whether all of 16 characters are digits.
NOTEPACT_DETAIL_TARGET16
inline bool are_digits16(octets16 c, octets16 high, octets16 row_class, octets16 bad) noexcept {
    return negative16(reinterpret_cast<octets16>((lookup16(row_class, high) & lookup16(bad, c & 15)) != 0))
           == 0;
}

// The 24 bits of each four digits.
NOTEPACT_DETAIL_TARGET16
inline octets16 packed16(octets16 digits) noexcept {
#    ifdef NOTEPACT_DETAIL_X86
    auto const two_digits = reinterpret_cast<bytes16>(words16{} + 0x0140); // 64 a + b
    auto const four_digits = reinterpret_cast<words16>(ints16{} + 0x0001'1000);
    return reinterpret_cast<octets16>(__builtin_ia32_pmaddwd128(
        __builtin_ia32_pmaddubsw128(reinterpret_cast<bytes16>(digits), two_digits), four_digits));
#    else
    auto const two = reinterpret_cast<shorts16>(digits);
    auto const twelve = reinterpret_cast<units16>((two << 6 & 0xFC0) | two >> 8);
    return reinterpret_cast<octets16>((twelve << 12 & 0xFFF000) | twelve >> 16);
#    endif
}

// The digits of each b a c b.
NOTEPACT_DETAIL_TARGET16
inline octets16 unpacked16(octets16 four) noexcept {
#    ifdef NOTEPACT_DETAIL_X86
    auto const upper = reinterpret_cast<units16>(four) & 0x0FC0'FC00u; // the first digit and the third
    auto const lower = reinterpret_cast<units16>(four) & 0x003F'03F0u; // the second and the fourth
    auto const first_third = __builtin_ia32_pmulhuw128(
        reinterpret_cast<words16>(upper), reinterpret_cast<words16>(units16{} + 0x0400'0040u));
    auto const second_fourth =
        reinterpret_cast<shorts16>(lower) * reinterpret_cast<shorts16>(units16{} + 0x0100'0010u);
    return reinterpret_cast<octets16>(first_third) | reinterpret_cast<octets16>(second_fourth);
#    else
    auto const two = reinterpret_cast<shorts16>(four);
    auto const first_third = two >> shorts16{10, 6, 10, 6, 10, 6, 10, 6} & 63;
    auto const second_fourth = two << shorts16{4, 8, 4, 8, 4, 8, 4, 8} & 0x3F00;
    return reinterpret_cast<octets16>(first_third | second_fourth);
#    endif
}

NOTEPACT_DETAIL_TARGET16
inline std::size_t count_base64_16(char const* text, std::size_t groups) noexcept {
    auto const row_class = load_octets16(base64_by_halves.row_class);
    auto const bad = load_octets16(base64_by_halves.bad);
    std::size_t done = 0;
    for (; groups - done >= 4; done += 4, text += 16) {
        auto const c = load_octets16(text);
        if (!are_digits16(c, c >> 4, row_class, bad)) break;
    }
    return done;
}

// Writes 4 bytes beyond what it decodes.
NOTEPACT_DETAIL_TARGET16
inline std::size_t decode_base64_16(char const* text, std::size_t groups, char* out) noexcept {
    auto const row_class = load_octets16(base64_by_halves.row_class);
    auto const bad = load_octets16(base64_by_halves.bad);
    auto const roll = load_octets16(base64_by_halves.roll);
    auto const three_of_four = load_octets16(base64_three_of_four);
    std::size_t done = 0;
    for (; groups - done >= 4 + 2; done += 4, text += 16, out += 12) {
        auto const c = load_octets16(text);
        auto const high = c >> 4;
        if (!are_digits16(c, high, row_class, bad)) break;
        auto const row = high + reinterpret_cast<octets16>(c == '/'); // minus one
        auto const bytes = lookup16(packed16(c + lookup16(roll, row)), three_of_four);
        std::memcpy(out, &bytes, 16);
    }
    return done;
}

// Reads 4 bytes beyond what it encodes.
NOTEPACT_DETAIL_TARGET16
inline std::size_t encode_base64_16(char const* bytes, std::size_t groups, char* out) noexcept {
    auto const four_of_three = load_octets16(base64_four_of_three);
    auto const to_character = load_octets16(base64_by_halves.to_character);
    std::size_t done = 0;
    for (; groups - done >= 4 + 2; done += 4, bytes += 12, out += 16) {
        auto const digit =
            reinterpret_cast<signed16>(unpacked16(lookup16(load_octets16(bytes), four_of_three)));
        auto const run = reinterpret_cast<octets16>(((digit > 51) & (digit - 51)) | ((digit < 26) & 13));
        auto const character = reinterpret_cast<octets16>(digit) + lookup16(to_character, run);
        std::memcpy(out, &character, 16);
    }
    return done;
}

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_X86

namespace notepact::detail {

// Whether all of 32 characters are digits.
NOTEPACT_DETAIL_TARGET32
inline bool are_digits32(bytes32 c, bytes32 high, bytes32 row_class, bytes32 bad) noexcept {
    auto const fault = reinterpret_cast<quads32>(
        __builtin_ia32_pshufb256(row_class, high) & __builtin_ia32_pshufb256(bad, c & (bytes32{} + 15)));
    return __builtin_ia32_ptestz256(fault, fault) != 0;
}
NOTEPACT_DETAIL_TARGET32
inline bytes32 high_halves32(bytes32 c) noexcept {
    return reinterpret_cast<bytes32>(reinterpret_cast<octets32>(c) >> 4);
}

NOTEPACT_DETAIL_TARGET32
inline std::size_t count_base64_avx2(char const* text, std::size_t groups) noexcept {
    auto const row_class = load32(base64_by_halves.row_class);
    auto const bad = load32(base64_by_halves.bad);
    std::size_t done = 0;
    for (; groups - done >= 8; done += 8, text += 32) {
        auto const c = load32(text);
        if (!are_digits32(c, high_halves32(c), row_class, bad)) break;
    }
    return done;
}

// Writes 8 bytes beyond what it decodes.
NOTEPACT_DETAIL_TARGET32
inline std::size_t decode_base64_avx2(char const* text, std::size_t groups, char* out) noexcept {
    auto const row_class = load32(base64_by_halves.row_class);
    auto const bad = load32(base64_by_halves.bad);
    auto const roll = load32(base64_by_halves.roll);
    auto const three_of_four = load32(base64_three_of_four);
    auto const slash = bytes32{} + '/';
    auto const two_digits = reinterpret_cast<bytes32>(words32{} + 0x0140);      // 64 a + b
    auto const four_digits = reinterpret_cast<words32>(ints32{} + 0x0001'1000); // 4096 ab + cd
    auto const six_of_eight = ints32{0, 1, 2, 4, 5, 6, 6, 6};
    std::size_t done = 0;
    for (; groups - done >= 8 + 3; done += 8, text += 32, out += 24) {
        auto const c = load32(text);
        auto const high = high_halves32(c);
        if (!are_digits32(c, high, row_class, bad)) break;
        auto const row = high + reinterpret_cast<bytes32>(c == slash); // minus one
        auto const digits = c + __builtin_ia32_pshufb256(roll, row);
        auto const twelve = __builtin_ia32_pmaddubsw256(digits, two_digits);
        auto const lanes = __builtin_ia32_pshufb256(
            reinterpret_cast<bytes32>(__builtin_ia32_pmaddwd256(twelve, four_digits)), three_of_four);
        auto const bytes = __builtin_ia32_permvarsi256(reinterpret_cast<ints32>(lanes), six_of_eight);
        std::memcpy(out, &bytes, 32);
    }
    return done;
}

// Reads 4 bytes beyond what it encodes.
NOTEPACT_DETAIL_TARGET32
inline std::size_t encode_base64_avx2(char const* bytes, std::size_t groups, char* out) noexcept {
    auto const four_of_three = load32(base64_four_of_three);
    auto const to_character = load32(base64_by_halves.to_character);
    std::size_t done = 0;
    for (; groups - done >= 8 + 2; done += 8, bytes += 24, out += 32) {
        auto const low = load16(bytes), high = load16(bytes + 12);
        auto const four = __builtin_ia32_pshufb256(
            reinterpret_cast<bytes32>(quads32{low[0], low[1], high[0], high[1]}), four_of_three);
        auto const upper = reinterpret_cast<units32>(four) & 0x0FC0'FC00u; // the first digit and the third
        auto const lower = reinterpret_cast<units32>(four) & 0x003F'03F0u; // the second and the fourth
        auto const first_third = __builtin_ia32_pmulhuw256(
            reinterpret_cast<words32>(upper), reinterpret_cast<words32>(units32{} + 0x0400'0040u));
        auto const second_fourth =
            reinterpret_cast<shorts32>(lower) * reinterpret_cast<shorts32>(units32{} + 0x0100'0010u);
        auto const digit = reinterpret_cast<signed32>(
            reinterpret_cast<quads32>(first_third) | reinterpret_cast<quads32>(second_fourth));
        auto const run = reinterpret_cast<bytes32>(((digit > 51) & (digit - 51)) | ((digit < 26) & 13));
        auto const character = reinterpret_cast<bytes32>(digit) + __builtin_ia32_pshufb256(to_character, run);
        std::memcpy(out, &character, 32);
    }
    return done;
}

#    ifdef NOTEPACT_DETAIL_TARGET64

// Of AVX-512VBMI, what the two compilers call by different names: bytes looked up in 128; eight bits from
// each of eight places in 64; pairs of products.
NOTEPACT_DETAIL_TARGET64
inline bytes64 lookup128(bytes64 first, bytes64 second, bytes64 places) noexcept {
#        ifdef __clang__
    return __builtin_ia32_vpermi2varqi512(first, places, second);
#        else
    return __builtin_ia32_vpermt2varqi512_mask(places, first, second, ~0ULL);
#        endif
}
NOTEPACT_DETAIL_TARGET64
inline bytes64 eight_bits_from(bytes64 places, bytes64 bits) noexcept {
#        ifdef __clang__
    return __builtin_ia32_vpmultishiftqb512(places, bits);
#        else
    return __builtin_ia32_vpmultishiftqb512_mask(places, bits, bytes64{}, ~0ULL);
#        endif
}
NOTEPACT_DETAIL_TARGET64
inline bytes64 packed64(bytes64 digits) noexcept {
    auto const two_digits = reinterpret_cast<bytes64>(words64{} + 0x0140);      // 64 a + b
    auto const four_digits = reinterpret_cast<words64>(ints64{} + 0x0001'1000); // 4096 ab + cd
#        ifdef __clang__
    auto const four = __builtin_ia32_pmaddwd512(__builtin_ia32_pmaddubsw512(digits, two_digits), four_digits);
#        else
    auto const twelve = __builtin_ia32_pmaddubsw512_mask(digits, two_digits, words64{}, 0xFFFF'FFFF);
    auto const four = __builtin_ia32_pmaddwd512_mask(twelve, four_digits, ints64{}, 0xFFFF);
#        endif
    return reinterpret_cast<bytes64>(four);
}

// Of the 64 bytes from there on those of the mask; the others are zero, and are not touched. Of what
// AddressSanitizer makes of a mask clang 14 dies.
NOTEPACT_DETAIL_TARGET64
__attribute__((no_sanitize_address)) inline bytes64 load_some(char const* from, std::uint64_t mask) noexcept {
#        ifdef __clang__
    auto const* const all = static_cast<bytes64 const*>(static_cast<void const*>(from));
    return __builtin_ia32_loaddquqi512_mask(all, bytes64{}, mask);
#        else
    return __builtin_ia32_loaddquqi512_mask(from, bytes64{}, mask);
#        endif
}
NOTEPACT_DETAIL_TARGET64
__attribute__((no_sanitize_address)) inline void
store_some(char* to, bytes64 bytes, std::uint64_t mask) noexcept {
#        ifdef __clang__
    __builtin_ia32_storedquqi512_mask(static_cast<bytes64*>(static_cast<void*>(to)), bytes, mask);
#        else
    __builtin_ia32_storedquqi512_mask(to, bytes, mask);
#        endif
}

struct base64_places {
    char three_of_four[64];
    char four_of_three[64];
};
constexpr base64_places make_base64_places() noexcept {
    base64_places made{};
    for (int group = 0; group != 16; ++group)
        for (int i = 0; i != 4; ++i) {
            made.four_of_three[4 * group + i] = static_cast<char>(3 * group + base64_four_of_three[i]);
            if (i != 3) made.three_of_four[3 * group + i] = static_cast<char>(4 * group + 2 - i);
        }
    return made;
}
inline constexpr base64_places base64_places64 = make_base64_places();

// A bit for each byte of so many groups of 4 or 3 bytes; of 1 to 16.
inline std::uint64_t mask_of(std::size_t groups, unsigned bytes) noexcept {
    return ~std::uint64_t{0} >> (64 - bytes * groups);
}
// The digits of ASCII, in two halves.
NOTEPACT_DETAIL_TARGET64
inline bytes64 load_digits64(std::size_t from) noexcept {
    return load64(static_cast<char const*>(static_cast<void const*>(base64_digits.value + from)));
}

// With masks all groups are done.
NOTEPACT_DETAIL_TARGET64
inline std::size_t decode_base64_avx512(char const* text, std::size_t groups, char* out) noexcept {
    auto const first = load_digits64(0), second = load_digits64(64);
    auto const three_of_four = load64(base64_places64.three_of_four);
    auto fours = mask_of(16, 4), threes = mask_of(16, 3);
    for (auto left = groups; left != 0; left -= 16, text += 64, out += 48) {
        if (left < 16) fours = mask_of(left, 4), threes = mask_of(left, 3);
        auto const c = load_some(text, fours);
        auto const digits = lookup128(first, second, c);
        if ((__builtin_ia32_cvtb2mask512(digits | c) & fours) != 0) return groups - left;
        store_some(out, lookup64(packed64(digits), three_of_four), threes);
        if (left <= 16) break;
    }
    return groups;
}
NOTEPACT_DETAIL_TARGET64
inline std::size_t count_base64_avx512(char const* text, std::size_t groups) noexcept {
    auto const first = load_digits64(0), second = load_digits64(64);
    auto fours = mask_of(16, 4);
    for (auto left = groups; left != 0; left -= 16, text += 64) {
        if (left < 16) fours = mask_of(left, 4);
        auto const c = load_some(text, fours);
        if ((__builtin_ia32_cvtb2mask512(lookup128(first, second, c) | c) & fours) != 0) return groups - left;
        if (left <= 16) break;
    }
    return groups;
}
NOTEPACT_DETAIL_TARGET64
inline std::size_t encode_base64_avx512(char const* bytes, std::size_t groups, char* out) noexcept {
    auto const alphabet = load64(base64_alphabet.data());
    auto const four_of_three = load64(base64_places64.four_of_three);
    auto const six_bits = reinterpret_cast<bytes64>(quads64{} + 0x3036'242A'1016'040A);
    auto fours = mask_of(16, 4), threes = mask_of(16, 3);
    for (auto left = groups; left != 0; left -= 16, bytes += 48, out += 64) {
        if (left < 16) fours = mask_of(left, 4), threes = mask_of(left, 3);
        auto const four = lookup64(load_some(bytes, threes), four_of_three);
        store_some(out, lookup64(alphabet, eight_bits_from(six_bits, four)), fours);
        if (left <= 16) break;
    }
    return groups;
}

#    endif

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_WIDE

namespace notepact::detail {

// Fewer groups are not worth it.
inline constexpr std::size_t base64_wide_least = 16;

// By the widest instructions that there are.
inline std::size_t count_base64_wide(char const* text, std::size_t groups) noexcept {
#    ifdef NOTEPACT_DETAIL_TARGET64
    if (has_wide64()) return count_base64_avx512(text, groups);
#    endif
#    ifdef NOTEPACT_DETAIL_X86
    if (has_wide32()) return count_base64_avx2(text, groups);
#    endif
    return has_wide16() ? count_base64_16(text, groups) : 0;
}
inline std::size_t decode_base64_wide(char const* text, std::size_t groups, char* out) noexcept {
#    ifdef NOTEPACT_DETAIL_TARGET64
    if (has_wide64()) return decode_base64_avx512(text, groups, out);
#    endif
#    ifdef NOTEPACT_DETAIL_X86
    if (has_wide32()) return decode_base64_avx2(text, groups, out);
#    endif
    return has_wide16() ? decode_base64_16(text, groups, out) : 0;
}
inline std::size_t encode_base64_wide(char const* bytes, std::size_t groups, char* out) noexcept {
#    ifdef NOTEPACT_DETAIL_TARGET64
    if (has_wide64()) return encode_base64_avx512(bytes, groups, out);
#    endif
#    ifdef NOTEPACT_DETAIL_X86
    if (has_wide32()) return encode_base64_avx2(bytes, groups, out);
#    endif
    return has_wide16() ? encode_base64_16(bytes, groups, out) : 0;
}

} // namespace notepact::detail

#endif

// notepact/format/base64.hpp
// Base64, RFC 4648 section 4, and nothing looser: the standard alphabet, padding required, the bits that
// padding leaves over zero, no line breaks, nothing after the padding. One byte string has exactly one legal
// text.

namespace notepact {
namespace detail {

// Decodes whole groups of four characters, up to the first that has a character outside the alphabet; returns
// how many groups that were.
constexpr std::size_t decode_base64_plain(char const* text, std::size_t groups, char* out) noexcept {
    for (std::size_t done = 0; done != groups; ++done, text += 4, out += 3) {
        std::uint32_t const a = base64_digit(text[0]), b = base64_digit(text[1]);
        std::uint32_t const c = base64_digit(text[2]), d = base64_digit(text[3]);
        if ((a | b | c | d) > 63) return done;
        std::uint32_t const group = a << 18 | b << 12 | c << 6 | d;
        out[0] = static_cast<char>(group >> 16 & 0xFF);
        out[1] = static_cast<char>(group >> 8 & 0xFF);
        out[2] = static_cast<char>(group & 0xFF);
    }
    return groups;
}
constexpr std::size_t decode_base64_groups(char const* text, std::size_t groups, char* out) noexcept {
    std::size_t done = 0;
#ifdef NOTEPACT_DETAIL_WIDE
    if (groups >= base64_wide_least && !compiler_evaluates()) done = decode_base64_wide(text, groups, out);
#endif
    return done + decode_base64_plain(text + 4 * done, groups - done, out + 3 * done);
}

// How many groups decode_base64_plain would decode.
constexpr std::size_t count_base64_plain(char const* text, std::size_t groups) noexcept {
    for (std::size_t done = 0; done != groups; ++done, text += 4)
        if ((base64_digit(text[0]) | base64_digit(text[1]) | base64_digit(text[2]) | base64_digit(text[3]))
            > 63)
            return done;
    return groups;
}
constexpr std::size_t count_base64_groups(char const* text, std::size_t groups) noexcept {
    std::size_t done = 0;
#ifdef NOTEPACT_DETAIL_WIDE
    if (groups >= base64_wide_least && !compiler_evaluates()) done = count_base64_wide(text, groups);
#endif
    return done + count_base64_plain(text + 4 * done, groups - done);
}

// The four digits of 24 bits.
constexpr void encode_base64_group(std::uint32_t group, char* out) noexcept {
    out[0] = base64_alphabet[group >> 18 & 63];
    out[1] = base64_alphabet[group >> 12 & 63];
    out[2] = base64_alphabet[group >> 6 & 63];
    out[3] = base64_alphabet[group & 63];
}

constexpr void encode_base64_plain(char const* bytes, std::size_t groups, char* out) noexcept {
    for (; groups != 0; --groups, bytes += 3, out += 4) {
        std::uint32_t const a = static_cast<unsigned char>(bytes[0]);
        std::uint32_t const b = static_cast<unsigned char>(bytes[1]);
        std::uint32_t const c = static_cast<unsigned char>(bytes[2]);
        encode_base64_group(a << 16 | b << 8 | c, out);
    }
}
constexpr void encode_base64_groups(char const* bytes, std::size_t groups, char* out) noexcept {
    std::size_t done = 0;
#ifdef NOTEPACT_DETAIL_WIDE
    if (groups >= base64_wide_least && !compiler_evaluates()) done = encode_base64_wide(bytes, groups, out);
#endif
    encode_base64_plain(bytes + 3 * done, groups - done, out + 4 * done);
}

// The padded group of the last `count` bytes (1 or 2), which are the low bits of `bytes`.
constexpr void encode_base64_tail(std::uint32_t bytes, std::size_t count, char* out) noexcept {
    encode_base64_group(shifted_in(bytes, 24 - 8 * count, 0), out);
    if (count == 1) out[2] = '=';
    out[3] = '=';
}

// How many characters are handed on at once.
#ifdef NOTEPACT_SMALL
inline constexpr std::size_t base64_run = 16;
#else
inline constexpr std::size_t base64_run = 64;
#endif
#ifdef NOTEPACT_DETAIL_WIDE
// And where they are many, and instructions wide.
inline constexpr std::size_t base64_long_run = 4096;
#endif

constexpr std::size_t base64_fit(std::size_t groups, std::size_t room) noexcept {
    return groups < room ? groups : room;
}

} // namespace detail

/// Decodes base64 text that arrives in pieces, cut anywhere. What was decoded before a fault was found has
/// been handed out by then: the bytes count only when complete() is true at the end.
class base64_decoder {
  public:
    /// The next piece. Calls `sink(std::string_view bytes)` zero or more times, each time with 1 to 48 bytes
    /// (NOTEPACT_SMALL: 12) that live as long as the call. After a failure it does nothing.
    template <class Sink>
    constexpr void write(std::string_view piece, Sink&& sink) {
        char run[detail::base64_run / 4 * 3] = {};
        write_through(run, sizeof run, piece, sink);
    }

    /// The same for a sink that takes more at once, which is several times faster: 1 to 3,072 bytes, for
    /// which it needs as much stack. Where there are no wide instructions (wide.hpp) it is write().
    template <class Sink>
    constexpr void write_long(std::string_view piece, Sink&& sink) {
#ifdef NOTEPACT_DETAIL_WIDE
        if (piece.size() >= 2 * detail::base64_run && !detail::compiler_evaluates())
            return write_wide(piece, sink);
#endif
        write(piece, sink);
    }

    /// Whether the text so far, as a whole, is base64. The empty text is.
    constexpr bool complete() const noexcept {
        return count_ == 0 && (step_ == step::digits || step_ == step::closed);
    }

    /// Whether no continuation can make it base64. Exact: true from the first character that cannot stand
    /// there.
    constexpr bool failed() const noexcept {
        return step_ == step::failed;
    }

  private:
    friend class base64_scanner;

    enum class step : std::uint8_t {
        digits,
        padding, // the first '=' of two was seen
        closed,  // padded to the end
        failed
    };

#ifdef NOTEPACT_DETAIL_WIDE
    template <class Sink>
    void write_wide(std::string_view piece, Sink& sink) {
        char run[detail::base64_long_run / 4 * 3];
        write_through(run, sizeof run, piece, sink);
    }
#endif

    template <class Sink>
    constexpr void write_through(char* run, std::size_t room, std::string_view piece, Sink& sink) {
        std::size_t used = 0;
        for (std::size_t at = 0; at != piece.size() && !failed();) {
            if (room - used < 3) {
                sink(std::string_view(run, used));
                used = 0;
            }
            std::size_t groups = 0;
            if (step_ == step::digits && count_ == 0)
                groups = detail::decode_base64_groups(
                    piece.data() + at,
                    detail::base64_fit((piece.size() - at) / 4, (room - used) / 3),
                    run + used);
            at += 4 * groups;
            used += 3 * groups;
            // A group cut by the end of a piece, padding, or a fault.
            if (groups == 0) used += put(piece[at++], run + used);
        }
        if (used != 0) sink(std::string_view(run, used));
    }

    // The next piece, of which nothing is handed on.
    constexpr void pass(std::string_view piece) noexcept {
#ifdef NOTEPACT_SMALL
        write(piece, [](std::string_view) {});
#else
        char unused[3] = {};
        for (std::size_t at = 0; at != piece.size() && !failed();) {
            std::size_t groups = 0;
            if (step_ == step::digits && count_ == 0)
                groups = detail::count_base64_groups(piece.data() + at, (piece.size() - at) / 4);
            at += 4 * groups;
            if (groups == 0) put(piece[at++], unused);
        }
#endif
    }

    // Takes one character; returns how many bytes it completes at `out`.
    constexpr std::size_t put(char c, char* out) noexcept {
        if (step_ == step::digits) {
            if (std::uint32_t const digit = detail::base64_digit(c); digit <= 63) {
                group_ = detail::shifted_in(group_, 6, digit);
                count_ = static_cast<std::uint8_t>((count_ + 1) & 3);
                return count_ == 0 ? unload(0, 3, out) : 0;
            }
            if (c == '=' && count_ == 3 && (group_ & 0x3) == 0) return close(2, 2, out);
            if (c == '=' && count_ == 2 && (group_ & 0xF) == 0) {
                step_ = step::padding;
                return 0;
            }
        } else if (step_ == step::padding && c == '=') {
            return close(4, 1, out);
        }
        step_ = step::failed;
        return 0;
    }

    constexpr std::size_t close(unsigned spare_bits, std::size_t bytes, char* out) noexcept {
        step_ = step::closed;
        count_ = 0;
        return unload(spare_bits, bytes, out);
    }

    constexpr std::size_t unload(unsigned spare_bits, std::size_t bytes, char* out) const noexcept {
        std::uint32_t const value = group_ >> spare_bits;
        for (std::size_t i = 0; i != bytes; ++i)
            out[i] = static_cast<char>(value >> 8 * (bytes - 1 - i) & 0xFF);
        return bytes;
    }

    // The digits of the group so far, in the low bits; above them, remains of the last group.
    std::uint32_t group_ = 0;
    std::uint8_t count_ = 0; // how many digits those are, 0 to 3
    step step_ = step::digits;
};

/// Checks base64 text that arrives in pieces, without decoding it.
class base64_scanner {
  public:
    /// The next piece, cut anywhere.
    constexpr void write(std::string_view piece) noexcept { decoder_.pass(piece); }
    /// Whether the text so far, as a whole, is base64. The empty text is.
    constexpr bool complete() const noexcept { return decoder_.complete(); }
    /// Whether no continuation can make it base64; exact.
    constexpr bool failed() const noexcept { return decoder_.failed(); }

  private:
    base64_decoder decoder_;
};

/// Whether `text` is base64 as RFC 4648 section 4 has it, strictly. The empty text is.
constexpr bool is_base64(std::string_view text) noexcept {
    base64_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// The length of the base64 text of `n` bytes. `n` is at most three quarters of what std::size_t can hold.
constexpr std::size_t base64_encoded_size(std::size_t n) noexcept {
    return n / 3 * 4 + (n % 3 != 0 ? 4 : 0);
}

/// The number of bytes that `text` decodes to, if it is base64 at all (only its length and its last two
/// characters are looked at); 0 if its length alone says that it is not.
constexpr std::size_t base64_decoded_size(std::string_view text) noexcept {
    std::size_t const size = text.size();
    if (size == 0 || size % 4 != 0) return 0;
    std::size_t const padding = text[size - 1] != '=' ? 0 : text[size - 2] != '=' ? 1 : 2;
    return size / 4 * 3 - padding;
}

/// Decodes a whole text into `out`, which is not null even if `capacity` is 0. Fails if the text is not
/// base64 or decodes to more than `capacity` bytes (base64_decoded_size() says how many are wanted); `out`
/// may then hold a part. `out` may be where the text is.
[[nodiscard]] constexpr std::optional<std::string_view>
base64_decode(std::string_view text, char* out, std::size_t capacity) noexcept {
    if (text.size() % 4 != 0 || base64_decoded_size(text) > capacity) return std::nullopt;
    // All but the last group, the only one that may be padded.
    std::size_t const groups = text.empty() ? 0 : text.size() / 4 - 1;
    if (detail::decode_base64_groups(text.data(), groups, out) != groups) return std::nullopt;
    std::size_t size = 3 * groups;
    base64_decoder last;
    last.write(
        std::string_view(text.data() + 4 * groups, text.size() - 4 * groups),
        [out, capacity, &size](std::string_view bytes) {
            for (char const byte : bytes)
                if (size != capacity) out[size++] = byte; // it always is: g++ cannot know that
        });
    if (!last.complete()) return std::nullopt;
    return std::string_view(out, size);
}

/// Writes the base64 text of `bytes` to `out`, which has room for base64_encoded_size(bytes.size())
/// characters; returns that number. `out` does not overlap `bytes`.
constexpr std::size_t base64_encode(std::string_view bytes, char* out) noexcept {
    std::size_t const groups = bytes.size() / 3;
    detail::encode_base64_groups(bytes.data(), groups, out);
    if (std::size_t const rest = bytes.size() % 3; rest != 0) {
        std::uint32_t tail = 0;
        for (std::size_t i = 3 * groups; i != bytes.size(); ++i)
            tail = tail << 8 | static_cast<unsigned char>(bytes[i]);
        detail::encode_base64_tail(tail, rest, out + 4 * groups);
    }
    return base64_encoded_size(bytes.size());
}

/// Encodes bytes that arrive in pieces.
class base64_encoder {
  public:
    /// The next piece. Calls `sink(std::string_view text)` zero or more times, each time with 4 to 64
    /// characters that live as long as the call.
    template <class Sink>
    constexpr void write(std::string_view bytes, Sink&& sink) {
        char run[detail::base64_run] = {};
        std::size_t used = 0;
        for (std::size_t at = 0; at != bytes.size();) {
            if (used == sizeof run) {
                sink(std::string_view(run, used));
                used = 0;
            }
            if (std::size_t const whole = (bytes.size() - at) / 3; count_ == 0 && whole != 0) {
                std::size_t const groups = detail::base64_fit(whole, (sizeof run - used) / 4);
                detail::encode_base64_groups(bytes.data() + at, groups, run + used);
                at += 3 * groups;
                used += 4 * groups;
                continue;
            }
            held_ = detail::shifted_in(held_, 8, static_cast<unsigned char>(bytes[at++]));
            if (++count_ != 3) continue;
            detail::encode_base64_group(held_, run + used);
            used += 4;
            count_ = 0;
        }
        if (used != 0) sink(std::string_view(run, used));
    }

    /// The end: calls `sink` once with the padded last group, unless the bytes were a multiple of three. The
    /// encoder is then as new.
    template <class Sink>
    constexpr void finish(Sink&& sink) {
        if (count_ == 0) return;
        char tail[4] = {};
        detail::encode_base64_tail(held_, count_, tail);
        count_ = 0;
        sink(std::string_view(tail, sizeof tail));
    }

  private:
    // The bytes not yet written, in the low bits; above them, remains of the last group.
    std::uint32_t held_ = 0;
    std::uint8_t count_ = 0; // how many bytes those are, 0 to 2
};

} // namespace notepact

// notepact/json/usual_base64.hpp

namespace notepact::detail {

// Base64 that stands in a string without escapes: none of its characters is one that a string could not have,
// so reading it is all the reading that the string needs. Each function returns where it ends, which is at a
// quote if it is the rest of the string; null if it is not base64 up to there.

// Behind its whole groups: past a padded one, of which the bytes are these. base64_decode() says the same in
// ten times the code, for it is ready for more.
NOTEPACT_APART inline char const*
usual_base64_tail(json_scan const& text, char const* at, char* bytes, std::size_t& size) noexcept {
    size = 0;
    if (*at == '"') return at;
    if (text.end() - at < 4) return nullptr;
    bool const one = at[2] == '=';
    auto const a = base64_digit(at[0]), b = base64_digit(at[1]), c = one ? 0 : base64_digit(at[2]);
    auto const spare = one ? b & 0xF : c & 0x3;
    if (at[3] != '=' || (a | b | c) > 63 || spare != 0) return nullptr;
    bytes[0] = static_cast<char>((a << 2 | b >> 4) & 0xFF);
    bytes[1] = static_cast<char>((b << 4 | c >> 2) & 0xFF);
    size = one ? 1 : 2;
    return at + 4;
}

inline char const* usual_base64_end(json_scan const& text, char const* at) noexcept {
    at += 4 * count_base64_groups(at, static_cast<std::size_t>(text.end() - at) / 4);
    char bytes[2];
    std::size_t size = 0;
    return usual_base64_tail(text, at, bytes, size);
}

// The same, and hands the bytes to `sink`, up to 3 KB at once.
template <class Sink>
char const* usual_base64_end(json_scan const& text, char const* at, Sink&& sink) noexcept {
    constexpr std::size_t most = 1024; // groups at once
    char run[3 * most];
    for (;;) {
        auto const wanted = base64_fit(static_cast<std::size_t>(text.end() - at) / 4, most);
        auto const got = decode_base64_groups(at, wanted, run);
        if (got == 0) break;
        sink(std::string_view(run, 3 * got));
        at += 4 * got;
    }
    std::size_t size = 0;
    at = usual_base64_tail(text, at, run, size);
    if (size != 0) sink(std::string_view(run, size));
    return at;
}

} // namespace notepact::detail

// notepact/contract/formats/base64.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view base64_pattern =
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?$";

inline constexpr text_sample base64_samples[] = {
    {"ordinary", "Zm9vYmFy"},
    {"empty", ""},
    {"one =", "Zm8="},
    {"two =", "Zg=="},
    {"all digits", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"},
    {"padding left out", "Zm8", errc::not_base64},
    {"one = left out", "Zg=", errc::not_base64},
    {"= alone", "=", errc::not_base64},
    {"one digit", "Z", errc::not_base64},
    {"five digits", "Zm9vY", errc::not_base64},
    {"something after the padding", "Zg==Zg==", errc::not_base64},
    {"trailing bits, one =", "Zm9=", errc::not_base64},
    {"trailing bits, two =", "Zh==", errc::not_base64},
    {"the alphabet for URLs", "-_-_", errc::not_base64},
    {"a line feed inside", "Zm9v\nYmFy", errc::not_base64},
    {"a trailing line feed", "Zm9vYmFy\n", errc::not_base64},
    {"a trailing space", "Zm9vYmFy ", errc::not_base64},
    {"a NUL character", std::string_view("Zm9\0", 4), errc::not_base64},
    {"not ASCII", "Zm9\xC3\xA4", errc::not_base64},
};

inline constexpr schema_reading base64_readings[] = {
    {errc::not_base64, {}, base64_pattern, not_ascii_pattern}};
inline constexpr text_rule base64_rules[] = {{errc::not_base64}};
inline constexpr format_notes base64_notes = {"base64", "string", base64_readings, base64_samples};

inline char const* quick_base64(json_scan& text, char const* at) noexcept {
    return usual_base64_end(text, at);
}

} // namespace detail

/// The row of base64().
inline constexpr text_format base64_format = {
    scan_with<base64_scanner, errc::not_base64>(),
    detail::base64_rules,
    text_use::body,
    noted(detail::base64_notes),
    quickly(detail::quick_base64)};

/// Strict base64 (RFC 4648, section 4), padded, without line breaks, else `not_base64`; it may be empty.
template <class... Said>
constexpr auto base64(Said const&... said) {
    return detail::text(base64_format, said...);
}

} // namespace notepact

// notepact/format/header_value.hpp
// Texts that become the value of a header: X-Organization-Id and X-User-Token, which are opaque, and the API
// key behind `Authorization: Bearer`.

namespace notepact {

/// Checks an opaque header value that arrives in pieces: one or more printable ASCII characters, neither the
/// first nor the last a space. Narrower than RFC 9110 section 5.5 on purpose: it lets HTAB and obs-text stand
/// inside, which an identifier has no use for, and has white space at the ends cut off by every recipient, so
/// that the value received would not be the value sent.
class header_value_scanner {
  public:
    /// The next piece, cut anywhere.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (c == ' ' && step_ != step::empty && step_ != step::failed)
                step_ = step::space;
            else if (c > ' ' && c <= '~' && step_ != step::failed)
                step_ = step::text;
            else
                step_ = step::failed;
        }
    }
    /// Whether the text so far, as a whole, is legal.
    constexpr bool complete() const noexcept { return step_ == step::text; }
    /// Whether no continuation can make it legal; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

  private:
    enum class step : std::uint8_t {
        empty,
        text,
        space,
        failed
    };
    step step_ = step::empty;
};

/// Whether `text` can be an opaque header value; see header_value_scanner.
constexpr bool is_header_value(std::string_view text) noexcept {
    header_value_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// Checks a bearer token that arrives in pieces (RFC 6750 section 2.1):
///
///     b64token = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
class bearer_token_scanner {
  public:
    /// The next piece, cut anywhere.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (is_token(c) && (step_ == step::empty || step_ == step::token))
                step_ = step::token;
            else if (c == '=' && (step_ == step::token || step_ == step::padding))
                step_ = step::padding;
            else
                step_ = step::failed;
        }
    }
    /// Whether the text so far, as a whole, is legal.
    constexpr bool complete() const noexcept { return step_ == step::token || step_ == step::padding; }
    /// Whether no continuation can make it legal; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

  private:
    static constexpr bool is_token(char c) noexcept {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
               || c == '.' || c == '_' || c == '~' || c == '+' || c == '/';
    }

    enum class step : std::uint8_t {
        empty,
        token,
        padding,
        failed
    };
    step step_ = step::empty;
};

namespace detail {
/// Without the white space around a header's value, which is no part of it (RFC 9110 section 5.5).
constexpr std::string_view trimmed_value(std::string_view text) noexcept {
    auto const blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}
} // namespace detail

/// Whether `text` can be a bearer token (RFC 6750 section 2.1).
constexpr bool is_bearer_token(std::string_view text) noexcept {
    bearer_token_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/contract/formats/bearer_token.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view bearer_token_pattern = "^[A-Za-z0-9._~+/-]+=*$";

inline constexpr text_sample bearer_token_samples[] = {
    {"ordinary", "max_prd_ak_0123456789abcdef"},
    {"a JSON web token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl-_"},
    {"one character", "a"},
    {"all kinds", "AZaz09-._~+/"},
    {"one = at the end", "abc="},
    {"three = at the end", "abc==="},
    {"empty", "", errc::bad_header},
    {"= alone", "=", errc::bad_header},
    {"= inside", "a=b", errc::bad_header},
    {"a space inside", "a b", errc::bad_header},
    {"the scheme before it", "Bearer abc", errc::bad_header},
    {"a leading space", " abc", errc::bad_header},
    {"a trailing line feed", "abc\n", errc::bad_header},
    {"another header", "abc\r\nX-Admin: true", errc::bad_header},
    {"a comma", "abc,def", errc::bad_header},
    {"quotes", "\"abc\"", errc::bad_header},
    {"a NUL character", std::string_view("a\0", 2), errc::bad_header},
    {"not ASCII", "gr\xC3\xBC\xC3\x9F", errc::bad_header},
};

inline constexpr schema_reading bearer_token_readings[] = {
    {errc::bad_header, {}, bearer_token_pattern, not_ascii_pattern, {}}};
inline constexpr text_rule bearer_token_rules[] = {{errc::bad_header}};
inline constexpr format_notes bearer_token_notes = {
    "bearer_token", "string", bearer_token_readings, bearer_token_samples};

} // namespace detail

/// The row of bearer_token().
inline constexpr text_format bearer_token_format = {
    scan_with<bearer_token_scanner, errc::bad_header>(),
    detail::bearer_token_rules,
    text_use::header,
    noted(detail::bearer_token_notes)};

/// A token of RFC 6750, section 2.1, else `bad_header`.
template <class... Said>
constexpr auto bearer_token(Said const&... said) {
    return detail::text(bearer_token_format, said...);
}

} // namespace notepact

// notepact/base/joined.hpp

namespace notepact::detail {

/// Texts in static storage, one after another, as one text in static storage.
template <std::string_view const&... Parts>
struct joined {
    struct room {
        char text[(Parts.size() + ... + 1)];
    };
    static constexpr room fill() noexcept {
        room made = {};
        std::size_t at = 0;
        for (auto const part : {Parts...})
            for (char const c : part)
                made.text[at++] = c;
        return made;
    }
    static constexpr room held = fill();
    static constexpr std::string_view text = {held.text, (Parts.size() + ... + 0)};
};

} // namespace notepact::detail

// notepact/contract/formats/date_patterns.hpp
//
// What the patterns of dates and times have in common. They keep to what ECMA-262 (also with the flag u), RE2
// and others read alike: no lookahead, no back-references, no classes of Unicode. They refuse days that their
// month does not have; what they cannot say is named in contract/beyond.hpp.

namespace notepact::detail::date_patterns {

inline constexpr std::string_view no_dash, dash = "-", no_colon, colon = ":", or_else = "|",
                                           begin = "^(?:", end = ")$", t = "[Tt]";

inline constexpr std::string_view year = "[0-9]{4}";
// Divisible by 4, not by 100 unless by 400.
inline constexpr std::string_view leap_year =
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
inline constexpr std::string_view long_month = "(?:(?:0[13578]|1[02])",
                                  day_of_31 = "(?:0[1-9]|[12][0-9]|3[01])", short_month = "|(?:0[469]|11)",
                                  day_of_30 = "(?:0[1-9]|[12][0-9]|30)", february = "|02",
                                  day_of_28 = "(?:0[1-9]|1[0-9]|2[0-8]))|", leap_month = "02",
                                  leap_day = "29";
// A day by month and day; Dash is `dash` in the extended form and `no_dash` in the basic form.
template <std::string_view const& Dash>
inline constexpr auto& calendar = joined<
    year, Dash, long_month, Dash, day_of_31, short_month, Dash, day_of_30, february, Dash, day_of_28,
    leap_year, Dash, leap_month, Dash, leap_day>::text;

inline constexpr std::string_view hours_minutes = "(?:[01][0-9]|2[0-3]):[0-5][0-9]",
                                  seconds = "(?:[0-5][0-9]|60)", fraction = "(?:[.][0-9]+)?",
                                  z_or_sign = "(?:[Zz]|[+-]";
inline constexpr auto& full_time = joined<hours_minutes, colon, seconds, fraction>::text;

} // namespace notepact::detail::date_patterns

// notepact/format/calendar.hpp

/// The proleptic Gregorian calendar of ISO 8601 for the years 0 … 9999. Days are counted from 1970-01-01.
/// Except for the `days_in_` functions nothing is checked here: arguments must name a real day.
namespace notepact::calendar {

struct civil_date {
    int year;
    int month; ///< 1 … 12
    int day;   ///< 1 … 31
};

constexpr bool is_leap_year(int year) noexcept {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int days_in_year(int year) noexcept {
    return is_leap_year(year) ? 366 : 365;
}

/// 0 for a month that does not exist.
constexpr int days_in_month(int year, int month) noexcept {
    if (month < 1 || month > 12) return 0;
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// The day of an ordinal date, day_of_year from 1. Year 10000 is allowed, as the end of the last one.
constexpr std::int32_t days_from_ordinal(int year, int day_of_year) noexcept {
    // The leap years before this one; year 0 is the first of them.
    int const leaps = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    return 365 * year + leaps + day_of_year - 1 - 719528; // 719528 days from 0000-01-01 to 1970-01-01
}

constexpr std::int32_t days_from_civil(int year, int month, int day) noexcept {
    // As if February had 30 days, and then what it has less.
    int const before = (367 * month - 362) / 12;
    return days_from_ordinal(year, day + before - (month <= 2 ? 0 : is_leap_year(year) ? 1 : 2));
}

/// ISO 8601: Monday is 1, Sunday is 7.
constexpr int weekday(std::int32_t days) noexcept {
    return (days + 719528 + 5) % 7 + 1; // 0000-01-01 was a Saturday
}

/// 52, or 53 in a year that begins or ends on a Thursday.
constexpr int weeks_in_iso_year(int year) noexcept {
    int const first = weekday(days_from_ordinal(year, 1));
    return first == 4 || (first == 3 && is_leap_year(year)) ? 53 : 52;
}

/// The day of a week date. Week 1 is the week of January 4, so the first and last days of an ISO year may
/// lie in the calendar years beside it.
constexpr std::int32_t days_from_week(int year, int week, int week_day) noexcept {
    std::int32_t const january_4 = days_from_ordinal(year, 4);
    return january_4 - weekday(january_4) + (week - 1) * 7 + week_day;
}

constexpr civil_date civil_from_days(std::int32_t days) noexcept {
    // 400 years have 146097 days. A year begins less than 2 days later than that average says, so this is
    // never too late, and at most one year too early.
    int year = (days + 719528 - 2) * 400 / 146097;
    if (days >= days_from_ordinal(year + 1, 1)) ++year;
    int day = days - days_from_ordinal(year, 1) + 1;
    int month = 1;
    for (; day > days_in_month(year, month); ++month)
        day -= days_in_month(year, month);
    return {year, month, day};
}

} // namespace notepact::calendar

// notepact/format/instant.hpp

namespace notepact {

namespace detail {
// What only std::chrono::system_clock has, told without <chrono>.
template <class TimePoint, class = void>
struct of_system_clock : std::false_type {};
template <class TimePoint>
struct of_system_clock<TimePoint, std::void_t<decltype(&TimePoint::clock::to_time_t)>> : std::true_type {};
} // namespace detail

/// A point in time: UTC, to the nanosecond, without leap seconds (POSIX time), proleptic Gregorian. Only
/// the years 0000 … 9999 can be held, so that every instant can be written as RFC 3339 text.
class instant {
  public:
    /// Seconds since 1970-01-01T00:00:00Z and, counted forward from there also before 1970, nanoseconds.
    /// `not_an_instant` outside the years 0000 … 9999 and for nanoseconds outside 0 … 999999999.
    static constexpr result<instant> from_unix(std::int64_t seconds, std::int32_t nanoseconds = 0) noexcept {
        if (seconds < first || seconds > last || nanoseconds < 0 || nanoseconds > 999999999)
            return errc::not_an_instant;
        return instant(seconds, nanoseconds);
    }

    /// Milliseconds since 1970-01-01T00:00:00Z; `not_an_instant` outside the years 0000 … 9999.
    static constexpr result<instant> from_unix_milliseconds(std::int64_t milliseconds) noexcept {
        // C++ division truncates towards zero; the fraction must be counted forward from the second before.
        std::int64_t const remainder = milliseconds % 1000;
        std::int64_t const fraction = remainder < 0 ? remainder + 1000 : remainder;
        return from_unix(
            milliseconds / 1000 - (remainder < 0), static_cast<std::int32_t>(fraction * 1000000));
    }

    /// A std::chrono::time_point of std::chrono::system_clock, in whatever duration; what is finer than a
    /// nanosecond is rounded down. `not_an_instant` outside the years 0000 … 9999.
    template <class TimePoint>
    static constexpr result<instant> from_time_point(TimePoint const& when) noexcept {
        static_assert(detail::of_system_clock<TimePoint>::value, "not_the_system_clock");
        if constexpr (detail::of_system_clock<TimePoint>::value) {
            using period = typename TimePoint::duration::period; // a tick is num / den seconds
            return from_ticks<period::num, period::den>(when.time_since_epoch().count());
        } else {
            return errc::not_an_instant;
        }
    }

    /// A date and time of day in UTC. `not_an_instant` unless the day is real, in the years 0000 … 9999, and
    /// the time within 00:00:00.000000000 … 23:59:59.999999999.
    static constexpr result<instant> from_civil(
        int year, int month, int day, int hour = 0, int minute = 0, int second = 0,
        std::int32_t nanosecond = 0) noexcept {
        if (year < 0 || year > 9999 || day < 1 || day > calendar::days_in_month(year, month))
            return errc::not_an_instant;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
            return errc::not_an_instant;
        return from_unix(
            std::int64_t{calendar::days_from_civil(year, month, day)} * 86400
                + std::int64_t{hour * 60 + minute} * 60 + second,
            nanosecond);
    }

    /// Since 1970-01-01T00:00:00Z, rounded down.
    constexpr std::int64_t seconds() const noexcept { return seconds_; }

    /// Since that second, 0 … 999999999.
    constexpr std::int32_t nanoseconds() const noexcept { return nanoseconds_; }

    friend constexpr bool operator==(instant a, instant b) noexcept {
        return a.seconds_ == b.seconds_ && a.nanoseconds_ == b.nanoseconds_;
    }
    friend constexpr bool operator<(instant a, instant b) noexcept {
        return a.seconds_ != b.seconds_ ? a.seconds_ < b.seconds_ : a.nanoseconds_ < b.nanoseconds_;
    }
    friend constexpr bool operator!=(instant a, instant b) noexcept { return !(a == b); }
    friend constexpr bool operator>(instant a, instant b) noexcept { return b < a; }
    friend constexpr bool operator<=(instant a, instant b) noexcept { return !(b < a); }
    friend constexpr bool operator>=(instant a, instant b) noexcept { return !(a < b); }

  private:
    constexpr instant(std::int64_t seconds, std::int32_t nanoseconds) noexcept
        : seconds_(seconds), nanoseconds_(nanoseconds) {}

    template <std::int64_t Num, std::int64_t Den, class Count>
    static constexpr result<instant> from_ticks(Count count) noexcept {
        constexpr std::int64_t giga = 1000000000;
        if constexpr (std::is_floating_point_v<Count>) {
            Count const seconds = count * static_cast<Count>(Num) / static_cast<Count>(Den);
            if (!(seconds >= static_cast<Count>(first) && seconds < static_cast<Count>(last + 1)))
                return errc::not_an_instant; // not a number, too
            auto whole = static_cast<std::int64_t>(seconds);
            whole -= static_cast<Count>(whole) > seconds;
            auto const fraction =
                static_cast<std::int64_t>((seconds - static_cast<Count>(whole)) * static_cast<Count>(giga));
            return from_unix(whole, static_cast<std::int32_t>(fraction < giga ? fraction : giga - 1));
        } else {
            static_assert(
                std::is_integral_v<Count> && sizeof(Count) <= 8 && Num <= giga
                    && (Den <= giga || (Num == 1 && Den % giga == 0)),
                "duration_of_an_unusual_kind"); // else the products below could overflow
            using wide = std::conditional_t<std::is_signed_v<Count>, std::int64_t, std::uint64_t>;
            wide whole = static_cast<wide>(count) / static_cast<wide>(Den); // times Num: seconds
            auto rest = static_cast<std::int64_t>(static_cast<wide>(count) % static_cast<wide>(Den));
            if (rest < 0) {
                rest += Den;
                --whole;
            }
            constexpr std::int64_t most = last / Num + 1;
            if (whole > static_cast<wide>(most)) return errc::not_an_instant;
            if constexpr (std::is_signed_v<Count>)
                if (whole < -most) return errc::not_an_instant;
            rest *= Num;
            std::int64_t fraction = rest % Den;
            if constexpr (Den <= giga)
                fraction = fraction * giga / Den;
            else
                fraction /= Den / giga;
            return from_unix(
                static_cast<std::int64_t>(whole) * Num + rest / Den, static_cast<std::int32_t>(fraction));
        }
    }

    static constexpr std::int64_t first = -62167219200,
                                  last = 253402300799; // seconds of the years 0000 … 9999

    std::int64_t seconds_;
    std::int32_t nanoseconds_;
};

/// The length of `YYYY-MM-DDTHH:MM:SS.sssZ`.
inline constexpr std::size_t rfc3339_size = 24;

namespace detail {
NOTEPACT_OUTLINE constexpr char* put_digits(char* out, int value, int width, char after) noexcept {
    for (int i = width; i-- != 0; value /= 10)
        out[i] = static_cast<char>('0' + value % 10);
    out[width] = after;
    return out + width + 1;
}
} // namespace detail

/// Writes `YYYY-MM-DDTHH:MM:SS.sssZ` (RFC 3339, section 5.6), which is rfc3339_size characters and no
/// terminating zero, to `out`. What is finer than a millisecond is cut off, not rounded.
constexpr void write_rfc3339(instant when, char* out) noexcept {
    // Counted from 0000-01-01 nothing is negative.
    auto const since_year_0 = static_cast<std::uint64_t>(when.seconds() + 62167219200);
    auto const day = static_cast<std::int32_t>(detail::divide(since_year_0 / 128, 86400 / 128).value);
    auto const time = static_cast<std::int32_t>(since_year_0 - static_cast<std::uint64_t>(day) * 86400);
    auto const date = calendar::civil_from_days(day - 719528);
    out = detail::put_digits(out, date.year, 4, '-');
    out = detail::put_digits(out, date.month, 2, '-');
    out = detail::put_digits(out, date.day, 2, 'T');
    out = detail::put_digits(out, time / 3600, 2, ':');
    out = detail::put_digits(out, time / 60 % 60, 2, ':');
    out = detail::put_digits(out, time % 60, 2, '.');
    detail::put_digits(out, when.nanoseconds() / 1000000, 3, 'Z');
}

} // namespace notepact

// notepact/format/iso8601.hpp

namespace notepact {

/// An offset from UTC: that of the place where a text was written which says none. Minutes east of Greenwich,
/// within a day.
class utc_offset {
  public:
    /// Hours and minutes of one sign, -23:59 … 23:59; else `not_an_offset`.
    static constexpr result<utc_offset> of(int hours, int minutes = 0) noexcept {
        bool const mixed = (hours < 0 && minutes > 0) || (hours > 0 && minutes < 0);
        if (mixed || hours < -23 || hours > 23 || minutes < -59 || minutes > 59) return errc::not_an_offset;
        return utc_offset(hours * 60 + minutes);
    }
    /// UTC.
    constexpr utc_offset() noexcept = default;

    constexpr int minutes() const noexcept { return minutes_; }

  private:
    constexpr explicit utc_offset(int minutes) noexcept : minutes_(static_cast<std::int16_t>(minutes)) {}
    std::int16_t minutes_ = 0;
};
inline constexpr utc_offset utc{};

// One machine reads every date and time text of the library; date.hpp, time.hpp and
// timestamp.hpp use it too. A text is a chain of parts, date, clock, fraction, zone, joined by single
// characters. Two tables say which forms a part may have, which characters join them, and in which profiles:
// a text starts out as possibly of several profiles and every form and joint strikes out those it is not part
// of. That is also how a basic date refuses an extended time.
namespace detail::date_time {

// Profiles, as bits.
inline constexpr unsigned basic = 1;      // ISO 8601, 20231027T0830
inline constexpr unsigned extended = 2;   // ISO 8601, 2023-10-27T08:30
inline constexpr unsigned rfc3339 = 4;    // date-time of RFC 3339, section 5.6
inline constexpr unsigned postgresql = 8; // 2023-10-27 08:30:00+00
inline constexpr unsigned full_date = 16; // full-date of RFC 3339: 2023-10-27 and nothing else
inline constexpr unsigned full_time = 32; // full-time of RFC 3339: 08:30:00+02:00, without a date
inline constexpr unsigned iso8601 = basic | extended;
inline constexpr unsigned zoned = rfc3339 | postgresql; // these want seconds and an offset

enum class part : std::uint8_t {
    date,
    clock,
    fraction,
    offset,
    utc
};

// What the digits of a form mean, as bits.
inline constexpr unsigned calendar_date = 1; // YYYYMMDD
inline constexpr unsigned ordinal_date = 2;  // YYYYDDD
inline constexpr unsigned week_date = 4;     // YYYYWWD
inline constexpr unsigned minutes = 8;       // hhmm
inline constexpr unsigned seconds = 16;      // hhmmss
inline constexpr unsigned fraction = 32;
inline constexpr unsigned offset = 64; // hh, hhmm or hhmmss
inline constexpr unsigned utc = 128;
inline constexpr unsigned date = calendar_date | ordinal_date | week_date;
inline constexpr unsigned time = minutes | seconds | fraction;

struct form {
    char text[11]; // 9 is any digit
    part of;
    std::uint8_t meaning;
    std::uint8_t profiles;
    std::uint8_t last; // the profiles in which the text may end with it
};

inline constexpr form forms[] = {
    {"9999-99-99", part::date, calendar_date, extended | zoned | full_date, extended | full_date},
    {"99999999", part::date, calendar_date, basic, basic},
    {"9999-999", part::date, ordinal_date, extended, extended},
    {"9999999", part::date, ordinal_date, basic, basic},
    {"9999-W99-9", part::date, week_date, extended, extended},
    {"9999W999", part::date, week_date, basic, basic},
    {"99:99:99", part::clock, seconds, extended | zoned | full_time, extended},
    {"999999", part::clock, seconds, basic, basic},
    {"99:99", part::clock, minutes, extended, extended},
    {"9999", part::clock, minutes, basic, basic},
    {"9", part::fraction, fraction, iso8601 | zoned | full_time, iso8601}, // and any number of digits more
    {"99:99", part::offset, offset, iso8601 | zoned | full_time, iso8601 | zoned | full_time},
    {"99", part::offset, offset, iso8601 | postgresql, iso8601 | postgresql},
    {"9999", part::offset, offset, iso8601, iso8601},
    {"99:99:99", part::offset, offset, postgresql, postgresql},
    {"", part::utc, utc, iso8601 | rfc3339 | full_time, iso8601 | rfc3339 | full_time},
};
inline constexpr form no_form{};
inline constexpr unsigned form_count = sizeof(forms) / sizeof(form);
static_assert(form_count <= 16, "as many bits has reader::live_");

// Whether code may be spent on time.
#ifdef NOTEPACT_SMALL
inline constexpr bool quick = false;
#else
inline constexpr bool quick = true;
#endif

// Where the forms of a part begin: they stand together, in the order of the parts.
constexpr unsigned first_form(part of) noexcept {
    constexpr std::uint8_t first[] = {0, 6, 10, 11, 15};
    return quick ? first[static_cast<std::size_t>(of)] : 0;
}
constexpr bool forms_stand_together() noexcept {
    for (unsigned i = 0; i != form_count; ++i)
        if (i < first_form(forms[i].of) || (i != 0 && forms[i].of < forms[i - 1].of)
            || (forms[i].of != part::utc && i >= first_form(static_cast<part>(unsigned(forms[i].of) + 1))))
            return false;
    return true;
}
static_assert(!quick || forms_stand_together());

struct joint {
    char character;
    std::uint8_t after; // meanings
    part next;
    std::uint8_t profiles;
};

inline constexpr joint joints[] = {
    {'T', date, part::clock, iso8601 | rfc3339},
    {'t', date, part::clock, iso8601 | rfc3339},
    {' ', date, part::clock, postgresql},
    {'.', seconds, part::fraction, iso8601 | zoned | full_time},
    {',', seconds, part::fraction, iso8601},
    {'Z', time, part::utc, iso8601 | rfc3339 | full_time},
    {'z', time, part::utc, iso8601 | rfc3339 | full_time},
    {'+', time, part::offset, iso8601 | zoned | full_time},
    {'-', time, part::offset, iso8601 | zoned | full_time},
};

// What most texts are made of, in those tables.
inline constexpr form const& usual_date = forms[0];
inline constexpr unsigned usual_clock = 6;
inline constexpr joint const& usual_joint = joints[0];

class reader {
  public:
    // The profiles of interest, and with which part their texts begin.
    constexpr explicit reader(unsigned profiles, part first = part::date) noexcept
        : profiles_(static_cast<std::uint8_t>(profiles)) {
        open(first);
    }

    constexpr void write(std::string_view piece) noexcept {
        for (std::size_t at = quick ? take_usual(piece) : 0; at != piece.size() && !failed(); ++at)
            step(piece[at]);
    }

    constexpr bool failed() const noexcept { return profiles_ == 0; }
    constexpr bool has_offset() const noexcept { return part_ >= part::offset; }

    // Is the text, ended here, of one of these profiles?
    constexpr bool is(unsigned profiles) const noexcept { return (of() & profiles) != 0; }
    // All profiles that it is of.
    constexpr unsigned of() const noexcept { return failed() ? 0 : ended().profiles_; }

    // The instant, of a text that is of one of the profiles; `if_none` is the offset of one which says none.
    constexpr result<instant> value(utc_offset if_none = {}) const noexcept {
        reader const end = ended();
        std::int64_t const east = has_offset() ? end.offset_ : if_none.minutes() * 60;
        std::int64_t const minute = std::int64_t{end.days_} * 1440 + end.minutes_;
        return instant::from_unix(
            minute * 60 + end.seconds_ - east, static_cast<std::int32_t>(end.nanoseconds_));
    }

  private:
    // Whether the text goes on in that form, in which 9 is any digit; the digits are added to a number.
    static constexpr bool goes_on(std::string_view text, std::string_view form, int& number) noexcept {
        if (text.size() < form.size()) return false;
        for (std::size_t i = 0; i != form.size(); ++i) {
            char const c = text[i];
            if (form[i] != '9') {
                if (c != form[i]) return false;
            } else {
                if (c < '0' || c > '9') return false;
                number = number * 10 + (c - '0');
            }
        }
        return true;
    }

    // Takes the date at once, or date and time, if the text begins as most do, 2023-10-27T08:30:00, and comes
    // to where step() comes by its characters. Returns how many it took: of one, of both, or none.
    constexpr std::size_t take_usual(std::string_view piece) noexcept {
        constexpr std::string_view date_form = "9999-99-99", time_form = "T99:99:99";
        int date_digits = 0, time_digits = 0;
        if (part_ != part::date || at_ != 0 || (unsigned{profiles_} & usual_date.profiles) == 0
            || !goes_on(piece, date_form, date_digits))
            return 0;
        at_ = static_cast<std::uint8_t>(date_form.size());
        number_ = static_cast<std::uint32_t>(date_digits);
        live_ = 1;
        unsigned const profiles =
            unsigned{profiles_} & usual_date.profiles & usual_joint.profiles & forms[usual_clock].profiles;
        piece.remove_prefix(date_form.size());
        if (profiles == 0 || !goes_on(piece, time_form, time_digits)) return date_form.size();
        keep(profiles);
        if (take(usual_date.meaning)) {
            part_ = part::clock;
            at_ = static_cast<std::uint8_t>(time_form.size() - 1);
            number_ = static_cast<std::uint32_t>(time_digits);
            live_ = 1 << usual_clock;
        } else {
            strike_out();
        }
        return date_form.size() + time_form.size();
    }

    constexpr void step(char c) noexcept {
        bool const is_digit = c >= '0' && c <= '9';
        auto const digit = static_cast<std::uint32_t>(is_digit ? c - '0' : 0);
        if (is_digit && part_ == part::fraction) {
            at_ = 1; // a form of any length
            nanoseconds_ += digit * digit_weight_;
            digit_weight_ /= 10;                                 // 0 from the tenth digit on
            if (minutes_ == 24 * 60 && digit != 0) strike_out(); // 24:00 and no later
            return;
        }
        if (unsigned const live = agreeing(is_digit ? '9' : c)) {
            live_ = static_cast<std::uint16_t>(live);
            ++at_;
            if (is_digit) number_ = number_ * 10 + digit;
            return;
        }
        form const& before = close();
        for (joint const& j : joints)
            if (j.character == c && (j.after & before.meaning) != 0) {
                negative_ = c == '-';
                keep(j.profiles);
                return open(j.next);
            }
        strike_out();
    }

    // The forms, as bits, that have this character next.
    constexpr unsigned agreeing(char c) const noexcept {
        unsigned result = 0;
        for (unsigned i = first_form(part_); live_ >> i != 0; ++i)
            if (((live_ >> i) & 1) != 0 && c != '\0' && forms[i].text[at_] == c) result |= 1u << i;
        return result;
    }

    constexpr void open(part next) noexcept {
        part_ = next;
        at_ = 0;
        number_ = 0;
        live_ = 0;
        for (unsigned i = first_form(next); i != form_count && !(quick && forms[i].of != next); ++i)
            if (forms[i].of == next && (forms[i].profiles & profiles_) != 0)
                live_ = static_cast<std::uint16_t>(live_ | (1u << i));
    }

    // Ends the part: the form it has, or no_form and failed.
    constexpr form const& close() noexcept {
        for (unsigned i = first_form(part_); live_ >> i != 0; ++i)
            if (((live_ >> i) & 1) != 0 && forms[i].text[at_] == '\0') {
                keep(forms[i].profiles);
                if (!take(forms[i].meaning)) break;
                return forms[i];
            }
        strike_out();
        return no_form;
    }

    // The digits of a part as what they mean; false if there is no such day, time or offset.
    constexpr bool take(unsigned meaning) noexcept {
        auto const number = static_cast<int>(number_);
        switch (meaning) {
        case calendar_date: {
            int const year = number / 10000, month = number / 100 % 100, day = number % 100;
            days_ = calendar::days_from_civil(year, month, day);
            return day >= 1 && day <= calendar::days_in_month(year, month);
        }
        case ordinal_date: {
            int const year = number / 1000, day = number % 1000;
            days_ = calendar::days_from_ordinal(year, day);
            return day >= 1 && day <= calendar::days_in_year(year);
        }
        case week_date: {
            int const year = number / 1000, week = number / 10 % 100, day = number % 10;
            days_ = calendar::days_from_week(year, week, day);
            return week >= 1 && week <= calendar::weeks_in_iso_year(year) && day >= 1 && day <= 7;
        }
        case minutes: return take_time(number * 100);
        case seconds: return take_time(number);
        case offset: {
            int const hhmmss = at_ == 2 ? number * 10000 : at_ == 8 ? number : number * 100;
            int const minute = hhmmss / 100 % 100, second = hhmmss % 100;
            int const total = (hhmmss / 10000 * 60 + minute) * 60 + second;
            offset_ = negative_ ? -total : total;
            return hhmmss <= 235959 && minute <= 59 && second <= 59;
        }
        default: return true;
        }
    }

    constexpr bool take_time(int hhmmss) noexcept {
        int const minute = hhmmss / 100 % 100, second = hhmmss % 100;
        minutes_ = static_cast<std::int16_t>(hhmmss / 10000 * 60 + minute);
        seconds_ = static_cast<std::uint8_t>(second);
        if (hhmmss == 240000) keep(iso8601);
        return hhmmss <= 240000 && minute <= 59 && second <= 60;
    }

    constexpr reader ended() const noexcept {
        reader end = *this;
        end.keep(end.close().last);
        // A leap second is inserted after 23:59:59 UTC everywhere at once; only now the offset is known.
        if (end.seconds_ == 60 && ((end.minutes_ + 1 + 1440) * 60 - end.offset_) % 86400 != 0)
            end.strike_out();
        return end;
    }

    constexpr void keep(unsigned profiles) noexcept {
        profiles_ = static_cast<std::uint8_t>(profiles_ & profiles);
    }
    constexpr void strike_out() noexcept { profiles_ = 0; }

    std::uint32_t number_ = 0; // the digits of this part
    std::int32_t days_ = 0;
    std::uint32_t nanoseconds_ = 0;
    std::uint32_t digit_weight_ = 100000000; // of the next digit of the fraction, in nanoseconds
    std::int32_t offset_ = 0;                // in seconds
    std::int16_t minutes_ = 0;
    std::uint16_t live_ = 0; // the forms that this part may have, as bits
    std::uint8_t profiles_;  // those the text may still be of
    part part_ = part::date;
    std::uint8_t at_ = 0; // in this part
    std::uint8_t seconds_ = 0;
    bool negative_ = false;
};

} // namespace detail::date_time

/// Reads an ISO 8601 date, or date and time, written in pieces of any size; keeps nothing of the text.
///
///     date    2023-10-27  20231027  |  2023-300  2023300  |  2023-W43-5  2023W435
///     time    T08:30  T0830  |  T08:30:00  T083000  |  T08:30:00.5  T083000,5     (t as well)
///     offset  Z  |  +01  +0100  +01:00  |  none                                   (z as well)
///
/// These are the complete representations of ISO 8601-1:2019, sections 5.2.2 to 5.2.4, 5.3 and 5.4, with
/// four digits of the year. Days must be real. Date and time are both basic or both extended; an offset may
/// have either form. A fraction has any number of digits and belongs to seconds. 24:00 is the end of the day
/// (Amendment 1:2022). Offsets reach ±23:59, -00:00 included. Second 60 must be 23:59:60 in UTC, for a text
/// without offset as it stands.
class iso8601_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, ISO 8601?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::iso8601); }

    /// No continuation can become ISO 8601. Not every hopeless text is known as such at its first wrong
    /// character: `2023-13` fails with the character after its day.
    constexpr bool failed() const noexcept { return reader_.failed(); }

    /// Does it say an offset from UTC? For texts that are complete().
    constexpr bool has_offset() const noexcept { return reader_.has_offset(); }

    /// Is what has been written a date-time of RFC 3339, section 5.6? That is extended calendar date, `T`,
    /// time with seconds before 24:00, fraction with a point only, and `Z` or `±hh:mm` (t and z as well).
    constexpr bool is_rfc3339() const noexcept { return reader_.is(detail::date_time::rfc3339); }

    /// Of what has been written, taken as the whole text, both at once.
    struct kept {
        bool complete, rfc3339;
    };
    constexpr kept judged() const noexcept {
        auto const of = reader_.of();
        return {(of & detail::date_time::iso8601) != 0, (of & detail::date_time::rfc3339) != 0};
    }

    /// The instant meant by a text that says its offset from UTC. 24:00 is 00:00 of the next day, second 60
    /// the second after it; digits beyond nanoseconds are cut off. Else `not_iso8601`; `missing_offset`; or
    /// `not_an_instant` of what is outside the years 0000 … 9999 in UTC, such as 9999-12-31T24:00Z.
    constexpr result<instant> value() const noexcept {
        if (complete() && !has_offset()) return errc::missing_offset;
        return value(utc);
    }
    /// The same; of a text that says no offset, what is meant with this one. A date is its midnight there.
    constexpr result<instant> value(utc_offset if_none) const noexcept {
        if (!complete()) return errc::not_iso8601;
        return reader_.value(if_none);
    }

  private:
    detail::date_time::reader reader_{detail::date_time::iso8601 | detail::date_time::rfc3339};
};

/// Is it ISO 8601 as iso8601_scanner reads it?
constexpr bool is_iso8601(std::string_view text) noexcept {
    iso8601_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// Is it a date-time of RFC 3339, section 5.6, as iso8601_scanner::is_rfc3339 says?
constexpr bool is_rfc3339(std::string_view text) noexcept {
    iso8601_scanner scanner;
    scanner.write(text);
    return scanner.is_rfc3339();
}

/// The instant meant by an ISO 8601 text that says its offset from UTC, as iso8601_scanner::value says:
/// `not_iso8601`, `missing_offset`, `not_an_instant`.
constexpr result<instant> parse_iso8601(std::string_view text) noexcept {
    iso8601_scanner scanner;
    scanner.write(text);
    return scanner.value();
}
/// The same of a text that need not say it: what is meant then, the caller must know.
///
///     parse_iso8601("2023-10-27", utc)                           2023-10-27T00:00:00.000Z
///     parse_iso8601("2023-10-27T21:40", *utc_offset::of(-8, 0))  2023-10-28T05:40:00.000Z
constexpr result<instant> parse_iso8601(std::string_view text, utc_offset if_none) noexcept {
    iso8601_scanner scanner;
    scanner.write(text);
    return scanner.value(if_none);
}

} // namespace notepact

// notepact/format/date.hpp

namespace notepact {

/// Reads `YYYY-MM-DD`, a real day of the years 0000 … 9999 (RFC 3339, section 5.6, full-date), written in
/// pieces of any size.
class date_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, a date?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::full_date); }

    /// No continuation can become a date; may be known some characters late.
    constexpr bool failed() const noexcept { return reader_.failed(); }

  private:
    detail::date_time::reader reader_{detail::date_time::full_date};
};

/// Is it `YYYY-MM-DD` and a real day?
constexpr bool is_date(std::string_view text) noexcept {
    date_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/json/usual_date.hpp
//
// Dates and moments in the form that most have, eight characters at a time. Each of these functions returns
// where such a text ends that begins at `at`; null where there is none, which says nothing of other forms.

namespace notepact::detail {

// Eight characters as a number.
NOTEPACT_INLINE inline std::uint64_t word_of(char const* text) noexcept {
    return word_at<std::uint64_t>(text);
}
inline constexpr std::uint64_t high_bits = 0x8080808080808080u;

// The digits of eight characters, and zeros between, by a form that is taken away and what may then be added
// to each without reaching its highest bit, which is set in `bad` where it is another.
NOTEPACT_INLINE NOTEPACT_WRAPS inline std::uint64_t
usual_digits(char const* text, std::uint64_t form, std::uint64_t room, std::uint64_t& bad) noexcept {
    auto const digits = word_of(text) ^ form;
    bad |= digits | (digits + room);
    return digits;
}
// For two digits, one between, two, one between, two; 'v' is 0x7F - 9.
NOTEPACT_INLINE inline std::uint64_t two_of_two_of_two() noexcept {
    return word_of("vv\x7Fvv\x7Fvv");
}
// Of each character the number that it and the next are. Only those of two digits mean something, all are
// below 100.
NOTEPACT_INLINE NOTEPACT_WRAPS inline std::uint64_t pairs_of(std::uint64_t digits) noexcept {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return digits * 10 + (digits << 8);
#else
    return digits * 10 + (digits >> 8);
#endif
}
NOTEPACT_INLINE NOTEPACT_WRAPS inline std::uint64_t zeros(std::uint64_t pairs, std::uint64_t where) noexcept {
    return ~(pairs + word_of("\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F")) & where;
}

// Whether a month and a day are, of 99 each.
NOTEPACT_APART inline bool is_real_day(char const* text) noexcept {
    auto const digit = [text](int at) { return text[at] - '0'; };
    int const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    int const month = digit(5) * 10 + digit(6);
    return month <= 12 && digit(8) * 10 + digit(9) <= calendar::days_in_month(year, month);
}

// 2023-10-27
NOTEPACT_WRAPS inline char const* usual_date_end(json_scan& text, char const* at) noexcept {
    if (text.end() - at < 10) return nullptr;
    std::uint64_t bad = 0;
    usual_digits(at, word_of("0000-00-"), word_of("vvvv\x7Fvv\x7F"), bad);
    // year 0, month 3, day 6
    auto const pairs = pairs_of(usual_digits(at + 2, word_of("00-00-00"), two_of_two_of_two(), bad));
    bad |= zeros(pairs, word_of("\0\0\0\x80\0\0\x80"));
    if ((bad & high_bits) != 0) return nullptr;
    bool const late = ((pairs + word_of("\0\0\0\x73\0\0\x63")) & high_bits) != 0; // 12 months, 28 days
    return !late || is_real_day(at) ? at + 10 : nullptr;
}

// 2023-10-27T21:40:00 and any fraction; `spaced`: a space may stand for the T.
NOTEPACT_INLINE NOTEPACT_WRAPS inline char const*
usual_moment_end(json_scan& text, char const* at, bool spaced) noexcept {
    if (text.end() - at < 21) return nullptr;
    std::uint64_t bad = 0;
    auto const month = // 5
        pairs_of(usual_digits(at, word_of("0000-00-"), word_of("vvvv\x7Fvv\x7F"), bad));
    auto const form = spaced && at[10] == ' ' ? word_of("00 00:00") : word_of("00T00:00");
    auto const minute = pairs_of(usual_digits(at + 8, form, two_of_two_of_two(), bad)); // day 0, hour 3, 6
    auto const second =                                                                 // 6
        pairs_of(usual_digits(at + 11, word_of("00:00:00"), two_of_two_of_two(), bad));
    bad |= zeros(month, word_of("\0\0\0\0\0\x80\0")) | zeros(minute, word_of("\x80\0\0\0\0\0\0"));
    bad |= minute + word_of("\0\0\0\x68\0\0\x44"); // 23 and 59
    bad |= second + word_of("\0\0\0\0\0\0\x44");
    if ((bad & high_bits) != 0) return nullptr;
    auto const late = (month + word_of("\0\0\0\0\0\x73\0")) | (minute + word_of("\x63\0\0\0\0\0\0"));
    if ((late & high_bits) != 0 && !is_real_day(at)) return nullptr;
    at += 19;
    if (*at != '.') return at;
    auto const* const behind = text.digits_end(at + 1);
    return behind != at + 1 && behind != text.end() ? behind : nullptr;
}
// +05:30, or +00 where hours may be alone.
NOTEPACT_INLINE inline char const*
usual_offset_end(json_scan& text, char const* at, bool hours_alone) noexcept {
    auto const two = [](char const* digits, int most) {
        auto const tens = digits[0] - '0', ones = digits[1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones <= most;
    };
    auto const left = text.end() - at;
    if (left < 3 || (*at != '+' && *at != '-') || !two(at + 1, 23)) return nullptr;
    if (left >= 6 && at[3] == ':') return two(at + 4, 59) ? at + 6 : nullptr;
    return hours_alone ? at + 3 : nullptr;
}

// 2023-10-27T21:40:00.000Z, 2023-10-27T21:40:00+05:30: date-time of RFC 3339, section 5.6.
inline char const* usual_rfc3339_end(json_scan& text, char const* at) noexcept {
    at = usual_moment_end(text, at, false);
    if (at == nullptr) return nullptr;
    return *at == 'Z' ? at + 1 : usual_offset_end(text, at, false);
}
// Or 2026-03-20 18:30:00.25+00, -03:30: timestamptz of PostgreSQL.
inline char const* usual_timestamp_end(json_scan& text, char const* at) noexcept {
    auto const* const begin = at;
    at = usual_moment_end(text, at, true);
    if (at == nullptr) return nullptr;
    bool const spaced = begin[10] == ' ';
    return *at == 'Z' && !spaced ? at + 1 : usual_offset_end(text, at, spaced);
}

} // namespace notepact::detail

// notepact/contract/formats/date.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view date_pattern =
    joined<date_patterns::begin, date_patterns::calendar<date_patterns::dash>, date_patterns::end>::text;

inline constexpr text_sample date_samples[] = {
    {"ordinary", "1985-03-15"},
    {"the first of a year", "1985-01-01"},
    {"the last of a year", "1985-12-31"},
    {"30 April", "2023-04-30"},
    {"28 February 2023", "2023-02-28"},
    {"29 February 2024", "2024-02-29"},
    {"29 February 2000", "2000-02-29"},
    {"year 0000", "0000-01-01"},
    {"year 9999", "9999-12-31"},
    {"empty", "", errc::not_a_date},
    {"a word", "unknown", errc::not_a_date},
    {"day first", "15.03.1985", errc::not_a_date},
    {"month first", "03/15/1985", errc::not_a_date},
    {"a year", "1985", errc::not_a_date},
    {"a year and a month", "1985-03", errc::not_a_date},
    {"basic", "19850315", errc::not_a_date},
    {"an ordinal date", "1985-074", errc::not_a_date},
    {"a week date", "1985-W11-5", errc::not_a_date},
    {"a time", "1985-03-15T00:00:00Z", errc::not_a_date},
    {"month 00", "1985-00-15", errc::not_a_date},
    {"month 13", "1985-13-15", errc::not_a_date},
    {"day 00", "1985-03-00", errc::not_a_date},
    {"day 32", "1985-03-32", errc::not_a_date},
    {"31 April", "1985-04-31", errc::not_a_date},
    {"29 February 2023", "2023-02-29", errc::not_a_date},
    {"29 February 1900", "1900-02-29", errc::not_a_date},
    {"30 February", "2024-02-30", errc::not_a_date},
    {"one digit of month", "1985-3-15", errc::not_a_date},
    {"one digit of day", "1985-03-5", errc::not_a_date},
    {"two digits of year", "85-03-15", errc::not_a_date},
    {"five digits of year", "11985-03-15", errc::not_a_date},
    {"a year with a sign", "+1985-03-15", errc::not_a_date},
    {"a leading space", " 1985-03-15", errc::not_a_date},
    {"a trailing space", "1985-03-15 ", errc::not_a_date},
    {"a trailing line feed", "1985-03-15\n", errc::not_a_date},
    {"full-width digits", "\xEF\xBC\x91\xEF\xBC\x99\xEF\xBC\x98\xEF\xBC\x95-03-15", errc::not_a_date},
};

inline constexpr schema_reading date_readings[] = {
    {errc::not_a_date, {}, date_pattern, not_ascii_pattern, "date"}};
inline constexpr text_rule date_rules[] = {{errc::not_a_date}};
inline constexpr format_notes date_notes = {"date", "string", date_readings, date_samples, true};

} // namespace detail

/// The row of date().
inline constexpr text_format date_format = {
    scan_with<date_scanner, errc::not_a_date>(),
    detail::date_rules,
    text_use::anywhere,
    noted(detail::date_notes),
    quickly(detail::usual_date_end)};

/// `YYYY-MM-DD` of a real day, else `not_a_date`.
template <class... Said>
constexpr auto date(Said const&... said) {
    return detail::text(date_format, said...);
}

} // namespace notepact

// notepact/contract/formats/address_patterns.hpp
//
// What the patterns of addresses, of names of hosts and of what holds them have in common; see
// date_patterns.hpp.

namespace notepact::detail::address_patterns {

inline constexpr std::string_view begin = "^(?:", end = ")$";

// A label of a name.
inline constexpr std::string_view label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

inline constexpr std::string_view ipv4 =
    "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

// Groups before the last two: six, or so many behind `::` and up to so many before it that some are left for
// it. Behind them the last two, which may be an IPv4 address. Then what has one group or none behind `::`.
inline constexpr std::string_view six = "(?:(?:[0-9A-Fa-f]{1,4}:){6}|", zeros = "::";
inline constexpr std::string_view up_to_1 = "(?:[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_2 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,1}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_3 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,2}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_4 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,3}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_5 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,4}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_6 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,5}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_7 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,6}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view then_1 = "[0-9A-Fa-f]{1,4}:|";
inline constexpr std::string_view then_2 = "(?:[0-9A-Fa-f]{1,4}:){2}|";
inline constexpr std::string_view then_3 = "(?:[0-9A-Fa-f]{1,4}:){3}|";
inline constexpr std::string_view then_4 = "(?:[0-9A-Fa-f]{1,4}:){4}|";
inline constexpr std::string_view then_5 = "(?:[0-9A-Fa-f]{1,4}:){5}|";
inline constexpr std::string_view last_two = ")(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|", or_less = ")|",
                                  last_one = "[0-9A-Fa-f]{1,4}|";
inline constexpr auto& ipv6 = joined<
    six, zeros, then_5, up_to_1, then_4, up_to_2, then_3, up_to_3, then_2, up_to_4, then_1, up_to_5, last_two,
    ipv4, or_less, up_to_6, last_one, up_to_7>::text;
// Where `::` is two groups or more (RFC 5321, section 4.1.3).
inline constexpr auto& ipv6_of_smtp = joined<
    six, zeros, then_4, up_to_1, then_3, up_to_2, then_2, up_to_3, then_1, up_to_4, last_two, ipv4, or_less,
    up_to_5, last_one, up_to_6>::text;

} // namespace notepact::detail::address_patterns

// notepact/base/ascii_class.hpp

namespace notepact::detail {

// The classes of ASCII that grammars name (RFC 5234, appendix B.1), whatever the locale.

constexpr bool is_ascii_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
constexpr bool is_ascii_alphanumeric(char c) noexcept {
    return is_ascii_letter(c) || is_ascii_digit(c);
}
/// Hex digits of either case.
constexpr bool is_ascii_hex_digit(char c) noexcept {
    return is_ascii_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

} // namespace notepact::detail

// notepact/format/hostname.hpp

namespace notepact {

namespace detail {

// Labels of 1 … 63 letters, digits and hyphens, none of which begins or ends with a hyphen, with points
// between them. The caller, who counts the whole, must not go on after a false.
class label_reader {
  public:
    constexpr bool put(char c) noexcept {
        if (c == '.') {
            if (!complete()) return false;
            *this = label_reader();
            return true;
        }
        hyphen_ = c == '-';
        numeric_ = numeric_ && is_ascii_digit(c);
        if (size_ == 63 || !(hyphen_ ? size_ != 0 : is_ascii_alphanumeric(c))) return false;
        ++size_;
        return true;
    }
    constexpr bool complete() const noexcept { return size_ != 0 && !hyphen_; }
    // Are all characters of the last label digits?
    constexpr bool numeric() const noexcept { return numeric_; }

  private:
    std::uint8_t size_ = 0; // of the last label
    bool hyphen_ = false;   // at its end
    bool numeric_ = true;
};

} // namespace detail

/// Reads the name of a host (RFC 1123, section 2.1; RFC 1034, section 3.5), written in pieces of any size:
/// labels of 1 … 63 ASCII letters, digits and hyphens, no hyphen at an end of a label, points between labels,
/// at most 253 characters, which are the 255 octets of RFC 1035, section 2.3.4, less the first length and the
/// root. One label is a name.
///
/// No point at the end: that is how JSON Schema's test suite reads `hostname`. The last label is not of
/// digits alone ("a valid host name can never have the dotted-decimal form #.#.#.#, since at least the
/// highest-level component label will be alphabetic"), so that no name is an address to some reader. `xn--`
/// labels are read as letters, digits and hyphens: whether they decode is left to IDNA.
class hostname_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (size_ >= 253 || !labels_.put(c)) {
                size_ = none;
                return;
            }
            ++size_;
        }
    }

    /// Is what has been written, taken as the whole text, the name of a host?
    constexpr bool complete() const noexcept { return !failed() && labels_.complete() && !labels_.numeric(); }

    /// No continuation can become the name of a host; may be known some characters late.
    constexpr bool failed() const noexcept { return size_ == none; }

  private:
    static constexpr std::uint8_t none = 0xFF;

    detail::label_reader labels_;
    std::uint8_t size_ = 0;
};

/// Is it the name of a host?
constexpr bool is_hostname(std::string_view text) noexcept {
    hostname_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/format/ipv4.hpp

namespace notepact {

/// Reads an IPv4 address, written in pieces of any size: four decimal numbers of 0 … 255 with points between
/// them (RFC 3986, section 3.2.2, IPv4address). A number has no leading zero, which others read as octal (RFC
/// 6943, section 3.1.1): narrower than the dotted-quad of RFC 2673, section 3.2, on purpose.
class ipv4_scanner {
  public:
    /// The next character. False at the first that cannot continue an address, and at every one after it.
    constexpr bool put(char c) noexcept {
        if (detail::is_ascii_digit(c) && points_ != none) {
            auto const number = number_ * 10U + static_cast<unsigned>(c - '0');
            if (number > 255 || (has_digit_ && number_ == 0)) return fail();
            number_ = static_cast<std::uint8_t>(number);
            has_digit_ = true;
            return true;
        }
        if (c != '.' || !has_digit_ || points_ >= 3) return fail();
        ++points_;
        number_ = 0;
        has_digit_ = false;
        return true;
    }

    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece)
            if (!put(c)) return;
    }

    /// Is what has been written, taken as the whole text, an IPv4 address?
    constexpr bool complete() const noexcept { return points_ == 3 && has_digit_; }

    /// No continuation can become an IPv4 address; exact.
    constexpr bool failed() const noexcept { return points_ == none; }

  private:
    static constexpr std::uint8_t none = 0xFF;

    constexpr bool fail() noexcept {
        points_ = none;
        return false;
    }

    std::uint8_t number_ = 0; // the last of them, as far as it is read
    std::uint8_t points_ = 0;
    bool has_digit_ = false; // that number
};

/// Is it an IPv4 address of four decimal numbers?
constexpr bool is_ipv4(std::string_view text) noexcept {
    ipv4_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/format/ipv6.hpp

namespace notepact {

/// Reads an IPv6 address (RFC 4291, section 2.2), written in pieces of any size: eight groups of one to four
/// hex digits of either case with colons between them. `::` stands once for one or more groups of zeros; the
/// last two groups may be an IPv4 address as ipv4_scanner reads it. No zone (RFC 4007), no prefix length, no
/// brackets.
class ipv6_scanner {
  public:
    /// The next character. False at the first that cannot continue an address, and at every one after it.
    constexpr bool put(char c) noexcept {
        bool const legal = step_ == step::ipv4 ? ipv4_.put(c)
                           : c == ':'          ? colon()
                           : c == '.'          ? point()
                                               : step_ != step::failed && digit(c);
        if (!legal) step_ = step::failed;
        return legal;
    }

    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece)
            if (!put(c)) return;
    }

    /// Is what has been written, taken as the whole text, an IPv6 address?
    constexpr bool complete() const noexcept {
        switch (step_) {
        case step::group: return compressed_ || groups_ == 8;
        case step::colons: return true;
        case step::ipv4: return ipv4_.complete();
        default: return false;
        }
    }

    /// No continuation can become an IPv6 address; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

    /// Of an IPv6 address: how many of its eight groups are written out. An IPv4 address at its end is two.
    constexpr int groups() const noexcept { return groups_; }

  private:
    // What was there last.
    enum class step : std::uint8_t {
        nothing,
        first_colon, // of a text that begins with `::`
        group,
        colon,
        colons, // `::`
        ipv4,
        failed
    };

    constexpr int most_groups() const noexcept { return compressed_ ? 7 : 8; }

    constexpr bool digit(char c) noexcept {
        if (!detail::is_ascii_hex_digit(c) || step_ == step::first_colon) return false;
        if (step_ != step::group) {
            if (groups_ == most_groups()) return false;
            ++groups_;
            digits_ = 0;
            ipv4_ = ipv4_scanner();
            step_ = step::group;
        }
        ipv4_.put(c); // it may be the first number of one
        return ++digits_ <= 4;
    }
    constexpr bool colon() noexcept {
        switch (step_) {
        case step::nothing: step_ = step::first_colon; return true;
        case step::group: step_ = step::colon; return groups_ != most_groups();
        case step::first_colon:
        case step::colon: {
            bool const again = compressed_;
            compressed_ = true;
            step_ = step::colons;
            return !again;
        }
        default: return false;
        }
    }
    constexpr bool point() noexcept {
        if (step_ != step::group || !ipv4_.put('.')) return false;
        step_ = step::ipv4;
        ++groups_;
        return compressed_ ? groups_ <= 7 : groups_ == 8;
    }

    ipv4_scanner ipv4_;
    step step_ = step::nothing;
    std::uint8_t groups_ = 0;
    std::uint8_t digits_ = 0; // of the group
    bool compressed_ = false; // there was `::`
};

/// Is it an IPv6 address?
constexpr bool is_ipv6(std::string_view text) noexcept {
    ipv6_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/format/email.hpp

namespace notepact {

/// Reads an e-mail address, written in pieces of any size: Mailbox of RFC 5321, section 4.1.2, which is
/// `email` of JSON Schema.
///
///     Mailbox         = Local-part "@" ( Domain / address-literal )
///     Local-part      = Atom *("." Atom)  /  DQUOTE *( qtextSMTP / quoted-pairSMTP ) DQUOTE
///     Domain          = sub-domain *("." sub-domain)
///     address-literal = "[" IPv4-address-literal "]"  /  "[IPv6:" IPv6-addr "]"
///
/// ASCII only (RFC 6531 is another format), no display name, no comments, no white space but in quotes. A
/// Domain may be one label, and its labels digits alone. IPv6 is the only tag that IANA has registered for
/// literals; `::` is two groups or more there. Numbers of an IPv4 literal have no leading zeros: narrower
/// than the RFC on purpose, see ipv4_scanner.
///
/// At most 64 octets of Local-part and 254 in all: those that every server must take, and that nobody should
/// exceed (section 4.5.3.1.1; 4.5.3.1.3, a path of 256 octets less its angle brackets). So the 255 of a
/// domain (4.5.3.1.2) are never reached. A label has at most 63 (RFC 1035, section 2.3.4).
class email_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            step_ = size_ == longest ? step::failed : next(c);
            if (step_ < step::at && size_ == longest_local) step_ = step::failed;
            if (failed()) return;
            ++size_;
        }
    }

    /// Is what has been written, taken as the whole text, an e-mail address?
    constexpr bool complete() const noexcept {
        return step_ == step::closed_literal || (step_ == step::domain && labels_.complete());
    }

    /// No continuation can become an e-mail address; may be known some characters late.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

  private:
    // Where the next character stands, or what was there last.
    enum class step : std::uint8_t {
        nothing,
        atom,
        point,
        quoted,
        backslash,
        closed_quote,
        at,
        domain,
        literal,
        tag,
        ipv4,
        ipv6,
        closed_literal,
        failed
    };
    static constexpr std::uint8_t longest = 254, longest_local = 64;
    static constexpr std::string_view ipv6_tag = "IPv6:";

    constexpr step next(char c) noexcept {
        switch (step_) {
        case step::nothing: return c == '"' ? step::quoted : is_atext(c) ? step::atom : step::failed;
        case step::atom:
            if (c == '@') return step::at;
            return c == '.' ? step::point : is_atext(c) ? step::atom : step::failed;
        case step::point: return is_atext(c) ? step::atom : step::failed;
        case step::quoted:
            if (c == '"') return step::closed_quote;
            return c == '\\' ? step::backslash : is_printable(c) ? step::quoted : step::failed;
        case step::backslash: return is_printable(c) ? step::quoted : step::failed;
        case step::closed_quote: return c == '@' ? step::at : step::failed;
        case step::at:
            if (c == '[') return step::literal;
            return labels_.put(c) ? step::domain : step::failed;
        case step::domain: return labels_.put(c) ? step::domain : step::failed;
        case step::literal:
            if (ipv4_.put(c)) return step::ipv4;
            return next_of_tag(c);
        case step::tag: return next_of_tag(c);
        case step::ipv4:
            if (c == ']') return ipv4_.complete() ? step::closed_literal : step::failed;
            return ipv4_.put(c) ? step::ipv4 : step::failed;
        case step::ipv6:
            if (c == ']')
                return ipv6_.complete() && ipv6_.groups() != 7 ? step::closed_literal : step::failed;
            return ipv6_.put(c) ? step::ipv6 : step::failed;
        case step::closed_literal:
        case step::failed: break;
        }
        return step::failed;
    }
    constexpr step next_of_tag(char c) noexcept {
        if (detail::ascii_lower(c) != detail::ascii_lower(ipv6_tag[tag_])) return step::failed;
        return ++tag_ == ipv6_tag.size() ? step::ipv6 : step::tag;
    }

    // RFC 5322, section 3.2.3, atext
    static constexpr bool is_atext(char c) noexcept {
        return detail::is_ascii_alphanumeric(c)
               || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
    }
    // qtextSMTP, `"` and `\`, which is all that a quoted-pairSMTP may hold
    static constexpr bool is_printable(char c) noexcept { return c >= ' ' && c <= '~'; }

    detail::label_reader labels_;
    ipv4_scanner ipv4_;
    ipv6_scanner ipv6_;
    std::uint8_t size_ = 0; // of the whole
    std::uint8_t tag_ = 0;  // how much of the literal's tag was read
    step step_ = step::nothing;
};

/// Is it an e-mail address, Mailbox of RFC 5321?
constexpr bool is_email(std::string_view text) noexcept {
    email_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/contract/formats/email.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view email_atoms =
    "^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:[.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*|";
inline constexpr std::string_view email_quoted = "\"(?:[ !#-Z\\[\\]^-~]|\\\\[ -~])*\")@(?:";
inline constexpr std::string_view email_labels = "(?:[.]";
inline constexpr std::string_view email_literal = ")*|\\[(?:";
inline constexpr std::string_view email_tag = "|[Ii][Pp][Vv]6:(?:";
inline constexpr std::string_view email_end = "))\\])$";
inline constexpr auto& email_pattern = joined<
    email_atoms, email_quoted, address_patterns::label, email_labels, address_patterns::label, email_literal,
    address_patterns::ipv4, email_tag, address_patterns::ipv6_of_smtp, email_end>::text;

inline constexpr text_sample email_samples[] = {
    {"ordinary", "ada.lovelace@clinic.example"},
    {"one character each", "a@b"},
    {"upper case", "ADA@CLINIC.EXAMPLE"},
    {"digits", "24@7.example"},
    {"a tag", "ada+notes@clinic.example"},
    {"all other characters of an atom", "!#$%&'*+-/=?^_`{|}~@clinic.example"},
    {"an atom of a hyphen", "-@clinic.example"},
    {"atoms of one character", "a.b.c@clinic.example"},
    {"one label", "postmaster@localhost"},
    {"a domain of digits, which is no address", "ada@192.0.2.1"},
    {"a label that begins with a digit", "ada@1clinic.example"},
    {"hyphens in a label", "ada@my--clinic.example"},
    {"an A-label", "ada@xn--bcher-kva.example"},
    {"in quotes", "\"ada\"@clinic.example"},
    {"empty quotes", "\"\"@clinic.example"},
    {"a space in quotes", "\"ada lovelace\"@clinic.example"},
    {"only a space in quotes", "\" \"@clinic.example"},
    {"an at sign in quotes", "\"ada@home\"@clinic.example"},
    {"two points in quotes", "\"ada..lovelace\"@clinic.example"},
    {"what no atom has, in quotes", "\"()<>[]:;,@.\"@clinic.example"},
    {"the ends of the classes, in quotes", "\" !#[]~\"@clinic.example"},
    {"a quoted pair", "\"\\a\"@clinic.example"},
    {"a quoted space", "\"\\ \"@clinic.example"},
    {"a quoted quote", "\"\\\"\"@clinic.example"},
    {"a quoted backslash", "\"\\\\\"@clinic.example"},
    {"an IPv4 literal", "ada@[192.0.2.1]"},
    {"an IPv6 literal", "ada@[IPv6:2001:db8::1]"},
    {"an IPv6 literal of all groups", "ada@[IPv6:1:2:3:4:5:6:7:8]"},
    {"an IPv6 literal of zeros", "ada@[IPv6:::]"},
    {"an IPv6 literal of six groups and zeros", "ada@[IPv6:1:2:3::6:7:8]"},
    {"an IPv6 literal with an IPv4 address", "ada@[IPv6:::ffff:192.0.2.1]"},
    {"an IPv6 literal with an IPv4 address, four groups and zeros", "ada@[IPv6:1:2::5:6:192.0.2.1]"},
    {"an IPv6 literal, the tag in lower case", "ada@[ipv6:2001:db8::1]"},
    {"an IPv6 literal, the tag in upper case", "ada@[IPV6:2001:DB8::1]"},
    {"64 characters before the at sign",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@clinic.example"},
    {"64 characters before the at sign, quoted",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\"@clinic.example"},
    {"64 characters before the at sign, of quoted pairs",
     "\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\""
     "\\\"\\\"\\\"\\\"\\\"\\\"\"@clinic.example"},
    {"a label of 63", "ada@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0.example"},
    {"254 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@"
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy"},
    {"254 characters, nearly all of the domain",
     "a@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwx"},
    {"empty", "", errc::not_an_email},
    {"an at sign", "@", errc::not_an_email},
    {"no at sign", "clinic.example", errc::not_an_email},
    {"nothing before the at sign", "@clinic.example", errc::not_an_email},
    {"nothing behind the at sign", "ada@", errc::not_an_email},
    {"two at signs", "ada@home@clinic.example", errc::not_an_email},
    {"two at signs in a row", "ada@@clinic.example", errc::not_an_email},
    {"a point at the front", ".ada@clinic.example", errc::not_an_email},
    {"a point before the at sign", "ada.@clinic.example", errc::not_an_email},
    {"two points before the at sign", "ada..lovelace@clinic.example", errc::not_an_email},
    {"a point behind the at sign", "ada@.example", errc::not_an_email},
    {"a point at the end", "ada@clinic.example.", errc::not_an_email},
    {"two points in the domain", "ada@clinic..example", errc::not_an_email},
    {"a hyphen behind the at sign", "ada@-clinic.example", errc::not_an_email},
    {"a hyphen at the end of a label", "ada@clinic-.example", errc::not_an_email},
    {"a hyphen at the end", "ada@clinic.example-", errc::not_an_email},
    {"an underscore in the domain", "ada@my_clinic.example", errc::not_an_email},
    {"a percent sign in the domain", "ada@clinic%2Eexample", errc::not_an_email},
    {"a label of 64",
     "ada@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a.example",
     errc::not_an_email},
    {"65 characters before the at sign",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0a@clinic.example",
     errc::not_an_email,
     &beyond::text_length},
    {"65 characters before the at sign, quoted",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\"@clinic.example",
     errc::not_an_email,
     &beyond::text_length},
    {"65 characters before the at sign, an at sign the 65th",
     "\"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq@\"@clinic.example",
     errc::not_an_email,
     &beyond::text_length},
    {"255 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz.0@"
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxya",
     errc::not_an_email,
     &beyond::text_length},
    {"300 characters",
     "a@abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdef",
     errc::not_an_email,
     &beyond::text_length},
    {"a space before the at sign", "ada @clinic.example", errc::not_an_email},
    {"a space behind the at sign", "ada@ clinic.example", errc::not_an_email},
    {"a space inside", "ada lovelace@clinic.example", errc::not_an_email},
    {"a parenthesis, a comment", "ada(home)@clinic.example", errc::not_an_email},
    {"a comment behind it", "ada@clinic.example(home)", errc::not_an_email},
    {"a comma", "ada,lovelace@clinic.example", errc::not_an_email},
    {"a semicolon", "ada;lovelace@clinic.example", errc::not_an_email},
    {"a colon", "ada:lovelace@clinic.example", errc::not_an_email},
    {"a backslash", "ada\\lovelace@clinic.example", errc::not_an_email},
    {"a quoted at sign without quotes", "ada\\@home@clinic.example", errc::not_an_email},
    {"brackets before the at sign", "[ada]@clinic.example", errc::not_an_email},
    {"angle brackets", "<ada@clinic.example>", errc::not_an_email},
    {"a display name", "Ada <ada@clinic.example>", errc::not_an_email},
    {"two addresses", "ada@clinic.example,bob@clinic.example", errc::not_an_email},
    {"a mailto URI", "mailto:ada@clinic.example", errc::not_an_email},
    {"a quote that is not closed", "\"ada@clinic.example", errc::not_an_email},
    {"a quote that closes nothing", "ada\"@clinic.example", errc::not_an_email},
    {"a quote inside", "ad\"a@clinic.example", errc::not_an_email},
    {"a quote in quotes", "\"a\"a\"@clinic.example", errc::not_an_email},
    {"something behind quotes", "\"ada\"lovelace@clinic.example", errc::not_an_email},
    {"an atom behind quotes", "\"ada\".lovelace@clinic.example", errc::not_an_email},
    {"quotes behind an atom", "ada.\"lovelace\"@clinic.example", errc::not_an_email},
    {"a backslash that quotes the quote", "\"ada\\\"@clinic.example", errc::not_an_email},
    {"quotes in the domain", "ada@\"clinic\".example", errc::not_an_email},
    {"an empty literal", "ada@[]", errc::not_an_email},
    {"a literal that is not closed", "ada@[192.0.2.1", errc::not_an_email},
    {"a literal that is not opened", "ada@192.0.2.1]", errc::not_an_email},
    {"something behind a literal", "ada@[192.0.2.1].example", errc::not_an_email},
    {"a label before a literal", "ada@clinic[192.0.2.1]", errc::not_an_email},
    {"an IPv4 literal with 256", "ada@[192.0.2.256]", errc::not_an_email},
    {"an IPv4 literal with a leading zero", "ada@[192.0.2.01]", errc::not_an_email},
    {"an IPv4 literal of three numbers", "ada@[192.0.2]", errc::not_an_email},
    {"an IPv6 literal without tag", "ada@[2001:db8::1]", errc::not_an_email},
    {"an IPv6 literal of a tag only", "ada@[IPv6:]", errc::not_an_email},
    {"an IPv6 literal without the tag's colon", "ada@[IPv62001:db8::1]", errc::not_an_email},
    {"an IPv6 literal of a wrong tag", "ada@[IPv4:192.0.2.1]", errc::not_an_email},
    {"an IPv6 literal of an IPv4 address", "ada@[IPv6:192.0.2.1]", errc::not_an_email},
    {"an IPv6 literal of seven groups", "ada@[IPv6:1:2:3:4:5:6:7]", errc::not_an_email},
    {"an IPv6 literal that shortens one group", "ada@[IPv6:1:2:3:4:5:6:7::]", errc::not_an_email},
    {"an IPv6 literal that shortens one group before an IPv4 address",
     "ada@[IPv6:1:2:3:4:5::192.0.2.1]",
     errc::not_an_email},
    {"an IPv6 literal with a zone", "ada@[IPv6:fe80::1%eth0]", errc::not_an_email},
    {"a literal of another tag", "ada@[x400:c=de]", errc::not_an_email},
    {"a literal of text", "ada@[clinic.example]", errc::not_an_email},
    {"a tab in quotes", "\"a\tb\"@clinic.example", errc::not_an_email},
    {"a DEL in quotes", "\"a\x7F\"@clinic.example", errc::not_an_email},
    {"a line feed in quotes", "\"a\nb\"@clinic.example", errc::not_an_email},
    {"a quoted line feed", "\"a\\\nb\"@clinic.example", errc::not_an_email},
    {"a NUL in quotes", std::string_view("\"a\0b\"@clinic.example", 20), errc::not_an_email},
    {"a tab inside", "a\tb@clinic.example", errc::not_an_email},
    {"a DEL", "\x7F@clinic.example", errc::not_an_email},
    {"a space before it", " ada@clinic.example", errc::not_an_email},
    {"a space behind it", "ada@clinic.example ", errc::not_an_email},
    {"a line feed behind it", "ada@clinic.example\n", errc::not_an_email},
    {"a carriage return and a line feed behind it", "ada@clinic.example\r\n", errc::not_an_email},
    {"a NUL behind it", std::string_view("ada@clinic.example\0", 19), errc::not_an_email},
    {"a header injected", "ada@clinic.example\nBcc: bob@clinic.example", errc::not_an_email},
    {"not ASCII before the at sign", "zo\xC3\xAB@clinic.example", errc::not_an_email},
    {"not ASCII in quotes", "\"zo\xC3\xAB\"@clinic.example", errc::not_an_email},
    {"not ASCII, quoted", "\"\\\xC3\xAB\"@clinic.example", errc::not_an_email},
    {"not ASCII in the domain",
     "ada@b\xC3\xBC"
     "cher.example",
     errc::not_an_email},
    {"a full-width at sign",
     "ada\xEF\xBC\xA0"
     "clinic.example",
     errc::not_an_email},
    {"a small at sign",
     "ada\xEF\xB9\xAB"
     "clinic.example",
     errc::not_an_email},
    {"a full-width point",
     "ada@clinic\xEF\xBC\x8E"
     "example",
     errc::not_an_email},
    {"a Cyrillic a in the domain", "ada@clinic.ex\xD0\xB0mple", errc::not_an_email},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "ada@clinic.example",
     errc::not_an_email},
};

inline constexpr unsaid email_left[] = {{errc::not_an_email, &beyond::text_length}};
inline constexpr schema_reading email_readings[] = {
    {errc::not_an_email, email_left, email_pattern, not_ascii_pattern, "email"}};
inline constexpr text_rule email_rules[] = {{errc::not_an_email}};
inline constexpr format_notes email_notes = {
    "email", "string", email_readings, email_samples, true, false, nullptr, "address"};

} // namespace detail

/// The row of email().
inline constexpr text_format email_format = {
    scan_with<email_scanner, errc::not_an_email>(),
    detail::email_rules,
    text_use::anywhere,
    noted(detail::email_notes)};

/// An e-mail address (RFC 5321, section 4.1.2, Mailbox), else `not_an_email`.
template <class... Said>
constexpr auto email(Said const&... said) {
    return detail::text(email_format, said...);
}

} // namespace notepact

// notepact/contract/formats/header_text.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view header_text_pattern = "^[!-~](?:[ -~]*[!-~])?$";

inline constexpr text_sample header_text_samples[] = {
    {"ordinary", "your_token_here"},
    {"a UUID", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"},
    {"one character", "!"},
    {"all kinds", "!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~"},
    {"spaces inside", "a b  c"},
    {"empty", "", errc::bad_header},
    {"a space", " ", errc::bad_header},
    {"a leading space", " a", errc::bad_header},
    {"a trailing space", "a ", errc::bad_header},
    {"a tab inside", "a\tb", errc::bad_header},
    {"a trailing line feed", "a\n", errc::bad_header},
    {"a carriage return", "a\rb", errc::bad_header},
    {"another header", "a\r\nX-Admin: true", errc::bad_header},
    {"a NUL character", std::string_view("a\0b", 3), errc::bad_header},
    {"delete", "a\x7F", errc::bad_header},
    {"not ASCII", "gr\xC3\xBC\xC3\x9F", errc::bad_header},
    {"no UTF-8", "a\xFF", errc::bad_header, &beyond::text},
};

inline constexpr schema_reading header_text_readings[] = {
    {errc::bad_header, {}, header_text_pattern, not_ascii_pattern, {}}};
inline constexpr text_rule header_text_rules[] = {{errc::bad_header}};
inline constexpr format_notes header_text_notes = {
    "header_value", "string", header_text_readings, header_text_samples};

} // namespace detail

/// The row of header_text().
inline constexpr text_format header_text_format = {
    scan_with<header_value_scanner, errc::bad_header>(),
    detail::header_text_rules,
    text_use::header,
    noted(detail::header_text_notes)};

/// The text of a header: not empty, no control or non-ASCII characters; else `bad_header`.
template <class... Said>
constexpr auto header_text(Said const&... said) {
    return detail::text(header_text_format, said...);
}

} // namespace notepact

// notepact/contract/formats/hostname.hpp

namespace notepact {

namespace detail {

// The last label has a character that is no digit: first, or behind digits, where its length is not counted,
// for an automaton of both counts would be large.
inline constexpr std::string_view hostname_point = "[.])*(?:";
inline constexpr std::string_view hostname_last =
    "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?|[0-9]+(?:[A-Za-z]|-+[A-Za-z0-9])(?:-*[A-Za-z0-9])*";
inline constexpr auto& hostname_pattern = joined<
    address_patterns::begin, address_patterns::label, hostname_point, hostname_last,
    address_patterns::end>::text;

inline constexpr text_sample hostname_samples[] = {
    {"ordinary", "clinic.example"},
    {"one label", "localhost"},
    {"one character", "a"},
    {"upper case", "CLINIC.EXAMPLE"},
    {"both cases", "Clinic.Example"},
    {"a hyphen inside", "my-clinic.example"},
    {"hyphens in a row", "a--b.example"},
    {"a label that begins with a digit", "1host.example"},
    {"a label that ends with a digit", "host1.example"},
    {"a label of digits", "24.clinic.example"},
    {"one label that begins with a digit", "3com"},
    {"a last label that begins with a digit", "clinic.7x"},
    {"a last label of digits around a hyphen", "clinic.7-7"},
    {"a name of digits and a letter", "0x7f000001"},
    {"an A-label", "xn--bcher-kva.example"},
    {"a label of 63", "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0.example"},
    {"a last label of 63", "example.abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0"},
    {"a last label of 62 digits and a letter",
     "00000000000000000000000000000000000000000000000000000000000000a"},
    {"a last label of 61 digits, a hyphen and a letter",
     "0000000000000000000000000000000000000000000000000000000000000-a"},
    {"a last label of a letter, hyphens and a letter, 63",
     "a-------------------------------------------------------------a"},
    {"253 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy"},
    {"127 labels",
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a"},
    {"empty", "", errc::not_a_hostname},
    {"a point", ".", errc::not_a_hostname},
    {"a point at the front", ".clinic.example", errc::not_a_hostname},
    {"a point at the end, which is the root", "clinic.example.", errc::not_a_hostname},
    {"two points", "clinic..example", errc::not_a_hostname},
    {"a hyphen", "-", errc::not_a_hostname},
    {"a hyphen at the front", "-clinic.example", errc::not_a_hostname},
    {"a hyphen at the end", "clinic.example-", errc::not_a_hostname},
    {"a hyphen at the end of a label", "clinic-.example", errc::not_a_hostname},
    {"a hyphen at the front of a label", "clinic.-example", errc::not_a_hostname},
    {"a label of a hyphen", "clinic.-.example", errc::not_a_hostname},
    {"a label of 64",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a.example",
     errc::not_a_hostname},
    {"a last label of 64",
     "example.abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a",
     errc::not_a_hostname},
    {"a last label of 64 that begins with digits",
     "0000000000000000000000000000000000000000a00000000000000000000000",
     errc::not_a_hostname,
     &beyond::text_length},
    {"a last label of 65 that begins with digits and has a hyphen",
     "0000000000000000000000000000000000000000-000000000000000000000000",
     errc::not_a_hostname,
     &beyond::text_length},
    {"254 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxya",
     errc::not_a_hostname,
     &beyond::text_length},
    {"255 characters",
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a",
     errc::not_a_hostname,
     &beyond::text_length},
    {"254 characters, a point the last",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy.",
     errc::not_a_hostname},
    {"a host of 300 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefgh",
     errc::not_a_hostname,
     &beyond::text_length},
    {"digits", "123", errc::not_a_hostname},
    {"an IPv4 address", "192.0.2.1", errc::not_a_hostname},
    {"more than an IPv4 address", "999.1.1.1", errc::not_a_hostname},
    {"digits at the end", "clinic.example.7", errc::not_a_hostname},
    {"IPv6", "2001:db8::1", errc::not_a_hostname},
    {"IPv6 in brackets", "[2001:db8::1]", errc::not_a_hostname},
    {"an underscore", "my_clinic.example", errc::not_a_hostname},
    {"an underscore at the front", "_dmarc.clinic.example", errc::not_a_hostname},
    {"a tilde", "~clinic.example", errc::not_a_hostname},
    {"a plus", "a+b.example", errc::not_a_hostname},
    {"a star", "*.clinic.example", errc::not_a_hostname},
    {"a percent-encoded point", "clinic%2Eexample", errc::not_a_hostname},
    {"an at sign, before the first capital", "@.example", errc::not_a_hostname},
    {"a bracket, behind the last capital", "[.example", errc::not_a_hostname},
    {"a grave accent, before the first letter", "`.example", errc::not_a_hostname},
    {"a brace, behind the last letter", "{.example", errc::not_a_hostname},
    {"a slash, before the first digit", "clinic/example", errc::not_a_hostname},
    {"a colon, behind the last digit, and a port", "clinic.example:443", errc::not_a_hostname},
    {"a comma", "clinic,example", errc::not_a_hostname},
    {"a URL", "https://clinic.example", errc::not_a_hostname},
    {"an address of e-mail", "a@clinic.example", errc::not_a_hostname},
    {"a backslash", "clinic\\.example", errc::not_a_hostname},
    {"a space before it", " clinic.example", errc::not_a_hostname},
    {"a space inside", "clinic example", errc::not_a_hostname},
    {"a space behind it", "clinic.example ", errc::not_a_hostname},
    {"a tab behind it", "clinic.example\t", errc::not_a_hostname},
    {"a line feed behind it", "clinic.example\n", errc::not_a_hostname},
    {"a NUL behind it", std::string_view("clinic.example\0", 15), errc::not_a_hostname},
    {"a NUL inside", std::string_view("clinic\0.example", 15), errc::not_a_hostname},
    {"a label that is not ASCII",
     "b\xC3\xBC"
     "cher.example",
     errc::not_a_hostname},
    {"a Cyrillic a", "\xD0\xB0.example", errc::not_a_hostname},
    {"a full-width point",
     "clinic\xEF\xBC\x8E"
     "example",
     errc::not_a_hostname},
    {"an ideographic full stop",
     "clinic\xE3\x80\x82"
     "example",
     errc::not_a_hostname},
    {"a soft hyphen",
     "cli\xC2\xAD"
     "nic.example",
     errc::not_a_hostname},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "clinic.example",
     errc::not_a_hostname},
};

inline constexpr unsaid hostname_left[] = {{errc::not_a_hostname, &beyond::text_length}};
inline constexpr schema_reading hostname_readings[] = {
    {errc::not_a_hostname, hostname_left, hostname_pattern, not_ascii_pattern, "hostname"}};
inline constexpr text_rule hostname_rules[] = {{errc::not_a_hostname}};
inline constexpr format_notes hostname_notes = {
    "hostname", "string", hostname_readings, hostname_samples, true, false, same_but_for_case, "name"};

} // namespace detail

/// The row of hostname().
inline constexpr text_format hostname_format = {
    scan_with<hostname_scanner, errc::not_a_hostname>(),
    detail::hostname_rules,
    text_use::anywhere,
    noted(detail::hostname_notes)};

/// The name of a host (RFC 1123, section 2.1), without a point at its end, else `not_a_hostname`.
template <class... Said>
constexpr auto hostname(Said const&... said) {
    return detail::text(hostname_format, said...);
}

} // namespace notepact

// notepact/contract/formats/integer_text.hpp

namespace notepact {

namespace detail {

inline constexpr text_sample integer_text_samples[] = {
    {"ordinary", "46"},
    {"one", "1"},
    {"the largest of 64 bits", "9223372036854775807"},
    {"zero", "0", errc::not_positive},
    {"minus zero", "-0", errc::not_positive},
    {"minus one", "-1", errc::not_positive},
    {"the smallest of 64 bits", "-9223372036854775808", errc::not_positive},
    {"2^63", "9223372036854775808", errc::out_of_range, &beyond::exact_integer},
    {"-2^63 - 1", "-9223372036854775809", errc::out_of_range, &beyond::exact_integer},
    {"2^64", "18446744073709551616", errc::out_of_range},
    {"a large exponent", "1e30", errc::out_of_range, &beyond::parameter_text},
    {"a fraction", "46.5", errc::wrong_type},
    {"46.0", "46.0", errc::wrong_type, &beyond::parameter_text},
    {"an exponent", "4.6e1", errc::wrong_type, &beyond::parameter_text},
    {"1e400, beyond every double", "1e400", errc::not_numeric, &beyond::parameter_text},
    {"empty", "", errc::not_numeric, &beyond::parameter_text},
    {"a word", "abc", errc::not_numeric, &beyond::parameter_text},
    {"hexadecimal", "0x2e", errc::not_numeric, &beyond::parameter_text},
    {"a plus sign", "+46", errc::not_numeric, &beyond::parameter_text},
    {"a leading space", " 46", errc::not_numeric, &beyond::parameter_text},
    {"a trailing space", "46 ", errc::not_numeric, &beyond::parameter_text},
    {"a trailing line feed", "46\n", errc::not_numeric, &beyond::parameter_text},
    {"a leading zero", "046", errc::not_numeric, &beyond::parameter_text},
    {"thousands", "1_000", errc::not_numeric, &beyond::parameter_text},
    {"full-width digits", "\xEF\xBC\x94\xEF\xBC\x96", errc::not_numeric, &beyond::parameter_text},
};

constexpr errc judge_integer_text(number_scanner const& scanner) noexcept {
    auto const facts = scanner.facts();
    if (!scanner.complete() || facts.overflow) return errc::not_numeric;
    if (facts.beyond_int64) return errc::out_of_range;
    if (!facts.integer_token) return errc::wrong_type;
    return facts.negative || facts.zero ? errc::not_positive : errc{};
}

inline constexpr unsaid integer_text_left[] = {
    {errc::not_numeric, &beyond::parameter_text}, {errc::wrong_type, &beyond::parameter_text}};
inline constexpr unsaid integer_range_left[] = {{errc::out_of_range, &beyond::exact_integer}};
inline constexpr schema_reading integer_text_readings[] = {
    {errc::not_numeric, integer_text_left},
    schema_reading{errc::not_positive}.ranged("integer", 1, INT64_MAX),
    schema_reading{errc::out_of_range}.ranged("integer", INT64_MIN, INT64_MAX),
    {errc::out_of_range, integer_range_left}};
inline constexpr text_rule integer_text_rules[] = {
    {errc::not_numeric},
    {errc::wrong_type, rule_level::always_error},
    {errc::out_of_range, rule_level::always_error},
    {errc::not_positive, rule_level::always_warning}};
inline constexpr format_notes integer_text_notes = {
    "integer", "integer", integer_text_readings, integer_text_samples};

} // namespace detail

/// The row of integer_text().
inline constexpr text_format integer_text_format = {
    scan_with<number_scanner, detail::judge_integer_text>(),
    detail::integer_text_rules,
    text_use::anywhere,
    noted(detail::integer_text_notes)};

/// The text of an integer within int64, else `not_numeric`, `wrong_type` or `out_of_range`; zero or less is
/// the warning `not_positive`.
template <class... Said>
constexpr auto integer_text(Said const&... said) {
    return detail::number_text_of<shape::integer>(integer_text_format, said...);
}

} // namespace notepact

// notepact/contract/formats/ipv4.hpp

namespace notepact {

namespace detail {

inline constexpr auto& ipv4_pattern =
    joined<address_patterns::begin, address_patterns::ipv4, address_patterns::end>::text;

inline constexpr text_sample ipv4_samples[] = {
    {"ordinary", "192.0.2.1"},
    {"all zero", "0.0.0.0"},
    {"all 255", "255.255.255.255"},
    {"loopback", "127.0.0.1"},
    {"one digit each", "1.2.3.4"},
    {"two digits each", "10.99.10.99"},
    {"three digits each", "100.199.200.249"},
    {"249 and 250", "249.250.0.0"},
    {"zeros inside", "10.0.0.10"},
    {"empty", "", errc::not_an_ipv4},
    {"one number", "1", errc::not_an_ipv4},
    {"two numbers, as inet_aton reads them", "127.1", errc::not_an_ipv4},
    {"three numbers, as inet_aton reads them", "127.0.1", errc::not_an_ipv4},
    {"five numbers", "1.2.3.4.5", errc::not_an_ipv4},
    {"one number of 32 bits", "3221225985", errc::not_an_ipv4},
    {"256 first", "256.0.2.1", errc::not_an_ipv4},
    {"256 last", "192.0.2.256", errc::not_an_ipv4},
    {"260", "192.0.2.260", errc::not_an_ipv4},
    {"300", "192.0.300.1", errc::not_an_ipv4},
    {"999", "999.999.999.999", errc::not_an_ipv4},
    {"four digits", "192.0.2.1000", errc::not_an_ipv4},
    {"a number that is 1 modulo 256", "192.0.2.257", errc::not_an_ipv4},
    {"a number that is 1 modulo 2^32", "192.0.2.4294967297", errc::not_an_ipv4},
    {"a leading zero", "192.0.02.1", errc::not_an_ipv4},
    {"two leading zeros", "192.0.2.001", errc::not_an_ipv4},
    {"00", "192.0.2.00", errc::not_an_ipv4},
    {"a leading zero first", "0192.0.2.1", errc::not_an_ipv4},
    {"octal", "0300.0.2.1", errc::not_an_ipv4},
    {"hexadecimal", "0xc0.0.2.1", errc::not_an_ipv4},
    {"hexadecimal, whole", "0xC0000201", errc::not_an_ipv4},
    {"a hex digit", "192.0.2.a", errc::not_an_ipv4},
    {"no number first", ".0.2.1", errc::not_an_ipv4},
    {"no number inside", "192..2.1", errc::not_an_ipv4},
    {"no number last", "192.0.2.", errc::not_an_ipv4},
    {"a point at the end", "192.0.2.1.", errc::not_an_ipv4},
    {"points only", "...", errc::not_an_ipv4},
    {"commas", "192,0,2,1", errc::not_an_ipv4},
    {"colons", "192:0:2:1", errc::not_an_ipv4},
    {"a plus", "192.0.2.+1", errc::not_an_ipv4},
    {"a minus", "192.0.2.-1", errc::not_an_ipv4},
    {"an exponent", "1e2.0.2.1", errc::not_an_ipv4},
    {"a port", "192.0.2.1:80", errc::not_an_ipv4},
    {"a prefix length", "192.0.2.0/24", errc::not_an_ipv4},
    {"in brackets", "[192.0.2.1]", errc::not_an_ipv4},
    {"a name", "localhost", errc::not_an_ipv4},
    {"IPv6", "::192.0.2.1", errc::not_an_ipv4},
    {"a slash, before the first numeral", "192.0.2./", errc::not_an_ipv4},
    {"a colon, behind the last numeral", "192.0.2.:", errc::not_an_ipv4},
    {"a space before it", " 192.0.2.1", errc::not_an_ipv4},
    {"a space inside", "192. 0.2.1", errc::not_an_ipv4},
    {"a space behind it", "192.0.2.1 ", errc::not_an_ipv4},
    {"a tab behind it", "192.0.2.1\t", errc::not_an_ipv4},
    {"a line feed behind it", "192.0.2.1\n", errc::not_an_ipv4},
    {"a NUL behind it", std::string_view("192.0.2.1\0", 10), errc::not_an_ipv4},
    {"the letter O for 0", "192.O.2.1", errc::not_an_ipv4},
    {"the letter l for 1", "192.0.2.l", errc::not_an_ipv4},
    {"an Arabic-Indic digit", "192.0.2.\xD9\xA1", errc::not_an_ipv4},
    {"a full-width digit", "192.0.2.\xEF\xBC\x91", errc::not_an_ipv4},
    {"a superscript digit", "192.0.2.\xC2\xB9", errc::not_an_ipv4},
    {"an ideographic full stop",
     "192\xE3\x80\x82"
     "0.2.1",
     errc::not_an_ipv4},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "192.0.2.1",
     errc::not_an_ipv4},
};

inline constexpr schema_reading ipv4_readings[] = {
    {errc::not_an_ipv4, {}, ipv4_pattern, not_ascii_pattern, "ipv4"}};
inline constexpr text_rule ipv4_rules[] = {{errc::not_an_ipv4}};
inline constexpr format_notes ipv4_notes = {
    "ipv4", "string", ipv4_readings, ipv4_samples, true, false, nullptr, "address"};

} // namespace detail

/// The row of ipv4().
inline constexpr text_format ipv4_format = {
    scan_with<ipv4_scanner, errc::not_an_ipv4>(),
    detail::ipv4_rules,
    text_use::anywhere,
    noted(detail::ipv4_notes)};

/// An IPv4 address of four decimal numbers without leading zeros, else `not_an_ipv4`.
template <class... Said>
constexpr auto ipv4(Said const&... said) {
    return detail::text(ipv4_format, said...);
}

} // namespace notepact

// notepact/format/percent.hpp
// Percent-encoding, RFC 3986 section 2.1, of a text that becomes one path segment or query value: opaque, so
// that nothing in it may act as a delimiter, and text that looks encoded is encoded again (`%2e` becomes
// `%252e`).

namespace notepact {

/// Whether `c` is of RFC 3986 section 2.3, unreserved: the only characters written plain.
constexpr bool is_unreserved(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
           || c == '_' || c == '~';
}

/// Whether `c` may stand plain in a path segment: RFC 3986 section 3.3, pchar. More than is_unreserved, which
/// is what we write.
constexpr bool is_path_character(char c) noexcept {
    return is_unreserved(c) || std::string_view("!$&'()*+,;=:@").find(c) != std::string_view::npos;
}

/// The length of percent_encode(text): at most three times that of `text`, which must not overflow.
constexpr std::size_t percent_encoded_size(std::string_view text) noexcept {
    std::size_t size = 0;
    for (char const c : text)
        size += is_unreserved(c) ? 1U : 3U;
    return size;
}

namespace detail {

// `%` and two upper-case hex digits.
constexpr void percent_escape(char c, char* out) noexcept {
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto const byte = static_cast<unsigned char>(c);
    out[0] = '%';
    out[1] = digits[byte >> 4U];
    out[2] = digits[byte & 0xFU];
}

// 0 to 15, or 16 for what is not a hex digit.
constexpr unsigned percent_digit(char c) noexcept {
    return static_cast<unsigned>(
        c >= '0' && c <= '9'   ? c - '0'
        : c >= 'A' && c <= 'F' ? c - 'A' + 10
        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                               : 16);
}

} // namespace detail

/// Writes `text`, encoded, to `out`, which has room for percent_encoded_size(text) characters; returns that
/// number. Any bytes will do; which texts may be sent is is_path_segment()'s to say.
constexpr std::size_t percent_encode(std::string_view text, char* out) noexcept {
    std::size_t size = 0;
    for (char const c : text) {
        if (is_unreserved(c)) {
            out[size++] = c;
        } else {
            detail::percent_escape(c, out + size);
            size += 3;
        }
    }
    return size;
}

/// Hands `text`, encoded, to `sink(std::string_view)`: plain runs as parts of `text`, escapes three
/// characters at a time. Encoding keeps no state between bytes, so that the pieces of a text may be encoded
/// one after the other.
template <class Sink>
constexpr void percent_encode(std::string_view text, Sink&& sink) {
    for (std::size_t at = 0; at != text.size();) {
        std::size_t const begin = at;
        while (at != text.size() && is_unreserved(text[at]))
            ++at;
        if (at != begin) sink(std::string_view(text.data() + begin, at - begin));
        if (at == text.size()) return;
        char escape[3] = {};
        detail::percent_escape(text[at++], escape);
        sink(std::string_view(escape, sizeof escape));
    }
}

/// Hands `text`, decoded, to `sink(std::string_view)`: plain runs as parts of `text`, decoded bytes one at a
/// time. Returns false at a `%` that is not followed by two hex digits (upper or lower case); what stands
/// before it has been handed over. `+` stays `+`, and characters that should have had an escape stay, too.
///
/// What comes out is any bytes, `/`, NUL and ill-formed UTF-8 included: judge it with is_path_segment().
template <class Sink>
constexpr bool percent_decode(std::string_view text, Sink&& sink) {
    for (std::size_t at = 0; at != text.size();) {
        std::size_t const begin = at;
        while (at != text.size() && text[at] != '%')
            ++at;
        if (at != begin) sink(std::string_view(text.data() + begin, at - begin));
        if (at == text.size()) return true;
        if (text.size() - at < 3) return false;
        unsigned const high = detail::percent_digit(text[at + 1]), low = detail::percent_digit(text[at + 2]);
        if (high > 15 || low > 15) return false;
        char const byte[1] = {static_cast<char>(high << 4U | low)};
        sink(std::string_view(byte, 1));
        at += 3;
    }
    return true;
}

/// The same into `out`, which is not null even if `capacity` is 0. Fails, too, if the result is longer than
/// `capacity`; text.size() always suffices. `out` may be where the text is.
[[nodiscard]] constexpr std::optional<std::string_view>
percent_decode(std::string_view text, char* out, std::size_t capacity) noexcept {
    std::size_t size = 0;
    bool fits = true;
    bool const legal = percent_decode(text, [&](std::string_view piece) {
        for (char const c : piece) {
            fits = fits && size != capacity;
            if (fits) out[size++] = c;
        }
    });
    if (!legal || !fits) return std::nullopt;
    return std::string_view(out, size);
}

} // namespace notepact

// notepact/contract/formats/ipv6.hpp

namespace notepact {

namespace detail {

inline constexpr auto& ipv6_pattern =
    joined<address_patterns::begin, address_patterns::ipv6, address_patterns::end>::text;

// The groups of what stands on one side of `::` in an address, or of one without it.
struct ipv6_groups {
    std::uint16_t at[8] = {};
    std::size_t count = 0;

    explicit ipv6_groups(std::string_view text) noexcept {
        while (!text.empty()) {
            auto const group = part(text, 0, text.find(':'));
            text.remove_prefix(group.size() == text.size() ? group.size() : group.size() + 1);
            unsigned const base = group.find('.') == group.npos ? 16 : 10;
            unsigned number = 0, before = 0, points = 0; // of an IPv4 address, which makes two groups
            for (char const c : group) {
                if (c != '.') {
                    number = number * base + percent_digit(c);
                    continue;
                }
                if (++points == 2) add(before << 8U | number);
                before = number;
                number = 0;
            }
            add(base == 10 ? before << 8U | number : number);
        }
    }
    void add(unsigned group) noexcept { at[count++] = static_cast<std::uint16_t>(group); }
};

// All eight of an address.
inline ipv6_groups all_ipv6_groups(std::string_view text) noexcept {
    auto const zeros = text.find("::");
    ipv6_groups all(part(text, 0, zeros));
    if (zeros == text.npos) return all;
    ipv6_groups const behind(part(text, zeros + 2));
    for (std::size_t i = 0; i != behind.count; ++i)
        all.at[8 - behind.count + i] = behind.at[i];
    return all;
}
inline likeness same_ipv6(std::string_view one, std::string_view other) noexcept {
    if (!is_ipv6(one) || !is_ipv6(other)) return likeness::different;
    auto const a = all_ipv6_groups(one), b = all_ipv6_groups(other);
    for (std::size_t i = 0; i != 8; ++i)
        if (a.at[i] != b.at[i]) return likeness::different;
    return likeness::same;
}

inline constexpr text_sample ipv6_samples[] = {
    {"ordinary", "2001:db8::1"},
    {"all groups", "2001:db8:0:0:8:800:200c:417a"},
    {"all digits of all groups", "2001:0db8:0000:0000:0008:0800:200c:417a"},
    {"upper case", "2001:DB8::ABCD:EF"},
    {"both cases", "2001:dB8::aBcD"},
    {"all zero", "::"},
    {"all zero, written out", "0:0:0:0:0:0:0:0"},
    {"all ones", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"loopback", "::1"},
    {"zeros at the end", "2001:db8::"},
    {"one group and zeros", "1::"},
    {"zeros inside", "1:2:3::6:7:8"},
    {"a group of zeros shortened first", "::2:3:4:5:6:7:8"},
    {"a group of zeros shortened inside", "1:2:3::5:6:7:8"},
    {"a group of zeros shortened last", "1:2:3:4:5:6:7::"},
    {"an IPv4 address mapped", "::ffff:192.0.2.1"},
    {"an IPv4 address compatible", "::192.0.2.1"},
    {"an IPv4 address behind six groups", "1:2:3:4:5:6:192.0.2.1"},
    {"an IPv4 address behind zeros", "1:2::192.0.2.1"},
    {"an IPv4 address behind zeros and a group", "1::6:192.0.2.1"},
    {"an IPv4 address, a group shortened", "::2:3:4:5:6:192.0.2.1"},
    {"an IPv4 address, the longest", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"},
    {"groups that look decimal", "255:255:255:255:255:255:255:255"},
    {"empty", "", errc::not_an_ipv6},
    {"a colon", ":", errc::not_an_ipv6},
    {"three colons", ":::", errc::not_an_ipv6},
    {"three colons inside", "1:::8", errc::not_an_ipv6},
    {"four colons", "::::", errc::not_an_ipv6},
    {"a group", "1", errc::not_an_ipv6},
    {"a group and a colon", "1:", errc::not_an_ipv6},
    {"a colon and a group", ":1", errc::not_an_ipv6},
    {"seven groups", "1:2:3:4:5:6:7", errc::not_an_ipv6},
    {"seven groups and a colon", "1:2:3:4:5:6:7:", errc::not_an_ipv6},
    {"a colon and seven groups", ":2:3:4:5:6:7:8", errc::not_an_ipv6},
    {"a colon before all groups", ":1:2:3:4:5:6:7:8", errc::not_an_ipv6},
    {"a colon behind all groups", "1:2:3:4:5:6:7:8:", errc::not_an_ipv6},
    {"nine groups", "1:2:3:4:5:6:7:8:9", errc::not_an_ipv6},
    {"zeros behind all groups", "1:2:3:4:5:6:7:8::", errc::not_an_ipv6},
    {"zeros before all groups", "::1:2:3:4:5:6:7:8", errc::not_an_ipv6},
    {"zeros between all groups", "1:2:3:4::5:6:7:8", errc::not_an_ipv6},
    {"zeros twice", "1::2::3", errc::not_an_ipv6},
    {"zeros at both ends", "::1::", errc::not_an_ipv6},
    {"one colon before zeros", ":2::8", errc::not_an_ipv6},
    {"one colon behind zeros", "2::8:", errc::not_an_ipv6},
    {"five digits", "12345::", errc::not_an_ipv6},
    {"five digits last", "::12345", errc::not_an_ipv6},
    {"five digits, the first of them zero", "::00001", errc::not_an_ipv6},
    {"g, behind the last digit", "::g", errc::not_an_ipv6},
    {"G, behind the last digit", "::G", errc::not_an_ipv6},
    {"an at sign, before the first capital", "::@", errc::not_an_ipv6},
    {"a grave accent, before the first letter", "::`", errc::not_an_ipv6},
    {"a slash, before the first numeral", "::/", errc::not_an_ipv6},
    {"a semicolon", "2001;db8::1", errc::not_an_ipv6},
    {"0x", "::0x1", errc::not_an_ipv6},
    {"an IPv4 address", "192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address and a group", "::192.0.2.1:1", errc::not_an_ipv6},
    {"an IPv4 address before zeros", "192.0.2.1::", errc::not_an_ipv6},
    {"an IPv4 address behind seven groups", "1:2:3:4:5:6:7:192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address behind five groups", "1:2:3:4:5:192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address, no group shortened", "1:2:3::4:5:6:192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address behind one colon", ":192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address of three numbers", "::192.0.2", errc::not_an_ipv6},
    {"an IPv4 address of five numbers", "::192.0.2.1.1", errc::not_an_ipv6},
    {"an IPv4 address and a point", "::192.0.2.1.", errc::not_an_ipv6},
    {"an IPv4 address with 256 first", "::256.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address with 256 last", "::192.0.2.256", errc::not_an_ipv6},
    {"an IPv4 address with a leading zero", "::192.0.2.01", errc::not_an_ipv6},
    {"an IPv4 address with a leading zero first", "::0192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address with a hex digit first", "::c0.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address with a hex digit last", "::192.0.2.a", errc::not_an_ipv6},
    {"a point behind zeros", "::.0.2.1", errc::not_an_ipv6},
    {"a zone", "fe80::1%eth0", errc::not_an_ipv6},
    {"a zone, percent-encoded", "fe80::1%25eth0", errc::not_an_ipv6},
    {"a prefix length", "2001:db8::/32", errc::not_an_ipv6},
    {"in brackets", "[::1]", errc::not_an_ipv6},
    {"a port", "[::1]:80", errc::not_an_ipv6},
    {"IPvFuture", "v1.x", errc::not_an_ipv6},
    {"a name", "::localhost", errc::not_an_ipv6},
    {"a hyphen", "2001-db8--1.ipv6-literal.net", errc::not_an_ipv6},
    {"a space before it", " ::1", errc::not_an_ipv6},
    {"a space inside", "2001:db8:: 1", errc::not_an_ipv6},
    {"a space behind it", "::1 ", errc::not_an_ipv6},
    {"a line feed behind it", "::1\n", errc::not_an_ipv6},
    {"a NUL behind it", std::string_view("::1\0", 4), errc::not_an_ipv6},
    {"a NUL behind zeros", std::string_view("::\0", 3), errc::not_an_ipv6},
    {"the letter O for 0", "2OO1:db8::1", errc::not_an_ipv6},
    {"the letter l for 1", "::l", errc::not_an_ipv6},
    {"a Cyrillic a", "::\xD0\xB0", errc::not_an_ipv6},
    {"a full-width colon",
     "2001\xEF\xBC\x9A"
     "db8::1",
     errc::not_an_ipv6},
    {"an Arabic-Indic digit", "::\xD9\xA1", errc::not_an_ipv6},
    {"a byte-order mark before it", "\xEF\xBB\xBF::1", errc::not_an_ipv6},
};

inline constexpr schema_reading ipv6_readings[] = {
    {errc::not_an_ipv6, {}, ipv6_pattern, not_ascii_pattern, "ipv6"}};
inline constexpr text_rule ipv6_rules[] = {{errc::not_an_ipv6}};
inline constexpr format_notes ipv6_notes = {
    "ipv6", "string", ipv6_readings, ipv6_samples, true, false, same_ipv6, "address"};

} // namespace detail

/// The row of ipv6().
inline constexpr text_format ipv6_format = {
    scan_with<ipv6_scanner, errc::not_an_ipv6>(),
    detail::ipv6_rules,
    text_use::anywhere,
    noted(detail::ipv6_notes)};

/// An IPv6 address (RFC 4291, section 2.2), without zone, else `not_an_ipv6`.
template <class... Said>
constexpr auto ipv6(Said const&... said) {
    return detail::text(ipv6_format, said...);
}

} // namespace notepact

// notepact/contract/formats/iso8601.hpp

namespace notepact {

namespace detail {

// Dash and Colon are those of the extended form, or nothing in the basic form.
namespace date_patterns {

inline constexpr std::string_view day_of_year =
                                      "(?:00[1-9]|0[1-9][0-9]|[12][0-9]{2}|3(?:[0-5][0-9]|6[0-5]))|",
                                  last_of_leap_year = "366";
template <std::string_view const& Dash>
inline constexpr auto& ordinal = joined<year, Dash, day_of_year, leap_year, Dash, last_of_leap_year>::text;

inline constexpr std::string_view week_of_year = "W(?:0[1-9]|[1-4][0-9]|5[0-3])", day_of_week = "[1-7]";
template <std::string_view const& Dash>
inline constexpr auto& week = joined<year, Dash, week_of_year, Dash, day_of_week>::text;

inline constexpr std::string_view hours = "[Tt](?:(?:[01][0-9]|2[0-3])",
                                  minutes = "[0-5][0-9](?:", or_midnight = "(?:[,.][0-9]+)?)?|24",
                                  midnight = "00(?:", midnight_seconds = "00(?:[,.]0+)?)?)";
template <std::string_view const& Colon>
inline constexpr auto& time = joined<
    hours, Colon, minutes, Colon, seconds, or_midnight, Colon, midnight, Colon, midnight_seconds>::text;

inline constexpr std::string_view group = "(?:", then = ")(?:",
                                  offset = "(?:[Zz]|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)?)?";
template <std::string_view const& Dash, std::string_view const& Colon>
inline constexpr auto& date_and_time = joined<
    group, calendar<Dash>, or_else, ordinal<Dash>, or_else, week<Dash>, then, time<Colon>, offset>::text;

inline constexpr std::string_view then_t = ")[Tt]";

} // namespace date_patterns

inline constexpr auto& iso8601_pattern = joined<
    date_patterns::begin, date_patterns::date_and_time<date_patterns::dash, date_patterns::colon>,
    date_patterns::or_else, date_patterns::date_and_time<date_patterns::no_dash, date_patterns::no_colon>,
    date_patterns::end>::text;
// RFC 3339, section 5.6: date-time.
inline constexpr auto& rfc3339_pattern = joined<
    date_patterns::begin, date_patterns::calendar<date_patterns::dash>, date_patterns::then_t,
    date_patterns::full_time, date_patterns::z_or_sign, date_patterns::hours_minutes,
    date_patterns::end>::text;

inline constexpr text_sample iso8601_samples[] = {
    {"ordinary", "2023-10-27T21:40:00.000Z"},
    {"without fraction", "2023-10-27T21:40:00Z"},
    {"one digit of fraction", "2023-10-27T21:40:00.5Z"},
    {"nanoseconds", "2023-10-27T21:40:00.123456789Z"},
    {"30 digits of fraction", "2023-10-27T21:40:00.000000000000000000000000000001Z"},
    {"an offset to the east", "2023-10-27T23:40:00+02:00"},
    {"an offset to the west", "2023-10-27T16:40:00.000-05:00"},
    {"an offset of half an hour", "2023-10-28T03:10:00+05:30"},
    {"offset +00:00", "2023-10-27T21:40:00+00:00"},
    {"offset -00:00", "2023-10-27T21:40:00-00:00"},
    {"offset +23:59", "2023-10-27T21:40:00+23:59"},
    {"offset -23:59", "2023-10-27T21:40:00-23:59"},
    {"lower case t and z", "2023-10-27t21:40:00z"},
    {"the first second of a day", "2023-10-27T00:00:00Z"},
    {"the last second of a day", "2023-10-27T23:59:59Z"},
    {"the first of a year", "2023-01-01T00:00:00Z"},
    {"the last of a year", "2023-12-31T23:59:59Z"},
    {"year 0000", "0000-01-01T00:00:00Z"},
    {"year 9999", "9999-12-31T23:59:59Z"},
    {"29 February 2024", "2024-02-29T00:00:00Z"},
    {"29 February 2000", "2000-02-29T00:00:00Z"},
    {"second 60", "2016-12-31T23:59:60Z"},
    {"second 60 with a fraction", "2016-12-31T23:59:60.5Z"},
    {"second 60 east of Greenwich", "2017-01-01T00:59:60+01:00"},
    {"second 60 west of Greenwich", "2016-12-31T18:59:60-05:00"},
    {"second 60 at an odd offset", "2016-12-31T10:00:60-13:59"},

    {"a date", "2023-10-27", errc::not_rfc3339},
    {"a basic date", "20231027", errc::not_rfc3339},
    {"an ordinal date", "2023-300", errc::not_rfc3339},
    {"a basic ordinal date", "2023300", errc::not_rfc3339},
    {"a week date", "2023-W43-5", errc::not_rfc3339},
    {"a basic week date", "2023W435", errc::not_rfc3339},
    {"a date, 28 February 2023", "2023-02-28", errc::not_rfc3339},
    {"a date, 29 February 2024", "2024-02-29", errc::not_rfc3339},
    {"a date, 29 February 2000", "2000-02-29", errc::not_rfc3339},
    {"a date, 29 February 0000", "0000-02-29", errc::not_rfc3339},
    {"a date, 30 April", "2023-04-30", errc::not_rfc3339},
    {"a date, 31 December", "2023-12-31", errc::not_rfc3339},
    {"a basic date, 29 February 2024", "20240229", errc::not_rfc3339},
    {"day 1", "2023-001", errc::not_rfc3339},
    {"day 365", "2023-365", errc::not_rfc3339},
    {"day 366 of 2024", "2024-366", errc::not_rfc3339},
    {"day 366 of 2000", "2000-366", errc::not_rfc3339},
    {"basic day 366 of 2024", "2024366", errc::not_rfc3339},
    {"week 1", "2023-W01-1", errc::not_rfc3339},
    {"week 52", "2023-W52-7", errc::not_rfc3339},
    {"week 53 of 2020", "2020-W53-5", errc::not_rfc3339},
    {"week 53 of 2026", "2026-W53-7", errc::not_rfc3339},
    {"basic week 53 of 2020", "2020W535", errc::not_rfc3339},
    {"hours and minutes", "2023-10-27T21:40", errc::not_rfc3339},
    {"hours and minutes and Z", "2023-10-27T21:40Z", errc::not_rfc3339},
    {"without offset", "2023-10-27T21:40:00", errc::not_rfc3339},
    {"without offset, with a fraction", "2023-10-27T21:40:00.000", errc::not_rfc3339},
    {"a comma before the fraction", "2023-10-27T21:40:00,5Z", errc::not_rfc3339},
    {"basic date and time", "20231027T214000Z", errc::not_rfc3339},
    {"basic date and time with a fraction", "20231027T214000.5Z", errc::not_rfc3339},
    {"basic date, hours and minutes", "20231027T2140", errc::not_rfc3339},
    {"ordinal date and time", "2023-300T21:40:00Z", errc::not_rfc3339},
    {"basic ordinal date and time", "2023300T214000Z", errc::not_rfc3339},
    {"week date and time", "2023-W43-5T21:40:00Z", errc::not_rfc3339},
    {"basic week date and time", "2023W435T214000Z", errc::not_rfc3339},
    {"an offset of hours", "2023-10-27T23:40:00+02", errc::not_rfc3339},
    {"an offset without colon", "2023-10-27T23:40:00+0200", errc::not_rfc3339},
    {"a basic time, an offset with colon", "20231027T234000+02:00", errc::not_rfc3339},
    {"24:00", "2023-10-27T24:00", errc::not_rfc3339},
    {"24:00:00", "2023-10-27T24:00:00", errc::not_rfc3339},
    {"24:00:00.000", "2023-10-27T24:00:00.000Z", errc::not_rfc3339},
    {"24:00:00Z", "2023-10-27T24:00:00Z", errc::not_rfc3339},
    {"24:00:00 with an offset", "2023-10-27T24:00:00+02:00", errc::not_rfc3339},
    {"basic 2400", "20231027T2400", errc::not_rfc3339},
    {"second 60 without offset", "2016-12-31T23:59:60", errc::not_rfc3339},
    {"basic second 60", "20161231T235960Z", errc::not_rfc3339},

    {"empty", "", errc::not_iso8601},
    {"a word", "yesterday", errc::not_iso8601},
    {"day first", "27.10.2023", errc::not_iso8601},
    {"month first", "10/27/2023", errc::not_iso8601},
    {"slashes", "2023/10/27", errc::not_iso8601},
    {"as in mails", "Fri, 27 Oct 2023 21:40:00 GMT", errc::not_iso8601},
    {"seconds since 1970", "1698442800", errc::not_iso8601},
    {"milliseconds since 1970", "1698442800000", errc::not_iso8601},
    {"a year", "2023", errc::not_iso8601},
    {"a year and a month", "2023-10", errc::not_iso8601},
    {"a year and a month in a row", "202310", errc::not_iso8601},
    {"a week", "2023-W43", errc::not_iso8601},
    {"a duration", "P1D", errc::not_iso8601},
    {"an interval", "2023-10-27/2023-10-28", errc::not_iso8601},
    {"a time", "T21:40:00Z", errc::not_iso8601},
    {"a date with an offset", "2023-10-27Z", errc::not_iso8601},
    {"nothing after T", "2023-10-27T", errc::not_iso8601},
    {"a space for T", "2023-10-27 21:40:00Z", errc::not_iso8601},
    {"a leading space", " 2023-10-27T21:40:00Z", errc::not_iso8601},
    {"a trailing space", "2023-10-27T21:40:00Z ", errc::not_iso8601},
    {"a trailing line feed", "2023-10-27T21:40:00Z\n", errc::not_iso8601},
    {"a date and a line feed", "2023-10-27\n", errc::not_iso8601},
    {"a trailing NUL", std::string_view("2023-10-27T21:40:00Z\0", 21), errc::not_iso8601},
    {"a space before the offset", "2023-10-27T21:40:00 +02:00", errc::not_iso8601},
    {"a dash after the year only", "2023-1027", errc::not_iso8601},
    {"a dash after the month only", "202310-27", errc::not_iso8601},
    {"a dash in a basic week date", "2023W43-5", errc::not_iso8601},
    {"a basic date, an extended time", "20231027T21:40:00Z", errc::not_iso8601},
    {"an extended date, a basic time", "2023-10-27T214000Z", errc::not_iso8601},
    {"one digit of month", "2023-1-27", errc::not_iso8601},
    {"one digit of day", "2023-10-7", errc::not_iso8601},
    {"one digit of hour", "2023-10-27T9:40:00Z", errc::not_iso8601},
    {"one digit of minute", "2023-10-27T21:4:00Z", errc::not_iso8601},
    {"one digit of second", "2023-10-27T21:40:0Z", errc::not_iso8601},
    {"two digits of year", "23-10-27", errc::not_iso8601},
    {"three digits of year", "023-10-27", errc::not_iso8601},
    {"five digits of year", "12023-10-27", errc::not_iso8601},
    {"a year with a sign", "+2023-10-27", errc::not_iso8601},
    {"a year with a sign and six digits", "+002023-10-27", errc::not_iso8601},
    {"a negative year", "-2023-10-27", errc::not_iso8601},
    {"full-width digits", "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x93-10-27", errc::not_iso8601},
    {"Arabic digits", "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA3-10-27", errc::not_iso8601},
    {"a minus sign that is no hyphen",
     "2023-10-27T21:40:00\xE2\x88\x92"
     "05:00",
     errc::not_iso8601},
    {"month 00", "2023-00-27", errc::not_iso8601},
    {"month 13", "2023-13-27", errc::not_iso8601},
    {"day 00", "2023-10-00", errc::not_iso8601},
    {"day 32", "2023-10-32", errc::not_iso8601},
    {"31 April", "2023-04-31", errc::not_iso8601},
    {"30 February", "2024-02-30", errc::not_iso8601},
    {"29 February 2023", "2023-02-29", errc::not_iso8601},
    {"29 February 1900", "1900-02-29", errc::not_iso8601},
    {"29 February 2023 with a time", "2023-02-29T21:40:00Z", errc::not_iso8601},
    {"basic 29 February 2023", "20230229", errc::not_iso8601},
    {"day 000", "2023-000", errc::not_iso8601},
    {"day 366 of 2023", "2023-366", errc::not_iso8601},
    {"day 366 of 1900", "1900-366", errc::not_iso8601},
    {"day 367 of 2024", "2024-367", errc::not_iso8601},
    {"basic day 366 of 2023", "2023366", errc::not_iso8601},
    {"week 00", "2023-W00-1", errc::not_iso8601},
    {"week 53 of 2023", "2023-W53-1", errc::not_iso8601, &beyond::week_53},
    {"week 53 of 2024", "2024-W53-1", errc::not_iso8601, &beyond::week_53},
    {"basic week 53 of 2023", "2023W531", errc::not_iso8601, &beyond::week_53},
    {"week 53 of 2023 with a time", "2023-W53-1T21:40:00Z", errc::not_iso8601, &beyond::week_53},
    {"week 54", "2020-W54-1", errc::not_iso8601},
    {"day 0 of a week", "2023-W43-0", errc::not_iso8601},
    {"day 8 of a week", "2023-W43-8", errc::not_iso8601},
    {"lower case w", "2023-w43-5", errc::not_iso8601},
    {"hours only", "2023-10-27T21", errc::not_iso8601},
    {"hours only and Z", "2023-10-27T21Z", errc::not_iso8601},
    {"a fraction of a minute", "2023-10-27T21:40.5Z", errc::not_iso8601},
    {"a fraction of an hour", "2023-10-27T21.5Z", errc::not_iso8601},
    {"a fraction of a day", "2023-10-27.5", errc::not_iso8601},
    {"a point without a fraction", "2023-10-27T21:40:00.Z", errc::not_iso8601},
    {"two points", "2023-10-27T21:40:00.0.0Z", errc::not_iso8601},
    {"hour 24 and a minute", "2023-10-27T24:01:00Z", errc::not_iso8601},
    {"hour 24 and a second", "2023-10-27T24:00:01Z", errc::not_iso8601},
    {"hour 24 and a millisecond", "2023-10-27T24:00:00.001Z", errc::not_iso8601},
    {"hour 25", "2023-10-27T25:00:00Z", errc::not_iso8601},
    {"minute 60", "2023-10-27T21:60:00Z", errc::not_iso8601},
    {"second 61", "2016-12-31T23:59:61Z", errc::not_iso8601},
    {"second 60 at 22:59 UTC", "2016-12-31T22:59:60Z", errc::not_iso8601, &beyond::second_60},
    {"second 60 at 23:58 UTC", "2016-12-31T23:58:60Z", errc::not_iso8601, &beyond::second_60},
    {"second 60 not at midnight, without offset",
     "2016-12-31T21:40:60",
     errc::not_iso8601,
     &beyond::second_60},
    {"second 60 at local midnight", "2016-12-31T23:59:60+01:00", errc::not_iso8601, &beyond::second_60},
    {"offset +24:00", "2023-10-27T21:40:00+24:00", errc::not_iso8601},
    {"offset -24:00", "2023-10-27T21:40:00-24:00", errc::not_iso8601},
    {"offset +00:60", "2023-10-27T21:40:00+00:60", errc::not_iso8601},
    {"offset of one digit", "2023-10-27T21:40:00+2", errc::not_iso8601},
    {"offset of three digits", "2023-10-27T21:40:00+200", errc::not_iso8601},
    {"offset of one digit and minutes", "2023-10-27T21:40:00+2:00", errc::not_iso8601},
    {"offset with seconds", "2023-10-27T21:40:00+02:00:00", errc::not_iso8601},
    {"a sign without offset", "2023-10-27T21:40:00+", errc::not_iso8601},
    {"two offsets", "2023-10-27T21:40:00+02:00Z", errc::not_iso8601},
    {"a zone by its name", "2023-10-27T21:40:00 EST", errc::not_iso8601},
    {"a zone in brackets", "2023-10-27T23:40:00+02:00[Europe/Berlin]", errc::not_iso8601},
};

constexpr errc judge_iso8601(iso8601_scanner const& scanner) noexcept {
    auto const kept = scanner.judged();
    return !kept.complete ? errc::not_iso8601 : !kept.rfc3339 ? errc::not_rfc3339 : errc{};
}

// Compares to the millisecond, which is as fine as the documents write times. Without an offset, it cannot be
// told when a text is.
inline likeness same_instant(std::string_view one, std::string_view other) noexcept {
    auto const a = parse_iso8601(one), b = parse_iso8601(other);
    if (!a) return likeness::untold;
    auto const milliseconds = [](instant when) {
        return when.seconds() * 1000 + when.nanoseconds() / 1'000'000;
    };
    return b && milliseconds(*a) == milliseconds(*b) ? likeness::same : likeness::different;
}

inline constexpr unsaid rfc3339_left[] = {{errc::not_iso8601, &beyond::second_60}};
inline constexpr unsaid iso8601_left[] = {
    {errc::not_iso8601, &beyond::week_53}, {errc::not_iso8601, &beyond::second_60}};
inline constexpr schema_reading iso8601_readings[] = {
    {errc::not_rfc3339, rfc3339_left, rfc3339_pattern, not_ascii_pattern, "date-time"},
    {errc::not_iso8601, iso8601_left, iso8601_pattern, not_ascii_pattern}};
inline constexpr text_rule iso8601_rules[] = {
    {errc::not_iso8601}, {errc::not_rfc3339, rule_level::always_warning}};
inline constexpr format_notes iso8601_notes = {
    "iso8601", "string", iso8601_readings, iso8601_samples, true, false, same_instant, "time"};

} // namespace detail

/// The row of iso8601().
inline constexpr text_format iso8601_format = {
    scan_with<iso8601_scanner, detail::judge_iso8601>(),
    detail::iso8601_rules,
    text_use::anywhere,
    noted(detail::iso8601_notes),
    quickly(detail::usual_rfc3339_end)};

/// An ISO 8601 date or date and time, else `not_iso8601`; one that is not a full RFC 3339 date-time with an
/// offset is the warning `not_rfc3339`.
template <class... Said>
constexpr auto iso8601(Said const&... said) {
    return detail::text(iso8601_format, said...);
}

} // namespace notepact

// notepact/format/presence.hpp

namespace notepact {

/// Is there anything in a text that comes in pieces?
class not_empty_scanner {
  public:
    /// The next piece.
    constexpr void write(std::string_view piece) noexcept { seen_ = seen_ || !piece.empty(); }
    /// Is what was written so far, as a whole, not empty?
    constexpr bool complete() const noexcept { return seen_; }

  private:
    bool seen_ = false;
};

/// Is there anything but ASCII white space, HT LF VT FF CR SP, in a text that comes in pieces?
class not_blank_scanner {
  public:
    /// The next piece.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (seen_) return;
            seen_ = c != ' ' && (c < '\t' || c > '\r');
        }
    }
    /// Is what was written so far, as a whole, not blank?
    constexpr bool complete() const noexcept { return seen_; }

  private:
    bool seen_ = false;
};

} // namespace notepact

// notepact/contract/formats/not_empty.hpp

namespace notepact {

namespace detail {

inline constexpr text_sample not_empty_samples[] = {
    {"ordinary", "Please fix this issue asap, names don't match"},
    {"one character", "x"},
    {"a space", " "},
    {"a line feed", "\n"},
    {"a NUL character", std::string_view("\0", 1)},
    {"empty", "", errc::empty_string},
};

inline constexpr schema_reading not_empty_readings[] = {{errc::empty_string, {}, {}, {}, {}, {}, true}};
inline constexpr text_rule not_empty_rules[] = {{errc::empty_string}};
inline constexpr format_notes not_empty_notes = {
    "not_empty", "string", not_empty_readings, not_empty_samples, false, true};

inline char const* quick_not_empty(json_scan& text, char const* at) noexcept {
    auto const* const behind = text.plain_end(at);
    return behind != at ? behind : nullptr;
}

} // namespace detail

/// The row of not_empty().
inline constexpr text_format not_empty_format = {
    scan_with<not_empty_scanner, errc::empty_string>(),
    detail::not_empty_rules,
    text_use::body,
    noted(detail::not_empty_notes),
    quickly(detail::quick_not_empty)};

/// A text that is not empty, else `empty_string`.
template <class... Said>
constexpr auto not_empty(Said const&... said) {
    return detail::text(not_empty_format, said...);
}

} // namespace notepact

// notepact/contract/formats/not_blank.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view not_blank_pattern = R"([^\t-\r ])";

inline constexpr text_sample not_blank_samples[] = {
    {"ordinary", "Please fix this issue asap, names don't match"},
    {"one character", "x"},
    {"spaces around", "  x  "},
    {"a no-break space, which is not ASCII", "\xC2\xA0"},
    {"an ideographic space, which is not ASCII", "\xE3\x80\x80"},
    {"a next line, which is not ASCII", "\xC2\x85"},
    {"a zero width space", "\xE2\x80\x8B"},
    {"a NUL character", std::string_view("\0", 1)},
    {"something after 40 spaces", "                                        x"},
    {"empty", "", errc::blank},
    {"a space", " ", errc::blank},
    {"40 spaces", "                                        ", errc::blank},
    {"a tab", "\t", errc::blank},
    {"a line feed", "\n", errc::blank},
    {"a carriage return", "\r", errc::blank},
    {"a vertical tab", "\v", errc::blank},
    {"a form feed", "\f", errc::blank},
    {"all ASCII white space", " \t\n\v\f\r ", errc::blank},
};

inline constexpr schema_reading not_blank_readings[] = {{errc::blank, {}, not_blank_pattern, {}, {}}};
inline constexpr text_rule not_blank_rules[] = {{errc::blank}};
inline constexpr format_notes not_blank_notes = {
    "not_blank", "string", not_blank_readings, not_blank_samples, false, true};

inline char const* quick_not_blank(json_scan& text, char const* at) noexcept {
    return *at == ' ' ? nullptr : quick_not_empty(text, at);
}

} // namespace detail

/// The row of not_blank().
inline constexpr text_format not_blank_format = {
    scan_with<not_blank_scanner, errc::blank>(),
    detail::not_blank_rules,
    text_use::body,
    noted(detail::not_blank_notes),
    quickly(detail::quick_not_blank)};

/// A text that is not empty and not all ASCII white space, else `blank`.
template <class... Said>
constexpr auto not_blank(Said const&... said) {
    return detail::text(not_blank_format, said...);
}

} // namespace notepact

// notepact/contract/formats/number_text.hpp

namespace notepact {

namespace detail {

inline constexpr text_sample number_text_samples[] = {
    {"ordinary", "1042"},
    {"zero", "0"},
    {"2^53 - 1", "9007199254740991"},
    {"2^53", "9007199254740992", errc::not_whole},
    {"2^64", "18446744073709551616", errc::not_whole},
    {"minus one", "-1", errc::not_whole},
    {"minus zero", "-0", errc::not_whole, &beyond::parameter_text},
    {"a fraction", "12.5", errc::not_whole},
    {"3.0", "3.0", errc::not_whole, &beyond::parameter_text},
    {"an exponent", "1e3", errc::not_whole, &beyond::parameter_text},
    {"a large exponent", "1E+300", errc::not_whole},
    {"1.7976931348623157e308, the largest", "1.7976931348623157e308", errc::not_whole},
    {"0.1e309", "0.1e309", errc::not_whole},
    {"1e-400", "1e-400", errc::not_whole, &beyond::parameter_text},
    {"0e400", "0e400", errc::not_whole, &beyond::parameter_text},
    {"1e400, beyond every double", "1e400", errc::not_numeric, &beyond::parameter_text},
    {"1e309", "1e309", errc::not_numeric, &beyond::parameter_text},
    {"10e308", "10e308", errc::not_numeric, &beyond::parameter_text},
    {"1.7976931348623158e308", "1.7976931348623158e308", errc::not_numeric, &beyond::parameter_text},
    {"empty", "", errc::not_numeric, &beyond::parameter_text},
    {"a word", "abc", errc::not_numeric, &beyond::parameter_text},
    {"hexadecimal", "0x10", errc::not_numeric, &beyond::parameter_text},
    {"a plus sign", "+1", errc::not_numeric, &beyond::parameter_text},
    {"a minus sign alone", "-", errc::not_numeric, &beyond::parameter_text},
    {"a leading space", " 12", errc::not_numeric, &beyond::parameter_text},
    {"a trailing space", "12 ", errc::not_numeric, &beyond::parameter_text},
    {"a trailing line feed", "12\n", errc::not_numeric, &beyond::parameter_text},
    {"a leading zero", "012", errc::not_numeric, &beyond::parameter_text},
    {"nothing before the point", ".5", errc::not_numeric, &beyond::parameter_text},
    {"nothing after the point", "5.", errc::not_numeric, &beyond::parameter_text},
    {"nothing after the e", "1e", errc::not_numeric, &beyond::parameter_text},
    {"a comma", "1,5", errc::not_numeric, &beyond::parameter_text},
    {"thousands", "1_000", errc::not_numeric, &beyond::parameter_text},
    {"NaN", "NaN", errc::not_numeric, &beyond::parameter_text},
    {"Infinity", "Infinity", errc::not_numeric, &beyond::parameter_text},
    {"null", "null", errc::not_numeric, &beyond::parameter_text},
    {"quotes", "\"12\"", errc::not_numeric, &beyond::parameter_text},
    {"full-width digits", "\xEF\xBC\x91\xEF\xBC\x92", errc::not_numeric, &beyond::parameter_text},
};

constexpr errc judge_number_text(number_scanner const& scanner) noexcept {
    auto const facts = scanner.facts();
    if (!scanner.complete() || facts.overflow) return errc::not_numeric;
    return facts.integer_token && !facts.negative && facts.safe_whole() ? errc{} : errc::not_whole;
}

inline constexpr unsaid not_numeric_left[] = {{errc::not_numeric, &beyond::parameter_text}};
inline constexpr unsaid not_whole_left[] = {{errc::not_whole, &beyond::parameter_text}};
inline constexpr schema_reading number_text_readings[] = {
    {errc::not_numeric, not_numeric_left},
    schema_reading{errc::not_whole, not_whole_left}.ranged("integer", 0, max_safe_integer)};
inline constexpr text_rule number_text_rules[] = {
    {errc::not_numeric}, {errc::not_whole, rule_level::always_warning}};
inline constexpr format_notes number_text_notes = {
    "number", "number", number_text_readings, number_text_samples};

} // namespace detail

/// The row of number_text().
inline constexpr text_format number_text_format = {
    scan_with<number_scanner, detail::judge_number_text>(),
    detail::number_text_rules,
    text_use::anywhere,
    noted(detail::number_text_notes)};

/// The text of a finite JSON number, else `not_numeric`; one that is not a whole number in 0 … 2^53 - 1 is
/// the warning `not_whole`.
template <class... Said>
constexpr auto number_text(Said const&... said) {
    return detail::number_text_of<shape::string>(number_text_format, said...);
}

} // namespace notepact

// notepact/format/path_segment.hpp
// Texts that may become one segment of a path, or one value of a query: noteId, providerId and every other
// text id.

namespace notepact {

/// Checks a text that arrives in pieces, cut anywhere. It is opaque: percent_encode() keeps it apart from the
/// path around it, so everything is legal but
/// - the empty text, `.` and `..`: encoding leaves them as they are, and a server or proxy that removes dot
///   segments (RFC 3986 section 5.2.4) or merges slashes would see another endpoint;
/// - control characters, U+0000 to U+001F and U+007F to U+009F;
/// - ill-formed UTF-8.
class path_segment_scanner {
  public:
    /// The next piece.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (!put(static_cast<unsigned char>(c))) {
                shape_ = shape::failed;
                return;
            }
        }
    }
    /// Whether the text so far, as a whole, is legal.
    constexpr bool complete() const noexcept { return shape_ == shape::text && utf8_.complete(); }
    /// Whether no continuation can make it legal; exact.
    constexpr bool failed() const noexcept { return shape_ == shape::failed; }

  private:
    enum class shape : std::uint8_t {
        empty,
        dot,
        dots,
        text,
        failed
    };

    constexpr bool put(unsigned char byte) noexcept {
        bool const c1 = after_c2_ && byte < 0xA0;
        if (failed() || !utf8_.put(byte) || byte < 0x20 || byte == 0x7F || c1) return false;
        after_c2_ = byte == 0xC2;
        shape_ = byte != '.'              ? shape::text
                 : shape_ == shape::empty ? shape::dot
                 : shape_ == shape::dot   ? shape::dots
                                          : shape::text;
        return true;
    }

    utf8_scanner utf8_;
    shape shape_ = shape::empty;
    bool after_c2_ = false; // U+0080 to U+009F are C2 80 to C2 9F
};

/// Whether `text` may become one path segment or query value; see path_segment_scanner.
constexpr bool is_path_segment(std::string_view text) noexcept {
    path_segment_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

namespace detail {

/// Whether a segment, as it stands in a URL, is `.`, `..` or empty, percent-encoded or not: there are readers
/// that would resolve it or leave it out.
constexpr bool is_dot_segment(std::string_view encoded) noexcept {
    std::size_t dots = 0;
    bool only_dots = true;
    bool const legal = percent_decode(encoded, [&](std::string_view piece) {
        for (char const c : piece) {
            only_dots = only_dots && c == '.';
            ++dots;
        }
    });
    return legal && only_dots && dots <= 2;
}

} // namespace detail

} // namespace notepact

// notepact/contract/formats/path_text.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view path_text_pattern = "[^.]|^[.][.][.]";

inline constexpr text_sample path_text_samples[] = {
    {"ordinary", "nte_3cc73cb69c59403ca9108af6c5693b25"},
    {"one character", "a"},
    {"a UUID", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"},
    {"unreserved characters", "AZaz09-._~"},
    {"a space", " "},
    {"a slash", "a/b"},
    {"../.., which is encoded", "../.."},
    {"delimiters of a URL", "?#&=+;:@!$'()*,[]"},
    {"a percent sign", "100%"},
    {"looks encoded", "%2e%2e"},
    {"three points", "..."},
    {"begins with a point", ".a"},
    {"begins with two points", "..a"},
    {"ends with two points", "a.."},
    {"two bytes a character", "gr\xC3\xBC\xC3\x9F"},
    {"a no-break space", "\xC2\xA0"},
    {"outside the basic plane", "\xF0\x9F\x98\x80"},
    {"empty", "", errc::bad_parameter},
    {"a point", ".", errc::bad_parameter},
    {"two points", "..", errc::bad_parameter},
    {"a NUL character", std::string_view("a\0", 2), errc::bad_parameter},
    {"a line feed", "a\nb", errc::bad_parameter},
    {"a tab", "\t", errc::bad_parameter},
    {"unit separator", "\x1F", errc::bad_parameter},
    {"delete", "a\x7F", errc::bad_parameter},
    {"U+0080", "\xC2\x80", errc::bad_parameter},
    {"U+009F", "a\xC2\x9F", errc::bad_parameter},
    {"no UTF-8", "a\xFF", errc::bad_parameter, &beyond::text},
    {"overlong UTF-8", "\xC0\xAF", errc::bad_parameter, &beyond::text},
    {"a surrogate in UTF-8", "\xED\xA0\x80", errc::bad_parameter, &beyond::text},
    {"cut UTF-8", "a\xC3", errc::bad_parameter, &beyond::text},
};

inline constexpr schema_reading path_text_readings[] = {
    {errc::bad_parameter, {}, path_text_pattern, "[\\x00-\\x1f\\x7f-\\x9f]", {}}};
inline constexpr text_rule path_text_rules[] = {{errc::bad_parameter}};
inline constexpr format_notes path_text_notes = {
    "path_segment", "string", path_text_readings, path_text_samples};

} // namespace detail

/// The row of path_text().
inline constexpr text_format path_text_format = {
    scan_with<path_segment_scanner, errc::bad_parameter>(),
    detail::path_text_rules,
    text_use::target,
    noted(detail::path_text_notes)};

/// The text of a parameter in a path or query: not empty, `.` or `..`, no control characters, UTF-8; else
/// `bad_parameter`. Everything else is text, and percent-encoded.
template <class... Said>
constexpr auto path_text(Said const&... said) {
    return detail::text(path_text_format, said...);
}

} // namespace notepact

// notepact/format/crc32_shift.hpp

namespace notepact::detail {

// The register after `bits` zero bits.
constexpr std::uint32_t crc32_shift(std::uint32_t crc, int bits) noexcept {
    for (; bits != 0; --bits)
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320U : crc >> 1;
    return crc;
}

} // namespace notepact::detail

// notepact/format/crc32_wide.hpp
//
// CRC-32 many bytes at a time: on x86-64 64 or 256 by multiplication without carries, "Fast CRC Computation
// for Generic Polynomials Using PCLMULQDQ Instruction", Intel, 2009; on AArch64 eight, by an instruction for
// it.

#ifdef NOTEPACT_DETAIL_X86

namespace notepact::detail {

// What moves 16 bytes on by so many: the first eight are multiplied by x^(8n+32), the others by x^(8n-32),
// both modulo the polynomial, their bits reflected as the register's are, and one place up, for the product
// of two reflected factors is one place down.
inline constexpr long long crc32_by_16[2] = {0x1'7519'97D0, 0x0'CCAA'009E};
inline constexpr long long crc32_by_64[2] = {0x1'5444'2BD4, 0x1'C6E4'1596};
inline constexpr long long crc32_by_256[2] = {0x1'1542'778A, 0x1'322D'1430};

NOTEPACT_DETAIL_TARGET16
inline quads16 crc32_moved(quads16 value, quads16 by) noexcept {
    return __builtin_ia32_pclmulqdq128(value, by, 0x00) ^ __builtin_ia32_pclmulqdq128(value, by, 0x11);
}

// What is left of whole vectors is moved on to the last one, which is handed out.
NOTEPACT_DETAIL_TARGET16
inline char const* crc32_fold_last(quads16 value, char const* bytes, char const* end, char* folded) noexcept {
    quads16 const by_16 = {crc32_by_16[0], crc32_by_16[1]};
    for (; end - bytes >= 16; bytes += 16)
        value = crc32_moved(value, by_16) ^ load16(bytes);
    std::memcpy(folded, &value, sizeof value);
    return bytes;
}

// Makes of all but the last 15 or fewer bytes, or none, 16: those of which the register would be the same if
// it had been zero before. Returns the first byte that is left. Wants so many bytes or more:
inline constexpr std::size_t crc32_pclmul_least = 64;

NOTEPACT_DETAIL_TARGET16
inline char const*
crc32_fold_pclmul(std::uint32_t crc, char const* bytes, char const* end, char* folded) noexcept {
    quads16 const by_16 = {crc32_by_16[0], crc32_by_16[1]};
    quads16 const by_64 = {crc32_by_64[0], crc32_by_64[1]};
    auto a = load16(bytes) ^ quads16 { static_cast<long long>(crc), 0 };
    auto b = load16(bytes + 16), c = load16(bytes + 32), d = load16(bytes + 48);
    for (bytes += 64; end - bytes >= 64; bytes += 64) {
        a = crc32_moved(a, by_64) ^ load16(bytes);
        b = crc32_moved(b, by_64) ^ load16(bytes + 16);
        c = crc32_moved(c, by_64) ^ load16(bytes + 32);
        d = crc32_moved(d, by_64) ^ load16(bytes + 48);
    }
    b ^= crc32_moved(a, by_16);
    c ^= crc32_moved(b, by_16);
    d ^= crc32_moved(c, by_16);
    return crc32_fold_last(d, bytes, end, folded);
}

#    ifdef NOTEPACT_DETAIL_TARGET64
NOTEPACT_DETAIL_TARGET64
inline quads64 crc32_moved64(quads64 value, quads64 by) noexcept {
#        ifdef __clang__
    return __builtin_ia32_pclmulqdq512(value, by, 0x00) ^ __builtin_ia32_pclmulqdq512(value, by, 0x11);
#        else
    return __builtin_ia32_vpclmulqdq_v8di(value, by, 0x00) ^ __builtin_ia32_vpclmulqdq_v8di(value, by, 0x11);
#        endif
}
NOTEPACT_DETAIL_TARGET64
inline quads64 crc32_by(long long const (&by)[2]) noexcept {
    return quads64{by[0], by[1], by[0], by[1], by[0], by[1], by[0], by[1]};
}
NOTEPACT_DETAIL_TARGET64
inline quads64 load_quads64(char const* from) noexcept {
    return reinterpret_cast<quads64>(load64(from));
}

// The same, four times as wide.
inline constexpr std::size_t crc32_vpclmulqdq_least = 256;

NOTEPACT_DETAIL_TARGET64
inline char const*
crc32_fold_vpclmulqdq(std::uint32_t crc, char const* bytes, char const* end, char* folded) noexcept {
    auto const by_64 = crc32_by(crc32_by_64), by_256 = crc32_by(crc32_by_256);
    auto a = load_quads64(bytes) ^ quads64 { static_cast<long long>(crc) };
    auto b = load_quads64(bytes + 64), c = load_quads64(bytes + 128), d = load_quads64(bytes + 192);
    for (bytes += 256; end - bytes >= 256; bytes += 256) {
        a = crc32_moved64(a, by_256) ^ load_quads64(bytes);
        b = crc32_moved64(b, by_256) ^ load_quads64(bytes + 64);
        c = crc32_moved64(c, by_256) ^ load_quads64(bytes + 128);
        d = crc32_moved64(d, by_256) ^ load_quads64(bytes + 192);
    }
    b ^= crc32_moved64(a, by_64);
    c ^= crc32_moved64(b, by_64);
    d ^= crc32_moved64(c, by_64);
    for (; end - bytes >= 64; bytes += 64)
        d = crc32_moved64(d, by_64) ^ load_quads64(bytes);
    char last[64];
    std::memcpy(last, &d, sizeof d);
    crc32_fold_last(load16(last), last + 16, last + 64, folded);
    return crc32_fold_last(load16(folded), bytes, end, folded);
}

#    endif

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_ARM_CRC32

namespace notepact::detail {

// The register after all of the bytes. Not crc32c..., which are for another polynomial.
NOTEPACT_DETAIL_TARGET_CRC32
inline std::uint32_t crc32_by_instruction(std::uint32_t crc, char const* bytes, std::size_t size) noexcept {
    for (; size >= 8; size -= 8, bytes += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, bytes, sizeof eight);
#    ifdef __clang__
        crc = __builtin_arm_crc32d(crc, eight);
#    else
        crc = __builtin_aarch64_crc32x(crc, eight);
#    endif
    }
    for (; size != 0; --size, ++bytes)
#    ifdef __clang__
        crc = __builtin_arm_crc32b(crc, static_cast<unsigned char>(*bytes));
#    else
        crc = __builtin_aarch64_crc32b(crc, static_cast<unsigned char>(*bytes));
#    endif
    return crc;
}

} // namespace notepact::detail

#endif

// notepact/format/crc32.hpp
// CRC-32 as PNG, zlib and Ethernet use it: ISO 3309 / ITU-T V.42, reflected polynomial EDB88320, register
// preset to ones and inverted at the end (PNG specification, "Cyclic Redundancy Code algorithm").
//
// Two variants with the same results: eight bytes at a time over 8 KB of tables, which leave to wide
// instructions what they can do (crc32_wide.hpp), or, where NOTEPACT_SMALL is defined, half a byte at a time
// over 64 bytes of table. Define it for all translation units of a program or for none. The two live in
// inline namespaces of their own and keep the same state, so that neither stands in for the other unnoticed.

namespace notepact {

#ifdef NOTEPACT_SMALL
inline namespace crc32_small {
namespace crc32_detail {

struct nibble_table {
    std::uint32_t value[16];
};

constexpr nibble_table make_nibble_table() noexcept {
    nibble_table table{};
    for (std::uint32_t nibble = 0; nibble != 16; ++nibble)
        table.value[nibble] = detail::crc32_shift(nibble, 4);
    return table;
}

inline constexpr nibble_table nibbles = make_nibble_table();

constexpr std::uint32_t update(std::uint32_t crc, unsigned char byte) noexcept {
    crc ^= byte;
    crc = crc >> 4 ^ nibbles.value[crc & 0xF];
    return crc >> 4 ^ nibbles.value[crc & 0xF];
}

constexpr std::uint32_t update(std::uint32_t crc, std::string_view bytes) noexcept {
    for (char const byte : bytes)
        crc = update(crc, static_cast<unsigned char>(byte));
    return crc;
}

} // namespace crc32_detail
#else
inline namespace crc32_fast {
namespace crc32_detail {

struct byte_tables {
    std::uint32_t value[8][256]; // [k][b]: the register after byte b and k zero bytes
};

constexpr byte_tables make_byte_tables() noexcept {
    byte_tables tables{};
    auto& first = tables.value[0];
    // The CRC is linear: the entries of single bits make up all others. An eighth of the steps, for the
    // compiler's sake.
    for (std::uint32_t place = 1; place != 256; place *= 2) {
        first[place] = detail::crc32_shift(place, 8);
        for (std::uint32_t lower = 1; lower != place; ++lower)
            first[place + lower] = first[place] ^ first[lower];
    }
    for (std::size_t k = 1; k != 8; ++k)
        for (std::size_t byte = 0; byte != 256; ++byte) {
            std::uint32_t const previous = tables.value[k - 1][byte];
            tables.value[k][byte] = previous >> 8 ^ first[previous & 0xFF];
        }
    return tables;
}

inline constexpr byte_tables ahead = make_byte_tables();

constexpr std::uint32_t update(std::uint32_t crc, unsigned char byte) noexcept {
    return crc >> 8 ^ ahead.value[0][(crc ^ byte) & 0xFF];
}

// Four bytes, the first the lowest; compilers make one load of it.
constexpr std::uint32_t load(char const* p) noexcept {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(p[0]))
           | static_cast<std::uint32_t>(static_cast<unsigned char>(p[1])) << 8
           | static_cast<std::uint32_t>(static_cast<unsigned char>(p[2])) << 16
           | static_cast<std::uint32_t>(static_cast<unsigned char>(p[3])) << 24;
}

constexpr std::uint32_t update_plain(std::uint32_t crc, std::string_view bytes) noexcept {
    auto const& t = ahead.value;
    char const* p = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; left -= 8, p += 8) {
        std::uint32_t const a = crc ^ load(p), b = load(p + 4);
        crc = t[7][a & 0xFF] ^ t[6][a >> 8 & 0xFF] ^ t[5][a >> 16 & 0xFF] ^ t[4][a >> 24] ^ t[3][b & 0xFF]
              ^ t[2][b >> 8 & 0xFF] ^ t[1][b >> 16 & 0xFF] ^ t[0][b >> 24];
    }
    for (; left != 0; --left, ++p)
        crc = update(crc, static_cast<unsigned char>(*p));
    return crc;
}

#    ifdef NOTEPACT_DETAIL_X86
// Fewer bytes are not worth it.
inline constexpr std::size_t wide_least = 64;
static_assert(wide_least >= detail::crc32_pclmul_least);

inline std::uint32_t update_wide(std::uint32_t crc, std::string_view bytes) noexcept {
    if (!detail::has_wide16()) return update_plain(crc, bytes);
    auto const *const begin = bytes.data(), *const end = begin + bytes.size();
    char folded[16];
    auto const* left = begin;
#        ifdef NOTEPACT_DETAIL_TARGET64
    if (bytes.size() >= detail::crc32_vpclmulqdq_least && detail::has_wide64())
        left = detail::crc32_fold_vpclmulqdq(crc, begin, end, folded);
#        endif
    if (left == begin) left = detail::crc32_fold_pclmul(crc, begin, end, folded);
    return update_plain(
        update_plain(0, std::string_view(folded, sizeof folded)),
        std::string_view(left, static_cast<std::size_t>(end - left)));
}
#    elif defined(NOTEPACT_DETAIL_ARM_CRC32)
inline constexpr std::size_t wide_least = 16;

inline std::uint32_t update_wide(std::uint32_t crc, std::string_view bytes) noexcept {
    return detail::has_crc32() ? detail::crc32_by_instruction(crc, bytes.data(), bytes.size())
                               : update_plain(crc, bytes);
}
#    endif

constexpr std::uint32_t update(std::uint32_t crc, std::string_view bytes) noexcept {
#    if defined(NOTEPACT_DETAIL_X86) || defined(NOTEPACT_DETAIL_ARM_CRC32)
    if (bytes.size() >= wide_least && !detail::compiler_evaluates()) return update_wide(crc, bytes);
#    endif
    return update_plain(crc, bytes);
}

} // namespace crc32_detail
#endif

/// The CRC-32 of bytes that arrive in pieces.
class crc32_checksum {
  public:
    /// The next bytes.
    constexpr void write(std::string_view bytes) noexcept { crc_ = crc32_detail::update(crc_, bytes); }
    /// The next byte.
    constexpr void put(unsigned char byte) noexcept { crc_ = crc32_detail::update(crc_, byte); }
    /// The checksum of all bytes so far; 0 of none.
    constexpr std::uint32_t value() const noexcept { return ~crc_; }

  private:
    std::uint32_t crc_ = 0xFFFFFFFFU;
};

/// The CRC-32 of `bytes`.
constexpr std::uint32_t crc32_of(std::string_view bytes) noexcept {
    crc32_checksum checksum;
    checksum.write(bytes);
    return checksum.value();
}

} // inline namespace crc32_small or crc32_fast
} // namespace notepact

// notepact/format/png.hpp
// The structure of a PNG file (W3C PNG specification, third edition, sections 5 and 11; ISO/IEC 15948).

namespace notepact {

/// Which rule of the structure of a PNG file bytes break: the first, in the order of the file.
enum class png_fault : std::uint8_t {
    none,
    signature,         ///< the first eight bytes are not a PNG's (section 5.2)
    cut,               ///< nothing is wrong but that the end is missing
    chunk_length,      ///< beyond 2^31 - 1 (section 5.3)
    chunk_type,        ///< not four letters, the third of them upper case (sections 5.3 and 5.4)
    checksum,          ///< a chunk's CRC is not that of its bytes (section 5.5)
    header_place,      ///< the first chunk is not IHDR, or another one is (section 5.6)
    header_fields,     ///< IHDR has another length, or says what no image can be (section 11.2.1)
    unknown_critical,  ///< a chunk that must be understood, but is not IHDR, PLTE, IDAT or IEND (section 5.4)
    palette_missing,   ///< no PLTE before the image data of an image of indexed colour (section 11.2.2)
    palette_unwanted,  ///< a PLTE in a greyscale image
    palette_place,     ///< a PLTE behind image data, or a second one (section 5.6)
    image_missing,     ///< there is no IDAT
    image_interrupted, ///< other chunks between two IDATs (section 5.6)
    end_not_empty,     ///< IEND has data (section 11.2.4)
    trailing_data      ///< bytes behind IEND (section 5.6)
};
/// Its name: `palette_missing`.
constexpr std::string_view name(png_fault why) noexcept {
    constexpr std::string_view names[] = {
        "none",
        "signature",
        "cut",
        "chunk_length",
        "chunk_type",
        "checksum",
        "header_place",
        "header_fields",
        "unknown_critical",
        "palette_missing",
        "palette_unwanted",
        "palette_place",
        "image_missing",
        "image_interrupted",
        "end_not_empty",
        "trailing_data"};
    return detail::in_order<png_fault::trailing_data>(names, why);
}
/// One line that says what is wrong.
constexpr std::string_view message(png_fault why) noexcept {
    constexpr std::string_view messages[] = {
        "it has the structure of a PNG file",
        "it does not begin as a PNG file",
        "the file is cut: the end is missing",
        "a chunk says that it is longer than 2^31-1 bytes",
        "a chunk's type is not four letters, the third of them upper case",
        "a chunk is damaged: its CRC is another",
        "IHDR must be the first chunk, and no other",
        "IHDR says what no image can be",
        "a chunk of an unknown type must be understood",
        "an image of indexed colour has no PLTE before its IDATs",
        "a greyscale image has a PLTE",
        "PLTE stands behind an IDAT, or twice",
        "there is no IDAT",
        "IDATs do not stand in a row",
        "IEND has data",
        "something follows IEND"};
    return detail::in_order<png_fault::trailing_data>(messages, why);
}

/// Checks that bytes, arriving in pieces cut anywhere, have the structure of a PNG file: the signature;
/// chunks of a legal length, a legal type and a right CRC; IHDR first, once, with legal fields; no chunk that
/// must be understood and is not known; PLTE once, before IDAT, where the colour type wants one and not where
/// it bars one; at least one IDAT, all in a row; IEND last, empty, nothing after it. State is four words,
/// whatever the file's size.
///
/// The image is not decoded: what the chunks hold, other than IHDR, is not looked at, nor where those stand
/// that need not be understood.
class png_scanner {
  public:
    /// The next bytes. After a failure it does nothing.
    constexpr void write(std::string_view piece) noexcept {
        for (std::size_t at = 0; at != piece.size() && !failed();) {
            if (step_ != step::data || kind_ == chunk::header) {
                put(static_cast<unsigned char>(piece[at++]));
                continue;
            }
            std::size_t const rest = piece.size() - at;
            std::size_t const run = rest < left_ ? rest : left_;
            crc_.write(std::string_view(piece.data() + at, run));
            at += run;
            left_ -= static_cast<std::uint32_t>(run);
            if (left_ == 0) step_ = step::checksum;
        }
    }

    /// Whether the bytes so far, as a whole, have the structure of a PNG file.
    constexpr bool complete() const noexcept { return step_ == step::done; }

    /// Whether no continuation can make them one. Found with the last byte of a field, of a CRC at the
    /// latest.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

    /// Which rule the bytes so far, as a whole, break first; none if they are complete().
    constexpr png_fault fault() const noexcept {
        return complete() ? png_fault::none : failed() ? static_cast<png_fault>(at_) : png_fault::cut;
    }

  private:
    enum class step : std::uint8_t {
        signature,
        length,
        type,
        data,
        checksum,
        done,
        failed
    };
    enum class chunk : std::uint8_t {
        none, // before the first
        header,
        other,
        end
    };

    static constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
    static constexpr std::uint32_t max_word = 0x7FFFFFFF; // of lengths and dimensions: section 7.1
    static constexpr std::uint32_t header_length = 13;

    // Chunk types, as the four letters read from the highest byte.
    static constexpr std::uint32_t ihdr = 0x49484452, plte = 0x504C5445, idat = 0x49444154, iend = 0x49454E44;
    // Set in the first letter of those that may be passed over: it is of lower case.
    static constexpr std::uint32_t ancillary = 0x20000000;

    // What was seen so far.
    static constexpr std::uint8_t indexed = 1; // the colour type wants a palette
    static constexpr std::uint8_t grey = 2;    // or bars one
    static constexpr std::uint8_t palette = 4;
    static constexpr std::uint8_t image = 8;
    static constexpr std::uint8_t image_over = 16;

    constexpr void put(unsigned char byte) noexcept {
        switch (step_) {
        case step::signature:
            if (byte != static_cast<unsigned char>(signature[at_])) return fail(png_fault::signature);
            if (++at_ != signature.size()) return;
            at_ = 0;
            step_ = step::length;
            return;
        case step::length:
            if (!ends_field(byte)) return;
            if (word_ > max_word) return fail(png_fault::chunk_length);
            left_ = word_;
            crc_ = crc32_checksum();
            step_ = step::type;
            return;
        case step::type:
            if (!is_letter(byte) || (at_ == 2 && byte >= 'a')) return fail(png_fault::chunk_type);
            crc_.put(byte);
            if (ends_field(byte)) begin();
            return;
        case step::data: return header(byte);
        case step::checksum:
            if (!ends_field(byte)) return;
            if (word_ != crc_.value()) return fail(png_fault::checksum);
            step_ = kind_ == chunk::end ? step::done : step::length;
            return;
        case step::done: return fail(png_fault::trailing_data);
        case step::failed: return;
        }
    }

    // Takes the next byte of a four-byte field; returns whether it was the last.
    constexpr bool ends_field(unsigned char byte) noexcept {
        word_ = detail::shifted_in(word_, 8, byte);
        at_ = static_cast<std::uint8_t>((at_ + 1) & 3);
        return at_ == 0;
    }

    // Begins a chunk, whose type is in word_ and whose length in left_.
    constexpr void begin() noexcept {
        if ((kind_ == chunk::none) != (word_ == ihdr)) return fail(png_fault::header_place);
        if (has(image) && word_ != idat) seen_ = static_cast<std::uint8_t>(seen_ | image_over);
        kind_ = chunk::other;
        switch (word_) {
        case ihdr:
            kind_ = chunk::header;
            if (left_ != header_length) return fail(png_fault::header_fields);
            break;
        case plte:
            if (has(grey)) return fail(png_fault::palette_unwanted);
            if (has(palette | image)) return fail(png_fault::palette_place);
            seen_ = static_cast<std::uint8_t>(seen_ | palette);
            break;
        case idat:
            if (has(image_over)) return fail(png_fault::image_interrupted);
            if (has(indexed) && !has(palette)) return fail(png_fault::palette_missing);
            seen_ = static_cast<std::uint8_t>(seen_ | image);
            break;
        case iend:
            kind_ = chunk::end;
            if (left_ != 0) return fail(png_fault::end_not_empty);
            if (!has(image)) return fail(png_fault::image_missing);
            break;
        default:
            if ((word_ & ancillary) == 0) return fail(png_fault::unknown_critical);
        }
        step_ = left_ == 0 ? step::checksum : step::data;
    }

    // Takes the next byte of IHDR's data.
    constexpr void header(unsigned char byte) noexcept {
        crc_.put(byte);
        word_ = detail::shifted_in(word_, 8, byte);
        switch (--left_) {
        case 9: // width
        case 5: // height
            if (word_ == 0 || word_ > max_word) return fail(png_fault::header_fields);
            return;
        case 3: // bit depth and colour type
            if (!is_pixel(word_ >> 8 & 0xFF, byte)) return fail(png_fault::header_fields);
            seen_ = byte == 3 ? indexed : (byte & 2) == 0 ? grey : 0;
            return;
        case 2: // compression method
        case 1: // filter method
            if (byte != 0) return fail(png_fault::header_fields);
            return;
        case 0: // interlace method
            if (byte > 1) return fail(png_fault::header_fields);
            step_ = step::checksum;
            return;
        default: return;
        }
    }

    // The combinations that IHDR allows. A depth is a power of two, so the depths of a colour type are a sum
    // of them.
    static constexpr bool is_pixel(std::uint32_t depth, std::uint32_t colour) noexcept {
        constexpr std::uint8_t depths[] = {
            1 + 2 + 4 + 8 + 16, // greyscale
            0,                  //
            8 + 16,             // truecolour
            1 + 2 + 4 + 8,      // indexed
            8 + 16,             // greyscale with alpha
            0,                  //
            8 + 16,             // truecolour with alpha
        };
        return colour < sizeof depths && (depths[colour] & depth) != 0 && (depth & (depth - 1)) == 0;
    }

    static constexpr bool is_letter(unsigned char byte) noexcept {
        return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    }

    constexpr bool has(unsigned some) const noexcept { return (seen_ & some) != 0; }

    constexpr void fail(png_fault why) noexcept {
        step_ = step::failed;
        at_ = static_cast<std::uint8_t>(why); // which counts no more
    }

    crc32_checksum crc_;     // of the chunk's type and data so far
    std::uint32_t word_ = 0; // the last four bytes of a field
    std::uint32_t left_ = 0; // bytes of the chunk's data to come
    std::uint8_t at_ = 0;    // bytes of the signature or of a four-byte field seen; once failed, why
    step step_ = step::signature;
    chunk kind_ = chunk::none;
    std::uint8_t seen_ = 0;
};

/// What keeps `bytes` from having the structure of a PNG file, see png_scanner; none if they have it.
constexpr png_fault check_png(std::string_view bytes) noexcept {
    png_scanner scanner;
    scanner.write(bytes);
    return scanner.fault();
}

/// Whether `bytes` have the structure of a PNG file.
constexpr bool is_png(std::string_view bytes) noexcept {
    return check_png(bytes) == png_fault::none;
}

} // namespace notepact

// notepact/format/data_uri.hpp
// A PNG image as a data URI, the form of every `signature` and `responded_signature`:
// "The data:image/png;base64, prefix is required for signature fields" (Clinic Session Notes API).

namespace notepact {

/// How the text must start, in exactly these letters.
inline constexpr std::string_view png_data_uri_prefix = "data:image/png;base64,";

/// What a text is, taken as a PNG data URI; the first that applies, in this order but for `ok`.
enum class png_data_uri_state : std::uint8_t {
    ok,
    missing_prefix, // it does not start with the prefix, or nothing follows it
    not_base64,     // what follows is not strict base64 (RFC 4648 section 4)
    not_png         // it is, but not of what has the structure of a PNG file
};

/// Judges a text that arrives in pieces, cut anywhere. Holds 28 bytes however long the image.
class png_data_uri_scanner {
  public:
    /// The next piece. Also after failed(), because state() may yet change from not_png to not_base64.
    constexpr void write(std::string_view piece) noexcept {
        std::size_t at = 0;
        for (; at != piece.size() && matched_ < png_data_uri_prefix.size(); ++at)
            matched_ =
                piece[at] == png_data_uri_prefix[matched_] ? static_cast<std::uint8_t>(matched_ + 1) : other;
        if (at == piece.size() || matched_ == other) return;
        matched_ = payload;
        // A PNG that has failed ignores the bytes: from then on only the base64 is looked at.
        base64_.write_long(
            std::string_view(piece.data() + at, piece.size() - at),
            [this](std::string_view bytes) { png_.write(bytes); });
    }

    /// The verdict if the text ended here.
    constexpr png_data_uri_state state() const noexcept {
        if (matched_ != payload) return png_data_uri_state::missing_prefix;
        if (!base64_.complete()) return png_data_uri_state::not_base64;
        return png_.complete() ? png_data_uri_state::ok : png_data_uri_state::not_png;
    }

    /// Of the state not_png, which rule of a PNG's structure is broken.
    constexpr png_fault fault() const noexcept { return png_.fault(); }

    /// Whether the text so far, as a whole, is a PNG data URI.
    constexpr bool complete() const noexcept { return state() == png_data_uri_state::ok; }

    /// Whether no continuation can make it one. Which state() it will end in may still be open.
    constexpr bool failed() const noexcept { return matched_ == other || base64_.failed() || png_.failed(); }

  private:
    // Values of matched_ beyond the length of the prefix: the payload has begun; the text begins otherwise.
    static constexpr std::uint8_t payload = 0xFE, other = 0xFF;

    base64_decoder base64_;
    png_scanner png_;
    std::uint8_t matched_ = 0;
};

/// What `text` is, taken as a PNG data URI.
constexpr png_data_uri_state check_png_data_uri(std::string_view text) noexcept {
    png_data_uri_scanner scanner;
    scanner.write(text);
    return scanner.state();
}

/// Whether `text` is a PNG data URI.
constexpr bool is_png_data_uri(std::string_view text) noexcept {
    return check_png_data_uri(text) == png_data_uri_state::ok;
}

} // namespace notepact

// notepact/contract/formats/png_data_uri.hpp

namespace notepact {

namespace detail {

// A PNG data URI by its prefix; there is a payload.
inline constexpr std::string_view png_prefix_pattern = R"(^data:image/png;base64,[\s\S])";
// Likewise, and the payload is strict base64 (RFC 4648, section 4), also in its last bits.
inline constexpr std::string_view png_base64_pattern =
    "^data:image/png;base64,(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]"
    "=|[A-Za-z0-9+/][AQgw]==)$";

// The images are of one pixel or two by two.
inline constexpr text_sample png_data_uri_samples[] = {
    {"ordinary",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},
    {"a length that needs no padding",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAnRFWHRhAJ"
     "DFhGoAAAAKSURBVHjaY2AAAAACAAHlJ978AAAAAElFTkSuQmCC"},
    {"base64 with one =",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABHRFWHRhAG"
     "JiwGlPfwAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII="},
    {"in colour",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAC0lEQVR42m"
     "NgQAcAABIAAeRVjecAAAAASUVORK5CYII="},
    {"two pieces of an image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABUlEQVR42m"
     "NgAOOrteQAAAAFSURBVAAAAgABOA+9MQAAAABJRU5ErkJggg=="},
    {"of indexed colour",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAAA1BMVEUAAACn"
     "ej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},
    {"true colour with a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAAA1BMVEUAAACn"
     "ej3aAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSuQmCC"},
    {"interlaced",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAFAacmyAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},

    {"empty", "", errc::missing_prefix},
    {"a word", "signature", errc::missing_prefix},
    {"no prefix",
     "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJ"
     "RU5ErkJggg==",
     errc::missing_prefix},
    {"a prefix in another case",
     "DATA:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a type in another case",
     "data:image/PNG;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"an encoding in another case",
     "data:image/png;Base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"another type", "data:image/jpeg;base64,/9j/4AAQSkZJRgA=", errc::missing_prefix},
    {"markup as image", "data:image/svg+xml;base64,PHN2Zy8+", errc::missing_prefix},
    {"no type",
     "data:;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgA"
     "B5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a parameter of the type",
     "data:image/png;charset=utf-8;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkk"
     "AAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"not encoded in base64", "data:image/png,%89PNG", errc::missing_prefix},
    {"a leading space",
     " data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a leading line feed",
     "\ndata:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4"
     "2mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a space inside the prefix",
     "data:image/png; base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a prefix that is cut", "data:image/png;base64", errc::missing_prefix},
    {"nothing after the prefix", "data:image/png;base64,", errc::missing_prefix},
    {"a link", "https://clinic.example/signature.png", errc::missing_prefix},

    {"the documents' sample, cut",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...",
     errc::not_base64},
    {"padding left out",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg",
     errc::not_base64},
    {"one = left out",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=",
     errc::not_base64},
    {"one = too many",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg===",
     errc::not_base64},
    {"= alone", "data:image/png;base64,=", errc::not_base64},
    {"one digit", "data:image/png;base64,i", errc::not_base64},
    {"two digits, no padding", "data:image/png;base64,iV", errc::not_base64},
    {"something after the padding",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==AAAA",
     errc::not_base64},
    {"trailing bits, one =", "data:image/png;base64,iVBORw0KGgp=", errc::not_base64},
    {"trailing bits, two =",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggh==",
     errc::not_base64},
    {"the alphabet for URLs",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe_AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"the alphabet for URLs, also no PNG", "data:image/png;base64,-_-_", errc::not_base64},
    {"a line feed inside",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3\nbvkkAAAACklEQVR4"
     "2mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"lines of 76 characters",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAA\r\nAABJRU5ErkJggg==",
     errc::not_base64},
    {"a space after the prefix",
     "data:image/png;base64, iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"a space inside",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3 bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"a trailing space",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg== ",
     errc::not_base64},
    {"a trailing line feed",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==\n",
     errc::not_base64},
    {"percent-encoded",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe%2FAAAAABJRU5ErkJggg%3D%3D",
     errc::not_base64},
    {"the prefix twice",
     "data:image/png;base64,data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAA"
     "AAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"no base64, no PNG", "data:image/png;base64,R0lGODlh!", errc::not_base64},
    {"not ASCII", "data:image/png;base64,gr\xC3\xBC\xC3\x9F", errc::not_base64},

    {"another file", "data:image/png;base64,R0lGODlh", errc::not_png, &beyond::png_bytes},
    {"a text", "data:image/png;base64,aGVsbG8=", errc::not_png, &beyond::png_bytes},
    {"one byte", "data:image/png;base64,iQ==", errc::not_png, &beyond::png_bytes},
    {"the PNG signature alone", "data:image/png;base64,iVBORw0KGgo=", errc::not_png, &beyond::png_bytes},
    {"line feeds converted",
     "data:image/png;base64,iVBORwoaCgAAAA1JSERSAAAAAQAAAAEBAAAAADdu+SQAAAAKSURBVHjaY2"
     "AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"eighth bits lost",
     "data:image/png;base64,CVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"cut inside the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mM=",
     errc::not_png,
     &beyond::png_bytes},
    {"without its end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/A==",
     errc::not_png,
     &beyond::png_bytes},
    {"the last byte is missing",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJg",
     errc::not_png,
     &beyond::png_bytes},
    {"a byte after the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJgggA=",
     errc::not_png,
     &beyond::png_bytes},
    {"a line feed after the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJgggo=",
     errc::not_png,
     &beyond::png_bytes},
    {"wrong CRC of the header",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvklAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"wrong CRC of the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/QAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"wrong CRC of the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5EAAAAAA==",
     errc::not_png,
     &beyond::png_bytes},
    {"no image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"the header after the image",
     "data:image/png;base64,iVBORw0KGgoAAAAKSURBVHjaY2AAAAACAAHlJ978AAAADUlIRFIAAAABAA"
     "AAAQEAAAAAN275JAAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"two headers",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAADUlIRFIAAA"
     "ABAAAAAQEAAAAAN275JAAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII=",
     errc::not_png,
     &beyond::png_bytes},
    {"a header that is too short",
     "data:image/png;base64,iVBORw0KGgoAAAAMSUhEUgAAAAEAAAABAQAAALmopM0AAAAKSURBVHjaY2"
     "AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"no width",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAAAAAABAQAAAADYrJIaAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"no height",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAAAQAAAAD8MiqBAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"a depth of 3 bits",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAwAAAABNrqpEAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"colour type 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQEAAACP0p5BAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"true colour of one bit",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQIAAACdZzGvAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"compression method 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQABAAA2rJMTAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"filter method 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAQAudchlAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"interlace method 2",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAALZYJgIAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"an end that is not empty",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAAFJRU5EANEaT+E=",
     errc::not_png,
     &beyond::png_bytes},
    {"indexed colour without a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAACklEQVR42mNg"
     "AAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"a palette behind the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNg"
     "YGAAAAAEAAHI6uv5AAAAA1BMVEUAAACnej3aAAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"two palettes",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAAA1BMVEUAAACn"
     "ej3aAAAAA1BMVEUAAACnej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"greyscale with a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAA1BMVEUAAACn"
     "ej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"an unknown chunk that must be understood",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABENnQkkAAAAA"
     "m1L5UwAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII=",
     errc::not_png,
     &beyond::png_bytes},
    {"a chunk between two pieces of the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAABUlEQVR42mNg"
     "YK4Z1LwAAAACdEVYdGEAkMWEagAAAAdJREFUYAAAAAQAAbLuD4sAAAAASUVORK5CYII=",
     errc::not_png,
     &beyond::png_bytes},
    {"a reserved chunk type",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAnRleHRhAPE2"
     "BFAAAAAKSURBVHjaY2AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"a chunk type that is no letters",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAHRlMXQaMF"
     "OLAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
};

constexpr errc judge_png_data_uri(png_data_uri_scanner const& scanner) noexcept {
    switch (scanner.state()) {
    case png_data_uri_state::ok: break;
    case png_data_uri_state::missing_prefix: return errc::missing_prefix;
    case png_data_uri_state::not_base64: return errc::not_base64;
    case png_data_uri_state::not_png: return errc::not_png;
    }
    return errc{};
}

inline char const* quick_png_data_uri(json_scan& text, char const* at) noexcept {
    constexpr auto prefix = png_data_uri_prefix;
    if (static_cast<std::size_t>(text.end() - at) < prefix.size()) return nullptr;
    if (!same_text(at, prefix.data(), prefix.size())) return nullptr;
    png_scanner png;
    auto const write = [&png](std::string_view bytes) { png.write(bytes); };
    at = usual_base64_end(text, at + prefix.size(), write);
    return png.complete() ? at : nullptr;
}

inline constexpr unsaid png_data_uri_left[] = {{errc::not_png, &beyond::png_bytes}};
inline constexpr schema_reading png_data_uri_readings[] = {
    {errc::not_base64, {}, png_base64_pattern, not_ascii_pattern},
    {errc::missing_prefix, {}, png_prefix_pattern},
    {errc::not_png, png_data_uri_left}};
inline constexpr text_rule png_data_uri_rules[] = {
    {errc::missing_prefix},
    {errc::not_base64, rule_level::always_warning},
    {errc::not_png, rule_level::always_warning}};
inline constexpr format_notes png_data_uri_notes = {
    "png_data_uri", "string", png_data_uri_readings, png_data_uri_samples, true};

} // namespace detail

/// The row of png_data_uri().
inline constexpr text_format png_data_uri_format = {
    scan_with<png_data_uri_scanner, detail::judge_png_data_uri>(),
    detail::png_data_uri_rules,
    text_use::image,
    noted(detail::png_data_uri_notes),
    quickly(detail::quick_png_data_uri)};

/// `data:image/png;base64,` and a payload, else `missing_prefix`; a payload that is not strict base64 or not
/// a PNG is the warning `not_base64` or `not_png`.
template <class... Said>
constexpr auto png_data_uri(Said const&... said) {
    return detail::text(png_data_uri_format, said...);
}

} // namespace notepact

// notepact/contract/formats/rfc3339.hpp

namespace notepact {

namespace detail {

inline constexpr text_sample rfc3339_samples[] = {
    {"ordinary", "2023-10-27T21:40:00.000Z"},
    {"without fraction", "2023-10-27T21:40:00Z"},
    {"one digit of fraction", "2023-10-27T21:40:00.5Z"},
    {"nanoseconds", "2023-10-27T21:40:00.123456789Z"},
    {"30 digits of fraction", "2023-10-27T21:40:00.000000000000000000000000000001Z"},
    {"an offset to the east", "2023-10-27T23:40:00+02:00"},
    {"an offset to the west", "2023-10-27T16:40:00.000-05:00"},
    {"an offset of half an hour", "2023-10-28T03:10:00+05:30"},
    {"offset +00:00", "2023-10-27T21:40:00+00:00"},
    {"offset -00:00", "2023-10-27T21:40:00-00:00"},
    {"offset +23:59", "2023-10-27T21:40:00+23:59"},
    {"offset -23:59", "2023-10-27T21:40:00-23:59"},
    {"lower case t and z", "2023-10-27t21:40:00z"},
    {"the first second of a day", "2023-10-27T00:00:00Z"},
    {"the last second of a day", "2023-10-27T23:59:59Z"},
    {"year 0000", "0000-01-01T00:00:00Z"},
    {"year 9999", "9999-12-31T23:59:59Z"},
    {"before the first year in UTC", "0000-01-01T00:00:00+00:01"},
    {"29 February 2024", "2024-02-29T00:00:00Z"},
    {"29 February 2000", "2000-02-29T00:00:00Z"},
    {"second 60", "2016-12-31T23:59:60Z"},
    {"second 60 and a fraction", "2016-12-31T23:59:60.5Z"},
    {"second 60 in the east", "2017-01-01T05:29:60+05:30"},
    {"second 60 in the west", "2016-12-31T15:59:60-08:00"},
    {"empty", "", errc::not_iso8601},
    {"a date", "2023-10-27", errc::not_rfc3339},
    {"a time", "21:40:00Z", errc::not_iso8601},
    {"no offset", "2023-10-27T21:40:00", errc::not_rfc3339},
    {"no offset behind a fraction", "2023-10-27T21:40:00.000", errc::not_rfc3339},
    {"no seconds", "2023-10-27T21:40Z", errc::not_rfc3339},
    {"no time", "2023-10-27T", errc::not_iso8601},
    {"a date and z", "2023-10-27Z", errc::not_iso8601},
    {"a date and an offset", "2023-10-27+02:00", errc::not_iso8601},
    {"a space for T", "2023-10-27 21:40:00Z", errc::not_iso8601},
    {"PostgreSQL", "2023-10-27 21:40:00+00", errc::not_iso8601},
    {"basic form", "20231027T214000Z", errc::not_rfc3339},
    {"basic date", "20231027T21:40:00Z", errc::not_iso8601},
    {"basic time", "2023-10-27T214000Z", errc::not_iso8601},
    {"basic offset", "2023-10-27T21:40:00+0200", errc::not_rfc3339},
    {"an offset of hours only", "2023-10-27T21:40:00+02", errc::not_rfc3339},
    {"an offset with seconds", "2023-10-27T21:40:00+02:00:00", errc::not_iso8601},
    {"an ordinal date", "2023-300T21:40:00Z", errc::not_rfc3339},
    {"a week date", "2023-W43-5T21:40:00Z", errc::not_rfc3339},
    {"a comma", "2023-10-27T21:40:00,5Z", errc::not_rfc3339},
    {"a fraction without digits", "2023-10-27T21:40:00.Z", errc::not_iso8601},
    {"the end of the day", "2023-10-27T24:00:00Z", errc::not_rfc3339},
    {"hour 25", "2023-10-27T25:00:00Z", errc::not_iso8601},
    {"minute 60", "2023-10-27T21:60:00Z", errc::not_iso8601},
    {"second 61", "2016-12-31T23:59:61Z", errc::not_iso8601},
    {"second 60 of another hour", "2016-12-31T22:59:60Z", errc::not_iso8601, &beyond::second_60},
    {"second 60 of another minute", "2016-12-31T23:58:60Z", errc::not_iso8601, &beyond::second_60},
    {"second 60 that is none in UTC", "2016-12-31T23:59:60+01:00", errc::not_iso8601, &beyond::second_60},
    {"offset +24:00", "2023-10-27T21:40:00+24:00", errc::not_iso8601},
    {"offset with minute 60", "2023-10-27T21:40:00+01:60", errc::not_iso8601},
    {"an offset and z", "2023-10-27T21:40:00+02:00Z", errc::not_iso8601},
    {"29 February 2023", "2023-02-29T00:00:00Z", errc::not_iso8601},
    {"29 February 1900", "1900-02-29T00:00:00Z", errc::not_iso8601},
    {"30 February", "2024-02-30T00:00:00Z", errc::not_iso8601},
    {"31 April", "2023-04-31T00:00:00Z", errc::not_iso8601},
    {"day 00", "2023-10-00T00:00:00Z", errc::not_iso8601},
    {"day 32", "2023-10-32T00:00:00Z", errc::not_iso8601},
    {"month 00", "2023-00-27T00:00:00Z", errc::not_iso8601},
    {"month 13", "2023-13-27T00:00:00Z", errc::not_iso8601},
    {"two digits of the year", "23-10-27T21:40:00Z", errc::not_iso8601},
    {"five digits of the year", "12023-10-27T21:40:00Z", errc::not_iso8601},
    {"a year with a sign", "+2023-10-27T21:40:00Z", errc::not_iso8601},
    {"one digit of the month", "2023-1-27T21:40:00Z", errc::not_iso8601},
    {"one digit of the hour", "2023-10-27T9:40:00Z", errc::not_iso8601},
    {"an HTTP date", "Fri, 27 Oct 2023 21:40:00 GMT", errc::not_iso8601},
    {"seconds of Unix", "1698442800", errc::not_iso8601},
    {"two date-times", "2023-10-27T21:40:00Z/2023-10-27T21:40:00Z", errc::not_iso8601},
    {"a space before it", " 2023-10-27T21:40:00Z", errc::not_iso8601},
    {"a space behind it", "2023-10-27T21:40:00Z ", errc::not_iso8601},
    {"a line feed behind it", "2023-10-27T21:40:00Z\n", errc::not_iso8601},
    {"a NUL behind it", std::string_view("2023-10-27T21:40:00Z\0", 21), errc::not_iso8601},
    {"the letter O for 0", "2O23-10-27T21:40:00Z", errc::not_iso8601},
    {"an Arabic-Indic digit", "2023-10-2\xD9\xA7T21:40:00Z", errc::not_iso8601},
    {"a minus that is not ASCII",
     "2023-10-27T16:40:00\xE2\x88\x92"
     "05:00",
     errc::not_iso8601},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "2023-10-27T21:40:00Z",
     errc::not_iso8601},
};

inline constexpr schema_reading rfc3339_readings[] = {
    {errc::not_rfc3339, rfc3339_left, rfc3339_pattern, not_ascii_pattern, "date-time"}};
inline constexpr text_rule rfc3339_rules[] = {{errc::not_iso8601}, {errc::not_rfc3339}};
inline constexpr format_notes rfc3339_notes = {
    "rfc3339", "string", rfc3339_readings, rfc3339_samples, true, false, same_instant, "time"};

} // namespace detail

/// The row of rfc3339().
inline constexpr text_format rfc3339_format = {
    scan_with<iso8601_scanner, detail::judge_iso8601>(),
    detail::rfc3339_rules,
    text_use::anywhere,
    noted(detail::rfc3339_notes),
    quickly(detail::usual_rfc3339_end)};

/// A date-time of RFC 3339, section 5.6, else `not_rfc3339`; what is not even ISO 8601 is `not_iso8601`.
template <class... Said>
constexpr auto rfc3339(Said const&... said) {
    return detail::text(rfc3339_format, said...);
}

} // namespace notepact

// notepact/format/time.hpp

namespace notepact {

/// Reads a time of the day with its offset from UTC (RFC 3339, section 5.6, full-time), written in pieces of
/// any size: `21:40:00Z`, `21:40:00.5+02:00`. Seconds and offset are wanted, a fraction has a point and any
/// number of digits, 24:00:00 is none, offsets reach ±23:59, -00:00 included; z as well. Second 60 must be
/// 23:59:60 in UTC, of whichever day.
class time_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, a time?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::full_time); }

    /// No continuation can become a time; may be known some characters late.
    constexpr bool failed() const noexcept { return reader_.failed(); }

  private:
    detail::date_time::reader reader_{detail::date_time::full_time, detail::date_time::part::clock};
};

/// Is it a time with an offset from UTC, full-time of RFC 3339?
constexpr bool is_time(std::string_view text) noexcept {
    time_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/contract/formats/time.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view time_begin = "^";
inline constexpr auto& time_pattern = joined<
    time_begin, date_patterns::full_time, date_patterns::z_or_sign, date_patterns::hours_minutes,
    date_patterns::end>::text;

inline constexpr text_sample time_samples[] = {
    {"ordinary", "21:40:00Z"},
    {"lower case", "21:40:00z"},
    {"one digit of fraction", "21:40:00.5Z"},
    {"milliseconds", "21:40:00.000Z"},
    {"nanoseconds", "21:40:00.123456789Z"},
    {"30 digits of fraction", "21:40:00.000000000000000000000000000001Z"},
    {"an offset to the east", "23:40:00+02:00"},
    {"an offset to the west", "16:40:00-05:00"},
    {"an offset of half an hour and a fraction", "03:10:00.25+05:30"},
    {"offset +00:00", "21:40:00+00:00"},
    {"offset -00:00", "21:40:00-00:00"},
    {"offset +23:59", "21:40:00+23:59"},
    {"offset -23:59", "21:40:00-23:59"},
    {"the first second of a day", "00:00:00Z"},
    {"the last second of a day", "23:59:59Z"},
    {"second 60", "23:59:60Z"},
    {"second 60 and a fraction", "23:59:60.75Z"},
    {"second 60, offset -00:00", "23:59:60-00:00"},
    {"second 60 in the east, of the next day", "00:59:60+01:00"},
    {"second 60 in the west", "15:59:60-08:00"},
    {"second 60, offset of half an hour", "05:29:60+05:30"},
    {"second 60, offset +23:59", "23:58:60+23:59"},
    {"second 60, offset -23:59", "00:00:60-23:59"},
    {"empty", "", errc::not_a_time},
    {"no offset", "21:40:00", errc::not_a_time},
    {"no offset behind a fraction", "21:40:00.5", errc::not_a_time},
    {"no seconds", "21:40Z", errc::not_a_time},
    {"no seconds before an offset", "21:40+02:00", errc::not_a_time},
    {"hours only", "21Z", errc::not_a_time},
    {"basic form", "214000Z", errc::not_a_time},
    {"basic offset", "21:40:00+0200", errc::not_a_time},
    {"an offset of hours only", "21:40:00+02", errc::not_a_time},
    {"an offset with seconds", "21:40:00+02:00:00", errc::not_a_time},
    {"an offset and z", "21:40:00+02:00Z", errc::not_a_time},
    {"z and an offset", "21:40:00Z+02:00", errc::not_a_time},
    {"z twice", "21:40:00ZZ", errc::not_a_time},
    {"an offset without sign", "21:40:0002:00", errc::not_a_time},
    {"an offset behind a space", "21:40:00 +02:00", errc::not_a_time},
    {"the name of a zone", "21:40:00 PST", errc::not_a_time},
    {"half a day", "9:40:00 PM", errc::not_a_time},
    {"a T before it", "T21:40:00Z", errc::not_a_time},
    {"a date-time", "2023-10-27T21:40:00Z", errc::not_a_time},
    {"a date", "2023-10-27", errc::not_a_time},
    {"hour 24", "24:00:00Z", errc::not_a_time},
    {"hour 25", "25:00:00Z", errc::not_a_time},
    {"hour 30", "30:00:00Z", errc::not_a_time},
    {"minute 60", "21:60:00Z", errc::not_a_time},
    {"second 61", "23:59:61Z", errc::not_a_time},
    {"second 60 of another hour", "22:59:60Z", errc::not_a_time, &beyond::second_60},
    {"second 60 of another minute", "23:58:60Z", errc::not_a_time, &beyond::second_60},
    {"second 60 that is none in UTC, east", "23:59:60+01:00", errc::not_a_time, &beyond::second_60},
    {"second 60 that is none in UTC, west", "23:59:60-00:30", errc::not_a_time, &beyond::second_60},
    {"second 60 at the start of the day", "00:00:60Z", errc::not_a_time, &beyond::second_60},
    {"offset +24:00", "21:40:00+24:00", errc::not_a_time},
    {"offset with minute 60", "21:40:00+00:60", errc::not_a_time},
    {"one digit of the hour", "9:40:00Z", errc::not_a_time},
    {"one digit of the minute", "21:4:00Z", errc::not_a_time},
    {"one digit of the second", "21:40:0Z", errc::not_a_time},
    {"three digits of the hour", "021:40:00Z", errc::not_a_time},
    {"three digits of the second", "21:40:000Z", errc::not_a_time},
    {"one digit of the offset's hour", "21:40:00+2:00", errc::not_a_time},
    {"one digit of the offset's minute", "21:40:00+02:0", errc::not_a_time},
    {"a fraction without digits", "21:40:00.Z", errc::not_a_time},
    {"a fraction with a comma", "21:40:00,5Z", errc::not_a_time},
    {"a fraction of two points", "21:40:00.5.5Z", errc::not_a_time},
    {"a fraction of the minute", "21:40.5Z", errc::not_a_time},
    {"a fraction behind z", "21:40:00Z.5", errc::not_a_time},
    {"other separators", "21.40.00Z", errc::not_a_time},
    {"a minus that is not ASCII",
     "16:40:00\xE2\x88\x92"
     "05:00",
     errc::not_a_time},
    {"a colon, behind the last numeral", "21:4::00Z", errc::not_a_time},
    {"a slash, before the first numeral", "21:4/:00Z", errc::not_a_time},
    {"the letter O for 0", "21:4O:00Z", errc::not_a_time},
    {"a sign before it", "+21:40:00Z", errc::not_a_time},
    {"a space before it", " 21:40:00Z", errc::not_a_time},
    {"a space behind it", "21:40:00Z ", errc::not_a_time},
    {"a line feed behind it", "21:40:00Z\n", errc::not_a_time},
    {"a NUL behind it", std::string_view("21:40:00Z\0", 10), errc::not_a_time},
    {"a NUL for z", std::string_view("21:40:00\0", 9), errc::not_a_time},
    {"an Arabic-Indic digit", "21:40:0\xD9\xA0Z", errc::not_a_time},
    {"a full-width colon",
     "21\xEF\xBC\x9A"
     "40:00Z",
     errc::not_a_time},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "21:40:00Z",
     errc::not_a_time},
};

inline constexpr unsaid time_left[] = {{errc::not_a_time, &beyond::second_60}};
inline constexpr schema_reading time_readings[] = {
    {errc::not_a_time, time_left, time_pattern, not_ascii_pattern, "time"}};
inline constexpr text_rule time_rules[] = {{errc::not_a_time}};
inline constexpr format_notes time_notes = {
    "time", "string", time_readings, time_samples, true, false, nullptr, "time"};

} // namespace detail

/// The row of full_time().
inline constexpr text_format time_format = {
    scan_with<time_scanner, errc::not_a_time>(),
    detail::time_rules,
    text_use::anywhere,
    noted(detail::time_notes)};

/// A time of the day with its offset from UTC (RFC 3339, section 5.6, full-time), else `not_a_time`. Its name
/// is the grammar's, for `time` is a function of the C library.
template <class... Said>
constexpr auto full_time(Said const&... said) {
    return detail::text(time_format, said...);
}

} // namespace notepact

// notepact/format/timestamp.hpp

namespace notepact {

/// Reads a timestamp as a database or an API prints it, written in pieces of any size. Two dialects:
///
///     RFC 3339    2024-08-15T09:30:00.000Z    2024-08-15T09:30:00+05:30    (section 5.6, date-time)
///     PostgreSQL  2026-03-20 18:30:00+00      2026-03-20 18:30:00.25-03:30 (timestamptz, DateStyle ISO)
///
/// Both need seconds and an offset and know no 24:00. Days must be real, a fraction has a point and any
/// number of digits, offsets reach ±23:59, second 60 must be 23:59:60 in UTC. The dialects do not mix.
/// Offsets of PostgreSQL may have seconds, as zones had before there was standard time: `1890-03-20
/// 18:30:00+00:53:28`.
class timestamp_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, a timestamp?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::zoned); }

    /// No continuation can become a timestamp; may be known some characters late.
    constexpr bool failed() const noexcept { return reader_.failed(); }

    /// Is what has been written, taken as the whole text, a timestamp of PostgreSQL?
    constexpr bool is_postgresql() const noexcept { return reader_.is(detail::date_time::postgresql); }

    /// The instant meant. Second 60 is the second after it; digits beyond nanoseconds are cut off. Else
    /// `not_a_timestamp`, or `not_an_instant` of what is outside the years 0000 … 9999 in UTC.
    constexpr result<instant> value() const noexcept {
        if (!complete()) return errc::not_a_timestamp;
        return reader_.value();
    }

  private:
    detail::date_time::reader reader_{detail::date_time::zoned};
};

/// Is it a timestamp of either dialect?
constexpr bool is_timestamp(std::string_view text) noexcept {
    timestamp_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// Is it a timestamp of PostgreSQL, `YYYY-MM-DD HH:MM:SS[.f…]±hh[:mm[:ss]]`?
constexpr bool is_postgresql_timestamp(std::string_view text) noexcept {
    timestamp_scanner scanner;
    scanner.write(text);
    return scanner.is_postgresql();
}

/// The instant meant by a timestamp of either dialect, as timestamp_scanner::value says.
constexpr result<instant> parse_timestamp(std::string_view text) noexcept {
    timestamp_scanner scanner;
    scanner.write(text);
    return scanner.value();
}

} // namespace notepact

// notepact/contract/formats/timestamp.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view timestamp_t = ")(?:[Tt]", timestamp_space = ")| ",
                                  timestamp_end = "[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9]){0,2})$";
inline constexpr auto& timestamp_pattern = joined<
    date_patterns::begin, date_patterns::calendar<date_patterns::dash>, timestamp_t, date_patterns::full_time,
    date_patterns::z_or_sign, date_patterns::hours_minutes, timestamp_space, date_patterns::full_time,
    timestamp_end>::text;
inline constexpr unsaid timestamp_left[] = {{errc::not_a_timestamp, &beyond::second_60}};

inline constexpr text_sample timestamp_samples[] = {
    {"ordinary", "2023-10-20T10:00:00.000Z"},
    {"RFC 3339 without fraction", "2023-10-20T10:00:00Z"},
    {"RFC 3339 with nanoseconds", "2023-10-20T10:00:00.123456789Z"},
    {"RFC 3339 with an offset", "2023-10-20T15:30:00+05:30"},
    {"RFC 3339, offset +00:00", "2023-10-20T10:00:00+00:00"},
    {"RFC 3339, offset -00:00", "2023-10-20T10:00:00-00:00"},
    {"RFC 3339, offset +23:59", "2023-10-20T10:00:00+23:59"},
    {"RFC 3339, offset -23:59", "2023-10-20T10:00:00-23:59"},
    {"RFC 3339, lower case", "2023-10-20t10:00:00z"},
    {"RFC 3339, 29 February 2024", "2024-02-29T00:00:00Z"},
    {"RFC 3339, second 60", "2016-12-31T23:59:60Z"},
    {"RFC 3339, second 60 with an offset", "2017-01-01T00:59:60+01:00"},
    {"RFC 3339, year 0000", "0000-01-01T00:00:00Z"},
    {"RFC 3339, year 9999", "9999-12-31T23:59:59Z"},
    {"PostgreSQL", "2026-03-20 18:30:00+00"},
    {"PostgreSQL with microseconds", "2026-03-20 18:35:10.209452+00"},
    {"PostgreSQL with hours and minutes of offset", "2026-03-20 18:30:00-03:30"},
    {"PostgreSQL, offset -05", "2026-03-20 13:30:00.25-05"},
    {"PostgreSQL, offset +23:59", "2026-03-20 18:30:00+23:59"},
    {"PostgreSQL, an offset with seconds", "1890-03-20 18:30:00+00:53:28"},
    {"PostgreSQL, offset -23:59:59", "1890-03-20 18:30:00.25-23:59:59"},
    {"PostgreSQL, 29 February 2000", "2000-02-29 00:00:00+00"},
    {"PostgreSQL, second 60", "2016-12-31 23:59:60+00"},

    {"empty", "", errc::not_a_timestamp},
    {"a word", "yesterday", errc::not_a_timestamp},
    {"infinity", "infinity", errc::not_a_timestamp},
    {"a date", "2023-10-20", errc::not_a_timestamp},
    {"seconds since 1970", "1697796000", errc::not_a_timestamp},
    {"RFC 3339 without offset", "2023-10-20T10:00:00", errc::not_a_timestamp},
    {"RFC 3339 without seconds", "2023-10-20T10:00Z", errc::not_a_timestamp},
    {"RFC 3339 with hours of offset", "2023-10-20T10:00:00+00", errc::not_a_timestamp},
    {"RFC 3339, an offset without colon", "2023-10-20T10:00:00+0000", errc::not_a_timestamp},
    {"RFC 3339 with a comma", "2023-10-20T10:00:00,5Z", errc::not_a_timestamp},
    {"RFC 3339, a point without a fraction", "2023-10-20T10:00:00.Z", errc::not_a_timestamp},
    {"RFC 3339, hour 24", "2023-10-20T24:00:00Z", errc::not_a_timestamp},
    {"RFC 3339, minute 60", "2023-10-20T10:60:00Z", errc::not_a_timestamp},
    {"RFC 3339, second 61", "2016-12-31T23:59:61Z", errc::not_a_timestamp},
    {"RFC 3339, second 60 at noon", "2016-12-31T12:00:60Z", errc::not_a_timestamp, &beyond::second_60},
    {"RFC 3339, second 60 at local midnight",
     "2016-12-31T23:59:60+01:00",
     errc::not_a_timestamp,
     &beyond::second_60},
    {"RFC 3339, offset +24:00", "2023-10-20T10:00:00+24:00", errc::not_a_timestamp},
    {"RFC 3339, an offset with seconds", "1890-03-20T18:30:00+00:53:28", errc::not_a_timestamp},
    {"RFC 3339, offset +00:60", "2023-10-20T10:00:00+00:60", errc::not_a_timestamp},
    {"RFC 3339, a zone in brackets", "2023-10-20T10:00:00Z[UTC]", errc::not_a_timestamp},
    {"PostgreSQL without offset", "2026-03-20 18:30:00", errc::not_a_timestamp},
    {"PostgreSQL without seconds", "2026-03-20 18:30+00", errc::not_a_timestamp},
    {"PostgreSQL with Z", "2026-03-20 18:30:00Z", errc::not_a_timestamp},
    {"PostgreSQL, an offset without colon", "2026-03-20 18:30:00+0000", errc::not_a_timestamp},
    {"PostgreSQL, an offset with second 60", "1890-03-20 18:30:00+00:53:60", errc::not_a_timestamp},
    {"PostgreSQL, an offset without colons", "1890-03-20 18:30:00+005328", errc::not_a_timestamp},
    {"PostgreSQL, an offset with a fraction", "1890-03-20 18:30:00+00:53:28.5", errc::not_a_timestamp},
    {"PostgreSQL, offset +24:00:00", "1890-03-20 18:30:00+24:00:00", errc::not_a_timestamp},
    {"PostgreSQL, second 60 with seconds of offset",
     "1890-12-31 23:59:60+00:00:01",
     errc::not_a_timestamp,
     &beyond::second_60},
    {"PostgreSQL with a comma", "2026-03-20 18:30:00,5+00", errc::not_a_timestamp},
    {"PostgreSQL, hour 24", "2026-03-20 24:00:00+00", errc::not_a_timestamp},
    {"PostgreSQL, second 60 at noon", "2016-12-31 12:00:60+00", errc::not_a_timestamp, &beyond::second_60},
    {"PostgreSQL before Christ", "0044-03-15 12:00:00+00 BC", errc::not_a_timestamp},
    {"two spaces", "2026-03-20  18:30:00+00", errc::not_a_timestamp},
    {"29 February 2023", "2023-02-29T10:00:00Z", errc::not_a_timestamp},
    {"29 February 1900", "1900-02-29 10:00:00+00", errc::not_a_timestamp},
    {"31 April", "2023-04-31T10:00:00Z", errc::not_a_timestamp},
    {"month 13", "2023-13-20T10:00:00Z", errc::not_a_timestamp},
    {"day 00", "2023-10-00T10:00:00Z", errc::not_a_timestamp},
    {"basic", "20231020T100000Z", errc::not_a_timestamp},
    {"an ordinal date", "2023-293T10:00:00Z", errc::not_a_timestamp},
    {"a week date", "2023-W42-5T10:00:00Z", errc::not_a_timestamp},
    {"five digits of year", "12023-10-20T10:00:00Z", errc::not_a_timestamp},
    {"a leading space", " 2023-10-20T10:00:00Z", errc::not_a_timestamp},
    {"a trailing space", "2023-10-20T10:00:00Z ", errc::not_a_timestamp},
    {"a trailing line feed", "2023-10-20T10:00:00Z\n", errc::not_a_timestamp},
    {"full-width digits",
     "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x93-10-20T10:00:00Z",
     errc::not_a_timestamp},
};

inline constexpr schema_reading timestamp_readings[] = {
    {errc::not_a_timestamp, timestamp_left, timestamp_pattern, not_ascii_pattern, {}}};
inline constexpr text_rule timestamp_rules[] = {{errc::not_a_timestamp}};
inline constexpr format_notes timestamp_notes = {
    "timestamp", "string", timestamp_readings, timestamp_samples, true};

} // namespace detail

/// The row of timestamp().
inline constexpr text_format timestamp_format = {
    scan_with<timestamp_scanner, errc::not_a_timestamp>(),
    detail::timestamp_rules,
    text_use::anywhere,
    noted(detail::timestamp_notes),
    quickly(detail::usual_timestamp_end)};

/// An RFC 3339 date-time or PostgreSQL timestamp text, else `not_a_timestamp`.
template <class... Said>
constexpr auto timestamp(Said const&... said) {
    return detail::text(timestamp_format, said...);
}

} // namespace notepact

// notepact/format/uri.hpp

namespace notepact {

/// Reads a URI (RFC 3986, section 3), written in pieces of any size: with a scheme, any, and perhaps a
/// fragment; ASCII only, which an IRI is not.
///
///     URI       = scheme ":" [ "//" authority ] path [ "?" query ] [ "#" fragment ]
///     authority = [ userinfo "@" ] host [ ":" port ]
///     host      = "[" ( IPv6address / IPvFuture ) "]" / reg-name
///
/// The generic grammar and no more: what a scheme asks for is not looked at. So the host may be empty, a port
/// has any number of digits or none, and `999.1.1.1` is a reg-name.
class uri_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (escape_ != 0) {
                --escape_;
                if (!detail::is_ascii_hex_digit(c)) step_ = step::failed;
            } else {
                step_ = next(c);
                if (c == '%') escape_ = 2;
            }
            if (failed()) return;
        }
    }

    /// Is what has been written, taken as the whole text, a URI?
    constexpr bool complete() const noexcept { return step_ >= step::begun && escape_ == 0; }

    /// No continuation can become a URI; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

  private:
    // Where the next character stands, or what was there last. The text may end from `begun` on.
    enum class step : std::uint8_t {
        failed,
        nothing,
        scheme,
        userinfo, // and nothing else, for it had two colons, or one that no port followed
        bracket,
        ipv6,
        future_version, // no digit of it yet
        future_digits,
        future_point,
        future_text,
        begun, // behind the scheme's colon
        slash, // the first behind it
        authority,
        name,         // of a host or of a user: which, `@` tells
        name_or_port, // the port of that host, or digits of that user's
        host,         // behind the `@`, nothing of it yet
        reg_name,
        closed_bracket,
        port,
        path,
        query,
        fragment
    };

    constexpr step next(char c) noexcept {
        switch (step_) {
        case step::failed: break;
        case step::nothing: return detail::is_ascii_letter(c) ? step::scheme : step::failed;
        case step::scheme:
            if (c == ':') return step::begun;
            return detail::is_ascii_alphanumeric(c) || c == '+' || c == '-' || c == '.' ? step::scheme
                                                                                        : step::failed;
        case step::begun: return c == '/' ? step::slash : in_path(c);
        case step::slash: return c == '/' ? step::authority : in_path(c);
        case step::authority: return c == '[' ? step::bracket : in_name(c);
        case step::name: return in_name(c);
        case step::name_or_port:
            if (detail::is_ascii_digit(c)) return step::name_or_port;
            return is_user(c) ? step::userinfo : c == '@' ? step::host : behind_authority(c);
        case step::userinfo: return is_user(c) ? step::userinfo : c == '@' ? step::host : step::failed;
        case step::host:
            if (c == '[') return step::bracket;
            return is_name(c) ? step::reg_name : behind_host(c);
        case step::reg_name: return is_name(c) ? step::reg_name : behind_host(c);
        case step::bracket:
            if (c == 'v' || c == 'V') return step::future_version;
            return ipv6_.put(c) ? step::ipv6 : step::failed;
        case step::ipv6:
            if (c == ']') return ipv6_.complete() ? step::closed_bracket : step::failed;
            return ipv6_.put(c) ? step::ipv6 : step::failed;
        case step::future_version: return detail::is_ascii_hex_digit(c) ? step::future_digits : step::failed;
        case step::future_digits:
            if (c == '.') return step::future_point;
            return detail::is_ascii_hex_digit(c) ? step::future_digits : step::failed;
        case step::future_point: return is_user(c) && c != '%' ? step::future_text : step::failed;
        case step::future_text:
            if (c == ']') return step::closed_bracket;
            return is_user(c) && c != '%' ? step::future_text : step::failed;
        case step::closed_bracket: return behind_host(c);
        case step::port: return detail::is_ascii_digit(c) ? step::port : behind_authority(c);
        case step::path: return in_path(c);
        case step::query: return c == '#' ? step::fragment : is_query(c) ? step::query : step::failed;
        case step::fragment: return is_query(c) ? step::fragment : step::failed;
        }
        return step::failed;
    }
    constexpr step in_name(char c) const noexcept {
        if (c == '@') return step::host;
        if (c == ':') return step::name_or_port;
        return is_name(c) ? step::name : behind_authority(c);
    }
    static constexpr step behind_host(char c) noexcept { return c == ':' ? step::port : behind_authority(c); }
    static constexpr step behind_authority(char c) noexcept {
        return c == '/' || c == '?' || c == '#' ? in_path(c) : step::failed;
    }
    static constexpr step in_path(char c) noexcept {
        if (c == '?') return step::query;
        if (c == '#') return step::fragment;
        return is_query(c) ? step::path : step::failed;
    }

    // Each with the `%` of an escape.
    static constexpr bool is_pchar(char c) noexcept { return is_path_character(c) || c == '%'; }
    static constexpr bool is_query(char c) noexcept { return is_pchar(c) || c == '/' || c == '?'; }
    static constexpr bool is_user(char c) noexcept { return is_pchar(c) && c != '@'; }
    static constexpr bool is_name(char c) noexcept { return is_user(c) && c != ':'; }

    ipv6_scanner ipv6_;
    step step_ = step::nothing;
    std::uint8_t escape_ = 0; // hex digits that must come
};

/// Is it a URI with a scheme?
constexpr bool is_uri(std::string_view text) noexcept {
    uri_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/contract/formats/uri.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view uri_scheme = "^[A-Za-z][A-Za-z0-9+.-]*:(?://";
inline constexpr std::string_view uri_user = "(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?";
inline constexpr std::string_view uri_bracket = "(?:\\[(?:";
inline constexpr std::string_view uri_future = "|[Vv][0-9A-Fa-f]+[.][A-Za-z0-9._~!$&'()*+,;=:-]+)\\]|";
inline constexpr std::string_view uri_name = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)";
inline constexpr std::string_view uri_port = "(?::[0-9]*)?";
inline constexpr std::string_view uri_path = "(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?|";
// Without an authority: it does not begin with two slashes.
inline constexpr std::string_view uri_path_alone = "/?(?:(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
                                                   "(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?)";
inline constexpr std::string_view uri_query = "(?:[?](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?";
inline constexpr std::string_view uri_fragment = "(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$";
inline constexpr auto& uri_pattern = joined<
    uri_scheme, uri_user, uri_bracket, address_patterns::ipv6, uri_future, uri_name, uri_port, uri_path,
    uri_path_alone, uri_query, uri_fragment>::text;

inline constexpr text_sample uri_samples[] = {
    {"ordinary", "https://clinic.example/notes/1?view=full#plan"},
    {"a host", "https://clinic.example"},
    {"a host and a slash", "https://clinic.example/"},
    {"upper case", "HTTPS://CLINIC.EXAMPLE/A"},
    {"a scheme of all kinds of characters", "a+b-c.1:x"},
    {"a scheme of one letter", "a:b"},
    {"a scheme and nothing else", "a:"},
    {"a scheme and a slash", "a:/"},
    {"a scheme and two slashes, an empty host", "a://"},
    {"a file", "file:///etc/hosts"},
    {"a path without slash", "urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13"},
    {"mailto", "mailto:ada@clinic.example"},
    {"tel", "tel:+1-201-555-0123"},
    {"data", "data:text/plain;charset=utf-8,a%20b"},
    {"an absolute path", "a:/b/c"},
    {"empty segments", "a:/b//c/"},
    {"empty segments behind a host", "a://b//c//"},
    {"a path that begins with empty segments, behind a host", "a:////b"},
    {"dot segments", "a://b/./../c"},
    {"a colon in a path", "a:b:c/d:e"},
    {"all characters of a path", "a:/-._~!$&'()*+,;=:@"},
    {"all characters of a query", "a:?-._~!$&'()*+,;=:@/?"},
    {"all characters of a fragment", "a:#-._~!$&'()*+,;=:@/?"},
    {"an empty query and fragment", "a:?#"},
    {"a fragment behind a host", "a://b#c"},
    {"a query behind a host", "a://b?c"},
    {"a query behind a port", "a://b:1?c"},
    {"a question mark in a fragment", "a:b#c?d"},
    {"percent-encoded in each part", "a://%41%2f@%ff/%00?%2F#%3f"},
    {"percent-encoded, both cases", "a:%aF%Fa"},
    {"percent-encoded twice", "a:%2525"},
    {"a user", "ftp://ada@clinic.example/"},
    {"a user and a password", "ftp://ada:secret@clinic.example/"},
    {"an empty user", "a://@b"},
    {"an empty user and password", "a://:@b"},
    {"a user and an empty host", "a://b@"},
    {"a user and an empty host with a port", "a://b@:1"},
    {"all characters of a user", "a://-._~!$&'()*+,;=:@b"},
    {"a user with two colons", "a://b:c:d@e"},
    {"a user with a colon and digits", "a://b:80@c:80"},
    {"a user with a colon and an escape", "a://b:%31@c"},
    {"all characters of a name", "a://-._~!$&'()*+,;="},
    {"a name in escapes", "a://b%C3%BCcher"},
    {"a port", "a://b:443"},
    {"an empty port", "a://b:"},
    {"an empty port and a path", "a://b:/c"},
    {"a port beyond 65535", "a://b:99999999999999999999"},
    {"an empty host and a port", "a://:80"},
    {"an IPv4 address", "a://192.0.2.1:80/"},
    {"a name that is no IPv4 address", "a://256.0.2.01/"},
    {"an IPv6 address", "ldap://[2001:db8::7]/c=GB?objectClass?one"},
    {"an IPv6 address and a port", "a://[::1]:80"},
    {"an IPv6 address and an empty port", "a://[::1]:"},
    {"an IPv6 address and a user", "a://b@[::ffff:192.0.2.1]?c"},
    {"IPvFuture", "a://[v1.x]"},
    {"IPvFuture of many digits and characters", "a://b@[VaF0.-._~!$&'()*+,;=:]:1/"},
    {"empty", "", errc::not_a_uri},
    {"a colon", ":", errc::not_a_uri},
    {"a slash", "/", errc::not_a_uri},
    {"a name without scheme", "clinic.example", errc::not_a_uri},
    {"a name and a port without scheme, which is a scheme and a path", "clinic.example:443"},
    {"an address and a port without scheme", "192.0.2.1:443", errc::not_a_uri},
    {"a path without scheme", "/notes/1", errc::not_a_uri},
    {"a host without scheme", "//clinic.example/notes", errc::not_a_uri},
    {"a query without scheme", "?a", errc::not_a_uri},
    {"a fragment without scheme", "#a", errc::not_a_uri},
    {"no scheme before the colon", "://clinic.example", errc::not_a_uri},
    {"a scheme that begins with a digit", "1a:b", errc::not_a_uri},
    {"a scheme that begins with a plus", "+a:b", errc::not_a_uri},
    {"a scheme that begins with a point", ".a:b", errc::not_a_uri},
    {"a scheme with an underscore", "a_b:c", errc::not_a_uri},
    {"a scheme with a comma", "a,b:c", errc::not_a_uri},
    {"a scheme with an escape", "a%41:b", errc::not_a_uri},
    {"a scheme with a space", "a b:c", errc::not_a_uri},
    {"a scheme that is not ASCII", "\xC3\xA4:b", errc::not_a_uri},
    {"a percent sign", "a:%", errc::not_a_uri},
    {"a percent sign and a digit", "a:%4", errc::not_a_uri},
    {"a percent sign and no hex digit", "a:%G0", errc::not_a_uri},
    {"a percent sign and one hex digit", "a:%4G", errc::not_a_uri},
    {"a percent sign before a slash", "a:%4/1", errc::not_a_uri},
    {"a percent sign in the host", "a://%4", errc::not_a_uri},
    {"a percent sign in the user", "a://%4@b", errc::not_a_uri},
    {"a percent sign in a query", "a:?%", errc::not_a_uri},
    {"a percent sign in a fragment", "a:#%0", errc::not_a_uri},
    {"a percent sign and two hex digits too wide", "a:%\xEF\xBC\x94\xEF\xBC\x91", errc::not_a_uri},
    {"two at signs", "a://b@c@d", errc::not_a_uri},
    {"a port of letters", "a://b:c", errc::not_a_uri},
    {"a port of hex digits", "a://b:1f", errc::not_a_uri},
    {"a port with a sign", "a://b:+1", errc::not_a_uri},
    {"a port in escapes", "a://b:%31", errc::not_a_uri},
    {"a port behind a user and a host, of letters", "a://b@c:d", errc::not_a_uri},
    {"two ports", "a://b:1:2", errc::not_a_uri},
    {"two colons", "a://b::", errc::not_a_uri},
    {"two colons and a path", "a://b:1:/c", errc::not_a_uri},
    {"an IPv6 address without brackets", "a://2001:db8::1/", errc::not_a_uri},
    {"an IPv6 address that is not closed", "a://[::1", errc::not_a_uri},
    {"an IPv6 address that is not closed, and a path", "a://[::1/", errc::not_a_uri},
    {"an IPv6 address that is not opened", "a://::1]", errc::not_a_uri},
    {"an IPv6 address of nothing", "a://[]", errc::not_a_uri},
    {"an IPv6 address that is none", "a://[:::1]", errc::not_a_uri},
    {"an IPv6 address of seven groups", "a://[1:2:3:4:5:6:7]", errc::not_a_uri},
    {"an IPv6 address with a zone", "a://[fe80::1%25eth0]", errc::not_a_uri},
    {"an IPv6 address with an escape", "a://[::%31]", errc::not_a_uri},
    {"an IPv4 address in brackets", "a://[192.0.2.1]", errc::not_a_uri},
    {"a name in brackets", "a://[clinic.example]", errc::not_a_uri},
    {"something behind brackets", "a://[::1]b", errc::not_a_uri},
    {"something before brackets", "a://b[::1]", errc::not_a_uri},
    {"brackets before an at sign", "a://[::1]@b", errc::not_a_uri},
    {"a bracket before an at sign", "a://[@b", errc::not_a_uri},
    {"a letter behind the port of brackets", "a://[::1]:b", errc::not_a_uri},
    {"IPvFuture without version", "a://[v.x]", errc::not_a_uri},
    {"IPvFuture without point", "a://[v1x]", errc::not_a_uri},
    {"IPvFuture without text", "a://[v1.]", errc::not_a_uri},
    {"IPvFuture with an escape", "a://[v1.%41]", errc::not_a_uri},
    {"IPvFuture with an at sign", "a://[v1.@]", errc::not_a_uri},
    {"IPvFuture of no hex version", "a://[vG.x]", errc::not_a_uri},
    {"brackets in a path", "a://b/[c]", errc::not_a_uri},
    {"brackets in a query", "a:?b[]=1", errc::not_a_uri},
    {"brackets in a fragment", "a:#[b]", errc::not_a_uri},
    {"two fragments", "a:#b#c", errc::not_a_uri},
    {"a double quote", "a:\"b\"", errc::not_a_uri},
    {"angle brackets", "<a:b>", errc::not_a_uri},
    {"angle brackets in a path", "a:<b>", errc::not_a_uri},
    {"braces", "a://b/{id}", errc::not_a_uri},
    {"a vertical bar", "a:b|c", errc::not_a_uri},
    {"a backslash", "a:\\b", errc::not_a_uri},
    {"backslashes for slashes", "https:\\\\clinic.example", errc::not_a_uri},
    {"a backslash behind a host", "a://b\\c", errc::not_a_uri},
    {"a caret", "a:^", errc::not_a_uri},
    {"a grave accent", "a:`", errc::not_a_uri},
    {"a Windows path", "C:\\notes", errc::not_a_uri},
    {"a UNC path", "\\\\clinic\\notes", errc::not_a_uri},
    {"a space before it", " a:b", errc::not_a_uri},
    {"a space behind it", "a:b ", errc::not_a_uri},
    {"a space in a host", "a://b c", errc::not_a_uri},
    {"a space behind the slashes", "http:// clinic.example", errc::not_a_uri},
    {"a space in a path", "a://b/c d", errc::not_a_uri},
    {"a space in a query", "a:?b c", errc::not_a_uri},
    {"a tab", "a:b\tc", errc::not_a_uri},
    {"a line feed behind it", "a:b\n", errc::not_a_uri},
    {"a line feed in a scheme", "java\nscript:x", errc::not_a_uri},
    {"a NUL behind it", std::string_view("a:b\0", 4), errc::not_a_uri},
    {"a NUL in a host", std::string_view("a://b\0c", 7), errc::not_a_uri},
    {"a DEL", "a:b\x7F", errc::not_a_uri},
    {"a path that is not ASCII", "a:/\xC3\xBC", errc::not_a_uri},
    {"a host that is not ASCII",
     "https://b\xC3\xBC"
     "cher.example",
     errc::not_a_uri},
    {"a full-width colon", "https\xEF\xBC\x9A//clinic.example", errc::not_a_uri},
    {"a division slash",
     "https:\xE2\x88\x95\xE2\x88\x95"
     "clinic.example",
     errc::not_a_uri},
    {"a byte-order mark before it", "\xEF\xBB\xBFhttps://clinic.example", errc::not_a_uri},
};

inline constexpr schema_reading uri_readings[] = {
    {errc::not_a_uri, {}, uri_pattern, not_ascii_pattern, "uri"}};
inline constexpr text_rule uri_rules[] = {{errc::not_a_uri}};
inline constexpr format_notes uri_notes = {
    "uri", "string", uri_readings, uri_samples, true, false, nullptr, "URI"};

} // namespace detail

/// The row of uri().
inline constexpr text_format uri_format = {
    scan_with<uri_scanner, errc::not_a_uri>(),
    detail::uri_rules,
    text_use::anywhere,
    noted(detail::uri_notes)};

/// A URI with a scheme (RFC 3986), else `not_a_uri`.
template <class... Said>
constexpr auto uri(Said const&... said) {
    return detail::text(uri_format, said...);
}

} // namespace notepact

// notepact/format/uuid.hpp

namespace notepact {

/// Reads a UUID in its text form (RFC 9562, section 4), written in pieces of any size: 8-4-4-4-12 hex digits
/// of either case. Of any version and variant, the nil and the max UUID too. No braces, no `urn:uuid:`.
class uuid_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            bool const legal = is_hyphen(read_) ? c == '-' : detail::is_ascii_hex_digit(c);
            if (read_ >= size || !legal) {
                read_ = none;
                return;
            }
            ++read_;
        }
    }

    /// Is what has been written, taken as the whole text, a UUID?
    constexpr bool complete() const noexcept { return read_ == size; }

    /// No continuation can become a UUID; exact.
    constexpr bool failed() const noexcept { return read_ == none; }

  private:
    static constexpr std::uint8_t size = 36, none = 0xFF;

    static constexpr bool is_hyphen(std::uint8_t at) noexcept {
        return at == 8 || at == 13 || at == 18 || at == 23;
    }

    std::uint8_t read_ = 0;
};

/// Is it a UUID in its text form?
constexpr bool is_uuid(std::string_view text) noexcept {
    uuid_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

// notepact/contract/formats/uuid.hpp

namespace notepact {

namespace detail {

inline constexpr std::string_view uuid_pattern =
    "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

inline constexpr text_sample uuid_samples[] = {
    {"ordinary", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13"},
    {"upper case", "9A3F4C1E-7B2D-4F60-8A51-0C9D2E7B6F13"},
    {"both cases", "9a3f4C1e-7B2d-4f60-8A51-0c9D2e7B6f13"},
    {"nil", "00000000-0000-0000-0000-000000000000"},
    {"max", "ffffffff-ffff-ffff-ffff-ffffffffffff"},
    {"max, upper case", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"},
    {"digits only", "01234567-8901-2345-6789-012345678901"},
    {"letters only", "abcdefab-cdef-abcd-efab-cdefabcdefab"},
    {"version 1", "c232ab00-9414-11ec-b3c8-9f6bdeced846"},
    {"version 6", "1ec9414c-232a-6b00-b3c8-9f6bdeced846"},
    {"version 7", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"},
    {"version 8", "2489e9ad-2ee2-8e00-8ec9-32d5f69181c0"},
    {"version 15, which there is not", "9a3f4c1e-7b2d-ff60-8a51-0c9d2e7b6f13"},
    {"a variant of NCS", "9a3f4c1e-7b2d-4f60-0a51-0c9d2e7b6f13"},
    {"a variant of Microsoft", "9a3f4c1e-7b2d-4f60-ca51-0c9d2e7b6f13"},
    {"empty", "", errc::not_a_uuid},
    {"one digit", "9", errc::not_a_uuid},
    {"a digit too few", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1", errc::not_a_uuid},
    {"a digit too many", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f130", errc::not_a_uuid},
    {"two in a row",
     "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f139a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"a digit too few at the front", "a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"no hyphens", "9a3f4c1e7b2d4f608a510c9d2e7b6f13", errc::not_a_uuid},
    {"one hyphen too few", "9a3f4c1e7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a digit in the place of a hyphen", "9a3f4c1e-7b2d04f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a hyphen in the place of a digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d-e7b6f13", errc::not_a_uuid},
    {"a hyphen too many", "9a3f4c1e-7b2d-4f60-8a51--0c9d2e7b6f13", errc::not_a_uuid},
    {"a hyphen moved", "9a3f4c1-e7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a hyphen at the end", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13-", errc::not_a_uuid},
    {"hyphens only", "------------------------------------", errc::not_a_uuid},
    {"groups of another order", "9a3f4c1e7b2d-4f60-8a51-0c9d-2e7b6f13", errc::not_a_uuid},
    {"points for hyphens", "9a3f4c1e.7b2d.4f60.8a51.0c9d2e7b6f13", errc::not_a_uuid},
    {"g, behind the last digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1g", errc::not_a_uuid},
    {"G, behind the last digit", "9A3F4C1E-7B2D-4F60-8A51-0C9D2E7B6F1G", errc::not_a_uuid},
    {"a grave accent, before the first letter", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1`", errc::not_a_uuid},
    {"an at sign, before the first capital", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1@", errc::not_a_uuid},
    {"a colon, behind the last numeral", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1:", errc::not_a_uuid},
    {"a slash, before the first numeral", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1/", errc::not_a_uuid},
    {"the letter O for 0", "9a3f4c1e-7b2d-4f6O-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"the letter l for 1", "9a3f4cle-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"in braces", "{9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13}", errc::not_a_uuid},
    {"as a URN", "urn:uuid:9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"in quotes", "\"9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\"", errc::not_a_uuid},
    {"with 0x", "0x9a3f4c-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a space before it", " 9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", errc::not_a_uuid},
    {"a space behind it", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13 ", errc::not_a_uuid},
    {"a space for a digit", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1 ", errc::not_a_uuid},
    {"a line feed behind it", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\n", errc::not_a_uuid},
    {"a NUL behind it", std::string_view("9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13\0", 37), errc::not_a_uuid},
    {"a NUL for a digit", std::string_view("9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f1\0", 36), errc::not_a_uuid},
    {"a Cyrillic a",
     "9\xD0\xB0"
     "3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"a full-width digit",
     "\xEF\xBC\x99"
     "a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"a hyphen that is not ASCII",
     "9a3f4c1e\xE2\x80\x90"
     "7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"an en dash",
     "9a3f4c1e-7b2d-4f60\xE2\x80\x93"
     "8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13",
     errc::not_a_uuid},
};

inline constexpr schema_reading uuid_readings[] = {
    {errc::not_a_uuid, {}, uuid_pattern, not_ascii_pattern, "uuid"}};
inline constexpr text_rule uuid_rules[] = {{errc::not_a_uuid}};
inline constexpr format_notes uuid_notes = {
    "uuid", "string", uuid_readings, uuid_samples, true, false, same_but_for_case, "UUID"};

} // namespace detail

/// The row of uuid().
inline constexpr text_format uuid_format = {
    scan_with<uuid_scanner, errc::not_a_uuid>(),
    detail::uuid_rules,
    text_use::anywhere,
    noted(detail::uuid_notes)};

/// A UUID in its text form (RFC 9562, section 4), of any version, else `not_a_uuid`.
template <class... Said>
constexpr auto uuid(Said const&... said) {
    return detail::text(uuid_format, said...);
}

} // namespace notepact

// notepact/contract/formats.hpp
//
// The text formats of this library, a header each, and the list of them.

namespace notepact {

/// Every text format of this library. What refers to the list has all scanners in its image.
inline constexpr text_format const* all_formats[] = {
    &not_blank_format, &not_empty_format,   &iso8601_format,      &rfc3339_format,     &timestamp_format,
    &date_format,      &time_format,        &uuid_format,         &email_format,       &uri_format,
    &hostname_format,  &ipv4_format,        &ipv6_format,         &base64_format,      &png_data_uri_format,
    &path_text_format, &header_text_format, &bearer_token_format, &number_text_format, &integer_text_format,
};

} // namespace notepact

// notepact/contract/held_type.hpp
//
// What C++ types are, to those that hold JSON values in them: optionals, containers, texts. Each is known by
// its members, which needs no header of its own.

namespace notepact::detail {

template <class Pointer>
struct pointer_traits {
    using owner = void;
};
template <class Struct, class T>
struct pointer_traits<T Struct::*const> {
    using owner = Struct;
    using type = T;
};

template <class T, class = void>
struct unwrapped { // std::optional and its like
    using type = T;
    static constexpr bool optional = false;
};
template <class T>
struct unwrapped<T, std::void_t<decltype(std::declval<T const&>().has_value()), typename T::value_type>> {
    using type = typename T::value_type;
    static constexpr bool optional = true;
};

template <class T, class = void>
inline constexpr bool has_three_states = false; // as a maybe
template <class T>
inline constexpr bool has_three_states<
    T, std::void_t<decltype(std::declval<T&>().set_null(), std::declval<T&>().is_absent())>> = true;

template <class T, class = void>
struct item_of {
    struct type {}; // not an array: fits nothing
};
template <class T>
struct item_of<
    T, std::enable_if_t<
           !std::is_convertible_v<T const&, std::string_view>,
           std::void_t<decltype(std::declval<T const&>().begin()), typename T::value_type>>> {
    using type = typename T::value_type;
};

// Whether a container can be filled from front to back, item by item.
template <class T, class = void>
struct fills_in_order : std::false_type {};
template <class T>
struct fills_in_order<
    T, std::void_t<decltype(std::declval<T&>().emplace_back(), std::declval<T&>().pop_back())>>
    : std::is_same<decltype(std::declval<T&>().back()), typename T::value_type&> {};

// Whether a text can be put together from its pieces.
template <class T, class = void>
struct owns_text : std::false_type {};
template <class T>
struct owns_text<
    T, std::void_t<decltype(std::declval<T&>().append("", std::size_t{}), std::declval<T&>().clear())>>
    : std::true_type {};

} // namespace notepact::detail

// notepact/format/byte_source.hpp

namespace notepact {

/// Bytes that come in pieces and whose number is known before: an image in flash, from a sensor, in a file.
class byte_source {
  public:
    /// From `read`, which is kept by reference: a callable `std::size_t(char* out, std::size_t capacity)`
    /// that puts up to so many next bytes at `out` and returns how many; 0: there are no more. `size` is the
    /// number of all of them. A count beyond `capacity`, such as a -1, is taken for 0.
    template <class Read>
    byte_source(Read& read, std::size_t size) noexcept
        : read_([](void* from, char* out, std::size_t capacity) {
              return static_cast<std::size_t>((*static_cast<Read*>(from))(out, capacity));
          }),
          from_(const_cast<std::remove_const_t<Read>*>(&read)), size_(size) {}

    /// A temporary would be gone before it is asked.
    template <class Read>
    byte_source(Read const&& read, std::size_t size) = delete;

    std::size_t size() const noexcept { return size_; }

    /// Puts so many bytes at `out`; returns how many there were, fewer only at the end.
    std::size_t read(char* out, std::size_t wanted) const {
        std::size_t got = 0;
        while (got < wanted) {
            auto const more = read_(from_, out + got, wanted - got);
            if (more == 0 || more > wanted - got) break;
            got += more;
        }
        return got;
    }

  private:
    std::size_t (*read_)(void* from, char* out, std::size_t capacity);
    void* from_;
    std::size_t size_;
};

} // namespace notepact

// notepact/json/writer.hpp

namespace notepact {

/// Somewhere to write: a caller's buffer that is never overrun. Counts what it was given, so that a buffer of
/// no size tells how large one must be.
class buffer_output {
  public:
    constexpr buffer_output() noexcept = default;
    constexpr buffer_output(char* out, std::size_t capacity) noexcept : out_(out), capacity_(capacity) {}

    void operator()(std::string_view text) noexcept {
        if (size_ <= capacity_ && text.size() <= capacity_ - size_ && !text.empty())
            // Null only where the capacity is 0, and then nothing fits.
            // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker)
            std::memcpy(out_ + size_, text.data(), text.size());
        size_ += text.size();
    }
    /// How many bytes it was given.
    constexpr std::size_t size() const noexcept { return size_; }
    /// Whether all of them are in the buffer.
    constexpr bool fits() const noexcept { return size_ <= capacity_; }
    /// What is in the buffer; only if it fits.
    constexpr std::string_view text() const noexcept { return {out_, fits() ? size_ : 0}; }

  private:
    char* out_ = nullptr;
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
};

/// Writes the events of a document (see json_reader) as JSON text, without white space, to an
/// `output(std::string_view)`. Strings are escaped only where RFC 8259, section 7, demands it. It trusts its
/// source to be balanced and its strings to be UTF-8; offsets are ignored.
template <class Output>
class json_writer {
  public:
    explicit json_writer(Output& output) noexcept : output_(&output) {}

    void object_begin(std::size_t = 0) { begin({",{", 2}); }
    void object_end(std::size_t = 0) { end({"}", 1}); }
    void array_begin(std::size_t = 0) { begin({",[", 2}); }
    void array_end(std::size_t = 0) { end({"]", 1}); }

    void key_begin(std::size_t = 0) { begin({",\"", 2}); }
    void key_part(std::string_view text) { put_text(text); }
    void key_end() {
        put({"\":", 2});
        separate_ = false;
    }

    void string_begin(std::size_t = 0) { begin({",\"", 2}); }
    void string_part(std::string_view text) { put_text(text); }
    void string_end() { end({"\"", 1}); }

    void number_part(std::string_view text) {
        if (!in_number_) begin({",", 1});
        in_number_ = true;
        put(text);
    }
    void number(number_facts const&, std::size_t = 0) {
        in_number_ = false;
        separate_ = true;
    }
    void boolean(bool value, std::size_t = 0) {
        json(value ? std::string_view("true", 4) : std::string_view("false", 5));
    }
    void null(std::size_t = 0) { json({"null", 4}); }

    // For callers that have a whole name, text or number.
    void key(std::string_view name) {
        key_begin();
        key_part(name);
        key_end();
    }
    void string(std::string_view text) {
        string_begin();
        string_part(text);
        string_end();
    }
    template <class T>
    void integer(T value) {
        detail::decimal_room room;
        json(detail::decimal_text(value, room));
    }
    /// A value that is JSON text already.
    void json(std::string_view text) {
        begin({",", 1});
        end(text);
    }
    /// A part of a string that is no text yet: the output takes it as it is, and makes text of it.
    template <class Part>
    void string_from(Part const& part) {
        (*output_)(part);
    }

  private:
    // Literals come with their length, which small machines would otherwise count, by strlen.
    void put(std::string_view text) { (*output_)(text); }
    // Begins a value or a key. `text` has a comma in front, which is left out where none is due.
    void begin(std::string_view text) {
        if (!separate_) text.remove_prefix(1);
        separate_ = false;
        if (!text.empty()) put(text);
    }
    void end(std::string_view text) {
        put(text);
        separate_ = true;
    }

    void put_text(std::string_view text) {
        auto const* begin = text.data();
        auto const* const end = begin + text.size();
        for (auto const* at = begin;; ++at) {
#ifdef NOTEPACT_SMALL
            at = detail::skip_plain(at, end);
#else
            at = detail::skip_utf8(at, end);
#endif
            if (at != end && static_cast<unsigned char>(*at) >= 0x80) continue;
            if (at != begin) put({begin, static_cast<std::size_t>(at - begin)});
            if (at == end) return;
            put_escaped(static_cast<unsigned char>(*at));
            begin = at + 1;
        }
    }

    void put_escaped(unsigned char c) {
        static constexpr std::string_view short_forms = "b\bf\fn\nr\rt\t\"\"\\\\";
        char escape[] = {'\\', 'u', '0', '0', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]};
        std::size_t size = sizeof escape;
        for (std::size_t i = 0; i < short_forms.size(); i += 2) {
            if (static_cast<unsigned char>(short_forms[i + 1]) != c) continue;
            escape[1] = short_forms[i];
            size = 2;
        }
        put(std::string_view(escape, size));
    }

    Output* output_;
    bool separate_ = false; // a comma is due before the next value or key
    bool in_number_ = false;
};

} // namespace notepact

// notepact/contract/places.hpp
//
// Places in structs: what a reader fills step by step, and what a writer is shown part by part. shape_traits
// make them; the binder and the struct_writer of check/ go through them.

namespace notepact::detail {

/// A step in filling a struct from a document.
enum class bind_event : std::uint8_t {
    object, ///< an object or map begins
    array,
    text, ///< a string begins
    number,
    digits, ///< a number begins that is kept as text
    raw,    ///< a value begins that the contract leaves open; its JSON text follows
    boolean,
    null,
    more_text,
    word,   ///< the string that ends is this text of an enumeration
    member, ///< asks for the place of the member `ordinal` of an object
    name,   ///< of a map's next value; empty: it begins
    part,   ///< asks for the place of an array's next item, or of the map's value named last
    refused ///< the map's value named last is not to be held, or no value of the map
};
/// A step, and what comes with it.
struct bind_step {
    bind_event what;
    std::string_view piece = {};
    number_facts const* facts = nullptr; // of a number, and when the place for one is asked for
    std::size_t ordinal = 0;
    bool value = false;
};

/// A place in a struct, and what can be done to it.
struct bind_place {
    void* at = nullptr;
    bind_place (*take)(void* at, bind_step const& step) = nullptr;
};

// The bit of an event with which a value may begin; 0 for others.
constexpr unsigned event_bit(bind_event what) noexcept {
    return what <= bind_event::null ? 1u << static_cast<unsigned>(what) : 0u;
}

/// Where the text of a struct goes. An image that comes in pieces is no text yet: who takes it makes it one.
class struct_output {
  public:
    void operator()(std::string_view text) { take_(*this, text, nullptr); }
    void operator()(byte_source const& image) { take_(*this, {}, &image); }

  protected:
    /// Takes a text, or an image if there is one.
    using function = void (*)(struct_output& self, std::string_view text, byte_source const* image);
    explicit struct_output(function take) noexcept : take_(take) {}

  private:
    function take_;
};

using struct_text = json_writer<struct_output>;

struct struct_face;

/// Something in a struct, and its face; null where nothing is there.
struct struct_place {
    void const* at = nullptr;
    struct_face const* face = nullptr;
};

/// How far a walk through the parts of an object, array or map has come; 0: to the first.
using struct_cursor = std::uintptr_t;

/// What a walk does with the things of one type: it writes them, or goes through their parts.
struct struct_face {
    using writing = void (*)(void const* at, struct_text& out);
    /// The next part, and of a map its name; nothing at the end, and for a member that is absent.
    using parting = struct_place (*)(void const* at, struct_cursor& cursor, std::string_view& name);

    constexpr struct_face(writing how) noexcept : kind(rule_kind::any), write(how) {}
    constexpr struct_face(rule_kind container, parting how, parting rest = nullptr) noexcept
        : kind(container), part(how), others(rest) {}

    rule_kind kind; ///< object, map or array: has parts; any: can be written
    union {
        writing write;
        parting part;
    };
    parting others = nullptr; ///< of an object: goes through the members that only others() names
};

inline struct_place null_place() noexcept {
    static constexpr struct_face face([](void const*, struct_text& out) { out.null(); });
    return {nullptr, &face};
}

template <class Iterator, class = void>
struct jumps : std::false_type {};
template <class Iterator>
struct jumps<Iterator, std::void_t<decltype(std::declval<Iterator&>() += std::ptrdiff_t())>>
    : std::true_type {};

// The next element of a range, or its end: by its place or, where that would take long, by its iterator,
// which is kept in the cursor. (Without <iterator>, which would bring streams.)
template <class T>
auto next_of(T const& range, struct_cursor& cursor) noexcept {
    using std::begin;
    using std::end;
    using iterator = decltype(begin(range));
    auto at = begin(range);
    if constexpr (jumps<iterator>::value) {
        at += static_cast<std::ptrdiff_t>(cursor);
        if (at != end(range)) ++cursor;
    } else if constexpr (sizeof(iterator) > sizeof cursor || !std::is_trivially_copyable_v<iterator>) {
        for (struct_cursor i = 0; i != cursor; ++i)
            ++at;
        if (at != end(range)) ++cursor;
    } else {
        if (cursor != 0) {
            std::memcpy(static_cast<void*>(&at), &cursor, sizeof at);
            ++at;
        }
        if (at != end(range)) std::memcpy(&cursor, static_cast<void const*>(&at), sizeof at);
    }
    return at;
}

} // namespace notepact::detail

// notepact/contract/shape_traits.hpp
//
// How C++ types hold the JSON shapes of contracts. One specialisation of shape_traits says everything of a
// shape, and a new shape is a new specialisation (value_shapes.hpp, object_shapes.hpp):
//
//     fits<T>           whether a T holds it
//     owns<T>           whether such a T owns all of it, so that it can be filled
//     begins            the steps with which a value may begin, a bit each; alternatives are chosen by them
//     has_room<T>(n)    whether the range of T holds a number; whatever else is wrong, the checker finds
//     read(value, step) takes a step in filling a value
//     place(value)      what there is to write, and its face
//
// Those of a member are asked of the struct that has it.

namespace notepact::detail {

template <class Shape>
struct shape_traits;

template <class T, class Shape>
inline constexpr bool fits = shape_traits<Shape>::template fits<T>;

// Of a variant, a shape takes the alternative that fits: `alternative` is its index plus one, or 0. A variant
// is known by a member that only variants have, and std::get_if is found beside it, which needs no <variant>.
template <class Shape, class... T>
constexpr std::size_t first_that_fits() noexcept {
    std::size_t index = 0;
    return ((++index, fits<T, Shape>) || ...) ? index : 0;
}
template <class T, class Shape, class = void>
inline constexpr std::size_t alternative = 0;
template <template <class...> class Variant, class... T, class Shape>
inline constexpr std::size_t alternative<
    Variant<T...>, Shape,
    std::void_t<decltype(std::declval<Variant<T...> const&>().valueless_by_exception())>> =
    first_that_fits<Shape, T...>();

template <class>
void get_if() = delete;
/// The alternative that fits, if the variant holds it; else null.
template <class Shape, class T>
constexpr auto* alternative_in(T& value) noexcept {
    return get_if<alternative<std::remove_const_t<T>, Shape> - 1>(&value);
}
template <class T, class Shape>
using alternative_t = std::remove_pointer_t<decltype(detail::alternative_in<Shape>(std::declval<T&>()))>;

// The questions to a shape's traits about a type that may be a variant.
template <class T, class Shape>
constexpr bool owns() noexcept {
    if constexpr (alternative<T, Shape> != 0)
        return shape_traits<Shape>::template owns<alternative_t<T, Shape>>;
    else
        return shape_traits<Shape>::template owns<T>;
}
template <class Shape, class T>
bind_place bind(void* at, bind_step const& step) {
    auto& value = *static_cast<T*>(at);
    if constexpr (alternative<T, Shape> != 0) {
        if ((event_bit(step.what) & shape_traits<Shape>::begins) != 0)
            value.template emplace<alternative<T, Shape> - 1>();
        auto* const held = alternative_in<Shape>(value);
        return held != nullptr ? shape_traits<Shape>::read(*held, step) : bind_place();
    } else {
        return shape_traits<Shape>::read(value, step);
    }
}
template <class Shape, class T>
struct_place shown_as(T const& value) noexcept {
    if constexpr (alternative<T, Shape> != 0) {
        auto const* const held = alternative_in<Shape>(value);
        return held != nullptr ? shape_traits<Shape>::place(*held)
                               : null_place(); // it holds what only another contract allows
    } else {
        return shape_traits<Shape>::place(value);
    }
}

/// The place of a value that a document fills.
template <class Shape, class T>
constexpr bind_place place_of(T& value) noexcept {
    return {&value, &bind<Shape, T>};
}
// Whether the number can be held that a step asks a place for, if it does.
template <class Shape, class T>
constexpr bool has_room(bind_step const& step) noexcept {
    return step.facts == nullptr || shape_traits<Shape>::template has_room<T>(*step.facts);
}

/// What is true of most shapes: a value that is always there, begins with one step and is written at once, by
/// write(value, out) of the shape's traits.
template <class Shape, bind_event First>
struct shape_of_value {
    template <class T>
    static constexpr bool fits = holds<T, Shape>::value;
    template <class T>
    static constexpr bool owns = true;
    static constexpr unsigned begins = event_bit(First);
    template <class T>
    static constexpr bool has_room(number_facts const&) noexcept {
        return true;
    }
    template <class T>
    static struct_place place(T const& value) noexcept {
        static constexpr struct_face how = shape_traits<Shape>::template face<T>();
        return {&value, &how};
    }
    template <class T>
    static constexpr struct_face face() noexcept {
        return {write_at<T>};
    }
    template <class T>
    static void write_at(void const* at, struct_text& out) {
        shape_traits<Shape>::write(*static_cast<T const*>(at), out);
    }
    template <class Text>
    static bind_place read_text(Text& text, bind_step const& step) {
        static_assert(
            owns_text<Text>::value, "member_that_owns_no_text"); // std::string does, std::string_view not
        if (step.what == First) text.clear();
        if (step.what == bind_event::more_text) text.append(step.piece.data(), step.piece.size());
        return {};
    }
};

} // namespace notepact::detail

// notepact/contract/value_shapes.hpp
//
// The shapes of values (shape_traits.hpp): single ones, and those made of others.

namespace notepact::detail {

// ------------------------------------------------------------------------------------------- single values

template <>
struct shape_traits<shape::boolean> : shape_of_value<shape::boolean, bind_event::boolean> {
    template <class T>
    static constexpr bool fits = std::is_same_v<T, bool>;
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if (step.what == bind_event::boolean) value = step.value;
        return {};
    }
    static void write(bool value, struct_text& out) { out.boolean(value); }
};

template <>
struct shape_traits<shape::integer> : shape_of_value<shape::integer, bind_event::number> {
    template <class T>
    static constexpr bool fits = std::is_integral_v<T> && !std::is_same_v<T, bool>;
    template <class T>
    static constexpr bool has_room(number_facts const& number) noexcept {
        using limits = std::numeric_limits<T>;
        if (!number.whole || number.beyond_int64) return false;
        if (number.value < 0)
            return std::is_signed_v<T> && number.value >= static_cast<std::int64_t>((limits::min)());
        return static_cast<std::uint64_t>(number.value) <= static_cast<std::uint64_t>((limits::max)());
    }
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if (step.what == bind_event::number) value = static_cast<T>(step.facts->value);
        return {};
    }
    template <class T>
    static void write(T value, struct_text& out) {
        out.integer(value);
    }
};

/// What is kept as its JSON text. `holds` hands it over, and lends it to be filled.
template <class Shape, bind_event First>
struct shape_of_text : shape_of_value<Shape, First> {
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        return shape_of_text::read_text(holds<T, Shape>::text(value), step);
    }
    template <class T>
    static void write(T const& value, struct_text& out) {
        holds<T, Shape>::put(value, [&out](std::string_view piece) { out.number_part(piece); });
        out.number({});
    }
};
template <>
struct shape_traits<shape::number> : shape_of_text<shape::number, bind_event::digits> {};
template <>
struct shape_traits<shape::any> : shape_of_text<shape::any, bind_event::raw> {};
template <>
struct shape_traits<shape::any_object> : shape_of_text<shape::any_object, bind_event::raw> {};

// Whether a text may be an image that comes in pieces: `holds` then says where from.
template <class T, class = void>
inline constexpr bool has_source = false;
template <class T>
inline constexpr bool
    has_source<T, std::void_t<decltype(holds<T, shape::string>::source(std::declval<T const&>()))>> = true;

template <>
struct shape_traits<shape::string> : shape_of_value<shape::string, bind_event::text> {
    template <class T>
    static constexpr bool fits =
        std::is_convertible_v<T const&, std::string_view> || holds<T, shape::string>::value
        || alternative<T, shape::string> != 0;
    template <class T>
    static constexpr bool owns = owns_text<T>::value || std::is_enum_v<T>;
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if constexpr (std::is_enum_v<T>) {
            if (step.what == bind_event::word) holds<T, shape::string>::set(value, step.piece);
            return {};
        } else {
            return read_text(value, step);
        }
    }
    template <class T>
    static void write(T const& value, struct_text& out) {
        if constexpr (std::is_convertible_v<T const&, std::string_view>) {
            out.string(value);
        } else {
            using text = holds<T, shape::string>;
            out.string_begin();
            if constexpr (has_source<T>)
                if (auto const* const source = text::source(value)) out.string_from(*source);
            text::put(value, [&out](std::string_view piece) { out.string_part(piece); });
            out.string_end();
        }
    }
};

/// Of a whole body that is no JSON: it is read as a string is, and never written.
template <>
struct shape_traits<shape::bare_text> : shape_traits<shape::string> {};

// ------------------------------------------------------------------------------------------ absent and null

template <class Shape>
struct shape_traits<shape::nullable<Shape>> {
    template <class T>
    static constexpr bool fits =
        unwrapped<T>::optional ? detail::fits<typename unwrapped<T>::type, Shape> : false;
    template <class T>
    static constexpr bool owns = detail::owns<typename T::value_type, Shape>();
    static constexpr unsigned begins = shape_traits<Shape>::begins | event_bit(bind_event::null);
    template <class T>
    static constexpr bool has_room(number_facts const& number) noexcept {
        return shape_traits<Shape>::template has_room<typename T::value_type>(number);
    }
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if (step.what == bind_event::null) {
            if constexpr (has_three_states<T>)
                value.set_null();
            else
                value.reset();
            return {};
        }
        if (step.what < bind_event::null) value.emplace();
        return value.has_value() ? detail::bind<Shape, typename T::value_type>(&*value, step) : bind_place();
    }
    template <class T>
    static struct_place place(T const& value) noexcept {
        return value.has_value() ? shown_as<Shape>(*value) : null_place();
    }
};

// An optional member, whose value may in turn be null.
template <class Shape>
struct absent_or {};
template <class Shape>
struct shape_traits<absent_or<Shape>> : shape_traits<shape::nullable<Shape>> {
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if (step.what <= bind_event::null) value.emplace();
        return value.has_value() ? detail::bind<Shape, typename T::value_type>(&*value, step) : bind_place();
    }
    template <class T>
    static struct_place place(T const& value) noexcept {
        return value.has_value() ? shown_as<Shape>(*value) : struct_place();
    }
};

// ---------------------------------------------------------------------------------------------- containers

template <class Item>
struct shape_traits<shape::array<Item>> : shape_of_value<shape::array<Item>, bind_event::array> {
    template <class T>
    static constexpr bool fits = detail::fits<typename item_of<T>::type, Item>;
    template <class T>
    static constexpr bool owns = detail::owns<typename T::value_type, Item>() && fills_in_order<T>::value;
    template <class T>
    static bind_place read(T& values, bind_step const& step) {
        static_assert(fills_in_order<T>::value, "container_not_filled_in_order"); // std::vector<bool> is not
        if (step.what == bind_event::array) {
            values.clear();
            return place_of<shape::array<Item>>(values);
        }
        if (step.what != bind_event::part || !detail::has_room<Item, typename T::value_type>(step)) return {};
        values.emplace_back();
        return place_of<Item>(values.back());
    }
    template <class T>
    static constexpr struct_face face() noexcept {
        return {rule_kind::array, part<T>};
    }

  private:
    template <class T>
    static struct_place part(void const* at, struct_cursor& cursor, std::string_view&) noexcept {
        auto const& values = *static_cast<T const*>(at);
        auto const found = next_of(values, cursor);
        if (found == values.end()) return {};
        if constexpr (std::is_reference_v<decltype(*found)>) {
            return shown_as<Item>(*found);
        } else { // std::vector<bool>: its items have no address
            static_assert(std::is_same_v<Item, shape::boolean>, "container_of_temporaries");
            static constexpr bool bits[] = {false, true};
            return shown_as<Item>(bits[*found ? 1 : 0]);
        }
    }
};

template <class T, class Value, class = void>
inline constexpr bool pairs_fit = false;
template <class T, class Value>
inline constexpr bool pairs_fit<T, Value, std::void_t<typename T::first_type, typename T::second_type>> =
    (fits<typename T::first_type, shape::string> && fits<typename T::second_type, Value>);

template <class Value>
struct shape_traits<shape::map<Value>> : shape_of_value<shape::map<Value>, bind_event::object> {
    template <class T>
    static constexpr bool fits = pairs_fit<typename item_of<T>::type, Value>;
    template <class T>
    static constexpr bool owns =
        (fills_in_order<T>::value && owns_text<typename T::value_type::first_type>::value
         && detail::owns<typename T::value_type::second_type, Value>());
    template <class T>
    static bind_place read(T& members, bind_step const& step) {
        static_assert(fills_in_order<T>::value, "container_not_filled_in_order"); // std::map is not
        static_assert(owns_text<typename T::value_type::first_type>::value, "member_that_owns_no_text");
        switch (step.what) {
        case bind_event::object: members.clear(); return place_of<shape::map<Value>>(members);
        case bind_event::name:
            if (step.piece.empty())
                members.emplace_back();
            else
                members.back().first.append(step.piece.data(), step.piece.size());
            return {};
        case bind_event::part: {
            auto& value = members.back().second;
            if (detail::has_room<Value, std::decay_t<decltype(value)>>(step)) return place_of<Value>(value);
            members.pop_back();
            return {};
        }
        case bind_event::refused: members.pop_back(); return {};
        default: return {};
        }
    }
    template <class T>
    static struct_place part(void const* at, struct_cursor& cursor, std::string_view& name) noexcept {
        auto const& members = *static_cast<T const*>(at);
        auto const found = next_of(members, cursor);
        if (found == members.end()) return {};
        name = found->first;
        return shown_as<Value>(found->second);
    }
    template <class T>
    static constexpr struct_face face() noexcept {
        return {rule_kind::map, part<T>};
    }
};

template <class First, class Second>
struct shape_traits<shape::either<First, Second>> {
    template <class T>
    static constexpr bool fits = alternative<T, First> != 0 && alternative<T, Second> != 0;
    template <class T>
    static constexpr bool owns = detail::owns<T, First>() && detail::owns<T, Second>();
    static constexpr unsigned begins = shape_traits<First>::begins | shape_traits<Second>::begins;
    template <class T>
    static constexpr bool has_room(number_facts const& number) noexcept {
        constexpr bool first = (shape_traits<First>::begins & event_bit(bind_event::number)) != 0;
        using counts = std::conditional_t<first, First, Second>;
        return shape_traits<counts>::template has_room<alternative_t<T, counts>>(number);
    }
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        constexpr auto first = alternative<T, First> - 1, second = alternative<T, Second> - 1;
        if ((event_bit(step.what) & shape_traits<First>::begins) != 0) value.template emplace<first>();
        if ((event_bit(step.what) & shape_traits<Second>::begins) != 0) value.template emplace<second>();
        if (auto* held = alternative_in<First>(value))
            return detail::bind<First, alternative_t<T, First>>(held, step);
        if (auto* held = alternative_in<Second>(value))
            return detail::bind<Second, alternative_t<T, Second>>(held, step);
        return {};
    }
    template <class T>
    static struct_place place(T const& value) noexcept {
        return alternative_in<First>(value) != nullptr ? shown_as<First>(value) : shown_as<Second>(value);
    }
};

} // namespace notepact::detail

// notepact/contract/object_shapes.hpp
//
// The shapes of objects and their members (shape_traits.hpp).

namespace notepact::detail {

// A member holds its shape, or an optional of it.
template <class T, class Shape>
using bound_shape = std::conditional_t<fits<T, Shape>, Shape, absent_or<Shape>>;

template <class Binding, class Shape>
struct shape_traits<shape::member<Binding, Shape>> {
    using held = std::remove_cv_t<typename pointer_traits<decltype(Binding::pointer)>::type>;
    using bound = bound_shape<held, Shape>;

    static constexpr bool owns = detail::owns<held, bound>();
    template <class Struct>
    static bind_place read(Struct& owner, bind_step const& step) noexcept {
        return has_room<bound, held>(step) ? place_of<bound>(owner.*Binding::pointer) : bind_place();
    }
    template <class Struct>
    static struct_place place(Struct const& owner) noexcept {
        auto const& value = owner.*Binding::pointer;
        if constexpr (has_three_states<held>)
            if (value.is_absent()) return {};
        return shown_as<bound>(value);
    }
};

/// The members that an object does not name are a map beside the others.
template <class Binding, class Shape>
struct shape_traits<shape::others<Binding, Shape>> {
    using held = std::remove_cv_t<typename pointer_traits<decltype(Binding::pointer)>::type>;
    using values = shape_traits<shape::map<Shape>>;

    static constexpr bool owns = values::template owns<held>;
    template <class Struct>
    static bind_place read(Struct& owner, bind_step const& step) {
        return values::read(owner.*Binding::pointer, step);
    }
    template <class Struct>
    static struct_place place(Struct const&) noexcept {
        return {};
    }
    template <class Struct>
    static struct_place part(Struct const& owner, struct_cursor& cursor, std::string_view& name) noexcept {
        return values::template part<held>(&(owner.*Binding::pointer), cursor, name);
    }
};

// The last of an object's members, if it is the others.
template <class...>
struct others_of {
    using type = void;
};
template <class First, class... More>
struct others_of<First, More...> : others_of<More...> {};
template <class Binding, class Shape>
struct others_of<shape::others<Binding, Shape>> {
    using type = shape::others<Binding, Shape>;
};

template <class Struct, class... Members>
struct shape_traits<shape::object<Struct, Members...>>
    : shape_of_value<shape::object<Struct, Members...>, bind_event::object> {
    using self = shape::object<Struct, Members...>;
    using others = typename others_of<Members...>::type;
    template <class Member>
    using inside = shape_traits<replaced_t<Member, shape::outer<Struct>, self>>;

    template <class T>
    static constexpr bool fits = std::is_same_v<T, Struct>;
    template <class T>
    static constexpr bool owns = std::is_default_constructible_v<T> && (shape_traits<Members>::owns && ...);
    static bind_place read(Struct& value, bind_step const& step) {
        static_assert(std::is_default_constructible_v<Struct>, "struct_that_cannot_be_empty");
        if (step.what == bind_event::object) {
            value = Struct();
            return place_of<self>(value);
        }
        bind_place found;
        if (step.what == bind_event::member) {
            [[maybe_unused]] std::size_t ordinal = 0;
            (void)((ordinal++ == step.ordinal && (found = inside<Members>::read(value, step), true)) || ...);
        } else if constexpr (!std::is_void_v<others>) {
            found = inside<others>::read(value, step);
        }
        return found;
    }
    template <class T>
    static constexpr struct_face face() noexcept {
        if constexpr (std::is_void_v<others>)
            return {rule_kind::object, part};
        else
            return {rule_kind::object, part, other_part};
    }

  private:
    static struct_place part(void const* at, struct_cursor& cursor, std::string_view&) noexcept {
        struct_place found;
        auto const wanted = cursor++;
        [[maybe_unused]] struct_cursor ordinal = 0;
        auto const& owner = *static_cast<Struct const*>(at);
        (void)((ordinal++ == wanted && (found = inside<Members>::place(owner), true)) || ...);
        return found;
    }
    // The next of the members that only the rule of others names.
    static struct_place other_part(void const* at, struct_cursor& cursor, std::string_view& name) noexcept {
        return inside<others>::part(*static_cast<Struct const*>(at), cursor, name);
    }
};

/// An object inside itself, until the shape of the object is known.
template <class Struct>
struct shape_traits<shape::outer<Struct>> {
    template <class T>
    static constexpr bool fits = std::is_same_v<T, Struct>;
    template <class T>
    static constexpr bool owns = true;
};

} // namespace notepact::detail

// notepact/contract/object_words.hpp
//
// The words for objects and their members.

namespace notepact {

/// What `deprecated()` says of a member or parameter.
struct deprecated_member {};
/// Of a member or parameter: it should no longer be used. Schemas say so; nothing is reported.
constexpr deprecated_member deprecated() noexcept {
    return {};
}
/// What `described(text)` says of a member or parameter.
template <std::size_t N>
struct description {
    char const* text;
};
/// Of a member or parameter: what it is, for schemas. A literal, or a text in static storage; it is not in
/// the image with NOTEPACT_SMALL.
template <std::size_t Length>
constexpr description<Length - 1> described(char const (&text)[Length]) noexcept {
    return {text};
}

namespace detail {

// What is said of a member beside its value.
template <class Said>
struct saying_of_member {
    static_assert(
        always_false<Said>::value,
        "said_of_no_member: give deprecated() or described(text), or of a credential's header scheme(text)");
};
template <>
struct saying_of_member<deprecated_member> {
    static constexpr std::size_t size = 0;
    static constexpr void say(rule& head, rule*, deprecated_member) noexcept {
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(rule_flag::outdated));
    }
};
template <std::size_t N>
struct saying_of_member<description<N>> {
    static constexpr std::size_t size = NOTEPACT_NOTES != 0 ? 1 : 0;
    static constexpr void say(rule&, [[maybe_unused]] rule* out, [[maybe_unused]] description<N> said) {
        if constexpr (size != 0) *out = entry(rule_kind::description, said.text, N, 0);
    }
};

template <auto Pointer, std::size_t Length, class Value, class... Said>
constexpr auto member(char const (&name)[Length], std::uint8_t flags, Value&& value, Said const&... said) {
    static_assert(Length - 1 <= max_name, "member_name_too_long");
    using inside = traits<part_t<Value>>;
    constexpr std::size_t size = 1 + inside::size + (saying_of_member<Said>::size + ... + std::size_t{0});
    member_declaration<typename inside::shape, size, bound_to<Pointer>> made{};
    made.rules[0] = entry(rule_kind::member, name, Length - 1, flags, size);
    append(made.rules + 1, detail::part(static_cast<Value&&>(value)).rules);
    [[maybe_unused]] auto* out = made.rules + 1 + inside::size;
    ((saying_of_member<Said>::say(made.rules[0], out, said), out += saying_of_member<Said>::size), ...);
    return made;
}

template <class Struct, class Binding, class Shape>
constexpr bool fits_its_member() {
    using pointer = pointer_traits<decltype(Binding::pointer)>;
    if constexpr (std::is_void_v<Struct>) {
        static_assert(std::is_void_v<typename pointer::owner>, "member_of_a_struct_in_an_unbound_object");
    } else {
        static_assert(!std::is_void_v<typename pointer::owner>, "unbound_member_in_a_bound_object");
        static_assert(std::is_same_v<typename pointer::owner, Struct>, "member_of_another_struct");
        using held = typename pointer::type;
        static_assert(fits<held, bound_shape<held, Shape>>, "rule_does_not_fit_the_member");
    }
    return true;
}

template <class One, class... All>
inline constexpr std::size_t times_bound = std::is_same_v<One, bound_to<nullptr>>
                                               ? 0
                                               : (std::size_t{std::is_same_v<One, All>} + ... + 0);

// What object() takes beside members.
struct effect_declaration {
    severity level;
};
struct closed_declaration {};
template <class Shape, std::size_t N, class Binding>
struct others_declaration {
    rule rules[N];
};

// The parts of an object: the entries that each makes among the members, the value of others, and the
// constraints, and what it says of the object's head.
template <class Part>
struct object_part {
    static_assert(
        always_false<Part>::value,
        "no_part_of_an_object: members, others(rule), closed(), at_least_one() and counts of members are");
};
template <class Shape, std::size_t N, class Binding>
struct object_part<member_declaration<Shape, N, Binding>> {
    using binding = Binding;
    using members = shape::object<void, shape::member<Binding, Shape>>;
    using others = shape::object<void>;
    static constexpr std::size_t size = N, place = 0;
    template <class Struct>
    static constexpr bool fits = fits_its_member<Struct, Binding, inside_of<Struct, Shape>>();
    static constexpr void put(rule& head, rule* out, member_declaration<Shape, N, Binding> const& part) {
        append(out, part.rules);
        head.detail = length(head.detail + std::size_t{1});
    }
};
template <class Shape, std::size_t N, class Binding>
struct object_part<others_declaration<Shape, N, Binding>> {
    using binding = Binding;
    using members = shape::object<void>;
    using others = shape::object<void, shape::others<Binding, Shape>>;
    static constexpr std::size_t size = N, place = 1;
    template <class Struct>
    static constexpr bool fits = fits_its_member<Struct, Binding, shape::map<inside_of<Struct, Shape>>>();
    static constexpr void put(rule& head, rule* out, others_declaration<Shape, N, Binding> const& part) {
        append(out, part.rules);
        set(head, rule_flag::others);
    }
};
struct object_saying {
    using binding = bound_to<nullptr>;
    using members = shape::object<void>;
    using others = members;
    static constexpr std::size_t size = 0, place = 2;
    template <class Struct>
    static constexpr bool fits = true;
};
template <>
struct object_part<effect_declaration> : object_saying {
    static constexpr void put(rule& head, rule*, effect_declaration part) noexcept {
        set(head, rule_flag::wants_effect);
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(part.level));
    }
};
template <>
struct object_part<closed_declaration> : object_saying {
    static constexpr void put(rule& head, rule*, closed_declaration) noexcept {
        set(head, rule_flag::closed);
    }
};
template <std::size_t N>
struct object_part<constraint_declaration<constrained::members, N>> : object_saying {
    static constexpr std::size_t size = N;
    static constexpr void
    put(rule&, rule* out, constraint_declaration<constrained::members, N> const& part) noexcept {
        append(out, part.rules);
    }
};

// The shape of an object of several parts: its members, in their order, and the others.
template <class... A, class... B>
constexpr shape::object<void, A..., B...> operator+(shape::object<void, A...>, shape::object<void, B...>) {
    return {};
}
template <class Struct, class... Members>
constexpr shape::object<Struct, inside_of<Struct, Members>...> held_by(shape::object<void, Members...>) {
    return {};
}

template <class Struct, class... Parts>
constexpr auto make_object(Parts const&... parts) {
    constexpr std::size_t members = (std::size_t{object_part<Parts>::place == 0} + ... + std::size_t{0});
    static_assert(members <= max_members, "too_many_members");
    static_assert((object_part<Parts>::template fits<Struct> && ...));
    static_assert(
        ((times_bound<typename object_part<Parts>::binding, typename object_part<Parts>::binding...> <= 1)
         && ...),
        "member_bound_twice");
    static_assert(
        (std::size_t{object_part<Parts>::place == 1} + ... + std::size_t{0}) <= 1, "others_named_twice");
    constexpr std::size_t total = (object_part<Parts>::size + ... + std::size_t{1});
    using made_shape = decltype(held_by<Struct>(
        (shape::object<void>{} + ... + typename object_part<Parts>::members{})
        + (shape::object<void>{} + ... + typename object_part<Parts>::others{})));
    declaration<made_shape, total> made{};
    auto& head = made.rules[0] = entry(rule_kind::object, {}, 0, 0, total);
    std::size_t at = 1;
    for (std::size_t place = 0; place != 3; ++place)
        ((object_part<Parts>::place == place
              ? (object_part<Parts>::put(head, made.rules + at, parts), at += object_part<Parts>::size)
              : at),
         ...);
    for (std::size_t i = 1; i < total; ++i)
        if (made.rules[i].kind == rule_kind::outer && made.rules[i].detail == 0)
            made.rules[i].detail = length(i);
    bool optional_member = false;
    for (auto const& one : head.members()) {
        for (auto const& before : head.members()) {
            if (&before == &one) break;
            if (before.name() == one.name()) misuse::member_named_twice();
        }
        optional_member = optional_member || !one.has(rule_flag::required);
    }
    if (head.has(rule_flag::wants_effect) && !optional_member) misuse::no_member_could_have_an_effect();
    return made;
}

} // namespace detail

/// A member that must be there, else `missing_member`.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto required(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::member<Pointer>(
        name, detail::flag_bit(rule_flag::required), static_cast<Value&&>(value), said...);
}
/// A member that may be absent.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto optional(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::member<Pointer>(name, 0, static_cast<Value&&>(value), said...);
}

/// Of an object: without any of its optional members it would change nothing, which is `no_effect`.
constexpr auto at_least_one(severity level = severity::error) {
    return detail::effect_declaration{level};
}

/// Of an object: a member that it does not name is the error `unknown_member`. Without it, and without
/// others(), such a member is a warning in a request and welcome in an answer.
constexpr auto closed() noexcept {
    return detail::closed_declaration{};
}
/// Of an object: every member that it does not name keeps a rule. `others<&thing::rest>(string())` binds them
/// to a map.
template <auto Pointer = nullptr, class Value>
constexpr auto others(Value&& value) {
    using inside = detail::traits<detail::part_t<Value>>;
    detail::others_declaration<typename inside::shape, inside::size, bound_to<Pointer>> made{};
    detail::append(made.rules, detail::part(static_cast<Value&&>(value)).rules);
    return made;
}

/// An object, held by no struct or by `Struct`: its members, and what else is said of it, in any order:
/// others(rule), closed(), at_least_one(), min_properties(n), max_properties(n).
template <class Struct = void, class... Parts>
constexpr auto object(Parts const&... parts) {
    return detail::make_object<Struct>(parts...);
}

} // namespace notepact

// notepact/contract/parameter_words.hpp
//
// The words for the parameters of a request, which are members of an object: in its path, its query, its
// headers.

namespace notepact {

/// What `scheme(text)` says of a header.
template <std::size_t N>
struct credential_scheme {
    char const* text;
};
/// Of the header that holds a credential: the name of the scheme that stands before it, with a space between
/// (RFC 9110, section 11.4): `scheme("Bearer")`. A literal, or a text in static storage.
template <std::size_t Length>
constexpr credential_scheme<Length - 1> scheme(char const (&text)[Length]) noexcept {
    static_assert(Length > 1, "empty_scheme: leave it out");
    return {text};
}

namespace misuse {
void parameter_of_texts_that_cannot_stand_there(); // a path takes path_text(), a header header_text()
void repeated_list_outside_a_query();              // elsewhere it is a comma_list()
} // namespace misuse

namespace detail {

template <std::size_t N>
struct saying_of_member<credential_scheme<N>> {
    static constexpr std::size_t size = 1;
    static constexpr void say(rule&, rule* out, credential_scheme<N> said) {
        *out = entry(rule_kind::scheme, said.text, N, 0);
    }
};

// Whether the texts of a parameter, or of an item of one that is a list, can stand where it is.
constexpr void judge_place(rule const& value, text_use place, bool item = false) {
    auto const& r = *value.resolved();
    if (!item && r.kind == rule_kind::array && r.detail != 0) return judge_place(*r.inside(), place, true);
    if (r.kind == rule_kind::enumeration) {
        for (std::size_t i = 0; i < r.detail; ++i) {
            auto const word = r.refers.words[i];
            bool const divided = item && word.find(',') != word.npos;
            if (place == text_use::target ? !is_path_segment(word) : !is_header_value(word) || divided)
                misuse::parameter_of_texts_that_cannot_stand_there();
        }
    } else if (r.kind != rule_kind::string || r.detail == 0 || !r.refers.format->fits(place)) {
        misuse::parameter_of_texts_that_cannot_stand_there();
    }
}

template <class Value>
constexpr Value&& value_of_parameter(Value&& value) noexcept {
    return static_cast<Value&&>(value);
}
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> const& value_of_parameter(parameter_list<Shape, N> const& list) noexcept {
    return list.made;
}
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> value_of_parameter(parameter_list<Shape, N>&& list) noexcept {
    return list.made;
}

template <auto Pointer, std::size_t Length, class Value, class... Said>
constexpr auto parameter(
    text_use place, char const (&name)[Length], std::uint8_t flags, Value&& value, Said const&... said) {
    auto const made = member<Pointer>(name, flags, value_of_parameter(static_cast<Value&&>(value)), said...);
    auto const& rule = made.rules[1];
    judge_place(rule, place);
    if ((flags & flag_bit(rule_flag::in_query)) == 0 && rule.kind == rule_kind::array
        && rule.detail == static_cast<rule_count>(list_form::repeated))
        misuse::repeated_list_outside_a_query();
    return made;
}

} // namespace detail

/// A parameter in the path of a request; the path template names it in braces.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_path(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::target, name, detail::flag_bit(rule_flag::required), static_cast<Value&&>(value), said...);
}
/// A parameter in the query of a request.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_query(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::target,
        name,
        detail::flag_bit(rule_flag::required) | detail::flag_bit(rule_flag::in_query),
        static_cast<Value&&>(value),
        said...);
}
/// A parameter in the query of a request that may be left out.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_query_optional(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::target, name, detail::flag_bit(rule_flag::in_query), static_cast<Value&&>(value), said...);
}
/// A header of a request.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_header(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::header,
        name,
        detail::flag_bit(rule_flag::required) | detail::flag_bit(rule_flag::in_header),
        static_cast<Value&&>(value),
        said...);
}
/// A header of a request that may be left out.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_header_optional(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::header, name, detail::flag_bit(rule_flag::in_header), static_cast<Value&&>(value), said...);
}

} // namespace notepact

// notepact/contract/value_words.hpp
//
// The words for values: single ones, and those made of others.

namespace notepact {

/// Any JSON value; nothing inside is checked.
constexpr auto any() {
    return detail::single<shape::any>(detail::entry(rule_kind::any, {}, 0, 0));
}
/// Any JSON object; nothing inside is checked.
constexpr auto any_object() {
    return detail::single<shape::any_object>(
        detail::entry(rule_kind::object, {}, 0, detail::flag_bit(rule_flag::open)));
}
constexpr auto boolean() {
    return detail::single<shape::boolean>(detail::entry(rule_kind::boolean, {}, 0, 0));
}
/// Only `true`, or only `false`, else `not_in_enum`.
constexpr auto always(bool wanted, severity level = error) {
    return detail::single<shape::boolean>(
        detail::entry(rule_kind::boolean, {}, wanted ? 2 : 1, detail::flag_bit(level)));
}

/// Greater than zero, else `not_positive`.
constexpr number_constraint positive(severity level = severity::error) noexcept {
    return {number_format::positive, level};
}
/// A whole number in 0 … 2^53 - 1, else `not_whole`.
constexpr number_constraint whole(severity level = severity::error) noexcept {
    return {number_format::whole, level};
}

/// An integer within int64, and its constraints: `integer(positive(warning))`, `integer(minimum(1))`. `46.0`
/// is `wrong_type` in a request and accepted in an answer.
template <class... Said>
constexpr auto integer(Said const&... said) {
    return detail::value_of<shape::integer, rule_kind::integer>({}, false, said...);
}
/// An integer of 32 bits.
template <class... Said>
constexpr auto int32(Said const&... said) {
    return integer(minimum(INT32_MIN), maximum(INT32_MAX), said...);
}
/// Any finite number, and its constraints.
template <class... Said>
constexpr auto number(Said const&... said) {
    return detail::value_of<shape::number, rule_kind::number>({}, false, said...);
}
/// One of the integers of an array in static storage, else `not_in_enum`.
template <std::size_t N>
constexpr auto one_of(std::int64_t const (&numbers)[N], severity level = error) {
    return integer(among(numbers, level));
}
template <std::size_t N>
void one_of(std::int64_t const (&&numbers)[N], severity = error) = delete;

/// Any text, and its constraints: `string(min_length(1), max_length(80))`.
template <class... Said>
constexpr auto string(Said const&... said) {
    return detail::value_of<shape::string, rule_kind::string>(
        static_cast<text_format const*>(nullptr), false, said...);
}

/// One of the texts of an array in static storage, else `not_in_enum`. They have at most max_enum_text bytes.
template <std::size_t N>
constexpr auto one_of(std::string_view const (&words)[N], severity level = error) {
    for (auto const word : words)
        if (word.size() > max_enum_text) misuse::table_too_long();
    return detail::single<shape::string>(
        detail::entry(rule_kind::enumeration, words, N, detail::flag_bit(level)));
}
template <std::size_t N>
void one_of(std::string_view const (&&words)[N], severity = error) = delete;
template <class Text = std::string_view>
constexpr void one_of(std::initializer_list<Text>, severity = error) {
    static_assert(
        detail::always_false<Text>::value,
        "enum_in_braces_would_dangle: name the texts, `inline constexpr std::string_view words[] = {...};`, "
        "and write one_of(words)");
}

namespace detail {
inline constexpr std::string_view boolean_words[] = {"true", "false"};
}
/// The text of a parameter that is `true` or `false`, else `not_in_enum`.
constexpr auto boolean_text() {
    return detail::single<shape::boolean>(
        detail::entry(rule_kind::enumeration, detail::boolean_words, std::size(detail::boolean_words), 0));
}

// ----------------------------------------------------------------------------------- values made of values

/// The value, or null.
template <class Shape, std::size_t N>
constexpr auto nullable(declaration<Shape, N> const& value) {
    declaration<shape::nullable<Shape>, N> made{};
    detail::append(made.rules, value.rules);
    made.rules[0].flags =
        static_cast<std::uint8_t>(made.rules[0].flags | detail::flag_bit(rule_flag::nullable));
    return made;
}
/// An object with a name, or null.
template <class... T, std::size_t N>
constexpr auto nullable(declaration<shape::object<T...>, N> const& object) {
    declaration<shape::nullable<shape::object<T...>>, 1> made{};
    made.rules[0] = detail::entry(rule_kind::link, object.rules, 0, detail::flag_bit(rule_flag::nullable));
    return made;
}

namespace detail {
// A head entry, what it is made of, and its constraints.
template <class Made, rule_kind Kind, std::size_t N, class... Said>
constexpr Made container(rule const (&inside)[N], Said const&... said) {
    Made made{};
    made.rules[0] = entry(Kind, {}, 0, 0, N + 1 + size_of_sayings<Said...>);
    append(made.rules + 1, inside);
    say<Kind>(made.rules[0], made.rules + 1 + N, said...);
    return made;
}
} // namespace detail

/// An array; every item keeps the rule. `array_of(string(), min_items(1))`
template <class Item, class... Said, class Made = detail::traits<detail::part_t<Item>>>
constexpr auto array_of(Item&& item, Said const&... said) {
    using made =
        declaration<shape::array<typename Made::shape>, Made::size + 1 + detail::size_of_sayings<Said...>>;
    return detail::container<made, rule_kind::array>(detail::part(static_cast<Item&&>(item)).rules, said...);
}

/// An object whose members may have any name; every value keeps the rule. `map_of(any(), max_properties(9))`
template <class Value, class... Said, class Made = detail::traits<detail::part_t<Value>>>
constexpr auto map_of(Value&& value, Said const&... said) {
    using made =
        declaration<shape::map<typename Made::shape>, Made::size + 1 + detail::size_of_sayings<Said...>>;
    return detail::container<made, rule_kind::map>(detail::part(static_cast<Value&&>(value)).rules, said...);
}

/// The object around it: `object(required("name", string()), optional("parts", array_of(itself())))`. It may
/// be as deep as max_nesting of the checker allows, else `too_deep`.
constexpr auto itself() {
    return detail::single<shape::itself>(detail::entry(rule_kind::outer, {}, 0, 0));
}

/// One rule or another, chosen by the JSON kind of the value; null if one of them may be.
template <
    class First, class Second, class A = detail::traits<detail::part_t<First>>,
    class B = detail::traits<detail::part_t<Second>>>
constexpr auto either(First&& first, Second&& second) {
    auto const one = detail::part(static_cast<First&&>(first));
    auto const other = detail::part(static_cast<Second&&>(second));
    auto const one_kinds = detail::kinds(one.rules[0]);
    auto const other_kinds = detail::kinds(other.rules[0]);
    if ((one_kinds & other_kinds) != 0) misuse::two_alternatives_of_one_kind();
    auto const nullable = (one.rules[0].flags | other.rules[0].flags) & detail::flag_bit(rule_flag::nullable);
    declaration<shape::either<typename A::shape, typename B::shape>, A::size + B::size + 1> made{};
    made.rules[0] = detail::entry(
        rule_kind::either,
        {},
        one_kinds | other_kinds,
        static_cast<std::uint8_t>(nullable),
        A::size + B::size + 1);
    detail::append(made.rules + 1, one.rules);
    detail::append(made.rules + 1 + A::size, other.rules);
    return made;
}

} // namespace notepact

// notepact/contract/words.hpp
//
// The words in which contracts are declared, all of them:
//
//     inline constexpr auto new_sign_off = object(
//         optional("instructions", not_empty(warning)),
//         required("review_date", iso8601()),
//         required("signature", png_data_uri()));
//
//     inline constexpr auto create_sign_off_body = request_body("clinic.create_sign_off",
//         object(required("session_note_id", integer(positive(warning))),
//                required("sign_off", new_sign_off)));
//
// Every word is constexpr and makes a piece of a table (rule.hpp) by value. An object that has a name of its
// own is referred to, not copied, so it must be in static storage, as namespace-scope constexpr objects are.
// A member may be bound to the member of a struct that holds it: required<&request::sign_off>("sign_off", …)
// inside object<request>(…). Misuse does not compile, and the error shows one of the words of namespace
// `misuse`.

// notepact/contract/enum_text.hpp

namespace notepact {

/// An enumerator and its text.
template <class Enum>
struct enum_word {
    Enum value;
    std::string_view text;
};

/// The texts of an enum, each beside its enumerator: all of them, in their order, which counts from zero; a
/// table that leaves one out or has them in another order does not compile. Specialise with
/// `static constexpr enum_word<Enum> table[]`.
template <class Enum>
struct words_of;

namespace misuse {
void enumerators_in_another_order(); // the table begins with the one that is 0, the next is 1, ...
void text_of_two_enumerators();
} // namespace misuse

namespace detail {

// Whether an enum has an enumerator of a value: compilers spell others as casts. False of an enum to which
// not every value can be cast.
template <class Enum, std::size_t Value>
constexpr bool has_enumerator() noexcept {
    if constexpr (std::is_convertible_v<Enum, long long> || !spelling_is_known)
        return false;
    else
        return !name_in_spelling(spelling<static_cast<Enum>(Value)>()).empty();
}

template <class Enum>
struct enum_texts {
    static constexpr std::size_t size = std::size(words_of<Enum>::table);
    std::string_view texts[size];

    static constexpr enum_texts make() {
        static_assert(
            !has_enumerator<Enum, size>(),
            "enumerator_without_text: the table of words_of ends before the last enumerator");
        enum_texts made{};
        for (std::size_t i = 0; i < size; ++i) {
            auto const& word = words_of<Enum>::table[i];
            if (static_cast<std::size_t>(word.value) != i) misuse::enumerators_in_another_order();
            for (std::size_t other = 0; other < i; ++other)
                if (made.texts[other] == word.text) misuse::text_of_two_enumerators();
            made.texts[i] = word.text;
        }
        return made;
    }
};
template <class Enum>
inline constexpr enum_texts<Enum> texts_by_enumerator = enum_texts<Enum>::make();

} // namespace detail

/// The texts of an enum, in the order of its enumerators.
template <class Enum>
inline constexpr auto const& texts_of_enum = detail::texts_by_enumerator<Enum>.texts;

template <class Enum>
constexpr std::string_view text_of(Enum value) noexcept {
    return texts_of_enum<Enum>[static_cast<std::size_t>(value)];
}

/// The enumerator of a text; `not_in_enum` if it is none of the enum's.
template <class Enum>
constexpr result<Enum> parse_enum(std::string_view text) noexcept {
    for (std::size_t i = 0; i < std::size(texts_of_enum<Enum>); ++i)
        if (texts_of_enum<Enum>[i] == text) return static_cast<Enum>(i);
    return errc::not_in_enum;
}

/// An enum whose texts are told by words_of may be a struct's member where a contract has one_of<Enum>(). A
/// value that is no enumerator is written as an empty text, which breaks the contract. In an answer a text
/// that is new leaves it as it was: enum_text<Enum> keeps the text.
template <class Enum>
struct holds<Enum, shape::string, std::void_t<decltype(words_of<Enum>::table)>> : std::true_type {
    template <class Sink>
    static constexpr void put(Enum value, Sink&& sink) {
        if (static_cast<std::size_t>(value) < std::size(texts_of_enum<Enum>)) sink(text_of(value));
    }
    /// For those who fill it.
    static constexpr void set(Enum& value, std::string_view word) noexcept {
        if (auto const known = parse_enum<Enum>(word)) value = *known;
    }
};

/// The word for declarations: one of the texts of an enum, else `not_in_enum`.
template <class Enum>
constexpr auto one_of() {
    return one_of(texts_of_enum<Enum>);
}

/// An enum in an answer, as text: a server may send a value that is new, and then its text is all there is.
template <class Enum>
class enum_text {
  public:
    enum_text() = default;
    enum_text(Enum value) : text_(text_of(value)) {}
    explicit enum_text(std::string_view text) : text_(text) {}

    /// `not_in_enum` if the text is new.
    result<Enum> value() const noexcept { return parse_enum<Enum>(text_); }
    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string text() && noexcept { return static_cast<std::string&&>(text_); }
    operator std::string_view() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    operator std::string_view() const&& = delete;

    friend bool operator==(enum_text const& a, enum_text const& b) noexcept { return a.text_ == b.text_; }
    friend bool operator!=(enum_text const& a, enum_text const& b) noexcept { return !(a == b); }
    friend bool operator==(enum_text const& a, Enum b) noexcept { return a.text_ == text_of(b); }
    friend bool operator!=(enum_text const& a, Enum b) noexcept { return !(a == b); }

    // For a reader that gets the text in pieces.
    void clear() noexcept { text_.clear(); }
    void append(char const* piece, std::size_t size) { text_.append(piece, size); }

  private:
    std::string text_;
};

} // namespace notepact

// notepact/base/text_view.hpp

namespace notepact {

namespace detail {

template <class T>
inline constexpr bool is_text =
    std::is_convertible_v<T const&, std::string_view> && !std::is_null_pointer_v<std::decay_t<T>>;

// A type that only views a text has nothing to destroy; one that has owns its text. So does an array.
template <class T>
inline constexpr bool is_text_owner =
    is_text<
        T> && (!std::is_trivially_destructible_v<std::decay_t<T>> || std::is_array_v<std::remove_reference_t<T>>);
template <class T>
inline constexpr bool is_text_view = is_text<T> && !is_text_owner<T>;

} // namespace detail

/// A text, or bytes, that somebody else owns and that must outlive this: a std::string_view which refuses,
/// when it is compiled, a temporary that owns its text. Whatever keeps a view of a text takes it as a
/// text_view. Where a temporary is known to live long enough, as an argument does until the call is over, say
/// so: `std::string_view(f())`.
class text_view : public std::string_view {
  public:
    /// No text: `data()` is null.
    constexpr text_view() noexcept = default;
    constexpr text_view(char const* text NOTEPACT_LIFETIMEBOUND, std::size_t size) noexcept
        : std::string_view(text, size) {}
    /// From whatever converts to std::string_view and owns its text.
    template <class T, std::enable_if_t<detail::is_text_owner<T>, int> = 0>
    constexpr text_view(T&& text NOTEPACT_LIFETIMEBOUND) noexcept
        : std::string_view(static_cast<T const&>(text)) {
        static_assert(
            std::is_lvalue_reference_v<T>,
            "temporary_text_would_dangle: keep the text in a variable that lives as long as what views it; "
            "if this temporary does, write std::string_view(...) around it");
    }
    /// From whatever converts to std::string_view and is a view itself, or a pointer.
    template <class T, std::enable_if_t<detail::is_text_view<T>, int> = 0>
    constexpr text_view(T const& text) noexcept : std::string_view(text) {}
};

} // namespace notepact

// notepact/http/path_template.hpp

namespace notepact {

namespace misuse {
// Not constexpr, so that a template of a declared operation that needs one of them does not compile.
inline void unbalanced_braces_in_a_path() noexcept {}
inline void empty_braces_in_a_path() noexcept {}
} // namespace misuse

/// A piece of a path template: fixed text, which may be empty, and the parameter behind it.
struct path_piece {
    std::string_view fixed;
    std::string_view parameter = {}; ///< its name, without the braces; no data() if there is none

    constexpr bool has_parameter() const noexcept { return parameter.data() != nullptr; }
};

namespace detail {

// Takes the first piece of a path template out of it; of an empty one, an empty one. A brace that stands
// alone is fixed text.
constexpr path_piece take_piece(std::string_view& path) noexcept {
    auto const open = path.find('{'), close = path.find('}', open);
    path_piece piece{part(path, 0, close != path.npos ? open : path.npos)};
    if (close != path.npos) piece.parameter = part(path, open + 1, close - open - 1);
    path.remove_prefix(close != path.npos ? close + 1 : path.size());
    return piece;
}

// Whether there is a parameter in a segment.
constexpr bool has_parameter(std::string_view segment) noexcept {
    return !segment.empty() && take_piece(segment).has_parameter();
}
// The name of the parameter that is all of a segment; no data() if there is none.
constexpr std::string_view whole_parameter(std::string_view segment) noexcept {
    if (segment.empty()) return {};
    auto const piece = take_piece(segment);
    return piece.fixed.empty() && segment.empty() ? piece.parameter : std::string_view();
}

// Braces are closed before the next are opened, in their own segment, and there is a name in them.
constexpr void check_braces(std::string_view path) {
    std::size_t name = 0;
    bool open = false;
    for (char const c : path) {
        if (open ? c == '{' || c == '/' : c == '}') misuse::unbalanced_braces_in_a_path();
        if (open && c == '}' && name == 0) misuse::empty_braces_in_a_path();
        name = open ? name + 1 : 0;
        open = c == '{' || (open && c != '}');
    }
    if (open) misuse::unbalanced_braces_in_a_path();
}

} // namespace detail

/// The pieces of a path template, a range: fixed text, each but perhaps the last with the parameter behind
/// it.
class path_pieces {
  public:
    constexpr explicit path_pieces(std::string_view path) noexcept : path_(path) {}

    class iterator {
      public:
        constexpr iterator() noexcept = default; // the end
        constexpr explicit iterator(std::string_view path) noexcept : rest_(path) { ++*this; }
        constexpr path_piece const& operator*() const noexcept { return piece_; }
        constexpr path_piece const* operator->() const noexcept { return &piece_; }
        constexpr iterator& operator++() noexcept {
            at_end_ = rest_.empty();
            if (!at_end_) piece_ = detail::take_piece(rest_);
            return *this;
        }
        constexpr bool operator!=(iterator const& other) const noexcept { return at_end_ != other.at_end_; }

      private:
        path_piece piece_{};
        std::string_view rest_;
        bool at_end_ = true;
    };
    constexpr iterator begin() const noexcept { return iterator(path_); }
    constexpr iterator end() const noexcept { return {}; }

  private:
    std::string_view path_;
};

/// The path of an operation, with the names of its parameters in braces:
/// `/notes/{noteId}/impressions/{impressionId}` (OpenAPI 3.1, section 4.8.8, Paths Object). Views the text.
/// In a constant, braces that are not closed within their segment, or that are empty, do not compile; at run
/// time a brace that stands alone is fixed text.
class path_template : public text_view {
    template <class Text>
    static constexpr bool is_other_text =
        detail::is_text<
            std::remove_reference_t<Text>> && !std::is_base_of_v<path_template, std::decay_t<Text>>;

  public:
    constexpr path_template() noexcept = default;
    /// From whatever text_view takes.
    template <class Text, std::enable_if_t<is_other_text<Text>, int> = 0>
    constexpr path_template(Text&& text NOTEPACT_LIFETIMEBOUND) noexcept
        : text_view(static_cast<Text&&>(text)) {
        detail::check_braces(*this);
    }

    constexpr path_pieces pieces() const noexcept { return path_pieces(*this); }

    /// Whether nothing but the names of the parameters differs: two such paths are one.
    constexpr bool same_but_for_names(path_template const& other) const noexcept {
        auto const left = pieces(), right = other.pieces();
        auto one = left.begin(), another = right.begin();
        for (; one != left.end() && another != right.end(); ++one, ++another)
            if (one->fixed != another->fixed || one->has_parameter() != another->has_parameter())
                return false;
        return !(one != another);
    }
    /// What stands before the slash of the last segment.
    constexpr std::string_view parent() const noexcept {
        auto const slash = rfind('/');
        return detail::part(*this, 0, slash != npos ? slash : 0);
    }
    /// The name of the parameter that is all of the last segment; no data() if that is anything else.
    constexpr std::string_view last_parameter() const noexcept {
        auto const slash = rfind('/');
        return detail::whole_parameter(detail::part(*this, slash != npos ? slash + 1 : 0));
    }
};

} // namespace notepact

// notepact/http/operation.hpp

namespace notepact {

/// A request method (RFC 9110, section 9; PATCH is RFC 5789).
enum class verb : std::uint8_t {
    get,
    post,
    put,
    patch,
    delete_
};
constexpr std::string_view name(verb method) noexcept {
    constexpr std::string_view names[] = {"GET", "POST", "PUT", "PATCH", "DELETE"};
    return detail::in_order<verb::delete_>(names, method);
}

/// The body that an operation answers with a status, with any of a range, or with any error that no other
/// reply is for (OpenAPI 3.1, section 4.8.16, Responses Object: `404`, `4XX`, `default`).
struct reply {
    std::uint16_t status; ///< the lowest that it is for
    std::uint16_t last;   ///< the highest; of a listed status the same
    contract_ref body;

    constexpr reply(std::uint16_t listed, contract_ref contract) noexcept : reply(listed, listed, contract) {}
    constexpr reply(std::uint16_t lowest, std::uint16_t highest, contract_ref contract) noexcept
        : status(lowest), last(highest), body(contract) {}

    constexpr bool covers(unsigned which) const noexcept { return which >= status && which <= last; }
    constexpr bool is_success() const noexcept { return status < 300; }
    constexpr bool is_listed() const noexcept { return status == last; }
    constexpr bool is_default() const noexcept { return last - status > 99; }
};

/// Whether a program may send a request again by itself where the answer says that it was not carried out.
enum class repetition : bool {
    allowed,
    by_hand ///< no key is documented by which the server would know it again
};

/// What an operation needs of the scopes of its API, as bits: one of some.
struct scope_need {
    std::uint32_t any_of = 0;        ///< none: nothing is needed
    std::uint32_t first = 0;         ///< the one of them to ask for
    std::string_view only_with = {}; ///< the name of a query parameter: needed only if that is `true`
};

/// What sets an operation apart.
struct operation_options {
    scope_need needs[2] = {};
    repetition repeated = repetition::allowed;
    /// Any 2xx is a success, with the first reply; else only those documented.
    bool any_success = false;
    /// The documents name the operation and no more: its query may hold further pairs.
    bool undescribed = false;
    /// Any other 4xx and 5xx is an error if its body is as that of the last reply; it is marked undocumented.
    bool other_errors = false;
    /// 503 says that this can never be done, not that it cannot be done now.
    bool unavailable_is_final = false;
};

/// One endpoint of an API: what is sent and what may come back. A constant, all of it in static storage.
struct operation {
    std::string_view name; ///< that of its API, a point, and its own: `acme.book_visit`
    verb method;
    path_template path; ///< `/patients/{patient}/visits`
    /// The headers of every request of its API: an object's entry; the first of its members is the
    /// credential. Those that are optional may be left out.
    rule const* headers;
    rule const* parameters; ///< an object's entry: those in the path, then those in the query
    rule const* body;       ///< the head of a contract, or null
    bool media;             ///< bytes of any media type are sent; without this and a contract, nothing is
    reply const* replies; ///< successes, then errors; of each listed statuses, then ranges, then the default
    std::size_t reply_count;
    operation_options how;

    constexpr reply const* begin() const noexcept { return replies; }
    constexpr reply const* end() const noexcept { return replies + reply_count; }

    /// The header that holds the credential.
    constexpr rule const& credential() const noexcept { return *headers->inside(); }
    /// What stands before the credential in its header: `Bearer`, behind which there is a space, or nothing.
    constexpr std::string_view scheme() const noexcept { return scheme_of(credential()); }

    /// Whether the body of an answer may be a text, not JSON; its requests say that they take both.
    constexpr bool answers_text() const noexcept {
        for (auto const& documented : *this)
            if (documented.body.is_text()) return true;
        return false;
    }
    /// Whether the documents list a status, beside ranges and the default.
    constexpr bool lists(unsigned status) const noexcept {
        for (auto const& documented : *this)
            if (documented.is_listed() && documented.status == status) return true;
        return false;
    }
    /// The contract of the body that comes with a status: of the reply that lists it, else of its range, else
    /// of the default. Null if the documents know no such answer.
    constexpr contract_ref const* answer(unsigned status) const noexcept {
        for (auto const& documented : *this)
            if (documented.covers(status)) return &documented.body;
        return how.any_success && status >= 200 && status < 300 ? &replies->body : nullptr;
    }
    /// The contract that an error with a status of which the documents know nothing may keep; null if there
    /// is none.
    constexpr contract_ref const* other_error(unsigned status) const noexcept {
        return how.other_errors && status >= 400 && status < 600 ? &replies[reply_count - 1].body : nullptr;
    }
};

/// Hands the statuses of a reply, as OpenAPI writes them, to `sink(std::string_view)`: `404`, `4XX`,
/// `default`.
template <class Sink>
void print_statuses(reply const& which, Sink&& sink) {
    if (which.is_default())
        sink(std::string_view("default"));
    else
        detail::put_decimal(which.is_listed() ? which.status : which.status / 100U, sink);
    if (!which.is_default() && !which.is_listed()) sink(std::string_view("XX"));
}

} // namespace notepact

// notepact/http/api.hpp

namespace notepact {

struct api_manners;

/// An API as a whole: what its documents are called, where it is, its operations. Whoever matches, shows,
/// exports or tests it asks for one; no request and no check of a body needs it, so a program that does not
/// name it carries nothing of it. One that does, carries its operations and, unless it is built with
/// NOTEPACT_SMALL, its manners. A constant, all of it in static storage:
///
///     inline constexpr notepact::api api{
///         "acme", "Acme Visits API", "2", "the page of its visits", "https://api.acme.example/v2",
///         notepact::operations_of<book_visit, get_visit>};
struct api {
    std::string_view name;  ///< `acme`: what the names of its operations begin with
    std::string_view title; ///< as its documents call it
    std::string_view version;
    std::string_view source; ///< which documents say so
    std::string_view server; ///< the base URL where it is; empty if its documents do not say
    constants<operation const*> operations;
    constants<std::string_view> scopes = {}; ///< their names, by bit; see scopes_of
    api_manners const* manners = nullptr;    ///< how its servers word what they answer; see api_manners

    constexpr operation const* const* begin() const noexcept { return operations.begin(); }
    constexpr operation const* const* end() const noexcept { return operations.end(); }
    /// The headers of every request, an object's entry; the first of its members is the credential.
    constexpr rule const& headers() const noexcept { return *operations.begin()[0]->headers; }
    constexpr rule const& credential() const noexcept { return operations.begin()[0]->credential(); }
    /// What stands before the credential, without the space behind it; empty if nothing does.
    constexpr std::string_view scheme() const noexcept { return operations.begin()[0]->scheme(); }

    /// Hands the name of each scope of some bits to `visit(std::string_view)`, in the documents' order.
    template <class Visit>
    constexpr void for_each_scope(std::uint32_t bits, Visit&& visit) const {
        for (std::size_t i = 0; i < scopes.size(); ++i)
            if ((bits >> i & 1U) != 0) visit(scopes[i]);
    }
    /// The bit of a scope by its name; 0 if the documents name no such scope.
    constexpr std::uint32_t scope_bit(std::string_view scope) const noexcept {
        for (std::size_t i = 0; i < scopes.size(); ++i)
            if (scopes[i] == scope) return std::uint32_t{1} << i;
        return 0;
    }
    /// Hands the names of some scopes to `sink(std::string_view)`: `read:notes, read:tasks`.
    template <class Sink>
    constexpr void put_scopes(std::uint32_t bits, Sink&& sink) const {
        bool first = true;
        for_each_scope(bits, [&](std::string_view scope) {
            if (!first) sink(std::string_view(", "));
            first = false;
            sink(scope);
        });
    }
};

namespace misuse {
void operation_named_otherwise(); // that of the constant book_visit is "acme.book_visit"
void operations_of_two_apis();    // their names begin in two ways
void operation_listed_twice();
} // namespace misuse

namespace detail {

// As spelling(), of the constant that is referred to.
template <auto const& Named>
constexpr auto spelling_of_constant() noexcept {
#if defined(__GNUC__) || defined(__clang__)
    return __PRETTY_FUNCTION__;
#else
    return "";
#endif
}

constexpr std::size_t point_in(std::string_view name) noexcept {
    std::size_t at = 0;
    while (at < name.size() && name[at] != '.')
        ++at;
    return at;
}
// Whether a name is that of an API, a point, and the constant's; one that is a keyword has a `_` at its end.
constexpr bool is_named_so(std::string_view name, std::string_view constant) noexcept {
    auto const point = point_in(name);
    if (point == 0 || point == name.size()) return false;
    auto const own = part(name, point + 1);
    return constant.empty() || own == constant
           || (constant.back() == '_' && own == part(constant, 0, constant.size() - 1));
}

template <auto const&... Listed>
struct listed_operations {
    static constexpr operation const* all[sizeof...(Listed)] = {&Listed...};

    static constexpr bool judge() {
        if (!(is_named_so(Listed.name, name_in_spelling(spelling_of_constant<Listed>())) && ...))
            misuse::operation_named_otherwise();
        for (std::size_t i = 0; i < sizeof...(Listed); ++i) {
            auto const name = all[i]->name;
            if (part(name, 0, point_in(name)) != part(all[0]->name, 0, point_in(all[0]->name)))
                misuse::operations_of_two_apis();
            for (std::size_t before = 0; before < i; ++before)
                if (all[before]->name == name) misuse::operation_listed_twice();
        }
        return true;
    }
    static_assert(judge());
};

} // namespace detail

/// The operations of an API, in the documents' order, each by its name: `operations_of<book_visit,
/// get_visit>`. The text that names one ends as its constant is called.
template <auto const&... Listed>
inline constexpr constants<operation const*> operations_of = detail::listed_operations<Listed...>::all;

/// The names of the scopes of an API, from the enum that says their bits; see words_of and scope_set.
template <class Scope>
inline constexpr constants<std::string_view> scopes_of = texts_of_enum<Scope>;

} // namespace notepact

// notepact/http/manners.hpp
//
// The manners of an API: what its servers do beyond its contracts. Whoever stands in for such a server, or
// tests one, asks for them; nothing that sends does.

namespace notepact {

/// Where a text goes, in pieces.
class text_output {
  public:
    constexpr text_output(void (*put)(void* to, std::string_view piece), void* to) noexcept
        : put_(put), to_(to) {}
    void operator()(std::string_view piece) const { put_(to_, piece); }

  private:
    void (*put_)(void*, std::string_view);
    void* to_;
};

/// One thing that is wrong with a request, as an answer tells it.
struct refusal_detail {
    std::string_view member; ///< of the body, or a parameter or header; empty: of none
    std::string_view text;
};

/// What a server refuses, and why.
struct refusal {
    unsigned status;
    std::string_view trace_id;   ///< a UUID that no other answer has
    std::string_view text = {};  ///< what to say; empty: what the API says with that status
    std::string_view about = {}; ///< of 404 and 409: the name of the parameter or member whose id it is
    std::uint32_t scopes = 0;    ///< of 403: those that are missing, as bits; 0: not because of scopes
    /// Of 400 or 422: what is wrong, in the order of the report.
    refusal_detail const* details = nullptr;
    std::size_t detail_count = 0;

    constexpr refusal_detail const* begin() const noexcept { return details; }
    constexpr refusal_detail const* end() const noexcept { return details + detail_count; }
};

/// How an API's errors are read. All are JSON Pointers into the body (RFC 6901), or empty.
struct error_reading {
    std::string_view code = {}; ///< where a word for programs is
    std::string_view text = {}; ///< where one text says all
    std::string_view keys = {}; ///< an object whose members are called as those that are wrong
    std::string_view list = {}; ///< texts, each of which names a member that is wrong; the step `*` stands
                                ///< for any index: `/problems/*/field`
};

/// What of a request, or beside it, an answer shows.
enum class shown_part : std::uint8_t {
    parameter,  ///< the one of the path or query that is called `name`
    header,     ///< the one that is called `name`
    member,     ///< the value of the body at the pointer `name`
    body,       ///< all members of the body, beside what is there
    everything, ///< all ids of path and query and all members of the body, under their own names
    scopes,     ///< the list of what the key may do
    created,    ///< the time, where the request created something
    changed,    ///< the time, where the request changed or created something
    words       ///< always `name`, whatever was sent
};

/// What an answer shows beside the members that are called as what was sent.
struct shown_in_answer {
    contract_ref answer; ///< which answer
    std::string_view name;
    std::string_view at; ///< where, as a JSON Pointer
    shown_part what;
    bool by_documents; ///< the documents say so, so every server does; else only one of ours

    constexpr shown_in_answer(
        contract_ref of, shown_part part, std::string_view called, std::string_view where,
        bool documented = false) noexcept
        : answer(of), name(called), at(where), what(part), by_documents(documented) {}
};

/// A state for which an operation that documents 409 refuses what has an id.
struct conflict {
    std::string_view parameter; ///< of the path or query: whose id it is
    std::string_view state;     ///< `signed`
};

/// A body that a document prints.
struct printed_body {
    std::string_view name;     ///< as the document calls it
    std::string_view message;  ///< the operation and, of an answer, the status: `acme.book_visit.201`
    std::string_view contract; ///< the name of the contract that it keeps
    std::string_view text;
    /// The JSON Pointer of a text that the document cuts, and the warning that this is; nothing else is wrong
    /// with any of them.
    std::string_view cut = {};
    errc cut_breaks = errc{};
};

/// A request that a document prints.
struct printed_request {
    std::string_view name;      ///< as the document calls it
    std::string_view operation; ///< `acme.book_visit`
    std::string_view base;      ///< where the API is; empty where the path is printed alone
    std::string_view method;
    std::string_view target;        ///< what follows the base
    std::string_view parameters[4]; ///< in the path and the query; here and in headers, in the API's order
    std::string_view headers[4];    ///< the credential without its scheme
    printed_body const* body = nullptr;
};

/// How a sentence of an API's documents is read, where it could be read in another way, or what they leave
/// open. Both are one line of Markdown.
struct reading {
    std::string_view says; ///< as the documents say it; what they do not say stands in brackets
    std::string_view read; ///< how this library takes it
};

/// How servers of an API word what they answer, where its contracts leave that open. Everything has a
/// default, so an API need not have any. A constant, all of it in static storage.
struct api_manners {
    /// Hands the body of a refusal over; of a text (answer_text) the text itself. Where it does not keep the
    /// contract of its status, or there is no such function, a body is laid out by the contract.
    void (*put_refusal)(refusal const& what, text_output put) = nullptr;
    /// What the servers say of a violation; null: message() of its rule.
    std::string_view (*says)(violation const& of) = nullptr;
    error_reading errors = {};
    /// Where an answer shows the id of what it is about, as a JSON Pointer: of what a POST has created, of
    /// what a path that ends in an id names. Where that is a list, in its first item.
    std::string_view id = "/id";
    constants<shown_in_answer> shown = {};
    /// The members of bodies, at their root, that hold the id of something which the server must know.
    constants<std::string_view> ids_in_bodies = {};
    constants<conflict> conflicts = {};
    constants<printed_body> bodies = {};
    constants<printed_request> requests = {};
    constants<reading> readings = {};
    /// What the documents call the credential, in OpenAPI the name of the security scheme.
    std::string_view credential = "credential";
};

/// The manners for an API's object: none where a program is built with NOTEPACT_SMALL and keeps no notes.
constexpr api_manners const* with_manners([[maybe_unused]] api_manners const& manners) noexcept {
    return NOTEPACT_NOTES != 0 ? &manners : nullptr;
}

/// Those of an API, or the defaults.
inline api_manners const& manners_of(api const& of) noexcept {
    static constexpr api_manners defaults;
    return of.manners != nullptr ? *of.manners : defaults;
}

} // namespace notepact

// notepact/clinic/documents.hpp
//
// The bodies and requests that the documents print, as printed.

namespace notepact::clinic {

inline constexpr printed_body printed_bodies[] = {
    {"Create Session Note Addendum",
     "clinic.create_addendum",
     "clinic.create_addendum",
     R"({ "session_note_id": 46, "addendum": { "instructions": "Please fix this issue asap, names don't match" } })"},
    {"Update Session Note Addendum",
     "clinic.update_addendum",
     "clinic.update_addendum",
     R"({ "session_note_id": 46, "addendum": { "instructions_response": "Fixing the names with the correct data" } })"},
    {"Create Session Note Sign-off",
     "clinic.create_sign_off",
     "clinic.create_sign_off",
     R"({ "session_note_id": 99, "sign_off": { "instructions": "Please fix this issue asap, names don't match", )"
     R"("review_date": "2023-10-27T21:40:00.000Z", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..." } })",
     "/sign_off/signature",
     errc::not_base64},
    {"Addendum Response",
     "clinic.update_addendum.200",
     "clinic.addendum",
     R"({ "id": 39, "session_note_id": 46, "instructions": "Please fix this issue asap, names don't match", )"
     R"("instructions_response": "Fixing the names with the correct data", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...", )"
     R"("responded_signature": null, "created_at": "2023-10-20T10:00:00.000Z", )"
     R"("updated_at": "2023-10-20T15:30:00.000Z" })",
     "/signature",
     errc::not_base64},
    {"Sign-off Response",
     "clinic.create_sign_off.201",
     "clinic.sign_off",
     R"({ "id": 25, "session_note_id": 99, "instructions": "Please fix this issue asap, names don't match", )"
     R"("review_date": "2023-10-27T21:40:00.000Z", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...", )"
     R"("reviewer_id": 123, "created_at": "2023-10-20T10:00:00.000Z", )"
     R"("updated_at": "2023-10-20T10:00:00.000Z" })",
     "/signature",
     errc::not_base64},
    {"422 Unprocessable Entity",
     "clinic.create_sign_off.422",
     "clinic.invalid",
     R"({ "errors": { "session_note_id": ["can't be blank"], "instructions": ["can't be blank"], )"
     R"("signature": ["invalid format"] } })"},
    {"404 Not Found",
     "clinic.update_sign_off.404",
     "clinic.refused",
     R"({ "errors": "Session note not found" })"},
};

inline constexpr printed_request printed_requests[] = {
    {"Create Session Note Addendum",
     "clinic.create_addendum",
     "",
     "POST",
     "/v1/clinic/session_notes/addendums",
     {},
     {"your_token_here"},
     &printed_bodies[0]},
    {"Update Session Note Addendum",
     "clinic.update_addendum",
     "",
     "PUT",
     "/v1/clinic/session_notes/addendums/39",
     {"39"},
     {"your_token_here"},
     &printed_bodies[1]},
    {"Create Session Note Sign-off",
     "clinic.create_sign_off",
     "",
     "POST",
     "/v1/clinic/session_notes/sign_offs",
     {},
     {"your_token_here"},
     &printed_bodies[2]},
};

} // namespace notepact::clinic

// notepact/clinic/error_bodies.hpp
//
// The bodies of errors, as a server writes them that follows the Clinic Session Notes API.

namespace notepact::clinic {

/// What the document says of a member that is missing or blank, and of any other that is wrong.
inline std::string_view error_text(violation const& of) noexcept {
    return of.code() == errc::missing_member || of.code() == errc::blank ? "can't be blank"
                                                                         : "invalid format";
}

namespace detail {

// The errors of a report as details. What is no error, or of no member, has no name.
struct details_of_report {
    report const& found;

    std::size_t size() const noexcept { return found.size(); }
    refusal_detail operator[](std::size_t i) const noexcept {
        auto const& v = found[i];
        if (v.level() != severity::error) return {};
        return {v.member(), error_text(v)};
    }
};

// Members named flat, in their order, each once, and each of its texts once.
template <class Details, class Sink>
void put_by_member(Details const& all, Sink&& sink) {
    auto const told_before = [&all](std::size_t which, bool whatever_text) {
        auto const one = all[which];
        for (std::size_t i = 0; i < which; ++i)
            if (all[i].member == one.member && (whatever_text || all[i].text == one.text)) return true;
        return false;
    };
    json_writer<std::remove_reference_t<Sink>> json(sink);
    json.object_begin();
    json.key("errors");
    bool named = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const one = all[i];
        if (one.member.empty() || told_before(i, true)) continue;
        if (!named) json.object_begin();
        named = true;
        json.key(one.member);
        json.array_begin();
        for (auto same = i; same < all.size(); ++same)
            if (all[same].member == one.member && !told_before(same, false)) json.string(all[same].text);
        json.array_end();
    }
    if (named)
        json.object_end();
    else
        json.string("invalid request body");
    json.object_end();
}

} // namespace detail

/// Hands the body of a 422 answer, from a report, to `sink(std::string_view)`:
/// `{"errors":{"signature":["invalid format"]}}`, members named flat, in the report's order, each text once.
/// A missing or blank member "can't be blank", any other error is "invalid format"; warnings are left out.
/// Where no error has a member to name it is `{"errors":"invalid request body"}`, a text that is ours.
/// Allocates nothing.
template <class Sink>
void put_errors_by_member(report const& found, Sink&& sink) {
    detail::put_by_member(detail::details_of_report{found}, sink);
}

/// Hands the body of an error of which one text says all to `sink(std::string_view)`, as the document shows
/// 404: `{"errors":"Session note not found"}`. The text must be UTF-8.
template <class Sink>
void put_errors(std::string_view text, Sink&& sink) {
    json_writer<std::remove_reference_t<Sink>> json(sink);
    json.object_begin();
    json.key("errors");
    json.string(text);
    json.object_end();
}

} // namespace notepact::clinic

// notepact/format/json_number.hpp

namespace notepact {

/// A JSON number as it was written: never a double, so an id or a version comes back as it went in. Owns its
/// text; short ones need no heap.
class json_number {
  public:
    /// Zero.
    json_number() : text_("0") {}
    template <
        class Integer,
        std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>, int> = 0>
    json_number(Integer value) {
        auto const append = [this](std::string_view digits) { text_.append(digits.data(), digits.size()); };
        if constexpr (std::is_signed_v<Integer>)
            detail::put_integer(value, append);
        else
            detail::put_decimal(value, append);
    }
    /// Of the text of a finite JSON number (RFC 8259, section 6), else `not_numeric`.
    static result<json_number> parse(std::string_view text) {
        if (!is_number(text)) return errc::not_numeric;
        json_number parsed;
        parsed.text_ = text;
        return parsed;
    }

    /// As given.
    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string text() && noexcept { return static_cast<std::string&&>(text_); }
    /// Its value, if it is a whole number within int64, however written.
    std::optional<std::int64_t> whole() const noexcept {
        number_scanner scanner;
        scanner.write(text_);
        auto const facts = scanner.facts();
        if (!facts.whole || facts.beyond_int64) return std::nullopt;
        return facts.value;
    }

    /// Equal if written alike.
    friend bool operator==(json_number const& a, json_number const& b) noexcept { return a.text_ == b.text_; }
    friend bool operator!=(json_number const& a, json_number const& b) noexcept { return !(a == b); }

  private:
    friend struct json_number_access;
    std::string text_;
};

/// For those who read a number that a reader has checked, piece by piece.
struct json_number_access {
    static std::string& text(json_number& number) noexcept { return number.text_; }
};

} // namespace notepact

// notepact/format/png_signature.hpp

namespace notepact {

/// A signature image for a request: the bytes of a PNG file, which become base64 while they are written, or a
/// data URI that was made elsewhere. It can only be made of what a request may hold. Views what it was made
/// of, which must outlive it.
class png_signature {
  public:
    /// Of the bytes of a PNG file, else the rule of its structure that they break.
    static constexpr result<png_signature, png_fault>
    from_png(text_view file NOTEPACT_LIFETIMEBOUND) noexcept {
        auto const found = check_png(file);
        if (found != png_fault::none) return found;
        return png_signature(file, true);
    }
    /// Of `data:image/png;base64,` and a payload, in UTF-8; else `missing_prefix` or `invalid_utf8`. A
    /// payload that is not strict base64 or not a PNG earns a warning when the request is checked.
    static constexpr result<png_signature> from_data_uri(text_view uri NOTEPACT_LIFETIMEBOUND) noexcept {
        if (check_png_data_uri(uri) == png_data_uri_state::missing_prefix) return errc::missing_prefix;
        if (!is_utf8(uri)) return errc::invalid_utf8;
        return png_signature(uri, false);
    }

    /// Of the bytes of a PNG file that come in pieces, which must outlive it. It can be written in pieces
    /// only
    /// (`only_in_pieces` elsewhere), once, and the file is checked on the way. `not_png` if its size is that
    /// of no PNG file.
    static result<png_signature> from_source(byte_source const& file NOTEPACT_LIFETIMEBOUND) noexcept {
        if (file.size() < smallest_png || file.size() > largest_png) return errc::not_png;
        return png_signature(file);
    }
    /// A temporary would be gone before it is read.
    static result<png_signature> from_source(byte_source const&& file) = delete;

    /// The length of the data URI.
    constexpr std::size_t size() const noexcept {
        return encode_ ? png_data_uri_prefix.size() + base64_encoded_size(file_size()) : bytes_.size();
    }
    /// Where the file comes from, if it comes in pieces; else null.
    constexpr byte_source const* source() const noexcept { return source_; }
    /// Hands the data URI to `sink(std::string_view)` in pieces. Needs no room for the image. Of a source,
    /// nothing.
    template <class Sink>
    constexpr void put(Sink&& sink) const {
        if (!encode_) {
            sink(bytes_);
            return;
        }
        if (source_ != nullptr) return;
        sink(png_data_uri_prefix);
        char run[detail::base64_run] = {};
        for (auto rest = bytes_; !rest.empty();) {
            auto const bytes = detail::part(rest, 0, sizeof run / 4 * 3);
            sink(std::string_view(run, base64_encode(bytes, run)));
            rest.remove_prefix(bytes.size());
        }
    }

  private:
    // Signature, IHDR, an empty IDAT, IEND.
    static constexpr std::size_t smallest_png = 8 + 25 + 12 + 12;
    // A body of this size can still be counted.
    static constexpr std::size_t largest_png = static_cast<std::size_t>(-1) / 4 * 2;

    constexpr png_signature(std::string_view bytes, bool encode) noexcept : bytes_(bytes), encode_(encode) {}
    explicit png_signature(byte_source const& file) noexcept : source_(&file), encode_(true) {}

    constexpr std::size_t file_size() const noexcept {
        return source_ != nullptr ? source_->size() : bytes_.size();
    }

    std::string_view bytes_;
    byte_source const* source_ = nullptr;
    bool encode_;
};

} // namespace notepact

// notepact/json/json_text.hpp

namespace notepact {

/// The kind of a JSON value.
enum class json_kind : std::uint8_t {
    null,
    boolean,
    number,
    string,
    array,
    object
};

/// A value that walk() shows. `text` is the content of a string, escapes decoded, or the JSON text of any
/// other value.
struct json_item {
    json_kind kind;
    std::string_view text;
};

namespace detail {

// Follows a path through the events of a document and shows every value that stands at its end.
template <class Visit>
class json_walker {
  public:
    json_walker(
        std::string_view document, std::string_view const* path, std::size_t steps, Visit& visit) noexcept
        : document_(document), path_(path), steps_(steps), visit_(&visit) {}

    void object_begin(std::size_t offset) { open(offset); }
    void object_end(std::size_t offset) { close(json_kind::object, offset); }
    void array_begin(std::size_t offset) {
        open(offset);
        bool const every_item = on_path_ == depth_ && depth_ <= steps_ && path_[depth_ - 1] == "*";
        if (every_item) arrays_ |= std::uint32_t{1} << (depth_ - 1);
        on_step_ = every_item;
    }
    void array_end(std::size_t offset) { close(json_kind::array, offset); }

    void key_begin(std::size_t) { text_.clear(); }
    void key_part(std::string_view piece) { text_.append(piece.data(), piece.size()); }
    void key_end() { on_step_ = on_path_ == depth_ && depth_ <= steps_ && path_[depth_ - 1] == text_; }

    void string_begin(std::size_t) { text_.clear(); }
    void string_part(std::string_view piece) {
        if (at_end()) text_.append(piece.data(), piece.size());
    }
    void string_end() { show(json_kind::string, text_); }
    void number_part(std::string_view piece) {
        if (in_number_)
            text_.append(piece.data(), piece.size());
        else
            text_ = piece;
        in_number_ = true;
    }
    void number(number_facts const&, std::size_t) {
        in_number_ = false;
        show(json_kind::number, text_);
    }
    void boolean(bool value, std::size_t) { show(json_kind::boolean, value ? "true" : "false"); }
    void null(std::size_t) { show(json_kind::null, "null"); }
    void fault(json_fault why, std::size_t) noexcept { why_ = why; }

    json_fault why() const noexcept { return why_; }

  private:
    bool at_value() const noexcept { return on_path_ == depth_ && (depth_ == 0 || on_step_); }
    bool at_end() const noexcept { return depth_ == steps_ && at_value(); }
    void show(json_kind kind, std::string_view text) {
        if (at_end()) (*visit_)(json_item{kind, text});
    }
    void open(std::size_t offset) {
        if (at_end()) {
            showing_ = true;
            shown_from_ = offset;
        }
        bool const leads_on = depth_ < steps_ && at_value();
        arrays_ &= ~(std::uint32_t{1} << depth_);
        ++depth_;
        if (leads_on) on_path_ = depth_;
        on_step_ = false;
    }
    void close(json_kind kind, std::size_t offset) {
        --depth_;
        if (on_path_ > depth_) on_path_ = depth_;
        if (showing_ && depth_ == steps_) {
            showing_ = false;
            (*visit_)(json_item{kind, detail::part(document_, shown_from_, offset + 1 - shown_from_)});
        }
        on_step_ = depth_ != 0 && on_path_ == depth_ && (arrays_ >> (depth_ - 1) & 1u) != 0;
    }

    std::string_view document_;
    std::string_view const* path_;
    std::size_t steps_;
    Visit* visit_;
    std::string text_;
    std::size_t depth_ = 0;   // open objects and arrays
    std::size_t on_path_ = 0; // how many of them, from the outermost, are on the path
    std::size_t shown_from_ = 0;
    std::uint32_t arrays_ = 0; // a bit for each open container: an array of which the path takes every item
    bool on_step_ = false;     // the next value is where the path goes
    bool showing_ = false;     // inside a value at the path's end
    bool in_number_ = false;
    json_fault why_{};
};

} // namespace detail

/// The text of one JSON value, owned: a part of an answer that no contract describes. It is always
/// well-formed.
class json_text {
  public:
    /// `null`.
    json_text() : text_("null") {}
    /// From the text of one JSON document; else why it is none: `malformed_json` or another fault that
    /// json_reader finds.
    static result<json_text> parse(std::string_view text) {
        auto const ignore = [](json_item) {};
        detail::json_walker<decltype(ignore) const> walker(text, nullptr, 0, ignore);
        json_reader<decltype(walker)> reader(walker);
        reader.write(text);
        if (!reader.finish()) return code_of(walker.why());
        json_text parsed;
        parsed.text_ = text;
        return parsed;
    }

    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string text() && noexcept { return static_cast<std::string&&>(text_); }

    /// Hands the text, without the white space around its values, to `sink(std::string_view)` in pieces.
    template <class Sink>
    void put(Sink&& sink) const {
        std::string_view const text = text_;
        bool in_string = false;
        std::size_t from = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            char const c = text[i];
            if (c == '"') in_string = !in_string;
            if (in_string && c == '\\') ++i;
            if (in_string || (c != ' ' && c != '\t' && c != '\n' && c != '\r')) continue;
            if (from < i) sink(detail::part(text, from, i - from));
            from = i + 1;
        }
        if (from < text.size()) sink(detail::part(text, from));
    }

    /// Shows `visit(json_item)` every value that stands at the end of a path, in document order. A step is
    /// the name of a member, or `*` for every item of an array. Allocates for a text that does not fit a
    /// small string.
    ///
    ///     constexpr std::string_view ids[] = {"impressionsPlans", "*", "impressionId"};
    ///     note.walk(ids, [](json_item item) { … });
    template <std::size_t Steps, class Visit>
    void walk(std::string_view const (&path)[Steps], Visit visit) const {
        detail::json_walker<Visit> walker(text_, path, Steps, visit);
        json_reader<decltype(walker)> reader(walker);
        reader.write(text_);
        reader.finish();
    }

    friend bool operator==(json_text const& a, json_text const& b) noexcept { return a.text_ == b.text_; }
    friend bool operator!=(json_text const& a, json_text const& b) noexcept { return !(a == b); }

  private:
    friend struct json_text_access;
    std::string text_;
};

/// Lets a reader fill in, piece by piece, a value that it has checked.
struct json_text_access {
    static std::string& text(json_text& value) noexcept { return value.text_; }
};

} // namespace notepact

// notepact/contract/holds.hpp
//
// The types of format/ that hold the text of a member.

namespace notepact {

/// Always written as `YYYY-MM-DDTHH:MM:SS.sssZ`.
template <>
struct holds<instant, shape::string> : std::true_type {
    template <class Sink>
    static constexpr void put(instant when, Sink&& sink) {
        char text[rfc3339_size] = {};
        write_rfc3339(when, text);
        sink(std::string_view(text, sizeof text));
    }
};

/// Written as it was read.
template <>
struct holds<json_number, shape::number> : std::true_type {
    template <class Sink>
    static void put(json_number const& value, Sink&& sink) {
        sink(std::string_view(value.text()));
    }
    /// For those who fill it.
    static std::string& text(json_number& value) noexcept { return json_number_access::text(value); }
};

/// Written without white space.
template <>
struct holds<json_text, shape::any> : std::true_type {
    template <class Sink>
    static void put(json_text const& value, Sink&& sink) {
        value.put(sink);
    }
    /// For those who fill it.
    static std::string& text(json_text& value) noexcept { return json_text_access::text(value); }
};
template <>
struct holds<json_text, shape::any_object> : holds<json_text, shape::any> {};

/// Written as the data URI.
template <>
struct holds<png_signature, shape::string> : std::true_type {
    template <class Sink>
    static constexpr void put(png_signature const& signature, Sink&& sink) {
        signature.put(sink);
    }
    /// Where the image comes from, if it comes in pieces, of which put() hands nothing; else null.
    static constexpr byte_source const* source(png_signature const& signature) noexcept {
        return signature.source();
    }
};

} // namespace notepact

// notepact/check/struct_writer.hpp
//
// The text of a struct. One walk writes all structs; what differs between their types is in constants, the
// faces, so that one more struct costs a small machine little.

namespace notepact::detail {

/// A struct, or a list or map of them, and what it is bound to.
struct bound_struct {
    rule const* head; ///< the entry before that of the whole
    struct_place whole;

    template <class Shape, std::size_t N, class T>
    bound_struct(contract<Shape, N> const& contract, T const& value) noexcept
        : head(contract.rules), whole(shown_as<Shape>(value)) {
        static_assert(
            !std::is_same_v<Shape, shape::bare_text>,
            "text_answer_written_as_json: what answer_text declares is only read");
        static_assert(fits<T, Shape>, "contract_of_another_type: it does not fit what is to be written");
    }
    bound_struct(rule const& entry_before, struct_place value) noexcept : head(&entry_before), whole(value) {}
};

/// The one walk through structs: as the contract's table orders and names them.
class struct_writer {
  public:
    explicit struct_writer(struct_output& out) noexcept : out_(out) {}

    void put(bound_struct const& of) {
        value(*of.head->inside(), of.whole);
        while (depth_ != 0)
            next(open_[depth_ - 1]);
    }

  private:
    // An open object, map or array.
    struct level {
        struct_place place;
        rule const* declared; // an object: its next member; else its values
        std::size_t left;     // an object: members before the others
        struct_cursor cursor;
    };

    void value(rule const& declared, struct_place place) {
        auto const kind = place.face->kind;
        if (kind == rule_kind::any) return place.face->write(place.at, out_);
        if (kind == rule_kind::array)
            out_.array_begin();
        else
            out_.object_begin();
        if (depth_ == max_nesting) { // an object inside itself, which the checker finds too deep
            ++depth_;
            return end(kind);
        }
        auto const* shape = for_kind(&declared, kind);
        open_[depth_++] = {place, shape->inside(), shape->detail, 0};
    }

    void next(level& top) {
        auto const& face = *top.place.face;
        auto const* declared = top.declared;
        std::string_view name;
        bool const member = face.kind == rule_kind::object && top.left != 0;
        if (member) {
            name = declared->name();
            top.declared = declared->next();
            declared = declared->inside();
        } else if (face.kind == rule_kind::object && face.others == nullptr) {
            return end(face.kind);
        }
        auto const part = member || face.kind != rule_kind::object
                              ? face.part(top.place.at, top.cursor, name)
                              : face.others(top.place.at, top.cursor, name);
        if (member && --top.left == 0) top.cursor = 0; // of the others
        if (part.face != nullptr) {
            if (face.kind != rule_kind::array) out_.key(name);
            value(*declared, part);
        } else if (!member) {
            end(face.kind);
        }
    }
    void end(rule_kind kind) {
        --depth_;
        if (kind == rule_kind::array)
            out_.array_end();
        else
            out_.object_end();
    }

    json_writer<struct_output> out_;
    std::size_t depth_ = 0;
    level open_[max_nesting];
};

/// Writes the text of a struct, without white space. Allocates nothing; does not ask whether texts are UTF-8.
inline void put_struct(bound_struct const& of, struct_output& out) {
    struct_writer(out).put(of);
}

} // namespace notepact::detail

// notepact/check/check_struct.hpp

namespace notepact {

namespace detail {

/// Checks a struct by the text that is written of it, since that is what will be sent.
class struct_checker : public struct_output {
  public:
    struct_checker(contract_ref contract, report& report, bool in_pieces) noexcept
        : struct_output(take), judge_(contract, report, offsets::unknown), in_pieces_(in_pieces) {}
    verdict finish() { return judge_.finish(); }

  private:
    static void take(struct_output& self, std::string_view text, byte_source const* image) {
        auto& it = static_cast<struct_checker&>(self);
        it.judge_.write(image == nullptr ? text : png_data_uri_prefix);
        if (image != nullptr) it.judge_.image_elsewhere(it.in_pieces_);
    }

    stream_checker judge_;
    bool in_pieces_; // images that come in pieces will be written, too
};

inline verdict judge_struct(bound_struct const& of, report& report, bool in_pieces = false) {
    struct_checker judge(contract_ref(*of.head), report, in_pieces);
    put_struct(of, judge);
    return judge.finish();
}

/// Hands a text on until something in it cannot be: an image that comes in pieces or, for of_utf8(), what is
/// not UTF-8.
template <class Output>
class struct_relay : public struct_output {
  public:
    explicit struct_relay(Output& out) noexcept : struct_output(take<false>), out_(&out) {}
    static struct_relay of_utf8(Output& out) noexcept { return struct_relay(out, take<true>); }
    /// Whether all was handed on.
    bool good() const noexcept { return good_; }

  private:
    struct_relay(Output& out, function how) noexcept : struct_output(how), out_(&out) {}

    template <bool Checks>
    static void take(struct_output& self, std::string_view text, byte_source const* image) {
        auto& relay = static_cast<struct_relay&>(self);
        if (image != nullptr || (Checks && !is_utf8(text))) relay.good_ = false;
        if (relay.good_) (*relay.out_)(text);
    }

    Output* out_;
    bool good_ = true;
};

} // namespace detail

/// Checks a struct by the contract it is bound to: the verdict, the violations and their places are those of
/// check_text over what would be written; offsets are unknown. Allocates nothing. A list or map that is a
/// whole body is checked likewise.
template <class Shape, std::size_t N, class T>
verdict check_struct(contract<Shape, N> const& contract, T const& value, report& report) {
    return detail::judge_struct(detail::bound_struct(contract, value), report);
}

/// Hands a struct as JSON text, unchecked, to `sink(std::string_view)` in pieces. False, and the text is not
/// complete, if a member is not UTF-8, or an image comes in pieces.
template <class Shape, std::size_t N, class T, class Sink>
bool put_struct(contract<Shape, N> const& contract, T const& value, Sink&& sink) {
    auto relay = detail::struct_relay<std::remove_reference_t<Sink>>::of_utf8(sink);
    detail::put_struct(detail::bound_struct(contract, value), relay);
    return relay.good();
}

} // namespace notepact

// notepact/check/piece_writer.hpp

namespace notepact {

namespace detail {

/// Takes the next piece out of a text that is written from its front each time: the first `skip` bytes are
/// dropped, what does not fit is only counted. An image that comes in pieces can be read only once, so this
/// keeps how far it was read.
class piece_output : public struct_output {
  public:
    piece_output() noexcept : struct_output(take) {}

    void begin(char* out, std::size_t capacity, std::size_t skip) noexcept {
        out_ = out;
        room_ = capacity;
        skip_ = skip;
        size_ = total_ = 0;
    }
    std::size_t size() const noexcept { return size_; }
    std::size_t total() const noexcept { return total_; }
    errc error() const noexcept { return error_; }

  private:
    struct image {
        png_scanner scanner;
        std::size_t read = 0; // bytes of the file
        char group[4] = {};   // encoded; the last `left` of them are still to be written
        std::uint8_t left = 0;
    };

    static void take(struct_output& self, std::string_view text, byte_source const* file) {
        auto& out = static_cast<piece_output&>(self);
        if (file != nullptr) return out.put(*file);
        out.total_ += text.size();
        out.put(text);
    }
    void put(byte_source const& file) {
        auto const size = png_data_uri_prefix.size() + base64_encoded_size(file.size());
        total_ += size;
        if (skip_ >= size) {
            skip_ -= size;
            return;
        }
        if (room_ == 0) return;
        if (skip_ == 0) image_ = image();
        if (skip_ < png_data_uri_prefix.size())
            put(png_data_uri_prefix);
        else
            skip_ = 0;
        while (room_ != 0 && error_ == errc{} && !(image_.left == 0 && image_.read == file.size()))
            encode(file);
    }
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

    void encode(byte_source const& file) {
        if (image_.left != 0) return put_group();
        auto const rest = file.size() - image_.read;
        // The last group is not among them: it is written only when the file is known to be whole.
        auto const groups = room_ / 4 < (rest - 1) / 3 ? room_ / 4 : (rest - 1) / 3;
        if (groups != 0) {
            // In place: read into the end of the room, encoded into all of it.
            auto* const bytes = out_ + size_ + groups;
            if (!read(file, bytes, groups * 3)) return;
            encode_base64_groups(bytes, groups, out_ + size_);
            return moved_on(groups * 4);
        }
        char bytes[3] = {};
        auto const count = rest < 3 ? rest : 3;
        if (!read(file, bytes, count)) return;
        if (rest <= 3 && !whole(file)) return;
        image_.left = static_cast<std::uint8_t>(base64_encode(std::string_view(bytes, count), image_.group));
    }
    void put_group() noexcept {
        auto const size = room_ < image_.left ? room_ : image_.left;
        put(std::string_view(image_.group + sizeof image_.group - image_.left, size));
        image_.left = static_cast<std::uint8_t>(image_.left - size);
    }

    bool read(byte_source const& file, char* out, std::size_t wanted) {
        if (file.read(out, wanted) != wanted) return stop(errc::wrong_size);
        image_.read += wanted;
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
    image image_;
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
    explicit piece_writer(detail::bound_struct const& value) : value_(value) {
        walk(nullptr, 0);
        size_ = output_.total();
    }

    /// How many bytes the whole text has: the value of Content-Length, known before the first piece.
    std::size_t size() const noexcept { return size_; }
    /// How many of them have been handed out.
    std::size_t written() const noexcept { return written_; }
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
        detail::put_struct(value_, output_);
    }

    detail::piece_output output_;
    detail::bound_struct value_;
    std::size_t size_ = 0;
    std::size_t written_ = 0;
};

/// Checks a struct, all but the images that come in pieces, and makes the writer of its text; nothing, and
/// the report says why, if it breaks the contract.
template <class Shape, std::size_t N, class T>
std::optional<piece_writer>
write_in_pieces(contract<Shape, N> const& contract, T const& value, report& report) {
    detail::bound_struct const bound(contract, value);
    if (!detail::judge_struct(bound, report, true)) return std::nullopt;
    return piece_writer(bound);
}
/// A temporary would be gone before it is written.
template <class Shape, std::size_t N, class T>
std::optional<piece_writer>
write_in_pieces(contract<Shape, N> const& contract, T const&& value, report& report) = delete;

} // namespace notepact

// notepact/base/whole_characters.hpp

namespace notepact::detail {

/// How many bytes at the end of a text of UTF-8 begin a character that is not all there.
constexpr std::size_t begun_character(std::string_view text) noexcept {
    std::size_t last = text.size(); // behind the byte with which that character begins
    while (last != 0 && (static_cast<unsigned char>(text[last - 1]) & 0xC0) == 0x80)
        --last;
    if (last == 0) return 0;
    auto const lead = static_cast<unsigned char>(text[last - 1]);
    std::size_t const wanted = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::size_t const there = text.size() - (last - 1);
    return there < wanted ? there : 0;
}

/// Hands a text of UTF-8 that comes in pieces, cut anywhere, on in whole characters: of one that has only
/// begun, the bytes wait for the others.
class whole_characters {
  public:
    template <class Sink>
    void write(std::string_view piece, Sink&& sink) {
        for (; size_ != 0 && !piece.empty(); piece.remove_prefix(1)) {
            begun_[size_++] = piece[0];
            if (begun_character({begun_, size_}) == 0) flush(sink);
        }
        auto const whole = piece.size() - begun_character(piece);
        if (whole != 0) sink(part(piece, 0, whole));
        for (char const c : part(piece, whole))
            begun_[size_++] = c;
    }
    /// The text ends here: what has begun is handed on as it is.
    template <class Sink>
    void flush(Sink&& sink) {
        if (size_ != 0) sink(std::string_view(begun_, size_));
        size_ = 0;
    }

  private:
    char begun_[4];
    std::uint8_t size_ = 0;
};

} // namespace notepact::detail

// notepact/check/binder.hpp

namespace notepact::detail {

/// Takes the events of a document, has them checked, and puts every value that has the type which the
/// contract wants where the struct holds it, whatever else is wrong with it. Of a member that stands twice,
/// the last is kept; of a text that breaks off, what came before, in whole characters.
class binder {
  public:
    binder(contract_ref contract, bind_place whole, report& report) noexcept
        : checker_(contract, report), whole_(whole) {}

    verdict result() const noexcept { return checker_.result(); }
    /// Why the text is no document; none if it is one, or if the contract is of a text.
    json_fault text_fault() const noexcept { return checker_.text_fault(); }

    binder(binder const&) = delete;
    binder& operator=(binder const&) = delete;

    void object_begin(std::size_t offset) {
        bool const free = free_begins(true);
        bool const named = checker_.object_begin(offset);
        if (!free) return open(bind_event::object, named);
        raw_.object_begin();
        ++raw_depth_;
    }
    void object_end(std::size_t offset) {
        bool const named = checker_.object_end(offset);
        if (!free_) return close(named);
        raw_.object_end();
        --raw_depth_;
        free_ends();
    }
    void array_begin(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.array_begin(offset);
        if (!free) return open(bind_event::array, named);
        raw_.array_begin();
        ++raw_depth_;
    }
    void array_end(std::size_t offset) {
        bool const named = checker_.array_end(offset);
        if (!free_) return close(named);
        raw_.array_end();
        --raw_depth_;
        free_ends();
    }

    void key_begin(std::size_t offset) {
        checker_.key_begin(offset);
        if (free_)
            raw_.key_begin();
        else
            put_name({});
    }
    void key_part(std::string_view text) {
        checker_.key_part(text);
        if (free_)
            raw_.key_part(text);
        else
            characters_.write(text, [this](std::string_view whole) { put_name(whole); });
    }
    void key_end() {
        checker_.key_end();
        if (free_)
            raw_.key_end();
        else
            characters_.flush([this](std::string_view rest) { put_name(rest); });
        // A name that the object knows was none of the others.
        if (!free_ && ignored_ == 0 && depth_ != 0 && checker_.in_others(0, true) && !checker_.in_others())
            put(open_[depth_ - 1], {bind_event::refused});
    }

    void string_begin(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.string_begin(offset);
        if (free) return raw_.string_begin();
        text_ = place_for(named);
        put(text_, {bind_event::text});
    }
    void string_part(std::string_view text) {
        checker_.string_part(text);
        if (free_)
            raw_.string_part(text);
        else
            characters_.write(text, [this](std::string_view whole) {
                put(text_, {bind_event::more_text, whole});
            });
    }
    void string_end() {
        auto const known = free_ ? std::string_view() : checker_.known_text();
        checker_.string_end();
        if (!free_) {
            characters_.flush([this](std::string_view rest) { put(text_, {bind_event::more_text, rest}); });
            if (known.data() != nullptr) put(text_, {bind_event::word, known});
            return;
        }
        raw_.string_end();
        free_ends();
    }

    void number_part(std::string_view text) {
        checker_.number_part(text);
        if (!in_number_ && !free_begins()) {
            text_ = checker_.expects_number() ? place_for(true) : bind_place();
            put(text_, {bind_event::digits});
        }
        in_number_ = true;
        if (free_)
            raw_.number_part(text);
        else
            put(text_, {bind_event::more_text, text});
    }
    void number(number_facts const& facts, std::size_t offset) {
        in_number_ = false;
        bool const named = checker_.number(facts, offset);
        if (free_) {
            raw_.number(facts);
            return free_ends();
        }
        if (text_.take == nullptr)
            put(place_for(named, 0, &facts), {bind_event::number, {}, &facts});
        else if (!named)
            spoil(bind_event::digits, "0");
    }
    void boolean(bool value, std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.boolean(value, offset);
        if (!free) {
            put(place_for(named), {bind_event::boolean, {}, nullptr, 0, value});
            return;
        }
        raw_.boolean(value);
        free_ends();
    }
    void null(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.null(offset);
        if (!free) {
            put(place_for(named), {bind_event::null});
            return;
        }
        raw_.null();
        free_ends();
    }
    void fault(json_fault why, std::size_t offset) {
        checker_.fault(why, offset);
        if (free_)
            spoil(bind_event::raw, "null");
        else if (in_number_)
            spoil(bind_event::digits, "0");
    }

  private:
    static bind_place put(bind_place place, bind_step const& step) {
        return place.take != nullptr ? place.take(place.at, step) : bind_place();
    }

    // Whether the value that begins is, or is inside, one that the contract leaves open: its JSON text is
    // kept.
    bool free_begins(bool object = false) {
        if (free_ || !checker_.expects_free(object)) return free_;
        free_ = true;
        raw_ = json_writer<raw_output>(raw_output_);
        text_ = place_for(true);
        put(text_, {bind_event::raw});
        return true;
    }
    void free_ends() noexcept { free_ = raw_depth_ != 0; }
    // Puts another text in place of one that is not whole and would break what its type promises.
    void spoil(bind_event begins, std::string_view instead) {
        put(text_, {begins});
        put(text_, {bind_event::more_text, instead});
    }

    // The place for the value that was just checked; none if it was refused. Of a container, the checker has
    // opened the frame already.
    bind_place place_for(bool named, std::size_t opened = 0, number_facts const* facts = nullptr) {
        if (depth_ == 0) return named ? whole_ : bind_place();
        auto const& outer = open_[depth_ - 1];
        if (!named)
            return ignored_ == 0 && (!checker_.in_object(0) || checker_.in_others())
                       ? put(outer, {bind_event::refused})
                       : bind_place();
        if (checker_.in_object(opened) && !checker_.in_others(opened))
            return put(outer, {bind_event::member, {}, facts, checker_.member(opened)});
        return put(outer, {bind_event::part, {}, facts});
    }
    void open(bind_event what, bool named) {
        auto const opened = place_for(named, 1);
        if (named)
            open_[depth_++] = put(opened, {what});
        else
            ++ignored_;
    }
    void close(bool named) {
        if (named)
            --depth_;
        else
            --ignored_;
    }
    void put_name(std::string_view piece) {
        if (ignored_ != 0 || depth_ == 0 || (checker_.in_object(0) && !checker_.in_others(0, true))) return;
        put(open_[depth_ - 1], {bind_event::name, piece});
    }

    struct raw_output {
        bind_place const* place;
        void operator()(std::string_view piece) const { put(*place, {bind_event::more_text, piece}); }
    };

    checker checker_;
    bind_place whole_;
    bind_place text_; // of the text being read
    whole_characters characters_;
    raw_output raw_output_{&text_};
    json_writer<raw_output> raw_{raw_output_};
    bind_place open_[max_nesting];
    std::uint8_t depth_ = 0;
    std::uint8_t ignored_ = 0;
    std::uint8_t raw_depth_ = 0; // open containers of a value of which nothing is said
    bool free_ = false;          // inside such a value
    bool in_number_ = false;
};

} // namespace notepact::detail

// notepact/check/parse_text.hpp

namespace notepact {

namespace detail {

inline text_result
parse_into(contract_ref contract, bind_place whole, std::string_view bytes, report& report) {
    binder binder(contract, whole, report);
    json_reader<detail::binder> reader(binder);
    if (contract.is_text()) reader.take_bare_text();
    reader.write(bytes);
    reader.finish();
    return {binder.result(), binder.text_fault()};
}

} // namespace detail

/// Checks a whole body and puts it into the struct that the contract is bound to, in one pass. All violations
/// are reported; what could be read is in the struct nevertheless: every value that has the JSON type which
/// the contract wants. Allocates what the struct's own members allocate, nothing else.
///
/// A list at the root goes into a std::vector or what else is filled from front to back, a map into one of
/// pairs, a text (answer_text) into a std::string.
template <class Shape, std::size_t N, class T>
verdict parse_text(contract<Shape, N> const& contract, std::string_view bytes, T& out, report& report) {
    static_assert(detail::fits<T, Shape>, "contract_of_another_type: it does not fit what is to be filled");
    return detail::parse_into(contract, detail::place_of<Shape>(out), bytes, report).found;
}

} // namespace notepact

// notepact/format/http_date.hpp

namespace notepact {

namespace detail::http_date {

// The letters are those of strftime, but the first digit of %e may be a space or any digit, 0 as well.
inline constexpr std::string_view forms[] = {
    "%a, %d %b %Y %H:%M:%S %Z", // IMF-fixdate
    "%A, %d-%b-%y %H:%M:%S %Z", // rfc850-date
    "%a %b %e %H:%M:%S %Y",     // asctime-date
};

// How UTC may be spelt: as the RFC has it, or also as others do.
enum class zones : bool {
    gmt_only,
    any_utc
};

inline constexpr std::string_view weekdays[] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
inline constexpr std::string_view months[] = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

class reader {
  public:
    constexpr reader(std::string_view text, zones spelt) noexcept : rest_(text), zones_(spelt) {}

    // Is the whole text of this form? Numbers may still be out of range.
    constexpr bool read(std::string_view form) noexcept {
        for (std::size_t i = 0; i != form.size(); ++i)
            if (!(form[i] == '%' ? field(form[++i]) : literal(detail::part(form, i, 1)))) return false;
        return rest_.empty();
    }

    // What has been read, if there is such a day and time.
    constexpr result<instant> value() const noexcept {
        int const leap = hour_ == 23 && minute_ == 59 && second_ == 60 ? 1 : 0;
        auto const when = instant::from_civil(year_, month_, day_, hour_, minute_, second_ - leap);
        if (!when || calendar::weekday(calendar::days_from_civil(year_, month_, day_)) != weekday_)
            return errc::not_an_http_date;
        return instant::from_unix(when->seconds() + leap);
    }

  private:
    constexpr bool field(char letter) noexcept {
        switch (letter) {
        case 'a': return name(weekdays, 7, 3, weekday_);
        case 'A': return name(weekdays, 7, std::string_view::npos, weekday_);
        case 'b': return name(months, 12, 3, month_);
        case 'd': return number(2, day_);
        case 'e': return number(literal(" ") ? 1 : 2, day_);
        case 'Y': return number(4, year_);
        case 'y':
            if (!number(2, year_)) return false;
            year_ += year_ < 70 ? 2000 : 1900;
            return true;
        case 'H': return number(2, hour_);
        case 'M': return number(2, minute_);
        case 'Z': return literal("GMT") || (zones_ == zones::any_utc && (literal("UTC") || literal("+0000")));
        default: return number(2, second_);
        }
    }

    constexpr bool literal(std::string_view wanted) noexcept {
        if (detail::part(rest_, 0, wanted.size()) != wanted) return false;
        rest_.remove_prefix(wanted.size());
        return true;
    }

    // Takes one of `count` names, each cut to so many characters; `out` counts them from 1.
    constexpr bool name(std::string_view const* names, int count, std::size_t characters, int& out) noexcept {
        for (out = 1; out <= count; ++out)
            if (literal(detail::part(names[out - 1], 0, characters))) return true;
        return false;
    }

    constexpr bool number(std::size_t digits, int& out) noexcept {
        if (rest_.size() < digits) return false;
        out = 0;
        for (char const c : detail::part(rest_, 0, digits)) {
            if (c < '0' || c > '9') return false;
            out = out * 10 + (c - '0');
        }
        rest_.remove_prefix(digits);
        return true;
    }

    std::string_view rest_;
    zones zones_;
    int year_ = 0, month_ = 0, day_ = 0, weekday_ = 0, hour_ = 0, minute_ = 0, second_ = 0;
};

constexpr result<instant> parse(std::string_view text, zones spelt) noexcept {
    for (std::string_view const form : forms) {
        reader reader(text, spelt);
        if (reader.read(form)) return reader.value(); // no text has two forms
    }
    return errc::not_an_http_date;
}

} // namespace detail::http_date

/// The instant meant by an HTTP-date, RFC 9110, section 5.6.7, in any of the forms a recipient must accept:
///
///     IMF-fixdate   Sun, 06 Nov 1994 08:49:37 GMT
///     rfc850-date   Sunday, 06-Nov-94 08:49:37 GMT    (obsolete)
///     asctime-date  Sun Nov  6 08:49:37 1994          (obsolete; `Nov 06` is in the grammar too)
///
/// Upper and lower case matter, and nothing may stand before, behind or in between: a field line must be
/// trimmed first. Days must be real. Times are UTC and end at 23:59:59; second 60 must be 23:59:60 and is the
/// second after it. Years are 0000 … 9999. Else `not_an_http_date`, or `not_an_instant` of the leap second at
/// the end of 9999.
///
/// Two digits of a year are 1970 … 2069: 70 … 99 are 19xx and 00 … 69 are 20xx. The RFC has a window that
/// moves, up to 50 years into the future, but there is no clock here.
///
/// The weekday must be right in all forms. In an rfc850-date it must be right in the year so chosen; no day
/// has the weekday it has a century earlier or later, so a text of a neighbouring century is refused rather
/// than taken for a day 100 years off.
constexpr result<instant> parse_http_date(std::string_view text) noexcept {
    return detail::http_date::parse(text, detail::http_date::zones::gmt_only);
}

/// Is it an HTTP-date as parse_http_date reads it?
constexpr bool is_http_date(std::string_view text) noexcept {
    return parse_http_date(text).has_value();
}

} // namespace notepact

// notepact/http/advice.hpp

namespace notepact {

/// What to do after an answer.
enum class next_step : std::uint8_t {
    done,           ///< the request was carried out
    never,          ///< sending it again would not help, or could do it twice: a person must look
    retry,          ///< send it again after advice::seconds, or after back_off_seconds() where there are none
    outcome_unknown ///< it may or may not have been carried out: find out before anything else
};
constexpr std::string_view name(next_step step) noexcept {
    constexpr std::string_view names[] = {"done", "never", "retry", "outcome_unknown"};
    return detail::in_order<next_step::outcome_unknown>(names, step);
}

/// What to do after an answer: pure data, nothing here waits or sends.
struct advice {
    next_step step = next_step::never;
    /// For retry: how long the server wants it to wait, if it says so.
    std::optional<std::uint32_t> seconds = std::nullopt;
    /// For outcome_unknown: sending the same values again does no harm (PUT, PATCH, DELETE).
    bool repeatable = false;
    /// For never after 403: the scopes, as bits of the API's scope_set, that the operation always needs.
    std::uint32_t scopes = 0;
};

/// The delay before attempt n + 1, n from 0, where the server names none: 2^n seconds, 60 at most.
constexpr std::uint32_t back_off_seconds(unsigned attempt) noexcept {
    return attempt < 6 ? 1u << attempt : 60;
}

/// What is waited where a server names a time that cannot be read: never the shortest.
inline constexpr std::uint32_t unread_wait_seconds = 60;

/// What Retry-After says (RFC 9110, section 10.2.3): seconds, or a date that is held against a clock. Read as
/// servers write it: with a fraction of a second, which is rounded up, a date in `UTC` or `+0000`, several
/// values, of which the longest counts, white space around them. What is none of these, is
/// unread_wait_seconds.
class retry_after {
  public:
    /// It is not there.
    constexpr retry_after() noexcept = default;
    /// Of the value of the header; without data() it is not there.
    static constexpr retry_after parse(std::string_view text) noexcept {
        retry_after parsed;
        parsed.add(text);
        return parsed;
    }
    /// The header is there once more.
    constexpr void add(std::string_view text) noexcept {
        if (text.data() == nullptr) return;
        bool any = false;
        while (!text.empty()) {
            auto const value = next_value(text);
            if (value.empty()) continue;
            any = true;
            add_value(value);
        }
        if (!any) add_seconds(unread_wait_seconds);
    }

    /// How long to wait; nothing if it is not there. A date needs the time that it is now, else it cannot be
    /// read; one that has passed is no wait.
    constexpr std::optional<std::uint32_t> seconds(std::optional<instant> now = std::nullopt) const noexcept {
        if (!at_) return seconds_;
        std::uint32_t wait = unread_wait_seconds;
        if (now) {
            auto const left = at_->seconds() - now->seconds();
            wait = left < 0 ? 0 : left > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(left);
        }
        return seconds_ && *seconds_ > wait ? seconds_ : wait;
    }

  private:
    static constexpr result<instant> parse_date(std::string_view text) noexcept {
        return detail::http_date::parse(text, detail::http_date::zones::any_utc);
    }
    static constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    // Takes the first value of a list out of it. There is a comma in most dates, too.
    static constexpr std::string_view next_value(std::string_view& list) noexcept {
        auto end = list.find(',');
        if (end != list.npos) {
            auto const second = list.find(',', end + 1);
            if (parse_date(detail::trimmed_value(detail::part(list, 0, second)))) end = second;
        }
        auto const value = detail::trimmed_value(detail::part(list, 0, end));
        list.remove_prefix(end < list.size() ? end + 1 : list.size());
        return value;
    }
    constexpr void add_value(std::string_view text) noexcept {
        if (auto const date = parse_date(text)) {
            if (!at_ || date->seconds() > at_->seconds()) at_ = *date;
            return;
        }
        add_seconds(whole_seconds(text).value_or(unread_wait_seconds));
    }
    constexpr void add_seconds(std::uint32_t more) noexcept {
        if (!seconds_ || more > *seconds_) seconds_ = more;
    }
    // Digits, and perhaps a fraction, rounded up.
    static constexpr std::optional<std::uint32_t> whole_seconds(std::string_view text) noexcept {
        std::uint64_t seconds = 0;
        std::size_t at = 0;
        for (; at < text.size() && is_digit(text[at]); ++at)
            if (seconds <= UINT32_MAX) seconds = seconds * 10 + static_cast<unsigned>(text[at] - '0');
        bool const fraction = at != 0 && at + 1 < text.size() && text[at] == '.';
        bool more = false;
        if (fraction)
            for (++at; at < text.size() && is_digit(text[at]); ++at)
                more = more || text[at] != '0';
        if (at == 0 || at != text.size()) return std::nullopt;
        if (more) ++seconds;
        return seconds > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(seconds);
    }

    std::optional<std::uint32_t> seconds_;
    std::optional<instant> at_;
};

/// What to do after an operation was answered with a status. Every status is of a class: one that no document
/// names is advised as the others of its class are, and what is no status of HTTP as a 5xx (RFC 9110, section
/// 15). `wait` is how long the server wants it to wait, see retry_after.
///
/// | status | GET | PUT, PATCH, DELETE | POST |
/// |---|---|---|---|
/// | 2xx | done | done | done |
/// | 429 | retry | retry | retry; never where repetition is by_hand |
/// | 408, 425 | retry | retry | never |
/// | 501, 505, 506, 508, 510, 511 | never | never | never |
/// | every other 5xx | retry | unknown, repeatable | unknown |
/// | every other 4xx, every 3xx | never | never | never |
///
/// Unknown is the outcome: among the other 5xx are those that proxies make up (502, 504, 520 to 530), who do
/// not know what became of the request.
constexpr advice
advise(operation const& of, unsigned status, std::optional<std::uint32_t> wait = std::nullopt) noexcept {
    bool const by_program = of.how.repeated == repetition::allowed;
    switch (status) {
    case 403: return {next_step::never, std::nullopt, false, of.how.needs[0].first};
    case 408: // the server gave up before all of the request was there (RFC 9110, section 15.5.9)
    case 425: // or would not risk that it is a replay (RFC 8470, section 5.2)
        if (!by_program || of.method == verb::post) return {};
        return {next_step::retry, wait};
    case 429:
        if (!by_program) return {};
        return {next_step::retry, wait};
    case 503:
        if (of.how.unavailable_is_final) return {};
        break;
    // What the server cannot do, however often it is asked.
    case 501:
    case 505:
    case 506:
    case 508:
    case 510:
    case 511: return {};
    default: break;
    }
    if (status >= 200 && status < 300) return {next_step::done};
    if (status >= 300 && status < 500) return {};
    if (of.method == verb::get) return {next_step::retry, wait};
    return {next_step::outcome_unknown, std::nullopt, of.method != verb::post};
}

} // namespace notepact

// notepact/format/content_coding.hpp

namespace notepact {

/// Whether the value of a header Content-Encoding (RFC 9110, section 8.4) names a coding beside `identity`:
/// the bytes of the body are then not those of the document. It is a list; case does not matter, nor what is
/// empty in it.
constexpr bool is_coded(std::string_view content_encoding) noexcept {
    for (;;) {
        auto const comma = content_encoding.find(',');
        auto const coding = detail::trimmed_value(detail::part(content_encoding, 0, comma));
        if (!coding.empty() && !detail::same_without_case(coding, "identity")) return true;
        if (comma == std::string_view::npos) return false;
        content_encoding.remove_prefix(comma + 1);
    }
}

} // namespace notepact

// notepact/http/header_fields.hpp
//
// Headers as HTTP libraries hold them: fields with members `name` and `value`, or pairs.

namespace notepact::detail {

template <class Field, class = void>
struct is_pair : std::false_type {};
template <class Field>
struct is_pair<Field, std::void_t<decltype(std::declval<Field const&>().first)>> : std::true_type {};

template <class Field>
std::string_view name_of(Field const& field) noexcept {
    if constexpr (is_pair<Field>::value)
        return field.first;
    else
        return field.name;
}
template <class Field>
std::string_view value_of(Field const& field) noexcept {
    if constexpr (is_pair<Field>::value)
        return field.second;
    else
        return field.value;
}

} // namespace notepact::detail

// notepact/http/answer_head.hpp

namespace notepact {

namespace detail {
inline constexpr rule content_encoding_header = entry(rule_kind::member, "Content-Encoding", 16, 0);
}

/// What the headers of an answer say that matters here: Retry-After, and whether the body is coded. All of
/// them can be handed over, in any order and however often; others are passed over. Keeps no text.
///
///     answer_head const head({{"Retry-After", "120"}});
///     answer_head const head(response.headers); // fields as for inspect()
///     answer_head head; // and for each header, as it comes
///     head.read(name, value);
class answer_head {
  public:
    /// No headers.
    constexpr answer_head() noexcept = default;
    answer_head(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) noexcept {
        for (auto const& field : fields)
            read(field.first, field.second);
    }
    /// A range of fields, each with members `name` and `value`, such as header_field, or `first` and
    /// `second`, such as a pair.
    template <class Headers>
    explicit answer_head(Headers const& fields) {
        for (auto const& field : fields)
            read(detail::name_of(field), detail::value_of(field));
    }

    /// One header; its name has no case.
    constexpr void read(std::string_view name, std::string_view value) noexcept {
        if (value.data() == nullptr) value = std::string_view(""); // it is there, whatever it views
        if (detail::same_without_case(name, "Retry-After")) retry_.add(value);
        if (detail::same_without_case(name, "Content-Encoding") && is_coded(value)) coded_ = true;
    }
    /// The HTTP client has undone the codings of the body, but left the headers as they were.
    constexpr void decoded() noexcept { coded_ = false; }

    constexpr retry_after const& retry() const noexcept { return retry_; }
    /// Whether the body has a coding beside identity: the library reads none.
    constexpr bool coded() const noexcept { return coded_; }

  private:
    retry_after retry_;
    bool coded_ = false;
};

} // namespace notepact

// notepact/http/answer.hpp

namespace notepact {

/// What an answer is.
enum class answer_kind : std::uint8_t {
    success,             ///< a documented success, and its body keeps the contract
    api_error,           ///< an error, and its body keeps the contract
    undocumented_status, ///< the documents know no answer with this status, and no error of the API either
    broken_contract,     ///< the body does not keep the contract of its status
    not_json,            ///< the body is not, or not all of, a JSON document; of a proxy's, no more is said
    empty,               ///< a body is documented and there is none; a text (answer_text) may be empty
    coded ///< the body has a content coding, such as gzip: the status alone says what became of the request
};
constexpr std::string_view name(answer_kind kind) noexcept {
    constexpr std::string_view names[] = {
        "success", "api_error", "undocumented_status", "broken_contract", "not_json", "empty", "coded"};
    return detail::in_order<answer_kind::coded>(names, kind);
}

namespace detail {

/// Says by which contract the body of an answer is to be read and, once it was, what the answer is.
class answer_judge {
  public:
    answer_judge(operation const& of, unsigned status, bool coded, report& report) noexcept
        : of_(&of), report_(&report), before_(report.here()), contract_(of.answer(status)),
          success_(status >= 200 && status < 300), server_error_(status >= 500 && status < 600),
          documented_(contract_ != nullptr), coded_(coded) {
        if (!documented_) contract_ = of.other_error(status);
    }

    /// By which contract the body is read; null: by none.
    contract_ref const* contract() const noexcept { return contract_; }
    /// Whether the body, as far as it was seen, is to be read.
    bool reads() const noexcept { return contract_ != nullptr && !is_coded(); }
    /// The header says so after all; before the body is seen.
    void set_coded(bool coded) noexcept { coded_ = coded; }
    /// Where violations of the contract go; nowhere for an answer that need not keep it.
    report& findings() noexcept { return documented_ ? *report_ : unused_; }

    /// The next piece of the body.
    void see(std::string_view piece) noexcept {
        seen_ = seen_ || !piece.empty();
        for (std::size_t i = 0; begins_with_ == '\0' && i < piece.size(); ++i)
            if (piece[i] != ' ' && piece[i] != '\t' && piece[i] != '\r' && piece[i] != '\n')
                begins_with_ = piece[i] != '\0' ? piece[i] : '?';
    }
    /// What the answer is, its body having been read.
    answer_kind finish(verdict found, json_fault fault) {
        if (is_coded()) {
            report_->add(violation::of_answer(errc::coded_body, severity::error, content_encoding_header));
            return answer_kind::coded;
        }
        // A 5xx with a page of HTML or, where the API's own is JSON, a line of text is a proxy's: not the API
        // broke its contract.
        bool const json = begins_with_ == '{' || begins_with_ == '[' || begins_with_ == '\0';
        if (server_error_ && !json && (fault != json_fault{} || begins_with_ == '<')) {
            report_->back_to(before_);
            return answer_kind::not_json;
        }
        if (!documented_) return finish_undocumented(contract_ != nullptr && found.ok());
        if (fault == json_fault::empty) return answer_kind::empty;
        if (fault != json_fault{}) return answer_kind::not_json;
        if (!found) return answer_kind::broken_contract;
        return success_ ? answer_kind::success : answer_kind::api_error;
    }

  private:
    bool is_coded() const noexcept { return coded_ && seen_; }
    answer_kind finish_undocumented(bool is_error) {
        report_->add(violation(
            errc::undocumented_status,
            is_error ? severity::warning : severity::error,
            is_error ? *contract_ : of_->replies->body,
            document_path(),
            no_offset));
        return is_error ? answer_kind::api_error : answer_kind::undocumented_status;
    }

    operation const* of_;
    report* report_;
    report::mark before_;
    contract_ref const* contract_;
    static_report<1> unused_;
    bool success_;
    bool server_error_;
    bool documented_;
    bool coded_;
    bool seen_ = false;
    char begins_with_ = '\0'; // the body, white space left out
};

/// Judges an answer, and puts what its body holds in its place.
inline answer_kind judge_answer(
    operation const& of, unsigned status, bool coded, bind_place whole, std::string_view bytes,
    report& report) {
    answer_judge judge(of, status, coded, report);
    judge.see(bytes);
    if (!judge.reads()) return judge.finish({}, {});
    auto const read = parse_into(*judge.contract(), whole, bytes, judge.findings());
    return judge.finish(read.found, read.fault);
}

} // namespace detail

/// What an answer is, without reading it into a struct. Violations of its contract go to the report. `head`
/// is as for an endpoint's interpret(). Allocates nothing.
inline answer_kind interpret_text(
    operation const& of, unsigned status, std::string_view bytes, report& report,
    answer_head const& head = {}) {
    detail::answer_judge judge(of, status, head.coded(), report);
    judge.see(bytes);
    if (!judge.reads()) return judge.finish({}, {});
    auto const read = detail::check_whole(*judge.contract(), bytes, judge.findings());
    return judge.finish(read.found, read.fault);
}

/// An answer, read: what it is, what is in it, what to do next.
template <class Value, class Failure>
class answer {
  public:
    answer(operation const& of, unsigned status, answer_head const& head) noexcept
        : of_(&of), status_(status), head_(head) {}

    answer_kind kind() const noexcept { return kind_; }
    unsigned status() const noexcept { return status_; }
    /// The operation was carried out and the answer keeps its contract: value() is whole.
    bool ok() const noexcept { return kind_ == answer_kind::success; }
    explicit operator bool() const noexcept { return ok(); }

    /// What a success holds; where its body breaks the contract, what could be read of it.
    Value const& value() const& noexcept NOTEPACT_LIFETIMEBOUND { return value_; }
    Value& value() & noexcept NOTEPACT_LIFETIMEBOUND { return value_; }
    Value value() && { return static_cast<Value&&>(value_); }
    /// What an error holds, likewise.
    Failure const& error() const& noexcept NOTEPACT_LIFETIMEBOUND { return error_; }
    Failure error() && { return static_cast<Failure&&>(error_); }

    /// What to do next. `now` is needed to hold a Retry-After date against.
    advice next(std::optional<instant> now = std::nullopt) const noexcept {
        return advise(*of_, status_, head_.retry().seconds(now));
    }

  private:
    template <class... Replies>
    friend struct replies;

    operation const* of_;
    unsigned status_;
    answer_head head_;
    Value value_{};
    Failure error_{};
    answer_kind kind_ = answer_kind::undocumented_status;
};

} // namespace notepact

// notepact/http/base_url.hpp

namespace notepact {

/// Which schemes a base URL may have.
enum class base_url_policy : bool {
    secure,    ///< https, and http to a loopback host: requests carry credentials and patients' data
    allow_http ///< http to any host
};

namespace detail {

// A small grammar, within that of RFC 3986: what it takes, every URL library takes, and reads alike, but for
// labels that begin with `xn--`, which those that know IDNA decode, and refuse where they decode to nothing.
class base_url_reader {
  public:
    constexpr explicit base_url_reader(std::string_view text) noexcept : rest_(text) {}

    constexpr bool scheme() noexcept {
        if (!skip_word("http")) return false;
        secure_ = skip_word("s");
        return skip_word("://");
    }
    // A name, an IPv4 address or an IPv6 address in brackets, and a port.
    constexpr bool authority() noexcept {
        auto const host = rest_;
        if (!(skip('[') ? ipv6() && skip(']') : name())) return false;
        host_ = part(host, 0, host.size() - rest_.size());
        return !skip(':') || port();
    }
    // Nothing, or segments none of which is empty, `.` or `..`; a slash may follow the last.
    constexpr bool path() noexcept {
        while (skip('/')) {
            if (rest_.empty()) return true;
            auto const segment = rest_;
            if (!path_characters()) return false;
            if (is_dot_segment(part(segment, 0, segment.size() - rest_.size()))) return false;
        }
        return rest_.empty();
    }

    /// What has not been read yet.
    constexpr std::string_view rest() const noexcept { return rest_; }
    constexpr bool secure() const noexcept { return secure_; }
    constexpr bool loopback() const noexcept {
        return same_without_case(host_, "localhost") || same_without_case(host_, "[::1]")
               || is_loopback_ipv4();
    }

  private:
    constexpr bool skip(char c) noexcept {
        if (rest_.empty() || rest_[0] != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    constexpr bool skip_word(std::string_view word) noexcept {
        if (!same_without_case(part(rest_, 0, word.size()), word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    // No name begins with an address, such as `127.0.0.1.example`, where Boost.URL 1.81 sees the host
    // 127.0.0.1 and the path `.example`. Nor is it `0177.0.0.1` or `2130706433`, which some take for
    // addresses and some for names.
    constexpr bool name() noexcept {
        auto const begin = rest_;
        ipv4_scanner address;
        bool begins_with_address = false;
        for (; !rest_.empty() && is_unreserved(rest_[0]); rest_.remove_prefix(1)) {
            address.put(rest_[0]);
            begins_with_address = begins_with_address || address.complete();
        }
        if (begins_with_address) return address.complete();
        auto const host = part(begin, 0, begin.size() - rest_.size());
        return !host.empty() && !ends_in_number(host);
    }

    // As the URL Standard has it (WHATWG, section 3.5, "ends in a number checker").
    static constexpr bool ends_in_number(std::string_view host) noexcept {
        if (host.back() == '.') host.remove_suffix(1);
        auto const dot = host.rfind('.');
        auto label = part(host, dot == host.npos ? 0 : dot + 1);
        bool const hex = label.size() >= 2 && label[0] == '0' && ascii_lower(label[1]) == 'x';
        if (hex) label.remove_prefix(2);
        for (char const c : label)
            if (!(hex ? is_ascii_hex_digit(c) : is_ascii_digit(c))) return false;
        return hex || !label.empty();
    }

    constexpr bool ipv6() noexcept {
        auto const end = rest_.find(']');
        if (end == rest_.npos || !is_ipv6(part(rest_, 0, end))) return false;
        rest_.remove_prefix(end);
        return true;
    }
    constexpr bool is_loopback_ipv4() const noexcept { return part(host_, 0, 4) == "127." && is_ipv4(host_); }

    constexpr bool port() noexcept {
        std::uint32_t value = 0;
        std::size_t digits = 0;
        for (; digits < 5 && !rest_.empty() && is_ascii_digit(rest_[0]); ++digits) {
            value = value * 10 + static_cast<std::uint32_t>(rest_[0] - '0');
            rest_.remove_prefix(1);
        }
        return digits != 0 && value != 0 && value <= 65535;
    }

    // pchar of RFC 3986
    constexpr bool path_characters() noexcept {
        auto const before = rest_.size();
        for (; !rest_.empty() && rest_[0] != '/'; rest_.remove_prefix(1)) {
            if (rest_[0] == '%') {
                if (rest_.size() < 3 || !is_ascii_hex_digit(rest_[1]) || !is_ascii_hex_digit(rest_[2]))
                    return false;
                rest_.remove_prefix(2);
            } else if (!is_path_character(rest_[0])) {
                return false;
            }
        }
        return rest_.size() != before;
    }
    std::string_view rest_;
    std::string_view host_;
    bool secure_ = false;
};

// Where the host begins and ends in a URL that was read or built; it may end with the URL.
struct host_place {
    std::size_t begin = 0, end = 0;

    constexpr explicit host_place(std::string_view url) noexcept {
        constexpr std::string_view behind_scheme = "://";
        auto const scheme = url.find(behind_scheme);
        if (scheme == url.npos) return;
        begin = scheme + behind_scheme.size();
        end = url.find('/', begin);
    }
};

} // namespace detail

namespace detail {

// The text of a base URL without a trailing slash, since a path follows that begins with one; of what is
// none, nothing.
constexpr std::string_view read_base_url(std::string_view text, base_url_policy policy) noexcept {
    base_url_reader reader(text);
    if (!reader.scheme() || !reader.authority() || !reader.path()) return {};
    if (!reader.secure() && policy == base_url_policy::secure && !reader.loopback()) return {};
    return part(text, 0, text.size() - (text.back() == '/' ? 1 : 0));
}

constexpr std::string_view path_of_base_url(std::string_view text) noexcept {
    auto const host_end = host_place(text).end;
    return part(text, host_end < text.size() ? host_end : text.size());
}

} // namespace detail

class base_url;

/// Where an API is: scheme, host, optional port and path; no userinfo, query or fragment. An operation's path
/// is appended to it, never resolved against it. Views its text, which must outlive it; base_url owns it.
class base_url_view {
  public:
    /// Else `bad_base_url`.
    static constexpr result<base_url_view>
    parse(text_view text NOTEPACT_LIFETIMEBOUND, base_url_policy policy = base_url_policy::secure) noexcept {
        auto const read = detail::read_base_url(text, policy);
        if (read.empty()) return errc::bad_base_url;
        return base_url_view(read);
    }
    base_url_view(base_url const& url NOTEPACT_LIFETIMEBOUND) noexcept;
    /// A temporary would be destroyed while it is still viewed.
    base_url_view(base_url const&& url) = delete;

    /// Without a trailing slash.
    constexpr std::string_view text() const noexcept { return text_; }
    /// The path of it, with which the targets of requests begin: `/v3`, or nothing.
    constexpr std::string_view path() const noexcept { return detail::path_of_base_url(text_); }

  private:
    constexpr explicit base_url_view(std::string_view text) noexcept : text_(text) {}
    std::string_view text_;
};

/// The same, which owns its text: for what lives longer than the place that it was read from. Allocates for
/// one of more than 15 characters.
class base_url {
  public:
    /// Else `bad_base_url`.
    static result<base_url> parse(std::string_view text, base_url_policy policy = base_url_policy::secure) {
        auto const read = detail::read_base_url(text, policy);
        if (read.empty()) return errc::bad_base_url;
        return base_url(read);
    }
    explicit base_url(base_url_view url) : text_(url.text()) {}

    /// The same as base_url_view has.
    std::string_view text() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string_view path() const& noexcept NOTEPACT_LIFETIMEBOUND { return detail::path_of_base_url(text_); }
    std::string_view text() const&& = delete;
    std::string_view path() const&& = delete;

  private:
    explicit base_url(std::string_view text) : text_(text) {}
    std::string text_;
};

inline base_url_view::base_url_view(base_url const& url) noexcept : text_(url.text()) {}

} // namespace notepact

// notepact/format/media_type.hpp
//
// Media types, as they stand in Content-Type (RFC 9110, section 8.3.1).

namespace notepact {

/// Checks a media type that arrives in pieces, its parameters included:
///
///     media-type    = token "/" token *( OWS ";" OWS [ parameter ] )
///     parameter     = token "=" ( token / quoted-string )
///     quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE
///
/// No white space is allowed around the whole, which is no part of a header's value. A quoted text may hold
/// tabs and bytes that are not ASCII, but no other control characters: nothing can leave its header.
class media_type_scanner {
  public:
    /// The next piece, cut anywhere.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            step_ = next(c);
            if (step_ == step::subtype || step_ == step::type || step_ == step::slash) ++essence_;
        }
    }
    /// Whether the text so far, as a whole, is a media type.
    constexpr bool complete() const noexcept {
        return step_ == step::subtype || step_ == step::semicolon || step_ == step::value
               || step_ == step::closed;
    }
    /// Whether no continuation can make it one; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

    /// Of a media type, how long `type/subtype` is.
    constexpr std::size_t essence_size() const noexcept { return essence_; }

  private:
    // What was there last.
    enum class step : std::uint8_t {
        nothing,
        type,
        slash,
        subtype,
        space, // and a semicolon must come
        semicolon,
        name,
        equals,
        value,
        quoted,
        backslash,
        closed,
        failed
    };

    constexpr step next(char c) const noexcept {
        switch (step_) {
        case step::nothing: return is_token(c) ? step::type : step::failed;
        case step::type: return is_token(c) ? step::type : c == '/' ? step::slash : step::failed;
        case step::slash: return is_token(c) ? step::subtype : step::failed;
        case step::subtype: return is_token(c) ? step::subtype : behind(c);
        case step::space:
        case step::closed: return behind(c);
        case step::semicolon:
            return is_blank(c) || c == ';' ? step::semicolon : is_token(c) ? step::name : step::failed;
        case step::name: return is_token(c) ? step::name : c == '=' ? step::equals : step::failed;
        case step::equals: return is_token(c) ? step::value : c == '"' ? step::quoted : step::failed;
        case step::value: return is_token(c) ? step::value : behind(c);
        case step::quoted:
            if (c == '"') return step::closed;
            return c == '\\' ? step::backslash : is_text(c) ? step::quoted : step::failed;
        case step::backslash: return is_text(c) ? step::quoted : step::failed;
        case step::failed: break;
        }
        return step::failed;
    }
    static constexpr step behind(char c) noexcept {
        return is_blank(c) ? step::space : c == ';' ? step::semicolon : step::failed;
    }

    static constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }
    // RFC 9110, section 5.6.2, tchar
    static constexpr bool is_token(char c) noexcept {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
               || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    }
    // RFC 9110, section 5.6.4, qdtext or quoted-pair
    static constexpr bool is_text(char c) noexcept {
        auto const byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= ' ' && byte != 0x7F);
    }

    std::size_t essence_ = 0;
    step step_ = step::nothing;
};

/// Whether `text` is a media type; see media_type_scanner.
constexpr bool is_media_type(std::string_view text) noexcept {
    media_type_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// `type/subtype` of a media type, its parameters left out; empty if `text` is none. Case is kept: media
/// types are compared without it.
constexpr std::string_view media_type_essence(std::string_view text) noexcept {
    media_type_scanner scanner;
    scanner.write(text);
    return scanner.complete() ? detail::part(text, 0, scanner.essence_size()) : std::string_view();
}

} // namespace notepact

// notepact/http/parameters.hpp
//
// The parameters of requests as texts, and how they are judged by their tables: those of a request that is
// built, and those of one that came.

namespace notepact {

/// A text for each parameter of an operation or header of an API, in the table's order; no data() for one
/// that is absent. That of a list is its items, each with list_separator behind it; see joined_items(). Views
/// them.
using parameter_texts = std::array<text_view, max_parameters>;

/// What stands behind each item of a list where it is one text: the unit separator of ASCII, which no item
/// may hold. Behind the last item it may be left out, unless that is empty. So no text at all is no item.
inline constexpr char list_separator = '\x1F';

/// Hands the items of a list that is one text to `visit(std::string_view)`.
template <class Visit>
constexpr void for_each_item(std::string_view joined, Visit&& visit) {
    while (!joined.empty()) {
        auto const item = detail::part(joined, 0, joined.find(list_separator));
        joined.remove_prefix(item.size() < joined.size() ? item.size() + 1 : item.size());
        visit(item);
    }
}

/// How long a target may be: RFC 9112, section 3, recommends that senders and recipients support request
/// lines of at least 8000 octets, and no operation comes near.
inline constexpr std::size_t max_target = 8000;

namespace detail {
struct text_source;
struct query_output;
} // namespace detail

/// How a list stands in a request. Tables refer to it, and it to all that lists need, so that a program
/// without one does not carry it.
struct list_style {
    list_form form;
    /// Of a request that is built: judges the items of a parameter's value, and how many there are.
    verdict (*judge)(
        rule const& parameter, detail::text_source const& texts, std::size_t which, report& report);
    /// Writes it; of a query as pairs.
    void (*put)(
        rule const& parameter, detail::text_source const& texts, std::size_t which, detail::query_output& to);
    /// Of a request that came: takes the next item, still encoded, out of what is left of the value; false at
    /// its end, where that has no data().
    bool (*take)(rule const& parameter, std::string_view& left, std::string_view& item) noexcept;
};

namespace detail {

/// The rule of a parameter or of an item: never a link, for it is no object.
inline rule const& text_rule_of(rule const& parameter_or_list) noexcept {
    return *parameter_or_list.inside();
}
/// Of a parameter that is a list, how it stands there; of others null.
inline list_style const* list_of(rule const& parameter) noexcept {
    auto const& value = text_rule_of(parameter);
    return value.kind == rule_kind::array ? value.refers.list : nullptr;
}

// Entries for violations of what no table has: the request as a whole, a body that is missing, the type of a
// body.
inline constexpr rule whole_request = entry(rule_kind::member, "", 0, 0);
inline constexpr auto absent_body = request_body("", any());
inline constexpr rule content_type_header = entry(rule_kind::member, "Content-Type", 12, 0);

// The flags in_query and in_header are the two highest bits, in the order of the places.
constexpr place place_of_parameter(rule const& parameter) noexcept {
    return static_cast<place>(static_cast<unsigned>(place::path) + (parameter.flags >> 6U));
}
static_assert(place_of_parameter(entry(rule_kind::member, "", 0, 0)) == place::path);
static_assert(
    place_of_parameter(entry(rule_kind::member, "", 0, flag_bit(rule_flag::in_query))) == place::query);
static_assert(
    place_of_parameter(entry(rule_kind::member, "", 0, flag_bit(rule_flag::in_header))) == place::header);

// Hands out the texts of parameters or headers in the table's order; numbers are written into `room`. Of a
// list that is only whether it is there, and its items have ordinals of their own, see item().
struct text_source {
    void const* from;
    std::string_view (*text)(void const* from, std::size_t which, decimal_room& room);

    text_source(parameter_texts const& texts) noexcept
        : from(&texts), text([](void const* kept, std::size_t which, decimal_room&) -> std::string_view {
              std::string_view const given = (*static_cast<parameter_texts const*>(kept))[which % item_step];
              return which < item_step ? given : nth_item(given, which / item_step - 1);
          }) {}
    constexpr text_source(void const* kept, decltype(text) how) noexcept : from(kept), text(how) {}

    std::string_view operator()(std::size_t which, decimal_room& room) const {
        return text(from, which, room);
    }
    // An item of a list, by its place; no data() behind the last.
    std::string_view item(std::size_t which, std::size_t index, decimal_room& room) const {
        return text(from, which + (index + 1) * item_step, room);
    }

    static constexpr std::size_t item_step = 256;
    static_assert(max_parameters < item_step);

  private:
    static std::string_view nth_item(std::string_view joined, std::size_t index) noexcept {
        std::string_view found;
        std::size_t at = 0;
        for_each_item(joined, [&](std::string_view item) {
            if (at++ == index) found = item;
        });
        return found;
    }
};

/// What is wrong with a Content-Type, on either side: it must be a media type, and if one is `wanted`, that.
inline errc judge_media_type(std::string_view text, std::string_view wanted = {}) noexcept {
    auto const essence = media_type_essence(text);
    if (wanted.empty() ? !essence.empty() : same_without_case(essence, wanted)) return errc{};
    return is_header_value(text) ? errc::wrong_content_type : errc::bad_header;
}

/// Hands what is wrong with a text to `found(finding, rule const& of)`, as text_judge does.
template <class Found>
void judge_text(rule const& wanted, std::string_view text, Found&& found) {
    text_judge judge;
    judge.begin(wanted);
    judge.write(text);
    judge.end(found);
}

/// Whether the value of a header has a scheme, in any case, and a space behind it (RFC 9110, section 11.4).
inline bool begins_with_scheme(std::string_view value, std::string_view scheme) noexcept {
    return value.size() > scheme.size() && value[scheme.size()] == ' '
           && same_without_case(part(value, 0, scheme.size()), scheme);
}

/// Hands what is wrong with how many items a list has to `found(finding, rule const& of)`.
template <class Found>
void judge_count(rule const& list, std::uint32_t count, Found&& found) {
    for (auto const& one : list.constraints())
        if (!one.refers.checked->keeps(count, one)) found({one.refers.checked->broken, one.level()}, one);
}

/// Hands the items of a parameter of a request that came, still encoded, to `visit(std::string_view)`; of one
/// that is no list, its value. `value` is as a route has it.
template <class Visit>
void for_each_encoded(rule const& parameter, std::string_view value, Visit&& visit) {
    auto const* const list = list_of(parameter);
    if (list == nullptr) return visit(value);
    for (std::string_view item; list->take(parameter, value, item);)
        visit(item);
}

/// Judges a parameter of a request that came: `judge(rule, item, found)` finds what is wrong with the text of
/// one item, or of the only one.
template <class Judge, class Found>
void judge_items(rule const& parameter, std::string_view value, Judge const& judge, Found const& found) {
    auto const& wanted = *parameter.value();
    bool const list = wanted.kind == rule_kind::array;
    std::uint32_t count = 0;
    for_each_encoded(parameter, value, [&](std::string_view item) {
        judge(list ? *wanted.value() : wanted, item, found);
        ++count;
    });
    if (list) judge_count(wanted, count, found);
}

/// A violation of a parameter.
inline severity add_finding(rule const& parameter, finding broken, rule const& of, report& report) {
    return report.add(violation(broken.code, broken.level, place_of_parameter(parameter), parameter, &of));
}

/// Checks the texts of parameters or headers by their table; `judge(parameter, text, found)` finds what is
/// wrong with one. Those of a request that is `built` are lists by their items.
template <bool Built = false, class Judge>
verdict check_parameters(rule const& table, text_source const& texts, report& report, Judge const& judge) {
    verdict worst;
    std::size_t which = 0;
    for (auto const& parameter : table.members()) {
        auto const found = [&](finding broken, rule const& of) {
            worst.saw(add_finding(parameter, broken, of, report));
        };
        decimal_room room;
        auto const text = texts(which, room);
        if (text.data() == nullptr) {
            if (parameter.has(rule_flag::required))
                found({errc::missing_parameter, severity::error}, text_rule_of(parameter));
        } else if (Built && text_rule_of(parameter).kind == rule_kind::array) {
            worst.saw(text_rule_of(parameter).refers.list->judge(parameter, texts, which, report));
        } else {
            judge(parameter, text, found);
        }
        ++which;
    }
    return worst;
}
inline verdict check_parameters(rule const& table, text_source const& texts, report& report) {
    return check_parameters<true>(
        table, texts, report, [](rule const& parameter, std::string_view text, auto const& found) {
            judge_text(text_rule_of(parameter), text, found);
        });
}

/// What the pairs of a query are written to.
struct query_output {
    buffer_output& out;
    char separator = '?'; // before the next pair

    void begin_pair(std::string_view name) {
        out(std::string_view(&separator, 1));
        percent_encode(name, out);
        out(std::string_view("=", 1));
        separator = '&';
    }
};

/// A parameter and its place in the table; null if there is none.
struct known_parameter {
    rule const* entry;
    std::size_t ordinal;
};
/// Finds a parameter by its name, among those that have all of some flags.
inline known_parameter
find_parameter(rule const& table, std::string_view name, std::uint8_t flags = 0) noexcept {
    auto const* parameter = table.inside();
    for (std::size_t i = 0; i < table.detail; ++i, parameter = parameter->next())
        if ((parameter->flags & flags) == flags && parameter->name() == name) return {parameter, i};
    return {nullptr, 0};
}
inline known_parameter find_in_query(rule const& table, std::string_view name) noexcept {
    return find_parameter(table, name, flag_bit(rule_flag::in_query));
}

/// Violations of a pair in the query: it repeats a parameter, or the documents do not name it.
inline violation duplicate_in_query(rule const& parameter) noexcept {
    return violation(errc::duplicate_parameter, severity::error, place::query, parameter);
}
inline violation unknown_in_query(rule const& table, std::string_view name) noexcept {
    return violation(
        errc::unknown_parameter,
        severity::warning,
        place::query,
        whole_request,
        name.size() > word_buffer::capacity ? nullptr
                                            : nearest_member(table, name, flag_bit(rule_flag::in_query)));
}

} // namespace detail

} // namespace notepact

// notepact/http/request.hpp

namespace notepact {

/// How many headers a request has at most: Accept, Accept-Encoding, Content-Type and those of the API.
inline constexpr std::size_t max_headers = 3 + max_parameters;

/// One header of a request. `secret`: it carries a credential. Views its texts.
struct header_field {
    text_view name;
    text_view value;
    bool secret = false;
};

namespace detail {

inline constexpr std::string_view accept_encoding("Accept-Encoding", 15);

// Where the parts of a request are in the text that holds them one after the other: URL, values of headers,
// body.
struct request_layout {
    operation const* of = nullptr;
    std::size_t url_end = 0;
    std::size_t header_ends[max_headers]; // of the values, which begin where the one before ends
    std::size_t body_end = 0;
    std::uint8_t header_count = 0;
    bool has_body = false;

    std::size_t header_begin(std::size_t i) const noexcept { return i == 0 ? url_end : header_ends[i - 1]; }
    std::size_t body_begin() const noexcept { return header_begin(header_count); }
    // How many headers come before those of the API, of which the first is the credential.
    std::size_t own_headers() const noexcept { return has_body ? 3 : 2; }
    std::string_view header_name(std::size_t i) const noexcept {
        if (i >= own_headers()) return of->headers->member(i - own_headers())->name();
        return i == 0   ? std::string_view("Accept", 6)
               : i == 1 ? accept_encoding
                        : std::string_view("Content-Type", 12);
    }
    // A header that has no value: none that is there can be empty (see in_header).
    bool is_left_out(std::size_t i) const noexcept { return header_ends[i] == header_begin(i); }
};

} // namespace detail

/// The headers of a request, a range.
class header_range {
  public:
    header_range(char const* text, detail::request_layout const& layout) noexcept
        : text_(text), layout_(&layout) {}

    class iterator {
      public:
        iterator(char const* text, detail::request_layout const& layout, std::size_t at) noexcept
            : text_(text), layout_(&layout), at_(at) {}
        header_field operator*() const noexcept {
            auto const begin = layout_->header_begin(at_);
            return {
                layout_->header_name(at_),
                {text_ + begin, layout_->header_ends[at_] - begin},
                at_ == layout_->own_headers()};
        }
        iterator& operator++() noexcept {
            do
                ++at_;
            while (at_ < layout_->header_count && layout_->is_left_out(at_));
            return *this;
        }
        bool operator!=(iterator const& other) const noexcept { return at_ != other.at_; }

      private:
        char const* text_;
        detail::request_layout const* layout_;
        std::size_t at_;
    };

    iterator begin() const noexcept { return {text_, *layout_, 0}; }
    iterator end() const noexcept { return {text_, *layout_, layout_->header_count}; }
    std::size_t size() const noexcept {
        std::size_t count = 0;
        for (auto one = begin(); one != end(); ++one)
            ++count;
        return count;
    }
    header_field operator[](std::size_t i) const noexcept {
        auto found = begin();
        for (; i != 0; --i)
            ++found;
        return *found;
    }

  private:
    char const* text_;
    detail::request_layout const* layout_;
};

/// A request that keeps its contract, ready for any HTTP client. It is made by an operation's build().
/// `Storage` owns its text (std::string) or refers to a caller's buffer (std::string_view).
template <class Storage>
class basic_request {
  public:
    basic_request(Storage text, detail::request_layout const& layout)
        : text_(static_cast<Storage&&>(text)), layout_(layout) {}

    std::string_view method() const noexcept { return name(layout_.of->method); }
    /// The operation that it asks for.
    operation const& made_for() const noexcept { return *layout_.of; }
    /// Absolute; in origin form (`/v1/…`) if it was built without a base URL.
    std::string_view url() const noexcept NOTEPACT_LIFETIMEBOUND { return {text_.data(), layout_.url_end}; }
    /// The host in the URL and its port, as the header Host has them; empty if there is none.
    std::string_view host() const noexcept NOTEPACT_LIFETIMEBOUND {
        detail::host_place const host(url());
        return detail::part(url(), host.begin, host.end - host.begin);
    }
    /// The URL in origin form, as a request line has it: `/v1/…?…`
    std::string_view target() const noexcept NOTEPACT_LIFETIMEBOUND {
        return detail::part(url(), detail::host_place(url()).end);
    }
    /// Always in the same order: Accept; Accept-Encoding, which asks for no coding; Content-Type if there is
    /// a body; the credential; others. The values hold no control characters, but a media type may hold tabs.
    header_range headers() const noexcept NOTEPACT_LIFETIMEBOUND { return {text_.data(), layout_}; }
    /// The value of a header, spelt as documented; empty if there is none.
    std::string_view header(std::string_view field) const noexcept NOTEPACT_LIFETIMEBOUND {
        for (auto const found : headers())
            if (found.name == field) return found.value;
        return {};
    }
    /// Its length is the value of Content-Length, which is left to the HTTP client.
    std::string_view body() const noexcept NOTEPACT_LIFETIMEBOUND {
        return {text_.data() + layout_.body_begin(), layout_.body_end - layout_.body_begin()};
    }

  private:
    Storage text_;
    detail::request_layout layout_;
};

using request = basic_request<std::string>;
using request_view = basic_request<std::string_view>;

/// How much of a request is printed: what goes into a log must hold neither credentials nor patients' data.
/// What is to be shown can be joined: `reveal::ids | reveal::body`.
enum class reveal : std::uint8_t {
    nothing = 0,
    body = 1,
    credentials = 2,
    ids = 4, ///< the texts of parameters in the URL: they tell whose note it is
    all = 7
};
constexpr reveal operator|(reveal a, reveal b) noexcept {
    return static_cast<reveal>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

namespace detail {

// Whether a text is another one, percent-encoded.
inline bool is_encoded(std::string_view text, std::string_view plain) {
    bool same = true;
    percent_encode(plain, [&](std::string_view piece) {
        same = same && part(text, 0, piece.size()) == piece;
        if (same) text.remove_prefix(piece.size());
    });
    return same && text.empty();
}

// A URL that was built, with what is no text of the documents as `***`: the texts of parameters, and pairs of
// the query that they do not name.
template <class Sink>
void print_redacted_url(operation const& of, std::string_view url, Sink&& sink) {
    constexpr std::string_view hidden("***", 3);
    auto const path = part(url, 0, url.find('?'));
    auto base = path.size();
    for (char const c : of.path) // what is put into the template holds no slash
        if (c == '/') base = path.rfind('/', base - 1);
    sink(part(path, 0, base));
    for (auto const& piece : of.path.pieces()) {
        sink(piece.fixed);
        if (piece.has_parameter()) sink(hidden);
    }
    for (auto rest = part(url, path.size()); !rest.empty();) {
        sink(part(rest, 0, 1)); // `?`, then `&`
        rest.remove_prefix(1);
        auto const pair = part(rest, 0, rest.find('&'));
        rest.remove_prefix(pair.size());
        auto const name = part(pair, 0, pair.find('='));
        auto const* parameter = of.parameters->inside();
        for (std::size_t i = 0; i < of.parameters->detail; ++i, parameter = parameter->next())
            if (is_encoded(name, parameter->name())) {
                sink(name);
                sink(std::string_view("=", 1));
                break;
            }
        sink(hidden);
    }
}

} // namespace detail

/// `METHOD URL`, the headers, an empty line and the body, as lines. Unless asked for, credentials and the
/// texts of parameters are `***`, and the body is only counted. Where the API is and the headers that are no
/// credential are shown.
template <class Storage, class Sink>
void print_request(basic_request<Storage> const& r, Sink&& sink, reveal shown = reveal::nothing) {
    auto const shows = [shown](reveal part) {
        return (static_cast<unsigned>(shown) & static_cast<unsigned>(part)) != 0;
    };
    sink(r.method());
    sink(std::string_view(" "));
    if (shows(reveal::ids))
        sink(r.url());
    else
        detail::print_redacted_url(r.made_for(), r.url(), sink);
    for (auto const header : r.headers()) {
        sink(std::string_view("\n"));
        sink(header.name);
        sink(std::string_view(": "));
        sink(header.secret && !shows(reveal::credentials) ? text_view("***") : header.value);
    }
    sink(std::string_view("\n\n"));
    if (shows(reveal::body)) {
        sink(r.body());
        return;
    }
    sink(std::string_view("("));
    detail::put_decimal(r.body().size(), sink);
    sink(std::string_view(" bytes)"));
}

/// As print_request: without credentials, ids and body.
template <class Char, class Traits, class Storage>
std::basic_ostream<Char, Traits>&
operator<<(std::basic_ostream<Char, Traits>& out, basic_request<Storage> const& r) {
    return detail::insert(out, [&r](auto const& sink) { print_request(r, sink); });
}

} // namespace notepact

// notepact/http/build.hpp
//
// The one way in which requests are written, whatever the values come from: parameters are texts, the body is
// something that can be checked and written.

namespace notepact {

/// One pair of a query; both texts are percent-encoded when it is written. Views them.
struct query_pair {
    text_view name;
    text_view value;
};

namespace detail {
struct request_parts;
struct further_pairs;
verdict check_further(request_parts const& parts, report& report);
void put_further(further_pairs const& given, query_output& to);

// Pairs, and what is done with them. That is told where there are some, so that a program that never gives
// any does not carry it.
struct further_pairs {
    query_pair const* pairs = nullptr;
    std::size_t size = 0;
    verdict (*judge)(request_parts const& parts, report& report) = nullptr;
    void (*put)(further_pairs const& pairs, query_output& to) = nullptr;
};
} // namespace detail

namespace detail {
template <class Pairs>
using if_pairs = std::enable_if_t<
    std::is_convertible_v<decltype(std::declval<Pairs const&>().data()), query_pair const*>, int>;
} // namespace detail

/// Pairs for the query beyond those that the documents name: of an array, a std::vector or whatever else has
/// `data()` and `size()`, which must outlive it. Views them and their texts.
class query_pairs {
  public:
    constexpr query_pairs() noexcept = default;
    constexpr query_pairs(query_pair const* pairs, std::size_t size) noexcept
        : pairs_{pairs, size, detail::check_further, detail::put_further} {}
    template <std::size_t N>
    constexpr query_pairs(query_pair const (&pairs NOTEPACT_LIFETIMEBOUND)[N]) noexcept
        : query_pairs(pairs, N) {}
    template <class Pairs, detail::if_pairs<Pairs> = 0>
    constexpr query_pairs(Pairs const& pairs NOTEPACT_LIFETIMEBOUND) noexcept
        : query_pairs(pairs.data(), pairs.size()) {}
    /// Braces are gone where the statement ends.
    template <class Pair = query_pair>
    query_pairs(std::initializer_list<Pair>) {
        static_assert(
            detail::always_false<Pair>::value,
            "braces_would_dangle: name the pairs, `query_pair const pairs[] = {...}`, or write the braces "
            "where the request is built");
    }
    /// A temporary likewise.
    template <class Pairs, detail::if_pairs<Pairs> = 0>
    query_pairs(Pairs const&& pairs) = delete;

    constexpr query_pair const* begin() const noexcept { return pairs_.pairs; }
    constexpr query_pair const* end() const noexcept { return pairs_.pairs + pairs_.size; }
    constexpr detail::further_pairs const& work() const noexcept { return pairs_; }

  private:
    detail::further_pairs pairs_;
};

/// The argument of who builds a request: query_pairs, what they are made of, or braces,
/// `build(account, report, {{"limit", "50"}})`. To be written in calls only: it lives as long as those.
class query_argument {
  public:
    constexpr query_argument() noexcept = default;
    constexpr query_argument(query_pairs const& pairs) noexcept : pairs_(pairs) {}
    constexpr query_argument(std::initializer_list<query_pair> pairs) noexcept
        : pairs_(pairs.begin(), pairs.size()) {}
    template <class Pairs, detail::if_pairs<Pairs> = 0>
    constexpr query_argument(Pairs const& pairs) noexcept : pairs_(pairs.data(), pairs.size()) {}
    template <std::size_t N>
    constexpr query_argument(query_pair const (&pairs)[N]) noexcept : pairs_(pairs, N) {}
    query_argument(query_argument const&) = delete;
    query_argument& operator=(query_argument const&) = delete;

    constexpr operator query_pairs() const noexcept { return pairs_; }

  private:
    query_pairs pairs_;
};

namespace detail {

// What violations name that no table has.
inline constexpr rule base_parameter = entry(rule_kind::member, "base", 4, 0);

/// The body of a request, whatever it is made of.
struct outgoing_body {
    std::string_view media_type = {}; ///< no data(): there is no body
    void const* from = nullptr;
    verdict (*judge)(void const* from, report& report) = nullptr;
    void (*put)(void const* from, buffer_output& out) = nullptr; ///< null: it follows in pieces

    bool present() const noexcept { return media_type.data() != nullptr; }
};
inline constexpr std::string_view json_media_type = "application/json";
inline constexpr std::string_view text_media_type = "text/plain";
constexpr std::string_view media_type_of(contract_ref contract) noexcept {
    return contract.is_text() ? text_media_type : json_media_type;
}
/// In Accept behind that of JSON, where an answer may be a text.
inline constexpr std::string_view and_text = ", text/plain";
inline constexpr std::string_view identity_coding = "identity";

/// What a request is made of, beside its body.
struct request_parts {
    operation const& of;
    std::string_view base; ///< empty for the origin form
    text_source headers;
    text_source parameters;
    query_pairs further = {};
};

/// Writes a parameter or header, if it is there.
NOTEPACT_OUTLINE inline void
put_parameter(rule const& parameter, text_source const& texts, std::size_t which, query_output& to) {
    decimal_room room;
    auto const text = texts(which, room);
    if (text.data() == nullptr) return;
    if (text_rule_of(parameter).kind == rule_kind::array)
        return text_rule_of(parameter).refers.list->put(parameter, texts, which, to);
    if (parameter.has(rule_flag::in_header)) return to.out(text);
    if (parameter.has(rule_flag::in_query)) to.begin_pair(parameter.name());
    percent_encode(text, to.out);
}

/// The path template of an operation with its parameters percent-encoded, and the query.
inline void put_target(request_parts const& parts, buffer_output& out) {
    std::string_view rest = parts.of.path;
    query_output to{out};
    auto const* parameter = parts.of.parameters->inside();
    for (std::size_t i = 0; i < parts.of.parameters->detail; ++i, parameter = parameter->next()) {
        out(take_piece(rest).fixed); // the next: the table has the parameters in the template's order
        put_parameter(*parameter, parts.parameters, i, to);
    }
    out(rest);
    auto const& further = parts.further.work();
    if (further.put != nullptr) further.put(further, to);
}

inline void put_further(further_pairs const& given, query_output& to) {
    for (auto const* pair = given.pairs; pair != given.pairs + given.size; ++pair) {
        to.begin_pair(pair->name);
        percent_encode(pair->value, to.out);
    }
}

/// Writes the parts of a request one after the other.
inline void put_request(
    request_parts const& parts, outgoing_body const& body, buffer_output& out, request_layout& layout) {
    layout.of = &parts.of;
    layout.has_body = body.present();
    layout.header_count = 0;
    auto const end_header = [&] { layout.header_ends[layout.header_count++] = out.size(); };

    out(parts.base);
    put_target(parts, out);
    layout.url_end = out.size();
    out(json_media_type); // Accept
    if (parts.of.answers_text()) out(and_text);
    end_header();
    out(identity_coding); // Accept-Encoding
    end_header();
    if (body.present()) {
        out(body.media_type);
        end_header();
    }
    if (auto const scheme = parts.of.scheme(); !scheme.empty()) {
        out(scheme);
        out(std::string_view(" ", 1));
    }
    query_output to{out};
    auto const& headers = *parts.of.headers;
    auto const* header = headers.inside();
    for (std::size_t i = 0; i < headers.detail; ++i, header = header->next()) {
        put_parameter(*header, parts.headers, i, to);
        end_header();
    }
    if (body.put != nullptr) body.put(body.from, out);
    layout.body_end = out.size();
}

/// Checks the pairs for the query beyond the parameters. A parameter that is there twice is an error: which
/// of the two counts, nobody knows. One that the documents do not name would be ignored where they name all.
inline verdict check_further(request_parts const& parts, report& report) {
    verdict found;
    auto const& table = *parts.of.parameters;
    for (auto const& pair : parts.further) {
        auto const* known = find_in_query(table, pair.name).entry;
        if (known != nullptr)
            found.saw(report.add(duplicate_in_query(*known)));
        else if (!parts.of.how.undescribed)
            found.saw(report.add(unknown_in_query(table, pair.name)));
    }
    return found;
}

/// Checks all parts of a request in the order path, query, headers, body.
NOTEPACT_OUTLINE inline verdict
check_request(request_parts const& parts, outgoing_body const& body, report& report) {
    auto worst = check_parameters(*parts.of.parameters, parts.parameters, report);
    if (auto const judge = parts.further.work().judge; judge != nullptr) worst.saw(judge(parts, report));
    worst.saw(check_parameters(*parts.of.headers, parts.headers, report));
    if (body.judge != nullptr) worst.saw(body.judge(body.from, report));
    return worst;
}

/// The target, of a request that was written or measured: servers need not take it if it is too long.
inline verdict check_target(request_parts const& parts, request_layout const& layout, report& report) {
    verdict found;
    std::size_t begin = 0; // behind `https://host`
    for (int slashes = 0; begin < parts.base.size(); ++begin)
        if (parts.base[begin] == '/' && ++slashes == 3) break;
    if (layout.url_end - begin > max_target)
        found.saw(
            report.add(violation(errc::target_too_long, severity::warning, place::path, whole_request)));
    return found;
}

inline std::optional<request>
build_owning(request_parts const& parts, outgoing_body const& body, report& report) {
    if (!check_request(parts, body, report)) return std::nullopt;
    request_layout layout;
    buffer_output measure;
    put_request(parts, body, measure, layout);
    if (!check_target(parts, layout, report)) return std::nullopt;
    std::string text(measure.size(), '\0');
    buffer_output out(text.data(), text.size());
    put_request(parts, body, out, layout);
    return request(static_cast<std::string&&>(text), layout);
}

NOTEPACT_OUTLINE inline std::optional<request_view> write_into(
    char* buffer, std::size_t size, request_parts const& parts, outgoing_body const& body, report& report) {
    std::optional<request_view> made;
    buffer_output out(buffer, size);
    request_layout layout;
    put_request(parts, body, out, layout);
    if (!check_target(parts, layout, report)) return made;
    if (out.fits())
        made.emplace(out.text(), layout);
    else
        report.add(violation(errc::no_space, severity::error, place::path, whole_request));
    return made;
}
inline std::optional<request_view> build_into(
    char* buffer, std::size_t size, request_parts const& parts, outgoing_body const& body, report& report) {
    if (!check_request(parts, body, report)) return std::nullopt;
    return write_into(buffer, size, parts, body, report);
}

inline severity add_unexpected_body(report& report) {
    return report.add(
        violation(errc::unexpected_body, severity::error, absent_body, document_path(), no_offset));
}

} // namespace detail

/// A base URL from text; if it is none, `bad_base_url` goes to the report, too. Of `base_url_view`, as
/// `parse_base_url<base_url_view>(text, report)`, it views the text.
template <class Url = base_url>
result<Url> parse_base_url(
    std::conditional_t<std::is_same_v<Url, base_url_view>, text_view, std::string_view> text, report& report,
    base_url_policy policy = base_url_policy::secure) {
    auto parsed = Url::parse(text, policy);
    if (!parsed) report.add(violation(parsed.error(), severity::error, place::path, detail::base_parameter));
    return parsed;
}

/// How large a JSON body may be that no contract describes: ours, to keep a slip from becoming an upload.
inline constexpr std::size_t max_free_body = std::size_t{1} << 20;

/// The bytes of a body that someone else wrote, and their media type. They are checked before they are sent:
/// JSON by the operation's contract. Views them.
class body_bytes {
  public:
    /// No body, for an operation that has none.
    constexpr body_bytes() noexcept = default;
    /// JSON.
    constexpr body_bytes(contract_ref contract, text_view bytes NOTEPACT_LIFETIMEBOUND) noexcept
        : contract_(&contract.head()), bytes_(bytes), media_type_(detail::json_media_type) {}
    /// Anything else, an image for example.
    constexpr body_bytes(
        text_view media_type NOTEPACT_LIFETIMEBOUND, text_view bytes NOTEPACT_LIFETIMEBOUND) noexcept
        : bytes_(bytes), media_type_(media_type.data() != nullptr ? media_type : std::string_view("")) {}

    std::string_view bytes() const noexcept { return bytes_; }
    bool present() const noexcept { return media_type_.data() != nullptr; }
    std::string_view media_type() const noexcept { return media_type_; }
    verdict judge(report& report) const {
        verdict found;
        if (contract_ == nullptr) {
            if (auto const wrong = detail::judge_media_type(media_type_); wrong != errc{})
                found.saw(report.add(
                    violation(wrong, severity::error, place::header, detail::content_type_header)));
            return found;
        }
        contract_ref const contract(*contract_);
        if (contract.root().has(rule_flag::open) && bytes_.size() > max_free_body)
            found.saw(report.add(
                violation(errc::too_large, severity::error, contract, document_path(), no_offset)));
        else
            found = check_text(contract, bytes_, report);
        return found;
    }
    /// For who writes requests; the bytes are not copied.
    detail::outgoing_body outgoing() const noexcept {
        if (!present()) return {};
        return {
            media_type_,
            this,
            [](void const* from, report& into) { return static_cast<body_bytes const*>(from)->judge(into); },
            [](void const* from, buffer_output& out) { out(static_cast<body_bytes const*>(from)->bytes_); }};
    }

  private:
    rule const* contract_ = nullptr;
    std::string_view bytes_;
    std::string_view media_type_;
};

/// Builds a request of any operation from texts. Refuses with a report that covers path, query, headers and
/// body. Without `base` it is in origin form. `headers` and `parameters` are in the order of the operation's
/// tables. Allocates the request's text, once.
inline std::optional<request> build_request(
    operation const& of, std::optional<base_url_view> base, parameter_texts const& headers,
    parameter_texts const& parameters, body_bytes const& body, report& report,
    query_argument const& further = {}) {
    // The operation says what its body is, whatever it was handed as; one that is missing is empty.
    bool const unexpected = of.body == nullptr && !of.media && body.present();
    auto const sent = of.body != nullptr ? body_bytes(contract_ref(*of.body), body.bytes())
                      : of.media         ? body_bytes(body.media_type(), body.bytes())
                                         : body_bytes();
    if (unexpected) detail::add_unexpected_body(report);
    auto built = detail::build_owning(
        {of, base ? base->text() : std::string_view(), headers, parameters, further},
        sent.outgoing(),
        report);
    if (unexpected) built.reset();
    return built;
}

} // namespace notepact

// notepact/http/ids.hpp

namespace notepact {

/// An opaque id of one kind of thing: that of another does not fit in its place. Views its text, which must
/// outlive it.
template <class Tag>
struct text_id {
    text_view id;

    template <class Text, std::enable_if_t<detail::is_text_owner<Text>, int> = 0>
    constexpr text_id(Text&& text NOTEPACT_LIFETIMEBOUND) noexcept : id(static_cast<Text&&>(text)) {}
    template <class Text, std::enable_if_t<detail::is_text_view<Text>, int> = 0>
    constexpr text_id(Text const& text) noexcept : id(text) {}
};
template <class Tag>
struct holds<text_id<Tag>, shape::string> : std::true_type {
    template <class Sink>
    static constexpr void put(text_id<Tag> value, Sink&& sink) {
        sink(value.id);
    }
};
template <class Tag>
constexpr auto parameter_for(text_id<Tag> const*) {
    return path_text();
}

/// A numeric id of one kind of thing, as text: what comes out is what went in. Owns its text.
template <class Tag>
class number_id {
  public:
    template <
        class Integer,
        std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>, int> = 0>
    number_id(Integer value) : number_(value) {}
    explicit number_id(json_number number) : number_(static_cast<json_number&&>(number)) {}
    /// Of the text of a finite JSON number, else `not_numeric`.
    static result<number_id> parse(std::string_view text) {
        auto number = json_number::parse(text);
        if (!number) return number.error();
        return number_id(static_cast<json_number&&>(*number));
    }

    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return number_.text(); }
    std::string text() && noexcept { return static_cast<json_number&&>(number_).text(); }

    friend bool operator==(number_id const& a, number_id const& b) noexcept { return a.number_ == b.number_; }
    friend bool operator!=(number_id const& a, number_id const& b) noexcept { return !(a == b); }
    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>&
    operator<<(std::basic_ostream<Char, Traits>& out, number_id const& id) {
        detail::stream_sink<Char, Traits>{out}(id.text());
        return out;
    }

  private:
    json_number number_;
};

template <class Tag>
struct holds<number_id<Tag>, shape::string> : std::true_type {
    template <class Sink>
    static void put(number_id<Tag> const& id, Sink&& sink) {
        sink(std::string_view(id.text()));
    }
};
template <class Tag>
constexpr auto parameter_for(number_id<Tag> const*) {
    return number_text();
}

} // namespace notepact

// notepact/http/match.hpp
//
// From the first line of a request to the operation that it asks for: the reverse of build().
//
// A target is read and never changed. Segments are divided at `/` before anything is decoded, so that `%2F`
// is a part of an id; no dot segment is resolved and no slash merged, since the next reader might do it
// differently: only what is plainly an operation's path is one. What build() writes is always read back as it
// was.

namespace notepact {

/// Whether a request line names an operation, and what a server answers if not.
enum class match_outcome : std::uint8_t {
    found,
    no_route,      ///< no operation has this path: 404
    other_method,  ///< operations of other methods have it: 405, and request_match::allows says which
    bad_parameter, ///< an operation of this method has it, but the text of a parameter is one that no request
                   ///< may hold, or that two readers would read as two, or the parameter is there twice: 400
    too_long       ///< longer than max_target: 414
};

namespace detail {

// What a target asks for; empty if that is no route.
struct route {
    match_outcome outcome = match_outcome::no_route;
    std::uint8_t methods = 0; // of all operations of this path, a bit each
    operation const* of = nullptr;
    parameter_texts encoded = {}; // the first of each name; of a repeated list, the query from there on
    std::string_view query = {};
};

} // namespace detail

/// The operation that a request line asks for, and its parameters. Views the target, which must outlive it.
class request_match {
  public:
    /// No route.
    request_match() noexcept = default;
    explicit request_match(detail::route const& found) noexcept
        : of_(found.outcome == match_outcome::found ? found.of : nullptr), encoded_(found.encoded),
          outcome_(found.outcome), methods_(found.methods) {}

    match_outcome outcome() const noexcept { return outcome_; }
    explicit operator bool() const noexcept { return of_ != nullptr; }
    /// The operation, one of the API's constants; null if none was found.
    operation const* of() const noexcept { return of_; }
    /// Whether an operation has this path and that method.
    bool allows(verb method) const noexcept {
        return (unsigned{methods_} >> static_cast<unsigned>(method) & 1U) != 0;
    }

    /// The texts of the parameters, decoded into a buffer, as build_request takes them, of a list its items,
    /// joined. A buffer of the target's size always suffices; else `no_space`. `bad_parameter` where no
    /// operation was found. A parameter of the query that is missing is absent, required or not: inspect()
    /// says so. Allocates nothing.
    result<parameter_texts>
    decode_into(char* buffer NOTEPACT_LIFETIMEBOUND, std::size_t size) const noexcept {
        if (of_ == nullptr) return errc::bad_parameter;
        parameter_texts texts = {};
        auto const* parameter = of_->parameters->inside();
        for (std::size_t i = 0; i < of_->parameters->detail; ++i, parameter = parameter->next()) {
            if (encoded_[i].data() == nullptr) continue;
            auto* const begin = buffer;
            bool fits = true;
            detail::for_each_encoded(*parameter, encoded_[i], [&](std::string_view item) {
                if (!fits) return;
                if (buffer != begin) { // the item before is not empty: see are_legal()
                    fits = size != 0;
                    if (!fits) return;
                    *buffer++ = list_separator;
                    --size;
                }
                if (auto const decoded = percent_decode(item, buffer, size)) {
                    buffer += decoded->size();
                    size -= decoded->size();
                } else {
                    fits = false;
                }
            });
            if (!fits) return errc::no_space;
            texts[i] = std::string_view(begin, static_cast<std::size_t>(buffer - begin));
        }
        return texts;
    }
    /// One of them, by its name in the documents; nothing if it is absent. Of a list, its items, joined as
    /// joined_items() does. Allocates the text.
    std::optional<std::string> parameter(std::string_view name) const {
        std::optional<std::string> text;
        for_each_item(name, [&text](std::string_view item) {
            if (text)
                *text += list_separator;
            else
                text.emplace();
            *text += item;
        });
        return text;
    }
    /// An item of a list, by its place; nothing if there are no more. Allocates the text.
    std::optional<std::string> parameter(std::string_view name, std::size_t index) const {
        std::optional<std::string> text;
        std::size_t at = 0;
        for_each_item(name, [&](std::string_view item) {
            if (at++ == index) text = item;
        });
        return text;
    }
    /// Hands the items of a list, decoded, to `visit(std::string_view)`, or the text of what is no list;
    /// nothing if it is absent. Allocates the texts.
    template <class Visit>
    void for_each_item(std::string_view name, Visit&& visit) const {
        if (of_ == nullptr) return;
        auto const known = detail::find_parameter(*of_->parameters, name);
        if (known.entry == nullptr || encoded_[known.ordinal].data() == nullptr) return;
        detail::for_each_encoded(*known.entry, encoded_[known.ordinal], [&visit](std::string_view item) {
            std::string text;
            percent_decode(item, [&text](std::string_view piece) { text += piece; });
            visit(std::string_view(text));
        });
    }

  private:
    operation const* of_ = nullptr;
    parameter_texts encoded_ = {};
    match_outcome outcome_ = match_outcome::no_route;
    std::uint8_t methods_ = 0;
};

namespace detail {

// The path, behind that of the base, and the query of a target in origin form or absolute form (RFC 9112,
// section 3.2); no path if it is of another form, has another base, a fragment, or bytes that no request line
// can hold, which is visible ASCII.
struct target_parts {
    std::string_view path, query;

    target_parts(std::string_view target, std::string_view base_path) noexcept {
        if (!target.empty() && target[0] != '/') {
            base_url_reader reader(target);
            if (!reader.scheme() || !reader.authority()) return;
            target = reader.rest();
        }
        for (char const c : target)
            if (c <= ' ' || c > '~' || c == '#') return;
        auto const mark = target.find('?');
        auto const whole = part(target, 0, mark);
        if (!base_path.empty() && base_path.back() == '/') base_path.remove_suffix(1);
        if (part(whole, 0, base_path.size()) != base_path) return;
        path = part(whole, base_path.size());
        if (mark != target.npos) query = part(target, mark + 1);
    }
};

// The first segment of a path, which begins with a slash; the rest of it is left.
inline std::string_view take_segment(std::string_view& path) noexcept {
    path.remove_prefix(1);
    auto const segment = part(path, 0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

// Whether a reader that normalises paths would leave it as it is.
inline bool has_plain_segments(std::string_view path) noexcept {
    if (path.empty() || path[0] != '/') return false;
    while (!path.empty())
        if (is_dot_segment(take_segment(path))) return false;
    return true;
}

inline bool decodes_to(std::string_view encoded, std::string_view text) noexcept {
    bool same = true;
    bool const legal = percent_decode(encoded, [&](std::string_view piece) {
        same = same && part(text, 0, piece.size()) == piece;
        if (same) text.remove_prefix(piece.size());
    });
    return legal && same && text.empty();
}

// How well a path fits a template: 0 if it does not, else the more, the earlier it has fixed text. Its
// parameters go to `texts`, encoded. Fixed text is compared decoded (RFC 3986, section 6.2.2.2), so that a
// reader that decodes first sees the same operation. A parameter is a whole segment: where one ends inside a
// segment cannot be told.
inline std::uint32_t fit(std::string_view path, std::string_view shape, parameter_texts& texts) noexcept {
    std::uint32_t fixed = 1;
    std::size_t count = 0;
    while (!shape.empty() && !path.empty()) {
        auto const wanted = take_segment(shape), given = take_segment(path);
        bool const parameter = whole_parameter(wanted).data() != nullptr;
        fixed = fixed << 1 | static_cast<std::uint32_t>(!parameter);
        if (parameter)
            texts[count++] = given;
        else if (has_parameter(wanted) || !decodes_to(given, wanted))
            return 0;
    }
    return shape.empty() && path.empty() ? fixed : 0;
}

// Hands the pairs of a query, still encoded, to `visit(name, value)`. They are divided at `&`; nothing
// between two of them is no pair, and without a `=` the value is empty, as the URL Standard of the WHATWG has
// it.
template <class Visit>
void for_each_pair(std::string_view query, Visit const& visit) {
    while (!query.empty()) {
        auto const pair = part(query, 0, query.find('&'));
        query.remove_prefix(pair.size() < query.size() ? pair.size() + 1 : pair.size());
        if (pair.empty()) continue;
        auto const equals = pair.find('=');
        visit(part(pair, 0, equals), part(pair, equals < pair.size() ? equals + 1 : pair.size()));
    }
}
// The name of a pair, decoded; of one that cannot be, or is longer than any that is known, the text is empty.
inline word_buffer decoded_name(std::string_view encoded) noexcept {
    word_buffer name;
    if (!percent_decode(encoded, [&name](std::string_view piece) { name.append(piece); })) name.clear();
    return name;
}

// Whether the text of a parameter stands in a target as RFC 3986 has it, and is the same for every reader: no
// plain `;`, at which some servers cut a segment off, and in the query no plain `+`, which is a space in
// forms.
inline bool is_plain(std::string_view encoded, place in) noexcept {
    for (char const c : encoded) {
        bool const legal = c == '%' || (in == place::query && (c == '/' || c == '?'))
                           || (is_path_character(c) && c != ';' && !(in == place::query && c == '+'));
        if (!legal) return false;
    }
    return true;
}

inline bool may_be_repeated(rule const& parameter) noexcept {
    auto const* const list = list_of(parameter);
    return list != nullptr && list->form == list_form::repeated;
}

// The first of each name is kept; false if one stands there twice that may not.
inline bool read_query(rule const& table, std::string_view query, parameter_texts& encoded) noexcept {
    bool once = true;
    for_each_pair(query, [&](std::string_view pair_name, std::string_view value) {
        auto const known = find_in_query(table, decoded_name(pair_name).text());
        if (known.entry == nullptr) return;
        auto& first = encoded[known.ordinal];
        bool const repeated = may_be_repeated(*known.entry);
        once = once && (repeated || first.data() == nullptr);
        if (first.data() != nullptr) return;
        auto const left = query.data() + query.size() - value.data();
        first = repeated ? std::string_view(value.data(), static_cast<std::size_t>(left)) : value;
    });
    return once;
}

inline bool are_legal(rule const& table, parameter_texts const& encoded) noexcept {
    auto const* parameter = table.inside();
    for (std::size_t i = 0; i < table.detail; ++i, parameter = parameter->next()) {
        if (encoded[i].data() == nullptr) continue;
        bool legal = true;
        for_each_encoded(*parameter, encoded[i], [&](std::string_view item) {
            path_segment_scanner text;
            legal = legal && is_plain(item, place_of_parameter(*parameter))
                    && percent_decode(item, [&text](std::string_view piece) { text.write(piece); })
                    && text.complete();
        });
        if (!legal) return false;
    }
    return true;
}

inline route find_route(
    api const& api, std::string_view method, std::string_view target, std::string_view base_path) noexcept {
    route found;
    if (target.size() > max_target) {
        found.outcome = match_outcome::too_long;
        return found;
    }
    target_parts const parts(target, base_path);
    if (!has_plain_segments(parts.path)) return found;
    std::uint32_t best = 0;
    for (auto const* of : api) {
        parameter_texts encoded = {};
        auto const fixed = fit(parts.path, of->path, encoded);
        if (fixed == 0) continue;
        found.methods = static_cast<std::uint8_t>(found.methods | 1U << static_cast<unsigned>(of->method));
        if (name(of->method) != method || fixed <= best) continue;
        best = fixed;
        found.of = of;
        found.encoded = encoded;
    }
    if (found.of == nullptr) {
        if (found.methods != 0) found.outcome = match_outcome::other_method;
        return found;
    }
    found.query = parts.query;
    auto const& table = *found.of->parameters;
    bool const once = read_query(table, parts.query, found.encoded);
    found.outcome =
        once && are_legal(table, found.encoded) ? match_outcome::found : match_outcome::bad_parameter;
    return found;
}

} // namespace detail

/// Which of an API's operations a request line asks for. `base_path` is the path under which the API is
/// served, `/v3` for example, or base_url::path(); it is compared byte for byte.
///
/// - `method` is compared with its case (RFC 9110, section 9.1). HEAD is no method of the documents.
/// - `target` is in origin form (`/v1/…?…`) or absolute form. Of the latter, scheme and authority must be
///   those of a base URL, so without userinfo; whether they are the host's own is for the host to tell, as of
///   the header Host. Nothing else is found: no `*`, no fragment, no byte but visible ASCII, no empty
///   segment, neither `.` nor `..`, percent-encoded or not.
/// - Of two templates that have a path, the one wins whose text is fixed where the other's first is not. An
///   operation one of whose parameters shares its segment with other text is never found.
/// - Parameters are found by name and place only; what they hold must be well-formed UTF-8 without control
///   characters, percent-encoded as RFC 3986 has it. Whether it keeps the rules of the documents, inspect()
///   says. Parameters that the operation does not name are passed over.
///
/// Allocates nothing. The work is linear in the target for each operation.
inline request_match match(
    api const& api, std::string_view method, text_view target NOTEPACT_LIFETIMEBOUND,
    std::string_view base_path = {}) noexcept {
    return request_match(detail::find_route(api, method, target, base_path));
}

/// Hands the value of the header Allow, for an answer 405 (RFC 9110, section 10.2.1), to
/// `sink(std::string_view)`: `GET, PATCH`.
template <class Sink>
void put_allow(request_match const& found, Sink&& sink) {
    bool first = true;
    for (auto const method : {verb::get, verb::post, verb::put, verb::patch, verb::delete_}) {
        if (!found.allows(method)) continue;
        if (!first) sink(std::string_view(", "));
        first = false;
        sink(name(method));
    }
}

} // namespace notepact

// notepact/http/parameter_lists.hpp
//
// Parameters that are lists (OpenAPI 3.1, section 4.8.12, Parameter Object, `style` and `explode`; RFC 6570):
//
//     in_query_optional<&search::tags>("tags", comma_list(path_text(), max_items(5)))  // ?tags=a,b
//     in_query_optional<&search::bed>("bed", repeated_list(integer_text()))            // ?bed=1&bed=2
//     in_path<&search::wards>("wards", comma_list(path_text()))                        // /wards/a,b
//
// A struct holds one in whatever has begin(), end() and value_type: a std::vector, or an items_view.

namespace notepact {

namespace misuse {
inline void list_of_what_is_no_text() noexcept {} // items are text rules: path_text(), integer_text(), …
} // namespace misuse

namespace detail {

// Hands the items of a request that is built to `visit(std::string_view)`.
template <class Visit>
void for_each_given(text_source const& texts, std::size_t which, Visit&& visit) {
    decimal_room room;
    std::string_view item;
    for (std::size_t i = 0; (item = texts.item(which, i, room)).data() != nullptr; ++i)
        visit(item);
}

// An item of a header that holds a comma would be two: that is an error if its own rule finds none.
inline verdict
check_list(rule const& parameter, text_source const& texts, std::size_t which, report& report) {
    auto const& list = *parameter.value();
    auto const& wanted = *list.value();
    verdict worst;
    auto const tell = [&](finding broken, rule const& of) {
        worst.saw(add_finding(parameter, broken, of, report));
    };
    std::uint32_t count = 0;
    for_each_given(texts, which, [&](std::string_view item) {
        bool divided = place_of_parameter(parameter) == place::header && item.find(',') != item.npos;
        judge_text(wanted, item, [&](finding broken, rule const& of) {
            divided = divided && broken.level != severity::error;
            tell(broken, of);
        });
        if (divided) tell({errc::bad_header, severity::error}, wanted);
        ++count;
    });
    bool counted = true; // as it should be
    judge_count(list, count, [&](finding broken, rule const& of) {
        counted = counted && broken.level != severity::error;
        tell(broken, of);
    });
    // What is not there cannot be told from what has no items.
    if (count == 0 && counted && parameter.has(rule_flag::required))
        tell({errc::missing_parameter, severity::error}, list);
    return worst;
}

inline void
put_comma_list(rule const& parameter, text_source const& texts, std::size_t which, query_output& to) {
    auto const in = place_of_parameter(parameter);
    bool first = true;
    for_each_given(texts, which, [&](std::string_view item) {
        if (!first)
            to.out(std::string_view(",", 1));
        else if (in == place::query)
            to.begin_pair(parameter.name());
        first = false;
        if (in == place::header)
            to.out(item);
        else
            percent_encode(item, to.out);
    });
}
inline void
put_repeated_list(rule const& parameter, text_source const& texts, std::size_t which, query_output& to) {
    for_each_given(texts, which, [&](std::string_view item) {
        to.begin_pair(parameter.name());
        percent_encode(item, to.out);
    });
}

// White space around the commas of a header is not part of an item (RFC 9110, section 5.6.1).
inline bool
take_of_comma_list(rule const& parameter, std::string_view& left, std::string_view& item) noexcept {
    if (left.data() == nullptr) return false;
    auto const comma = left.find(',');
    item = part(left, 0, comma);
    left = comma != left.npos ? part(left, comma + 1) : std::string_view();
    if (place_of_parameter(parameter) == place::header) item = trimmed_value(item);
    return true;
}
// The value is what is left of the query: of the pairs in it, those of the parameter's name count.
inline bool
take_of_repeated_list(rule const& parameter, std::string_view& left, std::string_view& item) noexcept {
    if (left.data() == nullptr) return false;
    item = part(left, 0, left.find('&'));
    auto const rest = part(left, item.size());
    left = std::string_view();
    for_each_pair(rest, [&](std::string_view name, std::string_view value) {
        if (left.data() == nullptr && decoded_name(name).text() == parameter.name())
            left = part(rest, static_cast<std::size_t>(value.data() - rest.data()));
    });
    return true;
}

} // namespace detail

inline constexpr list_style comma_list_style = {
    list_form::comma, detail::check_list, detail::put_comma_list, detail::take_of_comma_list};
inline constexpr list_style repeated_list_style = {
    list_form::repeated, detail::check_list, detail::put_repeated_list, detail::take_of_repeated_list};

namespace detail {
template <class Item>
inline constexpr bool is_list = false;
template <class Shape, std::size_t N>
inline constexpr bool is_list<parameter_list<Shape, N>> = true;

template <class Item, class... Said>
constexpr auto list_of_items(list_style const& style, Item const& item, Said const&... said) {
    static_assert(!is_list<Item>, "list_of_lists: an item of a list is one text");
    using inside = traits<part_t<Item const&>>;
    using made =
        declaration<shape::array<typename inside::shape>, inside::size + 1 + size_of_sayings<Said...>>;
    parameter_list<shape::array<typename inside::shape>, inside::size + 1 + size_of_sayings<Said...>> list{
        container<made, rule_kind::array>(part(item).rules, said...)};
    auto const kind = list.made.rules[1].kind;
    if (kind != rule_kind::string && kind != rule_kind::enumeration) misuse::list_of_what_is_no_text();
    list.made.rules[0].refers = &style;
    list.made.rules[0].detail = static_cast<rule_count>(style.form);
    return list;
}
} // namespace detail

/// A list, of a parameter in path, query or header, whose items are divided by commas: `?tags=a,b`; of
/// OpenAPI `style: form, explode: false`, in path and header `style: simple`. Every item keeps a rule of
/// texts, such as path_text() or one_of(words); counts are min_items() and max_items(). In a URL a comma
/// inside an item is
/// `%2C`; in a header no item may hold one, else `bad_header`. An empty list is left out, which is
/// `missing_parameter` of one that must be there.
template <class Item, class... Said>
constexpr auto comma_list(Item const& item, Said const&... said) {
    return detail::list_of_items(comma_list_style, item, said...);
}
/// A list, of a parameter in the query, each of whose items is a pair of its own: `?tags=a&tags=b`; of
/// OpenAPI `style: form, explode: true`, which is its default. Else as comma_list().
template <class Item, class... Said>
constexpr auto repeated_list(Item const& item, Said const&... said) {
    return detail::list_of_items(repeated_list_style, item, said...);
}

/// Items that stand elsewhere, for a struct of parameters: those of an array, a std::vector or whatever else
/// has `data()` and `size()`, which must outlive it. Views them.
template <class T>
class items_view {
    template <class Items>
    using if_items =
        std::enable_if_t<std::is_convertible_v<decltype(std::declval<Items const&>().data()), T const*>, int>;

  public:
    using value_type = T;

    constexpr items_view() noexcept = default;
    constexpr items_view(T const* items NOTEPACT_LIFETIMEBOUND, std::size_t size) noexcept
        : items_(items), size_(size) {}
    template <std::size_t N>
    constexpr items_view(T const (&items NOTEPACT_LIFETIMEBOUND)[N]) noexcept : items_view(items, N) {}
    template <class Items, if_items<Items> = 0>
    constexpr items_view(Items const& items NOTEPACT_LIFETIMEBOUND) noexcept
        : items_view(items.data(), items.size()) {}
    /// A temporary would be gone where the statement ends; braces likewise.
    template <class Items, if_items<Items> = 0>
    items_view(Items const&& items) = delete;
    template <std::size_t N>
    items_view(T const (&&items)[N]) = delete;

    constexpr T const* begin() const noexcept { return items_; }
    constexpr T const* end() const noexcept { return items_ + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }

  private:
    T const* items_ = nullptr;
    std::size_t size_ = 0;
};

/// The texts of a range as one, as parameter_texts has the items of a list. An item that holds a
/// list_separator, which is refused in every request, has a NUL in its place, which is, too. Allocates.
template <class Items>
std::string joined_items(Items const& items) {
    std::string joined;
    bool last_is_empty = false;
    for (std::string_view const item : items) {
        for (char const c : item)
            joined += c == list_separator ? '\0' : c;
        joined += list_separator;
        last_is_empty = item.empty();
    }
    if (!joined.empty() && !last_is_empty) joined.pop_back();
    return joined;
}

} // namespace notepact

// notepact/contract/root_type.hpp
//
// The C++ type that holds a whole body, by the shape of its contract: of an object the struct that it is
// bound to, of everything else the plainest that can be filled.

namespace notepact::detail {

template <class Shape>
struct root_type {
    static_assert(
        always_false<Shape>::value,
        "no_type_for_a_whole_body: a body is an object that a struct holds, a list or a map of what has a "
        "type, or a single value; not one of two alternatives");
    using type = json_text;
};
template <class Shape>
using root_type_t = typename root_type<Shape>::type;

template <class Struct, class... Members>
struct root_type<shape::object<Struct, Members...>> {
    static_assert(!std::is_void_v<Struct>, "object_that_no_struct_holds: say object<the_struct>(...)");
    using type = Struct;
};
template <class Item>
struct root_type<shape::array<Item>> {
    using type = std::vector<root_type_t<Item>>;
};
template <class Value>
struct root_type<shape::map<Value>> {
    using type = std::vector<std::pair<std::string, root_type_t<Value>>>; // in the document's order
};
template <class Shape>
struct root_type<shape::nullable<Shape>> {
    using type = std::optional<root_type_t<Shape>>;
};
template <>
struct root_type<shape::bare_text> {
    using type = std::string;
};
template <>
struct root_type<shape::string> {
    using type = std::string;
};
template <>
struct root_type<shape::boolean> {
    using type = bool;
};
template <>
struct root_type<shape::integer> {
    using type = std::int64_t;
};
template <>
struct root_type<shape::number> {
    using type = json_number;
};
template <>
struct root_type<shape::any> {
    using type = json_text;
};
template <>
struct root_type<shape::any_object> {
    using type = json_text;
};

template <class Shape, std::size_t N>
Shape shape_of_contract(contract<Shape, N> const&);
template <auto const& Contract>
using shape_of_contract_t = decltype(shape_of_contract(Contract));

} // namespace notepact::detail

// notepact/http/replies.hpp

namespace notepact {

namespace detail {

// The struct that a declaration is bound to.
template <class Struct, class... Members, std::size_t N>
Struct struct_of(declaration<shape::object<Struct, Members...>, N> const&);
template <auto const& Declared>
using struct_of_t = decltype(struct_of(Declared));

// What the replies of one kind are read into.
struct no_struct {};
template <class T>
struct type_is {
    using type = T;
};
template <bool IsSuccess, class... Replies>
struct struct_of_kind : type_is<no_struct> {};
template <bool IsSuccess, class First, class... Others>
struct struct_of_kind<IsSuccess, First, Others...>
    : std::conditional_t<
          First::is_success == IsSuccess, type_is<typename First::body_struct>,
          struct_of_kind<IsSuccess, Others...>> {};

template <std::size_t N>
struct reply_table {
    reply rows[N];
};
// Whether a reply stands before another in the table. A status is read by the first that covers it, so those
// that cover less come first; the first of all is a success, the last an error.
constexpr bool before(reply const& a, reply const& b) noexcept {
    if (a.is_success() != b.is_success()) return a.is_success();
    int const one = a.last - a.status, other = b.last - b.status;
    return one != other ? one < other : a.status < b.status;
}
template <std::size_t N>
constexpr reply_table<N> sorted(reply_table<N> table) noexcept {
    for (std::size_t i = 1; i < N; ++i)
        for (auto at = i; at != 0 && before(table.rows[at], table.rows[at - 1]); --at) {
            auto const later = table.rows[at];
            table.rows[at] = table.rows[at - 1];
            table.rows[at - 1] = later;
        }
    return table;
}
constexpr bool same_statuses(reply const& a, reply const& b) noexcept {
    return a.status == b.status && a.last == b.last;
}
// Whether no two of the listed statuses, or of the ranges, or of the defaults, are the same.
template <std::size_t N, class Kind>
constexpr bool distinct(reply_table<N> const& table, Kind is_of_kind) noexcept {
    for (std::size_t i = 1; i < N; ++i)
        if (same_statuses(table.rows[i], table.rows[i - 1]) && is_of_kind(table.rows[i])) return false;
    return true;
}

// A reply of some statuses: the base of the words below.
template <unsigned First, unsigned Last, auto const& Contract>
struct reply_for {
    static constexpr bool is_success = First < 300;
    using body_shape = detail::shape_of_contract_t<Contract>;
    using body_struct = detail::root_type_t<body_shape>;
    static constexpr reply documented() noexcept {
        return {static_cast<std::uint16_t>(First), static_cast<std::uint16_t>(Last), Contract};
    }
    static detail::bind_place place_in(body_struct& value) noexcept {
        return detail::place_of<body_shape>(value);
    }
};

} // namespace detail

/// What an operation answers with a status, 2xx, 4xx or 5xx: the contract of the body.
template <unsigned Code, auto const& Contract>
struct on : detail::reply_for<Code, Code, Contract> {
    static_assert(
        (Code >= 200 && Code < 300) || (Code >= 400 && Code < 600),
        "reply_is_neither_success_nor_error: only answers 2xx, 4xx and 5xx have a body that is read");
    static constexpr unsigned status = Code;
};

/// What it answers with any status of a class that is not listed by itself: `on_range<4, …>` is OpenAPI's
/// `4XX`.
template <unsigned Class, auto const& Contract>
struct on_range : detail::reply_for<Class * 100, Class * 100 + 99, Contract> {
    static_assert(
        Class == 2 || Class == 4 || Class == 5,
        "range_is_neither_success_nor_error: say 2, 4 or 5, for 2XX, 4XX or 5XX");
};

/// What it answers with any 4xx and 5xx that is neither listed nor in a range: OpenAPI's `default`, read as
/// the documents of APIs use it, for errors. It is read into what the other errors are. A success that is not
/// documented is none by it.
template <auto const& Contract>
struct default_ : detail::reply_for<400, 599, Contract> {};

/// All that an operation answers, in any order:
///
///     replies<on<201, made_answer>, on<404, missing_answer>, on_range<4, refused_answer>,
///     default_<fault_answer>>
///
/// Successes are read into one type, errors into another: the struct that their contracts are bound to; of a
/// list a std::vector of what its items are, of a map one of pairs of name and value; of a text (answer_text)
/// a std::string; of any other single value std::int64_t, bool, json_number, std::string or json_text. A
/// status that is listed is read by that reply, before its range, before the default (OpenAPI 3.1,
/// section 4.8.16, Responses Object). A success that no document knows is read by the contract of the first
/// of the table, the lowest status, an error by that of the last, where the operation allows that.
template <class... Replies>
struct replies {
    static_assert(
        (Replies::is_success || ...),
        "no_reply_of_success: say what a success holds, such as on<200, the_contract_of_its_body>");
    static_assert(
        (!Replies::is_success || ...),
        "no_reply_of_an_error: say what an error holds, such as on<400, the_contract_of_its_body>, or "
        "default_<the_contract_of_its_body> for all errors");

    using success = typename detail::struct_of_kind<true, Replies...>::type;
    using failure = typename detail::struct_of_kind<false, Replies...>::type;
    static_assert(
        (std::is_same_v<
             typename Replies::body_struct,
             std::conditional_t<Replies::is_success, success, failure>> && ...),
        "replies_of_two_structs: bind all successes to one struct, and all errors, the default too, to one");

    static constexpr std::size_t size = sizeof...(Replies);
    static constexpr auto sorted = detail::sorted(detail::reply_table<size>{{Replies::documented()...}});
    static constexpr auto const& table = sorted.rows;
    static_assert(
        detail::distinct(sorted, [](reply const& r) { return r.is_listed(); }), "two_replies_of_one_status");
    static_assert(
        detail::distinct(sorted, [](reply const& r) { return !r.is_listed() && !r.is_default(); }),
        "two_replies_of_one_range");
    static_assert(
        detail::distinct(sorted, [](reply const& r) { return r.is_default(); }), "two_default_replies");

    /// Reads the body that came with a status into an answer.
    static void read(answer<success, failure>& out, std::string_view bytes, report& report) {
        auto const* like = out.of_->answer(out.status_);
        if (like == nullptr) like = out.of_->other_error(out.status_);
        detail::bind_place whole;
        (void)((like == &table[ordinal<Replies>()].body && (whole = place<Replies>(out), true)) || ...);
        out.kind_ = detail::judge_answer(*out.of_, out.status_, out.head_.coded(), whole, bytes, report);
    }

  private:
    // Where a reply stands in the table.
    template <class Reply>
    static constexpr std::size_t ordinal() noexcept {
        std::size_t found = 0;
        while (!detail::same_statuses(table[found], Reply::documented()))
            ++found;
        return found;
    }
    template <class Reply>
    static detail::bind_place place(answer<success, failure>& out) noexcept {
        if constexpr (Reply::is_success)
            return Reply::place_in(out.value_);
        else
            return Reply::place_in(out.error_);
    }
};

} // namespace notepact

// notepact/http/request_in_pieces.hpp

namespace notepact {

/// A request whose body is written in pieces. It is made by an operation's build_in_pieces(), refers to the
/// buffer that it was given, and needs the struct that the body is made of.
class request_in_pieces {
  public:
    request_in_pieces(request_view const& head, detail::bound_struct const& body)
        : head_(head), body_(body) {}

    // These are as in basic_request.
    std::string_view method() const noexcept { return head_.method(); }
    std::string_view url() const noexcept { return head_.url(); }
    std::string_view host() const noexcept { return head_.host(); }
    std::string_view target() const noexcept { return head_.target(); }
    header_range headers() const noexcept { return head_.headers(); }

    /// How many bytes the body will have.
    std::size_t content_length() const noexcept { return body_.size(); }
    piece_writer& body() noexcept { return body_; }

  private:
    request_view head_;
    piece_writer body_;
};

namespace detail {
inline std::optional<request_in_pieces> build_in_pieces(
    char* buffer, std::size_t size, request_parts const& parts, bound_struct const& body, report& report) {
    std::optional<request_in_pieces> made;
    auto const judge = [](void const* from, notepact::report& into) {
        return judge_struct(*static_cast<bound_struct const*>(from), into, true);
    };
    if (auto const head = build_into(buffer, size, parts, {json_media_type, &body, judge}, report))
        made.emplace(*head, body);
    return made;
}
} // namespace detail

} // namespace notepact

// notepact/http/secret.hpp

namespace notepact {

class secret;

/// A credential. It prints as `***`, and says what it holds only when asked by name. Views its text, which
/// must outlive it; secret owns it.
class secret_view {
  public:
    constexpr explicit secret_view(text_view text NOTEPACT_LIFETIMEBOUND) noexcept : text_(text) {}
    secret_view(secret const& owner NOTEPACT_LIFETIMEBOUND) noexcept;
    /// A temporary would be destroyed while it is still viewed.
    secret_view(secret const&& owner) = delete;

    constexpr std::string_view reveal() const noexcept { return text_; }

    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, secret_view) {
        detail::stream_sink<Char, Traits>{out}("***");
        return out;
    }

  private:
    std::string_view text_;
};

/// The same, which owns its text. Allocates for one of more than 15 characters.
class secret {
  public:
    /// Of whatever makes a std::string.
    template <class T, std::enable_if_t<std::is_constructible_v<std::string, T&&>, int> = 0>
    explicit secret(T&& text) : text_(std::forward<T>(text)) {}
    explicit secret(secret_view of) : text_(of.reveal()) {}

    std::string_view reveal() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string_view reveal() const&& = delete;

    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>&
    operator<<(std::basic_ostream<Char, Traits>& out, secret const& of) {
        return out << secret_view(of);
    }

  private:
    std::string text_;
};

inline secret_view::secret_view(secret const& owner) noexcept : text_(owner.reveal()) {}

template <>
struct holds<secret_view, shape::string> : std::true_type {};
template <>
struct holds<secret, shape::string> : std::true_type {};

} // namespace notepact

// notepact/http/endpoint.hpp

namespace notepact {

/// The parameters of an operation that has none.
struct none {};
inline constexpr auto no_parameters = object<none>();

/// Bytes to upload, and what they are. Views both; they must live until the request is built.
struct media_body {
    text_view media_type;
    text_view bytes;
};

/// The body of an operation that has no contract: there is none, or it is bytes of any media type.
template <class Shape>
struct body_kind {};

namespace detail {
struct no_body_shape {};
struct any_media_shape {};

template <class T>
using if_none = std::enable_if_t<std::is_same_v<T, none>, int>;
template <class T>
using if_some = std::enable_if_t<!std::is_same_v<T, none>, int>;

template <class Shape, std::size_t N>
constexpr rule const* head_of(contract<Shape, N> const& body) noexcept {
    return body.rules;
}
template <class Shape>
constexpr rule const* head_of(body_kind<Shape> const&) noexcept {
    return nullptr;
}
// The parameters in braces, in the path's order, stand first in the table; all others are in the query.
constexpr bool match(rule const& parameters, path_template const& path) noexcept {
    auto const* parameter = parameters.inside();
    std::size_t at = 0;
    for (auto const& piece : path.pieces()) {
        if (!piece.has_parameter()) break;
        if (at == parameters.detail || place_of_parameter(*parameter) != place::path
            || parameter->name() != piece.parameter)
            return false;
        ++at;
        parameter = parameter->next();
    }
    for (; at < parameters.detail; ++at, parameter = parameter->next())
        if (place_of_parameter(*parameter) != place::query) return false;
    return true;
}
} // namespace detail

inline constexpr body_kind<detail::no_body_shape> no_body;
inline constexpr body_kind<detail::any_media_shape> any_media;

namespace detail {

template <class T, class = void>
inline constexpr bool has_items_of_a_list = false;
template <class T>
inline constexpr bool
    has_items_of_a_list<T, std::enable_if_t<!unwrapped<T>::optional, std::void_t<typename T::value_type>>> =
        std::is_same_v<typename item_of<T>::type, typename T::value_type>;

template <class Member>
inline constexpr bool is_list_member = false;
template <class Binding, class Item>
inline constexpr bool is_list_member<shape::member<Binding, shape::array<Item>>> = true;

// The texts of the members of a struct of parameters.
template <class Struct>
struct struct_texts {
    template <class... Members, std::size_t N>
    static text_source
    of(declaration<shape::object<Struct, Members...>, N> const&, Struct const& value) noexcept {
        static_assert(sizeof...(Members) <= max_parameters, "too_many_parameters");
        if constexpr ((is_list_member<Members> || ...))
            return {&value, member_or_item<Members...>};
        else
            return {&value, member<Members...>};
    }

  private:
    template <class... Members>
    static std::string_view member(void const* from, std::size_t which, decimal_room& room) {
        std::string_view found;
        [[maybe_unused]] auto const& owner = *static_cast<Struct const*>(from);
        [[maybe_unused]] std::size_t ordinal = 0;
        (void)((ordinal++ == which && (found = text(owner.*pointer(Members()), room), true)) || ...);
        (void)room;
        return found;
    }
    // See text_source::item().
    template <class... Members>
    static std::string_view member_or_item(void const* from, std::size_t which, decimal_room& room) {
        constexpr auto step = text_source::item_step;
        if (which < step) return member<Members...>(from, which, room);
        std::string_view found;
        auto const& owner = *static_cast<Struct const*>(from);
        std::size_t ordinal = 0;
        (void)((ordinal++ == which % step && (found = item<is_list_member<Members>>(owner.*pointer(Members()), which / step - 1, room), true)) || ...);
        return found;
    }
    template <bool IsList, class T>
    static std::string_view item(
        [[maybe_unused]] T const& value, [[maybe_unused]] std::size_t index,
        [[maybe_unused]] decimal_room& room) {
        if constexpr (IsList && unwrapped<T>::optional) {
            if (value.has_value()) return item<true>(*value, index, room);
        } else if constexpr (IsList) {
            auto at = value.begin();
            auto const end = value.end();
            for (; at != end && index != 0; ++at)
                --index;
            if (at != end) return text(*at, room);
        }
        return {};
    }
    template <class Binding, class Shape>
    static constexpr auto pointer(shape::member<Binding, Shape>) noexcept {
        return Binding::pointer;
    }

    static std::string_view text(std::string_view value, decimal_room&) noexcept {
        return value.data() != nullptr ? value : std::string_view("");
    }
    template <class Tag>
    static std::string_view text(text_id<Tag> value, decimal_room& room) noexcept {
        return text(value.id, room);
    }
    template <class Tag>
    static std::string_view text(number_id<Tag> const& value, decimal_room&) noexcept {
        return value.text();
    }
    static std::string_view text(bool value, decimal_room&) noexcept { return boolean_words[value ? 0 : 1]; }
    static std::string_view text(secret_view value, decimal_room& room) noexcept {
        return text(value.reveal(), room);
    }
    template <class T>
    static std::enable_if_t<std::is_integral_v<T>, std::string_view>
    text(T value, decimal_room& room) noexcept {
        return decimal_text(value, room);
    }
    template <class T>
    static std::enable_if_t<has_items_of_a_list<T>, std::string_view> text(T const&, decimal_room&) noexcept {
        return part("[]", 0, 0); // it is there
    }
    template <class T>
    static std::enable_if_t<unwrapped<T>::optional, std::string_view>
    text(T const& value, decimal_room& room) noexcept {
        return value.has_value() ? text(*value, room) : std::string_view();
    }
};
template <class Declared, class Struct>
text_source texts_of(Declared const& declared, Struct const& value) noexcept {
    return struct_texts<Struct>::of(declared, value);
}

inline outgoing_body outgoing(body_bytes const& body) noexcept {
    return body.outgoing();
}
inline outgoing_body outgoing(bound_struct const& body) noexcept {
    return {
        json_media_type,
        &body,
        [](void const* from, report& report) {
            return judge_struct(*static_cast<bound_struct const*>(from), report);
        },
        [](void const* from, buffer_output& out) {
            struct_relay<buffer_output> relay(out);
            put_struct(*static_cast<bound_struct const*>(from), relay);
        }};
}

// What an operation's body is made of, by its contract.
template <auto const& Contract, class Shape>
struct body_source {
    using argument = root_type_t<Shape>;
    static bound_struct of(argument const& value) noexcept { return bound_struct(Contract, value); }
};
template <auto const& Contract>
struct body_source<Contract, shape::bare_text> {
    static_assert(
        always_false<decltype(Contract)>::value,
        "text_answer_as_a_request: answer_text is of answers; the body of a request is JSON, or any_media");
    using argument = none;
    static body_bytes of(none) noexcept { return body_bytes(); }
};
template <auto const& Contract>
struct body_source<Contract, shape::any_object> {
    using argument = text_view;
    static body_bytes of(text_view json) noexcept { return body_bytes(Contract, json); }
};
template <auto const& Contract>
struct body_source<Contract, no_body_shape> {
    using argument = none;
    static body_bytes of(none) noexcept { return body_bytes(); }
};
template <auto const& Contract>
struct body_source<Contract, any_media_shape> {
    using argument = media_body;
    static body_bytes of(media_body const& body) noexcept { return body_bytes(body.media_type, body.bytes); }
};

template <class Shape, std::size_t N>
Shape shape_of(contract<Shape, N> const&);
template <class Shape>
Shape shape_of(body_kind<Shape> const&);

} // namespace detail

/// An operation whose requests are made from structs and whose answers are read into structs. `Headers` are
/// those of every request of its API, an object of in_header(): the first is the credential, and those that
/// are in_header_optional() are there where they are given. The struct that holds them is the account: it has
/// a member `base` beside them, a base_url or base_url_view, where the API is.
template <auto const& Headers, auto const& Parameters, auto const& Body, class Replies>
class endpoint : public operation {
    static_assert(
        Headers.rules[0].detail != 0 && Headers.rules[1].has(rule_flag::required),
        "credential_is_optional: the first header of an API is its credential, which every request has");
    static_assert(Headers.rules[2].kind != rule_kind::array, "credential_is_a_list");
    using body_source = detail::body_source<Body, decltype(detail::shape_of(Body))>;

  public:
    /// Where the API is, the credential, and the other headers, as views; what converts to it does as well.
    using account = detail::struct_of_t<Headers>;
    /// The parameters in the path and the query; `none` if there are none.
    using parameters = detail::struct_of_t<Parameters>;
    /// What a body is made of: the contract's struct; a std::vector where the body is a list; the JSON text
    /// of an object that no document describes; bytes and their media type; `none` if there is no body.
    using body_type = typename body_source::argument;
    using answer_type = notepact::answer<typename Replies::success, typename Replies::failure>;

    constexpr endpoint(
        std::string_view operation_name, verb http_method, path_template const& path_with_names,
        operation_options special = operation_options()) noexcept
        : operation{
            operation_name,
            http_method,
            path_with_names,
            Headers.rules,
            Parameters.rules,
            detail::head_of(Body),
            std::is_same_v<body_type, media_body>,
            Replies::table,
            Replies::size,
            special} {
        if (!detail::match(*Parameters.rules, path_with_names))
            misuse::parameters_are_not_those_of_the_path();
    }

    /// A request, ready for any HTTP client; or nothing, and the report says why: it covers path, query,
    /// headers and body in one pass; last, the warning `target_too_long`. `further` pairs are put behind the
    /// query. Allocates the request's text, once.
    std::optional<request> build(
        account const& with, parameters const& ids, body_type const& what, report& report,
        query_argument const& further = {}) const {
        auto const content = body_source::of(what);
        return detail::build_owning(parts(with, ids, further), detail::outgoing(content), report);
    }
    /// The same into a caller's buffer, which the request then refers to; `no_space` if it is too small.
    /// Allocates nothing.
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, parameters const& ids, body_type const& what,
        report& report, query_argument const& further = {}) const {
        auto const content = body_source::of(what);
        return detail::build_into(buffer, size, parts(with, ids, further), detail::outgoing(content), report);
    }

    /// The same for a body that is written in pieces (see piece_writer), such as one with an image that comes
    /// in pieces: URL and headers go to the buffer. `what`, and what it views, must live and stay as it is
    /// until the last piece.
    template <class B>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, parameters const& ids, B const& what,
        report& report, query_argument const& further = {}) const {
        static_assert(std::is_same_v<B, body_type>, "body_is_not_the_operations_struct");
        return detail::build_in_pieces(
            buffer, size, parts(with, ids, further), body_source::of(what), report);
    }
    template <class B, class P = parameters, detail::if_none<P> = 0>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, B const& what, report& report,
        query_argument const& further = {}) const {
        return build_in_pieces(buffer, size, with, none(), what, report, further);
    }
    /// A temporary would be gone before it is written.
    template <class B>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, parameters const& ids, B const&& what,
        report& report, query_argument const& further = {}) const = delete;
    template <class B, class P = parameters, detail::if_none<P> = 0>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, B const&& what, report& report,
        query_argument const& further = {}) const = delete;

    /// For an operation without parameters.
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_some<B> = 0>
    std::optional<request>
    build(account const& with, B const& what, report& report, query_argument const& further = {}) const {
        return build(with, none(), what, report, further);
    }
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_some<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, B const& what, report& report,
        query_argument const& further = {}) const {
        return build_into(buffer, size, with, none(), what, report, further);
    }
    /// For one without a body.
    template <class P = parameters, class B = body_type, detail::if_some<P> = 0, detail::if_none<B> = 0>
    std::optional<request>
    build(account const& with, P const& ids, report& report, query_argument const& further = {}) const {
        return build(with, ids, none(), report, further);
    }
    template <class P = parameters, class B = body_type, detail::if_some<P> = 0, detail::if_none<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, P const& ids, report& report,
        query_argument const& further = {}) const {
        return build_into(buffer, size, with, ids, none(), report, further);
    }
    /// For one with neither.
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_none<B> = 0>
    std::optional<request>
    build(account const& with, report& report, query_argument const& further = {}) const {
        return build(with, none(), none(), report, further);
    }
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_none<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, report& report,
        query_argument const& further = {}) const {
        return build_into(buffer, size, with, none(), none(), report, further);
    }

    /// What an answer is, and what is in it. Violations of its contract, which are the peer's, go to the
    /// report. What could be read can be had, whatever is wrong. Hand over all headers that came, or those
    /// that answer_head names: how long to wait is said there, and whether the bytes are coded.
    answer_type
    interpret(unsigned status, std::string_view bytes, report& report, answer_head const& head = {}) const {
        answer_type read(*this, status, head);
        Replies::read(read, bytes, report);
        return read;
    }

  private:
    detail::request_parts
    parts(account const& with, parameters const& ids, query_pairs further) const noexcept {
        return {
            *this,
            with.base.text(),
            detail::texts_of(Headers, with),
            detail::texts_of(Parameters, ids),
            further};
    }
};

} // namespace notepact

// notepact/clinic/account.hpp

namespace notepact::clinic {

/// Where a clinic's API is, which its document does not say, and who calls. Views its texts, which must
/// outlive it; account owns them.
struct account_view {
    base_url_view base;
    secret_view token;
};

/// The same, which owns its texts.
struct account {
    base_url base;
    secret token;

    operator account_view() const& noexcept NOTEPACT_LIFETIMEBOUND { return {base, token}; }
    operator account_view() const&& = delete;
};

inline constexpr auto account_headers = object<account_view>(
    // X-User-Token: your_token_here
    in_header<&account_view::token>("X-User-Token", header_text()));

} // namespace notepact::clinic

// notepact/clinic/id.hpp

namespace notepact::clinic {

/// "integer", of every id of the Clinic Session Notes API v1. Zero and less are legal, but no id.
inline constexpr auto id = integer(positive(warning));

} // namespace notepact::clinic

// notepact/clinic/addendum.hpp
//
// Session note addendums, Clinic Session Notes API v1. The rows of the document stand above what declares
// them: Parameter | Type | Required | Description.

namespace notepact::clinic {

/// A request to create an addendum. Views its texts; they must live until it is built.
struct create_addendum_request {
    struct fields {
        text_view instructions;
        std::optional<png_signature> signature = std::nullopt;
    };
    std::int64_t session_note_id;
    fields addendum;
};

/// A request to answer an addendum. Views its texts; they must live until it is built.
struct update_addendum_request {
    struct fields {
        std::optional<text_view> instructions_response = std::nullopt;
        std::optional<png_signature> responded_signature = std::nullopt;
    };
    std::int64_t session_note_id;
    fields addendum;
};

/// An addendum as the server answers it. Dates are texts as they came: see parse_timestamp.
struct addendum {
    std::int64_t id = 0;
    std::int64_t session_note_id = 0;
    std::string instructions;
    std::optional<std::string> instructions_response;
    std::optional<std::string> signature;
    std::optional<std::string> responded_signature;
    std::string created_at;
    std::string updated_at;
};

// Create Session Note Addendum
inline constexpr auto new_addendum = object<create_addendum_request::fields>(
    // addendum.instructions | string | Yes | Instructions for the addendum
    required<&create_addendum_request::fields::instructions>("instructions", not_blank()),
    // addendum.signature | string | No | Base64 encoded signature image
    optional<&create_addendum_request::fields::signature>("signature", png_data_uri()));
constexpr auto const& contract_for(create_addendum_request::fields const*) noexcept {
    return new_addendum;
}

/// Body of POST /v1/clinic/session_notes/addendums, "Create an addendum for a session note."
inline constexpr auto create_addendum_body = request_body(
    "clinic.create_addendum", object<create_addendum_request>(
                                  // session_note_id | integer | Yes | ID of the session note
                                  required<&create_addendum_request::session_note_id>("session_note_id", id),
                                  // addendum | object | Yes | Addendum data object
                                  required<&create_addendum_request::addendum>("addendum", new_addendum)));
constexpr auto const& contract_for(create_addendum_request const*) noexcept {
    return create_addendum_body;
}

// Update Session Note Addendum
inline constexpr auto addendum_changes = object<update_addendum_request::fields>(
    // all of it is "No" in the column "Required"
    at_least_one(warning),
    // addendum.instructions_response | string | No | Response to the instructions
    optional<&update_addendum_request::fields::instructions_response>(
        "instructions_response", not_empty(warning)),
    // addendum.responded_signature | string | No | Base64 encoded response signature
    optional<&update_addendum_request::fields::responded_signature>("responded_signature", png_data_uri()));
constexpr auto const& contract_for(update_addendum_request::fields const*) noexcept {
    return addendum_changes;
}

/// Body of PUT /v1/clinic/session_notes/addendums/{id}.
inline constexpr auto update_addendum_body = request_body(
    "clinic.update_addendum",
    object<update_addendum_request>(
        // session_note_id | integer | Yes | ID of the session note
        required<&update_addendum_request::session_note_id>("session_note_id", id),
        // addendum | object | Yes | Addendum data object
        required<&update_addendum_request::addendum>("addendum", addendum_changes)));
constexpr auto const& contract_for(update_addendum_request const*) noexcept {
    return update_addendum_body;
}

/// "Addendum Response". Which members may be null is read from its example and from what requests may leave
/// out.
inline constexpr auto addendum_answer = answer_body(
    "clinic.addendum",
    object<addendum>(
        // "id": 39
        required<&addendum::id>("id", id),
        // "session_note_id": 46
        required<&addendum::session_note_id>("session_note_id", id),
        // "instructions": "Please fix this issue asap, names don't match"
        required<&addendum::instructions>("instructions", string()),
        // "instructions_response": "Fixing the names with the correct data"
        required<&addendum::instructions_response>("instructions_response", nullable(string())),
        // "signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..."
        required<&addendum::signature>("signature", nullable(png_data_uri())),
        // "responded_signature": null
        required<&addendum::responded_signature>("responded_signature", nullable(png_data_uri())),
        // "created_at": "2023-10-20T10:00:00.000Z"
        required<&addendum::created_at>("created_at", timestamp(warning)),
        // "updated_at": "2023-10-20T15:30:00.000Z"
        required<&addendum::updated_at>("updated_at", timestamp(warning))));
constexpr auto const& contract_for(addendum const*) noexcept {
    return addendum_answer;
}

} // namespace notepact::clinic

// notepact/clinic/errors.hpp

namespace notepact::clinic {

/// What is wrong with a member, by its name.
using texts_by_member = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// The body of an error: texts by member, or one text.
struct failure {
    std::variant<std::string, texts_by_member> errors;
};

/// "422 Unprocessable Entity": texts by member, or one text, which the document shows for 404 only.
inline constexpr auto invalid_answer = answer_body(
    "clinic.invalid",
    object<failure>(
        // "errors": { "session_note_id": ["can't be blank"], "instructions": ["can't be blank"],
        // "signature": ["invalid format"] }
        required<&failure::errors>("errors", either(string(), map_of(array_of(string()))))));
constexpr auto const& contract_for(failure const*) noexcept {
    return invalid_answer;
}

/// "404 Not Found": one text. 401, which the document does not show, has the same shape.
inline constexpr auto refused_answer = answer_body(
    "clinic.refused", object<failure>(
                          // "errors": "Session note not found"
                          required<&failure::errors>("errors", string())));

} // namespace notepact::clinic

// notepact/clinic/sign_off.hpp
//
// Session note sign-offs, Clinic Session Notes API v1. The rows of the document stand above what declares
// them: Parameter | Type | Required | Description.

namespace notepact::clinic {

/// A request to create a sign-off. Views its texts; they must live until it is built.
struct create_sign_off_request {
    struct fields {
        std::optional<text_view> instructions;
        instant review_date;
        png_signature signature;
    };
    std::int64_t session_note_id;
    fields sign_off;
};

/// A request to change a sign-off. Views its texts; they must live until it is built.
struct update_sign_off_request {
    struct fields {
        std::optional<text_view> instructions = std::nullopt;
        std::optional<instant> review_date = std::nullopt;
        std::optional<png_signature> signature = std::nullopt;
    };
    std::int64_t session_note_id;
    fields sign_off;
};

/// A sign-off as the server answers it. Dates are texts as they came: see parse_iso8601, parse_timestamp.
struct sign_off {
    std::int64_t id = 0;
    std::int64_t session_note_id = 0;
    std::optional<std::string> instructions;
    std::string review_date;
    std::string signature;
    std::optional<std::int64_t> reviewer_id;
    std::string created_at;
    std::string updated_at;
};

// Create Session Note Sign-off
inline constexpr auto new_sign_off = object<create_sign_off_request::fields>(
    // sign_off.instructions | string | No | Instructions for the sign-off
    optional<&create_sign_off_request::fields::instructions>("instructions", not_empty(warning)),
    // sign_off.review_date | string | Yes | Review date (ISO 8601 format)
    required<&create_sign_off_request::fields::review_date>("review_date", iso8601()),
    // sign_off.signature | string | Yes | Base64 encoded signature image
    required<&create_sign_off_request::fields::signature>("signature", png_data_uri()));
constexpr auto const& contract_for(create_sign_off_request::fields const*) noexcept {
    return new_sign_off;
}

/// Body of POST /v1/clinic/session_notes/sign_offs, "Create a sign-off for a session note."
inline constexpr auto create_sign_off_body = request_body(
    "clinic.create_sign_off", object<create_sign_off_request>(
                                  // session_note_id | integer | Yes | ID of the session note
                                  required<&create_sign_off_request::session_note_id>("session_note_id", id),
                                  // sign_off | object | Yes | Sign-off data object
                                  required<&create_sign_off_request::sign_off>("sign_off", new_sign_off)));
constexpr auto const& contract_for(create_sign_off_request const*) noexcept {
    return create_sign_off_body;
}

// Update Session Note Sign-off
inline constexpr auto sign_off_changes = object<update_sign_off_request::fields>(
    // all of it is "No" in the column "Required"
    at_least_one(warning),
    // sign_off.instructions | string | No | Updated instructions
    optional<&update_sign_off_request::fields::instructions>("instructions", not_empty(warning)),
    // sign_off.review_date | string | No | Updated review date
    optional<&update_sign_off_request::fields::review_date>("review_date", iso8601()),
    // sign_off.signature | string | No | Updated signature
    optional<&update_sign_off_request::fields::signature>("signature", png_data_uri()));
constexpr auto const& contract_for(update_sign_off_request::fields const*) noexcept {
    return sign_off_changes;
}

/// Body of PUT /v1/clinic/session_notes/sign_offs/{id}.
inline constexpr auto update_sign_off_body = request_body(
    "clinic.update_sign_off",
    object<update_sign_off_request>(
        // session_note_id | integer | Yes | ID of the session note
        required<&update_sign_off_request::session_note_id>("session_note_id", id),
        // sign_off | object | Yes | Sign-off data object
        required<&update_sign_off_request::sign_off>("sign_off", sign_off_changes)));
constexpr auto const& contract_for(update_sign_off_request const*) noexcept {
    return update_sign_off_body;
}

/// "Sign-off Response". Which members may be null is read from what requests may leave out.
inline constexpr auto sign_off_answer = answer_body(
    "clinic.sign_off",
    object<sign_off>(
        // "id": 25
        required<&sign_off::id>("id", id),
        // "session_note_id": 99
        required<&sign_off::session_note_id>("session_note_id", id),
        // "instructions": "Please fix this issue asap, names don't match"
        required<&sign_off::instructions>("instructions", nullable(string())),
        // "review_date": "2023-10-27T21:40:00.000Z"
        required<&sign_off::review_date>("review_date", iso8601()),
        // "signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..."
        required<&sign_off::signature>("signature", png_data_uri()),
        // "reviewer_id": 123
        required<&sign_off::reviewer_id>("reviewer_id", nullable(id)),
        // "created_at": "2023-10-20T10:00:00.000Z"
        required<&sign_off::created_at>("created_at", timestamp(warning)),
        // "updated_at": "2023-10-20T10:00:00.000Z"
        required<&sign_off::updated_at>("updated_at", timestamp(warning))));
constexpr auto const& contract_for(sign_off const*) noexcept {
    return sign_off_answer;
}

} // namespace notepact::clinic

// notepact/clinic/operations.hpp

namespace notepact::clinic {

/// Which addendum.
struct addendum_id {
    std::int64_t id;
};
/// Which sign-off.
struct sign_off_id {
    std::int64_t id;
};
// id | integer | Yes | Addendum ID
inline constexpr auto addendum_path = object<addendum_id>(in_path<&addendum_id::id>("id", integer_text()));
// id | integer | Yes | Sign-off ID
inline constexpr auto sign_off_path = object<sign_off_id>(in_path<&sign_off_id::id>("id", integer_text()));

// The document names no success status: 200 and 201 are both read so.
using addendum_replies = replies<
    on<200, addendum_answer>, on<201, addendum_answer>, on<401, refused_answer>, on<404, refused_answer>,
    on<422, invalid_answer>>;
using sign_off_replies = replies<
    on<200, sign_off_answer>, on<201, sign_off_answer>, on<401, refused_answer>, on<404, refused_answer>,
    on<422, invalid_answer>>;

// Any other 4xx and 5xx in the shape of an error is one. A POST is never repeated by a program: no
// idempotency key is documented.
constexpr operation_options repeated(repetition how) noexcept {
    operation_options options;
    options.repeated = how;
    options.other_errors = true;
    return options;
}
inline constexpr auto by_program = repeated(repetition::allowed), by_hand = repeated(repetition::by_hand);

// Endpoint: POST /v1/clinic/session_notes/addendums
inline constexpr endpoint<account_headers, no_parameters, create_addendum_body, addendum_replies>
    create_addendum{"clinic.create_addendum", verb::post, "/v1/clinic/session_notes/addendums", by_hand};
// Endpoint: PUT /v1/clinic/session_notes/addendums/{id}
inline constexpr endpoint<account_headers, addendum_path, update_addendum_body, addendum_replies>
    update_addendum{
        "clinic.update_addendum", verb::put, "/v1/clinic/session_notes/addendums/{id}", by_program};
// Endpoint: POST /v1/clinic/session_notes/sign_offs
inline constexpr endpoint<account_headers, no_parameters, create_sign_off_body, sign_off_replies>
    create_sign_off{"clinic.create_sign_off", verb::post, "/v1/clinic/session_notes/sign_offs", by_hand};
// Endpoint: PUT /v1/clinic/session_notes/sign_offs/{id}
inline constexpr endpoint<account_headers, sign_off_path, update_sign_off_body, sign_off_replies>
    update_sign_off{
        "clinic.update_sign_off", verb::put, "/v1/clinic/session_notes/sign_offs/{id}", by_program};

} // namespace notepact::clinic

// notepact/http/reason_phrase.hpp

namespace notepact {

/// What a status means in a few words, for people: `Not Found` (RFC 9110, section 15; RFC 6585; RFC 8470).
/// Empty for what is none of them, and for those that only a proxy or a browser meets.
constexpr std::string_view reason_phrase(unsigned status) noexcept {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 203: return "Non-Authoritative Information";
    case 204: return "No Content";
    case 205: return "Reset Content";
    case 206: return "Partial Content";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 425: return "Too Early";
    case 426: return "Upgrade Required";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    case 505: return "HTTP Version Not Supported";
    case 511: return "Network Authentication Required";
    default: return {};
    }
}

} // namespace notepact

// notepact/clinic/manners.hpp
//
// What servers of the Clinic Session Notes API do beyond its contracts. The sentence of the document stands
// above what it says; the rest is how we read it, see api_manners.

namespace notepact::clinic {

namespace detail {

// 404 Not Found: { "errors": "Session note not found" }. The document words no other.
constexpr std::string_view text_of_status(refusal const& what) noexcept {
    switch (what.status) {
    case 401: return "Unauthorized";
    case 404: return what.about == "session_note_id" ? "Session note not found" : "Not found";
    case 405: return "Method not allowed";
    case 414: return "URI too long";
    case 415: return "Unsupported content coding";
    case 429: return "Too many requests";
    case 502: return "Bad gateway";
    case 503: return "Service unavailable";
    default: return reason_phrase(what.status).empty() ? "Failed" : reason_phrase(what.status);
    }
}

struct details_of_refusal {
    refusal const& what;

    std::size_t size() const noexcept { return what.detail_count; }
    refusal_detail const& operator[](std::size_t i) const noexcept { return what.details[i]; }
};

// 422 Unprocessable Entity: texts by member; every other error is one text.
inline void put_refusal(refusal const& what, text_output put) {
    if (what.status == 422)
        put_by_member(details_of_refusal{what}, put);
    else
        put_errors(what.text.empty() ? text_of_status(what) : what.text, put);
}

// "created_at": "2023-10-20T10:00:00.000Z", "updated_at": "2023-10-20T15:30:00.000Z"
inline constexpr shown_in_answer shown[] = {
    {addendum_answer, shown_part::created, {}, "/created_at"},
    {addendum_answer, shown_part::changed, {}, "/updated_at"},
    {sign_off_answer, shown_part::created, {}, "/created_at"},
    {sign_off_answer, shown_part::changed, {}, "/updated_at"},
};

// "Both addendums and sign-offs are linked to specific session notes via session_note_id"
inline constexpr std::string_view ids_in_bodies[] = {"session_note_id"};

// In the document's order; what it leaves open, last.
inline constexpr reading readings[] = {
    {"Authentication: Required",
     "401 is answered without it. The document shows no such answer: it is read as 404 is, one text."},
    {"ID of the session note",
     "`integer`, of this and of every id: one of 64 bits. Zero and less are a warning, for they are no id."},
    {"Instructions for the addendum",
     "What is empty or only white space is as wrong as what is missing: for both the document's word is "
     "\"can't be blank\"."},
    {"Base64 encoded signature image",
     "A data URI, as the document's notes say: so in requests, and so in answers."},
    {"Response to the instructions",
     "`instructions_response` and `responded_signature` may both be left out. Then nothing would change: a "
     "warning. So of a sign-off that is updated."},
    {"Review date (ISO 8601 format)",
     "A whole date, with or without a time; not only the form of the example. So in answers."},
    {R"("responded_signature": null)",
     "In the answer of an addendum, `instructions_response`, `signature` and `responded_signature` are "
     "always there and may be null."},
    {R"("reviewer_id": 123)",
     "In the answer of a sign-off, `reviewer_id` is always there and may be null, and so may "
     "`instructions`, which a request may leave out."},
    {R"("created_at": "2023-10-20T10:00:00.000Z")",
     "A timestamp; `created_at` and `updated_at` of another form are a warning."},
    {R"("signature": ["invalid format"])",
     "Under `errors`, members are named flat: `signature`, not `sign_off.signature`. Any name may stand "
     "there."},
    {R"({ "errors": "Session note not found" })",
     "`errors` may be a text at 422, too, which the document does not show."},
    {"Signatures should be provided as base64 encoded PNG images",
     "Should: a payload that is no strict base64, or that has not the structure of a PNG file, is a warning. "
     "So are the document's own samples, which are cut: `...`."},
    {"The data:image/png;base64, prefix is required for signature fields",
     "Letter by letter, and with something behind it; else it is an error."},
    {"Review dates must be in ISO 8601 format",
     "Must: any other text is an error. What is ISO 8601, but no full date and time with an offset (RFC "
     "3339), is a warning. Requests are written as `2023-10-27T21:40:00.000Z`."},
    {"[where the API is]", "The host says it; all paths begin with `/v1`."},
    {"[which status a success has]", "200 and 201, of each operation, with the same body."},
    {"[other statuses]",
     "Any other 4xx and 5xx is an error of the API if its body is as that of 422; it is marked undocumented, "
     "a warning. Any other 2xx is not expected."},
    {"[whether a request may be sent again]",
     "A POST never is by a program, not even after 429: no key is documented by which the server would know "
     "it again. A PUT may be, with the same values."},
    {"[null in requests]", "An error: the document shows it in an answer only."},
    {"[texts that are empty]", "A warning where the text may be left out: leave the member out instead."},
    {"[members that are not named]",
     "A warning in a request, as they may be misspelt; accepted in an answer."},
    {"[what a token is]",
     "Any text that fits a header: ASCII, not empty, no control characters, no space at an end."},
    {"[a body that is wrong as a whole]",
     "The mock answers `{\"errors\":\"invalid request body\"}`, a text that is ours."},
};

constexpr api_manners make_manners() noexcept {
    api_manners made;
    made.put_refusal = put_refusal;
    made.says = error_text;
    made.errors.text = "/errors";
    made.errors.keys = "/errors";
    made.shown = shown;
    made.ids_in_bodies = ids_in_bodies;
    made.bodies = printed_bodies;
    made.requests = printed_requests;
    made.readings = readings;
    made.credential = "user-token"; // X-User-Token
    return made;
}

} // namespace detail

inline constexpr api_manners manners = detail::make_manners();

} // namespace notepact::clinic

// notepact/clinic/api.hpp

namespace notepact::clinic {

/// The Clinic Session Notes API v1. Its document names no server.
inline constexpr notepact::api api{
    "clinic",
    "Clinic Session Notes API",
    "1",
    "page \"Session Notes\" of the Clinic API's documentation",
    "",
    operations_of<create_addendum, update_addendum, create_sign_off, update_sign_off>,
    {},
    with_manners(manners)};

} // namespace notepact::clinic

// notepact/clinic.hpp
/// The Clinic Session Notes API v1, whole.

// notepact/contract/inferred.hpp
//
// Members that say of themselves what the struct says already: the name, the rule, or both.
//
//     struct author {
//         std::string name;
//         std::optional<std::string> home_page;
//         std::vector<std::int64_t> books;
//     };
//     inline constexpr auto author_object = object<author>(
//         required<&author::name>(not_blank()),    // required<&author::name>("name", not_blank())
//         optional<&author::home_page>("homePage"), // optional<&author::home_page>("homePage", string())
//         required<&author::books>());             // required<&author::books>("books", array_of(integer()))
//
// They make the same table as the written form. A rule follows from a type where only one is plain;
// everything else that a document says of a member, a format, a limit, is to be written.

namespace notepact {

template <class T>
class maybe;

/// The declaration that follows from a type:
///
///     bool                                   boolean()
///     an integer, but no character           integer()
///     std::string, std::string_view, …       string()
///     enum_text, an enum that has words_of   one_of() its words
///     json_number                            number()
///     json_text                              any()
///     std::optional, maybe                   nullable() of the rule of the value
///     a container, such as std::vector       array_of() the rule of the items
///     one of pairs with a text, as std::map  map_of() the rule of the second ones
///     a type of yours                        what contract_for(T const*) returns, found beside the type
///
/// The function for a type of yours is declared before the rule is asked for, and returns a reference to the
/// object in static storage:
///
///     constexpr auto const& contract_for(author const*) noexcept { return author_object; }
///
/// For every other type it does not compile.
template <class T>
constexpr decltype(auto) rule_of_type();

namespace detail {

// Whether a declaration, found by argument-dependent lookup, is of values of T; a whole contract is none.
template <class T>
struct declares {
    template <class Shape, std::size_t N>
    static std::bool_constant<fits<T, Shape>> by(declaration<Shape, N> const&);
    template <class Other>
    static std::false_type by(Other const&);
};
template <class T, class = void>
struct has_declaration : std::false_type {};
template <class T>
struct has_declaration<T, std::void_t<decltype(contract_for(static_cast<T const*>(nullptr)))>>
    : decltype(declares<T>::by(contract_for(static_cast<T const*>(nullptr)))) {};
template <class T, class = void>
struct says_its_parameter : std::false_type {};
template <class T>
struct says_its_parameter<T, std::void_t<decltype(parameter_for(static_cast<T const*>(nullptr)))>>
    : decltype(declares<T>::by(parameter_for(static_cast<T const*>(nullptr)))) {};

template <class T, class = void>
struct is_enum_text : std::false_type {};
template <class Enum>
struct is_enum_text<enum_text<Enum>> : std::true_type {
    static constexpr auto const& words() noexcept { return texts_of_enum<Enum>; }
};
template <class Enum>
struct is_enum_text<
    Enum, std::void_t<std::enable_if_t<std::is_enum_v<Enum>>, decltype(words_of<Enum>::table)>>
    : std::true_type {
    static constexpr auto const& words() noexcept { return texts_of_enum<Enum>; }
};

template <class T>
inline constexpr bool is_plain_integer =
    fits<
        T,
        shape::
            integer> && !std::is_same_v<T, char> && !std::is_same_v<T, wchar_t> && !std::is_same_v<T, char16_t> && !std::is_same_v<T, char32_t>
#ifdef __cpp_char8_t
    && !std::is_same_v<T, char8_t>
#endif
    ;

template <class T, class = void>
struct has_items : std::false_type {};
template <class T>
struct has_items<T, std::void_t<typename T::value_type>>
    : std::is_same<typename item_of<T>::type, typename T::value_type> {};
template <class T, class = void>
struct has_names : std::false_type {};
template <class T>
struct has_names<T, std::void_t<typename T::value_type::first_type, typename T::value_type::second_type>>
    : std::bool_constant<has_items<T>::value && fits<typename T::value_type::first_type, shape::string>> {};

// The value of a member that may be absent, if it is there.
template <class T>
struct if_present {
    using type = typename unwrapped<T>::type;
};
template <class T>
struct if_present<maybe<T>> {
    using type = maybe<T>; // may be null as well
};

/// The declaration of a parameter in a path or query that follows from a type. For a type of yours it is what
/// parameter_for(T const*) returns, found beside the type.
template <class T>
constexpr decltype(auto) parameter_of_type() {
    if constexpr (says_its_parameter<T>::value)
        return parameter_for(static_cast<T const*>(nullptr));
    else if constexpr (fits<T, shape::boolean>)
        return boolean_text();
    else if constexpr (is_plain_integer<T>)
        return integer_text();
    else if constexpr (is_enum_text<T>::value)
        return one_of(is_enum_text<T>::words());
    else if constexpr (is_text<T>)
        return path_text();
    else {
        static_assert(
            always_false<T>::value,
            "no_rule_follows_from_this_type: write the rule of the parameter, "
            "in_path<&book::id>(path_text())");
        return path_text();
    }
}
template <class T>
constexpr decltype(auto) header_of_type() {
    static_assert(
        is_text<T>,
        "no_rule_follows_from_this_type: write the rule of the header, "
        "in_header<&account::token>(\"X-Token\", header_text())");
    return header_text();
}

template <auto Pointer>
constexpr bool points_to_a_member() {
    constexpr bool points =
        !std::is_void_v<typename pointer_traits<decltype(bound_to<Pointer>::pointer)>::owner>;
    static_assert(
        points, "no_member_to_name: without a pointer to a member, name and rule are to be written");
    return points;
}
/// The type of the member that a pointer points to.
template <auto Pointer, bool = points_to_a_member<Pointer>()>
struct held {
    using type = std::remove_cv_t<typename pointer_traits<decltype(bound_to<Pointer>::pointer)>::type>;
};
template <auto Pointer>
using held_t = typename held<Pointer>::type;
template <auto Pointer>
using held_if_present_t = typename if_present<held_t<Pointer>>::type;

} // namespace detail

template <class T>
constexpr decltype(auto) rule_of_type() {
    using namespace detail;
    if constexpr (has_declaration<T>::value)
        return contract_for(static_cast<T const*>(nullptr));
    else if constexpr (fits<T, shape::boolean>)
        return boolean();
    else if constexpr (is_plain_integer<T>)
        return integer();
    else if constexpr (fits<T, shape::number>)
        return number();
    else if constexpr (fits<T, shape::any>)
        return any();
    else if constexpr (is_enum_text<T>::value)
        return one_of(is_enum_text<T>::words());
    else if constexpr (is_text<T>)
        return string();
    else if constexpr (unwrapped<T>::optional) // before containers: from C++26 on it is one, too
        return nullable(rule_of_type<typename unwrapped<T>::type>());
    else if constexpr (has_names<T>::value)
        return map_of(rule_of_type<typename T::value_type::second_type>());
    else if constexpr (has_items<T>::value)
        return array_of(rule_of_type<typename T::value_type>());
    else {
        static_assert(
            always_false<T>::value,
            "no_rule_follows_from_this_type: write the rule, required<&author::born>(date()), or for a "
            "struct "
            "declare contract_for(T const*) before");
        return any();
    }
}

// ------------------------------------------------------------------------------------------------- members

/// A member that must be there, by the name and the rule that the struct gives it.
template <auto Pointer = nullptr>
constexpr auto required() {
    return required<Pointer>(detail::name_of_member<Pointer>.text, rule_of_type<detail::held_t<Pointer>>());
}
/// By the name that the struct gives it.
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto required(Value&& value, Said const&... said) {
    return required<Pointer>(detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
/// By the rule that the struct gives it.
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto required(char const (&name)[Length]) {
    return required<Pointer>(name, rule_of_type<detail::held_t<Pointer>>());
}

/// A member that may be absent, likewise. One in a std::optional is absent without a value, and keeps the
/// rule of the value; one in a `maybe` may be null as well.
template <auto Pointer = nullptr>
constexpr auto optional() {
    return optional<Pointer>(
        detail::name_of_member<Pointer>.text, rule_of_type<detail::held_if_present_t<Pointer>>());
}
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto optional(Value&& value, Said const&... said) {
    return optional<Pointer>(detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto optional(char const (&name)[Length]) {
    return optional<Pointer>(name, rule_of_type<detail::held_if_present_t<Pointer>>());
}

// ---------------------------------------------------------------------------------------------- parameters

/// A parameter in the path, likewise: a text is a path_text(), an integer an integer_text(), a bool a
/// boolean_text(), an enum_text one_of() its words; and a type of yours what parameter_for(T const*) returns,
/// found beside the type.
template <auto Pointer = nullptr>
constexpr auto in_path() {
    return in_path<Pointer>(
        detail::name_of_member<Pointer>.text, detail::parameter_of_type<detail::held_t<Pointer>>());
}
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto in_path(Value&& value, Said const&... said) {
    return in_path<Pointer>(detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto in_path(char const (&name)[Length]) {
    return in_path<Pointer>(name, detail::parameter_of_type<detail::held_t<Pointer>>());
}

/// A parameter in the query, likewise.
template <auto Pointer = nullptr>
constexpr auto in_query() {
    return in_query<Pointer>(
        detail::name_of_member<Pointer>.text, detail::parameter_of_type<detail::held_t<Pointer>>());
}
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto in_query(Value&& value, Said const&... said) {
    return in_query<Pointer>(detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto in_query(char const (&name)[Length]) {
    return in_query<Pointer>(name, detail::parameter_of_type<detail::held_t<Pointer>>());
}

/// One in the query that may be left out, likewise.
template <auto Pointer = nullptr>
constexpr auto in_query_optional() {
    return in_query_optional<Pointer>(
        detail::name_of_member<Pointer>.text,
        detail::parameter_of_type<detail::held_if_present_t<Pointer>>());
}
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto in_query_optional(Value&& value, Said const&... said) {
    return in_query_optional<Pointer>(
        detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto in_query_optional(char const (&name)[Length]) {
    return in_query_optional<Pointer>(name, detail::parameter_of_type<detail::held_if_present_t<Pointer>>());
}

/// A header, by the rule that the struct gives it: a text is a header_text(). Its name is written, for most
/// have a `-`.
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto in_header(char const (&name)[Length]) {
    return in_header<Pointer>(name, detail::header_of_type<detail::held_t<Pointer>>());
}

} // namespace notepact

// notepact/format/code_point.hpp
// Characters out of UTF-8, RFC 3629, in two bytes of state.

namespace notepact::detail {

inline constexpr std::uint32_t last_code_point = 0x10FFFF;
// What put_code_point() answers in place of a character.
inline constexpr std::uint32_t unfinished_code_point = last_code_point + 1;
inline constexpr std::uint32_t ill_formed_code_point = last_code_point + 2;

/// Takes the next byte. Answers the character that it ends, or one of the two above. `begun` is the character
/// that has begun, zero between two: its bits so far, at most 15, where one byte is to come; those and 0x8000
/// where two are, and 0xC000 where three are. After an ill-formed byte it means nothing.
constexpr std::uint32_t put_code_point(std::uint16_t& begun, unsigned char byte) noexcept {
    std::uint32_t const two = 0x8000, three = 0xC000, next = byte & 0x3Fu;
    if (begun == 0) {
        if (byte < 0x80) return byte;
        if (byte < 0xC2 || byte > 0xF4) return ill_formed_code_point;
        begun = static_cast<std::uint16_t>(
            byte < 0xE0   ? byte & 0x1Fu
            : byte < 0xF0 ? two | (byte & 0x0Fu)
                          : three | (byte & 0x07u));
        return unfinished_code_point;
    }
    if ((byte & 0xC0) != 0x80) return ill_formed_code_point;
    if (begun < two) {
        std::uint32_t const whole = static_cast<std::uint32_t>(begun) << 6 | next;
        begun = 0;
        return whole;
    }
    // The second byte alone tells what is overlong, a surrogate, or beyond the last character. What a third
    // byte of four adds to is no less than 0x10, and no lead of three is greater than 0x0F.
    if (begun < three) {
        std::uint32_t const so_far = (begun & 0x3FFFu) << 6 | next;
        if (so_far < 0x800 >> 6 || so_far >> 5 == 0xD800 >> 11) return ill_formed_code_point;
        begun = static_cast<std::uint16_t>(so_far);
    } else {
        std::uint32_t const so_far = (begun & 0x3FFFu) << 6 | next;
        if (so_far < 0x10000 >> 12 || so_far > last_code_point >> 12) return ill_formed_code_point;
        begun = static_cast<std::uint16_t>(two | so_far);
    }
    return unfinished_code_point;
}

} // namespace notepact::detail

// notepact/format/pattern_fault.hpp

namespace notepact {

// The limits of patterns. Those of 88 patterns in 33 published OpenAPI documents need 84 states at most;
// these are an order of magnitude more, and what compilers evaluate by default is enough for all that they
// allow.

/// How many bytes a pattern may have.
inline constexpr std::uint32_t max_pattern_text = 16384;
/// How often a part may be repeated: as often as RE2 allows.
inline constexpr std::uint32_t max_pattern_repeats = 1000;
/// How deep groups may nest. People nest three or four.
inline constexpr std::uint32_t max_pattern_depth = 64;
/// How many characters, classes, alternatives and the like a pattern may have with its repeats written out:
/// two of them, repeated as often as may be.
inline constexpr std::uint32_t max_pattern_size = 4096;
/// How many ranges of characters all its different classes may have: those of letters in XML have 16, of all
/// letters in Unicode 700.
inline constexpr std::uint32_t max_pattern_ranges = 1024;
/// How many different ones of these classes, a single character also being one, it may have.
inline constexpr std::uint32_t max_pattern_sets = 256;
/// How many kinds of characters it may tell apart: one bit each in a number.
inline constexpr std::uint32_t max_pattern_classes = 64;
/// How many states it may have before the smallest automaton is found: twice as many as may be repeats.
inline constexpr std::uint32_t max_pattern_states = 2048;
/// Likewise, states times classes: 16 KB of flash, or 32 KB where there are more than 256 states.
inline constexpr std::uint32_t max_pattern_cells = 16384;
/// How much work it may be to find the automaton, about in statements, of which clang evaluates 1,048,576.
inline constexpr std::uint32_t max_pattern_work = 750'000;

/// Why a text is no pattern that can be judged. Zero is no fault.
enum class pattern_fault : std::uint8_t {
    // it is not what ECMA-262, with the flag u, calls a pattern
    not_utf8 = 1,
    unknown_escape,    ///< also `\-` outside of a class
    lone_bracket,      ///< `{`, `}` or `]`
    lone_parenthesis,  ///< `(` or `)`
    open_class,        ///< `[` without `]`
    bad_range,         ///< `[b-a]`, or an end that is a class
    nothing_to_repeat, ///< `*a`, `^*`, `a**`
    bad_repeat,        ///< `a{2,1}`
    // it is, but is not read here
    unknown_group, ///< one that begins with anything but `(` and `(?:`
    back_reference,
    look_around,
    word_boundary,
    unicode_property,
    // it is more than the limits above allow
    repeats_too_often,
    nested_too_deep,
    too_long,
    too_many_classes,
    too_many_states,
    too_much_work
};

/// A fault's name; of no fault it is empty.
constexpr std::string_view name(pattern_fault fault) noexcept {
    constexpr std::string_view names[] = {
        "",
        "not_utf8",
        "unknown_escape",
        "lone_bracket",
        "lone_parenthesis",
        "open_class",
        "bad_range",
        "nothing_to_repeat",
        "bad_repeat",
        "unknown_group",
        "back_reference",
        "look_around",
        "word_boundary",
        "unicode_property",
        "repeats_too_often",
        "nested_too_deep",
        "too_long",
        "too_many_classes",
        "too_many_states",
        "too_much_work"};
    return detail::in_order<pattern_fault::too_much_work>(names, fault);
}

/// One line that says what is wrong; of no fault it is empty.
constexpr std::string_view message(pattern_fault fault) noexcept {
    constexpr std::string_view messages[] = {
        "",
        "a pattern is UTF-8",
        "no escape of ECMA-262, flag u: \\ stands before syntax characters, and before - in a class",
        "{, } and ] stand for themselves only behind a backslash, or in a class",
        "this parenthesis has no counterpart",
        "this class has no closing bracket",
        "a range has two characters for its ends, the first not behind the last",
        "there is nothing before this that could be repeated",
        "the second number of repeats is less than the first",
        "groups begin with ( or (?: here, and have no names",
        "a back-reference cannot be judged in one pass",
        "look-ahead and look-behind are not supported",
        "word boundaries, \\b and \\B, are not supported",
        "properties of Unicode, \\p and \\P, are not supported",
        "more than 1000 repeats",
        "groups are nested more than 64 deep",
        "more than 4096 characters and classes, with repeats written out, or 16384 bytes",
        "more than 64 kinds of characters, 256 classes, or 1024 ranges in them",
        "more than 2048 states, or 16384 states times kinds of characters",
        "too much work for compilers"};
    return detail::in_order<pattern_fault::too_much_work>(messages, fault);
}

} // namespace notepact

// notepact/format/pattern_program.hpp
//
// A pattern as a program for a machine that is in many places of it at once, and its sets of characters.

namespace notepact::detail::pattern {

// Numbers of 32 bits nearly everywhere: smaller ones would be converted at every turn.
using number = std::uint32_t;

enum class operation : std::uint8_t {
    character, // reads one of the set that the operand names
    fork,      // goes on, and forward by the operand
    again,     // goes on, and back by the operand
    jump,      // goes forward by the operand
    begin,     // goes on at the beginning of the text only
    end,       // goes on at its end only
    match
};
constexpr number instruction(operation op, number operand = 0) noexcept {
    return operand << 3 | static_cast<number>(op);
}
constexpr operation operation_of(number instruction) noexcept {
    return static_cast<operation>(instruction & 7);
}
constexpr number operand_of(number instruction) noexcept {
    return instruction >> 3;
}

// In sets, characters are numbered without the surrogates, of which well-formed UTF-8 has none.
inline constexpr number first_surrogate = 0xD800, behind_surrogates = 0xE000;
inline constexpr number surrogates = behind_surrogates - first_surrogate;
inline constexpr number alphabet_size = last_code_point + 1 - surrogates;

struct program {
    number size = 0;
    number code[max_pattern_size] = {};
    // Of set i, the ranges set_begin[i] to set_begin[i + 1], sorted and apart; both ends of a range are in
    // it.
    number sets = 0;
    number set_begin[max_pattern_sets + 1] = {};
    number first[max_pattern_ranges] = {};
    number last[max_pattern_ranges] = {};
};

struct code_range {
    number first, last;
};
inline constexpr code_range digits[] = {{'0', '9'}};
inline constexpr code_range words[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
// ECMA-262, WhiteSpace and LineTerminator.
inline constexpr code_range spaces[] = {
    {0x09, 0x0D},
    {0x20, 0x20},
    {0xA0, 0xA0},
    {0x1680, 0x1680},
    {0x2000, 0x200A},
    {0x2028, 0x2029},
    {0x202F, 0x202F},
    {0x205F, 0x205F},
    {0x3000, 0x3000},
    {0xFEFF, 0xFEFF}};
inline constexpr code_range line_ends[] = {{0x0A, 0x0A}, {0x0D, 0x0D}, {0x2028, 0x2029}};

/// Writes the sets of a program, one after the other. Those that are there already are not written twice.
class set_writer {
  public:
    static constexpr number none = max_pattern_sets;

    constexpr explicit set_writer(program& out) noexcept : out_(&out) {}

    constexpr void begin() noexcept { begin_ = end_ = out_->set_begin[out_->sets]; }

    /// Code points; of surrogates nothing is added.
    constexpr void add(number first, number last) noexcept {
        if (first >= first_surrogate)
            first = first < behind_surrogates ? first_surrogate : first - surrogates;
        if (last >= first_surrogate)
            last = last < behind_surrogates ? first_surrogate - 1 : last - surrogates;
        if (first > last) return;
        // One is left over, for what invert() may add.
        overflows_ = overflows_ || end_ == max_pattern_ranges - 1;
        if (overflows_) return;
        // To its place; most come in order.
        number place = end_++;
        for (; place != begin_ && out_->first[place - 1] > first; --place)
            put(place, out_->first[place - 1], out_->last[place - 1]);
        put(place, first, last);
    }
    template <std::size_t N>
    constexpr void add(code_range const (&all)[N]) noexcept {
        for (auto const& range : all)
            add(range.first, range.last);
    }
    template <std::size_t N>
    constexpr void add_all_but(code_range const (&all)[N]) noexcept {
        number next = 0;
        for (auto const& range : all) {
            if (range.first != next) add(next, range.first - 1);
            next = range.last + 1;
        }
        add(next, last_code_point);
    }
    /// What the letter stands for behind a backslash; a capital is all else.
    constexpr void add_class(char letter) noexcept {
        switch (letter) {
        case 'd': return add(digits);
        case 'D': return add_all_but(digits);
        case 'w': return add(words);
        case 'W': return add_all_but(words);
        case 's': return add(spaces);
        default: return add_all_but(spaces);
        }
    }
    /// The number of the set, or none if there is no room for it.
    constexpr number end(bool negated) noexcept {
        join();
        if (negated) invert();
        if (overflows_) return none;
        for (number set = 0; set != out_->sets; ++set)
            if (is_same(set)) return set;
        if (out_->sets == max_pattern_sets) return none;
        out_->set_begin[out_->sets + 1] = end_;
        return out_->sets++;
    }

  private:
    constexpr void put(number place, number first, number last) noexcept {
        out_->first[place] = first;
        out_->last[place] = last;
    }
    // Ranges that overlap or touch.
    constexpr void join() noexcept {
        number const end = end_;
        end_ = begin_;
        for (number i = begin_; i != end; ++i) {
            number const last = out_->last[i];
            if (end_ == begin_ || out_->first[i] > out_->last[end_ - 1] + 1)
                put(end_++, out_->first[i], last);
            else if (out_->last[end_ - 1] < last)
                out_->last[end_ - 1] = last;
        }
    }
    // What is between them.
    constexpr void invert() noexcept {
        number const end = end_;
        number next = 0;
        end_ = begin_;
        for (number i = begin_; i != end; ++i) {
            number const first = out_->first[i], behind = out_->last[i] + 1;
            if (first != next) put(end_++, next, first - 1);
            next = behind;
        }
        if (next != alphabet_size) put(end_++, next, alphabet_size - 1);
    }
    constexpr bool is_same(number set) const noexcept {
        number i = begin_, j = out_->set_begin[set];
        if (out_->set_begin[set + 1] - j != end_ - begin_) return false;
        while (i != end_ && out_->first[i] == out_->first[j] && out_->last[i] == out_->last[j]) {
            ++i;
            ++j;
        }
        return i == end_;
    }

    program* out_;
    number begin_ = 0, end_ = 0; // the ranges of the set that is written
    bool overflows_ = false;
};

} // namespace notepact::detail::pattern

// notepact/format/pattern_classes.hpp
//
// Characters of which a pattern has none without the others: it cannot tell them apart, so an automaton need
// not. There are millions of characters, but few classes.

namespace notepact::detail::pattern {

/// The alphabet, cut wherever a range of the program begins or ends, and the class of each segment.
struct classes {
    number segments = 0;
    number begin[2 * max_pattern_ranges + 1] = {};
    number of_segment[2 * max_pattern_ranges + 1] = {};
    number count = 1;
    std::uint64_t of_set[max_pattern_sets] = {}; // which classes a set of the program has, a bit each
};

class classifier {
  public:
    constexpr classifier(program const& in, classes& out) noexcept
        : in_(&in), out_(&out), ranges_(in.set_begin[in.sets]) {}

    /// False if there are more classes than may be.
    constexpr bool run(number& work) noexcept {
        cut();
        for (number set = 0; set != in_->sets; ++set)
            if (!divide_by(set)) return false;
        for (number set = 0; set != in_->sets; ++set)
            for (number i = in_->set_begin[set]; i != in_->set_begin[set + 1]; ++i)
                for (number segment = from_[i]; segment != to_[i]; ++segment)
                    out_->of_set[set] |= std::uint64_t{1} << out_->of_segment[segment];
        work += work_;
        return true;
    }

  private:
    // Cuts in ASCII are ticked off in a table. Others are few, and those of one range follow each other.
    constexpr void cut() noexcept {
        bool is_cut[0x80] = {true};
        number segment_at[0x80] = {};
        number others[2 * max_pattern_ranges] = {};
        number count = 0;
        for (number i = 0; i != ranges_; ++i)
            for (number const at : {in_->first[i], in_->last[i] + 1}) {
                if (at < 0x80) {
                    is_cut[at] = true;
                    continue;
                }
                number place = count;
                while (place != 0 && others[place - 1] > at)
                    --place;
                if (at == alphabet_size || (place != 0 && others[place - 1] == at)) continue;
                work_ += 3 * (count - place);
                for (number j = count++; j != place; --j)
                    others[j] = others[j - 1];
                others[place] = at;
            }
        for (number c = 0; c != 0x80; ++c)
            if (is_cut[c]) {
                segment_at[c] = out_->segments;
                out_->begin[out_->segments++] = c;
            }
        number const ascii = out_->segments;
        for (number i = 0; i != count; ++i)
            out_->begin[out_->segments++] = others[i];
        size_[0] = out_->segments;

        for (number i = 0; i != ranges_; ++i)
            for (bool const front : {true, false}) {
                number const at = front ? in_->first[i] : in_->last[i] + 1;
                number found = at < 0x80 ? segment_at[at] : out_->segments;
                if (at >= 0x80 && at != alphabet_size) {
                    number begin = ascii;
                    for (found = ascii + count - 1; begin != found;) {
                        number const middle = (begin + found) / 2;
                        if (out_->begin[middle] < at)
                            begin = middle + 1;
                        else
                            found = middle;
                    }
                    work_ += 20;
                }
                (front ? from_ : to_)[i] = found;
            }
    }
    // Of every class, what is in the set leaves the others.
    constexpr bool divide_by(number set) noexcept {
        number const begin = in_->set_begin[set], end = in_->set_begin[set + 1];
        number met[max_pattern_classes] = {};
        number count = 0;
        for (number i = begin; i != end; ++i) {
            work_ += 8 * (to_[i] - from_[i]);
            for (number segment = from_[i]; segment != to_[i]; ++segment)
                if (inside_[out_->of_segment[segment]]++ == 0) met[count++] = out_->of_segment[segment];
        }
        bool divides = false;
        for (number i = 0; i != count; ++i) {
            number const c = met[i];
            part_[c] = c;
            if (inside_[c] != size_[c]) {
                if (out_->count == max_pattern_classes) return false;
                divides = true;
                size_[c] -= inside_[c];
                size_[out_->count] = inside_[c];
                part_[c] = out_->count++;
            }
            inside_[c] = 0;
        }
        if (divides)
            for (number i = begin; i != end; ++i)
                for (number segment = from_[i]; segment != to_[i]; ++segment)
                    out_->of_segment[segment] = part_[out_->of_segment[segment]];
        return true;
    }

    program const* in_;
    classes* out_;
    number ranges_;
    number work_ = 0;
    // the segments of a range
    number from_[max_pattern_ranges] = {};
    number to_[max_pattern_ranges] = {};
    // of a class, in segments
    number size_[max_pattern_classes] = {};
    number inside_[max_pattern_classes] = {};
    number part_[max_pattern_classes] = {}; // the class that those inside become
};

} // namespace notepact::detail::pattern

// notepact/format/pattern_states.hpp
//
// The subset construction: a state is a set of places in the program, those in which it is at once.

namespace notepact::detail::pattern {

/// State 0 is dead; the first state is 1, if there is any other.
struct states {
    number count = 1;
    bool accepting[max_pattern_states] = {};
    std::uint16_t next[max_pattern_cells] = {}; // state * classes + class
};

class subsets {
  public:
    constexpr subsets(program const& code, classes const& alphabet, states& out) noexcept
        : code_(&code), alphabet_(&alphabet), classes_(alphabet.count), out_(&out) {}

    constexpr pattern_fault run(number& work) noexcept {
        work_ = work + 3 * code_->size;
        for (number i = 0; i != code_->size; ++i)
            if (operation_of(code_->code[i]) == operation::character)
                mask_[i] = alphabet_->of_set[operand_of(code_->code[i])];
        // A match may begin anywhere: the places where one does are in every state, so states keep the others
        // only. At the beginning of the text, they are more.
        number const anywhere = follow(0, false), start = follow(0, true);
        begin_state();
        add(anywhere);
        bool const searches = end_ != 0 || matches_;
        for (; begins_ != end_; ++begins_)
            is_begin_[place_[begins_]] = true;
        places_ = begins_;
        begin_state();
        add(start);
        number const first = end_state(searches);
        if (searches) {
            begin_state();
            matches_ = list_matches_[anywhere];
            nothing_more_ = end_state(true);
            if (nothing_more_ != everything_) continue_from(nothing_more_, 0, begins_);
        }
        for (number state = first; state != out_->count && fault_ == pattern_fault{}; ++state)
            if (state == everything_)
                stay_in(state);
            else if (state != 0 && state != nothing_more_)
                continue_from(state, state_begin_[state], state_end_[state]);
        work = work_;
        return fault_;
    }

  private:
    constexpr void fail(pattern_fault why) noexcept { fault_ = why; }

    // The places to which the program comes without reading, and where it reads or has matched: a list of
    // them. Nothing can be read behind the end of the text, so a program that matches there only stays at its
    // last place, which reads nothing; once it has matched anywhere, it matches whatever is read.
    constexpr number follow(number from, bool at_begin) noexcept {
        while (operation_of(code_->code[from]) == operation::jump)
            from += operand_of(code_->code[from]);
        if (!at_begin && list_at_[from] != 0) return list_at_[from];
        number const list = ++lists_;
        if (!at_begin) list_at_[from] = list;
        list_begin_[list] = listed_;
        ++visit_;
        number waits = 0;
        waiting_[waits++] = from << 1;
        while (waits != 0) {
            number const next = waiting_[--waits];
            number place = next >> 1;
            for (bool ended = (next & 1) != 0, on = true; on; work_ += 6) {
                auto& visited = visited_[place << 1 | ended];
                if (visited == visit_) break;
                visited = visit_;
                number const code = code_->code[place], distance = operand_of(code);
                switch (operation_of(code)) {
                case operation::fork: waiting_[waits++] = (place++ + distance) << 1 | ended; break;
                case operation::again: waiting_[waits++] = (place++ - distance) << 1 | ended; break;
                case operation::jump: place += distance; break;
                case operation::begin:
                    on = at_begin;
                    ++place;
                    break;
                case operation::end:
                    ended = true;
                    ++place;
                    break;
                case operation::character:
                    if (!ended) list_place(place);
                    on = false;
                    break;
                case operation::match:
                    if (ended)
                        list_place(place);
                    else
                        list_matches_[list] = true;
                    on = false;
                    break;
                }
            }
        }
        list_end_[list] = listed_;
        work_ += 20;
        return list;
    }
    constexpr void list_place(number place) noexcept {
        if (listed_ == max_places) return fail(pattern_fault::too_much_work);
        list_places_[listed_++] = static_cast<std::uint16_t>(place);
    }

    // A state is made of places. If there is one of the same places already, it is that one.
    constexpr void begin_state() noexcept {
        ++visit_;
        end_ = places_;
        hash_ = 0;
        matches_ = false;
    }
    constexpr void add(std::uint16_t const* from, number size) noexcept {
        if (size > max_places - end_) return fail(pattern_fault::too_much_work);
        work_ += 5 * size + 8;
        for (auto const* const to = from + size; from != to; ++from) {
            number const place = *from;
            if (seen_[place] == visit_ || is_begin_[place]) continue;
            seen_[place] = visit_;
            place_[end_++] = *from;
            hash_ ^= (place + 1) * std::uint64_t{0x9E3779B97F};
        }
    }
    constexpr void add(number list) noexcept {
        matches_ = matches_ || list_matches_[list];
        add(list_places_ + list_begin_[list], list_end_[list] - list_begin_[list]);
    }
    // `lives`: it is no dead state without a place of its own.
    constexpr number end_state(bool lives) noexcept {
        number const size = end_ - places_;
        auto& head = heads_[hash_ >> 20 & 0xFF];
        work_ += 45;
        if (matches_) {
            if (everything_ != 0) return everything_;
        } else if (size == 0 && !lives) {
            return 0;
        } else {
            for (number state = head; state != 0; state = chain_[state], work_ += 4) {
                if (state_end_[state] - state_begin_[state] != size) continue;
                number i = state_begin_[state];
                for (; i != state_end_[state] && seen_[place_[i]] == visit_; ++work_)
                    ++i;
                if (i == state_end_[state]) return state;
            }
        }
        number const made = out_->count;
        if (made == max_pattern_states || (made + 1) * classes_ > max_pattern_cells) {
            fail(pattern_fault::too_many_states);
            return 0;
        }
        ++out_->count;
        if (matches_) {
            everything_ = made;
        } else {
            state_begin_[made] = places_;
            state_end_[made] = places_ = end_;
            chain_[made] = head;
            head = made;
        }
        number const last = code_->size - 1;
        out_->accepting[made] = matches_ || is_begin_[last] || seen_[last] == visit_;
        return made;
    }

    constexpr void stay_in(number state) noexcept {
        for (number i = state * classes_; i != (state + 1) * classes_; ++i)
            out_->next[i] = static_cast<std::uint16_t>(state);
    }
    // Where a state goes whose places are from `begin` to `end`.
    constexpr void continue_from(number state, number begin, number end) noexcept {
        number const row = state * classes_, others = nothing_more_ * classes_;
        std::uint64_t read = 0;
        for (number i = begin; i != end; ++i)
            read |= mask_[place_[i]];
        // By what it does not read, it goes where a state goes that has no place of its own.
        if (state != nothing_more_)
            for (number c = 0; c != classes_; ++c)
                out_->next[row + c] = out_->next[others + c];
        else
            for (number c = 0; c != classes_; ++c)
                out_->next[row + c] = static_cast<std::uint16_t>(state);
        work_ += 2 * classes_ + 2 * (end - begin) + 30;
        for (number c = 0; read != 0; ++c) {
            if ((read >> c & 1) == 0) continue;
            // Classes that all or none of the places read go the same way.
            std::uint64_t same = read;
            number list = 0;
            bool alone = true;
            for (number i = begin; i != end; ++i) {
                number const place = place_[i];
                bool const reads = (mask_[place] >> c & 1) != 0;
                same &= reads ? mask_[place] : ~mask_[place];
                if (!reads) continue;
                if (list_at_[place + 1] == 0) list_at_[place + 1] = follow(place + 1, false);
                alone = alone && (list == 0 || list == list_at_[place + 1]);
                list = list_at_[place + 1];
            }
            number const other = out_->next[row + c];
            alone = alone && other == nothing_more_;
            number next = alone ? state_of_list_[list] : 0;
            if (next == 0) {
                begin_state();
                for (number i = begin; i != end; ++i)
                    if ((mask_[place_[i]] >> c & 1) != 0) {
                        add(list_at_[place_[i] + 1]);
                        if (alone) break;
                    }
                matches_ = matches_ || (other != 0 && other == everything_);
                add(place_ + state_begin_[other], state_end_[other] - state_begin_[other]);
                next = end_state(nothing_more_ != 0);
                if (alone) state_of_list_[list] = next;
            }
            for (number d = c; d != classes_; ++d)
                if ((same >> d & 1) != 0) {
                    if (out_->next[row + d] == other)
                        out_->next[row + d] = static_cast<std::uint16_t>(next);
                    else
                        same ^= std::uint64_t{1} << d;
                }
            read &= ~same;
            work_ += 10 * (end - begin) + 2 * (classes_ - c) + 30;
            if (work_ > max_pattern_work) fail(pattern_fault::too_much_work);
            if (fault_ != pattern_fault{}) return;
        }
    }

    static constexpr number max_places = 32768; // of lists, and of states; more are too much work

    program const* code_;
    classes const* alphabet_;
    number classes_;
    states* out_;
    pattern_fault fault_{};
    number work_ = 0;
    std::uint64_t mask_[max_pattern_size] = {}; // the classes that a place reads

    // Lists, from number 1 on.
    number lists_ = 0;
    number list_at_[max_pattern_size] = {};
    number list_begin_[max_pattern_size + 2] = {};
    number list_end_[max_pattern_size + 2] = {};
    bool list_matches_[max_pattern_size + 2] = {};
    number state_of_list_[max_pattern_size + 2] = {};
    std::uint16_t list_places_[max_places] = {};
    number listed_ = 0;
    number waiting_[2 * max_pattern_size] = {};
    number visited_[2 * max_pattern_size] = {}; // by which visit: place << 1, and 1 at the end of the text
    number visit_ = 0;

    // States.
    std::uint16_t place_[max_places] = {}; // the first are those where a match begins
    number places_ = 0;
    number begins_ = 0;
    bool is_begin_[max_pattern_size] = {};
    number nothing_more_ = 0; // the state that has those only
    number everything_ = 0;   // the state in which everything matches
    number state_begin_[max_pattern_states] = {};
    number state_end_[max_pattern_states] = {};
    number heads_[0x100] = {}; // by hash
    number chain_[max_pattern_states] = {};
    // The state that is made.
    number end_ = 0;
    number seen_[max_pattern_size] = {};
    std::uint64_t hash_ = 0; // whatever the order of places
    bool matches_ = false;
};

} // namespace notepact::detail::pattern

// notepact/base/narrowed.hpp

namespace notepact::detail {

/// A static_cast between two types of numbers that are different on some machines and one and the same on
/// others, where compilers warn of a cast that does nothing. In a template they do not.
template <class To, class From>
constexpr To narrowed(From value) noexcept {
    return static_cast<To>(value);
}

} // namespace notepact::detail

// notepact/format/pattern_syntax.hpp
//
// What ECMA-262 calls a Pattern, with the flag u (section 22.2.1), into a program. Which group captures what,
// and whether the longest or the shortest is tried first, says nothing of whether a text matches and is
// forgotten. Repeats are written out.

namespace notepact::detail::pattern {

class parser {
  public:
    constexpr parser(std::string_view text, program& out) noexcept
        : text_(text.data()), size_(text.size()), out_(&out), sets_(out) {}

    /// Writes the program. False at a fault.
    constexpr bool run() noexcept {
        if (size_ > max_pattern_text) return fail(pattern_fault::too_long);
        work_ = narrowed<number>(25 * size_);
        if (!is_text()) return false;
        while (at_ != size_) {
            term_ = at_;
            if (!read_term()) return false;
        }
        term_ = groups_[depth_].at;
        if (depth_ != 0) return fail(pattern_fault::lone_parenthesis);
        end_alternatives();
        return put(instruction(operation::match));
    }

    constexpr pattern_fault fault() const noexcept { return fault_; }
    /// Where in the text that begins which is at fault.
    constexpr std::size_t position() const noexcept { return term_; }
    constexpr number work() const noexcept { return work_; }

  private:
    static constexpr number unbounded = ~number{0};
    // What an escape may be beside a character.
    static constexpr number class_letter = last_code_point + 1;
    static constexpr number none = last_code_point + 2;

    struct group {
        number begin;       // of its code
        number alternative; // of the code of the one that is read
        number jumps;       // to its end, a chain: 1 and the last one; zero: none
        std::size_t at;     // in the text
    };

    constexpr bool fail(pattern_fault why) noexcept {
        fault_ = why;
        return false;
    }
    constexpr bool fail_at(std::size_t at, pattern_fault why) noexcept {
        term_ = at;
        return fail(why);
    }

    constexpr bool read_term() noexcept {
        switch (text_[at_++]) {
        case '(': return open();
        case ')': return close();
        case '|': return next_alternative();
        case '^': return assertion(operation::begin);
        case '$': return assertion(operation::end);
        case '*': return repeat(0, unbounded);
        case '+': return repeat(1, unbounded);
        case '?': return repeat(0, 1);
        case '{': return counted();
        case '}':
        case ']': return fail(pattern_fault::lone_bracket);
        case '.': return any();
        case '[': return character_class();
        case '\\': return atom_escape();
        default: --at_; return literal(next_character());
        }
    }

    // The text.

    constexpr bool is_text() noexcept {
        std::uint16_t begun = 0;
        for (std::size_t i = 0; i != size_; ++i) {
            auto const byte = static_cast<unsigned char>(text_[i]);
            if (begun == 0) {
                term_ = i;
                if (byte < 0x80) continue;
            }
            if (put_code_point(begun, byte) == ill_formed_code_point) return fail(pattern_fault::not_utf8);
        }
        return begun == 0 || fail(pattern_fault::not_utf8);
    }
    constexpr number next_character() noexcept {
        std::uint16_t begun = 0;
        number made = unfinished_code_point;
        while (made == unfinished_code_point)
            made = put_code_point(begun, static_cast<unsigned char>(text_[at_++]));
        return made;
    }
    constexpr bool next_is(char c, std::size_t ahead = 0) const noexcept {
        return size_ - at_ > ahead && text_[at_ + ahead] == c;
    }
    constexpr bool skip(char c) noexcept {
        if (!next_is(c)) return false;
        ++at_;
        return true;
    }
    constexpr bool next_is_digit() const noexcept {
        return at_ != size_ && text_[at_] >= '0' && text_[at_] <= '9';
    }

    // The code.

    constexpr bool put(number code) noexcept {
        if (out_->size == max_pattern_size) return fail(pattern_fault::too_long);
        out_->code[out_->size++] = code;
        return true;
    }
    // What stands behind the place moves and keeps its distances.
    constexpr bool insert(number place, number code) noexcept {
        if (!put(code)) return false;
        work_ += 2 * (out_->size - place);
        for (number i = out_->size - 1; i != place; --i)
            out_->code[i] = out_->code[i - 1];
        out_->code[place] = code;
        return true;
    }
    constexpr bool atom(number set) noexcept {
        atom_ = out_->size;
        repeatable_ = true;
        return put(instruction(operation::character, set));
    }
    constexpr bool assertion(operation op) noexcept {
        repeatable_ = false;
        return put(instruction(op));
    }

    // Groups and alternatives.

    constexpr bool open() noexcept {
        if (skip('?') && !skip(':')) {
            skip('<'); // behind, or a name
            bool const looks = next_is('=') || next_is('!');
            return fail(looks ? pattern_fault::look_around : pattern_fault::unknown_group);
        }
        if (depth_ == max_pattern_depth) return fail(pattern_fault::nested_too_deep);
        groups_[++depth_] = {out_->size, out_->size, 0, term_};
        repeatable_ = false;
        return true;
    }
    constexpr bool next_alternative() noexcept {
        auto& in = groups_[depth_];
        // Over the jump behind it, of which end_alternatives() knows how far it is.
        number const distance = out_->size - in.alternative + 2;
        if (!insert(in.alternative, instruction(operation::fork, distance))
            || !put(instruction(operation::jump, in.jumps)))
            return false;
        in.jumps = in.alternative = out_->size;
        repeatable_ = false;
        return true;
    }
    constexpr void end_alternatives() noexcept {
        for (number jump = groups_[depth_].jumps; jump != 0;) {
            auto& code = out_->code[jump - 1];
            number const before = operand_of(code);
            code = instruction(operation::jump, out_->size - (jump - 1));
            jump = before;
        }
    }
    constexpr bool close() noexcept {
        if (depth_ == 0) return fail(pattern_fault::lone_parenthesis);
        end_alternatives();
        atom_ = groups_[depth_--].begin;
        repeatable_ = true;
        return true;
    }

    // Repeats.

    // What is more than the limit remains so.
    constexpr number count() noexcept {
        number made = 0;
        for (; next_is_digit(); ++at_)
            if (made <= max_pattern_repeats) made = made * 10 + static_cast<number>(text_[at_] - '0');
        return made;
    }
    constexpr bool counted() noexcept {
        if (!next_is_digit()) return fail(pattern_fault::lone_bracket);
        number const least = count();
        number const most = !skip(',') ? least : next_is_digit() ? count() : unbounded;
        if (!skip('}')) return fail(pattern_fault::lone_bracket);
        if (least > max_pattern_repeats || (most > max_pattern_repeats && most != unbounded))
            return fail(pattern_fault::repeats_too_often);
        if (least > most) return fail(pattern_fault::bad_repeat);
        return repeat(least, most);
    }
    constexpr bool repeat(number least, number most) noexcept {
        if (!repeatable_) return fail(pattern_fault::nothing_to_repeat);
        repeatable_ = false;
        skip('?');
        if (most == 0) {
            out_->size = atom_;
            return true;
        }
        // Before every copy that need not be there is a fork to the end of all.
        number const block = out_->size - atom_;
        number const copies = most != unbounded ? most : least == 0 ? 1 : least;
        number const forks = copies > least ? copies - least : 0;
        number const end = atom_ + copies * block + forks + (most == unbounded);
        if (end > max_pattern_size) return fail(pattern_fault::too_long);
        work_ += 3 * (end - atom_);
        if (work_ > max_pattern_work) return fail(pattern_fault::too_much_work);
        number from = atom_;
        if (least == 0 && !insert(from++, instruction(operation::fork, end - atom_))) return false;
        number to = from + block;
        for (number copy = 1; copy < copies; ++copy) {
            if (copy >= least) {
                out_->code[to] = instruction(operation::fork, end - to);
                ++to;
            }
            for (number i = 0; i != block; ++i)
                out_->code[to++] = out_->code[from + i];
        }
        if (most == unbounded) out_->code[to++] = instruction(operation::again, block);
        out_->size = to;
        return true;
    }

    // Escapes.

    static constexpr number hex(char c) noexcept {
        return static_cast<number>(
            c >= '0' && c <= '9'   ? c - '0'
            : c >= 'a' && c <= 'f' ? c - 'a' + 10
            : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                   : 16);
    }
    constexpr number hex_digits(number wanted) noexcept {
        number made = 0;
        for (; wanted != 0; --wanted, ++at_) {
            number const digit = at_ == size_ ? 16 : hex(text_[at_]);
            if (digit == 16) return none;
            made = made << 4 | digit;
        }
        return made;
    }
    // Behind \u: any digits in braces, or four; two surrogates of four are one character.
    constexpr number unicode() noexcept {
        if (skip('{')) {
            bool const empty = next_is('}');
            number made = 0;
            while (at_ != size_ && hex(text_[at_]) != 16 && made <= last_code_point)
                made = made << 4 | hex(text_[at_++]);
            return skip('}') && !empty && made <= last_code_point ? made : none;
        }
        number const made = hex_digits(4);
        if (made >> 10 != 0xD800 >> 10 || !next_is('\\') || !next_is('u', 1)) return made;
        auto const behind = at_;
        at_ += 2;
        number const low = hex_digits(4);
        if (low >> 10 == 0xDC00 >> 10) return 0x10000 + ((made & 0x3FF) << 10 | (low & 0x3FF));
        at_ = behind;
        return made;
    }
    // What means the same in a class and elsewhere.
    constexpr number escape() noexcept {
        if (at_ == size_) return none;
        char const c = text_[at_++];
        switch (c) {
        case 'd':
        case 'D':
        case 'w':
        case 'W':
        case 's':
        case 'S': return class_letter;
        case 't': return 0x09;
        case 'n': return 0x0A;
        case 'v': return 0x0B;
        case 'f': return 0x0C;
        case 'r': return 0x0D;
        case '0': return next_is_digit() ? none : 0;
        case 'c': {
            if (at_ == size_) return none;
            auto const letter = static_cast<unsigned char>(text_[at_++] | 0x20);
            return letter >= 'a' && letter <= 'z' ? letter & 0x1Fu : none;
        }
        case 'x': return hex_digits(2);
        case 'u': return unicode();
        default:
            for (char const syntax :
                 {'^', '$', '\\', '.', '*', '+', '?', '(', ')', '[', ']', '{', '}', '|', '/'})
                if (c == syntax) return static_cast<unsigned char>(c);
            return none;
        }
    }
    constexpr bool atom_escape() noexcept {
        char const letter = at_ == size_ ? '\0' : text_[at_];
        number const made = escape();
        if (made == class_letter) {
            sets_.begin();
            sets_.add_class(letter);
            return end_set();
        }
        if (made != none) return literal(made);
        if (letter == 'b' || letter == 'B') return fail(pattern_fault::word_boundary);
        if (letter == 'p' || letter == 'P') return fail(pattern_fault::unicode_property);
        if (letter == 'k' || (letter >= '1' && letter <= '9')) return fail(pattern_fault::back_reference);
        return fail(pattern_fault::unknown_escape);
    }

    // Sets of characters.

    constexpr bool end_set(bool negated = false) noexcept {
        number const made = sets_.end(negated);
        return made == set_writer::none ? fail(pattern_fault::too_many_classes) : atom(made);
    }
    constexpr bool literal(number c) noexcept {
        if (c < 0x80 && literals_[c] != 0) return atom(literals_[c] - 1);
        sets_.begin();
        sets_.add(c, c);
        if (!end_set()) return false;
        if (c < 0x80) literals_[c] = operand_of(out_->code[atom_]) + 1;
        return true;
    }
    constexpr bool any() noexcept {
        sets_.begin();
        sets_.add_all_but(line_ends);
        return end_set();
    }
    // In a class, alone or at one side of a dash.
    constexpr number class_atom() noexcept {
        if (text_[at_] != '\\') return next_character();
        auto const at = at_++;
        if (skip('b')) return 0x08;
        if (skip('-')) return '-';
        bool const property = next_is('p') || next_is('P');
        number const made = escape();
        if (made == none)
            fail_at(at, property ? pattern_fault::unicode_property : pattern_fault::unknown_escape);
        return made;
    }
    constexpr bool character_class() noexcept {
        bool const negated = skip('^');
        sets_.begin();
        while (at_ != size_ && text_[at_] != ']') {
            auto const at = at_;
            number const first = class_atom();
            if (first == none) return false;
            if (next_is('-') && size_ - at_ > 1 && !next_is(']', 1)) {
                ++at_;
                number const last = class_atom();
                if (last == none) return false;
                if (first > last || last > last_code_point) return fail_at(at, pattern_fault::bad_range);
                sets_.add(first, last);
            } else if (first == class_letter) {
                sets_.add_class(text_[at_ - 1]);
            } else {
                sets_.add(first, first);
            }
        }
        return skip(']') ? end_set(negated) : fail(pattern_fault::open_class);
    }

    char const* text_;
    std::size_t size_;
    std::size_t at_ = 0;   // the next byte
    std::size_t term_ = 0; // the first byte of what is read
    program* out_;
    set_writer sets_;
    number literals_[0x80] = {}; // the set of one character, and 1; zero: none yet
    number atom_ = 0;            // the code of what may be repeated
    bool repeatable_ = false;
    number depth_ = 0;
    group groups_[max_pattern_depth + 1] = {};
    number work_ = 0;
    pattern_fault fault_{};
};

} // namespace notepact::detail::pattern

// notepact/format/pattern_automaton.hpp
//
// The smallest automaton of a pattern: states that no text tells apart become one (Hopcroft's algorithm),
// then classes that no state tells apart.

namespace notepact::detail::pattern {

/// State 0 is dead, the first state is 1; those in which a text may end are neighbours.
struct automaton {
    pattern_fault fault{};
    std::size_t position = 0; // of the fault in the pattern
    number work = 0;
    number states = 0;
    number classes = 0;
    number ranges = 0;
    number accepting = 0;                       // the first state in which a text may end,
    number accepting_end = 0;                   // and behind the last
    std::uint8_t ascii[0x80] = {};              // the class of each character
    number beyond[2 * max_pattern_ranges] = {}; // of each range of others: its beginning << 8 | its class
    std::uint16_t next[max_pattern_cells] = {}; // state * classes + class
};

class minimiser {
  public:
    constexpr minimiser(classes const& alphabet, states const& in, automaton& out) noexcept
        : alphabet_(&alphabet), in_(&in), out_(&out), classes_(alphabet.count) {}

    /// False if it is too much work.
    constexpr bool run(number& work) noexcept {
        work_ = work;
        find_edges();
        find_useful();
        if (!divide()) return false;
        number_blocks();
        write_states();
        write_classes();
        work = work_;
        return work <= max_pattern_work;
    }

  private:
    // From where one comes to a state, by which class; only from states to which one comes. Edges to the dead
    // state are left out: what comes to it is what does not come to any other.
    constexpr void find_edges() noexcept {
        number count = 0;
        if (in_->count != 1) reach(1, count);
        for (number i = 0; i != count; ++i) {
            number const state = queue_[i];
            for (number c = 0; c != classes_; ++c) {
                number const to = in_->next[state * classes_ + c];
                if (to == 0) continue;
                edge_from_[++edges_] = static_cast<std::uint16_t>(state);
                edge_class_[edges_] = static_cast<std::uint8_t>(c);
                edge_before_[edges_] = static_cast<std::uint16_t>(edge_to_[to]);
                edge_to_[to] = edges_;
                if (!reached_[to]) reach(to, count);
            }
        }
        work_ += 4 * count * classes_ + 5 * edges_;
    }
    constexpr void reach(number state, number& count) noexcept {
        reached_[state] = true;
        queue_[count++] = state;
    }
    constexpr void take(number state, number block) noexcept {
        block_of_[state] = block;
        place_[state] = taken_;
        state_[taken_++] = state;
    }
    // The first two blocks: states in which a text may end, and those that lead there. Others are as good as
    // dead and in none.
    constexpr void find_useful() noexcept {
        for (number state = 1; state != in_->count; ++state)
            if (in_->accepting[state] && reached_[state]) take(state, 1);
        number const accepting = taken_;
        for (number i = 0; i != taken_; ++i)
            for (number edge = edge_to_[state_[i]]; edge != 0; edge = edge_before_[edge])
                if (block_of_[edge_from_[edge]] == 0) take(edge_from_[edge], 2);
        work_ += 2 * edges_ + 10 * in_->count;
        if (accepting != 0) new_block(0, accepting);
        if (taken_ != accepting) new_block(accepting, taken_);
    }
    constexpr void new_block(number begin, number end) noexcept {
        block_begin_[blocks_] = marked_[blocks_] = begin;
        block_end_[blocks_] = end;
        waiting_[waits_++] = blocks_++;
    }
    // What comes to a block by a class, and what does not, cannot be in one block.
    constexpr bool divide() noexcept {
        number met[max_pattern_classes] = {};
        number edge_of[max_pattern_classes] = {};
        while (waits_ != 0) {
            number const by = waiting_[--waits_];
            number count = 0;
            for (number i = block_begin_[by]; i != block_end_[by]; ++i)
                for (number edge = edge_to_[state_[i]]; edge != 0; edge = edge_before_[edge]) {
                    number const c = edge_class_[edge];
                    if (edge_of[c] == 0) met[count++] = c;
                    edge_beside_[edge] = static_cast<std::uint16_t>(edge_of[c]);
                    edge_of[c] = edge;
                    work_ += 6;
                }
            for (number i = 0; i != count; ++i) {
                number touched = 0;
                for (number edge = edge_of[met[i]]; edge != 0; edge = edge_beside_[edge])
                    if (mark(edge_from_[edge])) touched_[touched++] = block_of_[edge_from_[edge]];
                for (number j = 0; j != touched; ++j)
                    split(touched_[j]);
                edge_of[met[i]] = 0;
            }
            work_ += 25;
            if (work_ > max_pattern_work) return false;
        }
        return true;
    }
    // Moves a state to the front of its block. True for the first one of the block.
    constexpr bool mark(number state) noexcept {
        number const block = block_of_[state], to = marked_[block]++, from = place_[state],
                     other = state_[to];
        state_[from] = other;
        place_[other] = from;
        state_[to] = state;
        place_[state] = to;
        work_ += 15;
        return to == block_begin_[block];
    }
    // The smaller part becomes a new block: so a state is in few of them.
    constexpr void split(number block) noexcept {
        number const begin = block_begin_[block], middle = marked_[block], end = block_end_[block];
        marked_[block] = begin;
        if (middle == end) return;
        bool const front = middle - begin <= end - middle;
        number const from = front ? begin : middle, to = front ? middle : end;
        for (number i = from; i != to; ++i)
            block_of_[state_[i]] = blocks_;
        work_ += 2 * (to - from) + 30;
        if (front)
            block_begin_[block] = marked_[block] = middle;
        else
            block_end_[block] = middle;
        new_block(from, to);
    }

    // The final numbers of blocks; sample_ is one state of each number.
    constexpr void number_blocks() noexcept {
        number const start = in_->count == 1 ? 0 : block_of_[1];
        if (start != 0) {
            bool const accepts = in_->accepting[1];
            number_of_[start] = 1;
            sample_[1] = 1;
            if (accepts) out_->accepting = 1;
            for (bool const now : {accepts, !accepts}) {
                if (now && !accepts) out_->accepting = numbers_;
                for (number block = 1; block != blocks_; ++block) {
                    number const state = state_[block_begin_[block]];
                    if (block == start || in_->accepting[state] != now) continue;
                    sample_[numbers_] = state;
                    number_of_[block] = numbers_++;
                }
                if (now) out_->accepting_end = numbers_;
            }
        }
        out_->states = numbers_;
        work_ += 20 * blocks_;
    }
    constexpr number next(number numbered, number c) const noexcept {
        return number_of_[block_of_[in_->next[sample_[numbered] * classes_ + c]]];
    }
    constexpr void write_states() noexcept {
        // Classes by what they do in all states; by a hash of it first.
        number hashes[max_pattern_classes] = {};
        number first_of[max_pattern_classes] = {};
        for (number c = 0; c != classes_; ++c) {
            std::uint64_t hash = 0;
            for (number state = 1; state != numbers_; ++state)
                hash = (hash * 0x9E3779 + next(state, c)) & 0xFFFFFFFF;
            number d = 0;
            for (; d != out_->classes; ++d) {
                if (hashes[d] != hash) continue;
                number state = 1;
                while (state != numbers_ && next(state, c) == next(state, first_of[d]))
                    ++state;
                if (state == numbers_) break;
            }
            if (d == out_->classes) {
                hashes[d] = static_cast<number>(hash);
                first_of[d] = c;
                ++out_->classes;
            }
            class_of_[c] = d;
        }
        for (number state = 1; state != numbers_; ++state)
            for (number d = 0; d != out_->classes; ++d)
                out_->next[state * out_->classes + d] = static_cast<std::uint16_t>(next(state, first_of[d]));
        work_ += 3 * numbers_ * classes_ + 3 * numbers_ * out_->classes;
    }
    constexpr void write_classes() noexcept {
        number segment = 0;
        auto const next_begins = [&](number at) {
            return segment + 1 != alphabet_->segments && alphabet_->begin[segment + 1] == at;
        };
        for (number c = 0; c != 0x80; ++c) {
            if (next_begins(c)) ++segment;
            out_->ascii[c] = static_cast<std::uint8_t>(class_of_[alphabet_->of_segment[segment]]);
        }
        if (next_begins(0x80)) ++segment;
        number before = max_pattern_classes;
        for (number begin = 0x80; segment != alphabet_->segments; ++segment) {
            if (alphabet_->begin[segment] > begin) begin = alphabet_->begin[segment];
            number const c = class_of_[alphabet_->of_segment[segment]];
            if (c == before) continue;
            before = c;
            out_->beyond[out_->ranges++] = (begin < first_surrogate ? begin : begin + surrogates) << 8 | c;
        }
        work_ += 4 * 0x80;
    }

    classes const* alphabet_;
    states const* in_;
    automaton* out_;
    number classes_;
    number work_ = 0;
    // Edges, from number 1 on; there are at most as many as cells, less those of the dead state.
    number edges_ = 0;
    std::uint16_t edge_from_[max_pattern_cells] = {};
    std::uint8_t edge_class_[max_pattern_cells] = {};
    std::uint16_t edge_before_[max_pattern_cells] = {}; // the one before to the same state
    std::uint16_t edge_beside_[max_pattern_cells] = {}; // another to the same block by the same class
    number edge_to_[max_pattern_states] = {};           // the last one to a state
    bool reached_[max_pattern_states] = {};
    number queue_[max_pattern_states] = {}; // of states that are reached
    // Blocks are parts of state_; there is none with the number zero.
    number taken_ = 0;
    number state_[max_pattern_states] = {};
    number place_[max_pattern_states] = {}; // of a state
    number block_of_[max_pattern_states] = {};
    number blocks_ = 1;
    number block_begin_[max_pattern_states + 1] = {};
    number block_end_[max_pattern_states + 1] = {};
    number marked_[max_pattern_states + 1] = {}; // so far they are
    number waiting_[max_pattern_states + 1] = {};
    number waits_ = 0;
    number touched_[max_pattern_states] = {};
    // The result.
    number numbers_ = 2;
    number number_of_[max_pattern_states + 1] = {}; // of a block
    number sample_[max_pattern_states + 1] = {};
    number class_of_[max_pattern_classes] = {};
};

/// The automaton of a pattern, or the fault.
constexpr automaton make(std::string_view text) noexcept {
    automaton made;
    program code;
    parser reader(text, code);
    if (!reader.run()) {
        made.fault = reader.fault();
        made.position = reader.position();
        return made;
    }
    number work = reader.work();
    classes alphabet;
    states found;
    if (!classifier(code, alphabet).run(work))
        made.fault = pattern_fault::too_many_classes;
    else if (auto const fault = subsets(code, alphabet, found).run(work); fault != pattern_fault{})
        made.fault = fault;
    else if (!minimiser(alphabet, found, made).run(work))
        made.fault = pattern_fault::too_much_work;
    made.work = work;
    return made;
}

} // namespace notepact::detail::pattern

// notepact/format/pattern.hpp
//
// Regular expressions as JSON Schema's `pattern` has them (2020-12, Validation, section 6.3.3): those of
// ECMA-262 with the flag u, searched for anywhere in a text unless they are anchored.
//
//     inline constexpr char zip[] = "^[0-9]{5}(?:-[0-9]{4})?$";
//     static_assert(matches(pattern_of<zip>, "12345"));
//
// How it works. The compiler makes the smallest automaton of the pattern's language: of its text a program
// for a machine that is in many places at once (pattern_syntax.hpp, pattern_program.hpp); of characters that
// the program does not tell apart, classes (pattern_classes.hpp); of sets of places, states
// (pattern_states.hpp); of states that no text tells apart, one (pattern_automaton.hpp). At run time there
// are a table in constant memory and the number of a state. Each character is one step, whatever the pattern:
// no text is slow. The automaton reads characters, not bytes, so that `^.{1,50}$` has 52 states, and not 400.
//
// What it costs. A table has a byte for each state and class, two where there are more than 256 states, 128
// for ASCII, four for each range of other characters and 36 of its own: 204 bytes for a zip code. Compile
// time of g++ 12 and clang 14, and how many statements of the 1,048,576 that clang evaluates by default:
//
//     the zip code above          12 states     6 ms     7 ms     5,600
//     a UUID                      38            8       12       15,600
//     ^[A-Za-z0-9_-]{1,64}$       66           16       18       28,400
//     a URN, 11 classes           85           31       48       49,700
//     ^[a-z]{1,1000}$          1,002          200      255      422,000
//
// Including this header costs 20 ms. What is no pattern, or none that can be judged so, does not compile, and
// the message says why and where: see misuse, below, and pattern_fault.hpp, also for the limits.

namespace notepact {

namespace detail::pattern {
template <auto const& Text>
struct storage;
} // namespace detail::pattern

/// A pattern that can be judged: pattern_of<…>, or that of a compiled_pattern. Of one type, whatever the
/// pattern; views its tables and its text.
class pattern_table {
  public:
    /// The pattern as it was written.
    constexpr std::string_view text() const noexcept { return text_; }
    /// How many states it has, the dead one included.
    constexpr std::size_t states() const noexcept { return states_; }
    /// How many kinds of characters it tells apart.
    constexpr std::size_t classes() const noexcept { return classes_; }
    /// One character of a kind, a printable one of ASCII if there is any: with it and the states of a
    /// scanner, one can walk through all that a pattern does.
    constexpr std::uint32_t character_of(std::size_t character_class) const noexcept {
        for (std::uint32_t c = '~'; c != 0; --c)
            if (ascii_[c] == character_class) return c;
        for (std::size_t i = 0; i != ranges_; ++i)
            if ((beyond_[i] & 0xFF) == character_class) return beyond_[i] >> 8;
        return ascii_[0] == character_class ? 0 : 0x7F;
    }
    /// No text matches, as of `.^`: probably not what was meant.
    constexpr bool matches_nothing() const noexcept { return accepting_ == accepting_end_; }

  private:
    friend class pattern_scanner;
    friend class compiled_pattern;
    template <auto const& Text>
    friend struct detail::pattern::storage;

    constexpr pattern_table(
        std::string_view text, detail::pattern::automaton const& made, std::uint8_t const* ascii,
        std::uint32_t const* beyond, std::uint8_t const* next) noexcept
        : pattern_table(text, made, ascii, beyond, next, nullptr, false) {}
    constexpr pattern_table(
        std::string_view text, detail::pattern::automaton const& made, std::uint8_t const* ascii,
        std::uint32_t const* beyond, std::uint16_t const* next) noexcept
        : pattern_table(text, made, ascii, beyond, nullptr, next, true) {}
    // Which one is null is not asked: with -fsanitize=undefined, g++ does not know it in a constant
    // expression.
    constexpr pattern_table(
        std::string_view text, detail::pattern::automaton const& made, std::uint8_t const* ascii,
        std::uint32_t const* beyond, std::uint8_t const* next, std::uint16_t const* wide_next,
        bool is_wide) noexcept
        : text_(text), ascii_(ascii), beyond_(beyond), next_(next), wide_next_(wide_next),
          states_(static_cast<std::uint16_t>(made.states)),
          accepting_(static_cast<std::uint16_t>(made.accepting)),
          accepting_end_(static_cast<std::uint16_t>(made.accepting_end)),
          ranges_(static_cast<std::uint16_t>(made.ranges)), classes_(static_cast<std::uint8_t>(made.classes)),
          is_wide_(is_wide) {}

    constexpr std::uint16_t after(std::uint16_t state, std::size_t character_class) const noexcept {
        auto const cell = std::size_t{state} * classes_ + character_class;
        return is_wide_ ? wide_next_[cell] : next_[cell];
    }
    constexpr std::uint16_t after_ascii(std::uint16_t state, unsigned char character) const noexcept {
        return after(state, ascii_[character]);
    }
    constexpr std::uint16_t after_other(std::uint16_t state, std::uint32_t character) const noexcept {
        std::size_t begin = 0, end = ranges_;
        while (end - begin > 1) {
            auto const middle = (begin + end) / 2;
            (beyond_[middle] >> 8 <= character ? begin : end) = middle;
        }
        return after(state, beyond_[begin] & 0xFF);
    }

    std::string_view text_;
    std::uint8_t const* ascii_;
    std::uint32_t const* beyond_;
    std::uint8_t const* next_;
    std::uint16_t const* wide_next_;
    std::uint16_t states_, accepting_, accepting_end_, ranges_;
    std::uint8_t classes_;
    bool is_wide_;
};

/// Judges a text of UTF-8 that comes in pieces of any size, cut anywhere, by one pattern: every call gets the
/// same table. Four bytes. Text that is not well-formed matches nothing.
class pattern_scanner {
  public:
    constexpr pattern_scanner() noexcept = default;
    /// One that goes on where another one was, by its state().
    constexpr explicit pattern_scanner(std::uint32_t state) noexcept
        : state_(static_cast<std::uint16_t>((state & 0xFFFF) ^ 1)),
          begun_(static_cast<std::uint16_t>(state >> 16)) {}

    /// The next piece.
    constexpr void write(pattern_table const& table, std::string_view piece) noexcept {
        for (char const c : piece) {
            if (failed()) return;
            auto const byte = static_cast<unsigned char>(c);
            if (begun_ == 0 && byte < 0x80)
                state_ = table.after_ascii(state_, byte);
            else
                put(table, byte);
        }
    }
    /// Does what has been written, taken as the whole text, match?
    constexpr bool matches(pattern_table const& table) const noexcept {
        return begun_ == 0 && state_ >= table.accepting_ && state_ < table.accepting_end_;
    }
    /// No continuation can match. Known at once, but in a character of several bytes at its last one, and of
    /// a pattern that matches nothing at the first character.
    constexpr bool failed() const noexcept { return state_ == 0; }
    /// All that the scanner knows, as a number; zero before the text begins.
    constexpr std::uint32_t state() const noexcept {
        return std::uint32_t{begun_} << 16 | (std::uint32_t{state_} ^ 1);
    }

  private:
    constexpr void put(pattern_table const& table, unsigned char byte) noexcept {
        auto const character = detail::put_code_point(begun_, byte);
        if (character == detail::unfinished_code_point) return;
        state_ = character == detail::ill_formed_code_point ? std::uint16_t{0}
                                                            : table.after_other(state_, character);
    }

    std::uint16_t state_ = 1;
    std::uint16_t begun_ = 0; // a character
};

/// Does the whole text match?
constexpr bool matches(pattern_table const& table, std::string_view text) noexcept {
    pattern_scanner scanner;
    scanner.write(table, text);
    return scanner.matches(table);
}

/// A pattern that is only known at run time, as from a file. Views its text. Has 41 KB, and while it is made
/// takes up to 650 KB of stack; allocates nothing.
class compiled_pattern {
  public:
    constexpr explicit compiled_pattern(text_view text NOTEPACT_LIFETIMEBOUND) noexcept
        : made_(detail::pattern::make(text)), table_(text, made_, made_.ascii, made_.beyond, made_.next) {}
    compiled_pattern(compiled_pattern const&) = delete;
    compiled_pattern& operator=(compiled_pattern const&) = delete;

    /// Why it is no pattern that can be judged; `pattern_fault{}` if it is one.
    constexpr pattern_fault fault() const noexcept { return made_.fault; }
    /// The offset in bytes of the part that is at fault: a group, a class, an escape, a repeat. Zero where it
    /// is the whole.
    constexpr std::size_t position() const noexcept { return made_.position; }
    /// Where there is a fault, nothing matches.
    constexpr pattern_table const& table() const& noexcept NOTEPACT_LIFETIMEBOUND { return table_; }
    void table() const&& = delete;

  private:
    detail::pattern::automaton made_;
    pattern_table table_;
};

// What a compiler prints where a pattern is none that can be judged; pattern_fault says more.
namespace misuse {
void pattern_is_not_utf8();
void pattern_has_an_unknown_escape();
void pattern_has_a_lone_bracket();
void pattern_has_a_lone_parenthesis();
void pattern_has_an_open_class();
void pattern_has_a_bad_range();
void pattern_has_nothing_to_repeat();
void pattern_has_a_bad_repeat();
void pattern_has_an_unknown_group();
void pattern_has_a_back_reference();
void pattern_looks_around();
void pattern_has_a_word_boundary();
void pattern_has_a_unicode_property();
void pattern_repeats_too_often();
void pattern_nests_too_deep();
void pattern_is_too_long();
void pattern_has_too_many_classes();
void pattern_has_too_many_states();
void pattern_is_too_much_work();
} // namespace misuse

namespace detail::pattern {

// Compilers show the arguments, and so where in the pattern the fault is.
constexpr void refuse(pattern_fault why, std::size_t) {
    switch (why) {
    case pattern_fault::not_utf8: return misuse::pattern_is_not_utf8();
    case pattern_fault::unknown_escape: return misuse::pattern_has_an_unknown_escape();
    case pattern_fault::lone_bracket: return misuse::pattern_has_a_lone_bracket();
    case pattern_fault::lone_parenthesis: return misuse::pattern_has_a_lone_parenthesis();
    case pattern_fault::open_class: return misuse::pattern_has_an_open_class();
    case pattern_fault::bad_range: return misuse::pattern_has_a_bad_range();
    case pattern_fault::nothing_to_repeat: return misuse::pattern_has_nothing_to_repeat();
    case pattern_fault::bad_repeat: return misuse::pattern_has_a_bad_repeat();
    case pattern_fault::unknown_group: return misuse::pattern_has_an_unknown_group();
    case pattern_fault::back_reference: return misuse::pattern_has_a_back_reference();
    case pattern_fault::look_around: return misuse::pattern_looks_around();
    case pattern_fault::word_boundary: return misuse::pattern_has_a_word_boundary();
    case pattern_fault::unicode_property: return misuse::pattern_has_a_unicode_property();
    case pattern_fault::repeats_too_often: return misuse::pattern_repeats_too_often();
    case pattern_fault::nested_too_deep: return misuse::pattern_nests_too_deep();
    case pattern_fault::too_long: return misuse::pattern_is_too_long();
    case pattern_fault::too_many_classes: return misuse::pattern_has_too_many_classes();
    case pattern_fault::too_many_states: return misuse::pattern_has_too_many_states();
    case pattern_fault::too_much_work: return misuse::pattern_is_too_much_work();
    }
}

template <pattern_fault Why, std::size_t Position>
constexpr void require_pattern() {
    if constexpr (Why != pattern_fault{}) refuse(Why, Position);
}

template <class T>
constexpr std::string_view text_of(T const& text) noexcept {
    return text;
}
// An array is a literal: what is behind a NUL in it belongs to it, the last one does not.
template <std::size_t N>
constexpr std::string_view text_of(char const (&text)[N]) noexcept {
    return {text, text[N - 1] == '\0' ? N - 1 : N};
}

template <class T, std::size_t N>
struct array {
    T items[N == 0 ? 1 : N]; // of a pattern that is refused there is nothing
};
template <class T, std::size_t N, class From>
constexpr array<T, N> copied(From const& from) noexcept {
    array<T, N> made{};
    for (std::size_t i = 0; i != N; ++i)
        made.items[i] = static_cast<T>(from[i]);
    return made;
}

// No larger than need be. `made` is not: it is for the compiler, and in no program.
template <auto const& Text>
struct storage {
    static constexpr automaton made = make(text_of(Text));
    using cell = std::conditional_t<(made.states > 256), std::uint16_t, std::uint8_t>;
    static constexpr auto ascii = copied<std::uint8_t, 0x80>(made.ascii);
    static constexpr auto beyond = copied<std::uint32_t, made.ranges>(made.beyond);
    static constexpr auto next = copied<cell, made.states * made.classes>(made.next);

    static constexpr pattern_table table() {
        require_pattern<made.fault, made.position>();
        return {text_of(Text), made, ascii.items, beyond.items, next.items};
    }
};

} // namespace detail::pattern

/// The table of a pattern, made when it is compiled, in constant memory. `Text` is an array of char or a
/// std::string_view in static storage:
///
///     inline constexpr char zip[] = "^[0-9]{5}(?:-[0-9]{4})?$";
///     constexpr pattern_table const& table = pattern_of<zip>;
template <auto const& Text>
inline constexpr pattern_table pattern_of = detail::pattern::storage<Text>::table();

} // namespace notepact

// notepact/contract/pattern.hpp

namespace notepact {

namespace detail {

inline void write_pattern(std::uint32_t& state, std::string_view piece, rule const& entry) noexcept {
    pattern_scanner scanner(state);
    scanner.write(*entry.inside()->refers.pattern, piece);
    state = scanner.state();
}
inline bool keeps_pattern(std::uint32_t state, rule const& entry) noexcept {
    return pattern_scanner(state).matches(*entry.inside()->refers.pattern);
}
inline std::string_view text_of_pattern(rule const& entry) noexcept {
    return entry.inside()->refers.pattern->text();
}

} // namespace detail

inline constexpr constraint pattern_constraint = {
    "pattern",
    errc::no_match,
    constrained::texts,
    detail::write_pattern,
    detail::keeps_pattern,
    nullptr,
    nullptr,
    detail::text_of_pattern};

/// Of a text: it matches a regular expression of JSON Schema somewhere, or as a whole where the expression is
/// anchored, else `no_match`. `Text` is an array of char or a std::string_view in static storage; see
/// format/pattern.hpp for what it may say:
///
///     inline constexpr char zip[] = "^[0-9]{5}$";
///     required("zip", string(pattern<zip>()))
template <auto const& Text>
constexpr auto pattern(severity level = error) {
    return constraint_declaration<constrained::texts, 2>{
        {detail::entry(rule_kind::constraint, &pattern_constraint, 0, detail::flag_bit(level), 2),
         detail::entry(rule_kind::operand, &pattern_of<Text>, 0, 0)}};
}

} // namespace notepact

// notepact/base/fixed_text.hpp

namespace notepact {

/// Room for a text that comes in pieces, of a size that fixed_text fixes. What does not fit is dropped; a
/// character of UTF-8 is kept whole or not at all.
class text_room {
  public:
    text_room(text_room const&) = delete;
    text_room& operator=(text_room const&) = delete;

    std::string_view text() const noexcept { return {room_, whole()}; }
    bool empty() const noexcept { return whole() == 0; }
    /// Whether something was dropped.
    bool is_cut() const noexcept { return cut_; }

    void clear() noexcept {
        size_ = 0;
        cut_ = false;
    }
    void append(char const* piece, std::size_t size) noexcept {
        if (cut_) return;
        cut_ = size > capacity_ - size_;
        if (cut_) size = capacity_ - size_;
        if (size != 0) std::memcpy(room_ + size_, piece, size);
        size_ += size;
    }

  protected:
    text_room(char* room, std::size_t capacity) noexcept : room_(room), capacity_(capacity) {}

  private:
    std::size_t whole() const noexcept { return size_ - detail::begun_character({room_, size_}); }

    char* room_;
    std::size_t capacity_;
    std::size_t size_ = 0;
    bool cut_ = false;
};

/// A text of at most `Capacity` bytes, held in place.
template <std::size_t Capacity>
class fixed_text : public text_room {
  public:
    fixed_text() noexcept : text_room(bytes_, Capacity) {}

  private:
    char bytes_[Capacity];
};

} // namespace notepact

// notepact/http/answer_reader.hpp

namespace notepact {

/// A value to be kept of an answer that is read in pieces: where it stands, and where it goes. Views both.
/// The place is a JSON Pointer made of the contract's names, in which `*` stands for every index and for
/// every name of a map (`/errors/*/0`); the first value there that has the type which the contract wants is
/// kept. Of a contract of a text (answer_text) the empty pointer names the text.
class capture {
  public:
    /// A string.
    constexpr capture(
        text_view pointer NOTEPACT_LIFETIMEBOUND, text_room& text NOTEPACT_LIFETIMEBOUND) noexcept
        : pointer_(pointer), text_(&text) {}
    /// A number, if it is whole and within 64 bits.
    constexpr capture(
        text_view pointer NOTEPACT_LIFETIMEBOUND, std::int64_t& number NOTEPACT_LIFETIMEBOUND) noexcept
        : pointer_(pointer), number_(&number) {}
    /// The name of a member of a map, whose values the pointer tells: `/errors/*`.
    static constexpr capture
    name(text_view pointer NOTEPACT_LIFETIMEBOUND, text_room& text NOTEPACT_LIFETIMEBOUND) noexcept {
        capture made(pointer, text);
        made.of_name_ = true;
        return made;
    }

    /// Whether it was there.
    constexpr bool taken() const noexcept { return taken_; }

  private:
    friend class answer_reader;

    std::string_view pointer_;
    text_room* text_ = nullptr;
    std::int64_t* number_ = nullptr;
    bool of_name_ = false;
    bool taken_ = false;
    bool open_ = false; // its text is being read
};

/// Reads an answer whose body arrives in pieces of any size: what it is, what is wrong with it, and the
/// values that are to be kept. The same as interpret_text over the whole; holds no byte of the body but
/// those. O(1) memory, no heap.
///
///     std::int64_t id = 0;
///     fixed_text<80> message;
///     capture kept[] = {{"/id", id}, {"/errors", message}, {"/errors/*/0", message}};
///     answer_reader answer(clinic::create_sign_off, status, report, kept);
///     while (…) answer.header(name, value);
///     while (…) answer.write(piece);
///     if (answer.finish() == answer_kind::success) use(id);
class answer_reader {
  public:
    template <std::size_t N>
    answer_reader(operation const& of, unsigned status, report& report, capture (&kept)[N]) noexcept
        : answer_reader(of, status, report, kept, N) {}
    answer_reader(operation const& of, unsigned status, report& report) noexcept
        : answer_reader(of, status, report, nullptr, 0) {}
    answer_reader(answer_reader const&) = delete;
    answer_reader& operator=(answer_reader const&) = delete;

    /// One header, before the body: all that came, or those that answer_head names.
    void header(std::string_view name, std::string_view value) noexcept {
        head_.read(name, value);
        judge_.set_coded(head_.coded());
    }
    /// The next piece. Returns false once no further one matters.
    bool write(std::string_view piece) {
        judge_.see(piece);
        return reads() && reader_.write(piece);
    }

    /// The body ends here. Call it once.
    answer_kind finish() {
        if (reads()) reader_.finish();
        return judge_.finish(follower_.checker_.result(), follower_.checker_.text_fault());
    }

    /// What to do next. `now` is needed to hold a Retry-After date against.
    advice next(std::optional<instant> now = std::nullopt) const noexcept {
        return advise(of_, status_, head_.retry().seconds(now));
    }

  private:
    // Has the events checked, and keeps what is to be kept.
    class follower {
      public:
        follower(contract_ref contract, report& report, capture* kept, std::size_t count) noexcept
            : checker_(contract, report), kept_(kept), count_(count) {
            for (std::size_t i = 0; i < count_; ++i) // may have been used for an answer before
                kept_[i].taken_ = kept_[i].open_ = false;
        }

        void object_begin(std::size_t offset) { opened(checker_.object_begin(offset)); }
        void object_end(std::size_t offset) { closed(checker_.object_end(offset)); }
        void array_begin(std::size_t offset) { opened(checker_.array_begin(offset)); }
        void array_end(std::size_t offset) { closed(checker_.array_end(offset)); }
        void key_begin(std::size_t offset) {
            checker_.key_begin(offset);
            bool const of_map = ignored_ == 0 && checker_.depth() != 0 && !checker_.in_object();
            begin_text(of_map, true);
        }
        void key_part(std::string_view text) {
            checker_.key_part(text);
            append(text);
        }
        void key_end() {
            checker_.key_end();
            end_text();
        }
        void string_begin(std::size_t offset) { begin_text(checker_.string_begin(offset), false); }
        void string_part(std::string_view text) {
            checker_.string_part(text);
            append(text);
        }
        void string_end() {
            checker_.string_end();
            end_text();
        }
        void number_part(std::string_view) {}
        void number(number_facts const& facts, std::size_t offset) {
            bool const named = checker_.number(facts, offset);
            if (!named || !facts.whole || facts.beyond_int64) return;
            for (std::size_t i = 0; i < count_; ++i)
                if (kept_[i].number_ != nullptr && takes(kept_[i])) *kept_[i].number_ = facts.value;
        }
        void boolean(bool value, std::size_t offset) { checker_.boolean(value, offset); }
        void null(std::size_t offset) { checker_.null(offset); }
        void fault(json_fault why, std::size_t offset) { checker_.fault(why, offset); }

        checker checker_;

      private:
        void opened(bool named) noexcept { ignored_ = static_cast<std::uint8_t>(ignored_ + (named ? 0 : 1)); }
        void closed(bool named) noexcept { ignored_ = static_cast<std::uint8_t>(ignored_ - (named ? 0 : 1)); }

        bool takes(capture& one) const noexcept {
            if (one.taken_ || !checker_.is_at(one.pointer_)) return false;
            one.taken_ = true;
            return true;
        }
        void begin_text(bool named, bool of_name) noexcept {
            for (std::size_t i = 0; named && i < count_; ++i) {
                auto& one = kept_[i];
                if (one.text_ == nullptr || one.of_name_ != of_name || !takes(one)) continue;
                one.text_->clear();
                one.open_ = true;
            }
        }
        void append(std::string_view text) noexcept {
            for (std::size_t i = 0; i < count_; ++i)
                if (kept_[i].open_) kept_[i].text_->append(text.data(), text.size());
        }
        void end_text() noexcept {
            for (std::size_t i = 0; i < count_; ++i)
                kept_[i].open_ = false;
        }

        capture* kept_;
        std::size_t count_;
        std::uint8_t ignored_ = 0; // open containers of which nothing is checked
    };

    answer_reader(
        operation const& of, unsigned status, report& report, capture* kept, std::size_t count) noexcept
        : of_(of), status_(status), judge_(of, status, false, report),
          follower_(
              judge_.contract() != nullptr ? *judge_.contract() : of.replies->body, judge_.findings(), kept,
              count),
          reader_(follower_) {}

    // Whether the body is to be read; then it has begun.
    bool reads() {
        if (!judge_.reads()) return false;
        if (judge_.contract()->is_text()) reader_.take_bare_text();
        return true;
    }

    operation const& of_;
    unsigned status_;
    answer_head head_;
    detail::answer_judge judge_;
    follower follower_;
    json_reader<follower> reader_;
};

} // namespace notepact

// notepact/http/http1.hpp
//
// Requests as the text of HTTP/1.1 (RFC 9112), for hosts that have a TLS socket and no HTTP client.

namespace notepact {

namespace detail {

template <class Request, class Sink>
void put_http1_head(Request const& r, std::size_t content_length, std::string_view host, Sink&& sink) {
    constexpr std::string_view line_end = "\r\n", type = "Content-Type", get = "GET", deletion = "DELETE";
    if (!r.host().empty()) host = r.host();
    sink(r.method());
    sink(std::string_view(" "));
    sink(r.target());
    sink(std::string_view(" HTTP/1.1\r\nHost: "));
    sink(host);
    sink(line_end);
    bool body = content_length != 0;
    for (auto const header : r.headers()) {
        body = body || header.name == type;
        sink(header.name);
        sink(std::string_view(": "));
        sink(header.value);
        sink(line_end);
    }
    // RFC 9110, section 8.6: also where a method that could have a body has none.
    if (body || (r.method() != get && r.method() != deletion)) {
        sink(std::string_view("Content-Length: "));
        put_decimal(content_length, sink);
        sink(line_end);
    }
    sink(line_end);
}

} // namespace detail

/// Hands the head of a request, its request line and headers, Host and Content-Length among them, and the
/// empty line, to `sink(std::string_view)`; the body follows it. Nothing in a request can end a line early.
/// `host` is for a request in origin form, and is not checked. The credential is in it.
template <class Storage, class Sink>
void put_http1_head(basic_request<Storage> const& r, Sink&& sink, std::string_view host = {}) {
    detail::put_http1_head(r, r.body().size(), host, sink);
}
template <class Sink>
void put_http1_head(request_in_pieces const& r, Sink&& sink, std::string_view host = {}) {
    detail::put_http1_head(r, r.content_length(), host, sink);
}

} // namespace notepact

// notepact/http/inspect.hpp
//
// The server's side of build(): whether a request that came keeps the contract of its operation.

namespace notepact {

/// A request that came, as an HTTP server hands it over. Views all of it. `Headers` is a range of fields, in
/// any order, each with members `name` and `value`, such as header_field, or `first` and `second`, such as a
/// pair; the body is whole, without codings of transfer. A server that undoes codings of content itself
/// leaves out their header, too.
template <class Headers>
struct incoming_request {
    text_view method;
    text_view target;
    Headers const& headers;
    text_view body = {};
};
template <class Headers>
incoming_request(std::string_view, std::string_view, Headers const&) -> incoming_request<Headers>;
template <class Headers>
incoming_request(std::string_view, std::string_view, Headers const&, std::string_view)
    -> incoming_request<Headers>;

/// What inspect() found. Views the target.
struct inspection {
    /// The operation whose contract the request was held to; null if there is none, and `match.outcome()`
    /// says why. It is also there where a parameter is so bad that `match` has no operation.
    operation const* of = nullptr;
    request_match match;
    /// The credential, without its scheme, if it is there, once and well-formed; else a server answers 401,
    /// whatever else is wrong. Views the headers.
    std::optional<secret_view> credential = std::nullopt;
    /// If there is no operation it is an error that is not in the report, since no rule of a contract was
    /// broken.
    verdict result;

    /// Whether there are an operation and no error.
    explicit operator bool() const noexcept { return of != nullptr && result.ok(); }
};

namespace detail {

/// The headers that an operation wants, found among all.
class incoming_headers {
  public:
    explicit incoming_headers(operation const& of) noexcept : of_(of) {}

    void read(std::string_view name, std::string_view value) noexcept {
        if (value.data() == nullptr) value = part(name, 0, 0); // empty, not absent
        auto const& table = *of_.headers;
        auto const* header = table.inside();
        for (std::size_t i = 0; i < table.detail; ++i, header = header->next())
            if (same_without_case(name, header->name())) return keep(texts_[i], value, 1U << i);
        if (same_without_case(name, content_type_header.name()))
            keep(content_type_, value, 1U << max_parameters);
        if (same_without_case(name, content_encoding_header.name()) && is_coded(value)) coded_ = true;
    }
    /// Whether the bytes of the body are not those of the document.
    bool coded() const noexcept { return coded_; }

    verdict judge(bool has_body, report& report) noexcept {
        auto const& table = *of_.headers;
        if (texts_[0].data() != nullptr) texts_[0] = behind_scheme(texts_[0]);
        sound_ = true;
        auto found = check_parameters(
            table,
            texts_,
            report,
            [this, &table](rule const& header, std::string_view text, auto const& tell) {
                auto const told = [&](finding broken, rule const& of) {
                    if (&header == table.inside() && broken.level == severity::error) sound_ = false;
                    tell(broken, of);
                };
                judge_items(
                    header, text, [](auto const&... judged) { judge_text(judged...); }, told);
            });
        sound_ = sound_ && texts_[0].data() != nullptr;
        auto const* header = table.inside();
        for (std::size_t i = 0; i < table.detail; ++i, header = header->next())
            if ((repeated_ >> i & 1U) != 0) found.saw(add(errc::duplicate_parameter, *header, report));
        if (of_.body != nullptr || of_.media) found.saw(judge_content_type(has_body, report));
        if (coded_ && has_body) found.saw(add(errc::coded_body, content_encoding_header, report));
        return found;
    }
    /// After judge().
    std::optional<secret_view> credential() const noexcept {
        if (!sound_ || (repeated_ & 1U) != 0) return std::nullopt;
        return secret_view(texts_[0]);
    }

  private:
    static verdict add(errc code, rule const& header, report& report) noexcept {
        verdict found;
        found.saw(report.add(violation(code, severity::error, place::header, header)));
        return found;
    }

    template <class Text>
    void keep(Text& kept, std::string_view value, unsigned mark) noexcept {
        if (kept.data() != nullptr)
            repeated_ |= mark;
        else
            kept = trimmed_value(value);
    }
    // The scheme has no case and one space or more behind it (RFC 9110, section 11.4); without it there is no
    // credential, which is as bad as an empty one.
    std::string_view behind_scheme(std::string_view value) const noexcept {
        auto const scheme = of_.scheme();
        if (scheme.empty()) return value;
        if (!begins_with_scheme(value, scheme)) return part(value, 0, 0);
        value.remove_prefix(scheme.size());
        while (!value.empty() && value.front() == ' ')
            value.remove_prefix(1);
        return value;
    }

    verdict judge_content_type(bool has_body, report& report) const noexcept {
        verdict found;
        if ((repeated_ >> max_parameters & 1U) != 0)
            found = add(errc::duplicate_parameter, content_type_header, report);
        auto wrong = errc::wrong_content_type;
        if (content_type_.data() != nullptr)
            wrong = judge_media_type(content_type_, of_.media ? std::string_view() : json_media_type);
        else if (!has_body && !of_.media)
            return found; // the body's absence is said of the body
        if (wrong != errc{}) found.saw(add(wrong, content_type_header, report));
        return found;
    }

    operation const& of_;
    parameter_texts texts_ = {};
    std::string_view content_type_;
    unsigned repeated_ = 0;
    bool coded_ = false;
    bool sound_ = false; // the credential is there and keeps its rule
};

// By its rule, and in any case as something that a request may hold: without an error, match() finds it.
template <class Found>
void judge_encoded(place in, rule const& wanted, std::string_view encoded, Found&& found) {
    constexpr finding bad{errc::bad_parameter, severity::error};
    if (!is_plain(encoded, in)) return found(bad, wanted);
    text_judge judge;
    judge.begin(wanted);
    path_segment_scanner text;
    bool const decoded = percent_decode(encoded, [&](std::string_view piece) {
        judge.write(piece);
        text.write(piece);
    });
    if (!decoded) return found(bad, wanted);
    bool refused = false;
    if (!text.complete()) { // an error of its own says so, or this one
        judge.end([&](finding broken, rule const&) { refused = refused || broken.level == severity::error; });
        if (!refused) return found(bad, wanted);
    }
    judge.end(found);
}

inline verdict judge_target(route const& found, report& report) {
    auto const& of = *found.of;
    auto const& table = *of.parameters;
    auto worst = check_parameters(
        table, found.encoded, report, [](rule const& parameter, std::string_view value, auto const& tell) {
            auto const judge = [in = place_of_parameter(parameter)](auto const&... judged) {
                judge_encoded(in, judged...);
            };
            judge_items(parameter, value, judge, tell);
        });
    for_each_pair(found.query, [&](std::string_view pair_name, std::string_view value) {
        auto const name = decoded_name(pair_name);
        auto const known = find_in_query(table, name.text());
        if (known.entry == nullptr) {
            if (!of.how.undescribed) worst.saw(report.add(unknown_in_query(table, name.text())));
        } else if (value.data() != found.encoded[known.ordinal].data() && !may_be_repeated(*known.entry)) {
            worst.saw(report.add(duplicate_in_query(*known.entry)));
        }
    });
    return worst;
}

inline verdict judge_body(operation const& of, std::string_view bytes, report& report) {
    if (of.body != nullptr) return body_bytes(contract_ref(*of.body), bytes).judge(report);
    verdict found;
    if (!of.media && !bytes.empty()) found.saw(add_unexpected_body(report));
    return found;
}

} // namespace detail

/// Finds the operation that a request asks for, as match() does, and holds all of the request to its
/// contract: one report over path, query, headers and body, in this order, with what build() would refuse,
/// and by the same tables.
///
/// - A parameter's text is judged decoded. One that is not percent-encoded as RFC 3986 has it, or holds in
///   plain what two readers would read as two, is `bad_parameter`; see match().
/// - Names in the query are exact. A parameter that is there twice is `duplicate_parameter`, unless it is a
///   repeated_list(). Of an operation
///   that the documents describe, one that they do not name is the warning `unknown_parameter`, with the one
///   that was probably meant.
/// - Names of headers have no case. A header of the API that is there twice is `duplicate_parameter`; a
///   credential without its scheme, whose case does not matter, is `bad_header`.
/// - Where a body is JSON, Content-Type must be application/json, with any parameters, else
///   `wrong_content_type`; it may be missing only if the body is missing, too. An upload takes any media
///   type.
/// - A body that Content-Encoding says is coded, such as with gzip, is `coded_body`, for which a server
///   answers 415; of its bytes nothing is said.
/// - What the API does not name, such as Accept and any other header, is not looked at.
///
/// Nothing of the request gets into the report. Where there is no operation, nothing is reported. Allocates
/// nothing. `base_path` is as for match().
template <class Headers>
inspection inspect(
    api const& api, incoming_request<Headers> const& came, report& report, std::string_view base_path = {}) {
    inspection found;
    auto const route = detail::find_route(api, came.method, came.target, base_path);
    found.match = request_match(route);
    found.of = route.of;
    if (found.of == nullptr) {
        found.result.saw(severity::error);
        return found;
    }
    found.result.saw(detail::judge_target(route, report));
    detail::incoming_headers headers(*found.of);
    for (auto const& field : came.headers)
        headers.read(detail::name_of(field), detail::value_of(field));
    found.result.saw(headers.judge(!came.body.empty(), report));
    found.credential = headers.credential();
    if (!headers.coded() || came.body.empty() || found.of->body == nullptr)
        found.result.saw(detail::judge_body(*found.of, came.body, report));
    return found;
}

} // namespace notepact

// notepact/http/no_answer.hpp

namespace notepact {

/// How long an answer may be that a host holds as a whole, unless it says otherwise. A note or a sign-off
/// with its signature takes some KB, a list of notes with their texts some MB; what is longer than this is no
/// answer but a fault, or an attack.
inline constexpr std::size_t max_answer_size = std::size_t{16} << 20;

/// Why a request has no answer. Each HTTP client has errors of its own; its bridge tells which of these one
/// is.
enum class no_answer : std::uint8_t {
    not_sent,     ///< there was no connection: the server has seen nothing of the request
    body_broken,  ///< the body could not be written to its end: piece_writer::error() says why
    timed_out,    ///< no answer, or not all of one, in the time that the host gives it
    closed_early, ///< the connection ended before the answer was whole
    too_long,     ///< longer than the host holds
    not_http,     ///< what came is not HTTP
    failed        ///< anything else between host and server
};
constexpr std::string_view message(no_answer why) noexcept {
    constexpr std::string_view messages[] = {
        "no connection to the server, nothing was sent",
        "the body of the request could not be written to its end",
        "no answer in time",
        "the server closed the connection before the answer was whole",
        "the answer is longer than the host holds",
        "the answer is not HTTP",
        "the transfer failed"};
    return detail::in_order<no_answer::failed>(messages, why);
}

/// What to do when an operation was not answered. Where nothing was sent, nothing can have happened: any
/// operation may be sent again, a POST too. A body that could not be written to its end was never a request,
/// and would not be one the next time.
constexpr advice advise(operation const& of, no_answer why) noexcept {
    switch (why) {
    case no_answer::not_sent: return {next_step::retry};
    case no_answer::body_broken: return {};
    case no_answer::too_long:
    case no_answer::not_http:
        if (of.method == verb::get) return {};
        break;
    default:
        if (of.method == verb::get) return {next_step::retry};
    }
    return {next_step::outcome_unknown, std::nullopt, of.method != verb::post};
}

} // namespace notepact

// notepact/http/rate_window.hpp

namespace notepact {

/// Keeps a client within a rate limit: at most `Limit` requests in any window. Exact, not an average; the
/// clock is passed in, as milliseconds that never go back, and nothing waits or runs by itself. Not for use
/// from several threads at once.
///
///     rate_window<100> window(10000);                      // 100 requests per 10 seconds
///     if (auto const wait = window.wait(now)) sleep(wait); // milliseconds until one more is allowed
///     window.sent(now);
///
/// 8 bytes for each request of the limit; allocates nothing.
template <std::size_t Limit>
class rate_window {
    static_assert(Limit != 0);

  public:
    constexpr explicit rate_window(std::uint64_t milliseconds) noexcept : length_(milliseconds) {}

    /// How long until one more request is allowed; zero: now.
    constexpr std::uint64_t wait(std::uint64_t now) const noexcept {
        if (count_ < Limit) return 0;
        auto const oldest = sent_[next_]; // the one that the next would replace
        return now - oldest >= length_ ? 0 : length_ - (now - oldest);
    }
    /// A request was sent.
    constexpr void sent(std::uint64_t now) noexcept {
        sent_[next_] = now;
        next_ = (next_ + 1) % Limit;
        if (count_ < Limit) ++count_;
    }

  private:
    std::uint64_t length_;
    std::uint64_t sent_[Limit] = {};
    std::size_t next_ = 0;
    std::size_t count_ = 0;
};

} // namespace notepact

// notepact/http/scope.hpp

namespace notepact {

/// Every scope of any API, as bits.
inline constexpr std::uint32_t all_scopes = ~std::uint32_t{0};

/// The scopes that an operation needs and that are not granted, as bits; none if it may be called. Where one
/// of several would do, only the first is named. `with` says which conditional needs apply: the name of a
/// parameter that is `true`.
constexpr std::uint32_t
missing_scopes(operation const& of, std::uint32_t granted, std::string_view with = {}) noexcept {
    std::uint32_t missing = 0;
    for (auto const& need : of.how.needs)
        if ((need.only_with.empty() || need.only_with == with) && need.any_of != 0
            && (granted & need.any_of) == 0)
            missing |= need.first;
    return missing;
}

/// A set of scopes of an API: one bit for each that its documents name, and a flag that a further one is in
/// it. `Scope` is an enum with words (see words_of). Everything is constexpr.
template <class Scope>
class scope_set {
  public:
    constexpr scope_set() noexcept = default;
    constexpr scope_set(std::initializer_list<Scope> scopes) noexcept {
        for (auto const scope : scopes)
            bits_ |= scope_bit(scope);
    }
    static constexpr scope_set of_bits(std::uint32_t bits) noexcept {
        scope_set made;
        made.bits_ = bits;
        return made;
    }
    /// From texts as an API answers them: any range of what converts to std::string_view.
    template <class Range>
    static constexpr scope_set from_texts(Range const& texts) {
        scope_set made;
        for (auto const& text : texts)
            made.insert(std::string_view(text));
        return made;
    }

    /// A text that is no known scope only sets the flag.
    constexpr void insert(std::string_view text) noexcept {
        auto const scope = parse_enum<Scope>(text);
        if (scope)
            bits_ |= scope_bit(*scope);
        else
            unknown_ = true;
    }
    constexpr bool has(Scope scope) const noexcept { return (bits_ & scope_bit(scope)) != 0; }
    constexpr bool has_unknown() const noexcept { return unknown_; }
    constexpr bool empty() const noexcept { return bits_ == 0 && !unknown_; }
    constexpr std::uint32_t bits() const noexcept { return bits_; }

    /// The scopes in both: what a key may do is its own scopes that are granted to it.
    friend constexpr scope_set operator&(scope_set a, scope_set b) noexcept {
        auto both = of_bits(a.bits_ & b.bits_);
        both.unknown_ = a.unknown_ && b.unknown_;
        return both;
    }
    friend constexpr bool operator==(scope_set a, scope_set b) noexcept {
        return a.bits_ == b.bits_ && a.unknown_ == b.unknown_;
    }
    friend constexpr bool operator!=(scope_set a, scope_set b) noexcept { return !(a == b); }

    /// The scopes that an operation needs and that are not in the set, see missing_scopes; empty if it may be
    /// called.
    constexpr scope_set missing_for(operation const& of, std::string_view with = {}) const noexcept {
        return of_bits(missing_scopes(of, bits_, with));
    }

    /// Calls `visit(Scope)` for each, in the documents' order.
    template <class Visit>
    constexpr void for_each(Visit&& visit) const {
        for (std::size_t i = 0; i < std::size(texts_of_enum<Scope>); ++i)
            if (has(static_cast<Scope>(i))) visit(static_cast<Scope>(i));
    }
    /// `read:notes, read:soap_notes`
    template <class Sink>
    constexpr void put(Sink&& sink) const {
        bool first = true;
        for_each([&](Scope scope) {
            if (!first) sink(std::string_view(", "));
            first = false;
            sink(text_of(scope));
        });
    }
    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>&
    operator<<(std::basic_ostream<Char, Traits>& out, scope_set const& set) {
        return detail::insert(out, [&set](auto const& sink) { set.put(sink); });
    }

  private:
    static constexpr std::uint32_t scope_bit(Scope scope) noexcept {
        static_assert(std::size(texts_of_enum<Scope>) <= 32, "too_many_scopes");
        return std::uint32_t{1} << static_cast<unsigned>(scope);
    }

    std::uint32_t bits_ = 0;
    bool unknown_ = false;
};

/// What an operation needs: one of some scopes.
template <class Scope>
constexpr scope_need
any_of(Scope first, scope_set<Scope> others = {}, std::string_view only_with = {}) noexcept {
    auto const bits = scope_set<Scope>{first}.bits();
    return {bits | others.bits(), bits, only_with};
}

} // namespace notepact

// notepact/version.hpp

// The one place where the version is written: CMake, the package files and the single header read it here.
#define NOTEPACT_VERSION_MAJOR 0
#define NOTEPACT_VERSION_MINOR 1
#define NOTEPACT_VERSION_PATCH 0

#define NOTEPACT_DETAIL_TEXT(x) #x
#define NOTEPACT_DETAIL_DOTTED(x, y, z)                                                                      \
    NOTEPACT_DETAIL_TEXT(x) "." NOTEPACT_DETAIL_TEXT(y) "." NOTEPACT_DETAIL_TEXT(z)

namespace notepact {

/// The version of the library as text, "major.minor.patch".
inline constexpr std::string_view version =
    NOTEPACT_DETAIL_DOTTED(NOTEPACT_VERSION_MAJOR, NOTEPACT_VERSION_MINOR, NOTEPACT_VERSION_PATCH);

} // namespace notepact

#undef NOTEPACT_DETAIL_DOTTED
#undef NOTEPACT_DETAIL_TEXT

// notepact/core.hpp
/// The core of notepact without an API: all that is needed to declare one, to check, to write requests and to
/// read answers. Needs the C++17 standard library only.

// notepact/maxcare/documents.hpp
//
// The bodies and requests that the documents print, as printed. Bodies of which they show only members are
// put together from the example of each member, in the document's order.

namespace notepact::maxcare {

// Of the SOAP note, the document tells only where an impressionId is.
inline constexpr std::string_view full_note =
    R"({"code":"success","data":{"id":"nte_3cc73cb69c59403ca9108af6c5693b25","version":3,)"
    R"("visitDate":"2026-03-20 18:30:00+00","status":"awaiting_sign","aiStatus":"issues_found","aiIssueCount":2,)"
    R"("patient":{"id":"pat_8de030393a9e417ab2b3a8b8df183631","mrn":"MRN-10042","firstName":"Sarah",)"
    R"("lastName":"Johnson","middleName":"Marie","gender":"Female","dateOfBirth":"1985-03-15",)"
    R"("email":"sarah.johnson@email.com","phone":"(555) 123-4567",)"
    R"("avatar":"https://s3.amazonaws.com/bucket/patients-avatars/org/avatar.jpg?X-Amz-...",)"
    R"("createdAt":"2024-08-15T09:30:00.000Z","updatedAt":"2025-01-20T14:22:00.000Z"},)"
    R"("facility":{"id":"fac_b2c3d4e5f6a74b8c9d0e1f2a3b4c5d6e","name":"West LA Dermatology",)"
    R"("timezone":"America/Los_Angeles","specialty":"Dermatology","isVisible":true,"organizationNpi":"1234567890",)"
    R"("createdAt":"2024-05-01T10:00:00.000Z","updatedAt":"2025-01-15T12:30:00.000Z"},"ehrType":"modmed",)"
    R"("assignedProviders":[{"id":"prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a","firstName":"James","lastName":"Wilson",)"
    R"("displayFirstName":"Dr. James","displayLastName":"Wilson, MD","username":"jwilson","roles":["Physician"],)"
    R"("individualNpi":"1234567890","canFinalize":true,"canCosign":false,"hidden":false,)"
    R"("roleType":"PRIMARY_PROVIDER"}],"soapNote":{"impressionsPlans":[{"impressionId":1042}]},)"
    R"("createdAt":"2026-03-20 18:35:10.209452+00","updatedAt":"2026-03-23 03:15:47.285+00"}})";

inline constexpr std::string_view impression_edit =
    R"({"dxComplexity":"STABLE CHRONIC ILLNESS","dxStatus":"Active"})";

inline constexpr std::string_view me_sample = R"({
"code": "success",
"data": {
"app": {
"id": "app_2b6fe6754b674990bb07fa16ece694c3",
"slug": "testapi",
"liveVersionId": "apv_89ba6db5e6644a008849299672992970"
},
"organization": {
"id": "org_7e2c8cfeb7a94deb986de7012589e72b"
},
"scopes": [
"read:patients",
"read:appointments",
"read:providers",
"read:facilities",
"read:bills",
"read:claims",
"read:notes",
"read:soap_notes",
"read:emails",
"read:phone_numbers",
"read:inventory",
"read:products",
"read:encounters",
"write:notes_images",
"write:emails",
"write:products",
"write:inventory"
]
}
})";

inline constexpr std::string_view insufficient_scope = R"({
"code": "forbidden",
"message": "Insufficient scope. Required: read:patients",
"trace_id": "550e8400-e29b-41d4-a716-446655440000"
})";

inline constexpr printed_body printed_bodies[] = {
    {"UpdateImpressionBody", "maxcare.update_impression", "maxcare.update_impression", impression_edit},
    {"UpdateImpressionSuccessResponseV3", "maxcare.update_impression.200", "maxcare.note", full_note},
    {"PublicApiBadRequestResponse",
     "maxcare.update_impression.400",
     "maxcare.error",
     R"({"code":"bad_request","message":"'id' must be a valid UUID",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiUnauthorizedResponse",
     "maxcare.update_impression.401",
     "maxcare.error",
     R"({"code":"unauthorized","message":"Invalid or missing API key",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiForbiddenResponse",
     "maxcare.update_impression.403",
     "maxcare.error",
     R"({"code":"forbidden","message":"Insufficient scope","trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiNotFoundResponse",
     "maxcare.update_impression.404",
     "maxcare.error",
     R"({"code":"not_found","message":"Resource not found","trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiConflictResponse",
     "maxcare.update_impression.409",
     "maxcare.error",
     R"({"code":"conflict","message":"Cannot edit a signed note",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiRateLimitResponse",
     "maxcare.update_impression.429",
     "maxcare.error",
     R"({"code":"rate_limit_exceeded","message":"Rate limit exceeded. Maximum 1000 requests per 60 seconds.",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiBadGatewayResponse",
     "maxcare.update_impression.502",
     "maxcare.error",
     R"({"code":"unexpected_integration_error","message":"EHR sync failed",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiServiceUnavailableResponse",
     "maxcare.update_impression.503",
     "maxcare.error",
     R"({"code":"server_unresponsive","message":"EHR integration is not available for this note",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"Checking Your Scopes", "maxcare.me.200", "maxcare.me", me_sample},
    {"Insufficient Scope Error", "maxcare.list_patients.403", "maxcare.error", insufficient_scope},
};

inline constexpr printed_request printed_requests[] = {
    {"Checking Your Scopes",
     "maxcare.me",
     "https://api.maxcare.ai/v3",
     "GET",
     "/marketplace/me",
     {},
     {"max_prd_ak_SBA...01S", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"}},
};

} // namespace notepact::maxcare

// notepact/maxcare/scopes.hpp

namespace notepact {
namespace maxcare {

/// "Available Scopes", in the document's order.
enum class scope : std::uint8_t {
    read_patients,
    read_appointments,
    read_providers,
    read_facilities,
    read_bills,
    read_encounters, ///< legacy, same as read_bills
    read_claims,
    read_notes,
    read_soap_notes,
    read_tasks,
    read_emails,
    read_phone_numbers,
    read_inventory,
    read_products,
    write_notes_images,
    write_soap_notes,
    write_tasks,
    write_emails,
    write_products,
    write_inventory
};

using scopes = scope_set<scope>;

} // namespace maxcare

template <>
struct words_of<maxcare::scope> {
    using scope = maxcare::scope;
    static constexpr enum_word<scope> table[] = {
        {scope::read_patients, "read:patients"},
        {scope::read_appointments, "read:appointments"},
        {scope::read_providers, "read:providers"},
        {scope::read_facilities, "read:facilities"},
        {scope::read_bills, "read:bills"},
        {scope::read_encounters, "read:encounters"},
        {scope::read_claims, "read:claims"},
        {scope::read_notes, "read:notes"},
        {scope::read_soap_notes, "read:soap_notes"},
        {scope::read_tasks, "read:tasks"},
        {scope::read_emails, "read:emails"},
        {scope::read_phone_numbers, "read:phone_numbers"},
        {scope::read_inventory, "read:inventory"},
        {scope::read_products, "read:products"},
        {scope::write_notes_images, "write:notes_images"},
        {scope::write_soap_notes, "write:soap_notes"},
        {scope::write_tasks, "write:tasks"},
        {scope::write_emails, "write:emails"},
        {scope::write_products, "write:products"},
        {scope::write_inventory, "write:inventory"},
    };
};

} // namespace notepact

// notepact/maxcare/error_bodies.hpp
//
// The bodies of errors, as a server writes them that follows the Max AI Public API.

namespace notepact::maxcare {

namespace detail {

// `put_message(json)` writes the parts of the message.
template <class Message, class Sink>
void put_error(std::string_view code, std::string_view trace_id, Message const& put_message, Sink&& sink) {
    json_writer<std::remove_reference_t<Sink>> json(sink);
    json.object_begin();
    json.key("code");
    json.string(code);
    json.key("message");
    json.string_begin();
    put_message(json);
    json.string_end();
    json.key("trace_id");
    json.string(trace_id);
    json.object_end();
}

// `next(detail)` gives one after the other; false: there is none left.
template <class Next, class Sink>
void put_bad_request(Next&& next, std::string_view trace_id, Sink&& sink) {
    auto const put_message = [&next](auto& json) {
        bool first = true;
        for (refusal_detail one; next(one); first = false) {
            if (!first) json.string_part("; ");
            if (!one.member.empty()) {
                json.string_part("'");
                json.string_part(one.member);
                json.string_part("': ");
            }
            json.string_part(one.text);
        }
        if (first) json.string_part("Bad request");
    };
    put_error("bad_request", trace_id, put_message, sink);
}

} // namespace detail

/// Hands the body of an error to `sink(std::string_view)`:
/// `{"code":"not_found","message":"Resource not found","trace_id":…}`. The texts must be UTF-8.
template <class Sink>
void put_error(std::string_view code, std::string_view message, std::string_view trace_id, Sink&& sink) {
    detail::put_error(
        code, trace_id, [message](auto& json) { json.string_part(message); }, sink);
}

/// Hands the body of a 400 answer, from a report, to `sink(std::string_view)`. Its message names every error
/// that the report keeps, in the report's order, as the document's example does: `'providerId': required
/// parameter or header is missing`; warnings are none. Without an error it is "Bad request", a text that is
/// ours. The trace id must be UTF-8. Allocates nothing.
template <class Sink>
void put_bad_request(report const& found, std::string_view trace_id, Sink&& sink) {
    auto next = [at = found.begin(), end = found.end()](refusal_detail& one) mutable {
        while (at != end && at->level() != severity::error)
            ++at;
        if (at == end) return false;
        one = {at->member(), message(at->code())};
        ++at;
        return true;
    };
    detail::put_bad_request(next, trace_id, sink);
}

/// Hands the body of the 403 answer for missing scopes to `sink(std::string_view)`:
/// `{"code":"forbidden","message":"Insufficient scope. Required: read:patients","trace_id":…}`. The trace id
/// must be UTF-8.
template <class Sink>
void put_forbidden(scopes missing, std::string_view trace_id, Sink&& sink) {
    auto const put_message = [missing](auto& json) {
        json.string_part("Insufficient scope. Required: ");
        missing.put([&json](std::string_view piece) { json.string_part(piece); });
    };
    detail::put_error("forbidden", trace_id, put_message, sink);
}

} // namespace notepact::maxcare

// notepact/maxcare/account.hpp

namespace notepact::maxcare {

/// servers: https://api.maxcare.ai/v3
inline constexpr std::string_view server = "https://api.maxcare.ai/v3";

namespace detail {
inline constexpr auto documented_server = base_url_view::parse(server);
static_assert(documented_server);
} // namespace detail

/// Who calls, for which clinic, and where the API is. Views its texts, which must outlive it; account owns
/// them.
struct account_view {
    secret_view api_key;
    text_view organization_id;
    base_url_view base = *detail::documented_server;
};

/// The same, which owns its texts.
struct account {
    secret api_key;
    std::string organization_id;
    base_url base = base_url(*detail::documented_server);

    operator account_view() const& noexcept NOTEPACT_LIFETIMEBOUND {
        return {api_key, organization_id, base};
    }
    operator account_view() const&& = delete;
};

inline constexpr auto account_headers = object<account_view>(
    // securitySchemes, api-key: http bearer, Marketplace API key
    in_header<&account_view::api_key>("Authorization", bearer_token(), scheme("Bearer")),
    // X-Organization-Id | header | required: Target clinic organization ID
    in_header<&account_view::organization_id>("X-Organization-Id", header_text()));

} // namespace notepact::maxcare

// notepact/contract/maybe.hpp

namespace notepact {

/// A member that may be absent, may be null, or has a value: three states, where std::optional has two.
template <class T>
class maybe {
  public:
    using value_type = T;

    /// Absent.
    constexpr maybe() noexcept = default;
    constexpr maybe(T value) : value_(std::move(value)) {}
    static constexpr maybe null() noexcept {
        maybe made;
        made.null_ = true;
        return made;
    }

    constexpr bool is_absent() const noexcept { return !value_ && !null_; }
    constexpr bool is_null() const noexcept { return null_; }
    constexpr bool has_value() const noexcept { return value_.has_value(); }
    constexpr explicit operator bool() const noexcept { return has_value(); }

    /// Only if there is a value.
    constexpr T const& operator*() const noexcept { return *value_; }
    constexpr T& operator*() noexcept { return *value_; }
    constexpr T const* operator->() const noexcept { return &*value_; }
    constexpr T* operator->() noexcept { return &*value_; }

    T& emplace() {
        null_ = false;
        return value_.emplace();
    }
    void set_null() noexcept {
        value_.reset();
        null_ = true;
    }
    void set_absent() noexcept {
        value_.reset();
        null_ = false;
    }

    friend bool operator==(maybe const& a, maybe const& b) {
        return a.null_ == b.null_ && a.value_ == b.value_;
    }
    friend bool operator!=(maybe const& a, maybe const& b) { return !(a == b); }

  private:
    std::optional<T> value_;
    bool null_ = false;
};

} // namespace notepact

// notepact/maxcare/note.hpp
//
// The note that the Max AI Public API v3 answers, from the OpenAPI text of "Edit impression fields".
// Members stand as listed there; `nullable` there is nullable here, and read so for aiStatus and facility
// too.

namespace notepact {
namespace maxcare {

// status: Workflow status; enum: new, synced, awaiting_sign, awaiting_final_sign, signed, outdated, archived
enum class note_status : std::uint8_t {
    new_,
    synced,
    awaiting_sign,
    awaiting_final_sign,
    signed_,
    outdated,
    archived
};
// aiStatus: AI check status; enum: pending, success, issues_found, skipped
enum class ai_status : std::uint8_t {
    pending,
    success,
    issues_found,
    skipped
};
// ehrType: EHR type; enum: modmed, ezderm
enum class ehr_type : std::uint8_t {
    modmed,
    ezderm
};

} // namespace maxcare

template <>
struct words_of<maxcare::note_status> {
    using status = maxcare::note_status;
    static constexpr enum_word<status> table[] = {
        {status::new_, "new"},
        {status::synced, "synced"},
        {status::awaiting_sign, "awaiting_sign"},
        {status::awaiting_final_sign, "awaiting_final_sign"},
        {status::signed_, "signed"},
        {status::outdated, "outdated"},
        {status::archived, "archived"},
    };
};
template <>
struct words_of<maxcare::ai_status> {
    using status = maxcare::ai_status;
    static constexpr enum_word<status> table[] = {
        {status::pending, "pending"},
        {status::success, "success"},
        {status::issues_found, "issues_found"},
        {status::skipped, "skipped"},
    };
};
template <>
struct words_of<maxcare::ehr_type> {
    using type = maxcare::ehr_type;
    static constexpr enum_word<type> table[] = {
        {type::modmed, "modmed"},
        {type::ezderm, "ezderm"},
    };
};

namespace maxcare {

/// ExternalNotePatientV3
struct patient {
    std::string id;
    std::optional<std::string> mrn;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::optional<std::string> middle_name;
    std::optional<std::string> gender;
    std::optional<std::string> date_of_birth;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    std::optional<std::string> avatar;
    std::string created_at;
    std::string updated_at;
};

inline constexpr auto patient_object = object<patient>(
    // id: Patient ID
    required<&patient::id>("id", string()),
    // mrn: Medical record number, nullable
    required<&patient::mrn>("mrn", nullable(string())),
    // firstName: First name, nullable
    required<&patient::first_name>("firstName", nullable(string())),
    // lastName: Last name, nullable
    required<&patient::last_name>("lastName", nullable(string())),
    // middleName: Middle name, nullable
    required<&patient::middle_name>("middleName", nullable(string())),
    // gender: Gender, nullable
    required<&patient::gender>("gender", nullable(string())),
    // dateOfBirth: Date of birth (YYYY-MM-DD), nullable
    required<&patient::date_of_birth>("dateOfBirth", nullable(date(warning))),
    // email: Email address, nullable
    required<&patient::email>("email", nullable(string())),
    // phone: Phone number, nullable
    required<&patient::phone>("phone", nullable(string())),
    // avatar: Presigned URL for the patient avatar image (expires in 1 hour), nullable
    required<&patient::avatar>("avatar", nullable(string())),
    // createdAt: Created timestamp
    required<&patient::created_at>("createdAt", timestamp(warning)),
    // updatedAt: Last updated timestamp
    required<&patient::updated_at>("updatedAt", timestamp(warning)));
constexpr auto const& contract_for(patient const*) noexcept {
    return patient_object;
}

/// ExternalNoteFacilityV3
struct facility {
    std::string id;
    std::string name;
    std::optional<std::string> timezone;
    std::optional<std::string> specialty;
    bool is_visible = false;
    std::optional<std::string> organization_npi;
    std::string created_at;
    std::string updated_at;
};

inline constexpr auto facility_object = object<facility>(
    // id: Facility ID
    required<&facility::id>("id", string()),
    // name: Facility name
    required<&facility::name>("name", string()),
    // timezone: Timezone, nullable
    required<&facility::timezone>("timezone", nullable(string())),
    // specialty: Specialty, nullable
    required<&facility::specialty>("specialty", nullable(string())),
    // isVisible: Whether the facility is visible
    required<&facility::is_visible>("isVisible", boolean()),
    // organizationNpi: Organization NPI number, nullable
    required<&facility::organization_npi>("organizationNpi", nullable(string())),
    // createdAt: Created timestamp
    required<&facility::created_at>("createdAt", timestamp(warning)),
    // updatedAt: Last updated timestamp
    required<&facility::updated_at>("updatedAt", timestamp(warning)));
constexpr auto const& contract_for(facility const*) noexcept {
    return facility_object;
}

/// ExternalNoteAssignedProviderV3
struct assigned_provider {
    std::string id;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::optional<std::string> display_first_name;
    std::optional<std::string> display_last_name;
    std::optional<std::string> username;
    std::vector<std::string> roles;
    std::optional<std::string> individual_npi;
    bool can_finalize = false;
    bool can_cosign = false;
    bool hidden = false;
    std::string role_type;
};

inline constexpr auto assigned_provider_object = object<assigned_provider>(
    // id: Provider unique identifier
    required<&assigned_provider::id>("id", string()),
    // firstName: First name, nullable
    required<&assigned_provider::first_name>("firstName", nullable(string())),
    // lastName: Last name, nullable
    required<&assigned_provider::last_name>("lastName", nullable(string())),
    // displayFirstName: Display first name, nullable
    required<&assigned_provider::display_first_name>("displayFirstName", nullable(string())),
    // displayLastName: Display last name, nullable
    required<&assigned_provider::display_last_name>("displayLastName", nullable(string())),
    // username: EHR username, nullable
    required<&assigned_provider::username>("username", nullable(string())),
    // roles: Provider roles
    required<&assigned_provider::roles>("roles", array_of(string())),
    // individualNpi: Individual NPI number, nullable
    required<&assigned_provider::individual_npi>("individualNpi", nullable(string())),
    // canFinalize: Whether the provider can finalize (bill-under) notes
    required<&assigned_provider::can_finalize>("canFinalize", boolean()),
    // canCosign: Whether the provider can cosign other providers' notes
    required<&assigned_provider::can_cosign>("canCosign", boolean()),
    // hidden: Whether the provider is hidden
    required<&assigned_provider::hidden>("hidden", boolean()),
    // roleType: Role on this note
    required<&assigned_provider::role_type>("roleType", string()));
constexpr auto const& contract_for(assigned_provider const*) noexcept {
    return assigned_provider_object;
}

/// ExternalNoteResponseV3
struct note {
    std::string id;
    json_number version;
    std::optional<std::string> visit_date;
    enum_text<note_status> status;
    std::optional<enum_text<maxcare::ai_status>> ai_status;
    json_number ai_issue_count;
    maxcare::patient patient;
    std::optional<maxcare::facility> facility;
    enum_text<maxcare::ehr_type> ehr_type;
    std::vector<assigned_provider> assigned_providers;
    maybe<json_text> soap_note;
    std::string created_at;
    std::string updated_at;
};

inline constexpr auto note_object = object<note>(
    // id: Stable note identifier
    required<&note::id>("id", string()),
    // version: Version number (increments when note content changes)
    required<&note::version>("version", number(whole(warning))),
    // visitDate: Visit date (ISO timestamp), nullable
    required<&note::visit_date>("visitDate", nullable(timestamp(warning))),
    // status: Workflow status
    required<&note::status>("status", one_of<note_status>()),
    // aiStatus: AI check status, nullable
    required<&note::ai_status>("aiStatus", nullable(one_of<ai_status>())),
    // aiIssueCount: Number of AI issues found
    required<&note::ai_issue_count>("aiIssueCount", number(whole(warning))),
    // patient: Patient details
    required<&note::patient>("patient", patient_object),
    // facility: Facility details, nullable
    required<&note::facility>("facility", nullable(facility_object)),
    // ehrType: EHR type
    required<&note::ehr_type>("ehrType", one_of<ehr_type>()),
    // assignedProviders: Assigned providers
    required<&note::assigned_providers>("assignedProviders", array_of(assigned_provider_object)),
    // soapNote: SOAP note content (only when includeSoapNote=true), nullable
    optional<&note::soap_note>("soapNote", nullable(any_object())),
    // createdAt: Created timestamp
    required<&note::created_at>("createdAt", timestamp(warning)),
    // updatedAt: Last updated timestamp
    required<&note::updated_at>("updatedAt", timestamp(warning)));
constexpr auto const& contract_for(note const*) noexcept {
    return note_object;
}

/// UpdateImpressionSuccessResponseV3
struct note_envelope {
    std::string code;
    note data;
};

inline constexpr auto note_answer = answer_body(
    "maxcare.note", object<note_envelope>(
                        // code: Response code
                        required<&note_envelope::code>("code", string()),
                        // data: ExternalNoteResponseV3
                        required<&note_envelope::data>("data", note_object)));
constexpr auto const& contract_for(note_envelope const*) noexcept {
    return note_answer;
}

/// "The impressionId is found in the SOAP note response at soapNote.impressionsPlans[].impressionId."
inline constexpr std::string_view impression_id_path[] = {"impressionsPlans", "*", "impressionId"};
inline constexpr std::string_view impression_id_path_in_data[] = {
    "soapNote", "impressionsPlans", "*", "impressionId"};

} // namespace maxcare
} // namespace notepact

// notepact/maxcare/envelope.hpp
//
// The answers of the operations that the documents name but do not describe.

namespace notepact::maxcare {

/// The answer of an operation that is not described: a code, and data of which nothing is said.
struct envelope {
    std::string code;
    std::optional<json_text> data;
};
inline constexpr auto envelope_answer = answer_body(
    "maxcare.envelope", object<envelope>(
                            // code: Response code, of the one success that is described
                            required<&envelope::code>("code", string()),
                            // data: what it is, the documents do not say
                            optional<&envelope::data>("data", any())));
constexpr auto const& contract_for(envelope const*) noexcept {
    return envelope_answer;
}

/// A note by itself, as `data` of get_note's answer is one.
inline constexpr auto note_data = answer_body("maxcare.note_data", note_object);

/// The note that is the data of an answer, as get_note's: `note_in(answer.value(), report)`. Its shape is the
/// one that the documents show for update_impression. Nothing if there is no data, or if it is no such note;
/// the report says why, with pointers from the note's root. Allocates what a note holds.
inline std::optional<note> note_in(envelope const& answer, report& report) {
    if (!answer.data) {
        document_path data;
        data.push_member(1);
        report.add(violation(errc::missing_member, severity::error, envelope_answer, data, no_offset));
        return std::nullopt;
    }
    note read;
    if (!parse_text(note_data, answer.data->text(), read, report)) return std::nullopt;
    return read;
}

} // namespace notepact::maxcare

// notepact/maxcare/errors.hpp

namespace notepact::maxcare {

/// PublicApiBadRequestResponse and its likes: all errors have one shape. The codes in the document are
/// examples.
struct failure {
    std::string code;
    std::string message;
    std::string trace_id;
};

inline constexpr auto error_answer = answer_body(
    "maxcare.error", object<failure>(
                         // code: Error code
                         required<&failure::code>("code", string()),
                         // message: Human-readable error message
                         required<&failure::message>("message", string()),
                         // trace_id: Trace ID for debugging
                         required<&failure::trace_id>("trace_id", string())));
constexpr auto const& contract_for(failure const*) noexcept {
    return error_answer;
}

} // namespace notepact::maxcare

// notepact/maxcare/ids.hpp

namespace notepact::maxcare {

// Here, so that no type of such a name is meant that the program has elsewhere.
struct patient_tag;
struct appointment_tag;
struct provider_tag;
struct facility_tag;
struct bill_tag;
struct claim_tag;
struct note_tag;
struct image_tag;
struct task_tag;
struct email_tag;
struct inventory_change_tag;
struct product_tag;
struct impression_tag;

using patient_id = text_id<patient_tag>;
using appointment_id = text_id<appointment_tag>;
using provider_id = text_id<provider_tag>;
using facility_id = text_id<facility_tag>;
using bill_id = text_id<bill_tag>;
using claim_id = text_id<claim_tag>;
using note_id = text_id<note_tag>;
using image_id = text_id<image_tag>;
using task_id = text_id<task_tag>;
using email_id = text_id<email_tag>;
using inventory_change_id = text_id<inventory_change_tag>;
using product_id = text_id<product_tag>;

/// Impression integration ID: numeric, kept as text, never a double.
using impression_id = number_id<impression_tag>;

} // namespace notepact::maxcare

// notepact/maxcare/impression.hpp
//
// "Edit impression fields", PATCH /notes/{noteId}/impressions/{impressionId}.

namespace notepact::maxcare {

/// Which impression, and who edits it.
struct impression_of_note {
    note_id note;
    impression_id impression;
    provider_id provider;
};
inline constexpr auto impression_path = object<impression_of_note>(
    // noteId | path | required | string: Note ID (stable root ID or any version ID)
    in_path<&impression_of_note::note>("noteId", path_text()),
    // impressionId | path | required | number: Impression integration ID (from
    // soapNote.impressionsPlans[].impressionId)
    in_path<&impression_of_note::impression>("impressionId", number_text()),
    // providerId | query | required | string
    in_query<&impression_of_note::provider>("providerId", path_text()));

/// UpdateImpressionBody. Views its texts; they must live until it is built.
struct update_impression_request {
    std::optional<text_view> dx_complexity = std::nullopt;
    std::optional<text_view> dx_status = std::nullopt;
};
inline constexpr auto update_impression_body = request_body(
    "maxcare.update_impression",
    object<update_impression_request>(
        // "Updates diagnosis complexity and/or status"
        at_least_one(warning),
        // dxComplexity | string: Diagnosis complexity (problemAddressed). ModMed only.
        optional<&update_impression_request::dx_complexity>("dxComplexity", not_empty(warning)),
        // dxStatus | string: Diagnosis status (chronicity). ModMed only.
        optional<&update_impression_request::dx_status>("dxStatus", not_empty(warning))));
constexpr auto const& contract_for(update_impression_request const*) noexcept {
    return update_impression_body;
}

} // namespace notepact::maxcare

// notepact/maxcare/me.hpp
//
// GET /v3/marketplace/me, of the page "Scopes", "Checking Your Scopes". Its members
// are those of the sample, all of which are taken for required.

namespace notepact::maxcare {

/// "app": who calls.
struct app {
    std::string id;
    std::string slug;
    std::string live_version_id;
};
inline constexpr auto app_object = object<app>(
    // "id": "app_2b6fe6754b674990bb07fa16ece694c3"
    required<&app::id>("id", string()),
    // "slug": "testapi"
    required<&app::slug>("slug", string()),
    // "liveVersionId": "apv_89ba6db5e6644a008849299672992970"
    required<&app::live_version_id>("liveVersionId", string()));
constexpr auto const& contract_for(app const*) noexcept {
    return app_object;
}

/// "organization": the clinic for which it calls.
struct organization {
    std::string id;
};
inline constexpr auto organization_object = object<organization>(
    // "id": "org_7e2c8cfeb7a94deb986de7012589e72b"
    required<&organization::id>("id", string()));
constexpr auto const& contract_for(organization const*) noexcept {
    return organization_object;
}

/// Who a key belongs to and what it may do. The scopes are texts as they came: see scopes::from_texts.
struct grants {
    maxcare::app app;
    maxcare::organization organization;
    std::vector<std::string> scopes;
};
inline constexpr auto grants_object = object<grants>(
    // "app": { ... }
    required<&grants::app>("app", app_object),
    // "organization": { ... }
    required<&grants::organization>("organization", organization_object),
    // "The response includes your granted scopes": "scopes": [ "read:patients", ... ]; one that is not known
    // is kept
    required<&grants::scopes>("scopes", array_of(string())));
constexpr auto const& contract_for(grants const*) noexcept {
    return grants_object;
}

/// The answer of me.
struct grants_envelope {
    std::string code;
    grants data;
};
inline constexpr auto me_answer = answer_body(
    "maxcare.me", object<grants_envelope>(
                      // "code": "success"
                      required<&grants_envelope::code>("code", string()),
                      // "data": { "app": { ... }, "organization": { ... }, "scopes": [ ... ] }
                      required<&grants_envelope::data>("data", grants_object)));
constexpr auto const& contract_for(grants_envelope const*) noexcept {
    return me_answer;
}

} // namespace notepact::maxcare

// notepact/maxcare/operations.hpp
//
// The 36 operations that the documents name. update_impression and me are described; the bodies of the others
// are bytes, their answers an envelope.

namespace notepact::maxcare {

// ------------------------------------------------------------------------------------------ parameters

template <class Id>
inline constexpr auto path_id = object<Id>(in_path<&Id::id>("id", path_text()));

/// What list_notes may ask for.
struct note_query {
    std::optional<bool> include_soap_note = std::nullopt;
};
inline constexpr auto note_query_parameters = object<note_query>(
    // GET /v3/notes?includeSoapNote=true | Include SOAP note content (requires read:notes too)
    in_query_optional<&note_query::include_soap_note>("includeSoapNote", boolean_text()));

/// Which note, and who edits it.
struct note_by_provider {
    note_id note;
    provider_id provider;
};
inline constexpr auto note_path = object<note_by_provider>(
    in_path<&note_by_provider::note>("noteId", path_text()),
    in_query<&note_by_provider::provider>("providerId", path_text()));

/// Which image of a note, and who edits it.
struct image_of_note {
    note_id note;
    image_id image;
    provider_id provider;
};
inline constexpr auto image_path = object<image_of_note>(
    in_path<&image_of_note::note>("noteId", path_text()),
    in_path<&image_of_note::image>("imageId", path_text()),
    in_query<&image_of_note::provider>("providerId", path_text()));

// -------------------------------------------------------------------------------- bodies and answers

/// The body of an operation that is named but not described: one JSON object.
inline constexpr auto object_body = request_body("maxcare.object", any_object());

/// The documented errors; any other 4xx or 5xx of this shape is one too.
template <auto const& Described>
using replies_with = replies<
    // '200': Success
    on<200, Described>,
    // '400': Missing or invalid request parameter
    on<400, error_answer>,
    // '401': Invalid or missing API key
    on<401, error_answer>,
    // '403': Insufficient scope
    on<403, error_answer>,
    // '404': Resource not found
    on<404, error_answer>,
    // '409': Resource conflict (e.g. editing a signed note)
    on<409, error_answer>,
    // '429': Rate limit exceeded
    on<429, error_answer>,
    // '502': EHR sync failed
    on<502, error_answer>,
    // '503': EHR integration unavailable
    on<503, error_answer>>;

/// An operation that is named but not described.
template <auto const& Parameters, auto const& Body = no_body>
using named = endpoint<account_headers, Parameters, Body, replies_with<envelope_answer>>;

constexpr operation_options needs(scope required, scopes or_one_of = {}) noexcept {
    operation_options options;
    options.needs[0] = any_of(required, or_one_of);
    options.any_success = true;
    options.undescribed = true;
    options.other_errors = true;
    return options;
}

// ----------------------------------------------------------------------------------------------- reads

// read:patients | GET /v3/patients | List patients with search and pagination
inline constexpr named<no_parameters> list_patients{
    "maxcare.list_patients", verb::get, "/patients", needs(scope::read_patients)};
// read:patients | GET /v3/patients/{id} | Get a specific patient by ID
inline constexpr named<path_id<patient_id>> get_patient{
    "maxcare.get_patient", verb::get, "/patients/{id}", needs(scope::read_patients)};

// read:appointments | GET /v3/appointments | List appointments with filters
inline constexpr named<no_parameters> list_appointments{
    "maxcare.list_appointments", verb::get, "/appointments", needs(scope::read_appointments)};
// read:appointments | GET /v3/appointments/{id} | Get a specific appointment by ID
inline constexpr named<path_id<appointment_id>> get_appointment{
    "maxcare.get_appointment", verb::get, "/appointments/{id}", needs(scope::read_appointments)};

// read:providers | GET /v3/providers | List providers
inline constexpr named<no_parameters> list_providers{
    "maxcare.list_providers", verb::get, "/providers", needs(scope::read_providers)};
// read:providers | GET /v3/providers/{id} | Get a specific provider by ID
inline constexpr named<path_id<provider_id>> get_provider{
    "maxcare.get_provider", verb::get, "/providers/{id}", needs(scope::read_providers)};

// read:facilities | GET /v3/facilities | List facilities
inline constexpr named<no_parameters> list_facilities{
    "maxcare.list_facilities", verb::get, "/facilities", needs(scope::read_facilities)};
// read:facilities | GET /v3/facilities/{id} | Get a specific facility by ID
inline constexpr named<path_id<facility_id>> get_facility{
    "maxcare.get_facility", verb::get, "/facilities/{id}", needs(scope::read_facilities)};

// read:encounters | (legacy) | Same as read:bills
// read:bills | GET /v3/bills | List bills with pagination
inline constexpr named<no_parameters> list_bills{
    "maxcare.list_bills", verb::get, "/bills", needs(scope::read_bills, {scope::read_encounters})};
// read:bills | GET /v3/bills/{id} | Get detailed bill with line items and coding groups
inline constexpr named<path_id<bill_id>> get_bill{
    "maxcare.get_bill", verb::get, "/bills/{id}", needs(scope::read_bills, {scope::read_encounters})};

// read:claims | GET /v3/claims | List claims with pagination
inline constexpr named<no_parameters> list_claims{
    "maxcare.list_claims", verb::get, "/claims", needs(scope::read_claims)};
// read:claims | GET /v3/claims/{id} | Get detailed claim with insurance info
inline constexpr named<path_id<claim_id>> get_claim{
    "maxcare.get_claim", verb::get, "/claims/{id}", needs(scope::read_claims)};

// read:soap_notes | GET /v3/notes?includeSoapNote=true | Include SOAP note content (requires read:notes too)
constexpr operation_options needs_for_notes() noexcept {
    auto options = needs(scope::read_notes);
    options.needs[1] = any_of(scope::read_soap_notes, scopes(), "includeSoapNote");
    return options;
}
// read:notes | GET /v3/notes | List patient visit notes
inline constexpr named<note_query_parameters> list_notes{
    "maxcare.list_notes", verb::get, "/notes", needs_for_notes()};
// read:notes | GET /v3/notes/{id} | Get a specific note by ID
inline constexpr named<path_id<note_id>> get_note{
    "maxcare.get_note", verb::get, "/notes/{id}", needs(scope::read_notes)};

// read:tasks | GET /v3/tasks | List tasks with filters (status, note, provider, patient, date range)
inline constexpr named<no_parameters> list_tasks{
    "maxcare.list_tasks", verb::get, "/tasks", needs(scope::read_tasks)};
// read:tasks | GET /v3/tasks/{id} | Get a specific task by ID
inline constexpr named<path_id<task_id>> get_task{
    "maxcare.get_task", verb::get, "/tasks/{id}", needs(scope::read_tasks)};

// read:emails | GET /v3/emails | List emails
inline constexpr named<no_parameters> list_emails{
    "maxcare.list_emails", verb::get, "/emails", needs(scope::read_emails)};
// read:emails | GET /v3/emails/{id} | Get a specific email by ID
inline constexpr named<path_id<email_id>> get_email{
    "maxcare.get_email", verb::get, "/emails/{id}", needs(scope::read_emails)};

// read:phone_numbers | GET /v3/phone-numbers | List clinic phone numbers
inline constexpr named<no_parameters> list_phone_numbers{
    "maxcare.list_phone_numbers", verb::get, "/phone-numbers", needs(scope::read_phone_numbers)};

// read:inventory | GET /v3/inventory/changes | List inventory changes
inline constexpr named<no_parameters> list_inventory_changes{
    "maxcare.list_inventory_changes", verb::get, "/inventory/changes", needs(scope::read_inventory)};
// read:inventory | GET /v3/inventory/changes/{id} | Get a specific inventory change
inline constexpr named<path_id<inventory_change_id>> get_inventory_change{
    "maxcare.get_inventory_change", verb::get, "/inventory/changes/{id}", needs(scope::read_inventory)};
// read:inventory | GET /v3/inventory/changes/{id}/products | Get products for an inventory change
inline constexpr named<path_id<inventory_change_id>> list_inventory_change_products{
    "maxcare.list_inventory_change_products",
    verb::get,
    "/inventory/changes/{id}/products",
    needs(scope::read_inventory)};
// read:inventory | GET /v3/inventory/stock-levels | Get current stock levels
inline constexpr named<no_parameters> list_stock_levels{
    "maxcare.list_stock_levels", verb::get, "/inventory/stock-levels", needs(scope::read_inventory)};

// read:products | GET /v3/inventory/products | List products in the catalog
inline constexpr named<no_parameters> list_products{
    "maxcare.list_products", verb::get, "/inventory/products", needs(scope::read_products)};
// read:products | GET /v3/inventory/products/{id} | Get a specific product
inline constexpr named<path_id<product_id>> get_product{
    "maxcare.get_product", verb::get, "/inventory/products/{id}", needs(scope::read_products)};

/// Which scopes a key has. "This endpoint does not require any scope"
inline constexpr endpoint<account_headers, no_parameters, no_body, replies_with<me_answer>> me{
    "maxcare.me", verb::get, "/marketplace/me", [] {
        operation_options options;
        options.other_errors = true;
        return options;
    }()};

// ---------------------------------------------------------------------------------------------- writes

// write:notes_images | POST /v3/notes/{noteId}/images?providerId= | Upload an image to a note
inline constexpr named<note_path, any_media> upload_note_image{
    "maxcare.upload_note_image", verb::post, "/notes/{noteId}/images", needs(scope::write_notes_images)};
// write:notes_images | DELETE /v3/notes/{noteId}/images/{imageId}?providerId= | Delete an image from a note
inline constexpr named<image_path> delete_note_image{
    "maxcare.delete_note_image",
    verb::delete_,
    "/notes/{noteId}/images/{imageId}",
    needs(scope::write_notes_images)};

// write:soap_notes | PATCH /v3/notes/{noteId}?providerId= | Edit SOAP note fields (with EHR sync)
inline constexpr named<note_path, object_body> update_note{
    "maxcare.update_note", verb::patch, "/notes/{noteId}", needs(scope::write_soap_notes)};
// write:soap_notes | PATCH /v3/notes/{noteId}/impressions/{impressionId}?providerId= | Edit impression fields
// (ModMed only)
/// Edits an impression. 503: "EHR integration is not available for this note".
inline constexpr endpoint<account_headers, impression_path, update_impression_body, replies_with<note_answer>>
    update_impression{
        "maxcare.update_impression", verb::patch, "/notes/{noteId}/impressions/{impressionId}", [] {
            auto options = needs(scope::write_soap_notes);
            options.any_success = false;
            options.undescribed = false;
            options.unavailable_is_final = true;
            return options;
        }()};

// write:tasks | POST /v3/tasks | Create a task (synchronous EHR push)
inline constexpr named<no_parameters, object_body> create_task{
    "maxcare.create_task", verb::post, "/tasks", needs(scope::write_tasks)};
// write:tasks | PATCH /v3/tasks/{id} | Update task status (complete/cancel)
inline constexpr named<path_id<task_id>, object_body> update_task{
    "maxcare.update_task", verb::patch, "/tasks/{id}", needs(scope::write_tasks)};

// write:emails | POST /v3/emails/send | Send an email
inline constexpr named<no_parameters, object_body> send_email{
    "maxcare.send_email", verb::post, "/emails/send", needs(scope::write_emails)};

// write:products | POST /v3/inventory/products | Create a new product
inline constexpr named<no_parameters, object_body> create_product{
    "maxcare.create_product", verb::post, "/inventory/products", needs(scope::write_products)};
// write:products | PUT /v3/inventory/products/{id} | Update an existing product
inline constexpr named<path_id<product_id>, object_body> update_product{
    "maxcare.update_product", verb::put, "/inventory/products/{id}", needs(scope::write_products)};

// write:inventory | POST /v3/inventory/changes | Create an inventory change
inline constexpr named<no_parameters, object_body> create_inventory_change{
    "maxcare.create_inventory_change", verb::post, "/inventory/changes", needs(scope::write_inventory)};

} // namespace notepact::maxcare

// notepact/maxcare/manners.hpp
//
// What servers of the Max AI Public API do beyond its contracts. The sentence of a document stands above what
// it says; the rest is how we read it, see api_manners.

namespace notepact::maxcare {

namespace detail {

struct error_words {
    unsigned status;
    std::string_view code, message;
};
inline constexpr error_words words_of_errors[] = {
    // PublicApiBadRequestResponse names what is wrong, see put_bad_request.
    {400, "bad_request", "Bad request"},
    // PublicApiUnauthorizedResponse
    {401, "unauthorized", "Invalid or missing API key"},
    // PublicApiForbiddenResponse
    {403, "forbidden", "Insufficient scope"},
    // PublicApiNotFoundResponse
    {404, "not_found", "Resource not found"},
    // PublicApiConflictResponse
    {409, "conflict", "Cannot edit a signed note"},
    // PublicApiRateLimitResponse
    {429, "rate_limit_exceeded", "Rate limit exceeded. Maximum 1000 requests per 60 seconds."},
    // PublicApiBadGatewayResponse
    {502, "unexpected_integration_error", "EHR sync failed"},
    // PublicApiServiceUnavailableResponse
    {503, "server_unresponsive", "EHR integration is not available for this note"},
    // The documents show none of these.
    {405, "method_not_allowed", "Method not allowed"},
    {408, "request_timeout", "Request timeout"},
    {413, "content_too_large", "Content too large"},
    {414, "uri_too_long", "URI too long"},
    {415, "unsupported_media_type", "Unsupported content coding"},
    {417, "expectation_failed", "Expectation failed"},
    {431, "request_header_fields_too_large", "Request header fields too large"},
    {500, "internal_server_error", "Internal server error"},
    {501, "not_implemented", "Not implemented"},
    {505, "http_version_not_supported", "HTTP version not supported"},
    {0, "failed", "Failed"},
};

inline void put_refusal(refusal const& what, text_output put) {
    if (what.scopes != 0) return put_forbidden(scopes::of_bits(what.scopes), what.trace_id, put);
    if (what.status == 400 && what.detail_count != 0) {
        auto next = [at = what.begin(), end = what.end()](refusal_detail& one) mutable {
            if (at == end) return false;
            one = *at++;
            return true;
        };
        return put_bad_request(next, what.trace_id, put);
    }
    auto const* found = std::end(words_of_errors) - 1;
    for (auto const& one : words_of_errors)
        if (one.status == what.status) found = &one;
    maxcare::put_error(found->code, what.text.empty() ? found->message : what.text, what.trace_id, put);
}

inline constexpr shown_in_answer shown[] = {
    // noteId: Note ID (stable root ID or any version ID); id: Stable note identifier
    {note_answer, shown_part::parameter, "noteId", "/data/id", true},
    // The documents only tell where in a SOAP note an impression's id is; that its edited values stand beside
    // it is our choice.
    {note_answer, shown_part::parameter, "providerId", "/data/assignedProviders/0/id"},
    {note_answer, shown_part::changed, {}, "/data/updatedAt"},
    {note_answer, shown_part::body, {}, "/data/soapNote/impressionsPlans/0"},
    {note_answer, shown_part::parameter, "impressionId", "/data/soapNote/impressionsPlans/0/impressionId"},
    // "The response includes your granted scopes"
    {me_answer, shown_part::scopes, {}, "/data/scopes"},
    {me_answer, shown_part::header, "X-Organization-Id", "/data/organization/id"},
    // code: Response code, of the one success that is shown. What data is, the documents do not say.
    {envelope_answer, shown_part::words, "success", "/code"},
    {envelope_answer, shown_part::everything, {}, "/data"},
};

// 409: Resource conflict (e.g. editing a signed note)
inline constexpr conflict conflicts[] = {{"noteId", "signed"}};

// Those of "Edit impression fields", then those of "Scopes", each in its order; what both leave open, last.
inline constexpr reading readings[] = {
    {"Updates diagnosis complexity and/or status",
     "With neither of them nothing would change: `{}` is a warning."},
    {"The impressionId is found in the SOAP note response at soapNote.impressionsPlans[].impressionId.",
     "A number, or the text of one, in any note; what else stands there is skipped and counted."},
    {"Note ID (stable root ID or any version ID)",
     "Any text that stays in its segment of the path; so every id that is a string. No form is wanted, "
     "`nte_` "
     "or UUID: the documents show both."},
    {"Impression integration ID (from soapNote.impressionsPlans[].impressionId)",
     "`number`: the text of a finite JSON number, which is kept as it is, never as a double. What is no "
     "whole "
     "number in 0 ... 2^53-1 is a warning."},
    {"Target clinic organization ID",
     "Any text that fits a header: ASCII, not empty, no control characters, no space at an end. The "
     "documents "
     "show a UUID and `org_...`."},
    {"Diagnosis complexity (problemAddressed). ModMed only.",
     "Any text: its example, `STABLE CHRONIC ILLNESS`, is no list of values. Empty is a warning, null an "
     "error; so of `dxStatus`. Which notes are of ModMed, the server knows."},
    {"EHR sync failed",
     "502 does not tell whether the edit was carried out. The same values may be sent again."},
    {"EHR integration is not available for this note",
     "503 of this operation is final: there is no use in sending it again. A read may be tried later."},
    {"Error code",
     "Any text: `bad_request` and its likes are examples. All errors have the same three members."},
    {"Maximum 1000 requests per 60 seconds.",
     "Of one client; `maxcare::rate_window` keeps to it. What was answered by 429 was not carried out: it "
     "may be sent again, also a POST."},
    {"Version number (increments when note content changes)",
     "`number`: what is no whole number in 0 ... 2^53-1 is a warning; so of `aiIssueCount`."},
    {"Visit date (ISO timestamp)",
     "The examples have two dialects, `2026-03-20 18:30:00+00` and `2024-08-15T09:30:00.000Z`. Both are "
     "timestamps, here, in `createdAt` and in `updatedAt`; any other text is a warning."},
    {"AI check status",
     "May be null: `nullable` stands beside an `enum` that does not list null, and the intent is plain."},
    {"Facility details", "May be null: `nullable` stands beside `allOf`. `patient` may not be."},
    {"SOAP note content (only when includeSoapNote=true)",
     "Absent, null, or an object in which anything may be."},
    {"Date of birth (YYYY-MM-DD)", "Of a real day; else a warning."},
    {"Role on this note", "Any text: the example is no list of values."},
    {"bearerFormat: JWT",
     "Any bearer token (RFC 6750): the page on scopes shows `max_prd_ak_...`, which is no JWT."},
    {"each API endpoint checks for the required scope",
     "Which one that is, the tables of the page say. What is missing is known before anything is sent."},
    {"Same as read:bills",
     "`read:encounters` opens what `read:bills` does; `read:bills` is the one to ask for."},
    {"Include SOAP note content (requires read:notes too)",
     "One operation, `list_notes`, which needs a second scope if `includeSoapNote` is `true`. It is `true` "
     "or "
     "`false`."},
    {"This endpoint does not require any scope",
     "`me` is sent with any key, and with the same two headers as all others."},
    {"The response includes your granted scopes",
     "Any texts. One that is not known is kept, without a warning. The sample is not the whole set: it lists "
     "17 of 20."},
    {"Insufficient scope. Required: read:patients",
     "403 names the scopes that are missing, and so does the mock."},
    {"GET /v3/patients", "`/v3` is the end of the server's URL, not the begin of a path."},
    {"[the 34 operations that are named and not described]",
     "A body is one JSON object of at most 1 MiB, of an upload bytes of any media type. Any 2xx is a "
     "success, "
     "`{code, data}` without a word on `data`, or 204 without a body. Further pairs may be in the query. "
     "Errors are those of `update_impression`."},
    {"[other statuses]",
     "Any other 4xx and 5xx is an error of the API if it has the same three members; it is marked "
     "undocumented, a warning."},
    {"[whether a request may be sent again]",
     "After 5xx, or without an answer, what became of a POST is unknown, and no program sends it again: no "
     "key is documented by which the server would know it."},
    {"[null in requests]", "An error: no member of a request is `nullable`."},
    {"[members that are not named]",
     "A warning in a request, as they may be misspelt; accepted in an answer."},
    {"[parameters that are not named]",
     "A warning where the operation is described; one that stands twice is an error."},
};

constexpr api_manners make_manners() noexcept {
    api_manners made;
    made.put_refusal = put_refusal;
    made.errors = {"/code", "/message"};
    made.id = "/data/id";
    made.shown = shown;
    made.conflicts = conflicts;
    made.bodies = printed_bodies;
    made.requests = printed_requests;
    made.readings = readings;
    made.credential = "api-key"; // securitySchemes
    return made;
}

} // namespace detail

inline constexpr api_manners manners = detail::make_manners();

} // namespace notepact::maxcare

// notepact/maxcare/api.hpp

namespace notepact::maxcare {

/// The Max AI Public API v3, its operations in the documents' order.
inline constexpr notepact::api api{
    "maxcare",
    "Max AI Public API",
    "3.0",
    "pages \"Edit impression fields\" and \"Scopes\" of the documentation for third-party apps",
    server,
    operations_of<
        list_patients, get_patient, list_appointments, get_appointment, list_providers, get_provider,
        list_facilities, get_facility, list_bills, get_bill, list_claims, get_claim, list_notes, get_note,
        list_tasks, get_task, list_emails, get_email, list_phone_numbers, list_inventory_changes,
        get_inventory_change, list_inventory_change_products, list_stock_levels, list_products, get_product,
        upload_note_image, delete_note_image, update_note, update_impression, create_task, update_task,
        send_email, create_product, update_product, create_inventory_change, me>,
    scopes_of<scope>,
    with_manners(manners)};
static_assert(api.operations.size() == 36);

} // namespace notepact::maxcare

// notepact/maxcare/impression_ids.hpp

namespace notepact::maxcare {

/// What impression_ids() found.
struct impression_id_list {
    std::vector<impression_id> ids;
    std::size_t skipped = 0; ///< values in an id's place that are no finite JSON number
};

namespace detail {
template <std::size_t Steps>
impression_id_list impression_ids_at(json_text const& document, std::string_view const (&path)[Steps]) {
    impression_id_list found;
    document.walk(path, [&found](json_item item) {
        if (item.kind == json_kind::number || item.kind == json_kind::string) {
            if (auto id = impression_id::parse(item.text)) return found.ids.push_back(std::move(*id));
        }
        ++found.skipped;
    });
    return found;
}
} // namespace detail

/// The ids of a note's impressions, in document order: every soapNote.impressionsPlans[].impressionId that is
/// a number or a string that says one. None if the note has no SOAP note.
inline impression_id_list impression_ids(note const& of) {
    return of.soap_note ? detail::impression_ids_at(*of.soap_note, impression_id_path) : impression_id_list();
}
/// The same of an answer whose data is a note, as get_note's, whatever else is in it; see note_in() for all
/// of the note.
inline impression_id_list impression_ids(envelope const& answer) {
    return answer.data ? detail::impression_ids_at(*answer.data, impression_id_path_in_data)
                       : impression_id_list();
}
/// The same of the JSON text of a SOAP note alone.
inline impression_id_list impression_ids_of_soap_note(json_text const& soap_note) {
    return detail::impression_ids_at(soap_note, impression_id_path);
}
/// Of which text: a note's, a SOAP note's?
impression_id_list impression_ids(json_text const&) = delete;

} // namespace notepact::maxcare

// notepact/maxcare/rate_window.hpp

namespace notepact::maxcare {

/// Keeps a client within the documented limit, "Maximum 1000 requests per 60 seconds"; 8 KB.
class rate_window : public notepact::rate_window<1000> {
  public:
    constexpr rate_window() noexcept : notepact::rate_window<1000>(60000) {}
};

} // namespace notepact::maxcare

// notepact/maxcare.hpp
/// The Max AI Public API v3, whole.

// notepact/notepact.hpp
/// The core of notepact, both APIs included; no bridge to another library. Needs the C++17 standard library
/// only.

#endif
