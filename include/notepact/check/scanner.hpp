// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Accept fast, explain slowly: most bodies are clean, and of those nothing need be told. A whole body is
// first walked along its contract's table in one pass; whatever is unusual is left to the reader and the
// checker, which find the same of a clean body, only later. So this may be simple, and must be right only
// where it says yes.
#ifndef NOTEPACT_CHECK_SCANNER_HPP
#define NOTEPACT_CHECK_SCANNER_HPP

#include <notepact/base/settings.hpp>

#if !defined(NOTEPACT_SMALL) && !defined(NOTEPACT_NO_SCANNER)
#    define NOTEPACT_DETAIL_SCANNER 1
#endif

#include <notepact/check/text_judge.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/escape.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/plain.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef NOTEPACT_DETAIL_SCANNER

namespace notepact::detail {

// Reads values of JSON text. Each function takes where a value begins and returns where it ends; null if it
// is no value, or an unusual one.
class json_scanner {
  public:
    explicit json_scanner(std::string_view text) noexcept
        : end_(text.data() + text.size())
#    ifdef NOTEPACT_DETAIL_X86
          ,
          last_(text.size() >= 16 ? end_ - 16 : nullptr)
#    endif
    {
    }

    char const* end() const noexcept { return end_; }
    bool at_end(char const* at) const noexcept { return at == end_; }
    // Whether that is the next character, which is there.
    bool is(char const* at, char c) const noexcept { return at != end_ && *at == c; }

    char const* skip_space(char const* at) const noexcept {
        if (at == end_ || *at > ' ' || !is_space(*at)) return at;
        do
            ++at;
        while (at != end_ && is_space(*at));
        return at;
    }

    // Where the closing quote is of a string that has neither escapes nor anything beyond ASCII. From behind
    // the opening one.
    char const* plain_string(char const* at) const noexcept {
        at = plain_end(at);
        return is(at, '"') ? at : nullptr;
    }

    // Where the closing quote is; hands the text to `sink` in pieces.
    template <class Sink>
    char const* string(char const* at, Sink&& sink) const noexcept {
        for (;;) {
            auto const* const run = at;
            at = plain_end(at);
            while (at != end_ && static_cast<unsigned char>(*at) >= 0x80) {
                at = beyond_ascii(at);
                if (at == nullptr) return nullptr;
                at = plain_end(at);
            }
            if (at != run) sink(std::string_view(run, static_cast<std::size_t>(at - run)));
            if (end_ - at < 2) return is(at, '"') ? at : nullptr;
            if (*at == '"') return at;
            if (*at != '\\') return nullptr;
            if (at[1] == 'u') {
                if ((at = numbered(at + 1, sink)) == nullptr) return nullptr;
                continue;
            }
            char const decoded = unescape(at[1]);
            if (decoded == '\0') return nullptr;
            sink(std::string_view(&decoded, 1));
            at += 2;
        }
    }

    // A number, and what is known of it.
    char const* number(char const* at, number_facts& facts) const noexcept {
        auto const* const begin = at;
        bool const negative = *at == '-';
        if (negative) ++at;
        std::uint64_t value = 0;
        auto const* const digits = at;
        for (; at != end_ && is_digit(*at); ++at)
            value = value * 10 + static_cast<unsigned>(*at - '0');
        auto const count = at - digits;
        if (count == 0 || count > 18 || (*digits == '0' && count != 1)) return unusual_number(begin, facts);
        if (at != end_ && (*at == '.' || *at == 'e' || *at == 'E')) return unusual_number(begin, facts);
        auto const magnitude = static_cast<std::int64_t>(value);
        facts = facts_of(negative ? -magnitude : magnitude);
        facts.negative = negative; // also of zero
        return at;
    }

    char const* literal(char const* at, std::string_view text) const noexcept {
        auto const left = static_cast<std::size_t>(end_ - at);
        return left >= text.size() && std::memcmp(at, text.data(), text.size()) == 0 ? at + text.size()
                                                                                     : nullptr;
    }

