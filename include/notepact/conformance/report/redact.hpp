// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The part of a message that may be shown to anyone: its shape, in names of the documents, and nothing of
// what it says.
#ifndef NOTEPACT_CONFORMANCE_REPORT_REDACT_HPP
#define NOTEPACT_CONFORMANCE_REPORT_REDACT_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/errc.hpp>
#include <notepact/base/part.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/report/redacted.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/http_date.hpp>
#include <notepact/format/media_type.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/http/parameters.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/reader.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace notepact::conformance::detail::redaction {

// A text that stops growing. All that goes into it is ASCII, so it may be cut anywhere.
class bounded_text {
  public:
    void operator()(std::string_view piece) {
        auto const room = max_redacted - text_.size();
        cut_ = cut_ || piece.size() > room;
        text_ += notepact::detail::part(piece, 0, room);
    }
    void number(std::uint64_t value) { notepact::put_decimal(value, *this); }
    bool cut() const noexcept { return cut_; }
    std::string take() {
        if (cut_) text_ += "\n(the rest is left out)";
        return std::move(text_);
    }

  private:
    std::string text_;
    bool cut_ = false;
};

// A text, if it is one of the words that a rule lists.
inline std::string_view word_of(rule const& declared, std::string_view text) noexcept {
    auto const& r = *notepact::for_kind(&declared, rule_kind::string);
    for (std::size_t i = 0; r.kind == rule_kind::enumeration && i < r.detail; ++i)
        if (r.refers.words[i] == text) return r.refers.words[i];
    return {};
}

// A name, if a member somewhere inside a rule has it.
inline std::string_view known_name(rule const& declared, std::string_view name) noexcept {
    if (declared.kind == rule_kind::outer) return {}; // an object inside itself: its names were seen
    auto const& r = *declared.resolved();
    auto const parts = r.kind == rule_kind::object
                           ? r.detail + (r.has(rule_flag::others) ? std::size_t{1} : 0U)
                       : r.kind == rule_kind::either                            ? 2U
                       : r.kind == rule_kind::map || r.kind == rule_kind::array ? 1U
                                                                                : 0U;
    auto const* part = r.inside();
    for (std::size_t i = 0; i < parts; ++i, part = part->next()) {
        bool const member = part->kind == rule_kind::member;
        if (member && part->name() == name) return part->name();
        auto const inner = known_name(member ? *part->inside() : *part, name);
        if (!inner.empty()) return inner;
    }
    return {};
}

// Prints the events of a document, indented: the names that the operation's contracts have, and the type of
// each value.
class redacting_sink {
  public:
    redacting_sink(operation const* of, rule const* declared, bounded_text& out) noexcept
        : of_(of), out_(&out), next_(declared) {}

    json_fault why = json_fault{};
    std::size_t fault_at = 0;

    void object_begin(std::size_t) { open(rule_kind::object, "{"); }
    void object_end(std::size_t) { close("}"); }
    void array_begin(std::size_t) { open(rule_kind::array, "["); }
    void array_end(std::size_t) { close("]"); }

    void key_begin(std::size_t) { begin_text(); }
    void key_part(std::string_view piece) { add_text(piece); }
    void key_end() {
        auto& in = levels_[depth_ - 1];
        std::string_view name = "?";
        next_ = nullptr;
        if (in.declared != nullptr && in.declared->kind == rule_kind::map) next_ = in.declared->inside();
        if (auto const* const member = named(in.declared)) {
            next_ = member->inside();
            name = member->name();
            begin_item(in, false);
        } else {
            begin_item(in, ++in.counted > max_items);
            // The errors of an answer name members of the request.
            if (!hidden_ && of_ != nullptr && of_->body != nullptr && size_ == start_.size()) {
                auto const known = known_name(contract_ref(*of_->body).root(), start_);
                if (!known.empty()) name = known;
            }
        }
        if (!hidden_) put("\"", name, "\": ");
    }

