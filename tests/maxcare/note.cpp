// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies of the Max AI Public API v3, judged, read and written.
#include "notepact/maxcare/note.hpp"

#include "../support/maxcare.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare/documents.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::maxcare::full_note;
using notepact::maxcare::insufficient_scope;
using notepact::maxcare::me_sample;
namespace maxcare = notepact::maxcare;

// What is found in a text; the same by checking and by reading.
template <class Contract, class Struct>
std::string read(test& t, Contract const& contract, std::string_view text, Struct& out) {
    wide_report checked, parsed;
    auto const verdict = check_text(contract, text, checked);
    t.check(parse_text(contract, text, out, parsed) == verdict, text);
    t.check(says(verdict, lines(checked)), text);
    t.equal(lines(parsed), lines(checked), text);
    return lines(parsed);
}
std::string read_note(test& t, std::string_view text, maxcare::note_envelope& out) {
    return read(t, maxcare::note_answer, text, out);
}

// The same without offsets.
std::string placed(std::string text) {
    for (auto at = text.find(" @"); at != text.npos; at = text.find(" @", at))
        text.erase(at, text.find('\n', at) - at);
    return text;
}

void examples(test& t) {
    for (auto const& e : notepact::maxcare::printed_bodies) {
        auto const* contract = maxcare_contract(e.message);
        t.check(contract != nullptr, e.message);
        if (contract == nullptr) continue;
        wide_report report;
        t.check(check_text(notepact::contract_ref(*contract), e.text, report).clean(), e.name);
        t.equal(lines(report), "", e.name);
    }
}

// ------------------------------------------------------------------------------ each member, broken once

enum class kind {
    text,
    time,
    date,
    number,
    boolean,
    status,
    ai_status,
    ehr_type,
    array,
    object
};
struct member_row {
    std::string_view pointer;
    kind what;
    std::string_view value; // none: of the rows below it
    bool nullable = false;
    bool required = true;
};
constexpr bool or_null = true, optional = false;

