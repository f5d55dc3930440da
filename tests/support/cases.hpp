// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// THE table of bodies: documents, and everything that must be found in each, as the reading of the documents
// says and not as the contract tables do. verify.hpp drives a case through every entry point.
//
// cases() is the table: rows written by hand; the documents' examples; and every rule broken once at every
// member. for_each_pair() makes, besides, each two rules broken together in different members, and all
// members broken at once.
#ifndef NOTEPACT_TESTS_SUPPORT_CASES_HPP
#define NOTEPACT_TESTS_SUPPORT_CASES_HPP

#include "sample_contract.hpp"

#include <notepact/clinic/addendum.hpp>
#include <notepact/clinic/documents.hpp>
#include <notepact/clinic/errors.hpp>
#include <notepact/clinic/sign_off.hpp>

#include <cstddef>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact_test {

struct body_case {
    std::string description;
    std::string contract; // "clinic.create_sign_off" or "clinic.create_sign_off.201"
    std::string text;
    std::string
        expected; // a line per violation: "severity pointer rule @offset", in between a nearest member if any
};

// The contract of an operation's body or, with a status, of its answer; null if there is none of that name.
inline notepact::rule const* find_contract(std::string_view name) {
    namespace clinic = notepact::clinic;
    if (name == "acme.draw") return acme::draw_body.rules;
    if (name == "acme.draw.200") return acme::draw_answer.rules;
    if (name == "clinic.create_addendum") return clinic::create_addendum_body.rules;
    if (name == "clinic.update_addendum") return clinic::update_addendum_body.rules;
    if (name == "clinic.create_sign_off") return clinic::create_sign_off_body.rules;
    if (name == "clinic.update_sign_off") return clinic::update_sign_off_body.rules;
    auto const dot = name.rfind('.');
    if (dot == name.npos || find_contract(name.substr(0, dot)) == nullptr) return nullptr;
    auto const status = name.substr(dot + 1);
    if (status == "401" || status == "404") return clinic::refused_answer.rules;
    if (status == "422") return clinic::invalid_answer.rules;
    if (status != "200" && status != "201") return nullptr;
    return name.find("addendum") != name.npos ? clinic::addendum_answer.rules : clinic::sign_off_answer.rules;
}

// One black pixel, a whole PNG file.
inline constexpr std::string_view png_uri =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACkl"
    "EQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==";
// The documents' own sample, as printed: cut.
inline constexpr std::string_view cut_uri =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...";

// `count` arrays, each inside the one before.
inline std::string nested_arrays(std::size_t count) {
    return std::string(count, '[') + std::string(count, ']');
}

// A line of `expected`.
inline std::string line(std::string_view severity_and_rule, std::string_view pointer, std::size_t offset) {
    auto const space = severity_and_rule.find(' ');
    std::string made(severity_and_rule.substr(0, space + 1));
    made += pointer.empty() ? "-" : pointer;
    made += severity_and_rule.substr(space);
    return made += " @" + std::to_string(offset) + '\n';
}

// A row written by hand. In its text, `^1` … `^9` are not part of it: they name an offset, which the expected
// lines tell as `@1` … `@9`; `$png` stands for png_uri.
struct row {
    std::string_view description;
    std::string_view contract;
    std::string text;
    std::string_view expected;
};

inline body_case made(row const& r) {
    body_case c{std::string(r.description), std::string(r.contract), {}, {}};
    std::string offsets[10];
    for (std::size_t i = 0; i < r.text.size(); ++i) {
        if (r.text[i] == '^') {
            offsets[r.text[++i] - '0'] = std::to_string(c.text.size());
        } else if (r.text.compare(i, 4, "$png") == 0) {
            c.text += png_uri;
            i += 3;
        } else {
            c.text += r.text[i];
        }
    }
    for (std::size_t i = 0; i < r.expected.size(); ++i) {
        c.expected += r.expected[i];
        if (r.expected[i] == '@') c.expected += offsets[r.expected[++i] - '0'];
    }
    return c;
}

// Every rule, at every member.

// What a member holds. Text by text what the documents' tables say, in their order.
enum class kind {
    id,
    text,
    not_blank,
    not_empty,
    review_date,
    signature,
    time,
    object
};

struct member_spec {
    std::string_view pointer; // empty: no further member
    kind what;
    bool required;
    bool nullable = false;
};

struct contract_spec {
    std::string_view name;
    bool request;
    member_spec members[8];
};

inline constexpr bool yes = true, no = false, or_null = true;

inline constexpr contract_spec specs[] = {
    {"clinic.create_addendum",
     true,
     {{"/session_note_id", kind::id, yes},
      {"/addendum", kind::object, yes},
      {"/addendum/instructions", kind::not_blank, yes},
      {"/addendum/signature", kind::signature, no}}},
    {"clinic.update_addendum",
     true,
     {{"/session_note_id", kind::id, yes},
      {"/addendum", kind::object, yes},
      {"/addendum/instructions_response", kind::not_empty, no},
      {"/addendum/responded_signature", kind::signature, no}}},
    {"clinic.create_sign_off",
     true,
     {{"/session_note_id", kind::id, yes},
      {"/sign_off", kind::object, yes},
      {"/sign_off/instructions", kind::not_empty, no},
      {"/sign_off/review_date", kind::review_date, yes},
      {"/sign_off/signature", kind::signature, yes}}},
    {"clinic.update_sign_off",
     true,
     {{"/session_note_id", kind::id, yes},
      {"/sign_off", kind::object, yes},
      {"/sign_off/instructions", kind::not_empty, no},
      {"/sign_off/review_date", kind::review_date, no},
      {"/sign_off/signature", kind::signature, no}}},
    {"clinic.create_addendum.201",
     false,
     {{"/id", kind::id, yes},
      {"/session_note_id", kind::id, yes},
      {"/instructions", kind::text, yes},
      {"/instructions_response", kind::text, yes, or_null},
      {"/signature", kind::signature, yes, or_null},
      {"/responded_signature", kind::signature, yes, or_null},
      {"/created_at", kind::time, yes},
      {"/updated_at", kind::time, yes}}},
    {"clinic.update_sign_off.200",
     false,
     {{"/id", kind::id, yes},
      {"/session_note_id", kind::id, yes},
      {"/instructions", kind::text, yes, or_null},
      {"/review_date", kind::review_date, yes},
      {"/signature", kind::signature, yes},
      {"/reviewer_id", kind::id, yes, or_null},
      {"/created_at", kind::time, yes},
      {"/updated_at", kind::time, yes}}},
};

