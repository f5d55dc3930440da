// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What is done many bytes at a time, in each form that this processor has, against the plain one: the best of
// many interleaved runs, in this thread's time.
//
//     g++ -std=c++17 -O2 -Iinclude bench/kernels.cpp -o kernels && ./kernels
#include <notepact/format/base64.hpp>
#include <notepact/format/crc32.hpp>
#include <notepact/json/utf8_run.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace detail = notepact::detail;

double now() {
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) * 1e9 + static_cast<double>(at.tv_nsec);
}

struct form {
    char const* name;
    bool there;
    std::function<std::size_t()> run;
};

std::size_t volatile result; // so that nothing is left out

// The first form is the plain one.
void compare(std::string_view what, std::size_t bytes, std::vector<form> forms) {
    forms.erase(
        std::remove_if(forms.begin(), forms.end(), [](form const& f) { return !f.there; }), forms.end());
    std::vector<double> best(forms.size(), 1e18);
    auto const repeated = 2'000'000 / bytes + 1;
    for (int round = 0; round != 40; ++round)
        for (std::size_t i = 0; i != forms.size(); ++i) {
            auto const begin = now();
            for (std::size_t n = 0; n != repeated; ++n)
                result = forms[i].run();
            best[i] = std::min(best[i], (now() - begin) / static_cast<double>(repeated));
        }
    for (std::size_t i = 0; i != forms.size(); ++i)
        std::printf(
            "%-18.*s %6zu B  %-12s %9.1f ns  %6.2f GB/s  %5.2f times\n",
            static_cast<int>(what.size()),
            what.data(),
            bytes,
            forms[i].name,
            best[i],
            static_cast<double>(bytes) / best[i],
            best[0] / best[i]);
}

void base64(std::size_t size) {
    auto const groups = size / 3;
    std::string bytes(3 * groups, '\0'), text(4 * groups, '\0');
    std::uint32_t state = 1;
    for (auto& byte : bytes)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    detail::encode_base64_plain(bytes.data(), groups, text.data());
    // What a form leaves the plain one does.
    auto const count = [&](auto wide) {
        return [&, wide] {
            auto const done = wide(text.data(), groups);
            return done + detail::count_base64_plain(text.data() + 4 * done, groups - done);
        };
    };
    auto const decode = [&](auto wide) {
        return [&, wide] {
            auto const done = wide(text.data(), groups, bytes.data());
            return done
                   + detail::decode_base64_plain(
                       text.data() + 4 * done, groups - done, bytes.data() + 3 * done);
        };
    };
    auto const encode = [&](auto wide) {
        return [&, wide] {
            auto const done = wide(bytes.data(), groups, text.data());
            detail::encode_base64_plain(bytes.data() + 3 * done, groups - done, text.data() + 4 * done);
            return groups;
        };
    };
    auto const none = [](auto...) { return std::size_t{0}; };
    std::vector<form> counts = {{"plain", true, count(none)}};
    std::vector<form> decodes = {{"plain", true, decode(none)}};
    std::vector<form> encodes = {{"plain", true, encode(none)}};
    [[maybe_unused]] auto const add = [&](char const* name, bool there, auto c, auto d, auto e) {
        counts.push_back({name, there, count(c)});
        decodes.push_back({name, there, decode(d)});
        encodes.push_back({name, there, encode(e)});
    };
#ifdef NOTEPACT_DETAIL_WIDE
    add("SSSE3 or NEON",
        detail::has_wide16(),
        detail::count_base64_16,
        detail::decode_base64_16,
        detail::encode_base64_16);
#endif
#ifdef NOTEPACT_DETAIL_X86
    add("AVX2",
        detail::has_wide32(),
        detail::count_base64_avx2,
        detail::decode_base64_avx2,
        detail::encode_base64_avx2);
#endif
#ifdef NOTEPACT_DETAIL_TARGET64
    add("AVX-512",
        detail::has_wide64(),
        detail::count_base64_avx512,
        detail::decode_base64_avx512,
        detail::encode_base64_avx512);
#endif
    compare("base64 checked", text.size(), counts);
    compare("base64 decoded", text.size(), decodes);
    compare("base64 encoded", text.size(), encodes);
}

void crc32(std::size_t size) {
    std::string const bytes(size, 'x');
    std::vector<form> forms = {
        {"plain", true, [&] { return notepact::crc32_detail::update_plain(1, bytes); }}};
#ifdef NOTEPACT_DETAIL_X86
    auto const folded = [&](auto fold) {
        return [&, fold] {
            char last[16];
            auto const* const end = bytes.data() + bytes.size();
            auto const* const left = fold(1, bytes.data(), end, last);
            return notepact::crc32_detail::update_plain(
                notepact::crc32_detail::update_plain(0, std::string_view(last, sizeof last)),
                std::string_view(left, static_cast<std::size_t>(end - left)));
        };
    };
    forms.push_back({"PCLMUL", detail::has_wide16(), folded(detail::crc32_fold_pclmul)});
#endif
#ifdef NOTEPACT_DETAIL_TARGET64
    forms.push_back({"VPCLMULQDQ", detail::has_wide64(), folded(detail::crc32_fold_vpclmulqdq)});
#endif
#ifdef NOTEPACT_DETAIL_ARM_CRC32
    forms.push_back({"CRC32X", detail::has_crc32(), [&] {
                         return detail::crc32_by_instruction(1, bytes.data(), bytes.size());
                     }});
#endif
    compare("CRC-32", size, forms);
}

// A string of such a text, in the middle of a document.
void utf8(std::string_view what, std::string_view sentence, std::size_t size) {
    std::string text;
    while (text.size() + sentence.size() <= size)
        text += sentence;
    auto const length = text.size();
    text += "\", \"another\": \"" + std::string(100, '-');
    auto const* const begin = text.data();
    auto const* const end = begin + text.size();
    auto const by = [=](auto wide) {
        return
            [=] { return static_cast<std::size_t>(detail::skip_utf8_plain(wide(begin, end), end) - begin); };
    };
    std::vector<form> forms = {
        {"plain", true, by([](char const* at, char const*) { return at; })},
        {"skip_utf8", true, by(detail::skip_utf8)}};
#ifdef NOTEPACT_DETAIL_WIDE
    forms.push_back({"SSSE3 or NEON", detail::has_wide16(), by(detail::skip_utf8_16)});
#endif
#ifdef NOTEPACT_DETAIL_X86
    forms.push_back({"AVX2", detail::has_wide32(), by(detail::skip_utf8_avx2)});
#endif
#ifdef NOTEPACT_DETAIL_TARGET64
    forms.push_back({"AVX-512", detail::has_wide64(), by(detail::skip_utf8_avx512)});
#endif
    compare(what, length, forms);
}

} // namespace

int main() {
    for (std::size_t const size : {300U, 3072U, 48U * 1024}) {
        base64(size);
        crc32(size);
        utf8("string, English", "The patient reports pain in the left knee. ", size);
        utf8(
            "string, German",
            "Der Patient klagt \xC3\xBC"
            "ber Schmerzen im Kn\xC3\xB6"
            "chel. ",
            size);
        utf8("string, Chinese", "\xE6\x82\xA3\xE8\x80\x85\xE8\x87\xAA\xE8\xBF\xB0", size);
    }
}
