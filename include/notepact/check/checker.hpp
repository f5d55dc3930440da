// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_CHECKER_HPP
#define NOTEPACT_CHECK_CHECKER_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/same_text.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/check/nearest.hpp>
#include <notepact/check/text_judge.hpp>
#include <notepact/check/word_buffer.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/pointer.hpp>

#include <cstddef>
#include <cstdint>
#include <new>
#include <string_view>

namespace notepact {

namespace detail {
// What came of the members of an object that ended.
struct object_end {
    rule const* behind; // what stands behind its members and the rule of others
    std::uint32_t missing;
    bool effect;
};
inline constexpr std::size_t seen_words = (max_members + 1 + 31) / 32;

// Of the object that ended last: of the next one of its shape in which the same members were there, the same.
template <bool Kept>
class ended_object {
  public:
    object_end const* of(rule const* shape, std::uint32_t const (&seen)[seen_words]) const noexcept {
        if (shape != shape_) return nullptr;
        std::uint32_t differing = 0;
        for (std::size_t i = 0; i != seen_words; ++i)
            differing |= seen[i] ^ seen_[i];
        return differing == 0 ? &end_ : nullptr;
    }
    void keep(rule const* shape, std::uint32_t const (&seen)[seen_words], object_end const& end) noexcept {
        shape_ = shape;
        for (std::size_t i = 0; i != seen_words; ++i)
            seen_[i] = seen[i];
        end_ = end;
    }