// A value that is written where a kind is wanted, and what is found: "severity rule", or nothing.
struct value_row {
    kind what;
    std::string_view value;
    std::string_view request;
    std::string_view answer;

    constexpr value_row(kind k, std::string_view v, std::string_view found)
        : what(k), value(v), request(found), answer(found) {}
    constexpr value_row(kind k, std::string_view v, std::string_view in_request, std::string_view in_answer)
        : what(k), value(v), request(in_request), answer(in_answer) {}
};

inline constexpr value_row value_rows[] = {
    {kind::id, "1", ""},
    {kind::id, "9223372036854775807", ""},
    {kind::id, "9223372036854775808", "error out_of_range"},
    {kind::id, "18446744073709551616", "error out_of_range"},
    {kind::id, "-9223372036854775808", "warning not_positive"},
    {kind::id, "-18446744073709551615", "error out_of_range"},
    {kind::id, "1e30", "error out_of_range"},
    {kind::id, "0", "warning not_positive"},
    {kind::id, "-1", "warning not_positive"},
    {kind::id, "-0", "warning not_positive"},
    {kind::id, "46.0", "error wrong_type", ""},
    {kind::id, "4.6e1", "error wrong_type", ""},
    {kind::id, "460E-1", "error wrong_type", ""},
    {kind::id, "0.0", "error wrong_type", "warning not_positive"},
    {kind::id, "-46.0", "error wrong_type", "warning not_positive"},
    {kind::id, "46.5", "error wrong_type"},
    {kind::id, "1e-1", "error wrong_type"},
    {kind::id, "-0.5", "error wrong_type"},
    {kind::id, "\"46\"", "error wrong_type"},

    {kind::text, R"("")", ""},
    {kind::text, R"(" ")", ""},
    {kind::text, R"("\u0000")", ""},

    {kind::not_blank, R"("")", "error blank"},
    {kind::not_blank, R"(" ")", "error blank"},
    {kind::not_blank, R"("   ")", "error blank"},
    {kind::not_blank, R"("\t\n")", "error blank"},
    {kind::not_blank, R"("\u0020\u0009\r\f\u000b ")", "error blank"},
    {kind::not_blank, R"(" . ")", ""},
    {kind::not_blank, R"(".                                                                          ")", ""},
    {kind::not_blank, R"("\u0000")", ""},
    {kind::not_blank, R"("\u00a0")", ""},      // not ASCII
    {kind::not_blank, "\"\xC2\xA0\"", ""},     // likewise
    {kind::not_blank, R"("\u0085")", ""},      // likewise
    {kind::not_blank, "\"\xE3\x80\x80\"", ""}, // likewise

    {kind::not_empty, R"("")", "warning empty_string"},
    {kind::not_empty, R"(" ")", ""},
    {kind::not_empty, R"("\n")", ""},
    {kind::not_empty, R"("\u0000")", ""},

    {kind::review_date, R"("2023-10-27T21:40:00Z")", ""},
    {kind::review_date, R"("2023-10-27T21:40:00.000\u005a")", ""},
    {kind::review_date, R"("2023-10-27t23:40:00.5+02:00")", ""},
    {kind::review_date, R"("2023-10-27")", "warning not_rfc3339"},
    {kind::review_date, R"("2023-W43-5")", "warning not_rfc3339"},
    {kind::review_date, R"("2023300")", "warning not_rfc3339"},
    {kind::review_date, R"("20231027T214000Z")", "warning not_rfc3339"},
    {kind::review_date, R"("2023-10-27T21:40:00.000")", "warning not_rfc3339"},
    {kind::review_date, R"("2023-10-27T21:40:00+02")", "warning not_rfc3339"},
    {kind::review_date, R"("2023-10-27T24:00:00Z")", "warning not_rfc3339"},
    {kind::review_date, R"("")", "error not_iso8601"},
    {kind::review_date, R"("2023-10")", "error not_iso8601"},
    {kind::review_date, R"("2023-02-29")", "error not_iso8601"},
    {kind::review_date, R"("27.10.2023")", "error not_iso8601"},
    {kind::review_date, R"("2023-10-27 21:40:00Z")", "error not_iso8601"},
    {kind::review_date, R"("2023-10-27T21:40:00Z ")", "error not_iso8601"},
    {kind::review_date, R"("2023-10-27T21:40:00Z\u0000")", "error not_iso8601"},

    {kind::signature,
     R"("data:image\/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACkl)"
     R"(EQVR42mNgAAAAAgAB5Sfe\/AAAAABJRU5ErkJgg\u0067==")",
     ""},
    {kind::signature, R"("")", "error missing_prefix"},
    {kind::signature, R"("iVBORw0KGgo=")", "error missing_prefix"},
    {kind::signature, R"("data:image/png;base64,")", "error missing_prefix"},
    {kind::signature, R"("data:image/PNG;base64,iVBORw0KGgo=")", "error missing_prefix"},
    {kind::signature, R"(" data:image/png;base64,iVBORw0KGgo=")", "error missing_prefix"},
    {kind::signature, R"("data:image/jpeg;base64,iVBORw0KGgo=")", "error missing_prefix"},
    {kind::signature,
     R"("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...")",
     "warning not_base64"},
    {kind::signature, R"("data:image/png;base64,iVBORw0KGgo")", "warning not_base64"},
    {kind::signature, R"("data:image/png;base64,iVBORw0KGgp=")", "warning not_base64"},
    {kind::signature, R"("data:image/png;base64,iVBO\nRw0K")", "warning not_base64"},
    {kind::signature, R"("data:image/png;base64,R0lGODlh!")", "warning not_base64"}, // no PNG either
    {kind::signature, R"("data:image/png;base64,iVBORw0KGgo=")", "warning not_png"},
    {kind::signature, R"("data:image/png;base64,R0lGODlh")", "warning not_png"},

    {kind::time, R"("2023-10-20T10:00:00+00:00")", ""},
    {kind::time, R"("2026-03-20 18:30:00+00")", ""},
    {kind::time, R"("")", "warning not_a_timestamp"},
    {kind::time, R"("yesterday")", "warning not_a_timestamp"},
    {kind::time, R"("2023-10-20")", "warning not_a_timestamp"},
    {kind::time, R"("2023-10-20T10:00:00")", "warning not_a_timestamp"},
};

