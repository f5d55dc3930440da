// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Keeps a Markdown page true: runs what its fenced blocks show.
//
//     ```cpp          a whole program: it must compile, run and exit with 0; a ```text block right behind it
//     is its output
//     ```console      `$ command` lines, run by sh in the project's folder, each followed by its output
//     ```LANG FILE    a quotation: the lines must stand in FILE, in this order, side by side
//
// In its prose, `7 (`max_things`)` says that the constant notepact::max_things is 7; in a paragraph that
// names NOTEPACT_SMALL, where that is defined. `7 MiB (…)` are so many bytes.
//
// Other blocks (```sh: set-up) are only counted. usage: snippets PAGE.md SCRATCH_FOLDER COMPILER [FLAG...]
// A command sees what PATH shows; the current folder is the project's.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct block {
    std::string language, file, text;
    int line;
    bool follows_directly; // only blank lines between it and the block before
};

std::vector<block> blocks_of(std::istream& page) {
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
std::vector<std::string> prose_of(std::istream& page) {
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

struct outcome {
    int status;
    std::string output;
};

outcome run(std::string const& command) {
    auto* const pipe = popen(("{ " + command + "\n} 2>&1 </dev/null").c_str(), "r");
    if (pipe == nullptr) return {-1, "cannot run sh"};
    outcome result{0, ""};
    char buffer[4096];
    while (auto const size = fread(buffer, 1, sizeof buffer, pipe))
        result.output.append(buffer, size);
    result.status = pclose(pipe);
    return result;
}

std::string read(std::string const& name) {
    std::ostringstream text;
    text << std::ifstream(name, std::ios::binary).rdbuf();
    return text.str();
}

class page_test {
  public:
    page_test(std::string page, std::string scratch, std::string compiler)
        : page_(std::move(page)), scratch_(std::move(scratch)), compiler_(std::move(compiler)) {}

    bool run_all() {
        std::ifstream in(page_);
        if (!in) {
            std::cout << page_ << ": cannot be read\n";
            return false;
        }
        auto const blocks = blocks_of(in);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            auto const& b = blocks[i];
            bool const has_output =
                i + 1 < blocks.size() && blocks[i + 1].language == "text" && blocks[i + 1].follows_directly;
            if (!b.file.empty())
                quotation(b);
            else if (b.language == "cpp")
                program(b, has_output ? &blocks[i + 1] : nullptr);
            else if (b.language == "console")
                console(b);
        }
        constants("");
        constants("NOTEPACT_SMALL");
        std::cout << page_ << ": " << ran_ << " snippets ran, " << failed_ << " failed\n";
        return ran_ != 0 && failed_ == 0;
    }

  private:
    void expect(
        bool good, block const& b, std::string const& what, std::string const& got = "",
        std::string const& wanted = "") {
        ++ran_;
        if (good) return;
        ++failed_;
        std::cout << page_ << ':' << b.line << ": " << what << '\n';
        if (got != wanted) std::cout << "--- got\n" << got << "--- the page says\n" << wanted << "---\n";
    }

    void program(block const& b, block const* output) {
        std::string const name = scratch_ + "/snippet_" + std::to_string(b.line);
        std::ofstream(name + ".cpp") << b.text;
        auto const built = run(compiler_ + " " + name + ".cpp -o " + name);
        if (built.status != 0) return expect(false, b, "does not compile", built.output);
        auto const ran = run(name);
        expect(ran.status == 0, b, "does not exit with 0", ran.output);
        if (output != nullptr)
            expect(ran.output == output->text, b, "prints something else", ran.output, output->text);
    }

    // What the prose says of constants, in the paragraphs that name this macro; or that do not, without one.
    void constants(std::string const& macro) {
        static std::regex const told("([0-9]+)( MiB)?[a-z ]* \\(`([a-z_]+)`\\)");
        block b{"cpp", "", "#include <notepact/notepact.hpp>\n", 0, false};
        std::ifstream in(page_);
        for (auto const& paragraph : prose_of(in)) {
            if ((paragraph.find("NOTEPACT_SMALL") != paragraph.npos) == macro.empty()) continue;
            for (std::sregex_iterator at(paragraph.begin(), paragraph.end(), told), end; at != end; ++at)
                b.text += "static_assert(notepact::" + (*at)[3].str() + " == " + (*at)[1].str()
                          + ((*at)[2].matched ? "u << 20" : "u") + ");\n";
        }
        if (b.text.find("static_assert") == b.text.npos) return;
        std::string const name = scratch_ + "/constants" + macro + ".cpp";
        std::ofstream(name) << b.text;
        auto const built =
            run(compiler_ + " -fsyntax-only " + (macro.empty() ? "" : "-D" + macro + " ") + name);
        expect(built.status == 0, b, "other constants", built.output);
    }

    void console(block const& b) {
        std::istringstream lines(b.text);
        std::string line, command, wanted;
        auto const compare = [&] {
            if (command.empty()) return;
            auto const got = run(command).output;
            expect(got == wanted, b, "$ " + command, got, wanted);
        };
        while (std::getline(lines, line)) {
            if (line.rfind("$ ", 0) == 0) {
                compare();
                command = line.substr(2);
                wanted.clear();
            } else {
                wanted += line + '\n';
            }
        }
        compare();
    }

    void quotation(block const& b) {
        expect(read(b.file).find(b.text) != std::string::npos, b, "does not stand so in " + b.file);
    }

    std::string page_, scratch_, compiler_;
    int ran_ = 0, failed_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: snippets PAGE.md SCRATCH_FOLDER COMPILER [FLAG...]\n";
        return 2;
    }
    std::string compiler = argv[3];
    for (int i = 4; i < argc; ++i)
        compiler += std::string(" ") + argv[i];
    return page_test(argv[1], argv[2], compiler).run_all() ? 0 : 1;
}
