// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include <notepact/conformance.hpp>

#include <string>
#include <string_view>

std::string report_of(notepact::conformance::suite_result const& result);

std::string report_of(notepact::conformance::suite_result const& result) {
    std::string text;
    auto const sink = [&text](std::string_view piece) { text += piece; };
    put_html(result, sink);
    put_json(result, sink);
    put_junit(result, sink);
    return text;
}
