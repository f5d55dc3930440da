// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_READER_HPP
#define NOTEPACT_JSON_READER_HPP

#include <notepact/base/settings.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/usual_number.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/escape.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/plain.hpp>
#include <notepact/json/utf8_run.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact {

namespace detail {
// Whether a sink takes keys and strings whole.
template <class Sink, class = void>
inline constexpr bool takes_whole_texts = false;
template <class Sink>
inline constexpr bool takes_whole_texts<
    Sink, std::void_t<
              decltype(std::declval<Sink&>().whole_key(std::string_view(), std::size_t())),
              decltype(std::declval<Sink&>().whole_string(std::string_view(), std::size_t()))>> = in_haste;

// Whether a sink asks, with a static member of this name, for the text of numbers also of a source that has
// them as numbers.
template <class Sink, class = void>
inline constexpr bool wants_number_text = false;
template <class Sink>
inline constexpr bool wants_number_text<Sink, std::enable_if_t<Sink::wants_number_text>> = true;
} // namespace detail

/// Reads JSON text (RFC 8259, strictly) in pieces of any size and tells a sink what it reads. No heap, no
/// recursion, no copy of the text: strings are handed on as runs of the input, escapes decoded.
///
/// This is what a sink must have; offsets count bytes from the start of the document:
///
///     struct sink {
///         void object_begin(std::size_t offset);   // of '{'
///         void object_end(std::size_t offset);     // of '}'
///         void array_begin(std::size_t offset);
///         void array_end(std::size_t offset);
///         void key_begin(std::size_t offset);      // of the opening quote
///         void key_part(std::string_view text);    // any number of times; may end inside a UTF-8 sequence
///         void key_end();
///         void string_begin(std::size_t offset);
///         void string_part(std::string_view text);
///         void string_end();
///         void number_part(std::string_view text); // the text as it stands, once or more
///         void number(number_facts const& facts, std::size_t offset);
///         void boolean(bool value, std::size_t offset);
///         void null(std::size_t offset);
///         void fault(json_fault why, std::size_t offset); // last, at most once
///     };
///
/// It may have these two as well. Then most keys and strings that stand in one piece as they are, without
/// escapes, are told by one call, of the offset of the opening quote, instead of three:
///
///     void whole_key(std::string_view text, std::size_t offset);
///     void whole_string(std::string_view text, std::size_t offset);
///
/// A number or a literal is told when its token has ended at a byte that may follow one: of `046`, `0.5x` and
/// `nullx` no value is told, but for parts of a number's text.
///
/// A fault's offset is that of the first byte that cannot continue any document; of truncated and empty, the
/// length. Strings are UTF-8, checked. A number too large for a double is no fault of the text: see
/// number_facts.
///
/// A text that is no JSON can be told as well, as one string: see take_bare_text().
template <class Sink>
class json_reader {
  public:
    /// The sink must outlive it. `levels`: how many objects and arrays may be open in each other, up to
    /// max_depth, else `too_deep`: fewer of a text that stands inside others.
    explicit json_reader(Sink& sink, std::size_t levels = max_depth) noexcept
        : sink_(&sink), levels_(static_cast<std::uint8_t>(levels)) {}

    /// To be called before the first piece: what comes is no JSON, but a text as it stands, without quotes
    /// and escapes. The sink is told one string that begins at offset 0, now, and ends with finish(),
    /// whatever the bytes are. Their only fault is invalid_utf8; where they end inside a character, its
    /// offset is the length. Called again before finish(), it does nothing.
    NOTEPACT_OUTLINE void take_bare_text() {
        if (bare_) return;
        bare_ = true;
        sink_->string_begin(0);
        token_ = token::string;
    }

