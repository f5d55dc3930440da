// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What holds of the manners of any API; what those of one say is in its own folder.
#include "notepact/http/manners.hpp"

#include "../support/ferry_api.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::api;
using notepact::api_manners;
using notepact::contract_ref;
using notepact::refusal;
using notepact::rule;
using notepact::rule_kind;
using notepact::shown_part;

constexpr std::string_view trace_id = "550e8400-e29b-41d4-a716-446655440000";

// In a small build an API does not refer to its manners; they can be named all the same.
constexpr struct {
    api const& of;
    api_manners const& manners;
} rows[] = {
    {notepact::clinic::api, notepact::clinic::manners}, {notepact::maxcare::api, notepact::maxcare::manners}};

void defaults(test& t) {
    auto const& none = manners_of(ferry::api);
    t.check(ferry::api.manners == nullptr && &none == &manners_of(ferry::api), "the same for each");
    t.check(none.put_refusal == nullptr && none.says == nullptr, "as the contracts lay out");
    t.check(
        none.errors.code.empty() && none.errors.text.empty() && none.errors.keys.empty()
            && none.errors.list.empty(),
        "not read");
    t.equal(none.id, "/id");
    t.check(none.shown.empty() && none.ids_in_bodies.empty() && none.conflicts.empty(), "what has its name");
    t.check(none.bodies.empty() && none.requests.empty(), "nothing is printed");
    t.equal(none.credential, "credential");
}

void of_an_api(test& t) {
    static constexpr api_manners own;
    t.check(notepact::with_manners(own) == (NOTEPACT_NOTES != 0 ? &own : nullptr), "none in a small build");
    auto changed = ferry::api;
    changed.manners = &own;
    t.check(&manners_of(changed) == &own, "its own");
}

// The pieces come as they were handed over, also through a copy.
void output(test& t) {
    std::string text;
    notepact::text_output const put(
        [](void* to, std::string_view piece) {
            *static_cast<std::string*>(to) += '[' + std::string(piece) + ']';
        },
        &text);
    put("a");
    auto const copy = put;
    copy("");
    copy(std::string_view("b\0c", 3));
    t.equal(text, std::string_view("[a][][b\0c]", 10));
}

// A reading says something, of something that no other is about, each on one line.
void readings(test& t) {
    t.check(manners_of(ferry::api).readings.empty(), "none");
    for (auto const& row : rows) {
        t.check(!row.manners.readings.empty(), row.of.name);
        for (auto const& one : row.manners.readings) {
            t.check(!one.says.empty() && !one.read.empty(), one.says);
            t.check(one.says.find('\n') == one.says.npos && one.read.find('\n') == one.read.npos, one.says);
            t.check(one.says.front() != '[' || one.says.back() == ']', one.says);
            t.check(one.read.back() == '.', one.says);
            std::size_t told = 0;
            for (auto const& other : row.manners.readings)
                told += one.says == other.says ? 1U : 0U;
            t.equal(told, std::size_t{1}, one.says);
        }
    }
}

void details(test& t) {
    constexpr refusal none{404, trace_id};
    static_assert(none.begin() == none.end() && none.text.empty() && none.about.empty() && none.scopes == 0);
    constexpr notepact::refusal_detail two[] = {{"a", "b"}, {"", "c"}};
    refusal what{400, trace_id};
    what.details = two;
    what.detail_count = 2;
    std::string seen;
    for (auto const& one : what)
        seen += std::string(one.member) + ':' + std::string(one.text) + ' ';
    t.equal(seen, "a:b :c ");
}

// The contract of an operation's body or of one of its answers, by its name.
notepact::rule const* contract_of(api const& of, std::string_view message) {
    for (auto const* one : of) {
        if (message == one->name) return one->body;
        for (auto const& reply : *one)
            if (message == std::string(one->name) + '.' + std::to_string(reply.status))
                return &reply.body.head();
    }
    return nullptr;
}
void printed_bodies(test& t) {
    std::size_t bodies = 0;
    for (auto const& row : rows)
        for (auto const& one : row.manners.bodies) {
            ++bodies;
            auto const* const head = contract_of(row.of, one.message);
            t.check(head != nullptr, one.message);
            if (head == nullptr) continue;
            t.equal(contract_ref(*head).name(), one.contract, one.name);
            notepact::static_report<4> report;
            t.check(check_text(contract_ref(*head), one.text, report).ok(), one.name);
            t.equal(report.size(), one.cut.empty() ? std::size_t{0} : std::size_t{1}, one.name);
            if (!one.cut.empty()) t.check(report[0].code() == one.cut_breaks, one.name);
        }
    t.check(bodies >= 15, "too few");
    for (auto const& row : rows)
        for (auto const& one : row.manners.requests) {
            bool known = false;
            for (auto const* of : row.of)
                known = known || (of->name == one.operation && name(of->method) == one.method);
            t.check(known, one.name);
        }
}

