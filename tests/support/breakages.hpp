// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How a server is broken in one way, and by which case of the suite for servers that is found.
#ifndef NOTEPACT_TESTS_SUPPORT_BREAKAGES_HPP
#define NOTEPACT_TESTS_SUPPORT_BREAKAGES_HPP

#include "model_server.hpp"

#include <notepact/base/ascii_case.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/api.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace notepact_test::planted {

using namespace notepact::conformance;
using tree = notepact::conformance::detail::json_tree;
using next_server = std::function<response(kept_request const&)>;

inline std::string* header_of(header_list& headers, std::string_view wanted) {
    for (auto& [name, value] : headers)
        if (notepact::same_without_case(name, wanted)) return &value;
    return nullptr;
}
// Changes the members of the body that a request sends or an answer brings, wherever they are.
template <class Change>
void each_member(tree& whole, std::string_view name, Change const& change) {
    for (auto& part : whole.inside) {
        if (part.name == name) change(part);
        each_member(part, name, change);
    }
}
template <class Change>
breakage on_the_way_in(std::string_view name, Change const& change) {
    return [=](kept_request request, next_server const& next) {
        if (auto whole = tree::parse(request.body)) {
            auto const before = whole->written();
            each_member(*whole, name, change);
            if (whole->written() != before) request.body = whole->written();
        }
        return next(request);
    };
}
template <class Change>
breakage on_the_way_out(unsigned status, Change const& change) {
    return [=](kept_request const& request, next_server const& next) {
        auto made = next(request);
        if (made.status != status) return made;
        if (auto whole = tree::parse(made.body)) { // none in an answer to HEAD
            change(*whole);
            made.body = whole->written();
        }
        return made;
    };
}
inline breakage without(std::string_view member, unsigned status) {
    return on_the_way_out(status, [member](tree& whole) {
        auto& all = (whole.find("data") != nullptr ? whole.at("data") : whole).inside;
        all.erase(
            std::remove_if(all.begin(), all.end(), [&](tree const& part) { return part.name == member; }),
            all.end());
    });
}
// What the responder would refuse is answered as if it was the first that it took.
template <class Which>
breakage takes(Which const& which) {
    return [=, good = response()](kept_request const& request, next_server const& next) mutable {
        auto made = next(request);
        if (made.status < 300 && good.status == 0) good = made;
        return made.status >= 400 && good.status != 0 && which(request, made) ? good : made;
    };
}
inline breakage other_status(unsigned from, unsigned to) {
    return [=](kept_request const& request, next_server const& next) {
        auto made = next(request);
        if (made.status == from) made.status = to;
        return made;
    };
}
template <class Change>
breakage changed_answer(Change const& change) {
    return [=](kept_request const& request, next_server const& next) {
        auto made = next(request);
        change(request, made);
        return made;
    };
}
inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

struct broken_server {
    char const* how;
    notepact::api const& api;
    breakage broken;
    // The case that is about it; and all others that fail, by their part and rule, of which `*` is any.
    std::string found_by;
    std::set<std::string> may_fail = {};
    // What is done to answers that were asked for at once.
    std::function<void(std::vector<response>&)> mixed = {};
};

// The cases that send what is to be taken, and those that send what is to be refused.
inline std::set<std::string> and_others(std::set<std::string> all, std::set<std::string> more) {
    all.merge(more);
    return all;
}

inline bool matches(std::set<std::string> const& patterns, finished_case const& one) {
    for (auto const& pattern : patterns) {
        if (pattern == "*") return true;
        auto const slash = pattern.find('/');
        auto const part = pattern.substr(0, slash), rule = pattern.substr(slash + 1);
        if ((part == "*" || part == one.part) && (rule == "*" || rule == one.rule)) return true;
    }
    return false;
}

} // namespace notepact_test::planted

#endif
