// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ANSWER_HEAD_HPP
#define NOTEPACT_HTTP_ANSWER_HEAD_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/content_coding.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/header_fields.hpp>

#include <initializer_list>
#include <string_view>
#include <utility>

namespace notepact {

namespace detail {
inline constexpr rule content_encoding_header = entry(rule_kind::member, "Content-Encoding", 16, 0);
}

/// What the headers of an answer say that matters here: Retry-After, and whether the body is coded. All of
/// them can be handed over, in any order and however often; others are passed over. Keeps no text.
///
///     answer_head const head({{"Retry-After", "120"}});
///     answer_head const head(response.headers); // fields as for inspect()
///     answer_head head; // and for each header, as it comes
///     head.read(name, value);
class answer_head {
  public:
    /// No headers.
    constexpr answer_head() noexcept = default;
    /// Of headers in braces: names and values. Views none of them afterwards.
    answer_head(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) noexcept {
        for (auto const& field : fields)
            read(field.first, field.second);
    }
    /// A range of fields, each with members `name` and `value`, such as header_field, or `first` and
    /// `second`, such as a pair.
    template <class Headers>
    explicit answer_head(Headers const& fields) {
        for (auto const& field : fields)
            read(field_name(field), field_value(field));
    }

    /// One header; its name has no case.
    constexpr void read(std::string_view name, std::string_view value) noexcept {
        if (value.data() == nullptr) value = std::string_view(""); // it is there, whatever it views
        if (same_without_case(name, "Retry-After")) retry_.add(value);
        if (same_without_case(name, "Content-Encoding") && is_coded(value)) coded_ = true;
    }
    /// The HTTP client has undone the codings of the body, but left the headers as they were.
    constexpr void decoded() noexcept { coded_ = false; }

    /// What Retry-After says.
    constexpr retry_after const& retry() const noexcept { return retry_; }
    /// Whether the body has a coding beside identity: the library reads none.
    constexpr bool coded() const noexcept { return coded_; }

  private:
    retry_after retry_;
    bool coded_ = false;
};

} // namespace notepact

#endif
