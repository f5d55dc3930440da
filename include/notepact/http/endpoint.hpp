// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ENDPOINT_HPP
#define NOTEPACT_HTTP_ENDPOINT_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/check/check_struct.hpp>
#include <notepact/check/piece_writer.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/ids.hpp>
#include <notepact/http/parameter_lists.hpp>
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
/// The declaration of these: `endpoint<the_headers, no_parameters, …>`.
inline constexpr auto no_parameters = object<none>();

/// Bytes to upload, and what they are. Views both; they must live until the request is built.
struct media_body {
    text_view media_type; ///< `image/png`, with any parameters (RFC 9110, section 8.3.1)
    text_view bytes;      ///< sent as they are; no limit
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
constexpr bool match(rule const& parameters, path_template const& path) noexcept {
    auto const* parameter = parameters.inside();
    std::size_t at = 0;
    for (auto const& piece : path.pieces()) {
        if (!piece.has_parameter()) break;
        if (at == parameters.detail || place_of_parameter(*parameter) != place::path
            || parameter->name() != piece.parameter)
            return false;
        ++at;
        parameter = parameter->next();
    }
    for (; at < parameters.detail; ++at, parameter = parameter->next())
        if (place_of_parameter(*parameter) != place::query) return false;
    return true;
}
} // namespace detail

/// What stands for the body of an operation that has none: `endpoint<…, no_body, …>`.
inline constexpr body_kind<detail::no_body_shape> no_body;
/// What stands for the body of one that takes an upload: bytes of any media type, see media_body.
inline constexpr body_kind<detail::any_media_shape> any_media;

namespace detail {

template <class T, class = void>
inline constexpr bool has_items_of_a_list = false;
template <class T>
inline constexpr bool
    has_items_of_a_list<T, std::enable_if_t<!unwrapped<T>::optional, std::void_t<typename T::value_type>>> =
        std::is_same_v<typename item_of<T>::type, typename T::value_type>;

template <class Member>
inline constexpr bool is_list_member = false;
template <class Binding, class Item>
inline constexpr bool is_list_member<shape::member<Binding, shape::array<Item>>> = true;

// The texts of the members of a struct of parameters.
template <class Struct>
struct struct_texts {
    template <class... Members, std::size_t N>
    static text_source
    of(declaration<shape::object<Struct, Members...>, N> const&, Struct const& value) noexcept {
        static_assert(sizeof...(Members) <= max_parameters, "too_many_parameters");
        if constexpr ((is_list_member<Members> || ...))
            return {&value, member_or_item<Members...>};
        else
            return {&value, member<Members...>};
    }

  private:
    template <class... Members>
    static std::string_view member(void const* from, std::size_t which, decimal_room& room) {
        std::string_view found;
        [[maybe_unused]] auto const& owner = *static_cast<Struct const*>(from);
        [[maybe_unused]] std::size_t ordinal = 0;
        (void)((ordinal++ == which && (found = text(owner.*pointer(Members()), room), true)) || ...);
        (void)room;
        return found;
    }
    // See text_source::item().
    template <class... Members>
    static std::string_view member_or_item(void const* from, std::size_t which, decimal_room& room) {
        constexpr auto step = text_source::item_step;
        if (which < step) return member<Members...>(from, which, room);
        std::string_view found;
        auto const& owner = *static_cast<Struct const*>(from);
        std::size_t ordinal = 0;
        (void)((ordinal++ == which % step && (found = item<is_list_member<Members>>(owner.*pointer(Members()), which / step - 1, room), true)) || ...);
        return found;
    }
    template <bool IsList, class T>
    static std::string_view item(
        [[maybe_unused]] T const& value, [[maybe_unused]] std::size_t index,
        [[maybe_unused]] decimal_room& room) {
        if constexpr (IsList && unwrapped<T>::optional) {
            if (value.has_value()) return item<true>(*value, index, room);
        } else if constexpr (IsList) {
            auto at = value.begin();
            auto const end = value.end();
            for (; at != end && index != 0; ++at)
                --index;
            if (at != end) return text(*at, room);
        }
        return {};
    }
    template <class Binding, class Shape>
    static constexpr auto pointer(shape::member<Binding, Shape>) noexcept {
        return Binding::pointer;
    }

