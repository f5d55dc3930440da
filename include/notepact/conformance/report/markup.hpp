// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Texts for pages that others read: in JSON, XML and HTML.
#ifndef NOTEPACT_CONFORMANCE_REPORT_MARKUP_HPP
#define NOTEPACT_CONFORMANCE_REPORT_MARKUP_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/redacted.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

// How many bytes the first character has; 0 if they are no UTF-8.
inline std::size_t first_character(std::string_view text) noexcept {
    utf8_scanner scanner;
    for (std::size_t i = 0; i < text.size() && scanner.put(static_cast<unsigned char>(text[i])); ++i)
        if (scanner.complete()) return i + 1;
    return 0;
}

// Not a control character, and one that XML 1.0, section 2.2, allows.
inline bool is_shown(std::string_view character) noexcept {
    auto const first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return (first >= ' ' && first != 0x7F) || first == '\n' || first == '\t';
    if (first == 0xC2) return static_cast<unsigned char>(character[1]) >= 0xA0;
    return character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF";
}

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
