// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A format of a host's is found in its API's tables, and stands in the API's schemas and vectors as those of
// the library do.
#include "notepact/schema/api_formats.hpp"

#include "../support/every_api.hpp"
#include "../support/test.hpp"

#include <notepact/clinic/api.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/maxcare/api.hpp>
#include <notepact/schema/json_schema.hpp>
#include <notepact/schema/openapi.hpp>

#include <set>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;

std::set<std::string_view> formats_of(test& t, notepact::api const& api) {
    std::set<std::string_view> names;
    notepact::schema::for_each_format(api, [&](notepact::text_format const& format) {
        t.check(names.insert(format.name()).second, format.name());
    });
    return names;
}

void listed(test& t) {
    using names = std::set<std::string_view>;
    t.check(
        formats_of(t, notepact::clinic::api)
            == names{"header_value", "integer", "iso8601", "not_blank", "not_empty", "png_data_uri", "timestamp"},
        "the clinic's");
    t.check(
        formats_of(t, notepact::maxcare::api)
            == names{"bearer_token", "date", "header_value", "not_empty", "number", "path_segment", "timestamp"},
        "Max AI's");
    auto const own = formats_of(t, every::api);
    t.check(
        own.count("ward_code") == 1 && own.count("date") == 1 && own.count("iso8601") == 0, "of every word");
}

template <class Put>
std::string written(Put const& put) {
    std::string text;
    put([&text](std::string_view piece) { text += piece; });
    return text;
}

void exported(test& t) {
    auto const schema = written([](auto output) {
        put_json_schema(notepact::schema::body_of{every::api, every::change, 0}, output);
    });
    auto const openapi = written([](auto output) { notepact::schema::put_openapi(every::api, output); });
    for (std::string_view const text : {std::string_view(schema), std::string_view(openapi)}) {
        t.check(text.find("^[A-Z]-[0-9]{2}$") != text.npos, "its pattern");
        t.check(text.find("\"beyond\": \"ward_check_digit\"") != text.npos, "what the pattern cannot say");
        t.check(text.find("\"ward_check_digit\": \"a pattern cannot multiply\"") != text.npos, "and why");
    }
    auto const vectors = written(
        [](auto output) { notepact::conformance::put_body_vectors("every.change", every::sent, output); });
    t.check(vectors.find("code: another check digit") != vectors.npos, "its samples");
    t.check(vectors.find("\"ward_check_digit\"") != vectors.npos, "with the reason");
}

notepact_test::suite api_formats_suite("schema/api_formats", {{"listed", listed}, {"exported", exported}});

} // namespace
