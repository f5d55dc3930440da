// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Media types, as they stand in Content-Type (RFC 9110, section 8.3.1).
#ifndef NOTEPACT_FORMAT_MEDIA_TYPE_HPP
#define NOTEPACT_FORMAT_MEDIA_TYPE_HPP

#include <notepact/base/part.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

namespace detail {

//     media-type    = token "/" token *( OWS ";" OWS [ parameter ] )
//     parameter     = token "=" ( token / quoted-string )
//     quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE
class media_type_reader {
  public:
    constexpr explicit media_type_reader(std::string_view text) noexcept : rest_(text) {}

    constexpr std::string_view rest() const noexcept { return rest_; }

    constexpr bool essence() noexcept { return token() && skip('/') && token(); }
    constexpr bool parameter() noexcept {
        white_space();
        if (!skip(';')) return false;
        white_space();
        if (!token()) return true; // a semicolon alone
        return skip('=') && (skip('"') ? quoted() : token());
    }

  private:
    // RFC 9110, section 5.6.2, tchar
    static constexpr bool is_token(char c) noexcept {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
               || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    }
    static constexpr bool is_control(char c) noexcept {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < ' ' && c != '\t') || byte == 0x7F;
    }

    constexpr bool skip(char c) noexcept {
        if (rest_.empty() || rest_[0] != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    constexpr void white_space() noexcept {
        while (skip(' ') || skip('\t')) {}
    }
    constexpr bool token() noexcept {
        auto const before = rest_.size();
        while (!rest_.empty() && is_token(rest_[0]))
            rest_.remove_prefix(1);
        return rest_.size() != before;
    }
    constexpr bool quoted() noexcept { // behind its first mark
        while (!skip('"')) {
            (void)skip('\\');
            if (rest_.empty() || is_control(rest_[0])) return false;
            rest_.remove_prefix(1);
        }
        return true;
    }

    std::string_view rest_;
};

} // namespace detail

/// `type/subtype` of a media type, its parameters left out; empty if `text` is none. Case is kept: media
/// types are compared without it. No white space is allowed around the whole, which is no part of a header's
/// value.
constexpr std::string_view media_type_essence(std::string_view text) noexcept {
    detail::media_type_reader reader(text);
    if (!reader.essence()) return {};
    auto const essence = detail::part(text, 0, text.size() - reader.rest().size());
    while (!reader.rest().empty())
        if (!reader.parameter()) return {};
    return essence;
}

} // namespace notepact

#endif
