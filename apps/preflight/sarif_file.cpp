// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "sarif_file.hpp"

#include "file_names.hpp"
#include "output.hpp"
#include "totals.hpp"

#include <notepact/base/errc.hpp>
#include <notepact/version.hpp>

#include <cerrno>
#include <cstring>

namespace notepact::preflight {

namespace {

std::string in_pascal_case(std::string_view name) {
    std::string made;
    bool begins = true;
    for (char const c : name) {
        if (c != '_') made += begins ? static_cast<char>(c - 'a' + 'A') : c;
        begins = c == '_';
    }
    return made;
}

} // namespace

std::string sarif_sentence(std::string_view text) {
    std::string made(text);
    if (made.empty() || made.back() != '?') made += '.';
    return made;
}

std::string sarif_location(std::string_view file) {
    if (file != "-") return "{\"artifactLocation\":{\"uri\":\"" + file_uri(file) + "\"}";
    return "{\"artifactLocation\":{\"uri\":\"file:///dev/stdin\",\"description\":{\"text\":\"standard "
           "input\"}}";
}

sarif_file::~sarif_file() {
    if (file_ != nullptr) std::fclose(file_);
}

bool sarif_file::open(std::string const& path) {
    path_ = path;
    file_ = std::fopen(path.c_str(), "wb");
    if (file_ == nullptr) {
        error_ = errno;
        return close(0, 0);
    }
    raw("{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
        "sarif-schema-2.1.0.json\",\n\"version\":\"2.1.0\",\n\"runs\":[{\"tool\":{\"driver\":{\"name\":"
        "\"notepact\",\"version\":\"");
    raw(version);
    raw("\",\"rules\":[");
    for (auto const& rule : rule_texts) {
        raw(rule.code == rule_texts[0].code ? "\n{\"id\":\"" : ",\n{\"id\":\"");
        raw(rule.name);
        raw("\"");
        // One that is a single word would be the same, and must not be.
        if (auto const made = in_pascal_case(rule.name); made.size() != std::strlen(rule.name))
            raw(",\"name\":\"" + made + '"');
        auto const text = json_text(sarif_sentence(rule.message));
        for (auto const* const member : {"shortDescription", "fullDescription", "help"}) {
            raw(",\"");
            raw(member);
            raw("\":{\"text\":");
            raw(text);
            raw("}");
        }
        raw("}");
    }
    raw("]}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[");
    return true;
}

void sarif_file::write(std::string_view results) {
    if (!has_results_ && !results.empty()) results.remove_prefix(1);
    has_results_ = has_results_ || !results.empty();
    raw(results);
}

void sarif_file::note_fault(std::string_view file, std::string_view fault) {
    faults_.push_back(
        "{\"level\":\"error\",\"message\":{\"text\":" + json_text(sarif_sentence(fault))
        + "},\"locations\":[{\"physicalLocation\":" + sarif_location(file) + "}}]}");
}

bool sarif_file::close(std::size_t dropped, int exit_status) {
    if (dropped != 0)
        faults_.push_back(
            "{\"level\":\"warning\",\"message\":{\"text\":\"" + std::to_string(dropped)
            + " violations are no results: of one document, only the first are told.\"}}");
    raw("],\n\"invocations\":[{\"executionSuccessful\":");
    raw(exit_status == 2 ? "false" : "true");
    raw(",\"exitCode\":" + std::to_string(exit_status));
    if (!faults_.empty()) raw(",\"toolExecutionNotifications\":[");
    for (auto const& fault : faults_) {
        raw(&fault == &faults_.front() ? "\n" : ",\n");
        raw(fault);
    }
    raw(faults_.empty() ? "}]}]}\n" : "]}]}]}\n");
    if (file_ != nullptr && std::fclose(file_) != 0 && error_ == 0) error_ = errno;
    file_ = nullptr;
    if (error_ == 0) return true;
    flush_output();
    std::fprintf(
        stderr,
        "%s: cannot write %s: %s\n",
        program_name().c_str(),
        shown_name(path_).c_str(),
        std::strerror(error_));
    return false;
}

void sarif_file::raw(std::string_view text) {
    if (file_ == nullptr || std::fwrite(text.data(), 1, text.size(), file_) == text.size()) return;
    if (error_ == 0) error_ = errno;
}

} // namespace notepact::preflight
