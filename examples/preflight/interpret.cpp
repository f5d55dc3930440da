// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"
#include "operations.hpp"

#include <cstdint>
#include <ctime>

namespace preflight {
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

void put_error(std::string_view of, std::string_view text) {
    put("error: ");
    put_plain(of);
    put(of.empty() ? "" : ": ");
    put_line(text);
}
void put_errors(std::string const& text) {
    put_error({}, text);
}
void put_errors(notepact::clinic::texts_by_member const& members) {
    for (auto const& [member, texts] : members)
        for (auto const& text : texts)
            put_error(member, text);
}

void put_errors_of(notepact::operation const& of, std::string_view bytes) {
    notepact::static_report<1> seen;
    if (of.owner == &notepact::clinic::api) {
        notepact::clinic::failure failure;
        parse_text(notepact::clinic::invalid_answer, bytes, failure, seen);
        std::visit([](auto const& texts) { put_errors(texts); }, failure.errors);
    } else {
        notepact::maxcare::failure failure;
        parse_text(notepact::maxcare::error_answer, bytes, failure, seen);
        put_error(failure.code, failure.message);
        put("trace_id: ");
        put_line(failure.trace_id);
    }
}

void put_seconds(std::string_view before, std::uint32_t seconds) {
    put(before);
    put_number(seconds);
    put(" seconds");
}

void put_advice(notepact::advice const& advice) {
    put("next: ");
    put(name(advice.step));
    if (advice.seconds) put_seconds(" after ", *advice.seconds);
    if (advice.step == notepact::next_step::retry && !advice.seconds) {
        put_seconds(" after ", notepact::back_off_seconds(0));
        put(", then twice as long each time, ");
        put_number(notepact::back_off_seconds(99));
        put(" at most");
    }
    if (advice.step == notepact::next_step::outcome_unknown && advice.repeatable)
        put(", the same values may be sent again");
    if (advice.scopes != 0) {
        put(", needs ");
        notepact::maxcare::scopes::of_bits(advice.scopes).put(put);
    }
    put("\n");
}

int run_interpret(std::vector<std::string_view> const& words) {
    arguments const given(interpret_verb, words, 3, {"--header=", "--strict"});
    if (!given.good()) return usage;
    auto const* operation = given.size() == 0 ? nullptr : find_operation(given[0]);
    if (operation == nullptr)
        return usage_error(interpret_verb, "the NAME of an operation; preflight list shows them");
    auto const status = given.size() < 2 ? std::nullopt : parse_status(given[1]);
    if (!status) return usage_error(interpret_verb, "a STATUS of three digits");
    notepact::answer_head head;
    for (auto const header : given.values("--header")) {
        auto const equals = header.find('=');
        if (equals == header.npos || equals == 0) return usage_error(interpret_verb, "--header NAME=VALUE");
        head.read(header.substr(0, equals), header.substr(equals + 1));
    }
    std::string bytes;
    if (!read_whole(given.input(2), bytes)) return usage;

    notepact::static_report<256> found(
        given.has("--strict") ? notepact::strictness::strict : notepact::strictness::lenient);
    auto const kind = interpret_text(*operation, *status, bytes, found, head);
    put("kind: ");
    put(name(kind));
    put("\n");
    print_text(found, put);
    if (kind == notepact::answer_kind::api_error) {
        put_errors_of(*operation, bytes);
    }
    auto const now = notepact::instant::from_unix(std::time(nullptr));
    put_advice(advise(*operation, *status, head.retry().seconds(now ? std::optional(*now) : std::nullopt)));
    bool const keeps = kind == notepact::answer_kind::success || kind == notepact::answer_kind::api_error;
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

} // namespace preflight