// Values of each JSON type; where another is wanted, wrong_type, whatever is inside.
inline constexpr std::string_view typed_values[] = {
    "true",
    "false",
    "7",
    R"("7")",
    "[]",
    "{}",
    R"([[{"id":null,"id":[]}],-1.5e-5])",
    R"({"signature":null,"":{"a":[]}})",
};

// Text faults inside a value: the document ends, for us, at `^`.
inline constexpr std::string_view faulty_values[] = {
    "tru^x",
    "^]",
    "n^ULL",
    "-^x",
    "1.^e5",
    "^+1",
    "\"a^\x01\"",
    "\"a\\^x\"",
    "\"\\u00^g0\"",
    "[1,^]",
    "{^,",
    "[^}",
    "\"a^\xFF\"",
    "\"\\ud800^\"",
    "\"\\ud^c00\"",
    "\"\xC3^\"",
    "\"\xED^\xA0\x80\"",
};
inline std::string_view rule_of_fault(std::string_view value) {
    bool const encoding = value.find_first_of("\xFF\xC3\xED") != value.npos || value.substr(0, 4) == "\"\\ud";
    return encoding ? "error invalid_utf8" : "error malformed_json";
}

// One member, or one object, with something done to it.
struct deviation {
    enum how_t {
        value,
        absent,
        duplicate,
        unknown // of an object: a member that nobody knows
    };
    std::string_view pointer;
    kind what;
    how_t how;
    std::string_view text;     // of the value; `^`: a fault
    std::string_view expected; // "severity rule"; nothing: accepted

    bool faulty() const { return text.find('^') != text.npos; }
};

inline kind kind_of_text(std::string_view json) { // as far as its first byte tells
    return json[0] == '"' ? kind::text : json[0] == '{' ? kind::object : kind::id;
}
inline kind json_kind(kind what) {
    return what == kind::id || what == kind::object ? what : kind::text;
}
inline bool is_number(std::string_view json) {
    return json[0] == '-' || (json[0] >= '0' && json[0] <= '9');
}

inline std::vector<deviation> deviations(contract_spec const& spec) {
    std::vector<deviation> list;
    auto const unknown = [&](std::string_view pointer) {
        list.push_back(
            {pointer, kind::object, deviation::unknown, {}, spec.request ? "warning unknown_member" : ""});
    };
    unknown("");
    for (auto const& m : spec.members) {
        if (m.pointer.empty()) break;
        auto const value = [&](std::string_view text, std::string_view expected) {
            list.push_back({m.pointer, m.what, deviation::value, text, expected});
        };
        list.push_back({m.pointer, m.what, deviation::absent, {}, m.required ? "error missing_member" : ""});
        list.push_back({m.pointer, m.what, deviation::duplicate, {}, "error duplicate_member"});
        if (m.what == kind::object) unknown(m.pointer);
        value("null", m.nullable ? "" : "error null_not_allowed");
        for (auto const text : typed_values) {
            bool const fits =
                json_kind(m.what) == kind::id ? is_number(text) : json_kind(m.what) == kind_of_text(text);
            if (!fits) value(text, "error wrong_type");
        }
        value("1e400", "error number_overflow");
        value("[{\"a\":-1e+0309}]", "error wrong_type"); // and the overflow, which object() adds
        for (auto const& r : value_rows)
            if (r.what == m.what) value(r.value, spec.request ? r.request : r.answer);
        for (auto const text : faulty_values)
            value(text, rule_of_fault(text));
    }
    return list;
}

// Writes a body in which some things are broken, and what must be found in it.
class body_writer {
  public:
    body_writer(contract_spec const& spec, std::vector<deviation const*> const& broken)
        : spec_(spec), broken_(broken) {
        object("");
    }
    std::string text;
    std::string expected;

  private:
    deviation const* broken_at(std::string_view pointer, bool unknown) const {
        for (auto const* b : broken_)
            if (b->pointer == pointer && (b->how == deviation::unknown) == unknown) return b;
        return nullptr;
    }

    void found(std::string_view severity_and_rule, std::string_view pointer, std::size_t offset) {
        if (!over_ && !severity_and_rule.empty()) expected += line(severity_and_rule, pointer, offset);
    }

    void object(std::string_view pointer) {
        std::size_t const begin = text.size();
        std::vector<std::string_view> missing;
        text += '{';
        for (auto const& m : spec_.members) {
            if (m.pointer.empty() || m.pointer.substr(0, m.pointer.rfind('/')) != pointer) continue;
            auto const* const b = broken_at(m.pointer, false);
            if (b != nullptr && b->how == deviation::absent) {
                if (m.required) missing.push_back(m.pointer);
                continue;
            }
            member(m, b);
            if (b == nullptr || b->how != deviation::duplicate) continue;
            found(b->expected, m.pointer, text.size());
            member(m, b);
        }
        if (auto const* const b = broken_at(pointer, true)) {
            text += R"("unheard of":[null])";
            found(b->expected, pointer, begin);
        } else if (text.back() == ',') {
            text.pop_back();
        }
        for (auto const name : missing)
            found("error missing_member", name, text.size());
        text += '}';
    }

    void member(member_spec const& m, deviation const* b) {
        text += '"' + std::string(m.pointer.substr(m.pointer.rfind('/') + 1)) + "\":";
        if (b == nullptr || b->how != deviation::value)
            good_value(m);
        else
            broken_value(m, *b);
        text += ',';
    }

    void good_value(member_spec const& m) {
        switch (m.what) {
        case kind::id: text += "46"; break;
        case kind::text:
        case kind::not_blank:
        case kind::not_empty: text += "\"Fixing the names\""; break;
        case kind::review_date: text += "\"2023-10-27T21:40:00.000Z\""; break;
        case kind::signature: text += '"' + std::string(png_uri) + '"'; break;
        case kind::time: text += "\"2023-10-20T10:00:00.000Z\""; break;
        case kind::object: object(m.pointer); break;
        }
    }

