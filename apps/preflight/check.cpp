// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"
#include "known_apis.hpp"

#include <chrono>
#include <cstdio>
#include <optional>
#include <unistd.h>

namespace notepact::preflight {
namespace {

// The violations of one document, as lines or, with --lines, on one line; `ok` on its line if there are none.
void print_violations(report const& found, bool on_one_line) {
    if (on_one_line && found.empty()) put("ok");
    for (auto const& violation : found) {
        if (on_one_line && &violation != found.begin()) put("; ");
        print_text(violation, put);
        if (!on_one_line) put("\n");
    }
    if (on_one_line && found.dropped() != 0) {
        put("; and ");
        put_number(found.dropped());
        put(" more");
    }
    if (on_one_line) put("\n");
}

// The progress of a long run, for a person at a terminal; the line on which it stands is the last.
class progress {
  public:
    void tick(unsigned long documents) {
        if (!is_for_a_person_) return;
        auto const now = std::chrono::steady_clock::now();
        if (now - last_ < std::chrono::milliseconds(200)) return;
        last_ = now;
        std::fprintf(stderr, "\r%lu documents", documents);
        is_shown_ = true;
    }
    // A result is printed next: there, if it is printed on a terminal, too.
    void make_room() {
        if (beside_results_) clear();
    }
    void clear() {
        if (is_shown_) std::fputs("\r\033[K", stderr);
        is_shown_ = false;
    }

  private:
    bool const is_for_a_person_ = isatty(STDERR_FILENO) != 0;
    bool const beside_results_ = isatty(STDOUT_FILENO) != 0;
    bool is_shown_ = false;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

int check_one(contract_ref contract, std::string const& input, strictness strict, bool as_json) {
    static_report<256> found(strict);
    stream_checker body(contract, found);
    // Once the text is no JSON document, whatever follows is of no account.
    if (!read(input, [&](std::string_view piece) { return body.write(piece); })) return usage;
    bool const good = body.finish().ok();
    if (as_json) {
        put_json(found, put);
        put("\n");
        return good ? ok : violations;
    }
    print_violations(found, false);
    flush_output();
    std::fprintf(
        stderr,
        "%s: %zu errors, %zu warnings",
        good ? "accepted" : "refused",
        found.errors(),
        found.warnings());
    if (found.dropped() != 0) std::fprintf(stderr, ", %zu of them not shown", found.dropped());
    std::fputs("\n", stderr);
    return good ? ok : violations;
}

int check_lines(contract_ref contract, std::string const& input, strictness strict, bool as_json) {
    static_report<256> found(strict);
    std::optional<stream_checker> body;
    body.emplace(contract, found);
    progress shown;
    unsigned long documents = 0, refused = 0;

    line_cutter lines(
        [&](std::string_view piece) { body->write(piece); },
        [&] {
            if (!body->finish()) ++refused;
            shown.make_room();
            if (as_json) {
                put_json(found, put);
                put("\n");
            } else {
                print_violations(found, true);
            }
            shown.tick(++documents);
            found.clear();
            body.emplace(contract, found);
        });
    bool const readable = read(input, [&](std::string_view piece) {
        lines.write(piece);
        return true;
    });
    if (readable) lines.finish();
    shown.clear();
    flush_output();
    std::fprintf(
        stderr, "%lu documents: %lu accepted, %lu refused\n", documents, documents - refused, refused);
    return !readable ? usage : refused != 0 ? violations : ok;
}

int run_check(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(check_verb, apis, words, 2, {"--strict", "--json", "--lines"});
    if (!given.good()) return usage;
    if (given.size() == 0)
        return usage_error(check_verb, apis, "the NAME of a contract; preflight list shows them");
    auto const contract = apis.find_contract(given[0]);
    if (!contract)
        return usage_error(
            check_verb,
            apis,
            "the NAME of an operation that preflight list shows, for its body, or NAME.STATUS "
            "for the body of an answer");
    auto const strict = given.has("--strict") ? strictness::strict : strictness::lenient;
    auto const check = given.has("--lines") ? check_lines : check_one;
    return check(*contract, given.input(1), strict, given.has("--json"));
}

} // namespace

verb const check_verb = {
    "check",
    "preflight check NAME [FILE|-] [--strict] [--json] [--lines]\n"
    "    Checks a body. NAME is {operation} for the body of a request, {operation}.{status} "
    "for that\n"
    "    of an answer. Prints a line for each violation: severity place pointer rule text. Nothing is kept "
    "of "
    "the text, so\n"
    "    it may be of any length; what follows where it is no JSON is not read.\n"
    "    --strict  every warning is an error\n"
    "    --json    print one object instead: {\"ok\",\"clean\",\"dropped\",\"violations\"}\n"
    "    --lines   the input is one document per line; print one line for each\n",
    run_check};

} // namespace notepact::preflight
