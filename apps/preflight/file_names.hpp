// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Names of files in what is printed: whoever names a file may have meant to write something else there.
#ifndef PREFLIGHT_FILE_NAMES_HPP
#define PREFLIGHT_FILE_NAMES_HPP

#include <string>
#include <string_view>

namespace notepact::preflight {

// In a line of text: control characters are `?`.
std::string shown_name(std::string_view file);

// In a command of GitHub Actions, `::error file=NAME,title=TITLE::MESSAGE`, as a property and as the message:
// what ends them is percent-encoded. Other control characters than tab, and bytes that are no UTF-8, are
// U+FFFD.
std::string annotation_property(std::string_view text);
std::string annotation_message(std::string_view text);

// As a URI reference (RFC 3986): relative, or with the scheme `file`. Any bytes.
std::string file_uri(std::string_view file);

} // namespace notepact::preflight

#endif
