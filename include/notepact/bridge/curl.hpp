// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests and answers by libcurl, 7.66 or later:
//
//     notepact::curl_transfer transfer(handle, *request);
//     if (auto const why = transfer.perform()) …
//     auto const answer = notepact::interpret(clinic::create_sign_off, transfer, report);
#ifndef NOTEPACT_BRIDGE_CURL_HPP
#define NOTEPACT_BRIDGE_CURL_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/part.hpp>
#include <notepact/bridge/answer_buffer.hpp>
#include <notepact/check/piece_writer.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/http/request.hpp>
#include <notepact/http/request_in_pieces.hpp>

#include <cstddef>
#include <cstdio>
#include <curl/curl.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace notepact {

/// Who undoes the content codings of an answer, such as gzip.
enum class curl_decoding : bool {
    none,      ///< nobody: the request asks for none, and an answer that has one is answer_kind::coded
    by_libcurl ///< libcurl: the request asks for those that it can undo
};

/// A request in a libcurl easy handle, and its answer. The handle stays the host's, with its time limits
/// (libcurl has none of its own: set CURLOPT_TIMEOUT), certificates and proxy; it can be used again, and
/// curl_easy_reset() makes it forget what was set. It must outlive the transfer, as must the request, whose
/// body is not copied; and the transfer must outlive the sending. Its destructor takes out of the handle
/// whatever points into it, the credential included.
///
/// Only the URL's own scheme is spoken, and no redirect is followed: it would take the credential elsewhere.
/// A POST gets a fresh connection: on one that was used before and is found dead, libcurl would send it a
/// second time. CURLOPT_VERBOSE shows the credential to whom it shows the headers.
class curl_transfer {
  public:
    /// Sets the handle up. An answer whose head or body, decoded, has more than `longest` bytes is broken
    /// off: too_long. A CURLOPT_ACCEPT_ENCODING of the host's own is taken back: `decoding` says who undoes
    /// codings. Allocates the list of headers; later, as much as the answer's body needs.
    template <class Storage>
    curl_transfer(
        CURL* handle, basic_request<Storage> const& r, std::size_t longest = max_answer_size,
        curl_decoding decoding = curl_decoding::none)
        : curl_transfer(handle, longest, decoding) {
        set_up(r);
        if (r.header("Content-Type").empty() && (r.method() == "GET" || r.method() == "DELETE")) return;
        set_body(r.body().data(), r.body().size());
    }
    /// For a body that is written while it is sent. What its byte_source calls must not throw.
    curl_transfer(
        CURL* handle, request_in_pieces& r, std::size_t longest = max_answer_size,
        curl_decoding decoding = curl_decoding::none)
        : curl_transfer(handle, longest, decoding) {
        set_up(r);
        set_body(nullptr, r.content_length());
        set(CURLOPT_READFUNCTION, &write_body);
        set(CURLOPT_READDATA, this);
        body_ = &r.body();
    }
    /// A temporary would be gone before it is sent.
    curl_transfer(CURL*, request const&&, std::size_t = 0, curl_decoding = curl_decoding::none) = delete;
    curl_transfer(curl_transfer const&) = delete;
    curl_transfer& operator=(curl_transfer const&) = delete;
    /// Takes out of the handle whatever points into this. What else was set stays, such as the URL and the
    /// method; the host's own time limits, certificates and proxy were never touched.
    ~curl_transfer() {
        result_ = CURLE_OK;
        for (auto lent :
             {CURLOPT_CUSTOMREQUEST,
              CURLOPT_POSTFIELDS,
              CURLOPT_HTTPHEADER,
              CURLOPT_HEADERDATA,
              CURLOPT_ACCEPT_ENCODING})
            set(lent, nullptr);
        for (auto called : {CURLOPT_READFUNCTION, CURLOPT_HEADERFUNCTION, CURLOPT_WRITEFUNCTION})
            set(called, nullptr);
        set(CURLOPT_READDATA, stdin); // libcurl's own defaults
        set(CURLOPT_WRITEDATA, stdout);
        set(CURLOPT_HTTPGET, 1L);
    }

    /// Whether the handle could be set up; if not, it must not be sent, and code() says why.
    bool ready() const noexcept { return result_ == CURLE_OK; }
    /// Sends the request and waits for the answer. Nothing if it came, else why it did not. Call it once.
    std::optional<no_answer> perform() noexcept {
        return ready() ? finish(curl_easy_perform(handle_)) : no_answer::not_sent;
    }
    /// The same for a host that sends by a multi handle: with the result in its message.
    std::optional<no_answer> finish(CURLcode result) noexcept {
        // The answer came, and its status counts.
        undecoded_ = result == CURLE_BAD_CONTENT_ENCODING && answer_.has_head();
        result_ = undecoded_ ? CURLE_OK : result;
        if (ready()) result_ = (curl_easy_getinfo)(handle_, CURLINFO_RESPONSE_CODE, &status_);
        return ready() && answer_.has_head() ? std::nullopt : std::optional(why());
    }
    /// For curl_easy_strerror.
    CURLcode code() const noexcept { return result_; }