// The rule of what stands at a JSON Pointer; null if there is no room for it.
rule const* place_in(rule const& root, std::string_view pointer) {
    auto const* found = &root;
    while (!pointer.empty()) {
        if (pointer[0] != '/') return nullptr;
        if (found->kind == rule_kind::any || found->has(notepact::rule_flag::open)) return found;
        pointer.remove_prefix(1);
        auto const step = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(step.size());
        if (found->kind == rule_kind::array) {
            found = found->value();
            continue;
        }
        auto const* const member = found->kind == rule_kind::object ? found->find(step) : nullptr;
        if (member == nullptr) return nullptr;
        found = member->value();
    }
    return found;
}
bool has_parameter(api const& of, std::string_view wanted) {
    for (auto const* one : of)
        if (one->parameters->find(wanted) != nullptr) return true;
    return false;
}

// Every row of `shown` is of an answer that the API has, has room in it, and takes what a request has.
void shown(test& t) {
    std::size_t count = 0;
    for (auto const& row : rows)
        for (auto const& one : row.manners.shown) {
            ++count;
            auto const about = std::string(one.answer.name()) + ' ' + std::string(one.at);
            bool answered = false;
            for (auto const* of : row.of)
                for (auto const& reply : *of)
                    answered = answered || (reply.is_success() && &reply.body.head() == &one.answer.head());
            t.check(answered, about);
            t.check(place_in(one.answer.root(), one.at) != nullptr, about);
            switch (one.what) {
            case shown_part::parameter: t.check(has_parameter(row.of, one.name), about); break;
            case shown_part::header: t.check(row.of.headers().find(one.name) != nullptr, about); break;
            case shown_part::member: t.check(!one.name.empty() && one.name[0] == '/', about); break;
            case shown_part::scopes: t.check(!row.of.scopes.empty(), about); break;
            case shown_part::words: t.check(!one.name.empty(), about); break;
            default: t.equal(one.name, "", about);
            }
        }
    t.check(count >= 13, "too few");
}

// What else they name.
void names(test& t) {
    for (auto const& row : rows) {
        t.check(!row.manners.credential.empty(), row.of.name);
        for (auto const id : row.manners.ids_in_bodies) {
            bool known = false;
            for (auto const* of : row.of)
                known = known || (of->body != nullptr && contract_ref(*of->body).root().find(id) != nullptr);
            t.check(known, id);
        }
        for (auto const& one : row.manners.conflicts) {
            bool documented = false;
            for (auto const* of : row.of)
                documented = documented || (of->lists(409) && of->parameters->find(one.parameter) != nullptr);
            t.check(documented && !one.state.empty(), one.parameter);
        }
        for (auto const* of : row.of) // where errors are read, every error has room for it
            for (auto const& reply : *of) {
                if (reply.is_success()) continue;
                auto const& error = row.manners.errors;
                for (auto const pointer : {error.code, error.text})
                    t.check(place_in(reply.body.root(), pointer) != nullptr, of->name);
            }
    }
}

std::string body_of(api_manners const& manners, refusal const& what) {
    std::string text;
    manners.put_refusal(
        what, {[](void* to, std::string_view piece) { *static_cast<std::string*>(to) += piece; }, &text});
    return text;
}

// Whatever is refused, as the operation documents it.
void refusals(test& t) {
    constexpr notepact::refusal_detail details[] = {{"a", "b"}, {"a", "c"}, {"", "d"}, {"e \"f", "g"}};
    std::size_t bodies = 0;
    for (auto const& row : rows)
        for (auto const* of : row.of)
            for (unsigned status = 400; status < 600; ++status) {
                auto const* const contract = of->answer(status);
                if (contract == nullptr) continue;
                auto const verify = [&](refusal const& what) {
                    auto const text = body_of(row.manners, what);
                    notepact::static_report<4> report;
                    t.check(check_text(*contract, text, report).clean(), text);
                    ++bodies;
                };
                refusal what{status, trace_id};
                verify(what);
                what.details = details;
                for (what.detail_count = 1; what.detail_count <= std::size(details); ++what.detail_count)
                    verify(what);
                verify({status, trace_id, "a \"text\""});
                verify({status, trace_id, {}, "id"});
                verify({status, trace_id, {}, {}, status == 403 ? ~std::uint32_t{0} : 0});
            }
    t.check(bodies >= 1000, std::to_string(bodies));
}

suite manners_suite(
    "http/manners", {{"defaults", defaults},
                     {"of_an_api", of_an_api},
                     {"output", output},
                     {"readings", readings},
                     {"details", details},
                     {"printed_bodies", printed_bodies},
                     {"shown", shown},
                     {"names", names},
                     {"refusals", refusals}});

} // namespace
