// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ENDPOINT_HPP
#define NOTEPACT_HTTP_ENDPOINT_HPP

#include <notepact/check/check_struct.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/replies.hpp>
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
    constexpr service(std::string_view scheme, std::string_view url) noexcept :
        api{Headers.rules, scheme, url} {}
    static constexpr auto const& declared_headers() noexcept { return Headers; }
    /// Where the API is, and the texts of its headers.
    using account = detail::struct_of_t<Headers>;
};

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
    verdict check(report& report) const { return check_struct(Contract, value_, report); }
    template <class Output>
    bool put(Output& out) const {
        return write_struct(Contract, value_, out);
    }

  private:
    Struct const& value_;
};

} // namespace detail

/// An operation whose requests are made from structs and whose answers are read into structs.
template <auto const& Service, auto const& Parameters, auto const& Body, class Replies>
class endpoint : public operation {
    using service_type = std::decay_t<decltype(Service)>;

  public:
    /// Where the API is, the credential, and the other headers.
    using account = typename service_type::account;
    using parameters = detail::struct_of_t<Parameters>;
    using body_struct = detail::struct_of_t<Body>;
    using answer_type = notepact::answer<typename Replies::success, typename Replies::failure>;

    constexpr endpoint(std::string_view operation_name, verb http_method, std::string_view path_template,
                       repetition repeats = repetition::allowed) noexcept
        : operation{operation_name, http_method,    path_template, &Service, Parameters.rules,
                    Body.rules,     Replies::table, Replies::size, repeats} {}

    /// A request, ready for any HTTP client; or nothing, and the report says why: it covers path, query, headers and
    /// body in one pass. Allocates the request's text, once.
    std::optional<request> build(account const& with, parameters const& ids, body_struct const& what,
                                 report& report) const {
        detail::struct_texts const headers(service_type::declared_headers(), with), values(Parameters, ids);
        return detail::build_owning(*this, with.base.text(), headers.texts(), values.texts(), body(what), report);
    }
    /// The same into a caller's buffer, which the request then refers to; `no_space` if it is too small. Allocates
    /// nothing.
    std::optional<request_view> build_into(char* buffer, std::size_t size, account const& with, parameters const& ids,
                                           body_struct const& what, report& report) const {
        detail::struct_texts const headers(service_type::declared_headers(), with), values(Parameters, ids);
        return detail::build_into(buffer, size, *this, with.base.text(), headers.texts(), values.texts(), body(what),
                                  report);
    }

    /// For an operation without parameters.
    template <class P = parameters, std::enable_if_t<std::is_same_v<P, none>, int> = 0>
    std::optional<request> build(account const& with, body_struct const& what, report& report) const {
        return build(with, none(), what, report);
    }
    template <class P = parameters, std::enable_if_t<std::is_same_v<P, none>, int> = 0>
    std::optional<request_view> build_into(char* buffer, std::size_t size, account const& with,
                                           body_struct const& what, report& report) const {
        return build_into(buffer, size, with, none(), what, report);
    }

    /// What an answer is, and what is in it. Violations of its contract, which are the peer's, go to the report. What
    /// could be read can be had, whatever is wrong. `retry_after` is the value of that header, if there is one.
    answer_type interpret(unsigned status, std::string_view bytes, report& report,
                          std::string_view retry_after = {}) const {
        answer_type read(*this, status, retry_after);
        Replies::read(read, bytes, report);
        return read;
    }

  private:
    static detail::struct_body<Body, body_struct> body(body_struct const& value) noexcept {
        return detail::struct_body<Body, body_struct>(value);
    }
};

} // namespace notepact

#endif
