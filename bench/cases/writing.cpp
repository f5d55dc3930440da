// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../documents.hpp"
#include "cases.hpp"

#include <notepact/clinic.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/maxcare.hpp>

#include <boost/json.hpp>

#include <cstdio>
#include <cstdlib>

namespace bench {

namespace {

using namespace notepact;

void expect(bool built) {
    if (built) return;
    std::fputs("cases: a request is refused\n", stderr);
    std::exit(3);
}
template <class Result>
auto must(Result const& made) {
    expect(static_cast<bool>(made));
    return *made;
}

row edit() {
    static maxcare::account_view const account{
        secret_view("max_prd_ak_0123456789abcdef"), "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"};
    static char buffer[4096];
    auto const by_notepact = [] {
        static_report<8> report;
        return maxcare::update_impression
            .build_into(
                buffer,
                sizeof buffer,
                account,
                {{"nte_3cc73cb69c59403ca9108af6c5693b25"}, 1042, {"prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a"}},
                {{"STABLE CHRONIC ILLNESS"}, {"Active"}},
                report)
            .has_value();
    };
    // The same bytes, without a check of anything: ids that need no escape, headers that are known to be
    // sound.
    auto const by_hand = [] {
        boost::json::value const body{{"dxComplexity", "STABLE CHRONIC ILLNESS"}, {"dxStatus", "Active"}};
        std::string request = "PATCH ";
        request += "https://api.maxcare.ai/v3";
        request += "/notes/";
        request += "nte_3cc73cb69c59403ca9108af6c5693b25";
        request += "/impressions/";
        request += std::to_string(1042);
        request += "?providerId=";
        request += "prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a";
        request += "\r\nAccept: application/json\r\nContent-Type: application/json\r\nAuthorization: Bearer ";
        request += "max_prd_ak_0123456789abcdef";
        request += "\r\nX-Organization-Id: ";
        request += "7e2c8cfe-b7a9-4deb-986d-e7012589e72b";
        request += "\r\n\r\n";
        request += boost::json::serialize(body);
        return request;
    };
    return {
        "writing",
        "edit",
        "an edit of an impression, with URL and headers",
        by_hand().size(),
        1,
        {way{"Boost.JSON and concatenation", repeated(by_hand)}, sound("build_into", by_notepact)}};
}

row signed_sign_off(std::uint32_t seed) {
    static std::string const file = png_file(48 * 1024, seed);
    static std::string encoded(base64_encoded_size(file.size()), '\0');
    static std::vector<char> buffer(encoded.size() + 4096);
    static clinic::account_view const account{
        must(base_url_view::parse("https://clinic.example/api")), secret_view("your_token_here")};
    static auto const date = must(instant::from_civil(2023, 10, 27, 21, 40, 0));

    auto const build = [](png_signature const& signature) {
        static_report<8> report;
        return clinic::create_sign_off
            .build_into(
                buffer.data(),
                buffer.size(),
                account,
                {46, {{"Please fix this issue asap, names don't match"}, date, signature}},
                report)
            .has_value();
    };
    static auto const checked = must(png_signature::from_png(file));
    auto const encode = [] { return base64_encode(file, encoded.data()); };
    auto const by_hand = [encode] {
        encode();
        std::string request =
            "POST https://clinic.example/api/v1/clinic/session_notes/sign_offs"
            "\r\nAccept: application/json\r\nContent-Type: application/json\r\nX-User-Token: "
            "your_token_here\r\n\r\n";
        request += R"({"session_note_id":46,"sign_off":{"instructions":)";
        request +=
            boost::json::serialize(boost::json::value("Please fix this issue asap, names don't match"));
        request += R"(,"review_date":"2023-10-27T21:40:00Z","signature":"data:image/png;base64,)";
        request += encoded;
        request += "\"}}";
        return request;
    };
    return {
        "writing",
        "sign-off",
        "a sign-off with a PNG file of 48 KiB",
        file.size(),
        1,
        {way{"base64_encode alone", repeated(encode)},
         way{"encode and concatenate", repeated(by_hand)},
         sound("build_into, file checked before", [build] { return build(checked); }),
         sound("from_png and build_into", [build] { return build(must(png_signature::from_png(file))); })}};
}

} // namespace

std::vector<row> writing(std::uint32_t seed) {
    return {edit(), signed_sign_off(seed)};
}

} // namespace bench