    void string_begin(std::size_t) {
        begin_value();
        begin_text();
    }
    void string_part(std::string_view piece) { add_text(piece); }
    void string_end() {
        if (hidden_) return;
        if (size_ == 0) return put("\"\"");
        auto const word =
            next_ == nullptr || size_ != start_.size() ? std::string_view() : word_of(*next_, start_);
        if (!word.empty()) return put("\"", word, "\"");
        put("\"", has_prefix() ? png_data_uri_prefix : std::string_view(), "***\" (");
        out_->number(size_);
        put(")");
    }
    void number_part(std::string_view) noexcept {}
    void number(number_facts const& facts, std::size_t) {
        begin_value();
        if (hidden_) return;
        put(facts.integer_token ? "(integer" : "(number");
        if (facts.overflow || facts.beyond_int64)
            put(", too large");
        else if (facts.zero || facts.negative)
            put(facts.zero ? ", zero" : ", negative");
        put(")");
    }
    void boolean(bool value, std::size_t) { literal(value ? "true" : "false"); }
    void null(std::size_t) { literal("null"); }
    void fault(json_fault what, std::size_t offset) noexcept {
        why = what;
        fault_at = offset;
    }

  private:
    static constexpr std::size_t max_items = 3;
    static constexpr std::size_t max_start = max_name;
    static_assert(max_start > png_data_uri_prefix.size());

    struct level {
        rule const* declared; // of the object, map or array; null if the contract has none
        bool is_array;
        bool hidden;
        bool empty;          // nothing shown yet
        std::size_t counted; // items of an array; members that the contract does not name
    };

    template <class... Pieces>
    void put(Pieces... pieces) {
        ((*out_)(pieces), ...);
    }
    void new_line() {
        put("\n");
        for (std::size_t i = 0; i < depth_; ++i)
            put("  ");
    }
    void begin_item(level& in, bool beyond) {
        hidden_ = in.hidden || beyond;
        if (hidden_) return;
        if (!in.empty) put(",");
        in.empty = false;
        new_line();
    }
    void begin_value() {
        if (depth_ == 0 || !levels_[depth_ - 1].is_array) return;
        auto& in = levels_[depth_ - 1];
        next_ = in.declared == nullptr ? nullptr : in.declared->inside();
        begin_item(in, ++in.counted > max_items);
    }
    void literal(std::string_view text) {
        begin_value();
        if (!hidden_) put(text);
    }

    void open(rule_kind kind, std::string_view bracket) {
        begin_value();
        if (!hidden_) put(bracket);
        auto const* r = next_ == nullptr ? nullptr : notepact::for_kind(next_, kind);
        bool const fits =
            r != nullptr && (r->kind == kind || (kind == rule_kind::object && r->kind == rule_kind::map));
        levels_[depth_++] = {fits ? r : nullptr, kind == rule_kind::array, hidden_, true, 0};
    }
    void close(std::string_view bracket) {
        auto const& in = levels_[depth_ - 1];
        hidden_ = in.hidden;
        if (!hidden_ && in.counted > max_items) {
            put(",");
            new_line();
            put("(");
            out_->number(in.counted - max_items);
            put(" more)");
        }
        --depth_;
        if (hidden_) return;
        if (!in.empty) new_line();
        put(bracket);
    }

    rule const* named(rule const* object) const noexcept {
        if (object == nullptr || object->kind != rule_kind::object || size_ != start_.size()) return nullptr;
        return object->find(start_);
    }
    bool has_prefix() const noexcept {
        auto const* const declared =
            next_ != nullptr ? notepact::for_kind(next_, rule_kind::string) : nullptr;
        return declared != nullptr && declared->kind == rule_kind::string
               && declared->refers.format != nullptr && declared->refers.format->fits(text_use::image)
               && std::string_view(start_).substr(0, png_data_uri_prefix.size()) == png_data_uri_prefix;
    }
    void begin_text() noexcept {
        start_.clear();
        size_ = 0;
    }
    void add_text(std::string_view piece) {
        start_ += notepact::detail::part(piece, 0, max_start - start_.size());
        size_ += piece.size();
    }

