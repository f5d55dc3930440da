// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Do the client and the server keep the contract of the Clinic Session Notes API? Boost.Test runs it:
//
//     ./conformance_test --list_content
//     ./conformance_test --run_test='client.clinic/clinic.create_sign_off/*'
//     CONFORMANCE_REPORT=. ./conformance_test     # writes client.html and server.html, too
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include "clinic_client.hpp"
#include "clinic_server.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/boost_test.hpp>
#include <notepact/conformance/client_suite.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/server_suite.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace clinic = notepact::clinic;
namespace conformance = notepact::conformance;
using namespace third_party;

// What is broken on purpose: see faults.hpp.
fault planted() {
    auto const* const name = std::getenv("THIRD_PARTY_FAULT");
    return name != nullptr ? fault_named(name) : fault::none;
}

// ---------------------------------------------------------------------------------------------- the client

// The values of a call, as the client's types want them.
class arguments {
  public:
    struct cannot_be_said {}; // there is no such value of the type

    explicit arguments(conformance::call const& asked)
        : body_(boost::json::parse(asked.body)), id_(asked.parameter("id")) {}

    std::int64_t id() const {
        auto const number = boost::json::parse(needed(id_));
        return integer(&number);
    }
    std::int64_t session_note() const { return integer(at("/session_note_id")); }
    std::optional<std::string> text(std::string_view pointer) const {
        auto const* const found = at(pointer);
        if (found == nullptr) return std::nullopt;
        if (!found->is_string()) throw cannot_be_said();
        return std::string(found->get_string());
    }
    std::optional<review_time> time(std::string_view pointer) const {
        auto const iso = text(pointer);
        if (!iso) return std::nullopt;
        auto const when = notepact::parse_iso8601(*iso);
        if (!when) throw cannot_be_said();
        return review_time(
            std::chrono::milliseconds(when->seconds() * 1000 + when->nanoseconds() / 1'000'000));
    }
    template <class Value>
    static Value needed(std::optional<Value> const& value) {
        if (!value) throw cannot_be_said();
        return *value;
    }

  private:
    boost::json::value const* at(std::string_view pointer) const {
        boost::json::error_code missing;
        return body_.find_pointer(pointer, missing);
    }
    static std::int64_t integer(boost::json::value const* found) {
        if (found == nullptr || !found->is_int64()) throw cannot_be_said();
        return found->get_int64();
    }

    boost::json::value body_;
    std::optional<std::string> id_;
};

outcome ask(clinic_client const& client, conformance::call const& asked) {
    arguments const with(asked);
    auto const note = with.session_note();
    if (asked.of == &clinic::create_addendum)
        return client.create_addendum(
            note, {with.needed(with.text("/addendum/instructions")), with.text("/addendum/signature")});
    if (asked.of == &clinic::update_addendum)
        return client.update_addendum(
            with.id(),
            note,
            {with.text("/addendum/instructions_response"), with.text("/addendum/responded_signature")});
    if (asked.of == &clinic::create_sign_off)
        return client.create_sign_off(
            note,
            {with.text("/sign_off/instructions"),
             with.needed(with.time("/sign_off/review_date")),
             with.needed(with.text("/sign_off/signature"))});
    return client.update_sign_off(
        with.id(),
        note,
        {with.text("/sign_off/instructions"),
         with.time("/sign_off/review_date"),
         with.text("/sign_off/signature")});
}

// The suite asks, the client does, over the suite's network.
conformance::reaction perform(conformance::call const& asked, conformance::network& net) {
    constexpr std::uint32_t time_limit = 30'000;
    std::string told;
    surroundings const around{
        [&](http_request const& sent) -> std::optional<http_response> {
            auto const came = net.send({sent.method, sent.target, sent.headers, sent.body});
            if (came.closed || came.delay_milliseconds > time_limit) return std::nullopt;
            return http_response{came.status, came.headers, came.body};
        },
        [&](std::chrono::milliseconds time) { net.wait(static_cast<std::uint32_t>(time.count())); },
        [&](std::string const& line) { told += line + '\n'; }};
    try {
        auto const came = ask(clinic_client(around, asked.base_url, asked.credential, planted()), asked);
        using kind = conformance::reaction::kind;
        return {came.done ? kind::succeeded : kind::failed, told + came.message};
    } catch (arguments::cannot_be_said const&) {
        return {};
    }
}

// ---------------------------------------------------------------------------------------------- the server

conformance::server_setup server() {
    std::string const token = "the token of a test account";
    std::vector<std::int64_t> const session_notes = {46, 9007199254740993}; // no double holds the second
    auto const served = std::make_shared<clinic_server>(token, session_notes, planted());

    conformance::server_setup setup;
    setup.send = [served](conformance::kept_request const& sent) {
        auto const came = served->answer({sent.method, sent.target, sent.headers, sent.body});
        return conformance::response{came.status, came.headers, came.body};
    };
    setup.credential = token;
    setup.known = {{"session_note_id", "46"}};
    setup.unknown = {{"session_note_id", "404"}, {"id", "404404"}};
    return setup;
}

// ------------------------------------------------------------------------------------------------ the test

conformance::suite_result client_result, server_result;

bool add_suites() {
    auto& all = boost::unit_test::framework::master_test_suite();
    all.add(boost_suite(conformance::client_suite(clinic::api, {perform}), &client_result));
    all.add(boost_suite(conformance::server_suite(clinic::api, server()), &server_result));
    return true;
}

bool report(conformance::suite_result const& result, std::string const& file) {
    std::ofstream page(file);
    conformance::put_html(result, [&page](std::string_view piece) { page << piece; });
    page.flush();
    if (!page) std::cerr << "cannot write " << file << '\n';
    return page.good();
}

} // namespace

int main(int argc, char** argv) {
    int const status = boost::unit_test::unit_test_main(add_suites, argc, argv);
    auto const* const folder = std::getenv("CONFORMANCE_REPORT");
    bool const written = folder == nullptr
                         || (report(client_result, folder + std::string("/client.html"))
                             && report(server_result, folder + std::string("/server.html")));
    return written ? status : EXIT_FAILURE;
}
