// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// Media types, as they stand in Content-Type (RFC 9110, section 8.3.1).
#ifndef NOTEPACT_FORMAT_MEDIA_TYPE_HPP
#define NOTEPACT_FORMAT_MEDIA_TYPE_HPP

#include <notepact/base/part.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// Checks a media type that arrives in pieces, its parameters included:
///
///     media-type    = token "/" token *( OWS ";" OWS [ parameter ] )
///     parameter     = token "=" ( token / quoted-string )
///     quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE
///
/// No white space is allowed around the whole, which is no part of a header's value. A quoted text may hold
/// tabs and bytes that are not ASCII, but no other control characters: nothing can leave its header.
class media_type_scanner {
  public:
    /// The next piece, cut anywhere.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            step_ = next(c);
            if (step_ == step::subtype || step_ == step::type || step_ == step::slash) ++essence_;
        }
    }
    /// Whether the text so far, as a whole, is a media type.
    constexpr bool complete() const noexcept {
        return step_ == step::subtype || step_ == step::semicolon || step_ == step::value
               || step_ == step::closed;
    }
    /// Whether no continuation can make it one; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

    /// Of a media type, how long `type/subtype` is.
    constexpr std::size_t essence_size() const noexcept { return essence_; }

  private:
    // What was there last.
    enum class step : std::uint8_t {
        nothing,
        type,
        slash,
        subtype,
        space, // and a semicolon must come
        semicolon,
        name,
        equals,
        value,
        quoted,
        backslash,
        closed,
        failed
    };

    constexpr step next(char c) const noexcept {
        switch (step_) {
        case step::nothing: return is_token(c) ? step::type : step::failed;
        case step::type: return is_token(c) ? step::type : c == '/' ? step::slash : step::failed;
        case step::slash: return is_token(c) ? step::subtype : step::failed;
        case step::subtype: return is_token(c) ? step::subtype : behind(c);
        case step::space:
        case step::closed: return behind(c);
        case step::semicolon:
            return is_blank(c) || c == ';' ? step::semicolon : is_token(c) ? step::name : step::failed;
        case step::name: return is_token(c) ? step::name : c == '=' ? step::equals : step::failed;
        case step::equals: return is_token(c) ? step::value : c == '"' ? step::quoted : step::failed;
        case step::value: return is_token(c) ? step::value : behind(c);
        case step::quoted:
            if (c == '"') return step::closed;
            return c == '\\' ? step::backslash : is_text(c) ? step::quoted : step::failed;
        case step::backslash: return is_text(c) ? step::quoted : step::failed;
        case step::failed: break;
        }
        return step::failed;
    }
    static constexpr step behind(char c) noexcept {
        return is_blank(c) ? step::space : c == ';' ? step::semicolon : step::failed;
    }

    static constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }
    // RFC 9110, section 5.6.2, tchar
    static constexpr bool is_token(char c) noexcept {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
               || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    }
    // RFC 9110, section 5.6.4, qdtext or quoted-pair
    static constexpr bool is_text(char c) noexcept {
        auto const byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= ' ' && byte != 0x7F);
    }

    std::size_t essence_ = 0;
    step step_ = step::nothing;
};

/// Whether `text` is a media type; see media_type_scanner.
constexpr bool is_media_type(std::string_view text) noexcept {
    media_type_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// `type/subtype` of a media type, its parameters left out; empty if `text` is none. Case is kept: media
/// types are compared without it.
constexpr std::string_view media_type_essence(std::string_view text) noexcept {
    media_type_scanner scanner;
    scanner.write(text);
    return scanner.complete() ? detail::part(text, 0, scanner.essence_size()) : std::string_view();
}

} // namespace notepact

#endif