    static std::string_view text(std::string_view value, decimal_room&) noexcept {
        return value.data() != nullptr ? value : std::string_view("");
    }
    template <class Tag>
    static std::string_view text(text_id<Tag> value, decimal_room& room) noexcept {
        return text(value.id, room);
    }
    template <class Tag>
    static std::string_view text(number_id<Tag> const& value, decimal_room&) noexcept {
        return value.text();
    }
    static std::string_view text(bool value, decimal_room&) noexcept { return boolean_words[value ? 0 : 1]; }
    static std::string_view text(secret_view value, decimal_room& room) noexcept {
        return text(value.reveal(), room);
    }
    template <class T>
    static std::enable_if_t<std::is_integral_v<T>, std::string_view>
    text(T value, decimal_room& room) noexcept {
        return decimal_text(value, room);
    }
    template <class T>
    static std::enable_if_t<has_items_of_a_list<T>, std::string_view> text(T const&, decimal_room&) noexcept {
        return part("[]", 0, 0); // it is there
    }
    template <class T>
    static std::enable_if_t<unwrapped<T>::optional, std::string_view>
    text(T const& value, decimal_room& room) noexcept {
        return value.has_value() ? text(*value, room) : std::string_view();
    }
};
template <class Declared, class Struct>
text_source texts_of(Declared const& declared, Struct const& value) noexcept {
    return struct_texts<Struct>::of(declared, value);
}

// What an operation's body is made of, by its contract.
struct bytes_source {
    static outgoing_body outgoing(body_bytes const& body) noexcept { return body.outgoing(); }
};
template <auto const& Contract, class Shape>
struct body_source {
    using argument = root_type_t<Shape>;
    static bound_struct of(argument const& value) noexcept { return bound_struct(Contract, value); }
    static verdict judge(bound_struct const& body, report& report, bool in_pieces) {
        return judge_struct<keeps_text<Shape>>(body, report, in_pieces);
    }
    static outgoing_body outgoing(bound_struct const& body) noexcept {
        return {
            json_media_type,
            &body,
            [](void const* from, report& report) {
                return judge(*static_cast<bound_struct const*>(from), report, false);
            },
            [](void const* from, buffer_output& out) {
                struct_text<buffer_output> text(out);
                tell_struct(*static_cast<bound_struct const*>(from), text);
            }};
    }
};
template <auto const& Contract>
struct body_source<Contract, shape::bare_text> : bytes_source {
    static_assert(
        always_false<decltype(Contract)>::value,
        "text_answer_as_a_request: answer_text is of answers; the body of a request is JSON, or any_media");
    using argument = none;
    static body_bytes of(none) noexcept { return body_bytes(); }
};
template <auto const& Contract>
struct body_source<Contract, shape::any_object> : bytes_source {
    using argument = text_view;
    static body_bytes of(text_view json) noexcept { return body_bytes(Contract, json); }
};
template <auto const& Contract>
struct body_source<Contract, no_body_shape> : bytes_source {
    using argument = none;
    static body_bytes of(none) noexcept { return body_bytes(); }
};
template <auto const& Contract>
struct body_source<Contract, any_media_shape> : bytes_source {
    using argument = media_body;
    static body_bytes of(media_body const& body) noexcept { return body_bytes(body.media_type, body.bytes); }
};

template <class Shape, std::size_t N>
Shape shape_of(contract<Shape, N> const&);
template <class Shape>
Shape shape_of(body_kind<Shape> const&);

} // namespace detail

/// An operation whose requests are made from structs and whose answers are read into structs. `Headers` are
/// those of every request of its API, an object of in_header(): the first is the credential, and those that
/// are in_header_optional() are there where they are given. The struct that holds them is the account: it has
/// a member `base` beside them, a base_url or base_url_view, where the API is.
template <auto const& Headers, auto const& Parameters, auto const& Body, class Replies>
class endpoint : public operation {
    static_assert(
        Headers.rules[0].detail != 0 && Headers.rules[1].has(rule_flag::required),
        "credential_is_optional: the first header of an API is its credential, which every request has");
    static_assert(Headers.rules[2].kind != rule_kind::array, "credential_is_a_list");
    using body_source = detail::body_source<Body, decltype(detail::shape_of(Body))>;

