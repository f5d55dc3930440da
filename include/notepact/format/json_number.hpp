// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_JSON_NUMBER_HPP
#define NOTEPACT_FORMAT_JSON_NUMBER_HPP

#include <notepact/base/result.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/format/number.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace notepact {

/// A JSON number as it was written: never a double, so an id or a version comes back as it went in. Owns its
/// text, in a std::string: short ones need no heap.
class json_number {
  public:
    /// Zero.
    json_number() : text_("0") {}
    /// An integer of any type but bool, in decimal digits.
    template <
        class Integer,
        std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>, int> = 0>
    json_number(Integer value) {
        auto const append = [this](std::string_view digits) { text_.append(digits.data(), digits.size()); };
        if constexpr (std::is_signed_v<Integer>)
            detail::put_integer(value, append);
        else
            put_decimal(value, append);
    }
    /// Of the text of a finite JSON number (RFC 8259, section 6), else `not_numeric`.
    static result<json_number> parse(std::string_view text) {
        if (!is_number(text)) return errc::not_numeric;
        json_number parsed;
        parsed.text_ = text;
        return parsed;
    }

    /// The number as it was given, `1.50e3`; of a temporary, moved out.
    /// @{
    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string text() && noexcept { return static_cast<std::string&&>(text_); }
    /// @}
    /// Its value, if it is a whole number within int64, however written: 46.0 and 4.6e1 are 46.
    std::optional<std::int64_t> whole() const noexcept {
        number_scanner scanner;
        scanner.write(text_);
        auto const facts = scanner.facts();
        if (!facts.whole || facts.beyond_int64) return std::nullopt;
        return facts.value;
    }

    /// Equal if written alike: 46 is not 46.0.
    /// @{
    friend bool operator==(json_number const& a, json_number const& b) noexcept { return a.text_ == b.text_; }
    friend bool operator!=(json_number const& a, json_number const& b) noexcept { return !(a == b); }
    /// @}

  private:
    friend struct json_number_access;
    std::string text_;
};

/// For those who read a number that a reader has checked, piece by piece.
struct json_number_access {
    /// The text to fill: it must be a JSON number when that is done.
    static std::string& text(json_number& number) noexcept { return number.text_; }
};

} // namespace notepact

#endif
