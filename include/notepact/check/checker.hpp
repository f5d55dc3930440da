// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_CHECKER_HPP
#define NOTEPACT_CHECK_CHECKER_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/check/nearest.hpp>
#include <notepact/check/text_judge.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/format/number.hpp>
#include <notepact/json/fault.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// Whether violations tell their offset. Of a struct they do not: its text is nowhere that the caller could
/// look.
enum class offsets : bool {
    known,
    unknown
};

/// The one interpreter of contract tables. It takes the events of a document, as json_reader's sink or from
/// any other source, and writes to a report what the contract forbids. No heap, no recursion, no I/O; a few
/// machine words for each object, array or map that the contract names and that is open.
///
/// Every event takes the offset where its token begins in the document, or no_offset. Those that tell of a
/// value, or of its end, return whether the contract names the value and it has the JSON type that the
/// contract wants: a follower can then put it where it belongs, with member().
class checker {
  public:
    /// The contract and the report must outlive it.
    checker(contract_ref contract, report& report, offsets told = offsets::known) noexcept
        : contract_(&contract.head()), report_(&report),
          unknown_offset_(told == offsets::known ? 0 : no_offset) {}

    /// What it found so far.
    verdict result() const noexcept { return verdict_; }

    /// For a follower: how many containers that the contract names are open.
    std::size_t depth() const noexcept { return depth_; }
    /// For a follower: whether the innermost named container, or the one `outward` of it, is an object with
    /// named members, not a map or an array.
    bool in_object(std::size_t outward = 0) const noexcept {
        return frames_[depth() - 1 - outward].shape->kind == rule_kind::object;
    }
    /// For a follower: the ordinal there of the member whose value comes next or came last.
    std::size_t member(std::size_t outward = 0) const noexcept { return frames_[depth() - 1 - outward].at; }

    /// For a follower: whether the value that comes next or came last is at a JSON Pointer made of the
    /// contract's names, in which `*` stands for every index and for every name of a map.
    bool is_at(std::string_view pointer) const noexcept {
        for (std::size_t i = 0; i < depth_; ++i) {
            if (pointer.empty() || pointer[0] != '/') return false;
            pointer.remove_prefix(1);
            auto const step = detail::part(pointer, 0, pointer.find('/'));
            pointer.remove_prefix(step.size());
            auto const& open = frames_[i];
            if (open.shape->kind == rule_kind::object) {
                if (open.at == unknown || !spells(step, open.shape->member(open.at)->name())) return false;
            } else if (step != "*" && !is_index(step, open)) {
                return false;
            }
        }
        return pointer.empty();
    }
    /// For a follower: whether the contract leaves the next value open; where it is an `object`, also whether
    /// only its members are.
    bool expects_free(bool object) noexcept {
        auto const* wanted = skipping_ == 0 ? expected() : nullptr;
        if (wanted == nullptr) return false;
        wanted = detail::for_kind(wanted, rule_kind::object);
        return wanted->kind == rule_kind::any || (object && wanted->has(rule_flag::open));
    }
    /// For a follower: whether the next value may be any number, not only an integer.
    bool expects_number() noexcept {
        auto const* wanted = skipping_ == 0 ? expected() : nullptr;
        return wanted != nullptr && detail::for_kind(wanted, rule_kind::number)->kind == rule_kind::number;
    }

    bool object_begin(std::size_t offset) { return container_begin(rule_kind::object, offset); }
    bool object_end(std::size_t offset) {
        if (skipped()) return false;
        auto& open = top();
        if (open.shape->kind == rule_kind::object) object_done(open, offset);
        --depth_;
        return true;
    }

    bool array_begin(std::size_t offset) { return container_begin(rule_kind::array, offset); }
    bool array_end(std::size_t) {
        if (skipped()) return false;
        --depth_;
        return true;
    }

    void key_begin(std::size_t offset) {
        if (ignores_keys()) return;
        word_.clear();
        token_offset_ = offset;
    }
    void key_part(std::string_view text) {
        if (!ignores_keys()) word_.append(text);
    }
    void key_end() {
        if (ignores_keys()) return;
        auto& open = top();
        auto const* member = open.shape->inside();
        for (open.at = 0; open.at < open.shape->detail; ++open.at, member = member->next()) {
            if (!word_.is(member->name())) continue;
            if (open.has_seen(open.at))
                violate(errc::duplicate_member, severity::error, here(), token_offset_);
            open.saw(open.at);
            return;
        }
        unknown_member(open);
    }

