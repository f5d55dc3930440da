// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Runs both suites with the functions of another source.
#include "notepact/conformance/linkage.hpp"

#include <notepact/conformance.hpp>

#include <cstdio>
#include <string>
#include <string_view>

std::string report_of(notepact::conformance::suite_result const& result); // in two.cpp

namespace {

using namespace notepact::conformance;

server_setup in_process(responder& server) {
    server_setup setup;
    setup.send = [&server](kept_request const& request) { return server.answer(request); };
    setup.generated = 1;
    return setup;
}

bool good(suite_result const& result, std::size_t least) {
    std::printf("%s: %zu cases\n", result.title.c_str(), result.cases.size());
    return result.count(outcome::failed) == 0 && result.cases.size() > least
           && report_of(result).find(result.title) != std::string::npos;
}

} // namespace

int main() {
    namespace clinic = notepact::clinic;
    responder server(clinic::api);
    bool const of_server = good(server_suite(clinic::api, in_process(server)).run(), 100);

    client_setup nobody;
    nobody.perform = [](call const& asked, network&) {
        return asked.text("/none") ? reaction{reaction::kind::succeeded} : reaction{};
    };
    bool const of_client = good(client_suite(clinic::api, nobody).run(), 10);

    std::string vectors;
    put_body_vectors(
        "sign_off", clinic::create_sign_off_body, [&](std::string_view piece) { vectors += piece; });
    bool const has_vectors = vectors.size() > 10'000 && !body_cases(clinic::create_sign_off_body).empty()
                             && !request_cases(clinic::api, clinic::create_sign_off).empty()
                             && !redacted(nullptr, response{200}).empty();
    return of_server && of_client && has_vectors ? 0 : 1;
}
