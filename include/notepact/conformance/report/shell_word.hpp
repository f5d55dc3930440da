// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Texts as words of the shell (POSIX.1-2017, Shell Command Language, section 2.2), of characters that any
// report can hold.
#ifndef NOTEPACT_CONFORMANCE_REPORT_SHELL_WORD_HPP
#define NOTEPACT_CONFORMANCE_REPORT_SHELL_WORD_HPP

#include <notepact/conformance/report/printable.hpp>
#include <notepact/conformance/report/secrets.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

// Whether printable() leaves a text as it is.
inline bool is_printable(std::string_view text) {
    while (!text.empty()) {
        auto const size = first_character(text);
        if (size == 0 || !is_shown(text.substr(0, size))) return false;
        text.remove_prefix(size);
    }
    return true;
}
inline bool is_printable(text_pieces const& pieces) {
    for (auto const& piece : pieces)
        if (!is_printable(piece.plain)) return false;
    return true;
}

// A command that writes the text, and nothing else, on stdout. Its format begins with no hyphen, which would
// be an option.
inline std::string printf_command(text_pieces const& pieces) {
    std::string format, arguments;
    auto const octal = [&format](unsigned byte) {
        format += '\\';
        for (unsigned shift = 9; shift != 0; shift -= 3)
            format += "01234567"[byte >> (shift - 3) & 7U];
    };
    for (auto const& piece : pieces) {
        if (!piece.variable.empty()) {
            format += "%s";
            arguments.append(" \"$").append(piece.variable).append("\"");
        }
        for (auto rest = piece.plain; !rest.empty();) {
            auto const size = first_character(rest);
            auto const character = rest.substr(0, size == 0 ? 1 : size);
            if (character == "%")
                format += "%%";
            else if (
                size == 0 || !is_shown(character) || character == "\\" || character == "'"
                || (character == "-" && format.empty()))
                for (char const c : character)
                    octal(static_cast<unsigned char>(c));
            else
                format += character;
            rest.remove_prefix(character.size());
        }
    }
    return "printf '" + format + '\'' + arguments;
}

// Whether shell_word() can say a text: no word has a NUL, and what a command prints loses the line feeds at
// its end.
inline bool fits_a_word(text_pieces const& pieces) {
    for (auto const& piece : pieces)
        if (piece.plain.find('\0') != piece.plain.npos) return false;
    bool const feed = !pieces.empty() && !pieces.back().plain.empty() && pieces.back().plain.back() == '\n';
    return !feed || is_printable(pieces);
}

// Quoted, but for a word of letters alone; a variable between double quotes.
inline std::string shell_word(text_pieces const& pieces) {
    if (pieces.empty()) return "''";
    if (!is_printable(pieces)) return "\"$(" + printf_command(pieces) + ")\"";
    std::string made;
    bool quoted = false;
    auto const quote = [&](bool wanted) {
        if (quoted != wanted) made += '\'';
        quoted = wanted;
    };
    bool letters = pieces.size() == 1 && pieces[0].variable.empty();
    for (char const c : pieces[0].plain)
        letters = letters && is_letter(c);
    if (letters) return std::string(pieces[0].plain);
    for (auto const& piece : pieces) {
        quote(piece.variable.empty());
        if (!piece.variable.empty()) made.append("\"$").append(piece.variable).append("\"");
        for (char const c : piece.plain)
            if (c == '\'')
                made += "'\\''";
            else
                made += c;
    }
    quote(false);
    return made;
}

} // namespace notepact::conformance::detail

#endif
