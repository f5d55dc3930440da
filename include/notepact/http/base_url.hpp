// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_BASE_URL_HPP
#define NOTEPACT_HTTP_BASE_URL_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/ascii_class.hpp>
#include <notepact/base/part.hpp>
#include <notepact/base/result.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/format/ipv4.hpp>
#include <notepact/format/ipv6.hpp>
#include <notepact/format/path_segment.hpp>
#include <notepact/format/percent.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace notepact {

/// Which schemes a base URL may have.
enum class base_url_policy : bool {
    secure,    ///< https, and http to a loopback host: requests carry credentials and patients' data
    allow_http ///< http to any host
};

namespace detail {

// A small grammar, within that of RFC 3986: what it takes, every URL library takes, and reads alike, but for
// labels that begin with `xn--`, which those that know IDNA decode, and refuse where they decode to nothing.
class base_url_reader {
  public:
    constexpr explicit base_url_reader(std::string_view text) noexcept : rest_(text) {}

    constexpr bool scheme() noexcept {
        if (!skip_word("http")) return false;
        secure_ = skip_word("s");
        return skip_word("://");
    }
    // A name, an IPv4 address or an IPv6 address in brackets, and a port.
    constexpr bool authority() noexcept {
        auto const host = rest_;
        if (!(skip('[') ? ipv6() && skip(']') : name())) return false;
        host_ = part(host, 0, host.size() - rest_.size());
        return !skip(':') || port();
    }
    // Nothing, or segments none of which is empty, `.` or `..`; a slash may follow the last.
    constexpr bool path() noexcept {
        while (skip('/')) {
            if (rest_.empty()) return true;
            auto const segment = rest_;
            if (!path_characters()) return false;
            if (is_dot_segment(part(segment, 0, segment.size() - rest_.size()))) return false;
        }
        return rest_.empty();
    }

    /// What has not been read yet.
    constexpr std::string_view rest() const noexcept { return rest_; }
    constexpr bool secure() const noexcept { return secure_; }
    constexpr bool loopback() const noexcept {
        return same_without_case(host_, "localhost") || same_without_case(host_, "[::1]")
               || is_loopback_ipv4();
    }

