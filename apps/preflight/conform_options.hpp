// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What conform is told on its command line.
#ifndef PREFLIGHT_CONFORM_OPTIONS_HPP
#define PREFLIGHT_CONFORM_OPTIONS_HPP

#include "baseline.hpp"
#include "command.hpp"
#include "known_apis.hpp"

#include <notepact/conformance/past_run.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/server_suite.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace notepact::preflight {

// A file of a kind that a report is written to; empty: none.
struct report_files {
    std::string junit, html, json, ctrf;
};

struct conform_options {
    api const* owner = nullptr;
    std::string authority; // host and port
    std::chrono::seconds limit{0};
    std::vector<std::string> only; // what names of cases begin with; none: all
    report_files files;
    bool annotations = false;
    baseline known;
    std::optional<conformance::past_run> replayed, compared;
    conformance::server_setup setup;
    conformance::report_setup said;
};

// Reads them, and the files that they name. An exit status: `ok`, or `usage`, and why on stderr.
exit_status read_conform_options(known_apis const& apis, arguments const& from, conform_options& given);

} // namespace notepact::preflight

#endif
