// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The committed vectors as anyone would replay them: read from their files, each through the check of bytes
// and of a boost::json::value.
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/bridge/json.hpp>
#include <notepact/clinic.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/schema/json_schema.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/system/error_code.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
namespace fs = std::filesystem;
namespace json = boost::json;

std::vector<fs::path> files() {
    std::vector<fs::path> found;
    for (auto const& entry : fs::recursive_directory_iterator(NOTEPACT_TEST_SCHEMAS))
        if (entry.path().string().find(".vectors.json") != std::string::npos) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

json::value read(fs::path const& file) {
    std::ifstream input(file, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
    return json::parse(text);
}

std::string_view view(json::value const& text) {
    auto const& string = text.get_string();
    return {string.data(), string.size()};
}
// A text of a vector: a string, or bytes that are no UTF-8.
std::string bytes_of(json::value const& text) {
    if (text.is_string()) return std::string(view(text));
    std::string bytes;
    notepact::base64_decoder decoder;
    decoder.write(view(text.at("base64")), [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

std::optional<notepact::contract_ref> contract_named(std::string_view name) {
    std::optional<notepact::contract_ref> found;
    for (auto const* api : {&notepact::clinic::about, &notepact::maxcare::about})
        notepact::schema::for_each_body(*api, [&](notepact::schema::body_of const& body) {
            if (body.name() == name) found = body.contract();
        });
    return found;
}

// A line per violation; without duplicates, which a value cannot show.
std::string wanted(json::value const& one, bool in_value) {
    std::string text;
    for (auto const& violation : one.at("violations").as_array()) {
        if (in_value && view(violation.at("rule")) == "duplicate_member") continue;
        text += std::string(view(violation.at("severity"))) + ' ' + std::string(view(violation.at("in")))
                + ' ' + std::string(view(violation.at("pointer"))) + ' '
                + std::string(view(violation.at("rule"))) + '\n';
    }
    return text;
}
// A number that the parser has made another one of: an integer beyond 64 bits, a double within; zero with a
// large exponent, no number; many digits, infinity.
bool is_rounded(json::value const& one) {
    std::string_view const description = view(one.at("description"));
    for (std::string_view const ending : {": 0e400", ": 309 digits, the largest"})
        if (description.size() > ending.size()
            && description.substr(description.size() - ending.size()) == ending)
            return true;
    for (auto const& violation : one.at("violations").as_array())
        if (auto const* const beyond = violation.as_object().if_contains("beyond"))
            if (view(*beyond) == "exact_integer") return true;
    return false;
}
void replay(test& t) {
    std::size_t bodies = 0, values = 0, requests = 0;
    for (auto const& path : files()) {
        auto const file = read(path);
        t.equal(file.as_object().size(), std::size_t{2}, path.string());
        auto const name = std::string(view(file.at("contract")));
        auto const file_name = path.parent_path().filename().string() + '.' + path.filename().string();
        t.equal(name + ".vectors.json", file_name);
        auto const& cases = file.at("cases").as_array();
        if (path.string().find(".request.vectors") != std::string::npos) {
            requests += cases.size();
            continue;
        }
        auto const contract = contract_named(name);
        t.check(contract.has_value(), name);
        if (!contract) continue;
        for (auto const& one : cases) {
            auto const about = name + ": " + std::string(view(one.at("description")));
            auto const text = bytes_of(one.at("text"));
            notepact::static_report<100> report; // all that can be wrong with a note at once
            auto const verdict = check_text(*contract, text, report);
            auto const expected = wanted(one, false);
            t.equal(vector_lines(report), expected, about);
            t.equal(
                verdict.clean() ? "clean"
                : verdict.ok()  ? "warning"
                                : "error",
                view(one.at("verdict")),
                about);
            ++bodies;

            boost::system::error_code no_document;
            json::parse_options options;
            options.max_depth = 100;
            auto const document = json::parse(text, no_document, {}, options);
            if (no_document || expected.find("too_deep") != expected.npos || is_rounded(one)) continue;
            report.clear();
            check_value(*contract, document, report);
            t.equal(vector_lines(report), wanted(one, true), "value: " + about);
            ++values;
        }
    }
    std::printf("%zu bodies, %zu of them as values; %zu requests\n", bodies, values, requests);
    t.check(bodies + requests >= 2000 && values * 10 > bodies * 8, "too few");
}

// The cases that schemas/README.md shows stand in the files, word by word.
void readme(test& t) {
    std::ifstream input(NOTEPACT_TEST_SCHEMAS "/README.md", std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
    std::string_view const begin = "```json\n{\"contract\"", end = "```";
    std::size_t shown = 0;
    for (auto at = text.find(begin); at != text.npos; at = text.find(begin, at + 1)) {
        auto const from = at + begin.find('{');
        auto const example = json::parse(json::string_view(text.data() + from, text.find(end, from) - from));
        for (auto const& one : example.at("cases").as_array()) {
            bool found = false;
            for (auto const& path : files()) {
                auto const file = read(path);
                if (file.at("contract") != example.at("contract")) continue;
                for (auto const& kept : file.at("cases").as_array())
                    found = found || kept == one;
            }
            t.check(found, view(one.at("description")));
            ++shown;
        }
    }
    t.equal(shown, std::size_t{2});
}

suite files_suite("conformance/files", {{"replay", replay}, {"readme", readme}});

} // namespace
