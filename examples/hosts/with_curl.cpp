// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include <notepact/bridge/curl.hpp>
#include <notepact/clinic.hpp>

#include <iostream>

using namespace notepact;
int main() {
    auto const base = base_url::parse("https://clinic.example/api");
    if (!base) return 1;
    clinic::account const account{*base, secret("your_token_here")};
    static_report<8> report;
    auto const request = clinic::update_addendum.build(account, {39}, {46, {"Fixing the names"}}, report);
    if (!request) {
        std::cerr << report;
        return 1;
    }

    CURL* const handle = curl_easy_init();          // yours, with your certificates and your proxy;
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, 30L); // libcurl has no limit of its own
    if (curl_transfer transfer(handle, *request); auto const why = transfer.perform()) {
        std::cerr << message(*why) << ", next: " << name(advise(clinic::update_addendum, *why).step) << '\n';
    } else {
        auto const answer = interpret(clinic::update_addendum, transfer, report);
        std::cout << answer.status() << ", next: " << name(answer.next().step) << '\n' << report;
    }
    curl_easy_cleanup(handle);
}