constexpr member_row note_members[] = {
    {"/code", kind::text, R"("success")"},
    {"/data", kind::object, ""},
    {"/data/id", kind::text, R"("nte_3cc73cb69c59403ca9108af6c5693b25")"},
    {"/data/version", kind::number, "3"},
    {"/data/visitDate", kind::time, R"("2026-03-20 18:30:00+00")", or_null},
    {"/data/status", kind::status, R"("awaiting_sign")"},
    {"/data/aiStatus", kind::ai_status, R"("issues_found")", or_null},
    {"/data/aiIssueCount", kind::number, "2"},
    {"/data/patient", kind::object, ""},
    {"/data/patient/id", kind::text, R"("pat_8de030393a9e417ab2b3a8b8df183631")"},
    {"/data/patient/mrn", kind::text, R"("MRN-10042")", or_null},
    {"/data/patient/firstName", kind::text, R"("Sarah")", or_null},
    {"/data/patient/lastName", kind::text, R"("Johnson")", or_null},
    {"/data/patient/middleName", kind::text, R"("Marie")", or_null},
    {"/data/patient/gender", kind::text, R"("Female")", or_null},
    {"/data/patient/dateOfBirth", kind::date, R"("1985-03-15")", or_null},
    {"/data/patient/email", kind::text, R"("sarah.johnson@email.com")", or_null},
    {"/data/patient/phone", kind::text, R"("(555) 123-4567")", or_null},
    {"/data/patient/avatar",
     kind::text,
     R"("https://s3.amazonaws.com/bucket/patients-avatars/org/avatar.jpg?X-Amz-...")",
     or_null},
    {"/data/patient/createdAt", kind::time, R"("2024-08-15T09:30:00.000Z")"},
    {"/data/patient/updatedAt", kind::time, R"("2025-01-20T14:22:00.000Z")"},
    {"/data/facility", kind::object, "", or_null},
    {"/data/facility/id", kind::text, R"("fac_b2c3d4e5f6a74b8c9d0e1f2a3b4c5d6e")"},
    {"/data/facility/name", kind::text, R"("West LA Dermatology")"},
    {"/data/facility/timezone", kind::text, R"("America/Los_Angeles")", or_null},
    {"/data/facility/specialty", kind::text, R"("Dermatology")", or_null},
    {"/data/facility/isVisible", kind::boolean, "true"},
    {"/data/facility/organizationNpi", kind::text, R"("1234567890")", or_null},
    {"/data/facility/createdAt", kind::time, R"("2024-05-01T10:00:00.000Z")"},
    {"/data/facility/updatedAt", kind::time, R"("2025-01-15T12:30:00.000Z")"},
    {"/data/ehrType", kind::ehr_type, R"("modmed")"},
    {"/data/assignedProviders", kind::array, ""},
    {"/data/assignedProviders/0", kind::object, ""},
    {"/data/assignedProviders/0/id", kind::text, R"("prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a")"},
    {"/data/assignedProviders/0/firstName", kind::text, R"("James")", or_null},
    {"/data/assignedProviders/0/lastName", kind::text, R"("Wilson")", or_null},
    {"/data/assignedProviders/0/displayFirstName", kind::text, R"("Dr. James")", or_null},
    {"/data/assignedProviders/0/displayLastName", kind::text, R"("Wilson, MD")", or_null},
    {"/data/assignedProviders/0/username", kind::text, R"("jwilson")", or_null},
    {"/data/assignedProviders/0/roles", kind::array, ""},
    {"/data/assignedProviders/0/roles/0", kind::text, R"("Physician")"},
    {"/data/assignedProviders/0/individualNpi", kind::text, R"("1234567890")", or_null},
    {"/data/assignedProviders/0/canFinalize", kind::boolean, "true"},
    {"/data/assignedProviders/0/canCosign", kind::boolean, "false"},
    {"/data/assignedProviders/0/hidden", kind::boolean, "false"},
    {"/data/assignedProviders/0/roleType", kind::text, R"("PRIMARY_PROVIDER")"},
    {"/data/soapNote", kind::object, R"({"impressionsPlans":[{"impressionId":1042}]})", or_null, optional},
    {"/data/createdAt", kind::time, R"("2026-03-20 18:35:10.209452+00")"},
    {"/data/updatedAt", kind::time, R"("2026-03-23 03:15:47.285+00")"},
};
constexpr member_row error_members[] = {
    {"/code", kind::text, R"("conflict")"},
    {"/message", kind::text, R"("Cannot edit a signed note")"},
    {"/trace_id", kind::text, R"("550e8400-e29b-41d4-a716-446655440000")"},
};
constexpr member_row me_members[] = {
    {"/code", kind::text, R"("success")"},
    {"/data", kind::object, ""},
    {"/data/app", kind::object, ""},
    {"/data/app/id", kind::text, R"("app_2b6fe6754b674990bb07fa16ece694c3")"},
    {"/data/app/slug", kind::text, R"("testapi")"},
    {"/data/app/liveVersionId", kind::text, R"("apv_89ba6db5e6644a008849299672992970")"},
    {"/data/organization", kind::object, ""},
    {"/data/organization/id", kind::text, R"("org_7e2c8cfeb7a94deb986de7012589e72b")"},
    {"/data/scopes", kind::array, ""},
    {"/data/scopes/0", kind::text, R"("read:patients")"},
};

// A document made of such rows, one of which may be absent or have another value.
class document {
  public:
    template <std::size_t N>
    explicit document(
        member_row const (&rows)[N], std::string_view edited = {}, std::optional<std::string_view> value = {})
        : rows_(rows), size_(N), edited_(edited), value_(value) {
        put_object("");
    }
    std::string text = {};
    std::size_t offset = 0; // of the other value, or of the brace that closes around what is absent

  private:
    static std::string_view parent(std::string_view pointer) { return pointer.substr(0, pointer.rfind('/')); }

    void put_object(std::string_view pointer) {
        text += '{';
        char const* separator = "";
        for (auto const* row = rows_; row != rows_ + size_; ++row) {
            if (parent(row->pointer) != pointer || (row->pointer == edited_ && !value_)) continue;
            text += separator;
            separator = ",";
            text += '"' + std::string(row->pointer.substr(pointer.size() + 1)) + "\":";
            put_value(*row);
        }
        if (!edited_.empty() && !value_ && parent(edited_) == pointer) offset = text.size();
        text += '}';
    }
    void put_value(member_row const& row) {
        if (row.pointer == edited_) {
            offset = text.size();
            text += *value_;
        } else if (!row.value.empty()) {
            text += row.value;
        } else if (row.what == kind::object) {
            put_object(row.pointer);
        } else {
            text += '[';
            put_value((&row)[1]); // its only item
            text += ']';
        }
    }

