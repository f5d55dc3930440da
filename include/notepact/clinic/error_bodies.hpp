// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies of errors, as a server writes them that follows the Clinic Session Notes API.
#ifndef NOTEPACT_CLINIC_ERROR_BODIES_HPP
#define NOTEPACT_CLINIC_ERROR_BODIES_HPP

#include <notepact/contract/report.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact::clinic {

/// What the document says of a member that is missing or blank, "can't be blank", and of any other that is
/// wrong, "invalid format". In static storage.
inline std::string_view error_text(violation const& of) noexcept {
    return of.code() == errc::missing_member || of.code() == errc::blank ? "can't be blank"
                                                                         : "invalid format";
}

namespace detail {

// The errors of a report as details. What is no error, or of no member, has no name.
struct details_of_report {
    report const& found;

    std::size_t size() const noexcept { return found.size(); }
    refusal_detail operator[](std::size_t i) const noexcept {
        auto const& v = found[i];
        if (v.level() != severity::error) return {};
        return {v.member(), error_text(v)};
    }
};

// Members named flat, in their order, each once, and each of its texts once.
template <class Details, class Sink>
void put_by_member(Details const& all, Sink&& sink) {
    auto const told_before = [&all](std::size_t which, bool whatever_text) {
        auto const one = all[which];
        for (std::size_t i = 0; i < which; ++i)
            if (all[i].member == one.member && (whatever_text || all[i].text == one.text)) return true;
        return false;
    };
    json_writer<std::remove_reference_t<Sink>> json(sink);
    json.object_begin();
    json.key("errors");
    bool named = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const one = all[i];
        if (one.member.empty() || told_before(i, true)) continue;
        if (!named) json.object_begin();
        named = true;
        json.key(one.member);
        json.array_begin();
        for (auto same = i; same < all.size(); ++same)
            if (all[same].member == one.member && !told_before(same, false)) json.string(all[same].text);
        json.array_end();
    }
    if (named)
        json.object_end();
    else
        json.string("invalid request body");
    json.object_end();
}

} // namespace detail

/// Hands the body of a 422 answer, from a report, to `sink(std::string_view)`:
/// `{"errors":{"signature":["invalid format"]}}`, members named flat, in the report's order, each text once.
/// A missing or blank member "can't be blank", any other error is "invalid format"; warnings are left out.
/// Where no error has a member to name it is `{"errors":"invalid request body"}`, a text that is ours.
/// Allocates nothing.
template <class Sink>
void put_errors_by_member(report const& found, Sink&& sink) {
    detail::put_by_member(detail::details_of_report{found}, sink);
}

/// Hands the body of an error of which one text says all to `sink(std::string_view)`, as the document shows
/// 404: `{"errors":"Session note not found"}`. The text must be UTF-8.
template <class Sink>
void put_errors(std::string_view text, Sink&& sink) {
    json_writer<std::remove_reference_t<Sink>> json(sink);
    json.object_begin();
    json.key("errors");
    json.string(text);
    json.object_end();
}

} // namespace notepact::clinic

#endif
