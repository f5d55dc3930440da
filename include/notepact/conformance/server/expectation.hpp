// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a server must answer to a request, by what is wrong with the request as it was sent; and what is wrong
// with an answer.
#ifndef NOTEPACT_CONFORMANCE_SERVER_EXPECTATION_HPP
#define NOTEPACT_CONFORMANCE_SERVER_EXPECTATION_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/errc.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/responder/documented_status.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/format/media_type.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// Which answers to a request are right.
struct expectation {
    operation const* of = nullptr; // the operation by whose contracts the answer is read; null: by none
    bool success = false;          // a documented success is right
    std::set<unsigned> refusals;   // a refusal with one of these statuses is right
    std::set<std::string> blamed;  // the members of the body one of which an answer by member names
    bool blames_any = false;       // or any other
    std::string wrong;             // the first that is wrong with the request, for people
    bool any_below_500 = false;    // any status is right that does not say that the server failed
    bool by_status = false;        // the body of a success is not read

    bool takes(unsigned status) const {
        if (any_below_500 && status >= 200 && status < 500) return true;
        if (refusals.count(status) != 0) return true;
        return status >= 200 && status < 300 && success && of->answer(status) != nullptr;
    }
    // `200, 2XX or 422`
    std::string statuses() const {
        if (any_below_500) return "any from 200 to 499";
        std::set<std::string> all;
        for (auto const status : refusals)
            all.insert(std::to_string(status));
        if (success)
            for (auto const& documented : *of)
                if (documented.is_success()) all.insert(statuses_of(documented));
        std::string shown;
        std::size_t left = all.size();
        for (auto const& status : all) {
            shown += status;
            --left;
            shown += left > 1 ? ", " : left == 1 ? " or " : "";
        }
        return shown;
    }
};

inline void expect_refusal(expectation& made, violation const& v, bool is_credential) {
    auto& right = made.refusals;
    if (is_credential) {
        right.insert(401);
        return;
    }
    right.merge(invalid_statuses(*made.of));
    // A text that cannot be an id names nothing.
    if (v.in() == place::path) right.insert(404);
    // What HTTP has a word for, though no document uses it (RFC 9110, sections 15.5.14 and 15.5.16).
    if (v.code() == errc::wrong_content_type || v.code() == errc::unexpected_body
        || v.code() == errc::coded_body)
        right.insert(415);
    if (v.code() == errc::too_large) right.insert(413);
    if (v.in() != place::body || v.member().empty()) {
        made.blames_any = true;
        return;
    }
    // For an object, a server may as well name a member that is missing in it.
    auto const* const member = member_of(contract_ref(*made.of->body).root(), v.member());
    if (member != nullptr && member->value()->kind == rule_kind::object) made.blames_any = true;
    made.blamed.emplace(v.member());
}

inline bool only_unexpected_body(report const& found) {
    for (auto const& v : found)
        if (v.level() == severity::error && v.code() != errc::unexpected_body) return false;
    return !found.empty();
}

// What is right for a request, if the server knows all ids in it and its credential may do everything. A
// request that earns only warnings may be refused or not.
inline expectation expectation_of(api const& api, kept_request const& sent, std::string_view base_path) {
    expectation made;
    static_report<32> found;
    auto const seen =
        inspect(api, incoming_request{sent.method, sent.target, sent.headers, sent.body}, found, base_path);
    made.of = seen.of();
    if (seen.of() == nullptr) {
        made.refusals = {404};
        if (seen.match.outcome() == match_outcome::other_method) made.refusals.insert(405);
        if (seen.match.outcome() == match_outcome::too_long) made.refusals.insert(414);
        return made;
    }
    made.success = static_cast<bool>(seen);
    auto const credential = seen.of()->credential().name();
    for (auto const& v : found) {
        if (v.level() != severity::error && !seen) continue;
        if (made.wrong.empty()) {
            made.wrong = std::string(name(v.code())) + " in " + std::string(name(v.in()));
            v.put_pointer([&made, first = true](std::string_view piece) mutable {
                made.wrong += first ? " " : "";
                made.wrong += piece;
                first = false;
            });
        }
        expect_refusal(made, v, v.in() == place::header && v.member() == credential);
    }
    // A body where none is expected breaks our reading of the documents, but none forbids a server to ignore
    // it.
    if (only_unexpected_body(found)) made.success = true;
    if (!seen && made.refusals.empty()) made.refusals = invalid_statuses(*seen.of());
    return made;
}

