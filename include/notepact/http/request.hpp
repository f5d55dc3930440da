// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_REQUEST_HPP
#define NOTEPACT_HTTP_REQUEST_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/stream_sink.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace notepact {

/// How many headers a request has at most: Accept, Accept-Encoding, Content-Type and those of the API.
inline constexpr std::size_t max_headers = 3 + max_parameters;

/// One header. Views its texts: of a request that was built, the value is in the request, the name in static
/// storage.
struct header_field {
    text_view name;      ///< of a request that was built, spelt as documented
    text_view value;     ///< without white space around it
    bool secret = false; ///< it carries a credential: not for a log
};

/// The name of the header by which a request says which content codings it takes (RFC 9110, section 12.5.3).
inline constexpr std::string_view accept_encoding("Accept-Encoding", 15);

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
    std::size_t own_headers() const noexcept { return has_body ? 3 : 2; }
    std::string_view header_name(std::size_t i) const noexcept {
        if (i >= own_headers()) return of->headers->member(i - own_headers())->name();
        return i == 0   ? std::string_view("Accept", 6)
               : i == 1 ? accept_encoding
                        : std::string_view("Content-Type", 12);
    }
    // A header that has no value: none that is there can be empty (see in_header).
    bool is_left_out(std::size_t i) const noexcept { return header_ends[i] == header_begin(i); }
};

} // namespace detail

/// The headers of a request, a range of header_field for a range-based `for`. Views the request, which must
/// outlive it and stay where it is. Allocates nothing.
class header_range {
  public:
    /// For basic_request.
    header_range(char const* text, detail::request_layout const& layout) noexcept
        : text_(text), layout_(&layout) {}

    /// Goes forward; each header is put together where it is asked for.
    class iterator {
      public:
        /// What a range-based `for` asks of it.
        /// @{
        iterator(char const* text, detail::request_layout const& layout, std::size_t at) noexcept
            : text_(text), layout_(&layout), at_(at) {}
        header_field operator*() const noexcept {
            auto const begin = layout_->header_begin(at_);
            return {
                layout_->header_name(at_),
                {text_ + begin, layout_->header_ends[at_] - begin},
                at_ == layout_->own_headers()};
        }
        iterator& operator++() noexcept {
            do
                ++at_;
            while (at_ < layout_->header_count && layout_->is_left_out(at_));
            return *this;
        }
        bool operator!=(iterator const& other) const noexcept { return at_ != other.at_; }
        /// @}

      private:
        char const* text_;
        detail::request_layout const* layout_;
        std::size_t at_;
    };

    /// The first header: a request always has one.
    iterator begin() const noexcept { return {text_, *layout_, 0}; }
    /// Behind the last.
    iterator end() const noexcept { return {text_, *layout_, layout_->header_count}; }
    /// How many there are, at most max_headers. Counts them.
    std::size_t size() const noexcept {
        std::size_t count = 0;
        for (auto one = begin(); one != end(); ++one)
            ++count;
        return count;
    }
    /// By its place, less than size(), which is not checked. Goes there from the first.
    header_field operator[](std::size_t i) const noexcept {
        auto found = begin();
        for (; i != 0; --i)
            ++found;
        return *found;
    }

  private:
    char const* text_;
    detail::request_layout const* layout_;
};

/// A request that keeps its contract, ready for any HTTP client. It is made by an operation's build(), which
/// says what may fail; nothing of this does. `Storage` owns its text (std::string, a `request`) or refers to
/// a caller's buffer (std::string_view, a `request_view`), which must then outlive it. What it hands out
/// views it: of one that owns, until it is moved or destroyed. Nothing here allocates.
template <class Storage>
class basic_request {
  public:
    /// For who writes requests.
    basic_request(Storage text, detail::request_layout const& layout)
        : text_(static_cast<Storage&&>(text)), layout_(layout) {}

    /// `GET`, `POST`, `PUT`, `PATCH` or `DELETE`; in static storage.
    std::string_view method() const noexcept { return name(layout_.of->method); }
    /// The operation that it asks for, a constant.
    operation const& made_for() const noexcept { return *layout_.of; }
    /// Absolute; in origin form (`/v1/…`) if it was built without a base URL. Texts in it are percent-encoded
    /// (RFC 3986): hand it on as it is, for what normalises it may make another request of it.
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
    /// Always in the same order: Accept; Accept-Encoding, which asks for no coding; Content-Type if there is
    /// a body; the credential; others. The values hold no control characters, but a media type may hold tabs.
    header_range headers() const noexcept NOTEPACT_LIFETIMEBOUND { return {text_.data(), layout_}; }
    /// The value of a header, its name spelt as documented, with its case; empty if there is none.
    std::string_view header(std::string_view field) const noexcept NOTEPACT_LIFETIMEBOUND {
        for (auto const found : headers())
            if (found.name == field) return found.value;
        return {};
    }
    /// UTF-8 without a byte order mark, or the bytes of an upload; empty if there is none. Its length is the
    /// value of Content-Length, which is left to the HTTP client.
    std::string_view body() const noexcept NOTEPACT_LIFETIMEBOUND {
        return {text_.data() + layout_.body_begin(), layout_.body_end - layout_.body_begin()};
    }

