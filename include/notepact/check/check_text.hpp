// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_CHECK_TEXT_HPP
#define NOTEPACT_CHECK_CHECK_TEXT_HPP

#include <notepact/base/settings.hpp>
#include <notepact/check/checker.hpp>
#include <notepact/check/scanner.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/json/reader.hpp>

#include <string_view>

namespace notepact {

/// Checks a body whose bytes arrive in pieces:
///
///     static_report<8> report;
///     stream_checker body(clinic::create_sign_off_body, report);
///     while (auto piece = next()) body.write(piece);
///     if (!body.finish()) … // report says why
///
/// Holds no byte of the document but the name of one member, of up to max_name bytes; allocates nothing. A
/// document may have any length; the time that it takes is in proportion to that.
///
/// What it finds is appended to the report, as check_text() finds it, whatever the sizes of the pieces.
///
/// Of a contract of a text (answer_text) the bytes are the text itself. It breaks what a JSON string that
/// says the same would break, with the empty pointer: `invalid_utf8` at the byte that cannot continue it, the
/// length if it ends inside a character; all else at offset 0, where it begins.
class stream_checker {
  public:
    /// The contract must be in static storage, the report must outlive the checker. `told`: whether
    /// violations tell an offset.
    NOTEPACT_OUTLINE
    stream_checker(contract_ref contract, report& report, offsets told = offsets::known) noexcept
        : checker_(contract, report, told), reader_(checker_) {
        if (contract.is_text()) reader_.take_bare_text();
    }
    stream_checker(stream_checker const&) = delete;
    stream_checker& operator=(stream_checker const&) = delete;

    /// The next piece, of any size, cut anywhere; it need not outlive the call. Returns false once the text
    /// is no JSON document: nothing more will be found, and further pieces are ignored.
    bool write(std::string_view piece) { return reader_.write(piece); }

    /// The document ends here. Call it once, and write nothing after it. The verdict is on the whole
    /// document; without this call, one that breaks off would not be noticed.
    verdict finish() {
        reader_.finish();
        return checker_.result();
    }

    /// Why the text is no document; none if it is one, or if the contract is of a text.
    json_fault text_fault() const noexcept { return checker_.text_fault(); }

  private:
    checker checker_;
    json_reader<checker> reader_;
};

namespace detail {

struct text_result {
    verdict found;
    json_fault fault; // none if the text is a document
};

inline text_result check_whole(contract_ref contract, std::string_view bytes, report& report) {
    if (is_certainly_clean(contract, bytes)) return {};
    stream_checker whole(contract, report);
    whole.write(bytes);
    auto const found = whole.finish();
    return {found, whole.text_fault()};
}

} // namespace detail

/// Checks a whole body, of any length, in time that is in proportion to that. Appends every violation to the
/// report, in document order; those of missing members at the end of their object, in the order of the
/// contract. Allocates nothing, throws nothing.
///
/// The verdict is true where there is no error, and tells of this body alone, also where the report held
/// violations before or could not keep them all. Nothing need be asked before: bytes that are no JSON, or not
/// UTF-8, are a violation at the first byte that cannot go on (`malformed_json`, `invalid_utf8`,
/// `trailing_data`, `truncated_document`, `empty_document`, `too_deep` beyond max_depth), and the last one.
/// What each other rule means, the word says that declared it. Of a contract made by answer_text the bytes
/// are the text itself: see stream_checker.
///
/// A body that is clean is mostly known to be so after one quick pass, for which up to 8 KB of stack are
/// used; define NOTEPACT_NO_SCANNER to go without, in twice the time or more. The verdict is the same.
inline verdict check_text(contract_ref contract, std::string_view bytes, report& report) {
    return detail::check_whole(contract, bytes, report).found;
}

} // namespace notepact

#endif
