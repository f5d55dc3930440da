// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The one way in which requests are written, whatever the values come from: parameters are texts, the body is
// something that can be checked and written.
#ifndef NOTEPACT_HTTP_BUILD_HPP
#define NOTEPACT_HTTP_BUILD_HPP

#include <notepact/check/check_text.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/part.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/request.hpp>
#include <notepact/json/writer.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace notepact {

/// A text for each parameter of an operation or header of an API, in the table's order; no data() for one
/// that is absent.
using parameter_texts = std::array<std::string_view, max_parameters>;

/// One pair of a query; both texts are percent-encoded when it is written.
struct query_pair {
    std::string_view name;
    std::string_view value;
};
/// Pairs for the query beyond those that the documents name. Views them.
class query_pairs {
  public:
    constexpr query_pairs() noexcept = default;
    constexpr query_pairs(std::initializer_list<query_pair> pairs) noexcept
        : query_pairs(pairs.begin(), pairs.size()) {}
    constexpr query_pairs(query_pair const* pairs, std::size_t size) noexcept : pairs_(pairs), size_(size) {}

    constexpr query_pair const* begin() const noexcept { return pairs_; }
    constexpr query_pair const* end() const noexcept { return pairs_ + size_; }

  private:
    query_pair const* pairs_ = nullptr;
    std::size_t size_ = 0;
};

namespace detail {

// What violations name that no table has: the request as a whole, and the base URL.
inline constexpr rule whole_request = entry(rule_kind::member, "", 0, 0);
inline constexpr auto absent_body = request_body("", any());
inline constexpr rule content_type_header = entry(rule_kind::member, "Content-Type", 12, 0);
inline constexpr rule base_parameter = entry(rule_kind::member, "base", 4, 0);

constexpr place place_of_parameter(rule const& parameter) noexcept {
    return parameter.has(rule_flag::in_query)    ? place::query
           : parameter.has(rule_flag::in_header) ? place::header
                                                 : place::path;
}

/// Checks the texts of parameters or headers by their table.
inline verdict check_parameters(rule const& table, parameter_texts const& texts, report& report) {
    verdict found;
    auto const* parameter = table.inside();
    for (std::size_t i = 0; i < table.detail; ++i, parameter = parameter->next()) {
        auto const in = place_of_parameter(*parameter);
        if (texts[i].data() == nullptr) {
            if (parameter->has(rule_flag::required))
                found.saw(report.add(violation(errc::missing_parameter, severity::error, in, *parameter)));
            continue;
        }
        word_buffer word;
        text_judge judge;
        judge.begin(*parameter->value(), word);
        judge.write(texts[i]);
        if (auto const broken = judge.end())
            found.saw(report.add(violation(broken.code, broken.level, in, *parameter)));
    }
    return found;
}

/// The path template of an operation with its parameters percent-encoded, and the query.
template <class Output>
void put_target(operation const& of, parameter_texts const& texts, query_pairs further, Output& out) {
    auto rest = of.path;
    char separator = '?';
    auto const put_pair = [&](query_pair pair) {
        out(rest);
        rest = {};
        out(std::string_view(&separator, 1));
        separator = '&';
        percent_encode(pair.name, out);
        out(std::string_view("=", 1));
        percent_encode(pair.value, out);
    };
    auto const* parameter = of.parameters->inside();
    for (std::size_t i = 0; i < of.parameters->detail; ++i, parameter = parameter->next()) {
        if (texts[i].data() == nullptr) continue;
        if (place_of_parameter(*parameter) == place::query) {
            put_pair({parameter->name(), texts[i]});
        } else { // the next in braces: the table has them in the template's order
            out(part(rest, 0, rest.find('{')));
            percent_encode(texts[i], out);
            rest.remove_prefix(rest.find('}') + 1);
        }
    }
    for (auto const& pair : further)
        put_pair(pair);
    out(rest);
}

/// What a request is made of, beside its body.
struct request_parts {
    operation const& of;
    std::string_view base; ///< empty for the origin form
    parameter_texts const& headers;
    parameter_texts const& parameters;
    query_pairs further = {};
};

/// Writes the parts of a request one after the other. `body.put(output)` writes the body.
template <class Body>
request_layout put_request(request_parts const& parts, Body const& body, buffer_output& out) {
    request_layout layout;
    out(parts.base);
    put_target(parts.of, parts.parameters, parts.further, out);
    layout.url_end = out.size();
    auto const add =
        [&](std::string_view name, std::string_view scheme, std::string_view value, bool secret) {
            out(scheme);
            out(value);
            layout.headers[layout.header_count++] = {name, out.size(), secret};
        };
    auto const& api = *parts.of.owner;
    constexpr std::string_view accept = "Accept", json = "application/json",
                               type = "Content-Type"; // no strlen
    add(accept, {}, json, false);
    if (body.present()) add(type, {}, body.media_type(), false);
    auto const* header = api.headers->inside();
    for (std::size_t i = 0; i < api.headers->detail; ++i, header = header->next())
        add(header->name(), i == 0 ? api.credential_scheme : std::string_view(), parts.headers[i], i == 0);
    if (body.present()) body.put(out);
    layout.body_end = out.size();
    return layout;
}

/// Checks the pairs for the query beyond the parameters. Of an operation that the documents describe, none is
/// known: the server would ignore it, or take one of two.
inline verdict check_further(request_parts const& parts, report& report) {
    verdict found;
    if (parts.of.how.any_success) return found;
    for (auto const& pair : parts.further) {
        auto const* parameter = parts.of.parameters->inside();
        std::size_t i = 0;
        while (i < parts.of.parameters->detail && parameter->name() != pair.name) {
            ++i;
            parameter = parameter->next();
        }
        bool const known = i < parts.of.parameters->detail && place_of_parameter(*parameter) == place::query;
        found.saw(report.add(
            known ? violation(errc::duplicate_parameter, severity::error, place::query, *parameter)
                  : violation(errc::unknown_parameter, severity::warning, place::query, whole_request)));
    }
    return found;
}

/// Checks all parts of a request in the order path, query, headers, body. `body.judge(report)` checks the
/// body.
template <class Body>
verdict check_request(request_parts const& parts, Body const& body, report& report) {
    auto worst = check_parameters(*parts.of.parameters, parts.parameters, report);
    worst.saw(check_further(parts, report));
    worst.saw(check_parameters(*parts.of.owner->headers, parts.headers, report));
    if (body.present()) worst.saw(body.judge(report));
    return worst;
}

template <class Body>
std::optional<request> build_owning(request_parts const& parts, Body const& body, report& report) {
    if (!check_request(parts, body, report)) return std::nullopt;
    buffer_output measure;
    put_request(parts, body, measure);
    std::string text(measure.size(), '\0');
    buffer_output out(text.data(), text.size());
    auto const layout = put_request(parts, body, out);
    return request(parts.of.method, static_cast<std::string&&>(text), layout);
}

template <class Body>
std::optional<request_view>
build_into(char* buffer, std::size_t size, request_parts const& parts, Body const& body, report& report) {
    if (!check_request(parts, body, report)) return std::nullopt;
    buffer_output out(buffer, size);
    auto const layout = put_request(parts, body, out);
    if (out.fits()) return request_view(parts.of.method, out.text(), layout);
    report.add(violation(errc::no_space, severity::error, place::path, whole_request));
    return std::nullopt;
}

} // namespace detail