  private:
    Storage text_;
    detail::request_layout layout_;
};

/// A request that owns its text, in one allocation: what build() returns.
using request = basic_request<std::string>;
/// A request in a buffer of the caller's, which must outlive it: what build_into() returns.
using request_view = basic_request<std::string_view>;

/// How much of a request is printed: what goes into a log must hold neither credentials nor patients' data.
/// What is to be shown can be joined: `reveal::ids | reveal::body`.
enum class reveal : std::uint8_t {
    nothing = 0,     ///< method, base URL, names and fixed texts
    body = 1,        ///< all of it
    credentials = 2, ///< the value of the first header of the API
    ids = 4,         ///< the texts of parameters in the URL: they tell whose note it is
    all = 7          ///< the request as it is sent
};
/// What either shows.
constexpr reveal operator|(reveal a, reveal b) noexcept {
    return static_cast<reveal>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

namespace detail {

// Whether a text is another one, percent-encoded.
inline bool is_encoded(std::string_view text, std::string_view plain) {
    bool same = true;
    percent_encode(plain, [&](std::string_view piece) {
        same = same && part(text, 0, piece.size()) == piece;
        if (same) text.remove_prefix(piece.size());
    });
    return same && text.empty();
}

// A URL that was built, with what is no text of the documents as `***`: the texts of parameters, and pairs of
// the query that they do not name.
template <class Sink>
void print_redacted_url(operation const& of, std::string_view url, Sink&& sink) {
    constexpr std::string_view hidden("***", 3);
    auto const path = part(url, 0, url.find('?'));
    auto base = path.size();
    for (char const c : of.path) // what is put into the template holds no slash
        if (c == '/') base = path.rfind('/', base - 1);
    sink(part(path, 0, base));
    for (auto const& piece : of.path.pieces()) {
        sink(piece.fixed);
        if (piece.has_parameter()) sink(hidden);
    }
    for (auto rest = part(url, path.size()); !rest.empty();) {
        sink(part(rest, 0, 1)); // `?`, then `&`
        rest.remove_prefix(1);
        auto const pair = part(rest, 0, rest.find('&'));
        rest.remove_prefix(pair.size());
        auto const name = part(pair, 0, pair.find('='));
        auto const* parameter = of.parameters->inside();
        for (std::size_t i = 0; i < of.parameters->detail; ++i, parameter = parameter->next())
            if (is_encoded(name, parameter->name())) {
                sink(name);
                sink(std::string_view("=", 1));
                break;
            }
        sink(hidden);
    }
}

} // namespace detail

/// `METHOD URL`, the headers, an empty line and the body, as lines. Unless asked for, credentials and the
/// texts of parameters are `***`, and the body is only counted. Where the API is and the headers that are no
/// credential are shown. Handed to `sink(std::string_view)` in pieces; allocates nothing.
template <class Storage, class Sink>
void print_request(basic_request<Storage> const& r, Sink&& sink, reveal shown = reveal::nothing) {
    auto const shows = [shown](reveal part) {
        return (static_cast<unsigned>(shown) & static_cast<unsigned>(part)) != 0;
    };
    sink(r.method());
    sink(std::string_view(" "));
    if (shows(reveal::ids))
        sink(r.url());
    else
        detail::print_redacted_url(r.made_for(), r.url(), sink);
    for (auto const header : r.headers()) {
        sink(std::string_view("\n"));
        sink(header.name);
        sink(std::string_view(": "));
        sink(header.secret && !shows(reveal::credentials) ? text_view("***") : header.value);
    }
    sink(std::string_view("\n\n"));
    if (shows(reveal::body)) {
        sink(r.body());
        return;
    }
    sink(std::string_view("("));
    put_decimal(r.body().size(), sink);
    sink(std::string_view(" bytes)"));
}

/// As print_request: without credentials, ids and body.
template <class Char, class Traits, class Storage>
std::basic_ostream<Char, Traits>&
operator<<(std::basic_ostream<Char, Traits>& out, basic_request<Storage> const& r) {
    return detail::insert(out, [&r](auto const& sink) { print_request(r, sink); });
}

} // namespace notepact

#endif
