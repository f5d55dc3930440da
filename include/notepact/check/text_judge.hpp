// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_TEXT_JUDGE_HPP
#define NOTEPACT_CHECK_TEXT_JUDGE_HPP

#include <notepact/base/finding.hpp>
#include <notepact/base/limits.hpp>
#include <notepact/base/part.hpp>
#include <notepact/base/same_text.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/contract/constraint.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/json/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace notepact::detail {

/// Finds a text that comes in pieces among known ones, holding no piece of it: what has come is the beginning
/// of a known one, or of none.
class word_finder {
  public:
    void clear() noexcept {
        word_ = 0;
        length_ = 0;
    }
    NOTEPACT_OUTLINE void write(constants<std::string_view> words, std::string_view piece) noexcept {
        for (char const c : piece) {
            if (word_ == words.count) return;
            auto const come = part(words.first[word_], 0, length_);
            // The words before this one do not begin as the text does: it is this one or a later one.
            while (word_ != words.count && !goes_on(words.first[word_], come, c))
                ++word_;
            ++length_;
        }
    }
    /// The known text that has come; no data() if there is none.
    std::string_view found(constants<std::string_view> words) const noexcept {
        if (word_ == words.count) return {};
        auto const come = part(words.first[word_], 0, length_);
        for (auto at = word_; at != words.count; ++at)
            if (words.first[at] == come) return words.first[at];
        return {};
    }

  private:
    static bool goes_on(std::string_view word, std::string_view come, char c) noexcept {
        return word.size() > come.size() && word[come.size()] == c && part(word, 0, come.size()) == come;
    }

    rule_count word_ = 0;      // the first that begins as the text does
    std::uint16_t length_ = 0; // of what has come, while there is one
};

/// Judges one string, in pieces, by the rule of an enumeration or a string.
class text_judge {
  public:
    /// Whether a whole text certainly breaks nothing of a rule of those kinds: one of characters that stand
    /// for themselves in a JSON string, whose closing quote is behind it. Quick: false says nothing.
    static bool is_certain(rule const& r, std::string_view text) noexcept {
        if (r.kind == rule_kind::enumeration) {
            for (auto const word : constants<std::string_view>(r.refers.words, r.detail))
                if (same_text(word, text)) return true;
            return false;
        }
        if (!r.within().empty()) return false;
        auto const* const format = r.refers.format;
        if (format == nullptr) return true;
        if (format->quick == nullptr) return false;
        json_scan scan(std::string_view(text.data(), text.size() + 1));
        return format->quick(scan, text.data()) == text.data() + text.size();
    }

    /// The same of a text with nothing behind it, of whatever characters: true of UTF-8 only.
    static bool is_certain_alone(rule const& r, std::string_view text) noexcept {
        if (r.kind == rule_kind::enumeration) return is_certain(r, text);
        char quoted[64] = {};
        if (r.refers.format == nullptr || r.refers.format->quick == nullptr || text.size() >= sizeof quoted)
            return false;
        if (!text.empty()) std::memcpy(quoted, text.data(), text.size());
        quoted[text.size()] = '"';
        return is_certain(r, std::string_view(quoted, text.size()));
    }

    /// The rule must be of those kinds.
    void begin(rule const& r) noexcept {
        rule_ = &r;
        if (r.kind == rule_kind::enumeration)
            words_.clear();
        else if (r.refers.format != nullptr)
            r.refers.format->scan.begin(room_);
        for (auto& state : states_)
            state = 0;
    }

    void write(std::string_view piece) noexcept {
        if (rule_->kind == rule_kind::enumeration) return words_.write(words(), piece);
        if (rule_->refers.format != nullptr) rule_->refers.format->scan.write(room_, piece);
        auto* state = states_;
        for (auto const& one : rule_->within()) {
            auto const& by = *one.refers.checked;
            if (by.write != nullptr) by.write(*state++, piece, one);
        }
    }

    /// Of an enumeration, the text that it is; no data() if it is none.
    std::string_view known_text() const noexcept {
        return rule_->kind == rule_kind::enumeration ? words_.found(words()) : std::string_view();
    }

    /// The text ends here. Hands what it breaks to `found(finding, rule const& of)`: its format, then each
    /// constraint.
    template <class Found>
    void end(Found&& found) const {
        using callable = std::remove_reference_t<Found>;
        end([](void const* to,
               finding what,
               rule const& of) { (*static_cast<callable const*>(to))(what, of); },
            &found);
    }

  private:
    constants<std::string_view> words() const noexcept { return {rule_->refers.words, rule_->detail}; }

    using told = void (*)(void const* to, finding what, rule const& of);
    void end(told tell, void const* to) const {
        auto const broken = of_format();
        if (broken) tell(to, broken, *rule_);
        if (rule_->kind == rule_kind::enumeration) return;
        bool const no_number = broken && broken.level == severity::error;
        auto const* state = states_;
        for (auto const& one : rule_->within()) {
            auto const& by = *one.refers.checked;
            bool kept = true;
            if (by.write != nullptr)
                kept = by.keeps(*state++, one);
            else if (!no_number)
                kept = by.keeps_number(facts(), one);
            if (!kept) tell(to, {by.broken, one.level()}, one);
        }
    }

    // Only of a format that reads a number.
    number_facts facts() const noexcept { return rule_->refers.format->scan.number(room_); }

    finding of_format() const noexcept {
        if (rule_->kind == rule_kind::enumeration)
            return words_.found(words()).data() != nullptr ? finding{}
                                                           : finding{errc::not_in_enum, rule_->level()};
        auto const* const format = rule_->refers.format;
        if (format == nullptr) return {};
        auto const broken = format->scan.end(room_);
        return {broken, format->level_of(broken, rule_->level())};
    }

    rule const* rule_ = nullptr;
    union {
        word_finder words_;
        alignas(std::uint64_t) unsigned char room_[max_scanner];
    };
    std::uint32_t states_[max_text_constraints];

  public:
    text_judge() noexcept {} // nothing to be read before begin()
};

} // namespace notepact::detail

namespace notepact {

/// Hands what is wrong with a text where the rule of a string or enumeration is to
/// `found(finding, rule const& of)`: its format first, `of` being the rule itself, then each constraint that
/// it breaks. The text need not be UTF-8. Allocates nothing.
template <class Found>
void judge_text(rule const& wanted, std::string_view text, Found&& found) {
    detail::text_judge judge;
    judge.begin(wanted);
    judge.write(text);
    judge.end(found);
}

/// The first rule that a number breaks where the rule of an integer or number is, by its format, in a request
/// or in an answer: `out_of_range` and `wrong_type` of integers, `not_positive`, `not_whole`. Its constraints
/// are not asked.
inline finding judge_number(rule const& r, number_facts const& facts, bool request) noexcept {
    if (r.kind == rule_kind::integer) {
        if (facts.beyond_int64) return {errc::out_of_range, severity::error};
        if (!facts.integer_token && (request || !facts.whole)) return {errc::wrong_type, severity::error};
    }
    switch (r.number()) {
    case number_format::positive:
        if (facts.negative || facts.zero) return {errc::not_positive, r.level()};
        break;
    case number_format::whole:
        if (!facts.safe_whole()) return {errc::not_whole, r.level()};
        break;
    case number_format::free: break;
    }
    return {};
}

} // namespace notepact

#endif
