// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"

#include <notepact/notepact.hpp>

namespace preflight {
namespace {

using notepact::errc;

// What is to be said of a text: nothing, a rule that it breaks, or one that makes it odd.
struct remark {
    errc rule = errc{};
    notepact::severity level = notepact::severity::error;
};

remark unless(bool good, errc rule) {
    return good ? remark{} : remark{rule};
}
remark odd_unless(bool usual, errc rule) {
    return usual ? remark{} : remark{rule, notepact::severity::warning};
}

struct text_format {
    char const* name;
    remark (*judge)(std::string_view text);
};

text_format const formats[] = {
    {"iso8601",
     [](std::string_view text) {
         return notepact::is_iso8601(text) ? odd_unless(notepact::is_rfc3339(text), errc::not_rfc3339)
                                           : remark{errc::not_iso8601};
     }},
    {"rfc3339", [](std::string_view text) { return unless(notepact::is_rfc3339(text), errc::not_rfc3339); }},
    {"timestamp",
     [](std::string_view text) { return unless(notepact::is_timestamp(text), errc::not_a_timestamp); }},
    {"date", [](std::string_view text) { return unless(notepact::is_date(text), errc::not_a_date); }},
    {"base64", [](std::string_view text) { return unless(notepact::is_base64(text), errc::not_base64); }},
    {"png_data_uri",
     [](std::string_view text) {
         switch (notepact::check_png_data_uri(text)) {
         case notepact::png_data_uri_state::ok: break;
         case notepact::png_data_uri_state::missing_prefix: return remark{errc::missing_prefix};
         case notepact::png_data_uri_state::not_base64: return remark{errc::not_base64};
         case notepact::png_data_uri_state::not_png: return remark{errc::not_png};
         }
         return remark{};
     }},
    {"number",
     [](std::string_view text) {
         return notepact::is_number(text) ? odd_unless(notepact::is_whole_number(text), errc::not_whole)
                                          : remark{errc::not_numeric};
     }},
    {"header_value",
     [](std::string_view text) { return unless(notepact::is_header_value(text), errc::bad_header); }},
    {"path_segment",
     [](std::string_view text) { return unless(notepact::is_path_segment(text), errc::bad_parameter); }},
};

int run_format(std::vector<std::string_view> const& words) {
    arguments const given(format_verb, words, 2, {"--lines", "--strict"});
    if (!given.good()) return usage;
    text_format const* format = nullptr;
    for (auto const& known : formats)
        if (given.size() != 0 && given[0] == known.name) format = &known;
    if (format == nullptr) return usage_error(format_verb, "the NAME of a format");

    int status = ok;
    auto const judge = [&](std::string_view text) {
        auto found = format->judge(text);
        if (given.has("--strict")) found.level = notepact::severity::error;
        if (found.rule == errc{}) return put("ok\n");
        put(name(found.level));
        put(" ");
        put(name(found.rule));
        put("\n");
        if (found.level == notepact::severity::error) status = violations;
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
    "    Is a text of a format? NAME is one of iso8601 rfc3339 timestamp date base64 "
    "png_data_uri number header_value\n"
    "    path_segment. Prints ok, or severity and rule; a warning is for a text that "
    "is legal but odd. Standard input is\n"
    "    read to its last byte, nothing is trimmed. A text of more than 16 MiB is not judged: exit status "
    "2.\n"
    "    --lines   the input is one text per line, each ended by one line feed\n"
    "    --strict  every warning is an error\n",
    run_format};

} // namespace preflight
