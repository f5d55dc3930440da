// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_SCHEMA_MARKDOWN_HPP
#define NOTEPACT_SCHEMA_MARKDOWN_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::schema::detail {

/// A text as code within a line.
inline std::string markdown_code(std::string_view text) {
    std::string const fence = text.find('`') == text.npos ? "`" : "`` ";
    std::string made = fence;
    made += text.empty() ? std::string_view("\"\"") : text;
    return made.append(fence.rbegin(), fence.rend());
}

/// A text that is no Markdown, so that it is shown as it is.
inline std::string markdown_text(std::string_view text) {
    auto const is_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        bool const within_a_word =
            i != 0 && i + 1 < text.size() && is_word(text[i - 1]) && is_word(text[i + 1]);
        if (c == '\\' || c == '`' || c == '*' || c == '<' || (c == '_' && !within_a_word)) made += '\\';
        made += c;
    }
    return made;
}

/// Parts of a sentence or a cell, with something between them.
class listed_parts {
  public:
    listed_parts() = default;
    explicit listed_parts(std::string_view between) : between_(between) {}
    void add(std::string_view part) {
        if (!text_.empty()) text_ += between_;
        text_ += part;
    }
    std::string const& text() const noexcept { return text_; }

  private:
    std::string_view between_ = ", ";
    std::string text_;
};

/// Things that are said of several, in the order in which they were first said: for each the names of those.
class grouped_names {
  public:
    void add(std::string_view said, std::string_view name) {
        for (auto& one : all_)
            if (one.said == said) return one.names.add(name);
        all_.push_back({std::string(said), {}});
        all_.back().names.add(name);
    }
    struct group {
        std::string said;
        listed_parts names;
    };
    std::vector<group> const& all() const noexcept { return all_; }

  private:
    std::vector<group> all_;
};

/// A table of Markdown, of which columns that are empty in all rows are left out.
class markdown_table {
  public:
    using cells = std::vector<std::string>;

    explicit markdown_table(cells titles) : titles_(std::move(titles)) {}
    /// One cell for each title.
    void add(cells row) { rows_.push_back(std::move(row)); }
    bool empty() const noexcept { return rows_.empty(); }

    template <class Output>
    void put(Output& out) const {
        std::vector<std::size_t> shown;
        for (std::size_t i = 0; i < titles_.size(); ++i)
            for (auto const& row : rows_) {
                if (row[i].empty()) continue;
                shown.push_back(i);
                break;
            }
        put_row(titles_, shown, out);
        out(std::string_view("|"));
        for (std::size_t i = 0; i < shown.size(); ++i)
            out(std::string_view("---|"));
        out(std::string_view("\n"));
        for (auto const& row : rows_)
            put_row(row, shown, out);
    }

  private:
    // A `|` and the end of a line would end a cell.
    template <class Output>
    static void put_row(cells const& row, std::vector<std::size_t> const& shown, Output& out) {
        std::string made = "|";
        for (auto const i : shown) {
            if (!row[i].empty()) made += ' ';
            for (char const c : row[i]) {
                if (c == '|') made += '\\';
                made += c == '\n' || c == '\r' ? ' ' : c;
            }
            made += " |";
        }
        out(std::string_view(made += '\n'));
    }

    cells titles_;
    std::vector<cells> rows_;
};

} // namespace notepact::schema::detail

#endif
