// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Puts what the scanner passes in a clean body where a struct holds it: by the steps of the binder, but with
// every text in one, where it can be.
#ifndef NOTEPACT_CHECK_STRUCT_KEEPER_HPP
#define NOTEPACT_CHECK_STRUCT_KEEPER_HPP

#include <notepact/base/settings.hpp>
#include <notepact/check/scanner.hpp>
#include <notepact/contract/places.hpp>
#include <notepact/format/usual_number.hpp>
#include <notepact/json/escape.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/scan.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstring>
#include <string_view>

namespace notepact::detail {

#if NOTEPACT_SCANNER

// A text that comes in pieces, put together where there is room for it. If there is none, the pieces have to
// come once more: the text that they are handed on to can then be sized before.
class pieces_of_text {
  public:
    NOTEPACT_APART void operator()(std::string_view piece) {
        if (to_.take != nullptr && piece.size() > sizeof room_ - size_) flush();
        if (size_ <= sizeof room_ && piece.size() <= sizeof room_ - size_)
            std::memcpy(room_ + size_, piece.data(), piece.size());
        else if (to_.take != nullptr)
            return hand_on(piece);
        size_ += piece.size();
    }
    std::size_t size() const noexcept { return size_; }

    // Takes the step with which the text begins, all of it having come; `again(*this)` has it come once more.
    // Returns the text, if there was room for it.
    template <class Again>
    std::string_view put(bind_place const& to, bind_step begin, Again const& again) {
        if (size_ <= sizeof room_) {
            begin.piece = {room_, size_};
            to.put(begin);
            return begin.piece;
        }
        begin.count = size_;
        to.put(begin);
        if (to.take == nullptr) return {};
        to_ = to;
        if (begin.what == bind_event::name) goes_on_ = bind_event::name;
        size_ = 0;
        again(*this);
        flush();
        return {};
    }

  private:
    void hand_on(std::string_view piece) { to_.put({goes_on_, piece}); }
    void flush() {
        if (size_ != 0) hand_on({room_, size_});
        size_ = 0;
    }

    bind_place to_; // the second time
    bind_event goes_on_ = bind_event::more_text;
    std::size_t size_ = 0;
    char room_[2048];
};

class struct_keeper {
  public:
    static constexpr bool keeps = true;
    using place = bind_place;
    struct where {
        place inside = {};
        bind_event what = bind_event::part;
        std::size_t ordinal = 0;
    };

    explicit struct_keeper(place whole) noexcept : whole_(whole) {}

  protected:
    static bool is_kept(place const& of) noexcept { return of.take != nullptr; }
    static where part(place const& inside) noexcept { return {inside, bind_event::part, 0}; }
    static where member(place const& inside, std::size_t ordinal) noexcept {
        return {inside, bind_event::member, ordinal};
    }
    place const& whole() const noexcept { return whole_; }
    static place place_of(where const& to, number_facts const* facts = nullptr) {
        return to.inside.put({to.what, {}, facts, to.ordinal});
    }

    // `count`: how many values are in it, at least.
    static place begins(place const& of, bool array, std::size_t count) {
        return of.put({array ? bind_event::array : bind_event::object, {}, nullptr, count});
    }
    // In one that is so deep, another begins.
    void leaves(place const& inside, std::size_t depth) noexcept { outer_[depth] = inside; }
    // One that is so deep has ended: the place of the one around it.
    place ended(char const* end, std::size_t depth, json_scan& text, bool untidy) {
        if (depth == free_depth_ && is_kept(free_)) {
            put_free(free_, free_begin_, end, text, untidy);
            free_ = {};
        }
        return depth != 0 ? outer_[depth - 1] : place();
    }

    // A container begins that the contract leaves open: nothing in it has a place of its own.
    place free_begins(place const& of, char const* at, std::size_t depth) noexcept {
        if (is_kept(of)) {
            free_ = of;
            free_begin_ = at;
            free_depth_ = depth;
        }
        return {};
    }
    // Any other value that the contract leaves open.
    NOTEPACT_APART static void
    open_value(where const& to, char const* begin, char const* end, json_scan& text, bool untidy) {
        if (is_kept(to.inside)) put_free(place_of(to), begin, end, text, untidy);
    }

