// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Bodies as the structs of the APIs: every body that they can hold. What is found in the struct is what is
// found in the bytes, but for offsets and for what no struct can have; what cannot be held, and why, is
// counted.
#ifndef NOTEPACT_TESTS_SUPPORT_STRUCT_COLUMN_HPP
#define NOTEPACT_TESTS_SUPPORT_STRUCT_COLUMN_HPP

#include "structs.hpp"
#include "test.hpp"
#include "verify.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact_test {

using notepact::instant;
using notepact::json_fault;
using notepact::number_facts;
using notepact::png_signature;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

// A document as members by pointer, without the contract: a second opinion of what a text says.
class flat_document {
  public:
    enum class kind {
        object,
        array,
        text,
        integer,
        number,
        boolean,
        null
    };
    struct value {
        kind what;
        std::string text = {};
        std::int64_t number = 0;
    };

    explicit flat_document(std::string_view text) {
        notepact::json_reader<flat_document> reader(*this);
        reader.write(text);
        reader.finish();
    }

    value const* find(std::string const& pointer) const {
        auto const found = values_.find(pointer);
        return found == values_.end() ? nullptr : &found->second;
    }
    /// Why no struct whatever can hold it; empty if one might.
    std::string_view trouble() const { return trouble_; }

    void object_begin(std::size_t) { open(kind::object); }
    void object_end(std::size_t) { open_.pop_back(); }
    void array_begin(std::size_t) { open(kind::array); }
    void array_end(std::size_t) { open_.pop_back(); }
    void key_begin(std::size_t) { name_.clear(); }
    void key_part(std::string_view text) { name_ += text; }
    void key_end() {}
    void string_begin(std::size_t) { string_ = put({kind::text}); }
    void string_part(std::string_view text) { string_->text += text; }
    void string_end() {}
    void number_part(std::string_view) {}
    void number(number_facts const& facts, std::size_t) {
        if (facts.overflow) trouble_ = "a number is beyond every double";
        bool const integer = facts.integer_token && !facts.beyond_int64;
        put({integer ? kind::integer : kind::number, {}, facts.value});
    }
    void boolean(bool, std::size_t) { put({kind::boolean}); }
    void null(std::size_t) { put({kind::null}); }
    void fault(json_fault, std::size_t) { trouble_ = "the text is no document"; }

  private:
    std::string here() const { return open_.empty() ? std::string() : open_.back() + '/' + name_; }
    value* put(value v) {
        auto const pointer = here();
        bool const item = !open_.empty() && find(open_.back())->what == kind::array;
        bool const nested = pointer.find('/', 1) != pointer.npos
                            && pointer.find('/', pointer.find('/', 1) + 1) != pointer.npos;
        if (find(pointer) != nullptr && !item && !nested && trouble_.empty())
            trouble_ = "a member stands twice";
        return &(values_[pointer] = std::move(v));
    }
    void open(kind what) {
        auto const pointer = here();
        put({what});
        open_.push_back(pointer);
    }

    std::map<std::string, value> values_;
    std::vector<std::string> open_;
    std::string name_;
    value* string_ = nullptr;
    std::string_view trouble_;
};

// Takes members from a document as the types of the request structs; keeps the first reason why not.
class taker {
  public:
    explicit taker(flat_document const& document) : document_(document), why_not_(document.trouble()) {}
    std::string_view why_not() const { return why_not_; }

