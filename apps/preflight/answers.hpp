// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_ANSWERS_HPP
#define PREFLIGHT_ANSWERS_HPP

#include "totals.hpp"

#include <notepact/core.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::preflight {

// What check is told.
struct check_options {
    contract_ref contract;
    std::vector<std::string> files; // "-" is standard input
    strictness strict;
    bool as_json;
    bool lines;  // a document is a line, not a file
    bool quiet;  // nothing of a document without violations
    bool placed; // where a document stands goes in front
    bool summary;
    unsigned jobs;
};

// As many violations of a document as are told.
using told_report = static_report<256>;

// What was found in a document, to a sink(std::string_view): with --json an object, with --lines one line,
// `ok` if there is nothing, else a line for each violation. put_line() puts the number of its line there.
template <class Sink, class PutLine>
void put_answer(
    check_options const& how, report const& found, std::string_view file, Sink const& sink,
    PutLine const& put_line) {
    if (how.quiet && found.empty()) return;
    if (how.as_json) {
        if (how.placed) {
            sink("{\"file\":" + json_name(file));
            if (how.lines) {
                sink(",\"line\":");
                put_line();
            }
        }
        bool begins = how.placed;
        put_json(found, [&](std::string_view piece) { // its `{` is there already
            if (begins) sink(",");
            sink(begins ? piece.substr(1) : piece);
            begins = false;
        });
        sink("\n");
        return;
    }
    auto const place = [&] {
        if (!how.placed) return;
        sink(file);
        sink(":");
        if (how.lines) {
            put_line();
            sink(":");
        }
        sink(" ");
    };
    auto const end = std::string_view(how.lines ? "" : "\n");
    if (how.lines) place();
    if (how.lines && found.empty()) sink("ok");
    for (auto const& violation : found) {
        if (!how.lines)
            place();
        else if (&violation != found.begin())
            sink("; ");
        print_text(violation, sink);
        sink(end);
    }
    if (found.dropped() != 0 && (how.lines || how.placed)) {
        if (!how.lines) place();
        sink((how.lines ? "; and " : "and ") + std::to_string(found.dropped()) + " more");
        sink(end);
    }
    if (how.lines) sink("\n");
}

// check --lines: the documents in order, whatever the number of jobs. What all of them are.
totals check_lines(check_options const& how);

} // namespace notepact::preflight

#endif
