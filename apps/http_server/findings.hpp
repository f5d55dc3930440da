// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Needs no Boost.
#ifndef HTTP_SERVER_FINDINGS_HPP
#define HTTP_SERVER_FINDINGS_HPP

#include <notepact/contract/report.hpp>

#include <string>
#include <string_view>

namespace http_server {

/// What was found, for one line of a log: `error body /sign_off/signature missing_prefix; warning …`. What is
/// about a body as a whole has its byte. A report holds nothing of a request, so neither does this. Where the
/// status is about something else than rules, such as 401, the body had no say in it, and may not even have
/// been read: nothing is told of it.
inline std::string findings_of(notepact::report const& found, unsigned status) {
    bool const is_about_rules = status < 400 || status == 400 || status == 422;
    std::string text;
    for (auto const& one : found) {
        if (one.in() == notepact::place::body && !is_about_rules) continue;
        if (!text.empty()) text += "; ";
        text.append(name(one.level())).append(" ").append(name(one.in())).append(" ");
        auto const before = text.size();
        one.put_pointer([&text](std::string_view piece) { text += piece; });
        bool const is_root = text.size() == before;
        text.append(is_root ? "- " : " ").append(name(one.code()));
        if (is_root && one.offset() != notepact::no_offset)
            text.append(" at byte ").append(std::to_string(one.offset()));
        if (!one.nearest().empty()) text.append(" (").append(one.nearest()).append("?)");
    }
    if (found.dropped() != 0) text += "; and " + std::to_string(found.dropped()) + " more";
    return text;
}

} // namespace http_server

#endif
