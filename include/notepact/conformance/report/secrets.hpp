// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Where secrets stand in a text, as they are or encoded in one of the ways in which they travel.
#ifndef NOTEPACT_CONFORMANCE_REPORT_SECRETS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_SECRETS_HPP

#include <notepact/conformance/report/escapes.hpp>
#include <notepact/conformance/report/printable.hpp>
#include <notepact/conformance/suite.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// A piece of a text: as it is, or a variable of the shell that stands for it.
struct text_piece {
    std::string_view plain;
    std::string_view variable = {}; // empty: it is plain
};
using text_pieces = std::vector<text_piece>;

inline bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
inline bool is_base64_character(char c) noexcept {
    return is_letter(c) || is_digit(c) || c == '+' || c == '/' || c == '-' || c == '_' || c == '=';
}

inline std::string shell_variable(std::string_view name) {
    bool good = !name.empty() && !is_digit(name[0]);
    for (char const c : name)
        good = good && (is_letter(c) || is_digit(c) || c == '_');
    return good ? std::string(name) : std::string("SECRET");
}

// The characters of a base64 text that are the same wherever so many unknown bytes before a text end a group.
struct base64_core {
    std::string text;
    std::size_t before; // how many characters before them hold bits of it, too
};
inline base64_core core_of_base64(std::string_view text, std::size_t unknown, std::string_view digits) {
    auto const whole = std::string(unknown, '\0') + std::string(text);
    std::string made;
    unsigned bits = 0, count = 0;
    for (char const c : whole) {
        bits = (bits << 8U | static_cast<unsigned char>(c)) & 0xFFFFU;
        for (count += 8; count >= 6; count -= 6)
            made += digits[bits >> (count - 6) & 0x3FU];
    }
    auto const before = unknown == 0 ? std::size_t{0} : unknown + 1;
    return {made.substr((std::min)(before, made.size())), before == 0 ? 0U : 1U};
}

class secret_finder {
  public:
    static constexpr std::size_t shortest = 4; // that is looked for inside other words

    explicit secret_finder(std::vector<kept_secret> const& secrets) {
        for (auto const& one : secrets) {
            auto const name = shell_variable(one.name);
            if (one.text.empty()) continue;
            if (one.text.size() < shortest) {
                short_.push_back({one.text, {name, {}, {}}});
                continue;
            }
            add(one.text, {name, name + "_PERCENT", name + "_JSON"});
            add_encoded(one.text, name);
        }
    }

    bool empty() const noexcept { return needles_.empty() && short_.empty(); }

    /// The pieces of a text, none of them empty. They view it and this.
    text_pieces pieces(std::string_view text) const {
        text_pieces made;
        std::size_t from = 0;
        auto const put = [&](std::size_t begin, std::size_t end, std::string_view variable) {
            if (from < begin) made.push_back({text.substr(from, begin - from)});
            made.push_back({{}, variable});
            from = end;
        };
        for (std::size_t at = 0; at < text.size();) {
            auto const found =
                first_[static_cast<unsigned char>(text[at])] ? longest_at(text, at) : found_secret();
            if (found.size == 0) {
                ++at;
                continue;
            }
            auto begin = at, end = at + found.size;
            if (found.by->base64) {
                for (std::size_t i = 0;
                     i < found.by->before && begin > from && is_base64_character(text[begin - 1]);
                     ++i)
                    --begin;
                for (std::size_t i = 0; i < 3 && end < text.size() && is_base64_character(text[end]); ++i)
                    ++end;
            }
            put(begin, end, found.by->variable[static_cast<std::size_t>(found.how)]);
            at = end;
        }
        auto const last = text.substr(from);
        auto const word = last.substr(last.rfind(' ') == last.npos ? 0 : last.rfind(' ') + 1);
        for (auto const& one : short_)
            if (!word.empty() && word == one.text) {
                put(text.size() - word.size(), text.size(), one.variable[0]);
                break;
            }
        if (from < text.size()) made.push_back({text.substr(from)});
        return made;
    }

    /// The text with `$TOKEN` in place of each.
    std::string hidden(std::string_view text) const {
        if (empty()) return std::string(text);
        std::string made;
        for (auto const& piece : pieces(text)) {
            if (!piece.variable.empty()) made += '$';
            made += piece.variable.empty() ? piece.plain : piece.variable;
        }
        return made;
    }
    /// The same, printable(): what that leaves out must not make a secret of what is left.
    std::string shown(std::string_view text) const { return hidden(printable(hidden(text))); }

  private:
    struct needle {
        std::string text;
        std::array<std::string, 3> variable; // by escape_kind
        bool base64 = false;
        std::size_t before = 0;
    };
    struct found_secret {
        needle const* by = nullptr;
        escape_kind how = escape_kind::plain;
        std::size_t size = 0;
    };

    void
    add(std::string text, std::array<std::string, 3> variable, bool base64 = false, std::size_t before = 0) {
        for (auto const c : {text[0], '%', '\\', '+'})
            first_[static_cast<unsigned char>(c)] = true;
        needles_.push_back({std::move(text), std::move(variable), base64, before});
    }
    void add_encoded(std::string_view text, std::string const& name) {
        auto const all = [&](std::string_view ending) {
            auto const made = name + std::string(ending);
            return std::array<std::string, 3>{made, made, made};
        };
        for (std::string_view const last : {"+/", "-_"})
            for (std::size_t unknown = 0; unknown < 3; ++unknown) {
                constexpr std::string_view digits =
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
                auto core = core_of_base64(text, unknown, std::string(digits) + std::string(last));
                if (core.text.size() >= shortest) add(core.text, all("_BASE64"), true, core.before);
            }
        for (std::string_view const digits : {"0123456789abcdef", "0123456789ABCDEF"}) {
            std::string made;
            for (char const c : text) {
                made += digits[static_cast<unsigned char>(c) >> 4U];
                made += digits[static_cast<unsigned char>(c) & 0xFU];
            }
            add(made, all("_HEX"));
        }
    }

    found_secret longest_at(std::string_view text, std::size_t at) const {
        found_secret best;
        auto const rest = text.substr(at);
        for (auto const& one : needles_) {
            auto const found = match_escaped(rest, one.text);
            if (found.size > best.size) best = {&one, found.how, found.size};
        }
        return best;
    }

    std::vector<needle> needles_, short_;
    std::array<bool, 256> first_{};
};

} // namespace notepact::conformance::detail

#endif
