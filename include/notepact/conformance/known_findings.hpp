// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Findings that are known, each with a reason, so that a run fails only of what is new. They stand in a file
// that is written once and edited by hand:
//
//     # of the tablet, until it is replaced
//     clinic.create_sign_off/sign_off/signature/not_png until=2027-03-31 ticket 4711
//     clinic.create_sign_off/missing_member the import of 2019 has none
#ifndef NOTEPACT_CONFORMANCE_KNOWN_FINDINGS_HPP
#define NOTEPACT_CONFORMANCE_KNOWN_FINDINGS_HPP

#include <notepact/format/date.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

/// Names of findings, as finding_name() makes them, in the order of their bytes.
using finding_names = std::set<std::string, std::less<>>;

/// Which of the names a run could have found: the others, of a file for several runs, are none of its
/// business. An empty function: all.
using asked_names = std::function<bool(std::string_view name)>;

/// The reason of an entry that nobody has edited yet.
inline constexpr std::string_view no_reason_yet = "TODO: say why";

/// One entry of a file of known findings.
struct known_finding {
    std::string name;    ///< of what is found: without white space, see finding_name()
    std::string until;   ///< `YYYY-MM-DD`, the last day on which it counts; empty: it always does
    std::string reason;  ///< why it is left as it is, for people; never empty
    std::string comment; ///< the lines above it that begin with `#`, each with its line feed

    /// Whether its last day is over on the day `today`, `YYYY-MM-DD`; if that is no day, every last day is
    /// over.
    bool expired(std::string_view today) const noexcept {
        return !until.empty() && (!is_date(today) || std::string_view(until) < today);
    }
};

/// What a name is to a file of known findings.
enum class finding_state : std::uint8_t {
    unknown, ///< new: the file does not name it
    known,   ///< the file names it: a run does not fail because of it
    expired  ///< the file names it, but its last day is over: it counts as if it were new
};

/// What is wrong with a line of such a file.
enum class known_fault : std::uint8_t {
    none,              ///< nothing
    not_utf8,          ///< a byte that is no UTF-8
    control_character, ///< beside the tab
    not_a_date,        ///< behind `until=` is no real day
    missing_reason,    ///< the line ends behind the name or the date
    duplicate_name     ///< an earlier line has it
};
/// One line that says what is wanted; empty for `none`. Holds nothing of the file.
constexpr std::string_view message(known_fault fault) noexcept {
    switch (fault) {
    case known_fault::none: return "";
    case known_fault::not_utf8: return "the line is no UTF-8";
    case known_fault::control_character: return "the line has a control character";
    case known_fault::not_a_date: return "behind until= a real day is wanted, YYYY-MM-DD";
    case known_fault::missing_reason:
        return "a reason is wanted behind the name: NAME [until=YYYY-MM-DD] REASON";
    case known_fault::duplicate_name: return "a line before this one has the same name";
    }
    return "";
}

/// What a file of known findings says; owns it. Entries are in the order of their names, of which no two are
/// equal.
class known_findings {
    struct by_name {
        using is_transparent = void;
        static std::string_view key(known_finding const& of) noexcept { return of.name; }
        static std::string_view key(std::string_view name) noexcept { return name; }
        template <class A, class B>
        bool operator()(A const& a, B const& b) const noexcept {
            return key(a) < key(b);
        }
    };
    using entries = std::set<known_finding, by_name>;

  public:
    /// A range of known_finding, in the order of the bytes of their names.
    /// @{
    using const_iterator = entries::const_iterator;

    const_iterator begin() const noexcept { return entries_.begin(); }
    const_iterator end() const noexcept { return entries_.end(); }
    std::size_t size() const noexcept { return entries_.size(); }
    bool empty() const noexcept { return entries_.empty(); }
    /// @}

    /// Adds an entry, which must be one that parse_known_findings() could have read; false, and nothing is
    /// done, if there is one of that name.
    bool add(known_finding entry);