    // Any value, which may be that deep.
    char const* value(char const* at, unsigned depth) const noexcept {
        std::uint64_t objects = 0; // a bit for each open container: is it an object?
        unsigned open = 0;
        for (;;) {
            if (at == end_) return nullptr;
            switch (*at) {
            case '{':
            case '[': {
                if (open == depth) return nullptr;
                bool const object = *at == '{';
                objects = objects << 1 | std::uint64_t{object};
                ++open;
                at = skip_space(at + 1);
                if (!is(at, object ? '}' : ']')) {
                    if (object && (at = name(at)) == nullptr) return nullptr;
                    continue;
                }
                break;
            }
            case '"':
                if ((at = string(at + 1, [](std::string_view) {})) == nullptr) return nullptr;
                ++at;
                break;
            case 't': at = literal(at, "true"); break;
            case 'f': at = literal(at, "false"); break;
            case 'n': at = literal(at, "null"); break;
            default: {
                number_facts facts;
                at = number(at, facts);
                if (facts.overflow) return nullptr;
            }
            }
            if (at == nullptr) return nullptr;
            // What follows a value: the next one, or the end of what it is in.
            for (;;) {
                if (open == 0) return at;
                bool const object = (objects & 1) != 0;
                at = skip_space(at);
                if (is(at, ',')) {
                    at = skip_space(at + 1);
                    if (object && (at = name(at)) == nullptr) return nullptr;
                    break;
                }
                if (!is(at, object ? '}' : ']')) return nullptr;
                ++at;
                objects >>= 1;
                --open;
            }
        }
    }

    // A name and the colon; where the value begins.
    char const* name(char const* at) const noexcept {
        if (!is(at, '"')) return nullptr;
        at = string(at + 1, [](std::string_view) {});
        return at == nullptr ? nullptr : colon(at + 1);
    }
    char const* colon(char const* at) const noexcept {
        at = skip_space(at);
        return is(at, ':') ? skip_space(at + 1) : nullptr;
    }

  private:
    // Where the first character is that does not stand for itself.
    char const* plain_end(char const* at) const noexcept {
#    ifdef NOTEPACT_DETAIL_X86
        for (; end_ - at >= 16; at += 16)
            if (auto const found = not_plain(at); found != 0) return at + __builtin_ctz(found);
        // Fewer are left than are looked at at once: those before them are looked at again.
        if (last_ != nullptr) {
            auto const found = not_plain(last_) >> (at - last_);
            return found != 0 ? at + __builtin_ctz(found) : end_;
        }
#    endif
        return skip_plain(at, end_);
    }

    static bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    static bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    char const* unusual_number(char const* at, number_facts& facts) const noexcept {
        number_scanner scanner;
        while (at != end_ && scanner.put(*at))
            ++at;
        if (!scanner.complete()) return nullptr;
        facts = scanner.facts();
        return at;
    }

    char const* beyond_ascii(char const* at) const noexcept {
        utf8_scanner scanner;
        do
            if (!scanner.put(static_cast<unsigned char>(*at++))) return nullptr;
        while (at != end_ && (!scanner.complete() || static_cast<unsigned char>(*at) >= 0x80));
        return scanner.complete() ? at : nullptr;
    }

    // A code unit of UTF-16 in four digits, which are there; beyond them all if those are none.
    static std::uint32_t unit(char const* at) noexcept {
        std::uint32_t made = 0, bad = 0;
        for (int i = 0; i != 4; ++i) {
            auto const digit = hex_digit(static_cast<unsigned char>(at[i]));
            bad |= digit;
            made = made << 4 | digit;
        }
        return (bad & 16) == 0 ? made : no_unit;
    }
    static constexpr std::uint32_t no_unit = 0x10000;