    void broken_value(member_spec const& m, deviation const& b) {
        std::size_t const begin = text.size();
        if (!b.faulty()) {
            text += b.text;
            found(b.expected, m.pointer, begin);
            auto const inner = b.text.find("-1e+0309");
            if (inner != b.text.npos) found("error number_overflow", m.pointer, begin + inner);
            return;
        }
        auto const fault = b.text.find('^');
        text += b.text.substr(0, fault);
        // A string or container of the wrong type was seen to be so before it failed; its opening must be
        // legal.
        char const first = b.text[0];
        bool const opens = first == '"' || first == '{' || first == '[';
        if (opens && (first == '[' || json_kind(m.what) != kind_of_text(b.text)))
            found("error wrong_type", m.pointer, begin);
        found(b.expected, "", text.size());
        over_ = true;
        text += b.text.substr(fault + 1);
    }

    contract_spec const& spec_;
    std::vector<deviation const*> const& broken_;
    bool over_ = false;
};

inline std::string describe(deviation const& b) {
    constexpr std::string_view how[] = {" = ", " absent", " twice", " with an unknown member"};
    return (b.pointer.empty() ? "-" : std::string(b.pointer)) + std::string(how[b.how]) + std::string(b.text);
}

inline body_case made(contract_spec const& spec, std::vector<deviation const*> const& broken) {
    body_case c;
    c.contract = spec.name;
    for (auto const* b : broken)
        c.description += (c.description.empty() ? "" : ", ") + describe(*b);
    body_writer writer(spec, broken);
    c.text = std::move(writer.text);
    c.expected = std::move(writer.expected);
    return c;
}

// Calls use(body_case const&) with each two rules broken together, in different members; then with a rule
// broken in every member.
template <class Use>
void for_each_pair(Use use) {
    for (auto const& spec : specs) {
        auto const all = deviations(spec);
        std::vector<deviation const*> list; // one for each rule and member
        std::map<std::string_view, std::vector<deviation const*>> by_member;
        for (auto const& b : all) {
            bool known = b.expected.empty();
            for (auto const* other : list)
                known = known || (other->pointer == b.pointer && other->expected == b.expected);
            if (known) continue;
            list.push_back(&b);
            if (b.what != kind::object && !b.faulty()) by_member[b.pointer].push_back(&b);
        }
        auto const within = [](deviation const& inner, deviation const& outer) { // gone with a broken object
            auto const size = outer.pointer.size();
            return outer.how != deviation::unknown && inner.pointer.size() > size
                   && inner.pointer[size] == '/' && inner.pointer.substr(0, size) == outer.pointer;
        };
        for (auto const* a : list)
            for (auto const* b : list)
                if (a < b && a->pointer != b->pointer && !within(*a, *b) && !within(*b, *a))
                    use(made(spec, {a, b}));
        for (std::size_t i = 0; i < 10; ++i) {
            std::vector<deviation const*> one_each;
            for (auto const& [pointer, of_member] : by_member)
                one_each.push_back(of_member[i % of_member.size()]);
            use(made(spec, one_each));
        }
    }
}

// Rows written by hand.

