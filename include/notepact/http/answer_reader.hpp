// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ANSWER_READER_HPP
#define NOTEPACT_HTTP_ANSWER_READER_HPP

#include <notepact/base/fixed_text.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/json/reader.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace notepact {

/// A value to be kept of an answer that is read in pieces: where it stands, and where it goes. Views both.
/// The place is a JSON Pointer made of the contract's names, in which `*` stands for every index and for
/// every name of a map (`/errors/*/0`); the first value there that has the type which the contract wants is
/// kept. Of a contract of a text (answer_text) the empty pointer names the text.
class capture {
  public:
    /// A string, decoded. Of one that is longer than the room the front is kept; see text_room.
    constexpr capture(
        text_view pointer NOTEPACT_LIFETIMEBOUND, text_room& text NOTEPACT_LIFETIMEBOUND) noexcept
        : pointer_(pointer), text_(&text) {}
    /// A number, if it is whole and within 64 bits.
    constexpr capture(
        text_view pointer NOTEPACT_LIFETIMEBOUND, std::int64_t& number NOTEPACT_LIFETIMEBOUND) noexcept
        : pointer_(pointer), number_(&number) {}
    /// The name of a member of a map, whose values the pointer tells: `/errors/*`.
    static constexpr capture
    name(text_view pointer NOTEPACT_LIFETIMEBOUND, text_room& text NOTEPACT_LIFETIMEBOUND) noexcept {
        capture made(pointer, text);
        made.of_name_ = true;
        return made;
    }

    /// Whether it was there. A value is kept also where it breaks a rule of its contract.
    constexpr bool taken() const noexcept { return taken_; }

  private:
    friend class answer_reader;

    std::string_view pointer_;
    text_room* text_ = nullptr;
    std::int64_t* number_ = nullptr;
    bool of_name_ = false;
    bool taken_ = false;
    bool open_ = false; // its text is being read
};

/// Reads an answer whose body arrives in pieces of any size: what it is, what is wrong with it, and the
/// values that are to be kept. The same as interpret_text over the whole; holds no byte of the body but
/// those. O(1) memory, no heap. The operation, the report and the captures must outlive it; it can be neither
/// copied nor moved.
///
///     std::int64_t id = 0;
///     fixed_text<80> message;
///     capture kept[] = {{"/id", id}, {"/errors", message}, {"/errors/*/0", message}};
///     answer_reader answer(clinic::create_sign_off, status, report, kept);
///     while (…) answer.header(name, value);
///     while (…) answer.write(piece);
///     if (answer.finish() == answer_kind::success) use(id);
class answer_reader {
  public:
    /// To keep values: `kept` is an array of capture; what these took before is no longer taken().
    template <std::size_t N>
    answer_reader(operation const& of, unsigned status, report& report, capture (&kept)[N]) noexcept
        : answer_reader(of, status, report, kept, N) {}
    /// To keep none.
    answer_reader(operation const& of, unsigned status, report& report) noexcept
        : answer_reader(of, status, report, nullptr, 0) {}
    answer_reader(answer_reader const&) = delete;
    answer_reader& operator=(answer_reader const&) = delete;

    /// One header, before the body: all that came, or those that answer_head names.
    void header(std::string_view name, std::string_view value) noexcept {
        head_.read(name, value);
        judge_.set_coded(head_.coded());
    }
    /// The next piece, of any size; it is not needed afterwards. Returns false once no further one matters:
    /// at a fault of the text, or where the body is not read at all. finish() is to be called all the same.
    bool write(std::string_view piece) {
        judge_.see(piece);
        return reads() && reader_.write(piece);
    }

    /// The body ends here: what the answer is. Call it once; then all violations are in the report, and
    /// captures say what they took.
    answer_kind finish() {
        if (reads()) reader_.finish();
        return judge_.finish(follower_.checker_.result(), follower_.checker_.text_fault());
    }

    /// What to do next, as advise() says of the status and Retry-After; before finish(), too. `now` is needed
    /// to hold a date in it against: without, it counts as unread_wait_seconds.
    advice next(std::optional<instant> now = std::nullopt) const noexcept {
        return advise(of_, status_, head_.retry().seconds(now));
    }

