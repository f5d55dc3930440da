// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"
#include "known_apis.hpp"

#include <notepact/schema/api_formats.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::preflight {
namespace {

// Shows those of the library, then what else the APIs refer to.
template <class Visit>
void for_each_format(known_apis const& apis, Visit const& visit) {
    auto const& all = all_formats;
    for (auto const* known : all)
        visit(*known);
    for (auto const* api : apis)
        schema::for_each_format(*api, [&](text_format const& other) {
            if (std::find(std::begin(all), std::end(all), &other) == std::end(all)) visit(other);
        });
}

text_format const* find_format(known_apis const& apis, std::string_view name) {
    text_format const* found = nullptr;
    for_each_format(apis, [&](text_format const& known) {
        if (known.name() == name) found = &known;
    });
    return found;
}

// What a text breaks: nothing, or a rule of the format.
finding judge_text(text_format const& format, std::string_view text) {
    alignas(std::uint64_t) unsigned char room[max_scanner];
    format.scan.begin(room);
    format.scan.write(room, text);
    auto const broken = format.scan.end(room);
    return {broken, format.level_of(broken, severity::error)};
}

// Every format, and the rules that its texts can break.
int list_formats(known_apis const& apis) {
    for_each_format(apis, [](text_format const& known) {
        put(known.name());
        for (auto const& rule : known.rules) {
            put(&rule == known.rules.begin() ? "  " : ", ");
            put(name(known.level_of(rule.broken, severity::error)));
            put(" ");
            put(name(rule.broken));
        }
        put("\n");
    });
    return ok;
}

int run_format(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(format_verb, apis, words, 2, {"--lines", "--list", "--strict"});
    if (!given.good()) return usage;
    if (given.has("--list")) return list_formats(apis);
    auto const* const format = given.size() != 0 ? find_format(apis, given[0]) : nullptr;
    if (format == nullptr) return usage_error(format_verb, apis, "the NAME of a format");

    int status = ok;
    auto const judge = [&](std::string_view text) {
        auto found = judge_text(*format, text);
        if (given.has("--strict")) found.level = severity::error;
        if (!found) return put("ok\n");
        put(name(found.level));
        put(" ");
        put(name(found.code));
        put("\n");
        if (found.level == severity::error) status = violations;
    };

    std::string text;
    bool fits = true;
    auto const keep = [&](std::string_view piece) {
        fits = fits && piece.size() <= max_kept - text.size();
        if (fits) text += piece;
    };
    line_cutter lines(keep, [&] {
        if (fits) judge(text);
        text.clear();
    });
    auto const take = [&](std::string_view piece) {
        given.has("--lines") ? lines.write(piece) : keep(piece);
        return fits;
    };

    if (given.input(1) != "-")
        take(given[1]);
    else if (!read("-", take))
        return usage;
    if (!fits) {
        flush_output();
        say_too_long(given.has("--lines") ? "a line" : "standard input");
        return usage;
    }
    if (given.has("--lines"))
        lines.finish();
    else
        judge(text);
    return status;
}

} // namespace

verb const format_verb = {
    "format",
    "preflight format NAME [TEXT|-] [--lines] [--strict]\n"
    "preflight format --list\n"
    "    Is a text of a format, one of those that --list names? Prints ok, or severity and rule; a warning "
    "is "
    "for a text that\n"
    "    is legal but odd. Standard input is read to its last byte, nothing is trimmed. A text of more than "
    "16 MiB is not\n"
    "    judged: exit status 2.\n"
    "    --lines   the input is one text per line, each ended by one line feed\n"
    "    --list    names every format, and the rules that its texts can break\n"
    "    --strict  every warning is an error\n",
    run_format};

} // namespace notepact::preflight
