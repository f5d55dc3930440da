// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The one way in which requests are written, whatever the values come from: parameters are texts, the body is
// something that can be checked and written.
#ifndef NOTEPACT_HTTP_BUILD_HPP
#define NOTEPACT_HTTP_BUILD_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/result.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/parameters.hpp>
#include <notepact/http/request.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact {

/// One pair of a query; both texts are percent-encoded when it is written. Views them.
struct query_pair {
    text_view name;  ///< not encoded
    text_view value; ///< not encoded; may be empty
};

namespace detail {
struct request_parts;
struct further_pairs;
verdict check_further(request_parts const& parts, report& report);
void put_further(further_pairs const& given, query_output& to);

// Pairs, and what is done with them. That is told where there are some, so that a program that never gives
// any does not carry it.
struct further_pairs {
    query_pair const* pairs = nullptr;
    std::size_t size = 0;
    verdict (*judge)(request_parts const& parts, report& report) = nullptr;
    void (*put)(further_pairs const& pairs, query_output& to) = nullptr;
};
} // namespace detail

namespace detail {
template <class Pairs>
using if_pairs = std::enable_if_t<
    std::is_convertible_v<decltype(std::declval<Pairs const&>().data()), query_pair const*>, int>;
} // namespace detail

/// Pairs for the query beyond those that the documents name: of an array, a std::vector or whatever else has
/// `data()` and `size()`, which must outlive it. Views them and their texts.
class query_pairs {
  public:
    /// No pair.
    constexpr query_pairs() noexcept = default;
    /// Of pairs that stand elsewhere, in any order, and outlive this.
    /// @{
    constexpr query_pairs(query_pair const* pairs, std::size_t size) noexcept
        : pairs_{pairs, size, detail::check_further, detail::put_further} {}
    template <std::size_t N>
    constexpr query_pairs(query_pair const (&pairs NOTEPACT_LIFETIMEBOUND)[N]) noexcept
        : query_pairs(pairs, N) {}
    template <class Pairs, detail::if_pairs<Pairs> = 0>
    constexpr query_pairs(Pairs const& pairs NOTEPACT_LIFETIMEBOUND) noexcept
        : query_pairs(pairs.data(), pairs.size()) {}
    /// @}
    /// Braces are gone where the statement ends.
    template <class Pair = query_pair>
    query_pairs(std::initializer_list<Pair>) {
        static_assert(
            detail::always_false<Pair>::value,
            "braces_would_dangle: name the pairs, `query_pair const pairs[] = {...}`, or write the braces "
            "where the request is built");
    }
    /// A temporary likewise.
    template <class Pairs, detail::if_pairs<Pairs> = 0>
    query_pairs(Pairs const&& pairs) = delete;

    /// The pairs, in their order.
    /// @{
    constexpr query_pair const* begin() const noexcept { return pairs_.pairs; }
    constexpr query_pair const* end() const noexcept { return pairs_.pairs + pairs_.size; }
    /// @}
    /// For who writes requests.
    constexpr detail::further_pairs const& work() const noexcept { return pairs_; }

  private:
    detail::further_pairs pairs_;
};

/// The argument of who builds a request: query_pairs, what they are made of, or braces,
/// `build(account, report, {{"limit", "50"}})`. To be written in calls only: it lives as long as those.
class query_argument {
  public:
    /// No pairs, those of query_pairs, or what these are made of.
    /// @{
    constexpr query_argument() noexcept = default;
    constexpr query_argument(query_pairs const& pairs) noexcept : pairs_(pairs) {}
    constexpr query_argument(std::initializer_list<query_pair> pairs) noexcept
        : pairs_(pairs.begin(), pairs.size()) {}
    template <class Pairs, detail::if_pairs<Pairs> = 0>
    constexpr query_argument(Pairs const& pairs) noexcept : pairs_(pairs.data(), pairs.size()) {}
    template <std::size_t N>
    constexpr query_argument(query_pair const (&pairs)[N]) noexcept : pairs_(pairs, N) {}
    /// @}
    query_argument(query_argument const&) = delete;
    query_argument& operator=(query_argument const&) = delete;

