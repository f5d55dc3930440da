// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies of the requests that the document prints, equal as JSON to what is printed.
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/clinic/documents.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <string_view>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;
namespace json = boost::json;

json::value document(std::string_view text) {
    return json::parse({text.data(), text.size()});
}

void printed(test& t) {
    auto const account = clinic_account();
    notepact::static_report<4> report;
    notepact::request const built[] = {
        *clinic::create_addendum.build(account, {46, {printed_instructions}}, report),
        *clinic::update_addendum.build(
            account, {39}, {46, {"Fixing the names with the correct data"}}, report),
        *clinic::create_sign_off.build(
            account, {99, {printed_instructions, printed_date(), printed_signature()}}, report),
    };
    auto const* example = notepact::clinic::printed_bodies;
    for (auto const& request : built) {
        t.check(document(request.body()) == document(example->text), example->name);
        ++example;
    }
}

suite request_suite("oracle/request", {{"printed", printed}});

} // namespace
