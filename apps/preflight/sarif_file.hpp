// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_SARIF_FILE_HPP
#define PREFLIGHT_SARIF_FILE_HPP

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::preflight {

// A file in SARIF 2.1.0, the format in which tools hand what they found to each other: one run, its results
// written as they come. Of these nothing is kept.
class sarif_file {
  public:
    sarif_file() = default;
    sarif_file(sarif_file const&) = delete;
    sarif_file& operator=(sarif_file const&) = delete;
    ~sarif_file();

    // Writes all that stands before the results. False, and a word on stderr, if it cannot be written.
    bool open(std::string const& path);
    bool is_open() const { return file_ != nullptr; }
    // Some results, each with a comma in front.
    void write(std::string_view results);
    // A file, "-" for standard input, could not be read to its end.
    void note_fault(std::string_view file, std::string_view fault);
    // Writes all that stands behind the results: how many violations were counted, but are none of them, and
    // that so many documents were refused. False, and a word on stderr, if not all was written.
    bool close(std::size_t dropped, int exit_status);

  private:
    void raw(std::string_view text);

    std::FILE* file_ = nullptr;
    std::string path_;
    int error_ = 0; // the first
    bool has_results_ = false;
    std::vector<std::string> faults_;
};

// A message, which ends as a sentence does.
std::string sarif_sentence(std::string_view text);
// `{"artifactLocation":{…}` of a file, which is left open; "-" is standard input.
std::string sarif_location(std::string_view file);

} // namespace notepact::preflight

#endif