    /// The next piece of the document. Returns false after a fault; then further pieces are ignored.
    NOTEPACT_OUTLINE bool write(std::string_view piece) {
        begin_ = at_ = piece.data();
        end_ = piece.data() + piece.size();
        while (at_ != end_ && token_ != token::faulted) {
            switch (token_) {
            case token::string: read_string(); break;
            case token::number: read_number(); break;
            case token::literal: read_literal(); break;
            case token::none:
                if constexpr (detail::in_haste) read_tokens();
                if (at_ != end_ && token_ == token::none) read_structure();
                break;
            default: read_escape(static_cast<unsigned char>(*at_)); break;
            }
        }
        consumed_ += static_cast<std::size_t>(at_ - begin_);
        begin_ = end_ = at_ = nullptr;
        return token_ != token::faulted;
    }

    /// Says that the document ends here. Returns false if it has or had a fault.
    NOTEPACT_OUTLINE bool finish() {
        if (bare_) end_bare_text();
        if (depth_ == 0) end_token(' ');
        if (token_ == token::faulted || expects_ == expects::end) return token_ != token::faulted;
        return fault(expects_ == expects::document ? json_fault::empty : json_fault::truncated);
    }

  private:
    enum class expects : std::uint8_t {
        document,
        value,
        value_or_end,
        key,
        key_or_end,
        colon,
        comma_or_end,
        end
    };
    enum class token : std::uint8_t {
        none,
        string,
        number,
        literal,
        escape,
        hex,
        low_surrogate_backslash,
        low_surrogate_u,
        faulted
    };

    void end_bare_text() {
        bare_ = false;
        if (token_ != token::string) return; // it had a fault
        if (utf8_.complete())
            finish_string();
        else
            fault(json_fault::invalid_utf8);
    }

    std::size_t offset() const noexcept { return consumed_ + static_cast<std::size_t>(at_ - begin_); }

    bool fault(json_fault why) {
        token_ = token::faulted;
        sink_->fault(why, offset());
        return false;
    }

    static bool is_space(char c) noexcept { return detail::is_json_space(c); }
    // Whether a byte may follow a number or a literal.
    static bool ends_token(char c) noexcept { return is_space(c) || c == ',' || c == ']' || c == '}'; }

    bool in_object() const noexcept { return (objects_ >> (depth_ - 1) & 1u) != 0; }
    bool reads_key() const noexcept { return expects_ == expects::key || expects_ == expects::key_or_end; }

    void value_done() noexcept {
        token_ = token::none;
        expects_ = depth_ == 0 ? expects::end : expects::comma_or_end;
    }

    void tell_key(std::string_view text, std::size_t offset) {
        if constexpr (detail::takes_whole_texts<Sink>) return sink_->whole_key(text, offset);
        sink_->key_begin(offset);
        if (!text.empty()) sink_->key_part(text);
        sink_->key_end();
    }
    void tell_string(std::string_view text, std::size_t offset) {
        if constexpr (detail::takes_whole_texts<Sink>) return sink_->whole_string(text, offset);
        sink_->string_begin(offset);
        if (!text.empty()) sink_->string_part(text);
        sink_->string_end();
    }