    std::int64_t id(std::string const& pointer) {
        auto const* const v = document_.find(pointer);
        if (v != nullptr && v->what == flat_document::kind::number) because("an id is no int64");
        return wanted(v, flat_document::kind::integer) ? v->number : 0;
    }
    void object(std::string const& pointer) { wanted(document_.find(pointer), flat_document::kind::object); }
    std::string_view text(std::string const& pointer) {
        auto const* const v = document_.find(pointer);
        return wanted(v, flat_document::kind::text) ? std::string_view(v->text) : std::string_view();
    }
    std::optional<std::string_view> perhaps_text(std::string const& pointer) {
        if (document_.find(pointer) == nullptr) return std::nullopt;
        return text(pointer);
    }
    std::optional<instant> date(std::string const& pointer) {
        auto const made = notepact::parse_iso8601(text(pointer), notepact::utc);
        if (made) return *made;
        because("a date is no instant");
        return std::nullopt;
    }
    std::optional<png_signature> signature(std::string const& pointer) {
        auto const made = png_signature::from_data_uri(text(pointer));
        if (made) return *made;
        because("a signature is no data URI");
        return std::nullopt;
    }
    std::optional<instant> perhaps_date(std::string const& pointer) {
        return document_.find(pointer) == nullptr ? std::nullopt : date(pointer);
    }
    std::optional<png_signature> perhaps_signature(std::string const& pointer) {
        return document_.find(pointer) == nullptr ? std::nullopt : signature(pointer);
    }

  private:
    bool wanted(flat_document::value const* v, flat_document::kind what) {
        if (v == nullptr)
            because("a member is missing that the struct always has");
        else if (v->what == flat_document::kind::null)
            because("a member is null");
        else if (v->what != what)
            because("a member has another type");
        return v != nullptr && v->what == what;
    }
    void because(std::string_view reason) {
        if (why_not_.empty()) why_not_ = reason;
    }

    flat_document const& document_;
    std::string_view why_not_;
};

// Lines without offsets, sorted: a struct tells its members in the contract's order.
inline std::multiset<std::string> sorted(std::string_view text) {
    std::multiset<std::string> made;
    for (; !text.empty(); text.remove_prefix(text.find('\n') + 1)) {
        auto const line = text.substr(0, text.find('\n'));
        made.emplace(line.substr(0, line.find(" @")));
    }
    return made;
}
inline std::string joined(std::multiset<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines)
        text += line + '\n';
    return text;
}
// Those that concern a request's struct: it has no unknown members, and writes every date in the same way.
inline std::string of_request(std::string_view expected) {
    std::multiset<std::string> made;
    for (auto const& line : sorted(expected))
        if (line.find(" unknown_member") == line.npos && line.find(" not_rfc3339") == line.npos)
            made.insert(line);
    return joined(made);
}

class struct_column {
  public:
    explicit struct_column(test& t) : t_(t) {}

    void verify(notepact::contract_ref contract, body_case const& c) {
        auto const is = [&contract](auto const& declared) { return &contract.head() == declared.rules; };
        if (is(clinic::create_addendum_body)) request(c, clinic::create_addendum_body, create_addendum);
        if (is(clinic::update_addendum_body)) request(c, clinic::update_addendum_body, update_addendum);
        if (is(clinic::create_sign_off_body)) create_sign_off(c);
        if (is(clinic::update_sign_off_body)) request(c, clinic::update_sign_off_body, update_sign_off);
        if (is(clinic::addendum_answer)) answer<clinic::addendum>(c, clinic::addendum_answer);
        if (is(clinic::sign_off_answer)) answer<clinic::sign_off>(c, clinic::sign_off_answer);
        if (is(clinic::invalid_answer)) answer<clinic::failure>(c, clinic::invalid_answer);
        if (is(clinic::refused_answer)) answer<clinic::failure>(c, clinic::refused_answer);
        if (is(maxcare::update_impression_body))
            request(c, maxcare::update_impression_body, update_impression);
        if (is(maxcare::note_answer)) answer<maxcare::note_envelope>(c, maxcare::note_answer);
        if (is(maxcare::me_answer)) answer<maxcare::grants_envelope>(c, maxcare::me_answer);
        if (is(maxcare::error_answer)) answer<maxcare::failure>(c, maxcare::error_answer);
        if (is(maxcare::envelope_answer)) answer<maxcare::envelope>(c, maxcare::envelope_answer);
    }

    // Prints how many were held, and how many not and why; there must be so many.
    void finish(char const* what, std::size_t least_requests, std::size_t least_answers) const {
        std::printf("%s: %zu requests and %zu answers held;", what, requests_, answers_);
        for (auto const& [why, count] : not_held_)
            std::printf(" %zu not, %s;", count, std::string(why).c_str());
        std::printf("\n");
        t_.check(requests_ >= least_requests && answers_ >= least_answers, "too few are held");
    }

