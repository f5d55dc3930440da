// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What tests of requests and answers say alike.
#ifndef NOTEPACT_TESTS_SUPPORT_REQUESTS_HPP
#define NOTEPACT_TESTS_SUPPORT_REQUESTS_HPP

#include "sample_api.hpp"
#include "test.hpp"

#include <notepact/clinic.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace notepact_test {

// A line per violation: "severity place pointer rule".
inline std::string found(notepact::report const& report) {
    std::string text;
    for (auto const& v : report) {
        text += std::string(name(v.level())) + ' ' + std::string(name(v.in())) + ' ';
        auto const begin = text.size();
        v.put_pointer([&](std::string_view piece) { text += piece; });
        if (text.size() == begin) text += '-';
        text += ' ' + std::string(name(v.code())) + '\n';
    }
    return text;
}

// All of a request; of none, "none".
template <class Storage>
std::string whole(
    std::optional<notepact::basic_request<Storage>> const& r,
    notepact::reveal shown = notepact::reveal::all) {
    std::string text;
    if (!r) return "none";
    print_request(
        *r, [&](std::string_view piece) { text += piece; }, shown);
    return text;
}

inline notepact::clinic::account_view clinic_account(std::string_view base = "https://clinic.example/api") {
    return {must(notepact::base_url_view::parse(base)), notepact::secret_view("your_token_here")};
}
inline harbour::account harbour_account(std::string_view base = "https://h") {
    return {must(notepact::base_url_view::parse(base)), notepact::secret_view("max_prd_ak_1="), "port 1"};
}

// The signature that the documents print: cut.
inline notepact::png_signature printed_signature() {
    return must(notepact::png_signature::from_data_uri(
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..."));
}
inline notepact::instant printed_date() {
    return must(notepact::instant::from_civil(2023, 10, 27, 21, 40, 0));
}
inline constexpr std::string_view printed_instructions = "Please fix this issue asap, names don't match";

// Whether an answer that is no JSON came from a proxy: the API did not break its contract then, and nothing
// is said of it.
inline bool is_of_proxy(unsigned status, std::string_view body) {
    auto const first = body.find_first_not_of(" \t\r\n");
    return status >= 500 && status < 600 && first != body.npos && body[first] != '{' && body[first] != '[';
}

} // namespace notepact_test

#endif
