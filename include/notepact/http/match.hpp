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

#include <notepact/base/ascii_class.hpp>
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
    found,         ///< its operation, and all parameters can be read
    no_route,      ///< no operation has this path: 404
    other_method,  ///< operations of other methods have it: 405, and request_match::allows says which
    bad_parameter, ///< an operation of this method has it, which request_match::of says, but the text of a
                   ///< parameter is one that no request may hold, or that two readers would read as two, or
                   ///< the parameter is there twice: 400
    too_long       ///< longer than max_target: 414
};

class request_match;

namespace detail {

// What a target asks for; empty if that is no route.
struct route {
    match_outcome outcome = match_outcome::no_route;
    std::uint8_t methods = 0; // of all operations of this path, a bit each
    operation const* of = nullptr;
    parameter_texts encoded = {}; // the first of each name; of a repeated list, the query from there on
    std::string_view odd = {};    // of the query, from the first pair on of which there is something to say
};

// Where match() and inspect() write what they find.
inline route& route_of(request_match& made) noexcept;

} // namespace detail

/// The operation that a request line asks for, and its parameters. Views the target, which must outlive it.
class request_match {
  public:
    /// No route.
    request_match() noexcept = default;

    /// What it is, and so what a server answers.
    match_outcome outcome() const noexcept { return route_.outcome; }
    /// Whether the operation was found, and all its parameters are such that they can be read.
    explicit operator bool() const noexcept { return route_.outcome == match_outcome::found; }
    /// The operation that has this method and path, one of the API's constants; null if there is none. It is
    /// also there where the outcome is `bad_parameter`, and then no parameter is.
    operation const* of() const noexcept { return route_.of; }
    /// Whether an operation has this path and that method.
    bool allows(verb method) const noexcept {
        return (unsigned{route_.methods} >> static_cast<unsigned>(method) & 1U) != 0;
    }

