// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "line_log.hpp"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace http_server {

line_log::line_log(std::string program) : program_(std::move(program)) {
    std::signal(SIGPIPE, SIG_IGN);
}

void line_log::write(std::string_view lines) {
    while (!lines.empty()) {
        auto const written = ::write(STDOUT_FILENO, lines.data(), lines.size());
        if (written >= 0) {
            lines.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) { // who shares the terminal or the pipe has made it so
            pollfd out{STDOUT_FILENO, POLLOUT, 0};
            ::poll(&out, 1, -1);
        } else if (errno != EINTR) {
            if (complete_)
                std::fprintf(
                    stderr,
                    "%s: cannot write the log: %s; goes on without it\n",
                    program_.c_str(),
                    std::strerror(errno));
            complete_ = false;
            return;
        }
    }
}

} // namespace http_server
