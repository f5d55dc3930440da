// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ENDPOINT_HPP
#define NOTEPACT_HTTP_ENDPOINT_HPP

#include <notepact/check/check_struct.hpp>
#include <notepact/check/piece_writer.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/json_number.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/ids.hpp>
#include <notepact/http/replies.hpp>
#include <notepact/http/request_in_pieces.hpp>
#include <notepact/http/secret.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace notepact {

/// The parameters of an operation that has none.
struct none {};
inline constexpr auto no_parameters = object<none>();

/// The headers of an API, as declared; see `api`.
template <auto const& Headers>
struct service : api {
    constexpr service(std::string_view scheme, std::string_view url) noexcept
        : api{Headers.rules, scheme, url} {}
    static constexpr auto const& declared_headers() noexcept { return Headers; }
    /// Where the API is, and the texts of its headers.
    using account = detail::struct_of_t<Headers>;
};

/// Bytes to upload, and what they are.
struct media_body {
    std::string_view media_type;
    std::string_view bytes;
};

/// The body of an operation that has no contract: there is none, or it is bytes of any media type.
template <class Shape>
struct body_kind {};

namespace detail {
struct no_body_shape {};
struct any_media_shape {};

template <class T>
using if_none = std::enable_if_t<std::is_same_v<T, none>, int>;
template <class T>
using if_some = std::enable_if_t<!std::is_same_v<T, none>, int>;

template <class Shape, std::size_t N>
constexpr rule const* head_of(contract<Shape, N> const& body) noexcept {
    return body.rules;
}
template <class Shape>
constexpr rule const* head_of(body_kind<Shape> const&) noexcept {
    return nullptr;
}
// The parameters in braces, in the path's order, stand first in the table; all others are in the query.
constexpr bool match(rule const& parameters, std::string_view path) noexcept {
    auto const* parameter = parameters.inside();
    std::size_t at = 0;
    for (auto brace = path.find('{'); brace != path.npos;
         brace = path.find('{'), ++at, parameter = parameter->next()) {
        auto const end = path.find('}');
        if (end == path.npos || at == parameters.detail || place_of_parameter(*parameter) != place::path
            || parameter->name() != path.substr(brace + 1, end - brace - 1))
            return false;
        path.remove_prefix(end + 1);
    }
    for (; at < parameters.detail; ++at, parameter = parameter->next())
        if (place_of_parameter(*parameter) != place::query) return false;
    return true;
}
} // namespace detail

inline constexpr body_kind<detail::no_body_shape> no_body;
inline constexpr body_kind<detail::any_media_shape> any_media;

namespace detail {

// The texts of the members of a struct of parameters; those of numbers are kept here.
class struct_texts {
  public:
    template <class Struct, class... Members, std::size_t N>
    struct_texts(declaration<shape::object<Struct, Members...>, N> const&, Struct const& value) noexcept {
        static_assert(sizeof...(Members) <= max_parameters, "too_many_parameters");
        (void)value;
        (add(value, Members()), ...);
    }
    parameter_texts const& texts() const noexcept { return texts_; }

  private:
    template <class Struct, class Binding, class Shape>
    void add(Struct const& value, shape::member<Binding, Shape>) noexcept {
        texts_[count_] = text(value.*Binding::pointer);
        ++count_;
    }
    std::string_view text(std::string_view value) noexcept {
        return value.data() != nullptr ? value : std::string_view("");
    }
    std::string_view text(json_number const& value) noexcept { return value.text(); }
    template <class Tag>
    std::string_view text(text_id<Tag> value) noexcept {
        return text(value.id);
    }
    template <class Tag>
    std::string_view text(number_id<Tag> const& value) noexcept {
        return value.text();
    }
    std::string_view text(bool value) noexcept { return detail::boolean_words[value ? 0 : 1]; }
    std::string_view text(secret value) noexcept { return text(value.reveal()); }
    template <class T>
    std::enable_if_t<std::is_integral_v<T>, std::string_view> text(T value) noexcept {
        buffer_output out(digits_[count_], sizeof digits_[0]);
        if constexpr (std::is_signed_v<T>)
            put_integer(value, out);
        else
            put_decimal(value, out);
        return out.text();
    }
    template <class T>
    std::enable_if_t<unwrapped<T>::optional, std::string_view> text(T const& value) noexcept {
        return value.has_value() ? text(*value) : std::string_view();
    }

