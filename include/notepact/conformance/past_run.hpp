// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A run of a suite as put_json() keeps it, read again: to run its failed cases once more, and to tell what
// has changed since.
#ifndef NOTEPACT_CONFORMANCE_PAST_RUN_HPP
#define NOTEPACT_CONFORMANCE_PAST_RUN_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/suite.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

/// How a case of a past run ended.
enum class past_outcome : std::uint8_t {
    passed, ///< as it should be
    failed, ///< and no file of known findings named it
    known,  ///< failed, and a file of known findings named it
    skipped ///< it could not be run
};
/// As reports spell it: `passed`. In static storage.
constexpr std::string_view name(past_outcome how) noexcept {
    constexpr std::string_view names[] = {"passed", "failed", "known", "skipped"};
    return in_order<past_outcome::skipped>(names, how);
}

/// A case of a past run.
struct past_case {
    std::string name;                        ///< as suite_case::name() makes it
    past_outcome how = past_outcome::passed; ///< how it ended

    /// Whether it failed, known or not.
    bool failed() const noexcept { return how == past_outcome::failed || how == past_outcome::known; }
};

/// A run as its report tells it; what the report does not say is empty.
struct past_run {
    std::string suite = {};                           ///< `server.clinic`
    std::string api = {};                             ///< its name; empty: of none alone
    std::string version = {};                         ///< of the API
    std::string target = {};                          ///< where the server was
    std::string date = {};                            ///< when, as text
    std::string command = {};                         ///< what runs the suite again
    std::optional<std::uint64_t> seed = std::nullopt; ///< of generated bodies
    std::vector<std::string> options = {};            ///< as given then
    std::vector<past_case> cases = {};                ///< no two have one name

    /// The names of the cases that failed, in their order.
    std::vector<std::string> failed() const {
        std::vector<std::string> names;
        for (auto const& one : cases)
            if (one.failed()) names.push_back(one.name);
        return names;
    }
};

/// Why a text is no report.
enum class run_fault : std::uint8_t {
    none,          ///< it is one
    not_json,      ///< also what is cut short
    not_a_report,  ///< it is JSON, but an object with a number `format` is wanted
    other_format,  ///< of a format that this version does not read
    bad_member,    ///< a member is of another type than the format has, or one that must be there is missing
    bad_outcome,   ///< a case ended as no case can
    duplicate_case ///< two cases have one name
};
/// One line that says what is wanted; empty for `none`. Holds nothing of the text.
constexpr std::string_view message(run_fault fault) noexcept {
    constexpr std::string_view messages[] = {
        "",
        "the file is no JSON document",
        "the file is no report of conform as JSON",
        "the report is of another format than 2: make it again with this version",
        "the report lacks a member, or one is of the wrong type",
        "the report has a case with an outcome that is none of passed, failed, known and skipped",
        "the report has two cases of one name"};
    return in_order<run_fault::duplicate_case>(messages, fault);
}

/// A run, or why a text is none.
struct read_run_result {
    past_run run = {};                 ///< empty if something is at fault
    run_fault fault = run_fault::none; ///< why there is none
    /// At bad_member, which: a JSON Pointer in words of the format, `/cases/7/name`; else empty.
    std::string where = {};

    /// Whether there is one.
    explicit operator bool() const noexcept { return fault == run_fault::none; }
};

/// Reads what put_json() wrote. Members that it does not know are passed over. Allocates some times as much
/// as the text has.
NOTEPACT_FIXTURE read_run_result read_run(std::string_view json);

/// What has changed from one run to another, by the names of cases. What is known counts as failed in both.
struct run_comparison {
    std::vector<std::string> fixed = {};         ///< failed, now passes
    std::vector<std::string> still_failing = {}; ///< failed, and does so now
    std::vector<std::string> new_failing = {};   ///< fails now, and did not: also what was not run
    std::vector<std::string> gone = {};          ///< failed, and was not run now

    /// Nothing fails that did not.
    bool ok() const noexcept { return new_failing.empty(); }
};
/// In the order of the cases now; those that are gone in the order of the past.
NOTEPACT_FIXTURE run_comparison compare(past_run const& past, suite_result const& now);

/// As lines: a line for each case, `new NAME`, `still failing NAME`, `fixed NAME`, `gone NAME`, and the
/// counts.
NOTEPACT_FIXTURE std::string comparison_text(run_comparison const& found);

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    include <notepact/conformance/past_run/impl.hpp>
#endif

#endif
