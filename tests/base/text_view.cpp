// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/text_view.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using notepact::text_view;
using notepact_test::test;

// A view like another, of whatever is a text; a number and a null pointer are none.
static_assert(std::is_trivially_copyable_v<text_view> && sizeof(text_view) == sizeof(std::string_view));
static_assert(std::is_convertible_v<text_view, std::string_view>);
static_assert(
    std::is_convertible_v<std::string const&, text_view> && std::is_convertible_v<std::string&, text_view>);
static_assert(
    std::is_convertible_v<char const*, text_view> && std::is_convertible_v<std::string_view, text_view>);
static_assert(
    !std::is_constructible_v<text_view, std::nullptr_t> && !std::is_constructible_v<text_view, int>);
static_assert(std::is_nothrow_constructible_v<text_view, std::string const&>);
static_assert(text_view("abc") == "abc" && text_view().data() == nullptr && text_view("abcd", 2) == "ab");

// Which types own a text: those of which a temporary is refused (tests/compile_fail/temporary_*).
struct owner {
    std::string text;
    operator std::string_view() const { return text; }
};
struct viewer {
    char const* text;
    operator std::string_view() const { return text; }
};
using notepact::detail::is_text_owner;
using notepact::detail::is_text_view;
static_assert(is_text_owner<std::string> && is_text_owner<std::string&> && is_text_owner<owner>);
static_assert(is_text_owner<char const (&)[4]>, "an array is warned of where it is returned");
static_assert(is_text_view<std::string_view> && is_text_view<text_view> && is_text_view<viewer>);
static_assert(is_text_view<char const*> && is_text_view<char*&>);
static_assert(!is_text_view<int> && !is_text_owner<int> && !is_text_view<std::nullptr_t>);

void views(test& t) {
    std::string const text = "a text that is no small string any more";
    owner const own{text};
    char array[] = "abc";
    char const* const pointer = array;
    t.check(text_view(text).data() == text.data(), "a string");
    t.check(text_view(own).data() == own.text.data(), "what converts");
    t.check(text_view(array).data() == array && text_view(array).size() == 3, "an array");
    t.check(text_view(pointer).data() == array, "a pointer");
    t.check(text_view(viewer{array}).data() == array, "a temporary that only looks");
    t.check(text_view(std::string_view(text)).data() == text.data(), "a view");
}

void members(test& t) {
    struct {
        text_view required;
        std::optional<text_view> optional;
    } request{"a", {}};
    std::string const text = "b";
    request.optional = text;
    t.check(request.optional->data() == text.data(), "assigned");
    request.optional = "c";
    t.equal(*request.optional, "c");
    request.optional = std::nullopt;
    request.required = text;
    t.check(!request.optional && request.required.data() == text.data(), "required");
}

notepact_test::suite text_view_suite("base/text_view", {{"views", views}, {"members", members}});

} // namespace