    bool string_begin(std::size_t offset) {
        judged_ = expect(rule_kind::string, offset);
        token_offset_ = offset;
        if (judged_ != nullptr) judge_.begin(*judged_, word_);
        return judged_ != nullptr;
    }
    void string_part(std::string_view text) {
        if (judged_ != nullptr) judge_.write(text);
    }
    void string_end() {
        if (judged_ == nullptr) return;
        if (auto const found = judge_.end()) violate(found.code, found.level, here(), token_offset_);
        judged_ = nullptr;
    }

    /// The rest of the string is an image that comes in pieces: it is judged where it is written, or it
    /// cannot be had here.
    void image_elsewhere(bool written_in_pieces) {
        if (judged_ == nullptr) return;
        if (!written_in_pieces) violate(errc::only_in_pieces, severity::error, here(), token_offset_);
        if (!written_in_pieces || judged_->is(text_format::png_data_uri)) judged_ = nullptr;
    }

    void number_part(std::string_view) {}
    bool number(number_facts const& facts, std::size_t offset) {
        if (facts.overflow) {
            move_on();
            violate(errc::number_overflow, severity::error, here(), offset);
            return false;
        }
        auto const* r = expect(rule_kind::number, offset);
        if (r == nullptr) return false;
        if (auto const found = judge_number(*r, facts)) violate(found.code, found.level, here(), offset);
        return true;
    }

    bool boolean(bool, std::size_t offset) { return expect(rule_kind::boolean, offset) != nullptr; }
    bool null(std::size_t offset) { return expect(rule_kind::any, offset) != nullptr; }

    /// The text is no document; nothing may follow.
    void fault(json_fault why, std::size_t offset) {
        fault_ = why;
        violate(code_of(why), severity::error, document_path(), offset);
    }
    /// Why the text is no document; none if it is one.
    json_fault text_fault() const noexcept { return fault_; }

  private:
    static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

    // An open object, array or map that the contract names.
    struct frame {
        rule const* shape;
        std::size_t offset; // of its opening bracket
        std::uint32_t seen; // an object: a bit for each member that was there, the last for all unknown ones
        std::size_t at;     // an object: the ordinal of the last member, or none; an array: of the last item

        bool has_seen(std::size_t ordinal) const noexcept { return (seen >> ordinal & 1u) != 0; }
        void saw(std::size_t ordinal) noexcept { seen |= std::uint32_t{1} << ordinal; }
    };

    frame& top() noexcept { return frames_[depth_ - 1]; }
    bool ignores_keys() noexcept {
        return skipping_ != 0 || depth_ == 0 || top().shape->kind != rule_kind::object;
    }

    // Whether a step of a JSON Pointer is a name (RFC 6901, section 3).
    static bool spells(std::string_view step, std::string_view name) noexcept {
        for (char const& c : name) {
            auto const spelt = c == '~' ? std::string_view("~0") : c == '/' ? "~1" : std::string_view(&c, 1);
            if (detail::part(step, 0, spelt.size()) != spelt) return false;
            step.remove_prefix(spelt.size());
        }
        return step.empty();
    }
    static bool is_index(std::string_view step, frame const& open) noexcept {
        bool same = false;
        if (open.shape->kind == rule_kind::array)
            detail::put_decimal(open.at, [&](std::string_view digits) { same = step == digits; });
        return same;
    }

    // Closes a container of which nothing is checked.
    bool skipped() noexcept {
        if (skipping_ == 0) return false;
        --skipping_;
        return true;
    }

    // A value begins. In an array it is the next item; the first goes from unknown to 0.
    NOTEPACT_WRAPS void move_on() noexcept {
        if (skipping_ == 0 && depth_ != 0 && top().shape->kind == rule_kind::array) ++top().at;
    }

