// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../http_server/standard_streams.hpp"
#include "command.hpp"
#include "notepact/preflight.hpp"

#include <notepact/version.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <new>

namespace notepact::preflight {
namespace {

verb const* const verbs[] = {
    &list_verb,
    &check_verb,
    &summary_verb,
    &format_verb,
    &request_verb,
    &interpret_verb,
    &scopes_verb,
    &schema_verb,
    &openapi_verb,
    &describe_verb,
    &explain_verb,
    &vectors_verb,
    &serve_verb,
    &conform_verb};

std::string help(known_apis const& apis) {
    std::string text = program_name() + ": does a request or an answer keep its contract? The APIs: "
                       + apis.names(", ") + "\n\n";
    for (auto const* verb : verbs)
        text.append(help_of(*verb, apis)).append("\n");
    return text
           + "Exit status: 0 no error (warnings allowed unless --strict), 1 violations, 2 usage, or what "
             "cannot be read\nor written.\n";
}

bool wants_help(std::string_view word) {
    return word == "--help" || word == "-h";
}

int run_verb(known_apis const& apis, std::vector<std::string_view> words) {
    if (words.empty()) {
        std::fputs(help(apis).c_str(), stderr);
        return usage;
    }
    if (wants_help(words[0]) || words[0] == "help") {
        put(help(apis));
        return ok;
    }
    if (words[0] == "--version") {
        put(program_name() + ' ');
        put(version);
        put("\n");
        return ok;
    }
    for (auto const* verb : verbs) {
        if (words[0] != verb->name) continue;
        words.erase(words.begin());
        auto const end_of_options = std::find(words.begin(), words.end(), "--");
        if (std::any_of(words.begin(), end_of_options, wants_help)) {
            put(help_of(*verb, apis));
            return ok;
        }
        return verb->run(apis, words);
    }
    std::fprintf(stderr, "%s: expected one of the verbs", program_name().c_str());
    for (auto const* verb : verbs)
        std::fprintf(stderr, "%s %s", verb == verbs[0] ? "" : ",", verb->name);
    std::fprintf(stderr, "; see %s --help\n", program_name().c_str());
    return usage;
}

// A name that requests have for an id.
std::string name_of_an_id(known_apis const& apis) {
    for (auto const* of : apis.operations())
        if (auto const name = of->path.last_parameter(); !name.empty()) return std::string(name);
    return "id";
}

} // namespace

std::string help_of(verb const& of, known_apis const& apis) {
    auto const& example = apis.example();
    auto const id = name_of_an_id(apis);
    struct {
        std::string_view token;
        std::string text;
    } const tokens[] = {
        {"preflight", program_name()},
        {"{apis}", apis.names()},
        {"{operation}", std::string(example.name)},
        {"{status}", std::to_string(example.begin()->status)},
        {"{id}", id},
    };
    std::string_view rest = of.help;
    std::string text;
    while (!rest.empty()) {
        bool taken = false;
        for (auto const& [token, meant] : tokens) {
            if (rest.substr(0, token.size()) != token) continue;
            text += meant;
            rest.remove_prefix(token.size());
            taken = true;
            break;
        }
        if (taken) continue;
        text += rest[0];
        rest.remove_prefix(1);
    }
    return text;
}

int usage_error(verb const& of, known_apis const& apis, std::string_view expected) {
    flush_output();
    std::fprintf(
        stderr,
        "%s %s: expected %.*s\n%s",
        program_name().c_str(),
        of.name,
        static_cast<int>(expected.size()),
        expected.data(),
        help_of(of, apis).c_str());
    return usage;
}

arguments::arguments(
    verb const& of, known_apis const& apis, std::vector<std::string_view> const& words, std::size_t limit,
    std::initializer_list<std::string_view> options) {
    char const* const expected = parse(words, options);
    good_ = expected == nullptr && size() <= limit;
    if (!good_) usage_error(of, apis, expected != nullptr ? expected : "fewer arguments");
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

int run(int argc, char** argv, std::initializer_list<std::reference_wrapper<api const>> apis) {
    if (argc > 0) {
        std::string_view const path = argv[0];
        program_name() = path.substr(path.rfind('/') + 1); // npos + 1 is 0
    }
    http_server::keep_standard_streams();
    std::signal(SIGPIPE, SIG_DFL); // `preflight … | head` ends quietly
    std::vector<api const*> all;
    for (auto const& one : apis)
        all.push_back(&one.get());
    known_apis const known(std::move(all));
    try {
        int const status = run_verb(known, {argv + (argc > 0 ? 1 : 0), argv + argc});
        flush_output();
        return status;
    } catch (std::bad_alloc const&) {
        std::fprintf(stderr, "%s: out of memory\n", program_name().c_str());
        return usage;
    }
}

} // namespace notepact::preflight
