// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_API_HPP
#define NOTEPACT_HTTP_API_HPP

#include <notepact/base/constants.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/member_name.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

struct api_manners;

/// An API as a whole: what its documents are called, where it is, its operations. Whoever matches, shows,
/// exports or tests it asks for one; no request and no check of a body needs it, so a program that does not
/// name it carries nothing of it. One that does, carries its operations and, unless it is built with
/// NOTEPACT_SMALL, its manners. A constant, all of it in static storage:
///
///     inline constexpr notepact::api api{
///         "acme", "Acme Visits API", "2", "the page of its visits", "https://api.acme.example/v2",
///         notepact::operations_of<book_visit, get_visit>};
struct api {
    std::string_view name;  ///< `acme`: what the names of its operations begin with
    std::string_view title; ///< as its documents call it
    std::string_view version;
    std::string_view source; ///< which documents say so
    std::string_view server; ///< the base URL where it is; empty if its documents do not say
    constants<operation const*> operations;
    constants<std::string_view> scopes = {}; ///< their names, by bit; see scopes_of
    api_manners const* manners = nullptr;    ///< how its servers word what they answer; see api_manners

    constexpr operation const* const* begin() const noexcept { return operations.begin(); }
    constexpr operation const* const* end() const noexcept { return operations.end(); }
    /// The headers of every request, an object's entry; the first of its members is the credential.
    constexpr rule const& headers() const noexcept { return *operations.begin()[0]->headers; }
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
void operation_named_otherwise(); // that of the constant book_visit is "acme.book_visit"
void operations_of_two_apis();    // their names begin in two ways
void operation_listed_twice();
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
};

} // namespace detail

/// The operations of an API, in the documents' order, each by its name: `operations_of<book_visit,
/// get_visit>`. The text that names one ends as its constant is called.
template <auto const&... Listed>
inline constexpr constants<operation const*> operations_of = detail::listed_operations<Listed...>::all;

/// The names of the scopes of an API, from the enum that says their bits; see words_of and scope_set.
template <class Scope>
inline constexpr constants<std::string_view> scopes_of = texts_of_enum<Scope>;

} // namespace notepact

#endif
