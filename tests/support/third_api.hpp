// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What every API gets that is declared as tables alone: the same questions, put to each. They are compiled
// once.
#ifndef NOTEPACT_TESTS_SUPPORT_THIRD_API_HPP
#define NOTEPACT_TESTS_SUPPORT_THIRD_API_HPP

#include "model_client.hpp"
#include "test.hpp"

#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/http/api.hpp>

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace third_api {

using notepact_test::client_fault;
using notepact_test::test;
using tree = notepact::conformance::detail::json_tree;
using notepact::conformance::kept_request;
using notepact::conformance::response;
using next_server = std::function<response(kept_request const&)>;
using breakage = std::function<response(kept_request, next_server const&)>;

// A sound server passes everything, and nothing has to be left out.
void server(test& t, notepact::api const& of, std::size_t least);
// A sound client passes everything that it can be asked for.
void client(test& t, notepact::api const& of, std::size_t least);

struct broken_server {
    std::string_view what;
    breakage how;
    std::string_view found_by; // what the name of a case holds that finds it
};
// Changes the answers with a status, as documents.
template <class Change>
breakage on_status(unsigned status, Change const& change) {
    return [=](kept_request const& request, next_server const& next) {
        auto made = next(request);
        if (made.status != status) return made;
        auto body = tree::parse(made.body).value_or(tree());
        change(body);
        made.body = body.written();
        return made;
    };
}
// What can be broken on any server.
std::vector<broken_server> usual_faults();
// Each is found, and by a case that is about it.
void broken_servers(test& t, notepact::api const& of, std::vector<broken_server> const& all);

std::vector<client_fault> usual_client_faults();
// Each of them is found by some case.
void broken_clients(test& t, notepact::api const& of, std::vector<client_fault> const& faults);

// Every case of every contract, as bytes.
void vectors(test& t, notepact::api const& of);
// What is written for others is JSON and names every operation; what it says is for tests/interop to judge.
void exports(test& t, notepact::api const& of);
// Reports of a run, without anything that was sent.
void reports(test& t, notepact::api const& of);

} // namespace third_api

#endif
