// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/check/nearest.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/clinic/sign_off.hpp>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using notepact::detail::edit_distance;
using notepact::detail::folded_name;
using notepact_test::test;

constexpr std::size_t distance(std::string_view a, std::string_view b, std::size_t most = 2) {
    return edit_distance(folded_name(a), folded_name(b), most);
}
static_assert(distance("", "") == 0 && distance("", "ab") == 2 && distance("ab", "") == 2);
static_assert(distance("", "abc") > 2 && distance("abc", "xyz") > 2 && distance("abc", "axc", 0) > 0);
static_assert(distance("reviewDate", "review_date") == 0 && distance("A-b_C", "abc") == 0);
static_assert(distance("abc", "axc") == 1 && distance("abc", "ac") == 1 && distance("abc", "abxc") == 1);
static_assert(distance("abcd", "acbd") == 1 && distance("ca", "abc") > 2); // optimal string alignment

// What was probably meant, in an object of sign_off or, where the name says so, of the body around it.
void table(test& t) {
    struct {
        std::string_view written, meant;
        bool inside = true;
    } const rows[] = {
        {"reviewDate", "review_date"},
        {"ReviewDate", "review_date"},
        {"review-date", "review_date"},
        {"REVIEW_DATE", "review_date"},
        {"reviewdate", "review_date"},
        {"review_dates", "review_date"},
        {"reveiw_date", "review_date"},
        {"review_dat", "review_date"},
        {"review_day", "review_date"},
        {"review_time", ""},
        {"reviewed", ""},
        {"date", ""},
        {"sigature", "signature"},
        {"singature", "signature"},
        {"signatures", "signature"},
        {"signatuer", "signature"},
        {"_signature_", "signature"},
        {"signature_png", ""},
        {"signed", ""},
        {"sign", ""},
        {"instruction", "instructions"},
        {"instrucions", "instructions"},
        {"instuctoins", "instructions"},
        {"instructions_response", ""},
        {"", ""},
        {"_", ""},
        {"x", ""},
        {"patient_name", ""},
        {"session_note_id", ""},
        {"sessionNoteId", "session_note_id", false},
        {"session_note_ids", "session_note_id", false},
        {"sesion_note_id", "session_note_id", false},
        {"note_id", "", false},
        {"id", "", false},
        {"signOff", "sign_off", false},
        {"signoff", "sign_off", false},
        {"sing_off", "sign_off", false},
        {"sign_of", "sign_off", false},
        {"sgn_of", "sign_off", false},
        {"signed_off", "sign_off", false},
        {"sgn_o", "", false},
        {"signature", "", false},
    };
    for (auto const& row : rows) {
        std::string const unknown = '"' + std::string(row.written) + "\":1";
        std::string const text =
            row.inside ? R"({"session_note_id":1,"sign_off":{)" + unknown + "}}" : '{' + unknown + "}";
        notepact::static_report<8> report;
        check_text(notepact::clinic::create_sign_off_body, text, report);
        t.equal(report[0].code(), notepact::errc::unknown_member, row.written);
        t.equal(report[0].nearest(), row.meant, row.written);
    }
}

// The same distance, by the whole matrix.
std::size_t reference(std::string const& a, std::string const& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

// Up to the most that is asked for it is exact, and beyond it something above.
void distances(test& t) {
    std::mt19937 random(1);
    unsigned wrong = 0, near = 0;
    auto const agrees = [&](std::string const& a, std::string const& b) {
        auto const expected = reference(a, b);
        for (std::size_t most = 0; most != 3; ++most) {
            auto const got = distance(a, b, most);
            bool const agrees_here = expected <= most ? got == expected : got > most;
            wrong += !agrees_here;
        }
        near += expected <= 2;
    };
    for (int i = 0; i < 20000; ++i) {
        std::string a, b;
        for (auto left = random() % (i % 2 == 0 ? 8 : folded_name::capacity + 1); left != 0; --left)
            a += static_cast<char>('a' + random() % 3);
        b = a;
        for (auto changes = random() % 4; changes != 0; --changes) {
            auto const at = random() % (b.size() + 1);
            auto const kind = b.size() < folded_name::capacity ? random() % 4 : 0;
            if (kind == 0)
                b.erase(at, 1);
            else if (kind == 1)
                b.insert(at, 1, static_cast<char>('a' + random() % 3));
            else if (kind == 2 && at != b.size())
                b[at] = static_cast<char>('a' + random() % 3);
            else if (at + 1 < b.size())
                std::swap(b[at], b[at + 1]);
        }
        agrees(a, b);
        agrees(b, a);
    }
    t.equal(wrong, 0U);
    t.check(near > 20000 && near < 39000, std::to_string(near));
}

// Of the known names that are equally near, the first.
constexpr auto twins = notepact::request_body(
    "acme.twins",
    notepact::object(
        notepact::optional("line_one", notepact::any()), notepact::optional("line_ono", notepact::any()),
        notepact::optional("ab", notepact::any())));

void ties(test& t) {
    struct {
        std::string_view text, meant;
    } const rows[] = {
        {R"({"line_on":1})", "line_one"},
        {R"({"line_no":1})", "line_ono"},
        {R"({"LineOno":1})", "line_ono"},
        {R"({"AB":1})", "ab"},
        {R"({"abc":1})", ""}}; // two letters leave no room for an error
    for (auto const& row : rows) {
        notepact::static_report<1> report;
        check_text(twins, row.text, report);
        t.equal(report[0].nearest(), row.meant, row.text);
    }
}

notepact_test::suite
    nearest_suite("check/nearest", {{"table", table}, {"distances", distances}, {"ties", ties}});

} // namespace
