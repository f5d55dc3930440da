// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Results of suites for the tests of what shows them: made up, empty, and with hostile texts in every place.
#ifndef NOTEPACT_TESTS_SUPPORT_RESULTS_HPP
#define NOTEPACT_TESTS_SUPPORT_RESULTS_HPP

#include "../conformance/report_page/sample_result.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/maxcare.hpp>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact_test {

inline constexpr notepact::api const* apis[] = {&notepact::clinic::api, &notepact::maxcare::api};

inline constexpr std::string_view hostile_texts[] = {
    "<script>alert(1)</script>",
    "&amp;&lt;]]>\"'`-->",
    "a\x01\x02\x1B[31m\x7F\xC2\x85z",
    "\xFF\xC0\x80\xED\xA0\x80\xF4\x90\x80\x80\xE2\x82",
    "\xEF\xBF\xBE\xEF\xBF\xBF \xF0\x9F\x98\x80\r\n\ttext",
    "</pre></td></style></title>"};

inline notepact::conformance::suite_result hostile() {
    using notepact::conformance::outcome;
    notepact::conformance::suite_result all{
        "a title of " + std::string(hostile_texts[0]) + std::string(hostile_texts[3])};
    std::size_t number = 0;
    for (auto const text : hostile_texts)
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped}) {
            std::string const hostile(text);
            notepact::conformance::case_result found;
            found.exchanges = 2;
            if (how == outcome::skipped) found.skipped = hostile;
            notepact::conformance::response came{201, {{hostile, hostile}}, '{' + hostile + '}'};
            came.of = nullptr;
            for (int i = 0; how == outcome::failed && i < 6; ++i)
                found.fail({hostile, {{{hostile, hostile, {{hostile, hostile}}, hostile}, came}}});
            all.cases.push_back(
                {apis[0]->operations[++number % 4], "part" + hostile, "rule" + hostile, std::move(found)});
        }
    return all;
}

// Results of all kinds.
inline std::vector<notepact::conformance::suite_result> results() {
    std::vector<notepact::conformance::suite_result> all = {hostile(), {"empty"}};
    for (auto const* api : apis)
        all.push_back(sample_result(*api));
    return all;
}

template <class Print>
std::string printed(Print print) {
    std::string text;
    print([&text](std::string_view piece) { text += piece; });
    return text;
}

// As large as results come: however much went wrong.
inline notepact::conformance::suite_result large_result() {
    using namespace notepact::conformance;
    suite_result all{"large"};
    kept_request sent{"POST", "/v1/clinic/session_notes/sign_offs"};
    sent.body = '[';
    for (int i = 0; i < 300; ++i)
        sent.body += R"({"a":1,"b":2},)";
    case_result found;
    for (int i = 0; i < 9; ++i)
        found.fail({"why", std::vector<exchange>(9, {sent, {200, {}, sent.body}})});
    for (std::size_t i = 0; i < 1500; ++i)
        all.cases.push_back({apis[0]->operations[i % 4], "part", "rule_" + std::to_string(i % 60), found});
    return all;
}
inline constexpr std::size_t room_for_results = std::size_t{16} << 20;

// XML or HTML. Throws if it is not well-formed; then the case fails.
inline boost::property_tree::ptree parsed(std::string const& text) {
    std::istringstream input(text);
    boost::property_tree::ptree whole;
    boost::property_tree::read_xml(input, whole);
    return whole;
}

} // namespace notepact_test

#endif
