// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Start-up and console of any Cortex-M, without an operating system or a C library's start-up code.
#include "board.hpp"

#include <cstdint>

using std::uint32_t;

// Of the linker script: addresses, nothing is stored there.
extern "C" {
extern uint32_t data_in_flash[], data_begin[], data_end[], bss_end[], stack_end[], stack_begin[];
}

extern "C" [[noreturn]] void start();
int run() asm("main");

namespace {

// A service of the debugger or emulator (Arm semihosting).
enum service : uint32_t {
    write_character = 0x03,
    exit_extended = 0x20
};
void ask(service what, void const* how) {
    register uint32_t r0 asm("r0") = what;
    register void const* r1 asm("r1") = how;
    asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
}

[[noreturn]] void fault() {
    board::put("fault\n");
    board::stop(255);
}

// The first words of flash: where the stack begins, where the program begins, and what faults call. No
// interrupt is used.
struct vectors {
    uint32_t* stack;
    void (*start)();
    void (*faults[14])();
};
[[gnu::section(".vectors"), gnu::used]] vectors const table = {
    stack_begin,
    start,
    {fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault}};

} // namespace

void start() {
    auto const* from = data_in_flash;
    auto* to = data_begin;
    while (to != data_end)
        *to++ = *from++;
    while (to != bss_end)
        *to++ = 0;
    board::stop(static_cast<unsigned>(run()));
}

namespace board {

void put(std::string_view text) {
    for (char const& c : text)
        ask(write_character, &c);
}

void stop(unsigned status) {
    constexpr uint32_t application_exit = 0x20026;
    uint32_t const how[] = {application_exit, status};
    ask(exit_extended, how);
    for (;;) {}
}

// Kept out of line, so that the stack pointer read here is the one that the call begins with.
[[gnu::noinline]] std::size_t stack_taken(void (*call)(void*), void* argument) {
    constexpr uint32_t paint = 0xC0FFEE11;
    uint32_t* top = nullptr;
    asm volatile("mov %0, sp" : "=r"(top));
    for (uint32_t volatile* at = stack_end; at != top; ++at)
        *at = paint;
    call(argument);
    uint32_t const volatile* deepest = stack_end;
    while (deepest != top && *deepest == paint)
        ++deepest;
    return static_cast<std::size_t>(top - deepest) * sizeof *top;
}

} // namespace board
