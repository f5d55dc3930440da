// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The same with Boost.JSON's parser in the place of the reader.
#include "measure.hpp"

#include <notepact/check/checker.hpp>
#include <notepact/clinic/sign_off.hpp>

#define BOOST_JSON_SOURCE // what of it is not in its headers
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/detail/impl/default_resource.ipp>
#include <boost/json/detail/impl/stack.ipp>
#include <boost/json/impl/error.ipp>

namespace {

// What the parser tells, as the checker wants it told.
class handler {
  public:
    constexpr static std::size_t max_object_size = static_cast<std::size_t>(-1);
    constexpr static std::size_t max_array_size = max_object_size;
    constexpr static std::size_t max_key_size = max_object_size;
    constexpr static std::size_t max_string_size = max_object_size;
    using error = boost::json::error_code;
    using text = boost::json::string_view;

    handler(notepact::contract_ref contract, notepact::report& report)
        : checker_(contract, report, notepact::offsets::unknown) {}
    notepact::verdict result() const { return checker_.result(); }

    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return checker_.object_begin(0), true; }
    bool on_object_end(std::size_t, error&) { return checker_.object_end(0), true; }
    bool on_array_begin(error&) { return checker_.array_begin(0), true; }
    bool on_array_end(std::size_t, error&) { return checker_.array_end(0), true; }
    bool on_key_part(text part, std::size_t size, error&) { return key(part, size), true; }
    bool on_key(text part, std::size_t size, error&) {
        key(part, size);
        checker_.key_end();
        return true;
    }
    bool on_string_part(text part, std::size_t size, error&) { return string(part, size), true; }
    bool on_string(text part, std::size_t size, error&) {
        string(part, size);
        checker_.string_end();
        return true;
    }
    bool on_number_part(text, error&) { return true; }
    bool on_int64(std::int64_t value, text, error&) {
        return checker_.number(notepact::facts_of(value), 0), true;
    }
    bool on_uint64(std::uint64_t value, text, error&) {
        return checker_.number(notepact::facts_of(value), 0), true;
    }
    bool on_double(double, text, error&) { return checker_.number(notepact::number_facts{}, 0), true; }
    bool on_bool(bool value, error&) { return checker_.boolean(value, 0), true; }
    bool on_null(error&) { return checker_.null(0), true; }
    bool on_comment_part(text, error&) { return true; }
    bool on_comment(text, error&) { return true; }

  private:
    void key(text part, std::size_t size) {
        if (part.size() == size) checker_.key_begin(0);
        checker_.key_part({part.data(), part.size()});
    }
    void string(text part, std::size_t size) {
        if (part.size() == size) checker_.string_begin(0);
        checker_.string_part({part.data(), part.size()});
    }

    notepact::checker checker_;
};

} // namespace

bool check_with_boost(callers const& with) {
    boost::json::basic_parser<handler> parser({}, notepact::clinic::sign_off_answer, with.report);
    boost::json::error_code error;
    auto const read = parser.write_some(false, with.answer.data(), with.answer.size(), error);
    return !error && read == with.answer.size() && parser.handler().result().ok();
}
