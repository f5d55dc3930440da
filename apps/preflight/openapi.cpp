// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "known_apis.hpp"

#include <notepact/schema/openapi.hpp>

#include <string>

namespace notepact::preflight {
namespace {

int run_openapi(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(openapi_verb, apis, words, 1, {"--plain", "--write="});
    if (!given.good()) return usage;
    auto const keywords = given.has("--plain") ? schema::vocabulary::plain : schema::vocabulary::extended;
    return run_files(
        openapi_verb,
        apis,
        given,
        "the name of an API: " + apis.names(", "),
        [&apis, keywords](auto const& visit) {
            for (auto const* api : apis)
                visit(std::string(api->name), ".openapi.json", [&](auto put) {
                    schema::put_openapi(*api, put, keywords);
                });
        });
}

} // namespace

verb const openapi_verb = {
    "openapi",
    "preflight openapi {apis} [--plain] | preflight openapi --write DIR [--plain]\n"
    "    Writes the OpenAPI 3.1 description of an API; or all, as DIR/API.openapi.json.\n"
    "    --plain      without x-notepact\n",
    run_openapi};

} // namespace notepact::preflight
