// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/bridge/answer_buffer.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::answer_buffer;
using notepact::no_answer;

// What the head says: seconds, and whether the body is coded.
std::string said(std::initializer_list<std::string_view> lines) {
    answer_buffer answer;
    for (auto const line : lines)
        if (!answer.write_head(line)) return "stopped";
    auto const seconds = answer.head().retry().seconds();
    return (seconds ? std::to_string(*seconds) : "-") + (answer.head().coded() ? " coded" : "");
}

void head(test& t) {
    t.equal(said({}), "-");
    t.equal(said({"HTTP/1.1 429 \r\n", "Retry-After: 120\r\n", "\r\n"}), "120");
    t.equal(said({"HTTP/2 429\r\n", "retry-after:120", "\r\n"}), "120");
    t.equal(said({"RETRY-AFTER: \t 1.5 \t\r\n"}), "2");
    t.equal(said({"Retry-After: Fri, 27 Oct 2023 21:40:00 GMT\r\n"}), "60", "there is no clock here");
    t.equal(said({"Retry-After:\r\n", "Retry-After: 7\r\n"}), "60", "one of them cannot be read");
    t.equal(said({"Retry-After: 7\r\n", "Retry-After: 8\r\n"}), "8", "the longer");
    t.equal(said({"HTTP/1.1 103 x\r\n", "Retry-After: 7\r\n", "\r\n", "HTTP/1.1 200 x\r\n"}), "-");
    t.equal(said({"HTTP/1.1 103 x\r\n", "Content-Encoding: br\r\n", "\r\n", "HTTP/1.1 200 x\r\n"}), "-");
    t.equal(said({"HTTP/1.1 200 x\r\n", "content-encoding:gzip\r\n", "Retry-After: 7\n", "\r\n"}), "7 coded");
    t.equal(
        said({"HTTP/1.1 200 x\r\n", "\r\n", "Retry-After: 7\r\n", "Content-Encoding: gzip\r\n"}),
        "-",
        "a trailer");
    t.equal(said({"Content-Encoding: identity\r\n"}), "-");
    for (auto const other : {"", "\r\n", ":", "Retry-After", "X-Retry-After: 7\r\n", "Retry-After : 7\r\n"})
        t.equal(said({other}), "-", other);
    t.equal(said({"Retry-After: " + std::string(100, '0') + "7"}), "7", "however long");

    answer_buffer answer;
    for (auto const line : {"HTTP/1.1 100 x\r\n", "\r\n", "HTTP/1.1 200 x\r\n", "a: b\r\n"})
        answer.write_head(line);
    t.check(!answer.has_head(), "of the last answer");
    answer.write_head("\r\n");
    answer.write_head("a: trailer\r\n");
    t.check(answer.has_head(), "and not lost by a trailer");
}

void body(test& t) {
    for (std::size_t const longest : {0u, 1u, 2u, 3u, 7u, 100u, 1000u}) {
        for (std::size_t const at_once : {1u, 2u, 3u, 50u}) {
            answer_buffer answer(longest);
            std::string written;
            std::string const piece(at_once, static_cast<char>('a' + at_once % 26));
            while (written.size() + at_once <= longest) {
                t.check(answer.write(piece) && answer.write(""), "within the limit");
                written += piece;
            }
            t.check(!answer.error(), "no error");
            t.check(!answer.write(piece), "beyond it");
            t.check(answer.error() == no_answer::too_long, "too long");
            t.check(answer.body() == written, "kept");
        }
    }
    answer_buffer lines(10);
    t.check(lines.write_head("a: bc\r\n") && lines.write_head("d\r\n"), "10 bytes");
    t.check(lines.write("0123456789"), "counted apart");
    t.check(!lines.write_head("e") && lines.error() == no_answer::too_long, "11 bytes");
}

suite answer_buffer_suite("bridge/answer_buffer", {{"head", head}, {"body", body}});

} // namespace
