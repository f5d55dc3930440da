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
    text_view id;

    template <class Text, std::enable_if_t<detail::is_text_owner<Text>, int> = 0>
    constexpr text_id(Text&& text NOTEPACT_LIFETIMEBOUND) noexcept : id(static_cast<Text&&>(text)) {}
    template <class Text, std::enable_if_t<detail::is_text_view<Text>, int> = 0>
    constexpr text_id(Text const& text) noexcept : id(text) {}
};
template <class Tag>
struct holds<text_id<Tag>, shape::string> : std::true_type {
    static constexpr std::string_view view(text_id<Tag> value) noexcept { return value.id; }
    template <class Sink>
    static constexpr void put(text_id<Tag> value, Sink&& sink) {
        sink(view(value));
    }
};
template <class Tag>
constexpr auto parameter_for(text_id<Tag> const*) {
    return path_text();
}

/// A numeric id of one kind of thing, as text: what comes out is what went in. Owns its text.
template <class Tag>
class number_id {
  public:
    template <
        class Integer,
        std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>, int> = 0>
    number_id(Integer value) : number_(value) {}
    explicit number_id(json_number number) : number_(static_cast<json_number&&>(number)) {}
    /// Of the text of a finite JSON number, else `not_numeric`.
    static result<number_id> parse(std::string_view text) {
        auto number = json_number::parse(text);
        if (!number) return number.error();
        return number_id(static_cast<json_number&&>(*number));
    }

    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return number_.text(); }
    std::string text() && noexcept { return static_cast<json_number&&>(number_).text(); }

    friend bool operator==(number_id const& a, number_id const& b) noexcept { return a.number_ == b.number_; }
    friend bool operator!=(number_id const& a, number_id const& b) noexcept { return !(a == b); }
    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>&
    operator<<(std::basic_ostream<Char, Traits>& out, number_id const& id) {
        detail::stream_sink<Char, Traits>{out}(id.text());
        return out;
    }

  private:
    json_number number_;
};

template <class Tag>
struct holds<number_id<Tag>, shape::string> : std::true_type {
    static std::string_view view(number_id<Tag> const& id) noexcept { return id.text(); }
    template <class Sink>
    static void put(number_id<Tag> const& id, Sink&& sink) {
        sink(view(id));
    }
};
template <class Tag>
constexpr auto parameter_for(number_id<Tag> const*) {
    return number_text();
}

} // namespace notepact

#endif
