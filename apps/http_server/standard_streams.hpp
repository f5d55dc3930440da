// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Needs no Boost.
#ifndef HTTP_SERVER_STANDARD_STREAMS_HPP
#define HTTP_SERVER_STANDARD_STREAMS_HPP

#include <fcntl.h>
#include <unistd.h>

namespace http_server {

/// Call it before anything is opened. A program that is started without a standard stream (`>&-`) would get
/// its number for the next thing it opens, and what it prints would go there: into a file, or to whoever is
/// at the other end of a socket. What stands there afterwards cannot be written, or read, as it should be.
inline void keep_standard_streams() {
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
        if (::fcntl(stream, F_GETFD) == -1)
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

} // namespace http_server

#endif
