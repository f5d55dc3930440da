// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_SCHEMA_DEFINITIONS_HPP
#define NOTEPACT_SCHEMA_DEFINITIONS_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::schema {

/// What schemas know of the format of a string; null if it has none, or if this build keeps no notes.
constexpr format_notes const* notes_of(rule const& r) noexcept {
    return r.refers.format != nullptr ? r.refers.format->notes : nullptr;
}

/// How people say a name: `Assigned providers` of `assignedProviders`, `Sign off` of `sign_off`. Allocates.
inline std::string title_of(std::string_view name) {
    auto const is_small = [name](std::size_t i) {
        return i < name.size() && name[i] >= 'a' && name[i] <= 'z';
    };
    std::string text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        char c = name[i] == '_' ? ' ' : name[i];
        if (i == 0 && is_small(0)) c = static_cast<char>(c - 'a' + 'A');
        if (c >= 'A' && c <= 'Z' && i != 0 && is_small(i - 1)) {
            text += ' ';
            if (is_small(i + 1)) c = static_cast<char>(c - 'A' + 'a');
        }
        text += c;
    }
    return text;
}

/// The parts that are said once and referred to: the objects that a table links to, named by the member that
/// has them first, and the formats that have a long pattern.
class definitions {
  public:
    /// A part and what it is called.
    struct definition {
        rule const* rules; ///< the object, or a string of the format
        std::string name;  ///< unique among them
        bool request;      ///< of the contract that refers to it
        std::string
            title; ///< of the member that has it first, of a contract's root, of a format; may be empty
    };

    /// Adds what a contract refers to; the names begin with `prefix`.
    void add(contract_ref contract, std::string_view prefix = {}) {
        request_ = contract.is_request();
        contract_ = contract.name();
        collect(*contract.head().inside(), prefix, {});
    }
    /// In the order in which they are first referred to.
    std::vector<definition> const& all() const noexcept { return all_; }
    /// The name of a part that has one, in a request or in an answer; empty if it has none.
    std::string_view name_of(rule const& declared, bool request) const noexcept {
        for (auto const& known : all_)
            if (declared.kind == rule_kind::link || declared.kind == rule_kind::outer
                    ? known.rules == declared.resolved() && known.request == request
                    : same_format(*known.rules, declared))
                return known.name;
        return {};
    }

  private:
    // Constraints stand beside the reference.
    static bool same_format(rule const& a, rule const& b) noexcept {
        return a.kind == rule_kind::string && b.kind == rule_kind::string
               && a.refers.format == b.refers.format && a.level() == b.level();
    }
    static std::string_view format_name(rule const& r) noexcept {
        auto const* const notes = r.kind == rule_kind::string ? notes_of(r) : nullptr;
        return notes != nullptr && notes->said_once ? notes->name : std::string_view();
    }

    void collect(rule const& declared, std::string_view prefix, std::string_view member) {
        if (!name_of(declared, request_).empty()) return;
        auto const& r = *declared.resolved();
        if (declared.kind == rule_kind::outer)
            return define(r, std::string(prefix) + "itself", title(member));
        if (auto const format = format_name(r); !format.empty())
            define(r, std::string(format), std::string(notes_of(r)->title));
        else if (declared.kind == rule_kind::link)
            define(r, std::string(prefix) + std::string(member.empty() ? "root" : member), title(member));
        switch (r.kind) {
        case rule_kind::object:
            for (auto const& one : r.members())
                collect(*one.inside(), prefix, one.name());
            if (r.has(rule_flag::others)) collect(*r.others(), prefix, member);
            break;
        case rule_kind::either: collect(*r.inside()->next(), prefix, member); [[fallthrough]];
        case rule_kind::map:
        case rule_kind::array: collect(*r.inside(), prefix, member); break;
        default: break;
        }
    }
    std::string title(std::string_view member) const {
        return member.empty() ? std::string(contract_) : title_of(member);
    }
    void define(rule const& r, std::string const& wanted, std::string title) {
        auto name = wanted;
        for (unsigned n = 2; taken(name); ++n)
            name = wanted + '_' + std::to_string(n);
        all_.push_back({&r, std::move(name), request_, std::move(title)});
    }
    bool taken(std::string_view name) const noexcept {
        for (auto const& known : all_)
            if (known.name == name) return true;
        return false;
    }

    std::vector<definition> all_;
    bool request_ = false;
    std::string_view contract_;
};

} // namespace notepact::schema

#endif
