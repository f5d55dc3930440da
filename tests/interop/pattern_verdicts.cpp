// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// pattern_verdicts: reads patterns and texts, says what is thought of them. Each begins with its kind, `p` or
// `t`, and its size in bytes; then, in a new line, come these bytes and a line feed. For a pattern it prints
// a line, `made` or the name of the fault and where it is; for a text, `1` or `0` in a line, whether it
// matches the pattern before it. A text is judged whole and byte by byte; where the two differ, the verdict
// is `?`.
#include <notepact/format/pattern.hpp>

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

std::optional<std::string> read(std::size_t size) {
    std::string text(size, '\0');
    if (std::fread(text.data(), 1, size, stdin) != size || std::getchar() != '\n') return std::nullopt;
    return text;
}

char verdict(notepact::pattern_table const& table, std::string_view text) {
    notepact::pattern_scanner scanner;
    bool hope = true;
    for (std::size_t i = 0; i != text.size(); ++i) {
        scanner.write(table, text.substr(i, 1));
        hope = hope && !scanner.failed();
    }
    bool const whole = matches(table, text);
    if (whole != scanner.matches(table) || (whole && !hope)) return '?';
    return whole ? '1' : '0';
}

} // namespace

int main() {
    std::string text;
    std::unique_ptr<notepact::compiled_pattern> pattern;
    char kind = 0;
    unsigned long size = 0;
    int fields = 0;
    while ((fields = std::scanf("%c %lu", &kind, &size)) == 2 && std::getchar() == '\n') {
        auto bytes = read(size);
        if (!bytes) return 2;
        if (kind == 'p') {
            text = std::move(*bytes);
            pattern = std::make_unique<notepact::compiled_pattern>(text);
            auto const fault = pattern->fault();
            if (fault == notepact::pattern_fault{})
                std::puts("made");
            else
                std::printf("%s %zu\n", std::string(name(fault)).c_str(), pattern->position());
        } else {
            if (!pattern) return 2;
            std::printf("%c\n", verdict(pattern->table(), *bytes));
        }
    }
    return fields == EOF ? 0 : 2;
}
