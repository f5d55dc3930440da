// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A suite as a tree of Boost.Test: so that --run_test, --list_content, --log_format and the rest work.
//
// Works with the framework as a library and as headers alone, before or behind Boost.Test's own headers.
// Macros that choose between them, such as BOOST_TEST_DYN_LINK and BOOST_TEST_MODULE, must stand before the
// first of all these includes.
#ifndef NOTEPACT_CONFORMANCE_BOOST_TEST_HPP
#define NOTEPACT_CONFORMANCE_BOOST_TEST_HPP

#include <notepact/conformance/report.hpp>
#include <notepact/conformance/suite.hpp>

#include <boost/test/tools/assertion_result.hpp>
#include <boost/test/tools/detail/fwd.hpp>
#include <boost/test/tools/detail/print_helper.hpp>
#include <boost/test/tree/test_unit.hpp>
#include <boost/test/unit_test_log.hpp>
#include <boost/test/utils/lazy_ostream.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace notepact::conformance {

namespace detail {

// Where a suite is made: failures are told to be there.
struct source_place {
    char const* file;
    std::size_t line;
};

// What the macros of Boost.Test do, at a place of the caller.
inline void tell_boost(bool good, std::string const& said, source_place at) {
    namespace tools = boost::test_tools::tt_detail;
    auto const& lazy = boost::unit_test::lazy_ostream::instance();
    tools::report_assertion(
        boost::test_tools::assertion_result(good),
        lazy << said,
        at.file,
        at.line,
        tools::CHECK,
        tools::CHECK_MSG,
        0);
}
inline void show_boost(std::string const& said, source_place at) {
    auto& log = boost::unit_test::unit_test_log_t::instance();
    log << boost::unit_test::log::begin(at.file, at.line);
    log(boost::unit_test::log_messages) << (boost::unit_test::lazy_ostream::instance() << said);
}

inline void run_in_boost(suite_case const& one, suite_result* keep, source_place at) {
    auto const found = one.run();
    for (auto const& wrong : found.failures)
        tell_boost(false, failure_text(*one.of, wrong), at);
    if (found.failed > found.failures.size())
        tell_boost(false, std::to_string(found.failed - found.failures.size()) + " more failures", at);
    if (found.how() == outcome::skipped) show_boost("skipped: " + printable(found.skipped), at);
    // Boost.Test complains of a case that checks nothing.
    if (found.how() != outcome::failed) tell_boost(true, std::string(name(found.how())), at);
    if (keep != nullptr) keep->cases.push_back({one.of, one.part, one.rule, found});
}

// Suites inside a suite, each made when it is first asked for.
class boost_folder {
  public:
    boost_folder(std::string const& name, source_place at)
        : suite_(new boost::unit_test::test_suite(name, at.file, at.line)), at_(at) {}

    boost::unit_test::test_suite* suite() const noexcept { return suite_; }
    boost_folder& inside(std::string const& name) {
        auto const known = folders_.find(name);
        if (known != folders_.end()) return known->second;
        auto& made = folders_.emplace(name, boost_folder(name, at_)).first->second;
        suite_->add(made.suite());
        return made;
    }

  private:
    boost::unit_test::test_suite* suite_; // the framework's, once it is added
    source_place at_;
    std::map<std::string, boost_folder> folders_;
};

} // namespace detail

/// A suite as a tree of Boost.Test, for `framework::master_test_suite().add()`. Its top is called as the
/// suite is, `server.clinic`; in that is a suite for each operation, in that one for each part, and in that a
/// case for each rule. Added to the master suite, this runs one case:
///
///     --run_test=server.clinic/clinic.create_sign_off/signature/missing_prefix
///
/// and this a rule of all operations and parts, of any suite:
///
///     --run_test='*/*/*/missing_prefix'
///
/// Each failure of a case is an error of the framework, at the place where this function is called, with the
/// last messages, redacted(). A skipped case passes; why it was skipped is shown with `--log_level=message`.
/// `keep`, which must live as long as the tests run, gets all results, in the order in which they are run:
/// for put_html() and the like.
inline boost::unit_test::test_suite* boost_suite(
    suite all, suite_result* keep = nullptr, char const* file = __builtin_FILE(),
    std::size_t line = __builtin_LINE()) {
    detail::source_place const at{file, line};
    detail::boost_folder top(all.name, at);
    if (keep != nullptr) {
        keep->title = all.title;
        keep->name = all.name;
        keep->about = all.about;
        keep->secrets = all.secrets;
    }
    for (auto& one : all.cases) {
        auto const rule = one.rule;
        auto* const part = top.inside(std::string(one.of->name)).inside(one.part).suite();
        part->add(boost::unit_test::make_test_case(
            [moved = std::move(one), keep, at] { detail::run_in_boost(moved, keep, at); }, rule, file, line));
    }
    return top.suite();
}

} // namespace notepact::conformance

#endif
