// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "baseline.hpp"

#include "files.hpp"
#include "input.hpp"

#include <notepact/format/date.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <system_error>

namespace notepact::preflight {
namespace {

// In UTC, so that it is the same everywhere.
std::string system_date() {
    auto const now = std::time(nullptr);
    std::tm parts{};
    char text[sizeof "YYYY-MM-DD"] = {};
    if (::gmtime_r(&now, &parts) != nullptr) std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

// What is a file, or is to become one. A pipe or a terminal can be written, but holds nothing that could be
// lost.
bool is_kept(std::string const& path) {
    std::error_code failed;
    auto const found = std::filesystem::status(path, failed).type();
    return found == std::filesystem::file_type::regular || found == std::filesystem::file_type::not_found;
}

} // namespace

char const* baseline::read_options(arguments const& from) {
    auto const read = from.values("--baseline"), written = from.values("--write-baseline"),
               days = from.values("--today");
    if (read.size() + written.size() > 1) return "one --baseline or one --write-baseline";
    writes_ = !written.empty();
    if (writes_ || !read.empty()) {
        file_ = std::string(writes_ ? written[0] : read[0]);
        if (file_.empty() || (file_ == "-" && !writes_)) return "the name of a file of known findings";
    }
    if (!days.empty() && !used()) return "--baseline or --write-baseline beside --today";
    if (days.size() > 1 || (!days.empty() && !is_date(days[0]))) return "one --today YYYY-MM-DD, a real day";
    today_ = days.empty() ? system_date() : std::string(days[0]);
    return nullptr;
}

bool baseline::load() {
    if (!used()) return true;
    std::error_code failed;
    if (writes_ && (file_ == "-" || !is_kept(file_) || !std::filesystem::exists(file_, failed))) return true;
    std::string text;
    if (!read_whole(file_, text)) return false;
    auto parsed = conformance::parse_known_findings(text);
    if (!parsed) {
        auto const place = file_ + ':' + std::to_string(parsed.line) + ": ";
        complain(place + std::string(message(parsed.fault)));
        return false;
    }
    known_ = std::move(parsed.findings);
    return true;
}

bool baseline::finish(
    conformance::finding_names const& found, conformance::asked_names const& asked, bool all) const {
    if (!used()) return true;
    flush_output();
    if (writes_)
        return write(
            found, all ? asked : [](std::string_view) { return false; });
    for (auto const* entry : known_.expired(today_))
        if (found.find(entry->name) != found.end())
            complain(file_ + ": expired, known until " + entry->until + ": " + entry->name);
    if (all)
        for (auto const* entry : known_.stale(found, asked))
            complain(file_ + ": no longer found: " + entry->name);
    return true;
}

bool baseline::write(conformance::finding_names const& found, conformance::asked_names const& asked) const {
    auto const made = known_.updated(found, asked);
    auto const put_text = [text = made.text()](auto sink) { sink(text); };
    if (file_ == "-") {
        put_text(put);
        flush_output();
        return true;
    }
    // What was edited by hand is not lost where the disk is full.
    std::error_code failed;
    bool written = false;
    if (is_kept(file_)) {
        auto const whole = std::filesystem::weakly_canonical(file_, failed);
        auto const path = failed ? std::filesystem::path(file_) : whole;
        auto const beside = path.string() + ".new";
        written = write_file(beside, put_text);
        if (written) {
            auto const there = std::filesystem::status(path, failed);
            if (std::filesystem::exists(there))
                std::filesystem::permissions(beside, there.permissions(), failed);
            std::filesystem::rename(beside, path, failed);
            written = !failed;
            if (failed) complain("cannot write " + file_ + ": " + failed.message());
        }
        if (!written && std::filesystem::is_regular_file(beside, failed))
            std::filesystem::remove(beside, failed);
    } else {
        written = write_file(file_, put_text);
    }
    if (!written) return false;
    auto const gone = known_.stale(found, asked).size();
    complain(
        file_ + ": " + std::to_string(made.size()) + " known, "
        + std::to_string(made.size() + gone - known_.size()) + " of them new, " + std::to_string(gone)
        + " no longer found");
    return true;
}

} // namespace notepact::preflight
