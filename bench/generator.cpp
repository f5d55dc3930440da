// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "generator.hpp"

#include <notepact/maxcare/documents.hpp>

#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <random>

namespace bench {

namespace {

class generator {
  public:
    explicit generator(std::uint32_t seed) : random_(seed) {}

    document valid() {
        auto const kind = any_kind();
        return {kind, text_of(kind)};
    }
    document invalid() {
        auto const kind = any_kind();
        auto text = text_of(kind);
        switch (below(8)) {
        case 0:
            text.resize(1 + below(static_cast<unsigned>(text.size()) - 1));
            return {kind, text, false, false};
        case 1:
            replace(text, "\"", "\"\\q");
            return {kind, text, false, false}; // an escape that JSON has not
        default: break;
        }
        switch (kind) {
        case bench_edit: break_edit(text); break;
        case bench_sign_off: break_sign_off(text); break;
        case bench_note: break_note(text); break;
        case bench_me: break_me(text); break;
        default: break_error(text); break;
        }
        return {kind, text, false};
    }

  private:
    // std::uniform_int_distribution is not the same everywhere, nor is the order of the operands of `+`; that
    // of what stands in braces is.
    unsigned below(unsigned end) { return static_cast<unsigned>(random_() % end); }
    static std::string joined(std::initializer_list<std::string_view> parts) {
        std::string text;
        for (auto const part : parts)
            text += part;
        return text;
    }
    template <std::size_t N>
    std::string one_of(char const* const (&texts)[N]) {
        return texts[below(N)];
    }

    // Mostly small ones, as many as make the mean 1.4 KB.
    bench_kind any_kind() {
        auto const at = below(100);
        return at < 30   ? bench_edit
               : at < 50 ? bench_error
               : at < 65 ? bench_me
               : at < 90 ? bench_note
                         : bench_sign_off;
    }
    std::string text_of(bench_kind kind) {
        switch (kind) {
        case bench_edit: return edit();
        case bench_sign_off: {
            auto const size = 1000 + below(12000);
            return sign_off(png_file(size, below(1000000)));
        }
        case bench_note: return note();
        case bench_me: return me();
        default: return error();
        }
    }

    std::string hex(unsigned digits) {
        std::string text;
        while (text.size() != digits)
            text += "0123456789abcdef"[below(16)];
        return text;
    }
    std::string padded(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }
    std::string date() {
        return joined(
            {std::to_string(1930 + below(96)), "-", padded(1 + below(12)), "-", padded(1 + below(28))});
    }
    std::string time() { return joined({padded(below(24)), ":", padded(below(60)), ":", padded(below(60))}); }
    std::string first_name() {
        return one_of(
            {"Sarah", "Max", "Zo\xC3\xAB", "Jos\xC3\xA9", "Anne-Sophie", "\xE7\x8E\x8B\xE8\x8A\xB3", "Olu"});
    }
    std::string last_name() {
        return one_of(
            {"Johnson", "Garc\303\255a", "M\303\274ller", "O'Neill", "van den Berg", "Li", "Papadopoulou"});
    }
    std::string words(unsigned count) {
        std::string text;
        for (; count != 0; --count)
            text += (text.empty() ? "" : " ")
                    + one_of(
                        {"note",
                         "impression",
                         "stable",
                         "the",
                         "of",
                         "a",
                         "required",
                         "fianc\xC3\xA9",
                         "\\u00e9tat",
                         "\\n",
                         "follow-up",
                         "dermatitis",
                         "is"});
        return text;
    }
    std::string complexity() {
        return one_of(
            {"STABLE CHRONIC ILLNESS", "ACUTE UNCOMPLICATED ILLNESS", "MINOR PROBLEM", "SELF-LIMITED"});
    }