/// A base URL from text; if it is none, `bad_base_url` goes to the report.
inline std::optional<base_url>
parse_base_url(std::string_view text, report& report, base_url_policy policy = base_url_policy::secure) {
    auto parsed = base_url::parse(text, policy);
    if (!parsed)
        report.add(violation(errc::bad_base_url, severity::error, place::path, detail::base_parameter));
    return parsed;
}

/// How large a JSON body may be that no contract describes: ours, to keep a slip from becoming an upload.
inline constexpr std::size_t max_free_body = std::size_t{1} << 20;

/// The bytes of a body that someone else wrote, and their media type. They are checked before they are sent:
/// JSON by the operation's contract.
class body_bytes {
  public:
    /// No body, for an operation that has none.
    constexpr body_bytes() noexcept = default;
    /// JSON.
    constexpr body_bytes(contract_ref contract, std::string_view bytes) noexcept
        : contract_(&contract.head()), bytes_(bytes), media_type_("application/json") {}
    /// Anything else, an image for example.
    constexpr body_bytes(std::string_view media_type, std::string_view bytes) noexcept
        : bytes_(bytes), media_type_(media_type.data() != nullptr ? media_type : std::string_view("")) {}

    std::string_view bytes() const noexcept { return bytes_; }
    bool present() const noexcept { return media_type_.data() != nullptr; }
    std::string_view media_type() const noexcept { return media_type_; }
    verdict judge(report& report) const {
        verdict found;
        if (contract_ == nullptr) {
            if (!is_header_value(media_type_))
                found.saw(report.add(violation(
                    errc::bad_header, severity::error, place::header, detail::content_type_header)));
            return found;
        }
        contract_ref const contract(*contract_);
        if (contract.root().has(rule_flag::open) && bytes_.size() > max_free_body)
            found.saw(report.add(
                violation(errc::too_large, severity::error, contract, document_path(), no_offset)));
        else
            found = check_text(contract, bytes_, report);
        return found;
    }
    template <class Output>
    bool put(Output& out) const {
        out(bytes_);
        return true;
    }

  private:
    rule const* contract_ = nullptr;
    std::string_view bytes_;
    std::string_view media_type_;
};

/// Builds a request of any operation from texts. Refuses with a report that covers path, query, headers and
/// body. `base` may be null for the origin form. `headers` and `parameters` are in the order of the tables of
/// the operation's API and of the operation. Allocates the request's text, once.
inline std::optional<request> build_request(
    operation const& of, base_url const* base, parameter_texts const& headers,
    parameter_texts const& parameters, body_bytes const& body, report& report, query_pairs further = {}) {
    // The operation says what its body is, whatever it was handed as; one that is missing is empty.
    bool const unexpected = of.body == nullptr && !of.media && body.present();
    auto const sent = of.body != nullptr ? body_bytes(contract_ref(*of.body), body.bytes())
                      : of.media         ? body_bytes(body.media_type(), body.bytes())
                                         : body_bytes();
    if (unexpected)
        report.add(violation(
            errc::unexpected_body, severity::error, detail::absent_body, document_path(), no_offset));
    auto built = detail::build_owning(
        {of, base != nullptr ? base->text() : std::string_view(), headers, parameters, further},
        sent,
        report);
    if (unexpected) built.reset();
    return built;
}

} // namespace notepact

#endif