    // Reads tokens that are whole in the piece and as most are, from where no token is read. What else stands
    // there, and every fault, is left to the functions below, which read byte by byte; of a string the
    // beginning may be told.
    NOTEPACT_APART void read_tokens() {
        auto const* at = at_;
        auto const* const end = end_;
        auto const* const begin = begin_;
        auto const before = consumed_;
        auto const offset_of = [=](char const* of) { return before + static_cast<std::size_t>(of - begin); };
        auto const text_of = [](char const* from, char const* to) {
            return std::string_view(from, static_cast<std::size_t>(to - from));
        };
        auto wants = expects_;
        unsigned depth = depth_;
        auto objects = objects_;
        bool object = depth != 0 && in_object();
        while ((at = detail::skip_space(at, end)) != end) {
            char const closing = object ? '}' : ']';
            bool const may_end = wants == expects::comma_or_end
                                 || wants == (object ? expects::key_or_end : expects::value_or_end);
            if (may_end && *at == closing) {
                if (object)
                    sink_->object_end(offset_of(at));
                else
                    sink_->array_end(offset_of(at));
                ++at;
                --depth;
                object = depth != 0 && (objects >> (depth - 1) & 1u) != 0;
                wants = depth == 0 ? expects::end : expects::comma_or_end;
                continue;
            }
            if (wants == expects::comma_or_end) {
                if (*at != ',') break;
                wants = object ? expects::key : expects::value;
                if ((at = detail::skip_space(at + 1, end)) == end) break;
            }
            if (wants == expects::key || wants == expects::key_or_end) {
                if (*at != '"') break;
                auto const* const closed = detail::skip_plain(at + 1, end);
                if (closed == end || *closed != '"') {
                    sink_->key_begin(offset_of(at));
                    if (closed != at + 1) sink_->key_part(text_of(at + 1, closed));
                    token_ = token::string;
                    at = closed;
                    break;
                }
                tell_key(text_of(at + 1, closed), offset_of(at));
                wants = expects::colon;
                if ((at = detail::skip_space(closed + 1, end)) == end) break;
            }
            if (wants == expects::colon) {
                if (*at != ':') break;
                wants = expects::value;
                if ((at = detail::skip_space(at + 1, end)) == end) break;
            }
            if (wants == expects::end) break;

            auto const* behind = at;
            if (*at == '"') {
                auto const* const closed = detail::skip_plain(at + 1, end);
                if (closed == end || *closed != '"') {
                    sink_->string_begin(offset_of(at));
                    if (closed != at + 1) sink_->string_part(text_of(at + 1, closed));
                    token_ = token::string;
                    if (wants == expects::document) wants = expects::value;
                    at = closed;
                    break;
                }
                tell_string(text_of(at + 1, closed), offset_of(at));
                behind = closed + 1;
            } else if (*at == '{' || *at == '[') {
                if (depth == levels_) break;
                object = *at == '{';
                objects = (objects & ~(1u << depth)) | (std::uint32_t{object} << depth);
                ++depth;
                if (object)
                    sink_->object_begin(offset_of(at));
                else
                    sink_->array_begin(offset_of(at));
                wants = object ? expects::key_or_end : expects::value_or_end;
                ++at;
                continue;
            } else if (*at >= 'a') {
                behind = literal_end(at, end);
                if (behind == nullptr) break;
                if (*at == 'n')
                    sink_->null(offset_of(at));
                else
                    sink_->boolean(*at == 't', offset_of(at));
            } else {
                number_facts facts;
                behind = detail::usual_number(at, end, facts);
                if (behind == nullptr || !ends_token(*behind)) break;
                sink_->number_part(text_of(at, behind));
                sink_->number(facts, offset_of(at));
            }
            at = behind;
            wants = depth == 0 ? expects::end : expects::comma_or_end;
        }
        at_ = at;
        expects_ = wants;
        depth_ = static_cast<std::uint8_t>(depth);
        objects_ = objects;
    }
    // Where a literal ends that is one; null if it is none, or may go on behind the piece.
    static char const* literal_end(char const* at, char const* end) noexcept {
        std::string_view const text = *at == 't' ? "true" : *at == 'f' ? "false" : "null";
        if (static_cast<std::size_t>(end - at) <= text.size()
            || std::memcmp(at, text.data(), text.size()) != 0)
            return nullptr;
        return ends_token(at[text.size()]) ? at + text.size() : nullptr;
    }

    // Reads the first byte of a token, after white space.
    void read_structure() {
        while (is_space(*at_))
            if (++at_ == end_) return;
        char const c = *at_;
        switch (expects_) {
        case expects::value_or_end:
            if (c == ']') return container_end();
            [[fallthrough]];
        case expects::document:
        case expects::value: return value_begin(c);
        case expects::key_or_end:
            if (c == '}') return container_end();
            [[fallthrough]];
        case expects::key:
            if (c != '"') break;
            sink_->key_begin(offset());
            token_ = token::string;
            ++at_;
            return;
        case expects::colon:
            if (c != ':') break;
            expects_ = expects::value;
            ++at_;
            return;
        case expects::comma_or_end:
            if (c == (in_object() ? '}' : ']')) return container_end();
            if (c != ',') break;
            expects_ = in_object() ? expects::key : expects::value;
            ++at_;
            return;
        case expects::end: fault(json_fault::trailing_data); return;
        }
        fault(json_fault::malformed);
    }