    member_row const* rows_;
    std::size_t size_;
    std::string_view edited_;
    std::optional<std::string_view> value_;
};

char json_type(kind what) {
    switch (what) {
    case kind::number: return '7';
    case kind::boolean: return 't';
    case kind::array: return '[';
    case kind::object: return '{';
    default: return '"';
    }
}

template <class Contract, class Struct, std::size_t N>
std::size_t break_members(test& t, Contract const& contract, Struct const&, member_row const (&rows)[N]) {
    std::size_t documents = 0;
    auto const row = [&](document const& made, std::string_view pointer, std::string_view rule) {
        std::string const expected =
            rule.empty() ? "" : line("error " + std::string(rule), pointer, made.offset);
        Struct out{};
        t.equal(read(t, contract, made.text, out), expected, made.text);
        if (rule.empty()) t.equal(written(contract, out), made.text);
        ++documents;
    };
    row(document(rows), "", "");
    for (auto const& m : rows) {
        bool const item = m.pointer.back() == '0';
        if (!item)
            row(document(rows, m.pointer, std::nullopt), m.pointer, m.required ? "missing_member" : "");
        row(document(rows, m.pointer, "null"), m.pointer, m.nullable ? "" : "null_not_allowed");
        for (std::string_view const value : {"true", "7", R"("7")", "[]", "{}"})
            if (value[0] != json_type(m.what)) row(document(rows, m.pointer, value), m.pointer, "wrong_type");
        if (m.what == kind::array) row(document(rows, m.pointer, "[]"), m.pointer, "");
    }
    return documents;
}

void members(test& t) {
    t.equal(document(note_members).text, full_note);
    auto const documents = break_members(t, maxcare::note_answer, maxcare::note_envelope(), note_members)
                           + break_members(t, maxcare::error_answer, maxcare::failure(), error_members)
                           + break_members(t, maxcare::me_answer, maxcare::grants_envelope(), me_members);
    t.equal(documents, std::size_t{49 * 6 - 2 + 1 + 2 + 3 * 6 + 1 + 10 * 6 - 1 + 1 + 1});
}

// A note in which a member has another value; what is found in it, and the note.
struct judged {
    std::string found; // "severity rule" of that member; else all lines
    maxcare::note_envelope note;
};
judged with(test& t, std::string_view pointer, std::optional<std::string_view> value) {
    document const made(note_members, pointer, value);
    judged out;
    out.found = read_note(t, made.text, out.note);
    for (std::string_view const level : {"error", "warning"}) {
        auto const begin = std::string(level) + ' ' + std::string(pointer) + ' ',
                   end = " @" + std::to_string(made.offset) + '\n';
        if (out.found.size() <= begin.size() + end.size() || out.found.substr(0, begin.size()) != begin)
            continue;
        if (out.found.find('\n') + 1 != out.found.size()) continue;
        if (out.found.substr(out.found.size() - end.size()) != end) continue;
        out.found = std::string(level) + ' '
                    + out.found.substr(begin.size(), out.found.size() - begin.size() - end.size());
    }
    return out;
}
std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

template <class Enum, class Get>
void enum_values(test& t, std::string_view pointer, std::initializer_list<std::string_view> values, Get get) {
    std::size_t next = 0;
    for (auto const value : values) {
        auto const got = with(t, pointer, quoted(value));
        notepact::enum_text<Enum> const& held = get(got.note.data);
        t.equal(got.found, "", value);
        t.equal(held.text(), value);
        t.check(held.value() == static_cast<Enum>(next) && held == static_cast<Enum>(next), value);
        t.equal(notepact::text_of(static_cast<Enum>(next)), value);
        ++next;
    }
    t.equal(next, std::size(notepact::texts_of_enum<Enum>));
    for (std::string_view const value :
         {"",
          "New",
          "new ",
          " new",
          "signed_",
          "awaiting sign",
          "pendin",
          "pendingg",
          "modmed\xC3\xA9",
          "a value that is longer than any word that a table could hold"}) {
        auto const got = with(t, pointer, quoted(value));
        notepact::enum_text<Enum> const& held = get(got.note.data);
        t.equal(got.found, "error not_in_enum", value);
        t.equal(held.text(), value, "the raw text");
        t.check(!held.value(), value);
    }
}

