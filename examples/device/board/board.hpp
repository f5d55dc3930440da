// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a program needs of its board: somewhere to print to, and how deep its stack gets.
#ifndef EXAMPLES_DEVICE_BOARD_HPP
#define EXAMPLES_DEVICE_BOARD_HPP

#include <cstddef>
#include <string_view>

namespace board {

/// Prints on the debugger's console.
void put(std::string_view text);

/// Ends the program: under an emulator, the emulator too.
[[noreturn]] void stop(unsigned status);

/// How many bytes of stack a call takes, exactly: what is below is painted before it, and looked through
/// after it.
std::size_t stack_taken(void (*call)(void*), void* argument);

} // namespace board

#endif
