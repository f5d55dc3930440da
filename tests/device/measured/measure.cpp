// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Prints what each work takes: bytes of stack, and ticks of the clock, which stand for instructions where the
// emulator ties the two together. In hexadecimal digits, for nothing here may divide: it would hide a
// division that the library needs.
#include "measure.hpp"

#include "answer.hpp"
#include "board/board.hpp"
#include "signature.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/http/request_in_pieces.hpp>

#include <cstdint>
#include <optional>

namespace {

void print(std::string_view name, std::uint32_t value) {
    board::put(name);
    for (int shift = 28; shift >= 0; shift -= 4) {
        char const digit = "0123456789abcdef"[value >> shift & 15];
        board::put({&digit, 1});
    }
    board::put("\n");
}

// SysTick counts down in 24 bits, in every core.
struct sys_tick {
    std::uint32_t control;
    std::uint32_t reload;
    std::uint32_t value;
};

template <class F>
std::uint32_t ticks_of(F call) {
    auto& clock = *reinterpret_cast<sys_tick volatile*>(0xE000E010);
    clock.reload = 0xFFFFFF;
    clock.value = 0;
    clock.control = 5; // enabled, at the speed of the processor
    auto const before = clock.value;
    call();
    return (before - clock.value) & 0xFFFFFF;
}

// 2 * 4096 instructions, and one or two.
void known() {
    std::uint32_t left = 4096;
    asm volatile("1: subs %0, #1\n bne 1b" : "+l"(left) : : "cc");
}

struct job {
    work* what;
    callers with;
    bool good = false;
};
void run(void* what) {
    auto& todo = *static_cast<job*>(what);
    todo.good = todo.what(todo.with);
}

bool nothing(callers const&) {
    return true;
}

} // namespace

int main() {
    static char buffer[1024];
    notepact::static_report<8> report;
    bool good = true;
    print("checker ", sizeof(notepact::stream_checker));
    print("request ", sizeof(std::optional<notepact::request_in_pieces>));
    print("known ", ticks_of(known));
    callers const with{sample_answer, signature_png, buffer, sizeof buffer, report};
    job idle{nothing, with};
    for (auto const* each = works; *each != nullptr; ++each) {
        job todo{*each, with};
        print("stack ", board::stack_taken(run, &todo) - board::stack_taken(run, &idle));
        print("ticks ", ticks_of([&] { run(&todo); }));
        good = good && todo.good;
    }
    return good && report.empty() ? 0 : 1;
}
