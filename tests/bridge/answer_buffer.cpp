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

std::string retry_after(std::initializer_list<std::string_view> lines) {
    answer_buffer answer;
    for (auto const line : lines)
        if (!answer.write_head(line)) return "stopped";
    return std::string(answer.retry_after());
}

void head(test& t) {
    t.equal(retry_after({}), "");
    t.equal(retry_after({"HTTP/1.1 429 \r\n", "Retry-After: 120\r\n", "\r\n"}), "120");
    t.equal(retry_after({"HTTP/2 429\r\n", "retry-after:120", "\r\n"}), "120");
    t.equal(
        retry_after({"RETRY-AFTER: \t Fri, 27 Oct 2023 21:40:00 GMT \t\r\n"}),
        "Fri, 27 Oct 2023 21:40:00 GMT");
    t.equal(retry_after({"Retry-After:\r\n", "Retry-After: 7\r\n"}), "7", "the first that is something");
    t.equal(retry_after({"Retry-After: 7\r\n", "Retry-After: 8\r\n"}), "7");
    t.equal(retry_after({"HTTP/1.1 103 x\r\n", "Retry-After: 7\r\n", "\r\n", "HTTP/1.1 200 x\r\n"}), "");
    for (auto const other : {"", "\r\n", ":", "Retry-After", "X-Retry-After: 7\r\n", "Retry-After : 7\r\n"})
        t.equal(retry_after({other}), "", other);
    t.equal(retry_after({"Retry-After: " + std::string(64, '0')}), std::string(64, '0'));
    t.equal(retry_after({"Retry-After: " + std::string(65, '0')}), "", "never cut");

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
