// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests and answers as messages of Boost.Beast, for clients:
//
//     auto const message = notepact::to_beast(*request); // http::request<http::string_body>
//     …
//     auto const answer = notepact::interpret(clinic::create_sign_off, response, report);
//
// and for servers:
//
//     auto const found = notepact::inspect(clinic::api, message, report);
//
// A message is printed by Beast with all that is in it: log the request, which shows neither credential nor
// body, not the message.
#ifndef NOTEPACT_BRIDGE_BEAST_HPP
#define NOTEPACT_BRIDGE_BEAST_HPP

#include <notepact/bridge/error_code.hpp>
#include <notepact/check/piece_writer.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/http/request.hpp>
#include <notepact/http/request_in_pieces.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/verb.hpp>
#include <boost/optional/optional.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact {

/// A Body, in the sense of Beast, that is written in pieces while it is sent; it needs the request_in_pieces
/// until then. A body that breaks off fails with what piece_writer::error() says, a code of
/// request_category().
struct pieces_body {
    using value_type = piece_writer*; ///< not null; views the body of a request_in_pieces

    /// The value of Content-Length, which prepare_payload() asks for.
    static std::uint64_t size(piece_writer const* body) noexcept { return body->size(); }

    /// What Beast's serializer takes the pieces from, 4096 bytes at most each: a BodyWriter.
    class writer {
      public:
        /// What Beast asks of a BodyWriter. get() fails with what piece_writer::error() says.
        /// @{
        using const_buffers_type = boost::asio::const_buffer;

        template <class Header>
        writer(Header const&, piece_writer* body) noexcept : body_(body) {}
        void init(boost::system::error_code& failed) noexcept { failed = {}; }
        boost::optional<std::pair<const_buffers_type, bool>> get(boost::system::error_code& failed) {
            auto const piece = body_->next(room_, sizeof room_);
            failed = {};
            if (body_->error() != errc{}) failed = make_error_code(body_->error());
            if (piece.empty()) return boost::none;
            return std::make_pair(const_buffers_type(piece.data(), piece.size()), !body_->done());
        }
        /// @}

      private:
        piece_writer* body_;
        char room_[4096]; // what is sent at once
    };
};

namespace detail {

inline boost::beast::string_view to_beast_text(std::string_view text) noexcept {
    return {text.data(), text.size()};
}
template <class Text>
std::string_view from_beast_text(Text const& text) noexcept {
    return {text.data(), text.size()};
}

template <class Body, class Request>
boost::beast::http::request<Body>
to_beast(Request const& r, typename Body::value_type body, std::string_view host) {
    namespace http = boost::beast::http;
    http::request<Body> made(
        http::string_to_verb(to_beast_text(r.method())), to_beast_text(r.target()), 11, std::move(body));
    made.set(http::field::host, to_beast_text(r.host().empty() ? host : r.host()));
    for (auto const header : r.headers())
        made.insert(to_beast_text(header.name), to_beast_text(header.value));
    made.prepare_payload();
    return made;
}

// The fields of a message, as header_field.
template <class Fields>
class fields_range {
  public:
    explicit fields_range(Fields const& fields) noexcept : fields_(fields) {}

    class iterator {
      public:
        explicit iterator(typename Fields::const_iterator at) noexcept : at_(at) {}
        header_field operator*() const noexcept {
            return {from_beast_text(at_->name_string()), from_beast_text(at_->value())};
        }
        iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        bool operator!=(iterator const& other) const noexcept { return at_ != other.at_; }

      private:
        typename Fields::const_iterator at_;
    };
    iterator begin() const noexcept { return iterator(fields_.begin()); }
    iterator end() const noexcept { return iterator(fields_.end()); }

  private:
    Fields const& fields_;
};

} // namespace detail

/// A request as a message of Beast: target in origin form, Host, the headers in their order, Content-Length.
/// `Body` is one whose values are made of a pointer and a size: string_body, which copies, or
/// span_body<char const>, which views the request. `host` is the header Host of a request that was built
/// without a base URL, and trusted. Allocates the fields, and the body if it is copied.
template <class Body = boost::beast::http::string_body, class Storage>
boost::beast::http::request<Body> to_beast(basic_request<Storage> const& r, std::string_view host = {}) {
    return detail::to_beast<Body>(r, typename Body::value_type(r.body().data(), r.body().size()), host);
}
/// A temporary would be gone before the message is sent.
template <class Body, std::enable_if_t<!std::is_same_v<Body, boost::beast::http::string_body>, int> = 0>
boost::beast::http::request<Body> to_beast(request const&&, std::string_view = {}) = delete;

/// The same for a body that is written while the message is sent; the request must outlive that.
inline boost::beast::http::request<pieces_body> to_beast(request_in_pieces& r, std::string_view host = {}) {
    return detail::to_beast<pieces_body>(r, &r.body(), host);
}

/// What an answer is, and what is in it: endpoint::interpret() of a message's status, headers and body, of
/// which the answer views nothing. `Body` is one whose values are bytes side by side, as those of
/// string_body. Give the parser a body_limit, such as max_answer_size.
template <class Endpoint, class Body, class Fields>
typename Endpoint::answer_type
interpret(Endpoint const& of, boost::beast::http::response<Body, Fields> const& came, report& report) {
    return of.interpret(
        came.result_int(),
        detail::from_beast_text(came.body()),
        report,
        answer_head(detail::fields_range<Fields>(came)));
}

/// inspect() of a message that came, which must outlive what is found: a temporary does not compile. Its body
/// is one whose values are bytes side by side, as those of string_body. Allocates nothing.
template <class Body, class Fields>
inspection inspect(
    api const& api, boost::beast::http::request<Body, Fields> const& came, report& report,
    std::string_view base_path = {}) {
    detail::fields_range<Fields> const headers(came);
    return inspect(
        api,
        incoming_request{
            detail::from_beast_text(came.method_string()),
            detail::from_beast_text(came.target()),
            headers,
            detail::from_beast_text(came.body())},
        report,
        base_path);
}
template <class Body, class Fields>
inspection inspect(
    api const&, boost::beast::http::request<Body, Fields> const&&, report&, std::string_view = {}) = delete;

/// Why there is no answer, of an error of Beast or Asio. What an operation on a stream fails with before
/// there is a connection is no_answer::not_sent, whatever this says.
inline no_answer to_no_answer(boost::system::error_code const& failed) noexcept {
    namespace beast = boost::beast;
    namespace errors = boost::asio::error;
    using beast::http::error;
    auto const among = [&failed](auto... codes) { return ((failed == codes) || ...); };

    if (failed.category() == request_category()) return no_answer::body_broken;
    if (among(errors::connection_refused, errors::host_unreachable, errors::network_unreachable)
        || among(errors::host_not_found, errors::host_not_found_try_again, errors::no_data))
        return no_answer::not_sent;
    if (among(beast::error::timeout, errors::timed_out)) return no_answer::timed_out;
    if (among(error::end_of_stream, error::partial_message, errors::eof, errors::broken_pipe)
        || among(errors::connection_reset, errors::connection_aborted))
        return no_answer::closed_early;
    if (among(error::body_limit, error::header_limit, error::buffer_overflow)) return no_answer::too_long;
    if (failed.category() == make_error_code(error::bad_version).category()) return no_answer::not_http;
    return no_answer::failed;
}

} // namespace notepact

#endif