    /// The answer, once it came: its status; its body, as far as it came, which views this; and what its
    /// headers say, whose codings count as undone where libcurl undid them.
    /// @{
    unsigned status() const noexcept { return static_cast<unsigned>(status_); }
    std::string_view body() const noexcept { return answer_.body(); }
    answer_head head() const noexcept {
        auto head = answer_.head();
        if (decoding_ == curl_decoding::by_libcurl && !undecoded_) head.decoded();
        return head;
    }
    /// @}
    /// Whether libcurl was to undo a coding and could not: body() is then what it has undone, if anything.
    bool undecoded() const noexcept { return undecoded_; }

  private:
    curl_transfer(CURL* handle, std::size_t longest, curl_decoding decoding) noexcept
        : handle_(handle), answer_(longest), decoding_(decoding) {
        set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(longest));
    }

    // libcurl has macros of these names which in C++ do nothing, and of which clang warns; parentheses avoid
    // them.
    template <class Value>
    void set(CURLoption option, Value value) noexcept {
        if (ready()) result_ = (curl_easy_setopt)(handle_, option, value);
    }
    template <class Request>
    void set_up(Request const& r) {
        add_header("Expect:"); // none: the body does not wait for a 100
        bool const decodes = decoding_ == curl_decoding::by_libcurl;
        for (auto const header : r.headers())
            if (!decodes || header.name != accept_encoding) // which libcurl says itself
                add_header(std::string(header.name) + ": " + std::string(header.value));
        set(CURLOPT_ACCEPT_ENCODING, decodes ? "" : nullptr); // empty: all that it can undo
        bool const secure = same_without_case(detail::part(r.url(), 0, 6), "https:");
        set(CURLOPT_URL, std::string(r.url()).c_str());
#if LIBCURL_VERSION_NUM >= 0x075500
        set(CURLOPT_PROTOCOLS_STR, secure ? "https" : "http");
#else
        set(CURLOPT_PROTOCOLS, static_cast<long>(secure ? CURLPROTO_HTTPS : CURLPROTO_HTTP));
#endif
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE)); // a proxy that tunnels gets none
        set(CURLOPT_FRESH_CONNECT, r.method() == "POST" ? 1L : 0L);
        set(CURLOPT_FAILONERROR, 0L);
        set(CURLOPT_HTTPGET, 1L);
        set(CURLOPT_CUSTOMREQUEST, std::string(r.method()).c_str());
        set(CURLOPT_HTTPHEADER, headers_.get());
        set(CURLOPT_HEADERFUNCTION, &take_head);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_WRITEFUNCTION, &take_body);
        set(CURLOPT_WRITEDATA, this);
    }
    void set_body(char const* bytes, std::size_t size) noexcept {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(size));
        set(CURLOPT_POSTFIELDS, bytes); // null: libcurl calls for them
    }
    void add_header(std::string const& line) noexcept {
        auto* const list = curl_slist_append(headers_.get(), line.c_str());
        if (list == nullptr)
            result_ = CURLE_OUT_OF_MEMORY;
        else
            (void)headers_.release(), headers_.reset(list);
    }

    // What libcurl calls. To return another size than was handed over ends the transfer.
    static std::size_t take_head(char* line, std::size_t, std::size_t size, void* self) noexcept {
        return static_cast<curl_transfer*>(self)->answer_.write_head({line, size}) ? size : 0;
    }
    static std::size_t take_body(char* piece, std::size_t, std::size_t size, void* self) noexcept {
        return static_cast<curl_transfer*>(self)->answer_.write({piece, size}) ? size : 0;
    }
    static std::size_t write_body(char* room, std::size_t size, std::size_t count, void* self) noexcept {
        auto& from = *static_cast<curl_transfer*>(self)->body_;
        auto const piece = from.next(room, size * count);
        return piece.empty() && !from.done() ? CURL_READFUNC_ABORT : piece.size();
    }

    no_answer why() const noexcept {
        if (answer_.error()) return *answer_.error();
        if (body_ != nullptr && body_->error() != errc{}) return no_answer::body_broken;
        long sent = 0;
        (void)(curl_easy_getinfo)(handle_, CURLINFO_REQUEST_SIZE, &sent);
        if (sent == 0) return no_answer::not_sent;
        switch (result_) {
        case CURLE_OPERATION_TIMEDOUT: return no_answer::timed_out;
        case CURLE_FILESIZE_EXCEEDED: return no_answer::too_long;
        case CURLE_OK: // and yet the head ends within a line
        case CURLE_GOT_NOTHING:
        case CURLE_PARTIAL_FILE:
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR: return no_answer::closed_early;
        case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9
        case CURLE_WEIRD_SERVER_REPLY: return no_answer::not_http;
        default: return no_answer::failed;
        }
    }

    CURL* handle_; // points into this until the destructor takes that out
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers_{nullptr, &curl_slist_free_all};
    piece_writer* body_ = nullptr;
    answer_buffer answer_;
    long status_ = 0;
    CURLcode result_ = CURLE_OK;
    curl_decoding decoding_;
    bool undecoded_ = false;
};

/// What an answer is, and what is in it: endpoint::interpret() of a transfer that has come to its end with an
/// answer, of which it views nothing.
template <class Endpoint>
typename Endpoint::answer_type interpret(Endpoint const& of, curl_transfer const& done, report& report) {
    // What libcurl cannot undo it keeps to itself: any byte stands for it.
    auto const body = done.undecoded() ? std::string_view("?") : done.body();
    return of.interpret(done.status(), body, report, done.head());
}

} // namespace notepact

#endif