    /// The entry of that name; null if there is none.
    known_finding const* find(std::string_view name) const {
        auto const at = entries_.find(name);
        return at == entries_.end() ? nullptr : &*at;
    }
    /// What a finding is on the day `today`, `YYYY-MM-DD`.
    finding_state state(std::string_view name, std::string_view today) const {
        auto const* const entry = find(name);
        if (entry == nullptr) return finding_state::unknown;
        return entry->expired(today) ? finding_state::expired : finding_state::known;
    }

    /// After a run that came to its end: the entries that it could have found, and did not. They point into
    /// this.
    std::vector<known_finding const*>
    stale(finding_names const& found, asked_names const& asked = nullptr) const;
    /// The entries whose last day is over on the day `today`, whether they are found or not. They point into
    /// this.
    std::vector<known_finding const*> expired(std::string_view today) const;

    /// The same file after a run: with all that it found, and without what is stale. An entry that was there
    /// keeps its date, its reason and its comment, also if it has expired; a new one has `no_reason_yet`.
    known_findings updated(finding_names const& found, asked_names const& asked = nullptr) const;

    /// The file's text, which parse_known_findings() reads: comments that belong to no entry first and last,
    /// blank lines only behind the first and before the last of them. The same entries make the same text.
    std::string text() const;

    /// Comments at the beginning, up to a blank line, and behind the last entry; as in known_finding.
    /// @{
    std::string head, foot;
    /// @}

  private:
    entries entries_;
};

/// A file's entries, or the first line that is at fault.
struct parsed_findings {
    known_findings findings;               ///< none, if a line is at fault
    known_fault fault = known_fault::none; ///< of the first line that is at fault
    std::size_t line = 0;                  ///< from 1; 0 if none is at fault

    /// Whether none is.
    explicit operator bool() const noexcept { return fault == known_fault::none; }
};

/// Reads a file of known findings. One stands in a line, `NAME [until=YYYY-MM-DD] REASON`, divided by spaces
/// or tabs; a line that begins with `#` is a comment, and blank lines divide. Lines may end with CR LF, the
/// last needs no end, and a byte order mark is left out. Allocates about as much as the text has.
inline parsed_findings parse_known_findings(std::string_view text);

/// A text as a NAME: white space, control characters, `%`, `#` at its beginning, and bytes that are no
/// character of UTF-8 are percent-encoded, `%20`. Different texts make different names; of an empty text,
/// the name is `%`.
inline std::string finding_name(std::string_view text);

namespace detail::known {

inline bool is_space(char c) noexcept {
    return c == ' ' || c == '\t';
}

/// Takes the first word of a line, and the white space around it.
inline std::string_view take_word(std::string_view& line) noexcept {
    std::size_t begin = 0;
    while (begin != line.size() && is_space(line[begin]))
        ++begin;
    auto end = begin;
    while (end != line.size() && !is_space(line[end]))
        ++end;
    std::string_view const taken(line.data() + begin, end - begin);
    while (end != line.size() && is_space(line[end]))
        ++end;
    line.remove_prefix(end);
    return taken;
}

/// How many bytes the first character has; 0 if they are no UTF-8.
inline std::size_t character_size(std::string_view text) noexcept {
    utf8_scanner scanner;
    for (std::size_t i = 0; i != text.size() && scanner.put(static_cast<unsigned char>(text[i])); ++i)
        if (scanner.complete()) return i + 1;
    return 0;
}

/// Of C0, DEL, or C1, which is C2 80 to C2 9F; the text begins with a character.
inline bool begins_with_control(std::string_view text) noexcept {
    auto const first = static_cast<unsigned char>(text[0]);
    if (first == 0xC2) return static_cast<unsigned char>(text[1]) < 0xA0;
    return first < ' ' || first == 0x7F;
}

inline known_fault fault_of_text(std::string_view line) noexcept {
    if (!is_utf8(line)) return known_fault::not_utf8;
    for (; !line.empty(); line.remove_prefix(1)) // of a character's other bytes none looks like a control
        if (line[0] != '\t' && begins_with_control(line)) return known_fault::control_character;
    return known_fault::none;
}

inline known_fault parse_entry(std::string_view line, known_finding& entry) {
    constexpr std::string_view mark = "until=";
    entry.name = take_word(line);
    auto rest = line;
    auto const taken = take_word(rest);
    if (std::string_view(taken.data(), taken.size() < mark.size() ? taken.size() : mark.size()) == mark) {
        entry.until.assign(taken.data() + mark.size(), taken.size() - mark.size());
        if (!is_date(entry.until)) return known_fault::not_a_date;
        line = rest;
    }
    while (!line.empty() && is_space(line.back()))
        line.remove_suffix(1);
    entry.reason = line;
    return line.empty() ? known_fault::missing_reason : known_fault::none;
}

} // namespace detail::known

