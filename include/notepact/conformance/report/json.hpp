// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_REPORT_JSON_HPP
#define NOTEPACT_CONFORMANCE_REPORT_JSON_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/json_text.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/api.hpp>
#include <notepact/version.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

// docs/report.schema.json says what it writes.
class result_json {
  public:
    static constexpr std::size_t format = 2;

    result_json(reported_run& run, text_output output) : run_(run), json_(output) {}

    void put() {
        auto const& all = run_.result;
        json_.object_begin();
        json_.number("format", format);
        json_.text("notepact", version);
        json_.text("title", run_.shown(all.title));
        json_.text("name", run_.shown(all.name));
        if (all.about != nullptr) put_api(*all.about);
        put_setup();
        put_counts();
        put_causes();
        put_rules();
        put_stale();
        json_.array("cases", [this] {
            for (auto const& one : run_.judged.cases)
                put_case(one);
        });
        json_.object_end();
    }

  private:
    void put_api(api const& about) {
        json_.object("api", [&] {
            json_.text("name", about.name);
            json_.text("title", about.title);
            json_.text("version", about.version);
        });
    }
    void put_setup() {
        auto const& setup = run_.setup;
        auto const put = [this](std::string_view key, std::string_view text) {
            if (!text.empty()) json_.text(key, run_.shown(text));
        };
        put("target", setup.target);
        put("date", setup.date);
        put("command", setup.command);
        if (setup.seed) json_.number("seed", *setup.seed);
        json_.array("options", [&] {
            for (auto const& one : setup.options)
                json_.text(run_.shown(one));
        });
        json_.boolean("show_bodies", setup.show_bodies);
        if (auto const how = run_.messages.how_to_see(); !how.empty()) json_.text("hidden", how);
    }
    void put_counts() {
        auto const& counts = run_.counts();
        json_.object("counts", [&] {
            for (auto const how : verdicts)
                json_.number(name(how), counts[how]);
            json_.number("warned", counts.warned);
            json_.number("exchanges", run_.result.exchanges());
        });
    }
    void put_names(std::string_view key, counted_names const& names) {
        json_.object(key, [&] {
            for (auto const& one : names)
                json_.number(printable(one.name), one.count);
        });
    }
    void put_causes() {
        json_.array("causes", [this] {
            for (auto const& cause : by_cause(run_.judged)) {
                json_.object_begin();
                json_.text("why", run_.cause_text(cause));
                json_.number("cases", cause.cases.size());
                put_names("operations", operations_of(cause));
                put_names("rules", rules_of(cause));
                json_.array("names", [&] {
                    for (auto const* one : cause.cases)
                        json_.text(printable(one->one->name()));
                });
                json_.object_end();
            }
        });
    }
    // Of the rules that failed.
    void put_rules() {
        std::map<std::string_view, bool> known;
        json_.object("rules", [&] {
            for (auto const& one : run_.judged.cases) {
                std::string_view const rule = one.one->rule;
                auto const sentence = sentence_of_case(*one.one);
                if (one.how != verdict::failed || sentence.empty() || !known.emplace(rule, true).second)
                    continue;
                json_.object(rule, [&] {
                    json_.text("says", sentence);
                    if (auto const link = run_.link_of_rule(rule); !link.empty()) json_.text("url", link);
                });
            }
        });
    }
    void put_entry(known_finding const& entry) {
        json_.text("reason", run_.shown(entry.reason));
        if (!entry.until.empty()) json_.text("until", entry.until);
    }
    void put_stale() {
        json_.array("no_longer_found", [this] {
            for (auto const* entry : run_.judged.stale) {
                json_.object_begin();
                json_.text("name", run_.shown(entry->name));
                put_entry(*entry);
                json_.object_end();
            }
        });
    }

    void put_case(judged_case const& judged) {
        auto const& one = *judged.one;
        json_.object_begin();
        json_.text("name", printable(one.name()));
        json_.text("operation", one.of->name);
        json_.text("part", printable(one.part));
        json_.text("rule", printable(one.rule));
        json_.text("outcome", name(judged.how));
        json_.number("exchanges", one.result.exchanges);
        if (judged.how == verdict::skipped) json_.text("skipped", run_.shown(one.result.skipped));
        if (judged.entry != nullptr && one.result.how() == outcome::failed)
            json_.object(judged.expired() ? "expired" : "known", [&] { put_entry(*judged.entry); });
        json_.number("warned", one.result.warned);
        json_.array("warnings", [&] {
            for (auto const& text : one.result.warnings)
                json_.text(run_.shown(text));
        });
        json_.number("failed", one.result.failed);
        if (auto const command = run_.messages.repeat(printable(one.name()));
            one.result.failed != 0 && !command.empty())
            json_.text("repeat", command);
        json_.array("failures", [&] {
            for (auto const& wrong : one.result.failures)
                put_failure(*one.of, wrong);
        });
        json_.object_end();
    }
    void put_failure(operation const& of, failure const& wrong) {
        json_.object_begin();
        json_.text("why", run_.shown(wrong.why));
        if (!wrong.about.empty()) json_.text("about", run_.shown(wrong.about));
        if (auto const asked = run_.messages.asked(wrong); !asked.empty()) json_.text("asked", asked);
        std::size_t left_out = 0;
        json_.array("exchanges", [&] {
            left_out = run_.messages.for_each(&of, wrong, [this](shown_exchange const& one) {
                json_.object_begin();
                json_.text("request", one.request);
                json_.text("response", one.answer);
                if (!one.curl.empty()) json_.text("curl", one.curl);
                if (one.sent != nullptr) put_sent(*one.sent);
                json_.object_end();
            });
        });
        json_.number("left_out", left_out);
        json_.object_end();
    }
    // For programs: the bytes as they were, but for secrets.
    void put_sent(kept_request const& sent) {
        json_.object("sent", [&] {
            put_bytes("method", sent.method);
            put_bytes("target", sent.target);
            json_.array("headers", [&] {
                for (auto const& header : sent.headers) {
                    json_.object_begin();
                    put_bytes("name", header.first);
                    put_bytes("value", header.second);
                    json_.object_end();
                }
            });
            put_bytes("body", sent.body);
        });
    }
    void put_bytes(std::string_view key, std::string_view bytes) {
        auto const text = run_.secrets.hidden(bytes);
        if (is_printable(text)) return json_.text(key, text);
        json_.object(key, [&] { json_.text("base64", base64_of(text)); });
    }

    reported_run& run_;
    json_text json_;
};

} // namespace notepact::conformance::detail

#endif
