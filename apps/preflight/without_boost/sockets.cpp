// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../sockets.hpp"

#include <cstdio>

namespace notepact::preflight {
namespace {

void refuse(verb const& of) {
    std::fprintf(
        stderr,
        "preflight %s: this preflight was built without Boost, and has no sockets; build it where Boost 1.81 "
        "or later is\n",
        of.name);
}

} // namespace

int serve_until_signal(verb const& of, http_server::settings const&, served_apis&) {
    refuse(of);
    return usage;
}

std::unique_ptr<http_client> make_client(verb const& of, std::string const&, std::chrono::seconds) {
    refuse(of);
    return nullptr;
}

} // namespace notepact::preflight
