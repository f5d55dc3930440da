// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "answer.hpp"

#include <boost/beast/http/verb.hpp>

namespace http_server {

std::string log_line(
    http_request const& came, notepact::operation const* of, unsigned status, std::string_view fault,
    std::string_view why) {
    std::string line(came.method() == boost::beast::http::verb::unknown ? "-" : came.method_string());
    line += ' ';
    line += of != nullptr ? of->name : "-";
    line += ' ';
    line += status != 0 ? std::to_string(status) : "-";
    if (!why.empty()) line.append(" ").append(why);
    if (!fault.empty()) line.append(", but ").append(fault);
    return line + '\n';
}

} // namespace http_server