  public:
    /// Where the API is, the credential, and the other headers, as views; what converts to it does as well.
    using account = detail::struct_of_t<Headers>;
    /// The parameters in the path and the query; `none` if there are none.
    using parameters = detail::struct_of_t<Parameters>;
    /// What a body is made of: the contract's struct; a std::vector where the body is a list; the JSON text
    /// of an object that no document describes; bytes and their media type; `none` if there is no body.
    using body_type = typename body_source::argument;
    /// What interpret() returns: an answer of the structs that the replies are bound to.
    using answer_type = notepact::answer<typename Replies::success, typename Replies::failure>;

    /// A constant of an API, `endpoint<…> book_visit{"acme.book_visit", verb::post, "/visits"}`: its name,
    /// which is that of the API, a point and the constant's own; its method; its path below the base URL,
    /// with the names of its parameters in braces; what sets it apart. It keeps views of the texts. A path
    /// whose parameters are not those of `Parameters`, in the same order, does not compile.
    constexpr endpoint(
        std::string_view operation_name, verb http_method, path_template const& path_with_names,
        operation_options special = operation_options()) noexcept
        : operation{
            operation_name,
            http_method,
            path_with_names,
            Headers.rules,
            Parameters.rules,
            detail::head_of(Body),
            std::is_same_v<body_type, media_body>,
            Replies::table,
            Replies::size,
            special} {
        if (!detail::match(*Parameters.rules, path_with_names))
            misuse::parameters_are_not_those_of_the_path();
    }

