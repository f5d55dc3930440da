// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the document says of values, as client and server look at it.
#ifndef THIRD_PARTY_VALUES_HPP
#define THIRD_PARTY_VALUES_HPP

#include <string_view>

namespace third_party {

inline bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n\v\f\r") == text.npos;
}

inline bool is_image(std::string_view text) {
    constexpr std::string_view prefix = "data:image/png;base64,";
    return text.size() > prefix.size() && text.substr(0, prefix.size()) == prefix;
}

} // namespace third_party

#endif
