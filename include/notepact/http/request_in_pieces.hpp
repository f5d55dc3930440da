// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_REQUEST_IN_PIECES_HPP
#define NOTEPACT_HTTP_REQUEST_IN_PIECES_HPP

#include <notepact/check/piece_writer.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/request.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace notepact {

/// A request whose body is written in pieces. It is made by an operation's build_in_pieces(). The buffer that
/// it was given, the struct that the body is made of and what that views must outlive it. Allocates nothing.
class request_in_pieces {
  public:
    /// For who writes requests.
    request_in_pieces(request_view const& head, detail::bound_struct const& body)
        : head_(head), body_(body) {}

    /// As in basic_request. They view the buffer.
    /// @{
    std::string_view method() const noexcept { return head_.method(); }
    std::string_view url() const noexcept { return head_.url(); }
    std::string_view host() const noexcept { return head_.host(); }
    std::string_view target() const noexcept { return head_.target(); }
    header_range headers() const noexcept { return head_.headers(); }
    /// @}

    /// How many bytes the body will have, all pieces together: the value of Content-Length.
    std::size_t content_length() const noexcept { return body_.size(); }
    /// What writes the body, once, from its first byte to its last; it says there how it may break off.
    piece_writer& body() noexcept { return body_; }

  private:
    request_view head_;
    piece_writer body_;
};

namespace detail {
template <class Source>
std::optional<request_in_pieces> build_in_pieces(
    char* buffer, std::size_t size, request_parts const& parts, bound_struct const& body, report& report) {
    std::optional<request_in_pieces> made;
    auto const judge = [](void const* from, notepact::report& into) {
        return Source::judge(*static_cast<bound_struct const*>(from), into, true);
    };
    if (auto const head = build_into(buffer, size, parts, {json_media_type, &body, judge}, report))
        made.emplace(*head, body);
    return made;
}
} // namespace detail

} // namespace notepact

#endif
