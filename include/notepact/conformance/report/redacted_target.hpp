// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The shape of a path and a query, in words of the operation.
#ifndef NOTEPACT_CONFORMANCE_REPORT_REDACTED_TARGET_HPP
#define NOTEPACT_CONFORMANCE_REPORT_REDACTED_TARGET_HPP

#include <notepact/conformance/report/bounded_text.hpp>
#include <notepact/conformance/report/known_words.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/http/parameters.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace notepact::conformance::detail::redaction {

// Prints the path and query in the words of the operation, whatever the base.
class redacted_target {
  public:
    redacted_target(operation const& of, bounded_text& out) noexcept : of_(&of), out_(&out) {}

    void put(std::string_view target) {
        auto const mark = target.find('?');
        auto path = target.substr(0, mark);
        auto const segments = std::count(of_->path.begin(), of_->path.end(), '/');
        auto begin = path.size();
        for (auto left = segments; left != 0 && begin != path.npos; --left)
            begin = begin == 0 ? path.npos : path.rfind('/', begin - 1);
        bool const fits = begin != path.npos && has_path(*of_, path.substr(begin));
        (*out_)(fits ? std::string_view(of_->path) : std::string_view("(another target)"));
        if (mark != target.npos) put_query(target.substr(mark + 1));
    }

  private:
    static constexpr std::size_t max_pairs = 8;

    void put_query(std::string_view query) {
        std::size_t count = 0;
        for_each_query_pair(query, [&](std::string_view pair_name, std::string_view value) {
            if (++count > max_pairs) return;
            (*out_)(count == 1 ? "?" : "&");
            auto const* const known = query_parameter(*of_, pair_name);
            (*out_)(known == nullptr ? std::string_view("?") : known->name());
            (*out_)("=");
            auto const word = known == nullptr ? std::string_view() : word_of(*known->value(), value);
            (*out_)(!word.empty() ? word : value.empty() ? std::string_view() : std::string_view("***"));
        });
        if (count <= max_pairs) return;
        (*out_)("&(");
        out_->number(count - max_pairs);
        (*out_)(" more)");
    }

    operation const* of_;
    bounded_text* out_;
};

} // namespace notepact::conformance::detail::redaction

#endif
