// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// From the first line of a request to the operation that it asks for: the reverse of build().
//
// A target is read and never changed. Segments are divided at `/` before anything is decoded, so that `%2F`
// is a part of an id; no dot segment is resolved and no slash merged, since the next reader might do it
// differently: only what is plainly an operation's path is one. What build() writes is always read back as it
// was.
#ifndef NOTEPACT_HTTP_MATCH_HPP
#define NOTEPACT_HTTP_MATCH_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/result.hpp>
#include <notepact/base/same_text.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/format/path_segment.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/parameters.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace notepact {

/// Whether a request line names an operation, and what a server answers if not.
enum class match_outcome : std::uint8_t {
    found,
    no_route,      ///< no operation has this path: 404
    other_method,  ///< operations of other methods have it: 405, and request_match::allows says which
    bad_parameter, ///< an operation of this method has it, but the text of a parameter is one that no request
                   ///< may hold, or that two readers would read as two, or the parameter is there twice: 400
    too_long       ///< longer than max_target: 414
};

namespace detail {

// What a target asks for; empty if that is no route.
struct route {
    match_outcome outcome = match_outcome::no_route;
    std::uint8_t methods = 0; // of all operations of this path, a bit each
    operation const* of = nullptr;
    parameter_texts encoded = {}; // the first of each name; of a repeated list, the query from there on
    std::string_view query = {};
};

} // namespace detail

/// The operation that a request line asks for, and its parameters. Views the target, which must outlive it.
class request_match {
  public:
    /// No route.
    request_match() noexcept = default;
    explicit request_match(detail::route const& found) noexcept
        : of_(found.outcome == match_outcome::found ? found.of : nullptr), encoded_(found.encoded),
          outcome_(found.outcome), methods_(found.methods) {}

    match_outcome outcome() const noexcept { return outcome_; }
    explicit operator bool() const noexcept { return of_ != nullptr; }
    /// The operation, one of the API's constants; null if none was found.
    operation const* of() const noexcept { return of_; }
    /// Whether an operation has this path and that method.
    bool allows(verb method) const noexcept {
        return (unsigned{methods_} >> static_cast<unsigned>(method) & 1U) != 0;
    }

    /// The texts of the parameters, decoded into a buffer, as build_request takes them, of a list its items,
    /// joined. A buffer of the target's size always suffices; else `no_space`. `bad_parameter` where no
    /// operation was found. A parameter of the query that is missing is absent, required or not: inspect()
    /// says so. Allocates nothing.
    result<parameter_texts>
    decode_into(char* buffer NOTEPACT_LIFETIMEBOUND, std::size_t size) const noexcept {
        if (of_ == nullptr) return errc::bad_parameter;
        parameter_texts texts = {};
        auto const* parameter = of_->parameters->inside();
        for (std::size_t i = 0; i < of_->parameters->detail; ++i, parameter = parameter->next()) {
            if (encoded_[i].data() == nullptr) continue;
            auto* const begin = buffer;
            bool fits = true;
            detail::for_each_encoded(*parameter, encoded_[i], [&](std::string_view item) {
                if (!fits) return;
                if (buffer != begin) { // the item before is not empty: see are_legal()
                    fits = size != 0;
                    if (!fits) return;
                    *buffer++ = list_separator;
                    --size;
                }
                if (auto const decoded = percent_decode(item, buffer, size)) {
                    buffer += decoded->size();
                    size -= decoded->size();
                } else {
                    fits = false;
                }
            });
            if (!fits) return errc::no_space;
            texts[i] = std::string_view(begin, static_cast<std::size_t>(buffer - begin));
        }
        return texts;
    }
    /// One of them, by its name in the documents; nothing if it is absent. Of a list, its items, joined as
    /// joined_items() does. Allocates the text.
    std::optional<std::string> parameter(std::string_view name) const {
        std::optional<std::string> text;
        for_each_item(name, [&text](std::string_view item) {
            if (text)
                *text += list_separator;
            else
                text.emplace();
            *text += item;
        });
        return text;
    }
    /// An item of a list, by its place; nothing if there are no more. Allocates the text.
    std::optional<std::string> parameter(std::string_view name, std::size_t index) const {
        std::optional<std::string> text;
        std::size_t at = 0;
        for_each_item(name, [&](std::string_view item) {
            if (at++ == index) text = item;
        });
        return text;
    }
    /// Hands the items of a list, decoded, to `visit(std::string_view)`, or the text of what is no list;
    /// nothing if it is absent. Allocates the texts.
    template <class Visit>
    void for_each_item(std::string_view name, Visit&& visit) const {
        if (of_ == nullptr) return;
        auto const known = detail::find_parameter(*of_->parameters, name);
        if (known.entry == nullptr || encoded_[known.ordinal].data() == nullptr) return;
        detail::for_each_encoded(*known.entry, encoded_[known.ordinal], [&visit](std::string_view item) {
            std::string text;
            percent_decode(item, [&text](std::string_view piece) { text += piece; });
            visit(std::string_view(text));
        });
    }

