// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "file_names.hpp"

#include <notepact/format/percent.hpp>
#include <notepact/format/utf8.hpp>

#include <algorithm>
#include <cstddef>

namespace notepact::preflight {
namespace {

bool is_control(std::string_view character) {
    auto const first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return first < ' ' || first == 0x7F;
    return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

// How many bytes the first character has; 0 if they are no UTF-8.
std::size_t character_size(std::string_view text) {
    utf8_scanner scanner;
    for (std::size_t i = 0; i < text.size() && scanner.put(static_cast<unsigned char>(text[i])); ++i)
        if (scanner.complete()) return i + 1;
    return 0;
}

std::string escaped(std::string_view text, std::string_view special) {
    std::string made;
    auto const append = [&made](std::string_view piece) { made += piece; };
    while (!text.empty()) {
        auto const size = character_size(text);
        auto const character = text.substr(0, std::max(size, std::size_t{1}));
        if (special.find(character) != special.npos)
            percent_encode(character, append);
        else if (size == 0 || (is_control(character) && character != "\t"))
            append("\xEF\xBF\xBD");
        else
            append(character);
        text.remove_prefix(character.size());
    }
    return made;
}

} // namespace

std::string shown_name(std::string_view file) {
    std::string made(file);
    for (std::size_t i = 0; i < made.size(); i += std::max(character_size(file.substr(i)), std::size_t{1})) {
        auto const size = std::max(character_size(file.substr(i)), std::size_t{1});
        if (is_control(file.substr(i, size))) made.replace(i, size, size, '?');
    }
    return made;
}

std::string annotation_property(std::string_view text) {
    return escaped(text, "%\r\n:,");
}
std::string annotation_message(std::string_view text) {
    return escaped(text, "%\r\n");
}

std::string file_uri(std::string_view file) {
    std::string made;
    if (!file.empty() && file[0] == '/') made = "file://";
    while (file.substr(0, 2) == "./")
        file.remove_prefix(2);
    for (std::size_t i = 0; i < file.size(); ++i) {
        auto const c = file.substr(i, 1);
        if (c == "/")
            made += c;
        else
            percent_encode(c, [&made](std::string_view piece) { made += piece; });
    }
    return made;
}

} // namespace notepact::preflight
