// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The subset construction: a state is a set of places in the program, those in which it is at once.
#ifndef NOTEPACT_FORMAT_PATTERN_STATES_HPP
#define NOTEPACT_FORMAT_PATTERN_STATES_HPP

#include <notepact/format/pattern_classes.hpp>
#include <notepact/format/pattern_fault.hpp>
#include <notepact/format/pattern_program.hpp>

#include <cstdint>

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

#endif
