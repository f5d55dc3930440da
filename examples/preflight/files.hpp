// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The files that schema, openapi and vectors make: one to standard output, or all below a folder.
#ifndef PREFLIGHT_FILES_HPP
#define PREFLIGHT_FILES_HPP

#include "command.hpp"

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace preflight {

// The name of an operation or contract as a path: clinic.create_sign_off is clinic/create_sign_off.
inline std::string path_of(std::string_view name) {
    std::string path(name);
    path[path.find('.')] = '/';
    return path;
}

// Writes a file; `write(put)` hands its text to put(std::string_view). False, and a word on stderr, if it
// cannot be written.
template <class Write>
bool write_file(std::filesystem::path const& path, Write write) {
    std::error_code failed; // the next call tells
    std::filesystem::create_directories(path.parent_path(), failed);
    auto* const file = std::fopen(path.c_str(), "wb");
    bool good = file != nullptr;
    if (good) {
        write([file](std::string_view text) { std::fwrite(text.data(), 1, text.size(), file); });
        good = std::ferror(file) == 0;
        good = std::fclose(file) == 0 && good;
    }
    if (!good) std::perror(("preflight: cannot write " + path.string()).c_str());
    return good;
}

} // namespace preflight

#endif
