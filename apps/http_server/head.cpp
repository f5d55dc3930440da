// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "head.hpp"

#include <notepact/base/ascii_case.hpp>

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>

#include <algorithm>
#include <cstddef>

namespace http_server {

namespace http = boost::beast::http;
using notepact::same_without_case;

namespace {

constexpr int http_1_1 = 11;

// Whether the first line ends like a request line of HTTP, but of a version that Beast does not read.
bool is_of_another_version(std::string_view text) {
    constexpr std::string_view shape = " HTTP/d.d";
    auto line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() < shape.size()) return false;
    line.remove_prefix(line.size() - shape.size());
    if (line == " HTTP/1.0" || line == " HTTP/1.1") return false;
    return std::equal(line.begin(), line.end(), shape.begin(), [](char c, char wanted) {
        return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
    });
}

refusal too_long_a_head(request_head const& head, std::string_view unread) {
    if (!head.target().empty()) return {431, "the headers are longer than this server takes"};
    if (unread.find(' ') == unread.npos) return {501, "no method is that long"};
    return {414, "the target is longer than this server takes"};
}

// Hands each element of a field that is a list to take(element), of all its lines (RFC 9110, section 5.6.1).
template <class Take>
void for_each_element(request_head const& head, http::field name, Take const& take) {
    auto const [first, last] = head.equal_range(name);
    for (auto line = first; line != last; ++line) {
        std::string_view rest = line->value();
        while (!rest.empty()) {
            auto const comma = std::min(rest.find(','), rest.size());
            auto element = rest.substr(0, comma);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            auto const is_blank = [](char c) { return c == ' ' || c == '\t'; };
            while (!element.empty() && is_blank(element.front()))
                element.remove_prefix(1);
            while (!element.empty() && is_blank(element.back()))
                element.remove_suffix(1);
            if (!element.empty()) take(element);
        }
    }
}

bool is_host(std::string_view text) {
    constexpr std::string_view marks = "-._~%!$&'()*+,;=:[]"; // RFC 3986, section 3.2.2, and a port
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || marks.find(c) != marks.npos;
    });
}

refusal judge_host(request_head const& head) {
    auto const hosts = head.count(http::field::host);
    if (hosts > 1) return {400, "Host is there twice"};
    if (hosts == 0 && head.version() == http_1_1) return {400, "Host is missing"};
    if (!is_host(head[http::field::host])) return {400, "Host is no host"};
    return {};
}

refusal judge_codings(request_head const& head, bool chunked) {
    std::size_t all = 0, of_chunks = 0;
    bool ends_in_chunks = false;
    for_each_element(head, http::field::transfer_encoding, [&](std::string_view coding) {
        ends_in_chunks = same_without_case(coding, "chunked");
        of_chunks += ends_in_chunks ? 1 : 0;
        ++all;
    });
    if (head.version() != http_1_1) return {400, "HTTP/1.0 has no Transfer-Encoding"};
    if (head.count(http::field::content_length) != 0)
        return {400, "Transfer-Encoding and Content-Length are both there"};
    if (!ends_in_chunks) return {400, "the last coding of Transfer-Encoding is not chunked"};
    if (of_chunks > 1) return {400, "Transfer-Encoding has chunked twice"};
    if (all > 1) return {501, "this server reads no transfer coding but chunked"};
    if (!chunked) return {400, "Transfer-Encoding is malformed"};
    return {};
}

refusal judge_length(request_head const& head) {
    auto const length = head[http::field::content_length];
    if (head.count(http::field::content_length) > 1 || length.find(',') != length.npos)
        return {400, "Content-Length is there twice"};
    return {};
}

} // namespace

refusal judge_error(boost::system::error_code failed, request_head const& head, std::string_view unread) {
    using http::error;
    auto const among = [failed](auto... codes) { return ((failed == codes) || ...); };
    if (failed.category() != make_error_code(error::bad_method).category()) return {};
    if (among(error::end_of_stream, error::partial_message)) return {};
    if (failed == error::body_limit) return {413, "the body is longer than this server takes"};
    if (failed == error::header_limit) return too_long_a_head(head, unread);
    if (failed == error::buffer_overflow) return {431, "trailers or extensions of chunks are too long"};
    if (failed == error::bad_version && is_of_another_version(unread))
        return {505, "this server speaks HTTP/1.0 and HTTP/1.1"};
    if (among(error::bad_method, error::bad_target, error::bad_version))
        return {400, "the first line is no request line"};
    if (among(error::bad_content_length, error::multiple_content_length))
        return {400, "Content-Length is no length, or not the only word about the length"};
    if (failed == error::bad_transfer_encoding)
        return {400, "Transfer-Encoding is there twice, or Content-Length is there, too"};
    if (among(error::bad_chunk, error::bad_chunk_extension)) return {400, "a chunk is malformed"};
    return {400, "a line of the head is malformed"};
}

refusal judge_head(request_head const& head, std::string_view raw, bool chunked) {
    if (raw.find("\r\n ") != raw.npos || raw.find("\r\n\t") != raw.npos)
        return {400, "a line of the head is folded"};
    if (auto const refused = judge_host(head)) return refused;
    auto const framing =
        head.count(http::field::transfer_encoding) != 0 ? judge_codings(head, chunked) : judge_length(head);
    if (framing || head.version() != http_1_1) return framing;
    bool other = false;
    for_each_element(head, http::field::expect, [&other](std::string_view expectation) {
        other = other || !same_without_case(expectation, "100-continue");
    });
    return other ? refusal{417, "this server meets no expectation but 100-continue"} : refusal{};
}

bool expects_continue(request_head const& head) {
    bool found = false;
    for_each_element(head, http::field::expect, [&found](std::string_view expectation) {
        found = found || same_without_case(expectation, "100-continue");
    });
    return found && head.version() == http_1_1;
}

bool is_chunk_extension(std::string_view text) {
    return std::all_of(
        text.begin(), text.end(), [](unsigned char c) { return c == '\t' || (c >= ' ' && c != 0x7F); });
}

} // namespace http_server
