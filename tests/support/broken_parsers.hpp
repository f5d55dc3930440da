// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Servers that read HTTP itself wrongly: fields, framing, methods, much at a time.
#ifndef NOTEPACT_TESTS_SUPPORT_BROKEN_PARSERS_HPP
#define NOTEPACT_TESTS_SUPPORT_BROKEN_PARSERS_HPP

#include "breakages.hpp"
#include "list_api.hpp"

#include <notepact/base/ascii_case.hpp>
#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace notepact_test::planted {

inline response failed() {
    return {500, {{"Content-Type", "text/html"}}, "<h1>Error</h1>"};
}
template <class Which>
breakage fails_at(Which const& which) {
    return [=](kept_request const& request, next_server const& next) {
        return which(request) ? failed() : next(request);
    };
}
inline bool has_as_written(kept_request const& request, std::string_view name) {
    for (auto const& header : request.headers)
        if (header.first == name) return true;
    return false;
}
inline void remove_header(kept_request& request, std::string_view name) {
    auto& all = request.headers;
    all.erase(
        std::remove_if(
            all.begin(),
            all.end(),
            [&](auto const& one) { return notepact::same_without_case(one.first, name); }),
        all.end());
}

inline std::vector<broken_server> broken_parsers() {
    constexpr auto const& clinic = notepact::clinic::api;
    constexpr auto const& maxcare = notepact::maxcare::api;
    return {
        {"looks for its token in the first header",
         clinic,
         [](kept_request request, next_server const& next) {
             if (!notepact::same_without_case(request.headers.at(0).first, "X-User-Token"))
                 remove_header(request, "X-User-Token");
             return next(request);
         },
         "clinic.create_addendum/headers/any_order",
         {"headers/any_order"}},
        {"knows headers as they are written, or in lower case",
         maxcare,
         [](kept_request request, next_server const& next) {
             if (!has_as_written(request, "Authorization") && !has_as_written(request, "authorization"))
                 remove_header(request, "Authorization");
             return next(request);
         },
         "maxcare.list_bills/headers/any_case",
         {"headers/any_case"}},
        {"stumbles over a header that comes twice",
         lists::api,
         fails_at([](kept_request const& request) {
             return std::count_if(
                        request.headers.begin(),
                        request.headers.end(),
                        [](auto const& one) { return one.first == "X-Teams"; })
                    > 1;
         }),
         "lists.find/X-Teams/divided_lines",
         {"X-Teams/divided_lines"}},
        {"drops bodies in chunks",
         clinic,
         [](kept_request request, next_server const& next) {
             if (header_of(request.headers, "Transfer-Encoding") != nullptr) request.body.clear();
             return next(request);
         },
         "clinic.create_addendum/body/chunked",
         {"body/chunked"}},
        {"checks no body that comes in chunks",
         clinic,
         takes([](kept_request const& request, response const&) {
             return has_as_written(request, "Transfer-Encoding");
         }),
         "clinic.create_sign_off/body/chunked",
         {"body/chunked"}},
        {"wants a length",
         maxcare,
         [](kept_request const& request, next_server const& next) {
             auto made = next(request);
             if (has_as_written(request, "Transfer-Encoding")) made.status = 411;
             return made;
         },
         "maxcare.upload_note_image/body/chunked",
         {"body/chunked"}},
        {"takes no charset in quotes",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const type = header_of(request.headers, "Content-Type");
             if (type != nullptr && holds(*type, "\"utf-8\"")) *type = "text/plain";
             return next(request);
         },
         "maxcare.create_task/Content-Type/charset",
         {"Content-Type/charset"}},
        {"decodes latin-1",
         clinic,
         [](kept_request request, next_server const& next) {
             auto* const type = header_of(request.headers, "Content-Type");
             if (type == nullptr || !holds(*type, "iso-8859-1")) return next(request);
             std::string decoded;
             for (char const c : request.body) {
                 auto const byte = static_cast<unsigned char>(c);
                 if (byte >= 0x80) decoded += static_cast<char>(0xC0 | byte >> 6);
                 decoded += byte < 0x80 ? c : static_cast<char>(0x80 | (byte & 0x3F));
             }
             request.body = decoded;
             return next(request);
         },
         "clinic.create_addendum/Content-Type/other_charset",
         {"Content-Type/other_charset"}},
        {"fails at a charset that it does not know",
         maxcare,
         fails_at([](kept_request const& request) {
             for (auto const& header : request.headers)
                 if (holds(header.second, "windows-1252")) return true;
             return false;
         }),
         "maxcare.update_impression/Content-Type/other_charset",
         {"Content-Type/other_charset"}},
        {"fails at a large body",
         clinic,
         fails_at([](kept_request const& request) { return request.body.size() > 8000; }),
         "clinic.create_sign_off/body/large",
         {"body/large"}},
        {"closes at a large body",
         maxcare,
         [](kept_request const& request, next_server const& next) {
             if (request.body.size() < 8000) return next(request);
             response none;
             none.closed = true;
             return none;
         },
         "maxcare.create_product/body/large",
         {"body/large"}},
        {"fails at a long target",
         clinic,
         fails_at([](kept_request const& request) { return request.target.size() > 8000; }),
         "clinic.create_addendum/path/long",
         {"path/long"}},
        {"answers HEAD with a body",
         maxcare,
         [](kept_request request, next_server const& next) {
             if (request.method == "HEAD") request.method = "GET";
             return next(request);
         },
         "maxcare.me/method/head",
         {"method/head"}},
        {"answers HEAD with a body where there is no GET",
         clinic,
         [](kept_request const& request, next_server const& next) {
             auto made = next(request);
             if (request.method == "HEAD") made.body = R"({"errors":"Method not allowed"})";
             return made;
         },
         "clinic.create_sign_off/method/head",
         {"method/head"}},
        {"does not find what HEAD asks for",
         maxcare,
         [](kept_request const& request, next_server const& next) {
             auto made = next(request);
             if (request.method == "HEAD") made.status = 404;
             return made;
         },
         "maxcare.list_tasks/method/head",
         {"method/head"}},
        {"says of HEAD that it is text",
         maxcare,
         [](kept_request const& request, next_server const& next) {
             auto made = next(request);
             if (request.method == "HEAD" && !made.headers.empty()) made.headers[0].second = "text/plain";
             return made;
         },
         "maxcare.get_bill/method/head",
         {"method/head"}},
        {"fails at OPTIONS",
         clinic,
         fails_at([](kept_request const& request) { return request.method == "OPTIONS"; }),
         "clinic.update_addendum/method/options",
         {"method/options"}},
        {"takes two faults at once, though each alone is refused",
         clinic,
         takes([](kept_request const&, response const& made) {
             auto const whole = made.status == 422 ? tree::parse(made.body) : std::nullopt;
             auto const* const errors = whole ? whole->find("errors") : nullptr;
             return errors != nullptr && errors->inside.size() > 1;
         }),
         "clinic.create_addendum/body/together_refused",
         {"body/together_refused", "*/missing_member"}},
        {"fails at two members together, though each alone is taken",
         clinic,
         fails_at([](kept_request const& request) {
             auto const whole = tree::parse(request.body);
             auto const* const note = whole ? whole->find("session_note_id") : nullptr;
             auto const* const inside = whole ? whole->find("addendum") : nullptr;
             return note != nullptr && inside != nullptr && note->text == "0"
                    && inside->find("responded_signature") != nullptr
                    && inside->find("instructions_response") == nullptr;
         }),
         "clinic.update_addendum/body/together_accepted",
         {"body/together_accepted"}},
    };
}

} // namespace notepact_test::planted

#endif
