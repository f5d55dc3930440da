// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A text format's row against itself: its samples against its scanner, its patterns against its samples.
#ifndef NOTEPACT_TESTS_SUPPORT_FORMAT_ROWS_HPP
#define NOTEPACT_TESTS_SUPPORT_FORMAT_ROWS_HPP

#include "test.hpp"

#include <notepact/contract/words.hpp>

#include <memory>
#include <string_view>

namespace notepact_test {

// `lenient` names the row with a warning where a contract may say one, `strict` with an error.
void verify_row(test& t, notepact::rule const& lenient, notepact::rule const& strict, std::string_view name);

// The patterns of a reading, in std::regex and in our own machine, whose verdicts must be the same.
class reading_patterns {
  public:
    explicit reading_patterns(notepact::schema_reading const& reading);
    ~reading_patterns();

    // That our own machine takes them.
    void verify(test& t) const;
    // Whether all parts let a text pass, and nothing is found that must not be.
    bool let_pass(test& t, std::string_view utf8) const;

  private:
    struct compiled;
    std::unique_ptr<compiled> all_;
};

} // namespace notepact_test

#endif
