// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Workflow commands of GitHub Actions.
#ifndef NOTEPACT_CONFORMANCE_REPORT_ANNOTATIONS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_ANNOTATIONS_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/run.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

// A value as the toolkit of GitHub Actions escapes it: that of a property, or else the message.
inline std::string escaped_for_workflow(std::string_view text, bool property) {
    std::string made;
    for (char const c : text)
        switch (c) {
        case '%': made += "%25"; break;
        case '\r': made += "%0D"; break;
        case '\n': made += "%0A"; break;
        case ':': made += property ? "%3A" : ":"; break;
        case ',': made += property ? "%2C" : ","; break;
        default: made += c;
        }
    return made;
}

class result_annotations {
  public:
    result_annotations(reported_run& run, text_output sink) : run_(run), sink_(sink) {}

    void put(std::size_t most) {
        auto const causes = by_cause(run_.judged);
        auto const whole = causes.size() <= most ? causes.size() : most - 1;
        std::size_t left = run_.counts()[verdict::failed];
        for (std::size_t i = 0; i < whole; ++i) {
            put_cause(causes[i]);
            left -= causes[i].cases.size();
        }
        if (whole < causes.size())
            put_error(
                counted_cases(left) + " more failed",
                "of " + counted(causes.size() - whole, "cause", "causes") + "; the report has them all");
    }

  private:
    static constexpr std::size_t most_names = 5;

    void put_error(std::string const& title, std::string const& message) {
        sink_("::error title=");
        sink_(escaped_for_workflow(title, true));
        sink_("::");
        sink_(escaped_for_workflow(message, false));
        sink_("\n");
    }
    void put_cause(text_group const& cause) {
        auto message = run_.shown(run_.result.title);
        for (std::size_t i = 0; i < cause.cases.size() && i < most_names; ++i) {
            message += '\n' + printable(cause.cases[i]->one->name());
            if (auto const about = run_.about_failure(*cause.cases[i]); !about.empty())
                message += ": " + about;
        }
        if (cause.cases.size() > most_names)
            message += "\nand " + counted_cases(cause.cases.size() - most_names) + " more";
        auto const command = run_.messages.repeat(printable(cause.cases[0]->one->name()));
        if (!command.empty()) message += "\nTo repeat the first: " + command;
        put_error(counted_cases(cause.cases.size()) + ": " + run_.cause_text(cause), message);
    }

    reported_run& run_;
    text_output sink_;
};

} // namespace notepact::conformance::detail

#endif
