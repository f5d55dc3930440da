// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// The small runner: every case, or the suites named on the command line; prints failures and a closing line.
#include "test.hpp"

#include <cstdio>

namespace {

class counting_test final : public notepact_test::test {
  public:
    unsigned long checks = 0;
    unsigned long failures = 0;

  private:
    void record(bool ok, std::string const& message, char const* file, int line) override {
        ++checks;
        if (ok) return;
        ++failures;
        std::printf("%s:%d: %s\n", file, line, message.c_str());
    }
};

bool wanted(std::string_view name, int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (name == argv[i]) return true;
    return argc < 2;
}

} // namespace

int main(int argc, char** argv) {
    counting_test total;
    unsigned long passed = 0, failed = 0;
    for (auto* suite : notepact_test::suite::all()) {
        if (!wanted(suite->name(), argc, argv)) continue;
        for (auto const& test_case : suite->cases()) {
            auto const checks_before = total.checks, failures_before = total.failures;
            test_case.run(total);
            bool const silent = total.checks == checks_before;
            bool const ok = !silent && total.failures == failures_before;
            ++(ok ? passed : failed);
            if (!ok)
                std::printf(
                    "FAILED %s/%s%s\n", suite->name(), test_case.name, silent ? " (checked nothing)" : "");
        }
    }
    std::printf("%lu checks\n%lu passed, %lu failed\n", total.checks, passed, failed);
    return passed == 0 || failed != 0;
}
