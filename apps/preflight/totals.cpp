// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "totals.hpp"

#include <notepact/conformance/report.hpp>
#include <notepact/json/writer.hpp>

#include <cstdio>

namespace notepact::preflight {

void say(totals const& all) {
    flush_output();
    std::fprintf(stderr, "%zu documents", all.documents);
    if (all.files != 1) std::fprintf(stderr, " in %zu files", all.files);
    std::fprintf(stderr, ": %zu accepted, %zu refused", all.documents - all.refused, all.refused);
    if (all.has_baseline)
        std::fprintf(stderr, "; violations: %zu known, %zu expired", all.known, all.expired);
    if (all.files != 1 && all.unfinished != 0)
        std::fprintf(
            stderr, "; %zu file%s not checked to the end", all.unfinished, all.unfinished == 1 ? "" : "s");
    std::fputs("\n", stderr);
}

exit_status status_of(totals const& all) {
    return all.unfinished != 0 ? usage : all.refused != 0 ? violations : ok;
}

std::string json_text(std::string_view text) {
    std::string made;
    auto const append = [&made](std::string_view piece) { made += piece; };
    json_writer<decltype(append) const>(append).string(conformance::printable(text));
    return made;
}

void put_summary(std::string_view file, counted const& all, bool has_baseline) {
    auto const member = [](std::string_view name, std::size_t value) {
        put(name);
        put_number(value);
    };
    put(summary_begin);
    put(json_text(file));
    member(",\"documents\":", all.documents);
    member(",\"accepted\":", all.documents - all.refused);
    member(",\"refused\":", all.refused);
    if (has_baseline) {
        member(",\"known\":", all.known);
        member(",\"expired\":", all.expired);
    }
    put("}\n");
}

} // namespace notepact::preflight