    /// A request, ready for any HTTP client, which keeps the contract; or nothing, and the report says why.
    /// It covers path, query, headers and body in one pass, in this order; last, of a URL whose target has
    /// more than max_target bytes, the warning `target_too_long`. An error refuses the request, a warning
    /// does not, unless the report is strict. What is found is added to the report, which is not cleared
    /// before.
    ///
    /// - `with` is who calls, and where: `bad_header` of what a header cannot hold.
    /// - `ids` are the parameters: each is judged by its rule, then percent-encoded. `missing_parameter`,
    ///   `bad_parameter`, `not_numeric` and the like.
    /// - `what` is the body: its members are judged as check_struct() does, then written as JSON. An image
    ///   that comes in pieces is `only_in_pieces`: see build_in_pieces().
    /// - `further` pairs are put behind the query: `build(…, report, {{"limit", "50"}})`. One that has the
    ///   name of a parameter of the query is `duplicate_parameter`; of an operation that the documents
    ///   describe, any other is the warning `unknown_parameter`.
    ///
    /// Allocates the request's text, once, and nothing where it refuses. The request views none of its
    /// arguments.
    std::optional<request> build(
        account const& with, parameters const& ids, body_type const& what, report& report,
        query_argument const& further = {}) const {
        auto const content = body_source::of(what);
        return detail::build_owning(parts(with, ids, further), body_source::outgoing(content), report);
    }
    /// The same into a buffer of the caller's, of `size` bytes, which must outlive the request and stay as it
    /// is; `no_space` if it is too small, and then what is in it is no request. Needs room for the URL, the
    /// values of the headers and the body, one after the other; no more. Allocates nothing.
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, parameters const& ids, body_type const& what,
        report& report, query_argument const& further = {}) const {
        auto const content = body_source::of(what);
        return detail::build_into(
            buffer, size, parts(with, ids, further), body_source::outgoing(content), report);
    }

    /// The same for a body that is written in pieces (see piece_writer), such as one with an image that comes
    /// in pieces: URL and headers go to the buffer, `no_space` if it is too small for them, and the body is
    /// judged and measured, but not written. `buffer`, `what`, and what that views, must live and stay as
    /// they are until the last piece; a temporary does not compile. What an image is that comes in pieces is
    /// only seen when it is read: then the body breaks off, and piece_writer::error() says why. Allocates
    /// nothing.
    template <class B>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, parameters const& ids, B const& what,
        report& report, query_argument const& further = {}) const {
        static_assert(std::is_same_v<B, body_type>, "body_is_not_the_operations_struct");
        return detail::build_in_pieces<body_source>(
            buffer, size, parts(with, ids, further), body_source::of(what), report);
    }
    /// The same for an operation without parameters.
    template <class B, class P = parameters, detail::if_none<P> = 0>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, B const& what, report& report,
        query_argument const& further = {}) const {
        return build_in_pieces(buffer, size, with, none(), what, report, further);
    }
    /// A temporary would be gone before it is written.
    template <class B>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, parameters const& ids, B const&& what,
        report& report, query_argument const& further = {}) const = delete;
    template <class B, class P = parameters, detail::if_none<P> = 0>
    std::optional<request_in_pieces> build_in_pieces(
        char* buffer, std::size_t size, account const& with, B const&& what, report& report,
        query_argument const& further = {}) const = delete;

    /// For an operation without parameters: as build() with them.
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_some<B> = 0>
    std::optional<request>
    build(account const& with, B const& what, report& report, query_argument const& further = {}) const {
        return build(with, none(), what, report, further);
    }
    /// As build_into() with them.
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_some<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, B const& what, report& report,
        query_argument const& further = {}) const {
        return build_into(buffer, size, with, none(), what, report, further);
    }
    /// For an operation without a body: as build() with one.
    template <class P = parameters, class B = body_type, detail::if_some<P> = 0, detail::if_none<B> = 0>
    std::optional<request>
    build(account const& with, P const& ids, report& report, query_argument const& further = {}) const {
        return build(with, ids, none(), report, further);
    }
    /// As build_into() with one.
    template <class P = parameters, class B = body_type, detail::if_some<P> = 0, detail::if_none<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, P const& ids, report& report,
        query_argument const& further = {}) const {
        return build_into(buffer, size, with, ids, none(), report, further);
    }
    /// For an operation with neither parameters nor a body: as build() with both.
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_none<B> = 0>
    std::optional<request>
    build(account const& with, report& report, query_argument const& further = {}) const {
        return build(with, none(), none(), report, further);
    }
    /// As build_into() with both.
    template <class P = parameters, class B = body_type, detail::if_none<P> = 0, detail::if_none<B> = 0>
    std::optional<request_view> build_into(
        char* buffer, std::size_t size, account const& with, report& report,
        query_argument const& further = {}) const {
        return build_into(buffer, size, with, none(), none(), report, further);
    }

    /// What an answer is, and what is in it. `bytes` is the whole body, without codings of transfer or
    /// content; nothing of the answer views it. Violations of its contract, which are the peer's, go to the
    /// report: an error makes it broken_contract, a warning does not, unless the report is strict. A status
    /// that the documents do not know is `undocumented_status`: a warning where the body is an error of the
    /// API, else an error. What could be read can be had, whatever is wrong; behind a fault of the text
    /// nothing is. Where any success is documented, 204 and 205 without a body are one, but of GET, and the
    /// value is as it is made by default (RFC 9110, sections 15.3.5 and 15.3.6). Hand over all headers that
    /// came, or those that answer_head names: how long to wait is said there, and whether the bytes are
    /// coded, which is `coded_body`. Allocates what the structs hold; how long a body may be is for who
    /// receives it to say, see max_answer_size.
    answer_type
    interpret(unsigned status, std::string_view bytes, report& report, answer_head const& head = {}) const {
        answer_type read(*this, status, head);
        Replies::read(read, bytes, report);
        return read;
    }

  private:
    detail::request_parts
    parts(account const& with, parameters const& ids, query_pairs further) const noexcept {
        return {
            *this,
            with.base.text(),
            detail::texts_of(Headers, with),
            detail::texts_of(Parameters, ids),
            further};
    }
};

} // namespace notepact

#endif