void enums(test& t) {
    enum_values<maxcare::note_status>(
        t,
        "/data/status",
        {"new", "synced", "awaiting_sign", "awaiting_final_sign", "signed", "outdated", "archived"},
        [](maxcare::note const& n) { return n.status; });
    enum_values<maxcare::ai_status>(
        t, "/data/aiStatus", {"pending", "success", "issues_found", "skipped"}, [](maxcare::note const& n) {
            return n.ai_status.value_or(maxcare::ai_status());
        });
    enum_values<maxcare::ehr_type>(
        t, "/data/ehrType", {"modmed", "ezderm"}, [](maxcare::note const& n) { return n.ehr_type; });
    t.check(!with(t, "/data/aiStatus", "null").note.data.ai_status, "null");
    t.check(!with(t, "/data/facility", "null").note.data.facility, "null");
}

void dates(test& t) {
    struct {
        std::string_view text;
        bool is_one;
    } const times[] =
        {
            {"2026-03-20 18:30:00+00", true},
            {"2026-03-20 18:35:10.209452+00", true},
            {"2026-03-20 18:30:00-07:30", true},
            {"2024-08-15T09:30:00.000Z", true},
            {"2024-08-15T09:30:00+02:00", true},
            {"2024-08-15t09:30:00z", true},
            {"", false},
            {"yesterday", false},
            {"2026-03-20", false},
            {"2026-03-20 18:30:00", false},
            {"2026-03-20 18:30+00", false},
            {"2026-03-20T18:30:00", false},
            {"2026-02-29 18:30:00+00", false},
            {"2026-03-20 25:30:00+00", false},
            {"2026-03-20 18:30:00+24", false},
            {"2026-03-20 18:30:00+00 ", false},
            {" 2026-03-20 18:30:00+00", false},
            {"20260320T183000Z", false},
            {"1774031400", false},
        },
            days[] = {
                {"1985-03-15", true},
                {"2024-02-29", true},
                {"", false},
                {"1985-02-29", false},
                {"1985-13-01", false},
                {"1985-3-15", false},
                {"19850315", false},
                {"03/15/1985", false},
                {"1985-03-15T00:00:00Z", false},
                {"1985-03-15 ", false},
            };
    for (auto const& m : note_members) {
        if (m.what == kind::time)
            for (auto const& [text, is_one] : times)
                t.equal(
                    with(t, m.pointer, quoted(text)).found,
                    is_one ? "" : "warning not_a_timestamp",
                    m.pointer);
        if (m.what == kind::date)
            for (auto const& [text, is_one] : days) {
                auto const got = with(t, m.pointer, quoted(text));
                t.equal(got.found, is_one ? "" : "warning not_a_date", text);
                t.equal(got.note.data.patient.date_of_birth.value_or("null"), text, "kept");
            }
    }
    t.check(
        notepact::parse_timestamp("2026-03-20 18:30:00+00")
            == notepact::parse_timestamp("2026-03-20T18:30:00.000Z"),
        "both dialects are one type");
}

void numbers(test& t) {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"0", ""},
        {"3", ""},
        {"9007199254740991", ""},
        {"3.0", ""}, // however written
        {"1e2", ""},
        {"100E-2", ""},
        {"-0", ""},
        {"1.50", "warning not_whole"},
        {"1e-1", "warning not_whole"},
        {"1e-400", "warning not_whole"},
        {"-1", "warning not_whole"},
        {"9007199254740992", "warning not_whole"},
        {"99999999999999999999999", "warning not_whole"},
        {"1e308", "warning not_whole"},
        {"1e309", "error number_overflow"},
        {"-1e400", "error number_overflow"},
    };
    for (auto const& [text, expected] : rows) {
        auto const version = with(t, "/data/version", text), count = with(t, "/data/aiIssueCount", text);
        t.equal(version.found, expected, text);
        t.equal(count.found, expected, text);
        bool const overflows = expected.substr(0, 5) == "error"; // then there is no such number
        t.equal(version.note.data.version.text(), overflows ? "0" : text);
        t.equal(count.note.data.ai_issue_count.text(), overflows ? "0" : text);
    }
}

