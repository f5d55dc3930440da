// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_REPORT_EXCHANGES_HPP
#define NOTEPACT_CONFORMANCE_REPORT_EXCHANGES_HPP

#include <notepact/base/part.hpp>
#include <notepact/conformance/report/redacted.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

// Writes lines, each behind a mark that says whose it is.
inline void put_marked_lines(std::string_view mark, std::string_view text, std::string& made) {
    while (!text.empty()) {
        auto const line = notepact::detail::part(text, 0, text.find('\n'));
        made += mark;
        if (!line.empty()) made += ' ';
        made += line;
        made += '\n';
        text.remove_prefix(line.size() + (line.size() == text.size() ? 0 : 1));
    }
}

// The exchanges that a report shows: the last of each failure, and not more than some of all together.
class shown_exchanges {
  public:
    static constexpr std::size_t max_of_failure = 6;
    static constexpr std::size_t max_size = std::size_t{4} << 20;

    /// Calls `visit(request, answer)` with the texts of those that are shown; returns how many were left out
    /// before them.
    template <class Visit>
    std::size_t for_each(operation const* of, failure const& one, Visit visit) {
        auto const& all = one.exchanges;
        auto const left_out = size_ >= max_size             ? all.size()
                              : all.size() > max_of_failure ? all.size() - max_of_failure
                                                            : 0;
        for (auto i = left_out; i < all.size(); ++i) {
            auto const* const asked = all[i].answer.of != nullptr ? all[i].answer.of : of;
            auto const request = redacted(asked, all[i].request), answer = redacted(asked, all[i].answer);
            size_ += request.size() + answer.size();
            visit(request, answer);
        }
        return left_out;
    }

    /// Why, and the exchanges, line by line.
    std::string in_full(operation const& of, failure const& one) {
        auto made = one.text() + '\n';
        auto const left_out =
            for_each(&of, one, [&made](std::string const& request, std::string const& answer) {
                put_marked_lines(">", request, made);
                put_marked_lines("<", answer, made);
            });
        if (left_out != 0) made += '(' + std::to_string(left_out) + " more requests before)\n";
        return made;
    }

  private:
    std::size_t size_ = 0;
};

} // namespace notepact::conformance::detail

#endif
