// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "files.hpp"
#include "known_apis.hpp"
#include "setup_options.hpp"
#include "sockets.hpp"

#include <notepact/conformance/report.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/server_suite.hpp>
#include <notepact/http/answer_head.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <unistd.h>
#include <vector>

namespace notepact::preflight {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t most_unanswered = 10; // one after the other: the server is gone, or busy with others

// The signal that has come, or 0. The second one of its kind ends the program at once.
std::sig_atomic_t volatile signal_seen = 0;
void see_signal(int which) {
    signal_seen = which;
    std::signal(which, SIG_DFL);
}

// -------------------------------------------------------------------------------------- the command line

struct conform_options {
    api const* owner = nullptr;
    std::string authority; // host and port
    std::chrono::seconds limit{0};
    std::vector<std::string_view> only; // what names of cases begin with; none: all
    std::string junit, html, json;
    conformance::server_setup setup;
};

bool is_https(base_url const& base) {
    return (base.text()[std::string_view("http").size()] | 0x20) == 's';
}

std::string authority_of(base_url const& base) {
    auto const begin = base.text().find("://") + 3;
    return std::string(base.text().substr(begin, base.text().size() - begin - base.path().size()));
}

// The value of an option that may be given once; false if there are more.
bool read_text(arguments const& from, std::string_view option, std::string& text) {
    auto const given = from.values(option);
    if (!given.empty()) text = given[0];
    return given.size() < 2;
}

bool read_known(
    arguments const& from, std::string_view option, api const& owner,
    std::map<std::string, std::string>& known) {
    auto const ids = parse_ids({&owner}, from.values(option));
    if (!ids) return false;
    known = {ids->begin(), ids->end()};
    return known.size() == ids->size();
}

// The next three: what was expected, or null.

char const* read_place(arguments const& from, conform_options& given) {
    auto const url = from.size() == 1 ? from[0] : std::string_view();
    auto const base = base_url::parse(url, base_url_policy::allow_http);
    if (!base) return "a URL such as http://127.0.0.1:8080/v3, where the API is";
    if (is_https(*base))
        return "an http URL, since it speaks no TLS: put a proxy before the server that does, and give its "
               "URL";
    if (!base_url::parse(url) && !from.has("--allow-writes"))
        return "--allow-writes, since the server is not on this machine, and writes and deletes are sent to "
               "it";
    given.authority = authority_of(*base);
    given.setup.base_path = std::string(base->path());
    return nullptr;
}

char const* read_setup(arguments const& from, api const& owner, conformance::server_setup& setup) {
    if (!read_text(from, "--token", setup.credential)) return "one --token";
    for (auto const text : from.values("--header")) {
        auto header = parse_pair(text);
        bool const known = header && owner.headers().find(header->first) != nullptr
                           && header->first != owner.credential().name();
        if (!known || !setup.headers.insert(std::move(*header)).second)
            return "--header NAME=TEXT, one for each header of the API beside the credential's";
    }
    if (!read_known(from, "--conflict", owner, setup.conflicting))
        return "--conflict NAME=ID, one for each name that requests have for an id";
    if (!read_known(from, "--known", owner, setup.known))
        return "--known NAME=ID, one for each name that requests have for an id";
    if (!read_known(from, "--unknown", owner, setup.unknown))
        return "--unknown NAME=ID, one for each name that requests have for an id";
    auto const keys = parse_lesser_keys({&owner}, from.values("--without"));
    if (!keys) return "--without SCOPE=TOKEN, a scope that the documents name";
    setup.credential_without = [keys = *keys](std::string_view scope) {
        for (auto const& [lost, token] : keys)
            if (lost == scope) return std::optional(token);
        return std::optional<std::string>();
    };
    if (!read_number(from, "--seed", setup.seed)) return "--seed NUMBER";
    setup.strict = from.has("--strict");
    return nullptr;
}

char const* read_options(known_apis const& apis, arguments const& from, conform_options& given) {
    if (auto const* const expected = read_place(from, given)) return expected;
    std::string name;
    if (!read_text(from, "--api", name)) return "one --api";
    given.owner = apis.find(name);
    if (given.owner == nullptr) return "--api NAME, that of an API";
    if (auto const* const expected = read_setup(from, *given.owner, given.setup)) return expected;

    std::uint16_t seconds = 10;
    if (!read_number(from, "--timeout", seconds) || seconds == 0 || seconds > 3600)
        return "--timeout SECONDS, from 1 to 3600";
    given.limit = std::chrono::seconds(seconds);
    given.only = from.values("--only");
    if (!read_text(from, "--junit", given.junit) || !read_text(from, "--html", given.html)
        || !read_text(from, "--json", given.json))
        return "one file of each kind";
    return nullptr;
}

// ----------------------------------------------------------------------------------------------- the run

// Sends what the cases want to send, as long as it makes sense.
class traffic {
  public:
    explicit traffic(http_client& client) : client_(client) {}

