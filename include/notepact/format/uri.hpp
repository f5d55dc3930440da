// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_URI_HPP
#define NOTEPACT_FORMAT_URI_HPP

#include <notepact/base/ascii_class.hpp>
#include <notepact/format/ipv6.hpp>
#include <notepact/format/percent.hpp>

#include <cstdint>
#include <string_view>

namespace notepact {

/// Reads a URI (RFC 3986, section 3), written in pieces of any size: with a scheme, any, and perhaps a
/// fragment; ASCII only, which an IRI is not.
///
///     URI       = scheme ":" [ "//" authority ] path [ "?" query ] [ "#" fragment ]
///     authority = [ userinfo "@" ] host [ ":" port ]
///     host      = "[" ( IPv6address / IPvFuture ) "]" / reg-name
///
/// The generic grammar and no more: what a scheme asks for is not looked at. So the host may be empty, a port
/// has any number of digits or none, and `999.1.1.1` is a reg-name.
class uri_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (escape_ != 0) {
                --escape_;
                if (!detail::is_ascii_hex_digit(c)) step_ = step::failed;
            } else {
                step_ = next(c);
                if (c == '%') escape_ = 2;
            }
            if (failed()) return;
        }
    }

    /// Is what has been written, taken as the whole text, a URI?
    constexpr bool complete() const noexcept { return step_ >= step::begun && escape_ == 0; }

    /// No continuation can become a URI; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

  private:
    // Where the next character stands, or what was there last. The text may end from `begun` on.
    enum class step : std::uint8_t {
        failed,
        nothing,
        scheme,
        userinfo, // and nothing else, for it had two colons, or one that no port followed
        bracket,
        ipv6,
        future_version, // no digit of it yet
        future_digits,
        future_point,
        future_text,
        begun, // behind the scheme's colon
        slash, // the first behind it
        authority,
        name,         // of a host or of a user: which, `@` tells
        name_or_port, // the port of that host, or digits of that user's
        host,         // behind the `@`, nothing of it yet
        reg_name,
        closed_bracket,
        port,
        path,
        query,
        fragment
    };

    constexpr step next(char c) noexcept {
        switch (step_) {
        case step::failed: break;
        case step::nothing: return detail::is_ascii_letter(c) ? step::scheme : step::failed;
        case step::scheme:
            if (c == ':') return step::begun;
            return detail::is_ascii_alphanumeric(c) || c == '+' || c == '-' || c == '.' ? step::scheme
                                                                                        : step::failed;
        case step::begun: return c == '/' ? step::slash : in_path(c);
        case step::slash: return c == '/' ? step::authority : in_path(c);
        case step::authority: return c == '[' ? step::bracket : in_name(c);
        case step::name: return in_name(c);
        case step::name_or_port:
            if (detail::is_ascii_digit(c)) return step::name_or_port;
            return is_user(c) ? step::userinfo : c == '@' ? step::host : behind_authority(c);
        case step::userinfo: return is_user(c) ? step::userinfo : c == '@' ? step::host : step::failed;
        case step::host:
            if (c == '[') return step::bracket;
            return is_name(c) ? step::reg_name : behind_host(c);
        case step::reg_name: return is_name(c) ? step::reg_name : behind_host(c);
        case step::bracket:
            if (c == 'v' || c == 'V') return step::future_version;
            return ipv6_.put(c) ? step::ipv6 : step::failed;
        case step::ipv6:
            if (c == ']') return ipv6_.complete() ? step::closed_bracket : step::failed;
            return ipv6_.put(c) ? step::ipv6 : step::failed;
        case step::future_version: return detail::is_ascii_hex_digit(c) ? step::future_digits : step::failed;
        case step::future_digits:
            if (c == '.') return step::future_point;
            return detail::is_ascii_hex_digit(c) ? step::future_digits : step::failed;
        case step::future_point: return is_user(c) && c != '%' ? step::future_text : step::failed;
        case step::future_text:
            if (c == ']') return step::closed_bracket;
            return is_user(c) && c != '%' ? step::future_text : step::failed;
        case step::closed_bracket: return behind_host(c);
        case step::port: return detail::is_ascii_digit(c) ? step::port : behind_authority(c);
        case step::path: return in_path(c);
        case step::query: return c == '#' ? step::fragment : is_query(c) ? step::query : step::failed;
        case step::fragment: return is_query(c) ? step::fragment : step::failed;
        }
        return step::failed;
    }
    constexpr step in_name(char c) const noexcept {
        if (c == '@') return step::host;
        if (c == ':') return step::name_or_port;
        return is_name(c) ? step::name : behind_authority(c);
    }
    static constexpr step behind_host(char c) noexcept { return c == ':' ? step::port : behind_authority(c); }
    static constexpr step behind_authority(char c) noexcept {
        return c == '/' || c == '?' || c == '#' ? in_path(c) : step::failed;
    }
    static constexpr step in_path(char c) noexcept {
        if (c == '?') return step::query;
        if (c == '#') return step::fragment;
        return is_query(c) ? step::path : step::failed;
    }

    // Each with the `%` of an escape.
    static constexpr bool is_pchar(char c) noexcept { return is_path_character(c) || c == '%'; }
    static constexpr bool is_query(char c) noexcept { return is_pchar(c) || c == '/' || c == '?'; }
    static constexpr bool is_user(char c) noexcept { return is_pchar(c) && c != '@'; }
    static constexpr bool is_name(char c) noexcept { return is_user(c) && c != ':'; }

    ipv6_scanner ipv6_;
    step step_ = step::nothing;
    std::uint8_t escape_ = 0; // hex digits that must come
};

/// Is it a URI with a scheme?
constexpr bool is_uri(std::string_view text) noexcept {
    uri_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