  private:
    // Has the events checked, and keeps what is to be kept.
    class follower {
      public:
        follower(contract_ref contract, report& report, capture* kept, std::size_t count) noexcept
            : checker_(contract, report), kept_(kept), count_(count) {
            for (std::size_t i = 0; i < count_; ++i) // may have been used for an answer before
                kept_[i].taken_ = kept_[i].open_ = false;
        }

        void object_begin(std::size_t offset) { opened(checker_.object_begin(offset)); }
        void object_end(std::size_t offset) { closed(checker_.object_end(offset)); }
        void array_begin(std::size_t offset) { opened(checker_.array_begin(offset)); }
        void array_end(std::size_t offset) { closed(checker_.array_end(offset)); }
        void key_begin(std::size_t offset) {
            checker_.key_begin(offset);
            bool const of_map = ignored_ == 0 && checker_.depth() != 0 && !checker_.in_object();
            begin_text(of_map, true);
        }
        void key_part(std::string_view text) {
            checker_.key_part(text);
            append(text);
        }
        void key_end() {
            checker_.key_end();
            end_text();
        }
        void string_begin(std::size_t offset) { begin_text(checker_.string_begin(offset), false); }
        void string_part(std::string_view text) {
            checker_.string_part(text);
            append(text);
        }
        void string_end() {
            checker_.string_end();
            end_text();
        }
        void number_part(std::string_view) {}
        void number(number_facts const& facts, std::size_t offset) {
            bool const named = checker_.number(facts, offset);
            if (!named || !facts.whole || facts.beyond_int64) return;
            for (std::size_t i = 0; i < count_; ++i)
                if (kept_[i].number_ != nullptr && takes(kept_[i])) *kept_[i].number_ = facts.value;
        }
        void boolean(bool value, std::size_t offset) { checker_.boolean(value, offset); }
        void null(std::size_t offset) { checker_.null(offset); }
        void fault(json_fault why, std::size_t offset) { checker_.fault(why, offset); }

        checker checker_;

      private:
        void opened(bool named) noexcept { ignored_ = static_cast<std::uint8_t>(ignored_ + (named ? 0 : 1)); }
        void closed(bool named) noexcept { ignored_ = static_cast<std::uint8_t>(ignored_ - (named ? 0 : 1)); }

        bool takes(capture& one) const noexcept {
            if (one.taken_ || !checker_.is_at(one.pointer_)) return false;
            one.taken_ = true;
            return true;
        }
        void begin_text(bool named, bool of_name) noexcept {
            for (std::size_t i = 0; named && i < count_; ++i) {
                auto& one = kept_[i];
                if (one.text_ == nullptr || one.of_name_ != of_name || !takes(one)) continue;
                one.text_->clear();
                one.open_ = true;
            }
        }
        void append(std::string_view text) noexcept {
            for (std::size_t i = 0; i < count_; ++i)
                if (kept_[i].open_) kept_[i].text_->append(text.data(), text.size());
        }
        void end_text() noexcept {
            for (std::size_t i = 0; i < count_; ++i)
                kept_[i].open_ = false;
        }

        capture* kept_;
        std::size_t count_;
        std::uint8_t ignored_ = 0; // open containers of which nothing is checked
    };

    answer_reader(
        operation const& of, unsigned status, report& report, capture* kept, std::size_t count) noexcept
        : of_(of), status_(status), judge_(of, status, false, report),
          follower_(
              judge_.contract() != nullptr ? *judge_.contract() : of.replies->body, judge_.findings(), kept,
              count),
          reader_(follower_) {}

    // Whether the body is to be read; then it has begun.
    bool reads() {
        if (!judge_.reads()) return false;
        if (judge_.contract()->is_text()) reader_.take_bare_text();
        return true;
    }

    operation const& of_;
    unsigned status_;
    answer_head head_;
    detail::answer_judge judge_;
    follower follower_;
    json_reader<follower> reader_;
};

} // namespace notepact

#endif
