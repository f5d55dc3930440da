// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ANSWER_HPP
#define NOTEPACT_HTTP_ANSWER_HPP

#include <notepact/check/parse_text.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/operation.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace notepact {

/// What an answer is.
enum class answer_kind : std::uint8_t {
    success,             ///< a documented success, and its body keeps the contract
    api_error,           ///< an error, and its body keeps the contract
    undocumented_status, ///< the documents know no answer with this status, and no error of the API either
    broken_contract,     ///< the body does not keep the contract of its status
    not_json,            ///< the body is not, or not all of, a JSON document
    empty                ///< a body is documented and there is none
};
constexpr std::string_view name(answer_kind kind) noexcept {
    constexpr std::string_view names[] = {
        "success", "api_error", "undocumented_status", "broken_contract", "not_json", "empty"};
    return names[static_cast<std::size_t>(kind)];
}

namespace detail {

/// Judges an answer, and puts what its body holds in its place.
inline answer_kind
judge_answer(operation const& of, unsigned status, bind_place whole, std::string_view bytes, report& report) {
    auto const* contract = of.answer(status);
    if (auto const* other = contract == nullptr ? of.other_error(status) : nullptr) {
        static_report<1> unused;
        if (parse_into(*other, whole, bytes, unused).found) {
            report.add(
                violation(errc::undocumented_status, severity::warning, *other, document_path(), no_offset));
            return answer_kind::api_error;
        }
    }
    if (contract == nullptr) {
        report.add(violation(
            errc::undocumented_status, severity::error, of.replies->body, document_path(), no_offset));
        return answer_kind::undocumented_status;
    }
    auto const read = parse_into(*contract, whole, bytes, report);
    if (read.fault == json_fault::empty) return answer_kind::empty;
    if (read.fault != json_fault{}) return answer_kind::not_json;
    if (!read.found) return answer_kind::broken_contract;
    return status >= 200 && status < 300 ? answer_kind::success : answer_kind::api_error;
}

} // namespace detail

/// What an answer is, without reading it into a struct. Violations of its contract go to the report.
/// Allocates nothing.
inline answer_kind
interpret_text(operation const& of, unsigned status, std::string_view bytes, report& report) {
    return detail::judge_answer(of, status, {}, bytes, report);
}

/// An answer, read: what it is, what is in it, what to do next.
template <class Value, class Failure>
class answer {
  public:
    answer(operation const& of, unsigned status, std::string_view retry) noexcept
        : of_(&of), status_(status), retry_(retry_after::parse(retry)) {}

    answer_kind kind() const noexcept { return kind_; }
    unsigned status() const noexcept { return status_; }
    /// The operation was carried out and the answer keeps its contract: value() is whole.
    bool ok() const noexcept { return kind_ == answer_kind::success; }
    explicit operator bool() const noexcept { return ok(); }

    /// What a success holds; where its body breaks the contract, what could be read of it.
    Value const& value() const noexcept { return value_; }
    Value& value() noexcept { return value_; }
    /// What an error holds, likewise.
    Failure const& error() const noexcept { return error_; }

    /// What to do next. `now` is needed to hold a Retry-After date against.
    advice next(std::optional<instant> now = std::nullopt) const noexcept {
        return advise(*of_, status_, retry_.seconds(now));
    }

  private:
    template <class... Replies>
    friend struct replies;

    operation const* of_;
    unsigned status_;
    retry_after retry_;
    Value value_{};
    Failure error_{};
    answer_kind kind_ = answer_kind::undocumented_status;
};

} // namespace notepact

#endif
