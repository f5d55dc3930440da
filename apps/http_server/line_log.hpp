// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef HTTP_SERVER_LINE_LOG_HPP
#define HTTP_SERVER_LINE_LOG_HPP

#include <string>
#include <string_view>
#include <utility>

namespace http_server {

/// Lines on standard output, each written at once. Who reads them may go away, and a disk may be full: that
/// is said on standard error, the first time, and the server goes on.
class line_log {
  public:
    /// From here on, SIGPIPE is ignored: a reader who goes away is an error of write().
    explicit line_log(std::string program);

    void write(std::string_view lines);
    /// Whether everything was written.
    bool complete() const { return complete_; }

  private:
    std::string program_;
    bool complete_ = true;
};

} // namespace http_server

#endif
