// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_EMAIL_HPP
#define NOTEPACT_FORMAT_EMAIL_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/ascii_class.hpp>
#include <notepact/format/hostname.hpp>
#include <notepact/format/ipv4.hpp>
#include <notepact/format/ipv6.hpp>

#include <cstdint>
#include <string_view>

namespace notepact {

/// Reads an e-mail address, written in pieces of any size: Mailbox of RFC 5321, section 4.1.2, which is
/// `email` of JSON Schema.
///
///     Mailbox         = Local-part "@" ( Domain / address-literal )
///     Local-part      = Atom *("." Atom)  /  DQUOTE *( qtextSMTP / quoted-pairSMTP ) DQUOTE
///     Domain          = sub-domain *("." sub-domain)
///     address-literal = "[" IPv4-address-literal "]"  /  "[IPv6:" IPv6-addr "]"
///
/// ASCII only (RFC 6531 is another format), no display name, no comments, no white space but in quotes. A
/// Domain may be one label, and its labels digits alone. IPv6 is the only tag that IANA has registered for
/// literals; `::` is two groups or more there. Numbers of an IPv4 literal have no leading zeros: narrower
/// than the RFC on purpose, see ipv4_scanner.
///
/// At most 64 octets of Local-part and 254 in all: those that every server must take, and that nobody should
/// exceed (section 4.5.3.1.1; 4.5.3.1.3, a path of 256 octets less its angle brackets). So the 255 of a
/// domain (4.5.3.1.2) are never reached. A label has at most 63 (RFC 1035, section 2.3.4).
class email_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            step_ = size_ == longest ? step::failed : next(c);
            if (step_ < step::at && size_ == longest_local) step_ = step::failed;
            if (failed()) return;
            ++size_;
        }
    }

    /// Is what has been written, taken as the whole text, an e-mail address?
    constexpr bool complete() const noexcept {
        return step_ == step::closed_literal || (step_ == step::domain && labels_.complete());
    }

    /// No continuation can become an e-mail address; may be known some characters late.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

  private:
    // Where the next character stands, or what was there last.
    enum class step : std::uint8_t {
        nothing,
        atom,
        point,
        quoted,
        backslash,
        closed_quote,
        at,
        domain,
        literal,
        tag,
        ipv4,
        ipv6,
        closed_literal,
        failed
    };
    static constexpr std::uint8_t longest = 254, longest_local = 64;
    static constexpr std::string_view ipv6_tag = "IPv6:";

    constexpr step next(char c) noexcept {
        switch (step_) {
        case step::nothing: return c == '"' ? step::quoted : is_atext(c) ? step::atom : step::failed;
        case step::atom:
            if (c == '@') return step::at;
            return c == '.' ? step::point : is_atext(c) ? step::atom : step::failed;
        case step::point: return is_atext(c) ? step::atom : step::failed;
        case step::quoted: // qtextSMTP is printable but for `"` and `\`, which a quoted-pairSMTP may hold,
                           // too
            if (c == '"') return step::closed_quote;
            return c == '\\' ? step::backslash : detail::is_printable_ascii(c) ? step::quoted : step::failed;
        case step::backslash: return detail::is_printable_ascii(c) ? step::quoted : step::failed;
        case step::closed_quote: return c == '@' ? step::at : step::failed;
        case step::at:
            if (c == '[') return step::literal;
            return labels_.put(c) ? step::domain : step::failed;
        case step::domain: return labels_.put(c) ? step::domain : step::failed;
        case step::literal:
            if (ipv4_.put(c)) return step::ipv4;
            return next_of_tag(c);
        case step::tag: return next_of_tag(c);
        case step::ipv4:
            if (c == ']') return ipv4_.complete() ? step::closed_literal : step::failed;
            return ipv4_.put(c) ? step::ipv4 : step::failed;
        case step::ipv6:
            if (c == ']')
                return ipv6_.complete() && ipv6_.groups() != 7 ? step::closed_literal : step::failed;
            return ipv6_.put(c) ? step::ipv6 : step::failed;
        case step::closed_literal:
        case step::failed: break;
        }
        return step::failed;
    }
    constexpr step next_of_tag(char c) noexcept {
        if (detail::ascii_lower(c) != detail::ascii_lower(ipv6_tag[tag_])) return step::failed;
        return ++tag_ == ipv6_tag.size() ? step::ipv6 : step::tag;
    }

    // RFC 5322, section 3.2.3, atext
    static constexpr bool is_atext(char c) noexcept {
        return detail::is_ascii_alphanumeric(c)
               || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
    }

    detail::label_reader labels_;
    ipv4_scanner ipv4_;
    ipv6_scanner ipv6_;
    std::uint8_t size_ = 0; // of the whole
    std::uint8_t tag_ = 0;  // how much of the literal's tag was read
    step step_ = step::nothing;
};

/// Is it an e-mail address, Mailbox of RFC 5321?
constexpr bool is_email(std::string_view text) noexcept {
    email_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