inline std::vector<row> hand_written() {
    std::string const deep_30 = nested_arrays(30), deep_31 = nested_arrays(31);
    std::string const too_deep_31 = std::string(31, '[') + "^2[" + std::string(32, ']');
    return {
        {"order does not matter, white space either",
         "clinic.create_sign_off",
         "\r\n {\t\"sign_off\" :{\"signature\":\"$png\" , "
         "\"review_date\":\"2023-10-27T21:40:00Z\"}\n,\"session_note_id\":1} \t",
         ""},
        {"the root is no object", "clinic.create_sign_off", " ^1[]", "error - wrong_type @1\n"},
        {"the root is text", "clinic.create_addendum", "^1\"x\"", "error - wrong_type @1\n"},
        {"the root is a number", "clinic.create_addendum.422", "^146", "error - wrong_type @1\n"},
        {"the root is a boolean", "clinic.create_addendum.404", " ^1true ", "error - wrong_type @1\n"},
        {"the root is null", "clinic.update_addendum", "^1null", "error - null_not_allowed @1\n"},
        {"the root overflows", "clinic.update_addendum.200", "^1-1e400", "error - number_overflow @1\n"},

        {"nothing",
         "clinic.create_addendum",
         "{^1}",
         "error /session_note_id missing_member @1\nerror /addendum missing_member @1\n"},
        {"an empty object inside",
         "clinic.create_sign_off",
         R"({"sign_off":{^1}^2})",
         "error /sign_off/review_date missing_member @1\nerror /sign_off/signature missing_member @1\n"
         "error /session_note_id missing_member @2\n"},
        {"no answer",
         "clinic.create_addendum.200",
         "{^1}",
         "error /id missing_member @1\nerror /session_note_id missing_member @1\nerror /instructions "
         "missing_member @1\n"
         "error /instructions_response missing_member @1\nerror /signature missing_member @1\n"
         "error /responded_signature missing_member @1\nerror /created_at missing_member @1\n"
         "error /updated_at missing_member @1\n"},
        {"missing, told in the contract's order",
         "clinic.create_sign_off.200",
         R"({"updated_at":"2023-10-20T10:00:00Z",)"
         R"("reviewer_id":null,"instructions":null^1})",
         "error /id missing_member @1\nerror /session_note_id missing_member @1\nerror /review_date "
         "missing_member @1\n"
         "error /signature missing_member @1\nerror /created_at missing_member @1\n"},

        {"changes nothing",
         "clinic.update_addendum",
         R"({"session_note_id":46,"addendum":^1{}})",
         "warning /addendum no_effect @1\n"},
        {"changes nothing",
         "clinic.update_sign_off",
         R"({"session_note_id":46,"sign_off":^1{ }})",
         "warning /sign_off no_effect @1\n"},
        {"changes nothing, besides an unknown member",
         "clinic.update_sign_off",
         R"({"session_note_id":46,"sign_off":^1{"reviewer":5}})",
         "warning /sign_off unknown_member @1\nwarning /sign_off no_effect @1\n"},
        {"a misspelt member changes nothing",
         "clinic.update_sign_off",
         R"({"session_note_id":46,"sign_off":^1{"Instruction":"x"}})",
         "warning /sign_off unknown_member instructions @1\nwarning /sign_off no_effect @1\n"},
        {"would change something, if it were no null",
         "clinic.update_sign_off",
         R"({"session_note_id":46,"sign_off":{"review_date":^1null}})",
         "error /sign_off/review_date null_not_allowed @1\n"},
        {"one change is enough",
         "clinic.update_sign_off",
         R"({"session_note_id":46,"sign_off":{"signature":"$png"}})",
         ""},
        {"one change is enough",
         "clinic.update_addendum",
         R"({"session_note_id":46,"addendum":{"responded_signature":"$png"}})",
         ""},

        {"an unknown member of the body",
         "clinic.create_addendum",
         R"(^1{"session_note_id":46,"addendum":{"instructions":"x"},"Id":5})",
         "warning - unknown_member @1\n"},
        {"several unknown members, told once",
         "clinic.create_addendum",
         R"(^1{"a":1,"session_note_id":46,"b":{"a":1,"a":2},"addendum":{"instructions":"x"},"c":[],"c":[]})",
         "warning - unknown_member @1\n"},
        {"an unknown member in each object",
         "clinic.create_addendum",
         R"(^1{"session_note_id":46,"addendum":^2{"x":{},"instructions":"x"},"x":{}})",
         "warning /addendum unknown_member @2\nwarning - unknown_member @1\n"},
        {"members of an unknown object are not members",
         "clinic.create_addendum",
         R"(^1{"x":{"session_note_id":"x","addendum":0},"session_note_id":46,"addendum":{"instructions":"x"}})",
         "warning - unknown_member @1\n"},
        {"a required member, misspelt",
         "clinic.create_sign_off",
         R"({"session_note_id":46,"sign_off":^1{"reviewDate":"2023-10-27","sigature":"$png"^2}})",
         "warning /sign_off unknown_member review_date @1\nerror /sign_off/review_date missing_member @2\n"
         "error /sign_off/signature missing_member @2\n"},
        {"names are case-sensitive",
         "clinic.create_addendum",
         R"(^1{"Session_Note_ID":46,"addendum":{"instructions":"x"}^2})",
         "warning - unknown_member session_note_id @1\nerror /session_note_id missing_member @2\n"},
        {"a name and a NUL are another name",
         "clinic.create_addendum",
         R"(^1{"session_note_id\u0000":46,"addendum":{"instructions":"x"}^2})",
         "warning - unknown_member session_note_id @1\nerror /session_note_id missing_member @2\n"},
        {"an empty name",
         "clinic.create_addendum",
         R"(^1{"":1,"session_note_id":46,"addendum":{"instructions":"x"}})",
         "warning - unknown_member @1\n"},
        {"a long name",
         "clinic.create_addendum",
         "^1{\"session_note_id\":46,\"addendum\":{\"instructions\":\"x\"},\"" + std::string(300, 'x')
             + "\":1}",
         "warning - unknown_member @1\n"},
        {"a long name in escapes",
         "clinic.create_addendum",
         R"(^1{"session_note_id":46,"addendum":{"instructions":"x"},"session_note_id\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n)"
         R"(\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n":1})",
         "warning - unknown_member @1\n"},
        {"answers grow",
         "clinic.create_addendum.404",
         R"({"errors":"x","error":[{"errors":5}],"":null})",
         ""},
        {"answers grow",
         "clinic.create_addendum.422",
         R"({"trace":{"errors":5,"errors":6},"errors":"x"})",
         ""},

        {"names in escapes",
         "clinic.create_addendum",
         R"({"\u0073ession_note_id":46,"a\u0064\u0064endum":{"instruction\u0073":"x"}})",
         ""},
        {"the same name, spelt in two ways",
         "clinic.create_addendum",
         R"({"session_note_id":46,"addendum":{"instructions":"x"},^1"session\u005Fnote_id":46})",
         "error /session_note_id duplicate_member @1\n"},
        {"three times, and each value is looked at",
         "clinic.create_addendum",
         R"({"session_note_id":^1"46",^2"session_note_id":^30,^4"session_note_id":46,"addendum":{"instructions":"x"}})",
         "error /session_note_id wrong_type @1\nerror /session_note_id duplicate_member @2\n"
         "warning /session_note_id not_positive @3\nerror /session_note_id duplicate_member @4\n"},
        {"the same name in two objects",
         "clinic.create_addendum",
         R"({"session_note_id":46,"addendum":{"instructions":"x","signature":"$png"}})",
         ""},

        // Numbers too large, wherever they are.
        {"overflow in an unknown member",
         "clinic.create_addendum",
         R"(^1{"session_note_id":46,"x":^2-1e999999999999999999,"addendum":{"instructions":"x"}})",
         "warning - unknown_member @1\nerror - number_overflow @2\n"},
        {"overflow in an unknown member of an inner object",
         "clinic.create_addendum",
         R"({"session_note_id":46,"addendum":^1{"x":[{"y":^21.8e308}],"instructions":"x"}})",
         "warning /addendum unknown_member @1\nerror /addendum number_overflow @2\n"},
        {"overflow in an unknown member of an answer",
         "clinic.create_addendum.401",
         R"({"errors":"x","code":^11e309,"y":-1e308})",
         "error - number_overflow @1\n"},
        {"the largest number",
         "clinic.create_addendum.401",
         R"({"errors":"x","a":1.7976931348623157e308,"b":-17976931348623157e292,"c":1e-999,"d":0.0001e312})",
         ""},
        {"overflow by digits",
         "clinic.create_addendum.401",
         "{\"errors\":\"x\",\"a\":1" + std::string(308, '0') + ",\"b\":^11" + std::string(309, '0') + ".5}",
         "error - number_overflow @1\n"},

        // Errors of the server.
        {"errors by member",
         "clinic.create_addendum.422",
         R"({"errors":{"signature":["a","b"],"any / ~thing":[],"":[""]}})",
         ""},
        {"no errors", "clinic.create_addendum.422", R"({"errors":{}})", ""},
        {"errors as one text", "clinic.create_addendum.422", R"({"errors":""})", ""},
        {"errors of another type",
         "clinic.create_addendum.422",
         R"({"errors":^1["x"]})",
         "error /errors wrong_type @1\n"},
        {"errors of another type",
         "clinic.create_addendum.422",
         R"({"errors":^11})",
         "error /errors wrong_type @1\n"},
        {"errors of another type",
         "clinic.create_addendum.422",
         R"({"errors":^1false})",
         "error /errors wrong_type @1\n"},
        {"errors null",
         "clinic.create_addendum.422",
         R"({"errors":^1null})",
         "error /errors null_not_allowed @1\n"},
        {"errors missing",
         "clinic.create_addendum.422",
         R"({"error":"x"^1})",
         "error /errors missing_member @1\n"},
        {"errors twice, in both shapes",
         "clinic.create_addendum.422",
         R"({"errors":"x",^1"errors":{"a":^2"x"}})",
         "error /errors duplicate_member @1\nerror /errors wrong_type @2\n"},
        {"names of a map may be repeated",
         "clinic.create_addendum.422",
         R"({"errors":{"a":[],"a":[],"errors":[]}})",
         ""},
        {"no names of the input in a pointer",
         "clinic.create_addendum.422",
         R"({"errors":{"signature":^1"x","b":["x",^21,^3null],"c":^4null,"d":[^5{"e":^01e400},^6["x"],^7true],"f":^8{}}^9})",
         "error /errors wrong_type @1\nerror /errors wrong_type @2\nerror /errors null_not_allowed @3\n"
         "error /errors null_not_allowed @4\nerror /errors wrong_type @5\nerror /errors number_overflow @0\n"
         "error /errors wrong_type @6\nerror /errors wrong_type @7\nerror /errors wrong_type @8\n"},
        {"an error", "clinic.update_addendum.401", R"({"errors":"Unauthorized"})", ""},
        {"no error", "clinic.update_addendum.404", R"({"errors":""})", ""},
        {"errors by member, where none are",
         "clinic.update_addendum.404",
         R"({"errors":^1{"a":["b"]}})",
         "error /errors wrong_type @1\n"},
        {"errors null",
         "clinic.update_addendum.404",
         R"({"errors":^1null})",
         "error /errors null_not_allowed @1\n"},
        {"errors of another type",
         "clinic.update_addendum.401",
         R"({"errors":^1404})",
         "error /errors wrong_type @1\n"},
        {"errors of another type",
         "clinic.update_addendum.401",
         R"({"errors":^1[]})",
         "error /errors wrong_type @1\n"},
        {"errors of another type",
         "clinic.update_addendum.401",
         R"({"errors":^1true})",
         "error /errors wrong_type @1\n"},
        {"errors missing", "clinic.update_addendum.401", R"({^1})", "error /errors missing_member @1\n"},
        {"errors twice",
         "clinic.update_addendum.404",
         R"({"errors":"x",^1"errors":"x"})",
         "error /errors duplicate_member @1\n"},

        // Depth: the body is the first container.
        {"32 deep, in a member nobody knows",
         "clinic.create_addendum.404",
         R"({"errors":"x","x":)" + deep_31 + "}",
         ""},
        {"33 deep, in a member nobody knows",
         "clinic.create_addendum.404",
         R"({"errors":"x","x":)" + too_deep_31 + '}',
         "error - too_deep @2\n"},
        {"32 deep, in a request",
         "clinic.create_addendum",
         R"({"session_note_id":46,"addendum":^1{"x":)" + deep_30 + R"(,"instructions":"x"}})",
         "warning /addendum unknown_member @1\n"},
        {"33 deep, in a request",
         "clinic.create_addendum",
         R"({"session_note_id":^10,"addendum":^3)" + too_deep_31 + '}',
         "warning /session_note_id not_positive @1\n"
         "error /addendum wrong_type @3\nerror - too_deep @2\n"},
        {"33 objects",
         "clinic.create_addendum.404",
         [] {
             std::string text;
             for (int i = 0; i < 32; ++i)
                 text += R"({"":)";
             return text + "^1{}" + std::string(32, '}');
         }(),
         "error - too_deep @1\n"},

        // Texts that are no document.
        {"no document", "clinic.create_addendum", "^1", "error - empty_document @1\n"},
        {"white space only", "clinic.create_addendum", " \r\n\t^1", "error - empty_document @1\n"},
        {"byte-order mark", "clinic.create_addendum", "^1\xEF\xBB\xBF{}", "error - malformed_json @1\n"},
        {"two documents",
         "clinic.create_addendum.404",
         "{\"errors\":\"x\"}\n^1{\"errors\":\"x\"}",
         "error - trailing_data @1\n"},
        {"a byte too many",
         "clinic.create_addendum.404",
         R"({"errors":"x"}^1})",
         "error - trailing_data @1\n"},
        {"what was found before stays",
         "clinic.create_addendum",
         "{^1}^2,",
         "error /session_note_id missing_member @1\nerror /addendum missing_member @1\nerror - trailing_data "
         "@2\n"},
        {"ends early", "clinic.create_addendum", "{^1", "error - truncated_document @1\n"},
        {"ends in a name", "clinic.create_addendum", "{\"session_note^1", "error - truncated_document @1\n"},
        {"ends after a name",
         "clinic.create_addendum",
         "{\"session_note_id\"^1",
         "error - truncated_document @1\n"},
        {"ends before a value",
         "clinic.create_addendum",
         "{\"session_note_id\": ^1",
         "error - truncated_document @1\n"},
        {"ends in a number",
         "clinic.create_addendum",
         "{\"session_note_id\": 0^1",
         "error - truncated_document @1\n"},
        {"ends after a number",
         "clinic.create_addendum",
         "{\"session_note_id\":^10 ^2",
         "warning /session_note_id not_positive @1\nerror - truncated_document @2\n"},
        {"ends in a text",
         "clinic.create_addendum",
         "{\"addendum\":{\"instructions\":\" ^1",
         "error - truncated_document @1\n"},
        {"ends in an escape",
         "clinic.create_addendum",
         "{\"addendum\":{\"instructions\":\"\\u00^1",
         "error - truncated_document @1\n"},
        {"ends in UTF-8",
         "clinic.create_addendum",
         "{\"addendum\":{\"instructions\":\"\xC3^1",
         "error - truncated_document @1\n"},
        {"ends in a literal",
         "clinic.create_addendum",
         "{\"session_note_id\":nul^1",
         "error - truncated_document @1\n"},
        {"ends before the last brace",
         "clinic.create_addendum.404",
         R"({"errors":"x"^1)",
         "error - truncated_document @1\n"},
        {"trailing comma",
         "clinic.create_addendum",
         R"({"session_note_id":^10,^2})",
         "warning /session_note_id not_positive @1\nerror - malformed_json @2\n"},
        {"leading comma", "clinic.create_addendum", "{^1,}", "error - malformed_json @1\n"},
        {"no colon",
         "clinic.create_addendum",
         "^0{\"a\" ^11}",
         "warning - unknown_member @0\nerror - malformed_json @1\n"},
        {"no value", "clinic.create_addendum.404", "{\"errors\":^1}", "error - malformed_json @1\n"},
        {"no name", "clinic.create_addendum.404", "{^11:2}", "error - malformed_json @1\n"},
        {"no comma",
         "clinic.create_addendum.404",
         R"({"errors":"x" ^1"a":1})",
         "error - malformed_json @1\n"},
        {"apostrophes", "clinic.create_addendum.404", "{^1'errors':'x'}", "error - malformed_json @1\n"},
        {"a comment",
         "clinic.create_addendum.404",
         "{^1/* */\"errors\":\"x\"}",
         "error - malformed_json @1\n"},
        {"NaN", "clinic.create_addendum.404", "{\"errors\":^1NaN}", "error - malformed_json @1\n"},
        {"Infinity", "clinic.create_addendum.404", "{\"errors\":-^1Infinity}", "error - malformed_json @1\n"},
        // A number or a literal that has not ended where one may end is not judged.
        {"hexadecimal",
         "clinic.create_addendum",
         "{\"session_note_id\":0^1x2E}",
         "error - malformed_json @1\n"},
        {"a number that begins with zero",
         "clinic.create_addendum",
         "{\"session_note_id\":0^146}",
         "error - malformed_json @1\n"},
        {"a number with a letter behind it",
         "clinic.create_addendum",
         "{\"session_note_id\":0.5^1x}",
         "error - malformed_json @1\n"},
        {"null with a letter behind it",
         "clinic.create_addendum",
         "{\"session_note_id\":null^1x}",
         "error - malformed_json @1\n"},
        {"a literal with a text behind it",
         "clinic.create_addendum",
         "{\"session_note_id\":true^1\"\"}",
         "error - malformed_json @1\n"},
        {"a number with a letter behind it, alone",
         "clinic.create_addendum",
         "0.5^1x",
         "error - malformed_json @1\n"},
        {"null with a letter behind it, alone",
         "clinic.create_addendum",
         "null^1x",
         "error - malformed_json @1\n"},
        {"a bracket behind a number",
         "clinic.create_addendum",
         "{\"session_note_id\":^10^2]",
         "warning /session_note_id not_positive @1\nerror - malformed_json @2\n"},
        {"ends after null",
         "clinic.create_addendum",
         "{\"session_note_id\":null^1",
         "error - truncated_document @1\n"},
        {"a form feed is no white space", "clinic.create_addendum", "{^1\f}", "error - malformed_json @1\n"},
        {"a NUL byte",
         "clinic.create_addendum.404",
         std::string("{\"errors\":\"^1\0\"}", 16),
         "error - malformed_json @1\n"},
        {"a line feed in a name",
         "clinic.create_addendum",
         "{\"session_note_id^1\n\":1}",
         "error - malformed_json @1\n"},
        {"ill-formed UTF-8 in a name",
         "clinic.create_addendum",
         "{\"session_note_id^1\xFF\":1}",
         "error - invalid_utf8 @1\n"},
        {"a lone surrogate in a name",
         "clinic.create_addendum",
         "{\"\\ud800^1\":1}",
         "error - invalid_utf8 @1\n"},
        {"faults in an unknown member",
         "clinic.create_addendum",
         "^1{\"x\":[{\"y\":\"^2\xC0\x80\"}]}",
         "warning - unknown_member @1\nerror - invalid_utf8 @2\n"},
        {"faults in an unknown member",
         "clinic.create_addendum",
         "^1{\"x\":[1,^2]}",
         "warning - unknown_member @1\nerror - malformed_json @2\n"},
        {"faults in a map",
         "clinic.create_addendum.422",
         "{\"errors\":{\"a\":^1\"x\",\"b\":[\"\\^2a\"]}}",
         "error /errors wrong_type @1\nerror - malformed_json @2\n"},

        // The sample contract, with what the clinic's do not use.
        {"the least", "acme.draw", R"({"shape":{"filled":true,"colour":"red"}})", ""},
        {"everything",
         "acme.draw",
         R"({"shape":{"filled":false,"colour":"gr\u00fcn","corners":[{"x":1},{"x":-1,"y":null},{"x":0,"y":1}],"centre":null},)"
         R"("a/b~c":"","":-1.5e-3,"anything":[{"a":null,"a":[]}],"free":{"a":1,"a":2},"notes":{"a/b":{"text":""}},)"
         R"("rows":[[],["red",null,""]],"id":1,"formats":{"free":"","filled":".","given":" ","date":"2024-02-29",)"
         R"("odd_date":"0000-01-01","at":"2023-10-20T10:00:00Z","due":"2023-10-27T21:40:00Z","stamp":"$png",)"
         R"("version":9007199254740991,"count":1e3,"score":-0.0}})",
         ""},
        {"every rule, with the other severity",
         "acme.draw",
         R"({"shape":^1{"filled":^20},"formats":{"filled":^3" ","given":^4"","date":^5"2023-02-29","odd_date":^6"2023-13-01",)"
         R"("at":^7"2023-10-20","due":^8"today","stamp":^9"x"}})",
         "error /shape/filled wrong_type @2\nerror /shape no_effect @1\nwarning /formats/filled blank @3\n"
         "error /formats/given empty_string @4\nerror /formats/date not_a_date @5\nwarning /formats/odd_date "
         "not_a_date @6\n"
         "error /formats/at not_a_timestamp @7\nwarning /formats/due not_iso8601 @8\n"
         "warning /formats/stamp missing_prefix @9\n"},
        {"whole numbers",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"formats":{"version":^1-1,"count":^29007199254740992,"score":^3"1"}})",
         "error /formats/version not_whole @1\nwarning /formats/count not_whole @2\nerror /formats/score "
         "wrong_type @3\n"},
        {"whole numbers",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"formats":{"version":^11.0,"count":^20.5,"score":^31e309}})",
         "error /formats/version wrong_type @1\nwarning /formats/count not_whole @2\nerror /formats/score "
         "number_overflow @3\n"},
        {"places in arrays",
         "acme.draw",
         R"({"shape":{"filled":true,"corners":[{"x":1},^1[],{^2},{"x":^3null,"y":^40},^5{"x":1,"z":[]},^6null,{"x":1}]}})",
         "error /shape/corners/1 wrong_type @1\nerror /shape/corners/2/x missing_member @2\n"
         "error /shape/corners/3/x null_not_allowed @3\nerror /shape/corners/3/y not_positive @4\n"
         "warning /shape/corners/4 unknown_member @5\nerror /shape/corners/5 null_not_allowed @6\n"},
        {"arrays in arrays",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"rows":[[],["red",^1"blue",^21e400],^3{},[^5[],null,^4"Red","red"]]})",
         "error /rows/1/1 not_in_enum @1\nerror /rows/1/2 number_overflow @2\nerror /rows/2 wrong_type @3\n"
         "error /rows/3/0 wrong_type @5\nerror /rows/3/2 not_in_enum @4\n"},
        {"enums",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":^1"RED"}})",
         "error /shape/colour not_in_enum @1\n"},
        {"enums",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":^1"red "}})",
         "error /shape/colour not_in_enum @1\n"},
        {"enums",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":^1"redredredredredredredredredredredredred\u0072ed"}})",
         "error /shape/colour not_in_enum @1\n"},
        {"enums",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":^1null}})",
         "error /shape/colour null_not_allowed @1\n"},
        {"enums",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":^1["red"]}})",
         "error /shape/colour wrong_type @1\n"},
        {"pointers are escaped",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"a/b~c":^1null,"":^2false,^3"a\/b\u007ec":"x"})",
         "error /a~1b~0c null_not_allowed @1\nerror / wrong_type @2\nerror /a~1b~0c duplicate_member @3\n"},
        {"free, but an object",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"anything":null,"free":^1[]})",
         "error /free wrong_type @1\n"},
        {"free, but no fault",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"anything":[^1-1e309],"free":{"a":[^21e309,^3]}})",
         "error /anything number_overflow @1\nerror /free number_overflow @2\nerror - malformed_json @3\n"},
        {"objects in a map",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"notes":{"a":{^1},"b":^2{"text":"","x":1},"c":{"text":^31},"d":^4null}})",
         "error /notes missing_member @1\nwarning /notes unknown_member @2\nerror /notes wrong_type @3\n"
         "error /notes null_not_allowed @4\n"},
        {"the first of four alternatives",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"id":^10})",
         "warning /id not_positive @1\n"},
        {"the second of four alternatives",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"id":"x"})",
         ""},
        {"the third of four alternatives",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"id":[{"x":^1"x"}]})",
         "error /id/0/x wrong_type @1\n"},
        {"the fourth of four alternatives",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"id":{"x":^1"x"}})",
         "error /id wrong_type @1\n"},
        {"null, which one alternative takes",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"id":null})",
         ""},
        {"none of four alternatives",
         "acme.draw",
         R"({"shape":{"filled":true,"colour":"red"},"id":^1true})",
         "error /id wrong_type @1\n"},
        {"an array as root",
         "acme.draw.200",
         R"([{"ok":true},{"ok":^11,"x":1},^2false])",
         "error /1/ok wrong_type @1\nerror /2 wrong_type @2\n"},
        {"no array as root", "acme.draw.200", R"(^1{"ok":true})", "error - wrong_type @1\n"},
    };
}

