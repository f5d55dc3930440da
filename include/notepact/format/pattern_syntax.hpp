// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What ECMA-262 calls a Pattern, with the flag u (section 22.2.1), into a program. Which group captures what,
// and whether the longest or the shortest is tried first, says nothing of whether a text matches and is
// forgotten. Repeats are written out.
#ifndef NOTEPACT_FORMAT_PATTERN_SYNTAX_HPP
#define NOTEPACT_FORMAT_PATTERN_SYNTAX_HPP

#include <notepact/base/narrowed.hpp>
#include <notepact/format/code_point.hpp>
#include <notepact/format/pattern_fault.hpp>
#include <notepact/format/pattern_program.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

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

#endif
