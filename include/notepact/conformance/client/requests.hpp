// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Compares what a client has sent with what it was asked for, and checks it by the contract.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_REQUESTS_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_REQUESTS_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/client/calls.hpp>
#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/message/same_value.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// ---------------------------------------------------------------------------------------------- comparison

/// How a body differs from what was asked for, in words; empty if it does not. `place` is a JSON Pointer of
/// names that the contract has; `declared` is null where it says nothing.
inline std::string difference(
    rule_entry const* declared, json_tree const& asked, json_tree const& sent, std::string const& place) {
    auto const shown = place.empty() ? std::string("the body") : place;
    if (asked.kind != sent.kind) return "says something of another type in " + shown;
    auto const* shape = declared != nullptr ? for_kind(declared, kind_of(asked.kind)) : nullptr;
    if (shape != nullptr && (shape->kind == rule_kind::any || shape->has(rule_flag::open))) shape = nullptr;
    switch (asked.kind) {
    case json_kind::object:
        for (auto const& part : asked.inside) {
            bool const named = shape != nullptr && shape->kind == rule_kind::object;
            auto const* const member = named ? member_of(*shape, part.name) : nullptr;
            auto const inside = member != nullptr ? place + pointer_step(part.name) : place;
            auto const* const found = sent.find(part.name);
            if (found == nullptr)
                return member != nullptr ? "leaves out " + inside : "leaves out something in " + shown;
            auto const* const rule = member != nullptr                                   ? member->inside()
                                     : shape != nullptr && shape->kind == rule_kind::map ? shape->inside()
                                                                                         : nullptr;
            if (auto why = difference(rule, part, *found, inside); !why.empty()) return why;
        }
        return sent.inside.size() > asked.inside.size() ? "adds something to " + shown : std::string();
    case json_kind::array:
        if (asked.inside.size() != sent.inside.size()) return "says another number of items in " + shown;
        for (std::size_t i = 0; i < asked.inside.size(); ++i) {
            auto const* const rule = shape != nullptr ? shape->inside() : nullptr;
            if (auto why = difference(rule, asked.inside[i], sent.inside[i], place); !why.empty()) return why;
        }
        return {};
    case json_kind::number:
        if (value_of_number(asked.text) != value_of_number(sent.text))
            return "says another number in " + shown;
        return {};
    case json_kind::string: {
        if (same_text(shape, asked.text, sent.text, false)) return {};
        return std::string("says another ") + std::string(noun_of(shape)) + " in " + shown;
    }
    default: return asked.text == sent.text ? std::string() : "says something else in " + shown;
    }
}

// ------------------------------------------------------------------------------------------------ requests

/// A request that came, inspected. Views it.
class came_request {
  public:
    came_request(client_under_test const& client, kept_request const& sent)
        : client_(client), sent_(sent), came_{sent.method, sent.target, sent.headers, sent.body},
          seen_(inspect(*client.owner, came_, found_, client.base_path)) {}

    /// Why it is no request that the operation may have; empty if it is one. What a client adds to what it
    /// was asked for is a warning, which counts where `strict`.
    std::string breach(operation const& of, bool strict) const {
        bool const whole_url = !sent_.target.empty() && sent_.target[0] != '/';
        auto const with_slash = client_.base + '/';
        if (whole_url && sent_.target.compare(0, with_slash.size(), with_slash) != 0)
            return "sent a request to another place than the base URL";
        if (seen_.of() == nullptr)
            return seen_.match.outcome() == match_outcome::other_method
                       ? "sent a request whose method its path does not have"
                       : "sent a request whose path no operation has";
        if (seen_.of() != &of) return "sent a request of another operation, " + std::string(seen_.of()->name);
        for (auto const& v : found_) {
            if (v.level() != severity::error && !strict) continue;
            std::string why = "sent a request that breaks its contract: ";
            print_text(v, [&why](std::string_view piece) { why += piece; });
            // Without the place in the body, so that the same failure of another body has the same text.
            return why.substr(0, why.rfind(" (byte "));
        }
        return {};
    }

    /// A parameter of its path or query; nothing if it has none.
    std::optional<std::string> parameter(std::string_view name) const {
        auto given = seen_.match.parameter(name);
        return given ? std::optional<std::string>(std::move(*given)) : std::nullopt;
    }

    /// Why a request without a breach is not what was asked for; empty if it is.
    std::string otherwise(call const& asked) const {
        auto const& of = *asked.of;
        for (auto const& one : of.parameters->members()) {
            auto const name = one.name();
            auto wanted = asked.parameter(name);
            auto const given = seen_.match.parameter(name);
            if (is_empty_list(one, wanted)) wanted.reset();
            if (wanted == given) continue;
            auto const how = !given    ? "leaves out the parameter "
                             : !wanted ? "adds the parameter "
                                       : "changes the parameter ";
            return how + std::string(name);
        }
        if (!seen_.credential || seen_.credential->reveal() != asked.credential)
            return "changes the credential";
        for (std::size_t i = 1; i < of.headers->detail; ++i) {
            auto const name = of.headers->member(i)->name();
            auto wanted = asked.header(name);
            if (is_empty_list(*of.headers->member(i), wanted)) wanted.reset();
            auto const given = header(*of.headers->member(i));
            if (wanted == given) continue;
            auto const how = !given    ? "leaves out the header "
                             : !wanted ? "adds the header "
                                       : "changes the header ";
            return how + std::string(name);
        }
        if (of.media) return otherwise_upload(asked);
        if (of.body == nullptr) return {};
        auto const wanted = json_tree::parse(asked.body), given = json_tree::parse(sent_.body);
        if (!wanted || !given) return "sent a body that is no JSON";
        return difference(contract_ref(*of.body).head().inside(), *wanted, *given, {});
    }

