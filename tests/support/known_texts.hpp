// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Counts the texts that a quick pass was asked about, and of which it was right to know that they are clean.
#ifndef NOTEPACT_TESTS_SUPPORT_KNOWN_TEXTS_HPP
#define NOTEPACT_TESTS_SUPPORT_KNOWN_TEXTS_HPP

#include "guarded.hpp"
#include "test.hpp"

#include <notepact/base/settings.hpp>
#include <notepact/contract/rule.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace notepact_test {

class known_texts {
  public:
    known_texts(known_texts const&) = delete;
    known_texts& operator=(known_texts const&) = delete;

    std::size_t asked() const noexcept { return asked_; }
    std::size_t known() const noexcept { return known_; }
    // Of those that were clean, at least so many of a thousand are known.
    void expect_known(std::size_t of_a_thousand) {
        t_.check(clean_ != 0, "some are clean");
        t_.check(known_ * 1000 >= clean_ * (NOTEPACT_SCANNER != 0 ? of_a_thousand : 0), about_);
        t_.check(NOTEPACT_SCANNER != 0 || known_ == 0, "there is none in this build");
    }

  protected:
    static constexpr std::size_t room = 1 << 17;

    known_texts(test& t, char const* suite, char const* about) : t_(t), suite_(suite), about_(about) {}
    ~known_texts() {
        t_.equal(wrong_, std::size_t{0}, std::string(about_) + ": " + wrong_text_);
        std::printf("%s, %s: %zu texts, %zu known to be clean", suite_, about_, asked_, known_);
        if (clean_ != 0) std::printf(" of %zu that are", clean_);
        std::printf("\n");
    }

    // A copy with nothing readable behind its end.
    std::string_view copy_of(std::string_view text) const { return memory_.at_end(text); }
    void count_asked() noexcept { ++asked_; }
    void count_known(bool is) noexcept { known_ += is; }
    void count_clean(bool is) noexcept { clean_ += is; }
    void wrong_about(notepact::contract_ref contract, std::string_view text) {
        if (wrong_++ == 0) wrong_text_ = std::string(contract.name()) + ": " + std::string(text);
    }

  private:
    test& t_;
    char const* suite_;
    char const* about_;
    guarded memory_{room};
    std::size_t asked_ = 0, clean_ = 0, known_ = 0, wrong_ = 0;
    std::string wrong_text_;
};

} // namespace notepact_test

#endif
