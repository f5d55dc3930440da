// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The server's side of build(): whether a request that came keeps the contract of its operation.
#ifndef NOTEPACT_HTTP_INSPECT_HPP
#define NOTEPACT_HTTP_INSPECT_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/contract/formats/path_text.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/http/answer_head.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/header_fields.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/secret.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace notepact {

/// A request that came, as an HTTP server hands it over. Views all of it. `Headers` is a range of fields, in
/// any order, each with members `name` and `value`, such as header_field, or `first` and `second`, such as a
/// pair; the body is whole, without codings of transfer. A server that undoes codings of content itself
/// leaves out their header, too.
template <class Headers>
struct incoming_request {
    text_view method;       ///< of the request line, with its case: `POST`
    text_view target;       ///< of the request line, in origin form or absolute, not decoded
    Headers const& headers; ///< all fields, in any order
    text_view body = {};    ///< the bytes as they came; empty if there is none
};
/// `incoming_request{method, target, headers}` and `incoming_request{method, target, headers, body}`.
/// @{
template <class Headers>
incoming_request(std::string_view, std::string_view, Headers const&) -> incoming_request<Headers>;
template <class Headers>
incoming_request(std::string_view, std::string_view, Headers const&, std::string_view)
    -> incoming_request<Headers>;
/// @}

/// What inspect() found. Views the target.
struct inspection {
    /// As match() finds it; where that is bad_parameter, the report says why.
    request_match match;
    /// The credential, without its scheme, if it is there, once and well-formed; else a server answers 401,
    /// whatever else is wrong. Views the headers.
    std::optional<secret_view> credential = std::nullopt;
    /// The worst that was found. If there is no operation it is an error that is not in the report, since no
    /// rule of a contract was broken.
    verdict result;

    /// The operation whose contract the request was held to; null if there is none, and `match.outcome()`
    /// says why.
    operation const* of() const noexcept { return match.of(); }
    /// Whether there are an operation and no error.
    explicit operator bool() const noexcept { return of() != nullptr && result.ok(); }
};

namespace detail {

/// The headers that an operation wants, found among all.
class incoming_headers {
  public:
    explicit incoming_headers(operation const& of) noexcept : of_(of) {}

    void read(std::string_view name, std::string_view value) noexcept {
        if (value.data() == nullptr) value = part(name, 0, 0); // empty, not absent
        auto const& table = *of_.headers;
        auto const* header = table.inside();
        for (std::size_t i = 0; i < table.detail; ++i, header = header->next())
            if (same_without_case(name, header->name())) return keep(texts_[i], value, 1U << i);
        if (same_without_case(name, content_type_header.name()))
            keep(content_type_, value, 1U << max_parameters);
        if (same_without_case(name, content_encoding_header.name()) && is_coded(value)) coded_ = true;
    }
    /// Whether the bytes of the body are not those of the document.
    bool coded() const noexcept { return coded_; }

    verdict judge(bool has_body, report& report) noexcept {
        auto const& table = *of_.headers;
        if (texts_[0].data() != nullptr) texts_[0] = behind_scheme(texts_[0]);
        sound_ = true;
        auto found = check_parameters(
            table,
            texts_,
            report,
            [this, &table](rule const& header, std::string_view text, auto const& tell) {
                auto const told = [&](finding broken, rule const& of) {
                    if (&header == table.inside() && broken.level == severity::error) sound_ = false;
                    tell(broken, of);
                };
                judge_items(
                    header, text, [](auto const&... judged) { judge_text(judged...); }, told);
            });
        sound_ = sound_ && texts_[0].data() != nullptr;
        auto const* header = table.inside();
        for (std::size_t i = 0; i < table.detail; ++i, header = header->next())
            if ((repeated_ >> i & 1U) != 0) found.saw(add(errc::duplicate_parameter, *header, report));
        if (of_.body != nullptr || of_.media) found.saw(judge_content_type(has_body, report));
        if (coded_ && has_body) found.saw(add(errc::coded_body, content_encoding_header, report));
        return found;
    }
    /// After judge().
    std::optional<secret_view> credential() const noexcept {
        if (!sound_ || (repeated_ & 1U) != 0) return std::nullopt;
        return secret_view(texts_[0]);
    }

  private:
    static verdict add(errc code, rule const& header, report& report) noexcept {
        verdict found;
        found.saw(report.add(violation(code, severity::error, place::header, header)));
        return found;
    }

    template <class Text>
    void keep(Text& kept, std::string_view value, unsigned mark) noexcept {
        if (kept.data() != nullptr)
            repeated_ |= mark;
        else
            kept = trimmed_value(value);
    }
    // The scheme has no case and one space or more behind it (RFC 9110, section 11.4); without it there is no
    // credential, which is as bad as an empty one.
    std::string_view behind_scheme(std::string_view value) const noexcept {
        auto const scheme = of_.scheme();
        if (scheme.empty()) return value;
        if (!begins_with_scheme(value, scheme)) return part(value, 0, 0);
        value.remove_prefix(scheme.size());
        while (!value.empty() && value.front() == ' ')
            value.remove_prefix(1);
        return value;
    }

    verdict judge_content_type(bool has_body, report& report) const noexcept {
        verdict found;
        if ((repeated_ >> max_parameters & 1U) != 0)
            found = add(errc::duplicate_parameter, content_type_header, report);
        auto wrong = errc::wrong_content_type;
        if (content_type_.data() != nullptr)
            wrong = judge_media_type(content_type_, of_.media ? std::string_view() : json_media_type);
        else if (!has_body && !of_.media)
            return found; // the body's absence is said of the body
        if (wrong != errc{}) found.saw(add(wrong, content_type_header, report));
        return found;
    }