    conformance::response send(conformance::kept_request const& what) {
        if (signal_seen != 0 || given_up()) {
            cut_short_ = true;
            conformance::response none;
            none.closed = true;
            return none;
        }
        ++requests_;
        auto came = client_.send(what);
        if (!came.closed) {
            bool const coded = answer_head(came.headers).coded() && !came.body.empty();
            coded_ = coded ? coded_ + 1 : 0;
            unanswered_ = came.status == 429 ? unanswered_ + 1 : 0;
            return came;
        }
        auto const why = client_.why();
        ++reasons_[static_cast<std::size_t>(why)];
        bool const no_life = why == no_answer::timed_out || why == no_answer::not_sent;
        unanswered_ = no_life ? unanswered_ + 1 : 0;
        return came;
    }

    void wait(std::uint32_t seconds) {
        client_.disconnect(); // else, the server may do that while the next request is on its way
        auto const end = steady_clock::now() + std::chrono::seconds(seconds);
        while (steady_clock::now() < end && signal_seen == 0 && !given_up())
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }

    bool given_up() const { return unanswered_ >= most_unanswered || all_coded(); }
    // Whether something codes the bodies that come, so that nothing can be said of them.
    bool all_coded() const { return coded_ >= most_unanswered; }
    // Whether a request was not sent because the run is to end: what its case says is worth nothing.
    bool cut_short() const { return cut_short_; }

    std::size_t requests() const { return requests_; }
    void print_reasons() const {
        if (client_.sent_again() != 0)
            put("sent again on a new connection: " + std::to_string(client_.sent_again())
                + ", the server had closed the one before and not said so\n");
        for (std::size_t i = 0; i < reasons_.size(); ++i)
            if (reasons_[i] != 0) {
                put("without an answer: " + std::to_string(reasons_[i]) + ", ");
                put(message(static_cast<no_answer>(i)));
                put("\n");
            }
    }

  private:
    http_client& client_;
    std::array<std::size_t, static_cast<std::size_t>(no_answer::failed) + 1> reasons_{};
    std::size_t requests_ = 0;
    std::size_t unanswered_ = 0; // one after the other
    std::size_t coded_ = 0;      // likewise
    bool cut_short_ = false;
};

// How far it is, on stderr: a bar for a person at a terminal, else a line now and then.
class progress_bar {
  public:
    explicit progress_bar(conformance::suite const& cases) : cases_(cases) { show(); }

    void tick(conformance::finished_case const& one) {
        ++done_;
        failed_ += one.result.how() == conformance::outcome::failed ? 1U : 0U;
        if (steady_clock::now() - last_ < pause_) return;
        show();
    }
    void end() const {
        if (is_terminal_) std::fputs("\r\033[K", stderr);
    }

  private:
    void show() {
        last_ = steady_clock::now();
        if (!is_terminal_) {
            std::fprintf(stderr, "%zu of %zu cases, %zu failed\n", done_, cases_.size(), failed_);
            return;
        }
        constexpr std::size_t width = 24;
        std::string bar(width, '.');
        std::fill_n(bar.begin(), width * done_ / cases_.size(), '#');
        auto const now = done_ < cases_.size() ? cases_.cases[done_].of->name : std::string_view();
        auto const line = "\r[" + bar + "] " + std::to_string(done_) + '/' + std::to_string(cases_.size())
                          + ", " + std::to_string(failed_) + " failed, " + std::string(now) + "\033[K";
        std::fputs(line.c_str(), stderr);
    }

