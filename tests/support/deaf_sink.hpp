// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_TESTS_SUPPORT_DEAF_SINK_HPP
#define NOTEPACT_TESTS_SUPPORT_DEAF_SINK_HPP

#include <notepact/format/number.hpp>
#include <notepact/json/fault.hpp>

#include <cstddef>
#include <string_view>

namespace notepact_test {

// A sink of json_reader that does nothing: a base for sinks that want a few events only.
struct deaf_sink {
    void object_begin(std::size_t) {}
    void object_end(std::size_t) {}
    void array_begin(std::size_t) {}
    void array_end(std::size_t) {}
    void key_begin(std::size_t) {}
    void key_part(std::string_view) {}
    void key_end() {}
    void string_begin(std::size_t) {}
    void string_part(std::string_view) {}
    void string_end() {}
    void number_part(std::string_view) {}
    void number(notepact::number_facts const&, std::size_t) {}
    void boolean(bool, std::size_t) {}
    void null(std::size_t) {}
    void fault(notepact::json_fault, std::size_t) {}
};

} // namespace notepact_test

#endif