    operation const* of_;
    bounded_text* out_;
    rule const* next_; // of the value that comes next; null if the contract has none
    level levels_[max_depth];
    std::size_t depth_ = 0;
    bool hidden_ = false;  // the member, item or value that is read is not shown
    std::string start_;    // of the name or string that is read
    std::size_t size_ = 0; // of all of it
};

// A text is shown as a string is that says the same.
inline void
put_body(operation const* of, contract_ref const* contract, std::string_view body, bounded_text& out) {
    bool const text = contract != nullptr && contract->is_text();
    redacting_sink sink(of, contract != nullptr ? &contract->root() : nullptr, out);
    json_reader<redacting_sink> reader(sink);
    if (text) reader.take_bare_text();
    reader.write(body);
    if (reader.finish()) return;
    // As violations have it.
    out(text || sink.fault_at == 0 || sink.why == json_fault::empty ? "(" : "\n(");
    out.number(body.size());
    out(text ? " bytes, no text: " : " bytes, no JSON: ");
    out(name(static_cast<errc>(sink.why)));
    out(", byte ");
    out.number(sink.fault_at);
    out(")");
}

// Prints the path and query in the words of the operation, whatever the base.
class redacted_target {
  public:
    redacted_target(operation const& of, bounded_text& out) noexcept : of_(&of), out_(&out) {}

    void put(std::string_view target) {
        auto const mark = target.find('?');
        auto path = notepact::detail::part(target, 0, mark);
        auto const segments = std::count(of_->path.begin(), of_->path.end(), '/');
        auto begin = path.size();
        for (auto left = segments; left != 0 && begin != path.npos; --left)
            begin = begin == 0 ? path.npos : path.rfind('/', begin - 1);
        bool const fits =
            begin != path.npos
            && notepact::detail::fit(notepact::detail::part(path, begin), false, of_->path) != 0;
        (*out_)(fits ? std::string_view(of_->path) : std::string_view("(another target)"));
        if (mark != target.npos) put_query(notepact::detail::part(target, mark + 1));
    }

  private:
    static constexpr std::size_t max_pairs = 8;

    void put_query(std::string_view query) {
        std::size_t count = 0;
        notepact::detail::for_each_pair(query, [&](std::string_view pair_name, std::string_view value) {
            if (++count > max_pairs) return;
            (*out_)(count == 1 ? "?" : "&");
            auto const name = notepact::detail::decoded_name(pair_name);
            auto const* const known = notepact::detail::find_in_query(*of_->parameters, name.text()).entry;
            (*out_)(known == nullptr ? std::string_view("?") : known->name());
            (*out_)("=");
            auto const word = known == nullptr ? std::string_view() : word_of(*known->value(), value);
            (*out_)(!word.empty() ? word : value.empty() ? std::string_view() : std::string_view("***"));
        });
        if (count <= max_pairs) return;
        (*out_)("&(");
        out_->number(count - max_pairs);
        (*out_)(" more)");
    }

    operation const* of_;
    bounded_text* out_;
};

template <std::size_t N>
std::string_view known_word(std::string_view const (&words)[N], std::string_view text) noexcept {
    for (auto const word : words)
        if (notepact::same_without_case(word, text)) return word;
    return {};
}