    void value_begin(char c) {
        value_offset_ = offset();
        switch (c) {
        case '{':
        case '[': return container_begin(c == '{');
        case '"':
            sink_->string_begin(value_offset_);
            token_ = token::string;
            break;
        case 't': literal_begin("rue"); break;
        case 'f': literal_begin("alse"); break;
        case 'n': literal_begin("ull"); break;
        default:
            number_ = number_scanner();
            if (!number_.put(c)) {
                fault(json_fault::malformed);
                return;
            }
            token_ = token::number;
            sink_->number_part(std::string_view(at_, 1));
        }
        expects_ = expects_ == expects::document ? expects::value : expects_;
        ++at_;
    }

    void container_begin(bool object) {
        if (depth_ == levels_) {
            fault(json_fault::too_deep);
            return;
        }
        objects_ = (objects_ & ~(1u << depth_)) | (std::uint32_t{object} << depth_);
        ++depth_;
        expects_ = object ? expects::key_or_end : expects::value_or_end;
        if (object)
            sink_->object_begin(value_offset_);
        else
            sink_->array_begin(value_offset_);
        ++at_;
    }

    void container_end() {
        bool const object = in_object();
        --depth_;
        if (object)
            sink_->object_end(offset());
        else
            sink_->array_end(offset());
        ++at_;
        value_done();
    }

    void literal_begin(char const* rest) noexcept {
        literal_ = rest;
        token_ = token::literal;
    }

    void read_literal() {
        for (; at_ != end_ && *literal_ != '\0' && *at_ == *literal_; ++at_)
            ++literal_;
        read_token_end();
    }
    void read_number() {
        auto const* const run = at_;
        while (at_ != end_ && number_.put(*at_))
            ++at_;
        if (at_ != run) sink_->number_part(std::string_view(run, static_cast<std::size_t>(at_ - run)));
        read_token_end();
    }
    void read_token_end() {
        if (at_ != end_ && !end_token(*at_)) fault(json_fault::malformed);
    }
    // Before `next`, if it may follow a number or a literal, and one is complete. What it is, is told only
    // now: it could have gone on.
    bool end_token(char next) {
        bool const is_number = token_ == token::number;
        if (!(is_number ? number_.complete() : token_ == token::literal && *literal_ == '\0')) return false;
        if (!ends_token(next)) return false;
        if (is_number)
            sink_->number(number_.facts(), value_offset_);
        else if (literal_[-1] == 'l')
            sink_->null(value_offset_);
        else
            sink_->boolean(literal_[-2] == 'u', value_offset_); // tr-u-e, fal-s-e
        value_done();
        return true;
    }

    void part(std::string_view text) {
        if (text.empty()) return;
        if (reads_key())
            sink_->key_part(text);
        else
            sink_->string_part(text);
    }
    void part_until_here(char const* run) {
        part(std::string_view(run, static_cast<std::size_t>(at_ - run)));
    }

    void read_string() {
        auto const* const run = at_;
        for (;; ++at_) {
            if (utf8_.complete()) at_ = skip_characters(at_, end_);
            if (at_ == end_) return part_until_here(run);
            auto const c = static_cast<unsigned char>(*at_);
            bool const special = c < 0x80 && utf8_.complete();
            if (special ? !bare_ : !utf8_.put(c)) break;
        }
        part_until_here(run); // before a fault too: a sink is told the same however the text is split
        if (!utf8_.complete()) {
            fault(json_fault::invalid_utf8);
        } else if (*at_ == '"') {
            ++at_;
            finish_string();
        } else if (*at_ != '\\') {
            fault(json_fault::malformed);
        } else if (!read_whole_escapes()) {
            ++at_;
            token_ = token::escape;
        }
    }
    static char const* skip_characters(char const* at, char const* end) noexcept {
        if constexpr (detail::in_haste) return detail::skip_utf8(at, end);
        return detail::skip_plain(at, end);
    }
    // False if the escape that stands here is not whole in the piece, or none.
    bool read_whole_escapes() {
        if constexpr (detail::in_haste) {
            detail::escape_run const run(at_, end_);
            if (run.text().empty()) return false;
            at_ = run.behind();
            part(run.text());
            return true;
        }
        return false;
    }

