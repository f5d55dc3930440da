// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_SCHEMA_API_FORMATS_HPP
#define NOTEPACT_SCHEMA_API_FORMATS_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <vector>

namespace notepact::schema {

namespace detail {

// The formats in tables, each once, in the order in which they first stand there.
class format_list {
  public:
    void add(rule const& declared) {
        if (declared.kind == rule_kind::outer) return;
        auto const& r = *declared.resolved();
        if (declared.kind == rule_kind::link && !keep(seen_, &r)) return;
        if (r.kind == rule_kind::string && r.refers.format != nullptr) keep(found, r.refers.format);
        switch (r.kind) {
        case rule_kind::object: add_members(r); break;
        case rule_kind::either: add(*r.inside()->next()); [[fallthrough]];
        case rule_kind::map:
        case rule_kind::array: add(*r.inside()); break;
        default: break;
        }
    }
    void add_members(rule const& table) {
        for (auto const& member : table.members())
            add(*member.inside());
        if (table.has(rule_flag::others)) add(*table.others());
    }

    std::vector<text_format const*> found;

  private:
    // Whether it is new.
    template <class T>
    static bool keep(std::vector<T const*>& all, T const* one) {
        if (std::find(all.begin(), all.end(), one) != all.end()) return false;
        all.push_back(one);
        return true;
    }

    std::vector<rule const*> seen_; // tables that are linked to
};

} // namespace detail

/// Shows `visit(text_format const&)` every text format that an API's headers, parameters and bodies refer to,
/// each once: those of this library and those of its host. Allocates.
template <class Visit>
void for_each_format(api const& api, Visit&& visit) {
    detail::format_list list;
    for (auto const* of : api) {
        list.add_members(*of->headers);
        list.add_members(*of->parameters);
        if (of->body != nullptr) list.add(*contract_ref(*of->body).head().inside());
        for (auto const& reply : *of)
            list.add(*reply.body.head().inside());
    }
    for (auto const* format : list.found)
        visit(*format);
}

} // namespace notepact::schema

#endif
