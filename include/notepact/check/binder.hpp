// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_BINDER_HPP
#define NOTEPACT_CHECK_BINDER_HPP

#include <notepact/base/settings.hpp>
#include <notepact/base/whole_characters.hpp>
#include <notepact/check/checker.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/object_shapes.hpp>
#include <notepact/contract/places.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact::detail {

/// Takes the events of a document, has them checked, and puts every value that has the type which the
/// contract wants where the struct holds it, whatever else is wrong with it. Of a member that stands twice,
/// the last is kept; of a text that breaks off, what came before, in whole characters.
class binder {
  public:
    binder(contract_ref contract, bind_place whole, report& report) noexcept
        : checker_(contract, report), whole_(whole) {}

    verdict result() const noexcept { return checker_.result(); }
    /// Why the text is no document; none if it is one, or if the contract is of a text.
    json_fault text_fault() const noexcept { return checker_.text_fault(); }

    binder(binder const&) = delete;
    binder& operator=(binder const&) = delete;

    void object_begin(std::size_t offset) {
        bool const free = free_begins(true);
        bool const named = checker_.object_begin(offset);
        if (!free) return open(bind_event::object, named);
        raw_.object_begin();
        ++raw_depth_;
    }
    void object_end(std::size_t offset) {
        bool const named = checker_.object_end(offset);
        if (!free_) return close(named);
        raw_.object_end();
        --raw_depth_;
        free_ends();
    }
    void array_begin(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.array_begin(offset);
        if (!free) return open(bind_event::array, named);
        raw_.array_begin();
        ++raw_depth_;
    }
    void array_end(std::size_t offset) {
        bool const named = checker_.array_end(offset);
        if (!free_) return close(named);
        raw_.array_end();
        --raw_depth_;
        free_ends();
    }

    void key_begin(std::size_t offset) {
        checker_.key_begin(offset);
        if (free_)
            raw_.key_begin();
        else
            put_name({}, true);
    }
    void key_part(std::string_view text) {
        checker_.key_part(text);
        if (free_)
            raw_.key_part(text);
        else
            characters_.write(text, [this](std::string_view whole) { put_name(whole); });
    }
    void key_end() {
        checker_.key_end();
        if (free_)
            raw_.key_end();
        else
            characters_.flush([this](std::string_view rest) { put_name(rest); });
        // A name that the object knows was none of the others.
        if (!free_ && ignored_ == 0 && depth_ != 0 && checker_.in_others(0, true) && !checker_.in_others())
            open_[depth_ - 1].put({bind_event::refused});
    }

    void string_begin(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.string_begin(offset);
        if (free) return raw_.string_begin();
        text_ = place_for(named);
        text_.put({bind_event::text});
    }
    void string_part(std::string_view text) {
        checker_.string_part(text);
        if (free_)
            raw_.string_part(text);
        else
            characters_.write(text, [this](std::string_view whole) {
                text_.put({bind_event::more_text, whole});
            });
    }
    void string_end() {
        auto const known = free_ ? std::string_view() : checker_.known_text();
        checker_.string_end();
        if (!free_) {
            characters_.flush([this](std::string_view rest) { text_.put({bind_event::more_text, rest}); });
            if (known.data() != nullptr) text_.put({bind_event::word, known});
            return;
        }
        raw_.string_end();
        free_ends();
    }

    void number_part(std::string_view text) {
        checker_.number_part(text);
        if (!in_number_ && !free_begins()) {
            text_ = checker_.expects_number() ? place_for(true) : bind_place();
            text_.put({bind_event::digits});
        }
        in_number_ = true;
        if (free_)
            raw_.number_part(text);
        else
            text_.put({bind_event::more_text, text});
    }
    void number(number_facts const& facts, std::size_t offset) {
        in_number_ = false;
        bool const named = checker_.number(facts, offset);
        if (free_) {
            raw_.number(facts);
            return free_ends();
        }
        if (text_.take == nullptr)
            place_for(named, 0, &facts).put({bind_event::number, {}, &facts});
        else if (!named)
            spoil(bind_event::digits, "0");
    }
    void boolean(bool value, std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.boolean(value, offset);
        if (!free) {
            place_for(named).put({bind_event::boolean, {}, nullptr, 0, value});
            return;
        }
        raw_.boolean(value);
        free_ends();
    }
    void null(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.null(offset);
        if (!free) {
            place_for(named).put({bind_event::null});
            return;
        }
        raw_.null();
        free_ends();
    }
    void fault(json_fault why, std::size_t offset) {
        checker_.fault(why, offset);
        if (free_)
            spoil(bind_event::raw, "null");
        else if (in_number_)
            spoil(bind_event::digits, "0");
    }

  private:
    // Whether the value that begins is, or is inside, one that the contract leaves open: its JSON text is
    // kept.
    NOTEPACT_APART bool free_begins(bool object = false) {
        if (free_ || !checker_.expects_free(object)) return free_;
        free_ = true;
        raw_ = json_writer<raw_output>(raw_output_);
        text_ = place_for(true);
        text_.put({bind_event::raw});
        return true;
    }
    void free_ends() noexcept { free_ = raw_depth_ != 0; }
    // Puts another text in place of one that is not whole and would break what its type promises.
    NOTEPACT_APART void spoil(bind_event begins, std::string_view instead) {
        text_.put({begins});
        text_.put({bind_event::more_text, instead});
    }

    // The place for the value that was just checked; none if it was refused. Of a container, the checker has
    // opened the frame already.
    NOTEPACT_APART bind_place
    place_for(bool named, std::size_t opened = 0, number_facts const* facts = nullptr) {
        if (depth_ == 0) return named ? whole_ : bind_place();
        auto const& outer = open_[depth_ - 1];
        if (!named)
            return ignored_ == 0 && (!checker_.in_object(0) || checker_.in_others())
                       ? outer.put({bind_event::refused})
                       : bind_place();
        if (checker_.in_object(opened) && !checker_.in_others(opened))
            return outer.put({bind_event::member, {}, facts, checker_.member(opened)});
        return outer.put({bind_event::part, {}, facts});
    }
    void open(bind_event what, bool named) {
        auto const opened = place_for(named, 1);
        if (named)
            open_[depth_++] = opened.put({what});
        else
            ++ignored_;
    }
    void close(bool named) {
        if (named)
            --depth_;
        else
            --ignored_;
    }
    NOTEPACT_APART void put_name(std::string_view piece, bool begins = false) {
        if (ignored_ != 0 || depth_ == 0 || (checker_.in_object(0) && !checker_.in_others(0, true))) return;
        open_[depth_ - 1].put({bind_event::name, piece, nullptr, 0, begins});
    }

    struct raw_output {
        bind_place const* place;
        void operator()(std::string_view piece) const { place->put({bind_event::more_text, piece}); }
    };

    checker checker_;
    bind_place whole_;
    bind_place text_; // of the text being read
    whole_characters characters_;
    raw_output raw_output_{&text_};
    json_writer<raw_output> raw_{raw_output_};
    bind_place open_[max_nesting];
    std::uint8_t depth_ = 0;
    std::uint8_t ignored_ = 0;
    std::uint8_t raw_depth_ = 0; // open containers of a value of which nothing is said
    bool free_ = false;          // inside such a value
    bool in_number_ = false;
};

} // namespace notepact::detail

#endif