inline bool has_media_type(response const& came, std::string_view wanted) {
    return same_without_case(media_type_essence(came.header("Content-Type")), wanted);
}

// Whether an error that names members, where its API's do, names one of those that are wrong. One that names
// none is none of those.
inline bool names_what_is_wrong(api const& owner, expectation const& right, std::string_view body) {
    auto const& errors = manners_of(owner).errors;
    auto const whole = json_tree::parse(body);
    if (right.blames_any || !whole) return true;
    bool told = false, found = false;
    auto const name = [&](std::string const& blamed) { found = found || right.blamed.count(blamed) != 0; };
    if (!errors.keys.empty())
        for_each_at(*whole, errors.keys, [&](json_tree const& object) {
            if (object.kind != json_kind::object) return;
            told = true;
            for (auto const& part : object.inside)
                name(part.name);
        });
    if (!errors.list.empty()) {
        auto const* const list = value_at(*whole, errors.list.substr(0, errors.list.find("/*")));
        told = told || (list != nullptr && list->kind == json_kind::array);
        for_each_at(*whole, errors.list, [&name](json_tree const& one) { name(one.text); });
    }
    return found || !told;
}

inline bool holds_credential(response const& came, std::string_view credential) {
    for (auto const& header : came.headers)
        if (holds_credential(header.second, credential)) return true;
    return holds_credential(came.body, credential);
}

// `not_a_timestamp at /created_at`
inline std::string warning_text(violation const& v) {
    std::string text(name(v.code()));
    text += " at ";
    auto const before = text.size();
    v.put_pointer([&text](std::string_view piece) { text += piece; });
    if (text.size() == before) text += "the root";
    return text;
}

// The server's fault, or that of what stands before it: not every answer is wrong, but none can be read.
inline constexpr std::string_view coded_text =
    "its body has a content coding (Content-Encoding), and identity was asked for";

// What is wrong with an answer; empty if nothing. Made of fixed words, names of the contract and numbers.
// `warnings` takes what its contract warns of in an answer that keeps it.
inline std::string wrong_with(
    api const& owner, response const& came, expectation const& right, std::string_view credential,
    bool strict, std::vector<std::string>& warnings) {
    if (came.closed || came.status == 0) return "no answer came";
    if (!right.takes(came.status))
        return "answered " + std::to_string(came.status) + ", right is " + right.statuses();
    if (holds_credential(came, credential)) return "the answer holds the credential";
    auto const* const contract = right.of != nullptr ? right.of->answer(came.status) : nullptr;
    if (contract == nullptr || (right.by_status && came.status < 300)) return {};

    static_report<4> found(strict ? strictness::strict : strictness::lenient);
    auto const kind = interpret_text(*right.of, came.status, came.body, found, answer_head(came.headers));
    auto const about = "answered " + std::to_string(came.status) + ", but ";
    if (kind == answer_kind::coded) return about + std::string(coded_text);
    if (kind == answer_kind::empty) return about + "without a body";
    if (kind != answer_kind::success && kind != answer_kind::api_error) {
        std::string why = about
                          + (kind == answer_kind::not_json ? "its body is no JSON document: "
                                                           : "its body breaks the contract: ");
        auto const* worst = found.begin();
        for (auto const& v : found)
            if (worst->level() != severity::error && v.level() == severity::error) worst = &v;
        if (found.size() != 0) print_text(*worst, [&why](std::string_view piece) { why += piece; });
        return why;
    }
    if (came.body.empty() && has_no_content(came.status)) return {}; // nothing more to look at
    if (auto const wanted = media_type_of(*contract); !has_media_type(came, wanted))
        return about + "its Content-Type is not " + std::string(wanted);
    if (invalid_statuses(*right.of).count(came.status) != 0 && !names_what_is_wrong(owner, right, came.body))
        return about + "it names none of the members that are wrong";
    for (auto const& v : found) // errors would have made it another kind of answer
        warnings.push_back(warning_text(v));
    return {};
}

// Keeps the warnings of an answer, each once.
inline void keep_warnings(std::vector<std::string> warnings, case_result& result) {
    if (warnings.empty()) return;
    ++result.warned;
    auto& kept = result.warnings;
    for (auto& one : warnings)
        if (kept.size() < case_result::max_kept && std::find(kept.begin(), kept.end(), one) == kept.end())
            kept.push_back(std::move(one));
}

} // namespace notepact::conformance::detail

#endif
