// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/answer_head.hpp"

#include "../support/test.hpp"

#include <notepact/http/request.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using notepact::answer_head;
using notepact::header_field;
using notepact_test::test;
using pairs = std::vector<std::pair<std::string, std::string>>;

std::string said(answer_head const& head) {
    auto const seconds = head.retry().seconds();
    return (seconds ? std::to_string(*seconds) : "-") + (head.coded() ? " coded" : "");
}

// All headers at once, one by one, and in either order.
void headers(test& t) {
    struct {
        pairs fields;
        std::string_view expected;
    } const rows[] = {
        {{}, "-"},
        {{{"Content-Type", "application/json"}, {"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}, "-"},
        {{{"Retry-After", "120"}}, "120"},
        {{{"retry-after", " 120"}}, "120"},
        {{{"RETRY-AFTER", "1.5"}}, "2"},
        {{{"Retry-After", ""}}, "60"},
        {{{"Retry-After", "soon"}}, "60"},
        {{{"Retry-After", "7"}, {"Retry-After", "9"}}, "9"},
        {{{"Retry-After", "7, 9"}, {"X", "1000"}, {"Retry-After", "8"}}, "9"},
        {{{"Retry-Afte", "7"}, {"X-Retry-After", "7"}, {"Retry-After ", "7"}, {"", "7"}}, "-"},
        {{{"Content-Encoding", "gzip"}}, "- coded"},
        {{{"content-ENCODING", "br"}}, "- coded"},
        {{{"Content-Encoding", "identity"}}, "-"},
        {{{"Content-Encoding", ""}}, "-"},
        {{{"Content-Encoding", "identity"}, {"Content-Encoding", "gzip"}}, "- coded"},
        {{{"Content-Encoding", "gzip"}, {"Content-Encoding", "identity"}}, "- coded"},
        {{{"Transfer-Encoding", "gzip, chunked"}, {"Accept-Encoding", "gzip"}}, "-"},
        {{{"Retry-After", "7"}, {"Content-Encoding", "zstd"}}, "7 coded"},
    };
    for (auto const& [fields, expected] : rows) {
        t.equal(said(answer_head(fields)), expected);
        std::vector<header_field> named;
        answer_head one_by_one, backwards;
        for (auto const& [name, value] : fields) {
            named.push_back({name, value});
            one_by_one.read(name, value);
        }
        for (auto at = fields.rbegin(); at != fields.rend(); ++at)
            backwards.read(at->first, at->second);
        t.equal(said(answer_head(named)), expected);
        t.equal(said(one_by_one), expected);
        t.equal(said(backwards), expected);
    }
    std::multimap<std::string, std::string> const sorted = {
        {"Retry-After", "3"}, {"Content-Encoding", "gzip"}};
    t.equal(said(answer_head(sorted)), "3 coded");
    t.equal(said({{"Retry-After", "7"}}), "7");
    t.equal(said({{"Retry-After", "7"}, {"Retry-After", "8"}}), "8");
    t.equal(said({{"Retry-After", {}}}), "60", "it is there, whatever it views");
    t.equal(said({}), "-");
}

void decoded(test& t) {
    answer_head head({{"Content-Encoding", "gzip"}, {"Retry-After", "7"}});
    head.decoded();
    t.equal(said(head), "7");
}

notepact_test::suite const suite("http/answer_head", {{"headers", headers}, {"decoded", decoded}});

} // namespace
