// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Accept fast, explain slowly: most bodies are clean, and of those nothing need be told. A whole body is
// first walked along its contract's table in one pass; whatever is unusual is left to the reader and the
// checker, which find the same of a clean body, only later. So this may be simple, and must be right only
// where it says yes.
#ifndef NOTEPACT_CHECK_SCANNER_HPP
#define NOTEPACT_CHECK_SCANNER_HPP

#include <notepact/base/settings.hpp>
#include <notepact/check/text_judge.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

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
    body_scanner(contract_ref contract, std::string_view text) noexcept
        : text_(std::string_view(text.data(), text.size() - 1)), last_(text_.end()),
          request_(contract.is_request()), root_(contract.head().inside()) {}

    // Whether it is clean, for certain, from its first bracket on.
    bool is_clean(char const* at) noexcept {
        auto const* wanted = root_;
        auto* open = frames_; // the innermost; the first stands for what the document is in
        for (;;) {
            auto const* const before = open;
            at = value(at, wanted, open);
            if (at == nullptr) return false;
            if (open == before || *at == '}' || *at == ']') { // it has not begun, or is empty
                while (*at != ',') {
                    at = past_space(at);
                    if (*at == ',') break;
                    at = ended(at, open);
                    if (at == nullptr) return false;
                    if (at > last_ || open == frames_) return at > last_ && open == frames_;
                }
                at = past_space(at + 1);
            }
            ++open->count;
            auto const* const next = open->next;
            if (open->kind == rule_kind::array) {
                wanted = next;
                continue;
            }
            if (*at != '"') return false;
            ++at;
            if (open->kind == rule_kind::map) {
                wanted = next;
                at = text_.string(at);
                at = at == nullptr ? nullptr : colon(at + 1);
            } else if (open->left != 0 && is_name(at, *next)) {
                at = past_space(at + next->detail + std::size_t{2});
                open->next = next->next();
                --open->left;
                wanted = next->inside();
                continue;
            } else {
                at = other_member(at, *open, wanted);
            }
            if (at == nullptr) return false;
        }
    }

  private:
    // An open object, array or map.
    struct frame {
        rule const* shape;
        rule const* next; // of an object the member behind the furthest one; else the rule of every value
        rule_kind kind;
        bool missed_any;
        rule_count left;         // members from `next` on
        std::size_t count;       // of values that were begun in it
        std::uint64_t missed[2]; // if missed_any, a bit for each member before `next` that was not there
    };
    static_assert(max_members <= 128);

    // Whether it may be white space.
    static bool is_low(char c) noexcept { return static_cast<unsigned char>(c) <= ' '; }
    static char const* past_space(char const* at) noexcept { return is_low(*at) ? past_spaces(at) : at; }
    NOTEPACT_APART static char const* past_spaces(char const* at) noexcept {
        while (is_json_space(*at))
            ++at;
        return at;
    }
    static char const* colon(char const* at) noexcept {
        at = past_space(at);
        return *at == ':' ? past_space(at + 1) : nullptr;
    }

    // A value of that rule: where it ends; or, of a container, which is then open, where the first in it
    // begins.
    NOTEPACT_INLINE char const* value(char const* at, rule const* wanted, frame*& open) noexcept {
        for (auto const* r = wanted;;) {
            if (r->kind == rule_kind::string) return *at == '"' ? text(at + 1, *r) : null(at, *wanted);
            switch (r->kind) {
            case rule_kind::enumeration: return *at == '"' ? word(at + 1, *r) : null(at, *wanted);
            case rule_kind::object:
                if (*at != '{') return null(at, *wanted);
                if (r->has(rule_flag::open)) return begun(at, any_map, open);
                if (open - frames_ == max_nesting) return nullptr;
                return begun(at, r, open);
            case rule_kind::array:
                if (*at != '[') return null(at, *wanted);
                if (open - frames_ == max_nesting) return nullptr;
                return begun(at, r, open);
            case rule_kind::map:
                if (*at != '{') return null(at, *wanted);
                if (open - frames_ == max_nesting) return nullptr;
                return begun(at, r, open);
            case rule_kind::boolean: return boolean(at, *r, *wanted);
            case rule_kind::integer:
            case rule_kind::number: return number(at, *r, *wanted);
            case rule_kind::link: r = r->refers.target; break;
            case rule_kind::outer: r -= r->detail; break;
            case rule_kind::either:
                r = r->inside();
                if (!takes(*r, kind_of(*at))) r = r->next();
                break;
            default: return any(at, open);
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
    NOTEPACT_INLINE char const* any(char const* at, frame*& open) noexcept {
        switch (*at) {
        case '"': return behind(text_.string(at + 1));
        case '{': return begun(at, any_map, open);
        case '[': return begun(at, any_array, open);
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
        at = text_.number(at, facts);
        if (at == nullptr || facts.overflow) return nullptr;
        if (r.kind == rule_kind::any) return at;
        if (judge_number(r, facts, request_)) return nullptr;
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
        char run[4096];
        std::size_t size = 0;
        at = text_.decoded_string(at, [&](char const* piece, std::size_t length) {
            if (length > sizeof run - size) {
                if (size != 0) judge.write(std::string_view(run, size));
                size = 0;
                if (length > sizeof run) return judge.write(std::string_view(piece, length));
            }
            std::memcpy(run + size, piece, length);
            size += length;
        });
        if (size != 0) judge.write(std::string_view(run, size));
        return at;
    }

    NOTEPACT_INLINE char const* word(char const* at, rule const& r) noexcept {
        auto const* const closed = text_.plain_end(at);
        if (*closed != '"') return judged(at, r);
        auto const size = static_cast<std::size_t>(closed - at);
        for (auto const& one : constants<std::string_view>(r.refers.words, r.detail))
            if (one.size() == size && same_text(at, one.data(), size)) return closed + 1;
        return nullptr;
    }

    NOTEPACT_INLINE char const* begun(char const* at, rule const* shape, frame*& open) noexcept {
        if (open == frames_ + max_depth) return nullptr;
        ++open;
        open->shape = shape;
        open->next = shape->inside();
        open->kind = shape->kind;
        open->missed_any = false;
        open->left = shape->detail;
        open->count = 0;
        return past_space(at + 1);
    }

    // The innermost container ends, if that is its bracket, and keeps what it must: behind it.
    NOTEPACT_INLINE static char const* ended(char const* at, frame*& open) noexcept {
        auto const& shape = *open->shape;
        if (*at != (open->kind == rule_kind::array ? ']' : '}')) return nullptr;
        bool const whole =
            open->kind == rule_kind::object
                ? open->left == 0 && !open->missed_any && open->next == shape.next()
                      && !(shape.has(rule_flag::wants_effect) && shape.inside()->has(rule_flag::required))
                : shape.inside()->next() == shape.next();
        if (!whole && !keeps_all(*open)) return nullptr;
        --open;
        return at + 1;
    }
    NOTEPACT_APART static bool keeps_all(frame const& open) noexcept {
        auto const& shape = *open.shape;
        auto const* const constraint =
            open.kind == rule_kind::object ? behind_members(open) : shape.inside()->next();
        if (constraint == nullptr) return false;
        auto const count = open.count < UINT32_MAX ? static_cast<std::uint32_t>(open.count) : UINT32_MAX;
        for (auto const& one : rule_range(constraint, shape.next()))
            if (!one.refers.checked->keeps(count, one)) return false;
        return true;
    }
    // What stands behind an object's members and the rule of others; null if a member is missing.
    static rule const* behind_members(frame const& open) noexcept {
        auto const& shape = *open.shape;
        bool effect = !shape.has(rule_flag::wants_effect);
        bool const from_next = effect && !open.missed_any; // those before it were all there
        auto const first_left = static_cast<std::size_t>(shape.detail - open.left);
        auto const* member = from_next ? open.next : shape.inside();
        for (std::size_t which = from_next ? first_left : 0; which != shape.detail;
             ++which, member = member->next()) {
            bool const required = member->has(rule_flag::required);
            if (which < first_left && !(open.missed_any && has_missed(open, which)))
                effect = effect || !required;
            else if (required)
                return nullptr;
        }
        if (!effect) return nullptr;
        return shape.has(rule_flag::others) ? member->next() : member;
    }
    static bool has_missed(frame const& open, std::size_t which) noexcept {
        return (open.missed[which / 64] >> which % 64 & 1) != 0;
    }

    // A name, from behind its quote, that is not that of the next member: where the value begins, and its
    // rule.
    NOTEPACT_APART char const* other_member(char const* at, frame& open, rule const*& wanted) noexcept {
        char decoded[max_name + 1];
        auto const* const closed = text_.plain_end(at);
        std::string_view name(at, static_cast<std::size_t>(closed - at));
        at = closed;
        if (*at != '"') {
            std::size_t size = 0;
            at = text_.decoded_string(name.data(), [&](char const* piece, std::size_t length) {
                for (std::size_t i = 0; i != length && size != sizeof decoded; ++i)
                    decoded[size++] = piece[i];
            });
            if (at == nullptr) return nullptr;
            name = std::string_view(decoded, size);
        }
        auto const& shape = *open.shape;
        auto const first_left = static_cast<std::size_t>(shape.detail - open.left);
        auto const* one = open.next;
        for (auto which = first_left; which != shape.detail; ++which, one = one->next())
            if (is(name, *one)) {
                pass_over(open, first_left, which);
                open.next = one->next();
                open.left = static_cast<rule_count>(shape.detail - which - 1);
                wanted = one->inside();
                return colon(at + 1);
            }
        one = shape.inside();
        for (std::size_t which = 0; which != first_left; ++which, one = one->next())
            if (is(name, *one)) {
                if (!open.missed_any || !has_missed(open, which)) return nullptr; // twice
                open.missed[which / 64] &= ~(std::uint64_t{1} << which % 64);
                wanted = one->inside();
                return colon(at + 1);
            }
        wanted = any_map + 1;
        if (shape.has(rule_flag::others))
            wanted = shape.others();
        else if (shape.has(rule_flag::closed) || request_)
            return nullptr;
        return colon(at + 1);
    }
    static void pass_over(frame& open, std::size_t which, std::size_t end) noexcept {
        if (which == end) return;
        if (!open.missed_any) open.missed[0] = open.missed[1] = 0;
        open.missed_any = true;
        for (; which != end; ++which)
            open.missed[which / 64] |= std::uint64_t{1} << which % 64;
    }
    static bool is(std::string_view name, rule const& member) noexcept {
        return member.detail == name.size() && same_text(name.data(), member.refers.name, name.size());
    }
    // Whether that name and a colon stand there.
    NOTEPACT_INLINE bool is_name(char const* at, rule const& member) const noexcept {
        std::size_t const size = member.detail;
        return size < static_cast<std::size_t>(last_ - at)
               && word_at<std::uint16_t>(at + size) == word_at<std::uint16_t>("\":")
               && same_text(at, member.refers.name, size);
    }

    json_scan text_;
    char const* last_; // the bracket
    bool request_;
    rule const* root_;
    frame frames_[max_depth + 1];
};

// The text without the white space around it.
inline std::string_view without_space(std::string_view text) noexcept {
    while (!text.empty() && is_json_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_json_space(text.back()))
        text.remove_suffix(1);
    return text;
}

// Whether the body is certainly clean: neither errors nor warnings would be found in it. If not, nothing is
// known.
inline bool is_certainly_clean(contract_ref contract, std::string_view bytes) noexcept {
    bytes = without_space(bytes);
    if (contract.is_text() || bytes.size() < 2 || (bytes.back() != '}' && bytes.back() != ']')) return false;
    if (bytes.front() != '{' && bytes.front() != '[') return false;
    return body_scanner(contract, bytes).is_clean(bytes.data());
}

#else

constexpr bool is_certainly_clean(contract_ref, std::string_view) noexcept {
    return false;
}

#endif

} // namespace notepact::detail

#endif