  private:
    operation const* of_ = nullptr;
    parameter_texts encoded_ = {};
    match_outcome outcome_ = match_outcome::no_route;
    std::uint8_t methods_ = 0;
};

namespace detail {

// Whether all characters are visible ASCII, and none is `#`.
NOTEPACT_WRAPS inline bool is_visible_but_fragment(std::string_view text) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101u;
    std::uint64_t others = 0;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        auto const w = word_at<std::uint64_t>(text.data() + at);
        // The highest bit of a byte is set if it is below 0x21, 0x7F or more, or `#`; or if one before it
        // was.
        others |= (w - ones * 0x21) | (w + ones) | ((w ^ (ones * '#')) - ones) | w;
    }
    for (; at != text.size(); ++at)
        if (text[at] <= ' ' || text[at] > '~' || text[at] == '#') return false;
    return (others & (ones * 0x80)) == 0;
}

// The path, behind that of the base, and the query of a target in origin form or absolute form (RFC 9112,
// section 3.2); no path if it is of another form, has another base, a fragment, or bytes that no request line
// can hold, which is visible ASCII.
struct target_parts {
    std::string_view path, query;

    target_parts(std::string_view target, std::string_view base_path) noexcept {
        if (!target.empty() && target[0] != '/') {
            base_url_reader reader(target);
            if (!reader.scheme() || !reader.authority()) return;
            target = reader.rest();
        }
        if (!is_visible_but_fragment(target)) return;
        auto const mark = target.find('?');
        auto const whole = part(target, 0, mark);
        if (!base_path.empty() && base_path.back() == '/') base_path.remove_suffix(1);
        if (part(whole, 0, base_path.size()) != base_path) return;
        path = part(whole, base_path.size());
        if (mark != target.npos) query = part(target, mark + 1);
    }
};

// Whether a reader that normalises paths would leave it as it is.
inline bool has_plain_segments(std::string_view path) noexcept {
    if (path.empty() || path[0] != '/') return false;
    while (!path.empty())
        if (is_dot_segment(take_segment(path))) return false;
    return true;
}

// Fixed text of a path in which no `%` is stands for itself.
inline bool decodes_to(std::string_view encoded, std::string_view text) noexcept {
    if (encoded.find('%') == encoded.npos) return same_text(encoded, text);
    bool same = true;
    bool const legal = percent_decode(encoded, [&](std::string_view piece) {
        same = same && part(text, 0, piece.size()) == piece;
        if (same) text.remove_prefix(piece.size());
    });
    return legal && same && text.empty();
}

// How well a path fits a template: 0 if it does not, else the more, the earlier it has fixed text. Its
// parameters go to `texts`, encoded. Fixed text is compared decoded (RFC 3986, section 6.2.2.2), so that a
// reader that decodes first sees the same operation. A parameter is a whole segment: where one ends inside a
// segment cannot be told.
inline std::uint32_t fit(std::string_view path, std::string_view shape, parameter_texts& texts) noexcept {
    std::uint32_t fixed = 1;
    std::size_t count = 0;
    while (!shape.empty() && !path.empty()) {
        auto const wanted = take_segment(shape), given = take_segment(path);
        bool const parameter = whole_parameter(wanted).data() != nullptr;
        fixed = fixed << 1 | static_cast<std::uint32_t>(!parameter);
        if (parameter)
            texts[count++] = given;
        else if (has_parameter(wanted) || !decodes_to(given, wanted))
            return 0;
    }
    return shape.empty() && path.empty() ? fixed : 0;
}

// Hands the pairs of a query, still encoded, to `visit(name, value)`. They are divided at `&`; nothing
// between two of them is no pair, and without a `=` the value is empty, as the URL Standard of the WHATWG has
// it.
template <class Visit>
void for_each_pair(std::string_view query, Visit const& visit) {
    while (!query.empty()) {
        auto const pair = part(query, 0, query.find('&'));
        query.remove_prefix(pair.size() < query.size() ? pair.size() + 1 : pair.size());
        if (pair.empty()) continue;
        auto const equals = pair.find('=');
        visit(part(pair, 0, equals), part(pair, equals < pair.size() ? equals + 1 : pair.size()));
    }
}
// The name of a pair, decoded; of one that cannot be, or is longer than any that is known, the text is empty.
inline word_buffer decoded_name(std::string_view encoded) noexcept {
    word_buffer name;
    if (!percent_decode(encoded, [&name](std::string_view piece) { name.append(piece); })) name.clear();
    return name;
}

// Whether the text of a parameter stands in a target as RFC 3986 has it, and is the same for every reader: no
// plain `;`, at which some servers cut a segment off, and in the query no plain `+`, which is a space in
// forms.
inline bool is_plain(std::string_view encoded, place in) noexcept {
    for (char const c : encoded) {
        bool const legal = c == '%' || (in == place::query && (c == '/' || c == '?'))
                           || (is_path_character(c) && c != ';' && !(in == place::query && c == '+'));
        if (!legal) return false;
    }
    return true;
}

