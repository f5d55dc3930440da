// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_TESTS_SUPPORT_REPEATED_NAMES_HPP
#define NOTEPACT_TESTS_SUPPORT_REPEATED_NAMES_HPP

#include "deaf_sink.hpp"

#include <notepact/json/reader.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace notepact_test {

// Whether any object of a text has a member twice.
class repeated_names : public deaf_sink {
  public:
    static bool in(std::string_view text) {
        repeated_names sink;
        notepact::json_reader<repeated_names> reader(sink);
        reader.write(text);
        return sink.found_;
    }

    void object_begin(std::size_t) { open_.emplace_back(); }
    void object_end(std::size_t) { open_.pop_back(); }
    void key_begin(std::size_t) { key_.clear(); }
    void key_part(std::string_view text) { key_ += text; }
    void key_end() { found_ = !open_.back().insert(key_).second || found_; }

  private:
    std::vector<std::set<std::string>> open_;
    std::string key_;
    bool found_ = false;
};

} // namespace notepact_test

#endif
