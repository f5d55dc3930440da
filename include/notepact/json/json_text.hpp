// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_JSON_TEXT_HPP
#define NOTEPACT_JSON_JSON_TEXT_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/result.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/json/reader.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace notepact {

/// The kind of a JSON value.
enum class json_kind : std::uint8_t {
    null,    ///< `null`
    boolean, ///< `true` or `false`
    number,  ///< of any size; how it is read is for whoever reads it
    string,  ///< a text, with or without escapes
    array,   ///< `[…]`
    object   ///< `{…}`
};

/// A value that walk() shows. `text` is the content of a string, escapes decoded, or the JSON text of any
/// other value.
struct json_item {
    json_kind kind;        ///< of the value
    std::string_view text; ///< lives as long as the call that shows it
};

namespace detail {

// Follows a path through the events of a document and shows every value that stands at its end.
template <class Visit>
class json_walker {
  public:
    json_walker(
        std::string_view document, std::string_view const* path, std::size_t steps, Visit& visit) noexcept
        : document_(document), path_(path), steps_(steps), visit_(&visit) {}

    void object_begin(std::size_t offset) { open(offset); }
    void object_end(std::size_t offset) { close(json_kind::object, offset); }
    void array_begin(std::size_t offset) {
        open(offset);
        bool const every_item = on_path_ == depth_ && depth_ <= steps_ && path_[depth_ - 1] == "*";
        if (every_item) arrays_ |= std::uint32_t{1} << (depth_ - 1);
        on_step_ = every_item;
    }
    void array_end(std::size_t offset) { close(json_kind::array, offset); }

    void key_begin(std::size_t) { text_.clear(); }
    void key_part(std::string_view piece) { text_.append(piece.data(), piece.size()); }
    void key_end() { on_step_ = on_path_ == depth_ && depth_ <= steps_ && path_[depth_ - 1] == text_; }

    void string_begin(std::size_t) { text_.clear(); }
    void string_part(std::string_view piece) {
        if (at_end()) text_.append(piece.data(), piece.size());
    }
    void string_end() { show(json_kind::string, text_); }
    void number_part(std::string_view piece) {
        if (in_number_)
            text_.append(piece.data(), piece.size());
        else
            text_ = piece;
        in_number_ = true;
    }
    void number(number_facts const&, std::size_t) {
        in_number_ = false;
        show(json_kind::number, text_);
    }
    void boolean(bool value, std::size_t) { show(json_kind::boolean, value ? "true" : "false"); }
    void null(std::size_t) { show(json_kind::null, "null"); }
    void fault(json_fault why, std::size_t) noexcept { why_ = why; }

    json_fault why() const noexcept { return why_; }

  private:
    bool at_value() const noexcept { return on_path_ == depth_ && (depth_ == 0 || on_step_); }
    bool at_end() const noexcept { return depth_ == steps_ && at_value(); }
    void show(json_kind kind, std::string_view text) {
        if (at_end()) (*visit_)(json_item{kind, text});
    }
    void open(std::size_t offset) {
        if (at_end()) {
            showing_ = true;
            shown_from_ = offset;
        }
        bool const leads_on = depth_ < steps_ && at_value();
        arrays_ &= ~(std::uint32_t{1} << depth_);
        ++depth_;
        if (leads_on) on_path_ = depth_;
        on_step_ = false;
    }
    void close(json_kind kind, std::size_t offset) {
        --depth_;
        if (on_path_ > depth_) on_path_ = depth_;
        if (showing_ && depth_ == steps_) {
            showing_ = false;
            (*visit_)(json_item{kind, detail::part(document_, shown_from_, offset + 1 - shown_from_)});
        }
        on_step_ = depth_ != 0 && on_path_ == depth_ && (arrays_ >> (depth_ - 1) & 1u) != 0;
    }

    std::string_view document_;
    std::string_view const* path_;
    std::size_t steps_;
    Visit* visit_;
    std::string text_;
    std::size_t depth_ = 0;   // open objects and arrays
    std::size_t on_path_ = 0; // how many of them, from the outermost, are on the path
    std::size_t shown_from_ = 0;
    std::uint32_t arrays_ = 0; // a bit for each open container: an array of which the path takes every item
    bool on_step_ = false;     // the next value is where the path goes
    bool showing_ = false;     // inside a value at the path's end
    bool in_number_ = false;
    json_fault why_{};
};

} // namespace detail

/// The text of one JSON value, owned: a part of an answer that no contract describes. It is always
/// well-formed. In a std::string: short ones need no heap.
class json_text {
  public:
    /// `null`.
    json_text() : text_("null") {}
    /// From the text of one JSON document, of which it makes a copy; else why it is none: `malformed_json`,
    /// `invalid_utf8`, `trailing_data`, `truncated_document`, `empty_document` or `too_deep`.
    static result<json_text> parse(std::string_view text) {
        auto const ignore = [](json_item) {};
        detail::json_walker<decltype(ignore) const> walker(text, nullptr, 0, ignore);
        json_reader<decltype(walker)> reader(walker);
        reader.write(text);
        if (!reader.finish()) return code_of(walker.why());
        json_text parsed;
        parsed.text_ = text;
        return parsed;
    }

    /// The text as it was given, white space included; of a temporary, moved out.
    /// @{
    std::string const& text() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string text() && noexcept { return static_cast<std::string&&>(text_); }
    /// @}

    /// Hands the text, without the white space around its values, to `sink(std::string_view)` in pieces.
    template <class Sink>
    void put(Sink&& sink) const {
        std::string_view const text = text_;
        bool in_string = false;
        std::size_t from = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            char const c = text[i];
            if (c == '"') in_string = !in_string;
            if (in_string && c == '\\') ++i;
            if (in_string || (c != ' ' && c != '\t' && c != '\n' && c != '\r')) continue;
            if (from < i) sink(detail::part(text, from, i - from));
            from = i + 1;
        }
        if (from < text.size()) sink(detail::part(text, from));
    }

    /// Shows `visit(json_item)` every value that stands at the end of a path, in document order. A step is
    /// the name of a member, or `*` for every item of an array. Allocates for a text that does not fit a
    /// small string.
    ///
    ///     constexpr std::string_view ids[] = {"impressionsPlans", "*", "impressionId"};
    ///     note.walk(ids, [](json_item item) { … });
    template <std::size_t Steps, class Visit>
    void walk(std::string_view const (&path)[Steps], Visit visit) const {
        detail::json_walker<Visit> walker(text_, path, Steps, visit);
        json_reader<decltype(walker)> reader(walker);
        reader.write(text_);
        reader.finish();
    }

    /// Equal if written alike: `[1]` is not `[ 1 ]`.
    /// @{
    friend bool operator==(json_text const& a, json_text const& b) noexcept { return a.text_ == b.text_; }
    friend bool operator!=(json_text const& a, json_text const& b) noexcept { return !(a == b); }
    /// @}

  private:
    friend struct json_text_access;
    std::string text_;
};

/// Lets a reader fill in, piece by piece, a value that it has checked.
struct json_text_access {
    /// The text to fill: it must be one JSON value when that is done.
    static std::string& text(json_text& value) noexcept { return value.text_; }
};

} // namespace notepact

#endif
