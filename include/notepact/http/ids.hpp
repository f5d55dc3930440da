// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_IDS_HPP
#define NOTEPACT_HTTP_IDS_HPP

#include <notepact/base/result.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/stream_sink.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/json_number.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <type_traits>

namespace notepact {

/// An opaque id of one kind of thing: that of another does not fit in its place. Views its text, which must
/// outlive it.
template <class Tag>
struct text_id {
    text_view id; ///< not encoded; empty, `.`, `..` and control characters are refused where it is sent

    /// Of a text that owns its characters, a literal included; a temporary does not compile, see text_view.
    template <class Text, std::enable_if_t<detail::is_text_owner<Text>, int> = 0>
    constexpr text_id(Text&& text NOTEPACT_LIFETIMEBOUND) noexcept : id(static_cast<Text&&>(text)) {}
    /// Of a text that only views them.
    template <class Text, std::enable_if_t<detail::is_text_view<Text>, int> = 0>
    constexpr text_id(Text const& text) noexcept : id(text) {}
};
/// A struct of parameters may hold one: it is written as its text.
template <class Tag>
struct holds<text_id<Tag>, shape::string> : std::true_type {
    /// What holds asks for: the text, by itself and for `sink(std::string_view)`.
    /// @{
    static constexpr std::string_view view(text_id<Tag> value) noexcept { return value.id; }
    template <class Sink>
    static constexpr void put(text_id<Tag> value, Sink&& sink) {
        sink(view(value));
    }
    /// @}
};
/// The rule of such a parameter where its declaration names none: path_text().
template <class Tag>
constexpr auto parameter_for(text_id<Tag> const*) {
    return path_text();
}

/// A numeric id of one kind of thing, as the text of a JSON number, never a double: what comes out is what
/// went in. Owns its text; allocates as a std::string does.
template <class Tag>
class number_id {
  public:
    /// Of any integer but bool, in decimal digits; a negative one is a warning where it is sent.
    template <
        class Integer,
        std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>, int> = 0>
    number_id(Integer value) : number_(value) {}
    /// Of a number that was read, such as one in an answer.
    explicit number_id(json_number number) : number_(static_cast<json_number&&>(number)) {}
    /// Of the text of a finite JSON number (RFC 8259, section 6), else `not_numeric`: of `+1`, `012`,
    /// `1e400`, white space around it.
    static result<number_id> parse(std::string_view text) {
        auto number = json_number::parse(text);
        if (!number) return number.error();
        return number_id(static_cast<json_number&&>(*number));
    }

    /// The text as it came; of a temporary it is moved out.
    /// @{
    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return number_.text(); }
    std::string text() && noexcept { return static_cast<json_number&&>(number_).text(); }
    /// @}

    /// Compare the texts: `1e3` and `1000` are two ids.
    /// @{
    friend bool operator==(number_id const& a, number_id const& b) noexcept { return a.number_ == b.number_; }
    friend bool operator!=(number_id const& a, number_id const& b) noexcept { return !(a == b); }
    /// @}
    /// Prints the text: an id tells whose note it is, so it is not for every log.
    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>&
    operator<<(std::basic_ostream<Char, Traits>& out, number_id const& id) {
        detail::stream_sink<Char, Traits>{out}(id.text());
        return out;
    }

  private:
    json_number number_;
};

/// A struct of parameters may hold one: it is written as its text.
template <class Tag>
struct holds<number_id<Tag>, shape::string> : std::true_type {
    /// What holds asks for: the text, by itself and for `sink(std::string_view)`.
    /// @{
    static std::string_view view(number_id<Tag> const& id) noexcept { return id.text(); }
    template <class Sink>
    static void put(number_id<Tag> const& id, Sink&& sink) {
        sink(view(id));
    }
    /// @}
};
/// The rule of such a parameter where its declaration names none: number_text().
template <class Tag>
constexpr auto parameter_for(number_id<Tag> const*) {
    return number_text();
}

} // namespace notepact

#endif
