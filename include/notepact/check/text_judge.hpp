// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_TEXT_JUDGE_HPP
#define NOTEPACT_CHECK_TEXT_JUDGE_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/date.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/iso8601.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/path_segment.hpp>
#include <notepact/format/timestamp.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>

namespace notepact::detail {

/// A rule that a value broke, or none.
struct finding {
    errc code = errc{};
    severity level = severity::error;

    constexpr explicit operator bool() const noexcept { return code != errc{}; }
};

/// Holds a text that comes in pieces as long as it can still be a known name.
class word_buffer {
  public:
    /// Two characters more than the longest known name: an unknown one may be that with two typing errors.
    static constexpr std::size_t capacity = max_name + 2;

    void clear() noexcept { size_ = 0; }
    void append(std::string_view piece) noexcept {
        if (too_long() || piece.size() > capacity - size_) {
            size_ = capacity + 1; // too long to be any; stays so
            return;
        }
        std::memcpy(text_ + size_, piece.data(), piece.size());
        size_ = static_cast<std::uint8_t>(size_ + piece.size());
    }
    bool too_long() const noexcept { return size_ > capacity; }
    std::string_view text() const noexcept { return {text_, too_long() ? 0 : std::size_t{size_}}; }
    /// Compares with a known name, which is never longer than max_name.
    bool is(std::string_view name) const noexcept {
        return size_ == name.size() && std::memcmp(text_, name.data(), name.size()) == 0;
    }

  private:
    char text_[capacity];
    std::uint8_t size_ = 0;
};

/// Judges one string, in pieces, by the rule of an enumeration or a string.
class text_judge {
  public:
    /// The rule must be of those kinds; `word` is lent for an enumeration's text.
    void begin(rule const& r, word_buffer& word) noexcept {
        word_ = &word;
        rule_ = &r;
        if (r.kind == rule_kind::enumeration) {
            word.clear();
            return;
        }
        switch (r.text()) {
        case text_format::iso8601: ::new (&state_.iso8601) iso8601_scanner(); break;
        case text_format::timestamp: ::new (&state_.timestamp) timestamp_scanner(); break;
        case text_format::date: ::new (&state_.date) date_scanner(); break;
        case text_format::png_data_uri: ::new (&state_.png) png_data_uri_scanner(); break;
        case text_format::path_text: ::new (&state_.segment) path_segment_scanner(); break;
        case text_format::header_text: ::new (&state_.header) header_value_scanner(); break;
        case text_format::bearer_token: ::new (&state_.token) bearer_token_scanner(); break;
        case text_format::number_text:
        case text_format::integer_text: ::new (&state_.number) number_scanner(); break;
        default: state_.seen = false;
        }
    }

    void write(std::string_view piece) noexcept {
        if (rule_->kind == rule_kind::enumeration) {
            word_->append(piece);
            return;
        }
        switch (rule_->text()) {
        case text_format::iso8601: state_.iso8601.write(piece); break;
        case text_format::timestamp: state_.timestamp.write(piece); break;
        case text_format::date: state_.date.write(piece); break;
        case text_format::png_data_uri: state_.png.write(piece); break;
        case text_format::path_text: state_.segment.write(piece); break;
        case text_format::header_text: state_.header.write(piece); break;
        case text_format::bearer_token: state_.token.write(piece); break;
        case text_format::number_text:
        case text_format::integer_text: state_.number.write(piece); break;
        case text_format::not_blank: state_.seen = state_.seen || !is_blank(piece); break;
        case text_format::not_empty: state_.seen = state_.seen || !piece.empty(); break;
        case text_format::free: break;
        }
    }

    /// The text ends here.
    finding end() const noexcept {
        if (rule_->kind == rule_kind::enumeration) {
            for (std::size_t i = 0; i < rule_->detail; ++i)
                if (word_->is(rule_->refers.words[i])) return {};
            return broken(errc::not_in_enum);
        }
        switch (rule_->text()) {
        case text_format::iso8601:
            if (!state_.iso8601.complete()) return broken(errc::not_iso8601);
            if (!state_.iso8601.is_rfc3339()) return {errc::not_rfc3339, severity::warning};
            break;
        case text_format::timestamp:
            if (!state_.timestamp.complete()) return broken(errc::not_a_timestamp);
            break;
        case text_format::date:
            if (!state_.date.complete()) return broken(errc::not_a_date);
            break;
        case text_format::png_data_uri:
            switch (state_.png.state()) {
            case png_data_uri_state::ok: break;
            case png_data_uri_state::missing_prefix: return broken(errc::missing_prefix);
            case png_data_uri_state::not_base64: return {errc::not_base64, severity::warning};
            case png_data_uri_state::not_png: return {errc::not_png, severity::warning};
            }
            break;
        case text_format::path_text:
            if (!state_.segment.complete()) return broken(errc::bad_parameter);
            break;
        case text_format::header_text:
            if (!state_.header.complete()) return broken(errc::bad_header);
            break;
        case text_format::bearer_token:
            if (!state_.token.complete()) return broken(errc::bad_header);
            break;
        case text_format::number_text:
        case text_format::integer_text: return judge_number_text();
        case text_format::not_blank:
            if (!state_.seen) return broken(errc::blank);
            break;
        case text_format::not_empty:
            if (!state_.seen) return broken(errc::empty_string);
            break;
        case text_format::free: break;
        }
        return {};
    }

  private:
    finding broken(errc code) const noexcept { return {code, rule_->level()}; }

    static bool is_blank(std::string_view piece) noexcept {
        for (char const c : piece)
            if (c != ' ' && (c < '\t' || c > '\r')) return false; // ASCII white space: HT LF VT FF CR SP
        return true;
    }

    finding judge_number_text() const noexcept {
        auto const facts = state_.number.facts();
        if (!state_.number.complete() || facts.overflow) return broken(errc::not_numeric);
        if (rule_->text() == text_format::number_text) {
            if (facts.integer_token && !facts.negative && facts.safe_whole()) return {};
            return {errc::not_whole, severity::warning};
        }
        if (facts.beyond_int64) return broken(errc::out_of_range);
        if (!facts.integer_token) return broken(errc::wrong_type);
        if (facts.negative || facts.zero) return {errc::not_positive, severity::warning};
        return {};
    }

    union scanner {
        scanner() noexcept : seen(false) {}
        bool seen; // for texts that must have some character: one was seen
        iso8601_scanner iso8601;
        timestamp_scanner timestamp;
        date_scanner date;
        png_data_uri_scanner png;
        path_segment_scanner segment;
        header_value_scanner header;
        bearer_token_scanner token;
        number_scanner number;
    };

    rule const* rule_ = nullptr;
    word_buffer* word_ = nullptr;
    scanner state_;
};

} // namespace notepact::detail

#endif