    /// The texts of the parameters, decoded into a buffer, as build_request takes them, of a list its items,
    /// joined. A buffer of the target's size always suffices; else `no_space`. `bad_parameter` where the
    /// match is false. A parameter of the query that is missing is absent, required or not: inspect() says
    /// so. Allocates nothing.
    result<parameter_texts>
    decode_into(char* buffer NOTEPACT_LIFETIMEBOUND, std::size_t size) const noexcept {
        if (!*this) return errc::bad_parameter;
        parameter_texts texts = {};
        auto const* parameter = route_.of->parameters->inside();
        for (std::size_t i = 0; i < route_.of->parameters->detail; ++i, parameter = parameter->next()) {
            if (route_.encoded[i].data() == nullptr) continue;
            auto* const begin = buffer;
            bool fits = true;
            for_each_encoded(*parameter, route_.encoded[i], [&](std::string_view item) {
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
        if (!*this) return;
        auto const known = detail::find_parameter(*route_.of->parameters, name);
        if (known.entry == nullptr || route_.encoded[known.ordinal].data() == nullptr) return;
        for_each_encoded(*known.entry, route_.encoded[known.ordinal], [&visit](std::string_view item) {
            std::string text;
            percent_decode(item, [&text](std::string_view piece) { text += piece; });
            visit(std::string_view(text));
        });
    }

  private:
    friend detail::route& detail::route_of(request_match& made) noexcept;

    detail::route route_;
};

namespace detail {

inline route& route_of(request_match& made) noexcept {
    return made.route_;
}

// What is seen of characters, eight at a time, in any order.
class target_words {
  public:
    using word = std::uint64_t;
    static constexpr word ones = ~word{0} / 255, highs = ones * 0x80;

    NOTEPACT_WRAPS void see(word w) noexcept {
        // The highest bit of a byte is set if it is below 0x21, 0x7F or more, or `#`; or if one before it
        // was.
        others_ |= (w - ones * 0x21) | (w + ones) | ((w ^ (ones * '#')) - ones) | w;
        marks_ |= ((w ^ (ones * '%')) - ones) | ((w ^ (ones * '{')) - ones);
        // It is set in each byte of ASCII that is a slash, and in no other.
        auto const slash = (((w ^ (ones * '/')) + ones * 0x7F) & highs) ^ highs;
        slashes_ += static_cast<std::uint32_t>(((slash >> 7U) * ones) >> 56U);
    }
    bool other() const noexcept { return (others_ & highs) != 0; }
    bool marked() const noexcept { return (marks_ & highs) != 0; }
    std::uint32_t slashes() const noexcept { return slashes_; }

  private:
    word others_ = 0, marks_ = 0;
    std::uint32_t slashes_ = 0;
};

// What one pass over a part of a target tells.
struct target_look {
    bool legal = true; // all characters are visible ASCII, and none is `#`
    // Known in haste alone:
    bool as_is = false; // there is neither `%` nor `{`
    std::uint32_t slashes = 0;

    NOTEPACT_WRAPS explicit target_look(std::string_view text) noexcept {
        if constexpr (in_haste) {
            using word = target_words::word;
            target_words seen;
            auto const* at = text.data();
            for (auto left = text.size() / sizeof(word); left != 0; --left, at += sizeof(word))
                seen.see(word_at<word>(at));
            auto last = target_words::ones * '-'; // before what is left over
            if ((text.size() & 4U) != 0) {
                last = last << 32U | word_at<std::uint32_t>(at);
                at += 4;
            }
            if ((text.size() & 2U) != 0) {
                last = last << 16U | word_at<std::uint16_t>(at);
                at += 2;
            }
            if ((text.size() & 1U) != 0) last = last << 8U | static_cast<unsigned char>(*at);
            seen.see(last);
            legal = !seen.other();
            as_is = !seen.marked();
            slashes = seen.slashes();
        } else {
            for (char const c : text)
                legal = legal && c > ' ' && c <= '~' && c != '#';
        }
    }
};

// The path, behind that of the base, and the query of a target in origin form or absolute form (RFC 9112,
// section 3.2); no path if it is of another form, has another base, a fragment, or bytes that no request line
// can hold, which is visible ASCII. A path begins with a slash.
struct target_parts {
    std::string_view path, query;
    target_look look{path}; // of the path

    target_parts(std::string_view target, std::string_view base_path) noexcept {
        if (!target.empty() && target[0] != '/') {
            base_url_reader reader(target);
            if (!reader.scheme() || !reader.authority()) return;
            target = reader.rest();
        }
        if (target.empty() || target[0] != '/') return;
        auto const mark = target.find('?');
        auto whole = part(target, 0, mark);
        auto const behind = mark != target.npos ? part(target, mark + 1) : std::string_view();
        if (!base_path.empty() && base_path.back() == '/') base_path.remove_suffix(1);
        if (part(whole, 0, base_path.size()) != base_path) return;
        whole.remove_prefix(base_path.size());
        if (whole.empty() || whole[0] != '/') return;
        look = target_look(whole);
        if (!look.legal || !target_look(base_path).legal || !target_look(behind).legal) return;
        path = whole;
        query = behind;
    }
};

inline bool decodes_to(std::string_view encoded, std::string_view text) noexcept {
    bool same = true;
    bool const legal = percent_decode(encoded, [&](std::string_view piece) {
        same = same && part(text, 0, piece.size()) == piece;
        if (same) text.remove_prefix(piece.size());
    });
    return legal && same && text.empty();
}

// Takes the first segment of a path if it is that.
inline bool take_same_segment(std::string_view& path, std::string_view segment) noexcept {
    auto const end = segment.size() + 1;
    if (path.size() < end || (path.size() > end && path[end] != '/')
        || !same_text(path.data() + 1, segment.data(), segment.size()))
        return false;
    path.remove_prefix(end);
    return true;
}

// How well a path fits a template: 0 if it does not, else the more, the earlier it has fixed text. Where it
// fits, the texts of its parameters go to `texts`, encoded. Fixed text is compared decoded (RFC 3986,
// section 6.2.2.2), so that a reader that decodes first sees the same operation; in a path in which all
// stands for itself it is compared as it is. A parameter is a whole segment: where one ends inside a segment
// cannot be told. No segment is one that a reader that normalises paths would leave out.
inline std::uint32_t
fit(std::string_view path, bool as_is, std::string_view shape, parameter_texts* texts = nullptr) noexcept {
    std::uint32_t fixed = 1;
    std::size_t count = 0;
    while (!shape.empty() && !path.empty()) {
        auto const given = take_segment(path);
        if (is_dot_segment(given)) return 0;
        fixed = fixed << 1U | 1U;
        if (as_is && take_same_segment(shape, given)) continue;
        auto const wanted = take_segment(shape);
        if (whole_parameter(wanted).data() != nullptr) {
            --fixed;
            if (texts != nullptr) (*texts)[count++] = given;
        } else if (as_is || has_parameter(wanted) || !decodes_to(given, wanted)) {
            return 0;
        }
    }
    return shape.empty() && path.empty() ? fixed : 0;
}

// The name of a pair, decoded; of one that cannot be, or is longer than any that is known, the text is empty.
inline word_buffer decoded_name(std::string_view encoded) noexcept {
    word_buffer name;
    if (!percent_decode(encoded, [&name](std::string_view piece) { name.append(piece); })) name.clear();
    return name;
}

} // namespace detail

/// Hands the pairs of a query, without its `?`, to `visit(name, value)`, both still encoded. They are divided
/// at
/// `&`; nothing between two of them is no pair, and without a `=` the value is empty, as the URL Standard of
/// the WHATWG has it. They view the query. Allocates nothing.
template <class Visit>
void for_each_query_pair(std::string_view query, Visit const& visit) {
    while (!query.empty()) {
        auto const pair = detail::part(query, 0, query.find('&'));
        query.remove_prefix(pair.size() < query.size() ? pair.size() + 1 : pair.size());
        if (pair.empty()) continue;
        auto const equals = pair.find('=');
        visit(
            detail::part(pair, 0, equals),
            detail::part(pair, equals < pair.size() ? equals + 1 : pair.size()));
    }
}

/// Which parameter of an operation's query an encoded name is; null if it is none.
inline rule const* query_parameter(operation const& of, std::string_view encoded_name) noexcept {
    auto const name = detail::decoded_name(encoded_name);
    return detail::find_in_query(*of.parameters, name.text()).entry;
}

/// Whether a path, encoded and without a base path, is that of an operation.
inline bool has_path(operation const& of, std::string_view path) noexcept {
    return detail::fit(path, false, of.path) != 0;
}

namespace detail {

// Which characters the text of a parameter may have in a target. They are those of RFC 3986 that
// are the same for every reader: no plain `;`, at which some servers cut a segment off, and in the query no
// plain `+`, which is a space in forms.
template <bool InQuery>
constexpr bool is_plain_character(char c) noexcept {
    return c == '%' || (InQuery && (c == '/' || c == '?'))
           || (is_path_character(c) && c != ';' && !(InQuery && c == '+'));
}
inline bool is_plain(std::string_view encoded, place in) noexcept {
    auto const* const end = encoded.data() + encoded.size();
    auto const skip =
        in == place::query ? skip_class<is_plain_character<true>> : skip_class<is_plain_character<false>>;
    return skip(encoded.data(), end) == end;
}
// Whether a text that is_plain() is so decoded that a request may hold it. Without a `%` it need not be
// looked at again.
inline bool is_legal(std::string_view plain) noexcept {
    if (in_haste && plain.find('%') == plain.npos) return !is_dot_segment(plain);
    path_segment_scanner text;
    return percent_decode(plain, [&text](std::string_view piece) { text.write(piece); }) && text.complete();
}

inline bool may_be_repeated(rule const& parameter) noexcept {
    auto const* const list = list_of(parameter);
    return list != nullptr && list->form == list_form::repeated;
}

inline known_parameter find_pair(rule const& table, std::string_view encoded_name) noexcept {
    if (in_haste && encoded_name.find('%') == encoded_name.npos) return find_in_query(table, encoded_name);
    return find_in_query(table, decoded_name(encoded_name).text());
}

// Keeps the first of each name.
inline void read_query(std::string_view query, route& found) noexcept {
    auto const rest_from = [query](std::string_view piece) {
        return part(query, static_cast<std::size_t>(piece.data() - query.data()));
    };
    for_each_query_pair(query, [&](std::string_view name, std::string_view value) {
        auto const known = find_pair(*found.of->parameters, name);
        bool odd = known.entry == nullptr && !found.of->how.undescribed;
        if (known.entry != nullptr) {
            auto& first = found.encoded[known.ordinal];
            bool const repeated = may_be_repeated(*known.entry);
            if (first.data() == nullptr)
                first = repeated ? rest_from(value) : value;
            else if (!repeated) {
                odd = true;
                found.outcome = match_outcome::bad_parameter;
            }
        }
        if (odd && found.odd.empty()) found.odd = rest_from(name);
    });
}

inline bool are_legal(rule const& table, parameter_texts const& encoded) noexcept {
    auto const* parameter = table.inside();
    for (std::size_t i = 0; i < table.detail; ++i, parameter = parameter->next()) {
        if (encoded[i].data() == nullptr) continue;
        bool legal = true;
        for_each_encoded(*parameter, encoded[i], [&](std::string_view item) {
            legal = legal && is_plain(item, place_of_parameter(*parameter)) && is_legal(item);
        });
        if (!legal) return false;
    }
    return true;
}

// Without a look at what the texts of parameters are. Nothing has been found before.
inline void find_route(
    api const& api, std::string_view method, std::string_view target, std::string_view base_path,
    route& found) noexcept {
    if (target.size() > max_target) {
        found.outcome = match_outcome::too_long;
        return;
    }
    target_parts const parts(target, base_path);
    if (parts.path.empty()) return;
    std::uint32_t best = 0;
    api.operations.for_each_near(parts.path, parts.look.slashes, [&](operation const& of) {
        auto const fixed = fit(parts.path, parts.look.as_is, of.path);
        if (fixed == 0) return;
        found.methods = static_cast<std::uint8_t>(found.methods | 1U << static_cast<unsigned>(of.method));
        if (name(of.method) != method || fixed <= best) return;
        best = fixed;
        found.of = &of;
    });
    if (found.of == nullptr) {
        if (found.methods != 0) found.outcome = match_outcome::other_method;
        return;
    }
    found.outcome = match_outcome::found;
    if (found.of->path.find('{') != text_view::npos)
        fit(parts.path, parts.look.as_is, found.of->path, &found.encoded);
    read_query(parts.query, found);
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
/// Whether it was found, and what a server answers if not, match_outcome says; nothing is reported. The match
/// views the target, which must outlive it. Allocates nothing. The work is linear in the target, once, and in
/// its path for each operation that operations_of does not tell apart from it, or for each of all where the
/// path's first segment is percent-encoded.
inline request_match match(
    api const& api, std::string_view method, text_view target NOTEPACT_LIFETIMEBOUND,
    std::string_view base_path = {}) noexcept {
    request_match made;
    auto& found = detail::route_of(made);
    detail::find_route(api, method, target, base_path, found);
    if (found.outcome == match_outcome::found && !detail::are_legal(*found.of->parameters, found.encoded))
        found.outcome = match_outcome::bad_parameter;
    return made;
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
