// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A request of every operation, for tests of what sends them.
#ifndef NOTEPACT_TESTS_SUPPORT_SAMPLE_REQUESTS_HPP
#define NOTEPACT_TESTS_SUPPORT_SAMPLE_REQUESTS_HPP

#include <notepact/clinic.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/http1.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact_test {

inline notepact::body_bytes sample_body(notepact::operation const& of) {
    namespace clinic = notepact::clinic;
    namespace maxcare = notepact::maxcare;
    if (of.media) return notepact::body_bytes("image/png", std::string_view("\x89PNG\0\r\n", 7));
    if (of.body == nullptr) return {};
    notepact::contract_ref const contract(*of.body);
    if (&of == &clinic::create_addendum)
        return {contract, R"({"session_note_id":46,"addendum":{"instructions":"a"}})"};
    if (&of == &clinic::update_addendum)
        return {contract, R"({"session_note_id":46,"addendum":{"instructions_response":"a"}})"};
    if (&of == &clinic::create_sign_off)
        return {
            contract,
            R"({"session_note_id":99,"sign_off":{"review_date":"2023-10-27","signature":"data:image/png;base64,A"}})"};
    if (&of == &clinic::update_sign_off)
        return {contract, R"({"session_note_id":99,"sign_off":{"instructions":"a"}})"};
    if (&of == &maxcare::update_impression) return {contract, R"({"dxStatus":"Active"})"};
    return {contract, "{}"};
}

// Shows `visit(operation const&, request const&)` one of each, behind a base URL.
template <class Visit>
std::size_t for_each_sample(std::string_view base, Visit&& visit) {
    std::size_t count = 0;
    auto const show = [&](notepact::operation const& of) {
        notepact::parameter_texts parameters = {};
        auto const* parameter = of.parameters->inside();
        for (std::size_t i = 0; i < of.parameters->detail; ++i, parameter = parameter->next())
            if (parameter->name() != "includeSoapNote") parameters[i] = "1";
        auto const parsed = notepact::base_url_view::parse(base);
        notepact::static_report<4> report;
        auto const built = build_request(
            of,
            parsed ? std::optional(*parsed) : std::nullopt,
            {"key_1", "org 1"},
            parameters,
            sample_body(of),
            report);
        if (!built) return;
        ++count;
        visit(of, *built);
    };
    for (auto const* of : notepact::clinic::api.operations)
        show(*of);
    for (auto const* of : notepact::maxcare::api.operations)
        show(*of);
    return count;
}
inline constexpr std::size_t sample_count =
    std::size(notepact::clinic::api.operations) + std::size(notepact::maxcare::api.operations);

// What is to go over the wire.
inline std::string wire_text(notepact::request const& r, std::string_view host = {}) {
    std::string text;
    put_http1_head(
        r, [&text](std::string_view piece) { text += piece; }, host);
    return text += r.body();
}

} // namespace notepact_test

#endif
