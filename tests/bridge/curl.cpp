// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/bridge/curl.hpp"

#include "../support/gzip.hpp"
#include "../support/loopback.hpp"
#include "../support/png_factory.hpp"
#include "../support/requests.hpp"
#include "../support/sample_requests.hpp"
#include "../support/slow_file.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <curl/curl.h>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::curl_transfer;
using notepact::no_answer;
using notepact::static_report;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

// What would send a request that is gone does not compile.
static_assert(std::is_constructible_v<curl_transfer, CURL*, notepact::request const&>);
static_assert(!std::is_constructible_v<curl_transfer, CURL*, notepact::request>);
static_assert(std::is_constructible_v<curl_transfer, CURL*, notepact::request_in_pieces&>);
static_assert(!std::is_copy_constructible_v<curl_transfer>);

struct cleanup {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
class easy : public std::unique_ptr<CURL, cleanup> {
  public:
    easy() : unique_ptr(curl_easy_init()) {
        curl_easy_setopt(get(), CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(get(), CURLOPT_TIMEOUT, 10L);
        curl_easy_setopt(get(), CURLOPT_PROXY, "");
    }
};

std::string plain_answer(std::string_view body, std::string_view status = "200 OK") {
    return "HTTP/1.1 " + std::string(status) + "\r\nContent-Length: " + std::to_string(body.size())
           + "\r\nConnection: close\r\n\r\n" + std::string(body);
}
std::optional<notepact::request> sign_off(std::string_view base) {
    static_report<4> report;
    return clinic::create_sign_off.build(
        clinic_account(base), {99, {"a", printed_date(), printed_signature()}}, report);
}
std::optional<notepact::request> me(std::string_view base) {
    static_report<4> report;
    return maxcare::me.build(
        {notepact::secret_view("key_1"), "org 1", must(notepact::base_url_view::parse(base))}, report);
}

// What comes of an answer.
struct outcome {
    std::optional<no_answer> why;
    unsigned status;
    std::string body;
};
outcome answered(std::string const& answer, std::size_t longest = notepact::max_answer_size) {
    loopback server({answer});
    easy handle;
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, 1000L);
    auto const request = me(server.base());
    curl_transfer transfer(handle.get(), *request, longest);
    auto const why = transfer.perform();
    return {why, transfer.status(), std::string(transfer.body())};
}

// All by one handle: nothing stays of the one before.
void every_operation(test& t) {
    loopback server(std::vector<std::string>(sample_count, plain_answer("{}")));
    easy handle;
    std::vector<std::string> expected;
    auto const count =
        for_each_sample(server.base("/a/v%2F3"), [&](notepact::operation const& of, auto const& r) {
            curl_transfer transfer(handle.get(), r);
            t.check(transfer.ready() && !transfer.perform(), of.name);
            t.equal(transfer.status(), 200u, of.name);
            t.equal(transfer.body(), "{}", of.name);
            expected.push_back(wire_text(r));
        });
    t.equal(count, sample_count);
    auto const& came = server.requests();
    t.equal(came.size(), sample_count);
    for (std::size_t i = 0; i < came.size(); ++i)
        t.equal(came[i], expected[i]);
}

void in_pieces(test& t) {
    loopback server({plain_answer("{}"), plain_answer("{}"), plain_answer("{}")});
    std::string const file = png::of({}, 1'000'000); // libcurl would ask first: Expect
    std::string broken = file;
    broken[file.size() / 2] = static_cast<char>(broken[file.size() / 2] ^ 1);
    easy handle;
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, "the host's own");
    std::string const base = server.base();
    auto const account = clinic_account(base);
    static_report<4> report;
    auto const send = [&](std::string_view image, auto const& check) {
        slow_source from(image, 777);
        clinic::create_sign_off_request const body{
            99, {"a", printed_date(), must(notepact::png_signature::from_source(from.source))}};
        char head[300];
        auto made = clinic::create_sign_off.build_in_pieces(head, sizeof head, account, body, report);
        curl_transfer transfer(handle.get(), *made);
        check(transfer.perform(), *made);
    };
    send(file, [&](auto const& why, auto&) { t.check(!why, "sent"); });
    send(broken, [&](auto const& why, auto& made) {
        t.check(why == no_answer::body_broken, "broken");
        t.check(made.body().error() == notepact::errc::not_png, "why");
    });
    auto const whole = *clinic::create_sign_off.build(
        account, {99, {"a", printed_date(), must(notepact::png_signature::from_png(file))}}, report);
    curl_transfer transfer(handle.get(), whole);
    t.check(!transfer.perform(), "the handle can be used again");

    auto const& came = server.requests();
    t.equal(came.size(), std::size_t{3});
    t.check(came[0] == wire_text(whole) && came[2] == wire_text(whole), "the same bytes");
    t.check(came[1].size() < came[0].size(), "broken off");
}

