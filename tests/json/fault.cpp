// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/json/fault.hpp"

#include "../support/deaf_sink.hpp"
#include "../support/enumerators.hpp"
#include "../support/test.hpp"

#include <notepact/json/reader.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::json_fault;

// Takes every event and keeps the fault.
struct last_fault : notepact_test::deaf_sink {
    json_fault why{};

    void fault(json_fault what, std::size_t) { why = what; }
};
json_fault fault_of(std::string_view text) {
    last_fault sink;
    notepact::json_reader<last_fault> reader(sink);
    reader.write(text);
    reader.finish();
    return sink.why;
}

// Each is met, and is what it says.
void each(test& t) {
    struct {
        json_fault fault;
        std::string_view texts[4];
    } const rows[] = {
        {json_fault::malformed, {"\xEF\xBB\xBF{}", "[1,]", "nul!", "{'a':1}"}},
        {json_fault::invalid_utf8, {"\"\xFF\"", "\"\\ud800\"", "\"\xC0\x80\"", "\"\\udc00\""}},
        {json_fault::trailing_data, {"{} {}", "1 2", "null null", "[]]"}},
        {json_fault::truncated, {"{", "\"a", "[1,", "1."}},
        {json_fault::empty, {"", " ", "\n\t", "\r\n"}},
    };
    std::size_t seen = 1; // too_deep, below
    for (auto const& row : rows) {
        ++seen;
        for (auto const text : row.texts)
            t.equal(fault_of(text), row.fault, text);
    }
    t.equal(seen, enumerators<json_fault>);
}

void deep(test& t) {
    for (bool const object : {false, true}) {
        std::string_view const open = object ? "{\"a\":" : "[", close = object ? "}" : "]";
        auto const nested = [&](std::size_t depth) {
            std::string text, end;
            for (std::size_t i = 0; i < depth; ++i) {
                text += open;
                end += close;
            }
            return text + (object ? "0" : "") + end;
        };
        t.equal(fault_of(nested(notepact::max_depth)), json_fault{});
        t.equal(fault_of(nested(notepact::max_depth + 1)), json_fault::too_deep);
    }
}

suite fault_suite("json/fault", {{"each", each}, {"deep", deep}});

} // namespace
