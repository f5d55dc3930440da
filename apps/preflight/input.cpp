// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "input.hpp"

#include "file_names.hpp"
#include "output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace notepact::preflight {

input_file::input_file(std::string const& name)
    : name_(name == "-" ? "standard input" : name),
      file_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) fault_ = reason();
    struct stat found {};
    is_regular_ = ::fstat(file_, &found) == 0 && S_ISREG(found.st_mode);
}

input_file::~input_file() {
    if (file_ > STDIN_FILENO) ::close(file_);
}

std::size_t input_file::read(char* room, std::size_t size) {
    while (fault_.empty()) {
        auto const got = ::read(file_, room, size);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) fault_ = reason();
    }
    return 0;
}

std::size_t
input_file::read_at(std::uintmax_t place, char* room, std::size_t size, std::string& fault) const {
    std::size_t done = 0;
    while (done != size) {
        auto const got = ::pread(file_, room + done, size - done, static_cast<off_t>(place + done));
        if (got == 0) break;
        if (got > 0)
            done += static_cast<std::size_t>(got);
        else if (errno != EINTR) {
            fault = reason();
            break;
        }
    }
    return done;
}

std::optional<std::uintmax_t> input_file::place() const {
    struct stat found {};
    if (::fstat(file_, &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    auto const place = ::lseek(file_, 0, SEEK_CUR);
    return place < 0 ? std::nullopt : std::optional(static_cast<std::uintmax_t>(place));
}

void input_file::go_to(std::uintmax_t place) {
    if (::lseek(file_, static_cast<off_t>(place), SEEK_SET) < 0) fault_ = reason();
}

std::string input_file::reason() const {
    return "cannot read " + name_ + ": " + std::strerror(errno);
}

void complain(std::string const& text) {
    std::fputs((program_name() + ": " + shown_name(text) + '\n').c_str(), stderr);
}

bool say_too_long(std::string_view what) {
    complain(
        std::string(what) + " is longer than " + std::to_string(max_kept >> 20)
        + " MiB, the most that is kept of an input");
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