void soap_note(test& t) {
    enum state {
        absent,
        null,
        value
    };
    struct {
        std::optional<std::string_view> text;
        std::string_view expected;
        state held;
    } const rows[] = {
        {std::nullopt, "", absent},
        {"null", "", null},
        {"{}", "", value},
        {R"({"a":[1.50,3,-0,1E+2,true,false,null,{}],"":"","a":[[]]})", "", value},
        {R"({"impressionsPlans":"none","code":null,"createdAt":"never"})", "", value},
        {R"({"a":1e400})", "error /data/soapNote number_overflow @", value},
        {"[]", "error wrong_type", absent},
        {R"("{}")", "error wrong_type", absent},
        {"7", "error wrong_type", absent},
        {"false", "error wrong_type", absent},
        {R"([{"a":[]}])", "error wrong_type", absent},
    };
    for (auto const& row : rows) {
        auto const got = with(t, "/data/soapNote", row.text);
        t.equal(got.found.substr(0, row.expected.size()), row.expected, row.text.value_or("absent"));
        t.equal(got.found.empty(), row.expected.empty());
        auto const& held = got.note.data.soap_note;
        t.check(held.is_absent() == (row.held == absent) && held.is_null() == (row.held == null), "state");
        if (held) t.equal(held->text(), *row.text);
    }
    // White space goes, all else stays.
    auto const got = with(t, "/data/soapNote", "{ \"a\" :\r\n[ 1.50 , \"x\\u00e4\\/\" ]\t}");
    t.equal(got.note.data.soap_note->text(), "{\"a\":[1.50,\"x\xC3\xA4/\"]}");
    // 32 deep in all: it stands in two objects.
    auto const nested = [](std::size_t n) {
        std::string text = "{\"a\":" + nested_arrays(n - 1) + '}';
        return text;
    };
    t.equal(with(t, "/data/soapNote", nested(30)).found, "");
    t.check(with(t, "/data/soapNote", nested(31)).found.find(" too_deep @") != std::string::npos, "33");
}

// Whatever stands beside the members that are known.
void unknown_members(test& t) {
    std::size_t objects = 0;
    for (auto brace = full_note.find('{'); brace != full_note.npos; brace = full_note.find('{', brace + 1)) {
        auto const free = brace >= full_note.find("soapNote") && brace < full_note.rfind("createdAt");
        for (std::string_view const more :
             {R"("verson":1e3,)", R"("":{"id":null,"status":["new"],"data":{}},)", R"("soap_note":null,)"}) {
            std::string text(full_note);
            text.insert(brace + 1, more);
            maxcare::note_envelope note;
            t.equal(read_note(t, text, note), "", text);
            if (!free) t.equal(written(maxcare::note_answer, note), full_note, "not kept");
        }
        ++objects;
    }
    t.equal(objects, std::size_t{7});
}

// ------------------------------------------------------------------------- bytes, struct, bytes, struct

