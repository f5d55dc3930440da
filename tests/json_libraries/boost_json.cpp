// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "documents.hpp"

#include <notepact/bridge/json.hpp>

#include <boost/json/parse.hpp>
#include <boost/system/error_code.hpp>
#include <boost/version.hpp>

namespace json_libraries {

namespace {

outcome look_at_value(notepact::contract_ref contract, std::string const& text) {
    boost::system::error_code error;
    auto const document = boost::json::parse(text, error);
    if (error) return {false, false, {}};
    wide_report report;
    bool const ok = check_value(contract, document, report).ok();
    return {true, ok, lines(report)};
}

} // namespace

library boost_json() {
    return {"Boost.JSON " BOOST_LIB_VERSION, {{"Boost.JSON value", true, true, look_at_value}}};
}

} // namespace json_libraries
