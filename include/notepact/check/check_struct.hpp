// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_CHECK_STRUCT_HPP
#define NOTEPACT_CHECK_CHECK_STRUCT_HPP

#include <notepact/check/check_text.hpp>
#include <notepact/check/struct_writer.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact {

namespace detail {

/// Checks a struct by the text that is written of it, since that is what will be sent.
class struct_checker : public struct_output {
  public:
    struct_checker(contract_ref contract, report& report, bool in_pieces) noexcept
        : struct_output(take), judge_(contract, report, offsets::unknown), in_pieces_(in_pieces) {}
    verdict finish() { return judge_.finish(); }

  private:
    static void take(struct_output& self, std::string_view text, byte_source const* image) {
        auto& it = static_cast<struct_checker&>(self);
        it.judge_.write(image == nullptr ? text : png_data_uri_prefix);
        if (image != nullptr) it.judge_.image_elsewhere(it.in_pieces_);
    }

    stream_checker judge_;
    bool in_pieces_; // images that come in pieces will be written, too
};

inline verdict judge_struct(bound_struct const& of, report& report, bool in_pieces = false) {
    struct_checker judge(contract_ref(*of.head), report, in_pieces);
    put_struct(of, judge);
    return judge.finish();
}

/// Hands a text on until something in it cannot be: an image that comes in pieces or, for of_utf8(), what is
/// not UTF-8.
template <class Output>
class struct_relay : public struct_output {
  public:
    explicit struct_relay(Output& out) noexcept : struct_output(take<false>), out_(&out) {}
    static struct_relay of_utf8(Output& out) noexcept { return struct_relay(out, take<true>); }
    /// Whether all was handed on.
    bool good() const noexcept { return good_; }

  private:
    struct_relay(Output& out, function how) noexcept : struct_output(how), out_(&out) {}

    template <bool Checks>
    static void take(struct_output& self, std::string_view text, byte_source const* image) {
        auto& relay = static_cast<struct_relay&>(self);
        if (image != nullptr || (Checks && !is_utf8(text))) relay.good_ = false;
        if (relay.good_) (*relay.out_)(text);
    }

    Output* out_;
    bool good_ = true;
};

} // namespace detail

/// Checks a struct by the contract it is bound to: the verdict, the violations and their places are those of
/// check_text over what would be written; offsets are unknown. Allocates nothing. A list or map that is a
/// whole body is checked likewise.
template <class Shape, std::size_t N, class T>
verdict check_struct(contract<Shape, N> const& contract, T const& value, report& report) {
    return detail::judge_struct(detail::bound_struct(contract, value), report);
}

/// Hands a struct as JSON text, unchecked, to `sink(std::string_view)` in pieces. False, and the text is not
/// complete, if a member is not UTF-8, or an image comes in pieces.
template <class Shape, std::size_t N, class T, class Sink>
bool put_struct(contract<Shape, N> const& contract, T const& value, Sink&& sink) {
    auto relay = detail::struct_relay<std::remove_reference_t<Sink>>::of_utf8(sink);
    detail::put_struct(detail::bound_struct(contract, value), relay);
    return relay.good();
}

} // namespace notepact

#endif
