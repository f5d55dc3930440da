// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_JOINED_HPP
#define NOTEPACT_BASE_JOINED_HPP

#include <cstddef>
#include <string_view>

namespace notepact::detail {

/// Texts in static storage, one after another, as one text in static storage.
template <std::string_view const&... Parts>
struct joined {
    struct room {
        char text[(Parts.size() + ... + 1)];
    };
    static constexpr room fill() noexcept {
        room made = {};
        std::size_t at = 0;
        for (auto const part : {Parts...})
            for (char const c : part)
                made.text[at++] = c;
        return made;
    }
    static constexpr room held = fill();
    static constexpr std::string_view text = {held.text, (Parts.size() + ... + 0)};
};

} // namespace notepact::detail

#endif
