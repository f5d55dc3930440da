// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/bridge/beast.hpp"

#include "../support/gzip.hpp"
#include "../support/png_factory.hpp"
#include "../support/requests.hpp"
#include "../support/sample_requests.hpp"
#include "../support/slow_file.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/clinic/api.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/maxcare/api.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using namespace notepact_test;
using notepact::no_answer;
using notepact::static_report;
using notepact::to_beast;
using notepact::to_no_answer;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;
namespace http = boost::beast::http;
using error_code = boost::system::error_code;
using http_request = http::request<http::string_body>;
using span_body = http::span_body<char const>;

// What would view something that is gone does not compile.
template <class Body, class Request, class = void>
struct converts : std::false_type {};
template <class Body, class Request>
struct converts<Body, Request, std::void_t<decltype(to_beast<Body>(std::declval<Request>()))>>
    : std::true_type {};
static_assert(converts<http::string_body, notepact::request>::value);
static_assert(converts<span_body, notepact::request const&>::value);
static_assert(converts<span_body, notepact::request_view>::value);
static_assert(!converts<span_body, notepact::request>::value);
template <class Message, class = void>
struct inspects : std::false_type {};
template <class Message>
struct inspects<
    Message, std::void_t<decltype(notepact::inspect(
                 clinic::api, std::declval<Message>(), std::declval<notepact::report&>()))>>
    : std::true_type {};
static_assert(inspects<http_request const&>::value && !inspects<http_request>::value);

template <class Message>
std::string printed(Message const& message) {
    std::ostringstream text;
    text << message;
    return text.str();
}

// What a parser makes of a text, and of what comes no further.
template <bool IsRequest>
error_code parse(
    std::string_view text, http::parser<IsRequest, http::string_body>& to,
    std::size_t limit = notepact::max_answer_size) {
    error_code failed;
    to.eager(true);
    to.body_limit(limit);
    for (std::size_t size = 1; !text.empty() && size != 0 && !failed && !to.is_done();) {
        size = to.put(boost::asio::buffer(text.data(), text.size()), failed);
        if (failed == http::error::need_more) failed = {};
        text.remove_prefix(size);
    }
    if (!failed && !to.got_some()) return http::error::end_of_stream;
    if (!failed && !to.is_done()) to.put_eof(failed);
    return failed;
}

void every_operation(test& t) {
    for (auto const base : {"https://h", "http://[::1]:8080/a/v%2F3/"})
        t.equal(
            for_each_sample(
                base,
                [&](notepact::operation const& of, notepact::request const& r) {
                    http_request const message = to_beast(r);
                    t.equal(printed(message), wire_text(r), of.name);
                    t.check(message.method() != http::verb::unknown, of.name);
                    auto const viewing = to_beast<span_body>(r);
                    t.equal(printed(viewing), wire_text(r), of.name);
                    t.check(viewing.body().data() == r.body().data(), "it views");
                }),
            sample_count);
    for_each_sample("", [&](notepact::operation const& of, notepact::request const& r) {
        t.equal(printed(to_beast(r, "h:1")), wire_text(r, "h:1"), of.name);
    });
}