    /// The pairs, which live as long as what this was made of.
    constexpr operator query_pairs() const noexcept { return pairs_; }

  private:
    query_pairs pairs_;
};

/// The media type of bodies that are JSON (RFC 8259, section 11), and of those whose contract is one of a
/// text (answer_text).
/// @{
inline constexpr std::string_view json_media_type = "application/json", text_media_type = "text/plain";
/// @}
/// That of the bodies of a contract.
constexpr std::string_view media_type_of(contract_ref contract) noexcept {
    return contract.is_text() ? text_media_type : json_media_type;
}
/// The content coding that every request asks for: none (RFC 9110, section 12.5.3).
inline constexpr std::string_view identity_coding = "identity";

namespace detail {

// What violations name that no table has.
inline constexpr rule base_parameter = entry(rule_kind::member, "base", 4, 0);

/// The body of a request, whatever it is made of.
struct outgoing_body {
    std::string_view media_type = {}; ///< no data(): there is no body
    void const* from = nullptr;
    verdict (*judge)(void const* from, report& report) = nullptr;
    void (*put)(void const* from, buffer_output& out) = nullptr; ///< null: it follows in pieces

    bool present() const noexcept { return media_type.data() != nullptr; }
};
/// In Accept behind that of JSON, where an answer may be a text.
inline constexpr std::string_view and_text = ", text/plain";

/// What a request is made of, beside its body.
struct request_parts {
    operation const& of;
    std::string_view base; ///< empty for the origin form
    text_source headers;
    text_source parameters;
    query_pairs further = {};
};

/// Writes a parameter or header, if it is there.
NOTEPACT_OUTLINE inline void
put_parameter(rule const& parameter, text_source const& texts, std::size_t which, query_output& to) {
    decimal_room room;
    auto const text = texts(which, room);
    if (text.data() == nullptr) return;
    if (text_rule_of(parameter).kind == rule_kind::array)
        return text_rule_of(parameter).refers.list->put(parameter, texts, which, to);
    if (parameter.has(rule_flag::in_header)) return to.out(text);
    if (parameter.has(rule_flag::in_query)) to.begin_pair(parameter.name());
    percent_encode(text, to.out);
}

/// The path template of an operation with its parameters percent-encoded, and the query.
inline void put_target(request_parts const& parts, buffer_output& out) {
    std::string_view rest = parts.of.path;
    query_output to{out};
    auto const* parameter = parts.of.parameters->inside();
    for (std::size_t i = 0; i < parts.of.parameters->detail; ++i, parameter = parameter->next()) {
        out(take_piece(rest).fixed); // the next: the table has the parameters in the template's order
        put_parameter(*parameter, parts.parameters, i, to);
    }
    out(rest);
    auto const& further = parts.further.work();
    if (further.put != nullptr) further.put(further, to);
}

inline void put_further(further_pairs const& given, query_output& to) {
    for (auto const* pair = given.pairs; pair != given.pairs + given.size; ++pair) {
        to.begin_pair(pair->name);
        percent_encode(pair->value, to.out);
    }
}

/// Writes the parts of a request one after the other.
inline void put_request(
    request_parts const& parts, outgoing_body const& body, buffer_output& out, request_layout& layout) {
    layout.of = &parts.of;
    layout.has_body = body.present();
    layout.header_count = 0;
    auto const end_header = [&] { layout.header_ends[layout.header_count++] = out.size(); };

    out(parts.base);
    put_target(parts, out);
    layout.url_end = out.size();
    out(json_media_type); // Accept
    if (parts.of.answers_text()) out(and_text);
    end_header();
    out(identity_coding); // Accept-Encoding
    end_header();
    if (body.present()) {
        out(body.media_type);
        end_header();
    }
    if (auto const scheme = parts.of.scheme(); !scheme.empty()) {
        out(scheme);
        out(std::string_view(" ", 1));
    }
    query_output to{out};
    auto const& headers = *parts.of.headers;
    auto const* header = headers.inside();
    for (std::size_t i = 0; i < headers.detail; ++i, header = header->next()) {
        put_parameter(*header, parts.headers, i, to);
        end_header();
    }
    if (body.put != nullptr) body.put(body.from, out);
    layout.body_end = out.size();
}

/// Checks the pairs for the query beyond the parameters. A parameter that is there twice is an error: which
/// of the two counts, nobody knows. One that the documents do not name would be ignored where they name all.
inline verdict check_further(request_parts const& parts, report& report) {
    verdict found;
    auto const& table = *parts.of.parameters;
    for (auto const& pair : parts.further) {
        auto const* known = find_in_query(table, pair.name).entry;
        if (known != nullptr)
            found.saw(report.add(duplicate_in_query(*known)));
        else if (!parts.of.how.undescribed)
            found.saw(report.add(unknown_in_query(table, pair.name)));
    }
    return found;
}

/// Checks all parts of a request in the order path, query, headers, body.
NOTEPACT_OUTLINE inline verdict
check_request(request_parts const& parts, outgoing_body const& body, report& report) {
    auto worst = check_parameters(*parts.of.parameters, parts.parameters, report);
    if (auto const judge = parts.further.work().judge; judge != nullptr) worst.saw(judge(parts, report));
    worst.saw(check_parameters(*parts.of.headers, parts.headers, report));
    if (body.judge != nullptr) worst.saw(body.judge(body.from, report));
    return worst;
}

/// The target, of a request that was written or measured: servers need not take it if it is too long.
inline verdict check_target(request_parts const& parts, request_layout const& layout, report& report) {
    verdict found;
    if (layout.url_end <= max_target) return found;
    std::size_t begin = 0; // behind `https://host`
    for (int slashes = 0; begin < parts.base.size(); ++begin)
        if (parts.base[begin] == '/' && ++slashes == 3) break;
    if (layout.url_end - begin > max_target)
        found.saw(
            report.add(violation(errc::target_too_long, severity::warning, place::path, whole_request)));
    return found;
}

inline std::optional<request>
build_owning(request_parts const& parts, outgoing_body const& body, report& report) {
    if (!check_request(parts, body, report)) return std::nullopt;
    request_layout layout;
    buffer_output measure;
    put_request(parts, body, measure, layout);
    if (!check_target(parts, layout, report)) return std::nullopt;
    std::string text(measure.size(), '\0');
    buffer_output out(text.data(), text.size());
    put_request(parts, body, out, layout);
    return request(static_cast<std::string&&>(text), layout);
}

NOTEPACT_OUTLINE inline std::optional<request_view> write_into(
    char* buffer, std::size_t size, request_parts const& parts, outgoing_body const& body, report& report) {
    std::optional<request_view> made;
    buffer_output out(buffer, size);
    request_layout layout;
    put_request(parts, body, out, layout);
    if (!check_target(parts, layout, report)) return made;
    if (out.fits())
        made.emplace(out.text(), layout);
    else
        report.add(violation(errc::no_space, severity::error, place::path, whole_request));
    return made;
}
inline std::optional<request_view> build_into(
    char* buffer, std::size_t size, request_parts const& parts, outgoing_body const& body, report& report) {
    if (!check_request(parts, body, report)) return std::nullopt;
    return write_into(buffer, size, parts, body, report);
}

inline severity add_unexpected_body(report& report) {
    return report.add(
        violation(errc::unexpected_body, severity::error, absent_body, document_path(), no_offset));
}

} // namespace detail

