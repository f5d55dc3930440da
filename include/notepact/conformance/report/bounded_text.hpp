// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A text of a message that may be shown, no longer than max_redacted.
#ifndef NOTEPACT_CONFORMANCE_REPORT_BOUNDED_TEXT_HPP
#define NOTEPACT_CONFORMANCE_REPORT_BOUNDED_TEXT_HPP

#include <notepact/conformance/report/redacted.hpp>
#include <notepact/format/number.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace notepact::conformance::detail::redaction {

// A text that stops growing. All that goes into it is ASCII, so it may be cut anywhere.
class bounded_text {
  public:
    void operator()(std::string_view piece) {
        auto const room = max_redacted - text_.size();
        cut_ = cut_ || piece.size() > room;
        text_ += piece.substr(0, room);
    }
    void number(std::uint64_t value) { put_decimal(value, *this); }
    bool cut() const noexcept { return cut_; }
    std::string take() {
        if (cut_) text_ += "\n(the rest is left out)";
        return std::move(text_);
    }

  private:
    std::string text_;
    bool cut_ = false;
};

} // namespace notepact::conformance::detail::redaction

#endif
