// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "conform_options.hpp"

#include "input.hpp"
#include "setup_options.hpp"

#include <notepact/http/base_url.hpp>

#include <array>
#include <cctype>
#include <cstdint>
#include <ctime>
#include <map>
#include <string_view>
#include <utility>

namespace notepact::preflight {
namespace {

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
    if (!read_number(from, "--parallel", setup.parallel) || setup.parallel == 0 || setup.parallel > 64)
        return "--parallel NUMBER, from 1 to 64";
    setup.sends_chunked = true;
    setup.strict = from.has("--strict");
    return nullptr;
}

// A word for a shell.
std::string quoted(std::string_view text) {
    constexpr std::string_view plain = "%+,-./:=@_";
    bool is_plain = !text.empty();
    std::string made = "'";
    for (char const c : text) {
        is_plain =
            is_plain && (std::isalnum(static_cast<unsigned char>(c)) != 0 || plain.find(c) != plain.npos);
        made += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return is_plain ? std::string(text) : made + '\'';
}
// A variable of the shell: `$KNOWN_SESSION_NOTE_ID`
std::string variable(std::string_view kind, std::string_view name) {
    std::string made(kind);
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        made += std::isalnum(byte) != 0 ? static_cast<char>(std::toupper(byte)) : '_';
    }
    return "\"$" + made + '"';
}

// The command that runs the same again. What the caller gave is spelt by variables; ids and headers as they
// are where requests are shown as they are. Credentials never are.
std::string repeating(arguments const& from, conform_options const& given) {
    auto made = program_name() + " conform " + quoted(from[0]) + " --api " + std::string(given.owner->name);
    if (from.has("--token")) made += " --token \"$TOKEN\"";
    for (auto const& [option, kind] :
         {std::pair("--header", "HEADER_"),
          {"--known", "KNOWN_"},
          {"--unknown", "UNKNOWN_"},
          {"--conflict", "CONFLICT_"},
          {"--without", "TOKEN_WITHOUT_"}})
        for (auto const text : from.values(option)) {
            auto const pair = parse_pair(text);
            bool const shown = given.said.show_bodies && std::string_view(option) != "--without";
            made.append(" ").append(option).append(" ");
            made += shown ? quoted(text) : quoted(pair->first + '=') + variable(kind, pair->first);
        }
    for (auto const* const option : {"--seed", "--parallel", "--timeout"})
        if (from.has(option)) made.append(" ").append(option).append(" ").append(from.values(option).back());
    for (auto const* const option : {"--strict", "--allow-writes", "--show-bodies"})
        if (from.has(option)) made.append(" ").append(option);
    return made;
}

// The day that was given or that it is, and the time, in UTC.
std::string date_of(baseline const& known) {
    auto const now = std::time(nullptr);
    std::tm parts{};
    char text[sizeof "T00:00:00Z"] = {};
    if (::gmtime_r(&now, &parts) != nullptr) std::strftime(text, sizeof text, "T%H:%M:%SZ", &parts);
    return known.today() + text;
}

// A report of an earlier run, as --replay and --compare take it; null and nothing read if none is given.
exit_status
read_past(arguments const& from, std::string_view option, std::optional<conformance::past_run>& past) {
    auto const files = from.values(option);
    if (files.empty()) return ok;
    std::string const file(files.back());
    std::string text;
    if (!read_whole(file, text)) return usage;
    auto read = conformance::read_run(text);
    if (!read) {
        complain(
            file + ": " + std::string(message(read.fault)) + (read.where.empty() ? "" : ": " + read.where));
        return usage;
    }
    past = std::move(read.run);
    return ok;
}

char const* read_options(known_apis const& apis, arguments const& from, conform_options& given) {
    if (auto const* const expected = read_place(from, given)) return expected;
    std::string name;
    if (!read_text(from, "--api", name)) return "one --api";
    if (name.empty() && given.replayed) name = given.replayed->api;
    given.owner = apis.find(name);
    if (given.owner == nullptr) return "--api NAME, that of an API";
    for (auto const* past : {&given.replayed, &given.compared})
        if (*past && (**past).suite != "server." + std::string(given.owner->name))
            return "the report of a run of conform against a server of the same API";
    if (given.replayed && given.replayed->seed) given.setup.seed = *given.replayed->seed;
    if (auto const* const expected = read_setup(from, *given.owner, given.setup)) return expected;

    std::uint16_t seconds = 10;
    if (!read_number(from, "--timeout", seconds) || seconds == 0 || seconds > 3600)
        return "--timeout SECONDS, from 1 to 3600";
    given.limit = std::chrono::seconds(seconds);
    for (auto const prefix : from.values("--only"))
        given.only.emplace_back(prefix);
    if (given.replayed && !given.only.empty()) return "--only or --replay, not both";
    auto& files = given.files;
    if (!read_text(from, "--junit", files.junit) || !read_text(from, "--html", files.html)
        || !read_text(from, "--json", files.json) || !read_text(from, "--ctrf", files.ctrf))
        return "one file of each kind";
    given.annotations = from.has("--github");
    return given.known.read_options(from);
}

void say_of_run(arguments const& from, conform_options& given) {
    auto& said = given.said;
    said.target = "http://" + given.authority;
    said.date = date_of(given.known);
    said.seed = given.setup.seed;
    said.show_bodies = from.has("--show-bodies");
    said.show_bodies_flag = "--show-bodies";
    said.command = repeating(from, given);
    for (auto const* const option : {"--strict", "--allow-writes"})
        if (from.has(option)) said.options.emplace_back(option);
    said.known = given.known.findings();
    if (from.has("--rules")) said.rules_url = from.values("--rules").back();
}

} // namespace

exit_status read_conform_options(known_apis const& apis, arguments const& from, conform_options& given) {
    for (auto const* const option : {"--replay", "--compare"})
        if (from.values(option).size() > 1) {
            usage_error(conform_verb, apis, std::string("one ") + option);
            return usage;
        }
    if (read_past(from, "--replay", given.replayed) != ok
        || read_past(from, "--compare", given.compared) != ok)
        return usage;
    if (auto const* const expected = read_options(apis, from, given)) {
        usage_error(conform_verb, apis, expected);
        return usage;
    }
    if (!given.known.load()) return usage;
    say_of_run(from, given);
    return ok;
}

} // namespace notepact::preflight
