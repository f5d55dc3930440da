// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_SCOPE_HPP
#define NOTEPACT_HTTP_SCOPE_HPP

#include <notepact/base/stream_sink.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iosfwd>
#include <string_view>

namespace notepact {

/// Every scope of any API, as bits.
inline constexpr std::uint32_t all_scopes = ~std::uint32_t{0};

/// The scopes that an operation needs and that are not granted, as bits; none if it may be called. Where one
/// of several would do, only the first is named. `with` says which conditional needs apply: the name of a
/// parameter that is `true`.
constexpr std::uint32_t
missing_scopes(operation const& of, std::uint32_t granted, std::string_view with = {}) noexcept {
    std::uint32_t missing = 0;
    for (auto const& need : of.how.needs)
        if ((need.only_with.empty() || need.only_with == with) && need.any_of != 0
            && (granted & need.any_of) == 0)
            missing |= need.first;
    return missing;
}

/// A set of scopes of an API: one bit for each that its documents name, and a flag that a further one is in
/// it. `Scope` is an enum with words (see words_of). Everything is constexpr.
template <class Scope>
class scope_set {
  public:
    /// No scope.
    constexpr scope_set() noexcept = default;
    /// These: `{scope::read_notes, scope::read_tasks}`.
    constexpr scope_set(std::initializer_list<Scope> scopes) noexcept {
        for (auto const scope : scopes)
            bits_ |= scope_bit(scope);
    }
    /// Of bits, as bits() returns them; not checked, and no further one is in it.
    static constexpr scope_set of_bits(std::uint32_t bits) noexcept {
        scope_set made;
        made.bits_ = bits;
        return made;
    }
    /// From texts as an API answers them: any range of what converts to std::string_view.
    template <class Range>
    static constexpr scope_set from_texts(Range const& texts) {
        scope_set made;
        for (auto const& text : texts)
            made.insert(std::string_view(text));
        return made;
    }

    /// A text that is no known scope only sets the flag.
    constexpr void insert(std::string_view text) noexcept {
        auto const scope = parse_enum<Scope>(text);
        if (scope)
            bits_ |= scope_bit(*scope);
        else
            unknown_ = true;
    }
    /// Whether a scope is in it.
    constexpr bool has(Scope scope) const noexcept { return (bits_ & scope_bit(scope)) != 0; }
    /// Whether a text was inserted that is no scope of the API.
    constexpr bool has_unknown() const noexcept { return unknown_; }
    /// Whether nothing is in it, no unknown one either.
    constexpr bool empty() const noexcept { return bits_ == 0 && !unknown_; }
    /// One bit for each, the first scope's the lowest, as operation_options and missing_scopes() have them;
    /// without unknown ones.
    constexpr std::uint32_t bits() const noexcept { return bits_; }

    /// The scopes in both: what a key may do is its own scopes that are granted to it.
    friend constexpr scope_set operator&(scope_set a, scope_set b) noexcept {
        auto both = of_bits(a.bits_ & b.bits_);
        both.unknown_ = a.unknown_ && b.unknown_;
        return both;
    }
    /// Whether the same scopes are in both, and in both or in none an unknown one.
    /// @{
    friend constexpr bool operator==(scope_set a, scope_set b) noexcept {
        return a.bits_ == b.bits_ && a.unknown_ == b.unknown_;
    }
    friend constexpr bool operator!=(scope_set a, scope_set b) noexcept { return !(a == b); }
    /// @}

    /// The scopes that an operation needs and that are not in the set, see missing_scopes; empty if it may be
    /// called.
    constexpr scope_set missing_for(operation const& of, std::string_view with = {}) const noexcept {
        return of_bits(missing_scopes(of, bits_, with));
    }

    /// Calls `visit(Scope)` for each, in the documents' order.
    template <class Visit>
    constexpr void for_each(Visit&& visit) const {
        for (std::size_t i = 0; i < std::size(texts_of_enum<Scope>); ++i)
            if (has(static_cast<Scope>(i))) visit(static_cast<Scope>(i));
    }
    /// Hands their names, divided by commas, to `sink(std::string_view)` in pieces: `read:notes,
    /// read:soap_notes`. Nothing of an unknown one.
    template <class Sink>
    constexpr void put(Sink&& sink) const {
        bool first = true;
        for_each([&](Scope scope) {
            if (!first) sink(std::string_view(", "));
            first = false;
            sink(text_of(scope));
        });
    }
    /// Prints what put() hands over.
    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>&
    operator<<(std::basic_ostream<Char, Traits>& out, scope_set const& set) {
        return detail::insert(out, [&set](auto const& sink) { set.put(sink); });
    }

  private:
    static constexpr std::uint32_t scope_bit(Scope scope) noexcept {
        static_assert(std::size(texts_of_enum<Scope>) <= 32, "too_many_scopes");
        return std::uint32_t{1} << static_cast<unsigned>(scope);
    }

    std::uint32_t bits_ = 0;
    bool unknown_ = false;
};

/// What an operation needs, for operation_options: `first` or one of `others`; the one to ask for is `first`.
/// With `only_with`, the name of a query parameter, it is needed only where that is `true`.
template <class Scope>
constexpr scope_need
any_of(Scope first, scope_set<Scope> others = {}, std::string_view only_with = {}) noexcept {
    auto const bits = scope_set<Scope>{first}.bits();
    return {bits | others.bits(), bits, only_with};
}

} // namespace notepact

#endif
