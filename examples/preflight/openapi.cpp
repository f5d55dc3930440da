// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "operations.hpp"

#include <notepact/conformance/documents.hpp>
#include <notepact/schema/openapi.hpp>

#include <string>

namespace preflight {
namespace {

// What a document prints for a contract, if possible with that status.
std::string_view printed(notepact::contract_ref contract, unsigned status) {
    std::string_view text;
    auto const ending = '.' + std::to_string(status);
    auto const look = [&](auto const& documents) {
        for (auto const& body : documents) {
            if (body.contract != contract.name()) continue;
            bool const same_status = body.message.size() > ending.size()
                                     && body.message.substr(body.message.size() - ending.size()) == ending;
            if (text.empty() || same_status) text = body.text;
            if (same_status) return;
        }
    };
    look(notepact::conformance::clinic_documents);
    look(notepact::conformance::maxcare_documents);
    return text;
}

int run_openapi(std::vector<std::string_view> const& words) {
    arguments const given(openapi_verb, words, 1, {"--write="});
    if (!given.good()) return usage;
    return run_files(openapi_verb, given, "clinic or maxcare", [](auto const& visit) {
        for (auto const* api : apis)
            visit(std::string(api->name), ".openapi.json", [&](auto put) {
                notepact::schema::put_openapi(*api, put, printed);
            });
    });
}

} // namespace

verb const openapi_verb = {
    "openapi",
    "preflight openapi clinic|maxcare | preflight openapi --write DIR\n"
    "    Writes the OpenAPI 3.1 description of an API; or both, as DIR/API.openapi.json.\n",
    run_openapi};

} // namespace preflight