  private:
    std::string otherwise_upload(call const& asked) const {
        if (asked.body != sent_.body) return "changes the bytes of the upload";
        if (!same_without_case(header("Content-Type").value_or(std::string_view()), asked.media_type))
            return "changes the media type of the upload";
        return {};
    }
    std::optional<std::string_view> header(std::string_view wanted) const {
        for (auto const& [name, value] : sent_.headers)
            if (same_without_case(name, wanted)) return trimmed_value(value);
        return std::nullopt;
    }

    // Which is left out.
    static bool is_empty_list(rule_entry const& declared, std::optional<std::string> const& joined) {
        return declared.value()->kind == rule_kind::array && joined && joined->empty();
    }
    // Of a list, its items, joined.
    std::optional<std::string> header(rule_entry const& declared) const {
        auto const value = header(declared.name());
        if (!value) return std::nullopt;
        if (declared.value()->kind != rule_kind::array) return std::string(*value);
        std::vector<std::string> items;
        for_each_encoded(declared, *value, [&items](std::string_view item) { items.emplace_back(item); });
        return joined_items(items);
    }

    client_under_test const& client_;
    kept_request const& sent_;
    static_report<8> found_;
    incoming_request<header_list> came_;
    inspection seen_;
};

inline constexpr std::string_view endless_text = "does not stop sending";

// What is wrong with what a client sent for a call that it can do: not one request, or another than it was
// asked for; empty if nothing is.
inline std::string wrong_request(client_under_test const& client, call const& asked, client_run const& run) {
    if (run.endless) return std::string(endless_text);
    if (run.exchanges.empty()) return run.threw ? "threw and sent no request" : "sent no request";
    came_request const came(client, run.exchanges[0].request);
    if (auto why = came.breach(*asked.of, true); !why.empty()) return why;
    if (auto why = came.otherwise(asked); !why.empty()) return why;
    if (run.exchanges.size() > 1)
        return "sent " + std::to_string(run.exchanges.size()) + " requests, one was asked for";
    return {};
}

// What is wrong with how a client did what it can do; empty if nothing is.
inline std::string
wrong_when_accepted(client_under_test const& client, call const& asked, client_run const& run) {
    auto why = wrong_request(client, asked, run);
    if (!why.empty() || run.succeeded()) return why;
    auto const status = std::to_string(run.exchanges[0].answer.status);
    return (run.threw ? "threw, the answer was " : "says it failed, the answer was ") + status;
}

// What is wrong with how a client took what it must refuse or mend; empty if nothing is.
inline std::string
wrong_when_refused(client_under_test const& client, call const& asked, client_run const& run) {
    if (run.endless) return std::string(endless_text);
    for (auto const& one : run.exchanges)
        if (auto why = came_request(client, one.request).breach(*asked.of, false); !why.empty()) return why;
    if (run.succeeded() && run.exchanges.empty()) return "says it succeeded, nothing was sent";
    return {};
}

/// Runs the calls of one part and one rule. A case for which the client can be asked for no call is skipped;
/// but if it has the operation and only leaves no way to break the rule, the rule holds. What is wrong with
/// the plain call as well is told by the case of that only.
class group_run {
  public:
    group_run(client_under_test const& client, client_group const& group, call const& plain)
        : client_(client), plain_(plain), accepted_(group.is_accepted()),
          has_plain_(accepted_ && group.part == whole_request) {
        for (auto const& one : group.calls)
            add(one);
        if (!offered_ && (accepted_ || !perform(client_, plain_).offered()))
            result_.skipped = "the client does not offer it";
    }
    case_result take() { return std::move(result_); }

  private:
    void add(client_vector const& one) {
        auto run = perform(client_, one.asked);
        if (!run.offered() && run.exchanges.empty()) return;
        offered_ = true;
        auto why = wrong(one.asked, run);
        if (!why.empty() && !has_plain_ && why == wrong_with_plain()) {
            result_.skipped = "what is wrong here is wrong with every request, see request/accepted";
            why.clear();
        }
        record(result_, one.asked, run, one.description, why);
    }
    std::string wrong(call const& asked, client_run const& run) const {
        return accepted_ ? wrong_when_accepted(client_, asked, run) : wrong_when_refused(client_, asked, run);
    }
    std::string const& wrong_with_plain() {
        if (!with_plain_) with_plain_ = wrong(plain_, perform(client_, plain_));
        return *with_plain_;
    }

    client_under_test const& client_;
    call const& plain_;
    bool accepted_, has_plain_, offered_ = false;
    std::optional<std::string> with_plain_;
    case_result result_;
};

} // namespace notepact::conformance::detail

#endif
