// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_SCHEMA_PAGE_HPP
#define NOTEPACT_SCHEMA_PAGE_HPP

#include <notepact/format/number.hpp>
#include <notepact/json/reader.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact::schema {

/// Lays out compact JSON text, which it takes in any pieces, so that people and line-wise tools can read it:
/// a member a line, indented by two spaces; arrays that begin with a plain value, and whatever is nested
/// deeper than `broken_depth`, on one line. Trusts the text to be JSON, nested at most 64 deep.
template <class Output>
class indented {
  public:
    /// Writes to `output(std::string_view)`, which it views. Objects in more than `broken_depth` others stay
    /// on one line.
    explicit indented(Output& output, unsigned broken_depth = 64) noexcept
        : output_(&output), broken_depth_(broken_depth) {}

    /// Whether what is opened from now on stays on one line.
    void keep_line(bool keep) noexcept { keep_line_ = keep; }

    /// Has what stands in the array or object that was just opened, and is not empty, on lines of its own, if
    /// it is not nested too deep.
    void break_lines() {
        if ((depth_ != 0 && (layout_ & 1) == 0) || depth_ >= broken_depth_) return;
        layout_ = layout_ << 1 | 1u;
        ++depth_;
        opened_ = 0;
        line();
    }

    /// Takes the next piece.
    void operator()(std::string_view text) {
        while (!text.empty()) {
            auto const size = in_string_ ? string_part(text) : token(text);
            text.remove_prefix(size);
        }
    }

  private:
    std::size_t string_part(std::string_view text) {
        std::size_t end = 0;
        while (end < text.size() && in_string_) {
            char const c = text[end++];
            if (escaped_)
                escaped_ = false;
            else if (c == '\\')
                escaped_ = true;
            else
                in_string_ = c != '"';
        }
        put(text.substr(0, end));
        return end;
    }

    std::size_t token(std::string_view text) {
        char const c = text[0];
        auto const first = text.substr(0, 1);
        bool const closes = c == ']' || c == '}';
        if (opened_ != 0) { // now it is known what is inside
            bool const in_lines = depth_ == 0 || (layout_ & 1) != 0;
            bool const broken = in_lines && !closes && !keep_line_ && depth_ < broken_depth_
                                && (opened_ == '{' || c == '{' || c == '[');
            layout_ = layout_ << 1 | (broken ? 1u : 0u);
            ++depth_;
            opened_ = 0;
            if (broken) line();
        }
        if (closes) {
            --depth_;
            if ((layout_ & 1) != 0) line();
            layout_ >>= 1;
            put(first);
        } else if (c == '{' || c == '[') {
            opened_ = c;
            put(first);
        } else if (c == ',') {
            put(first);
            if ((layout_ & 1) != 0)
                line();
            else
                put(" ");
        } else if (c == ':') {
            put(": ");
        } else {
            in_string_ = c == '"';
            put(first);
        }
        return 1;
    }

    void line() {
        put("\n");
        for (unsigned i = 0; i < depth_; ++i)
            put("  ");
    }
    void put(std::string_view text) { (*output_)(text); }

    Output* output_;
    unsigned broken_depth_;
    unsigned depth_ = 0;
    std::uint64_t layout_ = 0; // a bit for each open object or array: broken into lines
    char opened_ = 0;          // the bracket that was the last token
    bool in_string_ = false;
    bool escaped_ = false;
    bool keep_line_ = false;
};

/// The words in which schemas and vectors are written: JSON text to an `output(std::string_view)`, laid out.
template <class Output>
class page {
  public:
    /// Writes to `output(std::string_view)`, which it views; `broken_depth` as of indented.
    explicit page(Output& output, unsigned broken_depth = 64) noexcept
        : lines_(output, broken_depth), json_(lines_), output_(&output) {}
    page(page const&) = delete;
    page& operator=(page const&) = delete;

    /// Begins an object: members follow, then end_object().
    void begin_object() { json_.object_begin(); }
    /// Ends the object that was begun last.
    void end_object() { json_.object_end(); }
    /// Begins an array: values follow, then end_array().
    void begin_array() { json_.array_begin(); }
    /// Ends the array that was begun last.
    void end_array() { json_.array_end(); }
    /// As begin_object(name), on one line, to end_line().
    void begin_line(std::string_view name) {
        key(name);
        begin_line();
    }
    /// As begin_object(), on one line, to end_line().
    void begin_line() {
        lines_.keep_line(true);
        json_.object_begin();
    }
    /// Ends what begin_line() began.
    void end_line() {
        json_.object_end();
        lines_.keep_line(false);
    }
    /// The name of the next member; its value follows.
    void key(std::string_view name) {
        json_.key_begin();
        json_.key_part(name);
        json_.key_end();
    }
    /// Begins an object that is a member.
    void begin_object(std::string_view name) {
        key(name);
        json_.object_begin();
    }
    /// Begins an array that is a member.
    void begin_array(std::string_view name) {
        key(name);
        json_.array_begin();
    }

    /// An array whose items begin with begin_line(), each on a line of its own; it has one at least.
    void begin_lines(std::string_view name) {
        begin_array(name);
        lines_.break_lines();
    }

    /// A string, of UTF-8; it is escaped here.
    void text(std::string_view value) {
        json_.string_begin();
        json_.string_part(value);
        json_.string_end();
    }
    /// A number.
    void integer(std::int64_t value) {
        notepact::detail::put_integer(value, [this](std::string_view digits) { json_.number_part(digits); });
        json_.number({});
    }
    /// True or false.
    void boolean(bool value) { json_.boolean(value); }
    /// Null.
    void null() { json_.null(); }

    /// A member that is a string.
    void member(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    /// The same of a literal.
    void member(std::string_view name, char const* value) { member(name, std::string_view(value)); }
    /// A member that is a number.
    void member(std::string_view name, std::int64_t value) {
        key(name);
        integer(value);
    }
    /// A member that is true or false.
    void member(std::string_view name, bool value) {
        key(name);
        boolean(value);
    }
    /// A text in parts: `parts(sink)` hands them to a `sink(std::string_view)`.
    template <class Parts>
    void member_of(std::string_view name, Parts parts) {
        key(name);
        json_.string_begin();
        parts([this](std::string_view part) { json_.string_part(part); });
        json_.string_end();
    }
    /// A value that is JSON text already; it must be.
    void document(std::string_view json) {
        copier copy{json_};
        json_reader<copier> reader(copy);
        reader.write(json);
        reader.finish();
    }

    /// Ends the last line.
    void finish() { (*output_)("\n"); }

  private:
    // Copies values of another document into this one.
    struct copier {
        json_writer<indented<Output>>& to;

        void object_begin(std::size_t) { to.object_begin(); }
        void object_end(std::size_t) { to.object_end(); }
        void array_begin(std::size_t) { to.array_begin(); }
        void array_end(std::size_t) { to.array_end(); }
        void key_begin(std::size_t) { to.key_begin(); }
        void key_part(std::string_view text) { to.key_part(text); }
        void key_end() { to.key_end(); }
        void string_begin(std::size_t) { to.string_begin(); }
        void string_part(std::string_view text) { to.string_part(text); }
        void string_end() { to.string_end(); }
        void number_part(std::string_view text) { to.number_part(text); }
        void number(number_facts const& facts, std::size_t) { to.number(facts); }
        void boolean(bool value, std::size_t) { to.boolean(value); }
        void null(std::size_t) { to.null(); }
        void fault(json_fault, std::size_t) {}
    };

    indented<Output> lines_;
    json_writer<indented<Output>> json_;
    Output* output_;
};

} // namespace notepact::schema

#endif
