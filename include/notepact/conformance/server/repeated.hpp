// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A request that is sent twice, whose second answer is to be as the first (RFC 9110, section 9.2.2).
#ifndef NOTEPACT_CONFORMANCE_SERVER_REPEATED_HPP
#define NOTEPACT_CONFORMANCE_SERVER_REPEATED_HPP

#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/message/same_value.hpp>
#include <notepact/conformance/server/session.hpp>
#include <notepact/conformance/server/shown.hpp>
#include <notepact/conformance/server/under_test.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <string>

namespace notepact::conformance::detail {

// Where two successes of one contract differ: in what the contract declares, but for times, since some of
// them say when something was changed, and for what the API's manners say so of. Empty if they do not.
class difference_of_answers {
  public:
    difference_of_answers(api const& owner, contract_ref contract) : owner_(owner), contract_(contract) {}

    std::string between(std::string_view one, std::string_view other) const {
        if (contract_.is_text()) return one == other ? "" : "its text";
        auto const first = json_tree::parse(one), second = json_tree::parse(other);
        if (!first || !second) return {};
        return found(contract_.root(), *first, *second, {});
    }

  private:
    std::string found(
        rule_entry const& declared, json_tree const& one, json_tree const& other,
        std::string const& at) const {
        auto const* const r = for_kind(&declared, kind_of(one.kind));
        if (r->kind == rule_kind::any || noun_of(r) == "time" || may_change(at)) return {};
        auto here = at.empty() ? std::string("its root") : at;
        if (one.kind != other.kind) return here;
        if (one.kind == json_kind::array) {
            if (one.inside.size() != other.inside.size()) return here;
            for (std::size_t i = 0; i < one.inside.size() && r->kind == rule_kind::array; ++i)
                if (auto in = found(*r->value(), one.inside[i], other.inside[i], at); !in.empty()) return in;
            return {};
        }
        if (one.kind != json_kind::object)
            return one.text == other.text || says_the_same(r, one, other) ? "" : here;
        if (r->kind != rule_kind::object) return {};
        for (auto const& member : r->members()) {
            auto place = at + pointer_step(member.name());
            auto const* const left = one.find(member.name());
            auto const* const right = other.find(member.name());
            if (left == nullptr && right == nullptr) continue;
            if ((left == nullptr || right == nullptr) && !may_change(place)) return place;
            if (left == nullptr || right == nullptr) continue;
            if (auto in = found(*member.value(), *left, *right, place); !in.empty()) return in;
        }
        return {};
    }
    bool may_change(std::string const& at) const {
        for (auto const& row : manners_of(owner_).shown)
            if (row.what == shown_part::changed && &row.answer.head() == &contract_.head() && row.at == at)
                return true;
        return false;
    }

    api const& owner_;
    contract_ref contract_;
};

// Of PUT: about what was created for it, where that can be.
inline case_result same_put(server_under_test const& server, operation const& of, operation const* creator) {
    server_session session(server);
    auto const* const body = of.body != nullptr ? &server.bodies(of).good.front() : nullptr;
    auto made = session.plain(of, body);
    auto const known = server_under_test::find(server.setup.known, of, of.path.last_parameter());
    if (creator != nullptr && !known) {
        auto const thing = session.create(*creator);
        if (!thing) return session.take();
        made = session.plain_of(of, *thing, body);
    }
    auto const first = session.ask(of, made, "the first time");
    auto const second = session.ask(of, made, "the second time");
    if (!first || !second) return session.take();
    auto const* const contract = of.answer(second->status);
    // What the first one creates, the second finds (RFC 9110, section 9.3.4).
    if (first->status != second->status && first->status != 201)
        session.fail(
            "answered " + std::to_string(first->status) + ", and " + std::to_string(second->status)
                + " to the same once more",
            {});
    else if (first->status == second->status && contract != nullptr)
        if (auto const place =
                difference_of_answers(server.about, *contract).between(first->body, second->body);
            !place.empty())
            session.fail("the answer to the same once more differs at " + place, {});
    return session.take();
}

} // namespace notepact::conformance::detail

#endif
