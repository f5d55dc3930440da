// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The one way in which requests are written, whatever the values come from: parameters are texts, the body is
// something that can be checked and written.
#ifndef NOTEPACT_HTTP_BUILD_HPP
#define NOTEPACT_HTTP_BUILD_HPP

#include <notepact/check/check_text.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/request.hpp>
#include <notepact/json/writer.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace notepact {

/// A text for each parameter of an operation or header of an API, in the table's order; no data() for one that is
/// absent.
using parameter_texts = std::array<std::string_view, max_parameters>;

namespace detail {

// What violations name that no table has: the request as a whole, and the base URL.
inline constexpr rule whole_request = entry(rule_kind::member, "", 0, 0);
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
void put_target(operation const& of, parameter_texts const& texts, Output& out) {
    auto const encode = [&out](std::string_view text) { percent_encode(text, out); };
    auto rest = of.path;
    auto const* parameter = of.parameters->inside();
    char separator = '?';
    for (std::size_t i = 0; i < of.parameters->detail; ++i, parameter = parameter->next()) {
        if (texts[i].data() == nullptr) continue;
        if (place_of_parameter(*parameter) == place::query) {
            out(rest);
            rest = {};
            out(std::string_view(&separator, 1));
            separator = '&';
            encode(parameter->name());
            out(std::string_view("="));
            encode(texts[i]);
        } else { // the next in braces: the table has them in the template's order
            auto const brace = rest.find('{');
            out(rest.substr(0, brace));
            encode(texts[i]);
            rest.remove_prefix(rest.find('}') + 1);
        }
    }
    out(rest);
}

/// Writes the parts of a request one after the other. `body.put(output)` writes the body.
template <class Body>
request_layout put_request(operation const& of, std::string_view base, parameter_texts const& headers,
                           parameter_texts const& parameters, Body const& body, buffer_output& out) {
    request_layout layout;
    out(base);
    put_target(of, parameters, out);
    layout.url_end = out.size();
    auto const add = [&](std::string_view name, std::string_view scheme, std::string_view value, bool secret) {
        out(scheme);
        out(value);
        layout.headers[layout.header_count++] = {name, out.size(), secret};
    };
    add("Accept", {}, "application/json", false);
    if (body.present()) add("Content-Type", {}, body.media_type(), false);
    auto const* header = of.owner->headers->inside();
    for (std::size_t i = 0; i < of.owner->headers->detail; ++i, header = header->next())
        add(header->name(), i == 0 ? of.owner->credential_scheme : std::string_view(), headers[i], i == 0);
    if (body.present()) body.put(out);
    layout.body_end = out.size();
    return layout;
}

/// Checks all parts of a request in the order path, query, headers, body. `body.check(report)` checks the body.
template <class Body>
verdict check_request(operation const& of, parameter_texts const& headers, parameter_texts const& parameters,
                      Body const& body, report& report) {
    auto worst = check_parameters(*of.parameters, parameters, report);
    worst.saw(check_parameters(*of.owner->headers, headers, report));
    if (body.present()) worst.saw(body.check(report));
    return worst;
}

template <class Body>
std::optional<request> build_owning(operation const& of, std::string_view base, parameter_texts const& headers,
                                    parameter_texts const& parameters, Body const& body, report& report) {
    if (!check_request(of, headers, parameters, body, report)) return std::nullopt;
    buffer_output measure;
    put_request(of, base, headers, parameters, body, measure);
    std::string text(measure.size(), '\0');
    buffer_output out(text.data(), text.size());
    auto const layout = put_request(of, base, headers, parameters, body, out);
    return request(of.method, static_cast<std::string&&>(text), layout);
}

template <class Body>
std::optional<request_view> build_into(char* buffer, std::size_t size, operation const& of, std::string_view base,
                                       parameter_texts const& headers, parameter_texts const& parameters,
                                       Body const& body, report& report) {
    if (!check_request(of, headers, parameters, body, report)) return std::nullopt;
    buffer_output out(buffer, size);
    auto const layout = put_request(of, base, headers, parameters, body, out);
    if (out.fits()) return request_view(of.method, out.text(), layout);
    report.add(violation(errc::no_space, severity::error, place::path, whole_request));
    return std::nullopt;
}

} // namespace detail

/// A base URL from text; if it is none, `bad_base_url` goes to the report.
inline std::optional<base_url> parse_base_url(std::string_view text, report& report,
                                              base_url_policy policy = base_url_policy::secure) {
    auto parsed = base_url::parse(text, policy);
    if (!parsed) report.add(violation(errc::bad_base_url, severity::error, place::path, detail::base_parameter));
    return parsed;
}

/// The bytes of a body that someone else wrote, to be checked by the operation's contract before they are sent.
class body_bytes {
  public:
    /// No body, for an operation that has none.
    constexpr body_bytes() noexcept = default;
    constexpr body_bytes(contract_ref contract, std::string_view bytes) noexcept :
        contract_(&contract.head()), bytes_(bytes) {}

    bool present() const noexcept { return contract_ != nullptr; }
    std::string_view media_type() const noexcept { return "application/json"; }
    verdict check(report& report) const { return check_text(contract_ref(*contract_), bytes_, report); }
    template <class Output>
    bool put(Output& out) const {
        out(bytes_);
        return true;
    }

  private:
    rule const* contract_ = nullptr;
    std::string_view bytes_;
};

/// Builds a request of any operation from texts. Refuses with a report that covers path, query, headers and body.
/// `base` may be null for the origin form. `headers` and `parameters` are in the order of the tables of the
/// operation's API and of the operation. Allocates the request's text, once.
inline std::optional<request> build_request(operation const& of, base_url const* base, parameter_texts const& headers,
                                            parameter_texts const& parameters, body_bytes const& body,
                                            report& report) {
    auto const text = base != nullptr ? base->text() : std::string_view();
    bool const lacks_body = of.body != nullptr && !body.present(); // then an empty one is refused
    return detail::build_owning(of, text, headers, parameters,
                                lacks_body ? body_bytes(contract_ref(*of.body), {}) : body, report);
}

} // namespace notepact

#endif
