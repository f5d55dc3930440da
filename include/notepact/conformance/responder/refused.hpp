// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The answers of a server that refuses, worded as its API's manners say, or else laid out by the contract.
#ifndef NOTEPACT_CONFORMANCE_RESPONDER_REFUSED_HPP
#define NOTEPACT_CONFORMANCE_RESPONDER_REFUSED_HPP

#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/http/reason_phrase.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace notepact::conformance::detail {

// By which contract the error of a status is read; null: by none.
inline contract_ref const* contract_of_error(operation const& of, unsigned status) {
    auto const* const documented = of.answer(status);
    return documented != nullptr ? documented : of.other_error(status);
}
inline answer_kind kind_of_answer(operation const& of, unsigned status, std::string_view body) {
    static_report<1> unused;
    return interpret_text(of, status, body, unused);
}
inline bool keeps_contract(operation const& of, unsigned status, std::string_view body) {
    return kind_of_answer(of, status, body) == answer_kind::api_error;
}

// What a refusal says in one text.
inline std::string text_of_refusal(api const& owner, refusal const& what) {
    if (!what.text.empty()) return std::string(what.text);
    auto const phrase = reason_phrase(what.status);
    std::string text(phrase.empty() ? std::string_view("Failed") : phrase);
    if (what.scopes == 0) return text;
    text += ": ";
    owner.put_scopes(what.scopes, [&text](std::string_view piece) { text += piece; });
    return text;
}
// The same as a word: `not_found`.
inline std::string word_of_status(unsigned status) {
    std::string made(reason_phrase(status));
    for (char& c : made)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' || c == '-' ? '_' : c;
    return made.empty() ? "failed" : made;
}

// Sets the strings in a value: all that there are.
inline void say(json_tree& value, std::string_view text) {
    if (value.kind == json_kind::string) value.become(json_tree::string(text));
    for (auto& part : value.inside)
        say(part, text);
}

// One item for each detail: where it names a member, and its other strings.
inline void
list_details(json_tree& body, rule_entry const& root, std::string_view list, refusal const& what) {
    auto const star = list.find("/*");
    auto const* const declared = rule_at(root, list.substr(0, star));
    if (star == list.npos || declared == nullptr || declared->kind != rule_kind::array) return;
    auto const sample = laid_out(*declared->inside());
    auto& items = place_at(body, list.substr(0, star));
    items.become(json_tree::array());
    for (auto const& detail : what) {
        auto item = sample;
        say(item, detail.text);
        place_at(item, list.substr(star + 2)).become(json_tree::string(detail.member));
        items.inside.push_back(std::move(item));
    }
}
// One member for each that is named, which says all that is said of it.
inline void key_details(json_tree& body, rule_entry const& root, std::string_view keys, refusal const& what) {
    auto const* declared = rule_at(root, keys);
    if (declared == nullptr) return;
    declared = for_kind(declared, rule_kind::map);
    if (declared->kind != rule_kind::map) return;
    auto& object = place_at(body, keys);
    object.become(json_tree::object());
    for (auto const& detail : what) {
        if (detail.member.empty()) continue;
        bool const is_list = declared->value()->kind == rule_kind::array;
        auto said = laid_out(is_list ? *declared->value()->inside() : *declared->inside());
        say(said, detail.text);
        auto& named = object.at(detail.member);
        if (!is_list) {
            named.become(std::move(said));
            continue;
        }
        if (named.kind != json_kind::array) named.become(json_tree::array());
        named.inside.push_back(std::move(said));
    }
}

// An error that a contract lays out, with what is to be said where the manners tell that it stands.
inline std::string worded(api const& owner, contract_ref contract, refusal const& what) {
    if (contract.is_text()) return text_of_refusal(owner, what);
    auto body = first_body(owner, contract);
    auto const& errors = manners_of(owner).errors;
    auto const has_room = [&contract](std::string_view pointer) {
        return !pointer.empty() && rule_at(contract.root(), pointer) != nullptr;
    };
    if (has_room(errors.code))
        place_at(body, errors.code).become(json_tree::string(word_of_status(what.status)));
    if (has_room(errors.text)) say(place_at(body, errors.text), text_of_refusal(owner, what));
    if (what.detail_count == 0) return body.written();
    if (!errors.list.empty()) list_details(body, contract.root(), errors.list, what);
    if (!errors.keys.empty()) key_details(body, contract.root(), errors.keys, what);
    return body.written();
}

// An error of an operation: as its API's manners word it, if that keeps the contract of the status. Of no
// operation, null, in the shape of the errors of any.
inline response refused(api const& owner, operation const* of, refusal const& what) {
    response made{what.status};
    if (auto const put = manners_of(owner).put_refusal)
        put(what,
            {[](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); },
             &made.body});
    auto const& any = of != nullptr ? *of : *owner.operations[0];
    auto const* const wanted = of != nullptr ? contract_of_error(*of, what.status) : nullptr;
    auto const contract = wanted != nullptr ? *wanted : (any.end() - 1)->body;
    made.headers.emplace_back("Content-Type", media_type_of(contract));
    auto const is_good = [&] {
        return wanted != nullptr ? keeps_contract(*of, what.status, made.body) : !made.body.empty();
    };
    if (!is_good()) made.body = worded(owner, contract, what);
    if (!is_good()) made.body = bytes_of(contract, first_body(owner, contract));
    return made;
}

// What the state of something is called for which an operation that documents 409 refuses it, by the name of
// the parameter that has its id; empty if there is none. An API without manners may have one for each.
inline std::string_view conflict_of(api const& owner, std::string_view parameter) {
    auto const& conflicts = manners_of(owner).conflicts;
    for (auto const& one : conflicts)
        if (one.parameter == parameter) return one.state;
    return conflicts.empty() ? std::string_view("conflict") : std::string_view();
}

} // namespace notepact::conformance::detail

#endif
