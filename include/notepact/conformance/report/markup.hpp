// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Texts for pages that others read: in JSON, XML and HTML.
#ifndef NOTEPACT_CONFORMANCE_REPORT_MARKUP_HPP
#define NOTEPACT_CONFORMANCE_REPORT_MARKUP_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/printable.hpp>
#include <notepact/format/number.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

/// Writes XML or HTML.
class markup {
  public:
    explicit markup(text_output sink) noexcept : sink_(sink) {}

    /// Markup, as it is.
    markup& raw(std::string_view text) {
        sink_(text);
        return *this;
    }
    /// Text, between tags or in the value of an attribute.
    markup& text(std::string_view said) {
        auto const whole = printable(said);
        std::size_t from = 0;
        for (std::size_t i = 0; i < whole.size(); ++i) {
            auto const escape = escape_of(whole[i]);
            if (escape.empty()) continue;
            if (from < i) raw(std::string_view(whole).substr(from, i - from));
            raw(escape);
            from = i + 1;
        }
        return raw(std::string_view(whole).substr(from));
    }
    markup& number(std::size_t value) {
        put_decimal(value, sink_);
        return *this;
    }
    /// ` name="value"`
    markup& attribute(std::string_view name, std::string_view value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }
    markup& attribute(std::string_view name, std::size_t value) {
        return raw(" ").raw(name).raw("=\"").number(value).raw("\"");
    }

  private:
    static std::string_view escape_of(char c) noexcept {
        switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return {};
        }
    }

    text_output sink_;
};

} // namespace notepact::conformance::detail

#endif
