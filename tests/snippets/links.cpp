// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// That what pages name is there. Of each page in Markdown:
//
//     [text](path), ![text](path#anchor)   the file, and in it the heading, by the rules that GitHub makes
//     anchors by `folder/file`                        what looks like a file of this project, or a header as
//     it is included `name()`, `space::name`              a name that some header or a source of apps/ has
//
// Of the first page: it has at most 200 lines, and a link to every page that is in its folder docs/.
//
// usage: links FRONT_PAGE.md PAGE.md...   in the project's folder
#include "page.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

// The anchors of a page, in the way of GitHub: small letters, no punctuation, hyphens for spaces, numbers for
// repetitions.
std::set<std::string> anchors_of(std::string const& name) {
    std::set<std::string> anchors;
    std::map<std::string, int> seen;
    std::ifstream in(name);
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("```", 0) == 0) inside = !inside;
        static std::regex const heading("^#{1,6} +(.*)$"), named("<a (?:id|name)=\"([^\"]*)\">");
        std::smatch found;
        if (inside) continue;
        if (std::regex_search(line, found, named)) anchors.insert(found[1]);
        if (!std::regex_match(line, found, heading)) continue;
        static std::regex const link("\\[([^\\]]*)\\]\\([^)]*\\)");
        std::string anchor;
        for (char const c : std::regex_replace(found[1].str(), link, "$1")) {
            auto const byte = static_cast<unsigned char>(c);
            if (std::isalnum(byte) != 0 || c == '-' || c == '_' || byte >= 0x80)
                anchor += static_cast<char>(std::tolower(byte));
            else if (c == ' ')
                anchor += '-';
        }
        auto const times = seen[anchor]++;
        anchors.insert(times == 0 ? anchor : anchor + '-' + std::to_string(times));
    }
    return anchors;
}

// Every word of the sources, in which the names that pages tell of must be.
std::set<std::string> words_of_sources() {
    std::set<std::string> words;
    for (auto const* folder : {"include", "apps", "examples", "cmake"})
        for (auto const& file : fs::recursive_directory_iterator(folder)) {
            if (!file.is_regular_file()) continue;
            static std::regex const word("[A-Za-z_][A-Za-z0-9_]*");
            auto const text = page::read(file.path().string());
            for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at)
                words.insert(at->str());
        }
    return words;
}

class checker {
  public:
    void check(std::string const& name) {
        std::ifstream in(name);
        std::string all;
        for (auto const& paragraph : page::prose_of(in))
            all += paragraph + '\n';
        links(name, all);
        code(name, all);
    }
    void expect(bool good, std::string const& name, std::string const& what) {
        ++checked_;
        if (good) return;
        ++wrong_;
        std::cout << name << ": " << what << '\n';
    }
    bool reached(std::string const& name) const { return reached_.count(name) != 0; }
    bool sum_up() const {
        std::cout << checked_ << " links and names, " << wrong_ << " wrong\n";
        return checked_ != 0 && wrong_ == 0;
    }

  private:
    void links(std::string const& name, std::string const& all) {
        static std::regex const link("\\]\\(([^)\\s]+)\\)"), remote("^[a-z]+:.*");
        for (std::sregex_iterator at(all.begin(), all.end(), link), end; at != end; ++at) {
            auto const target = (*at)[1].str();
            if (std::regex_match(target, remote)) continue;
            auto const hash = target.find('#');
            auto file = target.substr(0, hash);
            file = file.empty() ? name
                                : (fs::path(name).parent_path() / file).lexically_normal().generic_string();
            expect(fs::exists(file), name, "there is no " + target);
            reached_.insert(file);
            if (hash == target.npos || !fs::exists(file)) continue;
            if (anchors_.count(file) == 0) anchors_[file] = anchors_of(file);
            expect(anchors_[file].count(target.substr(hash + 1)) != 0, name, "there is no heading " + target);
        }
    }

    void code(std::string const& name, std::string const& all) {
        // Of the folders of headers, only headers: suites have names like them.
        static std::regex const code("`([^`]+)`"),
            file("(?:notepact|apps|bench|cmake|docs|examples|include|schemas|single_include|tests|tools|\\."
                 "ci)/"
                 "[A-Za-z0-9_./-]*[A-Za-z0-9_]|"
                 "(?:base|format|json|contract|check|http|clinic|maxcare|bridge|schema|conformance)/[a-z0-9_/"
                 "]+\\.hpp"),
            call("(?:[a-z_0-9]+(?:::|\\.))*([a-z_][a-z_0-9]*)\\((?:…|\\.\\.\\.)?\\)"),
            qualified("(?:[a-z_0-9]+::)+([a-z_][a-z_0-9]*)");
        for (std::sregex_iterator at(all.begin(), all.end(), code), end; at != end; ++at) {
            auto const text = (*at)[1].str();
            std::smatch found;
            static std::regex const placeholder("(?:.*[/_])?[A-Z]{2,}(?:[/.].*)?");
            if (std::regex_match(text, file) && !std::regex_match(text, placeholder))
                expect(
                    fs::exists(text) || fs::exists("include/" + text)
                        || fs::exists("include/notepact/" + text),
                    name,
                    "there is no file " + text);
            else if (std::regex_match(text, found, call) || std::regex_match(text, found, qualified))
                expect(words_.count(found[1].str()) != 0, name, "there is no " + text);
        }
    }

    std::map<std::string, std::set<std::string>> anchors_;
    std::set<std::string> words_ = words_of_sources(), reached_;
    int checked_ = 0, wrong_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: links FRONT_PAGE.md PAGE.md...\n";
        return 2;
    }
    checker pages;
    std::string const front = argv[1];
    pages.check(front);
    for (int i = 2; i < argc; ++i) {
        std::string const page = argv[i];
        if (fs::path(page).parent_path() == "docs")
            pages.expect(pages.reached(page), front, "has no link to " + page);
    }
    for (int i = 2; i < argc; ++i)
        pages.check(argv[i]);
    auto const text = page::read(front);
    auto const lines = std::count(text.begin(), text.end(), '\n');
    pages.expect(lines <= 200, front, "has " + std::to_string(lines) + " lines, 200 are to be enough");
    return pages.sum_up() ? 0 : 1;
}
