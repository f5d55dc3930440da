// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_REPORT_REDACTED_HPP
#define NOTEPACT_CONFORMANCE_REPORT_REDACTED_HPP

#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/report/printable.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <string>

namespace notepact::conformance {

/// How many bytes of a message redacted() shows at most; a line that says that there were more comes after
/// them.
inline constexpr std::size_t max_redacted = 4096;

/// The part of a message that may be shown to anyone, as lines: the method and the operation's template of a
/// request, or the status of an answer; the headers; and the body. Names are shown if the documents or HTTP
/// have them. Of values only the kind is shown: `***` for a text, the length of a string in a body, whether a
/// number is an integer; but true, false, null and texts that a contract lists are shown as they are. `"?"`
/// stands for a name that the contract does not have. Of such names, and of the items of an array, the first
/// three are shown and the others counted. A body is shown as far as it is JSON, one whose contract is a text
/// (answer_text) as a string. Nothing else of the content is in the lines, and there are at most max_redacted
/// bytes of them.
///
/// `of` is the operation that the message belongs to, or null; its contracts say which names are shown. The
/// body of an upload is only counted.
/// @{
NOTEPACT_FIXTURE std::string redacted(operation const* of, kept_request const& sent);
NOTEPACT_FIXTURE std::string redacted(operation const* of, response const& came);
/// @}
/// A request and its answer, each line of the request behind `>` and of the answer behind `<`. If the answer
/// says which operation was asked for, that is taken in place of `of`.
NOTEPACT_FIXTURE std::string redacted(operation const* of, exchange const& one);

} // namespace notepact::conformance

#endif
