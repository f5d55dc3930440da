// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ANSWER_HPP
#define NOTEPACT_HTTP_ANSWER_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/answer_head.hpp>
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
    not_json,            ///< the body is not, or not all of, a JSON document; of a proxy's, no more is said
    empty,               ///< a body is documented and there is none; see endpoint::interpret() for 204
    coded ///< the body has a content coding, such as gzip: the status alone says what became of the request
};
/// The name of its enumerator, for a log: `broken_contract`. In static storage.
constexpr std::string_view name(answer_kind kind) noexcept {
    constexpr std::string_view names[] = {
        "success", "api_error", "undocumented_status", "broken_contract", "not_json", "empty", "coded"};
    return in_order<answer_kind::coded>(names, kind);
}

namespace detail {

/// Says by which contract the body of an answer is to be read and, once it was, what the answer is.
class answer_judge {
  public:
    answer_judge(operation const& of, unsigned status, bool coded, report& report) noexcept
        : of_(&of), report_(&report), before_(report.here()), contract_(of.answer(status)),
          success_(status >= 200 && status < 300),
          no_content_(of.method != verb::get && has_no_content(status)),
          server_error_(status >= 500 && status < 600), documented_(contract_ != nullptr), coded_(coded) {
        if (!documented_) contract_ = of.other_error(status);
    }

    /// By which contract the body is read; null: by none.
    contract_ref const* contract() const noexcept { return contract_; }
    /// Whether the body, as far as it was seen, is to be read.
    bool reads() const noexcept { return contract_ != nullptr && !is_coded(); }
    /// The header says so after all; before the body is seen.
    void set_coded(bool coded) noexcept { coded_ = coded; }
    /// Where violations of the contract go; nowhere for an answer that need not keep it.
    report& findings() noexcept { return documented_ ? *report_ : unused_; }

    /// The next piece of the body.
    void see(std::string_view piece) noexcept {
        seen_ = seen_ || !piece.empty();
        for (std::size_t i = 0; begins_with_ == '\0' && i < piece.size(); ++i)
            if (piece[i] != ' ' && piece[i] != '\t' && piece[i] != '\r' && piece[i] != '\n')
                begins_with_ = piece[i] != '\0' ? piece[i] : '?';
    }
    /// What the answer is, its body having been read.
    answer_kind finish(verdict found, json_fault fault) {
        if (is_coded()) {
            report_->add(violation::of_answer(errc::coded_body, severity::error, content_encoding_header));
            return answer_kind::coded;
        }
        // A 5xx with a page of HTML or, where the API's own is JSON, a line of text is a proxy's: not the API
        // broke its contract.
        bool const json = begins_with_ == '{' || begins_with_ == '[' || begins_with_ == '\0';
        if (server_error_ && !json && (fault != json_fault{} || begins_with_ == '<')) {
            report_->back_to(before_);
            return answer_kind::not_json;
        }
        if (!documented_) return finish_undocumented(contract_ != nullptr && found.ok());
        if (fault == json_fault::empty) {
            if (!success_ || !no_content_ || seen_) return answer_kind::empty;
            report_->back_to(before_);
            return answer_kind::success;
        }
        if (fault != json_fault{}) return answer_kind::not_json;
        if (!found) return answer_kind::broken_contract;
        return success_ ? answer_kind::success : answer_kind::api_error;
    }

  private:
    bool is_coded() const noexcept { return coded_ && seen_; }
    answer_kind finish_undocumented(bool is_error) {
        report_->add(violation(
            errc::undocumented_status,
            is_error ? severity::warning : severity::error,
            is_error ? *contract_ : of_->replies->body,
            document_path(),
            no_offset));
        return is_error ? answer_kind::api_error : answer_kind::undocumented_status;
    }

    operation const* of_;
    report* report_;
    report::mark before_;
    contract_ref const* contract_;
    static_report<1> unused_;
    bool success_;
    bool no_content_; // its status says so, RFC 9110, 15.3.5 and 15.3.6; but who gets a thing wants it
    bool server_error_;
    bool documented_;
    bool coded_;
    bool seen_ = false;
    char begins_with_ = '\0'; // the body, white space left out
};

/// Judges an answer, and puts what its body holds in its place.
inline answer_kind judge_answer(
    operation const& of, unsigned status, bool coded, bind_place whole, std::string_view bytes,
    report& report) {
    answer_judge judge(of, status, coded, report);
    judge.see(bytes);
    if (!judge.reads()) return judge.finish({}, {});
    auto const read = parse_into(*judge.contract(), whole, bytes, judge.findings());
    return judge.finish(read.found, read.fault);
}

} // namespace detail

/// What an answer is, without reading it into a struct: the kind, the violations and their order are those of
/// endpoint::interpret(), which see for `bytes`, `report` and `head`. Reads only, keeps nothing. Allocates
/// nothing. What to do next, advise() says of the status.
inline answer_kind interpret_text(
    operation const& of, unsigned status, std::string_view bytes, report& report,
    answer_head const& head = {}) {
    detail::answer_judge judge(of, status, head.coded(), report);
    judge.see(bytes);
    if (!judge.reads()) return judge.finish({}, {});
    auto const read = detail::check_whole(*judge.contract(), bytes, judge.findings());
    return judge.finish(read.found, read.fault);
}

/// An answer, read: what it is, what is in it, what to do next. It is made by endpoint::interpret(), owns its
/// values, and views nothing of the bytes. A `Value` and a `Failure` are what `replies` says; only one of
/// them is filled, the other is as it is made by default.
template <class Value, class Failure>
class answer {
  public:
    /// For interpret(): nothing is read yet.
    answer(operation const& of, unsigned status, answer_head const& head) noexcept
        : of_(&of), status_(status), head_(head) {}

    /// What it is.
    answer_kind kind() const noexcept { return kind_; }
    /// The status that it came with, as it was handed over.
    unsigned status() const noexcept { return status_; }
    /// The operation was carried out and the answer keeps its contract: value() is whole.
    bool ok() const noexcept { return kind_ == answer_kind::success; }
    /// As ok().
    explicit operator bool() const noexcept { return ok(); }

    /// What a success holds; where its body breaks the contract, what could be read of it; where it is no
    /// success, as it is made by default. Of a temporary it is moved out.
    /// @{
    Value const& value() const& noexcept NOTEPACT_LIFETIMEBOUND { return value_; }
    Value& value() & noexcept NOTEPACT_LIFETIMEBOUND { return value_; }
    Value value() && { return static_cast<Value&&>(value_); }
    /// @}
    /// What an error holds, likewise: of a documented status, or of another that operation::other_error()
    /// takes.
    /// @{
    Failure const& error() const& noexcept NOTEPACT_LIFETIMEBOUND { return error_; }
    Failure error() && { return static_cast<Failure&&>(error_); }
    /// @}

    /// What to do next, as advise() says of the status and Retry-After. `now` is needed to hold a date in it
    /// against: without, it counts as unread_wait_seconds.
    advice next(std::optional<instant> now = std::nullopt) const noexcept {
        return advise(*of_, status_, head_.retry().seconds(now));
    }

  private:
    template <class... Replies>
    friend struct replies;

    operation const* of_;
    unsigned status_;
    answer_head head_;
    Value value_{};
    Failure error_{};
    answer_kind kind_ = answer_kind::undocumented_status;
};

} // namespace notepact

#endif
