// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// preflight: the contracts on the command line.
#include "../http_server/standard_streams.hpp"
#include "command.hpp"

#include <notepact/version.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <new>

namespace preflight {
namespace {

verb const* const verbs[] = {
    &list_verb,
    &check_verb,
    &format_verb,
    &request_verb,
    &interpret_verb,
    &scopes_verb,
    &schema_verb,
    &openapi_verb,
    &vectors_verb,
    &serve_verb,
    &conform_verb};

std::string help() {
    std::string text = "preflight: does a request or an answer keep its contract?\n\n";
    for (auto const* verb : verbs)
        text.append(verb->help).append("\n");
    return text
           + "Exit status: 0 no error (warnings allowed unless --strict), 1 violations, 2 usage, or what "
             "cannot be read\nor written.\n";
}

bool wants_help(std::string_view word) {
    return word == "--help" || word == "-h";
}

int run(std::vector<std::string_view> words) {
    if (words.empty()) {
        std::fputs(help().c_str(), stderr);
        return usage;
    }
    if (wants_help(words[0]) || words[0] == "help") {
        put(help());
        return ok;
    }
    if (words[0] == "--version") {
        put("preflight ");
        put(notepact::version);
        put("\n");
        return ok;
    }
    for (auto const* verb : verbs) {
        if (words[0] != verb->name) continue;
        words.erase(words.begin());
        auto const end_of_options = std::find(words.begin(), words.end(), "--");
        if (std::any_of(words.begin(), end_of_options, wants_help)) {
            put(verb->help);
            return ok;
        }
        return verb->run(words);
    }
    std::fputs("preflight: expected one of the verbs", stderr);
    for (auto const* verb : verbs)
        std::fprintf(stderr, "%s %s", verb == verbs[0] ? "" : ",", verb->name);
    std::fputs("; see preflight --help\n", stderr);
    return usage;
}

} // namespace

int usage_error(verb const& of, char const* expected) {
    std::fprintf(stderr, "preflight %s: expected %s\n%s", of.name, expected, of.help);
    return usage;
}

arguments::arguments(
    verb const& of, std::vector<std::string_view> const& words, std::size_t limit,
    std::initializer_list<std::string_view> options) {
    char const* const expected = parse(words, options);
    good_ = expected == nullptr && size() <= limit;
    if (!good_) usage_error(of, expected != nullptr ? expected : "fewer arguments");
}

char const* arguments::parse(
    std::vector<std::string_view> const& words, std::initializer_list<std::string_view> options) {
    bool options_end = false;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (options_end || word->substr(0, 2) != "--") {
            positional_.push_back(*word);
            continue;
        }
        if (*word == "--") {
            options_end = true;
            continue;
        }
        auto const equals = std::min(word->find('='), word->size());
        auto const name = word->substr(0, equals);
        auto const known = std::find_if(options.begin(), options.end(), [&](std::string_view declared) {
            return declared.substr(0, declared.find('=')) == name;
        });
        if (known == options.end())
            return "no other options than those below (put -- before a text that begins with --)";
        if (known->back() != '=') {
            if (equals != word->size()) return "no value for that option";
            options_.push_back({name, {}});
        } else if (equals != word->size()) {
            options_.push_back({name, word->substr(equals + 1)});
        } else if (++word != words.end()) {
            options_.push_back({name, *word});
        } else {
            return "a value for the last option";
        }
    }
    return nullptr;
}

std::vector<std::string_view> arguments::values(std::string_view option) const {
    std::vector<std::string_view> found;
    for (auto const& given : options_)
        if (given.name == option) found.push_back(given.value);
    return found;
}

} // namespace preflight

int main(int argc, char** argv) {
    http_server::keep_standard_streams();
    std::signal(SIGPIPE, SIG_DFL); // `preflight … | head` ends quietly
    try {
        int const status = preflight::run({argv + 1, argv + argc});
        preflight::flush_output();
        return status;
    } catch (std::bad_alloc const&) {
        std::fputs("preflight: out of memory\n", stderr);
        return preflight::usage;
    }
}
