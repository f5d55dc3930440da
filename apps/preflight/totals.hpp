// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What check finds out of all its files, told by it and, of what several of it found out, by summary.
#ifndef PREFLIGHT_TOTALS_HPP
#define PREFLIGHT_TOTALS_HPP

#include "command.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::preflight {

// What is counted of documents; of violations, where there is a baseline, those that are known, which refuse
// no document, and those that have expired.
struct counted {
    std::size_t documents = 0, refused = 0;
    std::size_t known = 0, expired = 0;

    counted& operator+=(counted const& more) {
        documents += more.documents;
        refused += more.refused;
        known += more.known;
        expired += more.expired;
        return *this;
    }
};

struct totals : counted {
    std::size_t files = 1;
    std::size_t unfinished = 0; // files that were not checked to their end
    bool has_baseline = false;
};

// On stderr, after all that was put.
void say(totals const& all);
exit_status status_of(totals const& all);

// A text in JSON: UTF-8, whatever it was.
std::string json_text(std::string_view text);

// What check --summary prints of a file at its end, and summary reads:
// {"summary":"FILE","documents":N,"accepted":N,"refused":N}; with a baseline, "known":N,"expired":N behind
// these.
inline constexpr std::string_view summary_begin = "{\"summary\":";
void put_summary(std::string_view file, counted const& all, bool has_baseline);

} // namespace notepact::preflight

#endif