    parameter_texts texts_ = {};
    char digits_[max_parameters][20];
    std::size_t count_ = 0;
};

// A body that is a struct.
template <auto const& Contract, class Struct>
class struct_body {
  public:
    explicit struct_body(Struct const& value) noexcept : value_(value) {}

    static constexpr bool present() noexcept { return true; }
    static constexpr std::string_view media_type() noexcept { return "application/json"; }
    verdict judge(report& report) const { return check_struct(Contract, value_, report); }
    template <class Output>
    bool put(Output& out) const {
        return write_struct(Contract, value_, out);
    }
    verdict judge_in_pieces(report& report) const {
        return check_struct_as<piece_checker>(Contract, value_, report);
    }
    piece_writer in_pieces() const { return piece_writer(Contract, value_); }

  private:
    Struct const& value_;
};

// The same body, which follows in pieces when the head of the request has been written.
template <class Body>
class later {
  public:
    explicit later(Body const& body) noexcept : body_(body) {}

    static constexpr bool present() noexcept { return true; }
    static constexpr std::string_view media_type() noexcept { return Body::media_type(); }
    verdict judge(report& report) const { return body_.judge_in_pieces(report); }
    template <class Output>
    static bool put(Output&) noexcept {
        return true;
    }

  private:
    Body const& body_;
};

// What an operation's body is made of, by its contract.
template <auto const& Contract, class Shape>
struct body_source;
template <auto const& Contract, class Struct, class... Members>
struct body_source<Contract, shape::object<Struct, Members...>> {
    using argument = Struct;
    static struct_body<Contract, Struct> of(Struct const& value) noexcept {
        return struct_body<Contract, Struct>(value);
    }
};
template <auto const& Contract>
struct body_source<Contract, shape::any_object> {
    using argument = std::string_view;
    static body_bytes of(std::string_view json) noexcept { return body_bytes(Contract, json); }
};
template <auto const& Contract>
struct body_source<Contract, no_body_shape> {
    using argument = none;
    static body_bytes of(none) noexcept { return body_bytes(); }
};
template <auto const& Contract>
struct body_source<Contract, any_media_shape> {
    using argument = media_body;
    static body_bytes of(media_body const& body) noexcept { return body_bytes(body.media_type, body.bytes); }
};

template <class Shape, std::size_t N>
Shape shape_of(contract<Shape, N> const&);
template <class Shape>
Shape shape_of(body_kind<Shape> const&);

} // namespace detail

/// An operation whose requests are made from structs and whose answers are read into structs.
template <auto const& Service, auto const& Parameters, auto const& Body, class Replies>
class endpoint : public operation {
    using service_type = std::decay_t<decltype(Service)>;
    using body_source = detail::body_source<Body, decltype(detail::shape_of(Body))>;

  public:
    /// Where the API is, the credential, and the other headers.
    using account = typename service_type::account;
    /// The parameters in the path and the query; `none` if there are none.
    using parameters = detail::struct_of_t<Parameters>;
    /// What a body is made of: the contract's struct; the JSON text of an object that no document describes;
    /// bytes and their media type; `none` if there is no body.
    using body_type = typename body_source::argument;
    using answer_type = notepact::answer<typename Replies::success, typename Replies::failure>;

    constexpr endpoint(
        std::string_view operation_name, verb http_method, std::string_view path_template,
        operation_options special = operation_options()) noexcept
        : operation{
            operation_name,
            http_method,
            path_template,
            &Service,
            Parameters.rules,
            detail::head_of(Body),
            std::is_same_v<body_type, media_body>,
            Replies::table,
            Replies::size,
            special} {
        if (!detail::match(*Parameters.rules, path_template)) misuse::parameters_are_not_those_of_the_path();
    }

