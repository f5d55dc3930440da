// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The calls that a client is asked for: the vectors of requests and bodies, as far as they can be said as a
// call, and which case each of them belongs to.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_CALLS_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_CALLS_HPP

#include <notepact/base/errc.hpp>
#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/client/allowed_pairs.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/suite/case_parts.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

inline bool names_members_once(json_tree const& value) {
    std::set<std::string_view> names;
    for (auto const& part : value.inside)
        if ((value.kind == json_kind::object && !names.insert(part.name).second) || !names_members_once(part))
            return false;
    return true;
}
// Whether a body is something that a client can be asked to say.
inline bool can_be_said(std::string_view body) {
    auto const whole = json_tree::parse(body);
    return whole && names_members_once(*whole);
}

struct client_vector {
    std::string description;
    call asked;
};

/// Calls of one part and one rule.
struct client_group {
    std::string part, rule;
    std::vector<client_vector> calls = {};

    bool is_accepted() const { return rule == accepted_rule || rule == "together_accepted"; }
};

class client_vectors {
    static constexpr std::string_view together = "together:"; // see body_cases()

  public:
    /// `bodies`: those of the operation's contract, or none.
    client_vectors(
        api const& owner, operation const& of, std::string_view base, bool of_api,
        std::vector<body_case> const& bodies)
        : of_(of), base_(base), parts_(of) {
        auto const requests = request_cases(owner, of, of_api);
        plain_ = asked(requests[0]);
        for (auto const& one : requests)
            add_request(one);
        for (auto const& one : bodies)
            add_body(one);
        if (of.body != nullptr)
            for (auto const& one : allowed_pairs(contract_ref(*of.body)))
                add_body(one);
    }

    /// A call with what must be there, and nothing else.
    call const& plain() const { return plain_; }
    /// In the order in which they came; the first has the plain call.
    std::vector<client_group>& groups() { return groups_; }
    std::vector<client_group> const& groups() const { return groups_; }

  private:
    call asked(request_case const& one) const {
        call made{&of_, base_, {}, one.parameters, {}, {}};
        auto const& headers = *of_.headers;
        for (auto const& header : one.headers)
            if (header.name == headers.member(0)->name())
                made.credential = header.text;
            else
                made.headers.push_back(header);
        if (one.has_body) made.body = one.body;
        if (of_.media) made.media_type = one.media_type;
        return made;
    }

    static bool has_header(request_case const& one, std::string_view name) {
        for (auto const& header : one.headers)
            if (header.name == name) return true;
        return false;
    }
    void add_request(request_case const& one) {
        bool const about_base = !one.expected.empty() && one.expected[0].rule == errc::bad_base_url;
        auto const& headers = *of_.headers;
        bool all_headers = true; // that must be there
        for (auto const& each : headers.members())
            if (each.has(rule_flag::required)) all_headers = all_headers && has_header(one, each.name());
        bool const body = of_.media || !one.has_body || can_be_said(one.body);
        if (about_base || !all_headers || !body || !one.further.empty()) return;
        auto made = asked(one);
        auto part = one.expected.empty() ? changed_part(made) : part_of(one.expected[0]);
        add(std::move(part), one.expected, {one.description, std::move(made)});
    }
    void add_body(body_case const& one) {
        if (!can_be_said(one.text)) return;
        auto made = plain_;
        made.body = one.text;
        if (one.description.substr(0, together.size()) == together) return add_together(one, std::move(made));
        auto part = one.expected.empty() ? parts_.described(one.description) : part_of(one.expected[0]);
        add(std::move(part), one.expected, {one.description, std::move(made)});
    }
    // Whatever is together there: it has one error at least, or nothing is said of it.
    void add_together(body_case const& one, call made) {
        bool const refused =
            std::any_of(one.expected.begin(), one.expected.end(), [](expected_violation const& each) {
                return each.level == severity::error;
            });
        if (!refused && !one.expected.empty()) return;
        add(std::string(whole_body),
            refused ? "together_refused" : "together_accepted",
            {one.description, std::move(made)});
    }
    // A client may heed warnings or not, so they tell nothing about it.
    void add(std::string part, std::vector<expected_violation> const& expected, client_vector made) {
        if (!expected.empty() && expected[0].level != severity::error) return;
        add(std::move(part),
            expected.empty() ? accepted_rule : notepact::name(expected[0].rule),
            std::move(made));
    }
    void add(std::string part, std::string_view rule, client_vector made) {
        if (!known_.insert(parts_of(made.asked)).second) return;
        for (auto& group : groups_)
            if (group.part == part && group.rule == rule) return group.calls.push_back(std::move(made));
        groups_.push_back({std::move(part), std::string(rule)});
        groups_.back().calls.push_back(std::move(made));
    }

    std::string part_of(expected_violation const& found) const {
        return found.in == place::body ? parts_.at(found.pointer) : part_name(found.pointer);
    }
    // The one part in which a call differs from the plain one; whole_request if it is not one.
    std::string changed_part(call const& made) const {
        std::vector<std::string> changed;
        auto const& headers = *of_.headers;
        if (made.credential != plain_.credential) changed.push_back(part_name(headers.member(0)->name()));
        for (std::size_t i = 1; i < headers.detail; ++i) {
            auto const name = headers.member(i)->name();
            if (made.header(name) != plain_.header(name)) changed.push_back(part_name(name));
        }
        for (auto const& one : of_.parameters->members()) {
            auto const name = one.name();
            if (made.parameter(name) != plain_.parameter(name)) changed.push_back(part_name(name));
        }
        if (made.media_type != plain_.media_type) changed.emplace_back("Content-Type");
        if (made.body != plain_.body) changed.emplace_back(whole_body);
        return changed.size() == 1 ? changed[0] : std::string(whole_request);
    }
    // All parts of a call as one text, to tell calls apart.
    static std::string parts_of(call const& made) {
        std::string all;
        auto const put = [&all](std::string_view text) {
            all += std::to_string(text.size()) + ':';
            all += text;
        };
        for (std::string_view const text : {made.credential, made.body, made.media_type})
            put(text);
        for (auto const* texts : {&made.headers, &made.parameters}) {
            for (auto const& one : *texts) {
                put(one.name);
                put(one.text);
            }
            all += ';';
        }
        return all;
    }

    operation const& of_;
    std::string base_;
    body_parts parts_;
    call plain_;
    std::set<std::string> known_; // so that each call is made once
    std::vector<client_group> groups_;
};

} // namespace notepact::conformance::detail

#endif
