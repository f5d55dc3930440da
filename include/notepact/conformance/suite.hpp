// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A suite of named cases, and what running them has found: the form of the suites for clients and for
// servers, in which Boost.Test, reports and programs of your own take them.
#ifndef NOTEPACT_CONFORMANCE_SUITE_HPP
#define NOTEPACT_CONFORMANCE_SUITE_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace notepact::conformance {

/// How a case ended.
enum class outcome : std::uint8_t {
    passed, ///< nothing was wrong
    failed, ///< its result says what was
    skipped ///< it could not be run; its result says why
};
/// As reports spell it: `passed`. In static storage.
constexpr std::string_view name(outcome how) noexcept {
    constexpr std::string_view names[] = {"passed", "failed", "skipped"};
    return in_order<outcome::skipped>(names, how);
}

/// A request and what came back.
struct exchange {
    kept_request request; ///< as it was sent
    response answer;      ///< as it came
};

/// One thing that was wrong.
struct failure {
    /// For people: the cause, which many cases may share. Made of fixed words, names of the documents and
    /// numbers: nothing of a message is in it.
    std::string why;
    /// What was sent and what came, in order, as it was: for eyes that may see it; redacted() for others.
    std::vector<exchange> exchanges = {};
    /// Of which input, in words of the suite: `signature: cut short`. Empty where the case has one.
    std::string about = {};
    /// Of a client: what it was asked for, as text; all of it is made up by the suite.
    std::string asked = {};

    /// What it is about and why, in one line.
    std::string text() const { return about.empty() ? why : about + ": " + why; }
};

/// What a case has found.
struct case_result {
    /// The first that were found, at most max_kept.
    std::vector<failure> failures = {};
    std::size_t failed = 0;    ///< how many were found
    std::size_t exchanges = 0; ///< how many requests were sent
    std::string skipped = {};  ///< why it could not be run; empty: it was
    /// Warnings in answers that are right otherwise, each once: rule and place, in words of the documents. At
    /// most max_kept.
    std::vector<std::string> warnings = {};
    std::size_t warned = 0; ///< how many answers had some

    static constexpr std::size_t max_kept = 4; ///< of failures and of warnings, of each case

    /// How it ended: failed, if something did; else skipped, if there is a reason.
    outcome how() const noexcept {
        return failed != 0 ? outcome::failed : skipped.empty() ? outcome::passed : outcome::skipped;
    }
    /// Counts a failure, and keeps it if it is among the first.
    void fail(failure one) {
        if (failed++ < max_kept) failures.push_back(std::move(one));
    }
};

namespace detail {

inline std::string name_of_case(operation const& of, std::string const& part, std::string const& rule) {
    return std::string(of.name) + '/' + part + '/' + rule;
}

// Whether a text that others may see holds a credential. A short one is not looked for, since it may be a
// part of any word.
inline bool holds_credential(std::string_view text, std::string_view credential) {
    return credential.size() >= 8 && text.find(credential) != text.npos;
}

} // namespace detail

/// One thing to find out, by itself: cases may be run in any order, and any of them alone.
struct suite_case {
    operation const* of; ///< what it is about
    std::string part;    ///< what of it: a member, a parameter, a header, or `answer`, `method`, `scope`, …
    std::string rule;    ///< what is expected of that: the name of a rule or a word of the suite
    /// Never throws but for want of memory.
    std::function<case_result()> run;

    /// `clinic.create_sign_off/signature/missing_prefix`: no other case of the suite has it. Letters, digits,
    /// `.`, `_` and `-` only, but for the two slashes.
    std::string name() const { return detail::name_of_case(*of, part, rule); }
};

namespace detail {

// Makes a case that cannot be run.
inline suite_case skipped_case(operation const& of, std::string part, std::string rule, std::string why) {
    return {&of, std::move(part), std::move(rule), [reason = std::move(why)] {
                case_result result;
                result.skipped = reason;
                return result;
            }};
}

} // namespace detail

/// A case that was run.
struct finished_case {
    operation const* of; ///< as of suite_case
    std::string part;    ///< likewise
    std::string rule;    ///< likewise
    case_result result;  ///< what it has found

    /// As of suite_case.
    std::string name() const { return detail::name_of_case(*of, part, rule); }
};

/// A text that no report shows, such as a credential that the host gave, and what stands for it:
/// `$TOKEN` in a line for a shell.
struct kept_secret {
    std::string name; ///< of a variable of the shell: `TOKEN`
    std::string text; ///< what is not to be shown
};

/// Cases that were run, in the order of their suite.
struct suite_result {
    std::string title = {};                ///< for people: `Server of Clinic Session Notes API v1`
    std::string name = {};                 ///< `server.clinic`
    api const* about = nullptr;            ///< null: of none alone
    std::vector<finished_case> cases = {}; ///< those that were run
    std::vector<kept_secret> secrets = {}; ///< the host's credentials, and what was made of them

    /// How many cases ended so.
    std::size_t count(outcome how) const noexcept {
        std::size_t found = 0;
        for (auto const& one : cases)
            found += one.result.how() == how ? 1U : 0U;
        return found;
    }
    /// How many requests all of them have sent.
    std::size_t exchanges() const noexcept {
        std::size_t sent = 0;
        for (auto const& one : cases)
            sent += one.result.exchanges;
        return sent;
    }
    /// Nothing failed, and something was run.
    bool ok() const noexcept { return count(outcome::failed) == 0 && count(outcome::passed) != 0; }
};

/// Named cases: a range of suite_case.
struct suite {
    std::string title = {};                ///< for people: `Server of Clinic Session Notes API v1`
    std::string name = {};                 ///< for programs: `server.clinic`
    api const* about = nullptr;            ///< null: of none alone
    std::vector<suite_case> cases = {};    ///< of which some may be taken out
    std::vector<kept_secret> secrets = {}; ///< the host's credentials, and what was made of them

    /// A range of its cases.
    /// @{
    auto begin() const noexcept { return cases.begin(); }
    auto end() const noexcept { return cases.end(); }
    std::size_t size() const noexcept { return cases.size(); }
    /// @}

    /// Runs all of them, in their order, one after the other. After each, `seen(finished_case const&)` is
    /// told, to show how far it is; where that returns bool, false stops the run. Throws only what `seen`
    /// throws, or for want of memory.
    template <class Seen>
    suite_result run(Seen seen) const {
        suite_result all{title, name, about, {}, secrets};
        for (auto const& one : cases) {
            all.cases.push_back({one.of, one.part, one.rule, one.run()});
            if constexpr (std::is_same_v<decltype(seen(all.cases.back())), bool>) {
                if (!seen(std::as_const(all.cases.back()))) break;
            } else {
                seen(std::as_const(all.cases.back()));
            }
        }
        return all;
    }
    /// The same, and nobody is told.
    suite_result run() const {
        return run([](finished_case const&) {});
    }
};

} // namespace notepact::conformance

#endif
