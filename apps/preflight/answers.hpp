// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What check tells of documents, as text, as JSON, as annotations, and in a SARIF file.
#ifndef PREFLIGHT_ANSWERS_HPP
#define PREFLIGHT_ANSWERS_HPP

#include "baseline.hpp"
#include "positions.hpp"
#include "sarif_file.hpp"
#include "totals.hpp"

#include <notepact/core.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::preflight {

// How the answers to documents are printed.
enum class answer_form : unsigned char {
    text,
    json,
    annotations // of GitHub Actions
};

// What check is told.
struct check_options {
    contract_ref contract;
    std::string name;               // of the contract
    std::vector<std::string> files; // "-" is standard input
    strictness strict;
    answer_form form;
    bool lines;  // a document is a line, not a file
    bool quiet;  // nothing of a document without violations
    bool placed; // where a document stands goes in front
    bool summary;
    unsigned jobs;
    baseline known;
    std::string sarif; // the file; empty: none

    bool wants_positions() const { return !sarif.empty() || form == answer_form::annotations; }
};

// As many violations of a document as are told.
using told_report = static_report<256>;

// A document that was checked.
struct checked_document {
    report const& found;
    std::vector<text_position> positions; // of each violation, if they are wanted
    std::string_view file;
    std::size_t number = 0; // of its line among those of an answer_text, from 0
    std::size_t begin = 0;  // of that line, in bytes, likewise
};

// Answers to some documents. Which lines of the file these are is known only when all before them is
// answered: where the number of a line or of a byte belongs, it is left out until then.
class answer_text {
  public:
    void operator()(std::string_view piece) { text_ += piece; }
    void number(std::size_t value) { text_ += std::to_string(value); }
    void line_number(std::size_t line) { left_out_.push_back({text_.size(), line, false}); }
    void byte_number(std::size_t byte) { left_out_.push_back({text_.size(), byte, true}); }

    bool empty() const { return text_.empty(); }
    std::size_t size() const { return text_.size(); }
    void clear() {
        text_.clear();
        left_out_.clear();
    }

    // With the numbers, where so many lines and bytes of the file are before it.
    template <class Sink>
    void put(std::size_t lines, std::size_t bytes, Sink const& sink) const {
        std::string_view const text = text_;
        std::size_t from = 0;
        for (auto const& one : left_out_) {
            sink(text.substr(from, one.offset - from));
            sink(std::to_string(one.value + (one.is_byte ? bytes : lines)));
            from = one.offset;
        }
        sink(text.substr(from));
    }

  private:
    struct left_out {
        std::size_t offset, value;
        bool is_byte;
    };
    std::string text_;
    std::vector<left_out> left_out_;
};

// The answers to some documents, and what is counted of them.
struct answers {
    answer_text text;
    answer_text sarif;               // results, each with a comma in front
    conformance::finding_names seen; // names of violations, with a baseline
    counted all;
    std::size_t dropped = 0; // violations that were not kept, so have no name

    std::size_t size() const { return text.size() + sarif.size(); }
    void clear() {
        text.clear();
        sarif.clear();
        seen.clear();
        all = {};
        dropped = 0;
    }
};

// What one document's answer counts.
struct answered {
    std::size_t errors = 0, warnings = 0, known = 0, expired = 0;
};

// Answers a document: with JSON an object, with --lines one line, `ok` if there is nothing, else a line for
// each violation.
answered answer(check_options const& how, checked_document const& one, answers& to);

// What is kept of a run until its end.
struct check_record {
    sarif_file sarif;
    counted all;
    conformance::finding_names seen;
    std::size_t dropped = 0;

    // The same for all ways to check: some answers are next, where so many lines and bytes of the file are
    // before them. The text is printed.
    void take(answers& next, std::size_t lines, std::size_t bytes);
    // A file could not be read to its end: said on stderr, and in the other outputs.
    void take_fault(check_options const& how, std::string const& file, std::string const& fault);
};

// check --lines: the documents in order, whatever the number of jobs. What all of them are.
totals check_lines(check_options const& how, check_record& record);

} // namespace notepact::preflight

#endif
