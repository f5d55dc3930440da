// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/base_path.hpp"

#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <string_view>

namespace {

using notepact_test::test;

// That of the server in the documents, to which the paths of operations are appended.
void of_documents(test& t) {
    t.equal(notepact::base_path_of(notepact::maxcare::api), "/v3");
    t.equal(notepact::base_path_of(notepact::clinic::api), "", "they name no server");
    struct {
        std::string_view server, path;
    } const rows[] = {
        {"https://a.example", ""},
        {"https://a.example/", ""},
        {"https://a.example/x/y/", "/x/y"},
        {"https://a.example:8443/x", "/x"},
        {"no URL", ""},
        {"", ""},
    };
    for (auto const& row : rows) {
        auto changed = notepact::clinic::api;
        changed.server = row.server;
        t.equal(notepact::base_path_of(changed), row.path, row.server);
    }
}

notepact_test::suite const base_path_suite("http/base_path", {{"of_documents", of_documents}});

} // namespace
