// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A JSON document that is written member by member.
#ifndef NOTEPACT_CONFORMANCE_REPORT_JSON_TEXT_HPP
#define NOTEPACT_CONFORMANCE_REPORT_JSON_TEXT_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/json/writer.hpp>

#include <cstdint>
#include <string_view>

namespace notepact::conformance::detail {

class json_text {
  public:
    explicit json_text(text_output output) : output_(output), json_(output_) {}
    json_text(json_text const&) = delete;
    json_text& operator=(json_text const&) = delete;

    void object_begin() { json_.object_begin(); }
    void object_end() { json_.object_end(); }
    void text(std::string_view said) { json_.string(said); }
    void text(std::string_view key, std::string_view said) {
        json_.key(key);
        json_.string(said);
    }
    void number(std::string_view key, std::uint64_t value) {
        json_.key(key);
        json_.integer(value);
    }
    void boolean(std::string_view key, bool value) {
        json_.key(key);
        json_.boolean(value);
    }
    /// `put()` writes the members.
    template <class Put>
    void object(std::string_view key, Put const& put) {
        json_.key(key);
        json_.object_begin();
        put();
        json_.object_end();
    }
    /// `put()` writes the items.
    template <class Put>
    void array(std::string_view key, Put const& put) {
        json_.key(key);
        json_.array_begin();
        put();
        json_.array_end();
    }

  private:
    text_output output_;
    json_writer<text_output> json_;
};

} // namespace notepact::conformance::detail

#endif
