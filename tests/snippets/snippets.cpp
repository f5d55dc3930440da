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
// Other blocks (```sh: set-up) are only counted. A command sees what PATH shows; the current folder is the
// project's. A program that includes a header of the fixture is linked with the library FIXTURE, rather than
// compile all of it anew.
#include "page.hpp"

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

using page::block;
using page::blocks_of;
using page::prose_of;
using page::read;

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

class page_test {
  public:
    page_test(std::string page, std::string scratch, std::string fixture, std::string compiler)
        : page_(std::move(page)), scratch_(std::move(scratch)), fixture_(std::move(fixture)),
          compiler_(std::move(compiler)) {}

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
        bool const of_fixture = !fixture_.empty() && b.text.find("<notepact/conformance") != b.text.npos;
        auto const built =
            run(compiler_ + (of_fixture ? " -DNOTEPACT_FIXTURE_SEPARATE " : " ") + name + ".cpp "
                + (of_fixture ? fixture_ : "") + " -o " + name);
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

    std::string page_, scratch_, fixture_, compiler_;
    int ran_ = 0, failed_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    std::string fixture;
    if (arguments.size() > 4 && arguments[2] == "--fixture") {
        fixture = arguments[3];
        arguments.erase(arguments.begin() + 2, arguments.begin() + 4);
    }
    if (arguments.size() < 3) {
        std::cerr << "usage: snippets PAGE.md SCRATCH_FOLDER [--fixture LIBRARY] COMPILER [FLAG...]\n";
        return 2;
    }
    std::string compiler = arguments[2];
    for (std::size_t i = 3; i < arguments.size(); ++i)
        compiler += ' ' + arguments[i];
    return page_test(arguments[0], arguments[1], fixture, compiler).run_all() ? 0 : 1;
}
