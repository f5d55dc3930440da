// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the verbs of preflight share: exit statuses and the words of a command line.
#ifndef PREFLIGHT_COMMAND_HPP
#define PREFLIGHT_COMMAND_HPP

#include "known_apis.hpp"
#include "output.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::preflight {

enum exit_status {
    ok = 0,
    violations = 1,
    usage = 2 // also input that cannot be read and output that cannot be written
};

// A verb: its name, its usage, and what it does with the words that follow it. In the usage, {apis} stands
// for the names of the APIs, clinic|maxcare, {operation} for one of their operations, {status} for a success
// of that, {id} for a name of an id.
struct verb {
    char const* name;
    char const* help;
    int (*run)(known_apis const& apis, std::vector<std::string_view> const& words);
};
std::string help_of(verb const& of, known_apis const& apis);

extern verb const list_verb, check_verb, summary_verb, format_verb, request_verb, interpret_verb, scopes_verb,
    schema_verb, openapi_verb, describe_verb, explain_verb, vectors_verb, serve_verb, conform_verb;

// Says what was expected, on stderr. Never repeats a word of the command line: it may be a text to check.
int usage_error(verb const& of, known_apis const& apis, std::string_view expected);

// The words that follow a verb: up to `limit` positional ones, and the options among those it knows. An
// option that is declared with a `=` at its end takes a value, the next word or what stands behind a `=`.
class arguments {
  public:
    arguments(
        verb const& of, known_apis const& apis, std::vector<std::string_view> const& words, std::size_t limit,
        std::initializer_list<std::string_view> options);

    bool good() const { return good_; }
    bool has(std::string_view option) const { return !values(option).empty(); }
    // All that were given for an option; of one without a value, empty texts.
    std::vector<std::string_view> values(std::string_view option) const;
    std::size_t size() const { return positional_.size(); }
    std::string_view operator[](std::size_t i) const { return positional_[i]; }
    // The one at a place, or "-" for standard input.
    std::string input(std::size_t i) const { return i < size() ? std::string(positional_[i]) : "-"; }

  private:
    struct given_option {
        std::string_view name, value;
    };
    // What was expected, or null.
    char const*
    parse(std::vector<std::string_view> const& words, std::initializer_list<std::string_view> options);

    bool good_ = true;
    std::vector<std::string_view> positional_;
    std::vector<given_option> options_;
};

} // namespace notepact::preflight

#endif