void in_pieces(test& t) {
    std::string const file = png::of({}, 10'000);
    std::string broken = file;
    broken[file.size() / 2] = static_cast<char>(broken[file.size() / 2] ^ 1);
    auto const account = clinic_account();
    static_report<4> report;
    char head[300];
    auto const whole = *clinic::create_sign_off.build(
        account, {99, {"a", printed_date(), must(notepact::png_signature::from_png(file))}}, report);
    for (auto const& image : {file, broken}) {
        slow_source from(image, 777);
        clinic::create_sign_off_request const body{
            99, {"a", printed_date(), must(notepact::png_signature::from_source(from.source))}};
        auto made = clinic::create_sign_off.build_in_pieces(head, sizeof head, account, body, report);
        auto const message = to_beast(*made);
        if (image == file) {
            t.equal(printed(message), wire_text(whole));
            continue;
        }
        error_code failed;
        notepact::pieces_body::writer writer(message, message.body());
        writer.init(failed);
        std::size_t written = 0;
        while (auto const piece = writer.get(failed))
            written += piece->first.size();
        t.check(failed == make_error_code(notepact::errc::not_png), failed.message());
        t.check(to_no_answer(failed) == no_answer::body_broken, "why");
        t.equal(written, made->body().written());
    }
}

void interpreted(test& t) {
    http::response_parser<http::string_body> came;
    auto const failed = parse(
        "HTTP/1.1 429 Too Many Requests\r\nretry-AFTER: \t7 \r\nRetry-After: 8\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
        "2a\r\n{\"code\":\"busy\",\"message\":\"\",\"trace_id\":\"\"}\r\n0\r\n\r\n",
        came);
    t.check(!failed, failed.message());
    static_report<4> report;
    auto const answer = interpret(maxcare::me, came.get(), report);
    t.equal(found(report), "");
    t.check(answer.kind() == notepact::answer_kind::api_error, "kind");
    t.equal(answer.error().code, "busy");
    t.check(answer.next().step == notepact::next_step::retry && answer.next().seconds == 8u, "the longer");
}

// A body with a coding: the cause is named on either side.
void codings(test& t) {
    auto const body = gzip(R"({"errors":"no"})");
    for (std::string_view const coding : {"gzip", "identity, GZIP", "identity\r\nContent-Encoding: gzip"}) {
        http::response_parser<http::string_body> came;
        auto const failed = parse(
            "HTTP/1.1 201 Created\r\nContent-Encoding: " + std::string(coding)
                + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body,
            came,
            1000);
        t.check(!failed, failed.message());
        static_report<4> report;
        auto const answer = interpret(clinic::create_sign_off, came.get(), report);
        t.check(answer.kind() == notepact::answer_kind::coded, "kind");
        t.check(answer.next().step == notepact::next_step::done, "a success is not lost");
        t.equal(found(report), "error header Content-Encoding coded_body\n");

        http::request<http::string_body> message(
            http::verb::put, "/v1/clinic/session_notes/sign_offs/7", 11, body);
        message.set("X-User-Token", "t");
        message.set(http::field::content_type, "application/json");
        message.insert(http::field::content_encoding, "gzip");
        report.clear();
        t.check(!notepact::inspect(clinic::api, message, report), "refused");
        t.equal(found(report), "error header Content-Encoding coded_body\n");
    }
}

// What one side writes, the other takes.
void inspected(test& t) {
    for_each_sample("https://h/base", [&](notepact::operation const& of, notepact::request const& r) {
        http::request_parser<http::string_body> came;
        auto const failed = parse(wire_text(r), came);
        t.check(!failed, failed.message());
        auto message = came.release();
        bool const clinical = of.headers == &clinic::api.headers();
        static_report<4> report;
        auto const judge = [&](std::string_view base_path) {
            report.clear();
            return clinical ? notepact::inspect(clinic::api, message, report, base_path)
                            : notepact::inspect(maxcare::api, message, report, base_path);
        };
        auto const seen = judge("/base");
        t.check(seen && seen.of() == &of, of.name);
        t.check(report.ok(), found(report));
        t.check(judge("").of() == nullptr, "not there");

        std::string_view const credential = clinical ? "X-User-Token" : "Authorization";
        message.erase({credential.data(), credential.size()});
        t.check(!judge("/base"), "no credential");
        t.equal(found(report).substr(0, 13), "error header ", found(report));
    });
}

no_answer why(std::string_view text, std::size_t limit = 10) {
    http::response_parser<http::string_body> came;
    auto const failed = parse(text, came, limit);
    return to_no_answer(failed);
}
void faults(test& t) {
    t.check(why("") == no_answer::closed_early, "nothing");
    t.check(why("HTTP/1.1 200 OK\r\nContent-") == no_answer::closed_early, "half a head");
    t.check(why("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{}") == no_answer::closed_early, "half a body");
    t.check(
        why("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}") == no_answer::closed_early,
        "half a chunk");
    t.check(why("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}") == no_answer::not_http, "no length");
    t.check(why("SSH-2.0-x\r\n") == no_answer::not_http, "not HTTP");
    t.check(why("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n") == no_answer::too_long, "announced");
    t.check(why("HTTP/1.1 200 OK\r\n\r\n0123456789a") == no_answer::too_long, "until the end");
    t.check(why("HTTP/1.1 200 OK\r\nx: " + std::string(9000, 'x')) == no_answer::too_long, "head");

    namespace errors = boost::asio::error;
    t.check(to_no_answer(errors::connection_refused) == no_answer::not_sent, "refused");
    t.check(to_no_answer(errors::host_not_found) == no_answer::not_sent, "no host");
    t.check(to_no_answer(boost::beast::error::timeout) == no_answer::timed_out, "timeout");
    t.check(to_no_answer(errors::connection_reset) == no_answer::closed_early, "reset");
    t.check(to_no_answer(errors::eof) == no_answer::closed_early, "end");
    t.check(to_no_answer(errors::no_descriptors) == no_answer::failed, "other");
}

suite beast_suite(
    "bridge/beast", {{"every_operation", every_operation},
                     {"in_pieces", in_pieces},
                     {"interpreted", interpreted},
                     {"codings", codings},
                     {"inspected", inspected},
                     {"faults", faults}});

} // namespace