    std::string edit() {
        return joined(
            {R"({"dxComplexity":")",
             complexity(),
             R"(","dxStatus":")",
             one_of({"Active", "Resolved", "Chronic"}),
             "\"}"});
    }
    std::string error() {
        return joined(
            {R"({"code":")",
             one_of({"forbidden", "not_found", "conflict"}),
             R"(","message":")",
             words(1 + below(12)),
             R"(","trace_id":")",
             hex(8),
             "-",
             hex(4),
             "-",
             hex(4),
             "-",
             hex(12),
             "\"}"});
    }
    std::string me() {
        auto text = joined(
            {R"({"code":"success","data":{"app":{"id":"app_)",
             hex(32),
             R"(","slug":")",
             one_of({"testapi", "clinic-sync", "notes"}),
             R"(","liveVersionId":"apv_)",
             hex(32),
             R"("},"organization":{"id":"org_)",
             hex(32),
             R"("},"scopes":[)"});
        for (auto left = 1 + below(17); left != 0; --left)
            text += joined(
                {"\"",
                 one_of({"read:", "write:"}),
                 one_of({"patients", "bills", "notes", "emails", "products"}),
                 left == 1 ? "\"" : "\","});
        return text + "]}}";
    }
    std::string note() {
        std::string text(notepact::maxcare::full_note);
        replace(text, "nte_3cc73cb69c59403ca9108af6c5693b25", "nte_" + hex(32));
        replace(text, "pat_8de030393a9e417ab2b3a8b8df183631", "pat_" + hex(32));
        replace(text, "\"version\":3", "\"version\":" + std::to_string(1 + below(40)));
        replace(text, "2026-03-20 18:30:00+00", joined({date(), " ", time(), "+00"}));
        replace(text, "awaiting_sign", one_of({"new", "synced", "awaiting_final_sign", "signed"}));
        replace(
            text,
            "\"aiStatus\":\"issues_found\"",
            "\"aiStatus\":" + one_of({"null", "\"success\"", "\"pending\""}));
        replace(text, "Sarah", first_name());
        replace(text, "Johnson", last_name());
        replace(text, "\"Marie\"", one_of({"null", "\"Marie\""}));
        replace(text, "1985-03-15", date());
        replace(text, "2024-08-15T09:30:00.000Z", joined({date(), "T", time(), ".000Z"}));
        replace(text, "James", first_name());
        replace(text, "avatar.jpg", hex(8 + below(200)) + ".jpg");
        replace(text, "\"roles\":[\"Physician\"]", "\"roles\":[\"Physician\",\"" + words(1) + "\"]");
        replace(
            text,
            "\"impressionId\":1042",
            joined(
                {"\"impressionId\":",
                 std::to_string(below(100000)),
                 ",\"text\":\"",
                 words(below(40)),
                 "\""}));
        return text;
    }

    static void replace(std::string& text, std::string_view from, std::string_view to) {
        auto const at = text.find(from);
        if (at == text.npos) { // a mistake in this file
            std::fprintf(stderr, "generator: there is no %s\n", std::string(from).c_str());
            std::exit(3);
        }
        text.replace(at, from.size(), to);
    }

    void break_edit(std::string& text) {
        switch (below(3)) {
        case 0: text = R"({"dxStatus":1})"; break;
        case 1: replace(text, "dxStatus", "dxState"); break;
        default: text = "[" + text + "]"; break;
        }
    }
    void break_sign_off(std::string& text) {
        switch (below(6)) {
        case 0: replace(text, "\"session_note_id\":46,", ""); break;
        case 1: replace(text, "\"session_note_id\":46", "\"session_note_id\":\"46\""); break;
        case 2: replace(text, "2023-10-27", "2023-13-27"); break;
        case 3: text[text.size() - 40 - below(900)] = '*'; break;
        case 4: replace(text, "data:image/png;", "data:image/jpeg;"); break;
        default: replace(text, "\"instructions\"", "\"instruction\""); break;
        }
    }
    void break_note(std::string& text) {
        switch (below(5)) {
        case 0: replace(text, "\"mrn\":\"MRN-10042\",", ""); break;
        case 1: replace(text, "\"isVisible\":true", "\"isVisible\":\"true\""); break;
        case 2: replace(text, "\"modmed\"", "\"modmad\""); break;
        case 3: replace(text, "2025-01-15T12:30:00.000Z", "2025-02-30T12:30:00.000Z"); break;
        default: replace(text, "\"canCosign\":false,", ""); break;
        }
    }
    void break_me(std::string& text) {
        switch (below(3)) {
        case 0: replace(text, "\"code\":\"success\",", ""); break;
        case 1: replace(text, "\"slug\":\"", "\"slag\":\""); break;
        default: replace(text, "\"scopes\":[", "\"scopes\":[7,"); break;
        }
    }
    void break_error(std::string& text) {
        if (below(2) == 0)
            replace(text, "\"trace_id\"", "\"trace\"");
        else
            replace(text, "\"code\":", "\"code\":null,\"status\":");
    }

    std::mt19937 random_;
};

} // namespace

std::vector<document> mixed_documents(std::size_t count, std::uint32_t seed) {
    generator make(seed);
    std::vector<document> documents;
    documents.reserve(count);
    for (std::size_t i = 0; i != count; ++i)
        documents.push_back(i % 20 == 7 ? make.invalid() : make.valid());
    return documents;
}

} // namespace bench
