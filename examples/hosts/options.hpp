// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The command line of the clients.
#ifndef NOTEPACT_EXAMPLES_HOSTS_OPTIONS_HPP
#define NOTEPACT_EXAMPLES_HOSTS_OPTIONS_HPP

#include <notepact/format/iso8601.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/maxcare/ids.hpp>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace hosts {

/// What was asked for; else, what the documents show. Views the command line, except for the file.
struct options {
    std::optional<notepact::base_url_view> clinic, max;
    std::string png; ///< the file's bytes
    std::string_view token = "your_token_here";
    std::string_view organization = "7e2c8cfe-b7a9-4deb-986d-e7012589e72b";
    std::string_view note; ///< of both, if it is given
    std::int64_t clinic_note = 46;
    std::string_view max_note = "nte_3cc73cb69c59403ca9108af6c5693b25";
    std::int64_t addendum = 39;
    std::optional<notepact::maxcare::impression_id> impression = 1042;
    std::string_view provider = "prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a";
    std::optional<notepact::instant> review_date;
    std::chrono::seconds limit{30};
};

namespace detail {

template <class Number>
bool read_number(std::string_view text, Number& number) {
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}

inline bool read_file(std::string_view name, std::string& bytes) {
    std::ifstream file(std::string(name), std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(file), {});
    return static_cast<bool>(file);
}

template <class Value>
bool take(notepact::result<Value> read, std::optional<Value>& value) {
    if (read) value = std::move(*read);
    return read.has_value();
}

// False if there is no such option, or its value is none.
inline bool read_option(std::string_view name, std::string_view value, options& given) {
    unsigned seconds = 0;
    if (name == "--clinic") return take(notepact::base_url_view::parse(value), given.clinic);
    if (name == "--max") return take(notepact::base_url_view::parse(value), given.max);
    if (name == "--png") return read_file(value, given.png);
    if (name == "--token") return given.token = value, true;
    if (name == "--organization") return given.organization = value, true;
    if (name == "--note") return given.note = value, true;
    if (name == "--addendum") return read_number(value, given.addendum);
    if (name == "--impression") return take(notepact::maxcare::impression_id::parse(value), given.impression);
    if (name == "--provider") return given.provider = value, true;
    if (name == "--review-date") return take(notepact::parse_iso8601(value), given.review_date);
    if (name == "--timeout") {
        if (!read_number(value, seconds) || seconds == 0 || seconds > 3600) return false;
        given.limit = std::chrono::seconds(seconds);
        return true;
    }
    return false;
}

} // namespace detail

/// Nothing, and says why, if the command line is not as it must be.
inline std::optional<options> parse_options(int argc, char** argv) {
    options given;
    for (int i = 1; i < argc; i += 2) {
        if (i + 1 != argc && detail::read_option(argv[i], argv[i + 1], given)) continue;
        std::cerr << "cannot use option " << (i + 1) / 2 << " or its value\n"; // it may be a credential
        return std::nullopt;
    }
    if (!given.note.empty()) given.max_note = given.note;
    bool const note =
        given.note.empty() || !given.clinic || detail::read_number(given.note, given.clinic_note);
    bool const png = !given.png.empty() || !given.clinic;
    if (note && png && (given.clinic || given.max)) return given;
    std::cerr << "usage: " << argv[0]
              << " [--clinic URL --png FILE] [--max URL] [--token TEXT] [--organization TEXT]\n"
                 "    [--note ID] [--addendum ID] [--impression ID] [--provider ID]\n"
                 "    [--review-date ISO8601] [--timeout SECONDS]\n"
                 "Signs a note off with the signature in a PNG file and answers an addendum to it, edits an\n"
                 "impression, or both. A URL is https, or http to a loopback host.\n";
    return std::nullopt;
}

} // namespace hosts

#endif