  private:
    static clinic::create_addendum_request create_addendum(taker& take) {
        take.object("/addendum");
        return {
            take.id("/session_note_id"),
            {take.text("/addendum/instructions"), take.perhaps_signature("/addendum/signature")}};
    }
    static clinic::update_addendum_request update_addendum(taker& take) {
        take.object("/addendum");
        return {
            take.id("/session_note_id"),
            {take.perhaps_text("/addendum/instructions_response"),
             take.perhaps_signature("/addendum/responded_signature")}};
    }
    static clinic::update_sign_off_request update_sign_off(taker& take) {
        take.object("/sign_off");
        return {
            take.id("/session_note_id"),
            {take.perhaps_text("/sign_off/instructions"),
             take.perhaps_date("/sign_off/review_date"),
             take.perhaps_signature("/sign_off/signature")}};
    }
    static maxcare::update_impression_request update_impression(taker& take) {
        take.object("");
        return {take.perhaps_text("/dxComplexity"), take.perhaps_text("/dxStatus")};
    }
    // Its struct cannot even be made without a date and a signature.
    void create_sign_off(body_case const& c) {
        flat_document const document(c.text);
        taker take(document);
        take.object("/sign_off");
        auto const id = take.id("/session_note_id");
        auto const instructions = take.perhaps_text("/sign_off/instructions");
        auto const date = take.date("/sign_off/review_date");
        auto const signature = take.signature("/sign_off/signature");
        if (!take.why_not().empty()) return not_held(take.why_not());
        held_request(
            c,
            clinic::create_sign_off_body,
            clinic::create_sign_off_request{id, {instructions, *date, *signature}});
    }

    template <class Contract, class Make>
    void request(body_case const& c, Contract const& contract, Make make) {
        flat_document const document(c.text);
        taker take(document);
        auto const value = make(take);
        if (!take.why_not().empty()) return not_held(take.why_not());
        held_request(c, contract, value);
    }
    template <class Contract, class Struct>
    void held_request(body_case const& c, Contract const& contract, Struct const& value) {
        ++requests_;
        wide_report report;
        auto const verdict = check_struct(contract, value, report);
        auto const expected = of_request(c.expected);
        t_.equal(joined(sorted(lines(report))), expected, about(c));
        t_.check(says(verdict, expected), "verdict: " + about(c));
        t_.check(agrees(contract, value), "written: " + about(c));
    }

    // Read into its struct as it is, whatever is wrong with it; then held, if the struct has all of it.
    template <class Struct, class Contract>
    void answer(body_case const& c, Contract const& contract) {
        Struct value;
        wide_report report;
        auto const verdict = parse_text(contract, c.text, value, report);
        t_.check(lines(report) == c.expected && says(verdict, c.expected), "read: " + about(c));
        for (auto const& v : report) {
            switch (v.code()) {
            case notepact::errc::number_overflow: return not_held("a number is beyond every double");
            case notepact::errc::missing_member:
                return not_held("a member is missing that the struct always has");
            case notepact::errc::duplicate_member: return not_held("a member stands twice");
            case notepact::errc::wrong_type: return not_held("a member has another type");
            case notepact::errc::null_not_allowed: return not_held("a member is null");
            case notepact::errc::out_of_range: return not_held("an id is no int64");
            default:
                if (v.code() <= notepact::errc::too_deep) return not_held("the text is no document");
            }
        }
        ++answers_;
        t_.equal(joined(sorted(places_in(contract, value))), joined(sorted(c.expected)), about(c));
        t_.check(agrees(contract, value), "written: " + about(c));
    }

    void not_held(std::string_view why) { ++not_held_[why]; }

    test& t_;
    std::size_t requests_ = 0, answers_ = 0;
    std::map<std::string_view, std::size_t> not_held_;
};

} // namespace notepact_test

#endif
