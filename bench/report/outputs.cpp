// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "outputs.hpp"

#include "tables.hpp"

#include <fstream>
#include <iostream>
#include <sstream>
#include <string_view>

namespace bench {

namespace {

constexpr std::string_view begin_marker = "<!-- figures: bench/run writes them -->\n";
constexpr std::string_view end_marker = "<!-- end of figures -->\n";

bool write_file(std::string const& name, std::string const& text) {
    std::ofstream file(name, std::ios::binary);
    file << text;
    file.close();
    if (!file) std::cerr << "bench: cannot write " << name << '\n';
    return static_cast<bool>(file);
}

bool write_between_markers(std::string const& name, std::string const& text) {
    std::string page;
    if (!read_file(name, page)) return false;
    auto const begin = page.find(begin_marker), end = page.find(end_marker);
    if (begin == page.npos || end == page.npos || end < begin) {
        std::cerr << "bench: there are no markers in " << name << '\n';
        return false;
    }
    auto const from = begin + begin_marker.size();
    return write_file(name, page.replace(from, end - from, text));
}

} // namespace

bool read_file(std::string const& name, std::string& text) {
    std::ifstream file(name, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    text = all.str();
    if (!file) std::cerr << "bench: cannot read " << name << '\n';
    return static_cast<bool>(file);
}

bool outputs::take(std::string const& option, std::string const& value) {
    auto* const name = option == "--json"       ? &json
                       : option == "--svg"      ? &svg
                       : option == "--markdown" ? &markdown
                                                : nullptr;
    if (name == nullptr) return false;
    *name = value;
    return true;
}

bool outputs::write(results const& of) const {
    bool done = json.empty() || write_file(json, to_json(of));
    done = (svg.empty() || write_file(svg, to_svg(of))) && done;
    return (markdown.empty() || write_between_markers(markdown, to_markdown(of))) && done;
}

} // namespace bench