void round_trips(test& t) {
    maxcare::note_envelope note;
    t.equal(read_note(t, full_note, note), "");
    t.equal(written(maxcare::note_answer, note), full_note);
    auto const& data = note.data;
    t.equal(data.id, "nte_3cc73cb69c59403ca9108af6c5693b25");
    t.check(data.version == notepact::json_number(3) && data.version.whole() == 3, "version");
    t.check(data.status == maxcare::note_status::awaiting_sign, "status");
    t.check(data.ai_status == maxcare::ai_status::issues_found, "aiStatus");
    t.equal(data.patient.middle_name.value_or(""), "Marie");
    t.check(data.facility && data.facility->is_visible, "facility");
    t.check(data.ehr_type.value() == maxcare::ehr_type::modmed, "ehrType");
    t.equal(data.assigned_providers.size(), std::size_t{1});
    t.equal(data.assigned_providers[0].roles[0], "Physician");
    t.check(data.assigned_providers[0].can_finalize && !data.assigned_providers[0].can_cosign, "booleans");

    // Read into the same struct again: nothing of the one before stays.
    std::string nulls(full_note);
    for (auto const& m : note_members)
        if (m.nullable && m.what != kind::object) {
            auto const at = nulls.find(m.value);
            t.check(at != nulls.npos, m.pointer);
            nulls.replace(at, m.value.size(), "null");
        }
    auto const before = nulls.find("\"facility\":"), after = nulls.find(",\"ehrType\"");
    nulls.replace(before, after - before, "\"facility\":null");
    auto const soap = nulls.find("\"soapNote\":");
    nulls.replace(soap, nulls.find(",\"createdAt\"", soap) - soap, "\"soapNote\":null");
    t.equal(read_note(t, nulls, note), "");
    t.equal(written(maxcare::note_answer, note), nulls);
    t.check(!data.patient.mrn && !data.facility && data.soap_note.is_null(), "nulls");

    // As a struct writes it, however it was written: pairs of texts.
    struct {
        std::string_view pointer, text, again;
    } const rows[] = {
        {"/data/version", "1.50", "1.50"},
        {"/data/version", "3", "3"},
        {"/data/version", "123456789012345678901234567890.5e-7", "123456789012345678901234567890.5e-7"},
        {"/data/aiIssueCount", "2E0", "2E0"},
        {"/data/patient/firstName",
         R"("S\u0061rah \u00e4\ud83d\ude00")",
         "\"Sarah \xC3\xA4\xF0\x9F\x98\x80\""},
        {"/data/patient/lastName", R"("\"\\\/\b\f\n\r\t\u0000\u001f")", R"("\"\\/\b\f\n\r\t\u0000\u001f")"},
        {"/data/status", R"("n\u0065w")", R"("new")"},
        {"/data/assignedProviders", "[]", "[]"},
        {"/data/assignedProviders/0/roles", R"(["a","","\u00e9","a"])", "[\"a\",\"\",\"\xC3\xA9\",\"a\"]"},
        {"/data/soapNote", R"({"n":[1.50,3,-0.0,1E400e]})", ""},
        {"/data/soapNote",
         R"({"n":[1.50,3,-0.0,1e+30],"t":"\u00e4\n"})",
         "{\"n\":[1.50,3,-0.0,1e+30],\"t\":\"\xC3\xA4\\n\"}"},
    };
    for (auto const& row : rows) {
        document const one(note_members, row.pointer, row.text), other(note_members, row.pointer, row.again);
        maxcare::note_envelope first, second;
        std::string const found = read_note(t, one.text, first);
        if (row.again.empty()) {
            t.check(found.substr(0, 5) == "error", row.text);
            continue;
        }
        std::string const text = written(maxcare::note_answer, first);
        t.equal(text, other.text);
        t.equal(placed(found), placed(read_note(t, text, second)), text);
        t.equal(written(maxcare::note_answer, second), text);
    }

    maxcare::grants_envelope grants;
    t.equal(read(t, maxcare::me_answer, me_sample, grants), "");
    t.equal(grants.data.scopes.size(), std::size_t{17});
    t.equal(grants.data.app.live_version_id, "apv_89ba6db5e6644a008849299672992970");
    std::string compact(me_sample);
    for (auto at = compact.find_first_of("\n "); at != compact.npos; at = compact.find_first_of("\n "))
        compact.erase(at, 1);
    t.equal(written(maxcare::me_answer, grants), compact);

    maxcare::failure failure;
    for (auto const& e : notepact::maxcare::printed_bodies)
        if (e.message.substr(0, 26) == "maxcare.update_impression." && e.text != full_note) {
            t.equal(read(t, maxcare::error_answer, e.text, failure), "", e.name);
            t.equal(written(maxcare::error_answer, failure), e.text);
        }
}

// The answer of an operation that the documents only name.
void envelopes(test& t) {
    struct {
        std::string_view text, expected, data; // data empty: absent
    } const rows[] = {
        {R"({"code":"success"})", "", ""},
        {R"({"code":"success","data":null})", "", "null"},
        {R"({"code":"success","data":[1.50,{"a":"\u00e4"}]})", "", "[1.50,{\"a\":\"\xC3\xA4\"}]"},
        {R"({"code":"success","data":"x","next":2})", "", R"("x")"},
        {R"({"code":"success","data":-0})", "", "-0"},
        {R"({"data":{}})", "error /code missing_member @10\n", "{}"},
        {R"({"code":null,"data":true})", "error /code null_not_allowed @8\n", "true"},
        {R"({"code":7})", "error /code wrong_type @8\n", ""},
        {R"([])", "error - wrong_type @0\n", ""},
    };
    for (auto const& row : rows) {
        maxcare::envelope out;
        t.equal(read(t, maxcare::envelope_answer, row.text, out), row.expected, row.text);
        t.equal(out.data.has_value(), !row.data.empty(), row.text);
        if (out.data) t.equal(out.data->text(), row.data);
    }
}