/// A base URL from text, as base_url::parse reads it; if it is none, `bad_base_url` goes to the report, too,
/// an error in the path, of the parameter `base`. Of `base_url_view`, as `parse_base_url<base_url_view>(text,
/// report)`, it views the text, and allocates nothing.
template <class Url = base_url>
result<Url> parse_base_url(
    std::conditional_t<std::is_same_v<Url, base_url_view>, text_view, std::string_view> text, report& report,
    base_url_policy policy = base_url_policy::secure) {
    auto parsed = Url::parse(text, policy);
    if (!parsed) report.add(violation(parsed.error(), severity::error, place::path, detail::base_parameter));
    return parsed;
}

/// How large a JSON body may be that no contract describes, in bytes, 1 MiB: ours, to keep a slip from
/// becoming an upload. A larger one is `too_large`.
inline constexpr std::size_t max_free_body = std::size_t{1} << 20;

/// The bytes of a body that someone else wrote, and their media type. They are checked before they are sent:
/// JSON by the operation's contract. Views them.
class body_bytes {
  public:
    /// No body, for an operation that has none.
    constexpr body_bytes() noexcept = default;
    /// JSON.
    constexpr body_bytes(contract_ref contract, text_view bytes NOTEPACT_LIFETIMEBOUND) noexcept
        : contract_(&contract.head()), bytes_(bytes), media_type_(json_media_type) {}
    /// Anything else, an image for example.
    constexpr body_bytes(
        text_view media_type NOTEPACT_LIFETIMEBOUND, text_view bytes NOTEPACT_LIFETIMEBOUND) noexcept
        : bytes_(bytes), media_type_(media_type.data() != nullptr ? media_type : std::string_view("")) {}

