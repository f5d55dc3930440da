// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "answers.hpp"
#include "command.hpp"
#include "input.hpp"
#include "known_apis.hpp"
#include "setup_options.hpp"

#include <cstdio>
#include <limits>
#include <optional>
#include <thread>

namespace notepact::preflight {
namespace {

constexpr unsigned most_jobs = 256;

// Whether a file could be read; if so, what is found in it.
std::optional<verdict> check_file(check_options const& how, std::string const& file, report& found) {
    stream_checker body(how.contract, found);
    // Once the text is no JSON document, whatever follows is of no account.
    if (!read(file, [&](std::string_view piece) { return body.write(piece); })) return std::nullopt;
    auto const judged = body.finish();
    put_answer(how, found, file, put, [] {});
    if (how.summary) put_summary(file, 1, judged ? 0 : 1);
    return judged;
}

int check_one(check_options const& how) {
    told_report found(how.strict);
    auto const judged = check_file(how, how.files[0], found);
    if (!judged) return usage;
    if (!how.as_json && !how.summary) {
        flush_output();
        std::fprintf(
            stderr,
            "%s: %zu errors, %zu warnings",
            judged->ok() ? "accepted" : "refused",
            found.errors(),
            found.warnings());
        if (found.dropped() != 0) std::fprintf(stderr, ", %zu of them not shown", found.dropped());
        std::fputs("\n", stderr);
    }
    return judged->ok() ? ok : violations;
}

totals check_files(check_options const& how) {
    told_report found(how.strict);
    totals all;
    all.files = how.files.size();
    for (auto const& file : how.files) {
        found.clear();
        flush_output(); // if it cannot be read, that is said behind what is told of the others
        auto const judged = check_file(how, file, found);
        if (!judged) {
            ++all.unfinished;
            continue;
        }
        ++all.documents;
        if (!*judged) ++all.refused;
    }
    return all;
}

int run_check(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(
        check_verb,
        apis,
        words,
        std::numeric_limits<std::size_t>::max(),
        {"--strict", "--json", "--lines", "--quiet", "--summary", "--jobs="});
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
    unsigned jobs = 1;
    if (!read_number(given, "--jobs", jobs) || jobs > most_jobs)
        return usage_error(check_verb, apis, "a number of jobs from 0 to 256");
    if (given.has("--jobs") && !given.has("--lines"))
        return usage_error(check_verb, apis, "--lines beside --jobs");
    if (jobs == 0) jobs = std::clamp(std::thread::hardware_concurrency(), 1U, most_jobs);

    std::vector<std::string> files(1, given.input(1));
    for (std::size_t i = 2; i < given.size(); ++i)
        files.push_back(given.input(i));
    bool const quiet = given.has("--quiet");
    bool const placed = quiet || files.size() > 1;
    check_options const how = {
        *contract,
        std::move(files),
        given.has("--strict") ? strictness::strict : strictness::lenient,
        given.has("--json"),
        given.has("--lines"),
        quiet,
        placed,
        given.has("--summary"),
        jobs};
    if (!how.lines && how.files.size() == 1) return check_one(how);
    auto const all = how.lines ? check_lines(how) : check_files(how);
    if (!how.summary) say(all);
    return status_of(all);
}

} // namespace

verb const check_verb = {
    "check",
    "preflight check NAME [FILE|-]... [--lines] [--jobs N] [--quiet] [--strict] [--json] [--summary]\n"
    "    Checks a body. NAME is {operation} for the body of a request, {operation}.{status} "
    "for that\n"
    "    of an answer. Prints a line for each violation: severity place pointer rule text. Nothing is kept "
    "of "
    "the text, so\n"
    "    it may be of any length; what follows where it is no JSON is not read. With several files, FILE: "
    "goes in front,\n"
    "    with --lines FILE:LINE:, and one that cannot be read leads to exit status 2, after the others.\n"
    "    --lines    the input is one document per line; print one line for each\n"
    "    --jobs     with --lines, so many threads, 0: one for each processor; without it, 1. They print the "
    "same\n"
    "    --quiet    print nothing of a document without violations, and the place in front of all else\n"
    "    --strict   every warning is an error\n"
    "    --json     print one object instead: {\"ok\",\"clean\",\"dropped\",\"violations\"}, in front of "
    "\"ok\" the place,\n"
    "               \"file\" and \"line\", where that is told\n"
    "    --summary  instead of a sum, print one more line for each file that was checked to its end, for\n"
    "               preflight summary\n",
    run_check};

} // namespace notepact::preflight