    conformance::suite const& cases_;
    bool const is_terminal_ = isatty(STDERR_FILENO) != 0;
    steady_clock::duration const pause_ =
        is_terminal_ ? steady_clock::duration(std::chrono::milliseconds(100)) : std::chrono::seconds(10);
    steady_clock::time_point last_;
    std::size_t done_ = 0, failed_ = 0;
};

conformance::suite_result run_cases(conformance::suite const& cases, traffic const& sent) {
    progress_bar bar(cases);
    bool dropped = false;
    auto result = cases.run([&](conformance::finished_case const& one) {
        dropped = sent.cut_short() && !sent.given_up();
        bar.tick(one);
        return signal_seen == 0 && !sent.given_up();
    });
    bar.end();
    if (dropped) result.cases.pop_back();
    return result;
}

// -------------------------------------------------------------------------------------------- what is said

// A file that cannot be written is told before the server is bothered; one that is there stays until then.
bool can_be_written(std::string const& path) {
    if (path.empty()) return true;
    auto* const file = std::fopen(path.c_str(), "ab");
    bool const good = file != nullptr && std::fclose(file) == 0;
    if (!good) std::perror((program_name() + ": cannot write " + path).c_str());
    return good;
}

template <class Print>
bool write_report(std::string const& path, Print const& print) {
    return path.empty() || write_file(path, print);
}
bool write_reports(conform_options const& given, conformance::suite_result const& result) {
    bool const junit = write_report(given.junit, [&](auto put_in) { put_junit(result, put_in); });
    bool const html = write_report(given.html, [&](auto put_in) { put_html(result, put_in); });
    bool const json = write_report(given.json, [&](auto put_in) { put_json(result, put_in); });
    return junit && html && json;
}

void print_summary(conformance::suite_result const& result, traffic const& sent, std::size_t size) {
    using conformance::outcome;
    std::map<std::string, std::size_t> skipped;
    for (auto const& one : result.cases) {
        if (one.result.how() == outcome::failed)
            put("failed " + one.name() + ": " + one.result.failures[0].text() + '\n');
        if (one.result.how() == outcome::skipped) ++skipped[one.result.skipped];
    }
    for (auto const& [why, count] : skipped)
        put("skipped " + std::to_string(count) + ": " + why + '\n');
    sent.print_reasons();
    auto const number = [](std::size_t count, char const* what) {
        put_number(count);
        put(what);
    };
    number(size, " cases: ");
    number(result.count(outcome::passed), " passed, ");
    number(result.count(outcome::failed), " failed, ");
    number(result.count(outcome::skipped), " skipped, ");
    number(size - result.cases.size(), " not run; ");
    number(sent.requests(), " requests\n");
    flush_output();
}

conformance::suite wanted_cases(conform_options const& given) {
    auto all = server_suite(*given.owner, given.setup);
    auto const unwanted = [&given](conformance::suite_case const& one) {
        auto const begins = [name = one.name()](std::string_view prefix) {
            return name.compare(0, prefix.size(), prefix) == 0;
        };
        return !given.only.empty() && std::none_of(given.only.begin(), given.only.end(), begins);
    };
    all.cases.erase(std::remove_if(all.cases.begin(), all.cases.end(), unwanted), all.cases.end());
    return all;
}

int run_conform(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const from(
        conform_verb,
        apis,
        words,
        1,
        {"--api=",
         "--token=",
         "--header=",
         "--known=",
         "--unknown=",
         "--conflict=",
         "--without=",
         "--junit=",
         "--html=",
         "--json=",
         "--only=",
         "--seed=",
         "--timeout=",
         "--strict",
         "--list",
         "--allow-writes"});
    if (!from.good()) return usage;
    conform_options given;
    if (auto const* const expected = read_options(apis, from, given))
        return usage_error(conform_verb, apis, expected);

    auto const client = make_client(conform_verb, given.authority, given.limit);
    if (client == nullptr) return usage;
    traffic sent(*client);
    given.setup.send = [&sent](conformance::kept_request const& what) { return sent.send(what); };
    given.setup.wait = [&sent](std::uint32_t seconds) { sent.wait(seconds); };
    auto const cases = wanted_cases(given);
    if (cases.size() == 0)
        return usage_error(conform_verb, apis, "--only PREFIX, with which names of cases begin");
    if (from.has("--list")) {
        for (auto const& one : cases)
            put(one.name() + '\n');
        return ok;
    }
    if (!client->connect() || !can_be_written(given.junit) || !can_be_written(given.html)
        || !can_be_written(given.json))
        return usage;

    std::signal(SIGINT, see_signal);
    std::signal(SIGTERM, see_signal);
    auto const result = run_cases(cases, sent);
    bool const written = write_reports(given, result);
    print_summary(result, sent, cases.size());
    if (signal_seen != 0) {
        std::fprintf(stderr, "%s conform: ended by a signal\n", program_name().c_str());
        return 128 + signal_seen;
    }
    if (sent.all_coded())
        std::fprintf(
            stderr,
            "%s conform: given up, %zu answers one after the other had a content coding "
            "(Content-Encoding), though identity was asked for: give the URL of the server itself, or let "
            "what stands before it leave the bodies as they are\n",
            program_name().c_str(),
            most_unanswered);
    else if (sent.given_up())
        std::fprintf(
            stderr,
            "%s conform: given up, %zu requests one after the other had no answer, or 429\n",
            program_name().c_str(),
            most_unanswered);
    return !written ? usage : result.ok() ? ok : violations;
}

} // namespace

verb const conform_verb = {
    "conform",
    "preflight conform URL --api {apis} [--token TEXT] [--header NAME=TEXT]...\n"
    "                  [--known NAME=ID]... [--unknown NAME=ID]... [--conflict NAME=ID]...\n"
    "                  [--without SCOPE=TOKEN]... [--only PREFIX]... [--seed N] [--strict]\n"
    "                  [--junit FILE] [--html FILE] [--json FILE] [--timeout SECONDS] [--allow-writes]\n"
    "                  [--list]\n"
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
    "    --strict        warnings count as errors\n"
    "    --junit, --html, --json  where a report goes\n"
    "    --timeout       for each request; without it, 10. After ten requests in a row without an\n"
    "                    answer, or with 429, it gives up\n"
    "    --allow-writes  must be given unless the server is on this machine\n",
    run_conform};

} // namespace notepact::preflight
