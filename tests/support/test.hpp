// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// The few words in which the tests are written. A case is a function that takes a test&; a file registers
// its cases in one suite. Two runners carry them: boost_main.cpp (Boost.Test) and small_main.cpp (a loop, for
// builds without exceptions and for emulated machines), so nothing here may throw or need Boost.
#ifndef NOTEPACT_TESTS_SUPPORT_TEST_HPP
#define NOTEPACT_TESTS_SUPPORT_TEST_HPP

#include <notepact/base/result.hpp>

#include <cstddef>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace notepact_test {

inline std::string to_text(std::string_view text) {
    return '"' + std::string(text) + '"';
}
inline std::string to_text(bool flag) {
    return flag ? "true" : "false";
}
inline std::string to_text(std::nullptr_t) {
    return "null";
}
template <class T>
std::enable_if_t<std::is_arithmetic_v<T> || std::is_enum_v<T>, std::string> to_text(T value) {
    if constexpr (std::is_enum_v<T>)
        return std::to_string(static_cast<long long>(value));
    else
        return std::to_string(value);
}

// Of what the test itself makes: it is there, or the test is wrong.
template <class T, class E>
constexpr T must(notepact::result<T, E> made) {
    if (!made) std::abort();
    return std::move(*made);
}

// What a case reports to. Runners implement record().
class test {
  public:
    void
    check(bool ok, std::string_view what, int line = __builtin_LINE(), char const* file = __builtin_FILE()) {
        record(ok, ok ? std::string() : std::string(what), file, line);
    }

    template <class A, class B>
    void equal(
        A const& actual, B const& expected, std::string_view what = {}, int line = __builtin_LINE(),
        char const* file = __builtin_FILE()) {
        bool const ok = actual == expected;
        record(
            ok,
            ok ? std::string()
               : std::string(what) + ": got " + describe(actual) + ", expected " + describe(expected),
            file,
            line);
    }

  protected:
    ~test() = default;

  private:
    template <class T>
    static std::string describe(T const& value) {
        if constexpr (std::is_convertible_v<T const&, std::string_view>)
            return to_text(std::string_view(value));
        else
            return to_text(value);
    }
    virtual void record(bool ok, std::string const& message, char const* file, int line) = 0;
};

struct test_case {
    char const* name;
    void (*run)(test&);
};

// Registers itself; one per file, at namespace scope, named after the header under test.
class suite {
  public:
    suite(char const* name, std::initializer_list<test_case> cases) : name_(name), cases_(cases) {
        all().push_back(this);
    }
    suite(suite const&) = delete;
    suite& operator=(suite const&) = delete;

    char const* name() const { return name_; }
    std::vector<test_case> const& cases() const { return cases_; }

    static std::vector<suite*>& all() {
        static std::vector<suite*> suites;
        return suites;
    }

  private:
    char const* name_;
    std::vector<test_case> cases_;
};

} // namespace notepact_test

#endif
