// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_API_HPP
#define NOTEPACT_HTTP_API_HPP

#include <notepact/base/constants.hpp>
#include <notepact/base/narrowed.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/member_name.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace notepact {

struct api_manners;

namespace detail {

// Where the operations of an API stand, by how many segments their paths have and by the first, if that is no
// parameter: chains of places, each in the order of the list. Places are counted from 1.
struct path_index {
    std::uint16_t const* first = nullptr; // null: nothing is known
    std::uint16_t const* next = nullptr;
    std::uint32_t mask = 0;

    // Any number that tells most paths apart.
    NOTEPACT_WRAPS static constexpr std::uint32_t
    shape(std::size_t segments, std::string_view begin) noexcept {
        auto made = narrowed<std::uint32_t>(segments * 0x85EBCA6BU + begin.size());
        if (!begin.empty())
            for (auto const at : {std::size_t{0}, begin.size() / 2, begin.size() - 1})
                made = (made << 5U | made >> 27U) + static_cast<unsigned char>(begin[at]);
        return (made * 0x9E3779B1U) >> 16U;
    }
    static constexpr std::uint32_t shape(std::string_view path) noexcept {
        std::size_t segments = 0;
        std::string_view begin;
        for (; !path.empty(); ++segments) {
            auto const segment = take_segment(path);
            if (segments == 0 && !has_parameter(segment)) begin = segment;
        }
        return shape(segments, begin);
    }
};
template <std::size_t N>
struct indexed_paths {
    static_assert(N < 0xFFFF);
    static constexpr std::uint32_t mask = [] {
        std::uint32_t size = 1;
        while (size < 4 * N)
            size *= 2;
        return size - 1;
    }();
    std::uint16_t first[mask + 1] = {};
    std::uint16_t next[N] = {};

    constexpr explicit indexed_paths(operation const* const (&all)[N]) noexcept {
        for (std::size_t i = N; i != 0; --i) {
            auto& begin = first[path_index::shape(all[i - 1]->path) & mask];
            next[i - 1] = begin;
            begin = static_cast<std::uint16_t>(i);
        }
    }
    constexpr path_index chains() const noexcept { return {first, next, mask}; }
};

// Where it is kept: on a device it would be more of the image than the time is worth.
template <bool Kept>
class kept_index {
  public:
    constexpr kept_index() noexcept = default;
    constexpr explicit kept_index(path_index const& made) noexcept : by_(made) {}

    // False if nothing is known.
    template <class Visit>
    bool visit_near(
        operation const* const* all, std::string_view path, std::size_t segments, Visit const& visit) const {
        auto const begin = take_segment(path);
        if (by_.first == nullptr || begin.find('%') != begin.npos) return false;
        auto const visit_chain = [&](std::uint32_t place) {
            for (auto i = by_.first[place]; i != 0; i = by_.next[i - 1])
                visit(*all[i - 1]);
        };
        auto const fixed = by_.shape(segments, begin) & by_.mask, any = by_.shape(segments, {}) & by_.mask;
        visit_chain(fixed);
        if (any != fixed) visit_chain(any);
        return true;
    }

  private:
    path_index by_;
};
template <>
class kept_index<false> {
  public:
    constexpr kept_index() noexcept = default;
    constexpr explicit kept_index(path_index const&) noexcept {}
    template <class Visit>
    bool visit_near(operation const* const*, std::string_view, std::size_t, Visit const&) const {
        return false;
    }
};

} // namespace detail

/// The operations of an API, in the documents' order: a table of constants, and what operations_of adds to
/// it, by which match() finds an operation without looking at all of them.
class operation_list : public constants<operation const*>, private detail::kept_index<detail::in_haste> {
  public:
    /// As of any table.
    using constants::constants;
    /// Of a table and what finds an operation in it: see operations_of.
    template <std::size_t N>
    constexpr operation_list(
        operation const* const (&listed)[N], detail::indexed_paths<N> const& paths) noexcept
        : constants(listed), kept_index(paths.chains()) {}

    /// Hands those that a path may ask for, and perhaps others, to `visit(operation const&)`. The path begins
    /// with a slash and has so many of them.
    template <class Visit>
    void for_each_near(std::string_view path, std::size_t segments, Visit const& visit) const {
        if (visit_near(first, path, segments, visit)) return;
        for (auto const* of : *this)
            visit(*of);
    }
};