    // Behind an escape by number, of which `at` is the `u`: hands its character on.
    template <class Sink>
    char const* numbered(char const* at, Sink& sink) const noexcept {
        if (end_ - at < 5) return nullptr;
        auto character = unit(at + 1);
        at += 5;
        if (character == no_unit || character >> 10 == 0xDC00 >> 10) return nullptr;
        if (character >> 10 == 0xD800 >> 10) {
            if (end_ - at < 6 || at[0] != '\\' || at[1] != 'u') return nullptr;
            auto const low = unit(at + 2);
            at += 6;
            if (low >> 10 != 0xDC00 >> 10) return nullptr;
            character = 0x10000 + ((character & 0x3FF) << 10 | (low & 0x3FF));
        }
        put_utf8(character, sink);
        return at;
    }

    char const* end_;
#    ifdef NOTEPACT_DETAIL_X86
    char const* last_; // the last 16 characters; null if there are not so many
#    endif
};

// Walks a body along its contract's table. The body is an object or an array, and its bracket is the last
// character: inside it there is always a next one, so only where a container has ended can the text have.
class body_scanner {
  public:
    body_scanner(contract_ref contract, std::string_view text) noexcept
        : json_(text), end_(text.data() + text.size()), request_(contract.is_request()),
          root_(contract.head().inside()) {}

    bool is_clean(char const* at) noexcept {
        auto const* wanted = root_;
        auto* open = frames_; // the innermost; the first stands for what the document is in
        for (;;) {
            // A value begins.
            auto const* const before = open;
            at = value(at, wanted, open);
            if (at == nullptr) return false;
            bool begun = open != before;
            while (!begun) {
                // A value has ended.
                if (at == end_ || open == frames_) return at == end_ && open == frames_;
                at = past_space(at);
                if (*at == ',') {
                    at = past_space(at + 1);
                    break;
                }
                at = ended(at, open);
                if (at == nullptr) return false;
            }
            ++open->count;
            if (open->shape->kind == rule_kind::array) {
                wanted = open->shape->inside();
                continue;
            }
            if (*at != '"') return false;
            at = open->shape->kind == rule_kind::object ? member(at + 1, *open, wanted)
                                                        : any_name(at + 1, *open, wanted);
            if (at == nullptr) return false;
        }
    }

  private:
    // An open object, array or map that the contract names.
    struct frame {
        rule const* shape;
        rule const* next; // an object: the member behind the last one, where the next is looked for first
        std::uint64_t seen[2]; // an object: a bit for each member that was there
        std::size_t count;     // of values that were begun in it
        std::uint32_t ordinal; // of `next`
        bool passed_required;  // members that must be there were passed over
    };
    static_assert(max_members <= 128);