inline std::vector<body_case> const& cases() {
    static std::vector<body_case> const all = [] {
        std::vector<body_case> list;
        for (auto const& r : hand_written())
            list.push_back(made(r));
        for (auto const& example : notepact::clinic::printed_bodies) {
            body_case c{
                std::string(example.name), std::string(example.message), std::string(example.text), {}};
            if (auto const at = example.cut; !at.empty()) // the one thing that is odd about them
                c.expected = line("warning not_base64", at, c.text.find(cut_uri) - 1);
            list.push_back(c);
        }
        for (auto const& spec : specs) {
            list.push_back(made(spec, {}));
            for (auto const& b : deviations(spec))
                list.push_back(made(spec, {&b}));
        }
        return list;
    }();
    return all;
}

// Calls use(body_case const&), with nothing expected, with documents of which `count` bytes or words were
// changed at random, the same ones every time: the documents' examples, and bodies without a fault.
template <class Use>
void for_each_mutant(std::size_t count, Use use) {
    static constexpr std::string_view words[] = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u00",
        "0",
        "7",
        "-",
        ".",
        "e",
        "e30",
        "E-1",
        "null",
        "true",
        "false",
        "\"\"",
        "{}",
        "[]",
        "[null]",
        "1e400",
        "-0",
        "46.0",
        " ",
        "\n",
        "\x01",
        "\xC3\xA9",
        "\xFF",
        "\"x\":1,",
        "data",
        "\"id\":",
        "\"session_note_id\":46,",
        "\"signature\":null,",
        "\"errors\":\"x\",",
    };
    std::vector<body_case> seeds;
    for (auto const& example : notepact::clinic::printed_bodies)
        seeds.push_back(
            {std::string(example.name), std::string(example.message), std::string(example.text), {}});
    for (auto const& spec : specs)
        seeds.push_back(made(spec, {}));
    std::mt19937 random(20231027);
    auto const below = [&random](std::size_t limit) { return random() % limit; };
    for (std::size_t i = 0; i < count; ++i) {
        body_case c = seeds[i % seeds.size()];
        auto& text = c.text;
        for (std::size_t left = 1 + below(3); left != 0; --left) {
            auto const at = below(text.size() + 1);
            auto const size = below(4) == 0 ? below(20) : below(2);
            switch (below(5)) {
            case 0: text.replace(at, size, words[below(std::size(words))]); break;
            case 1: text.insert(at, words[below(std::size(words))]); break;
            case 2: text.erase(at, size); break;
            case 3: text.insert(at, text.substr(below(text.size() + 1), below(40))); break;
            default: // a whole value
                if (auto const colon = text.find(':', at); colon != text.npos) {
                    auto const end = text.find_first_of(",}", colon);
                    text.replace(
                        colon + 1, end == text.npos ? end : end - colon - 1, words[below(std::size(words))]);
                }
            }
        }
        use(c);
    }
}

} // namespace notepact_test

#endif
