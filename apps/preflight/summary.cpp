// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"
#include "known_apis.hpp"
#include "totals.hpp"

#include <limits>
#include <map>
#include <optional>

namespace notepact::preflight {
namespace {

struct summary_line {
    std::string summary;
    std::int64_t documents = 0, accepted = 0, refused = 0;
    std::optional<std::int64_t> known, expired; // with a baseline
};
constexpr auto count = integer(minimum(0), maximum(9007199254740991));
constexpr auto summary_body = answer_body(
    "preflight.summary",
    object<summary_line>(
        required<&summary_line::summary>(), required<&summary_line::documents>(count),
        required<&summary_line::accepted>(count), required<&summary_line::refused>(count),
        optional<&summary_line::known>(count), optional<&summary_line::expired>(count)));

// Adds up the summaries of the shards that are expected.
class shard_summaries {
  public:
    explicit shard_summaries(arguments const& shards) {
        for (std::size_t i = 0; i < shards.size(); ++i)
            seen_.try_emplace(json_text(shards[i]), std::string(shards[i]), 0);
    }

    // Why it is not taken; empty if it is.
    std::string take(std::string_view text) {
        summary_line read;
        static_report<1> found;
        if (!parse_text(summary_body, text, read, found) || read.accepted + read.refused != read.documents
            || read.known.has_value() != read.expired.has_value())
            return "a summary is damaged";
        auto const shard = seen_.find(json_text(read.summary));
        if (shard == seen_.end())
            return json_text(read.summary) + " has a summary, but is none of the shards";
        if (++shard->second.second != 1) return {}; // see finish
        all_.documents += static_cast<std::size_t>(read.documents);
        all_.refused += static_cast<std::size_t>(read.refused);
        all_.known += static_cast<std::size_t>(read.known.value_or(0));
        all_.expired += static_cast<std::size_t>(read.expired.value_or(0));
        all_.has_baseline = all_.has_baseline || read.known.has_value();
        return {};
    }
    totals finish() {
        all_.files = seen_.size();
        for (auto const& [_, shard] : seen_) {
            if (shard.second == 1) continue;
            complain(
                shard.first
                + (shard.second == 0 ? ": not checked to the end, it has no summary"
                                     : ": it has more than one summary"));
            ++all_.unfinished;
        }
        return all_;
    }

  private:
    std::map<std::string, std::pair<std::string, unsigned>> seen_; // name and number of summaries
    totals all_;
};

int run_summary(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(summary_verb, apis, words, std::numeric_limits<std::size_t>::max(), {});
    if (!given.good()) return usage;
    if (given.size() == 0)
        return usage_error(summary_verb, apis, "the name of each SHARD, so that none is missing unnoticed");

    shard_summaries shards(given);
    std::string line;
    bool fits = true, good = true;
    line_cutter lines(
        [&](std::string_view piece) {
            fits = fits && piece.size() <= max_kept - line.size();
            if (fits) line += piece;
        },
        [&] {
            // What a worker printed last that was killed may lack its line feed.
            auto const begin = std::min(line.find(summary_begin), line.size());
            if (begin != 0 || line.empty()) put(line.substr(0, begin) + '\n');
            if (begin != line.size()) {
                auto const wrong = shards.take(std::string_view(line).substr(begin));
                if (!wrong.empty()) {
                    flush_output();
                    complain(wrong);
                    good = false;
                }
            }
            line.clear();
        });
    bool const readable = read("-", [&](std::string_view piece) {
        lines.write(piece);
        return fits;
    });
    if (readable && fits) lines.finish();
    if (!fits) {
        flush_output();
        say_too_long("a line");
    }
    flush_output();
    auto const all = shards.finish();
    say(all);
    return readable && fits && good ? status_of(all) : usage;
}

} // namespace

verb const summary_verb = {
    "summary",
    "preflight summary SHARD...\n"
    "    Adds up what several preflight check --summary found, from standard input. SHARD is a file, named "
    "as "
    "in the\n"
    "    check that had it. All other lines are handed on; the sum and the exit status are those of one "
    "check "
    "of all\n"
    "    shards. A shard that has no summary is named, exit status 2: whoever checked it did not come to its "
    "end. So is\n"
    "    one that has two.\n",
    run_summary};

} // namespace notepact::preflight