    /// The bytes; empty if there is none.
    std::string_view bytes() const noexcept { return bytes_; }
    /// Whether there is a body, which may be of no byte.
    bool present() const noexcept { return media_type_.data() != nullptr; }
    /// `application/json`, or the media type as it was given; no data() if there is no body.
    std::string_view media_type() const noexcept { return media_type_; }
    /// Checks it: JSON by its contract, as check_text() does, and of one that describes nothing `too_large`;
    /// of other bytes only the media type, which is `wrong_content_type` or `bad_header` where it is none
    /// (RFC 9110, section 8.3.1). Allocates nothing.
    verdict judge(report& report) const {
        verdict found;
        if (contract_ == nullptr) {
            if (auto const wrong = detail::judge_media_type(media_type_); wrong != errc{})
                found.saw(report.add(
                    violation(wrong, severity::error, place::header, detail::content_type_header)));
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
    /// For who writes requests; the bytes are not copied.
    detail::outgoing_body outgoing() const noexcept {
        if (!present()) return {};
        return {
            media_type_,
            this,
            [](void const* from, report& into) { return static_cast<body_bytes const*>(from)->judge(into); },
            [](void const* from, buffer_output& out) { out(static_cast<body_bytes const*>(from)->bytes_); }};
    }

  private:
    rule const* contract_ = nullptr;
    std::string_view bytes_;
    std::string_view media_type_;
};

/// Builds a request of any operation from texts: what endpoint::build() does for who has no structs, such as
/// a command line. Nothing, if there is an error; the report says why, over path, query, headers and body.
/// Without `base` it is in origin form. `headers` and `parameters` are in the order of the operation's
/// tables, not encoded, the credential without its scheme. The operation says what `body` is: JSON of its
/// contract, bytes of a media type, or none, where one that is there is `unexpected_body`. Allocates the
/// request's text, once; the request views nothing of what it was made of.
inline std::optional<request> build_request(
    operation const& of, std::optional<base_url_view> base, parameter_texts const& headers,
    parameter_texts const& parameters, body_bytes const& body, report& report,
    query_argument const& further = {}) {
    // The operation says what its body is, whatever it was handed as; one that is missing is empty.
    bool const unexpected = of.body == nullptr && !of.media && body.present();
    auto const sent = of.body != nullptr ? body_bytes(contract_ref(*of.body), body.bytes())
                      : of.media         ? body_bytes(body.media_type(), body.bytes())
                                         : body_bytes();
    if (unexpected) detail::add_unexpected_body(report);
    auto built = detail::build_owning(
        {of, base ? base->text() : std::string_view(), headers, parameters, further},
        sent.outgoing(),
        report);
    if (unexpected) built.reset();
    return built;
}

} // namespace notepact

#endif
