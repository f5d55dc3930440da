// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_FINDING_HPP
#define NOTEPACT_BASE_FINDING_HPP

#include <notepact/base/errc.hpp>

namespace notepact {

/// A rule that a value broke and how bad that is, or nothing.
struct finding {
    errc code = errc{};
    severity level = severity::error;

    constexpr explicit operator bool() const noexcept { return code != errc{}; }
};

} // namespace notepact

#endif
