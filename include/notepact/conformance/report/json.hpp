// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_REPORT_JSON_HPP
#define NOTEPACT_CONFORMANCE_REPORT_JSON_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/exchanges.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

class result_json {
  public:
    explicit result_json(text_output output) : output_(output), json_(output_) {}

    void put(suite_result const& all) {
        json_.object_begin();
        text("title", all.title);
        json_.key("counts");
        json_.object_begin();
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped})
            number(name(how), all.count(how));
        number("exchanges", all.exchanges());
        json_.object_end();
        json_.key("cases");
        json_.array_begin();
        for (auto const& one : all.cases)
            put(one);
        json_.array_end();
        json_.object_end();
    }

  private:
    void text(std::string_view key, std::string_view said) {
        json_.key(key);
        json_.string(printable(said));
    }
    void number(std::string_view key, std::size_t value) {
        json_.key(key);
        json_.integer(value);
    }

    void put(finished_case const& one) {
        json_.object_begin();
        text("name", one.name());
        text("operation", one.of->name);
        text("part", one.part);
        text("rule", one.rule);
        text("outcome", name(one.result.how()));
        number("exchanges", one.result.exchanges);
        if (one.result.how() == outcome::skipped) text("skipped", one.result.skipped);
        number("failed", one.result.failed);
        json_.key("failures");
        json_.array_begin();
        for (auto const& wrong : one.result.failures)
            put(*one.of, wrong);
        json_.array_end();
        json_.object_end();
    }
    void put(operation const& of, failure const& wrong) {
        json_.object_begin();
        text("why", wrong.why);
        json_.key("exchanges");
        json_.array_begin();
        auto const left_out =
            shown_.for_each(&of, wrong, [this](std::string const& request, std::string const& answer) {
                json_.object_begin();
                text("request", request);
                text("response", answer);
                json_.object_end();
            });
        json_.array_end();
        number("left_out", left_out);
        json_.object_end();
    }

    text_output output_;
    json_writer<text_output> json_;
    shown_exchanges shown_;
};

} // namespace notepact::conformance::detail

#endif
