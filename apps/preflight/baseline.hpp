// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What check and conform alike are told of known findings: --baseline FILE, --write-baseline FILE, which may
// be `-`, standard output, and --today YYYY-MM-DD.
//
//     baseline known;
//     if (auto const* const expected = known.read_options(from)) return usage_error(of, apis, expected);
//     if (!known.load()) return usage;
//     … known.state(name, fails) of each finding, its name kept in `found` …
//     return known.finish(found, asked) ? status : usage; // if the run came to its end
#ifndef PREFLIGHT_BASELINE_HPP
#define PREFLIGHT_BASELINE_HPP

#include "command.hpp"

#include <notepact/conformance/known_findings.hpp>

#include <string>
#include <string_view>

namespace notepact::preflight {

class baseline {
  public:
    // What was expected, or null. The verb declares the three options, each with a `=`.
    char const* read_options(arguments const& from);
    // Reads the file, also one that is to be written, if it is there. False, and a word on stderr, if it
    // cannot be read or a line is at fault.
    bool load();

    bool used() const { return !file_.empty(); }
    conformance::known_findings const& findings() const { return known_; }
    // `YYYY-MM-DD`: the day that is given, or that it is.
    std::string const& today() const { return today_; }
    bool writes() const { return writes_; }
    // Of a finding that fails the run, or does not. In a run that writes the file, what is new is known: it
    // is there afterwards.
    conformance::finding_state state(std::string_view name, bool fails) const {
        auto const found = known_.state(name, today_);
        return writes_ && fails && found == conformance::finding_state::unknown
                   ? conformance::finding_state::known
                   : found;
    }
    // Whether a run that writes keeps that name: it fails, or is there already.
    bool keeps(std::string_view name, bool fails) const { return fails || known_.find(name) != nullptr; }
    // Why it is known, and until when; empty: for ever.
    std::string_view reason(std::string_view name) const {
        auto const* const entry = known_.find(name);
        return entry != nullptr ? std::string_view(entry->reason) : conformance::no_reason_yet;
    }
    std::string_view until(std::string_view name) const {
        auto const* const entry = known_.find(name);
        return entry != nullptr ? std::string_view(entry->until) : std::string_view();
    }

    // After a run that came to its end: writes the file, if that is wanted, or says on stderr what has
    // expired and what was not found any more. Where the run did not see `all` there was, nothing counts as
    // not found. False, and a word on stderr, if the file cannot be written.
    bool finish(
        conformance::finding_names const& found, conformance::asked_names const& asked,
        bool all = true) const;

  private:
    bool write(conformance::finding_names const& found, conformance::asked_names const& asked) const;

    std::string file_, today_;
    bool writes_ = false;
    conformance::known_findings known_;
};

} // namespace notepact::preflight

#endif
