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

// Walks a body along its contract's table.
class body_scanner {
  public:
    body_scanner(contract_ref contract, std::string_view text) noexcept
        : head_(&contract.head()), json_(text) {}

    bool is_clean(char const* at) noexcept {
        if (head_->has(rule_flag::bare_text)) return false;
        auto const* wanted = head_->inside();
        at = json_.skip_space(at);
        for (;;) {
            // A value begins.
            if (json_.at_end(at)) return false;
            bool begun = false;
            at = value(at, wanted, begun);
            if (at == nullptr) return false;
            if (!begun) do {
                    // A value has ended.
                    at = json_.skip_space(at);
                    if (depth_ == 0) return json_.at_end(at);
                    if (json_.is(at, ',')) {
                        at = json_.skip_space(at + 1);
                        break;
                    }
                    at = ended(at);
                    if (at == nullptr) return false;
                } while (true);
            auto& open = frames_[depth_ - 1];
            ++open.count;
            if (open.shape->kind == rule_kind::array) {
                wanted = open.shape->inside();
                continue;
            }
            if (!json_.is(at, '"')) return false;
            at = member(at + 1, open, wanted);
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
        bool effect;           // an optional one was there
    };
    static_assert(max_members <= 128);

    // A value of that rule: where it ends; or, of a container that the contract names, where its first name
    // or value begins, and `begun`; of an empty one, where it ends.
    char const* value(char const* at, rule const* wanted, bool& begun) noexcept {
        if (wanted == nullptr) return json_.value(at, max_depth - depth_);
        bool const nullable = wanted->has(rule_flag::nullable);
        wanted = wanted->resolved();
        if (wanted->kind == rule_kind::any) return json_.value(at, max_depth - depth_);
        switch (*at) {
        case '"': {
            if (!takes(*wanted, rule_kind::string)) return nullptr;
            auto const* const closed = text(at + 1, *for_kind(wanted, rule_kind::string));
            return closed == nullptr ? nullptr : closed + 1;
        }
        case '{':
        case '[': return container(at, wanted, *at == '{' ? rule_kind::object : rule_kind::array, begun);
        case 't':
        case 'f': {
            bool const yes = *at == 't';
            if (!takes(*wanted, rule_kind::boolean)) return nullptr;
            wanted = for_kind(wanted, rule_kind::boolean);
            if (wanted->kind == rule_kind::boolean && wanted->detail == (yes ? 1 : 2)) return nullptr;
            return json_.literal(at, yes ? "true" : "false");
        }
        case 'n': return nullable ? json_.literal(at, "null") : nullptr;
        default: {
            if (!takes(*wanted, rule_kind::number)) return nullptr;
            number_facts facts;
            at = json_.number(at, facts);
            return at != nullptr && keeps(*for_kind(wanted, rule_kind::number), facts) ? at : nullptr;
        }
        }
    }

    bool keeps(rule const& r, number_facts const& facts) const noexcept {
        if (facts.overflow) return false;
        if (r.kind == rule_kind::any) return true;
        if (judge_number(r, facts, head_->has(rule_flag::request))) return false;
        for (auto const& one : r.within())
            if (!one.refers.checked->keeps_number(facts, one)) return false;
        return true;
    }

    char const* text(char const* at, rule const& r) noexcept {
        if (r.kind == rule_kind::any) return json_.string(at, [](std::string_view) {});
        if (r.kind == rule_kind::string && r.refers.format == nullptr && r.within().empty())
            return json_.string(at, [](std::string_view) {});
        if (auto const* const closed = json_.plain_string(at)) {
            auto const size = static_cast<std::size_t>(closed - at);
            if (r.kind == rule_kind::enumeration) return is_word(r, at, size) ? closed : nullptr;
            if (r.refers.format != nullptr && r.refers.format->certain != nullptr && r.within().empty()
                && r.refers.format->certain(std::string_view(at, size)))
                return closed;
        }
        judge_.begin(r);
        auto const* const closed = json_.string(at, [this](std::string_view piece) { judge_.write(piece); });
        bool clean = closed != nullptr;
        if (clean) judge_.end([&clean](finding, rule const&) { clean = false; });
        return clean ? closed : nullptr;
    }

    static bool is_word(rule const& r, char const* at, std::size_t size) noexcept {
        for (auto const& word : constants<std::string_view>(r.refers.words, r.detail))
            if (word.size() == size && same(at, word.data(), size)) return true;
        return false;
    }
    // Whether `size` characters are the same, of which both have so many.
    static bool same(char const* a, char const* b, std::size_t size) noexcept {
        std::uint64_t first = 0, other = 0;
        if (size < 8) {
            for (std::size_t i = 0; i != size; ++i)
                if (a[i] != b[i]) return false;
            return true;
        }
        for (std::size_t at = 0; at < size - 8; at += 8) {
            std::memcpy(&first, a + at, 8);
            std::memcpy(&other, b + at, 8);
            if (first != other) return false;
        }
        std::memcpy(&first, a + size - 8, 8);
        std::memcpy(&other, b + size - 8, 8);
        return first == other;
    }

    char const* container(char const* at, rule const* wanted, rule_kind kind, bool& begun) noexcept {
        if (!takes(*wanted, kind)) return nullptr;
        wanted = for_kind(wanted, kind);
        if (wanted->kind == rule_kind::any || wanted->has(rule_flag::open))
            return json_.value(at, max_depth - depth_);
        if (depth_ == max_nesting) return nullptr;
        auto& open = frames_[depth_++];
        open.shape = wanted;
        open.next = wanted->inside();
        open.seen[0] = open.seen[1] = 0;
        open.count = 0;
        open.ordinal = 0;
        open.passed_required = open.effect = false;
        at = json_.skip_space(at + 1);
        if (json_.is(at, kind == rule_kind::object ? '}' : ']')) return ended(at);
        begun = true;
        return at;
    }

    // The innermost container ends, if that is its bracket, and keeps what it must: behind it.
    char const* ended(char const* at) noexcept {
        auto const& open = frames_[depth_ - 1];
        bool const array = open.shape->kind == rule_kind::array;
        if (!json_.is(at, array ? ']' : '}')) return nullptr;
        rule const* behind = open.shape->inside();
        if (open.shape->kind == rule_kind::object) {
            behind = all_there(open);
            if (behind == nullptr) return nullptr;
        } else {
            behind = behind->next();
        }
        for (auto const& one : rule_range(behind, open.shape->next()))
            if (!one.refers.checked->keeps(static_cast<std::uint32_t>(open.count), one)) return nullptr;
        --depth_;
        return at + 1;
    }

    // Whether no member is missing: what stands behind the members and the rule of others; else null.
    static rule const* all_there(frame const& open) noexcept {
        bool const from_first = open.passed_required;
        auto const* member = from_first ? open.shape->inside() : open.next;
        for (auto i = from_first ? 0 : open.ordinal; i != open.shape->detail; ++i, member = member->next())
            if (member->has(rule_flag::required) && (open.seen[i / 64] >> i % 64 & 1) == 0) return nullptr;
        if (open.shape->has(rule_flag::wants_effect) && !open.effect) return nullptr;
        return open.shape->has(rule_flag::others) ? member->next() : member;
    }

    // A name of an object or map, from behind its quote: where the value begins, and its rule, null of what
    // nothing is known.
    char const* member(char const* at, frame& open, rule const*& wanted) noexcept {
        auto const& shape = *open.shape;
        if (shape.kind != rule_kind::object) {
            wanted = shape.inside();
            at = json_.string(at, [](std::string_view) {});
            return at == nullptr ? nullptr : json_.colon(at + 1);
        }
        bool passed_required = open.passed_required;
        auto const* one = open.next;
        std::uint32_t ordinal = open.ordinal;
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
        else if (shape.has(rule_flag::closed) || head_->has(rule_flag::request))
            return nullptr;
        return json_.colon(at + 1);
    }
    char const*
    found(char const* at, frame& open, rule const* one, std::uint32_t ordinal, rule const*& wanted) noexcept {
        auto const bit = std::uint64_t{1} << ordinal % 64;
        if ((open.seen[ordinal / 64] & bit) != 0) return nullptr;
        open.seen[ordinal / 64] |= bit;
        open.effect = open.effect || !one->has(rule_flag::required);
        open.next = one->next();
        open.ordinal = ordinal + 1;
        wanted = one->inside();
        return json_.colon(at + one->detail + 1);
    }
    bool is_name(char const* at, rule const& one) const noexcept {
        std::size_t const size = one.detail;
        return static_cast<std::size_t>(json_.end() - at) > size && at[size] == '"'
               && same(at, one.refers.name, size);
    }

    rule const* head_;
    json_scanner json_;
    std::size_t depth_ = 0;
    text_judge judge_;
    frame frames_[max_nesting];
};

// Whether the body is certainly clean: neither errors nor warnings would be found in it. If not, nothing is
// known.
inline bool certainly_clean(contract_ref contract, std::string_view bytes) noexcept {
    return body_scanner(contract, bytes).is_clean(bytes.data());
}

} // namespace notepact::detail

#endif

#endif
