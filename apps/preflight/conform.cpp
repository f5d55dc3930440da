// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "conform_options.hpp"
#include "conform_run.hpp"
#include "files.hpp"
#include "input.hpp"
#include "known_apis.hpp"
#include "sockets.hpp"

#include <notepact/conformance/past_run.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/server_suite.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::preflight {
namespace {

using conformance::report_setup;
using conformance::suite_result;

// A file that cannot be written is told before the server is bothered; one that is there stays until then.
bool can_be_written(std::string const& path) {
    if (path.empty()) return true;
    auto* const file = std::fopen(path.c_str(), "ab");
    bool const good = file != nullptr && std::fclose(file) == 0;
    if (!good) std::perror((program_name() + ": cannot write " + path).c_str());
    return good;
}
bool can_be_written(report_files const& files) {
    return can_be_written(files.junit) && can_be_written(files.html) && can_be_written(files.json)
           && can_be_written(files.ctrf);
}

template <class Print>
bool write_report(std::string const& path, Print const& print) {
    return path.empty() || write_file(path, print);
}
bool write_reports(report_files const& files, suite_result const& result, report_setup const& said) {
    bool const junit = write_report(files.junit, [&](auto put_in) { put_junit(result, put_in, said); });
    bool const html = write_report(files.html, [&](auto put_in) { put_html(result, put_in, said); });
    bool const json = write_report(files.json, [&](auto put_in) { put_json(result, put_in, said); });
    bool const ctrf = write_report(files.ctrf, [&](auto put_in) { put_ctrf(result, put_in, said); });
    return junit && html && json && ctrf;
}

// What was found. In place of the last line of the report, which has the counts, is one that knows what was
// not run.
void print_findings(
    conform_options const& given, suite_result const& result, traffic const& sent, std::size_t size) {
    std::string text;
    put_text(
        result, [&text](std::string_view piece) { text += piece; }, given.said);
    auto const last = text.rfind('\n', text.size() - 2) + 1;
    put(std::string_view(text).substr(0, last));
    if (given.compared) put(comparison_text(compare(*given.compared, result)));
    put(sent.reasons());
    auto const counts = counts_of(result, given.said);
    auto const number = [](std::size_t count, char const* what) {
        put_number(count);
        put(what);
    };
    number(size, size == 1 ? " case: " : " cases: ");
    number(counts.passed, " passed, ");
    number(counts.failed, " failed, ");
    if (counts.known != 0) number(counts.known, " known, ");
    number(counts.skipped, " skipped, ");
    number(size - result.cases.size(), " not run; ");
    number(sent.requests(), sent.requests() == 1 ? " request\n" : " requests\n");
    if (given.annotations) put_annotations(result, put, given.said);
    flush_output();
}

// Why it was given up, if it was.
void print_end(traffic const& sent) {
    auto const given_up = "conform: given up, " + std::to_string(most_unanswered);
    if (sent.all_coded())
        complain(
            given_up
            + " answers one after the other had a content coding (Content-Encoding), though identity was "
              "asked "
              "for: give the URL of the server itself, or let what stands before it leave the bodies as they "
              "are");
    else if (sent.given_up())
        complain(given_up + " requests one after the other had no answer, or 429");
}

bool is_wanted(conform_options const& given, std::string const& name) {
    if (given.replayed) {
        auto const failed = given.replayed->failed();
        return std::find(failed.begin(), failed.end(), name) != failed.end();
    }
    auto const begins = [&name](std::string const& prefix) {
        return name.compare(0, prefix.size(), prefix) == 0;
    };
    return given.only.empty() || std::any_of(given.only.begin(), given.only.end(), begins);
}
conformance::suite wanted_cases(conform_options const& given) {
    auto all = server_suite(*given.owner, given.setup);
    auto const unwanted = [&given](conformance::suite_case const& one) {
        return !is_wanted(given, one.name());
    };
    all.cases.erase(std::remove_if(all.cases.begin(), all.cases.end(), unwanted), all.cases.end());
    return all;
}

// After a run that came to its end: what is known is said or written. In a run that writes it, all that
// fails is known.
bool settle_baseline(conform_options& given, suite_result const& result) {
    if (!given.known.used()) return true;
    conformance::finding_names failed, asked;
    for (auto const& one : result.cases) {
        asked.insert(conformance::finding_name(one.name()));
        if (one.result.how() == conformance::outcome::failed)
            failed.insert(conformance::finding_name(one.name()));
    }
    auto const was_asked = [&asked](std::string_view name) { return asked.find(name) != asked.end(); };
    if (given.known.writes()) given.said.known = given.known.findings().updated(failed, was_asked);
    return given.known.finish(failed, was_asked);
}

int run_conform(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const from(
        conform_verb,
        apis,
        words,
        1,
        {"--api=",      "--token=",      "--header=",   "--known=",          "--unknown=",    "--conflict=",
         "--without=",  "--junit=",      "--html=",     "--json=",           "--ctrf=",       "--only=",
         "--replay=",   "--compare=",    "--baseline=", "--write-baseline=", "--today=",      "--rules=",
         "--parallel=", "--seed=",       "--timeout=",  "--github",          "--show-bodies", "--strict",
         "--list",      "--allow-writes"});
    if (!from.good()) return usage;
    conform_options given;
    if (auto const read = read_conform_options(apis, from, given); read != ok) return read;

    auto const client = make_client(conform_verb, given.authority, given.limit);
    if (client == nullptr) return usage;
    traffic sent(*client, [&given] { return make_client(conform_verb, given.authority, given.limit); });
    given.setup.send = [&sent](conformance::kept_request const& what) { return sent.send(what); };
    if (given.setup.parallel > 1)
        given.setup.send_together = [&sent](std::vector<conformance::kept_request> const& all) {
            return sent.send_together(all);
        };
    given.setup.wait = [&sent](std::uint32_t seconds) { sent.wait(seconds); };
    auto const cases = wanted_cases(given);
    if (cases.size() == 0 && given.replayed) {
        complain("none of the cases that there are failed in that run: nothing to repeat");
        return ok;
    }
    if (cases.size() == 0)
        return usage_error(conform_verb, apis, "--only PREFIX, with which names of cases begin");
    if (from.has("--list")) {
        for (auto const& one : cases)
            put(one.name() + '\n');
        return ok;
    }
    if (!client->connect() || !can_be_written(given.files)) return usage;

    await_signals();
    auto const result = run_cases(cases, sent);
    bool const whole = result.cases.size() == cases.size() && !sent.cut_short();
    bool const settled = !whole || settle_baseline(given, result);
    bool const written = write_reports(given.files, result, given.said);
    print_findings(given, result, sent, cases.size());
    if (auto const signal = signal_that_came(); signal != 0) {
        complain("conform: ended by a signal");
        return 128 + signal;
    }
    print_end(sent);
    if (!written || !settled) return usage;
    return whole && counts_of(result, given.said).ok() ? ok : violations;
}

} // namespace

