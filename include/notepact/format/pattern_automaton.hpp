// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The smallest automaton of a pattern: states that no text tells apart become one (Hopcroft's algorithm),
// then classes that no state tells apart.
#ifndef NOTEPACT_FORMAT_PATTERN_AUTOMATON_HPP
#define NOTEPACT_FORMAT_PATTERN_AUTOMATON_HPP

#include <notepact/format/pattern_classes.hpp>
#include <notepact/format/pattern_fault.hpp>
#include <notepact/format/pattern_states.hpp>
#include <notepact/format/pattern_syntax.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

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

#endif
