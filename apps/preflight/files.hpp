// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The files that schema, openapi, describe and vectors make: one to standard output, or all below a folder.
#ifndef PREFLIGHT_FILES_HPP
#define PREFLIGHT_FILES_HPP

#include "command.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace notepact::preflight {

// Writes a file; `write(put)` hands its text to put(std::string_view). False, and a word on stderr, if it
// cannot be written.
template <class Write>
bool write_file(std::filesystem::path const& path, Write const& write) {
    std::error_code failed; // the next call tells
    std::filesystem::create_directories(path.parent_path(), failed);
    auto* const file = std::fopen(path.c_str(), "wb");
    int error = file == nullptr ? errno : 0; // the first
    auto const check = [&error](bool good) { error = good || error != 0 ? error : errno; };
    if (file != nullptr) {
        write([&](std::string_view text) {
            check(std::fwrite(text.data(), 1, text.size(), file) == text.size());
        });
        check(std::fclose(file) == 0);
    }
    if (error != 0)
        std::fprintf(
            stderr, "%s: cannot write %s: %s\n", program_name().c_str(), path.c_str(), std::strerror(error));
    return error == 0;
}

// Runs a verb that takes the name of one file, or `--write DIR`. `for_each(visit)` shows every file there is:
// visit(name, ending, write), which below DIR is the name, its first point made a slash, and the ending.
template <class ForEach>
int run_files(
    verb const& of, known_apis const& apis, arguments const& given, std::string_view expected,
    ForEach const& for_each) {
    auto const folders = given.values("--write");
    if (!folders.empty()) {
        if (given.size() != 0 || folders.size() != 1) return usage_error(of, apis, "--write DIR alone");
        bool good = true;
        for_each([&](std::string name, std::string_view ending, auto const& write) {
            if (auto const point = name.find('.'); point != name.npos) name[point] = '/';
            good = good && write_file(std::string(folders[0]) + '/' + name + std::string(ending), write);
        });
        return good ? ok : usage;
    }
    bool found = false;
    if (given.size() == 1)
        for_each([&](std::string const& name, std::string_view, auto const& write) {
            if (found || name != given[0]) return;
            write(put);
            found = true;
        });
    return found ? ok : usage_error(of, apis, expected);
}

} // namespace notepact::preflight

#endif
