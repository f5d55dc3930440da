// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "fault.hpp"

namespace host_server {

void spoil(http_server::answer& made, http_server::http_request const& came, fault wrong) {
    switch (wrong) {
    case fault::none: break;
    case fault::gateway:
        made.status = 502;
        made.headers.front().second = "text/html"; // of Content-Type
        made.body = "<html><body><h1>502 Bad Gateway</h1></body></html>\n";
        break;
    case fault::redirect:
        made.status = 307;
        made.headers.emplace_back("Location", came.target());
        break;
    case fault::close: made.closed = true; break;
    case fault::half: // of what the header announces
        made.missing = made.body.size() - made.body.size() / 2;
        made.body.resize(made.body.size() / 2);
        break;
    case fault::length: made.missing = 100; break;
    case fault::huge:
    case fault::flood:
        made.body.append(20'000'000, ' ');
        made.chunked = wrong == fault::flood;
        break;
    case fault::slow: made.delay = http_server::never; break;
    }
}

} // namespace host_server
