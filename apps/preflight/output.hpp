// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_OUTPUT_HPP
#define PREFLIGHT_OUTPUT_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::preflight {

// What the program is called, in all that it says on stderr.
std::string& program_name();

// Standard output. Where it cannot be written, nothing that follows is of use: the reason is said on stderr
// at once, while the system still knows it, and the program ends with the status `usage`.
void put(std::string_view text);
inline void put_number(std::size_t number) {
    put(std::to_string(number));
}
// What was put is out, before something follows on stderr, where both go to one place.
void flush_output();

} // namespace notepact::preflight

#endif
