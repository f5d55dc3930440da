// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Everything that can be printed to a stream is one text there: padded to the width that is set, as a whole,
// and nothing of it is left for what is printed next. std::string is the model.
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <initializer_list>
#include <ios>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

constexpr std::ios_base::fmtflags sides[] = {
    {}, std::ios_base::left, std::ios_base::right, std::ios_base::internal};

template <class Char, class Printed>
std::basic_string<Char>
inserted(Printed const& printed, std::size_t width, std::ios_base::fmtflags side, bool& used_up) {
    std::basic_ostringstream<Char> out;
    out.setf(side, std::ios_base::adjustfield);
    out.fill(static_cast<Char>('_'));
    out.width(static_cast<std::streamsize>(width));
    out << printed;
    used_up = out.width() == 0;
    out << static_cast<Char>('|') << 7;
    return out.str();
}

template <class Char, class Printed>
void as_a_string(test& t, Printed const& printed, std::string_view text) {
    std::basic_string<Char> const model(text.begin(), text.end());
    for (std::size_t const width :
         {std::size_t{0}, std::size_t{1}, text.size(), text.size() + 1, text.size() + 30})
        for (auto const side : sides) {
            bool used_up = false, unused = false;
            t.check(
                inserted<Char>(printed, width, side, used_up) == inserted<Char>(model, width, side, unused)
                    && used_up,
                std::string(text) + " in " + std::to_string(width));
        }
}

// `text` is all of what is printed, or its begin, where `...` follows.
template <class Printed>
void verify(test& t, Printed const& printed, std::string_view text) {
    std::ostringstream plain;
    plain << printed;
    bool const begins = text.size() > 3 && text.substr(text.size() - 3) == "...";
    if (begins)
        t.equal(std::string_view(plain.str()).substr(0, text.size() - 3), text.substr(0, text.size() - 3));
    else
        t.equal(plain.str(), text);
    as_a_string<char>(t, printed, plain.str());
    as_a_string<wchar_t>(t, printed, plain.str());
}

void all(test& t) {
    notepact::static_report<2> report;
    check_text(clinic::refused_answer, R"({"errors":7})", report);
    check_text(clinic::refused_answer, "", report);
    check_text(clinic::refused_answer, "", report);
    verify(t, report[0], "error body /errors wrong_type ...");
    verify(t, static_cast<notepact::report const&>(report), "error body /errors wrong_type ...");
    verify(t, notepact::static_report<1>(), "");

    verify(t, notepact::secret("your_token_here"), "***");
    verify(t, maxcare::impression_id(1042), "1042");
    verify(t, must(maxcare::impression_id::parse("-1.5e3")), "-1.5e3");
    verify(t, maxcare::scopes(), "");
    verify(
        t,
        maxcare::scopes{maxcare::scope::read_notes, maxcare::scope::read_soap_notes},
        "read:notes, read:soap_notes");

    report.clear();
    clinic::update_addendum_request const body{46, {"Fixed"}};
    auto const owning = clinic::update_addendum.build(clinic_account(), {39}, body, report);
    char room[500];
    auto const viewing =
        clinic::update_addendum.build_into(room, sizeof room, clinic_account(), {39}, body, report);
    t.check(owning && viewing, "both are built");
    if (!owning || !viewing) return;
    verify(t, *owning, "PUT https://...");
    verify(t, *viewing, "PUT https://...");
}

suite inserters_suite("across/inserters", {{"all", all}});

} // namespace
