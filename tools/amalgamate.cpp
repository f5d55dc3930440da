// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// amalgamate INCLUDE_DIR OUTPUT: writes the single header. Starting from notepact/notepact.hpp, each
// `#include <notepact/...>` is replaced by that header, once, before what the header says itself or, behind
// code, where it stands; standard includes move to the top. The same headers give the same bytes. An include
// in any other form, or within #if, stops it: moving that could change its meaning.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using std::string;
using std::string_view;

constexpr string_view licence = "// Copyright (c)";
constexpr string_view root = "notepact/notepact.hpp";

[[noreturn]] void fail(string const& where, string_view what) {
    std::fprintf(stderr, "%s: %.*s\n", where.c_str(), static_cast<int>(what.size()), what.data());
    std::exit(1);
}

bool starts_with(string_view text, string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

string_view trimmed(string_view text) {
    constexpr string_view blank = " \t";
    auto const first = text.find_first_not_of(blank);
    return first == text.npos ? string_view() : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

// The words after '#', or nothing: "#  if X" gives "if X".
string_view directive(string_view line) {
    line = trimmed(line);
    return starts_with(line, "#") ? trimmed(line.substr(1)) : string_view();
}

// The name between < and > of a line that is `#include <name>` and nothing else, or nothing.
string_view included(string_view line) {
    constexpr string_view opening = "#include <";
    if (!starts_with(line, opening) || line.find('>') != line.size() - 1) return {};
    return line.substr(opening.size(), line.size() - opening.size() - 1);
}

class amalgamation {
  public:
    explicit amalgamation(string include_dir) : include_dir_(std::move(include_dir)) { add(string(root)); }

    string text() const {
        string text = first_line_ + "//\n// notepact " + version()
                      + ", the core in one header. Generated from include/notepact by tools/amalgamate.cpp.\n"
                      + "#ifndef NOTEPACT_NOTEPACT_HPP\n#define NOTEPACT_NOTEPACT_HPP\n\n";
        for (auto const& name : foreign_)
            text += "#include <" + name + ">\n";
        return text + body_ + "\n#endif\n";
    }

  private:
    void add(string const& name) {
        if (!seen_.insert(name).second) return;
        string const path = include_dir_ + '/' + name;
        auto const lines = without_guard(name, read(path));

        string own = "\n// " + name + '\n';
        int depth = 0;
        bool after_blank = false, has_code = false;
        for (auto const& [number, line] : lines) {
            string const where = path + ':' + std::to_string(number);
            auto const word = directive(line);
            if (starts_with(word, "if")) ++depth;
            if (starts_with(word, "endif")) --depth;
            if (starts_with(word, "pragma once"))
                fail(where, "an include guard is expected, not #pragma once");
            if (starts_with(word, "include")) {
                auto const target = included(line);
                if (target.empty()) fail(where, "only '#include <name>' is understood");
                if (depth != 0) fail(where, "an include within #if cannot be moved");
                if (!starts_with(target, "notepact/")) {
                    foreign_.insert(string(target));
                    continue;
                }
                if (has_code) body_ += std::exchange(own, {});
                add(string(target));
                continue;
            }
            bool const blank = trimmed(line).empty();
            has_code = has_code || !(blank || starts_with(trimmed(line), "//"));
            if (!blank) own += (after_blank ? "\n" : "") + line + '\n';
            after_blank = blank;
        }
        body_ += own;
    }

    struct numbered_line {
        std::size_t number;
        string text;
    };

    static std::vector<numbered_line> read(string const& path) {
        std::ifstream file(path, std::ios::binary);
        if (!file) fail(path, "cannot be read");
        std::vector<numbered_line> lines;
        for (string line; std::getline(file, line);)
            lines.push_back({lines.size() + 1, line});
        return lines;
    }

    // Takes away the licence line and the guard, whose name must be the path in capitals.
    std::vector<numbered_line> without_guard(string const& name, std::vector<numbered_line> lines) {
        string guard;
        for (unsigned char const c : name)
            guard += (c == '/' || c == '.')   ? '_'
                     : (c >= 'a' && c <= 'z') ? static_cast<char>(c - 'a' + 'A')
                                              : static_cast<char>(c);

        if (!lines.empty() && starts_with(lines.front().text, licence)) {
            if (name == root) first_line_ = lines.front().text + '\n';
            lines.erase(lines.begin());
        }
        while (!lines.empty() && trimmed(lines.back().text).empty())
            lines.pop_back();

        std::size_t i = 0;
        while (i < lines.size() && directive(lines[i].text).empty())
            ++i;
        if (lines.size() < i + 3 || lines[i].text != "#ifndef " + guard
            || lines[i + 1].text != "#define " + guard || !starts_with(lines.back().text, "#endif"))
            fail(name, "the include guard " + guard + " is expected");
        lines.pop_back();
        auto const at = lines.begin() + static_cast<std::ptrdiff_t>(i);
        lines.erase(at, at + 2);
        return lines;
    }

    string version() const {
        string text;
        for (string_view const part : {"MAJOR", "MINOR", "PATCH"}) {
            string const define = "#define NOTEPACT_VERSION_" + string(part) + ' ';
            auto const at = body_.find(define);
            if (at == string::npos) fail(string(root), "does not include the version");
            auto const begin = at + define.size();
            text += (text.empty() ? "" : ".") + body_.substr(begin, body_.find('\n', begin) - begin);
        }
        return text;
    }

    string include_dir_;
    string first_line_;
    string body_;
    std::set<string> seen_;
    std::set<string> foreign_;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: amalgamate INCLUDE_DIR OUTPUT\n", stderr);
        return 2;
    }
    auto const text = amalgamation(argv[1]).text();
    std::ofstream file(argv[2], std::ios::binary);
    file << text;
    if (!file.flush()) fail(argv[2], "cannot be written");
}
