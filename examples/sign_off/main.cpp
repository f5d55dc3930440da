// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Makes a sign-off from a PNG file and shows the request that would be sent. Sending it is your HTTP client's
// part.
#include <notepact/clinic.hpp>

#include <charconv>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>

int main(int argc, char** argv) {
    std::int64_t note_id = 0;
    std::string_view const number = argc == 4 ? argv[1] : "";
    if (std::from_chars(number.data(), number.data() + number.size(), note_id).ec != std::errc()) {
        std::cerr << "usage: sign_off SESSION_NOTE_ID FILE.png REVIEW_DATE|now\n";
        return 2;
    }
    std::ostringstream file;
    file << std::ifstream(argv[2], std::ios::binary).rdbuf();
    std::string const png = file.str();

    // The edge: what is wrong with what people and files hand us shows here, before there is a request.
    auto const signature = notepact::png_signature::from_png(png);
    auto const now = notepact::instant::from_unix(std::time(nullptr));
    auto const review_date = std::string_view(argv[3]) == "now" ? now : notepact::parse_iso8601(argv[3]);
    auto const base = notepact::base_url::parse("https://clinic.example/api");
    if (!signature) std::cerr << "signature: " << message(signature.error()) << '\n';
    if (!review_date) std::cerr << "review date: " << message(review_date.error()) << '\n';
    if (!base) std::cerr << "base URL: " << message(base.error()) << '\n';
    if (!signature || !review_date || !base) return 1;

    notepact::clinic::account const account{*base, notepact::secret("your_token_here")};
    notepact::clinic::create_sign_off_request const body{
        note_id, {"Please review", *review_date, *signature}};

    notepact::static_report<8> report;
    auto const request = notepact::clinic::create_sign_off.build(account, body, report);
    std::cerr << report;
    if (!request) return 1;
    print_request(
        *request, [](std::string_view text) { std::cout << text; }, notepact::reveal::body);
    std::cout << '\n';
}