    /// A request, ready for any HTTP client; or nothing, and the report says why: it covers path, query,
    /// headers and body in one pass. `further` pairs are put behind the query. Allocates the request's text,
    /// once.
    std::optional<request> build(
        account const& with, parameters const& ids, body_type const& what, report& report,
        query_pairs further = {}) const {
        detail::struct_texts const headers(service_type::declared_headers(), with), values(Parameters, ids);
        return detail::build_owning(
            {*this, with.base.text(), headers.texts(), values.texts(), further},
            body_source::of(what),
            report);
    }
    /// The same into a caller's buffer, which the request then refers to; `no_space` if it is too small.
    /// Allocates nothing.
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, parameters const& ids, body_type const& what,
        report& report, query_pairs further = {}) const {
        detail::struct_texts const headers(service_type::declared_headers(), with), values(Parameters, ids);
        return detail::build_into(
            buffer,
            size,
            {*this, with.base.text(), headers.texts(), values.texts(), further},
            body_source::of(what),
            report);
    }

    /// The same for a body that is written in pieces (see piece_writer), such as one with an image that comes
    /// in pieces: URL and headers go to the buffer. `what`, and what it views, must live and stay as it is
    /// until the last piece.
    template <class B>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, parameters const& ids, B const& what,
        report& report, query_pairs further = {}) const {
        static_assert(std::is_same_v<B, body_type>, "body_is_not_the_operations_struct");
        detail::struct_texts const headers(service_type::declared_headers(), with), values(Parameters, ids);
        auto const source = body_source::of(what);
        auto const head = detail::build_into(
            buffer,
            size,
            {*this, with.base.text(), headers.texts(), values.texts(), further},
            detail::later<std::decay_t<decltype(source)>>(source),
            report);
        if (!head) return std::nullopt;
        return request_in_pieces(*head, source.in_pieces());
    }
    template <class B, class P = parameters, detail::if_none<P> = 0>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, B const& what, report& report,
        query_pairs further = {}) const {
        return build_in_pieces(buffer, size, with, none(), what, report, further);
    }
    /// A temporary would be gone before it is written.
    template <class B>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, parameters const& ids, B const&& what,
        report& report, query_pairs further = {}) const = delete;
    template <class B, class P = parameters, detail::if_none<P> = 0>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, B const&& what, report& report,
        query_pairs further = {}) const = delete;

    /// For an operation without parameters.
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_some<B> = 0>
    std::optional<request>
    build(account const& with, B const& what, report& report, query_pairs further = {}) const {
        return build(with, none(), what, report, further);
    }
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_some<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, B const& what, report& report,
        query_pairs further = {}) const {
        return build_into(buffer, size, with, none(), what, report, further);
    }
    /// For one without a body.
    template <class P = parameters, class B = body_type, detail::if_some<P> = 0, detail::if_none<B> = 0>
    std::optional<request>
    build(account const& with, P const& ids, report& report, query_pairs further = {}) const {
        return build(with, ids, none(), report, further);
    }
    template <class P = parameters, class B = body_type, detail::if_some<P> = 0, detail::if_none<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, P const& ids, report& report,
        query_pairs further = {}) const {
        return build_into(buffer, size, with, ids, none(), report, further);
    }
    /// For one with neither.
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_none<B> = 0>
    std::optional<request> build(account const& with, report& report, query_pairs further = {}) const {
        return build(with, none(), none(), report, further);
    }
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_none<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, report& report, query_pairs further = {}) const {
        return build_into(buffer, size, with, none(), none(), report, further);
    }

    /// What an answer is, and what is in it. Violations of its contract, which are the peer's, go to the
    /// report. What could be read can be had, whatever is wrong. `retry_after` is the value of that header,
    /// if there is one.
    answer_type interpret(
        unsigned status, std::string_view bytes, report& report, std::string_view retry_after = {}) const {
        answer_type read(*this, status, retry_after);
        Replies::read(read, bytes, report);
        return read;
    }
};

} // namespace notepact

#endif
