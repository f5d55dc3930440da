// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BENCH_REPORT_OUTPUTS_HPP
#define NOTEPACT_BENCH_REPORT_OUTPUTS_HPP

#include "results.hpp"

#include <string>

namespace bench {

/// Files to write; an empty name is none.
struct outputs {
    std::string json;
    std::string svg;
    std::string markdown; ///< a page, which is kept but for what stands between the two markers

    /// Takes `--json FILE`, `--svg FILE` or `--markdown FILE`; false: the option is none of these.
    bool take(std::string const& option, std::string const& value);
    /// Returns false, and says so, if one cannot be written.
    bool write(results const& of) const;
};

bool read_file(std::string const& name, std::string& text);

} // namespace bench

#endif