// Everything that is wrong is told at once, and the rest can be had.
void all_at_once(test& t) {
    maxcare::note_envelope note;
    t.equal(
        placed(read_note(
            t,
            R"({"code":null,"data":{"id":7,"version":"3","visitDate":"soon","status":"lost","aiStatus":"maybe",)"
            R"("aiIssueCount":-1,"patient":{"id":"pat_1","mrn":7,"firstName":"Sarah","dateOfBirth":"1985-02-30",)"
            R"("email":null,"phone":null,"avatar":null,"createdAt":null,"updatedAt":"2025-01-20T14:22:00.000Z"},)"
            R"("facility":[],"ehrType":null,"assignedProviders":[{"id":"prv_1","roles":["a",2,"c"],"hidden":0},7],)"
            R"("soapNote":"","createdAt":"2026-03-20 18:35:10.209452+00"}})",
            note)),
        "error /code null_not_allowed\n"
        "error /data/id wrong_type\n"
        "error /data/version wrong_type\n"
        "warning /data/visitDate not_a_timestamp\n"
        "error /data/status not_in_enum\n"
        "error /data/aiStatus not_in_enum\n"
        "warning /data/aiIssueCount not_whole\n"
        "error /data/patient/mrn wrong_type\n"
        "warning /data/patient/dateOfBirth not_a_date\n"
        "error /data/patient/createdAt null_not_allowed\n"
        "error /data/patient/lastName missing_member\n"
        "error /data/patient/middleName missing_member\n"
        "error /data/patient/gender missing_member\n"
        "error /data/facility wrong_type\n"
        "error /data/ehrType null_not_allowed\n"
        "error /data/assignedProviders/0/roles/1 wrong_type\n"
        "error /data/assignedProviders/0/hidden wrong_type\n"
        "error /data/assignedProviders/0/firstName missing_member\n"
        "error /data/assignedProviders/0/lastName missing_member\n"
        "error /data/assignedProviders/0/displayFirstName missing_member\n"
        "error /data/assignedProviders/0/displayLastName missing_member\n"
        "error /data/assignedProviders/0/username missing_member\n"
        "error /data/assignedProviders/0/individualNpi missing_member\n"
        "error /data/assignedProviders/0/canFinalize missing_member\n"
        "error /data/assignedProviders/0/canCosign missing_member\n"
        "error /data/assignedProviders/0/roleType missing_member\n"
        "error /data/assignedProviders/1 wrong_type\n"
        "error /data/soapNote wrong_type\n"
        "error /data/updatedAt missing_member\n");
    auto const& data = note.data;
    t.equal(data.status.text(), "lost");
    t.equal(data.ai_status->text(), "maybe");
    t.equal(data.visit_date.value_or("null"), "soon");
    t.equal(data.ai_issue_count.text(), "-1");
    t.equal(data.patient.first_name.value_or("null"), "Sarah");
    t.equal(data.assigned_providers.size(), std::size_t{1});
    t.equal(data.assigned_providers[0].roles.size(), std::size_t{2});
    t.check(data.soap_note.is_absent() && !data.facility, "not of their types");
}

// ------------------------------------------------------------------------------------------- mutations

std::string mutated(chance& random, std::string_view original) {
    static constexpr std::string_view pieces[] = {
        "null", "true", "\"\"",  "\"new\"", "\"x\\u00e4\"", "{}",   "[]", "[{}]", "7",
        "-1",   "1.50", "1e400", "\\ud800", "\xC3\xA4",     "\xFF", "{",  "}",    "[",
        "]",    "\"",   ",",     ":",       "\\",           " ",    "\t", "\x01"};
    constexpr std::size_t values = 12;
    std::string text(original);
    for (auto count = random.below(8) / 7 + 1; count != 0 && !text.empty(); --count) {
        auto const at = random.below(text.size()), size = random.below(8);
        auto const colon = text.find(':', at);
        switch (random.below(colon == text.npos || colon < 2 ? 5 : 15)) {
        case 0: text.erase(at, size); break;
        case 1: text.insert(at, pieces[random.below(std::size(pieces))]); break;
        case 2: text.insert(at, text.substr(random.below(text.size()), size)); break;
        case 3: text[at] = static_cast<char>(random.below(256)); break;
        case 4: text.resize(at); break;
        case 5: // another name
        case 6: text.insert(colon - 1, "x"); break;
        case 7: text.insert(text.rfind('"', colon - 2) + 1, R"(code":"a",")"); break;
        default: { // another value
            auto const end =
                text[colon + 1] == '"' ? text.find('"', colon + 2) + 1 : text.find_first_of(",}]", colon);
            text.replace(colon + 1, end - colon - 1, pieces[random.below(values)]);
        }
        }
    }
    return text;
}