void interpreted(test& t) {
    loopback server({"HTTP/1.1 103 Early Hints\r\nRetry-After: 99\r\n\r\n"
                     "HTTP/1.1 429 Too Many Requests\r\nretry-AFTER: \t7 \r\nRetry-After: 8\r\n"
                     "Transfer-Encoding: chunked\r\n\r\n"
                     "2a\r\n{\"code\":\"busy\",\"message\":\"\",\"trace_id\":\"\"}\r\n0\r\n\r\n"});
    easy handle;
    curl_easy_setopt(handle.get(), CURLOPT_FAILONERROR, 1L);
    auto const request = me(server.base());
    curl_transfer transfer(handle.get(), *request);
    t.check(!transfer.perform(), "answered");
    t.check(transfer.head().retry().seconds() == 8u, "the longer");
    static_report<4> report;
    auto const answer = interpret(maxcare::me, transfer, report);
    t.equal(found(report), "");
    t.check(answer.kind() == notepact::answer_kind::api_error, "kind");
    t.equal(answer.error().code, "busy");
    t.check(answer.next().step == notepact::next_step::retry && answer.next().seconds == 8u, "next");
}

// Content codings: asked for by nobody, or undone by libcurl if it is told to.
void codings(test& t) {
    using notepact::curl_decoding;
    std::string const text = R"({"errors":"no"})", coded = gzip(text);
    std::string damaged = coded;
    damaged[12] = static_cast<char>(damaged[12] ^ 1);
    constexpr std::string_view cause = "error header Content-Encoding coded_body\n";
    struct {
        curl_decoding by;
        std::string_view header; // lines
        std::string const& body;
        std::string_view kind, found;
    } const rows[] = {
        {curl_decoding::none, "", text, "api_error", ""},
        {curl_decoding::none, "Content-Encoding: identity\r\n", text, "api_error", ""},
        {curl_decoding::none, "Content-Encoding: gzip\r\n", coded, "coded", cause},
        {curl_decoding::none, "content-encoding: x-ours\r\n", text, "coded", cause},
        {curl_decoding::by_libcurl, "", text, "api_error", ""},
        {curl_decoding::by_libcurl, "Content-Encoding: gzip\r\n", coded, "api_error", ""},
        {curl_decoding::by_libcurl, "Content-Encoding: x-ours\r\n", text, "coded", cause},
        {curl_decoding::by_libcurl, "Content-Encoding: gzip\r\n", damaged, "coded", cause},
        {curl_decoding::none, "Content-Encoding: gzip\r\n", coded, "coded", cause}, // it decodes no more
        {curl_decoding::none, "Content-Encoding: gzip\r\n", {}, "empty", "error body - empty_document\n"},
        {curl_decoding::by_libcurl,
         "Content-Encoding: gzip\r\n",
         {},
         "empty",
         "error body - empty_document\n"},
    };
    std::vector<std::string> answers;
    for (auto const& row : rows)
        answers.push_back(plain_answer(row.body, "404 Not Found\r\n" + std::string(row.header) + "X: y"));
    loopback server(answers);
    easy handle;
    curl_easy_setopt(handle.get(), CURLOPT_ACCEPT_ENCODING, "gzip"); // the host's own
    std::size_t number = 0;
    for (auto const& row : rows) {
        auto const about = std::to_string(number++) + std::string(row.header);
        auto const request = sign_off(server.base());
        curl_transfer transfer(handle.get(), *request, notepact::max_answer_size, row.by);
        t.check(!transfer.perform(), about);
        t.equal(transfer.status(), 404u, about);
        static_report<4> report;
        auto const answer = interpret(clinic::create_sign_off, transfer, report);
        t.equal(name(answer.kind()), row.kind, about);
        t.equal(found(report), row.found, about);
        t.check(answer.next().step == notepact::next_step::never, about);
    }
    auto const& came = server.requests();
    for (std::size_t i = 0; i != came.size(); ++i) {
        auto const asked = came[i].find("Accept-Encoding: ");
        bool const identity = came[i].compare(asked, 27, "Accept-Encoding: identity\r\n") == 0;
        t.equal(identity, rows[i].by == curl_decoding::none, came[i]);
        t.check(came[i].find("Accept-Encoding: ", asked + 1) == std::string::npos, "once");
    }
    t.equal(came.size(), std::size(rows));
}

void limits(test& t) {
    auto const exact = answered(plain_answer("0123456789"), 100);
    t.check(!exact.why && exact.body == "0123456789", "10 of 100");
    t.check(!answered(plain_answer(std::string(100, ' ')), 100).why, "100 of 100");
    t.check(answered(plain_answer(std::string(101, ' ')), 100).why == no_answer::too_long, "101 of 100");
    t.check(
        answered("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n{}").why == no_answer::too_long,
        "announced");
    std::string const endless = "HTTP/1.1 200 OK\r\n\r\n";
    t.check(!answered(endless + std::string(100, ' '), 100).why, "100 until the end");
    t.check(answered(endless + std::string(101, ' '), 100).why == no_answer::too_long, "101 until the end");
    t.check(answered(endless + std::string(20'000'000, ' ')).why == no_answer::too_long, "20 MB");
    t.check(
        answered("HTTP/1.1 200 OK\r\nx: " + std::string(90, 'x') + "\r\n\r\n", 100).why
            == no_answer::too_long,
        "head");
}

