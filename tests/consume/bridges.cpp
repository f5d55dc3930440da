// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A program of someone else's that has its documents and URLs from Boost.
#include <notepact/bridge/error_code.hpp>
#include <notepact/bridge/json_structs.hpp>
#include <notepact/bridge/url.hpp>
#include <notepact/clinic.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

int main() {
    using namespace notepact;
    static_report<8> report;
    auto const document = boost::json::parse(R"({"session_note_id": 46, "addendum": {}})");
    bool const refused = !check_value(clinic::create_addendum_body, document, report);

    report.clear();
    auto const base = to_base_url(boost::urls::parse_uri("https://clinic.example/api").value());
    if (!base) return 1;
    clinic::account const account{*base, secret("token")};
    clinic::update_addendum_request const body{46, {"Fixed"}};
    auto const request = clinic::update_addendum.build(account, {39}, body, report);
    bool const built = request
                       && to_url_view(*request).encoded_path() == "/api/v1/clinic/session_notes/addendums/39"
                       && boost::json::parse(request->body())
                              == boost::json::parse(
                                  R"({"session_note_id":46,"addendum":{"instructions_response":"Fixed"}})");

    auto const answer = boost::json::try_value_to<clinic::addendum>(document);
    return refused && built && answer.has_error() && answer.error() == condition::peer_fault ? 0 : 1;
}