inline bool may_be_repeated(rule const& parameter) noexcept {
    auto const* const list = list_of(parameter);
    return list != nullptr && list->form == list_form::repeated;
}

// The first of each name is kept; false if one stands there twice that may not.
inline bool read_query(rule const& table, std::string_view query, parameter_texts& encoded) noexcept {
    bool once = true;
    for_each_pair(query, [&](std::string_view pair_name, std::string_view value) {
        auto const known = find_in_query(table, decoded_name(pair_name).text());
        if (known.entry == nullptr) return;
        auto& first = encoded[known.ordinal];
        bool const repeated = may_be_repeated(*known.entry);
        once = once && (repeated || first.data() == nullptr);
        if (first.data() != nullptr) return;
        auto const left = query.data() + query.size() - value.data();
        first = repeated ? std::string_view(value.data(), static_cast<std::size_t>(left)) : value;
    });
    return once;
}

inline bool are_legal(rule const& table, parameter_texts const& encoded) noexcept {
    auto const* parameter = table.inside();
    for (std::size_t i = 0; i < table.detail; ++i, parameter = parameter->next()) {
        if (encoded[i].data() == nullptr) continue;
        bool legal = true;
        for_each_encoded(*parameter, encoded[i], [&](std::string_view item) {
            path_segment_scanner text;
            legal = legal && is_plain(item, place_of_parameter(*parameter))
                    && percent_decode(item, [&text](std::string_view piece) { text.write(piece); })
                    && text.complete();
        });
        if (!legal) return false;
    }
    return true;
}

inline route find_route(
    api const& api, std::string_view method, std::string_view target, std::string_view base_path) noexcept {
    route found;
    if (target.size() > max_target) {
        found.outcome = match_outcome::too_long;
        return found;
    }
    target_parts const parts(target, base_path);
    if (!has_plain_segments(parts.path)) return found;
    std::uint32_t best = 0;
    bool const plain = parts.path.find('%') == parts.path.npos;
    auto const shape = plain ? path_shape::of(parts.path) : path_shape{};
    for (auto const* of : api) {
        if (plain && !of->path.may_fit(shape)) continue;
        parameter_texts encoded = {};
        auto const fixed = fit(parts.path, of->path, encoded);
        if (fixed == 0) continue;
        found.methods = static_cast<std::uint8_t>(found.methods | 1U << static_cast<unsigned>(of->method));
        if (name(of->method) != method || fixed <= best) continue;
        best = fixed;
        found.of = of;
        found.encoded = encoded;
    }
    if (found.of == nullptr) {
        if (found.methods != 0) found.outcome = match_outcome::other_method;
        return found;
    }
    found.query = parts.query;
    auto const& table = *found.of->parameters;
    bool const once = read_query(table, parts.query, found.encoded);
    found.outcome =
        once && are_legal(table, found.encoded) ? match_outcome::found : match_outcome::bad_parameter;
    return found;
}

} // namespace detail

/// Which of an API's operations a request line asks for. `base_path` is the path under which the API is
/// served, `/v3` for example, or base_url::path(); it is compared byte for byte.
///
/// - `method` is compared with its case (RFC 9110, section 9.1). HEAD is no method of the documents.
/// - `target` is in origin form (`/v1/…?…`) or absolute form. Of the latter, scheme and authority must be
///   those of a base URL, so without userinfo; whether they are the host's own is for the host to tell, as of
///   the header Host. Nothing else is found: no `*`, no fragment, no byte but visible ASCII, no empty
///   segment, neither `.` nor `..`, percent-encoded or not.
/// - Of two templates that have a path, the one wins whose text is fixed where the other's first is not. An
///   operation one of whose parameters shares its segment with other text is never found.
/// - Parameters are found by name and place only; what they hold must be well-formed UTF-8 without control
///   characters, percent-encoded as RFC 3986 has it. Whether it keeps the rules of the documents, inspect()
///   says. Parameters that the operation does not name are passed over.
///
/// Allocates nothing. The work is linear in the target for each operation.
inline request_match match(
    api const& api, std::string_view method, text_view target NOTEPACT_LIFETIMEBOUND,
    std::string_view base_path = {}) noexcept {
    return request_match(detail::find_route(api, method, target, base_path));
}

/// Hands the value of the header Allow, for an answer 405 (RFC 9110, section 10.2.1), to
/// `sink(std::string_view)`: `GET, PATCH`.
template <class Sink>
void put_allow(request_match const& found, Sink&& sink) {
    bool first = true;
    for (auto const method : {verb::get, verb::post, verb::put, verb::patch, verb::delete_}) {
        if (!found.allows(method)) continue;
        if (!first) sink(std::string_view(", "));
        first = false;
        sink(name(method));
    }
}

} // namespace notepact

#endif