    // `known`: one of an enumeration.
    NOTEPACT_APART static void text(where const& to, std::string_view whole, bool known = false) {
        auto const of = place_of(to);
        of.put({bind_event::text, whole});
        if (known) of.put({bind_event::word, whole});
    }
    // From behind the opening quote, to where the closing one is. The text has escapes or more than ASCII.
    NOTEPACT_APART static char const*
    unusual_text(where const& to, char const* at, json_scan& text, bool known = false) {
        return put_decoded(place_of(to), {bind_event::text}, at, text, known);
    }
    static char const* name(place const& inside, char const* at, json_scan& text) {
        auto const* const closed = text.plain_end(at);
        bind_step begin{bind_event::name};
        begin.value = true;
        if (*closed != '"') return put_decoded(inside, begin, at, text);
        begin.piece = {at, static_cast<std::size_t>(closed - at)};
        inside.put(begin);
        return closed;
    }

    NOTEPACT_APART static void number(where const& to, std::string_view digits, bool integer) {
        if (!integer) {
            place_of(to).put({bind_event::digits, digits});
            return;
        }
        number_facts facts;
        usual_number(
            digits.data(), digits.data() + digits.size() + 1, facts); // behind it is another character
        place_of(to, &facts).put({bind_event::number, {}, &facts});
    }
    NOTEPACT_APART static void boolean(where const& to, bool value) {
        bind_step step{bind_event::boolean};
        step.value = value;
        place_of(to).put(step);
    }
    NOTEPACT_APART static void null(where const& to) { place_of(to).put({bind_event::null}); }

  private:
    NOTEPACT_APART static char const*
    put_decoded(place const& to, bind_step begin, char const* at, json_scan& text, bool known = false) {
        pieces_of_text pieces;
        auto const* const closed = text.decoded_string(at, [&pieces](char const* piece, std::size_t size) {
            pieces({piece, size});
        });
        if (closed == nullptr) return nullptr;
        auto const raw = static_cast<std::size_t>(closed - at);
        if (pieces.size() == raw) { // there is no escape, for all are longer than what they stand for
            begin.piece = {at, raw};
            to.put(begin);
        } else {
            begin.piece = pieces.put(to, begin, [&](pieces_of_text& again) {
                decode(at, text, &again, [](void* sink, std::string_view piece) {
                    (*static_cast<pieces_of_text*>(sink))(piece);
                });
            });
        }
        if (known) to.put({bind_event::word, begin.piece});
        return closed;
    }
    // A string that is known to be one, from behind the opening quote, to where the closing one is. Unlike
    // what decodes others, it may throw.
    NOTEPACT_APART static char const*
    decode(char const* at, json_scan& text, void* sink, void (*put)(void* sink, std::string_view piece)) {
        for (;;) {
            auto const* const run = at;
            for (at = text.plain_end(at); static_cast<unsigned char>(*at) >= 0x80;)
                at = text.plain_end(at + 1);
            if (at != run) put(sink, {run, static_cast<std::size_t>(at - run)});
            if (*at == '"') return at;
            escape_run const escapes(at, text.end());
            put(sink, escapes.text());
            at = escapes.behind();
        }
    }

    NOTEPACT_APART static void
    put_free(place const& to, char const* begin, char const* end, json_scan& text, bool untidy) {
        bind_step step{bind_event::raw};
        if (!untidy) {
            step.piece = {begin, static_cast<std::size_t>(end - begin)};
            to.put(step);
            return;
        }
        auto const tidy = [&](pieces_of_text& pieces) { put_tidy(begin, end, text, pieces); };
        pieces_of_text pieces;
        tidy(pieces);
        pieces.put(to, step, tidy);
    }
    // As a json_writer writes it, without white space and escapes that need not be.
    NOTEPACT_APART static void
    put_tidy(char const* at, char const* end, json_scan& text, pieces_of_text& out) {
        using writer = json_writer<pieces_of_text>;
        while (at != end) {
            auto const* const run = at;
            while (at != end && *at != '"' && static_cast<unsigned char>(*at) > ' ')
                ++at;
            if (at != run) out({run, static_cast<std::size_t>(at - run)});
            if (at == end) return;
            if (*at++ != '"') continue;
            writer string(out);
            string.string_begin();
            at = decode(at, text, &string, [](void* to, std::string_view piece) {
                static_cast<writer*>(to)->string_part(piece);
            });
            string.string_end();
            ++at;
        }
    }

    place whole_;
    place free_; // of what is left open and has begun; else none
    char const* free_begin_ = nullptr;
    std::size_t free_depth_ = 0;
    place outer_[max_depth];
};

// Whether the body is certainly clean; then the place holds what it says. If not, something of it may be
// there.
inline bool binds_clean(contract_ref contract, bind_place whole, std::string_view bytes) {
    return is_certainly_clean(contract, bytes, struct_keeper(whole));
}

#else

constexpr bool binds_clean(contract_ref, bind_place, std::string_view) noexcept {
    return false;
}

#endif

} // namespace notepact::detail

#endif
