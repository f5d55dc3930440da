// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Characters of which a pattern has none without the others: it cannot tell them apart, so an automaton need
// not. There are millions of characters, but few classes.
#ifndef NOTEPACT_FORMAT_PATTERN_CLASSES_HPP
#define NOTEPACT_FORMAT_PATTERN_CLASSES_HPP

#include <notepact/format/pattern_fault.hpp>
#include <notepact/format/pattern_program.hpp>

#include <cstdint>

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

#endif