    static char const* past_space(char const* at) noexcept {
        while (*at <= ' ' && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
            ++at;
        return at;
    }

    // A value of that rule: where it ends; or, of a container that the contract names, where its first name
    // or value begins, and that is open; of an empty one, where it ends.
    char const* value(char const* at, rule const* wanted, frame*& open) noexcept {
        if (wanted == nullptr) return free(at, open);
        if (*at == 'n' && wanted->has(rule_flag::nullable)) return json_.literal(at, "null");
        for (;;) {
            switch (wanted->kind) {
            case rule_kind::string:
            case rule_kind::enumeration: return *at == '"' ? text(at + 1, *wanted) : nullptr;
            case rule_kind::integer:
            case rule_kind::number: return number(at, *wanted);
            case rule_kind::boolean: return boolean(at, *wanted);
            case rule_kind::object:
            case rule_kind::map:
                if (*at != '{') return nullptr;
                return wanted->has(rule_flag::open) ? free(at, open) : begun(at, *wanted, '}', open);
            case rule_kind::array: return *at == '[' ? begun(at, *wanted, ']', open) : nullptr;
            case rule_kind::link: wanted = wanted->refers.target; break;
            case rule_kind::outer: wanted -= wanted->detail; break;
            case rule_kind::either:
                wanted = wanted->inside();
                if (!takes(*wanted, kind_of(*at))) wanted = wanted->next();
                break;
            default: return free(at, open);
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

    // Any value.
    char const* free(char const* at, frame const* open) const noexcept {
        return json_.value(at, static_cast<unsigned>(max_depth - static_cast<std::size_t>(open - frames_)));
    }
    char const* boolean(char const* at, rule const& r) const noexcept {
        bool const yes = *at == 't';
        return r.detail == (yes ? 1 : 2) ? nullptr : json_.literal(at, yes ? "true" : "false");
    }
    char const* number(char const* at, rule const& r) const noexcept {
        number_facts facts;
        at = json_.number(at, facts);
        if (at == nullptr || facts.overflow || judge_number(r, facts, request_)) return nullptr;
        for (auto const& one : r.within())
            if (!one.refers.checked->keeps_number(facts, one)) return nullptr;
        return at;
    }

    // From behind the opening quote, to behind the closing one.
    char const* text(char const* at, rule const& r) noexcept {
        bool const free = r.within().empty();
        if (r.kind == rule_kind::string && free && r.refers.format == nullptr)
            return behind(json_.string(at, [](std::string_view) {}));
        auto const* const closed = json_.plain_string(at);
        if (closed == nullptr) {
            text_judge judge;
            judge.begin(r);
            at = json_.string(at, [&judge](std::string_view piece) { judge.write(piece); });
            return at != nullptr && is_clean(judge) ? at + 1 : nullptr;
        }
        std::string_view const whole(at, static_cast<std::size_t>(closed - at));
        if (r.kind == rule_kind::enumeration) return is_word(r, whole) ? closed + 1 : nullptr;
        if (free && r.refers.format->certain != nullptr && r.refers.format->certain(whole)) return closed + 1;
        text_judge judge;
        judge.begin(r);
        if (!whole.empty()) judge.write(whole);
        return is_clean(judge) ? closed + 1 : nullptr;
    }
    static bool is_clean(text_judge const& judge) noexcept {
        bool clean = true;
        judge.end([&clean](finding, rule const&) { clean = false; });
        return clean;
    }
    static char const* behind(char const* closed) noexcept {
        return closed == nullptr ? nullptr : closed + 1;
    }
    static bool is_word(rule const& r, std::string_view text) noexcept {
        for (auto const& word : constants<std::string_view>(r.refers.words, r.detail))
            if (word.size() == text.size() && same(text.data(), word.data(), text.size())) return true;
        return false;
    }

    // Whether `size` characters are the same, of which both have so many.
    static bool same(char const* a, char const* b, std::size_t size) noexcept {
        if (size >= 8) {
            for (std::size_t at = 0; at < size - 8; at += 8)
                if (word<std::uint64_t>(a + at) != word<std::uint64_t>(b + at)) return false;
            return word<std::uint64_t>(a + size - 8) == word<std::uint64_t>(b + size - 8);
        }
        if (size >= 4)
            return word<std::uint32_t>(a) == word<std::uint32_t>(b)
                   && word<std::uint32_t>(a + size - 4) == word<std::uint32_t>(b + size - 4);
        for (std::size_t i = 0; i != size; ++i)
            if (a[i] != b[i]) return false;
        return true;
    }
    template <class Word>
    static Word word(char const* at) noexcept {
        Word made;
        std::memcpy(&made, at, sizeof made);
        return made;
    }

    char const* begun(char const* at, rule const& shape, char closing, frame*& open) noexcept {
        if (open == frames_ + max_nesting) return nullptr;
        ++open;
        open->shape = &shape;
        open->next = shape.inside();
        open->seen[0] = open->seen[1] = 0;
        open->count = 0;
        open->ordinal = 0;
        open->passed_required = false;
        at = past_space(at + 1);
        return *at == closing ? ended(at, open) : at;
    }

    // The innermost container ends, if that is its bracket, and keeps what it must: behind it.
    static char const* ended(char const* at, frame*& open) noexcept {
        auto const& shape = *open->shape;
        if (*at != (shape.kind == rule_kind::array ? ']' : '}')) return nullptr;
        auto const* constraint = shape.kind == rule_kind::object ? all_there(*open) : shape.inside()->next();
        if (constraint == nullptr) return nullptr;
        for (auto const& one : rule_range(constraint, shape.next()))
            if (!one.refers.checked->keeps(static_cast<std::uint32_t>(open->count), one)) return nullptr;
        --open;
        return at + 1;
    }

    static bool has_seen(frame const& open, std::size_t ordinal) noexcept {
        return (open.seen[ordinal / 64] >> ordinal % 64 & 1) != 0;
    }
    // Whether no member is missing: what stands behind the members and the rule of others; else null.
    static rule const* all_there(frame const& open) noexcept {
        bool effect = !open.shape->has(rule_flag::wants_effect);
        bool const all = open.passed_required || !effect;
        auto const* member = all ? open.shape->inside() : open.next;
        for (std::size_t i = all ? 0 : open.ordinal; i != open.shape->detail; ++i, member = member->next())
            if (has_seen(open, i))
                effect = effect || !member->has(rule_flag::required);
            else if (member->has(rule_flag::required))
                return nullptr;
        if (!effect) return nullptr;
        return open.shape->has(rule_flag::others) ? member->next() : member;
    }

    // A name of an object, from behind its quote: where the value begins, and its rule, null of what nothing
    // is known.
    char const* member(char const* at, frame& open, rule const*& wanted) const noexcept {
        auto const& shape = *open.shape;
        bool passed_required = open.passed_required;
        auto const* one = open.next;
        std::size_t ordinal = open.ordinal;
        for (; ordinal != shape.detail; ++ordinal, one = one->next()) {
            if (is_name(at, *one)) {
                open.passed_required = passed_required;
                return found(at, open, one, ordinal, wanted);
            }
            passed_required = passed_required || one->has(rule_flag::required);
        }
        one = shape.inside();
        for (ordinal = 0; ordinal != open.ordinal; ++ordinal, one = one->next())
            if (is_name(at, *one)) {
                open.passed_required = true; // whatever stood before `next` is looked for at the end
                return found(at, open, one, ordinal, wanted);
            }
        // Of none of those names, for it has no escapes.
        at = json_.plain_string(at);
        if (at == nullptr) return nullptr;
        wanted = nullptr;
        if (shape.has(rule_flag::others))
            wanted = shape.others();
        else if (shape.has(rule_flag::closed) || request_)
            return nullptr;
        return colon(at + 1);
    }
    static char const*
    found(char const* at, frame& open, rule const* one, std::size_t ordinal, rule const*& wanted) noexcept {
        auto const bit = std::uint64_t{1} << ordinal % 64;
        auto& seen = open.seen[ordinal / 64];
        if ((seen & bit) != 0) return nullptr;
        seen |= bit;
        open.next = one->next();
        open.ordinal = static_cast<std::uint32_t>(ordinal + 1);
        wanted = one->inside();
        return colon(at + one->detail + 1);
    }
    // A name of a map.
    char const* any_name(char const* at, frame const& open, rule const*& wanted) const noexcept {
        wanted = open.shape->inside();
        at = json_.string(at, [](std::string_view) {});
        return at == nullptr ? nullptr : colon(at + 1);
    }
    static char const* colon(char const* at) noexcept {
        at = past_space(at);
        return *at == ':' ? past_space(at + 1) : nullptr;
    }
    bool is_name(char const* at, rule const& one) const noexcept {
        std::size_t const size = one.detail;
        return static_cast<std::size_t>(end_ - at) > size && at[size] == '"'
               && same(at, one.refers.name, size);
    }

    json_scanner json_;
    char const* end_;
    bool request_;
    rule const* root_;
    frame frames_[max_nesting + 1];
};

// The text without the white space around it.
inline std::string_view without_space(std::string_view text) noexcept {
    auto const is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

// Whether the body is certainly clean: neither errors nor warnings would be found in it. If not, nothing is
// known.
inline bool certainly_clean(contract_ref contract, std::string_view bytes) noexcept {
    bytes = without_space(bytes);
    if (contract.is_text() || bytes.size() < 2 || (bytes.back() != '}' && bytes.back() != ']')) return false;
    if (bytes.front() != '{' && bytes.front() != '[') return false;
    return body_scanner(contract, bytes).is_clean(bytes.data());
}

} // namespace notepact::detail

#endif

#endif
