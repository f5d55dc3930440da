// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_EVENT_CHECKER_HPP
#define NOTEPACT_CHECK_EVENT_CHECKER_HPP

#include <notepact/check/checker.hpp>
#include <notepact/check/value_events.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/json/fault.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

/// When an event_checker says that nothing more need be told.
enum class stop_at : bool {
    fault,      ///< once it cannot be a document any more
    first_error ///< once it is certain that the document is refused
};

/// Checks a document that another JSON library reads, or has in memory: it is told what there is, in the
/// order of the document, and knows when it was told what no document can hold:
///
///     static_report<8> report;
///     event_checker body(clinic::create_sign_off_body, report);
///     body.object_begin();
///     body.key("session_note_id");
///     body.number(99);
///     body.object_end();
///     if (!body.finish()) … // report says why
///
/// An event is false once nothing more need be told; what is told nevertheless is passed over, so a SAX
/// handler may hand on the answer, and a walk over values may do without it. The verdict, the violations and
/// their places are those of check_text over the text, but that offsets are unknown, and that of what was
/// changed when the text was read only the result is seen: which of two members was kept, a number as it was
/// rounded.
///
/// Allocates nothing, keeps none of the texts, throws nothing. A temporary is enough for every text.
class event_checker {
  public:
    /// The contract must be in static storage, the report must outlive the checker.
    event_checker(contract_ref contract, report& report, stop_at when = stop_at::fault) noexcept
        : judge_(contract, report, offsets::known), events_(judge_), when_(when) {}
    event_checker(event_checker const&) = delete;
    event_checker& operator=(event_checker const&) = delete;

    /// An object begins. In it come, for each member, key() and its value; then object_end(). The 33rd
    /// container that is open at once is a fault, too_deep (max_depth).
    bool object_begin() { return goes_on() && events_.object_begin() && goes_on(); }
    /// It ends: what it lacks is found here. An end without its begin is a fault, malformed.
    bool object_end() { return goes_on() && events_.object_end() && goes_on(); }
    /// An array begins and ends; between them come its items, as values.
    /// @{
    bool array_begin() { return goes_on() && events_.array_begin() && goes_on(); }
    bool array_end() { return goes_on() && events_.array_end() && goes_on(); }
    /// @}

    /// The name of a member, and a string: whole, without escapes. What is not UTF-8 (a lone surrogate
    /// included) is a fault, invalid_utf8.
    /// @{
    bool key(std::string_view name) { return goes_on() && events_.key(name) && goes_on(); }
    bool string(std::string_view text) { return goes_on() && events_.string(text) && goes_on(); }
    /// @}

    /// A number: any integer up to 64 bits, or a floating-point number, which is taken for a double that was
    /// written with a fraction or an exponent. NaN and infinity are number_overflow.
    template <class Number>
    bool number(Number value) {
        return goes_on() && events_.number(value) && goes_on();
    }
    /// A number as it is written, of any length, of which nothing is rounded. Text that is no JSON number is
    /// a fault, malformed.
    bool number_text(std::string_view text) { return goes_on() && events_.number_text(text) && goes_on(); }

    /// `true` or `false`.
    bool boolean(bool value) { return goes_on() && events_.boolean(value) && goes_on(); }
    /// `null`.
    bool null() { return goes_on() && events_.null() && goes_on(); }

    /// The library says that the text is no document, or has what JSON has not. Where it was stopped by an
    /// event that was false, which it may call an error as well, this does nothing. False.
    bool fault(json_fault why, std::size_t offset = no_offset) {
        return goes_on() && events_.fault(why, offset);
    }

    /// The document ends here. What is not complete is a fault, truncated, or empty if nothing was told.
    verdict finish() {
        if (goes_on()) events_.finish();
        return judge_.result();
    }

    /// What was found so far.
    verdict result() const noexcept { return judge_.result(); }
    /// Why it is no document; none if it may be one, or if the contract is of a text (answer_text).
    json_fault text_fault() const noexcept { return judge_.text_fault(); }

  private:
    bool goes_on() const noexcept {
        return !events_.faulty() && (when_ == stop_at::fault || judge_.result().ok());
    }

    checker judge_;
    detail::value_events<checker> events_;
    stop_at when_;
};

} // namespace notepact

#endif
