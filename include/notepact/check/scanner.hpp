// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Accept fast, explain slowly: most bodies are clean, and of those nothing need be told. A whole body is
// first walked along its contract's table in one pass; whatever is unusual is left to the reader and the
// checker, which find the same of a clean body, only later. So this may be simple, and must be right only
// where it says yes.
#ifndef NOTEPACT_CHECK_SCANNER_HPP
#define NOTEPACT_CHECK_SCANNER_HPP

#include <notepact/base/same_text.hpp>
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

#endif