  private:
    constexpr bool skip(char c) noexcept {
        if (rest_.empty() || rest_[0] != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    constexpr bool skip_word(std::string_view word) noexcept {
        if (!same_without_case(part(rest_, 0, word.size()), word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    // No name begins with an address, such as `127.0.0.1.example`, where Boost.URL 1.81 sees the host
    // 127.0.0.1 and the path `.example`. Nor is it `0177.0.0.1` or `2130706433`, which some take for
    // addresses and some for names.
    constexpr bool name() noexcept {
        auto const begin = rest_;
        ipv4_scanner address;
        bool begins_with_address = false;
        for (; !rest_.empty() && is_unreserved(rest_[0]); rest_.remove_prefix(1)) {
            address.put(rest_[0]);
            begins_with_address = begins_with_address || address.complete();
        }
        if (begins_with_address) return address.complete();
        auto const host = part(begin, 0, begin.size() - rest_.size());
        return !host.empty() && !ends_in_number(host);
    }

    // As the URL Standard has it (WHATWG, section 3.5, "ends in a number checker").
    static constexpr bool ends_in_number(std::string_view host) noexcept {
        if (host.back() == '.') host.remove_suffix(1);
        auto const dot = host.rfind('.');
        auto label = part(host, dot == host.npos ? 0 : dot + 1);
        bool const hex = label.size() >= 2 && label[0] == '0' && ascii_lower(label[1]) == 'x';
        if (hex) label.remove_prefix(2);
        for (char const c : label)
            if (!(hex ? is_ascii_hex_digit(c) : is_ascii_digit(c))) return false;
        return hex || !label.empty();
    }

    constexpr bool ipv6() noexcept {
        auto const end = rest_.find(']');
        if (end == rest_.npos || !is_ipv6(part(rest_, 0, end))) return false;
        rest_.remove_prefix(end);
        return true;
    }
    constexpr bool is_loopback_ipv4() const noexcept { return part(host_, 0, 4) == "127." && is_ipv4(host_); }

    constexpr bool port() noexcept {
        std::uint32_t value = 0;
        std::size_t digits = 0;
        for (; digits < 5 && !rest_.empty() && is_ascii_digit(rest_[0]); ++digits) {
            value = value * 10 + static_cast<std::uint32_t>(rest_[0] - '0');
            rest_.remove_prefix(1);
        }
        return digits != 0 && value != 0 && value <= 65535;
    }

    // pchar of RFC 3986
    constexpr bool path_characters() noexcept {
        auto const before = rest_.size();
        for (; !rest_.empty() && rest_[0] != '/'; rest_.remove_prefix(1)) {
            if (rest_[0] == '%') {
                if (rest_.size() < 3 || !is_ascii_hex_digit(rest_[1]) || !is_ascii_hex_digit(rest_[2]))
                    return false;
                rest_.remove_prefix(2);
            } else if (!is_path_character(rest_[0])) {
                return false;
            }
        }
        return rest_.size() != before;
    }
    std::string_view rest_;
    std::string_view host_;
    bool secure_ = false;
};

// Where the host begins and ends in a URL that was read or built; it may end with the URL.
struct host_place {
    std::size_t begin = 0, end = 0;

    constexpr explicit host_place(std::string_view url) noexcept {
        constexpr std::string_view behind_scheme = "://";
        auto const scheme = url.find(behind_scheme);
        if (scheme == url.npos) return;
        begin = scheme + behind_scheme.size();
        end = url.find('/', begin);
    }
};

} // namespace detail

namespace detail {

// The text of a base URL without a trailing slash, since a path follows that begins with one; of what is
// none, nothing.
constexpr std::string_view read_base_url(std::string_view text, base_url_policy policy) noexcept {
    base_url_reader reader(text);
    if (!reader.scheme() || !reader.authority() || !reader.path()) return {};
    if (!reader.secure() && policy == base_url_policy::secure && !reader.loopback()) return {};
    return part(text, 0, text.size() - (text.back() == '/' ? 1 : 0));
}

constexpr std::string_view path_of_base_url(std::string_view text) noexcept {
    auto const host_end = host_place(text).end;
    return part(text, host_end < text.size() ? host_end : text.size());
}

} // namespace detail

class base_url;

/// Where an API is: scheme, host, optional port and path, ASCII within the grammar of RFC 3986; no userinfo,
/// query or fragment. An operation's path is appended to it, never resolved against it. Views its text, which
/// must outlive it; base_url owns it. Allocates nothing.
class base_url_view {
  public:
    /// Reads a base URL; `bad_base_url` of any other text:
    ///
    /// - The scheme is `https`, or `http`, by default to `localhost`, `127.x.x.x` and `[::1]` alone (see
    ///   base_url_policy).
    /// - The host is a name of unreserved characters, an IPv4 address in dotted decimal, or an IPv6 address
    ///   in brackets. What ends in a number and is no such address is refused (`0177.0.0.1`, `999999999`):
    ///   clients read it in different ways.
    /// - The port is a number of 1 to 65535.
    /// - The path has no segment that is empty, `.` or `..`, in plain or percent-encoded; a slash at its end
    ///   is taken and left out.
    ///
    /// A constant that is wrong can be found by the compiler: the function is constexpr.
    static constexpr result<base_url_view>
    parse(text_view text NOTEPACT_LIFETIMEBOUND, base_url_policy policy = base_url_policy::secure) noexcept {
        auto const read = detail::read_base_url(text, policy);
        if (read.empty()) return errc::bad_base_url;
        return base_url_view(read);
    }
    /// Of one that owns its text, and must outlive this.
    base_url_view(base_url const& url NOTEPACT_LIFETIMEBOUND) noexcept;
    /// A temporary would be destroyed while it is still viewed.
    base_url_view(base_url const&& url) = delete;

    /// The URL as it was given, without a trailing slash.
    constexpr std::string_view text() const noexcept { return text_; }
    /// The path of it, with which the targets of requests begin: `/v3`, or nothing.
    constexpr std::string_view path() const noexcept { return detail::path_of_base_url(text_); }

  private:
    constexpr explicit base_url_view(std::string_view text) noexcept : text_(text) {}
    std::string_view text_;
};

/// The same, which owns its text: for what lives longer than the place that it was read from. Allocates for
/// one of more than 15 characters.
class base_url {
  public:
    /// As base_url_view::parse reads it, else `bad_base_url`. Copies the text.
    static result<base_url> parse(std::string_view text, base_url_policy policy = base_url_policy::secure) {
        auto const read = detail::read_base_url(text, policy);
        if (read.empty()) return errc::bad_base_url;
        return base_url(read);
    }
    /// A copy of one that is viewed.
    explicit base_url(base_url_view url) : text_(url.text()) {}

    /// The same as base_url_view has. Views this.
    /// @{
    std::string_view text() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string_view path() const& noexcept NOTEPACT_LIFETIMEBOUND { return detail::path_of_base_url(text_); }
    /// @}
    std::string_view text() const&& = delete;
    std::string_view path() const&& = delete;

  private:
    explicit base_url(std::string_view text) : text_(text) {}
    std::string text_;
};

inline base_url_view::base_url_view(base_url const& url) noexcept : text_(url.text()) {}

} // namespace notepact

#endif
