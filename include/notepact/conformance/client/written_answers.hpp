// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// One answer, written in ways that mean the same: as HTTP/2 and proxies write headers, and as JSON may be
// laid out. And the one way in which a body must not be taken: in another encoding than UTF-8.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_WRITTEN_ANSWERS_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_WRITTEN_ANSWERS_HPP

#include <notepact/conformance/client/script.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/responder/refused.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

inline void put_names_in_case(response& made, bool upper) {
    char const from = upper ? 'a' : 'A', to = upper ? 'A' : 'a';
    for (auto& header : made.headers)
        for (char& c : header.first)
            if (c >= from && c < from + 26) c = static_cast<char>(c - from + to);
}

// What servers, caches and proxies add; some are called nearly as one that matters.
inline void surround_headers(response& made) {
    header_list around = {
        {"Date", "Wed, 01 Apr 2026 12:00:00 GMT"},
        {"X-Content-Type-Options", "nosniff"},
        {"Vary", "Accept"},
        {"X-Original-Content-Type", "text/html"},
        {"X-Original-Status", "500"}};
    std::reverse(made.headers.begin(), made.headers.end());
    around.insert(around.end(), made.headers.begin(), made.headers.end());
    around.insert(
        around.end(),
        {{"Via", "2 proxy.example"},
         {"Vary", "Accept-Encoding"},
         {"Cache-Control", "no-store"},
         {"Set-Cookie", "route=a; Path=/; Secure"},
         {"X-Retry-After", "never"},
         {"X-Request-Id", ""}});
    made.headers = std::move(around);
}

// White space wherever JSON may have some (RFC 8259, section 2).
inline std::string spread(std::string_view json) {
    std::string made = "\r\n\t ";
    bool in_string = false, escaped = false;
    for (char const c : json) {
        bool const structural = !in_string && std::string_view("{}[]:,").find(c) != std::string_view::npos;
        if (structural) made += "\n\t ";
        made += c;
        if (structural) made += " \r\n";
        if (c == '"' && !escaped) in_string = !in_string;
        escaped = in_string && c == '\\' && !escaped;
    }
    return made + "\n \n";
}

// A letter in ISO 8859-1, in the first text that may have one, so that the body is no UTF-8 and nothing else
// is wrong with it; as a member that the documents do not name where no text may.
inline bool put_latin_letter(operation const& of, unsigned status, json_tree& value, json_tree const& root) {
    if (value.kind == json_kind::string) {
        auto const before = value.text;
        value.text += "\xC3\xA9";
        if (kind_of_answer(of, status, root.written()) == answer_kind::success) return true;
        value.text = before;
    }
    for (auto& part : value.inside)
        if (put_latin_letter(of, status, part, root)) return true;
    return false;
}
inline void write_in_latin(operation const& of, response& made) {
    auto body = json_tree::parse(made.body);
    bool const text = of.answer(made.status) != nullptr && of.answer(made.status)->is_text();
    if (text || !body) {
        made.body += '\xE9';
        return;
    }
    if (!put_latin_letter(of, made.status, *body, *body))
        body->at("added_in_a_later_version").become(json_tree::string("\xC3\xA9"));
    made.body = body->written();
    auto const at = made.body.find("\xC3\xA9");
    made.body.replace(at, 2, 1, '\xE9');
}

inline void set_content_type(response& made, std::string const& value) {
    for (auto& header : made.headers)
        if (header.first == "Content-Type") header.second = value;
}

inline std::vector<answer_script> written_answers(operation const& of) {
    std::vector<answer_script> all;
    auto const add = [&](std::string_view rule, auto change, responder_setup server = {}, bool each = true) {
        all.push_back({rule, {std::move(server), to_operation(of, std::move(change), each)}});
    };
    // RFC 9110, section 5.1: names of headers have no case. RFC 9113, section 8.2.1: HTTP/2 has them in lower
    // case.
    for (bool const upper : {false, true}) {
        std::string_view const rule = upper ? "upper_case_names" : "lower_case_names";
        auto const change = [upper](response& made) { put_names_in_case(made, upper); };
        responder_setup busy;
        busy.faults.push_back({answer_fault::busy, &of, 0, 1, "7"});
        add(rule, change);
        add(rule, change, std::move(busy));
    }
    // Section 5.3: the order of headers that are called differently means nothing.
    add("more_headers", surround_headers);
    // Section 8.3.1: a media type has no case, nor has utf-8; what stands in quotes means what it does
    // without. RFC 8259, section 11: of JSON a charset says nothing.
    for (int const form : {0, 1, 2})
        add("charset", [form](response& made) {
            auto type = std::string(made.header("Content-Type"));
            if (form == 2)
                for (char& c : type)
                    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
            constexpr char const* parameters[] = {
                "; charset=utf-8", ";charset=\"UTF-8\"", " ; Charset=Utf-8"};
            if (!type.empty()) set_content_type(made, type + parameters[form]);
        });
    bool const text = of.replies->body.is_text();
    if (!text)
        add("white_space", [](response& made) {
            if (!made.body.empty()) made.body = spread(made.body);
        });
    // RFC 8259, section 8.1: JSON is UTF-8, whatever its Content-Type says.
    if (kind_of_answer(of, of.replies->status, "") == answer_kind::success && !text) return all;
    for (auto const* charset : {"", "; charset=iso-8859-1"})
        add(
            "not_utf8",
            [asked = &of, charset](response& made) {
                if (is_success_status(made)) write_in_latin(*asked, made);
                set_content_type(made, std::string(made.header("Content-Type")) + charset);
            },
            {},
            false);
    return all;
}

} // namespace notepact::conformance::detail

#endif