inline bool known_findings::add(known_finding entry) {
    return entries_.insert(std::move(entry)).second;
}

inline std::vector<known_finding const*>
known_findings::stale(finding_names const& found, asked_names const& asked) const {
    std::vector<known_finding const*> all;
    for (auto const& entry : entries_)
        if (found.find(entry.name) == found.end() && (!asked || asked(entry.name))) all.push_back(&entry);
    return all;
}

inline std::vector<known_finding const*> known_findings::expired(std::string_view today) const {
    std::vector<known_finding const*> all;
    for (auto const& entry : entries_)
        if (entry.expired(today)) all.push_back(&entry);
    return all;
}

inline known_findings known_findings::updated(finding_names const& found, asked_names const& asked) const {
    known_findings made;
    made.head = head;
    made.foot = foot;
    for (auto const& entry : entries_)
        if (found.find(entry.name) != found.end() || (asked && !asked(entry.name))) made.add(entry);
    for (auto const& name : found)
        if (made.find(name) == nullptr) made.add({name, {}, std::string(no_reason_yet), {}});
    return made;
}

inline std::string known_findings::text() const {
    auto made = head;
    if (!head.empty()) made += '\n';
    for (auto const& entry : entries_) {
        made += entry.comment;
        made += entry.name;
        if (!entry.until.empty()) made.append(" until=").append(entry.until);
        made.append(" ").append(entry.reason).append("\n");
    }
    if (!foot.empty()) made.append("\n").append(foot);
    return made;
}

inline parsed_findings parse_known_findings(std::string_view text) {
    parsed_findings made;
    known_findings read;
    std::string comment;
    auto const fail = [&made](known_fault why) {
        made.fault = why;
        return made;
    };
    constexpr std::string_view mark = "\xEF\xBB\xBF"; // of byte order
    if (std::string_view(text.data(), text.size() < mark.size() ? text.size() : mark.size()) == mark)
        text.remove_prefix(mark.size());
    while (!text.empty()) {
        ++made.line;
        auto const feed = text.find('\n');
        std::string_view line(text.data(), feed == text.npos ? text.size() : feed);
        text.remove_prefix(feed == text.npos ? text.size() : feed + 1);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (auto const why = detail::known::fault_of_text(line); why != known_fault::none) return fail(why);
        auto rest = line;
        auto const taken = detail::known::take_word(rest);
        if (taken.empty()) {
            if (read.empty() && read.head.empty()) read.head.swap(comment);
        } else if (taken[0] == '#') {
            comment.append(taken.data(), line.data() + line.size()).append("\n");
        } else {
            known_finding entry;
            if (auto const why = detail::known::parse_entry(line, entry); why != known_fault::none)
                return fail(why);
            entry.comment.swap(comment);
            if (!read.add(std::move(entry))) return fail(known_fault::duplicate_name);
        }
    }
    read.foot.swap(comment);
    made.findings = std::move(read);
    made.line = 0;
    return made;
}

inline std::string finding_name(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string made;
    while (!text.empty()) {
        auto const size = detail::known::character_size(text);
        bool const plain = size != 0 && text[0] != ' ' && text[0] != '%' && (text[0] != '#' || !made.empty())
                           && !detail::known::begins_with_control(text);
        auto const count = size == 0 ? 1 : size;
        for (std::size_t i = 0; i != count; ++i) {
            auto const byte = static_cast<unsigned char>(text[i]);
            if (plain)
                made += text[i];
            else
                made.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
        }
        text.remove_prefix(count);
    }
    return made.empty() ? "%" : made;
}

} // namespace notepact::conformance

#endif
