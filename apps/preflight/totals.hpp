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

struct totals {
    std::size_t documents = 0, refused = 0;
    std::size_t files = 1;
    std::size_t unfinished = 0; // files that were not checked to their end
};

// On stderr, after all that was put.
void say(totals const& all);
exit_status status_of(totals const& all);

// A file's name in JSON: UTF-8, whatever it was.
std::string json_name(std::string_view file);

// What check --summary prints of a file at its end, and summary reads:
// {"summary":"FILE","documents":N,"accepted":N,"refused":N}
inline constexpr std::string_view summary_begin = "{\"summary\":";
void put_summary(std::string_view file, std::size_t documents, std::size_t refused);

} // namespace notepact::preflight

#endif
