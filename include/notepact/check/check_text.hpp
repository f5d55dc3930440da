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
/// Holds no byte of the document but the name of one member; allocates nothing.
///
/// Of a contract of a text (answer_text) the bytes are the text itself. It breaks what a JSON string that
/// says the same would break, with the empty pointer: `invalid_utf8` at the byte that cannot continue it, the
/// length if it ends inside a character; all else at offset 0, where it begins.
class stream_checker {
  public:
    /// The contract must be in static storage, the report must outlive the checker.
    NOTEPACT_OUTLINE
    stream_checker(contract_ref contract, report& report, offsets told = offsets::known) noexcept
        : checker_(contract, report, told), reader_(checker_) {
        if (contract.is_text()) reader_.take_bare_text();
    }
    stream_checker(stream_checker const&) = delete;
    stream_checker& operator=(stream_checker const&) = delete;

    /// The next piece, of any size. Returns false once the text is no JSON document: nothing more will be
    /// found.
    bool write(std::string_view piece) { return reader_.write(piece); }

    /// The document ends here. Call it once.
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

/// Checks a whole body. Appends every violation to the report, in document order; allocates nothing.
///
/// A body that is clean is mostly known to be so after one quick pass, for which up to 8 KB of stack are
/// used; define NOTEPACT_NO_SCANNER to go without, in twice the time or more. The verdict is the same.
inline verdict check_text(contract_ref contract, std::string_view bytes, report& report) {
    return detail::check_whole(contract, bytes, report).found;
}

} // namespace notepact

#endif
