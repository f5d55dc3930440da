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

// What is told of a file's document; nothing if the file could not be read.
std::optional<answered>
check_file(check_options const& how, std::string const& name, report& found, check_record& record) {
    static char buffer[1 << 16];
    stream_checker body(how.contract, found);
    position_finder places;
    checked_document one{found, {}, name};
    bool const placed = how.wants_positions();
    input_file file(name);
    while (auto const size = file.read(buffer, sizeof buffer)) {
        std::string_view const piece(buffer, size);
        bool const goes_on = body.write(piece);
        if (placed) places.write(piece, found, one.positions);
        // Once the text is no JSON document, whatever follows is of no account.
        if (!goes_on) break;
    }
    if (!file.fault().empty()) {
        record.take_fault(how, name, file.fault());
        return std::nullopt;
    }
    body.finish();
    if (placed) places.finish(found, one.positions);
    answers to;
    auto const counts = answer(how, one, to);
    record.take(to, 0, 0);
    record.all += to.all;
    if (how.summary) put_summary(name, to.all, how.known.used());
    return counts;
}

// One document, of which more is told than whether it is accepted.
totals check_one(check_options const& how, check_record& record) {
    told_report found(how.strict);
    auto const counts = check_file(how, how.files[0], found, record);
    totals all;
    all.unfinished = counts ? 0 : 1;
    if (!counts || how.form == answer_form::json || how.summary) return all;
    flush_output();
    std::fprintf(
        stderr,
        "%s: %zu errors, %zu warnings",
        counts->errors == 0 ? "accepted" : "refused",
        counts->errors,
        counts->warnings);
    if (how.known.used()) std::fprintf(stderr, ", %zu known, %zu expired", counts->known, counts->expired);
    if (found.dropped() != 0) std::fprintf(stderr, ", %zu of them not shown", found.dropped());
    std::fputs("\n", stderr);
    return all;
}

totals check_files(check_options const& how, check_record& record) {
    told_report found(how.strict);
    totals all;
    for (auto const& file : how.files) {
        found.clear();
        flush_output(); // if it cannot be read, that is said behind what is told of the others
        if (!check_file(how, file, found, record)) ++all.unfinished;
    }
    return all;
}

// The exit status, once all is checked and said.
int end_check(check_options const& how, check_record& record, totals const& all) {
    int status = status_of(all);
    if (record.sarif.is_open() && !record.sarif.close(record.dropped, status)) status = usage;
    if (!how.known.used()) return status;
    auto const asked = [scope = conformance::finding_name(how.name) + '/'](std::string_view name) {
        return name.substr(0, scope.size()) == scope;
    };
    if (all.unfinished != 0) {
        if (how.known.writes()) complain("known findings are not written: not everything was checked");
        return status;
    }
    if (how.summary) return status; // the other shards may have what this one has not
    if (how.known.writes() && record.dropped != 0)
        complain(
            std::to_string(record.dropped)
            + " violations are not among the known: of one document, only the first are told");
    return how.known.finish(record.seen, asked, record.dropped == 0) ? status : usage;
}

// What was expected, or null.
char const* read_outputs(arguments const& given, check_options& how) {
    if (given.has("--github") && given.has("--json")) return "--github or --json";
    auto const sarif = given.values("--sarif");
    if (sarif.size() > 1 || (!sarif.empty() && sarif[0].empty())) return "one --sarif FILE";
    if (!sarif.empty()) how.sarif = std::string(sarif[0]);
    if (how.summary && given.has("--write-baseline"))
        return "no --summary beside --write-baseline: a shard does not know what the others have";
    return how.known.read_options(given);
}

int run_check(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(
        check_verb,
        apis,
        words,
        std::numeric_limits<std::size_t>::max(),
        {"--strict",
         "--json",
         "--github",
         "--lines",
         "--quiet",
         "--summary",
         "--jobs=",
         "--sarif=",
         "--baseline=",
         "--write-baseline=",
         "--today="});
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
    check_options how = {
        *contract,
        std::string(given[0]),
        std::move(files),
        given.has("--strict") ? strictness::strict : strictness::lenient,
        given.has("--github") ? answer_form::annotations
        : given.has("--json") ? answer_form::json
                              : answer_form::text,
        given.has("--lines"),
        quiet,
        placed,
        given.has("--summary"),
        jobs,
        {},
        {}};
    if (auto const* const expected = read_outputs(given, how)) return usage_error(check_verb, apis, expected);
    if (!how.known.load()) return usage;

    check_record record;
    if (!how.sarif.empty() && !record.sarif.open(how.sarif)) return usage;
    bool const one = !how.lines && how.files.size() == 1;
    auto all = how.lines ? check_lines(how, record) : one ? check_one(how, record) : check_files(how, record);
    all.files = how.files.size();
    all.has_baseline = how.known.used();
    static_cast<counted&>(all) = record.all;
    if (!how.summary && !one) say(all);
    return end_check(how, record, all);
}

} // namespace

verb const check_verb = {
    "check",
    "preflight check NAME [FILE|-]... [--lines] [--jobs N] [--quiet] [--strict] [--json|--github] "
    "[--summary]\n"
    "                [--sarif FILE] [--baseline FILE|--write-baseline FILE] [--today YYYY-MM-DD]\n"
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
    "    --github   print annotations for GitHub Actions instead, ::error "
    "file=FILE,line=N,col=N,title=RULE::TEXT\n"
    "    --summary  instead of a sum, print one more line for each file that was checked to its end, for\n"
    "               preflight summary\n"
    "    --sarif    write what is found to a file, too, in SARIF 2.1.0\n"
    "    --baseline a file of known findings, one a line: NAME [until=YYYY-MM-DD] REASON, # for comments. "
    "What is known\n"
    "               refuses nothing until that day is over, and is told as known; what has expired, or is "
    "not found any\n"
    "               more, is said at the end. NAME is CONTRACT/POINTER/RULE, * for an index\n"
    "    --write-baseline  write that file, or - for standard output: all errors that are found are known "
    "then. What was\n"
    "               edited by hand in it stays\n"
    "    --today    the day for that; without it, the system's, in UTC\n",
    run_check};

} // namespace notepact::preflight