    // The rule of the value that begins now; null where nothing is checked.
    rule const* expected() noexcept {
        if (depth_ == 0) return contract_->inside();
        auto const& open = top();
        if (open.shape->kind != rule_kind::object) return open.shape->inside();
        return open.at == unknown ? nullptr : open.shape->member(open.at)->inside();
    }

    // A value of a kind begins. Returns its rule if it has that kind, and nothing if there is nothing more to
    // check, having reported what was wrong. rule_kind::any stands for null.
    rule const* expect(rule_kind kind, std::size_t offset) {
        if (skipping_ != 0) return nullptr;
        move_on();
        auto const* wanted = expected();
        if (wanted == nullptr) return nullptr;
        bool const nullable = wanted->has(rule_flag::nullable); // of a link, not of what it refers to
        wanted = wanted->resolved();
        if (wanted->kind == rule_kind::any) return nullptr;
        if (kind == rule_kind::any) {
            if (nullable) return wanted;
            violate(errc::null_not_allowed, severity::error, here(), offset);
            return nullptr;
        }
        if (!detail::takes(*wanted, kind)) {
            violate(errc::wrong_type, severity::error, here(), offset);
            return nullptr;
        }
        return detail::for_kind(wanted, kind);
    }

    bool container_begin(rule_kind kind, std::size_t offset) {
        auto const* shape = expect(kind, offset);
        bool const named = shape != nullptr && !shape->has(rule_flag::open);
        if (named)
            frames_[depth_++] = frame{shape, offset, 0, unknown};
        else
            ++skipping_;
        return named;
    }

    void object_done(frame& open, std::size_t offset) {
        bool effect = !open.shape->has(rule_flag::wants_effect);
        auto const* member = open.shape->inside();
        for (std::size_t i = 0; i < open.shape->detail; ++i, member = member->next()) {
            if (!member->has(rule_flag::required)) {
                effect = effect || open.has_seen(i);
            } else if (!open.has_seen(i)) {
                open.at = i;
                violate(errc::missing_member, severity::error, here(), offset);
            }
        }
        if (!effect) violate(errc::no_effect, open.shape->level(), enclosing(), open.offset);
    }

    void unknown_member(frame& open) {
        open.at = unknown;
        if (!contract_->has(rule_flag::request) || open.has_seen(max_members)) return;
        open.saw(max_members);
        violate(
            errc::unknown_member,
            severity::warning,
            enclosing(),
            open.offset,
            word_.too_long() ? nullptr : detail::nearest_member(*open.shape, word_.text()));
    }

    detail::finding judge_number(rule const& r, number_facts const& facts) const noexcept {
        if (r.kind == rule_kind::integer) {
            if (facts.beyond_int64) return {errc::out_of_range, severity::error};
            bool const answer = !contract_->has(rule_flag::request);
            if (!facts.integer_token && !(answer && facts.whole)) return {errc::wrong_type, severity::error};
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

    // Where the object, array or map on top is. Inside a map, whose names are the input's, the way ends
    // there.
    document_path enclosing() const noexcept { return way(depth() - 1); }
    // Where the value is that was begun last; of a member the contract does not name, its object.
    document_path here() const noexcept { return way(depth_); }
    document_path way(std::size_t frames) const noexcept {
        document_path path;
        for (std::size_t i = 0; i < frames; ++i) {
            auto const& open = frames_[i];
            if (open.at == unknown) break; // of a map, always
            if (open.shape->kind == rule_kind::array)
                path.push_index(open.at);
            else
                path.push_member(open.at);
        }
        return path;
    }

    void violate(
        errc code, severity level, document_path const& path, std::size_t offset,
        rule const* hint = nullptr) {
        verdict_.saw(report_->add(
            violation(code, level, contract_ref(*contract_), path, offset | unknown_offset_, hint)));
    }

    rule const* contract_;
    report* report_;
    std::size_t unknown_offset_;
    rule const* judged_ = nullptr; // of the string being read
    std::size_t token_offset_ = 0; // of the key or string being read
    detail::text_judge judge_;
    detail::word_buffer word_;
    verdict verdict_;
    std::uint8_t depth_ = 0;
    std::uint8_t skipping_ = 0; // open containers of which nothing is checked
    json_fault fault_ = json_fault{};
    frame frames_[max_nesting];
};

} // namespace notepact

#endif
