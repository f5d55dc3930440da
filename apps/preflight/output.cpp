// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "output.hpp"

#include "command.hpp"

#include <cstdio>
#include <cstdlib>

namespace notepact::preflight {
namespace {

[[noreturn]] void give_up() {
    std::perror((program_name() + ": cannot write").c_str());
    std::exit(usage);
}

} // namespace

std::string& program_name() {
    static std::string name = "preflight";
    return name;
}

void put(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) give_up();
}

void flush_output() {
    if (std::fflush(stdout) != 0) give_up();
}

} // namespace notepact::preflight
