// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: text_answer_written_as_json
#include <notepact/check/check_struct.hpp>

#include <string>

constexpr auto line = notepact::answer_text("depot.line", notepact::string());

bool check(std::string const& text, notepact::report& report) {
    return check_struct(line, text, report).ok();
}
