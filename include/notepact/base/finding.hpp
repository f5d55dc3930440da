// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_FINDING_HPP
#define NOTEPACT_BASE_FINDING_HPP

#include <notepact/base/errc.hpp>

namespace notepact {

/// A rule that a value broke and how bad that is, or nothing.
struct finding {
    errc code = errc{};               ///< `errc{}` where no rule was broken
    severity level = severity::error; ///< of a rule that was

    /// Whether a rule was broken.
    constexpr explicit operator bool() const noexcept { return code != errc{}; }
};

} // namespace notepact

#endif
