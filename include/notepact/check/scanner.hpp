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

// What every walk of a body along its contract's table knows. The body is an object or an array, and its
// bracket is the last character. What is inside is read as if the text ended before that: wherever a token
// ends, there is a next character, and only where a container has ended can there be none.
class body_walk {
  protected:
    body_walk(contract_ref contract, std::string_view text) noexcept : text_(text), contract_(contract) {}

    // An open object, array or map. In this order: of two pointers side by side g++ makes a vector, which is
    // then taken apart at every member.
    struct frame {
        rule const* shape;
        std::size_t left;  // of an object: members from `next` on
        rule const* next;  // of an object the member behind the furthest one; else the rule of every value
        std::size_t count; // of values that were begun in it
        rule_kind kind;
        bool missed_any; // members before `next` were not there, see missed_
    };
    static_assert(max_members <= 128);
    using members = std::uint64_t[2]; // a bit each
    static frame opened(rule const* shape) noexcept {
        return {shape, shape->detail, shape->inside(), 0, shape->kind, false};
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
    // Whether it may be white space.
    static bool is_low(char c) noexcept { return static_cast<unsigned char>(c) <= ' '; }
    char const* past_space(char const* at) noexcept { return is_low(*at) ? past_spaces(at) : at; }
    NOTEPACT_APART char const* past_spaces(char const* at) noexcept {
        untidy_ = true;
        return skip_spaces(at, text_.end());
    }
    char const* colon(char const* at) noexcept {
        at = past_space(at);
        return *at == ':' ? past_space(at + 1) : nullptr;
    }

    // Whether one more object, array or map may be open. What the contract names may not be as deep as what
    // it leaves open.
    static bool may_open(rule const& shape, std::size_t depth) noexcept {
        return depth < max_nesting || (depth < max_depth && (&shape == any_map || &shape == any_array));
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
    NOTEPACT_APART char const* null(char const* at, rule const& wanted) const noexcept {
        return wanted.has(rule_flag::nullable) ? text_.literal(at, "null") : nullptr;
    }
    NOTEPACT_APART char const* long_number(char const* at, rule const& r) const noexcept {
        number_facts facts;
        at = usual_number(at, text_.end() + 1, facts); // behind the bracket that ends the text
        if (at == nullptr) return nullptr;
        if (r.kind == rule_kind::any) return at;
        if (judge_number(r, facts, contract_.is_request())) return nullptr;
        for (auto const& one : r.within())
            if (!one.refers.checked->keeps_number(facts, one)) return nullptr;
        return at;
    }

    static char const* behind(char const* closed) noexcept {
        return closed == nullptr ? nullptr : closed + 1;
    }
    static std::string_view between(char const* from, char const* to) noexcept {
        return {from, static_cast<std::size_t>(to - from)};
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
    bool untidy_ = false;     // white space was passed; for a keeper also an escape in what is left open
    frame frames_[max_depth]; // around the innermost one, from outside in
    members missed_[max_depth + 1];
};

// The keeper of a body of which nothing is kept; one that keeps something is struct_keeper.
struct keeps_nothing {
    static constexpr bool keeps = false;
    struct place {};
    struct where {};
};

// Walks a body along its contract's table. A keeper is told what is in it, and where: a `place` is that of an
// object, array or map, `where` says which value in it comes next.
template <class Keeper = keeps_nothing>
class body_scanner : body_walk, Keeper {
    static constexpr bool keeps = Keeper::keeps;
    using place = typename Keeper::place;
    using where = typename Keeper::where;

  public:
    body_scanner(contract_ref contract, std::string_view text, Keeper const& keeper) noexcept
        : body_walk(contract, text), Keeper(keeper) {}

    // Whether it is clean, for certain, from its first bracket on.
    bool is_clean(char const* at) noexcept(!keeps) {
        auto const* wanted = root(*at);
        if (wanted == nullptr) return false;
        frame now = opened(wanted); // the innermost
        auto* outer = frames_;      // behind those around it
        rule const* opens = wanted;
        [[maybe_unused]] place inside{};
        if constexpr (keeps) inside = begins(this->whole(), *wanted, at, 0);
        at = past_space(at + 1);
        for (;;) {
            if (opens == nullptr || *at == '}' || *at == ']') {
                while (*at != ',') {
                    at = past_space(at);
                    if (*at == ',') break;
                    if (!ends(at, now, missed_[outer - frames_])) return false;
                    if constexpr (keeps) inside = this->ended(at + 1, depth(outer), text_, untidy_);
                    if (outer == frames_) return at == text_.end();
                    if (++at > text_.end()) return false;
                    now = *--outer;
                }
                at = past_space(at + 1);
            }
            ++now.count;
            where to{}; // the next value
            if (now.kind == rule_kind::array) {
                wanted = now.next;
                if constexpr (keeps) {
                    to = Keeper::part(inside);
                } else if (is_any_text(*wanted)) {
                    std::size_t passed = 0;
                    at = past_texts(at, passed);
                    now.count += passed;
                }
            } else {
                if (*at != '"') return false;
                ++at;
                if (now.kind == rule_kind::map) {
                    wanted = now.next;
                    at = name(at, inside);
                    if constexpr (keeps) to = Keeper::part(inside);
                } else if (now.left != 0 && is_name(at, *now.next)) {
                    if constexpr (keeps) to = Keeper::member(inside, now.shape->detail - now.left);
                    at = past_space(at + now.next->detail + std::size_t{2});
                    wanted = now.next->inside();
                    now.next = now.next->next();
                    --now.left;
                } else {
                    auto open = now; // not `now`, which no function should know: it is held in registers
                    [[maybe_unused]] auto const* const named = at;
                    at = other_member(at, open, missed_[outer - frames_], wanted);
                    now = open;
                    if constexpr (keeps)
                        if (at != nullptr) to = other(inside, *now.shape, wanted, named);
                }
                if (at == nullptr) return false;
            }

            opens = nullptr;
            at = value(at, wanted, opens, to);
            if (at == nullptr) return false;
            if (opens != nullptr) {
                if (!may_open(*opens, depth(outer) + 1)) return false;
                if constexpr (keeps) this->leaves(inside, depth(outer));
                *outer++ = now;
                now = opened(opens);
                if constexpr (keeps) inside = begins(Keeper::place_of(to), *opens, at, depth(outer));
                at = past_space(at + 1);
            }
        }
    }

  private:
    std::size_t depth(frame const* outer) const noexcept { return static_cast<std::size_t>(outer - frames_); }

    // A container begins, so deep.
    place begins(place const& of, rule const& shape, char const* at, std::size_t depth) {
        if (&shape != any_map && &shape != any_array) {
            bool const array = shape.kind == rule_kind::array;
            return Keeper::begins(of, array, array && is_any_text(*shape.inside()) ? texts_from(at + 1) : 0);
        }
        if (Keeper::is_kept(of)) untidy_ = false;
        return this->free_begins(of, at, depth);
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

    // How many texts there are at least in a list of any.
    std::size_t texts_from(char const* at) noexcept {
        std::size_t passed = 0;
        at = past_texts(past_space(at), passed);
        return *at == '"' ? passed + 1 : passed;
    }
    // From behind the quote of a name, which may be any, to where its value begins.
    char const* name(char const* at, [[maybe_unused]] place const& inside) noexcept(!keeps) {
        if constexpr (keeps)
            at = Keeper::is_kept(inside) ? Keeper::name(inside, at, text_) : free_text(at);
        else
            at = text_.string(at);
        return at == nullptr ? nullptr : colon(at + 1);
    }
    // Where the value of a member goes that is not the next one; nowhere if the contract does not name it.
    NOTEPACT_APART where
    other(place const& inside, rule const& shape, rule const* wanted, char const* named) {
        if (wanted == any_map + 1) return {};
        auto const* one = shape.inside();
        for (std::size_t which = 0; which != shape.detail; ++which, one = one->next())
            if (one->inside() == wanted) return Keeper::member(inside, which);
        Keeper::name(inside, named, text_);
        return Keeper::part(inside);
    }

    // A value of that rule: where it ends; or, of a container, where it begins, and what is in it.
    NOTEPACT_INLINE char const*
    value(char const* at, rule const* wanted, rule const*& opens, where const& to) noexcept(!keeps) {
        for (auto const* r = wanted;;) {
            if (r->kind == rule_kind::string)
                return *at == '"' ? text(at + 1, *r, to) : null(at, *wanted, to);
            switch (r->kind) {
            case rule_kind::enumeration:
                return *at == '"' ? enumerated(at + 1, *r, to) : null(at, *wanted, to);
            case rule_kind::object:
            case rule_kind::map:
                if (*at != '{') return null(at, *wanted, to);
                opens = r->has(rule_flag::open) ? any_map : r;
                return at;
            case rule_kind::array:
                if (*at != '[') return null(at, *wanted, to);
                opens = r;
                return at;
            case rule_kind::boolean: return boolean(at, *r, *wanted, to);
            case rule_kind::integer:
            case rule_kind::number: return number(at, *r, *wanted, to);
            case rule_kind::link: r = r->refers.target; break;
            case rule_kind::outer: r -= r->detail; break;
            case rule_kind::either:
                r = r->inside();
                if (!takes(*r, kind_of(*at))) r = r->next();
                break;
            default: return any(at, opens, to);
            }
        }
    }
    NOTEPACT_INLINE char const* any(char const* at, rule const*& opens, where const& to) noexcept(!keeps) {
        [[maybe_unused]] auto const* const begin = at;
        if constexpr (keeps)
            if (Keeper::is_kept(to.inside)) untidy_ = false;
        at = any(at, opens);
        if constexpr (keeps)
            if (at != nullptr && opens == nullptr) Keeper::open_value(to, begin, at, text_, untidy_);
        return at;
    }
    NOTEPACT_INLINE char const* any(char const* at, rule const*& opens) noexcept {
        switch (*at) {
        case '"': return behind(free_text(at + 1));
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
    NOTEPACT_INLINE char const* free_text(char const* at) noexcept {
        if constexpr (!keeps) return text_.string(at);
        auto const* const closed = text_.plain_end(at);
        return *closed == '"' ? closed : unusual_free_text(at);
    }
    NOTEPACT_APART char const* unusual_free_text(char const* at) noexcept {
        auto const* const closed = text_.string(at);
        for (; at < closed && !untidy_; ++at)
            untidy_ = *at == '\\';
        return closed;
    }
    NOTEPACT_INLINE char const*
    null(char const* at, rule const& wanted, [[maybe_unused]] where const& to) noexcept(!keeps) {
        at = body_walk::null(at, wanted);
        if constexpr (keeps)
            if (at != nullptr) Keeper::null(to);
        return at;
    }
    NOTEPACT_INLINE char const*
    boolean(char const* at, rule const& r, rule const& wanted, where const& to) noexcept(!keeps) {
        if (*at == 't') return r.detail == 1 ? nullptr : told(true, text_.literal(at, "true"), to);
        if (*at == 'f') return r.detail == 2 ? nullptr : told(false, text_.literal(at, "false"), to);
        return null(at, wanted, to);
    }
    NOTEPACT_INLINE char const*
    told([[maybe_unused]] bool value, char const* end, [[maybe_unused]] where const& to) noexcept(!keeps) {
        if constexpr (keeps)
            if (end != nullptr) Keeper::boolean(to, value);
        return end;
    }

    NOTEPACT_INLINE char const*
    number(char const* at, rule const& r, rule const& wanted, where const& to) noexcept(!keeps) {
        bool zero = false;
        auto const* behind = r.skip == 1 ? text_.short_integer(at, zero) : nullptr;
        if (behind == nullptr || (zero && r.number() == number_format::positive)) {
            if (*at == 'n') return null(at, wanted, to);
            behind = long_number(at, r);
        }
        if constexpr (keeps)
            if (behind != nullptr) Keeper::number(to, between(at, behind), r.kind == rule_kind::integer);
        return behind;
    }

    // From behind the opening quote, to behind the closing one.
    NOTEPACT_INLINE char const* text(char const* at, rule const& r, where const& to) noexcept(!keeps) {
        if (r.skip == 1) { // no constraints
            auto const* const format = r.refers.format;
            if (format == nullptr) return behind(told(at, to));
            if (format->quick != nullptr) {
                auto const* const closed = format->quick(text_, at);
                if (closed != nullptr && *closed == '"') {
                    if constexpr (keeps) told(at, to);
                    return closed + 1;
                }
            }
        }
        auto const* const end = judged(at, r);
        if constexpr (keeps)
            if (end != nullptr) told(at, to);
        return end;
    }
    // The same of any text, to where the closing one is.
    NOTEPACT_INLINE char const* told(char const* at, [[maybe_unused]] where const& to) noexcept(!keeps) {
        if constexpr (keeps) {
            auto const* const closed = text_.plain_end(at);
            if (*closed != '"') return Keeper::unusual_text(to, at, text_);
            Keeper::text(to, between(at, closed));
            return closed;
        } else {
            return text_.string(at);
        }
    }
    NOTEPACT_INLINE char const* enumerated(char const* at, rule const& r, where const& to) noexcept(!keeps) {
        auto const* const closed = text_.plain_end(at);
        if (*closed != '"') {
            auto const* const end = judged(at, r);
            if constexpr (keeps)
                if (end != nullptr) Keeper::unusual_text(to, at, text_, true);
            return end;
        }
        auto const whole = between(at, closed);
        if (!text_judge::is_certain(r, whole)) return nullptr;
        if constexpr (keeps) Keeper::text(to, whole, true);
        return closed + 1;
    }
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
// known, and what a keeper kept is of no use.
template <class Keeper = keeps_nothing>
bool is_certainly_clean(contract_ref contract, std::string_view bytes, Keeper const& keeper = {}) noexcept(
    !Keeper::keeps) {
    if (!is_in_brackets(bytes)) {
        bytes = without_space(bytes);
        if (!is_in_brackets(bytes)) return false;
    }
    return !contract.is_text() && body_scanner<Keeper>(contract, bytes, keeper).is_clean(bytes.data());
}

#else

constexpr bool is_certainly_clean(contract_ref, std::string_view) noexcept {
    return false;
}

#endif

} // namespace notepact::detail

#endif
