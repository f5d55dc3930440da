// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What past_run.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_PAST_RUN_IMPL_HPP
#define NOTEPACT_CONFORMANCE_PAST_RUN_IMPL_HPP

#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/past_run.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/json/pointer.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace notepact::conformance {

namespace detail {

// A whole number that is not negative; nothing if it is another, or no number.
inline std::optional<std::uint64_t> whole_of(json_tree const& value) {
    if (value.kind != json_kind::number || value.text.empty()) return std::nullopt;
    constexpr auto most = (std::numeric_limits<std::uint64_t>::max)();
    std::uint64_t made = 0;
    for (char const c : value.text) {
        if (c < '0' || c > '9') return std::nullopt;
        auto const digit = static_cast<std::uint64_t>(c - '0');
        if (made > (most - digit) / 10) return std::nullopt;
        made = made * 10 + digit;
    }
    return made;
}

class run_reader {
  public:
    read_run_result take(std::string_view text) {
        auto const whole = json_tree::parse(text);
        if (!whole)
            fail(run_fault::not_json);
        else
            read(*whole);
        if (!made_) made_.run = {};
        return std::move(made_);
    }

  private:
    static constexpr std::uint64_t format = 2;

    void fail(run_fault why, std::string where = {}) {
        if (!made_) return; // the first is told
        made_.fault = why;
        made_.where = std::move(where);
    }

    void read(json_tree const& whole) {
        auto const* const number = whole.find("format");
        if (number == nullptr || number->kind != json_kind::number) return fail(run_fault::not_a_report);
        if (whole_of(*number) != format) return fail(run_fault::other_format);
        auto& run = made_.run;
        text(whole, "", "name", run.suite, true);
        if (auto const* const api = whole.find("api")) {
            if (api->kind != json_kind::object) return fail(run_fault::bad_member, "/api");
            text(*api, "/api", "name", run.api, true);
            text(*api, "/api", "version", run.version, true);
        }
        text(whole, "", "target", run.target, false);
        text(whole, "", "date", run.date, false);
        text(whole, "", "command", run.command, false);
        if (auto const* const seed = whole.find("seed")) {
            run.seed = whole_of(*seed);
            if (!run.seed) fail(run_fault::bad_member, "/seed");
        }
        options(whole);
        cases(whole);
    }

    void
    text(json_tree const& in, std::string const& at, std::string_view member, std::string& to, bool needed) {
        auto const* const found = in.find(member);
        if (found == nullptr ? needed : found->kind != json_kind::string)
            return fail(run_fault::bad_member, at + '/' + std::string(member));
        if (found != nullptr) to = found->text;
    }
    void options(json_tree const& whole) {
        auto const* const all = whole.find("options");
        if (all == nullptr) return;
        if (all->kind != json_kind::array) return fail(run_fault::bad_member, "/options");
        for (auto const& one : all->inside) {
            if (one.kind != json_kind::string)
                return fail(run_fault::bad_member, "/options/" + std::to_string(&one - all->inside.data()));
            made_.run.options.push_back(one.text);
        }
    }
    void cases(json_tree const& whole) {
        auto const* const all = whole.find("cases");
        if (all == nullptr || all->kind != json_kind::array) return fail(run_fault::bad_member, "/cases");
        std::set<std::string_view> names;
        for (auto const& one : all->inside) {
            auto const at = "/cases/" + std::to_string(&one - all->inside.data());
            if (one.kind != json_kind::object) return fail(run_fault::bad_member, at);
            past_case made;
            std::string outcome;
            text(one, at, "name", made.name, true);
            text(one, at, "outcome", outcome, true);
            if (!made_) return;
            auto const how = outcome_of(outcome);
            if (!how) return fail(run_fault::bad_outcome, at + "/outcome");
            made.how = *how;
            made_.run.cases.push_back(std::move(made));
            if (!names.insert(one.find("name")->text).second)
                return fail(run_fault::duplicate_case, at + "/name");
        }
    }
    static std::optional<past_outcome> outcome_of(std::string_view word) {
        for (auto const how :
             {past_outcome::passed, past_outcome::failed, past_outcome::known, past_outcome::skipped})
            if (name(how) == word) return how;
        return std::nullopt;
    }

    read_run_result made_;
};

} // namespace detail

NOTEPACT_FIXTURE read_run_result read_run(std::string_view json) {
    return detail::run_reader().take(json);
}

NOTEPACT_FIXTURE run_comparison compare(past_run const& past, suite_result const& now) {
    run_comparison made;
    std::map<std::string_view, past_outcome> before;
    for (auto const& one : past.cases)
        before.emplace(one.name, one.how);
    std::set<std::string> answered; // passed or failed now
    for (auto const& one : now.cases) {
        auto const how = one.result.how();
        if (how == outcome::skipped) continue;
        auto const case_name = one.name();
        answered.insert(case_name);
        auto const found = before.find(case_name);
        bool const failed =
            found != before.end()
            && (found->second == past_outcome::failed || found->second == past_outcome::known);
        if (how == outcome::failed)
            (failed ? made.still_failing : made.new_failing).push_back(case_name);
        else if (failed)
            made.fixed.push_back(case_name);
    }
    for (auto const& one : past.cases)
        if (one.failed() && answered.count(one.name) == 0) made.gone.push_back(one.name);
    return made;
}

NOTEPACT_FIXTURE std::string comparison_text(run_comparison const& found) {
    std::string made, counts;
    auto const put = [&](std::string_view word, std::vector<std::string> const& names) {
        for (auto const& one : names)
            made.append(word).append(" ").append(one).append("\n");
        counts.append(counts.empty() ? "" : ", ").append(std::to_string(names.size()));
        counts.append(" ").append(word);
    };
    put("new", found.new_failing);
    put("still failing", found.still_failing);
    put("fixed", found.fixed);
    put("gone", found.gone);
    return made + counts + '\n';
}

} // namespace notepact::conformance

#endif