    operation const& of_;
    parameter_texts texts_ = {};
    std::string_view content_type_;
    unsigned repeated_ = 0;
    bool coded_ = false;
    bool sound_ = false; // the credential is there and keeps its rule
};

// Whether a rule wants no more than that a target may hold the text.
inline bool takes_any_segment(rule const& wanted) noexcept {
    return wanted.kind == rule_kind::string && wanted.refers.format == &path_text_format
           && wanted.within().empty();
}

// By its rule, and in any case as something that a request may hold: without an error, match() finds it.
// Returns whether match() does.
template <class Found>
bool judge_encoded(place in, rule const& wanted, std::string_view encoded, Found&& found) {
    constexpr finding bad{errc::bad_parameter, severity::error};
    bool legal = is_plain(encoded, in), decoded = legal;
    if (!decoded) {
        found(bad, wanted);
        return false;
    }
    text_judge judge;
    if (in_haste && encoded.find('%') == encoded.npos) {
        legal = !is_dot_segment(encoded);
        if (legal && takes_any_segment(wanted)) return true;
        judge.begin(wanted);
        judge.write(encoded);
    } else {
        path_segment_scanner text;
        judge.begin(wanted);
        decoded = percent_decode(encoded, [&](std::string_view piece) {
            judge.write(piece);
            text.write(piece);
        });
        legal = decoded && text.complete();
    }
    bool refused = false;
    if (decoded && !legal) // an error of its own says so, or this one
        judge.end([&](finding broken, rule const&) { refused = refused || broken.level == severity::error; });
    if (legal || refused)
        judge.end(found);
    else
        found(bad, wanted);
    return legal;
}

inline verdict judge_target(route& asked, report& report) {
    auto const& table = *asked.of->parameters;
    auto worst = check_parameters(
        table,
        asked.encoded,
        report,
        [&asked](rule const& parameter, std::string_view value, auto const& tell) {
            auto const judge = [&asked, in = place_of_parameter(parameter)](auto const&... judged) {
                if (!judge_encoded(in, judged...)) asked.outcome = match_outcome::bad_parameter;
            };
            judge_items(parameter, value, judge, tell);
        });
    for_each_query_pair(asked.odd, [&](std::string_view name, std::string_view value) {
        auto const known = find_pair(table, name);
        if (known.entry == nullptr) {
            if (!asked.of->how.undescribed)
                worst.saw(report.add(unknown_in_query(table, decoded_name(name).text())));
        } else if (value.data() != asked.encoded[known.ordinal].data() && !may_be_repeated(*known.entry)) {
            worst.saw(report.add(duplicate_in_query(*known.entry)));
        }
    });
    return worst;
}

inline verdict judge_body(operation const& of, std::string_view bytes, report& report) {
    if (of.body != nullptr) return body_bytes(contract_ref(*of.body), bytes).judge(report);
    verdict found;
    if (!of.media && !bytes.empty()) found.saw(add_unexpected_body(report));
    return found;
}

} // namespace detail

/// Finds the operation that a request asks for, as match() does, and holds all of the request to its
/// contract: one report over path, query, headers and body, in this order, with what build() would refuse,
/// and by the same tables.
///
/// - A parameter's text is judged decoded. One that is not percent-encoded as RFC 3986 has it, or holds in
///   plain what two readers would read as two, is `bad_parameter`; see match().
/// - Names in the query are exact. A parameter that is there twice is `duplicate_parameter`, unless it is a
///   repeated_list(). Of an operation that the documents describe, one that they do not name is the warning
///   `unknown_parameter`, with the one that was probably meant.
/// - Names of headers have no case. A header of the API that is there twice is `duplicate_parameter`; a
///   credential without its scheme, whose case does not matter, is `bad_header`.
/// - Where a body is JSON, Content-Type must be application/json, with any parameters, else
///   `wrong_content_type`; it may be missing only if the body is missing, too. An upload takes any media
///   type.
/// - A body that Content-Encoding says is coded, such as with gzip, is `coded_body`, for which a server
///   answers 415; of its bytes nothing is said.
/// - A body of one JSON object that nothing describes may have max_free_body bytes, else `too_large`; where
///   an operation has none, one that is there is `unexpected_body`.
/// - What the API does not name, such as Accept and any other header, is not looked at.
///
/// Nothing of the request gets into the report, which is not cleared before. Where there is no operation,
/// nothing is reported. Who calls is not judged: `credential` is there to be compared. `base_path` is as for
/// match(). The target and the headers must outlive what is found. Allocates nothing.
template <class Headers>
inspection inspect(
    api const& api, incoming_request<Headers> const& came, report& report, std::string_view base_path = {}) {
    inspection found;
    auto& route = detail::route_of(found.match);
    detail::find_route(api, came.method, came.target, base_path, route);
    if (route.of == nullptr) {
        found.result.saw(severity::error);
        return found;
    }
    found.result.saw(detail::judge_target(route, report));
    auto const& of = *route.of;
    detail::incoming_headers headers(of);
    for (auto const& field : came.headers)
        headers.read(field_name(field), field_value(field));
    found.result.saw(headers.judge(!came.body.empty(), report));
    found.credential = headers.credential();
    if (!headers.coded() || came.body.empty() || of.body == nullptr)
        found.result.saw(detail::judge_body(of, came.body, report));
    return found;
}

} // namespace notepact

#endif
