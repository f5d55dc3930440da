// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the suite for servers finds of one with some faults, each of which many operations share: a result in
// which causes are worth more than cases.
#ifndef NOTEPACT_TESTS_CONFORMANCE_REPORT_PAGE_BROKEN_RESULT_HPP
#define NOTEPACT_TESTS_CONFORMANCE_REPORT_PAGE_BROKEN_RESULT_HPP

#include "../../support/model_server.hpp"

#include <notepact/conformance/server_suite.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/maxcare.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace notepact_test {

inline notepact::conformance::response break_answer(notepact::conformance::response made) {
    using notepact::verb;
    if (made.of == nullptr) {
        if (made.status == 405) made.headers.clear(); // without Allow
        return made;
    }
    auto const length = made.of->name.size();
    bool const refused = made.status == 400 || made.status == 422;
    if (refused && made.of->method == verb::patch && made.body.size() % 3 == 0) {
        made.status = 500;
        made.body.clear();
    } else if (refused && made.of->method != verb::get && length % 7 == 0) {
        made.status = 409;
    } else if (made.status == 404 && length % 3 != 0) {
        made.status = 410;
    } else if (made.status < 300 && made.of->method == verb::get && length % 3 == 0 && made.body.size() > 2) {
        made.body.pop_back();
    }
    return made;
}

inline notepact::conformance::suite_result broken_result() {
    using namespace notepact::conformance;
    auto setup = model_server::setup(
        notepact::maxcare::api,
        [](kept_request const& request, std::function<response(kept_request const&)> const& next) {
            return break_answer(next(request));
        });
    setup.credential_without = {};
    auto cases = server_suite(notepact::maxcare::api, setup);
    auto result = cases.run();
    result.secrets.push_back({"TOKEN", std::string(model_server::credential)});
    for (std::size_t i = 0; i < result.cases.size(); ++i)
        if (i % 29 == 0) {
            result.cases[i].result.warnings = {
                i % 2 == 0 ? "empty_string in body /data/0/notes" : "unknown_member in body /data"};
            result.cases[i].result.warned = 1 + i % 3;
        }
    return result;
}

} // namespace notepact_test

#endif
