// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "tables.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

namespace bench {

namespace {

constexpr double left = 290, right = 30, top = 78, band = 30, plot = 560;
constexpr char const* colours[] = {
    "#7f7f7f",
    "#bbbbbb",
    "#c2185b",
    "#e57ba6",
    "#f3b7cf",
    "#1565c0",
    "#64b5f6",
    "#2e7d32",
    "#f9a825",
    "#6a4c93",
    "#5d4037",
    "#00838f"};

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}
std::string power_of_ten(int power) {
    return power < 0 ? "0." + std::string(static_cast<std::size_t>(-power - 1), '0') + "1"
                     : "1" + std::string(static_cast<std::size_t>(power), '0');
}
std::string escaped(std::string const& text) {
    std::string out;
    for (char const c : text)
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return out;
}

struct canvas {
    std::string out;

    void line(double x1, double y1, double x2, double y2, char const* colour, char const* more = "") {
        out += "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\""
               + number(y2) + "\" stroke=\"" + colour + "\"" + more + "/>\n";
    }
    void text(double x, double y, std::string const& words, char const* more = "") {
        out += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\"" + more + ">" + escaped(words)
               + "</text>\n";
    }
    void dot(double x, double y, double radius, char const* colour, std::string const& title) {
        out += "<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius)
               + "\" fill=\"" + colour + "\""
               + (title.empty() ? "/>\n" : "><title>" + escaped(title) + "</title></circle>\n");
    }
};

} // namespace

std::string to_svg(results const& of) {
    std::vector<row_result const*> rows;
    std::vector<std::string> ways;
    double low = 1, high = 1;
    for (auto const& row : of.rows) {
        if (row.table != "check") continue;
        rows.push_back(&row);
        for (auto const& way : row.ways) {
            if (std::find(ways.begin(), ways.end(), way.way) == ways.end()) ways.push_back(way.way);
            if (way.wrong != 0) continue;
            low = std::min(low, way.ratio);
            high = std::max(high, way.ratio);
        }
    }
    int const first = static_cast<int>(std::floor(std::log10(low)));
    int const last = std::max(first + 1, static_cast<int>(std::ceil(std::log10(high))));
    auto const x = [&](double ratio) { return left + (std::log10(ratio) - first) / (last - first) * plot; };

    std::size_t const columns = 4;
    double const bottom = top + band * static_cast<double>(rows.size());
    double const legend = bottom + 44;
    double const height = legend + 20 * std::ceil(static_cast<double>(ways.size()) / columns) + 6;
    double const width = left + plot + right;

    canvas draw;
    draw.out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + " "
               + number(height)
               + "\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#222222\">\n"
                 "<title>Time to a verdict, as a multiple of the time to parse and throw away</title>\n"
                 "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#fcfcfc\" stroke=\"#c8c8c8\"/>\n";
    draw.text(16, 28, "Time from bytes in memory to a verdict", " font-size=\"16\" font-weight=\"bold\"");
    draw.text(
        16, 48, "as a multiple of the time that Boost.JSON takes to parse and throw away; left is faster");
    for (int power = first; power <= last; ++power) {
        double const at = x(std::pow(10, power));
        draw.line(at, top, at, bottom, power == 0 ? "#222222" : "#d8d8d8");
        draw.text(at, bottom + 18, power_of_ten(power), " text-anchor=\"middle\"");
        for (int step = 2; step != 10 && power != last; ++step)
            draw.line(
                x(step * std::pow(10, power)), bottom - 4, x(step * std::pow(10, power)), bottom, "#b0b0b0");
    }
    for (std::size_t r = 0; r != rows.size(); ++r) {
        double const y = top + band * (static_cast<double>(r) + 0.5);
        draw.text(
            left - 12, y + 4, rows[r]->name + ": " + rows[r]->what, " text-anchor=\"end\" font-size=\"12\"");
        draw.line(left, y, left + plot, y, "#ececec");
        // The library's own dots are on top.
        for (std::size_t w = ways.size(); w-- != 0;)
            for (auto const& way : rows[r]->ways)
                if (way.way == ways[w] && way.wrong == 0)
                    draw.dot(
                        x(way.ratio),
                        y,
                        way.way == "notepact" ? 7 : 5,
                        colours[w % std::size(colours)],
                        rows[r]->name + ", " + way.way + ": " + ratio_text(way.ratio));
    }
    for (std::size_t w = 0; w != ways.size(); ++w) {
        double const at = 24 + static_cast<double>(w % columns) * 205;
        double const y = legend + 20 * std::floor(static_cast<double>(w) / columns);
        draw.dot(at, y - 4, 5, colours[w % std::size(colours)], "");
        draw.text(at + 12, y, ways[w], " font-size=\"12\"");
    }
    return draw.out + "</svg>\n";
}

} // namespace bench