inline constexpr std::string_view known_methods[] = {
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"};
inline constexpr std::string_view other_text = "(other)";

// The value of a header as it may be shown; `***` or `(other)` in place of what must not be.
inline void put_media_type(std::string_view value, bounded_text& out) {
    constexpr std::string_view shown[] = {
        "application/json", "text/html", "text/plain", "application/json, text/plain"};
    auto const essence = media_type_essence(value);
    auto const known = known_word(shown, essence);
    out(known.empty() ? other_text : known);
    if (!known.empty() && essence.size() != value.size()) out("; ***");
}
inline void put_methods(std::string_view value, bounded_text& out) {
    bool first = true;
    while (!value.empty()) {
        auto const end = value.find(',');
        auto one = notepact::detail::part(value, 0, end);
        value.remove_prefix(end == value.npos ? value.size() : end + 1);
        while (!one.empty() && one.front() == ' ')
            one.remove_prefix(1);
        auto const known = known_word(known_methods, one);
        if (!first) out(", ");
        first = false;
        out(known.empty() ? other_text : known);
    }
}
inline void put_waiting_time(std::string_view value, bounded_text& out) {
    bool const seconds = !value.empty() && value.find_first_not_of("0123456789") == value.npos;
    out(seconds ? "(seconds)" : parse_http_date(value) ? "(date)" : other_text);
}
inline void put_challenge(std::string_view value, bounded_text& out) {
    constexpr std::string_view shown[] = {"Basic", "Bearer", "Digest"};
    auto const scheme = notepact::detail::part(value, 0, value.find(' '));
    auto const known = known_word(shown, scheme);
    out(known.empty() ? other_text : known);
    if (!known.empty() && scheme.size() != value.size()) out(" ***");
}
inline void put_coding(std::string_view value, bounded_text& out) {
    constexpr std::string_view shown[] = {
        "identity", "gzip", "x-gzip", "deflate", "compress", "x-compress", "br", "zstd"};
    auto const known = known_word(shown, value);
    out(known.empty() ? other_text : known);
}
inline void put_own_header(std::string_view scheme, std::string_view value, bounded_text& out) {
    if (!scheme.empty() && notepact::begins_with_scheme(value, scheme)) {
        out(scheme);
        out(" ");
        value.remove_prefix(scheme.size() + 1);
    }
    out(value.empty() ? "(empty)" : "***");
}

// A header that HTTP knows.
struct known_header {
    std::string_view name;
    void (*put)(std::string_view value, bounded_text& out);
};
inline constexpr known_header known_headers[] = {
    {"Accept", put_media_type},
    {"Accept-Encoding", put_coding},
    {"Allow", put_methods},
    {"Content-Encoding", put_coding},
    {"Content-Type", put_media_type},
    {"Retry-After", put_waiting_time},
    {"WWW-Authenticate", put_challenge}};

inline bool
put_header(operation const* of, std::string_view name, std::string_view value, bounded_text& out) {
    auto const begin = [&](std::string_view known) {
        if (!notepact::same_without_case(known, name)) return false;
        out("\n");
        out(known);
        out(": ");
        return true;
    };
    for (std::size_t i = 0; of != nullptr && i < of->headers->detail; ++i)
        if (begin(of->headers->member(i)->name())) {
            put_own_header(i == 0 ? of->scheme() : std::string_view(), value, out);
            return true;
        }
    for (auto const& known : known_headers)
        if (begin(known.name)) {
            known.put(value, out);
            return true;
        }
    return false;
}
inline void put_headers(operation const* of, header_list const& headers, bounded_text& out) {
    std::size_t others = 0;
    for (auto const& one : headers)
        others += put_header(of, one.first, one.second, out) ? 0U : 1U;
    if (others == 0) return;
    out("\n(");
    out.number(others);
    out(others == 1 ? " other header)" : " other headers)");
}

// The contract by which the body of an answer is shown: that of its status, or else that of the API's errors.
inline contract_ref const* answer_contract(operation const* of, unsigned status) noexcept {
    if (of == nullptr) return nullptr;
    if (auto const* const documented = of->answer(status)) return documented;
    return status >= 400 ? &of->replies[of->reply_count - 1].body : nullptr;
}

} // namespace notepact::conformance::detail::redaction

#endif