/// An API as a whole: what its documents are called, where it is, its operations. Whoever matches, shows,
/// exports or tests it asks for one; no request and no check of a body needs it, so a program that does not
/// name it carries nothing of it. One that does, carries its operations and, unless it is built with
/// NOTEPACT_SMALL, its manners. A constant, all of it in static storage:
///
///     inline constexpr notepact::api api{
///         "acme", "Acme Visits API", "2", "the page of its visits", "https://api.acme.example/v2",
///         notepact::operations_of<book_visit, get_visit>};
struct api {
    std::string_view name;                   ///< `acme`: what the names of its operations begin with
    std::string_view title;                  ///< as its documents call it
    std::string_view version;                ///< as its documents call it: `3.0`
    std::string_view source;                 ///< which documents say so
    std::string_view server;                 ///< the base URL where it is; empty if its documents do not say
    operation_list operations;               ///< operations_of them, in the documents' order
    constants<std::string_view> scopes = {}; ///< their names, by bit; see scopes_of
    api_manners const* manners = nullptr;    ///< how its servers word what they answer; see api_manners

    /// Its operations, as pointers: `for (operation const* of : api)`.
    /// @{
    constexpr operation const* const* begin() const noexcept { return operations.begin(); }
    constexpr operation const* const* end() const noexcept { return operations.end(); }
    /// @}
    /// The headers of every request, an object's entry; the first of its members is the credential.
    constexpr rule const& headers() const noexcept { return *operations.begin()[0]->headers; }
    /// The header of the credential, the first of these.
    constexpr rule const& credential() const noexcept { return operations.begin()[0]->credential(); }
    /// What stands before the credential, without the space behind it; empty if nothing does.
    constexpr std::string_view scheme() const noexcept { return operations.begin()[0]->scheme(); }

    /// Hands the name of each scope of some bits to `visit(std::string_view)`, in the documents' order.
    template <class Visit>
    constexpr void for_each_scope(std::uint32_t bits, Visit&& visit) const {
        for (std::size_t i = 0; i < scopes.size(); ++i)
            if ((bits >> i & 1U) != 0) visit(scopes[i]);
    }
    /// The bit of a scope by its name; 0 if the documents name no such scope.
    constexpr std::uint32_t scope_bit(std::string_view scope) const noexcept {
        for (std::size_t i = 0; i < scopes.size(); ++i)
            if (scopes[i] == scope) return std::uint32_t{1} << i;
        return 0;
    }
    /// Hands the names of some scopes to `sink(std::string_view)`: `read:notes, read:tasks`.
    template <class Sink>
    constexpr void put_scopes(std::uint32_t bits, Sink&& sink) const {
        bool first = true;
        for_each_scope(bits, [&](std::string_view scope) {
            if (!first) sink(std::string_view(", "));
            first = false;
            sink(scope);
        });
    }
};

namespace misuse {
void operation_named_otherwise(); ///< that of the constant book_visit is "acme.book_visit"
void operations_of_two_apis();    ///< their names begin in two ways
void operation_listed_twice();    ///< `operations_of<book_visit, book_visit>`
} // namespace misuse

namespace detail {

// As spelling(), of the constant that is referred to.
template <auto const& Named>
constexpr auto spelling_of_constant() noexcept {
#if defined(__GNUC__) || defined(__clang__)
    return __PRETTY_FUNCTION__;
#else
    return "";
#endif
}

constexpr std::size_t point_in(std::string_view name) noexcept {
    std::size_t at = 0;
    while (at < name.size() && name[at] != '.')
        ++at;
    return at;
}
// Whether a name is that of an API, a point, and the constant's; one that is a keyword has a `_` at its end.
constexpr bool is_named_so(std::string_view name, std::string_view constant) noexcept {
    auto const point = point_in(name);
    if (point == 0 || point == name.size()) return false;
    auto const own = part(name, point + 1);
    return constant.empty() || own == constant
           || (constant.back() == '_' && own == part(constant, 0, constant.size() - 1));
}

template <auto const&... Listed>
struct listed_operations {
    static constexpr operation const* all[sizeof...(Listed)] = {&Listed...};

    static constexpr bool judge() {
        if (!(is_named_so(Listed.name, name_in_spelling(spelling_of_constant<Listed>())) && ...))
            misuse::operation_named_otherwise();
        for (std::size_t i = 0; i < sizeof...(Listed); ++i) {
            auto const name = all[i]->name;
            if (part(name, 0, point_in(name)) != part(all[0]->name, 0, point_in(all[0]->name)))
                misuse::operations_of_two_apis();
            for (std::size_t before = 0; before < i; ++before)
                if (all[before]->name == name) misuse::operation_listed_twice();
        }
        return true;
    }
    static_assert(judge());

    static constexpr indexed_paths<sizeof...(Listed)> paths{all};
    static constexpr operation_list list{all, paths};
};

} // namespace detail

/// The operations of an API, in the documents' order, each by its name: `operations_of<book_visit,
/// get_visit>`. The text that names one ends as its constant is called.
template <auto const&... Listed>
inline constexpr operation_list operations_of = detail::listed_operations<Listed...>::list;

/// The names of the scopes of an API, from the enum that says their bits; see words_of and scope_set.
template <class Scope>
inline constexpr constants<std::string_view> scopes_of = texts_of_enum<Scope>;

} // namespace notepact

#endif
