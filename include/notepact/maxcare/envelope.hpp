// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The answers of the operations that the documents name but do not describe.
#ifndef NOTEPACT_MAXCARE_ENVELOPE_HPP
#define NOTEPACT_MAXCARE_ENVELOPE_HPP

#include <notepact/check/parse_text.hpp>
#include <notepact/maxcare/note.hpp>

#include <optional>
#include <string>

namespace notepact::maxcare {

/// The answer of an operation that is not described: a code, and data of which nothing is said. Owns them;
/// read `data` by json_text::walk(), or by parse_text() and a contract of your own.
struct envelope {
    std::string code;              ///< `success`; any text
    std::optional<json_text> data; ///< any JSON, as text; nothing if it is not there
};
/// The body of any 2xx of an operation that is not described; other members are passed over.
inline constexpr auto envelope_answer = answer_body(
    "maxcare.envelope",
    object<envelope>(
        // code: Response code, of the one success that is described
        required<&envelope::code>("code", string(), described("What became of the request, a word.")),
        // data: what it is, the documents do not say
        optional<&envelope::data>(
            "data", any(), described("What was asked for; the documents do not describe it."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(envelope const*) noexcept {
    return envelope_answer;
}

/// A note by itself, as `data` of get_note's answer is one.
inline constexpr auto note_data = answer_body("maxcare.note_data", note_object);

/// The note that is the data of an answer, as get_note's: `note_in(answer.value(), report)`. Its shape is the
/// one that the documents show for update_impression. Nothing if there is no data, or if it is no such note;
/// the report says why, with pointers from the note's root. Allocates what a note holds.
inline std::optional<note> note_in(envelope const& answer, report& report) {
    if (!answer.data) {
        document_path data;
        data.push_member(1);
        report.add(violation(errc::missing_member, severity::error, envelope_answer, data, no_offset));
        return std::nullopt;
    }
    note read;
    if (!parse_text(note_data, answer.data->text(), read, report)) return std::nullopt;
    return read;
}

} // namespace notepact::maxcare

#endif
