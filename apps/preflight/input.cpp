// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "input.hpp"

#include "output.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace notepact::preflight {

input_file::input_file(std::string const& name)
    : name_(name), file_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) complain();
}

input_file::~input_file() {
    if (file_ > STDIN_FILENO) ::close(file_);
}

std::string_view input_file::next() {
    static char buffer[1 << 16];
    while (good_) {
        auto const size = ::read(file_, buffer, sizeof buffer);
        if (size >= 0) return {buffer, static_cast<std::size_t>(size)};
        if (errno != EINTR) complain();
    }
    return {};
}

void input_file::complain() {
    std::perror((program_name() + ": cannot read " + (name_ == "-" ? "standard input" : name_)).c_str());
    good_ = false;
}

bool say_too_long(std::string_view what) {
    auto const text = program_name() + ": " + std::string(what) + " is longer than "
                      + std::to_string(max_kept >> 20) + " MiB, the most that is kept of an input\n";
    std::fputs(text.c_str(), stderr);
    return false;
}

bool read_whole(std::string const& name, std::string& text) {
    bool fits = true;
    bool const readable = read(name, [&](std::string_view piece) {
        fits = piece.size() <= max_kept - text.size();
        if (fits) text += piece;
        return fits;
    });
    return readable && (fits || say_too_long(name == "-" ? "standard input" : name));
}

} // namespace notepact::preflight
