// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_TESTS_SNIPPETS_PAGE_HPP
#define NOTEPACT_TESTS_SNIPPETS_PAGE_HPP

#include <fstream>
#include <istream>
#include <sstream>
#include <string>
#include <vector>

// What a page in Markdown is made of: fenced blocks and, between them, prose.
namespace page {

struct block {
    std::string language, file, text;
    int line;
    bool follows_directly; // only blank lines between it and the block before
};

inline std::vector<block> blocks_of(std::istream& page) {
    std::vector<block> blocks;
    std::string line;
    bool inside = false, prose_between = true;
    for (int number = 1; std::getline(page, line); ++number) {
        if (line.rfind("```", 0) == 0) {
            inside = !inside;
            if (!inside) {
                prose_between = false;
                continue;
            }
            std::istringstream info(line.substr(3));
            block opened{"", "", "", number + 1, !prose_between};
            info >> opened.language >> opened.file;
            blocks.push_back(opened);
        } else if (inside) {
            blocks.back().text += line + '\n';
        } else if (!line.empty()) {
            prose_between = true;
        }
    }
    return blocks;
}

// The paragraphs between the blocks, each in one line.
inline std::vector<std::string> prose_of(std::istream& page) {
    std::vector<std::string> paragraphs(1);
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        bool const fence = line.rfind("```", 0) == 0;
        inside = inside != fence;
        if (line.empty() || fence)
            paragraphs.emplace_back();
        else if (!inside)
            paragraphs.back() += line + ' ';
    }
    return paragraphs;
}

inline std::string read(std::string const& name) {
    std::ostringstream text;
    text << std::ifstream(name, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace page

#endif
