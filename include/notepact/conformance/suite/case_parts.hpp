// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the cases of a suite are named after: the part of a message that they are about, and the rule.
#ifndef NOTEPACT_CONFORMANCE_SUITE_CASE_PARTS_HPP
#define NOTEPACT_CONFORMANCE_SUITE_CASE_PARTS_HPP

#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace notepact::conformance::detail {

// A text as it may stand in the name of a case.
inline std::string part_name(std::string_view text) {
    std::string made(text);
    for (char& c : made) {
        bool const taken = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                           || c == '.' || c == '_' || c == '-';
        if (!taken) c = '_';
    }
    return made.empty() ? std::string("_") : made;
}

inline constexpr std::string_view whole_body = "body", whole_request = "request", all_answers = "answer",
                                  accepted_rule = "accepted";

/// The names of the parts of a body: the last step of the JSON Pointer, or all of them where that would be
/// the name of something else as well.
class body_parts {
  public:
    explicit body_parts(operation const& of) {
        if (of.body == nullptr) return;
        auto root = whole(*contract_ref(*of.body).head().inside());
        std::map<std::string, std::size_t> uses = {
            {std::string(whole_body), 1},
            {std::string(whole_request), 1},
            {std::string(all_answers), 1},
            {"Content-Type", 1}};
        for (auto const* table : {of.parameters, of.headers})
            for (auto const& one : table->members())
                ++uses[std::string(one.name())];
        auto const reserved = uses;
        for_members(root, [&uses](node const& n) { ++uses[std::string(n.member->name())]; });
        for_members(root, [&](node const& n) {
            std::string name(n.member->name());
            if (uses[name] > 1) name = n.place;
            if (reserved.count(name) != 0) name = "body." + name;
            by_pointer_.emplace(n.pointer, part_name(name));
            by_place_.emplace(n.place, part_name(name));
        });
    }

    /// That of the innermost member that a JSON Pointer goes through.
    std::string at(std::string pointer) const {
        for (; !pointer.empty(); pointer.resize(pointer.rfind('/'))) {
            auto const found = by_pointer_.find(pointer);
            if (found != by_pointer_.end()) return found->second;
        }
        return std::string(whole_body);
    }
    /// That of the member that a description of body_cases() begins with.
    std::string described(std::string_view description) const {
        std::pair<std::size_t, std::string_view> longest = {0, whole_body};
        for (auto const& [place, name] : by_place_) {
            bool const begins =
                description.substr(0, place.size()) == place && description.size() > place.size()
                && std::string_view(":.[ ").find(description[place.size()]) != description.npos;
            if (begins && place.size() > longest.first) longest = {place.size(), name};
        }
        return std::string(longest.second);
    }

  private:
    template <class Use>
    static void for_members(node& root, Use const& use) {
        for_each_node(root, [&use](node& n, std::size_t) {
            if (n.member != nullptr && !n.in_map) use(n);
        });
    }

    std::map<std::string, std::string> by_pointer_, by_place_;
};

} // namespace notepact::conformance::detail

#endif
