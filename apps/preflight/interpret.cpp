// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"
#include "known_apis.hpp"

#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/manners.hpp>

#include <cstdint>
#include <ctime>

namespace notepact::preflight {
namespace {

// The text of a server, without what could drive a terminal.
void put_plain(std::string_view text) {
    for (char const c : text)
        put(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? std::string_view(" ")
                                                              : std::string_view(&c, 1));
}
void put_line(std::string_view text) {
    put_plain(text);
    put("\n");
}

using conformance::detail::json_tree;

// The texts in a part of an error, each with the name of the member around it.
void put_texts(json_tree const& part, std::string_view name, std::string_view before) {
    for (auto const& inside : part.inside)
        put_texts(inside, inside.name.empty() ? name : std::string_view(inside.name), before);
    if (part.kind == json_kind::object || part.kind == json_kind::array || part.kind == json_kind::null)
        return;
    put(before);
    put_plain(name);
    put(name.empty() ? "" : ": ");
    put_line(part.text);
}

// The items of a list of what is wrong, each as the name at the end of its pointer, and what is in it beside
// that. Returns the list; null if there is none.
json_tree const* put_listed(json_tree const& whole, std::string_view pointer) {
    using conformance::detail::value_at;
    auto const star = pointer.find("/*");
    auto const* const list = star == pointer.npos ? nullptr : value_at(whole, pointer.substr(0, star));
    if (list == nullptr) return nullptr;
    for (auto const& item : list->inside) {
        auto const* const name = value_at(item, pointer.substr(star + 2));
        put("error: ");
        if (name != nullptr) put_plain(name->text);
        for (auto const& part : item.inside)
            if (&part != name && !part.text.empty()) {
                put(": ");
                put_plain(part.text);
            }
        put("\n");
    }
    return list;
}

// What an error says: its word and its text, then what is in it beside them.
void put_errors_of(api const& owner, contract_ref contract, std::string_view bytes) {
    if (contract.is_text()) {
        put("error: ");
        return put_line(bytes);
    }
    auto const& errors = manners_of(owner).errors;
    auto const whole = json_tree::parse(bytes);
    if (!whole) return;
    auto const at = [&whole](std::string_view pointer) {
        return pointer.empty() ? nullptr : conformance::detail::value_at(*whole, pointer);
    };
    auto const* const code = at(errors.code);
    auto const* const text = at(errors.text);
    if (text != nullptr) put_texts(*text, code != nullptr ? std::string_view(code->text) : "", "error: ");
    auto const* const list = put_listed(*whole, errors.list);
    for (auto const& part : whole->inside)
        if (&part != code && &part != text && &part != list)
            put_texts(part, part.name, text != nullptr ? "" : "error: ");
}

void put_seconds(std::string_view before, std::uint32_t seconds) {
    put(before);
    put_number(seconds);
    put(" seconds");
}

void put_advice(api const& owner, advice const& advice) {
    put("next: ");
    put(name(advice.step));
    if (advice.seconds) put_seconds(" after ", *advice.seconds);
    if (advice.step == next_step::retry && !advice.seconds) {
        put_seconds(" after ", back_off_seconds(0));
        put(", then twice as long each time, ");
        put_number(back_off_seconds(99));
        put(" at most");
    }
    if (advice.step == next_step::outcome_unknown && advice.repeatable)
        put(", the same values may be sent again");
    if (advice.scopes != 0) {
        put(", needs ");
        owner.put_scopes(advice.scopes, put);
    }
    put("\n");
}

int run_interpret(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(interpret_verb, apis, words, 3, {"--header=", "--strict"});
    if (!given.good()) return usage;
    auto const* operation = given.size() == 0 ? nullptr : apis.find_operation(given[0]);
    if (operation == nullptr)
        return usage_error(interpret_verb, apis, "the NAME of an operation; preflight list shows them");
    auto const status = given.size() < 2 ? std::nullopt : parse_status(given[1]);
    if (!status) return usage_error(interpret_verb, apis, "a STATUS of three digits");
    answer_head head;
    for (auto const header : given.values("--header")) {
        auto const equals = header.find('=');
        if (equals == header.npos || equals == 0)
            return usage_error(interpret_verb, apis, "--header NAME=VALUE");
        head.read(header.substr(0, equals), header.substr(equals + 1));
    }
    std::string bytes;
    if (!read_whole(given.input(2), bytes)) return usage;

    static_report<256> found(given.has("--strict") ? strictness::strict : strictness::lenient);
    auto const kind = interpret_text(*operation, *status, bytes, found, head);
    put("kind: ");
    put(name(kind));
    put("\n");
    print_text(found, put);
    auto const& owner = apis.owner_of(*operation);
    if (kind == answer_kind::api_error) {
        auto const* const documented = operation->answer(*status);
        put_errors_of(owner, documented != nullptr ? *documented : *operation->other_error(*status), bytes);
    }
    auto const now = instant::from_unix(std::time(nullptr));
    put_advice(
        owner, advise(*operation, *status, head.retry().seconds(now ? std::optional(*now) : std::nullopt)));
    bool const keeps = kind == answer_kind::success || kind == answer_kind::api_error;
    return keeps && found.ok() ? ok : violations;
}

} // namespace

verb const interpret_verb = {
    "interpret",
    "preflight interpret OPERATION STATUS [FILE|-] [--header NAME=VALUE]... [--strict]\n"
    "    What an answer is: its kind, what breaks its contract, the texts of its error by member, and what "
    "to do next.\n"
    "    Exit status 0 when it keeps its contract, a documented error included; 2 also when it is longer "
    "than "
    "16 MiB.\n"
    "    --header  a header of the answer; Retry-After and Content-Encoding count\n"
    "    --strict  every warning is an error\n",
    run_interpret};

} // namespace notepact::preflight
