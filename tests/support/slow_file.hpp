// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Files that come in pieces.
#ifndef NOTEPACT_TESTS_SUPPORT_SLOW_FILE_HPP
#define NOTEPACT_TESTS_SUPPORT_SLOW_FILE_HPP

#include <notepact/format/byte_source.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace notepact_test {

// A file that gives at most so many bytes at once. Views them.
class slow_file {
  public:
    explicit slow_file(std::string_view bytes, std::size_t at_once = 1000)
        : rest_(bytes), at_once_(at_once) {}

    std::size_t operator()(char* out, std::size_t capacity) {
        ++calls_;
        auto const size = std::min({capacity, at_once_, rest_.size()});
        if (size != 0) std::memcpy(out, rest_.data(), size);
        rest_.remove_prefix(size);
        return size;
    }
    // How often it was asked.
    std::size_t calls() const { return calls_; }

  private:
    std::string_view rest_;
    std::size_t at_once_;
    std::size_t calls_ = 0;
};

// One with its source, which says that it is `size` bytes long.
class slow_source : public slow_file {
  public:
    explicit slow_source(std::string_view bytes, std::size_t at_once = 1000)
        : slow_source(bytes, at_once, bytes.size()) {}
    slow_source(std::string_view bytes, std::size_t at_once, std::size_t size)
        : slow_file(bytes, at_once), source(*this, size) {}
    slow_source(slow_source const&) = delete;
    slow_source& operator=(slow_source const&) = delete;

    notepact::byte_source const source;
};

} // namespace notepact_test

#endif