struct counts {
    unsigned documents = 0, good = 0, not_json = 0, wrong = 0;
};

// What is kept as text is what its type says, whatever it was read from.
bool sound(maxcare::note_envelope const& v) {
    auto const& soap = v.data.soap_note;
    return notepact::json_number::parse(v.data.version.text())
           && notepact::json_number::parse(v.data.ai_issue_count.text())
           && (!soap || notepact::json_text::parse(soap->text()));
}
bool sound(maxcare::envelope const& v) {
    return !v.data || notepact::json_text::parse(v.data->text());
}
bool sound(maxcare::grants_envelope const&) {
    return true;
}
bool sound(maxcare::failure const&) {
    return true;
}

// Checking, reading, and what is read written and read again, agree.
template <class Contract, class Struct>
void agree(Contract const& contract, Struct out, std::string const& text, test& t, counts& seen) {
    notepact::static_report<64> checked, parsed;
    auto const verdict = check_text(contract, text, checked);
    bool same =
        parse_text(contract, text, out, parsed) == verdict && lines(checked) == lines(parsed) && sound(out);
    seen.not_json += !checked.empty() && checked[checked.size() - 1].code() <= notepact::errc::too_deep;
    if (verdict) {
        ++seen.good;
        Struct again;
        notepact::static_report<64> rechecked;
        std::string const once = written(contract, out);
        same = same && parse_text(contract, once, again, rechecked) == verdict
               && places(rechecked) == places(checked) && written(contract, again) == once
               && places_in(contract, out) == places(checked);
    }
    ++seen.documents;
    if (!same && ++seen.wrong < 10) t.equal(lines(parsed), lines(checked), text);
}

void mutations(test& t) {
    chance random(2026);
    counts seen;
    document const no_soap(note_members, "/data/soapNote", "null"),
        no_place(note_members, "/data/facility", "null");
    for (int i = 0; i != 10000; ++i) {
        agree(maxcare::note_answer, maxcare::note_envelope(), mutated(random, full_note), t, seen);
        agree(maxcare::note_answer, maxcare::note_envelope(), mutated(random, no_soap.text), t, seen);
        agree(maxcare::note_answer, maxcare::note_envelope(), mutated(random, no_place.text), t, seen);
        agree(maxcare::me_answer, maxcare::grants_envelope(), mutated(random, me_sample), t, seen);
        if (i % 2 == 0)
            agree(maxcare::error_answer, maxcare::failure(), mutated(random, insufficient_scope), t, seen);
        else
            agree(maxcare::envelope_answer, maxcare::envelope(), mutated(random, me_sample), t, seen);
    }
    t.equal(seen.documents, 50000U);
    t.equal(seen.wrong, 0U);
    t.check(
        seen.good > 10000 && seen.not_json > 10000 && seen.documents - seen.good - seen.not_json > 10000,
        std::to_string(seen.good) + ' ' + std::to_string(seen.not_json));
}

// A text that is a document by itself can be too deep where a struct holds it.
void too_deep(test& t) {
    auto deep = with(t, "/data/soapNote", std::nullopt).note;
    for (std::size_t inside = 30; inside <= 32; ++inside) {
        auto const text = "{\"a\":" + std::string(inside - 1, '[') + std::string(inside - 1, ']') + "}";
        deep.data.soap_note = must(notepact::json_text::parse(text));
        notepact::static_report<4> found;
        bool const ok = check_struct(maxcare::note_answer, deep, found).ok();
        t.check(ok == (inside == 30), text);
        t.equal(lines(found), ok ? "" : "error - too_deep\n", text);
    }
}

suite note(
    "maxcare/note", {{"examples", examples},
                     {"too_deep", too_deep},
                     {"members", members},
                     {"enums", enums},
                     {"dates", dates},
                     {"numbers", numbers},
                     {"soap_note", soap_note},
                     {"unknown_members", unknown_members},
                     {"round_trips", round_trips},
                     {"envelopes", envelopes},
                     {"all_at_once", all_at_once},
                     {"mutations", mutations}});

} // namespace
