// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_REQUEST_HPP
#define NOTEPACT_HTTP_REQUEST_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/stream_sink.hpp>
#include <notepact/format/number.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace notepact {

/// How many headers a request has at most: Accept, Content-Type and those of the API.
inline constexpr std::size_t max_headers = 2 + max_parameters;

/// One header of a request. `secret`: it carries a credential.
struct header_field {
    std::string_view name;
    std::string_view value;
    bool secret = false;
};

namespace detail {

// Where the parts of a request are in the text that holds them one after the other: URL, values of headers,
// body.
struct request_layout {
    operation const* of = nullptr;
    std::size_t url_end = 0;
    std::size_t header_ends[max_headers]; // of the values, which begin where the one before ends
    std::size_t body_end = 0;
    std::uint8_t header_count = 0;
    bool has_body = false;

    std::size_t header_begin(std::size_t i) const noexcept { return i == 0 ? url_end : header_ends[i - 1]; }
    std::size_t body_begin() const noexcept { return header_begin(header_count); }
    // How many headers come before those of the API, of which the first is the credential.
    std::size_t own_headers() const noexcept { return has_body ? 2 : 1; }
    std::string_view header_name(std::size_t i) const noexcept {
        if (i >= own_headers()) return of->owner->headers->member(i - own_headers())->name();
        return i == 0 ? std::string_view("Accept", 6) : std::string_view("Content-Type", 12);
    }
};

} // namespace detail

/// The headers of a request, a range.
class header_range {
  public:
    header_range(char const* text, detail::request_layout const& layout) noexcept
        : text_(text), layout_(&layout) {}

    class iterator {
      public:
        iterator(char const* text, detail::request_layout const& layout, std::size_t at) noexcept
            : text_(text), layout_(&layout), at_(at) {}
        header_field operator*() const noexcept { return header_range(text_, *layout_)[at_]; }
        iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        bool operator!=(iterator const& other) const noexcept { return at_ != other.at_; }

      private:
        char const* text_;
        detail::request_layout const* layout_;
        std::size_t at_;
    };

    iterator begin() const noexcept { return {text_, *layout_, 0}; }
    iterator end() const noexcept { return {text_, *layout_, size()}; }
    std::size_t size() const noexcept { return layout_->header_count; }
    header_field operator[](std::size_t i) const noexcept {
        auto const begin = layout_->header_begin(i);
        return {
            layout_->header_name(i),
            {text_ + begin, layout_->header_ends[i] - begin},
            i == layout_->own_headers()};
    }

  private:
    char const* text_;
    detail::request_layout const* layout_;
};

/// A request that keeps its contract, ready for any HTTP client. It is made by an operation's build().
/// `Storage` owns its text (std::string) or refers to a caller's buffer (std::string_view).
template <class Storage>
class basic_request {
  public:
    basic_request(Storage text, detail::request_layout const& layout)
        : text_(static_cast<Storage&&>(text)), layout_(layout) {}

    std::string_view method() const noexcept { return name(layout_.of->method); }
    /// Absolute; in origin form (`/v1/…`) if it was built without a base URL.
    std::string_view url() const noexcept NOTEPACT_LIFETIMEBOUND { return {text_.data(), layout_.url_end}; }
    /// The host in the URL and its port, as the header Host has them; empty if there is none.
    std::string_view host() const noexcept NOTEPACT_LIFETIMEBOUND {
        detail::host_place const host(url());
        return detail::part(url(), host.begin, host.end - host.begin);
    }
    /// The URL in origin form, as a request line has it: `/v1/…?…`
    std::string_view target() const noexcept NOTEPACT_LIFETIMEBOUND {
        return detail::part(url(), detail::host_place(url()).end);
    }
    /// Always in the same order: Accept, Content-Type if there is a body, the credential, others. The values
    /// hold neither line ends nor control characters.
    header_range headers() const noexcept NOTEPACT_LIFETIMEBOUND { return {text_.data(), layout_}; }
    /// The value of a header, spelt as documented; empty if there is none.
    std::string_view header(std::string_view field) const noexcept NOTEPACT_LIFETIMEBOUND {
        for (auto const found : headers())
            if (found.name == field) return found.value;
        return {};
    }
    /// Its length is the value of Content-Length, which is left to the HTTP client.
    std::string_view body() const noexcept NOTEPACT_LIFETIMEBOUND {
        return {text_.data() + layout_.body_begin(), layout_.body_end - layout_.body_begin()};
    }

  private:
    Storage text_;
    detail::request_layout layout_;
};

using request = basic_request<std::string>;
using request_view = basic_request<std::string_view>;

/// What may be shown of a request: who prints one into a log shows neither credentials nor patients' data.
enum class reveal : std::uint8_t {
    nothing = 0,
    body = 1,
    credentials = 2,
    all = 3
};

/// `METHOD URL`, the headers, an empty line and the body, as lines. Credentials are `***` and the body is
/// only counted unless asked for. The ids in the URL are shown.
template <class Storage, class Sink>
void print_request(basic_request<Storage> const& r, Sink&& sink, reveal shown = reveal::nothing) {
    auto const shows = [shown](reveal part) {
        return (static_cast<unsigned>(shown) & static_cast<unsigned>(part)) != 0;
    };
    sink(r.method());
    sink(std::string_view(" "));
    sink(r.url());
    for (auto const header : r.headers()) {
        sink(std::string_view("\n"));
        sink(header.name);
        sink(std::string_view(": "));
        sink(header.secret && !shows(reveal::credentials) ? std::string_view("***") : header.value);
    }
    sink(std::string_view("\n\n"));
    if (shows(reveal::body)) {
        sink(r.body());
        return;
    }
    sink(std::string_view("("));
    detail::put_decimal(r.body().size(), sink);
    sink(std::string_view(" bytes)"));
}

/// As print_request: without credentials and body.
template <class Char, class Traits, class Storage>
std::basic_ostream<Char, Traits>&
operator<<(std::basic_ostream<Char, Traits>& out, basic_request<Storage> const& r) {
    return detail::insert(out, [&r](auto const& sink) { print_request(r, sink); });
}

} // namespace notepact

#endif
