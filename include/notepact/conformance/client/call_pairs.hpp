// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Two calls of an operation that differ, for calls in a row and calls at once; and which operations read,
// change and delete what another has created.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_CALL_PAIRS_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_CALL_PAIRS_HPP

#include <notepact/conformance/client/calls.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

inline void set_parameter(call& asked, std::string const& name, std::string const& text) {
    for (auto& one : asked.parameters)
        if (one.name == name) one.text = text;
}

/// Two calls of an operation, which differ in the last id of its path and in its body, as far as it has them.
struct call_pair {
    call first, second;
    std::string id; // the parameter; empty if it has none

    bool differ() const {
        return first.body != second.body || (!id.empty() && first.parameter(id) != second.parameter(id));
    }
};

// The last parameter of a path that may be an id; empty if there is none.
inline std::string last_id(operation const& of) {
    std::string_view last;
    for (auto const& piece : of.path.pieces())
        if (piece.has_parameter()) last = piece.parameter;
    for (auto const& one : of.parameters->members())
        if (one.name() == last && one.value()->kind == rule_kind::string) return std::string(last);
    return {};
}

// Whether the bodies differ in more than how they are written.
inline bool says_other(call const& one, call const& other) {
    if (one.of->media) return one.body != other.body && one.media_type == other.media_type;
    auto const left = json_tree::parse(one.body), right = json_tree::parse(other.body);
    return left && right && left->written() != right->written();
}

inline call_pair pair_of(client_vectors const& vectors) {
    call_pair made{vectors.plain(), vectors.plain(), last_id(*vectors.plain().of)};
    auto const before = made.first.parameter(made.id);
    auto const is_plain = [](std::string const& text) { // needs no encoding
        return std::all_of(text.begin(), text.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        });
    };
    bool has_id = false, has_body = false;
    for (auto const& group : vectors.groups()) {
        if (group.rule != accepted_rule) continue;
        for (auto const& [description, asked] : group.calls) {
            auto const id = asked.parameter(made.id);
            if (!has_id && id && id != before && is_plain(*id)) {
                set_parameter(made.second, made.id, *id);
                has_id = true;
            }
            if (!has_body && says_other(asked, made.first)) {
                made.second.body = asked.body;
                has_body = true;
            }
        }
    }
    return made;
}

/// A creation, and what is done with what it has created.
struct created_calls {
    call_pair created;
    std::optional<call_pair> reads = std::nullopt, changes = std::nullopt, removes = std::nullopt;

    bool lives_on() const { return reads || changes || removes; }
};

// Nothing if its answers show no id.
inline std::optional<created_calls>
created_by(api const& owner, operation const& of, std::map<operation const*, call_pair> const& pairs) {
    auto const is_shown = [&owner](reply const& one) {
        return one.is_success() && !id_pointer(owner, one.body).empty();
    };
    if (of.method != verb::post || std::none_of(of.begin(), of.end(), is_shown)) return std::nullopt;
    created_calls made{pairs.at(&of)};
    for (auto const* other : owner) {
        auto const found = pairs.find(other);
        if (found == pairs.end()) continue; // the client does not offer it
        auto const& pair = found->second;
        auto const parent = path_template(text_view(other->path.parent()));
        if (pair.id.empty() || other->path.last_parameter() != pair.id || !parent.same_but_for_names(of.path))
            continue;
        auto* const place = other->method == verb::get       ? &made.reads
                            : other->method == verb::delete_ ? &made.removes
                            : other->method == verb::post    ? nullptr
                                                             : &made.changes;
        if (place != nullptr && !*place) *place = pair;
    }
    return made;
}

} // namespace notepact::conformance::detail

#endif
