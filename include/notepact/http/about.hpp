// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ABOUT_HPP
#define NOTEPACT_HTTP_ABOUT_HPP

#include <notepact/http/operation.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

/// An API as a whole, for whoever shows or exports it. No request and no check needs it, so a device that
/// does not name it does not carry it. A constant, all of it in static storage.
struct api_about {
    std::string_view name;  ///< `clinic`: what the names of its operations begin with
    std::string_view title; ///< as its documents call it
    std::string_view version;
    std::string_view source; ///< which documents say so
    operation const* const* operations;
    std::size_t operation_count;
    std::string_view const* scopes = nullptr; ///< their names, by bit
    std::size_t scope_count = 0;

    constexpr operation const* const* begin() const noexcept { return operations; }
    constexpr operation const* const* end() const noexcept { return operations + operation_count; }
};

} // namespace notepact

#endif