void faults(test& t) {
    t.check(answered("").why == no_answer::closed_early, "nothing");
    t.check(answered("HTTP/1.1 200 OK\r\nContent-").why == no_answer::closed_early, "half a head");
    t.check(
        answered("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{}").why == no_answer::closed_early,
        "half a body");
    t.check(
        answered("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}").why
            == no_answer::closed_early,
        "half a chunk");
    t.check(
        answered("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}").why == no_answer::not_http,
        "no Content-Length");
    t.check(answered("SSH-2.0-x\r\n").why == no_answer::not_http, "not HTTP");
    t.equal(answered("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{}").body, "{", "surplus");

    // A server that accepts and says nothing; one that there is not.
    std::string base;
    {
        loopback server({});
        base = server.base();
        easy handle;
        curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, 100L);
        auto const request = sign_off(base);
        curl_transfer transfer(handle.get(), *request);
        t.check(transfer.perform() == no_answer::timed_out, "silent");
        t.check(transfer.code() == CURLE_OPERATION_TIMEDOUT, "code");
    }
    easy handle;
    auto const request = sign_off(base);
    t.check(curl_transfer(handle.get(), *request).perform() == no_answer::not_sent, "no server");

    // Without a host there is none; without a handle, nothing at all.
    static_report<4> report;
    auto const origin_form =
        build_request(maxcare::me, std::nullopt, {"key_1", "org 1"}, {}, notepact::body_bytes(), report);
    t.check(curl_transfer(handle.get(), *origin_form).perform() == no_answer::not_sent, "no host");
    curl_transfer nothing(nullptr, *request);
    t.check(!nothing.ready() && nothing.perform() == no_answer::not_sent, "no handle");
}

// The credential goes to one host, once; then the handle knows it no more.
void credential(test& t) {
    loopback server(
        {"HTTP/1.1 307 Elsewhere\r\nLocation: /x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
         plain_answer("{}")});
    easy handle;
    curl_easy_setopt(handle.get(), CURLOPT_FOLLOWLOCATION, 1L);
    {
        auto const request = sign_off(server.base());
        curl_transfer transfer(handle.get(), *request);
        t.check(!transfer.perform(), "answered");
        t.equal(transfer.status(), 307u);
    }
    auto const swallow = [](char*, std::size_t, std::size_t size, void*) { return size; };
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, static_cast<curl_write_callback>(swallow));
    curl_easy_setopt(handle.get(), CURLOPT_URL, server.base("/own").c_str());
    t.check(curl_easy_perform(handle.get()) == CURLE_OK, "the host's own");
    auto const& came = server.requests();
    t.equal(came.size(), std::size_t{2});
    t.equal(came[1].substr(0, 18), "GET /own HTTP/1.1\r");
    t.check(came[1].find("your_token_here") == std::string::npos, "gone");
}

// A POST never goes out on a connection that may be dead, from where it would be sent again.
void fresh_connection(test& t) {
    std::string const kept = "HTTP/1.1 404 Not Found\r\nContent-Length: 15\r\n\r\n{\"errors\":\"no\"}";
    loopback server({kept, kept}, false);
    easy handle;
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, 1000L);
    auto const request = sign_off(server.base());
    for (int i = 0; i != 2; ++i) {
        curl_transfer transfer(handle.get(), *request);
        t.check(!transfer.perform(), "answered");
        t.equal(transfer.status(), 404u);
    }
    t.equal(server.requests().size(), std::size_t{2});
}

void multi(test& t) {
    loopback server({plain_answer(R"({"errors":"no"})", "404 Not Found")});
    easy handle;
    auto const request = sign_off(server.base());
    curl_transfer transfer(handle.get(), *request);
    CURLM* const all = curl_multi_init();
    curl_multi_add_handle(all, handle.get());
    int running = 1, queued = 0;
    for (int turn = 0; running != 0 && turn != 1000; ++turn) {
        curl_multi_perform(all, &running);
        if (running != 0) curl_multi_poll(all, nullptr, 0, 10, nullptr);
    }
    auto const* const message = curl_multi_info_read(all, &queued);
    t.check(message != nullptr && message->msg == CURLMSG_DONE, "done");
    if (message != nullptr) t.check(!transfer.finish(message->data.result), "answered");
    static_report<4> report;
    t.equal(interpret(clinic::create_sign_off, transfer, report).status(), 404u);
    curl_multi_remove_handle(all, handle.get());
    curl_multi_cleanup(all);
}

suite curl_suite(
    "bridge/curl", {{"every_operation", every_operation},
                    {"in_pieces", in_pieces},
                    {"interpreted", interpreted},
                    {"codings", codings},
                    {"limits", limits},
                    {"faults", faults},
                    {"credential", credential},
                    {"fresh_connection", fresh_connection},
                    {"multi", multi}});

} // namespace