verb const conform_verb = {
    "conform",
    "preflight conform URL --api {apis} [--token TEXT] [--header NAME=TEXT]...\n"
    "                  [--known NAME=ID]... [--unknown NAME=ID]... [--conflict NAME=ID]...\n"
    "                  [--without SCOPE=TOKEN]... [--only PREFIX]... [--seed N] [--parallel N]\n"
    "                  [--strict]\n"
    "                  [--junit FILE] [--html FILE] [--json FILE] [--ctrf FILE] [--github]\n"
    "                  [--show-bodies] [--replay FILE] [--compare FILE] [--timeout SECONDS]\n"
    "                  [--baseline FILE | --write-baseline FILE] [--today YYYY-MM-DD]\n"
    "                  [--rules URL] [--allow-writes] [--list]\n"
    "    Does a server keep the contract? It is sent good requests and every kind of bad one, at the\n"
    "    http URL under which the API is. It must be a server for tests: what it holds is changed and\n"
    "    deleted. Exit status 0 all that could be asked is well, 1 something is not, 2 also no\n"
    "    connection, 130 ended by Ctrl-C, after the current request; the reports hold what was run.\n"
    "    A request that gets nothing back on a connection that was used before is sent once more, on a\n"
    "    new one: many servers close a connection and do not say so. The summary tells how often.\n"
    "    --token         a credential that may do everything; without it, the server takes any\n"
    "    --header        the text of another header of the API; without it, the server takes any\n"
    "    --known         an id that it knows, by the name of its parameter or member, such as {id}, or of\n"
    "                    operation and parameter, OPERATION/{id}, which goes first\n"
    "    --unknown       a well-formed id that it does not know, likewise\n"
    "    --conflict      the id of what is in a state for which it answers 409, likewise\n"
    "    --without       a credential that may do all but what needs that scope\n"
    "    --only          only cases with names that begin so, such as {operation}/\n"
    "    --list          prints the names of the cases and sends nothing\n"
    "    --seed          other generated bodies\n"
    "    --parallel      how many requests are sent at once, where a case is about that; without it, 8. 1: "
    "the\n"
    "                    case is skipped\n"
    "    --strict        warnings count as errors\n"
    "    --junit, --html, --json, --ctrf  where a report goes\n"
    "    --github        failures also as annotations, lines that GitHub Actions reads\n"
    "    --show-bodies   what was sent, whole, and as a line for curl; else only its shape is shown\n"
    "    --replay        only the cases that failed in the run of which this is the --json, by its seed\n"
    "    --compare       says what is fixed, still failing and new since the run of which this is the "
    "--json\n"
    "    --baseline      cases that are known to fail, each with a reason: they do not count, see check\n"
    "    --write-baseline  writes that file: all that fail now\n"
    "    --rules         the page of the rules, docs/rules.md, that reports link to\n"
    "    --today         decides what of it has expired; without it, the day it is\n"
    "    --timeout       for each request; without it, 10. After ten requests in a row without an\n"
    "                    answer, or with 429, it gives up\n"
    "    --allow-writes  must be given unless the server is on this machine\n",
    run_conform};

} // namespace notepact::preflight
