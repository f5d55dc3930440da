// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How the scanner of a format is held against the samples of its row, and against texts near to them. What a
// schema says of a row is held against it by format_rows.hpp.
#ifndef NOTEPACT_TESTS_SUPPORT_FORMAT_SAMPLES_HPP
#define NOTEPACT_TESTS_SUPPORT_FORMAT_SAMPLES_HPP

#include "test.hpp"

#include <notepact/base/constants.hpp>
#include <notepact/contract/text_format.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>

namespace notepact_test {

/// Whether every way to write the text into a scanner has the verdict of the whole text: cut in two anywhere,
/// byte by byte with every prefix judged as if it were the whole, and in pieces of three; whether it never
/// gives up on a text that is of the format, and never takes back that it has given up.
template <class Scanner>
bool same_in_pieces(std::string_view text, bool (*is)(std::string_view)) {
    static_assert(sizeof(Scanner) <= 32, "a format's state is small");
    static_assert(std::is_trivially_copyable_v<Scanner> && std::is_trivially_destructible_v<Scanner>);
    bool const expected = is(text);
    bool same = true;
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        Scanner scanner;
        scanner.write(text.substr(0, cut));
        bool const gave_up = scanner.failed();
        scanner.write("");
        scanner.write(text.substr(cut));
        same = same && scanner.complete() == expected && !(expected && gave_up)
               && !(scanner.complete() && scanner.failed()) && !(gave_up && !scanner.failed());
    }
    Scanner single, triple;
    for (std::size_t i = 0; i != text.size(); ++i) {
        same = same && single.complete() == is(text.substr(0, i));
        single.write(text.substr(i, 1));
        if (i % 3 == 0) triple.write(text.substr(i, 3));
    }
    return same && single.complete() == expected && triple.complete() == expected;
}

/// A row's samples against its scanner.
template <class Scanner>
void judge_samples(
    test& t, notepact::constants<notepact::text_sample> samples, bool (*is)(std::string_view)) {
    for (auto const& sample : samples) {
        t.equal(is(sample.text), sample.broken == notepact::errc{}, sample.description);
        t.check(same_in_pieces<Scanner>(sample.text, is), sample.description);
    }
    t.check(samples.count >= 20, "many");
}

/// How many of the changes of one byte, of any to any and an insertion of any anywhere, change the verdict of
/// the whole text against that of `model`, or the verdict in pieces.
template <class Scanner, class Model>
unsigned wrong_bytes(std::string_view text, bool (*is)(std::string_view), Model&& model) {
    unsigned wrong = 0;
    for (std::size_t at = 0; at <= text.size(); ++at)
        for (int byte = 0; byte != 256; ++byte) {
            std::string longer(text);
            longer.insert(at, 1, static_cast<char>(byte));
            wrong += is(longer) != model(longer);
            wrong += !same_in_pieces<Scanner>(longer, is);
            if (at == text.size()) continue;
            std::string changed(text);
            changed[at] = static_cast<char>(byte);
            wrong += is(changed) != model(changed);
        }
    return wrong;
}

/// Texts near those of a table: changed here and there, of a few characters, and joined to others.
class near_misses {
  public:
    near_misses(std::string_view characters, std::uint32_t seed) : characters_(characters), random_(seed) {}

    std::string next(notepact::constants<notepact::text_sample> samples) {
        std::string text(samples.first[below(samples.count)].text);
        for (auto changes = below(4); changes != 0; --changes) {
            auto const at = below(text.size() + 1);
            switch (below(5)) {
            case 0: text.insert(at, 1, character()); break;
            case 1: text.erase(at, 1 + below(3)); break;
            case 2: text.replace(at, 1, 1, character()); break;
            case 3: text.insert(at, text.substr(below(text.size() + 1), 1 + below(4))); break;
            default: {
                auto const other = samples.first[below(samples.count)].text;
                text.replace(at, text.npos, other.substr(below(other.size() + 1)));
            }
            }
        }
        return text;
    }
    std::size_t below(std::size_t n) { return random_() % n; }

  private:
    char character() {
        return below(16) == 0 ? static_cast<char>(below(256)) : characters_[below(characters_.size())];
    }
    std::string_view characters_;
    std::mt19937 random_;
};

} // namespace notepact_test

#endif