  private:
    rule const* shape_ = nullptr;
    std::uint32_t seen_[seen_words] = {};
    object_end end_ = {};
};
template <>
class ended_object<false> {
  public:
    static object_end const* of(rule const*, std::uint32_t const (&)[seen_words]) noexcept { return nullptr; }
    static void keep(rule const*, std::uint32_t const (&)[seen_words], object_end const&) noexcept {}
};
} // namespace detail

/// Whether violations tell their offset. Of a struct they do not: its text is nowhere that the caller could
/// look.
enum class offsets : bool {
    known,  ///< they do: that of the bytes
    unknown ///< each has no_offset
};

/// The one interpreter of contract tables. It takes the events of a document, as json_reader's sink or from
/// any other source, and writes to a report what the contract forbids. No heap, no recursion, no I/O; a few
/// machine words for each object, array or map that the contract names and that is open.
///
/// Every event takes the offset where its token begins in the document, or no_offset. Those that tell of a
/// value, or of its end, return whether the contract names the value and it has the JSON type that the
/// contract wants: a follower can then put it where it belongs, with member(). Events must be balanced and in
/// the order of a document, as json_reader tells them; that is not checked.
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
    /// For a follower: whether that is an object of which the value that comes next or came last is a member
    /// that only others() names; `any`: or may be, by its name.
    bool in_others(std::size_t outward = 0, bool any = false) const noexcept {
        auto const& open = frames_[depth() - 1 - outward];
        return open.shape->kind == rule_kind::object && open.shape->has(rule_flag::others)
               && (any || open.ordinal == unknown);
    }
    /// For a follower, at the end of a string: the text of the enumeration that it is; no data() if it is
    /// none.
    std::string_view known_text() const noexcept {
        return judged_ != nullptr ? judge_.known_text() : std::string_view();
    }
    /// For a follower: the ordinal there of the member whose value comes next or came last, or the index of
    /// the item; of a member that only others() names, how many members the object has.
    std::size_t member(std::size_t outward = 0) const noexcept {
        auto const& open = frames_[depth() - 1 - outward];
        if (open.shape->kind == rule_kind::array) return open.last_item();
        return open.ordinal == unknown ? open.shape->detail : open.ordinal;
    }

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
                if (open.ordinal == unknown ? step != "*" : !is_pointer_step(step, open.member()->name()))
                    return false;
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
        wanted = for_kind(wanted, rule_kind::object);
        return wanted->kind == rule_kind::any || (object && wanted->has(rule_flag::open));
    }
    /// For a follower: whether the next value may be any number, not only an integer.
    bool expects_number() noexcept {
        auto const* wanted = skipping_ == 0 ? expected() : nullptr;
        return wanted != nullptr && for_kind(wanted, rule_kind::number)->kind == rule_kind::number;
    }

    /// Events of a document: see json_reader.
    /// @{
    bool object_begin(std::size_t offset) { return container_begin(rule_kind::object, offset); }
    NOTEPACT_OUTLINE bool object_end(std::size_t offset) {
        if (skipped()) return false;
        auto& open = top();
        judge_count(
            open,
            open.shape->kind == rule_kind::object ? object_done(open, offset) : open.shape->inside()->next());
        --depth_;
        return true;
    }

    bool array_begin(std::size_t offset) { return container_begin(rule_kind::array, offset); }
    NOTEPACT_OUTLINE bool array_end(std::size_t) {
        if (skipped()) return false;
        judge_count(top(), top().shape->inside()->next());
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
    NOTEPACT_OUTLINE void key_end() {
        if (ignores_keys()) return;
        auto& open = top();
        if (!find_member(open, [this](std::string_view name) { return word_.is(name); }))
            return unknown_member(open, word_.text());
        known_member(open);
    }
    /// @}
    /// A key that is there as a whole.
    void whole_key(std::string_view text, std::size_t offset) {
        if (ignores_keys()) return;
        token_offset_ = offset;
        auto& open = top();
        if (!find_member(open, [text](std::string_view name) { return detail::same_text(text, name); }))
            return unknown_member(open, text.size() <= detail::word_buffer::capacity ? text : "");
        known_member(open);
    }

    /// Events of a document: see json_reader.
    /// @{
    NOTEPACT_OUTLINE bool string_begin(std::size_t offset) {
        judged_ = expect(rule_kind::string, offset);
        token_offset_ = offset;
        if (judged_ != nullptr) judge_.begin(*judged_);
        return judged_ != nullptr;
    }
    void string_part(std::string_view text) {
        if (judged_ != nullptr) judge_.write(text);
    }
    void string_end() {
        if (judged_ == nullptr) return;
        judge_.end([this](finding found, rule const& of) {
            violate(found.code, found.level, here(), token_offset_, &of);
        });
        judged_ = nullptr;
    }
    /// @}

    /// A string that is there as a whole.
    void whole_string(std::string_view text, std::size_t offset) {
        auto const* const wanted = expect(rule_kind::string, offset);
        if (wanted != nullptr && !detail::text_judge::is_certain(*wanted, text))
            judge_whole(*wanted, text, offset);
    }

    /// A string that is there as a whole and stands in no JSON text. False if it could stand in none, for it
    /// is not UTF-8: that is a fault(), and nothing may follow.
    bool lone_string(std::string_view text, std::size_t offset) {
        auto const* const wanted = expect(rule_kind::string, offset);
        if (wanted != nullptr && detail::text_judge::is_certain_alone(*wanted, text)) return true;
        if (!is_utf8(text)) {
            fault(json_fault::invalid_utf8, offset);
            return false;
        }
        if (wanted != nullptr) judge_whole(*wanted, text, offset);
        return true;
    }

    /// Whether nothing of the string that began need be judged if it is an image; then nothing is: what it is
    /// made of has been.
    bool takes_images() noexcept {
        bool const taken = judged_ == nullptr || (is_of_images(*judged_) && judged_->within().empty());
        if (taken) judged_ = nullptr;
        return taken;
    }
    /// The rest of the string is an image that comes in pieces: it is judged where it is written, or it
    /// cannot be had here, which is reported. True: no fault of a text.
    bool image_elsewhere(bool written_in_pieces) {
        if (judged_ == nullptr) return true;
        if (!written_in_pieces) violate(errc::only_in_pieces, severity::error, here(), token_offset_);
        if (!written_in_pieces || is_of_images(*judged_)) judged_ = nullptr;
        return true;
    }

    /// Events of a document: see json_reader. Of a number only the facts matter.
    /// @{
    void number_part(std::string_view) {}
    NOTEPACT_OUTLINE bool number(number_facts const& facts, std::size_t offset) {
        if (facts.overflow) {
            move_on();
            violate(errc::number_overflow, severity::error, here(), offset);
            return false;
        }
        auto const* r = expect(rule_kind::number, offset);
        if (r == nullptr) return false;
        auto const found = judge_number(*r, facts, contract_->has(rule_flag::request));
        if (found) violate(found.code, found.level, here(), offset);
        for (auto const& one : r->within())
            if (!one.refers.checked->keeps_number(facts, one))
                violate(one.refers.checked->broken, one.level(), here(), offset, &one);
        return true;
    }

    NOTEPACT_OUTLINE bool boolean(bool value, std::size_t offset) {
        auto const* r = expect(rule_kind::boolean, offset);
        if (r == nullptr) return false;
        if (r->detail == (value ? 1 : 2)) violate(errc::not_in_enum, r->level(), here(), offset);
        return true;
    }
    bool null(std::size_t offset) { return expect(rule_kind::any, offset) != nullptr; }
    /// @}

    /// The text is no document; nothing may follow.
    void fault(json_fault why, std::size_t offset) {
        if (!contract_->has(rule_flag::bare_text)) fault_ = why;
        violate(code_of(why), severity::error, 0, offset);
    }
    /// Why the text is no document; none if it is one, or if the contract is of a text (answer_text), which
    /// breaks that if it is no UTF-8.
    json_fault text_fault() const noexcept { return fault_; }

  private:
    static constexpr std::uint8_t unknown = 0xFF;

    // An open object, array or map that the contract names.
    struct frame {
        rule const* shape;
        std::size_t offset;                     // of its opening bracket
        std::size_t count;                      // of values that were begun in it
        std::uint32_t seen[detail::seen_words]; // an object: a bit for each member that was there, the last
                                                // for unknown ones
        std::uint8_t ordinal;                   // an object: of the last member, or unknown
#ifndef NOTEPACT_SMALL
        std::uint8_t place; // an object: how many members there are up to the last that it names
        rule_count last;    // an object: how many entries behind it that one is

        rule const* member() const noexcept {
            return shape + last;
        }
        rule const* next() const noexcept {
            return place != 0 ? member()->next() : shape->inside();
        }
        void at(std::size_t which, rule const* entry) noexcept {
            ordinal = static_cast<std::uint8_t>(which);
            place = static_cast<std::uint8_t>(which + 1);
            last = static_cast<rule_count>(entry - shape);
        }
#else
        static constexpr std::size_t place = 0;

        rule const* member() const noexcept {
            return shape->member(ordinal);
        }
        rule const* next() const noexcept {
            return shape->inside();
        }
        void at(std::size_t which, rule const*) noexcept {
            ordinal = static_cast<std::uint8_t>(which);
        }
#endif
        frame() noexcept {} // not to be read
        frame(rule const& container, std::size_t begin) noexcept
            : shape(&container), offset(begin), count(0), seen(), ordinal(unknown)
#ifndef NOTEPACT_SMALL
              ,
              place(0), last(0)
#endif
        {
        }

        bool has_seen(std::size_t which) const noexcept {
            return (seen[which / 32] >> which % 32 & 1u) != 0;
        }
        void saw(std::size_t which) noexcept {
            seen[which / 32] |= std::uint32_t{1} << which % 32;
        }
        // Of an array: where its last item is.
        std::size_t last_item() const noexcept {
            return count - 1;
        }
        // Whether a JSON Pointer to the last value can be told: it has an index, or a name of the contract.
        bool is_told() const noexcept {
            return shape->kind == rule_kind::array ? count != 0
                                                   : shape->kind == rule_kind::object && ordinal != unknown;
        }
    };
    static_assert(max_members < unknown);

    static bool is_of_images(rule const& text) noexcept {
        return text.kind == rule_kind::string && text.refers.format != nullptr
               && text.refers.format->fits(text_use::image);
    }

    frame& top() noexcept {
        return frames_[depth_ - 1];
    }
    bool ignores_keys() noexcept {
        return skipping_ != 0 || depth_ == 0 || top().shape->kind != rule_kind::object;
    }

    static bool is_index(std::string_view step, frame const& open) noexcept {
        bool same = false;
        if (open.shape->kind == rule_kind::array)
            put_decimal(open.last_item(), [&](std::string_view digits) { same = step == digits; });
        return same;
    }

    // Closes a container of which nothing is checked.
    bool skipped() noexcept {
        if (skipping_ == 0) return false;
        --skipping_;
        return true;
    }

    // A value begins.
    void move_on() noexcept {
        if (skipping_ == 0 && depth_ != 0) ++top().count;
    }

    // The rule of the value that begins now; null where nothing is checked.
    rule const* expected() noexcept {
        if (depth_ == 0) return contract_->inside();
        auto const& open = top();
        if (open.shape->kind != rule_kind::object) return open.shape->inside();
        if (open.ordinal != unknown) return open.member()->inside();
        return open.shape->has(rule_flag::others) ? open.shape->others() : nullptr;
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
        if constexpr (detail::in_haste)
            if (wanted->kind == kind && kind != rule_kind::any) return wanted;
        if (wanted->kind == rule_kind::any) return nullptr;
        if (kind == rule_kind::any) {
            if (nullable) return wanted;
            violate(errc::null_not_allowed, severity::error, here(), offset);
            return nullptr;
        }
        if (!takes(*wanted, kind)) {
            violate(errc::wrong_type, severity::error, here(), offset);
            return nullptr;
        }
        return for_kind(wanted, kind);
    }

    NOTEPACT_OUTLINE bool container_begin(rule_kind kind, std::size_t offset) {
        auto const* shape = expect(kind, offset);
        bool const named = shape != nullptr && !shape->has(rule_flag::open);
        if (named && depth_ != max_nesting) {
            frames_[depth_++] = frame(*shape, offset);
            return true;
        }
        // Only an object inside itself can be as deep.
        if (named) violate(errc::too_deep, severity::error, here(), offset);
        ++skipping_;
        return false;
    }

    // Finds the member that a key names; on a host from behind the last one on, for documents mostly keep the
    // order.
    template <class IsName>
    bool find_member(frame& open, IsName const& is_name) noexcept {
        auto const* behind = open.next();
        if (find_between(open, behind, open.place, open.shape->detail, is_name)) return true;
        auto const* first = open.shape->inside();
        if (open.place != 0 && find_between(open, first, 0, open.place, is_name)) return true;
        open.ordinal = unknown;
        return false;
    }
    template <class IsName>
    static bool find_between(
        frame& open, rule const*& member, std::size_t which, std::size_t end,
        IsName const& is_name) noexcept {
        for (; which != end; ++which, member = member->next())
            if (is_name(member->name())) {
                open.at(which, member);
                return true;
            }
        return false;
    }
    void known_member(frame& open) {
        if (open.has_seen(open.ordinal))
            violate(errc::duplicate_member, severity::error, here(), token_offset_);
        open.saw(open.ordinal);
    }

    NOTEPACT_APART void judge_whole(rule const& wanted, std::string_view text, std::size_t offset) {
        judged_ = &wanted;
        token_offset_ = offset;
        judge_.begin(wanted);
        if (!text.empty()) judge_.write(text);
        string_end();
    }

    // How many items or members there were, by the constraints from `first` on.
    void judge_count(frame const& open, rule const* first) {
        auto const count = open.count < UINT32_MAX ? static_cast<std::uint32_t>(open.count) : UINT32_MAX;
        for (auto const& one : rule_range(first, open.shape->next()))
            if (!one.refers.checked->keeps(count, one))
                violate(one.refers.checked->broken, one.level(), enclosing(), open.offset, &one);
    }

    // Returns what stands behind its members and the rule of others.
    rule const* object_done(frame& open, std::size_t offset) {
        auto const* const before = ended_.of(open.shape, open.seen);
        if (before != nullptr && (before->missing == 0 || report_->full())) {
            if (before->missing != 0) verdict_.saw(report_->count(severity::error, before->missing));
            if (!before->effect) no_effect(open);
            return before->behind;
        }
        detail::object_end end = {nullptr, 0, !open.shape->has(rule_flag::wants_effect)};
        std::uint32_t untold = 0, seen = 0;
        auto const* member = open.shape->inside();
        for (std::size_t i = 0; i < open.shape->detail; ++i, member = member->next()) {
            seen = i % 32 == 0 ? open.seen[i / 32] : seen >> 1;
            bool const is_there = (seen & 1u) != 0;
            if (is_there == member->has(rule_flag::required)) continue;
            if (is_there) {
                end.effect = true;
                continue;
            }
            ++end.missing;
            if (detail::in_haste && report_->full()) {
                ++untold;
                continue;
            }
            open.at(i, member);
            tell(errc::missing_member, severity::error, here(), offset, nullptr);
        }
        if (untold != 0) verdict_.saw(report_->count(severity::error, untold));
        if (!end.effect) no_effect(open);
        end.behind = open.shape->has(rule_flag::others) ? member->next() : member;
        ended_.keep(open.shape, open.seen, end);
        return end.behind;
    }
    void no_effect(frame const& open) {
        violate(errc::no_effect, open.shape->level(), enclosing(), open.offset);
    }

    void unknown_member(frame& open, std::string_view name) {
        bool const closed = open.shape->has(rule_flag::closed);
        if (open.shape->has(rule_flag::others) || open.has_seen(max_members)) return;
        if (!closed && !contract_->has(rule_flag::request)) return;
        open.saw(max_members);
        bool const hints = !name.empty() && !(detail::in_haste && report_->full());
        violate(
            errc::unknown_member,
            closed ? severity::error : severity::warning,
            enclosing(),
            open.offset,
            hints ? detail::nearest_member(*open.shape, name) : nullptr);
    }

    // Where the object, array or map on top is: how many containers are on the way. Inside a map, whose names
    // are the input's, the way ends there.
    std::size_t enclosing() const noexcept {
        return depth() - 1;
    }
    // Where the value is that was begun last; of a member the contract does not name, its object.
    std::size_t here() const noexcept {
        return depth();
    }
    void put_way(std::size_t frames, document_path& path) const noexcept {
        for (std::size_t i = 0; i < frames; ++i) {
            auto const& open = frames_[i];
            if (!open.is_told()) break;
            if (open.shape->kind == rule_kind::array)
                path.push_index(open.last_item());
            else
                path.push_member(open.ordinal);
        }
    }

    void
    violate(errc code, severity level, std::size_t frames, std::size_t offset, rule const* hint = nullptr) {
        if constexpr (detail::in_haste)
            if (report_->full()) return verdict_.saw(report_->count(level));
        tell(code, level, frames, offset, hint);
    }
    NOTEPACT_APART void
    tell(errc code, severity level, std::size_t frames, std::size_t offset, rule const* hint) {
        verdict_.saw(report_->add_made(level, [&](void* room, severity counted) {
            auto& made = *::new (room) violation(code, counted, *contract_, offset | unknown_offset_, hint);
            put_way(frames, made.path_);
        }));
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
    detail::ended_object<detail::in_haste> ended_;
    frame frames_[max_nesting];
};

} // namespace notepact

#endif
