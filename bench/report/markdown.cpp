// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "tables.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace bench {

namespace {

std::string with_digits(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}
// At least three digits.
std::string shortened(double value, int most_decimals) {
    int decimals = value <= 0 ? 0 : 2 - static_cast<int>(std::floor(std::log10(value)));
    return with_digits(value, std::clamp(decimals, 0, most_decimals));
}
std::string time_text(double ns) {
    if (ns < 1e4) return shortened(ns, 1) + " ns";
    if (ns < 1e7) return shortened(ns / 1e3, 1) + " µs";
    return shortened(ns / 1e6, 1) + " ms";
}

// UTF-8 in, columns out: for what is used here.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class grid {
  public:
    explicit grid(std::vector<std::string> head) : lines_{std::move(head)} {}
    void add(std::vector<std::string> line) { lines_.push_back(std::move(line)); }
    /// The first `left` columns are texts, the others numbers.
    std::string text(std::size_t left) const {
        std::vector<std::size_t> widths(lines_[0].size(), 3);
        for (auto const& line : lines_)
            for (std::size_t i = 0; i != line.size(); ++i)
                widths[i] = std::max(widths[i], width(line[i]));
        std::string out;
        for (auto const& line : lines_) {
            for (std::size_t i = 0; i != line.size(); ++i) {
                std::string const space(widths[i] - width(line[i]), ' ');
                out += "| " + (i < left ? line[i] + space : space + line[i]) + " ";
            }
            out += "|\n";
            if (&line != lines_.data()) continue;
            for (std::size_t i = 0; i != widths.size(); ++i)
                out += "|" + std::string(widths[i] + 1, '-') + (i < left ? "-" : ":");
            out += "|\n";
        }
        return out;
    }

  private:
    std::vector<std::vector<std::string>> lines_;
};

std::string ratio_cell(way_result const& way) {
    if (way.wrong != 0) return "wrong " + std::to_string(way.wrong);
    return ratio_text(way.ratio);
}

std::vector<row_result const*> rows_of(results const& of, std::string_view table) {
    std::vector<row_result const*> rows;
    for (auto const& row : of.rows)
        if (row.table == table) rows.push_back(&row);
    return rows;
}

// The ways below each other, the rows beside each other.
std::string crossed(std::vector<row_result const*> const& rows) {
    std::vector<std::string> head{"way"}, sizes{"bytes"}, base{""};
    for (auto const* row : rows) {
        head.push_back(row->name);
        sizes.push_back(size_text(static_cast<double>(row->bytes) / static_cast<double>(row->documents)));
    }
    grid lines(head);
    lines.add(sizes);
    std::vector<std::string> ways;
    for (auto const* row : rows)
        for (auto const& way : row->ways)
            if (std::find(ways.begin(), ways.end(), way.way) == ways.end()) ways.push_back(way.way);
    auto const put = [&](std::string const& title, std::string const& name, auto const& cell) {
        std::vector<std::string> line{title};
        for (auto const* row : rows) {
            auto const at = std::find_if(
                row->ways.begin(), row->ways.end(), [&](way_result const& one) { return one.way == name; });
            line.push_back(at == row->ways.end() ? "" : cell(*row, *at));
        }
        lines.add(line);
    };
    put(ways[0] + ", time", ways[0], [](row_result const&, way_result const& way) {
        return time_text(way.median_ns);
    });
    for (auto const& way : ways)
        put(way, way, [](row_result const&, way_result const& one) { return ratio_cell(one); });
    return lines.text(1);
}

// A line for each way of each row.
std::string listed(std::vector<row_result const*> const& rows) {
    grid lines({"what", "way", "median", "10th percentile", "ns/byte", "ratio"});
    for (auto const* row : rows)
        for (auto const& way : row->ways)
            lines.add(
                {&way == row->ways.data() ? row->name + ": " + row->what : "",
                 way.way,
                 time_text(way.median_ns),
                 time_text(way.p10_ns),
                 with_digits(
                     way.median_ns * static_cast<double>(row->documents) / static_cast<double>(row->bytes),
                     2),
                 ratio_cell(way)});
    return lines.text(2);
}

std::string instructions(results const& of) {
    grid lines({"row", "way", "bytes", "instructions", "a byte"});
    for (auto const& one : of.instructions)
        lines.add(
            {one.row,
             one.way,
             std::to_string(one.bytes),
             with_digits(one.instructions, 0),
             with_digits(one.instructions / static_cast<double>(one.bytes), 2)});
    return lines.text(2);
}

} // namespace

std::vector<table_of> const& tables() {
    static std::vector<table_of> const all = {
        {"check", "Checks", 9, 10},
        {"reports", "Reports on documents that break their contract", 5, 3},
        {"events", "By what is in a document", 7, 4},
        {"pieces", "In pieces", 2, 4},
        {"sizes", "By size", 7, 4},
        {"reading", "Reading into structs", 4, 2},
        {"writing", "Writing requests", 2, 2},
        {"urls", "Base URLs", 3, 3},
        {"routes", "Requests that arrive, among 36 operations", 4, 1},
    };
    return all;
}

std::string ratio_text(double ratio) {
    return shortened(ratio, 3);
}

std::string size_text(double bytes) {
    if (bytes < 1000) return with_digits(bytes, 0) + " B";
    if (bytes < 1e6) return shortened(bytes / 1e3, 1) + " KB";
    return shortened(bytes / 1e6, 1) + " MB";
}

std::string to_markdown(results const& of) {
    std::string out = of.processor + "; " + of.compiler;
    for (auto const& library : of.libraries)
        out += "; " + library;
    out += ".\n";
    if (of.quick) out += "\nA quick run: the times mean nothing.\n";
    for (auto const& table : tables()) {
        auto const rows = rows_of(of, table.name);
        if (rows.empty()) continue;
        bool const cross = table.name == std::string_view("check") || table.name == std::string_view("sizes");
        out += std::string("\n### ") + table.title + "\n\n";
        if (table.name == std::string_view("check")) {
            for (auto const* row : rows)
                out += (row == rows[0] ? "" : "; ") + row->name + ": " + row->what;
            out += ".\n\n";
        }
        out += cross ? crossed(rows) : listed(rows);
    }
    if (!of.instructions.empty()) out += "\n### Instructions\n\n" + instructions(of);
    return out;
}

} // namespace bench
