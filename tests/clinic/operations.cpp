// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/operations.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;

// "Endpoint", from the document; the statuses, from its reading.
constexpr std::string_view endpoints = R"(
clinic.create_addendum POST /v1/clinic/session_notes/addendums 200 201 401 404 422
clinic.update_addendum PUT /v1/clinic/session_notes/addendums/{id} 200 201 401 404 422
clinic.create_sign_off POST /v1/clinic/session_notes/sign_offs 200 201 401 404 422
clinic.update_sign_off PUT /v1/clinic/session_notes/sign_offs/{id} 200 201 401 404 422
)";

void documented(test& t) {
    std::string text = "\n";
    for (auto const* operation : clinic::api.operations) {
        text += std::string(operation->name) + ' ' + std::string(name(operation->method)) + ' '
                + std::string(operation->path);
        t.check(operation->body == find_contract(operation->name), operation->name);
        for (auto const& reply : *operation) {
            std::string const status = std::to_string(reply.status);
            auto const* const body = find_contract(std::string(operation->name) + '.' + status);
            t.check(body != nullptr && &reply.body.head() == body, status);
            t.check(operation->answer(reply.status) == &reply.body, status);
            t.check(!reply.body.is_request(), status);
            text += ' ' + status;
        }
        text += '\n';
        if (operation->body != nullptr) {
            t.check(notepact::contract_ref(*operation->body).is_request(), operation->name);
            t.check(notepact::contract_ref(*operation->body).name() == operation->name, operation->name);
        }
        for (unsigned const status : {0U, 199U, 202U, 400U, 403U, 500U, 65736U})
            t.check(operation->answer(status) == nullptr, std::to_string(status));
    }
    t.equal(text, endpoints);
}

// The id in a path: an integer, positive.
void ids(test& t) {
    struct {
        std::string_view id, expected;
    } const rows[] = {
        {"39", ""},
        {"9223372036854775807", ""},
        {"0", "warning path id not_positive\n"},
        {"-1", "warning path id not_positive\n"},
        {"12.5", "error path id wrong_type\n"},
        {"1e3", "error path id wrong_type\n"},
        {"9223372036854775808", "error path id out_of_range\n"},
        {"x", "error path id not_numeric\n"},
        {"", "error path id not_numeric\n"},
        {"039", "error path id not_numeric\n"},
        {{}, "error path id missing_parameter\n"},
    };
    for (notepact::operation const* of :
         {static_cast<notepact::operation const*>(&clinic::update_addendum),
          static_cast<notepact::operation const*>(&clinic::update_sign_off)})
        for (auto const& row : rows) {
            notepact::static_report<4> report;
            auto const body = of == &clinic::update_addendum
                                  ? R"({"session_note_id":1,"addendum":{"instructions_response":"a"}})"
                                  : R"({"session_note_id":1,"sign_off":{"instructions":"a"}})";
            auto const built = build_request(
                *of, std::nullopt, {"token"}, {row.id}, {notepact::contract_ref(*of->body), body}, report);
            t.equal(found(report), row.expected, row.id);
            t.equal(built.has_value(), row.expected.substr(0, 5) != "error", row.id);
        }
}

// A POST is never repeated by a program: no key is documented by which the server would know it again.
void repetitions(test& t) {
    for (auto const* of : clinic::api.operations) {
        bool const post = of->method == notepact::verb::post;
        t.equal(of->how.repeated == notepact::repetition::by_hand, post, of->name);
        t.check(!of->how.any_success && !of->how.unavailable_is_final, of->name);
    }
}

suite operations_suite(
    "clinic/operations", {{"documented", documented}, {"ids", ids}, {"repetitions", repetitions}});

} // namespace