    void finish_string() {
        if (reads_key()) {
            sink_->key_end();
            token_ = token::none;
            expects_ = expects::colon;
        } else {
            sink_->string_end();
            value_done();
        }
    }

    // Reads one byte of an escape sequence. A pair of surrogates is one sequence of twelve bytes.
    void read_escape(unsigned char c) {
        switch (token_) {
        case token::escape:
            if (c != 'u') {
                char const decoded = detail::unescape(static_cast<char>(c));
                if (decoded == '\0') {
                    fault(json_fault::malformed);
                    return;
                }
                part(std::string_view(&decoded, 1));
                token_ = token::string;
                break;
            }
            token_ = token::hex;
            unit_ = hex_digits_ = 0;
            break;
        case token::hex:
            if (!read_hex(c)) return;
            break;
        default: // a low surrogate must follow
            if (static_cast<char>(c) != (token_ == token::low_surrogate_backslash ? '\\' : 'u')) {
                fault(json_fault::invalid_utf8);
                return;
            }
            token_ = token_ == token::low_surrogate_backslash ? token::low_surrogate_u : token::hex;
            unit_ = hex_digits_ = 0;
        }
        ++at_;
    }

    bool read_hex(unsigned char c) {
        unsigned const digit = detail::hex_digit(c);
        if (digit == 16) return fault(json_fault::malformed);
        unit_ = static_cast<std::uint16_t>(unsigned{unit_} << 4 | digit);
        ++hex_digits_;
        // A surrogate shows at its second digit: D8…DB begins a pair, DC…DF ends one.
        bool const low_half = unit_ >= 0xDC && unit_ <= 0xDF;
        if (hex_digits_ == 1 && high_surrogate_ != 0 && digit != 0xD) return fault(json_fault::invalid_utf8);
        if (hex_digits_ == 2 && low_half != (high_surrogate_ != 0)) return fault(json_fault::invalid_utf8);
        if (hex_digits_ < 4) return true;
        if (unit_ >= 0xD800 && unit_ < 0xDC00) {
            high_surrogate_ = unit_;
            token_ = token::low_surrogate_backslash;
            return true;
        }
        std::uint32_t const code_point = high_surrogate_ == 0 ? unit_
                                                              : 0x10000u + ((high_surrogate_ - 0xD800u) << 10)
                                                                    + (unit_ - std::uint32_t{0xDC00});
        high_surrogate_ = 0;
        token_ = token::string;
        part_code_point(code_point);
        return true;
    }

    void part_code_point(std::uint32_t c) {
        detail::put_utf8(c, [this](std::string_view text) { part(text); });
    }

    Sink* sink_;
    char const* begin_ = nullptr; // of the piece being read
    char const* at_ = nullptr;
    char const* end_ = nullptr;
    std::size_t consumed_ = 0; // bytes before that piece
    std::size_t value_offset_ = 0;
    char const* literal_ = nullptr; // the rest of `true`, `false` or `null`
    number_scanner number_;
    std::uint32_t objects_ = 0; // a bit for each open container: is it an object?
    std::uint16_t unit_ = 0;    // UTF-16 code unit of an escape
    std::uint16_t high_surrogate_ = 0;
    utf8_scanner utf8_;
    std::uint8_t hex_digits_ = 0;
    std::uint8_t depth_ = 0;
    std::uint8_t levels_;
    expects expects_ = expects::document;
    token token_ = token::none;
    bool bare_ = false; // see take_bare_text()
};

} // namespace notepact

#endif
