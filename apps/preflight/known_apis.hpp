// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The APIs of a command line; their operations by name, and contracts by the names that preflight uses: the
// body of an operation is named by the operation (acme.book_visit), that of an answer by operation and status
// (acme.book_visit.201).
#ifndef PREFLIGHT_KNOWN_APIS_HPP
#define PREFLIGHT_KNOWN_APIS_HPP

#include <notepact/core.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::preflight {

// Three digits.
inline std::optional<unsigned> parse_status(std::string_view text) {
    unsigned status = 0;
    for (char const digit : text)
        status = digit >= '0' && digit <= '9' ? status * 10 + static_cast<unsigned>(digit - '0') : 0;
    if (text.size() != 3 || status < 100) return std::nullopt;
    return status;
}

class known_apis {
  public:
    explicit known_apis(std::vector<api const*> all) : all_(std::move(all)) {
        for (auto const* one : all_)
            operations_.insert(operations_.end(), one->begin(), one->end());
    }

    std::vector<api const*>::const_iterator begin() const { return all_.begin(); }
    std::vector<api const*>::const_iterator end() const { return all_.end(); }
    // Of all APIs.
    std::vector<operation const*> const& operations() const { return operations_; }

    // Null if there is none of that name.
    api const* find(std::string_view name) const {
        for (auto const* one : all_)
            if (one->name == name) return one;
        return nullptr;
    }
    operation const* find_operation(std::string_view name) const {
        for (auto const* one : operations_)
            if (one->name == name) return one;
        return nullptr;
    }
    // That of an operation which is one of theirs.
    api const& owner_of(operation const& of) const {
        for (auto const* one : all_)
            if (std::find(one->begin(), one->end(), &of) != one->end()) return *one;
        return *all_.front();
    }
    std::optional<contract_ref> find_contract(std::string_view name) const {
        if (auto const* const of = find_operation(name)) {
            if (of->body == nullptr) return std::nullopt;
            return contract_ref(*of->body);
        }
        auto const dot = name.rfind('.');
        if (dot == name.npos) return std::nullopt;
        auto const* const of = find_operation(name.substr(0, dot));
        auto const status = parse_status(name.substr(dot + 1));
        if (of == nullptr || !status) return std::nullopt;
        auto const* const answer = of->answer(*status);
        return answer != nullptr ? std::optional(*answer) : std::nullopt;
    }

    // `clinic|maxcare`
    std::string names(std::string_view between = "|") const {
        std::string text;
        for (auto const* one : all_)
            text.append(text.empty() ? std::string_view() : between).append(one->name);
        return text;
    }
    // An operation to show in a help: the first that sends a document, or else the first.
    operation const& example() const {
        for (auto const* one : operations_)
            if (one->body != nullptr) return *one;
        return *operations_.front();
    }

  private:
    std::vector<api const*> all_;
    std::vector<operation const*> operations_;
};

} // namespace notepact::preflight

#endif
